"""Checks of an agreement: who says its values back with a question hears that they are right, or which is not."""

from __future__ import annotations

import re

from trainer.core.arrangements import arranges, costs_nothing
from trainer.core.counterpart.agenda import goes_on_to
from trainer.core.counterpart.agreement import UNHEARD
from trainer.core.counterpart.asking import Form, asks_for_verdict, form_of, supposes
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import is_plainly_own
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.subjects import points_in, sentences_in
from trainer.core.formality import formality_in
from trainer.core.moves import TermRole
from trainer.core.plain import turns_down, words_of
from trainer.core.terms import WITHIN, Package, Side, Terms, same_value

LONGEST_TAG = 2
"""Words of a question that asks for no more than a nod."""
SEVERAL, SHARE, OF_PAGE = 2, 2, 3
"""Who says so many values back, and one of so many that there are, checks them; of a page not agreed yet, so many."""
_IF_RIGHT = re.compile(
    r"\b(?:is|are|was|does|do|did|would|have|has)\b[^.!?]{0,40}\b(?:right|correct|okay|ok|fine|good|all|everything|it"
    r"|complete|agreed|work|suit)\b[^.!?]*\?|\b(?:right|correct|agreed|okay|ok)\W*\?"
)
"""Asks whether what was said back is how it stands."""
_IF_ALL = re.compile(
    r"\b(?:is|are|was|does|would|have i got|do i have|did i get) (?:that|this|it|these|those|all|everything)\b"
    r"[^?]{0,30}\b(?:right|correct|okay|ok|fine|good|agreed|complete|everything|all|work|suit)\b"
    r"|\b(?:all|each) of (?:it|that|this|these|those|them)\W*\?|\b(?:nothing|anything) else\W*\?"
    r"|\b(?:did|have|do) i (?:forget|forgotten|miss|missed|missing|leave out|left out)\b[^?]{0,20}\?"
    r"|\b(?:is )?(?:anything|something|nothing) (?:missing|left out|forgotten)\W*\?"
)
"""Is that all right with you: asks of what was said back as a whole."""
_UNANSWERING = ("react.apology", "react.rapport", "react.thanks", "react.empathy", "react.question", "react.request")
"""Beginnings of reactions that answer no question, or turn it away."""
_SUITS = re.compile(
    r"\b(?:ok|okay|fine|good|all right|alright)(?: (?:for|with|by) you)?(?: too| as well| then)?\W*\?|\byes or no\b"
)
"""Asks whether something suits, in whatever form: 'and Mrs Danso with the key, ok for you?'."""
_SUMS_UP = re.compile(
    r"\bwhat (?:are we (?:settling|agreeing|shaking|signing)(?: on)?|have we (?:got|agreed)|do we have|is the deal)\b"
)
"""Leads to the values of an agreement, whatever the form of the question: 'what are we settling on, 430, Monday?'."""
_CHECKS = re.compile(
    r"\?|\b(?:right|correct|check|double.?check|confirm|make sure|be (?:sure|safe|clear)|as i have it|do i have it"
    r"|have i got|did i get|so (?:that's|it's|that is|it is))\b"
)


def answer_check(draft: Draft, heard: Heard) -> bool:
    """Answer who says values of the agreement back to check them; tell whether that was done."""
    agreed, standing = draft.state.accepted, draft.state.counterpart_offer
    if heard.offer is not None or not heard.text or heard.agrees:
        return False
    if agreed is None:
        return standing is not None and not goes_on_to(draft, heard) and _checks_page(draft, heard, standing.package)
    if arranges(heard.plain) and not (heard.conditional or is_plainly_own(draft, heard)):
        heard.reactions.insert(0, "react.arranged")
        heard.question = None
        heard.asked = heard.recalled = heard.settled = True
        return True
    said = {**_said_back(heard), **{term.issue: term.value for term in heard.less}}
    sums_up = _SUMS_UP.search(heard.plain) is not None
    closed = sums_up or form_of(heard.plain) in {None, Form.CLOSED}
    if not closed or SHARE * len(said) < len(agreed) or len(said) < SEVERAL:
        return False
    if not (sums_up or _CHECKS.search(heard.text.casefold())) or not said.keys() <= agreed.keys():
        return False
    wrong = {issue: agreed[issue] for issue, value in said.items() if not same_value(agreed[issue], value)}
    if wrong and _costs_no_more(draft, {**agreed, **said}, agreed):
        return False  # what is put otherwise suits the counterpart: it is taken, and not put right
    if not wrong and _asks_beside(heard):
        heard.opens = "react.summary.right"
        heard.conditional = False
        return False
    heard.reactions.insert(0, "react.included.no" if wrong else "react.summary.right")
    heard.spoken_of = wrong
    heard.question = None
    heard.conditional = False
    heard.asked = heard.recalled = heard.settled = True
    return True


