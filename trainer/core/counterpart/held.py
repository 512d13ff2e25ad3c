"""Who is held to its own word: a value it said, a yes it gave or a no it took back, answered from the course."""

from __future__ import annotations

import re

from trainer.core.counterpart import course
from trainer.core.counterpart.asking import question_in
from trainer.core.counterpart.course import Past
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.granted import refused_aloud
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import parts_of
from trainer.core.counterpart.protest import MARKS, SHORT, values_named, which_stands
from trainer.core.counterpart.subjects import SENTENCE, points_in
from trainer.core.counterpart.turning import restored
from trainer.core.formality import Formality, formality_in
from trainer.core.plain import closes, words_of
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Side, Value, same_value

Named = tuple[IssueId, Value]

_ADVERBS = r"(?:(?: \w+ly| just| also| already| first| once| even| yourself| all|'ve|'d| have| had| did| both))*"
_CLAIMS = re.compile(
    rf"\byou{_ADVERBS} (?:said|told (?:me|us)|gave|given|took|taken|promised?|offer(?:ed)?|agreed?|wrote|written"
    r"|shook|named?|confirmed|accepted|granted|listed|signed|quoted|put down)\b"
)
_GOT_YES = re.compile(
    r"\b(?:did|do|have|had|didn't|don't|haven't) (?:i|we)(?: ever| not| already| really)?"
    r" (?:get|got|have|had|hear|heard)(?: \w+)? yes\b"
    r"|\b(?:i|we)(?: have|'ve)? (?:never|didn't|did not|haven't|have not|still haven't)(?: even| ever| yet)?"
    r" (?:get|got|gotten|have|had|hear|heard|received?)(?: \w+)? yes\b"
    r"|\b(?:did|have|didn't|haven't) you(?: ever| not| already)? (?:say|said|give|given)(?: me| us)?(?: \w+)? yes\b"
    r"|\byou(?: have|'ve)? (?:never|didn't|haven't)(?: \w+)? (?:say|said|give|given)(?: me| us)?(?: \w+)? yes\b"
)
_SAID_NO = re.compile(
    rf"\byou{_ADVERBS} (?:said|say|told me|were|refused|turned)(?: \w+){{0,3}}? (?:no|never|against|down)\b"
    r"|\byou refused\b|\bit was a no\b|\byour no\b"
    r"|\byou (?:said|told me) (?:\w+ ){0,3}?(?:couldn't|could not|can't|cannot|wouldn't|won't"
    r"|(?:wasn't|was not|isn't|is not|not) (?:possible|allowed|on)|impossible|out of the question)\b"
)
_WHY_NOW = re.compile(r"\bwhat(?:'s| has| did)? (?:\w+ )?chang\w+|\bwhy\b|\bhow come\b|\bsuddenly\b|\bnow\b|\?")
_CHANGED = re.compile(
    r"\bwhat(?:'s| has| have)? (?:just |suddenly )?changed\b(?! (?:in|on|with|about|there|it to)\b)"
    r"|\bwhat (?:made|makes) you change\b|\bwhat changed your mind\b|\byou(?:'ve| have)? changed your mind\b"
)
_CHANGE = re.compile(r"\bchang\w+|\bhow come\b|\bsuddenly\b|\bnow\b|\bwhich (?:is it|counts|stands|holds)\b")
"""Asks only what became of a value that was claimed."""
_WHICH = re.compile(
    r"\b(?:is|was|are) (?:it|that|we|you)\b.* or \b.*\?|\bwhich (?:is it|counts|one counts|stands|holds)\b"
)
"""Asks which of two values of a point counts."""
_WHICH_OWN = re.compile(
    r"\bwhich of (?:your|the|those|these) (?:two |both )?"
    r"(?:numbers?|figures?|words?|offers?|prices?|versions?|stories)\b"
)
"""Asks which of its own two words counts without naming either."""
_OPENS = re.compile(r"\b(?:why|which|what|how|where|who|when)\b")


