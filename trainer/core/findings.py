"""Remarks that quote the learner: strengths first, at most three things to work on, each with one better line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.concessions import ConcessionLedger, Entry
from trainer.core.conduct import Deed
from trainer.core.moves import COUNTED_CONFIDENCE, Move
from trainer.core.phrases import Phrase, phrase
from trainer.core.scenario import Scenario
from trainer.core.terms import Side

MOST_STRENGTHS, MOST_WORK = 2, 3

MISTAKE_WEIGHT: dict[Move, float] = {
    Move.M_CONCEDE_UNDER_TACTIC: 9,
    Move.M_UNILATERAL_CONCESSION: 8,
    Move.M_BID_AGAINST_SELF: 8,
    Move.M_ACCEPT_FIRST_OFFER: 8,
    Move.M_REVEAL_RESERVATION: 7,
    Move.M_EMPTY_THREAT: 7,
    Move.M_REVEAL_DESPERATION: 6,
    Move.M_REACT_EMOTIONALLY: 6,
    Move.M_SPLIT_DIFFERENCE: 5,
    Move.M_FILL_SILENCE: 5,
    Move.M_BACKDOWN_RANGE: 4,
    Move.M_APOLOGISE_ASK: 3,
    Move.M_IRRITATOR: 3,
    Move.M_ARGUMENT_PILE: 2,
    Move.M_ISSUE_BY_ISSUE: 2,
    Move.M_ROUND_CONCESSION: 1,
}
"""Which mistake is spoken of first when their cost in points is alike (our design)."""

STRENGTH_WEIGHT: dict[Move, float] = {
    Move.NAME_TACTIC: 9,
    Move.CONDITIONAL_OFFER: 8,
    Move.USE_WINDOW: 8,
    Move.INTEREST_QUESTION: 7,
    Move.DEADLINE_QUESTION: 7,
    Move.PROBE_CLAIM: 7,
    Move.OBJECTIVE_STANDARD: 7,
    Move.STRATEGIC_SILENCE: 7,
    Move.MESO: 7,
    Move.CONTINGENT_DEAL: 7,
    Move.COUNTER_ANCHOR: 6,
    Move.PACKAGE_OFFER: 6,
    Move.SHARE_PRIORITY: 6,
    Move.BATNA_SIGNAL: 6,
    Move.REFRAME_INTERESTS: 5,
    Move.REFRAME_MULTI_ISSUE: 5,
    Move.REFRAME_COLLABORATIVE: 5,
    Move.REFRAME_LONG_TERM: 5,
    Move.PROPOSE_PROCESS: 5,
    Move.HOLD_POSITION: 4,
    Move.SUMMARISE_CHECK: 4,
    Move.RED_LINE: 4,
    Move.ACKNOWLEDGE: 3,
    Move.ALLY_MENTION: 3,
    Move.CLOSE_CONFIRM: 3,
}

SAID: dict[Move, str] = {
    Move.M_CONCEDE_UNDER_TACTIC: "You moved {points} points while pressure stood unanswered.",
    Move.M_UNILATERAL_CONCESSION: "You gave {points} points and asked for nothing back.",
    Move.M_BID_AGAINST_SELF: "You improved your own offer, though they had put no figure against it.",
    Move.M_ACCEPT_FIRST_OFFER: "You took the first page without testing it.",
    Move.M_REVEAL_RESERVATION: "You told them how far you would go.",
    Move.M_EMPTY_THREAT: "You claimed something that is not there.",
    Move.M_REVEAL_DESPERATION: "You showed that time or lack of options hurts you.",
    Move.M_REACT_EMOTIONALLY: "You hit back instead of staying with the matter.",
    Move.M_SPLIT_DIFFERENCE: "You offered the middle, though the edges were theirs.",
    Move.M_FILL_SILENCE: "You spoke into your own pause.",
    Move.M_BACKDOWN_RANGE: "You gave a range; they only heard its worse end.",
    Move.M_APOLOGISE_ASK: "You apologised for asking.",
    Move.M_IRRITATOR: "You praised your own offer; nobody was ever persuaded by that.",
    Move.M_ARGUMENT_PILE: "You piled up reasons; the weakest one gets the answer.",
    Move.M_ISSUE_BY_ISSUE: "You closed one point while others were open.",
    Move.M_ROUND_CONCESSION: "You moved in large round steps.",
    Move.NAME_TACTIC: "You said what was happening, calmly.",
    Move.CONDITIONAL_OFFER: "You tied what you gave to what you got.",
    Move.USE_WINDOW: "You used the news while it was new.",
    Move.INTEREST_QUESTION: "You asked what lay behind a position.",
    Move.DEADLINE_QUESTION: "You tested the clock.",
    Move.PROBE_CLAIM: "You asked for the detail behind a claim.",
    Move.OBJECTIVE_STANDARD: "You brought a figure others can check.",
    Move.STRATEGIC_SILENCE: "You held the silence.",
    Move.MESO: "You laid out two packages and let them choose.",
    Move.CONTINGENT_DEAL: "You turned a disputed fact into an if-then.",
    Move.COUNTER_ANCHOR: "You set your own base instead of trimming theirs.",
    Move.PACKAGE_OFFER: "You put several points on the table together.",
    Move.SHARE_PRIORITY: "You said what matters most to you, not how far you would go.",
    Move.BATNA_SIGNAL: "You mentioned a real alternative without a threat.",
    Move.HOLD_POSITION: "You stayed where you were, politely.",
    Move.SUMMARISE_CHECK: "You checked what had been understood.",
    Move.RED_LINE: "You said plainly what you will not do.",
    Move.ACKNOWLEDGE: "You showed that you had heard them.",
    Move.ALLY_MENTION: "You brought in somebody who counts.",
    Move.CLOSE_CONFIRM: "You closed with every point named.",
    Move.PROPOSE_PROCESS: "You proposed how to go about it.",
    Move.REFRAME_INTERESTS: "You moved the talk from positions to needs.",
    Move.REFRAME_MULTI_ISSUE: "You widened one stuck point into several.",
    Move.REFRAME_COLLABORATIVE: "You made it a problem for both.",
    Move.REFRAME_LONG_TERM: "You looked past today.",
}

BETTER: dict[Move, str] = {
    Move.M_CONCEDE_UNDER_TACTIC: "Before I move: what changes if we take until tomorrow?",
    Move.M_UNILATERAL_CONCESSION: "I can look at that if {issue} moves too.",
    Move.M_BID_AGAINST_SELF: "My offer stands; the next figure is yours.",
    Move.M_ACCEPT_FIRST_OFFER: "Noted, thank you. Which of the other points can move?",
    Move.M_REVEAL_RESERVATION: "My limits stay with me; what would make this work for you?",
    Move.M_EMPTY_THREAT: "If we do not settle: {batna}",
    Move.M_REVEAL_DESPERATION: "I would like an answer this week; what do you need for that?",
    Move.M_REACT_EMOTIONALLY: "That surprises me. Let us stay with the figures.",
    Move.M_SPLIT_DIFFERENCE: "The middle depends on where we each began; what does an outside figure say?",
    Move.M_FILL_SILENCE: "Say nothing, and let them answer.",
    Move.M_BACKDOWN_RANGE: "Name one figure, the better end.",
    Move.M_APOLOGISE_ASK: "I would like to talk about {issue}.",
    Move.M_IRRITATOR: "Is this workable for you?",
    Move.M_ARGUMENT_PILE: "Give one reason, the strongest, and stop.",
    Move.M_ISSUE_BY_ISSUE: "Let us leave it open until we see all the points together.",
    Move.M_ROUND_CONCESSION: "Move in smaller, uneven steps that you can explain.",
}


class FindingKind(StrEnum):
    """Whether a remark praises or corrects."""

    STRENGTH = "strength"
    WORK_ON = "work-on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark: the learner's words, a named category, what it cost or earned, and one better line for mistakes."""

    kind: FindingKind
    move: Move
    seq: int
    quote: str
    text: Phrase
    better: Phrase | None = None
    points: float = 0.0
    money: float | None = None
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticRecord:
    """What became of one tactic: when it was applied, how it was met, and what it drew from the learner."""

    tactic: str
    name: str
    seqs: tuple[int, ...]
    named: bool
    countered_by: Move | None
    stopped: bool
    cost_points: float
    cost_money: float
    model_answer: str
    quote: str = ""
    """What the learner said right after it was first applied."""
    again_after_pay: bool = False
    """True when it was applied again after it had drawn something."""
    gone_by_break: bool = False
    """True when it came before an adjournment, was not stopped by then, and never after it."""


