"""A session as what was to be seen when: lines with their beginnings and ends, and what happened at the table."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.terms import Side
from trainer.ui.debrief.words import tactic_name
from trainer.ui.wording import outcome_words, seconds, sheet_words

translate = QCoreApplication.translate


class Doing(StrEnum):
    """What goes on at a moment."""

    BEFORE = "before"
    SPEAKING = "speaking"
    READING = "reading"
    """The learner reads and thinks: nothing is typed yet."""
    TYPING = "typing"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReelLine:
    """One thing to be seen, in session ms: from when it comes about, at when it stands; side is None for the table."""

    seq: int
    from_ms: int
    at_ms: int
    side: Side | None
    speaker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reel:
    """Every line in the order in which they stand."""

    lines: tuple[ReelLine, ...]
    begin_ms: int
    end_ms: int

    def shown(self, at_ms: float) -> int:
        """Return how many lines stand at a moment."""
        return bisect_right(self.lines, at_ms, key=lambda line: line.at_ms)

    def doing(self, at_ms: float) -> tuple[Doing, float]:
        """Return what goes on at a moment, and for how many ms already."""
        count = self.shown(at_ms)
        if count == len(self.lines):
            return Doing.OVER, 0.0
        # What comes next may come with something of its own: the line itself tells when it begins.
        together = [line for line in self.lines[count:] if line.at_ms == self.lines[count].at_ms]
        coming = min(together, key=lambda line: line.from_ms)
        since = self.lines[count - 1].at_ms if count else self.begin_ms
        if at_ms >= coming.from_ms:
            speaks = coming.side is Side.COUNTERPART
            return (Doing.SPEAKING if speaks else Doing.TYPING), at_ms - coming.from_ms
        return (Doing.READING if count else Doing.BEFORE), at_ms - since

    def step(self, at_ms: float, by: int) -> int:
        """Return the moment at which the next line stands, or at which the one before this one did."""
        moments = sorted({self.begin_ms, *(line.at_ms for line in self.lines if line.at_ms >= self.begin_ms)})
        if by > 0:
            return moments[min(bisect_right(moments, at_ms), len(moments) - 1)]
        return moments[max(0, bisect_left(moments, at_ms) - 1)]


def make_reel(scenario: Scenario, recorded: Sequence[ev.Recorded]) -> Reel:
    """Return what was to be seen of a session."""
    finished = {item.event.of_seq: item.at_ms for item in recorded if isinstance(item.event, ev.LineFinished)}
    opened = next((item.at_ms for item in recorded if isinstance(item.event, ev.TableOpened)), 0)
    last = recorded[-1].at_ms if recorded else 0
    lines = [line for item in recorded if (line := _line(scenario, item, finished)) is not None]
    # What a line brings, such as an offer, is to be seen when the line is said.
    begun = {item.seq: item.at_ms for item in recorded}
    said = {begun[line.seq]: line.at_ms for line in lines if line.side is Side.COUNTERPART}
    for at, line in enumerate(lines):
        if line.side is None and line.at_ms in said:
            lines[at] = replace(line, from_ms=said[line.at_ms], at_ms=said[line.at_ms])
    lines.sort(key=lambda line: (line.at_ms, line.seq))
    return Reel(lines=tuple(lines), begin_ms=min(opened, last), end_ms=max(last, opened))


def _line(scenario: Scenario, item: ev.Recorded, finished: dict[int, int]) -> ReelLine | None:
    event, at_ms = item.event, item.at_ms
    match event:
        case ev.CounterpartSpoke():
            begins = at_ms + event.pause_ms
            stands = max(begins, finished.get(item.seq, begins))
            return ReelLine(
                seq=item.seq,
                from_ms=begins,
                at_ms=stands,
                side=Side.COUNTERPART,
                speaker=event.speaker or scenario.persona.name,
                text=event.text,
            )
        case ev.LearnerSpoke():
            return ReelLine(
                seq=item.seq,
                from_ms=at_ms if event.first_key_ms is None else min(event.first_key_ms, at_ms),
                at_ms=at_ms,
                side=Side.LEARNER,
                speaker=translate("Replay", "You"),
                text=event.text,
            )
        case _:
            words = _words(scenario, event)
            return (
                ReelLine(seq=item.seq, from_ms=at_ms, at_ms=at_ms, side=None, speaker="", text=words) if words else None
            )


def _words(scenario: Scenario, event: ev.Event) -> str:
    """Return what happened at the table beside the words, empty for what cannot be seen."""
    issues = scenario.bargain.issues
    match event:
        case ev.LearnerOffered():
            return translate("Replay", "Your offer: {terms}").format(terms=sheet_words(issues, event.stated))
        case ev.CounterpartOffered():
            return translate("Replay", "Their offer: {terms}").format(terms=sheet_words(issues, event.stated))
        case ev.TacticFired():
            return translate("Replay", "Tactic: {name}").format(name=tactic_name(scenario, event.tactic))
        case ev.TacticNamed():
            return translate("Replay", "Named: {name}").format(name=tactic_name(scenario, event.tactic))
        case ev.TacticCountered():
            return translate("Replay", "Answered: {name}").format(name=tactic_name(scenario, event.tactic))
        case ev.HoldBegan():
            return translate("Replay", "You hold your silence")
        case ev.BreakTaken():
            return translate("Replay", "A break")
        case ev.LearnerLeft():
            return translate("Replay", "You get up to leave")
        case ev.CalledBack():
            return translate("Replay", "They call you back")
        case ev.Adjourned():
            return translate("Replay", "Adjourned")
        case ev.TableReopened():
            return translate("Replay", "Both are back at the table")
        case ev.WindowOpened():
            news = scenario.window.news if scenario.window is not None else ""
            return translate("Replay", "News: {news}").format(news=news)
        case ev.SessionResumed():
            return translate("Replay", "Gone on after a gap of {time}").format(time=seconds(event.gap_ms))
        case ev.SessionEnded():
            return outcome_words(event.outcome)
        case _:
            return ""
