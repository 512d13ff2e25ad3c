"""The silence line: a thin bar that grows, and whose silence it is, after what."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.silences import Context
from trainer.core.terms import Side
from trainer.ui.table.quiet import NO_QUIET, Course, Quiet
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.labels import Label

FULL_MS = 15_000
MARKS_MS = (3_000, 9_000)
THICK = 4
MARK_TALL = 10


class SilenceBar(QWidget):
    """Grows from left to right up to 15 seconds, with marks at 3 and 9; solid is yours, dashed theirs."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quiet = NO_QUIET
        self._marks = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_quiet(self, quiet: Quiet, *, marks: bool) -> None:
        """Draw a silence."""
        self._quiet, self._marks = quiet, marks
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a thin strip."""
        return QSize(self._theme.px(120), self._theme.px(MARK_TALL + 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the bar."""
        painter = QPainter(self)
        theme = self._theme
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        middle = self.height() / 2
        thick = theme.px(THICK)
        painter.fillRect(QRectF(0, middle - 0.5, self.width(), 1), theme.colour(Role.HAIRLINE))
        quiet = self._quiet
        if quiet.course not in {Course.NONE, Course.READING, Course.AWAY, Course.VOID}:
            length = min(quiet.ms / FULL_MS, 1.0) * self.width()
            if quiet.owner is Side.LEARNER:
                role = Role.ACCENT if quiet.course is not Course.TYPING else Role.INK_3
                painter.fillRect(QRectF(0, middle - thick / 2, length, thick), theme.colour(role))
            else:
                pen = QPen(theme.colour(Role.COUNTERPART), thick)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([2.0, 1.0])
                painter.setPen(pen)
                painter.drawLine(QRectF(0, middle, length, 0).topLeft(), QRectF(0, middle, length, 0).topRight())
        if self._marks:
            tall = theme.px(MARK_TALL)
            for mark in MARKS_MS:
                x = round(mark / FULL_MS * self.width())
                painter.fillRect(QRectF(x, middle - tall / 2, 1, tall), theme.colour(Role.EDGE))
        painter.end()


class SilenceLine(QWidget):
    """The bar with its words; it keeps its room, so that nothing jumps when a silence begins."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._text = Label(step=Step.CAPTION, role=Role.INK_2, parent=self)
        self._clock = Label(step=Step.CAPTION, role=Role.INK_2, tabular=True, parent=self)
        self._hint = Label(step=Step.CAPTION, role=Role.INK_3, parent=self)
        self._bar = SilenceBar(theme=theme, parent=self)
        words = QHBoxLayout()
        words.setSpacing(theme.space(Space.TIGHT))
        words.addWidget(self._text)
        words.addWidget(self._clock)
        words.addStretch(1)
        words.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(self._bar)
        self._quiet = NO_QUIET

    @property
    def quiet(self) -> Quiet:
        """Return the silence shown."""
        return self._quiet

    @property
    def text(self) -> str:
        """Return the words shown."""
        return f"{self._text.text()} {self._clock.text()}".strip()

    def set_name(self, name: str) -> None:
        """Say who sits across the table."""
        self._name = name

    def show_quiet(self, quiet: Quiet, *, marks: bool) -> None:
        """Show a silence at a moment."""
        self._quiet = quiet
        self._text.setText(self._words(quiet))
        counted = quiet.course in {Course.RUNNING, Course.HELD, Course.TYPING}
        self._clock.setText(self.tr("{seconds} s").format(seconds=f"{quiet.ms / 1000:.1f}") if counted else "")
        offer_hold = quiet.owner is Side.LEARNER and quiet.course in {Course.READING, Course.RUNNING, Course.VOID}
        release = quiet.course is Course.HELD
        self._hint.setText(
            self.tr("Space in an empty line holds it")
            if offer_hold
            else self.tr("Space or a word lets go")
            if release
            else ""
        )
        self._bar.show_quiet(quiet, marks=marks)

    def _words(self, quiet: Quiet) -> str:
        match quiet.course:
            case Course.NONE:
                return ""
            case Course.READING:
                return self.tr("Time to read")
            case Course.AWAY:
                return self.tr("Not counted while you are elsewhere")
            case Course.VOID:
                return self.tr("Not counted: you were away")
            case _:
                pass
        if quiet.owner is Side.COUNTERPART:
            return self.tr("{name} is silent, {after}").format(name=self._name, after=self._after(quiet.after))
        if quiet.course is Course.HELD:
            return self.tr("You hold the silence, {after}").format(after=self._after(quiet.after))
        return self.tr("Your silence, {after}").format(after=self._after(quiet.after))

    def _after(self, context: Context) -> str:
        match context:
            case Context.AFTER_DEMAND:
                return self.tr("after their demand")
            case Context.AFTER_MY_OFFER:
                return self.tr("after your offer")
            case Context.AFTER_MY_QUESTION:
                return self.tr("after your question")
            case Context.AFTER_PRESSURE:
                return self.tr("after pressure")
            case Context.AFTER_WORDS:
                return self.tr("after what was said")
