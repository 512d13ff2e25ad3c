"""Text on the page, by type step and role."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.ui.theme import TABULAR
from trainer.ui.tokens import LINE_HEIGHT, NATURAL_LINE_HEIGHT, Role, Space, Step, Weight


class Label(QLabel):
    """A plain text label; it never reads its text as markup unless told to."""

    def __init__(
        self,
        text: str = "",
        *,
        step: Step = Step.BODY,
        role: Role = Role.INK,
        weight: Weight | None = None,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("step", step.name.lower())
        self.setProperty("tone", role.value)
        if weight is not None:
            self.setProperty("weight", weight.name.lower())
        if tabular:
            font = QFont(self.font())
            font.setFeature(TABULAR, 1)
            self.setFont(font)

    def set_role(self, role: Role) -> None:
        """Show the text in the colour of another role."""
        if self.property("tone") != role.value:
            self.setProperty("tone", role.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def _wrap(self) -> None:
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # setSizePolicy would lose it, and with it the right height
        self.setSizePolicy(policy)


class Heading(Label):
    """A heading that wraps."""

    def __init__(self, text: str = "", *, step: Step = Step.HEADING, parent: QWidget | None = None) -> None:
        super().__init__(text, step=step, parent=parent)
        self._wrap()


class BodyText(Label):
    """A paragraph on open lines that wraps and can be selected with the mouse; blank lines part paragraphs."""

    def __init__(
        self,
        text: str = "",
        *,
        step: Step = Step.BODY,
        role: Role = Role.INK,
        parent: QWidget | None = None,
    ) -> None:
        self._plain = text
        super().__init__(text, step=step, role=role, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wrap()

    @property
    def plain_text(self) -> str:
        """Return the text as it was given."""
        return self._plain

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text; anything that looks like markup is shown as written."""
        self._plain = text
        parts = [escape(part).replace("\n", "<br>") for part in text.split("\n\n")]
        last = len(parts) - 1
        height = round(100 * LINE_HEIGHT / NATURAL_LINE_HEIGHT)
        super().setText(
            "".join(
                f'<p style="line-height:{height}%; margin:0 0 {0 if at == last else Space.TIGHT}px 0">{part}</p>'
                for at, part in enumerate(parts)
            )
            if text
            else ""
        )


class ElidedLabel(Label):
    """One line that ends in an ellipsis when there is no room; the whole text is in the tooltip and accessible name."""

    def __init__(
        self,
        text: str = "",
        *,
        step: Step = Step.BODY,
        role: Role = Role.INK,
        weight: Weight | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, step=step, role=role, weight=weight, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._full = text

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        self._full = text
        super().setText(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for an ellipsis; the rest may go."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw as much of the line as fits."""
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip("" if shown == self._full else self._full)
        flags = int(self.alignment()) if isinstance(self.alignment(), int) else self.alignment().value
        self.style().drawItemText(
            painter, room, flags, self.palette(), self.isEnabled(), shown, QPalette.ColorRole.WindowText
        )
