"""Scripts played in a scene, by the real session and recogniser."""

from pathlib import Path

import pytest

from tests.content.replaying import play_script
from tests.content.sample import SLUG, write_sample
from trainer.content.load import ScenarioLibrary
from trainer.content.play import parse_play
from trainer.content.playthrough import Played
from trainer.core import events as ev
from trainer.core.scenario import Scenario


@pytest.fixture
def scene(tmp_path: Path) -> Scenario:
    return ScenarioLibrary(write_sample(tmp_path)).load(SLUG)


def played(scene: Scenario, *lines: str) -> Played:
    play, findings = parse_play("\n".join(lines), "a.play")
    assert findings == ()
    assert play is not None
    return play_script(play, scene, "a.play")


def times(done: Played, kind: type[ev.Event]) -> list[int]:
    return [record.at_ms for record in done.recorded if isinstance(record.event, kind)]


def test_a_script_that_holds_has_no_failures(scene: Scenario):
    done = played(
        scene,
        "prepare evidence rent-index",
        "them 1,450*",
        "expect their rent=1450 lease=24",
        "expect tactic fired exploding-offer",
        "me: I could do 1,350 with 24 months.",
        "expect offer rent=1350 lease=24",
        "expect no event SessionEnded",
        "cite rent-index",
        'expect says "*the index*"',
        "expect event EvidenceCited evidence=rent-index accepted=true",
        "walk",
        "expect outcome learner-walked",
        "expect own = 33",
        "expect joint = 73",
        "expect turns >= 3",
    )
    assert [str(failure) for failure in done.failures] == []


def test_each_broken_promise_is_named_with_line_and_what_came_instead(scene: Scenario):
    done = played(
        scene,
        "them 1,500*",
        "expect their rent=1250",
        "me: I could do 1,350.",
        "expect offer rent=1250",
        "expect tactic countered exploding-offer",
        "expect no event CounterpartSpoke",
        "expect outcome deal",
        "expect own >= 50",
    )
    said = [(failure.place.line, failure.code, failure.message.split(", but got ")[1]) for failure in done.failures]
    assert said == [
        (1, "HB603", "they said: 1,450 from the first. On Monday it goes on the portal."),
        (2, "HB603", "offers: rent=£1,450/month"),
        (4, "HB603", "offers: rent=£1,350/month"),
        (5, "HB603", said[3][2]),
        (6, "HB603", "exactly that"),
        (7, "HB603", "outcome none yet"),
        (8, "HB603", "own unknown"),
    ]


def test_time_passes_as_the_script_says(scene: Scenario):
    done = played(scene, "me after 4.2s typing 6s: Hello there.", "wait 1s", "me after 0s typing 0s: Well.")
    finished, spoke = times(done, ev.LineFinished), times(done, ev.LearnerSpoke)
    assert spoke[0] - finished[0] == 10_200
    assert spoke[1] - finished[1] == 1_000
    first = next(record.event for record in done.recorded if isinstance(record.event, ev.LearnerSpoke))
    assert (first.first_key_ms, first.last_key_ms) == (finished[0] + 4_200, finished[0] + 10_200)


def test_a_hold_is_a_span_and_a_long_one_is_broken_by_the_counterpart(scene: Scenario):
    done = played(scene, "hold 2s", "hold 60s")
    began, ended = times(done, ev.HoldBegan), times(done, ev.HoldEnded)
    assert ended[0] - began[0] == 2_000
    assert len(times(done, ev.CounterpartSpoke)) > 1


def test_a_refused_step_ends_the_script(scene: Scenario):
    done = played(scene, "cite rent-index", "walk", "expect outcome deal")
    assert [(failure.code, failure.place.line) for failure in done.failures] == [("HB605", 1)]
    assert times(done, ev.SessionEnded) == []


def test_accepting_and_breaks_and_allies_and_naming_go_through_the_rules(scene: Scenario):
    done = played(
        scene,
        "prepare ally tenants",
        "break",
        "expect event BreakTaken",
        "ally tenants",
        "expect event AllyBroughtIn accepted=true",
        "name exploding-offer",
        "expect tactic named exploding-offer",
        "accept",
        "expect outcome deal",
        "expect theirs >= 70",
    )
    assert [str(failure) for failure in done.failures] == []


def test_one_seed_one_meeting(scene: Scenario):
    lines = ("me: I could do 1,350.", "me: Why so fast?", "hold 40s", "me: 1,250 then.", "walk")
    assert played(scene, "seed 3", *lines).recorded == played(scene, "seed 3", *lines).recorded
    assert played(scene, "seed 3", *lines).recorded != played(scene, "seed 4", *lines).recorded
