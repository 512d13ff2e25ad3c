"""What words claim, deny or ask about what was said before, and the answer from the course of the point."""

from __future__ import annotations

import re
from enum import Enum, auto

from trainer.core.counterpart import course
from trainer.core.counterpart.course import Past
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import asks_foreseen, is_foreseen, is_plainly_own
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import parts_of
from trainer.core.counterpart.subjects import points_in
from trainer.core.moves import TermRole
from trainer.core.plain import words_of
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Terms, Value, same_value, takes

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?k?\b(?![.,]\d)")
SHORT = 9
"""Words of a claim that is all a message says and so needs no mark of a protest."""


class Protest(Enum):
    """Kinds of claims about what was said."""

    WHICH = auto()
    UNSAID = auto()
    UNAGREED = auto()
    NOT_MINE = auto()
    ADDED = auto()
    SAID = auto()
    ORIGIN = auto()
    BACK = auto()
    UNMOVED = auto()


_CLAIMS = frozenset({Protest.SAID, Protest.UNSAID, Protest.UNAGREED, Protest.NOT_MINE, Protest.ADDED})
"""Claims that may be only what a message begins with."""
_NOT = r"(?:never|didn't|did not|haven't|have not|hadn't|had not|don't|do not)"
_FIGURE = r"(?:number|figure|price|sum|amount|value|rate|date|day|thing|point|clause|one)"
_PATTERNS: tuple[tuple[Protest, re.Pattern[str]], ...] = (
    (
        Protest.WHICH,
        re.compile(
            r"^(?=.*\d[\d,.k]* or \d)(?!.*\b(?:would|could|can|will|rather|prefer|shall|should|like|take|accept"
            r"|do|make)\b).*\?"
            r"|^(?!.*\b(?:would|could|can|will|rather|prefer|shall|should|like|take|accept)\b)(?=.*\bor\b)"
            r".*(?:\b(?:is|was|are) (?:it|that|this|the \w+|your \w+|you|we)\b|\bpick one\b|\bwhich\b|\bso\b|\bnow\b"
            r"|\bmake up\b|^\W*[\d\w.,]+ or [\d\w.,]+\W*$)"
        ),
    ),
    (
        Protest.UNSAID,
        re.compile(
            rf"\b(?:you|nobody|no one)(?: have|'ve)? {_NOT}(?: \w+){{0,2}}?"
            r" (?:said|say|mention\w*|named?|offer\w*|tell|told|speak|spoken?|wrote|written?|read)\b"
            r"(?! (?:why|who|when|how|what|where|whether|if|a word|anything|yes|no|so)\b)"
            r"|\bfirst (?:time )?(?:i|we)(?:'ve| have)? hear\w*\b|\bthat(?:'s| is) new(?: to me)?\b"
            r"|\bi(?:'ve| have)? never (?:heard|seen)\b(?! of\b)"
        ),
    ),
    (
        Protest.UNAGREED,
        re.compile(
            rf"\b(?:we|i|nobody|no one)(?: have|'ve| had| certainly| really)? ?{_NOT}(?: \w+)?"
            r" (?:agreed?|sa(?:y|id) (?:yes|ok|okay)|accept(?:ed)?|settled?|signed?(?: up)?|okayed|sh(?:ake|ook))\b"
            r"|(?<!are we )\b(?:isn't|is not|wasn't|was not|not|never)(?: \w+)? (?:agreed|settled)\b"
            r"|\bsince when (?:did|do|have|has|are|is|was)\b.{0,30}\b(?:agree|settle|deal|fixed)"
            r"|\b(?:don't|do not|can't|cannot)(?: \w+)? (?:believe|think|recall|remember)(?: that)? (?:we"
            r"|i)(?:'ve| have)?"
            r" (?:agreed|settled|said yes|accepted)|\b(?:nobody|no one)(?: has|'s)? (?:shaken|agreed|signed"
            r"|accepted|said yes)\b"
            r"|\bi agreed to no\b|\bwho (?:agreed|said yes)\b"
        ),
    ),
    (
        Protest.NOT_MINE,
        re.compile(
            r"\bi(?: have|'ve)? (?:never|didn't|did not|haven't|have not)(?: \w+)? (?:said?|say|ask(?:ed)?(?: for)?"
            r"|offer(?:ed)?|want(?:ed)?|propos\w+|mention\w*|named?|put)\b(?! (?:to|if|whether|why|what|how"
            r"|it like|yes)\b)"
            r"|\bi (?:only|just) (?:said|meant) (?:that|it|what|this|the)\b|\bi was only (?:saying|telling)\b"
        ),
    ),
    (
        Protest.ADDED,
        re.compile(
            r"\byou(?:'ve| have)?(?: just| gone and|\s\w+ly)? (?:slipped|sneaked|snuck|put|added|stuck|popped|smuggled"
            r"|written|wrote|tucked|dropped|crammed|snuk)\b.{0,40}\b(?:back|in|on|to it|under)\b"
        ),
    ),
    (
        Protest.SAID,
        re.compile(
            r"\byou(?:'d|'ve| have| had| did| both)?(?: \w+ly| just| also| already| first| once| even| yourself)*"
            r" (?:said|told (?:me|us)|offered|promised|gave|named|mentioned|quoted|wrote|asked for|wanted"
            r"|were (?:at|on)"
            r"|opened (?:at|with)|started (?:at|with|from|on)|began (?:at|with)|had (?:it )?(?:at|down))\b"
            r"|\byou did (?:say|tell|offer|promise|name|mention|quote|write|ask)\b"
            r"|\bdid(?:n't)? you(?: not| just)*(?: \w+ly)? (?:say|tell me|offer|promise|name|mention|quote|open"
            r"|start)\b"
            r"|\b(?:it|that|this|the \w+) (?:was|were)(?:n't)?\b.{1,25}\b(?:ago|before|earlier|at first|when (?:i"
            r"|we) (?:came"
            r"|sat|started|began|walked))\b|\b(?:wasn't|was) (?:it|that|the \w+)\b.{1,25}\b(?:ago|before|earlier"
            r"|at first)\b"
            r"|\bfirst (?:it(?:'s| was| is) )?(?:at )?\d[\d,.k]*.{0,12}\b(?:then|now)\b|\bheard\b.{1,20}\bfrom you\b"
            r"|\d (?:yesterday|a (?:minute|moment|second) ago|before)\b.{0,8}\d[\d,.k]* (?:now|today)\b"
            r"|\byour (?:first|last|old|earlier|original|opening) (?:figure|number|offer|price|word) (?:was|said)\b"
            r"|\b(?:heard|remember|recall)(?: \w+)? you(?:r)?(?: \w+)? (?:say|said|mention|offer|promis|nam|quot)\w*"
        ),
    ),
    (
        Protest.ORIGIN,
        re.compile(
            r"\bwhere(?:'s| is| does| did| do| has| have)?\b.{0,30}\b(?:come|comes|came|coming|spring|sprung"
            r"|appear\w*)\b"
            r"|\bwhere(?:'s| is)\b.{0,20}\bfrom\b|\bhow did (?:we|you|it|that|this) (?:get|come|go|jump|end up)\b"
            r"|\bsince when\b"
            r"|\bwhen did (?:it|that|this|the \w+|we|you) (?:\w+ )?(?:go|change|become|drop|rise|move|come)\b"
        ),
    ),
    (
        Protest.BACK,
        re.compile(
            r"\byou(?:'re| are|'ve| have)?(?: just| now| actually| only)? (?:going|go|gone|went|moving|moved"
            r"|walking|sliding"
            r"|stepping) (?:back|backwards|the wrong way|in the wrong direction|up and down|down and up)\b"
            r"(?! (?:to|home|there)\b)"
            r"|\b(?:worse|less|lower|higher|more)(?: \w+){0,2} than (?:before|what you|your (?:last|first)"
            r"|you (?:said|offered"
            r"|asked)|the (?:last|first) one|a (?:minute|moment|second) ago)\b|\bback ?track\w*|\bmov\w+ the goal"
            r"|\byou(?:'re| are|'ve| have)?(?: just| now| keep)? chang\w+ (?:your (?:mind|tune|number|price"
            r"|figures?|story)"
            r"|the (?:number|price|figures?|terms))"
        ),
    ),
    (
        Protest.UNMOVED,
        re.compile(
            r"\b(?:that's|that is|this is|it's|it is|is|that was) (?:no|not (?:a|any|much of a|even a|really a)"
            r"|hardly (?:a|any)|barely a) (?:\w+ )?(?:move|movement|step|concession|change|compromise)\b"
            r"|\byou (?:still )?(?:haven't|have not|didn't|did not|don't|never)(?: \w+)?"
            r" (?:moved?|budged?|shift\w*|come (?:down|up|closer)|given (?:me|us) (?:a|any)\w*)\b(?! (?:answer"
            r"|reason|word))"
            r"|\bwhere (?:you|we) (?:started|began|were before|set out)\b"
            r"|\bsame (?:\w+ )?(?:number|figure|offer|price|list|page|thing) (?:as|again|you)\b"
            r"|\bwhat have you given (?:me|up)\b|\byou started at\b|\byou began\b"
        ),
    ),
)
MARKS = re.compile(
    r"\b(?:ago|earlier|before|first|beginning|start|just|minutes?|moment|second|sec|already|originally|literally"
    r"|clearly"
    r"|clear as|own (?:lips|mouth|words|voice)|yourself|did say|did offer|promis\w+|heard|remember|recall|now|suddenly"
    r"|sudden|which is it|make up your mind|pick one|what happened|how come|where did|where has|didn't you|did you not"
    r"|right|hold you to|hold to|stick to|keep to|change\w*)\b|!|\?"
)
_CHALLENGE = re.compile(
    r"\b(?:which (?:one )?is (?:it|true|right|wrong)|make up|pick one|what happened|what(?:'s| has)? changed|how come"
    r"|where (?:did|has"
    r"|does|is)"
    r"|didn't you|did you not|what is it now|what now|which am i|which (?:do|should|shall) i|since when|no\?"
    r"|right\?|remember|yes\?|why now|^(?:is|are"
    r"|have|did|was|were|has|do) (?:it|we|you|they|that|i)(?: not)?$|or (?:was"
    r"|did|is|am|have)|again\?)\b"
)
_OTHER = re.compile(r"\b(?:because|since|if|for|so that|until|in case|as long|which means|is the|was the|as the)\b")
_REPEATS = re.compile(
    r"\b(?:(?:this|that|the|your) (?:\w+ )?" + _FIGURE + r"|that|this|it|so)\W*(?:$|[.,;!?]|to me|before|at all|once)"
)


