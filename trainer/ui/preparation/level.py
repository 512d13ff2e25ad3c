"""The level of a scene: how hard the other side plays, and what it can lean on, source by source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.core.dial import MOST_SHIFT, Dial, Level
from trainer.core.tactics import PowerSource
from trainer.ui.power_words import source_meaning, source_word
from trainer.ui.theme import Theme
from trainer.ui.tokens import Space, Step
from trainer.ui.widgets.labels import Label
from trainer.ui.widgets.sections import Section
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


class LevelSection(Section):
    """One choice of how hard they play, and a row of steps for each source.

    Signals:
        turned: the new Dial.
    """

    turned = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Level", "How hard they play"),
            theme=theme,
            step=Step.READING,
            explanation=translate(
                "Level",
                "More or less of what they can lean on. It changes how they behave, never what the deal is worth to "
                "either of you.",
            ),
            parent=parent,
        )
        self._dial = Dial()
        self.level = SegmentedControl(
            self.tr("How hard they play"), [(level.value, level_word(level)) for level in Level], parent=self
        )
        self.level.chosen.connect(lambda _: self._read())
        self.add(self.level)
        rows = QWidget(self)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(Space.ROOM))
        grid.setVerticalSpacing(theme.space(Space.HAIR))
        self.sources: dict[PowerSource, SegmentedControl] = {}
        steps = [(str(step), step_word(step)) for step in range(-MOST_SHIFT, MOST_SHIFT + 1)]
        for row, source in enumerate(PowerSource):
            name = Label(self.tr("Their {source}").format(source=source_word(source).lower()), parent=rows)
            name.setToolTip(source_meaning(source))
            control = SegmentedControl(name.text(), steps, parent=rows)
            control.chosen.connect(lambda _: self._read())
            grid.addWidget(name, row, 0)
            grid.addWidget(control, row, 1)
            self.sources[source] = control
        grid.setColumnStretch(2, 1)
        self.add(rows)
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

    def _read(self) -> None:
        shifts = {source: int(control.choice) for source, control in self.sources.items()}
        dial = Dial(level=Level(self.level.choice), shifts={source: steps for source, steps in shifts.items() if steps})
        self.set_dial(dial)
        self.turned.emit(dial)
