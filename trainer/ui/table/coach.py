"""The coach at the table, by the coaching setting: a hint after a tactic, a second look before words are sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from trainer.core.foresight import Foreseen, Slip
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState
from trainer.core.terms import Side, Terms
from trainer.settings import Coaching
from trainer.ui.bridge import SessionBridge
from trainer.ui.table.coach_line import CoachLine, Hint
from trainer.ui.wording import points


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is about to be said, with the times of its first and last key."""

    text: str
    terms: Terms
    first_key_ms: int | None
    last_key_ms: int | None


def hint_for(scenario: Scenario, state: TableState, coaching: Coaching) -> Hint | None:
    """Return the hint to give now: off gives none, gentle only after a tactic went unanswered, full at every tactic.

    Once they have said yes a tactic of before matters no more.
    """
    if coaching is Coaching.OFF or state.phase is not Phase.TALKING:
        return None
    theirs = [line for line in state.spoken if line.side is Side.COUNTERPART]
    if not theirs or state.awaiting is not Side.LEARNER:
        return None
    full = coaching is Coaching.FULL
    if full and theirs[-1].tactic in scenario.tactics:
        tactic = scenario.tactics[theirs[-1].tactic]
        return Hint(tactic=tactic, unanswered=False, example=tactic.model_answer)
    if len(theirs) < 2:
        return None
    before = theirs[-2].tactic
    status = state.tactics.get(before)
    if before in scenario.tactics and status is not None and not status.answered:
        tactic = scenario.tactics[before]
        return Hint(tactic=tactic, unanswered=True, example=tactic.model_answer if full else "")
    return None


class Coach(QObject):
    """Whispers hints, and holds words back once when they would be a mistake that only the state shows.

    Sending the same words again sends them: a coach advises, the learner decides.

    Signals:
        cleared: nothing speaks against the words (Words), or the learner stands by them.
        doubted: something does; the words stay in the field.
    """

    cleared = Signal(object)
    doubted = Signal()

    def __init__(self, *, bridge: SessionBridge, line: CoachLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._line = line
        self._weighing: Words | None = None
        self._doubted: Words | None = None
        self._hint: Hint | None = None
        bridge.weighed.connect(self._judge)
        line.insisted.connect(self._insist)

    def consider(self, words: Words, coaching: Coaching) -> None:
        """Let words pass, or weigh them first."""
        known = self._doubted is not None and _same(self._doubted, words)
        if coaching is Coaching.OFF or known:
            self._pass(words)
            return
        self._weighing = words
        self._bridge.weigh(
            words.text, terms=words.terms, first_key_ms=words.first_key_ms, last_key_ms=words.last_key_ms
        )

    def forget(self) -> None:
        """Drop a doubt: the learner writes on."""
        if self._doubted is not None:
            self._doubted = None
            self._line.show_hint(self._hint)

    def show_hint(self, hint: Hint | None) -> None:
        """Whisper a hint, unless a doubt stands."""
        self._hint = hint
        if self._doubted is None:
            self._line.show_hint(hint)

    def _pass(self, words: Words) -> None:
        self._weighing = self._doubted = None
        self._line.show_hint(self._hint)
        self.cleared.emit(words)

    def _judge(self, foreseen: Sequence[Foreseen]) -> None:
        words, self._weighing = self._weighing, None
        if words is None:
            return
        if not foreseen:
            self._pass(words)
            return
        self._doubted = words
        self._line.show_doubt(" ".join(self._say(one) for one in foreseen))
        self.doubted.emit()

    def _insist(self) -> None:
        if self._doubted is not None:
            self._pass(self._doubted)

    def _say(self, one: Foreseen) -> str:
        scenario = self._bridge.scenario
        floor = scenario.bargain.learner_reservation
        match one.slip:
            case Slip.BELOW_ALTERNATIVE:
                text = self.tr("This is worth {points} to you; your alternative is worth {floor}.")
                return text.format(points=round(one.points), floor=round(floor))
            case Slip.CROSSES_RED_LINE:
                assert one.issue is not None
                assert one.value is not None
                issue = scenario.bargain.issue(one.issue)
                text = self.tr("This crosses your red line on {issue}: {value}.")
                return text.format(issue=issue.name, value=issue.label(one.value))
            case Slip.CONCEDES_UNDER_TACTIC:
                text = self.tr("{tactic} still stands unanswered, and this gives {points} to it.")
                return text.format(tactic=scenario.tactics[one.tactic].name, points=points(one.points))
            case Slip.BIDS_AGAINST_SELF:
                text = self.tr("This betters your own offer by {points}, and they have not answered it yet.")
                return text.format(points=points(one.points))
            case Slip.FILLS_SILENCE:
                return self.tr("They have not answered your offer yet. This fills the silence for them.")


def _same(one: Words, other: Words) -> bool:
    return one.text == other.text and dict(one.terms) == dict(other.terms)
