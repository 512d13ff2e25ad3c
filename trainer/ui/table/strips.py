"""The slim strips above the foot of the table: one question asked once, and the end of the meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText


class AskStrip(QWidget):
    """Asks once, in the page: what would be done, what speaks against it, and two verbs.

    Signals:
        agreed: yes, with the reason given, which may be empty.
        declined: no.
    """

    agreed = Signal(str)
    declined = Signal()

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        theme = icons.theme
        self.setProperty("surface", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(_as_tall_as_its_words())
        self._question = BodyText(parent=self)
        self._warning = BodyText(role=Role.LOSS, parent=self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why, if you like"))
        self.reason.setAccessibleName(self.tr("Reason, may stay empty"))
        self.reason.setMaxLength(500)
        self._not_yet = self.tr("Not yet")
        self.no = Button(self._not_yet, icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.yes = Button("", icons=icons, parent=self)
        self.yes.clicked.connect(lambda: self.agreed.emit(self.reason.text().strip()))
        self.no.clicked.connect(self.declined)
        self.reason.returnPressed.connect(self.yes.click)
        words = QVBoxLayout(self)
        edge = theme.space(Space.TIGHT)
        words.setContentsMargins(edge, edge, edge, edge)
        words.setSpacing(theme.space(Space.HAIR))
        words.addWidget(self._question)
        words.addWidget(self._warning)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.SNUG))
        row.addWidget(self.reason, 1000)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        words.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """Return the question and what speaks against it."""
        return f"{self._question.plain_text} {self._warning.plain_text}".strip()

    def ask(
        self, question: str, *, yes: str, no: str = "", warning: str = "", reason: bool = False, focus: bool = True
    ) -> None:
        """Show a question; with focus the keys go to it, on the safe answer when something speaks against it."""
        self._question.setText(question)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self.reason.clear()
        self.reason.setVisible(reason)
        self.yes.setText(yes)
        self.no.setText(no or self._not_yet)
        self.setProperty("level", "warn" if warning else "info")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        event = QAccessibleAnnouncementEvent(self, self.text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        if focus:
            target = self.reason if reason else self.no if warning else self.yes
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Say no with Escape; Enter presses the button that has the focus."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.declined.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.yes.hasFocus() or self.no.hasFocus():
                (self.yes if self.yes.hasFocus() else self.no).click()
            case _:
                super().keyPressEvent(event)


class EndStrip(QWidget):
    """How the meeting ended or stopped for today, and the way on.

    Signals:
        wanted: the learner wants to go on.
    """

    wanted = Signal()

    def __init__(self, action: str, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setProperty("surface", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(_as_tall_as_its_words())
        self.words = BodyText(parent=self)
        self.button = Button(action, icons=icons, kind=ButtonKind.PRIMARY, parent=self)
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        edge = theme.space(Space.SNUG)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(theme.space(Space.ROOM))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_end(self, text: str) -> None:
        """Say how it ended."""
        self.words.setText(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.button.isEnabled():
            self.button.click()
        else:
            super().keyPressEvent(event)


def _as_tall_as_its_words() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
