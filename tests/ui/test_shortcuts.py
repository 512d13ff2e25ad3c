"""The overview lists what it is given and stays on the screen."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import accessibility
from trainer.ui.icons import Icons
from trainer.ui.navigation import Keys
from trainer.ui.shortcuts import ShortcutsOverview
from trainer.ui.widgets.labels import Label


@pytest.fixture
def overview(icons: Icons, qtbot: QtBot) -> ShortcutsOverview:
    many = [Keys(keys=f"Ctrl+Shift+F{number}", does=f"Does the thing with the number {number}") for number in range(60)]
    overview = ShortcutsOverview(sections=[("Table", many), ("Nothing", [])], icons=icons)
    qtbot.addWidget(overview)
    return overview


def test_every_line_is_there_and_empty_sections_are_not(overview: ShortcutsOverview) -> None:
    texts = [label.text() for label in overview.findChildren(Label)]
    assert "Ctrl+Shift+F12" in texts
    assert "Does the thing with the number 59" in texts
    assert "Nothing" not in texts


def test_a_long_list_scrolls(overview: ShortcutsOverview, icons: Icons, qtbot: QtBot) -> None:
    with qtbot.waitExposed(overview):
        overview.show()
    assert overview.height() <= overview.screen().availableGeometry().height()
    assert accessibility.unnamed(overview) == []
    assert accessibility.unreachable(overview) == []
    assert accessibility.clipped_at_sizes(icons.theme, overview) == {}
