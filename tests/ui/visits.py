"""Going to pages in tests: a page in a shown window, where it wanted to go, and sessions played beforehand."""

from __future__ import annotations

from typing import TypeVar

from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from trainer.content.learners import BUILT_IN
from trainer.content.policies import PolicyName
from trainer.content.seat import Seat
from trainer.core.rules import FinishLine, OpenTable, Prepare
from trainer.core.table import Phase
from trainer.session.room import PracticeRoom, Sitting
from trainer.ui.navigation import Frame, Page

P = TypeVar("P", bound=Page)
MOST_TURNS = 40


class Journey:
    """Where pages asked to go."""

    def __init__(self, frame: Frame) -> None:
        self.went: list[tuple[str, object]] = []
        frame.navigator.went.connect(lambda page, argument: self.went.append((page, argument)))


def show_page(page: P, qtbot: QtBot, *, width: int = 1100, height: int = 760) -> P:
    """Show a page as a window of its own."""
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def settle(frame: Frame, qtbot: QtBot) -> None:
    """Wait until no task runs any more."""
    qtbot.waitUntil(lambda: not frame.tasks.busy)


def play(desk: MadeDesk, slug: str, policy: PolicyName = PolicyName.TRADER) -> str:
    """Play a session on a desk to its end, file it, and return its id."""
    return play_in(desk.room, slug, policy)


def play_in(room: PracticeRoom, slug: str, policy: PolicyName = PolicyName.TRADER, *, seed: int = 7) -> str:
    """Play a session to its end as a built-in learner would, file it, and return its id."""
    learner = BUILT_IN[policy]
    sitting = room.begin(slug, seed=seed)
    session = sitting.session
    session.submit(Prepare(preparation=learner.prepare(Seat(session.scenario, session.state))))
    session.submit(OpenTable())
    session.reply()
    for _ in range(MOST_TURNS):
        session.stopwatch.pass_time(4_000)
        line = session.state.last_counterpart_line
        if line is not None:
            session.submit(FinishLine(of_seq=line.seq))
        session.stopwatch.pass_time(5_000)
        if session.state.phase is Phase.ENDED:
            break
        session.submit(learner.act(Seat(session.scenario, session.state)))
        while session.awaits_reply:
            session.reply()
    assert session.state.phase is Phase.ENDED
    room.file(sitting.id)
    return sitting.id


def cut(desk: MadeDesk, slug: str) -> Sitting:
    """Begin a session and leave it open."""
    sitting = desk.room.begin_starter(slug)
    sitting.session.reply()
    return sitting
