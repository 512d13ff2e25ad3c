"""The theme: resolves tokens against the system and the user's wishes, and dresses the application."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from trainer.ui.stylesheet import build_stylesheet
from trainer.ui.tokens import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Colours,
    Motion,
    Role,
    Space,
    Step,
    Weight,
)

FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf")
SYSTEM_BODY_PIXELS = {"win32": 12.0, "darwin": 13.0}
TEXT_SCALES = (0.75, 2.5)


class Scheme(StrEnum):
    """Which colours the user wants; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """How much contrast the user wants; SYSTEM follows the desktop."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """The user's wishes about the look; text_scale is a factor on the system font size, 0.75 to 2.5."""

    scheme: Scheme = Scheme.SYSTEM
    contrast: Contrast = Contrast.SYSTEM
    text_scale: float = 1.0
    reduce_motion: bool = False


class Theme(QObject):
    """Gives widgets their colours, fonts and sizes, and restyles the application when any of them change.

    Signals:
        changed: after the application wears the new look; painted widgets get a PaletteChange anyway.
    """

    changed = Signal()

    def __init__(self, *, app: QApplication, resources: Path, appearance: Appearance | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._resources = resources
        self._appearance = appearance or Appearance()
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._system_pixels = float(QFontInfo(QFontDatabase.systemFont(_GENERAL_FONT)).pixelSize())
        self._worn: tuple[Colours, float] | None = None
        self.colours = LIGHT
        self.scale = 1.0
        self._load_fonts()
        self.apply(self._appearance)
        self._hints.colorSchemeChanged.connect(self._refresh)
        self._accessibility.contrastPreferenceChanged.connect(self._refresh)

    @property
    def appearance(self) -> Appearance:
        """Return the wishes in force."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Tell whether light text stands on a dark page."""
        return self.colours in (DARK, DARK_CONTRAST)

    @property
    def reduced_motion(self) -> bool:
        """Tell whether the user or the desktop asks for no movement."""
        wish = self._accessibility.motionPreference()
        return self._appearance.reduce_motion or wish == Qt.MotionPreference.ReducedMotion

    def apply(self, appearance: Appearance) -> None:
        """Wear another appearance at once; text_scale is clamped to its limits."""
        self._appearance = appearance
        match appearance.scheme:
            case Scheme.SYSTEM:
                self._hints.unsetColorScheme()
            case Scheme.LIGHT:
                self._hints.setColorScheme(Qt.ColorScheme.Light)
            case Scheme.DARK:
                self._hints.setColorScheme(Qt.ColorScheme.Dark)
        self._refresh()

    def hex(self, role: Role) -> str:
        """Return the colour of a role as `#RRGGBB`."""
        return self.colours.of(role)

    def colour(self, role: Role) -> QColor:
        """Return the colour of a role."""
        return QColor(self.colours.of(role))

    def font(
        self,
        step: Step = Step.BODY,
        *,
        weight: Weight = Weight.REGULAR,
        italic: bool = False,
        tabular: bool = False,
    ) -> QFont:
        """Return a font of the type scale; tabular gives figures of equal width."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(step))
        font.setWeight(QFont.Weight(int(weight)))
        font.setItalic(italic)
        if tabular:
            font.setFeature(TABULAR, 1)
        return font

    def px(self, size: float) -> int:
        """Scale a size in pixels at the default font size to the size in force."""
        return round(size * self.scale)

    def space(self, space: Space) -> int:
        """Return a step of the spacing scale in pixels."""
        return self.px(space)

    def duration(self, motion: Motion) -> int:
        """Return a duration in milliseconds, zero with reduced motion."""
        return 0 if self.reduced_motion else int(motion)

    def _load_fonts(self) -> None:
        for name in FONT_FILES:
            QFontDatabase.addApplicationFont(str(self._resources / "fonts" / name))

    def _refresh(self) -> None:
        smallest, largest = TEXT_SCALES
        system = max(1.0, self._system_pixels / SYSTEM_BODY_PIXELS.get(sys.platform, 13.0))
        colours = self._resolve_colours()
        scale = min(max(system * self._appearance.text_scale, smallest), largest)
        if (colours, scale) == self._worn:
            return
        self._worn = colours, scale
        self.colours, self.scale = colours, scale
        palette = build_palette(colours)
        self._app.setFont(self.font())
        for figures in ("QAbstractItemView", "QAbstractSpinBox", "QHeaderView"):
            # The stub of the binding asks for bytes, the binding itself refuses them.
            self._app.setFont(self.font(tabular=True), figures)  # type: ignore[arg-type]
        self._app.setPalette(palette)
        QToolTip.setPalette(palette)
        QToolTip.setFont(self.font(Step.CAPTION))
        self._app.setStyleSheet(
            build_stylesheet(colours, scale=scale, dark=self.dark, images=self._resources / "style")
        )
        self.changed.emit()

    def _resolve_colours(self) -> Colours:
        match self._appearance.scheme:
            case Scheme.SYSTEM:
                dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
            case Scheme.LIGHT:
                dark = False
            case Scheme.DARK:
                dark = True
        match self._appearance.contrast:
            case Contrast.SYSTEM:
                high = self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
            case Contrast.NORMAL:
                high = False
            case Contrast.HIGH:
                high = True
        if high:
            return DARK_CONTRAST if dark else LIGHT_CONTRAST
        return DARK if dark else LIGHT


_GENERAL_FONT = QFontDatabase.SystemFont.GeneralFont
TABULAR = QFont.Tag("tnum")


def build_palette(colours: Colours) -> QPalette:
    """Map the tokens onto Qt's palette, so that every stock widget follows."""
    palette = QPalette()
    group = QPalette.ColorGroup
    role = QPalette.ColorRole
    for target, source in {
        role.Window: colours.paper,
        role.WindowText: colours.ink,
        role.Base: colours.raised,
        role.AlternateBase: colours.sunken,
        role.Text: colours.ink,
        role.Button: colours.raised,
        role.ButtonText: colours.ink,
        role.BrightText: colours.on_accent,
        role.PlaceholderText: colours.ink_3,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink,
        role.Light: colours.raised,
        role.Midlight: colours.hairline,
        role.Mid: colours.hairline,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }.items():
        palette.setColor(target, QColor(source))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(group.Disabled, target, QColor(colours.ink_3))
    palette.setColor(group.Disabled, role.Highlight, QColor(colours.hairline))
    palette.setColor(group.Disabled, role.Base, QColor(colours.sunken))
    return palette
