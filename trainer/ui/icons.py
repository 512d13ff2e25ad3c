"""Icons recoloured from the theme at a stroke of 1.5 pixels."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trainer.ui.theme import Theme
from trainer.ui.tokens import Role


class Gap(StrEnum):
    """Where an icon leaves air for the text beside it, in left-to-right order."""

    NONE = "none"
    BEFORE = "before"
    AFTER = "after"


STROKE = 1.5
ICON_SIZE = 18
VIEW_BOX = 24
GAP = 4


class Icons(QObject):
    """Draws the icons of the set by name; each drawing is kept until the theme changes."""

    def __init__(self, *, theme: Theme, folder: Path) -> None:
        super().__init__(theme)
        self.theme = theme
        self._folder = folder
        self._icons: dict[tuple[str, Role, Role, Gap], QIcon] = {}
        theme.changed.connect(self._icons.clear)

    @property
    def size(self) -> int:
        """Return the usual icon size in pixels, scaled with the text."""
        return self.theme.px(ICON_SIZE)

    @property
    def size_with_gap(self) -> QSize:
        """Return the size of an icon that leaves air for the text beside it."""
        return QSize(self.size + self.theme.px(GAP), self.size)

    def icon(self, name: str, role: Role = Role.INK_2, *, checked: Role | None = None, gap: Gap = Gap.NONE) -> QIcon:
        """Return an icon in the colour of a role; checked is its colour in the On state."""
        key = (name, role, checked or role, gap)
        if key not in self._icons:
            icon = QIcon()
            icon.addPixmap(self.pixmap(name, role, gap=gap), QIcon.Mode.Normal, QIcon.State.Off)
            icon.addPixmap(self.pixmap(name, Role.INK_3, gap=gap), QIcon.Mode.Disabled, QIcon.State.Off)
            if checked is not None:
                icon.addPixmap(self.pixmap(name, checked, gap=gap), QIcon.Mode.Normal, QIcon.State.On)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, role: Role, side: int = 0, *, gap: Gap = Gap.NONE) -> QPixmap:
        """Draw an icon, sharp on the densest screen in use; side in logical pixels, 0 for the usual size.

        Raises:
            FileNotFoundError: the set has no icon of this name.
        """
        side = side or self.size
        air = 0 if gap is Gap.NONE else self.theme.px(GAP)
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        width = STROKE * self.theme.scale * VIEW_BOX / side
        source = source.replace("currentColor", self.theme.hex(role))
        source = source.replace('stroke-width="2"', f'stroke-width="{width:.3f}"')
        renderer = QSvgRenderer(QByteArray(source.encode()))
        density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        pixmap = QPixmap(round((side + air) * density), round(side * density))
        pixmap.setDevicePixelRatio(density)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(air if gap is Gap.BEFORE else 0, 0, side, side))
        painter.end()
        return pixmap
