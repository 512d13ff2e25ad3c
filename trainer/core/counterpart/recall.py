"""What was said, agreed and supposed: summaries checked, questions about earlier words, and what would be if."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.consent import hangs_open, only_finds_so
from trainer.core.counterpart import asking
from trainer.core.counterpart.course import Past, tell_past
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import CLEAR, asks_foreseen
from trainer.core.counterpart.figures import note_odd_value
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.subjects import points_in, searchable, sentences_in
from trainer.core.formality import Formality, formality_in
from trainer.core.moves import Act, Move, Term, TermRole
from trainer.core.plain import disowns, moves_itself, only_asks, says_back, turns_down, withdraws, words_of
from trainer.core.recital import repeated_terms
from trainer.core.terms import WITHIN, IssueId, Package, Side, Terms, Value, same_value, takes
from trainer.core.tied import ties_beyond

_REQUESTS = re.compile(r"\b(could|can|may|might) (i|we) (please |maybe |perhaps )?(have|get|take|say|keep|do)\b")
ROUNDING = 0.008
"""The share by which people round a figure they say back."""
LONGEST_TAG = 2
"""Words of a question that asks for nothing but attention: ok? ninety?"""
_CONTRASTS = re.compile(r"\byou (?:wrote|said|put|have|read)\b.*\bi (?:said|wrote|asked|meant|want(?:ed)?)\b")
"""Sets what the other side said against one's own words."""
RECITED = 3
"""Whoever says so many values is asked nothing else about one of them."""
LEAST_SUMMED = 2
"""Fewer points said back are a question about these points."""
_COMES_TO = re.compile(
    r"\b(?:so|then)(?: then| now)? (?:it'?s|it is|we(?:'re| are) (?:at|on)|we(?:'ve| have)(?: got)?|that'?s|that is"
    r"|that makes"
    r"|i have|we say|we agree)\b|\bwe(?:'re| are) agreed (?:on|at)\b|\bsettled (?:on|at)\b"
)
"""Words before a summary that is what the matter comes to, and not only what the other side asks for."""
_TURNED_DOWN = re.compile(r"[?.!;]\s*(?:no|nope|never|no way|not a chance)(?: thanks?| thank you)?\W*$")
"""Says no to what was only said back to be turned down: '1,450 and no repairs? No.'."""
_KNOWS = re.compile(r"\byou (do )?(know|realise|realize|remember|saw|heard)\b")
_ASKS_IF_STANDS = re.compile(
    r"\b(?:is|are|stays?|stands?)(?: (?:still|all|now))*(?: (?:settled|agreed|fixed|done|clear|as agreed))?"
    r",? (?:isn'?t it|aren'?t they|doesn'?t it|don'?t they|right|yes|no|correct)\W*\?\W*$"
)
"""Asks no more than whether a value stands: 'the 1,330 is settled, isn't it?'."""


def recall(draft: Draft, heard: Heard) -> bool:
    """Note what can be answered from memory alone; tell whether the question is answered by that."""
    if not heard.text or heard.remark == "react.machine" or heard.named:
        return False
    if withdraws(heard.text) and draft.state.learner_offers:
        heard.reactions.insert(0, "react.withdrawn")
        heard.settled = heard.offer is None
        return True
    if heard.offer is not None:
        return False
    if asking.wants_all_read(heard.plain) and not asking.asks_what_was_said(heard.plain):
        return _lay_out(draft, heard)
    foreseen = asks_foreseen(heard)
    if (
        ((_recites(heard) or not asks_foreseen(heard, CLEAR)) and _check_summary(draft, heard))
        or (not foreseen and _grant(draft, heard))
        or _name_gaps(draft, heard)
        or _remember(draft, heard)
        or (not foreseen and _suppose(draft, heard))
    ):
        heard.asked = True
        return True
    if heard.points:
        _take_points(draft, heard)
        return True
    return _lay_out(draft, heard)


def _recites(heard: Heard) -> bool:
    """Tell whether so many values are said that they are what is checked, whatever else the words are like."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    return len({term.issue for term in terms if term.role is not TermRole.REFERENCE}) >= RECITED


def insists(draft: Draft, heard: Heard) -> bool:
    """Note that the learner insists, after the counterpart's yes, on values that were agreed just so."""
    agreed = draft.state.accepted
    if agreed is None or heard.offer is not None or heard.conditional or heard.named or only_asks(heard.text):
        return False
    if heard.less or asking.wants_all_read(heard.plain):
        return False  # values worse for the learner than what it has are not those agreed
    asks = (puts_question(heard) and not _ASKS_IF_STANDS.search(heard.plain)) or asking.alternates(heard.plain)
    if asks or disowns(heard.plain) or asking.supposes(heard.plain) or _CONTRASTS.search(heard.plain):
        return False
    said = {term.issue for term in repeated_terms(agreed, heard.reading) if heard.means(term)}
    if formality_in(heard.text) is not None or not said or _leaves_open(heard):
        return False
    heard.issue = next(iter(said)) if len(said) == 1 else None
    heard.reactions = ["react.memory.agreed"] if len(said) == 1 else ["react.summary.right"]
    heard.asked, heard.insists, heard.question = True, True, None
    return True


