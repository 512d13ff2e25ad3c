"""More on demand: a line that opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.icons import Icons
from trainer.ui.tokens import Space
from trainer.ui.widgets.buttons import Button, ButtonKind


class Disclosure(QWidget):
    """A link such as "How?" that shows what is under it.

    Signals:
        opened: the new state.
    """

    opened = Signal(bool)

    def __init__(
        self, text: str, content: QWidget, *, icons: Icons, open_: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._content = content
        self.button = Button(text, icons=icons, icon="chevron-right", kind=ButtonKind.LINK, parent=self)
        self.button.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        inset = QVBoxLayout()
        inset.setContentsMargins(theme.space(Space.WIDE), 0, 0, 0)
        inset.addWidget(content)
        column.addLayout(inset)
        content.setVisible(open_)
        self.button.setChecked(open_)
        self.button.toggled.connect(self._turn)
        self._turn(open_)

    @property
    def is_open(self) -> bool:
        """Tell whether the content is shown."""
        return self.button.isChecked()

    def set_open(self, *, open_: bool) -> None:
        """Show or hide the content."""
        self.button.setChecked(open_)

    def _turn(self, open_: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        self._content.setVisible(open_)
        self.button.set_icon("chevron-down" if open_ else "chevron-right")
        self.button.setAccessibleDescription(self.tr("Expanded") if open_ else self.tr("Collapsed"))
        self.opened.emit(open_)