def _costs_no_more(draft: Draft, package: Package, agreed: Package) -> bool:
    bargain = draft.scenario.bargain
    return bargain.utility(Side.COUNTERPART, package) >= bargain.utility(Side.COUNTERPART, agreed) - WITHIN


def _asks_beside(heard: Heard) -> bool:
    """Tell whether a sentence of its own asks something else than whether the values are right."""
    offer = heard.reading.offer
    spans = [heard.text[term.start : term.end].casefold() for term in (offer.terms if offer is not None else ())]
    return any(
        sentence.endswith("?")
        and len(words_of(sentence)) > LONGEST_TAG
        and not any(span and span in sentence for span in spans)
        and not (_IF_RIGHT.search(sentence) or _IF_ALL.search(sentence))
        and not (asks_for_verdict(sentence) or formality_in(sentence))
        for sentence in sentences_in(heard.text.casefold())
    )


def _is_check(heard: Heard, sentence: str) -> bool:
    """Tell whether a question holds a value said back or is a mere tag: 'is it the autumn list?' checks nothing."""
    return len(words_of(sentence)) <= LONGEST_TAG or bool(heard.terms_in(sentence) or _IF_ALL.search(sentence))


def _checks_page(draft: Draft, heard: Heard, page: Terms) -> bool:
    """Take who says the counterpart's own page back and asks whether that is right for asking for its yes."""
    said = _said_back(heard)
    folded = heard.text.casefold()
    asks_if = _IF_RIGHT.search(folded) or _IF_ALL.search(folded)
    if len(said) < OF_PAGE or SHARE * len(said) < len(page) or asks_if is None:
        return False
    if "?" not in heard.text or supposes(heard.plain) or turns_down(heard.plain):
        return False
    checks = [words for words in sentences_in(folded) if "?" in words and _is_check(heard, words)]
    if not any(form_of(words) in {None, Form.CLOSED} for words in checks):
        return False
    if any(not same_value(page[issue], value) for issue, value in said.items()):
        return False
    if _asks_beside(heard):
        heard.opens = "react.summary.right"
        return False
    heard.reactions.insert(0, "react.summary.right")
    heard.sums_up = bool(draft.state.learner_offers)  # who has put nothing yet reads the page, and asks for no deal
    heard.asked = heard.recalled = heard.settled = True
    heard.question, heard.conditional = None, False
    return True


def word_on_question(draft: Draft, heard: Heard) -> tuple[str, Terms]:
    """Return the key of what to say to a question after its yes that nothing answers, and the values it speaks of.

    A value named in it is in the agreement or is not; of anything else it cannot tell.
    """
    agreed = draft.state.accepted or {}
    if heard.answers or heard.question is not None or "?" not in heard.text or not asks(heard.plain):
        return "", {}
    first = next(iter(heard.reactions), "")
    answers = first and first not in UNHEARD and not first.startswith(_UNANSWERING)
    if answers or asks_for_verdict(heard.plain):
        return "", {}
    offer = heard.reading.offer
    named = [term for term in (offer.terms if offer is not None else ()) if term.issue in agreed]
    inside = next((term.issue for term in named if same_value(agreed[term.issue], term.value)), None)
    if inside is not None:
        return "react.included.yes", {inside: agreed[inside]}
    listed = [term.issue for term in named if not term.out_of_range and term.role is not TermRole.REFERENCE]
    if listed:
        return "react.included.no", {listed[0]: agreed[listed[0]]}
    points = points_in(draft.scenario.bargain, heard.plain)
    closed = form_of(heard.plain) is Form.CLOSED or _SUITS.search(heard.plain) is not None
    if len(points) == 1 and points[0] in agreed and closed:
        option = draft.scenario.bargain.issue(points[0]).option(agreed[points[0]])
        without = option is not None and re.match(r"no(?:ne)?\b", (option.spoken or option.label).casefold())
        return ("react.included.no" if without else "react.included.yes"), {points[0]: agreed[points[0]]}
    return ("react.arranged" if closed and costs_nothing(heard.plain) else "react.untold"), {}


def _said_back(heard: Heard) -> Terms:
    """Return the values said, the last of each point, but for those turned down or told of."""
    offer = heard.reading.offer
    terms = offer.terms if offer is not None and not offer.ambiguous else ()
    return {term.issue: term.value for term in terms if term.role not in {TermRole.REJECTED, TermRole.REFERENCE}}
