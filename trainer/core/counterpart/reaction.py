"""How the counterpart takes what was said, as line keys, strongest first."""

from __future__ import annotations

from trainer.core.counterpart.disclosure import speak_of_topic
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.moves import Act, Move
from trainer.core.terms import Side, same_value

FAR_POINTS, CLOSE_POINTS = 18.0, 8.0
"""How many points below the standing page an offer must lie to be called far, and above which it is called close."""
MOVED_POINTS = 1.0

WORD_REACTIONS: tuple[tuple[tuple[Move, ...], tuple[Act, ...], str], ...] = (
    ((Move.M_REVEAL_RESERVATION,), (), "react.reveal"),
    ((Move.M_REVEAL_DESPERATION,), (), "react.desperate"),
    ((Move.RED_LINE,), (), "react.redline"),
    ((Move.SUMMARISE_CHECK,), (), "react.summary"),
    ((Move.PROPOSE_PROCESS,), (Act.COORDINATE,), "react.process"),
    ((Move.SHARE_PRIORITY,), (Act.SHARE_INTERESTS,), "react.shared"),
    ((Move.IMPLEMENTATION_CHECK,), (), "react.implementation"),
    ((Move.ACKNOWLEDGE, Move.I_STATEMENT), (Act.EMPATHY,), "react.empathy"),
    ((Move.M_APOLOGISE_ASK,), (Act.APOLOGY,), "react.apology"),
    ((Move.WALK_AWAY,), (Act.REJECT, Act.BATNA), "react.refused"),
    ((Move.RAPPORT_BUILD,), (Act.SMALL_TALK, Act.PRAISE), "react.rapport"),
)
"""Moves or acts and the reaction they call for, in order of weight."""


def react_to_offer(draft: Draft, heard: Heard) -> None:
    """Note the reaction to the learner's figures."""
    offer = heard.reading.offer
    if offer is not None and offer.ambiguous:
        heard.reactions.insert(0, "react.unread")
        return
    if heard.has(Move.MESO):
        heard.reactions.append("react.several")
    if heard.offer is None:
        return
    if heard.offer.conditional:
        heard.reactions.append("react.trade")
    if heard.previous is not None and _same(heard):
        heard.reactions.append("react.offer.same")
        return
    if heard.paid > MOVED_POINTS and not heard.offer.conditional:
        unpaid = heard.given > MOVED_POINTS and not heard.offer.justified
        heard.reactions.append("react.unpaid" if unpaid and draft.roll("pocket") < 0.5 else "react.offer.better")
        return
    if heard.paid < -MOVED_POINTS:
        heard.reactions.append("react.offer.worse")
        return
    heard.reactions.append(_by_distance(draft, heard))


def _same(heard: Heard) -> bool:
    assert heard.offer is not None
    assert heard.previous is not None
    return all(same_value(heard.previous.package[issue], value) for issue, value in heard.offer.package.items())


def _by_distance(draft: Draft, heard: Heard) -> str:
    standing = draft.state.counterpart_offer
    assert heard.offer is not None
    assert standing is not None
    bargain = draft.scenario.bargain
    here = bargain.utility(Side.COUNTERPART, heard.offer.package)
    gap = bargain.utility(Side.COUNTERPART, standing.package) - here
    if gap <= CLOSE_POINTS:
        return "react.offer.close"
    return "react.offer.far" if gap >= FAR_POINTS else "react.offer.better"


def react_to_words(draft: Draft, heard: Heard) -> None:
    """Note the reactions that words alone call for; a subject it knows is talked about before it says it is lost."""
    for moves, acts, key in WORD_REACTIONS:
        if heard.has(*moves) or (acts and heard.reading.has_act(*acts)):
            heard.reactions.append(key)
    understood = heard.reactions or heard.answers or heard.offer or heard.named or heard.countered
    if understood or heard.reading.has_act(Act.ACCEPT, Act.ASK_OFFER):
        return
    if not speak_of_topic(draft, heard):
        heard.reactions.append("react.unclear")
