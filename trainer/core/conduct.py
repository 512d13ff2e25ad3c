"""What the learner did, turn by turn: the moves read from words and those that only the state of the table decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core import events as ev
from trainer.core.concessions import FELT_POINTS, ConcessionLedger, Entry
from trainer.core.moves import STATE_MOVES, Act, Move, Reading
from trainer.core.put_forward import offered_terms
from trainer.core.scenario import Scenario
from trainer.core.silences import SilenceLedger
from trainer.core.table import TableState, evolve
from trainer.core.terms import WITHIN, Side

AMBITIOUS = 0.5
"""An opening worth at least this share of the way from reservation value to best counts as a base of one's own."""
ROUND_SHARE = 0.05
"""A round step must be at least this share of the headline's range to count (m-round-concession)."""
ROUND_HABIT = 2
CLOSE_ISSUES = 3
"""A yes counts as a checked close when at least this many issues had been spoken of (science.md 2, close-confirm)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One move of the learner's with the event it happened in and the confidence of its reading (1 for facts)."""

    seq: int
    at_ms: int
    move: Move
    quote: str
    confidence: float = 1.0
    tactic: str = ""
    """The tactic that stood when it was done."""


def corrected(scenario: Scenario, recorded: Sequence[ev.Recorded]) -> tuple[ev.Recorded, ...]:
    """Return the events with every reading the learner corrected in its place, and the offers that follow from it.

    What the counterpart did then stays as it was: it answered what it had understood.
    """
    readings: dict[int, Reading] = {
        item.event.of_seq: item.event.reading for item in recorded if isinstance(item.event, ev.ReadingCorrected)
    }
    if not readings:
        return tuple(recorded)
    events: list[ev.Recorded] = []
    spoken: tuple[ev.LearnerSpoke, Reading] | None = None
    for item in recorded:
        event = item.event
        if isinstance(event, ev.LearnerSpoke):
            reading = readings.get(item.seq)
            spoken = (event, reading) if reading is not None else None
            events.append(replace(item, event=replace(event, reading=reading)) if reading is not None else item)
        elif isinstance(event, ev.LearnerOffered) and spoken is not None:
            offer = _meant(scenario, event, before=spoken[0].reading, after=spoken[1])
            events.extend([replace(item, event=offer)] if offer is not None else [])
            spoken = None
        else:
            events.append(item)
    return tuple(events)


def _meant(
    scenario: Scenario, event: ev.LearnerOffered, *, before: Reading, after: Reading
) -> ev.LearnerOffered | None:
    """Return an offer as its corrected reading means it; terms set on the sheet stay, no terms at all is no offer."""
    misread = offered_terms(scenario, before)
    kept = {issue: value for issue, value in event.stated.items() if issue not in misread}
    stated = {**kept, **offered_terms(scenario, after)}
    if not stated:
        return None
    conditional = bool(after.offer and after.offer.conditional) or after.has_move(Move.CONDITIONAL_OFFER)
    package = scenario.bargain.complete(stated, event.package)
    return replace(event, stated=stated, package=package, conditional=conditional)


def judge(
    scenario: Scenario, recorded: Sequence[ev.Recorded], concessions: ConcessionLedger, silences: SilenceLedger
) -> tuple[Deed, ...]:
    """Return the learner's deeds in order, each at most once per utterance."""
    walk = _Walk(scenario, concessions, silences)
    for item in recorded:
        walk.take(item)
    deeds = sorted([*walk.deeds, *_round_steps(scenario, concessions, walk.quotes)], key=lambda deed: deed.seq)
    return tuple({(deed.seq, deed.move): deed for deed in deeds}.values())


