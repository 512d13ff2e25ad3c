"""The whole program in a process of its own, played by keys: prints as JSON what the window showed.

Run as `python -m tests.ui.window_play HOME PLAN`; the plan is a JSON object with `visits`. The program is started as
its command starts it. Two things are given from outside: its clock, which stands still until the plan moves it, and
the seeds of its sessions.
"""

from __future__ import annotations

import faulthandler
import json
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

import trainer.bootstrap
from trainer.core.counterpart.reply import needs_reply
from trainer.core.terms import Side
from trainer.store.migrate import Progress
from trainer.store.recovery import OpenedStore, StoreProblem
from trainer.ui.debrief.metric_rows import MetricRow
from trainer.ui.desktop import Desktop
from trainer.ui.main_window import MainWindow
from trainer.ui.navigation import Page
from trainer.ui.pages.debrief import DebriefPage
from trainer.ui.pages.library import LibraryPage
from trainer.ui.pages.preparation import PreparationPage
from trainer.ui.pages.sessions import SessionsPage
from trainer.ui.pages.table import TablePage
from trainer.ui.table.meeting import Meeting
from trainer.ui.table.table_view import TableView
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fact_table import FactTable

Plan = Mapping[str, Any]
P = TypeVar("P", bound=Page)
FAILED = 3
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LOOK_MS = 5
"""How often is looked whether what is waited for has come."""
PATIENCE_S = 60.0
"""A machine under load is slow; a window that never comes is a failure."""


class StillClock:
    """A clock that moves only when it is told to."""

    ms = 0

    def now_ms(self) -> int:
        return 1_000_000 + StillClock.ms

    def slept_ms(self) -> int:
        return 0

    def wall_ms(self) -> int:
        return 1_772_442_000_000 + StillClock.ms


