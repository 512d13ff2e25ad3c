"""Translations are loaded where there are some, and Qt's messages go to the log."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication

from trainer.ui.application import load_translations, log_qt_messages


def test_qt_speaks_german_where_asked(qapp: QApplication, tmp_path: Path) -> None:
    installed = load_translations(qapp, tmp_path, QLocale("de"))
    try:
        assert len(installed) == 1
        assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)


def test_our_own_translation_may_be_missing(qapp: QApplication, tmp_path: Path) -> None:
    assert load_translations(qapp, tmp_path / "nowhere", QLocale("tlh")) == []


def test_messages_of_qt_are_logged(qapp: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    del qapp
    before = qInstallMessageHandler(None)
    log_qt_messages()
    try:
        with caplog.at_level(logging.WARNING):
            qWarning("a layout is odd")
    finally:
        qInstallMessageHandler(before)
    assert [(record.levelname, record.message) for record in caplog.records] == [("WARNING", "a layout is odd")]
