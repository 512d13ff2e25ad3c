"""A session turned into what was to be seen when."""

from __future__ import annotations

from tests.session.rooms import library
from trainer.core import events as ev
from trainer.core.moves import Reading
from trainer.core.tactics import Stage
from trainer.core.terms import IssueId, Side
from trainer.ui.replay.projector import Projector
from trainer.ui.replay.reel import Doing, Reel, make_reel

RENT = IssueId("rent")
READ = Reading(recogniser="r")


def record(*told: tuple[int, ev.Event]) -> Reel:
    recorded = [ev.Recorded(seq=seq, at_ms=at, event=event) for seq, (at, event) in enumerate(told, start=1)]
    return make_reel(library().load("s06-rent-renewal"), recorded)


def meeting() -> Reel:
    """A tactic with a line that takes its time, a long thought, an answer typed in three seconds."""
    return record(
        (0, ev.SessionStarted(scenario="s", scenario_version="1", persona="p", seed=1, rubric="r")),
        (60_000, ev.TableOpened()),
        (61_000, ev.TacticFired(tactic="exploding-offer", stage=Stage.TELL)),
        (61_000, ev.CounterpartSpoke(text="Until six.", act="propose", pause_ms=2_000)),
        (66_000, ev.LineFinished(of_seq=4)),
        (80_000, ev.LearnerSpoke(text="What happens at seven?", reading=READ, first_key_ms=77_000)),
        (80_000, ev.LearnerOffered(stated={RENT: 1300}, package={RENT: 1300})),
        (90_000, ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED)),
    )


def test_lines_stand_when_they_were_said_and_what_they_bring_with_them():
    reel = meeting()
    assert [(line.at_ms, line.side) for line in reel.lines] == [
        (66_000, None),
        (66_000, Side.COUNTERPART),
        (80_000, Side.LEARNER),
        (80_000, None),
        (90_000, None),
    ]
    assert reel.lines[3].text.startswith("Your offer: ")
    assert (reel.begin_ms, reel.end_ms) == (60_000, 90_000)


def test_what_goes_on_is_known_at_every_moment():
    reel = meeting()
    assert [reel.doing(at)[0] for at in (60_000, 64_000, 70_000, 78_000, 85_000, 90_000)] == [
        Doing.BEFORE,
        Doing.SPEAKING,
        Doing.READING,
        Doing.TYPING,
        Doing.READING,
        Doing.OVER,
    ]
    assert reel.doing(70_000) == (Doing.READING, 4_000)
    assert [reel.shown(at) for at in (60_000, 65_999, 66_000, 80_000, 90_000)] == [0, 0, 2, 4, 5]


def test_steps_go_from_line_to_line_and_stay_inside():
    reel = meeting()
    assert [reel.step(at, +1) for at in (60_000, 66_000, 80_000, 90_000)] == [66_000, 80_000, 90_000, 90_000]
    assert [reel.step(at, -1) for at in (90_000, 85_000, 66_000, 60_000)] == [80_000, 80_000, 60_000, 60_000]


def test_a_session_that_was_only_begun_has_nothing_to_show():
    reel = record((0, ev.SessionStarted(scenario="s", scenario_version="1", persona="p", seed=1, rubric="r")))
    assert reel.lines == ()
    assert reel.doing(0)[0] is Doing.OVER
    assert reel.step(0, +1) == reel.step(0, -1) == 0


class TestProjector:
    """The clock of the replay."""

    def test_it_runs_at_its_speed_and_ends_by_itself(self, qapp: object):  # noqa: ARG002 - timers need one
        projector = Projector()
        projector.put_in(meeting())
        projector.play()
        projector.advance(1_000)
        assert projector.at_ms == 61_000
        projector.speed = 8
        projector.advance(1_000)
        assert projector.at_ms == 69_000
        assert projector.running
        projector.advance(10_000)
        assert (projector.at_ms, projector.running) == (90_000, False)
        projector.play()
        assert (projector.at_ms, projector.running) == (60_000, True)
        projector.pause()

    def test_a_step_stands_still(self, qapp: object):  # noqa: ARG002 - see above
        projector = Projector()
        projector.put_in(meeting())
        projector.toggle()
        projector.step(+1)
        assert (projector.at_ms, projector.running) == (66_000, False)
        projector.step(-1)
        assert projector.at_ms == 60_000
        projector.jump(-5)
        assert projector.at_ms == 60_000
