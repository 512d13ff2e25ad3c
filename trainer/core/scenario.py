"""A scenario as the engine needs it: numbers, people, what is known, hidden and claimed, and the lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from trainer.core.dial import POWER_STEP, Dial, steps_of, within_range
from trainer.core.tactics import PowerSource, Tactic
from trainer.core.terms import Bargain, IssueId, Package, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One spoken line; text may hold slots in braces that the engine fills with what it decided."""

    id: str
    text: str


LineBook = Mapping[str, tuple[Line, ...]]
"""Lines by key, for example 'act.propose' or 'tactic.vise.tell'."""


class Archetype(StrEnum):
    """The eight temperaments of science.md 4.11."""

    SHARK = "shark"
    VELVET = "velvet"
    EXPLODER = "exploder"
    DUO = "duo"
    STONEWALLER = "stonewaller"
    NIBBLER = "nibbler"
    PHANTOM = "phantom"
    INTIMIDATOR = "intimidator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Temperament:
    """The parameters of a persona (science.md 4.4 to 4.11); shares and probabilities are 0..1."""

    archetype: Archetype
    open: float
    """Where the concession curve starts, as a share of the way from reservation value to best package."""
    e: float
    """Shape of the curve: below 1 holds out, 1 is linear, above 1 gives early."""
    k: float
    """Share given away at the first turn."""
    turns: int
    """T: persona turns until the curve is through."""
    hold: float
    """The holding floor before any unlock."""
    rho: float
    """How much of a conditional or justified learner concession is returned."""
    xi: float
    """How much an unpaid learner concession under a tactic raises the target."""
    trust: float
    heat: float
    p_name: float
    """Probability that a named tactic stops."""
    standards: float
    """s_std: how much an accepted objective standard counts."""
    reveal: float
    """r0: base probability of revealing the next interest."""
    patience_s: float
    """tol: seconds of the learner's silence before the persona speaks."""
    p_collapse: float
    """p_coll: probability that a bluff collapses under a contingent deal."""
    p_real: float
    """Share of this temperament's deadlines that are real, for authors and checks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceTraits:
    """How a persona sounds: words per minute, pitch 0..1, and a hint for choosing a voice."""

    language: str = "en-gb"
    gender: str = ""
    rate: int = 175
    pitch: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A named person at the table, built on an archetype."""

    id: str
    name: str
    role: str
    manner: str
    temperament: Temperament
    age: int = 0
    voice: VoiceTraits = field(default_factory=VoiceTraits)
    portrait: Mapping[str, str | float | bool] = field(default_factory=dict)
    lines: LineBook = field(default_factory=dict)
    short_forms: bool = True
    """False for people who say 'I cannot' and never 'I can't'."""
    partner: Persona | None = None
    """The second voice of a duo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """A hidden interest, revealed in depth: public reason, private constraint, ranking (science.md 4.8)."""

    id: str
    side: Side
    summary: str
    """What the debrief says was wanted, one sentence."""
    issues: tuple[IssueId, ...] = ()
    cues: tuple[str, ...] = ()
    """Words in a learner's question that point at this interest."""
    lines: tuple[Line, ...] = ()
    """What the persona says at depth 1, 2 and 3; the learner's own interests have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A time limit as stated, and the truth about it."""

    id: str
    stated: str
    real: bool
    reason: str
    """The checkable reason when real; the thin excuse when not."""
    slack: str = ""
    """What the limit moves to when a bluff gives way, e.g. 'Thursday'."""
    consequence: str = ""
    ends_after_turns: int | None = None
    """Persona turns after which a real deadline passes; None when it lies beyond the meeting."""
    cues: tuple[str, ...] = ()
    lines: LineBook = field(default_factory=dict)
    """Lines by 'held', 'thinned' and 'extended', and by 'then' and 'why' for who only asks what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bluff:
    """A claim the persona makes; true claims have details, false ones thin out when probed (science.md 4.7)."""

    id: str
    claim: str
    true: bool
    truth: str
    """What is the case, for the debrief."""
    cues: tuple[str, ...] = ()
    tactic: str = ""
    lines: LineBook = field(default_factory=dict)
    """Lines by 'claim', 'details' (true), 'vague', 'thinner' and 'collapsed' (false)."""


class EvidenceKind(StrEnum):
    """The five kinds of evidence a learner can prepare."""

    BENCHMARK = "benchmark"
    PUBLIC_RECORD = "public-record"
    MUTUAL_CONTACT = "mutual-contact"
    CULTURAL_NORM = "cultural-norm"
    PRECEDENT = "precedent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One item of the dossier; strength 0..1, cost in preparation points."""

    id: str
    kind: EvidenceKind
    title: str
    text: str
    strength: float
    outdated: bool = False
    supports: tuple[IssueId, ...] = ()
    cost: int = 1
    cues: tuple[str, ...] = ()
    cite: str = ""
    """How a person would put it at the table."""
    reply: tuple[Line, ...] = ()
    """What the persona says when it is cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ally:
    """Somebody who may be brought in, with what it costs and whether they agree."""

    id: str
    name: str
    offers: str
    consents: bool = True
    relevant: bool = True
    cost: int = 1
    cues: tuple[str, ...] = ()
    mention: str = ""
    reply: tuple[Line, ...] = ()


class WindowKind(StrEnum):
    """The five kinds of circumstance that can change during a negotiation."""

    MARKET = "market"
    LEADERSHIP = "leadership"
    DEADLINE = "deadline"
    COMPETITION = "competition"
    REGULATION = "regulation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A change in circumstances that opens during the meeting and can be used as a reason for new terms."""

    id: str
    kind: WindowKind
    news: str
    """What the learner gets to know when it opens."""
    earliest_turn: int
    latest_turn: int
    cues: tuple[str, ...] = ()
    reply: tuple[Line, ...] = ()


