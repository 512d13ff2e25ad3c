"""Blocks of a page."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui import accessibility
from trainer.ui.icons import Icons
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import EmptyState, KeyValueRows, Rule, Section


def test_rows_align_and_can_change(theme: Theme, show: Callable[..., QWidget]) -> None:
    rows = KeyValueRows(theme=theme)
    rent = rows.add("Rent", "1,290", note="agreed in turn 6")
    worth = rows.add("Worth to you", "61", role=Role.GAIN)
    window = show(rows)
    assert rent.geometry().right() == worth.geometry().right()
    rows.set_value("Rent", "1,310", role=Role.LOSS)
    assert rent.text() == "1,310"
    assert rent.accessibleName() == "Rent: 1,310"
    assert accessibility.clipped_at_sizes(theme, window) == {}
    with pytest.raises(KeyError):
        rows.set_value("Deposit", "5")


def test_a_section_stacks_what_it_is_given(theme: Theme, show: Callable[..., QWidget]) -> None:
    section = Section("Six measures", theme=theme, explanation="Each has a formula.")
    first, second = Label("first"), Label("second")
    section.add(first)
    section.add(Rule())
    section.add(second)
    show(section)
    assert section.accessibleName() == "Six measures"
    assert first.y() < second.y()


def test_an_empty_state_says_what_to_do(icons: Icons, show: Callable[..., QWidget]) -> None:
    done: list[str] = []
    state = EmptyState(
        "No sessions yet",
        "Your reports appear here after the first session. It takes ten minutes, and nothing leaves this machine.",
        icons=icons,
        icon="history",
        action="Start the first",
        run=lambda: done.append("started"),
    )
    window = show(state)
    assert state.button is not None
    state.button.click()
    assert done == ["started"]
    assert accessibility.clipped_at_sizes(icons.theme, window) == {}
    text = next(found for found in state.findChildren(BodyText))
    assert text.width() <= icons.theme.px(420)


def test_an_empty_state_without_an_action_has_no_button(icons: Icons) -> None:
    assert EmptyState("Nothing", "Nothing yet.", icons=icons).button is None
