"""The six success metrics of the seed article, each with its evidence, source tag, formula and version.

They are never merged into one number (science.md section 6). A value of None means that there is not enough evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median

from trainer.core import events as ev
from trainer.core.concessions import ConcessionLedger
from trainer.core.conduct import Deed
from trainer.core.formulas import FORMULAS, Formula
from trainer.core.frontier import joint_efficiency
from trainer.core.moves import COUNTED_CONFIDENCE, Move
from trainer.core.phrases import Phrase, phrase
from trainer.core.red_lines import crosses
from trainer.core.scenario import FeasibilityRule, Scenario
from trainer.core.silences import SilenceLedger
from trainer.core.table import TableState
from trainer.core.terms import WITHIN, Package, Side, same_value

RUBRIC = "2026.2"
"""Version of every formula in this module; stored with each session."""
LEAST_PAST = 4
"""Fewer earlier sessions than this say nothing about growth."""
MOST_THANKED = 5


class Tag(StrEnum):
    """Where a value comes from: measured, derived by rule, self-report, or the persona's simulated state."""

    MEASURED = "M"
    DERIVED = "D"
    SELF_REPORT = "S"
    GAME = "G"


class MetricId(StrEnum):
    """The six metrics."""

    INTERESTS = "core-interests"
    RELATIONSHIP = "relationship"
    PROCESS = "process-legitimacy"
    FEASIBILITY = "implementation-feasibility"
    BATNA = "better-than-batna"
    GROWTH = "learning-and-growth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One component of a metric with its own source tag; 0-100 unless the unit says otherwise."""

    name: str
    value: float | None
    tag: Tag
    evidence: Phrase
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One of the six: its leading value, the parts behind it, and the formula in words."""

    id: MetricId
    title: str
    value: float | None
    unit: str
    tag: Tag
    evidence: Phrase
    formula: str
    parts: tuple[Part, ...] = ()
    passed: bool | None = None
    version: str = RUBRIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The behaviour measures growth is read from; shares 0..1, None where nothing could be measured."""

    under_tactic: float | None = None
    fill_rate: float | None = None
    counter_accuracy: float | None = None
    conditional_share: float | None = None
    joint_efficiency: float | None = None
    calm_naming: float | None = None