def record_tactics(
    scenario: Scenario, events: Sequence[ev.Recorded], ledger: ConcessionLedger
) -> tuple[TacticRecord, ...]:
    """Return one record per tactic that was applied, in order of first appearance."""
    seqs: dict[str, list[int]] = {}
    named: set[str] = set()
    stopped: set[str] = set()
    counters: dict[str, Move] = {}
    quotes: dict[str, str] = {}
    payers: set[str] = set()
    again: set[str] = set()
    gone: set[str] = set()
    for item in events:
        match item.event:
            case ev.TacticFired():
                again |= payers & {item.event.tactic}
                gone.discard(item.event.tactic)
                seqs.setdefault(item.event.tactic, []).append(item.seq)
            case ev.LearnerSpoke():
                quotes.update({tactic: item.event.text for tactic in seqs if tactic not in quotes})
            case ev.TacticNamed():
                named.add(item.event.tactic)
                if item.event.stopped:
                    stopped.add(item.event.tactic)
            case ev.TacticCountered():
                counters.setdefault(item.event.tactic, item.event.move)
                if item.event.defused:
                    stopped.add(item.event.tactic)
            case ev.TacticPaid():
                payers.add(item.event.tactic)
            case ev.Adjourned():
                gone |= seqs.keys() - stopped
            case _:
                pass
    records = []
    for tactic, where in seqs.items():
        paid = [entry for entry in ledger.of(Side.LEARNER) if entry.tactic == tactic]
        entry = scenario.tactics.get(tactic)
        records.append(
            TacticRecord(
                tactic=tactic,
                name=entry.name if entry else tactic,
                seqs=tuple(where),
                named=tactic in named,
                countered_by=counters.get(tactic),
                stopped=tactic in stopped,
                cost_points=sum(one.given for one in paid),
                cost_money=sum(one.money or 0.0 for one in paid),
                model_answer=entry.model_answer if entry else "",
                quote=quotes.get(tactic, ""),
                again_after_pay=tactic in again,
                gone_by_break=tactic in gone,
            )
        )
    return tuple(records)