class Player:
    """Plays visits in the window and looks at what it shows."""

    def __init__(self, desktop: Desktop, window: MainWindow) -> None:
        self._desktop = desktop
        self._window = window

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        """Let the program run until something holds."""
        begun, loop, look = time.monotonic(), QEventLoop(), QTimer(interval=LOOK_MS)
        came = False

        def peek() -> None:
            nonlocal came
            # What came may be gone again before the loop has ended: what counts is that it was seen.
            came = came or ready()
            if came or time.monotonic() - begun > PATIENCE_S:
                loop.quit()

        look.timeout.connect(peek)
        look.start()
        loop.exec()
        look.stop()
        if not came:
            raise TimeoutError(f"{what}; {self._seen()}")

    def _seen(self) -> str:
        """Say what stood on the screen when something did not come, and on stderr what every thread was doing."""
        faulthandler.dump_traceback(sys.stderr)
        page = self._window.stack.page
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        labels = [one.text() for top in tops for one in top.findChildren(QLabel) if one.isVisible()]
        buttons = [one.text() for top in tops for one in top.findChildren(QAbstractButton) if one.isVisible()]
        state = f"page {type(page).__name__}, busy {self._desktop.tasks.busy}, crash {self._desktop.guard.dialog}"
        return f"{state}: {labels + buttons}"

    def page(self, kind: type[P]) -> P:
        """Wait for a page and return it, with its work done."""
        self.wait(
            lambda: isinstance(self._window.stack.page, kind) and not self._desktop.tasks.busy,
            f"no {kind.__name__}",
        )
        page = self._window.stack.page
        assert isinstance(page, kind)
        return page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keys go."""
        QTest.keyClick(self._keys(), key, modifiers)

    def write(self, text: str) -> None:
        """Type where the keys go."""
        QTest.keyClicks(self._keys(), text)

    def begin_from_home(self) -> TablePage:
        """Start the first scene, as a newcomer does."""
        # While work is under way Home may lay its buttons anew, and a click on an old one is lost.
        self.wait(
            lambda: bool(self._buttons("Start the first scene")) and not self._desktop.tasks.busy, "nothing to start"
        )
        QTest.mouseClick(self._buttons("Start the first scene")[0], Qt.MouseButton.LeftButton)
        return self.page(TablePage)

    def begin_from_library(self, words: str) -> TablePage:
        """Find a scene in the library, look at its preparation and sit down."""
        self.press(Qt.Key.Key_2, CONTROL)
        library = self.page(LibraryPage)
        self.press(Qt.Key.Key_F, CONTROL)
        self.write(words)
        self.wait(lambda: library.cards.scenes.rowCount() == 1, f"no scene for {words!r}")
        library.cards.setFocus()
        self.press(Qt.Key.Key_Return)
        preparation = self.page(PreparationPage)
        self.wait(lambda: preparation.draft is not None, "nothing to prepare")
        self.press(Qt.Key.Key_Return, CONTROL)
        return self.page(TablePage)

    def play(self, page: TablePage, steps: Sequence[Plan]) -> None:
        """Do at the table what the steps say."""
        assert page.meeting is not None
        assert page.view is not None
        meeting, view = page.meeting, page.view
        self._settle(meeting)
        for step in steps:
            StillClock.ms += step.get("after_ms", 0)
            if "say" in step:
                self._say(meeting, view, step)
            elif "hold_ms" in step:
                self._hold(view, step)
            elif "walk" in step:
                self.press(Qt.Key.Key_W, CONTROL | SHIFT)
                self.wait(view.ask.reason.hasFocus, "nobody asked why")
                self.write(step["walk"])
                self.press(Qt.Key.Key_Return)
            elif "accept" in step:
                self.press(Qt.Key.Key_A, CONTROL | SHIFT)
                self.wait(view.ask.isVisible, "nothing to accept")
                if view.ask.no.hasFocus():
                    self.press(Qt.Key.Key_Tab)
                assert view.ask.yes.hasFocus()
                self.press(Qt.Key.Key_Return)
            self._settle(meeting)
        self.wait(lambda: meeting.over, "the meeting goes on")

    def see_debrief(self, table: TablePage) -> dict[str, Any]:
        """Go on from the end of a meeting and read the debrief."""
        assert table.view is not None
        self.wait(table.view.end.button.hasFocus, "the way to the debrief has no focus")
        self.press(Qt.Key.Key_Return)
        return self._read(self.page(DebriefPage))

    def reopen(self, row: int) -> dict[str, Any]:
        """Open a session from the list of sessions and read its debrief."""
        self.press(Qt.Key.Key_3, CONTROL)
        sessions = self.page(SessionsPage)
        self.wait(lambda: sessions.model.rowCount() > row, "no session in the list")
        sessions.table.setFocus()
        sessions.table.selectRow(0)
        for _ in range(row):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)
        return self._read(self.page(DebriefPage))

    def _say(self, meeting: Meeting, view: TableView, step: Plan) -> None:
        assert view.field.hasFocus(), f"the keys do not go to the words but to {QApplication.focusWidget()}"
        text = step["say"]
        self.write(text[0])
        self.wait(lambda: not meeting.bridge.busy, "the first key was not noted")
        StillClock.ms += step.get("typing_ms", 0)
        self.write(text[1:])
        assert view.field.text == text
        self.press(Qt.Key.Key_Return)
        doubt = view.coach.send_anyway
        self.wait(lambda: not view.field.text or doubt.isVisible(), f"not said: {text}")
        if view.field.text:  # the coach doubts it; this learner means what was typed
            self.press(Qt.Key.Key_Return)
            self.wait(lambda: not view.field.text, f"not said in spite of the coach: {text}")

    def _hold(self, view: TableView, step: Plan) -> None:
        self.press(Qt.Key.Key_Space)
        self.wait(view.hold.isChecked, "not held")
        StillClock.ms += step["hold_ms"]

    def _settle(self, meeting: Meeting) -> None:
        """Wait until every call came back and every line is out."""
        self.wait(
            lambda: not meeting.bridge.busy and not meeting.conductor.waiting and not needs_reply(meeting.bridge.state),
            "the other side never answered",
        )

    def _read(self, page: DebriefPage) -> dict[str, Any]:
        opening = page.article.opening
        # The article before this one may still be waiting to be deleted.
        scored = page.article._scored
        assert opening is not None
        assert scored is not None
        for fold in scored.findChildren(Disclosure):
            if not fold.button.isChecked():
                fold.button.click()
        return {
            "title": page.title,
            "headline": opening.headline.text(),
            "figures": [figure.value.text() for figure in opening.figures],
            "metrics": [row.value.accessibleName() for row in scored.findChildren(MetricRow)],
            "tables": {table.accessibleName(): table.rows() for table in scored.findChildren(FactTable)},
            **self._figures(page),
        }

    def _figures(self, page: DebriefPage) -> dict[str, Any]:
        """Return the figures that the page rounds, or shows as a picture, as it holds them."""
        assert page._past is not None
        debrief = page._past.debrief
        return {
            "own": debrief.own,
            "theirs": debrief.theirs,
            "against_batna": debrief.against_batna,
            "given": [one.size for one in debrief.concessions.of(Side.LEARNER)],
            "silences": [
                {"thinking_ms": one.thinking_ms, "typing_ms": one.typing_ms, "held_ms": one.held_ms, "bin": one.bin}
                for one in debrief.silences.silences
            ],
        }

    def _keys(self) -> QWidget:
        """Return where the keys go."""
        self.wait(lambda: QApplication.focusWidget() is not None, "no keys go to the window")
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def _buttons(self, text: str) -> list[QAbstractButton]:
        page = self._window.stack.page
        return [] if page is None else [one for one in page.findChildren(QPushButton) if text in one.text()]


def visit(player: Player, plan: Plan) -> Iterator[dict[str, Any]]:
    """Do what the plan says; give what each visit showed."""
    for one in plan["visits"]:
        if "reopen" in one:
            yield player.reopen(one["reopen"])
            continue
        table = player.begin_from_library(one["find"]) if "find" in one else player.begin_from_home()
        player.play(table, one["steps"])
        yield player.see_debrief(table)


class PlayedDesktop(Desktop):
    """The desktop with a player in front of it."""

    plan: Plan = {}  # noqa: RUF012 - set once before the program starts

    def start(self, open_records: Callable[[Progress], OpenedStore | StoreProblem]) -> MainWindow:
        window = super().start(open_records)
        QTimer.singleShot(0, self, lambda: self._play(window))
        return window

    def _play(self, window: MainWindow) -> None:
        player, status = Player(self, window), 0
        try:
            # A screen without a window manager makes no window active by itself.
            window.activateWindow()
            player.wait(window.isActiveWindow, "the window is not active")
            player.wait(lambda: self.settings is not None and not self.tasks.busy, "the records were not opened")
            shown = list(visit(player, self.plan))
            platform = QApplication.platformName()
            sys.stdout.write(json.dumps({"platform": platform, "shown": shown}))
        except Exception:  # noqa: BLE001 - the window would go on for ever
            traceback.print_exc()
            status = FAILED
        window.close()
        QApplication.exit(status)


def main(home: str, plan: str) -> int:
    """Start the program, play, and return its exit status."""
    PlayedDesktop.plan = json.loads(plan)
    seeds = random.Random(PlayedDesktop.plan["seed"])
    with (
        patch("random.SystemRandom", lambda: seeds),
        patch("trainer.bootstrap.SystemClock", StillClock),
        patch("trainer.ui.desktop.Desktop", PlayedDesktop),
    ):
        return trainer.bootstrap.main(["--home", home])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
