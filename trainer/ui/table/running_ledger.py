"""What was given and got so far, timed and priced as it happens; shown while coaching is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.core import events as ev
from trainer.core.concessions import FELT_POINTS, ConcessionLedger, Entry, keep_ledger
from trainer.core.scenario import Scenario
from trainer.core.terms import Side
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.wording import clock, money, points


class RunningLedger(QWidget):
    """Two sentences from the concession ledger; hidden until somebody has moved."""

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self.setAccessibleName(self.tr("So far"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.HAIR))
        column.addWidget(
            Label(self.tr("SO FAR"), step=Step.CAPTION, role=Role.INK_2, weight=Weight.STRONG, parent=self)
        )
        self.sums = BodyText(parent=self)
        self.last = BodyText(role=Role.INK_2, parent=self)
        column.addWidget(self.sums)
        column.addWidget(self.last)
        self.hide()

    def show_ledger(self, recorded: Sequence[ev.Recorded], *, wanted: bool) -> None:
        """Show the sums and the learner's last concession, or nothing."""
        ledger = keep_ledger(self._scenario, recorded) if wanted else None
        moved = ledger is not None and any(entry.given > FELT_POINTS for entry in ledger.entries)
        self.setVisible(moved)
        if ledger is None or not moved:
            return
        self.sums.setText(self._sums(ledger))
        own = [entry for entry in ledger.of(Side.LEARNER) if entry.given > FELT_POINTS]
        self.last.setVisible(bool(own))
        if own:
            self.last.setText(self._last(own[-1]))

    def _sums(self, ledger: ConcessionLedger) -> str:
        mine, theirs = (sum(entry.given for entry in ledger.of(side)) for side in Side)
        text = self.tr("You gave {mine}, they gave {theirs}.")
        return text.format(mine=points(mine), theirs=points(theirs))

    def _last(self, entry: Entry) -> str:
        text = self.tr("Your last move, at {time}: {points}").format(
            time=clock(entry.at_ms), points=points(entry.given)
        )
        if entry.money and entry.money > 0:
            cost = money(entry.money, self._scenario.bargain.headline)
            text = self.tr("{move}, {money}").format(move=text, money=cost)
        if entry.conditional:
            return self.tr("{move}, on a condition.").format(move=text)
        if entry.tactic:
            tactic = self._scenario.tactics[entry.tactic].name
            return self.tr("{move}, under an unanswered {tactic}.").format(move=text, tactic=tactic.lower())
        back = self.tr("{points} came back").format(points=points(entry.returned))
        if entry.returned <= 0:
            back = self.tr("nothing came back yet")
        return self.tr("{move}; {back}.").format(move=text, back=back)
