"""A desk with a week of practice on it, for looking at the real pages, in a folder that is thrown away."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QItemSelectionModel, QSignalBlocker
from shots import Shot
from table_states import MOST_TURNS, RENT, WORDS, hear, order, table_shots, talk

from trainer.bootstrap import Services, database_place
from trainer.content.learners import BUILT_IN
from trainer.content.packs.packing import make_pack
from trainer.content.policies import PolicyName
from trainer.content.seat import Seat
from trainer.content.skeleton import write_skeleton
from trainer.core import events as ev
from trainer.core.dial import Dial, Level
from trainer.core.rules import Adjourn, OpenTable, Prepare
from trainer.core.table import Phase
from trainer.core.tactics import PowerSource
from trainer.core.terms import IssueId
from trainer.paths import resolve_paths
from trainer.session.again import fork
from trainer.session.room import PracticeRoom, Sitting
from trainer.settings import FILE_NAME, Settings
from trainer.store.backups import BackupReason, write_backup
from trainer.store.recovery import OpenedStore, open_store
from trainer.ui.desk import Desk, SettingsBox
from trainer.ui.navigation import Page
from trainer.ui.pages.handbook import HandbookPage
from trainer.ui.pages.preparation import PreparationPage
from trainer.ui.pages.preview import PreviewPage
from trainer.ui.pages.records import RecordsPage
from trainer.ui.pages.replay import ReplayPage
from trainer.ui.pages.sessions import SessionsPage
from trainer.ui.pages.table import TablePage
from trainer.ui.preparation.draft import Step
from trainer.voice.spoken import SpokenVoice

OFFER = "s01-offer-letter"
COURIER = "s13-courier-sla"
DAY_MS = 24 * 3600 * 1000
WEEK = (
    (OFFER, PolicyName.YIELDER),
    (OFFER, PolicyName.SPLITTER),
    (RENT, PolicyName.SPLITTER),
    (RENT, PolicyName.TRADER),
    (COURIER, PolicyName.STANDER),
    (OFFER, PolicyName.TRADER),
    (RENT, PolicyName.TRADER),
)


@contextmanager
def sample_desk(*, practised: bool = True) -> Iterator[tuple[Desk, Sequence[Shot]]]:
    """Lay a desk and say which pictures to take of it; without practice it is a first start."""
    with tempfile.TemporaryDirectory(prefix="hardball-pictures-") as folder:
        paths = resolve_paths(Path(folder))
        paths.create()
        store = open_store(database_place(paths), now=datetime.now(UTC))
        if not isinstance(store, OpenedStore):
            raise TypeError(store.message)
        clock = WeekClock()
        services = Services(paths)
        room = PracticeRoom(library=services.library, store=store, recogniser=services.recogniser, clock=clock)
        settings = SettingsBox(settings=Settings(typing_pace=0.0), file=paths.config / FILE_NAME, keep=False)
        desk = Desk(
            paths=paths,
            room=room,
            settings=settings,
            voice=_no_voice,
            restore=lambda _path: None,
            erase=lambda: None,
        )
        yield desk, tuple(_practised(room, clock, settings) if practised else _first_start())
        store.close()


class WeekClock:
    """The machine's clock, set back so that a week of practice ends today."""

    def __init__(self) -> None:
        self.days_ago = 0

    def now_ms(self) -> int:
        """Return monotonic milliseconds."""
        return time.monotonic_ns() // 1_000_000

    def slept_ms(self) -> int:
        """Return that the machine never sleeps."""
        return 0

    def wall_ms(self) -> int:
        """Return milliseconds since the epoch, some days ago."""
        return time.time_ns() // 1_000_000 - self.days_ago * DAY_MS


def _practised(room: PracticeRoom, clock: WeekClock, settings: SettingsBox) -> Iterator[Shot]:
    played = []
    for number, (slug, policy) in enumerate(WEEK, start=1):
        clock.days_ago = len(WEEK) - number + 1
        played.append(play(room, slug, policy, seed=number))
    clock.days_ago = 0
    room.reflect(
        played[-1],
        ev.ReflectionWritten(plan_if="he names a deadline", plan_then="I ask what happens the day after"),
    )
    room.begin_starter(OFFER).session.reply()
    place = room.store.place
    write_backup(place.path, place.backups, reason=BackupReason.BY_HAND, now=datetime.now(UTC))
    yield Shot(name="home", page="home")
    yield Shot(name="library", page="library", argument=RENT)
    for step in Step:
        yield Shot(name=f"preparation-{step}", page="preparation", argument=RENT, prepare=partial(fill, step=step))
    yield Shot(name="preparation-level", page="preparation", argument=RENT, prepare=turn_level)
    parted = order(talk(room.begin_prepared(RENT, rent_preparation(room)), WORDS), Adjourn())
    for step in (Step.BRIEF, Step.AIMS, Step.DOSSIER, Step.OPENING):
        yield Shot(name=f"return-{step}", page="preparation", argument=parted, prepare=partial(turn_to, step=step))
    yield Shot(name="table", page="table", argument=talk(room.begin_prepared(RENT, rent_preparation(room)), WORDS))
    yield Shot(name="table-again", page="table", argument=taken_back(room, played[-1]), prepare=doubt)
    yield from table_shots(room, settings, rent_preparation(room))
    yield Shot(name="debrief", page="debrief", argument=played[-1])
    yield from _kept(room, played)
    folder = scenes_of_an_author(room)
    for key in ("brief", "numbers", "trial"):
        shown = partial(show_pane, key=key)
        yield Shot(name=f"preview-{key}", page="preview", argument=folder / "borrowed-van", prepare=shown)
    yield Shot(name="preview-broken", page="preview", argument=folder / "market-stall")
    yield Shot(name="library-pack", page="library", argument="borrowed-boat")
    yield Shot(name="progress", page="progress")
    yield Shot(name="settings", page="settings")
    yield Shot(name="handbook", page="handbook")
    for entry in (
        "exploding-offer",
        "conditional-offer",
        "m-concede-under-tactic",
        "silence-measured",
        "pareto-frontier",
    ):
        yield Shot(name=f"handbook-{entry}", page="handbook", argument=entry)
    yield Shot(name="handbook-search", page="handbook", prepare=search_handbook)


