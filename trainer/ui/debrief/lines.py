"""The conversation as lines to read, and which line an event belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from trainer.core import events as ev
from trainer.core.conduct import corrected
from trainer.core.moves import Reading
from trainer.core.scenario import Scenario
from trainer.core.terms import Side
from trainer.ui.wording import outcome_words, sheet_words

translate = QCoreApplication.translate


class LineKind(StrEnum):
    """Who a line belongs to."""

    MINE = "mine"
    THEIRS = "theirs"
    TACTIC = "tactic"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLine:
    """One line of the conversation; reading and before are there for the learner's own."""

    kind: LineKind
    seq: int
    at_ms: int
    name: str
    text: str
    reading: Reading | None = None


def lines_of(scenario: Scenario, recorded: Sequence[ev.Recorded]) -> tuple[SpokenLine, ...]:
    """Return the conversation with corrected readings, and what happened beside the words.

    Tactics are named only once the session is over.
    """
    over = any(isinstance(item.event, ev.SessionEnded) for item in recorded)
    lines = (_line(scenario, item) for item in corrected(scenario, recorded))
    return tuple(line for line in lines if line is not None and (over or line.kind is not LineKind.TACTIC))


def line_at(lines: Sequence[SpokenLine], seq: int) -> int:
    """Return the index of the line an event belongs to: its own, else the last one before it, -1 without lines."""
    before = [index for index, line in enumerate(lines) if line.seq <= seq]
    return before[-1] if before else (0 if lines else -1)


def _line(scenario: Scenario, item: ev.Recorded) -> SpokenLine | None:
    event = item.event
    match event:
        case ev.LearnerSpoke():
            return _spoken(item, LineKind.MINE, translate("Transcript", "You"), event.text, event.reading)
        case ev.CounterpartSpoke():
            return _spoken(item, LineKind.THEIRS, event.speaker or scenario.persona.name, event.text)
        case ev.TacticFired():
            tactic = scenario.tactics.get(event.tactic)
            return _spoken(item, LineKind.TACTIC, "", tactic.name if tactic else event.tactic)
        case _:
            words = _note(scenario, event)
            return _spoken(item, LineKind.NOTE, "", words) if words else None


def _spoken(item: ev.Recorded, kind: LineKind, name: str, text: str, reading: Reading | None = None) -> SpokenLine:
    return SpokenLine(kind=kind, seq=item.seq, at_ms=item.at_ms, name=name, text=text, reading=reading)


def _note(scenario: Scenario, event: ev.Event) -> str:
    """Return what happened beside the words, empty for what a reader need not see."""
    issues = scenario.bargain.issues
    match event:
        case ev.LearnerOffered():
            return translate("Transcript", "You put on the table: {terms}.").format(
                terms=sheet_words(issues, event.stated)
            )
        case ev.CounterpartOffered():
            return translate("Transcript", "They put on the table: {terms}.").format(
                terms=sheet_words(issues, event.stated)
            )
        case ev.EvidenceCited():
            card = scenario.find_evidence(event.evidence)
            return translate("Transcript", "You cited: {card}.").format(card=card.title if card else event.evidence)
        case ev.AllyBroughtIn():
            ally = scenario.find_ally(event.ally)
            return translate("Transcript", "You brought in: {ally}.").format(ally=ally.name if ally else event.ally)
        case ev.WindowOpened():
            return translate("Transcript", "News: {news}").format(news=scenario.window.news if scenario.window else "")
        case ev.BreakTaken():
            return translate("Transcript", "A break.")
        case ev.LearnerLeft():
            return translate("Transcript", "You got up to leave.")
        case ev.CalledBack():
            return translate("Transcript", "They called you back.")
        case ev.AdjournmentRefused():
            return translate("Transcript", "They would not adjourn.")
        case ev.Adjourned():
            return translate("Transcript", "You adjourned.")
        case ev.TableReopened():
            return translate("Transcript", "You met again.")
        case ev.HoldBegan():
            return translate("Transcript", "You held the silence.")
        case ev.OfferAccepted():
            mine = event.side is Side.LEARNER
            return translate("Transcript", "You said yes.") if mine else translate("Transcript", "They said yes.")
        case ev.SessionEnded():
            return translate("Transcript", "The end: {outcome}.").format(outcome=outcome_words(event.outcome).lower())
        case ev.SessionResumed():
            return translate("Transcript", "The session was taken up again.")
        case _:
            return ""
