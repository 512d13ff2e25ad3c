"""Proposals without values: points named and not valued are asked about, and what no point has is said to be none."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import note_exchange
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.included import leaves_out
from trainer.core.counterpart.stance import Stance, answer_wanted
from trainer.core.counterpart.subjects import points_in
from trainer.core.counterpart.verdict import foresaw_verdict
from trainer.core.counterpart.wording import speak_values
from trainer.core.moves import TermRole
from trainer.core.plain import withdraws

MOST_CHOICES = 3
"""Of more values nobody says them all."""
LEAST_OWN = 12
"""Words of a proposal with the question whether it would do; a shorter one means what was put before."""
APT = 0.6
"""How apt a foreseen answer has to be to be said to such a proposal."""
_EXCHANGE = "exchange/"
BEYOND = "react.asked.beyond"
_WOULD_DO = re.compile(
    r"\bhow (?:does|do|would|about) (?:that|this|it) sound\b|\bare we on\b|\bsounds? (?:fair|good|ok|okay|right)\W*\?"
    r"|\bwould (?:that|this|it) (?:do|work|help|suit|be ok(?:ay)?)\b|\b(?:deal|agreed|ok|okay|yes|thoughts)\W*\?"
    r"|\bwhat do you (?:say|think)\b|\byes or no\b"
    r"|\b(?:can|could) (?:you|we) (?:do|live with|agree (?:to|on)) (?:that|it)\b"
)
_PROPOSES = re.compile(
    r"\b(?:how about (?:this|if|we|you|i)\b|what if\b|suppose\b|here'?s (?:a|the|my|an) (?:\w+ )?(?:thought|idea|deal"
    r"|proposal|offer)|i asked (?:if|whether)\b|my (?:idea|proposal) (?:is|was)\b|what about this\b)"
)
_WHY = re.compile(r"\bwhy\b|\bhow come\b|\bwhat for\b")


def asks_which_value(draft: Draft, heard: Heard) -> bool:
    """Ask which value is meant of a point that a proposal brings in by name only: 'a screen for a letter, are we on?'.

    Only points that the page leaves out are asked about: whoever names another means it as it stands.
    """
    standing = draft.state.counterpart_offer
    if standing is None or draft.state.accepted is not None or heard.offer is not None or not heard.text:
        return False
    if _WOULD_DO.search(heard.plain) is None or _WHY.search(heard.plain) or withdraws(heard.text):
        return False
    offer = heard.reading.offer
    unclear = (term for choice in (offer.alternatives if offer is not None else ()) for term in choice)
    valued = {term.issue for term in (*(offer.terms if offer is not None else ()), *unclear)}
    bargain = draft.scenario.bargain
    for name in points_in(bargain, heard.plain):
        point, here = bargain.issue(name), standing.package[name]
        others = [option.value for option in point.options if option.value != here]
        if name in valued or not leaves_out(point, here) or len(others) > MOST_CHOICES:
            continue
        heard.choices, heard.issue = speak_values(point, others), name
        heard.reactions = ["react.rest.which"]
        heard.answers.clear()
        heard.question = None
        heard.asked = heard.recalled = heard.settled = True
        return True
    return False


def answer_beyond(draft: Draft, heard: Heard) -> None:
    """Answer a proposal of which no point speaks as what it is, or by what was foreseen: no earlier offer is meant."""
    if not _lies_beyond(heard):
        return
    heard.question = None
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    for found in sorted(heard.reading.alike, key=lambda found: -found.apt):
        exchange = known.get(found.id)
        if found.apt < APT or exchange is None or foresaw_verdict(draft, found.id):
            continue
        if note_exchange(draft, heard, exchange, asks=found.asks):
            return
    heard.reactions = [BEYOND]
    heard.answers.clear()
    heard.asked = heard.recalled = heard.settled = True


def _lies_beyond(heard: Heard) -> bool:
    question, offer = heard.question, heard.reading.offer
    if heard.offer is not None or heard.recalled or _PROPOSES.search(heard.plain) is None:
        return False
    if question is not None and (question.stance is not Stance.VERDICT or question.points):
        return False
    if question is None and _WOULD_DO.search(heard.plain) is None:
        return False
    put = any(term.role in {TermRole.OFFER, TermRole.ACCEPTED} for term in (offer.terms if offer is not None else ()))
    return not put and len(heard.plain.split()) >= LEAST_OWN


def leave_verdict_to_numbers(draft: Draft, heard: Heard) -> None:
    """Drop what a scene says to 'is that a yes' where values are on the table: the numbers know it better.

    Such lines ask for the whole of the points, which may have been named.
    """
    named = len(draft.state.stated_by_learner) == len(draft.scenario.bargain.issues)
    if not (named or heard.offer is not None or draft.state.accepted is not None):
        return
    kept = [
        (purpose, lines)
        for purpose, lines in heard.answers
        if not (purpose.startswith(_EXCHANGE) and foresaw_verdict(draft, purpose.removeprefix(_EXCHANGE)))
    ]
    if not kept and heard.answers and heard.offer is None and heard.question is None:
        heard.question = answer_wanted(heard.plain)
        heard.reactions.clear()
    heard.answers = kept