def protests_in(words: str) -> list[Protest]:
    """Return what lower-case words may claim, deny or ask about what was said before, the likeliest first."""
    return [kind for kind, pattern in _PATTERNS if pattern.search(words)]


def answer_protest(draft: Draft, heard: Heard) -> bool:
    """Answer a claim about what was said by what was; tell whether it was one."""
    words = heard.beside or heard.plain
    kinds = protests_in(words)
    if not kinds or not heard.text or heard.agrees or heard.remark == "react.machine":
        return False
    if _brings_new(draft, heard):
        _own_claim(draft, heard, words)
        return False
    foreseen = is_foreseen(heard) or asks_foreseen(heard) or is_plainly_own(draft, heard)
    if draft.state.counterpart_offer is None or foreseen:
        return False
    values = values_named(draft, heard, words)
    keys = next((keys for kind in kinds if (keys := _keys(draft, heard, kind, values, words))), [])
    if not keys:
        return False
    heard.reactions[:0] = keys
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _own_claim(draft: Draft, heard: Heard, words: str) -> None:
    """Note what is true of a value it is held to, to be said before the answer to the offer beside it."""
    claim = _claim_in(words, Protest.SAID) if Protest.SAID in protests_in(words) else ""
    if heard.slip or draft.state.counterpart_offer is None or not (claim and MARKS.search(words)):
        return
    values = [named for named in values_named(draft, heard, words) if _stands_in(heard, named, claim)]
    if not values:
        return
    before, told = heard.issue, dict(heard.spoken_of)
    key = _said(draft, heard, values)[0]
    if key != Past.STANDS:  # that what it said stands is no news to who puts something beside it
        heard.word = (key, heard.issue, dict(heard.spoken_of))
    heard.issue, heard.spoken_of = before, told