def _kept(room: PracticeRoom, played: Sequence[str]) -> Iterator[Shot]:
    """Give sessions tags and notes, one a rubric of old and one a place in the bin, and show what that looks like."""
    keeping = room.store.keeping
    keeping.set_tags(played[-1], ["exam week", "landlords", "with a trade that I found only after the second coffee"])
    keeping.write_note(played[-1], "The boiler was the key. Ask about the bank earlier next time.")
    keeping.mark(played[-1], favourite=True)
    keeping.set_tags(played[2], ["exam week"])
    keeping.bin([played[0]], now_ms=1_795_000_000_000)
    with room.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE session SET rubric = '2025.2' WHERE id = ?", (played[3],))
    room.file(played[3])
    yield Shot(name="sessions", page="sessions", prepare=ask)
    yield Shot(name="sessions-search", page="sessions", prepare=partial(ask, words="boiler", more=True))
    yield Shot(name="sessions-nothing", page="sessions", prepare=partial(ask, words="zebra"))
    yield Shot(name="sessions-two", page="sessions", prepare=partial(ask, rows=2))
    yield Shot(name="sessions-bin", page="sessions", prepare=partial(ask, which="bin"))
    yield Shot(name="replay", page="replay", argument=played[-1], prepare=half_way)
    yield Shot(name="compare", page="compare", argument=(played[2], played[-1]))
    yield Shot(name="compare-scenes", page="compare", argument=(played[1], played[-1]))
    yield Shot(name="compare-rubrics", page="compare", argument=(played[3],))
    yield Shot(name="records", page="records")
    yield Shot(name="records-asking", page="records", prepare=ask_everything)


def ask(page: Page, *, words: str = "", which: str = "all", more: bool = False, rows: int = 1) -> None:
    """Narrow the list of sessions and choose the first rows."""
    if not isinstance(page, SessionsPage):
        return
    with QSignalBlocker(page.filters.search):
        page.filters.search.setText(words)
    page.filters.which.choose(which)
    page.filters.more.set_open(open_=more)
    page.filters.changed.emit()
    while page.frame.tasks.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    finished = [row for row in range(page.model.rowCount()) if page.model.row(row).outcome is not None]
    page.table.clearSelection()
    for row in finished[:rows]:
        page.table.selectionModel().select(page.model.index(row, 0), how)