def find(
    scenario: Scenario, deeds: Sequence[Deed], ledger: ConcessionLedger, tactics: Sequence[TacticRecord]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the two best strengths and the three dearest mistakes, one remark per move."""
    counted = [deed for deed in deeds if deed.confidence >= COUNTED_CONFIDENCE]
    given = {entry.seq: entry for entry in ledger.of(Side.LEARNER)}
    answers = {record.tactic: record.model_answer for record in tactics if record.model_answer}
    by_move: dict[Move, list[Deed]] = {}
    for deed in counted:
        by_move.setdefault(deed.move, []).append(deed)
    strengths = [
        Finding(
            kind=FindingKind.STRENGTH,
            move=move,
            seq=done[0].seq,
            quote=done[0].quote,
            text=phrase(SAID[move]),
            times=len(done),
        )
        for move, done in by_move.items()
        if move in STRENGTH_WEIGHT
    ]
    mistakes = [_mistake(scenario, move, done, given, answers) for move, done in by_move.items() if move.is_mistake]
    strengths.sort(key=lambda finding: (-STRENGTH_WEIGHT[finding.move], finding.seq))
    mistakes.sort(key=lambda finding: (-finding.points - MISTAKE_WEIGHT[finding.move], finding.seq))
    return tuple(_apart(strengths)[:MOST_STRENGTHS]), tuple(_apart(mistakes)[:MOST_WORK])


def _mistake(
    scenario: Scenario,
    move: Move,
    done: Sequence[Deed],
    given: dict[int, Entry],
    answers: dict[str, str],
) -> Finding:
    costs = [(deed, entry) for deed in done if (entry := given.get(deed.seq, given.get(deed.seq + 1)))]
    dearest = max(costs, key=lambda pair: pair[1].given, default=None)
    deed = dearest[0] if dearest else done[0]
    moved = dearest[1] if dearest else None
    counts = move in {Move.M_CONCEDE_UNDER_TACTIC, Move.M_UNILATERAL_CONCESSION, Move.M_BID_AGAINST_SELF}
    points = moved.given if moved and counts else 0.0
    better = answers.get(deed.tactic, "") if move is Move.M_CONCEDE_UNDER_TACTIC else ""
    issue = max(scenario.bargain.issues, key=lambda one: one.learner_weight - one.counterpart_weight)
    return Finding(
        kind=FindingKind.WORK_ON,
        move=move,
        seq=deed.seq,
        quote=deed.quote,
        text=phrase(SAID[move], points=points),
        better=phrase("{line}", line=better)
        if better
        else phrase(BETTER[move], issue=issue.name, batna=scenario.brief.batna),
        points=points,
        money=moved.money if moved and counts else None,
        times=len(done),
    )


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Keep one remark per utterance where two name the same words: the first, which weighs more."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(known.seq == finding.seq for known in kept):
            kept.append(finding)
    return kept
