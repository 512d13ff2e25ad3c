"""Whether a turn calls for a yes to an earlier offer, or only pushes, complains or talks."""

from __future__ import annotations

from trainer.core.counterpart.asking import asks_for_verdict
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.formality import Formality, formality_in
from trainer.core.moves import Act, Move, TermRole
from trainer.core.plain import closes
from trainer.core.terms import same_value

PRESSING_REMARKS = frozenset(
    {"react.vague", "react.lowest", "react.final", "react.refused", "react.disbelief", "react.pushed"}
)
"""Remarks that push without a figure: the persona may hold, press or move, as after an offer."""
_WANT_ANSWER = frozenset({"react.final", "react.pushed"})
"""Of these the ones that want a yes or no to what lies there."""
_SETTLES = frozenset({Formality.SETTLED, Formality.SIGN, Formality.ANSWER})


def calls_for_yes(draft: Draft, heard: Heard) -> bool:
    """Tell whether a turn calls for a yes: terms were put, said again, held to, backed, agreed to or asked about.

    To a complaint, a jab, a refusal or mere talk a yes to what was offered earlier would be no answer.
    """
    if heard.offer is not None:
        return True
    shown = bool(heard.evidence or heard.allies)
    if heard.covered:
        return shown
    holds = heard.has(Move.HOLD_POSITION, Move.WALK_AWAY, Move.BATNA_SIGNAL) or heard.reading.has_act(Act.BATNA)
    wants = heard.remark in _WANT_ANSWER or formality_in(heard.text) in _SETTLES or asks_for_verdict(heard.plain)
    return shown or holds or wants or heard.agrees or closes(heard.text) or _says_again(draft, heard)


def pushes(heard: Heard) -> bool:
    """Tell whether a turn without a figure turns something down or presses: it may be moved at, never agreed to."""
    return heard.refuses or heard.remark in PRESSING_REMARKS or heard.reading.has_act(Act.ASK_OFFER)


def _says_again(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner says one of its own values again and turns none of them down."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    mine = draft.state.stated_by_learner
    own = [term for term in terms if term.issue in mine and same_value(mine[term.issue], term.value)]
    return bool(own) and all(term.role is not TermRole.REJECTED for term in own)