class _Walk:
    """Folds the events and judges each utterance against the state it was spoken in."""

    def __init__(self, scenario: Scenario, concessions: ConcessionLedger, silences: SilenceLedger) -> None:
        self._scenario = scenario
        self._entries = {entry.seq: entry for entry in concessions.of(Side.LEARNER)}
        self._fills = {hold.filled_by for hold in silences.holds if hold.filled_by is not None}
        self._held = {one.seq: one for one in silences.silences}
        self._state = TableState()
        self._utterance = 0
        self._left: ev.Recorded | None = None
        self.quotes: dict[int, str] = {}
        self.deeds: list[Deed] = []

    def take(self, item: ev.Recorded) -> None:
        """Judge one event, then fold it."""
        match item.event:
            case ev.LearnerSpoke():
                self._utterance = item.seq
                self.quotes[item.seq] = item.event.text
                self._words(item, item.event)
            case ev.LearnerOffered():
                self.quotes[item.seq] = self.quotes.get(self._utterance, "")
                self._offer(item, item.event)
            case ev.OfferAccepted() if item.event.side is Side.LEARNER:
                self._acceptance(item, item.event)
            case ev.BreakTaken():
                self._add(item, Move.REQUEST_TIME)
            case ev.AdjournmentAsked():
                self._add(item, Move.REQUEST_TIME, at=self._utterance if item.event.spoken else 0)
            case ev.EvidenceCited():
                self._add(item, Move.OBJECTIVE_STANDARD)
            case ev.AllyBroughtIn():
                self._add(item, Move.ALLY_MENTION)
            case ev.Unlocked() if item.event.kind is ev.UnlockKind.WINDOW:
                self._add(item, Move.USE_WINDOW, at=self._utterance)
            case ev.TacticCountered() if item.event.move is Move.STRATEGIC_SILENCE:
                self._add(item, Move.STRATEGIC_SILENCE)
            case ev.LearnerLeft():
                self._left = item
                self.quotes[item.seq] = item.event.reason
            case ev.CalledBack() if self._left is not None:
                # Who is called back has stayed where they were, as in any hold: nothing was threatened in vain.
                self._add(self._left, Move.HOLD_POSITION)
            case ev.SessionEnded() if item.event.outcome is ev.Outcome.LEARNER_WALKED:
                self._add(item, Move.WALK_AWAY)
            case _:
                pass
        self._state = evolve(self._state, item)

    def _add(self, item: ev.Recorded, move: Move, *, at: int = 0, confidence: float = 1.0) -> None:
        seq = at or item.seq
        self.deeds.append(
            Deed(
                seq=seq,
                at_ms=item.at_ms,
                move=move,
                quote=self.quotes.get(seq, ""),
                confidence=confidence,
                tactic=self._state.active_tactic,
            )
        )

    def _words(self, item: ev.Recorded, event: ev.LearnerSpoke) -> None:
        for label in event.reading.moves:
            move = Move(label.id)
            if move not in STATE_MOVES or move is Move.M_EMPTY_THREAT:
                self._add(item, move, confidence=label.confidence)
        if item.seq in self._fills:
            self._add(item, Move.M_FILL_SILENCE)
        quiet = self._held.get(item.seq)
        if quiet is not None and quiet.held_ms >= 3_000 and (quiet.tactic or self._state.learner_offers):
            self._add(item, Move.STRATEGIC_SILENCE)
        split = event.reading.has_move(Move.M_SPLIT_DIFFERENCE)
        if split and (self._anchored() or len(self._scenario.bargain.issues) > 1):
            self._add(item, Move.M_SPLIT_DIFFERENCE)
        if event.reading.has_move(Move.M_BACKDOWN_RANGE):
            self._add(item, Move.M_BACKDOWN_RANGE)

    def _anchored(self) -> bool:
        """Tell whether the counterpart's opening page is below what the learner could ever sign."""
        first = self._state.counterpart_offers[0] if self._state.counterpart_offers else None
        bargain = self._scenario.bargain
        return first is not None and not bargain.acceptable(Side.LEARNER, first.package)

    def _offer(self, item: ev.Recorded, event: ev.LearnerOffered) -> None:
        entry = self._entries[item.seq]
        at = self._utterance
        if len(event.stated) >= CLOSE_ISSUES:
            self._add(item, Move.PACKAGE_OFFER, at=at)
        if event.conditional:
            self._add(item, Move.CONDITIONAL_OFFER, at=at)
        if not self._state.learner_offers:
            self._opening(item, entry, at)
        if entry.self_bid and not event.conditional:
            self._add(item, Move.M_BID_AGAINST_SELF, at=at)
        if entry.given > FELT_POINTS:
            asked = self._asked_back(at)
            if entry.tactic:
                self._add(item, Move.M_CONCEDE_UNDER_TACTIC, at=at)
            if not event.conditional and not asked:
                self._add(item, Move.M_UNILATERAL_CONCESSION, at=at)

    def _opening(self, item: ev.Recorded, entry: Entry, at: int) -> None:
        bargain = self._scenario.bargain
        base = bargain.learner_reservation
        ambitious = entry.learner >= base + AMBITIOUS * (bargain.best(Side.LEARNER) - base)
        figures = any(offer.stated for offer in self._state.counterpart_offers)
        if not figures:
            self._add(item, Move.ANCHOR_FIRST, at=at)
        elif ambitious and self._anchored():
            self._add(item, Move.COUNTER_ANCHOR, at=at)

    def _asked_back(self, at: int) -> bool:
        line = next((line for line in self._state.spoken if line.seq == at), None)
        return line is not None and line.reading is not None and line.reading.has_act(Act.ASK_OFFER)

    def _acceptance(self, item: ev.Recorded, event: ev.OfferAccepted) -> None:
        theirs = self._state.counterpart_offers
        bargain = self._scenario.bargain
        pages = [offer.package for offer in theirs]
        if all(page == pages[0] for page in pages) and not self._state.learner_offers:
            self._add(item, Move.M_ACCEPT_FIRST_OFFER)
        spoken = {issue for offer in (*theirs, *self._state.learner_offers) for issue in offer.stated}
        good = bargain.utility(Side.LEARNER, event.package) >= bargain.learner_reservation - WITHIN
        if good and len(spoken) >= CLOSE_ISSUES:
            self._add(item, Move.CLOSE_CONFIRM)


def _round_steps(scenario: Scenario, ledger: ConcessionLedger, quotes: dict[int, str]) -> list[Deed]:
    """Return the large round steps on the headline when they became a habit; only where finer steps exist."""
    head = scenario.bargain.headline
    numbers = [option.value for option in head.options if not isinstance(option.value, str)]
    if not head.divisible or len(numbers) < 2:
        return []
    span = (max(numbers) - min(numbers)) * head.scale
    unit = 10 ** (len(str(int(span))) - 1)
    steps = [
        entry
        for entry in ledger.of(Side.LEARNER)
        if entry.given > FELT_POINTS and entry.money and entry.money >= ROUND_SHARE * span and entry.money % unit == 0
    ]
    if len(steps) < ROUND_HABIT:
        return []
    return [
        Deed(seq=entry.seq, at_ms=entry.at_ms, move=Move.M_ROUND_CONCESSION, quote=quotes.get(entry.seq, ""))
        for entry in steps
    ]
