"""The practice room: starts, resumes and opens sessions over the library and the store, and files their results."""

from __future__ import annotations

import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.content.load import ScenarioLibrary
from trainer.core import events as ev
from trainer.core.adjournment import prepared_at_opening
from trainer.core.debrief import write_debrief
from trainer.core.errors import UserFacing
from trainer.core.metrics import RUBRIC, Measures
from trainer.core.pacing import USUAL_PACE, Pace
from trainer.core.ports import Clock, EventLog, Recogniser
from trainer.core.rules import (
    CorrectReading,
    Decision,
    OpenTable,
    Order,
    Prepare,
    Reflect,
    Refusal,
    ReturnToTable,
    decide,
)
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState
from trainer.core.terms import Side
from trainer.reports.past import Past
from trainer.session.digest import summarise
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.history import SessionFilter, SessionRow
from trainer.store.recovery import OpenedStore
from trainer.store.sessions import SessionCard
from trainer.store.snapshot import read_snapshot, write_snapshot

log = logging.getLogger(__name__)

SIMILAR_DIFFICULTY = 1
"""Sessions whose difficulty differs by at most this much count as similar for growth."""
PAST_SESSIONS = 5
MOST_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A session at the table with its id in the store."""

    id: str
    session: PracticeSession


class PracticeRoom:
    """Knows the library, the store, the clock and the recogniser; faces ask it for sessions."""

    def __init__(self, *, library: ScenarioLibrary, store: OpenedStore, recogniser: Recogniser, clock: Clock) -> None:
        self.library = library
        self.store = store
        self._recogniser = recogniser
        self.clock = clock

    @property
    def recogniser(self) -> Recogniser:
        """Return what reads the learner's words."""
        return self._recogniser

    def begin(
        self,
        slug: str,
        *,
        seed: int | None = None,
        mode: ev.Mode | None = None,
        untimed: bool = False,
        forked_from: str = "",
        scenario: Scenario | None = None,
    ) -> Sitting:
        """Start a session on a scenario of the library, or on one given as it is.

        Without a seed it takes the one after the last session's, or draws the first: seeds that follow each other make
        lines take turns, so that one hears new words in every session.

        Raises:
            ContentError: the scenario cannot be played.
            StoreFailure: nothing could be stored.
        """
        scenario = scenario if scenario is not None else self.library.load(slug)
        next_seed = self._next_seed(scenario.id)
        log = self.store.begin(_card(scenario))
        sitting = Sitting(id=log.session_id, session=self._session(scenario, log.session_id, log=log))
        chosen = mode or (ev.Mode.STARTER if scenario.starter else ev.Mode.PRACTICE)
        sitting.session.start(
            SessionSetup(
                seed=seed if seed is not None else next_seed,
                rubric=RUBRIC,
                mode=chosen,
                untimed=untimed,
                forked_from=forked_from,
            )
        )
        return sitting

    def _next_seed(self, slug: str) -> int:
        earlier = self.store.history.page(SessionFilter(scenario=slug), size=1).rows
        return earlier[0].seed % MOST_SEED + 1 if earlier else random.SystemRandom().randint(1, MOST_SEED)

    def begin_from(
        self, scenario: Scenario, started: ev.SessionStarted, events: Sequence[tuple[int, ev.Event]]
    ) -> Sitting:
        """Start a session that already has a past, as (at_ms, event) pairs, and go on from its last moment.

        Raises:
            StoreFailure: nothing could be stored.
        """
        now_ms = self.clock.wall_ms()
        last_ms = events[-1][0] if events else 0
        begun = replace(started, wall_ms=now_ms - last_ms)
        told = [(at_ms, _at_wall(event, now_ms - last_ms + at_ms)) for at_ms, event in events]
        log = self.store.begin(_card(scenario))
        log.append([(0, begun), *told])
        session = self._session(scenario, log.session_id, log=log)
        session.resume()
        return Sitting(id=log.session_id, session=session)

    def begin_starter(self, slug: str, *, untimed: bool = False) -> Sitting:
        """Start a session and sit down at once with a sensible preparation, for the first three minutes.

        Raises:
            ContentError: the scenario cannot be played.
            StoreFailure: nothing could be stored.
        """
        return self.begin_prepared(slug, ready_preparation(self.library.load(slug)), untimed=untimed)

    def begin_prepared(
        self,
        slug: str,
        preparation: ev.Preparation,
        *,
        untimed: bool = False,
        seed: int | None = None,
        forked_from: str = "",
        scenario: Scenario | None = None,
    ) -> Sitting:
        """Start a session with a preparation and sit down; nothing is stored when it cannot be taken.

        Raises:
            ContentError: the scenario cannot be played.
            StoreFailure: nothing could be stored.
            UserFacing: the rules refuse the preparation, for example one over budget.
        """
        scenario = scenario if scenario is not None else self.library.load(slug)
        _demand(decide(scenario, TableState(), Prepare(preparation=preparation)))
        begun = self.begin(slug, seed=seed, untimed=untimed, forked_from=forked_from, scenario=scenario)
        return self.sit_down(begun, preparation)

    def sit_down(self, sitting: Sitting, preparation: ev.Preparation) -> Sitting:
        """Store the preparation of a session that is not open yet or adjourned, and open the table.

        Raises:
            StoreFailure: it could not be stored.
            UserFacing: the rules refuse it; the session stays as it is.
        """
        away = sitting.session.state.phase is Phase.ADJOURNED
        for order in (Prepare(preparation=preparation), ReturnToTable() if away else OpenTable()):
            _demand(sitting.session.submit(order))
        return sitting

    def last_preparation(self, slug: str) -> ev.Preparation | None:
        """Return what was written before the newest session on a scenario, if anything was."""
        rows = self.store.history.page(SessionFilter(scenario=slug), size=1).rows
        recorded = self.store.log(rows[0].id).load() if rows else ()
        written = prepared_at_opening(recorded)
        return written if written != ev.Preparation() else None

    def resume(self, session_id: str) -> Sitting:
        """Go on with a session that was cut off.

        Raises:
            UserFacing: there is no such session, or it is over.
        """
        row = self._row(session_id)
        if row.outcome is not None:
            raise UserFacing("This session is over.", safe="It is unchanged.", remedy="Open its debrief instead.")
        session = self._session(self.scenario_of(row), row.id)
        session.resume()
        return Sitting(id=row.id, session=session)

    def open(self, session_id: str, *, pace: Pace = USUAL_PACE) -> Past:
        """Open a stored session, or the last finished one as "last", with its debrief.

        Raises:
            UserFacing: there is no such session.
        """
        row = self._row(session_id)
        scenario = self.scenario_of(row)
        recorded = self.store.log(row.id).load()
        debrief = write_debrief(scenario, recorded, past=self._past_measures(row), pace=pace)
        return Past(row=row, scenario=scenario, recorded=recorded, debrief=debrief)

    def correct(self, session_id: str, correction: ev.ReadingCorrected) -> Past:
        """Replace a reading in a stored session, re-score it and return it.

        Raises:
            UserFacing: there is no such session, or no such line of the learner's in it.
        """
        return self._add(session_id, CorrectReading(of_seq=correction.of_seq, reading=correction.reading))

    def reflect(self, session_id: str, reflection: ev.ReflectionWritten) -> Past:
        """Store the learner's reflection on a finished session and return the session.

        Raises:
            UserFacing: there is no such session, or it is not over.
        """
        return self._add(session_id, Reflect(reflection=reflection))

    def abandon(self, session_id: str) -> None:
        """Close a session that was cut off, without playing it to the end; one that is over stays as it is."""
        row = self._row(session_id)
        if row.outcome is not None:
            return
        session_log = self.store.log(row.id)
        recorded = session_log.load()
        session_log.append([(recorded[-1].at_ms, ev.SessionEnded(outcome=ev.Outcome.ABANDONED))])
        self.file(row.id)

    def file(self, session_id: str, *, pace: Pace = USUAL_PACE) -> Past:
        """File the result of a finished session for lists and progress and return it opened."""
        past = self.open(session_id, pace=pace)
        summary = summarise(past.scenario, past.recorded, past.debrief)
        self.store.save_summary(past.row.id, summary, now_ms=self.clock.wall_ms())
        return replace(past, row=self._row(past.row.id))

    def file_missing(self) -> int:
        """File what finished sessions came to that were cut off before it was filed; return how many.

        Parting words that are still owed are said first. A session that cannot be read stays as it is: opening it says
        why.
        """
        filed = 0
        for row in self.store.history.unfiled():
            try:
                session = self._session(self.scenario_of(row), row.id)
                session.load()
                session.reply()
                self.file(row.id)
            except UserFacing as failure:
                log.warning("the result of session %s was not filed: %s", row.id, failure)
            else:
                filed += 1
        return filed

    def _past_measures(self, row: SessionRow) -> tuple[Measures, ...]:
        """Return the measures of the last sessions of similar difficulty before one, oldest first."""
        near = range(row.difficulty - SIMILAR_DIFFICULTY, row.difficulty + SIMILAR_DIFFICULTY + 1)
        earlier = self.store.results.figures_before(row, difficulties=near, limit=PAST_SESSIONS)
        return tuple(Measures(**{name: getattr(one, name) for name in Measures.__slots__}) for one in earlier)

    def scenario_of(self, row: SessionRow) -> Scenario:
        """Return the very scenario version a session was played on, from its snapshot where the library moved on."""
        text = self.store.history.snapshot(row.scenario, row.scenario_version)
        if text is not None:
            return read_snapshot(text)
        return self.library.load(row.scenario)

    def _add(self, session_id: str, order: Order) -> Past:
        """Carry out an order on a stored session and file its result anew."""
        row = self._row(session_id)
        session = self._session(self.scenario_of(row), row.id)
        session.load()
        refusal = session.submit(order)
        if refusal is not None:
            raise UserFacing(refusal.message, safe="The session is as it was.")
        return self.open(row.id) if row.outcome is None else self.file(row.id)

    def _row(self, session_id: str) -> SessionRow:
        history = self.store.history
        if session_id == "last":
            row = history.last(finished=True)
            if row is None:
                raise UserFacing("No session has been finished yet.", remedy="Play one: hardball play SLUG --text.")
            return row
        row = history.find(session_id)
        if row is None:
            raise UserFacing(
                f"There is no session {session_id}.",
                safe="Your sessions are as they were.",
                remedy="'hardball sessions' lists them with their ids.",
            )
        return row

    def _session(self, scenario: Scenario, session_id: str, *, log: EventLog | None = None) -> PracticeSession:
        return PracticeSession(
            scenario=scenario,
            log=log if log is not None else self.store.log(session_id),
            clock=self.clock,
            recogniser=self._recogniser,
        )


