"""The Qt application: style, translations, logging of Qt's messages."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLibraryInfo, QLocale, QMessageLogContext, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class HasResources(Protocol):
    """Whatever knows the folder of icons, fonts, style and translations."""

    @property
    def resources(self) -> Path:
        """Return the folder."""


def create_application(argv: Sequence[str], paths: HasResources, *, language: str = "") -> QApplication:
    """Make the application in Fusion style; language is a locale name such as `de`, empty follows the system."""
    QApplication.setStyle("Fusion")
    app = QApplication(list(argv))
    app.setApplicationName("hardball")
    app.setApplicationDisplayName("Hardball")
    app.setDesktopFileName("hardball")
    app.setWindowIcon(QIcon(str(paths.resources / "icons" / "hardball.svg")))
    load_translations(app, paths.resources / "translations", QLocale(language) if language else QLocale.system())
    return app


def load_translations(app: QApplication, folder: Path, locale: QLocale) -> list[QTranslator]:
    """Install Qt's own and our translation for a locale where there is one; English needs none."""
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed = []
    for name, place in (("qtbase", qt_folder), ("hardball", str(folder))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", place):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def log_qt_messages() -> None:
    """Send Qt's messages to logging, each under the name of its category."""
    qInstallMessageHandler(_log_message)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger(f"qt.{context.category or 'default'}").log(LEVELS.get(kind, logging.WARNING), "%s", message)