def _stands_in(heard: Heard, named: tuple[IssueId, Value], claim: str) -> bool:
    offer = heard.reading.offer
    spans = [
        heard.text[term.start : term.end].casefold()
        for term in (offer.terms if offer is not None else ())
        if term.issue == named[0] and same_value(term.value, named[1])
    ]
    return any(span and span in claim for span in spans)


def _brings_new(draft: Draft, heard: Heard) -> bool:
    """Tell whether the words put something forward that is answered first: all but one value that was put before."""
    if heard.offer is None:
        return False
    before = draft.state.stated_before(heard.offer.seq)
    known = [
        (issue in before and same_value(before[issue], value)) or course.said_aloud(draft, issue, value)
        for issue, value in heard.offer.stated.items()
    ]
    return known != [True]


def _keys(draft: Draft, heard: Heard, kind: Protest, values: list[tuple[IssueId, Value]], words: str) -> list[str]:
    if kind in _CLAIMS and _asks_else(words, kind):
        return []
    match kind:
        case Protest.WHICH:
            return which_stands(draft, heard, values)
        case Protest.SAID:
            whole = len(words_of(words)) <= SHORT or MARKS.search(words) is not None
            return _said(draft, heard, values) if values and whole else []
        case Protest.ORIGIN:
            fresh = [named for named in values if _is_fresh(draft, *named)]
            if fresh and course.past_of(draft, *fresh[0]) is Past.STANDS:
                fresh = [(fresh[0][0], course.began_at(draft, fresh[0][0]))]
            return _said(draft, heard, fresh) if fresh else []
        case Protest.UNSAID:
            return _unsaid(draft, heard, values, words)
        case Protest.UNAGREED | Protest.NOT_MINE:
            return _denied(draft, heard, kind, values, words)
        case Protest.ADDED:
            return _added(draft, heard, values)
        case Protest.BACK | Protest.UNMOVED:
            return _moved(draft, heard, kind, values, words)