def half_way(page: Page) -> None:
    """Show the middle of a replay."""
    if isinstance(page, ReplayPage):
        page.slider.setValue((page.slider.minimum() + page.slider.maximum()) // 2)


def ask_everything(page: Page) -> None:
    """Ask every question of the page of records."""
    if isinstance(page, RecordsPage):
        for row in page.records.backups[:1]:
            row.restore.click()
        page.erasing.begin.click()
        page.erasing.field.setText("dele")


def _first_start() -> Iterator[Shot]:
    for page in ("home", "library", "sessions", "records", "progress", "preview"):
        yield Shot(name=f"first-{page}", page=page)
    yield Shot(name="first-preparation", page="preparation", argument=OFFER)


def play(room: PracticeRoom, slug: str, policy: PolicyName, *, seed: int) -> str:
    """Play a session as a built-in learner would, file it, and return its id."""
    learner = BUILT_IN[policy]
    sitting = room.begin(slug, seed=seed)
    session = sitting.session
    session.submit(Prepare(preparation=learner.prepare(Seat(session.scenario, session.state))))
    session.submit(OpenTable())
    session.reply()
    for turn in range(MOST_TURNS):
        hear(session)
        session.stopwatch.pass_time(2_000 + 900 * turn)
        if session.state.phase is Phase.ENDED:
            break
        session.submit(learner.act(Seat(session.scenario, session.state)))
        while session.awaits_reply:
            session.reply()
    room.file(sitting.id)
    return sitting.id


def rent_preparation(room: PracticeRoom) -> ev.Preparation:
    """Return a careful preparation for the rent."""
    scenario = room.library.load(RENT)
    rent, lease = IssueId("rent"), IssueId("lease")
    return ev.Preparation(
        target=62.0,
        red_lines=(ev.RedLine(issue=rent, value=1410),),
        interests=(ev.CoreInterest(issue=rent, least=1350, importance=5),),
        batna="I take the smaller flat in Mill Lane and the longer way to school.",
        batna_confidence=65,
        guessed_interests=("a tenant who stays", "something to show the bank"),
        guessed_alternative="An agent, two empty months and a new kitchen.",
        power_mine={PowerSource.TIME: 3, PowerSource.INFORMATION: 4, PowerSource.ALTERNATIVES: 2},
        power_theirs={PowerSource.AUTHORITY: 4, PowerSource.RESOURCES: 5, PowerSource.TIME: 2},
        evidence=tuple(item.id for item in scenario.evidence[:2]),
        allies=tuple(ally.id for ally in scenario.allies[:1]),
        opening={rent: 1290, lease: 24},
        questions=("What does the bank need to see?", "What changes on Monday?"),
        plan_if="he names a deadline",
        plan_then="I ask what happens the day after",
    )


def fill(page: Page, step: Step) -> None:
    """Write the preparation into the page and show one step of it."""
    if isinstance(page, PreparationPage) and page.workbench is not None:
        page.workbench.draft.start_over(rent_preparation(page.desk.room))
        page.workbench.show_draft(page.workbench.draft.current)
        page.workbench.go(step)


def turn_to(page: Page, step: Step) -> None:
    """Show one step of a preparation as it stands; the brief stands beside the others where there is room."""
    if isinstance(page, PreparationPage) and page.workbench is not None:
        page.workbench.go(step)


def turn_level(page: Page) -> None:
    """Turn the level and show it."""
    if isinstance(page, PreparationPage) and page.workbench is not None:
        level = page.workbench.them.level
        level.set_dial(Dial(level=Level.HARD, shifts={PowerSource.ALTERNATIVES: 1, PowerSource.TIME: -1}))
        level.turned.emit(level.dial)
        page.workbench.go(Step.THEM)
        page.workbench.them.ensureWidgetVisible(level.sources[PowerSource.ALTERNATIVES])


def taken_back(room: PracticeRoom, session_id: str) -> Sitting:
    """Go back to the last turn but one of a session, with the session's own run beside it."""
    turns = [item.seq for item in room.open(session_id).recorded if isinstance(item.event, ev.LearnerSpoke)]
    return fork(room, session_id, turns[-2])


def doubt(page: Page) -> None:
    """Let the coach doubt what stands in the field."""
    if isinstance(page, TablePage) and page.view is not None:
        page.view.field.setPlainText("All right, 1,430 a month and no repairs.")
        page.view.coach.show_doubt(
            "This crosses your red line on rent: £1,410/month. Late extra still stands unanswered, and this gives "
            "9 points to it."
        )


def scenes_of_an_author(room: PracticeRoom) -> Path:
    """Install a pack, and write a scene with two mistakes in it; return the folder of the latter."""
    data = room.store.place.path.parent
    skeleton = Path(__file__).parents[1] / "resources" / "skeleton"
    theirs = data / "theirs"
    write_skeleton("borrowed-boat", theirs, skeleton=skeleton)
    about = theirs / "pack.yaml"
    about.write_text(
        about.read_text(encoding="utf-8").replace("Your name", "R. Lindqvist").replace("My scenes", "Harbour evenings"),
        encoding="utf-8",
    )
    file = data / "harbour.hardball"
    file.write_bytes(make_pack(theirs)[0])
    room.library.packs.install(file, check=lambda _folder: ())
    mine = data / "my scenes"
    for slug, good, bad in (
        ("borrowed-van", "prep-budget: 3 ", "prep-budget: 30 "),
        ("market-stall", '- "I like my floor clear', '- "I {like} my floor clear'),
    ):
        write_skeleton(slug, mine, skeleton=skeleton)
        scene = mine / slug / "scenario.yaml"
        scene.write_text(scene.read_text(encoding="utf-8").replace(good, bad), encoding="utf-8")
    return mine


def show_pane(page: Page, *, key: str) -> None:
    """Show one pane of the preview, and say something where one can."""
    if isinstance(page, PreviewPage):
        page.pane.choose(key)
        page.show_pane()
        if page.trial is not None and key == "trial":
            while not page.trial.has_begun:
                QCoreApplication.processEvents()
            page.trial.field.put("What matters most to you about tonight?")
            page.trial.speak()


def search_handbook(page: Page) -> None:
    """Type a word with a mistake in it."""
    if isinstance(page, HandbookPage):
        page.search.setText("dedline")


def _no_voice() -> SpokenVoice:
    raise TypeError("pictures are silent")
