"""The package keeps the interpreter alive under Qt."""

import sys

from PySide6.QtCore import QObject

import trainer


def test_many_qt_calls_do_not_use_up_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("again")
    assert sys.getrefcount(None) > 20_000 or sys.getrefcount(None) == before


def test_asking_twice_changes_nothing() -> None:
    before = sys.getrefcount(None)
    trainer.make_constants_immortal()
    assert abs(sys.getrefcount(None) - before) < trainer.NEVER_USED_UP // 2
