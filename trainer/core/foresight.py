"""What a coach sees coming in an utterance that is not said yet: mistakes that only the state of the table shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.concessions import ConcessionLedger, Entry, keep_ledger
from trainer.core.conduct import judge
from trainer.core.moves import Move
from trainer.core.rules import Refusal, Say, decide
from trainer.core.scenario import Scenario
from trainer.core.silences import keep_silences
from trainer.core.table import TableState
from trainer.core.terms import WITHIN, IssueId, Side, Terms, Value


class Slip(StrEnum):
    """A mistake worth a word before it is made."""

    BELOW_ALTERNATIVE = "below-alternative"
    CROSSES_RED_LINE = "crosses-red-line"
    CONCEDES_UNDER_TACTIC = "concedes-under-tactic"
    BIDS_AGAINST_SELF = "bids-against-self"
    FILLS_SILENCE = "fills-silence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """One slip; points are the learner's utility points that are given away, or the worth of what would be agreed."""

    slip: Slip
    points: float = 0.0
    issue: IssueId | None = None
    value: Value | None = None
    """The value the red line still allows."""
    tactic: str = ""


def foresee(
    scenario: Scenario, recorded: Sequence[ev.Recorded], state: TableState, order: Say, now_ms: int
) -> tuple[Foreseen, ...]:
    """Return what the learner would get wrong by saying this now, the gravest first; nothing is recorded.

    The events that would follow are folded into the same ledgers that the debrief reads, so the two never disagree.
    """
    decision = decide(scenario, state, order)
    if isinstance(decision, Refusal):
        return ()
    coming = tuple(
        ev.Recorded(seq=state.seq + 1 + index, at_ms=max(now_ms, state.now_ms), event=event)
        for index, event in enumerate(decision)
    )
    ahead = (*recorded, *coming)
    concessions = keep_ledger(scenario, ahead)
    made = _mistakes(scenario, ahead, concessions, since=coming[0].seq)
    entry = _fresh(concessions, since=coming[0].seq)
    found: list[Foreseen] = []
    for item in coming:
        match item.event:
            case ev.OfferAccepted():
                found += _against_own_limits(scenario, state.preparation, item.event.package)
            case ev.LearnerOffered():
                offered = {**state.stated_by_learner, **item.event.stated}
                found += _against_own_limits(scenario, state.preparation, offered)
            case _:
                pass
    if entry is not None:
        if Move.M_CONCEDE_UNDER_TACTIC in made and not _answers(scenario, entry.tactic, order):
            found.append(Foreseen(slip=Slip.CONCEDES_UNDER_TACTIC, points=entry.given, tactic=entry.tactic))
        if Move.M_BID_AGAINST_SELF in made:
            found.append(Foreseen(slip=Slip.BIDS_AGAINST_SELF, points=entry.given))
    if Move.M_FILL_SILENCE in made:
        found.append(Foreseen(slip=Slip.FILLS_SILENCE))
    return tuple(found)


def _mistakes(
    scenario: Scenario, ahead: Sequence[ev.Recorded], concessions: ConcessionLedger, *, since: int
) -> frozenset[Move]:
    deeds = judge(scenario, ahead, concessions, keep_silences(ahead, concessions))
    return frozenset(deed.move for deed in deeds if deed.seq >= since)


def _fresh(concessions: ConcessionLedger, *, since: int) -> Entry | None:
    return next((entry for entry in concessions.of(Side.LEARNER) if entry.seq >= since), None)


def _against_own_limits(scenario: Scenario, preparation: ev.Preparation, terms: Terms) -> list[Foreseen]:
    """Judge terms by what they say: issues never spoken of may still come out at the learner's best."""
    bargain = scenario.bargain
    found = []
    most = sum(
        issue.worth(Side.LEARNER, terms[issue.id])
        if issue.id in terms
        else max(issue.worth(Side.LEARNER, option.value) for option in issue.options)
        for issue in bargain.issues
    )
    if most < bargain.learner_reservation - WITHIN:
        found.append(Foreseen(slip=Slip.BELOW_ALTERNATIVE, points=most))
    found += [
        Foreseen(slip=Slip.CROSSES_RED_LINE, issue=line.issue, value=line.value)
        for line in crossed_lines(scenario, preparation, terms)
    ]
    return found


def _answers(scenario: Scenario, tactic: str, order: Say) -> bool:
    """Tell whether the words themselves meet the tactic, so that what they give is no longer given to it."""
    entry = scenario.tactics.get(tactic)
    return entry is not None and order.reading.has_move(Move.NAME_TACTIC, *entry.counters)


def crossed_lines(scenario: Scenario, preparation: ev.Preparation, terms: Terms) -> tuple[ev.RedLine, ...]:
    """Return the red lines of the preparation that terms cross."""
    crossed = []
    for line in preparation.red_lines:
        if line.issue not in terms:
            continue
        issue = scenario.bargain.issue(line.issue)
        allowed, given = issue.position(line.value), issue.position(terms[line.issue])
        if allowed is not None and given is not None and given < allowed - WITHIN:
            crossed.append(line)
    return tuple(crossed)
