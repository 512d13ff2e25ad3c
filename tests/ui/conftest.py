"""A theme, icons and a frame for pages, as the program has them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk, make_desk
from trainer.ui.icons import Icons
from trainer.ui.navigation import Frame, Navigator
from trainer.ui.notices import NoticeBoard
from trainer.ui.tasks import Tasks
from trainer.ui.theme import Appearance, Contrast, Scheme, Theme

RESOURCES = Path(__file__).parents[2] / "resources"
PLAIN = Appearance(scheme=Scheme.LIGHT, contrast=Contrast.NORMAL, reduce_motion=True)
PATIENCE_MS = 60_000
"""A machine under load is slow; what never comes is a failure."""


class PatientBot(QtBot):
    """Waits as long as a slow machine needs."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 - a bot needs a program
    """Return what waits for the window."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def _worn_theme(qapp: QApplication) -> Theme:
    qapp.setStyle("Fusion")
    return Theme(app=qapp, resources=RESOURCES, appearance=PLAIN)


@pytest.fixture
def theme(_worn_theme: Theme) -> Theme:
    """Return the theme in its light, unmoving form, whatever the test before did to it."""
    _worn_theme.apply(PLAIN)
    return _worn_theme


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Return the icons of the project."""
    return Icons(theme=theme, folder=RESOURCES / "icons")


@pytest.fixture
def frame(theme: Theme, icons: Icons) -> Iterator[Frame]:
    """Return what pages are given; its threads are joined at the end."""
    tasks = Tasks()
    yield Frame(theme=theme, icons=icons, notices=NoticeBoard(), tasks=tasks, navigator=Navigator())
    tasks.close()


@pytest.fixture
def desk(tmp_path: Path, frame: Frame) -> Iterator[MadeDesk]:
    """Return a desk over the real library and a store in a temporary folder; pending work of the frame is joined."""
    with make_desk(tmp_path / "desk") as made:
        yield made
        frame.tasks.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Give a function that puts widgets into a window of a size and shows it."""
    windows: list[QWidget] = []

    def place(*widgets: QWidget, width: int = 640, height: int = 480) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield place
    windows.clear()
