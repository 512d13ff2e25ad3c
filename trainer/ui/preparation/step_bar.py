"""The steps of preparing side by side; a step in which something is written carries a tick."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from trainer.ui.preparation.draft import Step

TICK = "\u2713"


class StepBar(QWidget):
    """A row of radio buttons that looks like one control; arrow keys choose.

    Signals:
        chosen: the step the user picked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            Step.BRIEF: self.tr("Brief"),
            Step.AIMS: self.tr("Aims"),
            Step.THEM: self.tr("Them"),
            Step.DOSSIER: self.tr("Dossier"),
            Step.OPENING: self.tr("Opening"),
        }
        self.setAccessibleName(self.tr("Steps of preparing"))
        self.setProperty("surface", "track")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.buttons: dict[Step, QRadioButton] = {}
        for step in Step:
            button = QRadioButton(self._words[step], self)
            button.setProperty("kind", "segment")
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._group.addButton(button)
            self.buttons[step] = button
            row.addWidget(button)
        self.choose(Step.BRIEF)

    @property
    def choice(self) -> Step:
        """Return the step that is chosen."""
        return next(step for step, button in self.buttons.items() if button.isChecked())

    def choose(self, step: Step) -> None:
        """Choose a step without saying so."""
        for one, button in self.buttons.items():
            button.setChecked(one is step)
            # Qt does this only for what the user clicks: Tab comes to the chosen one, arrows go on from there.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is step else Qt.FocusPolicy.ClickFocus)

    def mark(self, written: Collection[Step]) -> None:
        """Tick the steps in which something is written."""
        for step, button in self.buttons.items():
            word = self._words[step]
            ticked = step in written
            button.setText(f"{word} {TICK}" if ticked else word)
            button.setAccessibleName(self.tr("{step}, written").format(step=word) if ticked else word)

    def turn_to_return(self) -> None:
        """Leave out the guesses about the other side; the brief becomes what happened so far."""
        self.buttons[Step.THEM].hide()
        self._words[Step.BRIEF] = self.tr("So far")
        self.buttons[Step.BRIEF].setText(self._words[Step.BRIEF])

    def hide_brief(self, *, hidden: bool) -> None:
        """Leave the brief out, where it stands beside the steps anyway."""
        self.buttons[Step.BRIEF].setVisible(not hidden)