def answer_held(draft: Draft, heard: Heard) -> bool:
    """Answer who holds the counterpart to its own word; tell whether the words did."""
    words = heard.beside or heard.plain
    if draft.state.counterpart_offer is None or not heard.text or heard.remark == "react.machine":
        return False
    if heard.agrees or closes(heard.text) or formality_in(heard.text) is Formality.KEPT:
        return False
    values = values_named(draft, heard, words)
    if heard.offer is not None and not _only_holds(draft, heard, values):
        return False
    keys = _no_turned(draft, heard, words, values) or _yes(draft, heard, words, values)
    keys = keys or _claimed(draft, heard, words, values) or _own_two(draft, heard, words)
    if keys[:1] == [Past.STANDS.value] and (_CHANGED.search(words) or _only_in_passing(draft, heard)):
        return False
    if not keys or (keys[0] == course.Past.YOURS and asks_more(heard)):
        return False
    heard.reactions[:0] = keys
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _only_in_passing(draft: Draft, heard: Heard) -> bool:
    """Tell whether what the counterpart said only leads up to something else: a long text that asks of another value.

    After its yes whoever asks whether a word stands hears it; on the way there few want no more than that.
    """
    asked = question_in(heard.plain)
    offer = heard.reading.offer
    spans = [heard.text[term.start : term.end].casefold() for term in (offer.terms if offer is not None else ())]
    if any(span and span in asked for span in spans):
        return False
    return len(words_of(heard.text)) > SHORT and draft.state.phase is Phase.TALKING


def asks_more(heard: Heard) -> bool:
    """Tell whether something is put or asked beside what is said to have been said: whose value it was is no answer."""
    return heard.offer is not None or (len(SENTENCE.findall(heard.text)) > 1 and "?" in heard.text)


def _only_holds(draft: Draft, heard: Heard, values: list[Named]) -> bool:
    """Tell whether all that was read as put forward is what the counterpart itself has said."""
    assert heard.offer is not None
    words = heard.beside or heard.plain
    claim = next((part.text for part in parts_of(words) if _CLAIMS.search(part.text)), "")
    return all(
        course.said_aloud(draft, issue, value)
        and (issue, value) in values
        and (len(heard.offer.stated) == 1 or _stands_in(draft, heard, (issue, value), claim))
        for issue, value in heard.offer.stated.items()
    )


def _no_turned(draft: Draft, heard: Heard, words: str, values: list[Named]) -> list[str]:
    """Say what changed where a no has become a yes."""
    changed = _CHANGED.search(words) is not None
    if not (changed or (_SAID_NO.search(words) and _WHY_NOW.search(words))):
        return []
    here = course.stood(draft)
    points = {issue for issue, _ in values} or set(points_in(draft.scenario.bargain, words))
    refused = _refused_before(draft)
    given = {i: v for i, v in here.items() if (i, v) in refused and (i in points or not points)}
    mine = draft.state.stated_by_learner
    given = given or {i: v for i, v in values if i in mine and same_value(mine[i], v) and same_value(here[i], v)}
    if not given:
        return []
    heard.issue, heard.spoken_of = next(iter(given)), given
    state = draft.state
    if state.evidence_cited or state.allies_in or any(kind.value != "interest" for kind, _ in state.unlocks):
        return ["react.turned.reason"]
    return ["react.turned.given" if len(state.learner_offers) > 1 else "react.turned.time"]


def _refused_before(draft: Draft) -> set[Named]:
    lines = sum(1 for line in draft.before.spoken if line.side is Side.COUNTERPART)
    return refused_aloud(draft.scenario, draft.state, lines=lines, standing=True)


def _yes(draft: Draft, heard: Heard, words: str, values: list[Named]) -> list[str]:
    """Say whether there was a yes to a value, or to what the learner wants on a point."""
    if _GOT_YES.search(words) is None:
        return []
    mine, agreed = draft.state.stated_by_learner, draft.state.agreed
    points = [issue for issue, _ in values] or points_in(draft.scenario.bargain, words)
    asked = dict(values) or {issue: mine[issue] for issue in points if issue in mine}
    if not asked and agreed is not None and not points:
        asked = dict(mine)
    if not asked:
        return []
    here = course.stood(draft)
    open_ = next((issue for issue, value in asked.items() if not same_value(here[issue], value)), None)
    if open_ is None:
        heard.issue, heard.spoken_of = next(iter(asked)), asked
        return ["react.course.yes" if agreed is not None else Past.STANDS.value]
    heard.issue, heard.spoken_of = open_, {open_: asked[open_]}
    return (
        _of_value(draft, heard, open_, asked[open_])
        if _was_said(draft, open_, asked[open_])
        else ["react.course.noyes"]
    )


