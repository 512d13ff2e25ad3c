"""The preview: a scene as it is being written, looked over again whenever a file of it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.core.scenario import Scenario
from trainer.ui.desk import Desk
from trainer.ui.navigation import Frame, Keys, Page
from trainer.ui.preparation.brief_pane import BriefPane
from trainer.ui.preview.author_desk import AuthorDesk
from trainer.ui.preview.findings import Findings
from trainer.ui.preview.look import Look, folder_of, look
from trainer.ui.preview.numbers_pane import NumbersPane
from trainer.ui.preview.trial_pane import TrialPane
from trainer.ui.preview.watch import FolderWatch
from trainer.ui.tasks import Lane, Work
from trainer.ui.tokens import NARROW_PAGE, Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.choice import Choice
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Heading, Label
from trainer.ui.widgets.sections import EmptyState
from trainer.ui.widgets.segmented import SegmentedControl

FINDINGS_WIDTH = 360
CRAMPED = 760
"""Page width in which scene and findings do not fit side by side."""
UNBOUND = 16_777_215
"""Qt's word for no largest size."""
BRIEF, NUMBERS, TRIAL = "brief", "numbers", "trial"


class PreviewPage(Page):
    """A folder, one of its scenes, what is wrong with it, and a table to try it at."""

    def __init__(self, *, frame: Frame, desk: Desk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._folder: Path | None = None
        self._slug = ""
        self._looking = False
        self._stale = False
        self._scenario: Scenario | None = None
        self.watch = FolderWatch(self)
        self.watch.changed.connect(self.look_again)
        self._choose = QAction(self.tr("Choose a folder"), self)
        self._choose.triggered.connect(self.choose)
        self._author = AuthorDesk(frame=frame, desk=desk)
        self.trial: TrialPane | None = None
        self._build()
        self.show_pane()

    @property
    def primary_action(self) -> QAction | None:
        """Return the way to another folder."""
        return self._choose

    @property
    def can_be_tried(self) -> bool:
        """Tell whether the scene that is shown can be played as it stands."""
        return self.trial is not None

    def keys(self) -> Sequence[Keys]:
        """Return the keys of this page."""
        return [Keys(keys="Return", does=self.tr("Say what is written, while trying the scene"))]

    def entered(self, argument: object) -> None:
        """Look at a folder of scenes, at one scene's own, or again at what was shown before."""
        if isinstance(argument, Path):
            self._folder, self._slug = folder_of(argument)
        self._watch_again()

    def left(self) -> bool:
        """Stop watching the files."""
        self.watch.watch(None)
        return True

    def choose(self) -> None:
        """Ask for the folder of scenes."""
        chosen = self._author.ask_folder(self, self._folder)
        if chosen is not None:
            self.entered(chosen)

    def begin_scene(self) -> None:
        """Write a new scene, after asking where if no folder is shown."""
        folder = self._folder or self._author.ask_folder(self, None)
        if folder is not None:
            self._author.begin_scene(folder, self.entered)

    def _open_file(self, shown: str) -> None:
        """Open a file of the author's; what is lent by the library is not theirs to change."""
        if self._folder is not None:
            file = self._folder / shown
            self._author.show_files(file if file.exists() else self._folder / self._slug)

    def _show_files(self) -> None:
        if self._folder is not None:
            self._author.show_files(self._folder / self._slug)

    def _save_pack(self) -> None:
        if self._folder is not None:
            self._author.save_pack(self._folder, self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the findings below the scene where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        theme, icons = self._frame.theme, self._frame.icons
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._top = QVBoxLayout()
        self._top.setSpacing(theme.space(Space.TIGHT))
        self._top.addWidget(Heading(self.tr("Preview"), step=Step.TITLE, parent=self))
        self._where = Label(step=Step.CAPTION, role=Role.INK_2, parent=self)
        self._where.setWordWrap(True)
        self._top.addWidget(self._where)
        self._tools = QWidget(self)
        tools = FlowLayout(self._tools, gap=theme.space(Space.TIGHT), line_gap=theme.space(Space.TIGHT))
        self.scene = Choice(self.tr("Scene"), [], least=16, parent=self)
        self.scene.chosen.connect(self._choose_scene)
        self.pane = SegmentedControl(
            self.tr("What to show"),
            [(BRIEF, self.tr("Brief")), (NUMBERS, self.tr("Numbers and secrets")), (TRIAL, self.tr("Try it"))],
            parent=self,
        )
        self.pane.chosen.connect(self.show_pane)
        tools.addWidget(self.scene)
        tools.addWidget(self.pane)
        for icon, text, run in (
            ("folder-open", self.tr("Open its files"), self._show_files),
            ("plus", self.tr("New scene"), self.begin_scene),
            ("file-down", self.tr("Save as a pack"), self._save_pack),
            ("search", self._choose.text(), self.choose),
            ("book-open", self.tr("Read the guide"), self._author.show_guide),
        ):
            button = Button(text, icons=icons, icon=icon, kind=ButtonKind.LINK, parent=self)
            button.clicked.connect(lambda _=False, run=run: run())
            tools.addWidget(button)
        self._top.addWidget(self._tools)
        outer.addLayout(self._top)
        self._body = QWidget(self)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._panes = QStackedWidget(self._body)
        self._panes.addWidget(self._unplayable())
        self.findings = Findings(icons=icons, parent=self._body)
        self.findings.setProperty("surface", "sunken")
        self.findings.wanted.connect(self._open_file)
        self._both.addWidget(self._panes, 1)
        self._both.addWidget(self.findings)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self._body)
        outer.addWidget(self._stack, 1)
        self._frame.theme.changed.connect(self._fit)
        self._fit()

    def _nothing_yet(self) -> EmptyState:
        return EmptyState(
            self.tr("No scene here yet"),
            self.tr(
                "A new scene is a small finished one with notes, in files of yours. What you change in them with any "
                "editor is shown here, and checked, as soon as you save."
            ),
            icons=self._frame.icons,
            icon="pencil",
            action=self.tr("Begin a scene"),
            run=self.begin_scene,
            second=self.tr("Choose a folder"),
            run_second=self.choose,
            parent=self,
        )

    def _unplayable(self) -> EmptyState:
        return EmptyState(
            self.tr("Not to be played yet"),
            self.tr("The errors that are listed keep the scene from being put together. Mend them and save."),
            icons=self._frame.icons,
            icon="circle-alert",
            parent=self,
        )

    def _watch_again(self) -> None:
        self.watch.watch(self._folder)
        self.look_again()

    def _choose_scene(self, slug: object) -> None:
        self._slug = str(slug)
        self.look_again()

    def look_again(self) -> None:
        """Read and check the scene; while that is going on, further changes wait for one look more."""
        folder, slug, room = self._folder, self._slug, self._desk.room
        if folder is None:
            self._stack.setCurrentIndex(0)
            self._dress(Look(folder=Path(), scenes=()))
            return
        if self._looking:
            self._stale = True
            return
        self._looking, self._stale = True, False

        def see(_work: Work) -> Look:
            return look(folder, slug, room)

        task = self._frame.tasks.run(see, on_done=self._show, lane=Lane.WORK)
        task.ended.connect(self._look_more)

    def _look_more(self) -> None:
        self._looking = False
        if self._stale:
            self.look_again()

    def _show(self, seen: Look) -> None:
        if seen.folder != self._folder or self._stale:
            return
        self._slug = seen.slug
        self._dress(seen)
        self._stack.setCurrentIndex(1 if seen.scenes else 0)
        self.findings.show_findings(seen.findings)
        before, self._scenario = self._scenario, seen.scenario
        if seen.scenario is None or before is None or before.version != seen.scenario.version or before.id != seen.slug:
            self._lay_out(seen.scenario)

    def _dress(self, seen: Look) -> None:
        shown = bool(seen.scenes)
        self._where.setText(str(seen.folder) if self._folder is not None else "")
        self._where.setVisible(self._folder is not None)
        self._tools.setVisible(shown)
        if [self.scene.itemData(row) for row in range(self.scene.count())] != list(seen.scenes):
            self.scene.clear()
            for slug in seen.scenes:
                self.scene.addItem(slug, slug)
        self.scene.choose(seen.slug)

    def _lay_out(self, scenario: Scenario | None) -> None:
        """Make the panes of a scene anew."""
        for pane in [self._panes.widget(row) for row in range(1, self._panes.count())]:
            assert pane is not None
            self._panes.removeWidget(pane)
            pane.deleteLater()
        self.trial = None
        if scenario is not None:
            icons = self._frame.icons
            self._panes.addWidget(BriefPane(scenario, icons=icons, parent=self._panes))
            self._panes.addWidget(NumbersPane(scenario, icons=icons, parent=self._panes))
            self.trial = TrialPane(
                scenario, recogniser=self._desk.room.recogniser, frame=self._frame, parent=self._panes
            )
            self._panes.addWidget(self.trial)
        self.show_pane()

    def show_pane(self) -> None:
        """Show the pane that is chosen; trying a scene begins when it is first shown."""
        index = (BRIEF, NUMBERS, TRIAL).index(self.pane.choice) + 1
        self._panes.setCurrentIndex(index if self._panes.count() > 1 else 0)
        if self.trial is not None and self.pane.choice == TRIAL and not self.trial.has_begun:
            self.trial.begin()

    def _fit(self) -> None:
        theme = self._frame.theme
        beside = self.width() >= theme.px(CRAMPED)
        side = min(theme.px(FINDINGS_WIDTH), round(self.width() * 0.42))
        narrow = self.width() - (side if beside else 0) < theme.px(NARROW_PAGE)
        edge = theme.space(Space.ROOM if narrow else Space.PAGE)
        self._top.setContentsMargins(edge, theme.space(Space.WIDE), edge, theme.space(Space.SNUG))
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        if beside:
            self.findings.setFixedWidth(side)
            self.findings.setMinimumHeight(0)
            self.findings.setMaximumHeight(UNBOUND)
        else:
            self.findings.setMinimumWidth(0)
            self.findings.setMaximumWidth(UNBOUND)
            self.findings.setFixedHeight(round(self.height() * 0.3))
