"""What the learner keeps of the chosen session: favourite, tags, note, and where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.store.history import SessionRow
from trainer.store.keeping import LONGEST_NOTE, LONGEST_TAG
from trainer.store.search import MARKS
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.chips import Chip
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import ElidedLabel, Label
from trainer.ui.widgets.writing import WritingField

NOTE_DELAY_MS = 600
"""After the last key; what is being written when the session is left is stored at once."""


class SessionDetails(QWidget):
    """One session's own words; nothing of it needs a save button.

    Signals:
        starred: the session's id and whether it is a favourite.
        tagged: the session's id and its tags.
        noted: the session's id and its note.
    """

    starred = Signal(str, bool)
    tagged = Signal(str, object)
    noted = Signal(str, str)

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, icons.theme
        self._row: SessionRow | None = None
        self._tags: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(NOTE_DELAY_MS)
        self._timer.timeout.connect(self.keep_note)
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        head = QHBoxLayout()
        head.setSpacing(theme.space(Space.SNUG))
        self.title = ElidedLabel("", weight=Weight.STRONG, parent=self)
        head.addWidget(self.title, 1)
        self.star = Button(self.tr("Favourite"), icons=icons, icon="star", kind=ButtonKind.QUIET, parent=self)
        self.star.setCheckable(True)
        self.star.clicked.connect(self._star)
        head.addWidget(self.star)
        column.addLayout(head)
        self.found = Label("", role=Role.INK_2, parent=self)
        self.found.setTextFormat(Qt.TextFormat.RichText)
        self.found.setWordWrap(True)
        column.addWidget(self.found)
        line = QHBoxLayout()
        line.setSpacing(theme.space(Space.SNUG))
        line.addWidget(Label(self.tr("Tags"), step=Step.CAPTION, role=Role.INK_2, parent=self))
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, gap=theme.space(Space.HAIR), line_gap=theme.space(Space.HAIR))
        line.addWidget(self._chips, 1)
        self.new_tag = QLineEdit(self)
        self.new_tag.setMaxLength(LONGEST_TAG)
        self.new_tag.setMaximumWidth(theme.px(200))
        self.new_tag.setPlaceholderText(self.tr("Add a tag"))
        self.new_tag.setAccessibleName(self.tr("Add a tag"))
        self.new_tag.returnPressed.connect(self._add_tag)
        line.addWidget(self.new_tag)
        column.addLayout(line)
        self.note = WritingField(self.tr("Note"), theme=theme, hint=self.tr("A note to yourself"), lines=2, parent=self)
        self.note.written.connect(lambda _text: self._timer.start())
        column.addWidget(self.note)

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the tags shown."""
        return self._tags

    def show_session(self, row: SessionRow | None, tags: Sequence[str] = (), quote: str = "") -> None:
        """Show another session, or none; a note that is being written is stored first."""
        self.keep_note()
        self._timer.stop()
        self.setVisible(row is not None)
        if row is None:
            self._row = None
            return
        self.note.set_text(row.note)
        self.refresh(row, tags, quote)

    def refresh(self, row: SessionRow, tags: Sequence[str], quote: str = "") -> None:
        """Show what has become of the session; a note that is being written is left alone."""
        self._row = row
        self.title.setText(self.tr("{title}, with {name}").format(title=row.title, name=row.counterpart))
        self.star.setChecked(row.favourite)
        self.found.setText(self.tr("Found: {words}").format(words=marked(quote)) if quote else "")
        self.found.setVisible(bool(quote))
        self._tags = tuple(tags)
        self._show_tags()

    def offer_tags(self, tags: Sequence[str]) -> None:
        """Complete what is typed with the tags in use."""
        completer = QCompleter(list(tags), self.new_tag)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.new_tag.setCompleter(completer)

    def keep_note(self) -> None:
        """Store the note if it was changed."""
        self._timer.stop()
        note = self.note.text.strip()[:LONGEST_NOTE]
        if self._row is not None and note != self._row.note:
            self.noted.emit(self._row.id, note)

    def _star(self) -> None:
        if self._row is not None:
            self.starred.emit(self._row.id, self.star.isChecked())

    def _add_tag(self) -> None:
        text = self.new_tag.text().strip()
        self.new_tag.clear()
        if text and self._row is not None:
            self.tagged.emit(self._row.id, [*self._tags, text])

    def _remove_tag(self, tag: str) -> None:
        if self._row is not None:
            self.new_tag.setFocus()
            self.tagged.emit(self._row.id, [one for one in self._tags if one != tag])

    def _show_tags(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tag in self._tags:
            chip = Chip(tag, icons=self._icons, removable=True, parent=self._chips)
            chip.removed.connect(lambda tag=tag: self._remove_tag(tag))
            self._flow.addWidget(chip)
            chip.show()


def marked(quote: str) -> str:
    """Return a quotation as rich text with what was found set off; the learner's words are text, never marks."""
    opening, closing = MARKS
    return escape(quote).replace(opening, "<b>").replace(closing, "</b>")
