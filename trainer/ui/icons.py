"""Icons recoloured from the theme at a stroke of 1.5 pixels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trainer.ui.theme import Theme
from trainer.ui.tokens import Role

STROKE = 1.5
ICON_SIZE = 18
VIEW_BOX = 24


class Icons(QObject):
    """Draws the icons of the set by name; each drawing is kept until the theme changes."""

    def __init__(self, *, theme: Theme, folder: Path) -> None:
        super().__init__(theme)
        self.theme = theme
        self._folder = folder
        self._icons: dict[tuple[str, Role, Role, int], QIcon] = {}
        theme.changed.connect(self._icons.clear)

    @property
    def size(self) -> int:
        """Return the usual icon size in pixels, scaled with the text."""
        return self.theme.px(ICON_SIZE)

    def icon(self, name: str, role: Role = Role.INK_2, *, checked: Role | None = None, size: int = 0) -> QIcon:
        """Return an icon in the colour of a role; checked is the colour in the On state, size in pixels."""
        side = size or self.size
        key = (name, role, checked or role, side)
        if key not in self._icons:
            icon = QIcon()
            icon.addPixmap(self.pixmap(name, role, side), QIcon.Mode.Normal, QIcon.State.Off)
            icon.addPixmap(self.pixmap(name, Role.INK_3, side), QIcon.Mode.Disabled, QIcon.State.Off)
            if checked is not None:
                icon.addPixmap(self.pixmap(name, checked, side), QIcon.Mode.Normal, QIcon.State.On)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, role: Role, side: int) -> QPixmap:
        """Draw an icon as a square picture, sharp on the densest screen in use; side in logical pixels.

        Raises:
            FileNotFoundError: the set has no icon of this name.
        """
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        width = STROKE * self.theme.scale * VIEW_BOX / side
        source = source.replace("currentColor", self.theme.hex(role))
        source = source.replace('stroke-width="2"', f'stroke-width="{width:.3f}"')
        renderer = QSvgRenderer(QByteArray(source.encode()))
        density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        pixmap = QPixmap(round(side * density), round(side * density))
        pixmap.setDevicePixelRatio(density)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap
