"""Writes what happened into the transcript: lines, stage directions and quiet notes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.table import Spoken, TableState
from trainer.core.terms import Side
from trainer.ui.table.transcript import Transcript
from trainer.ui.tokens import Role

translate = QCoreApplication.translate
MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


class Scribe:
    """Turns events into rows of the transcript, in the order they are shown."""

    def __init__(self, *, scenario: Scenario, transcript: Transcript) -> None:
        self._scenario = scenario
        self._transcript = transcript
        self._spoke_last = Side.COUNTERPART

    def write(self, item: ev.Recorded, state: TableState, *, announce: bool) -> None:
        """Write one event; state is the table after it, as shown."""
        match item.event:
            case ev.CounterpartSpoke():
                self._write_spoken(item.seq, state, announce=announce)
            case ev.LearnerSpoke():
                self._write_spoken(item.seq, state, announce=False)
            case ev.ReadingCorrected():
                self._transcript.show_reading(item.event.of_seq, item.event.reading)
            case ev.LearnerLeft():
                self._transcript.add_direction(
                    translate("Scribe", "You get up to leave."), role=Role.INK_2, announce=announce
                )
            case ev.CalledBack():
                text = translate("Scribe", "{name} calls you back.").format(
                    name=short_name(self._scenario.persona.name)
                )
                self._transcript.add_direction(text, role=Role.INK_2, announce=announce)
            case ev.AdjournmentAsked() if item.event.spoken:
                pass
            case (
                ev.EvidenceCited()
                | ev.AllyBroughtIn()
                | ev.BreakTaken()
                | ev.AdjournmentAsked()
                | ev.Adjourned()
                | ev.TableReopened()
                | ev.WindowOpened()
                | ev.SessionResumed()
            ):
                text = self._direct(item.event)
                role = Role.INK if isinstance(item.event, ev.WindowOpened) else Role.INK_2
                if text:
                    self._transcript.add_direction(text, role=role, announce=announce)
            case _:
                pass

    def _write_spoken(self, seq: int, state: TableState, *, announce: bool) -> None:
        spoken = next((line for line in reversed(state.spoken) if line.seq == seq), None)
        if spoken is not None:
            self._spoke_last = spoken.side
            self._transcript.add_spoken(spoken, name=self._name(spoken), announce=announce)

    def _name(self, spoken: Spoken) -> str:
        if spoken.side is Side.LEARNER:
            return translate("Scribe", "You")
        return short_name(spoken.speaker or self._scenario.persona.name)

    def _direct(
        self,
        event: ev.EvidenceCited
        | ev.AllyBroughtIn
        | ev.BreakTaken
        | ev.AdjournmentAsked
        | ev.Adjourned
        | ev.TableReopened
        | ev.WindowOpened
        | ev.SessionResumed,
    ) -> str:
        in_words = self._spoke_last is Side.LEARNER
        match event:
            case ev.EvidenceCited():
                item = self._scenario.find_evidence(event.evidence)
                if in_words and item is not None:
                    return translate("Scribe", "On the table: {title}.").format(title=item.title)
                text = translate("Scribe", "You put on the table: {title}. “{cite}”")
                return text.format(title=item.title, cite=item.cite) if item is not None else ""
            case ev.AllyBroughtIn():
                ally = self._scenario.find_ally(event.ally)
                if in_words and ally is not None:
                    return translate("Scribe", "At the table: {name}.").format(name=ally.name)
                text = translate("Scribe", "At the table now: {name}. “{mention}”")
                return text.format(name=ally.name, mention=ally.mention) if ally is not None else ""
            case ev.BreakTaken():
                return translate("Scribe", "You ask for a short break.")
            case ev.AdjournmentAsked():
                return translate("Scribe", "You ask to stop for today and to meet again.")
            case ev.Adjourned():
                return translate("Scribe", "The meeting is adjourned.")
            case ev.TableReopened():
                return translate("Scribe", "Another day. You are back at the table.")
            case ev.WindowOpened():
                window = self._scenario.window
                return translate("Scribe", "News: {news}").format(news=window.news) if window is not None else ""
            case ev.SessionResumed():
                text = translate("Scribe", "Resumed after {gap}; the gap is not counted as silence.")
                return text.format(gap=gap_words(event.gap_ms))


def short_name(name: str) -> str:
    """Return the name for the margin: the first word, or the second after a title."""
    words = name.split()
    if len(words) > 1 and words[0].rstrip(".").casefold() in {"mr", "mrs", "ms", "dr", "prof"}:
        return " ".join(words[:2])
    return words[0] if words else name


def gap_words(gap_ms: int) -> str:
    """Return a gap in the unit people would use."""
    if gap_ms < MINUTE_MS:
        return translate("Scribe", "less than a minute")
    if gap_ms < HOUR_MS:
        return translate("Scribe", "{minutes} min").format(minutes=gap_ms // MINUTE_MS)
    if gap_ms < DAY_MS:
        return translate("Scribe", "{hours} h").format(hours=gap_ms // HOUR_MS)
    return translate("Scribe", "{days} d").format(days=gap_ms // DAY_MS)
