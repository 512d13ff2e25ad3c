"""Little sessions to store, written as what happened."""

from datetime import UTC, datetime

from trainer.core.events import (
    CounterpartOffered,
    CounterpartSpoke,
    Event,
    LearnerOffered,
    LearnerSpoke,
    Mode,
    OfferAccepted,
    Outcome,
    Preparation,
    PreparationDone,
    ReadingCorrected,
    RedLine,
    SessionEnded,
    SessionStarted,
    TableOpened,
)
from trainer.core.moves import Label, Move, OfferReading, Reading, Term
from trainer.core.terms import IssueId, Package, Side
from trainer.store.event_log import SessionLog
from trainer.store.filing import SessionSummary
from trainer.store.recovery import OpenedStore
from trainer.store.sessions import SessionCard

NOW = datetime(2026, 11, 23, 14, 3, 12, tzinfo=UTC)
EVENING_MS = 1_795_000_000_000
MINUTE_MS = 60_000

RENT, TERM = IssueId("rent"), IssueId("term")
ASKED: Package = {RENT: 1460, TERM: "12 months"}
AGREED: Package = {RENT: 1370, TERM: "24 months"}
READ_WRONG = Reading(
    acts=(Label(id="inform", confidence=0.7, start=0, end=9),),
    offer=OfferReading(terms=(Term(issue=RENT, value=1730, start=4, end=8),)),
    recogniser="rules 1",
)
READ_RIGHT = Reading(
    moves=(Label(id=Move.PACKAGE_OFFER, confidence=1.0, start=0, end=9),),
    offer=OfferReading(terms=(Term(issue=RENT, value=1370, start=4, end=8),)),
    recogniser="learner",
)


def card(title: str = "The rent renewal", *, difficulty: int = 2) -> SessionCard:
    return SessionCard(
        title=title, counterpart="Mrs Alder", difficulty=difficulty, snapshot=f'{{"title":"{title}","é":"£"}}'
    )


def started(
    *, at: int = EVENING_MS, scenario: str = "s06-rent-renewal", seed: int = 7, mode: Mode = Mode.PRACTICE
) -> SessionStarted:
    return SessionStarted(
        scenario=scenario,
        scenario_version="3-9f2c",
        persona="alder",
        seed=seed,
        rubric="six metrics 1",
        mode=mode,
        wall_ms=at,
    )


def prepared() -> PreparationDone:
    return PreparationDone(
        preparation=Preparation(
            target=70.0,
            red_lines=(RedLine(issue=RENT, value=1400),),
            batna="The flat in Mill Lane",
            batna_confidence=60,
        )
    )


def opening(at: int = EVENING_MS) -> list[tuple[int, Event]]:
    """The first three events: a session that can be resumed."""
    return [(0, started(at=at)), (42_000, prepared()), (61_000, TableOpened())]


def talk() -> list[tuple[int, Event]]:
    """An offer, an answer that is misread and put right, and a yes from both sides."""
    return [
        (62_000, CounterpartSpoke(text="Fourteen sixty. That is what the flat is worth.", act="propose")),
        (62_000, CounterpartOffered(package=ASKED, stated={RENT: 1460}, anchor=True)),
        (75_500, LearnerSpoke(text="1370 and I sign for two years", reading=READ_WRONG, first_key_ms=70_000)),
        (78_000, ReadingCorrected(of_seq=6, reading=READ_RIGHT)),
        (78_000, LearnerOffered(stated=AGREED, package=AGREED, conditional=True)),
        (84_000, OfferAccepted(side=Side.COUNTERPART, package=AGREED)),
        (90_000, OfferAccepted(side=Side.LEARNER, package=AGREED)),
    ]


def ending(outcome: Outcome = Outcome.DEAL) -> list[tuple[int, Event]]:
    return [(90_000, SessionEnded(outcome=outcome, package=AGREED if outcome is Outcome.DEAL else None))]


def play(
    store: OpenedStore,
    session_id: str,
    *,
    at: int = EVENING_MS,
    scenario: str = "s06-rent-renewal",
    own: float = 64.5,
    outcome: Outcome = Outcome.DEAL,
    mode: Mode = Mode.PRACTICE,
    title: str = "The rent renewal",
    difficulty: int = 2,
) -> SessionLog:
    """Store a whole session with its result."""
    log = store.begin(card(title, difficulty=difficulty), session_id=session_id)
    log.append([(0, started(at=at, scenario=scenario, mode=mode)), *opening(at)[1:], *talk(), *ending(outcome)])
    store.save_summary(session_id, SessionSummary(own=own, joint=own + 60, metrics={"deal": own, "silence": None}))
    return log
