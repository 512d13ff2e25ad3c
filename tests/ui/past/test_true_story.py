"""Three hundred sessions of learners whose skill changes: what the progress panel says of them is what happened.

A few sessions are really played by built-in learners and then told again in an order that the test chooses. The page
reads them from a real file of records.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.synthetic import retell
from tests.session.rooms import Clock2026, library, room_in
from tests.store.make_old import play_policy
from trainer.content.policies import PolicyName
from trainer.session.room import PracticeRoom
from trainer.ui.pages.progress import SURE, look_back
from trainer.ui.past.trend_words import change_words
from trainer.ui.past.trends import SHOWN, MeasureId, Trends

DAY_MS = 86_400_000
SESSIONS = 300
SCENES = 5
Story = dict[PolicyName, list[str]]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Story]:
    """Play some scenes as a yielder, a splitter and a trader; return the file and who played what."""
    folder, clock = tmp_path_factory.mktemp("story"), Clock2026()
    with room_in(folder, clock) as room:
        story: Story = {
            policy: [play_policy(room, clock, slug, policy, 3) for slug in library().slugs()[:SCENES]]
            for policy in (PolicyName.YIELDER, PolicyName.SPLITTER, PolicyName.TRADER)
        }
    return folder / "hardball.db", story


def told(originals: tuple[Path, Story], folder: Path, *policies: PolicyName) -> Iterator[PracticeRoom]:
    """Lay a file in which these learners follow each other, three hundred sessions in all."""
    path, story = originals
    copy = folder / "hardball.db"
    copy.write_bytes(path.read_bytes())
    each = SESSIONS // len(policies)
    order = [session for policy in policies for session in islice(cycle(story[policy]), each)]
    retell(copy, order, apart_ms=DAY_MS)
    clock = Clock2026()
    clock.off_ms += (SESSIONS + 2) * DAY_MS
    with room_in(folder, clock) as room:
        yield room


def trends_of(room: PracticeRoom) -> Trends:
    trends = look_back(room).trends
    assert len(trends.sessions) >= SESSIONS
    return trends


def said_of(trends: Trends) -> dict[MeasureId, str]:
    return {change.id: change_words(change) for change in trends.changes}


def test_a_learner_who_got_better_is_told_so_with_true_figures(
    originals: tuple[Path, Story], tmp_path: Path, qapp: object
):
    assert qapp
    for room in told(originals, tmp_path, PolicyName.YIELDER, PolicyName.TRADER):
        trends = trends_of(room)
        words = said_of(trends)
        for measure in (MeasureId.COUNTERED, MeasureId.AGAINST_BATNA, MeasureId.CONDITIONAL):
            assert "Better." in words[measure], words[measure]
        stored = room.store.results.table(figures=(*SHOWN, *SURE)).figures["against_batna"]
        known = [value for value in stored if value is not None]
        change = next(one for one in trends.changes if one.id is MeasureId.AGAINST_BATNA)
        assert change.now == median(known[-change.recent :])
        assert change.before == median(known[: -change.recent])
        assert f"the last {change.recent} against the {change.earlier} before" in words[MeasureId.AGAINST_BATNA]


def test_a_learner_who_got_worse_is_told_that_too(originals: tuple[Path, Story], tmp_path: Path, qapp: object):
    assert qapp
    for room in told(originals, tmp_path, PolicyName.TRADER, PolicyName.YIELDER):
        words = said_of(trends_of(room))
        assert "Worse." in words[MeasureId.COUNTERED]
        assert "Worse." in words[MeasureId.UNPAID]


def test_of_one_who_stayed_the_same_no_change_is_claimed(originals: tuple[Path, Story], tmp_path: Path, qapp: object):
    assert qapp
    for room in told(originals, tmp_path, PolicyName.SPLITTER):
        trends = trends_of(room)
        verdicts = [words for words in said_of(trends).values() if "Better." in words or "Worse." in words]
        assert MeasureId.COUNTERED not in said_of(trends), verdicts


def test_the_dearest_tactic_is_the_one_that_drew_most(originals: tuple[Path, Story], tmp_path: Path, qapp: object):
    assert qapp
    for room in told(originals, tmp_path, PolicyName.YIELDER, PolicyName.TRADER):
        tallies = trends_of(room).tactics
        assert tallies[0].drew == max(one.drew for one in tallies) > 0
        logs = room.store.practice.logs()
        assert len(logs) == sum(one.met for one in tallies)