def values_named(draft: Draft, heard: Heard, words: str) -> list[tuple[IssueId, Value]]:
    """Return the values named, with their points, in the order of the words; what was said before needs no reading."""
    offer, bargain = heard.reading.offer, draft.scenario.bargain
    read = [
        (term.start, (term.issue, term.value))
        for term in (*(offer.terms if offer is not None else ()), *heard.less)
        if takes(bargain, term.issue, term.value)
        and (term.role is not TermRole.REFERENCE or course.is_known(draft, term.issue, term.value))
    ]
    spans = [heard.text[term.start : term.end].casefold() for term in (offer.terms if offer is not None else ())]
    unread = [
        (found.start(), named)
        for found in _NUMBER.finditer(words)
        if not any(found.group() in span for span in spans)
        and (named := course.known_by_figure(draft, found.group())) is not None
    ]
    return [named for _, named in sorted((*read, *unread), key=lambda item: item[0])]


def _asks_else(words: str, kind: Protest) -> bool:
    """Tell whether beside the claim something else is asked, or the value is only what an argument begins with."""
    pattern = next(known for name, known in _PATTERNS if name is kind)
    parts = parts_of(words)
    asking = [part.text for part in parts if part.asks and not _NUMBER.search(part.text)]
    others = [text for text in asking if not (pattern.search(text) or _CHALLENGE.search(text))]
    claim = next((part.text for part in parts if pattern.search(part.text)), words)
    found = pattern.search(claim)
    return bool(others) or (found is not None and _OTHER.search(claim[found.end() :]) is not None)


def which_stands(draft: Draft, heard: Heard, values: list[tuple[IssueId, Value]]) -> list[str]:
    """Say which of two values of a point stands, and what the other has been."""
    for issue in dict.fromkeys(issue for issue, _ in values):
        named = [value for other, value in values if other == issue]
        if len(named) > 1 and not same_value(named[0], named[-1]):
            here = course.stood(draft)[issue]
            others = [value for value in named if not same_value(value, here)]
            said = [value for value in others if course.past_of(draft, issue, value) in {Past.BETTER, Past.TRADED}]
            if len(others) < len(named) and not said:
                return course.tell_past(draft, heard, issue, here)
            return course.tell_past(draft, heard, issue, (said or others)[0])
    return []