def _own_two(draft: Draft, heard: Heard, words: str) -> list[str]:
    """Say which of its own two values counts, of the weightiest point it has moved on, when neither is named."""
    if _WHICH_OWN.search(words) is None:
        return []
    here = course.stood(draft)
    moved = [
        issue
        for issue in draft.scenario.bargain.issues
        if not same_value(course.began_at(draft, issue.id), here[issue.id])
    ]
    if not moved:
        return []
    issue = max(moved, key=lambda known: (known.headline, known.counterpart_weight)).id
    return course.tell_past(draft, heard, issue, course.began_at(draft, issue))


def _claimed(draft: Draft, heard: Heard, words: str, values: list[Named]) -> list[str]:
    """Say of the value it is held to that it stands, is put back, or was never more than named."""
    parts = parts_of(words)
    contrast = any(a[0] == b[0] and not same_value(a[1], b[1]) for a in values for b in values)
    claim = next((part.text for part in parts if _CLAIMS.search(part.text)), "")
    if not claim and contrast and _WHICH.search(words) and all(_was_said(draft, *named) for named in values):
        return which_stands(draft, heard, values)
    if not claim or not (values or course.said_by_words(draft, claim)):
        return []
    if not (contrast or MARKS.search(words) or len(words_of(words)) <= SHORT):
        return []
    asking = [part.text for part in parts if part.asks and part.text != claim and _OPENS.search(part.text)]
    if not contrast and any(_CHANGE.search(text) is None for text in asking):
        return []  # what was said only leads up to what is asked
    values = [*values, *course.said_by_words(draft, claim)]
    held = [named for named in values if _stands_in(draft, heard, named, claim)] or values
    held = [named for named in held if _was_said(draft, *named)]
    if not held:
        return []
    bargain = draft.scenario.bargain
    here = course.stood(draft)
    if all(same_value(here[issue], value) for issue, value in held):
        heard.issue, heard.spoken_of = held[0][0], dict(held)
        return [Past.STANDS.value]
    issue, value = max(held, key=lambda named: bargain.worth(Side.LEARNER, *named))
    return _of_value(draft, heard, issue, value)


def _of_value(draft: Draft, heard: Heard, issue: IssueId, value: Value) -> list[str]:
    heard.issue, heard.spoken_of = issue, {issue: value}
    if same_value(course.stood(draft)[issue], value):
        return [Past.STANDS.value]
    page = restored(draft, {issue: value}) if draft.state.phase is Phase.TALKING else {}
    if page:
        heard.restores = page
        return ["react.course.restored"]
    if course.was_listed(draft, issue, value) and course.past_of(draft, issue, value) is Past.SPOKEN:
        return ["react.course.listed"]
    return course.tell_past(draft, heard, issue, value)


def _was_said(draft: Draft, issue: IssueId, value: Value) -> bool:
    return course.said_aloud(draft, issue, value)


def _stands_in(draft: Draft, heard: Heard, named: Named, claim: str) -> bool:
    """Tell whether a value was named in a claim: by the words it was read in, or by its figure."""
    offer = heard.reading.offer
    spans = [
        heard.text[term.start : term.end].casefold()
        for term in (offer.terms if offer is not None else ())
        if term.issue == named[0] and same_value(term.value, named[1])
    ]
    if named in course.said_by_words(draft, claim):
        return True
    if isinstance(named[1], str) or spans:
        return any(span and span in claim for span in spans)
    scale = draft.scenario.bargain.issue(named[0]).scale
    figures = {f"{number:g}" for number in (named[1], named[1] * scale)}
    return any(re.search(rf"(?<![\w.]){re.escape(figure)}(?![\d.]*\d)", claim.replace(",", "")) for figure in figures)
