"""The conversation, reading like a play; the newest line settles at two thirds of the height."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEasingCurve, QEvent, QPropertyAnimation, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.core.moves import Reading
from trainer.core.scenario import Scenario
from trainer.core.table import Spoken
from trainer.core.terms import Side
from trainer.ui.icons import Icons
from trainer.ui.table.lines import Direction, Line, SpokenLine, line_width
from trainer.ui.tokens import Motion, Role, Space, Step
from trainer.ui.widgets.labels import Label

BELOW = 1 / 3
"""The share of the height that stays free under the newest line."""
NEAR = 2
"""Pixels by which the place of the newest line may be off."""


class Transcript(QScrollArea):
    """Shows lines from top to bottom; arrow keys go from line to line, Tab reaches what hangs on one.

    Signals:
        corrected: event number and the Reading in its place.
        named: the id of the tactic the learner names.
    """

    corrected = Signal(int, object)
    named = Signal(str)

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._icons = icons
        self._lines: list[Line] = []
        self._current: Line | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The conversation"))
        self._page = page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        self._middle = QWidget(page)
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.space(Space.SNUG))
        self._column.addStretch(1)
        self._foot = QWidget(self._middle)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, icons.theme.space(Space.HAIR), 0, 0)
        self._writing = Line(theme=icons.theme, name="", role=Role.COUNTERPART, parent=self._foot)
        self._writing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._writing.body.addWidget(Label("…", step=Step.READING, role=Role.INK_2, parent=self._writing))
        self._writing.hide()
        foot.addWidget(self._writing, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._foot)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self.setWidget(page)
        self._glide = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._scroll)
        self._jump = True
        self._column_height = self._whole = 0
        icons.theme.changed.connect(self._fit)
        self._fit()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines from first to last."""
        return tuple(self._lines)

    @property
    def spoken(self) -> tuple[SpokenLine, ...]:
        """Return the spoken lines from first to last."""
        return tuple(line for line in self._lines if isinstance(line, SpokenLine))

    def line(self, seq: int) -> SpokenLine | None:
        """Return the line of an event."""
        return next((line for line in self.spoken if line.seq == seq), None)

    def add_spoken(self, spoken: Spoken, *, name: str, announce: bool = False) -> SpokenLine:
        """Append what somebody said, with help if a tactic is in it; announced lines are read out by screen readers."""
        line = SpokenLine(
            seq=spoken.seq,
            side=spoken.side,
            speaker=name,
            text=spoken.text,
            scenario=self._scenario,
            icons=self._icons,
            parent=self._middle,
        )
        line.corrected.connect(self.corrected)
        line.named.connect(self.named)
        line.opened.connect(lambda: self._unfold(line))
        if spoken.reading is not None and spoken.side is Side.LEARNER:
            line.show_reading(spoken.reading)
        tactic = self._scenario.tactics.get(spoken.tactic)
        if tactic is not None:
            line.show_tactic(tactic)
        self._add(line)
        if announce:
            self._announce(self.tr("{name}: {text}").format(name=name, text=spoken.text))
        return line

    def add_direction(self, text: str, *, role: Role = Role.INK_2, announce: bool = False) -> None:
        """Append a stage direction."""
        self._add(Direction(text, theme=self._icons.theme, role=role, parent=self._middle))
        if announce:
            self._announce(text)

    def show_reading(self, seq: int, reading: Reading) -> None:
        """Show another reading of a line of the learner's."""
        line = self.line(seq)
        if line is not None:
            line.show_reading(reading)

    def show_writing(self, name: str) -> None:
        """Show under the last line that somebody is about to speak; an empty name shows nothing."""
        self._writing.set_name(name)
        self._writing.setAccessibleName(self.tr("{name} is about to speak").format(name=name) if name else "")
        self._writing.setVisible(bool(name))

    def show_active(self, tactic: str) -> None:
        """Let a tactic be named at its last line while it is at work; empty means none is."""
        helped = [line for line in self.spoken if line.help is not None]
        for line in helped:
            assert line.help is not None
            line.help.set_live(live=line is helped[-1] and line.tactic == tactic)

    def settle_at_once(self) -> None:
        """Go to the newest line without gliding, once the layout is done."""
        self._jump = True
        self._settle.start()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a line: in a low window questions under the transcript come first."""
        return QSize(super().minimumSizeHint().width(), self._icons.theme.px(Space.WIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the newest line in its place, unless the learner is reading further up."""
        gliding = self._glide.state() is QPropertyAnimation.State.Running
        rests = gliding or self.verticalScrollBar().value() >= self._place_of_newest() - NEAR
        super().resizeEvent(event)
        self._fit()
        if rests or event.oldSize().width() != event.size().width():
            self.settle_at_once()

    def _add(self, line: Line) -> None:
        line.stepped.connect(self._step)
        self._column.insertWidget(self._column.count() - 1, line)
        self._lines.append(line)
        line.show()
        self._make_current(line)
        self._fit()
        self._settle.start()

    def _make_current(self, line: Line) -> None:
        if self._current is not None:
            self._current.set_current(current=False)
        self._current = line
        line.set_current(current=True)

    def _step(self, by: int) -> None:
        if self._current is None:
            return
        at = self._lines.index(self._current) + by
        if 0 <= at < len(self._lines):
            self._make_current(self._lines[at])
            self._lines[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self._lines[at])

    def _fit(self) -> None:
        self._middle.setMaximumWidth(line_width(self._icons.theme))
        around = self.parentWidget()
        height = self.viewport().height()
        column = around.height() if around is not None else height
        # What opens under the transcript takes from its free third, which stays the same until the window is resized.
        self._whole = max(self._whole, height) if column == self._column_height else height
        self._column_height = column
        unfolded = self._lines[-1].unfolded if self._lines else 0
        free = round(self._whole * BELOW) - (self._whole - height) - unfolded
        self._foot.setFixedHeight(max(free, self._icons.theme.px(Space.ROOM)))

    def _scroll(self) -> None:
        """Bring the newest line to two thirds, or its first words to the top when it is longer than that."""
        if not self._lines:
            return
        self._lay_out()
        bar = self.verticalScrollBar()
        target = self._place_of_newest()
        self._glide.stop()
        duration = self._icons.theme.duration(Motion.SETTLE)
        if self._jump or duration == 0 or not self.isVisible():
            bar.setValue(target)
        elif bar.value() != target:
            self._glide.setDuration(duration)
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(target)
            self._glide.start()
        self._jump = False

    def _place_of_newest(self) -> int:
        """Return the value of the scroll bar at which the newest line is in its place."""
        if not self._lines:
            return 0
        top = self._lines[-1].mapTo(self._page, self._lines[-1].rect().topLeft()).y()
        return min(self.verticalScrollBar().maximum(), top)

    def _unfold(self, line: Line) -> None:
        """Show the whole of a line that grew; the newest one grows into the free third, so that nothing moves."""
        self._fit()
        if line is self._lines[-1]:
            self._settle.start()
            return
        self._lay_out()
        self.ensureWidgetVisible(line, 0, self._icons.theme.space(Space.ROOM))

    def _lay_out(self) -> None:
        """Give every line its height now, so that places can be asked for."""
        for widget in (self._middle, self._page):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
