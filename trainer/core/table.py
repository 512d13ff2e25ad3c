"""The state of the table: a fold over the events of a session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from trainer.core import events as ev
from trainer.core.moves import Reading, Term, Turn
from trainer.core.tactic_status import TacticStatus, traded, weigh_tactic, with_entry
from trainer.core.terms import IssueId, Package, Side, Terms, Value, shared

CALLED = "act.callback"
"""How the acts begin with which the counterpart calls the learner back from the door."""
INTERJECTION = "act.interject"
"""The act of a duo's second voice that cuts in before the first one answers: no turn of its own."""


class Phase(StrEnum):
    """Where a session stands."""

    PREPARING = "preparing"
    TALKING = "talking"
    CONFIRMING = "confirming"
    ADJOURNED = "adjourned"
    LEAVING = "leaving"
    """The learner is on the way out, and the counterpart has not let go or called yet."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A package on the table with what was said of it."""

    seq: int
    at_ms: int
    package: Package
    stated: Terms
    conditional: bool = False
    justified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One utterance of the transcript."""

    seq: int
    at_ms: int
    side: Side
    text: str
    act: str = ""
    speaker: str = ""
    tactic: str = ""
    reading: Reading | None = None
    finished_ms: int | None = None
    first_key_ms: int | None = None
    keys: frozenset[str] = frozenset()
    """Keys of the lines a counterpart's words were made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableState:
    """Everything that matters for what may happen next; times are session milliseconds."""

    scenario: str = ""
    seed: int = 0
    mode: ev.Mode = ev.Mode.PRACTICE
    untimed: bool = False
    phase: Phase = Phase.PREPARING
    seq: int = 0
    now_ms: int = 0
    preparation: ev.Preparation = field(default_factory=ev.Preparation)
    spoken: tuple[Spoken, ...] = ()
    learner_offers: tuple[Offer, ...] = ()
    counterpart_offers: tuple[Offer, ...] = ()
    learner_turns: int = 0
    counterpart_turns: int = 0
    awaiting: Side | None = None
    unanswered: tuple[ev.Event, ...] = ()
    """The learner's events since the counterpart last spoke."""
    trust: float = 0.5
    heat: float = 0.5
    face: float = 0.5
    returned: float = 0.0
    """Points by which the counterpart answered conditional or justified concessions; never positive."""
    greed: float = 0.0  # points by which pressure that paid raised its hopes
    unlocks: Mapping[tuple[ev.UnlockKind, str], float] = field(default_factory=dict)
    tactics: Mapping[str, TacticStatus] = field(default_factory=dict)
    active_tactic: str = ""
    interests: Mapping[str, int] = field(default_factory=dict)
    claims: Mapping[str, tuple[ev.ClaimAnswer, ...]] = field(default_factory=dict)
    deadlines: Mapping[str, tuple[ev.DeadlineAnswer, ...]] = field(default_factory=dict)
    window: str = ""
    evidence_cited: frozenset[str] = frozenset()
    allies_in: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    breaks: int = 0
    adjournments: int = 0
    turns_away: int = 0
    """Counterpart turns that passed while the meeting was adjourned."""
    silence_breaks: int = 0
    """How often in a row the counterpart broke the learner's silence."""
    accepted: Package | None = None
    agreed: Offer | None = None
    """The last package the counterpart said yes to, until it puts another: its page, even while one point is mended."""
    yeses: tuple[Offer, ...] = ()
    """Every package the counterpart said yes to."""
    called_back: bool = False  # from the door, once before
    outcome: ev.Outcome | None = None
    deal: Package | None = None
    holding_since_ms: int | None = None
    unfocused_since_ms: int | None = None

    @property
    def turns_passed(self) -> int:
        """Return the counterpart turns that count against deadlines: those spoken and those spent apart."""
        return self.counterpart_turns + self.turns_away

    @property
    def learner_offer(self) -> Offer | None:
        """Return the learner's latest offer; what it left unsaid follows the counterpart's page since."""
        offer, page = (self.learner_offers or (None,))[-1], self.counterpart_offer
        if offer is None or page is None or page.seq < offer.seq:
            return offer
        stated = self.stated_by_learner
        return replace(offer, package={i: offer.package[i] if i in stated else v for i, v in page.package.items()})

    @property
    def counterpart_offer(self) -> Offer | None:
        """Return the counterpart's latest offer; what it said yes to since then is one."""
        return self.agreed or (self.counterpart_offers[-1] if self.counterpart_offers else None)

    @property
    def may_be_called_back(self) -> bool:
        """Tell whether there is anything to call back for: figures on both sides, and no call before."""
        return bool(self.learner_offers and self.counterpart_offers) and not self.called_back

    @property
    def at_the_door(self) -> bool:
        """Tell whether the learner was called back and has not said anything since."""
        called = next((line.seq for line in reversed(self.spoken) if line.act.startswith(CALLED)), None)
        mine = next((line.seq for line in reversed(self.spoken) if line.side is Side.LEARNER), 0)
        return called is not None and called > mine and self.phase is not Phase.ENDED

    @property
    def last_counterpart_line(self) -> Spoken | None:
        """Return the counterpart's latest utterance."""
        return next((line for line in reversed(self.spoken) if line.side is Side.COUNTERPART), None)

    @property
    def stated_by_learner(self) -> Terms:
        """Return the learner's last stated value per issue."""
        return self.stated_before(self.seq + 1)

    def stated_before(self, seq: int) -> Terms:
        """Return the learner's last stated value per issue before an event; a yes since settles them as agreed."""
        stated: dict[IssueId, object] = {}
        agreed = self.agreed if self.agreed is not None and self.agreed.seq < seq else None
        for offer in self.learner_offers:
            if offer.seq < seq:
                settled = agreed is not None and offer.seq < agreed.seq
                stated.update({i: agreed.package[i] for i in offer.stated} if settled and agreed else offer.stated)
        return stated  # type: ignore[return-value]

    def has_unlocked(self, kind: ev.UnlockKind, key: str = "") -> bool:
        """Tell whether a reason has already lowered the floor; an empty key asks for the kind."""
        return any(known is kind and key in {"", name} for known, name in self.unlocks)

    def keys_lately(self, turns: int = 2) -> tuple[frozenset[str], ...]:
        """Return the keys of what the counterpart's side said in its latest turns, the last turn first."""
        found: list[frozenset[str]] = [frozenset()]
        for line in reversed(self.spoken):
            if line.side is Side.COUNTERPART:
                found[-1] |= line.keys
            elif found[-1]:
                if len(found) == turns:
                    break
                found.append(frozenset())
        return tuple(found)

    def history(self, last: int = 8) -> tuple[Turn, ...]:
        """Return the latest utterances as context for a recogniser, oldest first."""
        offered = {offer.seq: offer for offer in (*self.learner_offers, *self.counterpart_offers)}
        turns = []
        for line in self.spoken[-last:]:
            offer = next((offered[seq] for seq in range(line.seq, line.seq + 3) if seq in offered), None)
            terms = tuple(Term(issue=i, value=v) for i, v in offer.stated.items()) if offer else ()
            turns.append(Turn(mine=line.side is Side.LEARNER, text=line.text, terms=terms, known=True))
        return tuple(turns)