def _leaves_open(heard: Heard) -> bool:
    """Tell whether values said back are hedged, or tied to what no point has."""
    return hangs_open(heard.text) or bool(ties_beyond(heard.text, heard.reading))


def puts_question(heard: Heard) -> bool:
    """Tell whether anything is asked that is more than a call for attention, with or without its mark."""
    marked = any(part.endswith("?") and len(words_of(part)) > LONGEST_TAG for part in sentences_in(heard.text))
    return marked or ("?" not in heard.text and asks(heard.plain))


def agreed_terms(draft: Draft) -> Terms:
    """Return the values on which both sides last said the same."""
    page, mine = page_of(draft), draft.state.stated_by_learner
    return {issue: value for issue, value in mine.items() if issue in page and same_value(page[issue], value)}


def page_of(draft: Draft) -> Package:
    """Return what stands on the counterpart's side: what it said yes to, else its latest page."""
    state = draft.state
    standing = state.counterpart_offer
    return state.accepted or (standing.package if standing else draft.scenario.persona_opening)


_ASKS_WHAT_IF = re.compile(r"\bif\b[^.!?]*\b(?:isn't|is not|aren't|doesn't|don't|not)\b[^.!?]*\?|\bwhat (?:then|if)\b")
"""Asks what becomes of it where a value is not kept: 'if the wall is not done in three weeks, what then?'."""


LEAST_SAID_BACK = 2
"""Where nothing says that it is said back, one value in a question checks nothing: 'is the 380 for the site alone?'."""
_ASKED_SENTENCE = re.compile(r"[^.!?;\u2026]*\?")
_IF_UNDERSTOOD = re.compile(
    r"\b(?:have|did|do|am|is|are) (?:i|we|that|this|it)\b[^.!?;]{0,30}"
    r"\b(?:understood|understand|right|correct(?:ly)?|got|hear|heard|follow)\b[^.!?;]{0,20}\?",
    re.IGNORECASE,
)
_MAKE_IT = re.compile(r"\bmake (?:it|that) \S+(?: \S+){0,2} and (?:i|we|it's|you)\b")
"""Asks for one thing more behind what is said back: 'Lead, 5 per cent. Make it 6 and I shake your hand'."""
_WHICH_OF = re.compile(r"\bwhich (?:one )?of (?:those|these|them|the (?:two|three|four|five))\b")
"""Picks among what was named before: 'which of those did you put in to take it out again?' checks nothing."""


def _check_summary(draft: Draft, heard: Heard) -> bool:
    """Confirm what the learner says back, or put right the first value that is not as it stands."""
    offer = heard.reading.offer
    if offer is None or offer.ambiguous or heard.reading.has_act(Act.ATTACK) or asking.alternates(heard.plain):
        return False
    if heard.less or _ASKS_WHAT_IF.search(heard.plain) or turns_down(heard.plain):
        return False
    if heard.reading.has_act(Act.FAIRNESS) and heard.reading.has_act(Act.REJECT):
        return False  # what is called unfair is not said back to be confirmed
    if asking.form_of(heard.plain) in {asking.Form.WHY, asking.Form.WHO, asking.Form.WHEN}:
        return False
    if _WHICH_OF.search(heard.plain) or _MAKE_IT.search(heard.plain):
        return False
    back = (says_back(heard.text) or heard.has(Move.SUMMARISE_CHECK)) and not _KNOWS.search(heard.plain)
    asks = len(offer.terms) > 1 and "?" in heard.text and not only_asks(heard.text)
    asks = asks and not (offer.conditional or moves_itself(heard.text))
    asks = asks and asking.form_of(heard.plain) in {asking.Form.CLOSED, None}
    if not (back or (asks and not asking.supposes(heard.plain))) or _TURNED_DOWN.search(heard.plain):
        return False
    page = page_of(draft)
    known = [
        term for term in offer.terms if term.issue in page and term.role is not TermRole.REFERENCE and heard.means(term)
    ]
    if not known or _asks_on(heard, max(term.end for term in known)):
        return False
    if not back and (len(known) < LEAST_SAID_BACK or not _asks_of(heard, known)):
        return False
    put = [term for term in known if term.role is TermRole.OFFER and not same_value(page[term.issue], term.value)]
    if heard.offer is not None and len(put) >= LEAST_SAID_BACK and not (back and "?" in heard.text):
        return False  # several values of its own are an offer, however it begins
    right = {term.issue for term in known if same_value(page[term.issue], term.value)}
    if heard.offer is not None and any(term.issue in right for term in put):
        return False  # 'you are at 3.10, I am at 3.60' sets its own beside the other's
    wrong = next((term for term in known if not _much_the_same(page[term.issue], term.value)), None)
    if wrong is None:
        heard.reactions = ["react.summary.right"]
        heard.sums_up = _sums_up(draft, heard, frozenset(term.issue for term in known))
        return True
    past = tell_past(draft, heard, wrong.issue, wrong.value)
    if past[0] == Past.YOURS and heard.offer is not None:
        return False  # whoever puts a value again is not told whose it was
    untold = not {Past.NEVER, Past.SPOKEN}.isdisjoint(past[:1]) or past[0] == Past.YOURS
    heard.reactions = [*(() if past[0] == Past.NEVER else past[:1]), *(("react.correction",) if untold else past[1:])]
    return True


