"""Two sessions written by hand, event by event, with every figure of the debrief worked out on paper."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.runs import read
from tests.core.scenes import RENT, scene
from trainer.core import events as ev
from trainer.core.concessions import StepClass, keep_ledger
from trainer.core.conduct import corrected
from trainer.core.debrief import Debrief, MarkKind, write_debrief
from trainer.core.metrics import Measures, MetricId, Tag
from trainer.core.moves import Act, Move, Reading, Tone
from trainer.core.silences import Bin, Context, bin_of, keep_silences
from trainer.core.tactics import Stage
from trainer.core.terms import IssueId, Package, Side, Terms, Value

SCENE = scene()


def terms(**values: Value) -> Terms:
    return {IssueId(name.rstrip("_")): value for name, value in values.items()}


def page(rent: float, lease: int, repairs: str, deposit: int, break_: str) -> Package:
    return terms(rent=rent, lease=lease, repairs=repairs, deposit=deposit, break_=break_)


def record(*steps: tuple[int, ev.Event]) -> tuple[ev.Recorded, ...]:
    """Number events with their times in ms."""
    return tuple(ev.Recorded(seq=seq, at_ms=at, event=event) for seq, (at, event) in enumerate(steps, start=1))


def begin() -> list[tuple[int, ev.Event]]:
    started = ev.SessionStarted(scenario="scene", scenario_version="1", persona="pat", seed=1, rubric="2026.1")
    preparation = ev.Preparation(
        target=60.0,
        interests=(
            ev.CoreInterest(issue=IssueId("repairs"), least="both 60d", importance=3),
            ev.CoreInterest(issue=IssueId("rent"), least=1290, importance=1),
        ),
        red_lines=(ev.RedLine(issue=IssueId("rent"), value=1370),),
    )
    return [
        (0, started),
        (0, ev.PreparationDone(preparation=preparation)),
        (0, ev.TableOpened()),
        (0, ev.MoodShifted(trust=0.4, heat=0.6, face=0.5, cause="opening")),
    ]


def spoke(text: str, reading: Reading, first: int, last: int) -> ev.LearnerSpoke:
    return ev.LearnerSpoke(text=text, reading=reading, first_key_ms=first, last_key_ms=last)


def said(text: str, act: str = "act.hold") -> ev.CounterpartSpoke:
    return ev.CounterpartSpoke(text=text, act=act)


OPENING = page(1450, 24, "none", 5, "none")
GOOD = page(1330, 24, "both 60d", 5, "month 6")


def trading_session() -> tuple[ev.Recorded, ...]:
    """The learner names the clock, trades, and signs 1,330, 24 months, both repairs in 60 days, 5 weeks, month 6."""
    first = terms(rent=1290, lease=24, repairs="both 21d", deposit=4, break_="month 6")
    second = terms(rent=1330, repairs="both 60d")
    ten_words = "one two three four five six seven eight nine ten"  # 10 words: 10 / 238 min = 2,521 ms of reading
    return record(
        *begin(),
        (1_000, ev.TacticFired(tactic="exploding-offer", stage=Stage.TELL)),  # 5
        (1_000, said(ten_words, "act.open")),  # 6
        (1_000, ev.CounterpartOffered(package=OPENING, stated=terms(rent=1450), anchor=True)),  # 7
        (3_000, ev.LineFinished(of_seq=6)),  # 8
        (20_000, spoke("the clock?", read(Move.NAME_TACTIC, tone=Tone.CALM_ALTERNATIVE), 9_521, 19_000)),  # 9
        (
            20_000,
            ev.TacticNamed(
                tactic="exploding-offer", tone=Tone.CALM_ALTERNATIVE, reaction=ev.Reaction.CORRECT, stopped=True
            ),
        ),  # 10
        (21_000, said("Fair. What do you suggest?")),  # 11
        (23_000, ev.LineFinished(of_seq=11)),  # 12
        (40_000, spoke("my page", read(Move.PACKAGE_OFFER, acts=[Act.COUNTER_OFFER]), 27_000, 39_000)),  # 13
        (40_000, ev.LearnerOffered(stated=first, package=first, justified=True)),  # 14
        (41_000, said("No.")),  # 15
        (45_000, ev.LineFinished(of_seq=15)),  # 16
        (60_000, spoke("if so, so", read(Move.CONDITIONAL_OFFER), 50_000, 59_000)),  # 17
        (60_000, ev.LearnerOffered(stated=second, package=GOOD, conditional=True)),  # 18
        (61_000, said("1,370 then")),  # 19
        (61_000, ev.CounterpartOffered(package=page(1370, 24, "boiler 60d", 5, "none"), stated=terms(rent=1370))),
        (62_000, ev.LineFinished(of_seq=19)),  # 21
        (70_000, spoke("still", read(Move.HOLD_POSITION, terms=GOOD), 66_000, 69_000)),  # 22
        (70_000, ev.LearnerOffered(stated=GOOD, package=GOOD)),  # 23
        (71_000, ev.OfferAccepted(side=Side.COUNTERPART, package=GOOD)),  # 24
        (71_000, said("Yes.", "act.accept")),  # 25
        (80_000, ev.OfferAccepted(side=Side.LEARNER, package=GOOD)),  # 26
        (80_000, ev.SessionEnded(outcome=ev.Outcome.DEAL, package=GOOD)),  # 27
    )


def metric(debrief: Debrief, wanted: MetricId) -> float | None:
    return next(one.value for one in debrief.metrics if one.id is wanted)


def test_utilities_and_distances_of_the_trade() -> None:
    debrief = write_debrief(SCENE, trading_session())
    # learner: 35*3/5 + 10*0 + 30*2/3 + 10*1/2 + 15*1/2 = 21 + 0 + 20 + 5 + 7.5
    assert debrief.own == pytest.approx(53.5)
    # theirs: 30*2/5 + 30 + 15*1/3 + 10*1/2 + 15*1/2 = 12 + 30 + 5 + 5 + 7.5
    assert debrief.theirs == pytest.approx(59.5)
    assert debrief.against_batna == pytest.approx(20.5)
    # at 59.5 for them the most the learner could have had, found by hand along the frontier:
    # 1,330, 24 months, both in 21 days, 6 weeks, month 6: 21 + 0 + 30 + 0 + 7.5 and 12 + 30 + 0 + 10 + 7.5
    assert debrief.left_points == pytest.approx(58.5 - 53.5)
    assert debrief.left_package == page(1330, 24, "both 21d", 6, "month 6")
    assert debrief.left_money is None


def test_the_concession_ledger_of_the_trade() -> None:
    ledger = keep_ledger(SCENE, trading_session())
    mine = ledger.of(Side.LEARNER)
    # first page: 28 + 0 + 30 + 10 + 7.5 = 75.5; second changes rent (-7) and repairs (-10)
    assert [entry.learner for entry in mine] == pytest.approx([75.5, 58.5, 53.5])
    assert mine[0].size is None
    assert mine[1].size == pytest.approx(17.0)
    assert mine[1].money == pytest.approx(40.0)
    # the rule completes from one's own words, so the deposit stays at 4 until GOOD names 5: 5 points
    assert mine[2].size == pytest.approx(5.0)
    assert mine[1].step is StepClass.CONCESSION
    # they gave 6*2 (rent) + 5 (repairs) between their two pages
    theirs = ledger.of(Side.COUNTERPART)
    assert theirs[1].size == pytest.approx(17.0)
    assert mine[1].returned == pytest.approx(17.0)
    assert ledger.total_ratio == pytest.approx(22.0 / (75.5 - 33))
    assert ledger.reciprocity == pytest.approx(22.0 / 17.0)
    assert ledger.first_conceder is Side.LEARNER
    assert ledger.step_ratios == pytest.approx((5 / 17,))
    assert ledger.shrinking == 1.0
    assert not ledger.steady
    assert ledger.under_tactic == 0.0
    assert ledger.self_bids == 1  # they had said no without a figure before the trade
    assert ledger.unpaid_share == pytest.approx(5.0 / 22.0)


def test_the_silences_of_the_trade() -> None:
    session = trading_session()
    silences = keep_silences(session, keep_ledger(SCENE, session))
    first, second, third, fourth = silences.silences
    assert first.context is Context.AFTER_PRESSURE
    assert first.thinking_ms == 9_521 - 3_000 - 2_521
    assert first.typing_ms == 19_000 - 9_521
    assert first.bin is Bin.NOTICEABLE
    assert second.context is Context.AFTER_WORDS
    assert second.thinking_ms == 27_000 - 23_000 - round(5 * 60_000 / 238)
    assert third.context is Context.AFTER_MY_OFFER
    assert fourth.context is Context.AFTER_DEMAND
    assert [hold.length_ms for hold in silences.holds] == [5_000, 2_000]
    assert silences.fill_rate == 0.0
    # words: learner 2 + 2 + 3 + 1 = 8; theirs 10 + 5 + 1 + 2 + 1 = 19
    assert silences.talk_share == pytest.approx(8 / 27)


def test_the_six_metrics_of_the_trade() -> None:
    debrief = write_debrief(SCENE, trading_session())
    # repairs reached in full (3 of 4); rent 3/5 of the way against 4/5 wanted: .75 of 1 of 4
    assert metric(debrief, MetricId.INTERESTS) == pytest.approx(100 * (3 + 0.75) / 4)
    assert metric(debrief, MetricId.RELATIONSHIP) == pytest.approx(100.0)
    batna = next(one for one in debrief.metrics if one.id is MetricId.BATNA)
    assert batna.value == pytest.approx(20.5)
    assert batna.passed is True
    process = next(one for one in debrief.metrics if one.id is MetricId.PROCESS)
    # figures backed 1 of 3, tactics met 1 of 1, no agenda, no empty threat, talk share 29.6 % is outside
    assert process.value == pytest.approx((100 / 3 + 100 + 0 + 100 + 0) / 5)
    assert metric(debrief, MetricId.GROWTH) is None
    assert {one.tag for one in debrief.metrics} <= set(Tag)
    assert all(one.formula and one.version for one in debrief.metrics)


def test_findings_quote_and_point_at_events() -> None:
    session = trading_session()
    debrief = write_debrief(SCENE, session)
    by_seq = {item.seq: item.event for item in session}
    for finding in (*debrief.strengths, *debrief.work_on):
        event = by_seq[finding.seq]
        if isinstance(event, ev.LearnerSpoke):
            assert finding.quote == event.text
    assert debrief.strengths[0].move is Move.NAME_TACTIC
    assert len(debrief.work_on) <= 3
    assert [mark.kind for mark in debrief.timeline if mark.kind is MarkKind.TACTIC] == [MarkKind.TACTIC]


def yielding_session() -> tuple[ev.Recorded, ...]:
    """The learner gives under pressure, bids against itself into its own pause, and signs below its alternative."""
    poor = page(1410, 24, "boiler 60d", 6, "none")
    return record(
        *begin(),
        (1_000, said("1,450.", "act.open")),  # 5
        (1_000, ev.CounterpartOffered(package=OPENING, stated=terms(rent=1450), anchor=True)),  # 6
        (2_000, ev.LineFinished(of_seq=5)),  # 7
        (12_000, spoke("1,290?", read(), 10_000, 11_000)),  # 8
        (12_000, ev.LearnerOffered(stated=terms(rent=1290), package=page(1290, 24, "none", 5, "none"))),  # 9
        (13_000, spoke("sorry, 1,330", read(Move.M_APOLOGISE_ASK), 12_500, 12_900)),  # 10
        (13_000, ev.LearnerOffered(stated=terms(rent=1330), package=page(1330, 24, "none", 5, "none"))),  # 11
        (14_000, ev.TacticFired(tactic="take-it-or-leave-it", stage=Stage.TELL)),  # 12
        (14_000, said("Final.")),  # 13
        (15_000, ev.LineFinished(of_seq=13)),  # 14
        (18_000, ev.FocusLost()),  # 15
        (19_000, ev.FocusRegained()),  # 16
        (20_000, spoke("1,410 then", read(), 19_500, 19_900)),  # 17
        (20_000, ev.LearnerOffered(stated=poor, package=poor)),  # 18
        (20_000, ev.TacticPaid(tactic="take-it-or-leave-it", points=14.0)),  # 19
        (21_000, ev.OfferAccepted(side=Side.COUNTERPART, package=poor)),  # 20
        (21_000, said("Yes.", "act.accept")),  # 21
        (30_000, ev.OfferAccepted(side=Side.LEARNER, package=poor)),  # 22
        (30_000, ev.SessionEnded(outcome=ev.Outcome.DEAL, package=poor)),  # 23
    )


def test_the_ledgers_of_the_yielder() -> None:
    session = yielding_session()
    ledger = keep_ledger(SCENE, session)
    mine = ledger.of(Side.LEARNER)
    # open points are the middle options: lease 12 (10*2/3), repairs both 60d (20), deposit 5 (5), break month 6 (7.5)
    assert mine[0].learner == pytest.approx(28 + 10 * 2 / 3 + 20 + 5 + 7.5)
    assert mine[1].size == pytest.approx(7.0)
    assert mine[1].self_bid
    # 1,410, 24, boiler, 6, none: 7 + 0 + 10 + 0 + 0
    assert mine[2].learner == pytest.approx(17.0)
    assert mine[2].tactic == "take-it-or-leave-it"
    assert mine[2].after_tactic_ms == 5_000
    assert ledger.under_tactic == 1.0
    assert ledger.self_bids == 2
    assert ledger.unpaid_share == 1.0
    assert ledger.reciprocity is None
    silences = keep_silences(session, ledger)
    assert silences.holds[0].filled_by == 10
    assert silences.fill_rate == pytest.approx(1 / 3)  # of three own offers; the last was never answered in words
    assert silences.silences[-1].void  # the window was out of focus
    assert silences.silences[-1].bin is None


def test_the_debrief_of_the_yielder() -> None:
    debrief = write_debrief(SCENE, yielding_session())
    assert debrief.own == pytest.approx(17.0)
    assert debrief.against_batna == pytest.approx(17 - 33)
    batna = next(one for one in debrief.metrics if one.id is MetricId.BATNA)
    assert batna.passed is False
    assert [part.value for part in batna.parts] == [0.0]  # the red line at 1,370 was crossed
    moves = {deed.move for deed in debrief.deeds}
    assert {
        Move.M_FILL_SILENCE,
        Move.M_BID_AGAINST_SELF,
        Move.M_CONCEDE_UNDER_TACTIC,
        Move.M_UNILATERAL_CONCESSION,
        Move.COUNTER_ANCHOR,
    } <= moves
    assert debrief.tactics[0].cost_points == pytest.approx(mine_cost(yielding_session()))
    assert debrief.work_on[0].better is not None


def mine_cost(session: Sequence[ev.Recorded]) -> float:
    return sum(entry.given for entry in keep_ledger(SCENE, session).of(Side.LEARNER) if entry.tactic)


def test_a_justified_walk_away_passes_and_a_rash_one_does_not() -> None:
    def leave_after(package: Package) -> Debrief:
        return write_debrief(
            SCENE,
            record(
                *begin(),
                (1_000, said("Here.", "act.open")),
                (1_000, ev.CounterpartOffered(package=package, stated=package)),
                (2_000, ev.LineFinished(of_seq=5)),
                (9_000, ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED)),
            ),
        )

    def passed(debrief: Debrief) -> bool | None:
        return next(one.passed for one in debrief.metrics if one.id is MetricId.BATNA)

    assert passed(leave_after(OPENING)) is True
    assert passed(leave_after(GOOD)) is False


def test_a_correction_rescores_and_low_confidence_does_not_count() -> None:
    session = yielding_session()
    doubtful = read(Move.M_APOLOGISE_ASK, confidence=0.5)
    fixed = (*session, ev.Recorded(seq=24, at_ms=30_000, event=ev.ReadingCorrected(of_seq=10, reading=Reading())))
    before, after = write_debrief(SCENE, session), write_debrief(SCENE, fixed)
    assert Move.M_APOLOGISE_ASK in {deed.move for deed in before.deeds}
    assert Move.M_APOLOGISE_ASK not in {deed.move for deed in after.deeds}
    assert after.silences.fill_rate == pytest.approx(1 / 3)  # the concession into the pause still counts
    unsure = tuple(
        ev.Recorded(seq=item.seq, at_ms=item.at_ms, event=spoke("sorry, 1,330", doubtful, 12_500, 12_900))
        if item.seq == 10
        else item
        for item in session
    )
    assert Move.M_APOLOGISE_ASK not in {one.move for one in write_debrief(SCENE, unsure).work_on}
    assert corrected(SCENE, session) == session


def test_growth_needs_four_earlier_sessions() -> None:
    past = Measures(under_tactic=1.0, counter_accuracy=0.0, conditional_share=0.0)
    assert metric(write_debrief(SCENE, trading_session(), past=[past] * 3), MetricId.GROWTH) is None
    grown = metric(write_debrief(SCENE, trading_session(), past=[past] * 4), MetricId.GROWTH)
    # under tactic 1 -> 0 (+100), counters 0 -> 1 (+100), conditional 0 -> 1/3 (+33.3): the middle is 100
    assert grown == pytest.approx(100.0)


@pytest.mark.parametrize(
    ("ms", "expected"),
    [(999, Bin.REFLEX), (1_000, Bin.QUICK), (3_000, Bin.NOTICEABLE), (9_000, Bin.EXTENDED), (27_000, Bin.LONG)],
)
def test_the_typed_bins(ms: int, expected: Bin) -> None:
    assert bin_of(ms) is expected


def test_an_unfinished_session_has_a_debrief_too() -> None:
    debrief = write_debrief(SCENE, trading_session()[:10])
    assert debrief.outcome is None
    assert debrief.deal is None
    assert debrief.own == RENT.learner_reservation


def test_correcting_a_figure_moves_the_ledger_too() -> None:
    session = yielding_session()
    read_as = read(terms={"rent": 1290})
    first = tuple(
        ev.Recorded(seq=item.seq, at_ms=item.at_ms, event=spoke("1,290?", read_as, 10_000, 11_000))
        if item.seq == 8
        else item
        for item in session
    )
    meant = ev.ReadingCorrected(of_seq=8, reading=read(terms={"rent": 1250}))
    fixed = (*first, ev.Recorded(seq=24, at_ms=30_000, event=meant))
    ledger = write_debrief(SCENE, fixed).concessions.of(Side.LEARNER)
    assert ledger[0].package[IssueId("rent")] == 1250
    assert ledger[1].size == pytest.approx(14.0)
    nothing = ev.ReadingCorrected(of_seq=8, reading=Reading())
    without = (*first, ev.Recorded(seq=24, at_ms=30_000, event=nothing))
    assert len(write_debrief(SCENE, without).concessions.of(Side.LEARNER)) == 2