def without(state: TableState, terms: Terms) -> TableState:
    """Return the state in which the learner never put these values; an agreement built on one of them is none."""
    if not terms or not state.counterpart_offers:
        return state
    known: dict[IssueId, Value] = dict(state.counterpart_offers[-1].package)
    offers: list[Offer] = []
    for offer in state.learner_offers:
        gone = shared(offer.stated, terms)
        stated = {issue: value for issue, value in offer.stated.items() if issue not in gone}
        if stated:
            package = {**offer.package, **{issue: known[issue] for issue in gone}}
            offers.append(replace(offer, stated=stated, package=package) if gone else offer)
            known |= stated
    kept = tuple(yes for yes in state.yeses if not shared(yes.package, terms))
    state = replace(state, learner_offers=tuple(offers), yeses=kept)
    if state.agreed is None or not shared(state.agreed.package, terms):
        return state
    return replace(state, agreed=None, accepted=None, phase=Phase.TALKING)


def replay(recorded: Iterable[ev.Recorded], state: TableState | None = None) -> TableState:
    """Fold events into a state, from the start or from an earlier state."""
    current = state if state is not None else TableState()
    for item in recorded:
        current = evolve(current, item)
    return current


def evolve(state: TableState, recorded: ev.Recorded) -> TableState:
    """Return the state after one event."""
    state = replace(state, seq=recorded.seq, now_ms=max(state.now_ms, recorded.at_ms))
    event = recorded.event
    match event:
        case (
            ev.SessionStarted()
            | ev.PreparationDone()
            | ev.TableOpened()
            | ev.SessionEnded()
            | ev.SessionResumed()
            | ev.ReflectionWritten()
        ):
            return _frame(state, event)
        case ev.LearnerSpoke() | ev.ReadingCorrected() | ev.CounterpartSpoke() | ev.LineFinished():
            return _talk(state, recorded, event)
        case ev.LearnerLeft() | ev.CalledBack():
            return _leave(state, event)
        case ev.LearnerOffered() | ev.CounterpartOffered() | ev.OfferAccepted():
            return _bargain(state, recorded, event)
        case (
            ev.HoldBegan()
            | ev.HoldEnded()
            | ev.FocusLost()
            | ev.FocusRegained()
            | ev.BreakTaken()
            | ev.EvidenceCited()
            | ev.AllyBroughtIn()
        ):
            return _conduct(state, recorded, event)
        case ev.AdjournmentAsked() | ev.AdjournmentRefused() | ev.Adjourned() | ev.TableReopened():
            return _adjournment(state, event)
        case ev.TacticFired() | ev.TacticNamed() | ev.TacticCountered() | ev.TacticPaid():
            tactics, active = weigh_tactic(
                state.tactics, state.active_tactic, event, seq=recorded.seq, turn=state.learner_turns
            )
            return replace(state, tactics=tactics, active_tactic=active)
        case (
            ev.InterestRevealed()
            | ev.ClaimProbed()
            | ev.DeadlineTested()
            | ev.WindowOpened()
            | ev.Unlocked()
            | ev.MoodShifted()
            | ev.TargetShifted()
        ):
            return _mind(state, event)
        case _:
            assert_never(event)


