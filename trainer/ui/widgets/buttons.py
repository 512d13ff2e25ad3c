"""Buttons with icons that follow the theme."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from trainer.ui.icons import Gap, Icons
from trainer.ui.tokens import Role


class ButtonKind(StrEnum):
    """How loud a button is; a page has one primary."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"


ICON_ROLES = {
    ButtonKind.PRIMARY: Role.ON_ACCENT,
    ButtonKind.PLAIN: Role.INK_2,
    ButtonKind.QUIET: Role.INK_2,
    ButtonKind.LINK: Role.ACCENT,
}


class Button(QPushButton):
    """A button with a verb on it, and perhaps an icon by name."""

    _icon_name = ""

    def __init__(
        self,
        text: str,
        *,
        icons: Icons,
        icon: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icons = icons
        self._icon_name = icon
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self._draw_icon()
        icons.theme.changed.connect(self._draw_icon)

    def set_icon(self, icon: str) -> None:
        """Show another icon of the set."""
        self._icon_name = icon
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon again on the other side."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        if self._icon_name:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            gap = Gap.BEFORE if mirrored else Gap.AFTER
            self.setIcon(self._icons.icon(self._icon_name, ICON_ROLES[self._kind], gap=gap))
            self.setIconSize(self._icons.size_with_gap)


class IconButton(QToolButton):
    """A button of an icon alone; its name is its tooltip and its accessible name."""

    _icon_name = ""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        icons: Icons,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon_name = icon
        self.setProperty("kind", "quiet")
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        self._draw_icon()
        icons.theme.changed.connect(self._draw_icon)

    def set_name(self, name: str) -> None:
        """Say what the button does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon of the set."""
        self._icon_name = icon
        self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            self.setIcon(self._icons.icon(self._icon_name, Role.INK_2, checked=Role.ACCENT))
            self.setIconSize(QSize(self._icons.size, self._icons.size))