def _asks_of(heard: Heard, terms: Sequence[Term]) -> bool:
    """Tell whether one of some values stands in a question: 'eight, we're getting there. What is the hurry?'."""
    if _IF_UNDERSTOOD.search(heard.text) is not None:
        return True
    asked = [found.span() for found in _ASKED_SENTENCE.finditer(heard.text)]
    return any(start <= term.start < end for start, end in asked for term in terms)


_WHAT_IS_IN = re.compile(
    r"\b(?:do(?:es)?|would|is|are|will) (?:it|that|this|they|those|the \w+|your \w+)(?: \w+){0,2}?"
    r" (?:includ\w+|cover\w*|come with|part of)\b[^.!?]*\?"
)
"""Asks what a sum buys: '48 is steep, does that include the heating?' says no 48 back to be confirmed."""


def _asks_on(heard: Heard, said: int) -> bool:
    """Tell whether a sentence of its own asks something after what was said back: 'you said a month. Did it work?'."""
    if _WHAT_IS_IN.search(heard.text[said:].casefold()) is not None:
        return True
    later = re.split(r"[.!;]\s", heard.text[said:], maxsplit=1)[1:]
    return any("?" in text and len(words_of(text)) > LONGEST_TAG for text in later)


def _sums_up(draft: Draft, heard: Heard, named: frozenset[IssueId]) -> bool:
    """Tell whether a right summary settles every point on which the learner's own terms differ from the page."""
    if draft.state.accepted is not None or len(named) < LEAST_SUMMED or heard.conditional or only_finds_so(heard.text):
        return False
    page, mine = page_of(draft), draft.state.stated_by_learner
    open_points = [issue for issue, value in mine.items() if not same_value(page[issue], value)]
    settles = asking.asks_for_verdict(heard.plain) or formality_in(heard.text) is Formality.SETTLED
    takes = bool(mine) and (heard.reading.has_act(Act.ACCEPT) or _COMES_TO.search(heard.plain) is not None)
    return (settles or takes) and named.issuperset(open_points)


def _much_the_same(stands: Value, said: Value) -> bool:
    """Tell whether a value was said back as people round it."""
    if same_value(stands, said):
        return True
    if isinstance(stands, str) or isinstance(said, str):
        return False
    return abs(stands - said) <= ROUNDING * abs(stands)


def _grant(draft: Draft, heard: Heard) -> bool:
    """Grant a request for what stands on the counterpart's own page, such as 'could I have nine months'."""
    offer = heard.reading.offer
    if offer is None or offer.ambiguous or _REQUESTS.search(heard.plain) is None:
        return False
    page = page_of(draft)
    asked = {
        t.issue: t.value
        for t in offer.terms
        if takes(draft.scenario.bargain, t.issue, t.value) and t.role is not TermRole.REJECTED
    }
    if not asked or any(not same_value(page[issue], value) for issue, value in asked.items()):
        return False
    put = [term for term in offer.terms if term.role is TermRole.OFFER and term.issue in asked]
    if any(not same_value(asked[term.issue], term.value) for term in put):
        return False  # 'five is sporty, could we say ten?' asks for ten
    if any(point not in asked for point in points_in(draft.scenario.bargain, heard.plain)):
        return False
    heard.spoken_of = asked
    heard.issue = next(iter(asked)) if len(asked) == 1 else None
    heard.reactions = ["react.whatif.same"]
    return True


