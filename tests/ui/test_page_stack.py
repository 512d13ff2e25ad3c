"""Pages are built when first needed and may refuse to be left."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.scenes import Registry
from trainer.ui.navigation import Frame
from trainer.ui.page_stack import PageStack


@pytest.fixture
def registry() -> Registry:
    return Registry()


@pytest.fixture
def stack(qtbot: QtBot, frame: Frame, registry: Registry) -> PageStack:
    stack = PageStack(frame=frame, pages=registry.specs())
    qtbot.addWidget(stack)
    return stack


def test_a_page_is_built_on_first_use_and_kept(stack: PageStack, registry: Registry) -> None:
    assert registry.built == {}
    stack.go("home")
    home = registry.built["home"]
    stack.go("library")
    stack.step(-1)
    assert stack.page is home
    assert set(registry.built) == {"home", "library"}


def test_a_page_gets_what_the_link_carried_on_every_visit(stack: PageStack, registry: Registry) -> None:
    stack.go("home", 5)
    stack.go("library")
    stack.step(-1)
    assert registry.built["home"].arguments == [5, 5]


def test_a_page_may_stay(stack: PageStack, registry: Registry) -> None:
    stack.go("home")
    registry.built["home"].stubborn = True
    assert not stack.go("library")
    assert stack.page is registry.built["home"]
    assert not stack.can_go_back


def test_a_stubborn_page_also_stops_the_way_back(stack: PageStack, registry: Registry) -> None:
    stack.go("home")
    stack.go("library")
    registry.built["library"].stubborn = True
    assert not stack.step(-1)
    assert stack.page is registry.built["library"]


def test_a_page_may_name_itself(stack: PageStack, registry: Registry, qtbot: QtBot) -> None:
    stack.go("table")
    assert stack.title == "Table"
    with qtbot.waitSignal(stack.title_changed) as changed:
        registry.built["table"].rename("Rent renewal")
    assert changed.args == ["Rent renewal"]


def test_an_unregistered_page_is_a_fault_of_ours(stack: PageStack) -> None:
    with pytest.raises(KeyError):
        stack.go("class")
