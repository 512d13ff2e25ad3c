"""The head of the table: who sits there, in what mood, at which turn, and which time limits were spoken of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.scenario import Persona, Scenario
from trainer.core.table import TableState
from trainer.ui.icons import Icons
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.table.mood_words import mood_of, mood_words
from trainer.ui.table.sheet_model import StatedLimit, stated_limits
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import IconButton
from trainer.ui.widgets.labels import ElidedLabel
from trainer.ui.widgets.portrait import Portrait

SIDE = 64


class TableHead(QWidget):
    """Portrait, name, role and mood on one side; turn and stated limits on the other.

    Signals:
        muted: the voice is to be silent, or to speak again.
    """

    muted = Signal(bool)

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._icons = icons
        theme = icons.theme
        persona = scenario.persona
        people = [persona, *([persona.partner] if persona.partner is not None else [])]
        self.portraits = [self._portrait(person) for person in people]
        names = self.tr(" and ").join(person.name for person in people)
        self.name = ElidedLabel(names, step=Step.HEADING, parent=self)
        self.role = ElidedLabel("", role=Role.INK_2, parent=self)
        self.role.setText(persona.role)
        self.mood = ElidedLabel("", role=Role.INK_2, parent=self)
        self.turn = ElidedLabel("", role=Role.INK_2, parent=self)
        self.turn.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.limits = DeadlineClock(icons=icons, parent=self)
        self.mute = IconButton("volume-2", self.tr("Mute the voice (Ctrl+M)"), icons=icons, checkable=True, parent=self)
        self.mute.toggled.connect(self._mute)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(Space.SNUG))
        for portrait in self.portraits:
            row.addWidget(portrait)
        row.addLayout(_column(self.name, self.role, self.mood), 3)
        row.addLayout(_column(self.turn, self.limits), 2)
        row.addWidget(self.mute, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: TableState, *, clocks: bool) -> None:
        """Show the mood, the turn and the limits spoken of."""
        for portrait in self.portraits:
            portrait.set_mood(mood_of(state))
        words = ", ".join(mood_words(state)) if state.spoken else ""
        self.mood.setText(words)
        self.mood.setAccessibleName(self.tr("Mood: {words}").format(words=words) if words else "")
        self.turn.setText(
            self.tr("Turn {turn} · {title}").format(title=self._scenario.title, turn=max(1, state.counterpart_turns))
        )
        self.limits.show_limits(stated_limits(self._scenario, state) if clocks else ())

    def set_low(self, *, low: bool) -> None:
        """Do without the pictures and the role where there is little height."""
        for portrait in self.portraits:
            portrait.setVisible(not low)
        self.role.setVisible(not low)

    def set_voice(self, *, heard: bool) -> None:
        """Offer the mute button only where there is a voice."""
        self.mute.setVisible(heard)

    def _portrait(self, person: Persona) -> Portrait:
        portrait = Portrait(theme=self._icons.theme, side=SIDE, parent=self)
        style = PortraitStyle.read(person.portrait) if person.portrait else PortraitStyle.invent(person.name)
        portrait.set_person(person.name, style)
        return portrait

    def _mute(self, muted: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        self.mute.set_icon("volume-x" if muted else "volume-2")
        self.mute.set_name(self.tr("Let the voice speak (Ctrl+M)") if muted else self.tr("Mute the voice (Ctrl+M)"))
        self.muted.emit(muted)


class DeadlineClock(QWidget):
    """The time limits as they were stated; whether they are real is not shown."""

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._mark = QLabel(self)
        self._text = ElidedLabel("", role=Role.INK_2, parent=self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.space(Space.HAIR))
        row.addWidget(self._text, 1)
        row.addWidget(self._mark)
        icons.theme.changed.connect(self._draw)
        self.show_limits(())

    @property
    def text(self) -> str:
        """Return what is shown."""
        return self._text.text()

    def show_limits(self, limits: tuple[StatedLimit, ...]) -> None:
        """Show what was said about time."""
        words = [
            self.tr("{limit}, then {moved}").format(limit=one.deadline.stated, moved=one.moved_to)
            if one.moved_to
            else one.deadline.stated
            for one in limits
        ]
        self._text.setText("; ".join(words))
        self._text.setAccessibleName(self.tr("Said about time: {limits}").format(limits="; ".join(words)))
        self._mark.setVisible(bool(words))
        self._draw()

    def _draw(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("clock", Role.INK_2))


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return column
