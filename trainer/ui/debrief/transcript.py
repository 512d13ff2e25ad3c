"""The conversation beside the article: read, jumped into, and put right where the recogniser misheard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.events import ReadingCorrected
from trainer.core.moves import Reading
from trainer.ui.debrief.lines import LineKind, SpokenLine, line_at
from trainer.ui.debrief.reading_editor import ReadingEditor, heard_word
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind, IconButton
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.wording import clock


class LineView(QFrame):
    """One line; the learner's own say what was heard in them and can be corrected.

    Signals:
        corrected: the reading the learner wants.
        retaken: the learner wants to go on from here with other words.
    """

    corrected = Signal(object)
    retaken = Signal()

    def __init__(self, line: SpokenLine, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._icons = icons
        self._editor: ReadingEditor | None = None
        self._column = QVBoxLayout(self)
        edge = icons.theme.space(Space.TIGHT)
        self._column.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self._column.setSpacing(icons.theme.space(Space.HAIR) // 2)
        if line.kind in (LineKind.NOTE, LineKind.TACTIC):
            tactic = line.kind is LineKind.TACTIC
            text = self.tr("\u25b2 Tactic: {name}").format(name=line.text) if tactic else line.text
            self._column.addWidget(
                BodyText(text, step=Step.CAPTION, role=Role.WARN if tactic else Role.INK_2, parent=self)
            )
            return
        mine = line.kind is LineKind.MINE
        head = QHBoxLayout()
        role = Role.ACCENT if mine else Role.COUNTERPART
        head.addWidget(Label(line.name, step=Step.CAPTION, weight=Weight.STRONG, role=role, parent=self))
        head.addStretch(1)
        head.addWidget(Label(clock(line.at_ms), step=Step.CAPTION, role=Role.INK_2, tabular=True, parent=self))
        self._column.addLayout(head)
        self._column.addWidget(BodyText(line.text, step=Step.BODY, parent=self))
        if line.reading is not None:
            self._add_heard(line.reading)

    def light(self, *, on: bool) -> None:
        """Mark the line that was jumped to."""
        self.setProperty("surface", "sunken" if on else None)
        self.style().unpolish(self)
        self.style().polish(self)

    def focus_first(self) -> None:
        """Take the focus where there is something to press."""
        if self.line.reading is not None:
            self.correct.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_heard(self, reading: Reading) -> None:
        words = ", ".join(heard_word(label) for label in reading.moves)
        heard = (
            self.tr("Heard: {words}").format(words=words) if words else self.tr("Heard: nothing that counts by itself")
        )
        self._column.addWidget(BodyText(heard, step=Step.CAPTION, role=Role.INK_2, parent=self))
        self.correct = Button(self.tr("Correct"), icons=self._icons, kind=ButtonKind.LINK, parent=self)
        self.correct.setCheckable(True)
        self.correct.setAccessibleDescription(heard)
        self.correct.toggled.connect(self._edit)
        self.retake = Button(self.tr("Try again from here"), icons=self._icons, kind=ButtonKind.LINK, parent=self)
        self.retake.setToolTip(self.tr("Begins a new session that is this one up to here; this one stays as it is."))
        self.retake.clicked.connect(self.retaken)
        row = QHBoxLayout()
        row.setSpacing(self._icons.theme.space(Space.ROOM))
        row.addWidget(self.correct)
        row.addWidget(self.retake)
        row.addStretch(1)
        self._column.addLayout(row)

    def _edit(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        if self._editor is None and self.line.reading is not None:
            self._editor = ReadingEditor(self.line.reading, self.line.text, icons=self._icons, parent=self)
            self._editor.changed.connect(self.corrected)
            self._column.addWidget(self._editor)
        if self._editor is not None:
            self._editor.setVisible(shown)


class Transcript(QWidget):
    """All lines in order, under a heading that can close them.

    Signals:
        corrected: a ReadingCorrected the learner wants, and the reading before it.
        retaken: the number of the learner's utterance to try again from.
        closed: the user is done with it.
        escaped: the user wants to go back to where the conversation was opened from.
    """

    corrected = Signal(object, object)
    retaken = Signal(int)
    closed = Signal()
    escaped = Signal()

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        theme = icons.theme
        self._views: list[LineView] = []
        self._lit: LineView | None = None
        outer = QVBoxLayout(self)
        edge = theme.space(Space.ROOM)
        outer.setContentsMargins(edge, edge, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(Space.TIGHT), 0, edge, 0)
        head.addWidget(Heading(self.tr("The conversation"), parent=self), 1)
        self._close = IconButton("x", self.tr("Close the conversation"), icons=icons, parent=self)
        self._close.clicked.connect(self.closed)
        head.addWidget(self._close)
        outer.addLayout(head)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("The conversation"))
        outer.addWidget(self._scroll, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def lit(self) -> SpokenLine | None:
        """Return the line that was jumped to."""
        return self._lit.line if self._lit is not None else None

    def views(self) -> Sequence[LineView]:
        """Return the lines shown."""
        return tuple(self._views)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def set_lines(self, lines: Sequence[SpokenLine]) -> None:
        """Show other lines, at the place where the old ones were."""
        at = self._scroll.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self._icons.theme.space(Space.ROOM), self._icons.theme.space(Space.WIDE))
        column.setSpacing(self._icons.theme.space(Space.TIGHT))
        self._views, self._lit = [], None
        for line in lines:
            view = LineView(line, icons=self._icons, parent=page)
            view.corrected.connect(lambda reading, line=line: self._correct(line, reading))
            view.retaken.connect(lambda line=line: self.retaken.emit(line.seq))
            column.addWidget(view)
            self._views.append(view)
        column.addStretch(1)
        self._scroll.setWidget(page)
        self._settle()
        self._scroll.verticalScrollBar().setValue(at)

    def show_line(self, seq: int) -> None:
        """Bring the line an event belongs to into sight, a third down, and mark it."""
        index = line_at([view.line for view in self._views], seq)
        if index < 0:
            return
        if self._lit is not None:
            self._lit.light(on=False)
        self._lit = self._views[index]
        self._lit.light(on=True)
        self._settle()
        bar = self._scroll.verticalScrollBar()
        bar.setValue(self._lit.y() - self._scroll.viewport().height() // 3)
        self._lit.focus_first()

    def _settle(self) -> None:
        """Let the lines take their places now, so that they can be scrolled to."""
        page = self._scroll.widget()
        layout = page.layout() if page is not None else None
        if layout is not None:
            layout.activate()

    def _correct(self, line: SpokenLine, reading: Reading) -> None:
        self.corrected.emit(ReadingCorrected(of_seq=line.seq, reading=reading), line.reading)
