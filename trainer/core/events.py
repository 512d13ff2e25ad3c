"""What happened: frozen facts in a closed union; a session is the list of them and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from trainer.core.moves import Move, Reading, Tone
from trainer.core.tactics import PowerSource, Stage
from trainer.core.terms import IssueId, Package, Side, Terms, Value


class Channel(StrEnum):
    """How a counterpart's line reached the learner."""

    TEXT = "text"
    VOICE = "voice"


class Outcome(StrEnum):
    """How a meeting ended."""

    DEAL = "deal"
    LEARNER_WALKED = "learner-walked"
    COUNTERPART_WALKED = "counterpart-walked"
    TIME_RAN_OUT = "time-ran-out"
    ABANDONED = "abandoned"


class Mode(StrEnum):
    """What a session was played for."""

    PRACTICE = "practice"
    STARTER = "starter"
    DRILL = "drill"
    SIMULATION = "simulation"
    RETAKE = "retake"
    """Goes on from a turn of an earlier session; half of it was played before, so it is no result of its own."""


class Reaction(StrEnum):
    """How a persona takes being named (science.md 4.9)."""

    DENY = "deny"
    MINIMISE = "minimise"
    JOKE = "joke"
    JUSTIFY = "justify"
    CORRECT = "correct"


class ClaimAnswer(StrEnum):
    """What a probe of a claim brought out (science.md 4.7)."""

    DETAILS = "details"
    VAGUE = "vague"
    THINNER = "thinner"
    COLLAPSED = "collapsed"


class DeadlineAnswer(StrEnum):
    """What a question about a deadline brought out (science.md 4.6)."""

    HELD = "held"
    THINNED = "thinned"
    EXTENDED = "extended"
    OUTLIVED = "outlived"
    """Nobody asked: it passed while the meeting was adjourned, and nothing happened."""
    TOLD = "told"
    """Only asked what it is: what happens when it passes, or its reason, was said, and it stands as it stood."""


class AdjournmentRefusal(StrEnum):
    """Why a persona would not meet again another day."""

    DEADLINE = "deadline"
    """A real time limit would pass meanwhile."""
    AGREED = "agreed"
    """It has said yes and waits for the learner's."""
    AGAIN = "again"
    """They adjourned once already."""
    OVERTIME = "overtime"
    """The meeting has gone on for so long that it would end meanwhile."""


