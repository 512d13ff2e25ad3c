"""From a remark to an if-then plan: the situation it came up in, one answer, and the move that keeps it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.core.findings import Finding
from trainer.core.moves import Move
from trainer.core.plans import REMEDY
from trainer.reports.past import Past
from trainer.ui.move_words import move_word

translate = QCoreApplication.translate
LONGEST = 300


def plan_for(finding: Finding, past: Past | None) -> tuple[str, str, Move | None]:
    """Return the if, the then and the move to watch for; the learner may change all three."""
    move = REMEDY.get(finding.move)
    situation = situation_words(finding.move)
    if finding.move is Move.M_CONCEDE_UNDER_TACTIC and past is not None:
        record = next((one for one in past.debrief.tactics if one.cost_points), None)
        if record is not None:
            text = translate("Planning", "they press me with {tactic}")
            situation = text.format(tactic=record.name.lower())
    answer = translate("Planning", "I do this: {move}").format(move=move_word(move.value)) if move is not None else ""
    return situation[:LONGEST], answer[:LONGEST], move


def situation_words(mistake: Move) -> str:
    """Return the situation a mistake comes up in, as the end of a sentence that begins with if."""
    match mistake:
        case Move.M_CONCEDE_UNDER_TACTIC:
            return translate("Planning", "they press me")
        case Move.M_UNILATERAL_CONCESSION | Move.M_ROUND_CONCESSION:
            return translate("Planning", "I am about to give something")
        case Move.M_BID_AGAINST_SELF | Move.M_FILL_SILENCE:
            return translate("Planning", "they have not answered my offer yet")
        case Move.M_ACCEPT_FIRST_OFFER | Move.M_SPLIT_DIFFERENCE:
            return translate("Planning", "their figure is on the table")
        case Move.M_REVEAL_RESERVATION | Move.M_BACKDOWN_RANGE:
            return translate("Planning", "they ask where I stop")
        case Move.M_EMPTY_THREAT | Move.M_REVEAL_DESPERATION:
            return translate("Planning", "I fear there will be no deal")
        case Move.M_REACT_EMOTIONALLY | Move.M_IRRITATOR:
            return translate("Planning", "I notice that I am angry")
        case Move.M_APOLOGISE_ASK | Move.M_ARGUMENT_PILE:
            return translate("Planning", "I make an offer")
        case Move.M_ISSUE_BY_ISSUE:
            return translate("Planning", "we are stuck on one point")
        case _:
            return ""