def _said(draft: Draft, heard: Heard, values: list[tuple[IssueId, Value]]) -> list[str]:
    """Say of the value claimed what it has been: of several, of one that does not stand."""
    here = course.stood(draft)
    apart = [(issue, value) for issue, value in values if not same_value(here[issue], value)]
    moved = [named for named in apart if course.past_of(draft, *named) in {Past.BETTER, Past.TRADED}]
    return course.tell_past(draft, heard, *(moved or apart or values)[0])


def _is_fresh(draft: Draft, issue: IssueId, value: Value) -> bool:
    """Tell whether a value is not what the counterpart has stood at from the first: how it came about can be told."""
    return not same_value(course.began_at(draft, issue), value) or not course.said_aloud(draft, issue, value)


def _unsaid(draft: Draft, heard: Heard, values: list[tuple[IssueId, Value]], words: str) -> list[str]:
    """Answer that the counterpart never said a value: that it did, or that it is read out now for the first time."""
    if not values and not _REPEATS.search(words):
        return []
    issue = values[0][0] if values else _point(draft, words)
    value = values[0][1] if values else course.stood(draft)[issue]
    heard.issue, heard.spoken_of = issue, {issue: value}
    if not same_value(course.stood(draft)[issue], value):
        return course.tell_past(draft, heard, issue, value)
    return ["react.course.did" if course.said_before_last(draft, issue, value) else Past.NEW.value]


def _denied(draft: Draft, heard: Heard, kind: Protest, values: list[tuple[IssueId, Value]], words: str) -> list[str]:
    """Answer that something was not agreed or not asked for by whose it is; after its yes the point is asked about."""
    points = points_in(draft.scenario.bargain, words)
    if not (values or points or _REPEATS.search(words)) or draft.state.phase is Phase.CONFIRMING:
        return []
    issue = values[0][0] if values else _point(draft, words)
    mine = draft.state.stated_by_learner
    value = values[0][1] if values else course.stood(draft)[issue]
    if kind is Protest.NOT_MINE and values and not _stands_in(heard, values[0], _claim_in(words, kind)):
        value = course.stood(draft)[issue]  # 'I did not offer nine, mine is six': the six is hers, the nine is not
    heard.issue, heard.spoken_of = issue, {issue: value}
    if issue in mine and same_value(mine[issue], value) and (kind is Protest.NOT_MINE or _agree(draft, issue, mine)):
        return ["react.course.misheard"]
    if same_value(course.stood(draft)[issue], value):
        return ["react.course.unagreed"]
    return ["react.course.neither"] if kind is Protest.UNAGREED else []


def _claim_in(words: str, kind: Protest) -> str:
    """Return the part of lower-case words that makes a claim."""
    return next((part.text for part in parts_of(words) if kind in protests_in(part.text)), words)


def _agree(draft: Draft, issue: IssueId, mine: Terms) -> bool:
    return same_value(course.stood(draft)[issue], mine[issue])


def _added(draft: Draft, heard: Heard, values: list[tuple[IssueId, Value]]) -> list[str]:
    """Say of a point that was put back in that it never was out, or what became of it."""
    points = [issue for issue, _ in values] or points_in(draft.scenario.bargain, heard.plain)
    if not points:
        return []
    heard.issue = points[0]
    here, before = course.stood(draft)[points[0]], course.began_at(draft, points[0])
    if same_value(here, before):
        return ["react.course.stayed"]
    return course.tell_past(draft, heard, points[0], before)


def _moved(draft: Draft, heard: Heard, kind: Protest, values: list[tuple[IssueId, Value]], words: str) -> list[str]:
    """Say how far a point has come since it was first named, or that it has not."""
    said = [issue for issue, value in values if course.said_aloud(draft, issue, value)]
    back = course.gone_back(draft) if kind is Protest.BACK and not said else None
    if back is not None:
        return course.tell_past(draft, heard, back, course.best_said(draft, back))
    issue = said[0] if said else _point(draft, words)
    before = course.began_at(draft, issue)
    heard.issue = issue
    if same_value(before, course.stood(draft)[issue]):
        return ["react.course.unmoved"]
    return course.tell_past(draft, heard, issue, before)


def _point(draft: Draft, words: str) -> IssueId:
    """Return the point that words name, else the one the counterpart named last."""
    named = points_in(draft.scenario.bargain, words)
    return named[0] if named else course.named_last(draft)
