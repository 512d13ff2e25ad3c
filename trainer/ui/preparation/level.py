"""The level of a scene: how hard the other side plays, and what it can lean on, source by source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.core.dial import MOST_SHIFT, Dial, Level
from trainer.core.tactics import PowerSource
from trainer.ui.icons import Icons
from trainer.ui.power_words import source_meaning, source_word
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.segmented import SegmentedControl

translate = QCoreApplication.translate


def level_word(level: Level) -> str:
    """Return the name of a level."""
    match level:
        case Level.GENTLE:
            return translate("Level", "Gentle")
        case Level.STANDARD:
            return translate("Level", "As written")
        case Level.HARD:
            return translate("Level", "Hard")


def dial_words(dial: Dial) -> str:
    """Return a dial in words, such as 'Hard, their alternatives +2'."""
    parts = [level_word(dial.level)]
    text = translate("Level", "their {source} {steps}")
    parts += [
        text.format(source=source_word(source).lower(), steps=step_word(steps)) for source, steps in dial.moved.items()
    ]
    return ", ".join(parts)


def step_word(steps: int) -> str:
    """Return a number of steps with its sign."""
    return f"{steps:+d}".replace("-", "\u2212") if steps else "0"


class LevelPanel(QWidget):
    """A line that says the level and opens to change it.

    Signals:
        turned: the new Dial.
    """

    turned = Signal(object)

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._dial = Dial()
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        self.level = SegmentedControl(
            self.tr("How hard they play"), [(level.value, level_word(level)) for level in Level], parent=body
        )
        self.level.chosen.connect(lambda _: self._read())
        column.addWidget(self.level)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(Space.ROOM))
        grid.setVerticalSpacing(theme.space(Space.HAIR))
        self.sources: dict[PowerSource, SegmentedControl] = {}
        steps = [(str(step), step_word(step)) for step in range(-MOST_SHIFT, MOST_SHIFT + 1)]
        for place, source in enumerate(PowerSource):
            row, half = place % 3, place // 3 * 2
            name = Label(source_word(source), parent=body)
            name.setToolTip(source_meaning(source))
            control = SegmentedControl(self.tr("Their {source}").format(source=source_word(source)), steps, parent=body)
            control.chosen.connect(lambda _: self._read())
            grid.addWidget(name, row, half)
            grid.addWidget(control, row, half + 1)
            self.sources[source] = control
        grid.setColumnStretch(4, 1)
        column.addLayout(grid)
        about = self.tr(
            "Turns what the other side can lean on. It changes how they behave, never what the deal is worth to "
            "either of you."
        )
        column.addWidget(BodyText(about, step=Step.CAPTION, role=Role.INK_2, parent=body))
        self._line = Disclosure("", body, icons=icons, parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._line, 0, Qt.AlignmentFlag.AlignTop)
        self.set_dial(Dial())

    @property
    def dial(self) -> Dial:
        """Return the level that is set."""
        return self._dial

    def set_dial(self, dial: Dial) -> None:
        """Show a level without saying so."""
        self._dial = dial
        self.level.choose(dial.level.value)
        for source, control in self.sources.items():
            control.choose(str(dial.moved.get(source, 0)))
        self._line.button.setText(self.tr("Level: {level}").format(level=dial_words(dial)))

    def set_open(self, *, open_: bool) -> None:
        """Show or hide the controls."""
        self._line.set_open(open_=open_)

    def _read(self) -> None:
        shifts = {source: int(control.choice) for source, control in self.sources.items()}
        dial = Dial(level=Level(self.level.choice), shifts={source: steps for source, steps in shifts.items() if steps})
        self.set_dial(dial)
        self.turned.emit(dial)