def _card(scenario: Scenario) -> SessionCard:
    return SessionCard(
        title=scenario.title,
        counterpart=scenario.persona.name,
        difficulty=scenario.difficulty,
        snapshot=write_snapshot(scenario),
    )


def _at_wall(event: ev.Event, wall_ms: int) -> ev.Event:
    return replace(event, wall_ms=wall_ms) if isinstance(event, ev.SessionResumed | ev.TableReopened) else event


def _demand(answer: Decision | None) -> None:
    if isinstance(answer, Refusal):
        raise UserFacing(answer.message, safe="What you wrote is still here.")


def ready_preparation(scenario: Scenario) -> ev.Preparation:
    """Return a preparation for who has none: an ally, the strongest cards the budget allows then, and a fair target."""
    left = scenario.prep_budget
    willing = [ally for ally in scenario.allies if ally.consents and ally.relevant and ally.cost <= left]
    allies = [ally.id for ally in sorted(willing, key=lambda ally: ally.cost)[:1]]
    left -= sum(ally.cost for ally in scenario.allies if ally.id in allies)
    evidence: list[str] = []
    for item in sorted(scenario.evidence, key=lambda item: (item.outdated, -item.strength)):
        if item.cost <= left:
            evidence.append(item.id)
            left -= item.cost
    bargain = scenario.bargain
    target = (bargain.learner_reservation + bargain.best(Side.LEARNER)) / 2
    return ev.Preparation(
        evidence=tuple(evidence), allies=tuple(allies), target=round(target), batna=scenario.brief.batna
    )