LESS_IS_BETTER = frozenset({"under_tactic", "fill_rate"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything the metrics are computed from."""

    scenario: Scenario
    state: TableState
    start_trust: float
    concessions: ConcessionLedger
    silences: SilenceLedger
    deeds: tuple[Deed, ...]
    recorded: tuple[ev.Recorded, ...]
    reflection: ev.ReflectionWritten | None = None

    def done(self, *moves: Move) -> tuple[Deed, ...]:
        """Return when any of these moves was made with enough confidence to count."""
        return tuple(deed for deed in self.deeds if deed.move in moves and deed.confidence >= COUNTED_CONFIDENCE)

    def count(self, *moves: Move) -> int:
        """Return how often any of these moves was made with enough confidence to count."""
        return len(self.done(*moves))

    @property
    def deal(self) -> Package | None:
        """Return the signed package, if any."""
        return self.state.deal

    def rating(self, *items: str) -> float | None:
        """Return the mean of the learner's own ratings (1-7) of these items."""
        given = (
            [self.reflection.ratings[item] for item in items if item in self.reflection.ratings]
            if (self.reflection)
            else []
        )
        return fmean(given) if given else None


def measure(evidence: Evidence) -> Measures:
    """Return the behaviour measures of a session."""
    fired = [item.event.tactic for item in evidence.recorded if isinstance(item.event, ev.TacticFired)]
    received = set(fired)
    answered = {
        item.event.tactic for item in evidence.recorded if isinstance(item.event, ev.TacticCountered | ev.TacticNamed)
    }
    named = [item.event for item in evidence.recorded if isinstance(item.event, ev.TacticNamed)]
    mine = evidence.concessions.of(Side.LEARNER)
    return Measures(
        under_tactic=evidence.concessions.under_tactic,
        fill_rate=evidence.silences.fill_rate,
        counter_accuracy=len(answered & received) / len(received) if received else None,
        conditional_share=sum(entry.conditional for entry in mine) / len(mine) if mine else None,
        joint_efficiency=joint_efficiency(evidence.scenario.bargain, evidence.deal) if evidence.deal else None,
        calm_naming=sum(event.tone.value != "accusing" for event in named) / len(named) if named else None,
    )


def compute(evidence: Evidence, past: Sequence[Measures] = ()) -> tuple[Metric, ...]:
    """Return the six metrics in their fixed order; past are the last sessions of similar difficulty, oldest first."""
    makers: tuple[Callable[[Evidence], Metric], ...] = (_interests, _relationship, _process, _feasibility, _batna)
    return (*(make(evidence) for make in makers), _growth(measure(evidence), past))


def _interests(evidence: Evidence) -> Metric:
    named = evidence.state.preparation.interests
    bargain = evidence.scenario.bargain
    value: float | None = None
    note = phrase("You named no interests beforehand, so there is nothing to measure.")
    if named:
        total = sum(interest.importance for interest in named)
        if evidence.deal is not None:
            met = sum(i.importance * _served(evidence, i) for i in named)
            whole = sum(_served(evidence, interest) >= 1 - WITHIN for interest in named)
            note = phrase("{whole} of {all} interests fully served.", whole=whole, all=len(named))
        else:
            least = bargain.complete({interest.issue: interest.least for interest in named})
            share = min(1.0, bargain.learner_reservation / max(1.0, bargain.utility(Side.LEARNER, least)))
            met = total * share
            note = phrase("No deal: measured at your alternative, {points} points.", points=bargain.learner_reservation)
        value = 100.0 * met / total
    felt = evidence.rating("need-met")
    return Metric(
        id=MetricId.INTERESTS,
        title="Core interests satisfied",
        value=value,
        unit="of 100",
        tag=Tag.MEASURED,
        evidence=note,
        formula=FORMULAS[Formula.INTERESTS],
        parts=(_felt("Your own rating: my main need is met", felt),),
    )


def _served(evidence: Evidence, interest: ev.CoreInterest) -> float:
    issue = evidence.scenario.bargain.issue(interest.issue)
    assert evidence.deal is not None
    got, least = issue.position(evidence.deal[interest.issue]), issue.position(interest.least)
    if got is None or least is None:
        return 0.0
    return 1.0 if least <= WITHIN else min(1.0, got / least)


def _felt(name: str, value: float | None) -> Part:
    note = phrase("Not rated yet.") if value is None else phrase("Rated {value} of 7.", value=value)
    return Part(name=name, value=value, tag=Tag.SELF_REPORT, evidence=note, unit="of 7")


def _relationship(evidence: Evidence) -> Metric:
    trust = min(150.0, 100.0 * evidence.state.trust / max(0.01, evidence.start_trust))
    irritating = evidence.count(Move.M_IRRITATOR)
    outbursts = evidence.count(Move.M_REACT_EMOTIONALLY)
    bluffs = evidence.count(Move.M_EMPTY_THREAT)
    warm = min(MOST_THANKED, evidence.count(Move.ACKNOWLEDGE, Move.SUMMARISE_CHECK))
    conduct = -5.0 * irritating - 10.0 * outbursts - 15.0 * bluffs + 3.0 * warm
    name = evidence.scenario.persona.name
    return Metric(
        id=MetricId.RELATIONSHIP,
        title="Relationship preserved",
        value=trust,
        unit="of start = 100",
        tag=Tag.GAME,
        evidence=phrase("{name}'s modelled trust; a rule in this program, not a person's feeling.", name=name),
        formula=FORMULAS[Formula.RELATIONSHIP],
        parts=(
            Part(
                name="Conduct",
                value=conduct,
                tag=Tag.DERIVED,
                unit="points",
                evidence=phrase(
                    "{warm} acknowledged or summed up, {cold} irritating, {hot} heated, {bluffs} bluffed.",
                    warm=warm,
                    cold=irritating,
                    hot=outbursts,
                    bluffs=bluffs,
                ),
            ),
            _felt("Your own rating: I would deal with them again", evidence.rating("again", "together", "trust")),
        ),
    )


PROCESS_COUNTERS = frozenset(
    {
        Move.PROPOSE_PROCESS,
        Move.NAME_TACTIC,
        Move.OBJECTIVE_STANDARD,
        Move.REQUEST_TIME,
        Move.SUMMARISE_CHECK,
        Move.DEADLINE_QUESTION,
    }
)
"""Counters that propose a way to go on rather than a figure."""


def _process(evidence: Evidence) -> Metric:
    mine = evidence.concessions.of(Side.LEARNER)
    backed_seqs = {deed.seq for deed in evidence.done(Move.OBJECTIVE_STANDARD, Move.SOCIAL_PROOF, Move.RED_LINE)}
    backed = sum(entry.justified or any(0 <= entry.seq - s <= 1 for s in backed_seqs) for entry in mine)
    fired = {item.event.tactic for item in evidence.recorded if isinstance(item.event, ev.TacticFired)}
    met = {
        item.event.tactic
        for item in evidence.recorded
        if isinstance(item.event, ev.TacticNamed)
        or (isinstance(item.event, ev.TacticCountered) and item.event.move in PROCESS_COUNTERS)
    }
    talk = evidence.silences.talk_share
    parts = [
        _share("Own figures backed by a standard, a precedent or a limit", backed, len(mine)),
        _share("Tactics answered by proposing a way to go on", len(met & fired), len(fired)),
        _yes("Agenda proposed", evidence.count(Move.PROPOSE_PROCESS) > 0),
        _yes("No empty threat", evidence.count(Move.M_EMPTY_THREAT) == 0),
        Part(
            name="Talk share between 30 and 70 %",
            value=None if talk is None else 100.0 * (0.3 <= talk <= 0.7),
            tag=Tag.MEASURED,
            evidence=phrase("You spoke {share} % of the words.", share=100 * (talk or 0.0)),
        ),
    ]
    known = [part.value for part in parts if part.value is not None]
    felt = _felt("Your own rating: I was heard, it was fair", evidence.rating("heard", "fair", "time"))
    return Metric(
        id=MetricId.PROCESS,
        title="Process legitimacy",
        value=fmean(known) if known else None,
        unit="of 100",
        tag=Tag.DERIVED,
        evidence=phrase(
            "{backed} of {all} figures of yours had a reason others can check.", backed=backed, all=len(mine)
        ),
        formula=FORMULAS[Formula.PROCESS],
        parts=(*parts, felt),
    )


def _share(name: str, part: int, whole: int) -> Part:
    value = 100.0 * part / whole if whole else None
    note = phrase("{part} of {whole}.", part=part, whole=whole) if whole else phrase("Did not arise.")
    return Part(name=name, value=value, tag=Tag.DERIVED, evidence=note)


def _yes(name: str, holds: bool) -> Part:  # noqa: FBT001 - a yes or no is the whole content
    return Part(name=name, value=100.0 * holds, tag=Tag.DERIVED, evidence=phrase("Yes.") if holds else phrase("No."))


CHECK_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Who does it was asked", ("who ", "whose", "name ", "names ")),
    ("By when was asked", ("when", "by which date", "date", "deadline", "how soon")),
    ("How it is measured was asked", ("measure", "how will we", "how do we see", "report", "track", "know that")),
    ("What if it fails was asked", ("what if", "what happens if", "fails", "late", "miss", "otherwise")),
    ("Authority was confirmed", ("who signs", "sign off", "approve", "authority", "final say", "your decision")),
)
"""Questions a plan survives, with the words that show they were asked in an implementation check."""


def _feasibility(evidence: Evidence) -> Metric:
    checks = " ".join(
        deed.quote.casefold()
        for deed in evidence.done(
            Move.IMPLEMENTATION_CHECK, Move.PROPOSE_PROCESS, Move.DEADLINE_QUESTION, Move.SUMMARISE_CHECK
        )
    )
    parts: list[Part] = []
    if evidence.deal is not None:
        spoken = {
            issue
            for offer in (*evidence.state.learner_offers, *evidence.state.counterpart_offers)
            for issue in offer.stated
        }
        open_ones = [issue.name for issue in evidence.scenario.bargain.issues if issue.id not in spoken]
        parts.append(_yes("Every point was spoken of", not open_ones))
        parts.extend(_yes(name, any(cue in checks for cue in cues)) for name, cues in CHECK_CUES)
        parts.extend(_yes(rule.says, not broken) for rule, broken in _rules(evidence))
    met = sum(part.value == 100.0 for part in parts)
    note = (
        phrase("{met} of {all} points of a workable agreement.", met=met, all=len(parts))
        if parts
        else phrase("There is no agreement to carry out.")
    )
    return Metric(
        id=MetricId.FEASIBILITY,
        title="Implementation feasibility",
        value=100.0 * met / len(parts) if parts else None,
        unit="of 100",
        tag=Tag.DERIVED,
        evidence=note,
        formula=FORMULAS[Formula.FEASIBILITY],
        parts=tuple(parts),
    )


def _rules(evidence: Evidence) -> list[tuple[FeasibilityRule, bool]]:
    assert evidence.deal is not None
    judged = []
    for rule in evidence.scenario.rules:
        if all(_one_of(evidence.deal[issue], values) for issue, values in rule.when.items()):
            kept = all(_one_of(evidence.deal[issue], values) for issue, values in rule.needs.items())
            judged.append((rule, not kept))
    return judged


def _one_of(value: str | float, allowed: tuple[str | int | float, ...]) -> bool:
    return any(same_value(value, one) for one in allowed)


def _batna(evidence: Evidence) -> Metric:
    bargain = evidence.scenario.bargain
    lines = evidence.state.preparation.red_lines
    if evidence.deal is not None:
        gain = bargain.utility(Side.LEARNER, evidence.deal) - bargain.learner_reservation
        kept = not any(crosses(evidence.scenario, line, evidence.deal) for line in lines)
        passed = gain >= -WITHIN and kept
        note = (
            phrase("The deal is worth {gain} points more than your alternative.", gain=gain)
            if gain >= 0
            else phrase("Your alternative was worth {gap} points more than this deal.", gap=-gain)
        )
    else:
        gain = 0.0
        best = _best_on_table(evidence)
        missed = best is not None and best > bargain.learner_reservation + WITHIN
        passed, kept = not missed, True
        note = (
            phrase("No page of theirs beat your alternative: leaving was right.")
            if not missed
            else phrase(
                "Their last page was {gap} points better than your alternative.",
                gap=(best or 0.0) - bargain.learner_reservation,
            )
        )
    part = _yes("Red lines kept", kept) if lines else None
    return Metric(
        id=MetricId.BATNA,
        title="Better than your BATNA",
        value=gain,
        unit="points",
        tag=Tag.MEASURED,
        evidence=note,
        formula=FORMULAS[Formula.BATNA],
        parts=(part,) if part else (),
        passed=passed,
    )


def _best_on_table(evidence: Evidence) -> float | None:
    standing = evidence.state.counterpart_offer
    bargain = evidence.scenario.bargain
    pages = [page for page in (standing.package if standing else None, evidence.state.accepted) if page is not None]
    worths = [bargain.utility(Side.LEARNER, page) for page in pages if bargain.within_limits(Side.LEARNER, page)]
    return max(worths, default=None)


def _growth(now: Measures, past: Sequence[Measures]) -> Metric:
    parts = []
    for name in Measures.__slots__:
        here = getattr(now, name)
        before = [value for one in past if (value := getattr(one, name)) is not None]
        if here is None or len(before) < LEAST_PAST:
            continue
        change = here - median(before)
        better = -change if name in LESS_IS_BETTER else change
        parts.append(
            Part(
                name=name.replace("_", " "),
                value=100.0 * better,
                tag=Tag.MEASURED,
                unit="points",
                evidence=phrase(
                    "{here} % now, {before} % in the middle of your last {n}.",
                    here=100 * here,
                    before=100 * median(before),
                    n=len(before),
                ),
            )
        )
    values = [part.value for part in parts if part.value is not None]
    enough = len(past) >= LEAST_PAST
    return Metric(
        id=MetricId.GROWTH,
        title="Learning and growth",
        value=median(values) if values else None,
        unit="points",
        tag=Tag.MEASURED,
        evidence=phrase("Against your own last {n} sessions.", n=len(past))
        if enough
        else phrase("Too few sessions: {n} of {least} before this one.", n=len(past), least=LEAST_PAST),
        formula=FORMULAS[Formula.GROWTH],
        parts=tuple(parts),
    )