def _name_gaps(draft: Draft, heard: Heard) -> bool:
    """Answer what still stands between the two by the counterpart's values on the points they differ on."""
    page, mine = page_of(draft), draft.state.stated_by_learner
    if not mine or not asking.asks_what_is_open(heard.plain):
        return False
    heard.spoken_of = {issue: page[issue] for issue, value in mine.items() if not same_value(page[issue], value)}
    heard.reactions = ["react.apart" if heard.spoken_of else "react.memory.settled"]
    heard.spoken_of = heard.spoken_of or agreed_terms(draft)
    return True


def _remember(draft: Draft, heard: Heard) -> bool:
    """Answer what was said or agreed before, on one point or on all."""
    if not asking.asks_what_was_said(heard.plain):
        return False
    points = points_in(draft.scenario.bargain, heard.plain)
    mine = draft.state.stated_by_learner
    if len(points) == 1:
        remember_point(draft, heard, points[0])
    elif asking.asks_of_me(heard.plain):
        heard.spoken_of = mine
        heard.reactions = ["react.memory.yours" if mine else "react.memory.nothing"]
    elif asking.asks_of_us(heard.plain):
        heard.spoken_of = agreed_terms(draft)
        heard.reactions = ["react.memory.settled" if heard.spoken_of else "react.memory.open"]
    elif "?" in heard.text or not heard.reading.has_act(Act.REJECT):
        heard.wants_page = True
    return True


def remember_point(draft: Draft, heard: Heard, issue: IssueId) -> None:
    """Note the reaction that says where a point stands for both."""
    page, mine = page_of(draft), draft.state.stated_by_learner
    heard.issue = issue
    if issue not in mine:
        heard.reactions = ["react.status.unmet" if _spoke_of(draft, issue) else "react.memory.mine", "react.issue"]
        return
    heard.spoken_of = {issue: mine[issue]}
    same = same_value(page[issue], mine[issue])
    heard.reactions = ["react.memory.agreed" if same else "react.memory.both", "react.issue"]


def _spoke_of(draft: Draft, issue: IssueId) -> bool:
    """Tell whether the learner brought a point up before this turn, though it named no value."""
    mine = [line.text for line in draft.before.spoken if line.side is Side.LEARNER]
    return any(issue in points_in(draft.scenario.bargain, searchable(text)) for text in mine[:-1])


def _suppose(draft: Draft, heard: Heard) -> bool:
    """Answer what would be if: by whether the supposed value is better for the counterpart than what stands."""
    if not asking.supposes(heard.plain):
        return False
    bargain = draft.scenario.bargain
    offer = heard.reading.offer
    read = [term for term in (offer.terms if offer else ()) if takes(draft.scenario.bargain, term.issue, term.value)]
    terms = [term for term in read if term.role is not TermRole.REJECTED]
    if not terms:
        return False
    supposed: dict[IssueId, Value] = {term.issue: term.value for term in terms}
    page = page_of(draft)
    before = {**page, **draft.state.stated_by_learner}
    gain = sum(
        bargain.issue(issue).worth(Side.COUNTERPART, value)
        - bargain.issue(issue).worth(Side.COUNTERPART, before[issue])
        for issue, value in supposed.items()
    )
    others = [point for point in points_in(bargain, asking.question_in(heard.plain)) if point not in supposed]
    if (
        others
        and not asking.opens_supposing(heard.plain)
        and asking.form_of(heard.plain) in {asking.Form.OPEN, asking.Form.MANY}
    ):
        heard.remark = "react.pushed"
        return False
    heard.spoken_of = supposed
    heard.issue = terms[0].issue if len(supposed) == 1 else None
    if all(same_value(page[issue], value) for issue, value in supposed.items()):
        heard.reactions = ["react.whatif.same"]
    else:
        heard.reactions = ["react.whatif.good" if gain > WITHIN else "react.whatif.bad"]
    told = {TermRole.REFERENCE} if any(term.role is TermRole.OFFER for term in terms) else set()
    note_odd_value(draft, heard, frozenset(TermRole) - told)
    return True


def _take_points(draft: Draft, heard: Heard) -> None:
    """Take a yes to single points: what they stand at is said, and that the rest is open."""
    page = page_of(draft)
    heard.spoken_of = {issue: page[issue] for issue in heard.points}
    heard.issue = heard.points[0]
    heard.reactions = ["react.point"]
    heard.settled = True


def _lay_out(draft: Draft, heard: Heard) -> bool:
    """Note a wish to hear the terms as a whole."""
    offer = heard.reading.offer
    if asking.wants_all_read(heard.plain):
        heard.wants_page = heard.asked = True
        heard.conditional = False  # 'before I say yes' asks for no more than to hear them
        return True
    if (offer is not None and offer.terms) or not asking.wants_terms(heard.plain):
        return False
    if len(points_in(draft.scenario.bargain, asking.question_in(heard.plain))) == 1:
        return False
    heard.wants_page = True
    heard.asked = True
    return True