class Trigger(StrEnum):
    """When a planned tactic may fire."""

    OPENING = "opening"
    ANY = "any"
    AFTER_OFFER = "after-offer"
    AFTER_PROPOSAL = "after-proposal"
    AFTER_CONCESSION = "after-concession"
    AFTER_QUESTION = "after-question"
    LATE = "late"
    NEAR_DEAL = "near-deal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One planned tactic: when it may fire, and what it points at."""

    tactic: str
    trigger: Trigger
    earliest_turn: int = 0
    latest_turn: int = 99
    weight: float = 1.0
    issue: IssueId | None = None
    deadline: str | None = None
    bluff: str | None = None
    lines: LineBook = field(default_factory=dict)
    """Lines by stage: 'tell', 'push', 'consequence', and 'stopped'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What the persona can say about a subject a learner may raise, and what it will not."""

    id: str
    cues: tuple[str, ...]
    lines: tuple[Line, ...]


class Matter(StrEnum):
    """What of a scene something foreseen may bear on instead of having answers of its own."""

    TOPIC = "topic"
    CLAIM = "claim"
    DEADLINE = "deadline"
    INTEREST = "interest"
    EVIDENCE = "evidence"
    ALLY = "ally"
    VALUE = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Something a learner may say or ask in many wordings, and what answers it."""

    id: str
    hears: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    """The answers; empty for general talk, which is answered by lines keyed 'talk.<id>'."""
    partner_lines: tuple[Line, ...] = ()
    """The answers of a duo's partner where it is spoken to by its name."""
    after: tuple[str, ...] = ()
    """Keys of the lines it follows up on: it is heard only right after one of them; empty for what is heard always."""
    matter: Matter | None = None
    """What it bears on: a claim, date, motive, card or ally is answered by what becomes of it, a value by the page, a
    topic by its lines."""
    about: str = ""
    """Which of them, by id."""
    explains: IssueId | None = None
    """The point for the counterpart's stand on which its lines give the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeasibilityRule:
    """A rule of practice: when the first value is agreed, the second must be too (science.md section 8)."""

    id: str
    when: Mapping[IssueId, tuple[str | int | float, ...]]
    needs: Mapping[IssueId, tuple[str | int | float, ...]]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What the learner reads before the meeting."""

    situation: str
    you_want: str
    you_have: str
    you_know: str
    batna: str
    """The learner's best alternative, one sentence."""
    counterpart_batna: str
    """The other side's best alternative; shown only afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Everything about one scene; content files are turned into this and nothing else reaches the engine."""

    id: str
    version: str
    """The content version with a hash, pinned in every session."""
    title: str
    domain: str
    difficulty: int
    minutes: int
    learner_role: str
    persona: Persona
    bargain: Bargain
    brief: Brief
    first_line: Line
    persona_opening: Package
    strong_opening: Package
    power: Mapping[Side, Mapping[PowerSource, float]]
    interests: tuple[Interest, ...]
    deadlines: tuple[Deadline, ...]
    bluffs: tuple[Bluff, ...]
    evidence: tuple[Evidence, ...]
    allies: tuple[Ally, ...]
    window: Window | None
    beats: tuple[Beat, ...]
    topics: tuple[Topic, ...]
    rules: tuple[FeasibilityRule, ...]
    tactics: Mapping[str, Tactic]
    """The catalogue entries of every tactic, by id."""
    lines: LineBook
    """Scenario lines by key; looked up before the persona's."""
    exchanges: tuple[Exchange, ...] = ()
    """What this scene has answers for, then general talk."""
    common_lines: tuple[LineBook, ...] = ()
    """Archetype lines, then generic lines."""
    first_stated: tuple[IssueId, ...] = ()
    """The issues whose opening values the first line speaks of; none means only the headline."""
    prep_budget: int = 6
    starter: bool = False
    content_note: str = ""
    trade: str = ""
    """The integrative trade that exists, one sentence for the debrief."""
    other_chair: str = ""
    """The scene in which the learner is the other side of this bargain, if there is one."""
    dial: Dial = field(default_factory=Dial)
    """The level this scene is played at; the content itself knows only the standard one."""

    def turned(self, dial: Dial) -> Scenario:
        """Return the scene at another level: behaviour and the power map follow, numbers and limits stay."""
        if not dial.code:
            return self
        temperament = self.persona.temperament
        changes: dict[str, Any] = {
            name: within_range(name, getattr(temperament, name), step) for name, step in steps_of(dial).items()
        }
        if "turns" in changes:
            changes["turns"] = round(changes["turns"])
        theirs = {
            source: max(0.0, min(1.0, strength + POWER_STEP * dial.moved.get(source, 0)))
            for source, strength in self.power[Side.COUNTERPART].items()
        }
        return replace(
            self,
            version=f"{self.version}~{dial.code}",
            dial=dial,
            persona=replace(self.persona, temperament=replace(temperament, **changes)),
            power={**self.power, Side.COUNTERPART: theirs},
        )

    def beat(self, tactic: str) -> Beat | None:
        """Return the plan entry of a tactic."""
        return next((beat for beat in self.beats if beat.tactic == tactic), None)

    def deadline(self, deadline_id: str) -> Deadline:
        """Return a deadline by id, or raise KeyError."""
        return _by_id(self.deadlines, deadline_id)

    def bluff(self, bluff_id: str) -> Bluff:
        """Return a claim by id, or raise KeyError."""
        return _by_id(self.bluffs, bluff_id)

    def find_evidence(self, evidence_id: str) -> Evidence | None:
        """Return an item of the dossier by id."""
        return next((item for item in self.evidence if item.id == evidence_id), None)

    def find_ally(self, ally_id: str) -> Ally | None:
        """Return an ally by id."""
        return next((ally for ally in self.allies if ally.id == ally_id), None)

    def hidden_interests(self, side: Side) -> tuple[Interest, ...]:
        """Return the interests of one side in their order of revelation."""
        return tuple(interest for interest in self.interests if interest.side is side)


Claim = TypeVar("Claim", Deadline, Bluff)


def _by_id(items: tuple[Claim, ...], wanted: str) -> Claim:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)
