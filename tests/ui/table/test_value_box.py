"""A cell of the sheet, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.desks import library
from trainer.core.terms import IssueId, Value
from trainer.ui.table.value_box import OPEN, ValueBox

BARGAIN = library().load("s06-rent-renewal").bargain


@pytest.fixture
def box(show: Callable[..., QWidget]) -> ValueBox:
    made = ValueBox(BARGAIN.issue(IssueId("rent")), name="rent, yours")
    show(made)
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("typed", "value"),
    [("1290", 1290), ("1,290", 1290), ("£1,300", 1300), ("1.290", 1290), ("9999", 1450), ("1", 1250)],
)
def test_digits_become_the_value_or_the_nearest_one(box: ValueBox, typed: str, value: Value) -> None:
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value == value


def test_arrows_step_from_open_and_between_values(box: ValueBox) -> None:
    values = []
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Up)
        values.append(box.value)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert [*values, box.value] == [1250, 1290, 1330, 1290]


def test_arrows_leave_a_value_between_two(box: ValueBox) -> None:
    box.set_value(1300)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.value == 1330
    box.set_value(1300)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.value == 1290


def test_delete_opens_the_issue_and_says_so_once(box: ValueBox) -> None:
    box.set_value(1290)
    said: list[object] = []
    box.edited.connect(said.append)
    field = box.lineEdit()
    assert field is not None
    field.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    assert (box.value, field.text(), said) == (None, OPEN, [None])


def test_words_that_mean_nothing_change_nothing(box: ValueBox) -> None:
    box.set_value(1290)
    QTest.keyClicks(box, "soon")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value == 1290


def test_the_beginning_of_an_option_is_enough(show: Callable[..., QWidget]) -> None:
    made = ValueBox(BARGAIN.issue(IssueId("break")), name="break clause, yours")
    show(made)
    made.setFocus()
    QTest.keyClicks(made, "any")
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert made.value == "any time"


@pytest.mark.parametrize(
    ("slug", "issue", "typed", "value", "up", "down"),
    [
        ("s07-used-car", "warranty", "9", 9, 12, 6),
        ("s14-terrace-noise", "closing", "23:00", "23:00", "22:30", "23:30"),
        ("s05-giant-customer", "payment", "45", "net 45", "net 30", "net 60"),
        ("s16-second-floor", "break", "12", "month 12", "none", "month 6"),
        ("s13-courier-sla", "ontime", "97", 97, 97.5, 96.5),
    ],
)
def test_what_lies_between_listed_values_can_be_typed_and_left_by_the_arrows(
    show: Callable[..., QWidget], slug: str, issue: str, typed: str, value: Value, up: Value, down: Value
) -> None:
    for key, then in ((Qt.Key.Key_Up, up), (Qt.Key.Key_Down, down)):
        box = ValueBox(library().load(slug).bargain.issue(IssueId(issue)), name=issue)
        show(box)
        box.setFocus()
        QTest.keyClicks(box, typed)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert box.value == value
        QTest.keyClick(box, key)
        assert box.value == then
