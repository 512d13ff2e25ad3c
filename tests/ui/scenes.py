"""Small pages and a window to walk about in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from trainer.ui.main_window import MainWindow
from trainer.ui.navigation import Entry, Frame, Keys, Page, PageSpec, Place
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Heading


class PlainPage(Page):
    """A page that remembers what happened to it; it refuses to be left while `stubborn`."""

    def __init__(self, frame: Frame, title: str) -> None:
        super().__init__()
        self.arguments: list[object] = []
        self.stubborn = False
        self.shown_title = ""
        self.started = 0
        self.field = QLineEdit()
        self.field.setAccessibleName("Your words")
        self.start = QAction("&Start", self)
        self.start.triggered.connect(self._count)
        button = Button("Start", icons=frame.icons, icon="play", kind=ButtonKind.PRIMARY)
        column = QVBoxLayout(self)
        column.addWidget(Heading(title))
        column.addWidget(BodyText("You now hold 6 s after extreme demands. Guilt still costs you most. " * 3))
        column.addWidget(self.field)
        column.addWidget(button)
        column.addStretch(1)

    @property
    def title(self) -> str:
        return self.shown_title

    @property
    def primary_action(self) -> QAction:
        return self.start

    def entered(self, argument: object) -> None:
        self.arguments.append(argument)

    def left(self) -> bool:
        return not self.stubborn

    def entries(self) -> Sequence[Entry]:
        return [Entry(title="Mark this turn", kind="Action", run=self._count)]

    def keys(self) -> Sequence[Keys]:
        return [Keys(keys="Space", does="Hold the silence")]

    def rename(self, title: str) -> None:
        self.shown_title = title
        self.title_changed.emit(title)

    def _count(self) -> None:
        self.started += 1


@dataclass
class Registry:
    """Which pages were really built, by id."""

    built: dict[str, PlainPage] = field(default_factory=dict)

    def spec(self, title: str, icon: str, place: Place, under: str = "") -> PageSpec:
        """Return a spec whose page is kept here when it is built."""
        name = title.lower()

        def build(frame: Frame) -> Page:
            self.built[name] = PlainPage(frame, title)
            return self.built[name]

        return PageSpec(id=name, title=title, icon=icon, factory=build, place=place, under=under)

    def specs(self) -> list[PageSpec]:
        """Return two pages at the top of the rail, one at the bottom and one without a place."""
        return [
            self.spec("Home", "house", Place.TOP),
            self.spec("Library", "library", Place.TOP),
            self.spec("Settings", "settings", Place.BOTTOM),
            self.spec("Table", "handshake", Place.NOWHERE, under="library"),
        ]


class Memory:
    """Keeps the place of the window in memory."""

    def __init__(self, place: bytes = b"") -> None:
        self.place = place

    def window_place(self) -> bytes:
        return self.place

    def keep_window_place(self, place: bytes) -> None:
        self.place = place


def open_window(frame: Frame, registry: Registry, memory: Memory | None = None) -> MainWindow:
    """Return a window with the registry's pages."""
    return MainWindow(frame=frame, pages=registry.specs(), memory=memory or Memory())
