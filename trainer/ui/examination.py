"""What `hardball doctor` says about the screen: Qt's platform and the fonts; opens no window."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenCheck:
    """One finding; health is ok, degraded or failed."""

    name: str
    health: str
    detail: str
    remedy: str = ""
    essential: bool = False


def examine_screen(resources: Path) -> tuple[ScreenCheck, ...]:
    """Look the screen and the fonts over; without a screen nothing is opened and the rest is checked off-screen."""
    return (_screen(), *_fonts(resources))


def has_screen() -> bool:
    """Tell whether a window could be shown; Qt would abort the process to say so."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM", ""))


def _screen() -> ScreenCheck:
    if has_screen():
        platform = os.environ.get("QT_QPA_PLATFORM") or ("xcb or wayland" if sys.platform == "linux" else sys.platform)
        return ScreenCheck(name="Screen", health="ok", detail=f"Qt {qVersion()}, {platform}")
    return ScreenCheck(
        name="Screen",
        health="degraded",
        detail=f"Qt {qVersion()}, but neither DISPLAY nor WAYLAND_DISPLAY is set",
        remedy="Start from a desktop session to see the window; 'hardball play SLUG --text' needs none.",
    )


def _fonts(resources: Path) -> tuple[ScreenCheck, ...]:
    bundled = sorted((resources / "fonts").glob("*.[ot]tf"))
    if not bundled:
        return (
            ScreenCheck(
                name="Fonts",
                health="degraded",
                detail="the bundled font is missing; the system's is used",
                remedy="Install Hardball again from a complete copy.",
            ),
        )
    if QGuiApplication.instance() is None:
        if not has_screen():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = QGuiApplication([])
        application.setApplicationName("hardball")
    loaded = [path.name for path in bundled if QFontDatabase.addApplicationFont(str(path)) >= 0]
    if len(loaded) < len(bundled):
        return (
            ScreenCheck(
                name="Fonts",
                health="degraded",
                detail=f"{len(bundled) - len(loaded)} of {len(bundled)} fonts cannot be read",
                remedy="Install Hardball again from a complete copy.",
            ),
        )
    return (ScreenCheck(name="Fonts", health="ok", detail=", ".join(loaded)),)
