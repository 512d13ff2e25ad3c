"""The library: every scene as a card, with search, filters and the details of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.core.scenario import Scenario
from trainer.ui.desk import Desk
from trainer.ui.library.card_list import CardList
from trainer.ui.library.card_words import domain_word
from trainer.ui.library.catalogue import Catalogue, Played, Shelved, Wish, read_catalogue
from trainer.ui.library.details import Asked, Details
from trainer.ui.navigation import Entry, Frame, Keys, Page
from trainer.ui.pack_import import PackImport
from trainer.ui.tokens import NARROW_PAGE, Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.choice import Choice
from trainer.ui.widgets.fields import SearchField
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Heading, Label
from trainer.ui.widgets.sections import EmptyState
from trainer.ui.widgets.segmented import SegmentedControl

DETAILS_WIDTH = 340
SEARCH_WIDTH = 240
CRAMPED = 560
"""Page width in which cards and details do not fit side by side."""


class LibraryPage(Page):
    """Cards on the left, the chosen scene on the right."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._catalogue: Catalogue | None = None
        self._slug = ""
        self.details: Details | None = None
        self._asked = Asked(self)
        self._asked.prepare.connect(lambda slug: frame.navigator.go("preparation", slug))
        self._asked.debrief.connect(lambda session: frame.navigator.go("debrief", session))
        self._packs = PackImport(frame=frame, desk=desk)
        self._asked.remove.connect(self._packs.remove)
        self._prepare = QAction(self.tr("Prepare"), self)
        self._prepare.triggered.connect(self._open)
        self.search = SearchField(self.tr("Search scenes"), icons=frame.icons, parent=self)
        self.domain = Choice(self.tr("Domain"), [("", self.tr("All domains"))], least=12, parent=self)
        self.difficulty = Choice(self.tr("Difficulty"), [(0, self.tr("Any difficulty"))], least=13, parent=self)
        self.played = SegmentedControl(
            self.tr("Played before"),
            [
                (Played.ALL, self.tr("All")),
                (Played.NEW, self.tr("Not played")),
                (Played.PLAYED, self.tr("Played")),
            ],
            parent=self,
        )
        self.cards = CardList(theme=frame.theme, parent=self)
        self._build()
        self._connect()

    @property
    def primary_action(self) -> QAction | None:
        """Return the way to prepare the chosen scene."""
        return self._prepare if self._slug else None

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [
            Keys(keys="Ctrl+F", does=self.tr("Search scenes")),
            Keys(keys="Return", does=self.tr("Prepare the chosen scene")),
        ]

    def entries(self) -> Sequence[Entry]:
        """Return what can be done here beside choosing a scene."""
        kind = self.tr("Here")
        entries = [
            Entry(title=self.add_pack.text(), kind=kind, icon="plus", run=lambda: self._packs.choose(self)),
            Entry(title=self.write.text(), kind=kind, icon="pencil", run=self.write.click),
        ]
        if self.details is not None and self.details.card.other_chair:
            across = self.details.across
            entries.append(Entry(title=across.text(), kind=kind, icon="users", run=across.click))
        return entries

    def entered(self, argument: object) -> None:
        """Read the shelf again; the argument may name a scene to show."""
        if isinstance(argument, str) and argument:
            self._slug = argument
        room = self._desk.room
        self._frame.tasks.run(lambda _: read_catalogue(room), on_done=self._show)

    def _build(self) -> None:
        theme, icons = self._frame.theme, self._frame.icons
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        left = self._left = QVBoxLayout()
        left.setSpacing(theme.space(Space.SNUG))
        left.addLayout(self._build_head())
        filters = QWidget(self)
        flow = FlowLayout(filters, gap=theme.space(Space.TIGHT), line_gap=theme.space(Space.TIGHT))
        for control in (self.search, self.domain, self.difficulty, self.played):
            flow.addWidget(control)
        left.addWidget(filters)
        self._count = Label(step=Step.CAPTION, role=Role.INK_2, parent=self)
        left.addWidget(self._count)
        self._nothing = EmptyState(
            self.tr("No scene fits"),
            self.tr("Fewer words or another filter will bring scenes back."),
            icons=icons,
            icon="search",
            action=self.tr("Clear the filters"),
            run=self.clear,
            parent=self,
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self._nothing)
        left.addWidget(self._stack, 1)
        self._row.addLayout(left, 1)
        self._side = QFrame(self)
        self._side.setProperty("surface", "sunken")
        side = self._side_room = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._side)
        self._fit()

    def _build_head(self) -> QHBoxLayout:
        icons = self._frame.icons
        head = QHBoxLayout()
        head.setSpacing(self._frame.theme.space(Space.TIGHT))
        head.addWidget(Heading(self.tr("Library"), step=Step.TITLE, parent=self), 1)
        self.add_pack = Button(self.tr("Add a pack"), icons=icons, icon="plus", kind=ButtonKind.LINK, parent=self)
        self.add_pack.setToolTip(self.tr("Scenes from somebody else in one .hardball file; you can also drop it here"))
        self.add_pack.clicked.connect(lambda: self._packs.choose(self))
        self.write = Button(self.tr("Write a scene"), icons=icons, icon="pencil", kind=ButtonKind.LINK, parent=self)
        self.write.clicked.connect(lambda: self._frame.navigator.go("preview"))
        head.addWidget(self.add_pack)
        head.addWidget(self.write)
        return head

    def _connect(self) -> None:
        self.search.searched.connect(self._filter)
        self.domain.chosen.connect(self._filter)
        self.difficulty.chosen.connect(self._filter)
        self.played.chosen.connect(self._filter)
        self.cards.picked.connect(self._pick)
        self.cards.opened.connect(self._open)
        self._frame.theme.changed.connect(self._fit)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._search)

    def clear(self) -> None:
        """Ask for every scene again."""
        self.search.clear()
        self.domain.choose("")
        self.difficulty.choose(0)
        self.played.choose(Played.ALL)
        self._filter()
        self.cards.setFocus()

    @property
    def wish(self) -> Wish:
        """Return what the filters ask for."""
        domain, difficulty = self.domain.choice, self.difficulty.choice
        return Wish(
            words=self.search.text(),
            domain=domain if isinstance(domain, str) else "",
            difficulty=difficulty if isinstance(difficulty, int) else 0,
            played=Played(self.played.choice),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take narrower margins in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, catalogue: Catalogue) -> None:
        before, self._catalogue = self._catalogue, catalogue
        if before is None or before.domains != catalogue.domains or before.difficulties != catalogue.difficulties:
            self._offer(catalogue)
        if before is None or before != catalogue:
            self._drop_details()
        self._filter()
        self.cards.setFocus()

    def _offer(self, catalogue: Catalogue) -> None:
        for choice, first, options in (
            (self.domain, ("", self.tr("All domains")), [(one, domain_word(one)) for one in catalogue.domains]),
            (
                self.difficulty,
                (0, self.tr("Any difficulty")),
                [(one, self.tr("Difficulty {n}").format(n=one)) for one in catalogue.difficulties],
            ),
        ):
            chosen = choice.choice
            choice.clear()
            for key, label in (first, *options):
                choice.addItem(label, key)
            choice.choose(chosen)

    def _filter(self) -> None:
        catalogue = self._catalogue
        if catalogue is None:
            return
        wish, slug = self.wish, self._slug
        scenes = [one for one in catalogue.scenes if wish.takes(one)]
        self.cards.scenes.show(scenes)
        self._stack.setCurrentWidget(self.cards if scenes else self._nothing)
        self._fit()
        shown, total = len(scenes), len(catalogue.scenes)
        count = self.tr("{n} scenes") if shown == total else self.tr("{shown} of {n} scenes")
        text = count.format(shown=shown, n=total)
        if catalogue.broken:
            text += " " + self.tr("{n} more cannot be read; 'hardball scenario check' says why.").format(
                n=catalogue.broken
            )
        self._count.setText(text)
        self.cards.pick(slug)

    def _pick(self, one: Shelved | None) -> None:
        if one is None:
            self._drop_details()
            return
        if self.details is not None and self.details.card is one.card:
            return
        self._drop_details()
        self._slug = one.card.id
        self.details = Details(one, icons=self._frame.icons, asked=self._asked, parent=self._side)
        self._side_room.addWidget(self.details)
        self.details.show()
        room, slug = self._desk.room, one.card.id
        self._frame.tasks.run(lambda _: room.library.load(slug), on_done=self._tell)

    def _tell(self, scenario: Scenario) -> None:
        if self.details is not None and self.details.card.id == scenario.id:
            names = {beat.tactic: scenario.tactics[beat.tactic].name for beat in scenario.beats}
            self.details.show_scene(scenario.brief.situation, names)

    def _drop_details(self) -> None:
        if self.details is not None:
            self.details.deleteLater()
            self.details = None

    def _open(self) -> None:
        one = self.cards.current
        if one is not None:
            self._frame.navigator.go("preparation", one.card.id)

    def _search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _fit(self) -> None:
        theme = self._frame.theme
        narrow = self.width() < theme.px(NARROW_PAGE)
        edge = theme.space(Space.ROOM if narrow else Space.PAGE)
        self._left.setContentsMargins(edge, theme.space(Space.WIDE), edge, 0)
        # Where there is no room for both, Enter leads to the preparation, which begins with the brief.
        self._side.setVisible(bool(self.cards.scenes.rowCount()) and self.width() >= theme.px(CRAMPED))
        self._side.setFixedWidth(min(theme.px(DETAILS_WIDTH), max(theme.px(220), round(self.width() * 0.42))))
        self.search.setMinimumWidth(theme.px(SEARCH_WIDTH))
