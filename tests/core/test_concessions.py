"""The ledger at its edges: which tactic a step was made under, what even trades leave, and whose clock counts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.runs import read
from tests.core.scenes import scene
from tests.core.test_debrief import OPENING, begin, page, record, said, spoke
from trainer.core import events as ev
from trainer.core.concessions import Entry, keep_ledger
from trainer.core.debrief import write_debrief
from trainer.core.metrics import MetricId
from trainer.core.moves import Move, Tone
from trainer.core.silences import keep_silences
from trainer.core.tactics import Stage
from trainer.core.terms import Package, Side

SCENE = scene()
FIRST, LOWER = page(1290, 24, "both 60d", 5, "month 6"), page(1370, 24, "both 60d", 5, "month 6")
Steps = list[tuple[int, ev.Event]]


def offer(at: int, package: Package) -> Steps:
    """The learner puts a page on the table."""
    return [
        (at, spoke("mine", read(), at - 2_000, at - 100)),
        (at, ev.LearnerOffered(stated=package, package=package)),
    ]


def line(at: int, seq: int, *before: ev.Event) -> Steps:
    """The counterpart says something as event number seq, after these events, and it is read two seconds later."""
    return [*((at, event) for event in before), (at, said("No.")), (at + 2_000, ev.LineFinished(of_seq=seq))]


def fired(tactic: str) -> ev.TacticFired:
    return ev.TacticFired(tactic=tactic, stage=Stage.TELL)


def named(tactic: str) -> ev.TacticNamed:
    return ev.TacticNamed(tactic=tactic, tone=Tone.CALM, reaction=ev.Reaction.DENY, stopped=True)


def last_step(steps: Steps) -> Entry:
    return keep_ledger(SCENE, record(*begin(), *steps)).of(Side.LEARNER)[-1]


def test_later_lines_do_not_make_an_old_tactic_young_again():
    pressed = [*offer(5_000, FIRST), *line(6_000, 8, fired("vise"))]
    between = [(40_000, spoke("why?", read(), 38_000, 39_000)), *line(41_000, 11)]
    soon, late = (last_step([*pressed, *between, *offer(at, LOWER)]) for at in (50_000, 60_000))
    assert (soon.tactic, soon.after_tactic_ms) == ("vise", 42_000)
    assert (late.tactic, late.after_tactic_ms) == ("", None)


def test_the_very_next_turn_is_under_a_tactic_however_long_it_took():
    step = last_step([*offer(5_000, FIRST), *line(6_000, 8, fired("vise")), *offer(90_000, LOWER)])
    assert (step.tactic, step.after_tactic_ms) == ("vise", 82_000)


def test_naming_one_tactic_answers_that_one():
    both = [*offer(5_000, FIRST), *line(6_000, 9, fired("vise"), fired("threat"))]
    after = [
        (12_000, spoke("I hear a threat", read(Move.NAME_TACTIC), 9_000, 11_900)),
        *line(12_000, 13, named("threat")),
    ]
    assert last_step([*both, *offer(12_000, LOWER)]).tactic == "threat"
    assert last_step([*both, *after, *offer(20_000, LOWER)]).tactic == "vise"


def test_what_is_countered_in_the_same_breath_is_not_given_under_it():
    pressed = [*offer(5_000, FIRST), *line(6_000, 8, fired("vise")), *offer(12_000, LOWER)]
    countered = ev.TacticCountered(tactic="vise", move=Move.INTEREST_QUESTION, defused=False)
    assert last_step(pressed).tactic == "vise"
    assert last_step([*pressed, *line(12_000, 12, countered)]).tactic == ""


def test_what_is_written_after_the_meeting_does_not_slow_the_pace():
    played = [*offer(60_000, FIRST), *offer(120_000, LOWER)]
    ended = (120_000, ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED))
    reflected = (600_000, ev.ReflectionWritten())
    pace = [keep_ledger(SCENE, record(*begin(), *played, ended, *more)).per_minute for more in ((), (reflected,))]
    assert pace[0] == pace[1] is not None


def test_an_even_trade_is_no_step_and_small_gifts_are_unpaid():
    def ledger(pages: Sequence[Package]) -> tuple[float | None, float | None]:
        steps = [step for number, one in enumerate(pages, start=1) for step in offer(number * 10_000, one)]
        found = keep_ledger(SCENE, record(*begin(), *steps))
        return found.unpaid_share, found.shrinking

    slightly = page(1291, 24, "both 60d", 5, "month 6")
    given = keep_ledger(SCENE, record(*begin(), *offer(10_000, FIRST), *offer(20_000, slightly))).entries[-1].given
    assert 0 < given < 1
    assert ledger([FIRST, slightly]) == (1.0, None)
    assert ledger([FIRST, FIRST]) == (None, None)


def test_money_won_back_on_the_headline_is_not_told_as_money_given():
    dearer = page(1330, 24, "none", 5, "month 6")
    cheaper = page(1290, 24, "none", 5, "month 6")
    gave, won = (
        last_step([*offer(5_000, FIRST), *offer(9_000, LOWER)]),
        last_step([*offer(5_000, dearer), *offer(9_000, cheaper)]),
    )
    assert (gave.money, won.money) == (80, -40)
    theirs = ev.CounterpartOffered(package=page(1410, 24, "none", 5, "none"), stated={})
    opening = ev.CounterpartOffered(package=OPENING, stated={})
    entries = keep_ledger(SCENE, record(*begin(), (1_000, opening), (2_000, theirs))).of(Side.COUNTERPART)
    assert entries[-1].money == 40


def test_a_second_sentence_is_no_second_silence():
    heard = [
        *line(1_000, 5),
        (9_000, spoke("first", read(), 8_000, 9_000)),
        (15_000, spoke("then", read(), 14_000, 15_000)),
    ]
    recorded = record(*begin(), *heard)
    assert [one.to_ms for one in keep_silences(recorded, keep_ledger(SCENE, recorded)).silences] == [8_000]


@pytest.mark.parametrize(("confidence", "backed"), [(0.9, 100.0), (0.5, 0.0)])
def test_a_standard_that_was_doubtfully_read_backs_no_figure(confidence: float, backed: float):
    reading = read(Move.SOCIAL_PROOF, confidence=confidence)
    steps: Steps = [
        (9_000, spoke("mine", reading, 7_000, 8_900)),
        (9_000, ev.LearnerOffered(stated=FIRST, package=FIRST)),
    ]
    debrief = write_debrief(SCENE, record(*begin(), *steps))
    process = next(metric for metric in debrief.metrics if metric.id is MetricId.PROCESS)
    assert process.parts[0].value == backed
