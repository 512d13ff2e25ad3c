"""A seat at the Table page, over the real store, library and recogniser."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import MadeDesk
from tests.ui.seats import Seat
from trainer.core import events as ev
from trainer.core.rules import Prepare
from trainer.core.terms import IssueId
from trainer.session.room import Sitting
from trainer.ui.navigation import Frame
from trainer.ui.pages.table import TablePage

RENT = IssueId("rent")


@pytest.fixture
def sitting(desk: MadeDesk) -> Sitting:
    """Return a prepared session on the rent renewal."""
    made = desk.room.begin("s06-rent-renewal", seed=5)
    preparation = ev.Preparation(
        target=60,
        evidence=("rent-index",),
        allies=("tenants",),
        red_lines=(ev.RedLine(issue=RENT, value=1370),),
        questions=("What happens on Monday if I sign on Thursday?",),
    )
    assert made.session.submit(Prepare(preparation=preparation)) is None
    return made


@pytest.fixture
def table(desk: MadeDesk, frame: Frame, qtbot: QtBot) -> Seat:
    """Return a seat at a table where nobody sits yet; it is left before the window goes."""
    page = TablePage(frame=frame, desk=desk)
    made = Seat(page, desk, qtbot)
    qtbot.addWidget(page, before_close_func=lambda _: made.leave())
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return made


@pytest.fixture
def seat(table: Seat, sitting: Sitting) -> Seat:
    """Return a seat at the opened table."""
    table.sit(sitting)
    return table
