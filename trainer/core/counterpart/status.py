"""Questions for the status of points: agreed, only asked for, or refused; 'is the 3k a yes or just my wish?'."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.included import leaves_out, values_in
from trainer.core.counterpart.recall import agreed_terms, page_of
from trainer.core.counterpart.subjects import SENTENCE, points_in, searchable
from trainer.core.plain import words_of
from trainer.core.table import Offer
from trainer.core.terms import WITHIN, IssueId, Side, Terms, Value, same_value

LONGEST, SEVERAL = 26, 2
"""A longer sentence asks for more than where something stands; so many values said again are read back."""
_ADVERBS = r"(?:actually |really |just |now |already |still |both |all )*"
_STATE = (
    r"(?:a |your |my |an? )?(?:agreed|settled|fixed|granted|approved|confirmed|decided|done|noted|wish"
    r"|(?:on|off) the table|a done deal|still (?:on|open|there|good)|good to go|final|(?:in )?writing)"
)
_SAID_YES = r"(?:agree\w*|sa(?:y|id) yes|grant\w*|approved?|accept\w*)"
_SETTLED = r"(?:agreed|settled|fixed|decided)"
_ASKS = re.compile(
    rf"\b(?:is|are|was|were)\b[^?.!]{{2,60}}?\b{_STATE}(?: or\b[^?]*| now| then| yet| already| too| as well)*\W*\?"
    rf"|\b(?:do|does) (?!that\b|it\b|this\b)[^?.!]{{2,60}}? {_ADVERBS}(?:stand|hold|count|apply)"
    r"(?: \w+){0,3}(?:\W*\?|:)"
    r"|\bdo (?:i|we) (?:get|have|still get|still have|keep)\b[^?.!]{2,60}?\b(?:or not|or no|yes or no)\W*\?"
    r"|\b(?:in or out|on or off|agreed or not|or only noted|or just noted)\W*\?"
    r"|\b(?:is|are)\b[^?.!]{2,40}\b(?:a )?yes,? or\b[^?]*\b(?:not\w*|only|just|wish\w*|wr[oi]t\w+|maybe)\b[^?]*\?"
    rf"|\b{_SETTLED}(?: (?:at least|then|now|too|yes|right))?\W*\?"
    r"|\b(?:does|did) that mean (?:no|yes|a no|a yes)\b"
    r"|\bhow (?:do|does|are) (?:we|you|things|it|matters)(?: now)? stand(?:ing)? (?:with|on|regarding|about)\b"
    r"|\bwhere (?:are|do) (?:we|you|things)(?: stand| now| at)*(?: with| on| regarding)\b"
    r"|^(?:so |ok |okay |and |then )*[^?.!]{2,40} (?:is|are) a (?:yes|no) and\b[^?]*\?"
    r"|\bare you (?:really |actually |now )?saying yes to\b"
    r"|\b(?:that'?s|it'?s|is that|is it) (?:now |already )?(?:a |your )?(?:yes|no) (?:to|for|on) [^?.!]{2,60}\?"
    r"|\b(?:is|are) [^?.!]{2,40} (?:ok|okay|fine|all right)(?: now)? or not\W*\?"
    rf"|\b(?:have|did|had) you {_ADVERBS}(?:{_SAID_YES}|mean)\b"
    r"|\b(?:is|are) [^?.!]{2,40} still (?:al ?right|all right|ok|okay|fine|good|on|there|yours)\b[^?]*\?"
    r"|\bdo you still (?:give|pay|offer|want|stand|take|accept|say|mean|do)\b[^?]*\?"
    r"|^(?:so |ok |okay |and |then )*[^?.!]{2,40} (?:is|are) (?:a )?"
    r"(?:agreed|settled|fine|ok|okay|in|done)\b(?! (?:for|with|by)\b)[^?]*\?"
)
"""Asks whether something is agreed, whether it still stands, or what has become of it."""
_STILL = re.compile(
    r"\b(?:is|are|does|do) (?:it|that|this|they|those|these)(?: (?:one|two|three|four|all|both|points?|things?))* still"
    r" (?:true|the case|on|good|agreed|hold|stand|valid|fine|right|there|in)\b"
    r"|\bdo (?:those|these|they)(?: \w+)? (?:stand|hold)\b"
)
"""Asks whether what was just named, or all that was wanted, still stands."""
_STATES = re.compile(
    r"\b(?:agree\w*|settled?|fixed|granted?|approved?|confirm\w*|decided?|accept\w*|noted?|stand\w*)\b"
)
"""Words of a state, which name no point."""
_SUPPOSES = re.compile(r"\b(?:if|would|could|should|can|what|why|who|how|when|which)\b")
_OPEN_FORM = re.compile(r"\b(?:where|how) (?:are|do|does) (?:we|you|things|it|matters)\b")
_ALL = re.compile(
    rf"\b(?:which|what)\b[^?.!]{{0,40}}\b(?:have|did|had) you {_ADVERBS}{_SAID_YES}\b"
    r"|\b(?:is|are|was) (?:anything|something|any of (?:it|this|that|them)|nothing)"
    rf"(?: yet)? {_ADVERBS}(?:yet )?{_SETTLED}\b"
    rf"|\b(?:which|what)(?: \w+){{0,3}} (?:are|is) {_ADVERBS}{_SETTLED}\b"
)
"""Asks what of all is agreed."""
_READS_BACK = re.compile(
    r"\bread(?:ing)? (?:it |that |this |them |all )*back\b"
    r"|\blet me (?:just |quickly )?(?:sum|repeat|recap|check|go (?:over|through))\b"
    r"|\bto (?:recap|sum up|be sure|make sure|check)\b"
    r"|\b(?:what|as) (?:you have|you've got|i have|i've got|i wrote|i noted|we have|we said|we agreed)\b"
    r"|\b(?:do i have|did i get|have i got) (?:it|that|this|all)\b"
    r"|\bis that (?:all )?(?:right|correct|agreed|what)\b"
)
"""Says back what was said, to hear whether it is so."""


def answer_status(draft: Draft, heard: Heard) -> bool:
    """Answer whether points are agreed with what each side has there; tell whether that was asked."""
    state = draft.state
    if not heard.text or heard.agrees or heard.slip:
        return False
    if state.counterpart_offer is None or not state.learner_offers:
        return False
    if heard.offer is not None:
        return _answer_said_again(draft, heard, heard.offer)
    if (
        state.accepted is None
        and _ALL.search(heard.plain) is not None
        and not points_in(draft.scenario.bargain, heard.plain)
    ):
        heard.spoken_of = agreed_terms(draft)
        return _note(heard, "react.memory.settled" if heard.spoken_of else "react.memory.open")
    asked = _asked(draft, heard)
    if not asked:
        return False
    heard.issue = next(iter(asked)) if len(asked) == 1 else None
    return _note(heard, status_of(draft, heard, asked))


def status_of(draft: Draft, heard: Heard, asked: Terms) -> str:
    """Return the key that tells how points stand, and note the values it speaks of."""
    page, mine = page_of(draft), draft.state.stated_by_learner
    met = {issue: value for issue, value in asked.items() if _is_met(draft, issue, value, page[issue])}
    agreed = {issue: value for issue, value in met.items() if same_value(mine.get(issue, value), value)}
    offered = {issue: value for issue, value in met.items() if issue not in agreed}
    apart = {issue: value for issue, value in asked.items() if issue not in met}
    if draft.state.accepted is not None:
        heard.spoken_of = {issue: page[issue] for issue in apart or asked}
        return "react.included.no" if apart else "react.included.yes"
    heard.asked_of = apart
    heard.spoken_of = agreed or offered or {issue: page[issue] for issue in apart}
    if not apart:
        heard.spoken_of = met
        unsaid = bool(offered) or mine.keys().isdisjoint(agreed)
        return "react.status.mine" if unsaid else "react.status.agreed"
    return "react.status.part" if agreed else "react.status.open"


def _answer_said_again(draft: Draft, heard: Heard, offer: Offer) -> bool:
    """Tell what is agreed of values that are only said again to hear whether they are, and nothing new with them."""
    if heard.previous is None or heard.conditional:
        return False
    page, mine = page_of(draft), heard.previous.package
    if any(not (same_value(page[i], value) or same_value(mine[i], value)) for i, value in offer.stated.items()):
        return False
    reads = _READS_BACK.search(heard.plain) is not None and len(offer.stated) >= SEVERAL
    all_met = all(_is_met(draft, i, value, page[i]) for i, value in offer.stated.items())
    if not (reads and not all_met) and not offer.stated.keys() <= _asked(draft, heard).keys():
        return False
    heard.offer = None
    return _note(heard, status_of(draft, heard, offer.stated))


def _is_met(draft: Draft, issue: IssueId, value: Value, there: Value) -> bool:
    """Tell whether a value is what the counterpart has on its page, or costs it no more than that."""
    worth = draft.scenario.bargain.worth
    return worth(Side.COUNTERPART, issue, value) >= worth(Side.COUNTERPART, issue, there) - WITHIN


def _note(heard: Heard, key: str) -> bool:
    heard.reactions.insert(0, key)
    heard.answers = []
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _asked(draft: Draft, heard: Heard) -> Terms:
    """Return the points whose status is asked for, with the value that is meant: the one named, else the learner's."""
    mine, page = draft.state.stated_by_learner, page_of(draft)
    found: dict[IssueId, Value] = {}
    if _STILL.search(heard.plain) is not None:
        points = {issue: mine.get(issue, page[issue]) for issue in points_in(draft.scenario.bargain, heard.plain)}
        return {**points, **values_in(heard, 0, len(heard.text))} or mine
    for sentence in SENTENCE.finditer(heard.text):
        words = searchable(sentence.group()).strip()
        asks = _ASKS.search(words)
        if asks is None or len(words_of(words)) > LONGEST:
            continue
        if _SUPPOSES.search(words) and not _OPEN_FORM.search(words):
            continue
        named = values_in(heard, sentence.start(), sentence.end())
        for issue in (*named, *points_in(draft.scenario.bargain, _STATES.sub(" ", words))):
            if not draft.scenario.bargain.has(issue) or issue in found:
                continue
            value = named.get(issue, mine.get(issue, page[issue]))
            empty = issue not in named and leaves_out(draft.scenario.bargain.issue(issue), value)
            if not empty or issue in mine:
                found[issue] = value
    return found
