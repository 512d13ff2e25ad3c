"""Replay: a stored session once more, with its clock, as fast as one likes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from trainer.core.terms import Side
from trainer.reports.past import Past
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Keys, Page
from trainer.ui.replay.projector import SPEEDS, Projector
from trainer.ui.replay.reel import Doing, Reel, ReelLine, make_reel
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind, IconButton
from trainer.ui.widgets.labels import BodyText, ElidedLabel, Label
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.segmented import SegmentedControl
from trainer.ui.wording import clock, day_and_time, seconds


class LineView(QWidget):
    """One line of the replay: when, who, what."""

    def __init__(self, line: ReelLine, *, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = frame.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(Space.SNUG))
        time = Label(clock(line.at_ms), step=Step.CAPTION, role=Role.INK_2, tabular=True, parent=self)
        time.setFixedWidth(time.fontMetrics().horizontalAdvance("000:00"))
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        if line.side is not None:
            role = Role.ACCENT if line.side is Side.LEARNER else Role.INK_2
            column.addWidget(Label(line.speaker, step=Step.CAPTION, role=role, weight=Weight.STRONG, parent=self))
        text = BodyText(line.text, role=Role.INK if line.side is not None else Role.INK_2, parent=self)
        text.setAccessibleName(f"{line.speaker}: {line.text}" if line.speaker else line.text)
        column.addWidget(text)
        row.addLayout(column, 1)


class ReplayPage(Page):
    """The conversation grows as it did; a clock, a slider, and keys to step."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._session_id = ""
        self._reel = Reel(lines=(), begin_ms=0, end_ms=0)
        self._name = ""
        self._views: list[LineView] = []
        self.projector = Projector(self)
        self._toggle = QAction(self.tr("Play or pause the replay"), self)
        self._toggle.triggered.connect(self.projector.toggle)
        self._build()
        self.projector.moved.connect(self._show_moment)
        self.projector.switched.connect(self._show_running)

    @property
    def primary_action(self) -> QAction:
        """Return playing and pausing."""
        return self._toggle

    def entered(self, argument: object) -> None:
        """Open a session, given as its id or as the only one of a tuple."""
        asked = argument[0] if isinstance(argument, tuple) and argument else argument
        if isinstance(asked, str) and asked:
            self._session_id = asked
        if not self._session_id:
            return
        session_id, pace = self._session_id, self._desk.settings.current.pace
        room = self._desk.room
        self._frame.tasks.run(lambda _work: room.open(session_id, pace=pace), on_done=self.show_session)

    def left(self) -> bool:
        """Stand still."""
        self.projector.pause()
        return True

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Space", does=self.tr("Play or pause")),
            Keys(keys="Right", does=self.tr("The next line")),
            Keys(keys="Left", does=self.tr("The line before")),
            Keys(keys="Home", does=self.tr("The beginning")),
            Keys(keys="+", does=self.tr("Faster; - slower")),
        ]

    def show_session(self, past: Past) -> None:
        """Put a session in and stand at its beginning."""
        self._reel = make_reel(past.scenario, past.recorded)
        self._name = past.scenario.persona.name
        self.title_label.setText(
            self.tr("{title}, with {name}, {when}").format(
                title=past.row.title, name=past.row.counterpart, when=day_and_time(past.row.started_ms)
            )
        )
        self._fill()
        self.slider.blockSignals(True)  # noqa: FBT003 - nobody moved it
        self.slider.setRange(self._reel.begin_ms, max(self._reel.end_ms, self._reel.begin_ms + 1))
        self.slider.blockSignals(False)  # noqa: FBT003 - see above
        self.projector.put_in(self._reel)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Play, pause, step, change the speed."""
        match event.key():
            case Qt.Key.Key_Space:
                self.projector.toggle()
            case Qt.Key.Key_Right:
                self.projector.step(+1)
            case Qt.Key.Key_Left:
                self.projector.step(-1)
            case Qt.Key.Key_Home:
                self.projector.jump(self._reel.begin_ms)
            case Qt.Key.Key_End:
                self.projector.jump(self._reel.end_ms)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._change_speed(+1)
            case Qt.Key.Key_Minus:
                self._change_speed(-1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the slider's own arrow keys step from line to line."""
        if watched is self.slider and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return False
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        theme, icons = self._frame.theme, self._frame.icons
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Replay"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.column = ScrollColumn(theme=theme, parent=self)
        self.column.column.setSpacing(theme.space(Space.SNUG))
        outer.addWidget(self.column, 1)
        scroll = self.column.verticalScrollBar()
        scroll.rangeChanged.connect(lambda _least, most: scroll.setValue(most))
        bar = QWidget(self)
        edge = theme.space(Space.ROOM)
        lines = QVBoxLayout(bar)
        lines.setContentsMargins(theme.space(Space.PAGE), theme.space(Space.TIGHT), theme.space(Space.PAGE), edge)
        lines.setSpacing(theme.space(Space.TIGHT))
        head = QHBoxLayout()
        self.title_label = ElidedLabel("", weight=Weight.STRONG, parent=bar)
        self.state_label = ElidedLabel("", role=Role.INK_2, parent=bar)
        head.addWidget(self.title_label, 1)
        lines.addLayout(head)
        lines.addWidget(self.state_label)
        self.slider = QSlider(Qt.Orientation.Horizontal, bar)
        self.slider.setAccessibleName(self.tr("The moment of the session"))
        self.slider.valueChanged.connect(self._slid)
        self.slider.installEventFilter(self)
        lines.addWidget(self.slider)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.SNUG))
        self.play_button = Button(self.tr("Play"), icons=icons, icon="play", kind=ButtonKind.PRIMARY, parent=bar)
        self.play_button.clicked.connect(self.projector.toggle)
        self.back_button = IconButton("chevron-left", self.tr("The line before"), icons=icons, parent=bar)
        self.back_button.clicked.connect(lambda: self.projector.step(-1))
        self.next_button = IconButton("chevron-right", self.tr("The next line"), icons=icons, parent=bar)
        self.next_button.clicked.connect(lambda: self.projector.step(+1))
        self.speed = SegmentedControl(
            self.tr("Speed"),
            [(str(speed), self.tr("{speed}x").format(speed=speed)) for speed in SPEEDS],
            parent=bar,
        )
        self.speed.chosen.connect(self._set_speed)
        self.clock_label = Label("", tabular=True, parent=bar)
        self.clock_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.debrief_button = Button(self.tr("Open the debrief"), icons=icons, kind=ButtonKind.LINK, parent=bar)
        self.debrief_button.clicked.connect(lambda: self._frame.navigator.go("debrief", self._session_id))
        for widget in (self.play_button, self.back_button, self.next_button, self.speed, self.clock_label):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.debrief_button)
        lines.addLayout(row)
        outer.addWidget(bar)

    def _fill(self) -> None:
        for view in self._views:
            view.hide()
            view.deleteLater()
        self._views = [LineView(line, frame=self._frame, parent=self.column) for line in self._reel.lines]
        for view in self._views:
            view.hide()
            self.column.add(view)

    def _show_moment(self, at_ms: float) -> None:
        count = self._reel.shown(at_ms)
        for index, view in enumerate(self._views):
            if view.isHidden() is (index < count):
                view.setVisible(index < count)
        self.slider.blockSignals(True)  # noqa: FBT003 - the user did not move it
        self.slider.setValue(round(at_ms))
        self.slider.blockSignals(False)  # noqa: FBT003 - see above
        begin = self._reel.begin_ms
        now, end = clock(round(at_ms) - begin), clock(self._reel.end_ms - begin)
        self.clock_label.setText(self.tr("{now} of {end}").format(now=now, end=end))
        self.state_label.setText(self._state(at_ms))

    def _state(self, at_ms: float) -> str:
        doing, length = self._reel.doing(at_ms)
        match doing:
            case Doing.BEFORE:
                return self.tr("The table is open")
            case Doing.SPEAKING:
                return self.tr("{name} speaks").format(name=self._name)
            case Doing.READING:
                return self.tr("Quiet for {time}").format(time=seconds(length))
            case Doing.TYPING:
                return self.tr("You write, for {time} now").format(time=seconds(length))
            case Doing.OVER:
                return self.tr("The end")

    def _show_running(self, running: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        self.play_button.setText(self.tr("Pause") if running else self.tr("Play"))
        self.play_button.set_icon("pause" if running else "play")

    def _slid(self, value: int) -> None:
        self.projector.jump(value)

    def _set_speed(self, key: str) -> None:
        self.projector.speed = int(key)

    def _change_speed(self, by: int) -> None:
        at = SPEEDS.index(self.projector.speed) + by
        if 0 <= at < len(SPEEDS):
            self.speed.choose(str(SPEEDS[at]))
            self._set_speed(str(SPEEDS[at]))
