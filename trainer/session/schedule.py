"""The practice schedule: recalls graded from finished sessions, cards kept by a forgetting curve, plans checked."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from trainer.core.errors import UserFacing
from trainer.core.moves import Move
from trainer.core.plans import check_plan
from trainer.core.practice import Due, Proposal, Rating, Stage, propose, rate, score_met
from trainer.session.room import PracticeRoom
from trainer.store.history import SessionFilter
from trainer.store.practice import KeptPlan, Practice, PracticeCard, PracticeLog, TacticMet

if TYPE_CHECKING:
    from fsrs import Scheduler

log = logging.getLogger(__name__)
RETENTION = 0.9
LONGEST_DAYS = 180
"""A card left alone for longer says nothing about the learner any more."""
DAY_MS = 86_400_000
FORECAST_DAYS = 14
SHORTEST_RECALL_MS = DAY_MS
"""Only recalls after at least a day tell how much stays: true retention counts no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How much stays: of so many recalls after a day or longer, how many were passed."""

    recalls: int
    passed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What is due now, what to play for it, and what falls due on each of the coming days (today first)."""

    due: tuple[Due, ...]
    proposal: Proposal | None
    forecast: tuple[int, ...]
    cards: int
    retention: Retention


class PracticeSchedule:
    """Keeps the cards of a room's learner; times are UTC milliseconds."""

    def __init__(self, room: PracticeRoom, *, fuzz: bool = True) -> None:
        self._room = room
        self._practice = room.store.practice
        self._fuzz = fuzz

    def grade_new(self) -> int:
        """Grade every tactic met in finished sessions that was not graded yet, oldest first; return how many."""
        fresh = self._practice.ungraded()
        if not fresh:
            return 0
        scheduler = self._scheduler()
        known = {(card.tactic, card.situation): card.card for card in self._practice.cards()}
        graded = [self._review(scheduler, known, met) for met in fresh]
        self._practice.grade(graded)
        return len(graded)

    def rebuild(self) -> int:
        """Make every card again from the logs, for example after the scheduler changed; return how many there are."""
        scheduler = self._scheduler()
        known: dict[tuple[str, str], str] = {}
        cards: dict[tuple[str, str], PracticeCard] = {}
        for entry in self._practice.logs():
            key = (entry.tactic, entry.situation)
            card, _ = _next_card(scheduler, known.get(key), key, Rating(entry.rating), entry.at_ms)
            known[key] = card.card
            cards[key] = card
        self._practice.replace_cards(tuple(cards.values()))
        return len(cards)

    def agenda(self, now_ms: int) -> Agenda:
        """Return what to practise now and in the coming days."""
        cards = self._practice.cards()
        due = self._due(cards, now_ms)
        return Agenda(
            due=due,
            proposal=propose(due, self._stages()),
            forecast=forecast(cards, now_ms),
            cards=len(cards),
            retention=retention(self._practice),
        )

    def check_plans(self) -> None:
        """Check every plan that is in force against the sessions after it that were not checked yet."""
        plans = [plan for plan in self._practice.plans() if plan.move and plan.dropped_ms is None]
        if not plans:
            return
        rows = self._room.store.history.page(SessionFilter(finished=True), size=MOST_CHECKED).rows
        for plan in plans:
            done = self._practice.checks(plan.id)
            for row in rows:
                if row.started_ms > plan.made_ms and row.id != plan.id and row.id not in done:
                    self._check(plan, row.id)

    def _check(self, plan: KeptPlan, session_id: str) -> None:
        try:
            past = self._room.open(session_id)
            move = Move(plan.move)
        except (UserFacing, ValueError) as failure:
            log.warning("plan %s was not checked against session %s: %s", plan.id, session_id, failure)
            return
        check = check_plan(move, past.scenario, past.recorded, past.debrief)
        self._practice.check_plan(plan.id, session_id, occasions=check.occasions, kept=check.kept)

    def _review(
        self, scheduler: Scheduler, known: dict[tuple[str, str], str], met: TacticMet
    ) -> tuple[PracticeCard, PracticeLog]:
        figures = met.figures
        key = (figures.tactic, figures.situation)
        score = score_met(
            recognised=figures.recognised, named=figures.named, countered=figures.countered, drawn=figures.drawn
        )
        rating = rate(score)
        card, written = _next_card(scheduler, known.get(key), key, rating, met.started_ms)
        known[key] = card.card
        return card, PracticeLog(
            tactic=figures.tactic,
            situation=figures.situation,
            session_id=met.session_id,
            at_ms=met.started_ms,
            rating=int(rating),
            score=score,
            log=written,
        )

    def _scheduler(self) -> Scheduler:
        from fsrs import Scheduler  # noqa: PLC0415 - only who has finished a session waits for it

        return Scheduler(
            desired_retention=RETENTION,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=LONGEST_DAYS,
            enable_fuzzing=self._fuzz,
        )

    def _due(self, cards: Sequence[PracticeCard], now_ms: int) -> tuple[Due, ...]:
        waiting = [card for card in cards if card.due_ms <= now_ms]
        if not waiting:
            return ()
        from fsrs import Card  # noqa: PLC0415 - see above

        scheduler, now = self._scheduler(), moment(now_ms)
        return tuple(
            Due(
                tactic=card.tactic,
                situation=card.situation,
                due_ms=card.due_ms,
                retrievability=float(scheduler.get_card_retrievability(Card.from_json(card.card), now)),
            )
            for card in waiting
        )

    def _stages(self) -> tuple[Stage, ...]:
        results = self._room.store.history.scenario_results()
        return tuple(
            Stage(
                id=card.id,
                tactics=card.tactics,
                domain=card.domain,
                archetype=card.archetype.value,
                difficulty=card.difficulty,
                plays=results[card.id].plays if card.id in results else 0,
                last_ms=results[card.id].last.started_ms if card.id in results else 0,
            )
            for card in self._room.library.summaries()
        )