FrameEvent = (
    ev.SessionStarted | ev.PreparationDone | ev.TableOpened | ev.SessionEnded | ev.SessionResumed | ev.ReflectionWritten
)


def _frame(state: TableState, event: FrameEvent) -> TableState:
    match event:
        case ev.SessionStarted():
            return replace(state, scenario=event.scenario, seed=event.seed, mode=event.mode, untimed=event.untimed)
        case ev.PreparationDone():
            return replace(state, preparation=event.preparation)
        case ev.TableOpened():
            return replace(state, phase=Phase.TALKING, awaiting=Side.COUNTERPART)
        case ev.SessionEnded():
            return replace(state, phase=Phase.ENDED, awaiting=None, outcome=event.outcome, deal=event.package)
        case ev.SessionResumed():
            return replace(state, holding_since_ms=None, unfocused_since_ms=None)
        case ev.ReflectionWritten():
            return state
        case _:
            assert_never(event)


def _leave(state: TableState, event: ev.LearnerLeft | ev.CalledBack) -> TableState:
    match event:
        case ev.LearnerLeft():
            return replace(
                state,
                phase=Phase.LEAVING,
                awaiting=Side.COUNTERPART,
                unanswered=(*state.unanswered, event),
                holding_since_ms=None,
            )
        case ev.CalledBack():
            phase = Phase.TALKING if state.accepted is None else Phase.CONFIRMING
            return replace(state, phase=phase, called_back=True)
        case _:
            assert_never(event)


def _talk(
    state: TableState,
    recorded: ev.Recorded,
    event: ev.LearnerSpoke | ev.ReadingCorrected | ev.CounterpartSpoke | ev.LineFinished,
) -> TableState:
    match event:
        case ev.LearnerSpoke():
            state = without(state, event.takes_back)
            line = Spoken(
                seq=recorded.seq,
                at_ms=recorded.at_ms,
                side=Side.LEARNER,
                text=event.text,
                reading=event.reading,
                first_key_ms=event.first_key_ms,
            )
            return replace(
                state,
                spoken=(*state.spoken, line),
                learner_turns=state.learner_turns + 1,
                awaiting=Side.COUNTERPART,
                unanswered=(*state.unanswered, event),
                silence_breaks=0,
                holding_since_ms=None,
            )
        case ev.ReadingCorrected():
            spoken = tuple(replace(s, reading=event.reading) if s.seq == event.of_seq else s for s in state.spoken)
            return replace(state, spoken=spoken)
        case ev.CounterpartSpoke():
            interjects = event.act == INTERJECTION
            broke_silence = state.awaiting is not Side.COUNTERPART and state.phase is not Phase.ENDED
            previous = state.last_counterpart_line
            status = state.tactics.get(state.active_tactic)
            fresh = status is not None and status.seq > (previous.seq if previous else 0) and not interjects
            line = Spoken(
                seq=recorded.seq,
                at_ms=recorded.at_ms,
                side=Side.COUNTERPART,
                text=event.text,
                act=event.act,
                speaker=event.speaker,
                tactic=state.active_tactic if fresh else "",
                keys=frozenset(line_id.split("/")[1] for line_id in event.line_ids if "/" in line_id),
            )
            if interjects:
                return replace(state, spoken=(*state.spoken, line), said=state.said | set(event.line_ids))
            return replace(
                state,
                spoken=(*state.spoken, line),
                counterpart_turns=state.counterpart_turns + (0 if broke_silence else 1),
                silence_breaks=state.silence_breaks + 1 if broke_silence else 0,
                awaiting=None if state.phase is Phase.ENDED else Side.LEARNER,
                said=state.said | set(event.line_ids),
                unanswered=(),
            )
        case ev.LineFinished():
            spoken = tuple(replace(s, finished_ms=recorded.at_ms) if s.seq == event.of_seq else s for s in state.spoken)
            return replace(state, spoken=spoken)
        case _:
            assert_never(event)