class UnlockKind(StrEnum):
    """What lowers a persona's holding floor (science.md 4.4)."""

    STANDARD = "standard"
    BATNA = "batna"
    INTEREST = "interest"
    DEFUSED = "defused"
    REFRAME = "reframe"
    ALLY = "ally"
    WINDOW = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """A term the learner swore beforehand not to go below, by the value that is still allowed."""

    issue: IssueId
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreInterest:
    """An interest the learner named beforehand: an issue, the least value that serves it, and its importance 1..5."""

    issue: IssueId
    least: Value
    importance: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What the learner wrote before the meeting; judged afterwards against what happened."""

    target: float | None = None
    """Aspired utility, 0-100."""
    target_package: Terms = field(default_factory=dict)
    red_lines: tuple[RedLine, ...] = ()
    interests: tuple[CoreInterest, ...] = ()
    batna: str = ""
    batna_confidence: int | None = None
    """How sure of the alternative, 0-100."""
    guessed_interests: tuple[str, ...] = ()
    guessed_alternative: str = ""
    power_mine: Mapping[PowerSource, int] = field(default_factory=dict)
    power_theirs: Mapping[PowerSource, int] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    allies: tuple[str, ...] = ()
    opening: Terms = field(default_factory=dict)
    questions: tuple[str, ...] = ()
    plan_if: str = ""
    plan_then: str = ""
    plan_move: Move | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """A session began on a pinned scenario version with a seed."""

    scenario: str
    scenario_version: str
    persona: str
    seed: int
    rubric: str
    mode: Mode = Mode.PRACTICE
    untimed: bool = False
    wall_ms: int = 0
    forked_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationDone:
    """The learner finished preparing; may happen again after an adjournment."""

    preparation: Preparation


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOpened:
    """Both sides sat down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnerSpoke:
    """The learner sent words; key times are session milliseconds, None when no key was seen."""

    text: str
    reading: Reading
    first_key_ms: int | None = None
    last_key_ms: int | None = None
    named: str = ""
    """The tactic the learner pointed at, when it was chosen and not only described."""
    takes_back: Terms = field(default_factory=dict)
    """Values it was taken to have put that the learner says it never did."""
    puts_right: Terms = field(default_factory=dict)
    """What the learner says it did say, on the same points or on others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnerOffered:
    """The learner put terms on the table; the package is completed by the rule of science.md section 3."""

    stated: Terms
    package: Package
    conditional: bool = False
    justified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingCorrected:
    """The learner replaced the reading of an earlier utterance."""

    of_seq: int
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterpartSpoke:
    """The counterpart said something; the pause is tactical silence before the line appears."""

    text: str
    act: str
    line_ids: tuple[str, ...] = ()
    speaker: str = ""
    pause_ms: int = 0
    pause_is_pressure: bool = False
    asked_issue: IssueId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterpartOffered:
    """The counterpart put a package on the table; stated are the issues it spoke of."""

    package: Package
    stated: Terms
    anchor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFinished:
    """The last character of a counterpart's line was shown, or its sound ended."""

    of_seq: int
    channel: Channel = Channel.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldBegan:
    """The learner pressed hold: silence on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldEnded:
    """The learner let go of hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusLost:
    """The window lost the focus; no silence is judged until it returns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusRegained:
    """The window has the focus again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakTaken:
    """The learner asked for a break and got it; heat halves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjournmentAsked:
    """The learner asked to meet again another day."""

    spoken: bool = False
    """True when the learner's own words just before it asked, and not the button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjournmentRefused:
    """The counterpart would not adjourn; the meeting goes on."""

    reason: AdjournmentRefusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjourned:
    """Both left the table to meet again; so many counterpart turns pass meanwhile for deadlines."""

    turns: int
    grudging: bool = False
    """True when a time limit of the counterpart's own making stood against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReopened:
    """The learner came back and both sat down again; the session's own time stood still meanwhile."""

    wall_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceCited:
    """The learner cited an item of the dossier; accepted when the persona let it count."""

    evidence: str
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AllyBroughtIn:
    """The learner brought in an ally; accepted when relevant and with consent."""

    ally: str
    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticFired:
    """The counterpart applied a tactic at a stage."""

    tactic: str
    stage: Stage
    issue: IssueId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticNamed:
    """The learner named a tactic; the persona reacted, and the tactic may have stopped."""

    tactic: str
    tone: Tone
    reaction: Reaction
    stopped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticCountered:
    """The learner answered an active tactic with a move that counters it."""

    tactic: str
    move: Move
    defused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticPaid:
    """The learner conceded while a tactic stood unanswered; points are the learner's utility given."""

    tactic: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestRevealed:
    """The counterpart let one of its interests show, to a depth of 1 (reason), 2 (constraint) or 3 (ranking)."""

    interest: str
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimProbed:
    """The learner tested a claim."""

    bluff: str
    answer: ClaimAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineTested:
    """The learner asked about a time limit, or outlived it."""

    deadline: str
    answer: DeadlineAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOpened:
    """Circumstances changed; the learner was told the news."""

    window: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """A reason lowered the persona's holding floor by an amount (share of the range)."""

    kind: UnlockKind
    key: str
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodShifted:
    """Trust, heat and face after a change, each 0..1, with what caused it."""

    trust: float
    heat: float
    face: float
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetShifted:
    """The persona's target moved by utility points outside the curve, with what caused it."""

    points: float
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferAccepted:
    """A side said yes to a package; the counterpart's yes still needs the learner's confirmation."""

    side: Side
    package: Package


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnerLeft:
    """The learner got up and went, with the reason given; whether that ends the meeting is the counterpart's to say."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledBack:
    """The counterpart called the learner back from the door; its better page, or its yes, comes with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded:
    """The meeting is over; the package is there when it ended in a deal."""

    outcome: Outcome
    package: Package | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionResumed:
    """A cut session went on; the gap is wall-clock time that no silence is judged in."""

    gap_ms: int
    wall_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReflectionWritten:
    """What the learner wrote after the meeting; ratings are 1-7 by item id."""

    answers: Mapping[str, str] = field(default_factory=dict)
    ratings: Mapping[str, int] = field(default_factory=dict)
    batna_confidence: int | None = None
    plan_if: str = ""
    plan_then: str = ""
    plan_move: Move | None = None


Event: TypeAlias = (
    SessionStarted
    | PreparationDone
    | TableOpened
    | LearnerSpoke
    | LearnerOffered
    | ReadingCorrected
    | CounterpartSpoke
    | CounterpartOffered
    | LineFinished
    | HoldBegan
    | HoldEnded
    | FocusLost
    | FocusRegained
    | BreakTaken
    | AdjournmentAsked
    | AdjournmentRefused
    | Adjourned
    | TableReopened
    | EvidenceCited
    | AllyBroughtIn
    | TacticFired
    | TacticNamed
    | TacticCountered
    | TacticPaid
    | InterestRevealed
    | ClaimProbed
    | DeadlineTested
    | WindowOpened
    | Unlocked
    | MoodShifted
    | TargetShifted
    | OfferAccepted
    | LearnerLeft
    | CalledBack
    | SessionEnded
    | SessionResumed
    | ReflectionWritten
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event as committed: its number within the session (from 1) and its time in session milliseconds."""

    seq: int
    at_ms: int
    event: Event