MOST_CHECKED = 60
"""Sessions a plan is checked against; an older plan has been checked long since."""


def _next_card(
    scheduler: Scheduler, before: str | None, key: tuple[str, str], rating: Rating, at_ms: int
) -> tuple[PracticeCard, str]:
    """Return the card after a recall, and the log of it as JSON."""
    from fsrs import Card  # noqa: PLC0415 - see above
    from fsrs import Rating as Grade  # noqa: PLC0415 - see above

    tactic, situation = key
    # An id of the scheduler's own would be the clock's; this one follows from the card, and cards are told apart by it.
    card = Card.from_json(before) if before else Card(card_id=zlib.crc32("\0".join(key).encode()), due=moment(at_ms))
    when = moment(at_ms)
    if card.last_review is not None and when < card.last_review:
        when = card.last_review  # a session taken over from elsewhere may be older than what is known by now
    reviewed, written = scheduler.review_card(card, Grade(int(rating)), when)
    due_ms = int(reviewed.due.timestamp() * 1000)
    return PracticeCard(tactic=tactic, situation=situation, due_ms=due_ms, card=reviewed.to_json()), written.to_json()


def moment(at_ms: int) -> datetime:
    """Return a moment as the scheduler wants it, aware and in UTC."""
    return datetime.fromtimestamp(at_ms / 1000, UTC)


def forecast(cards: Iterable[PracticeCard], now_ms: int, *, days: int = FORECAST_DAYS) -> tuple[int, ...]:
    """Return how many cards fall due on each day from today on, in the user's own days; overdue ones count today."""
    today = moment(now_ms).astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    counts = [0] * days
    for card in cards:
        day = (moment(card.due_ms).astimezone() - today) // timedelta(days=1)
        if day < days:
            counts[max(0, day)] += 1
    return tuple(counts)


def retention(practice: Practice) -> Retention:
    """Return the true retention over recalls that came at least a day after the one before."""
    recalls, passed = practice.recalls(apart_ms=SHORTEST_RECALL_MS, failing=Rating.AGAIN)
    return Retention(recalls=recalls, passed=passed)


def by_tactic(due: Iterable[Due]) -> Mapping[str, Due]:
    """Return the least certain due card of each tactic."""
    found: dict[str, Due] = {}
    for one in due:
        if one.tactic not in found or one.retrievability < found[one.tactic].retrievability:
            found[one.tactic] = one
    return found