def _bargain(
    state: TableState, recorded: ev.Recorded, event: ev.LearnerOffered | ev.CounterpartOffered | ev.OfferAccepted
) -> TableState:
    match event:
        case ev.LearnerOffered():
            offer = Offer(
                seq=recorded.seq,
                at_ms=recorded.at_ms,
                package=event.package,
                stated=event.stated,
                conditional=event.conditional,
                justified=event.justified,
            )
            return replace(
                state,
                learner_offers=(*state.learner_offers, offer),
                unanswered=(*state.unanswered, event),
                phase=Phase.TALKING,
                accepted=None,
                tactics=traded(state.tactics, state.active_tactic, state.learner_turns)
                if event.conditional
                else state.tactics,
            )
        case ev.CounterpartOffered():
            offer = Offer(seq=recorded.seq, at_ms=recorded.at_ms, package=event.package, stated=event.stated)
            return replace(state, counterpart_offers=(*state.counterpart_offers, offer), agreed=None)
        case ev.OfferAccepted():
            if event.side is Side.COUNTERPART:
                agreed = Offer(seq=recorded.seq, at_ms=recorded.at_ms, package=event.package, stated=event.package)
                yeses = (*state.yeses, agreed)
                return replace(state, phase=Phase.CONFIRMING, accepted=event.package, agreed=agreed, yeses=yeses)
            return replace(state, accepted=event.package)
        case _:
            assert_never(event)


def _conduct(
    state: TableState,
    recorded: ev.Recorded,
    event: ev.HoldBegan
    | ev.HoldEnded
    | ev.FocusLost
    | ev.FocusRegained
    | ev.BreakTaken
    | ev.EvidenceCited
    | ev.AllyBroughtIn,
) -> TableState:
    match event:
        case ev.HoldBegan():
            return replace(state, holding_since_ms=recorded.at_ms)
        case ev.HoldEnded():
            return replace(state, holding_since_ms=None)
        case ev.FocusLost():
            return replace(state, unfocused_since_ms=recorded.at_ms)
        case ev.FocusRegained():
            return replace(state, unfocused_since_ms=None)
        case ev.BreakTaken():
            state = replace(state, breaks=state.breaks + 1)
        case ev.EvidenceCited():
            state = replace(state, evidence_cited=state.evidence_cited | {event.evidence})
        case ev.AllyBroughtIn():
            state = replace(state, allies_in=state.allies_in | {event.ally})
        case _:
            assert_never(event)
    return replace(state, awaiting=Side.COUNTERPART, unanswered=(*state.unanswered, event))


def _adjournment(
    state: TableState, event: ev.AdjournmentAsked | ev.AdjournmentRefused | ev.Adjourned | ev.TableReopened
) -> TableState:
    match event:
        case ev.AdjournmentAsked() | ev.TableReopened():
            phase = Phase.TALKING if isinstance(event, ev.TableReopened) else state.phase
            return replace(
                state, phase=phase, awaiting=Side.COUNTERPART, unanswered=(*state.unanswered, event), silence_breaks=0
            )
        case ev.AdjournmentRefused():
            return state
        case ev.Adjourned():
            return replace(
                state,
                phase=Phase.ADJOURNED,
                awaiting=None,
                adjournments=state.adjournments + 1,
                turns_away=state.turns_away + event.turns,
                active_tactic="",
                holding_since_ms=None,
                unanswered=(),
            )
        case _:
            assert_never(event)


MindEvent = (
    ev.InterestRevealed
    | ev.ClaimProbed
    | ev.DeadlineTested
    | ev.WindowOpened
    | ev.Unlocked
    | ev.MoodShifted
    | ev.TargetShifted
)


def _mind(state: TableState, event: MindEvent) -> TableState:
    match event:
        case ev.InterestRevealed():
            return replace(state, interests=with_entry(state.interests, event.interest, event.depth))
        case ev.ClaimProbed():
            answers = (*state.claims.get(event.bluff, ()), event.answer)
            return replace(state, claims=with_entry(state.claims, event.bluff, answers))
        case ev.DeadlineTested():
            tests = (*state.deadlines.get(event.deadline, ()), event.answer)
            return replace(state, deadlines=with_entry(state.deadlines, event.deadline, tests))
        case ev.WindowOpened():
            return replace(state, window=event.window)
        case ev.Unlocked():
            return replace(state, unlocks=with_entry(state.unlocks, (event.kind, event.key), event.amount))
        case ev.MoodShifted():
            return replace(state, trust=event.trust, heat=event.heat, face=event.face)
        case ev.TargetShifted():
            if event.points > 0:
                return replace(state, greed=state.greed + event.points)
            return replace(state, returned=state.returned + event.points)
        case _:
            assert_never(event)
