"""The last run beside this one: what was said at this turn then, and where their page stood."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.core.ghost import Ghost, GhostTurn
from trainer.core.scenario import Scenario
from trainer.core.table import TableState
from trainer.core.terms import Side
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.wording import clock, signed

MOST_QUOTED = 180
"""Characters of an old utterance that are shown."""


class GhostPane(QWidget):
    """Shows the coming turn of the ghost and compares where both runs stand; hidden where there is none."""

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._ghost: Ghost | None = None
        self.setAccessibleName(self.tr("Last time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.HAIR))
        column.addWidget(
            Label(self.tr("LAST TIME"), step=Step.CAPTION, role=Role.INK_2, weight=Weight.STRONG, parent=self)
        )
        self.standing = BodyText(parent=self)
        self.coming = BodyText(role=Role.INK_2, parent=self)
        column.addWidget(self.standing)
        column.addWidget(self.coming)
        self.hide()

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Put a run beside this one."""
        self._ghost = ghost if ghost is not None and ghost.turns else None
        self.setVisible(self._ghost is not None)

    def show_state(self, state: TableState) -> None:
        """Compare as far as this run has come."""
        ghost = self._ghost
        if ghost is None:
            return
        then = ghost.turn(state.learner_turns)
        self.standing.setText(self._standing(then, state))
        self.standing.setVisible(bool(self.standing.plain_text))
        self.coming.setText(self._coming(ghost, ghost.turn(state.learner_turns + 1)))

    def _standing(self, then: GhostTurn | None, state: TableState) -> str:
        now = state.counterpart_offer
        if then is None or then.page is None or now is None:
            return ""
        worth = self._scenario.bargain.utility(Side.LEARNER, now.package)
        text = self.tr("Their page is worth {now} to you. After this turn last time: {then} ({change}).")
        return text.format(now=round(worth), then=round(then.page), change=signed(worth - then.page))

    def _coming(self, ghost: Ghost, turn: GhostTurn | None) -> str:
        if turn is None:
            text = self.tr("Last time it was over here, worth {own} to you.")
            return text.format(own=round(ghost.own)) if ghost.own is not None else ""
        said = turn.said if len(turn.said) <= MOST_QUOTED else turn.said[: MOST_QUOTED - 1].rstrip() + "\u2026"
        text = self.tr("Turn {number}, at {time}, you said: “{said}”")
        return text.format(number=turn.turn, time=clock(turn.at_ms), said=said)
