"""The parts that content files are made of.

Keys in the files are written with hyphens (learner-role); ids are lower case words joined by hyphens.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StringConstraints

from trainer.content.fields import (
    Cues,
    Heard,
    Hears,
    Id,
    LineKeyName,
    Lines,
    Points,
    Sentence,
    Share,
    Spoken,
    Text,
    Turn,
    Value,
    Values,
    Word,
    read_option,
)
from trainer.core.formulas import Formula
from trainer.core.handbook import ArticleSection
from trainer.core.scenario import EvidenceKind, Trigger, WindowKind
from trainer.core.tactics import EvidenceMark, PowerSource
from trainer.core.terms import IssueKind, Side


def hyphenated(name: str) -> str:
    """Return a field name as it is written in files."""
    return name.replace("_", "-")


class Part(BaseModel):
    """The base of everything in a content file: unknown keys are errors, keys are hyphenated."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=hyphenated,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
    )


class Both(Part):
    """A number for each side."""

    learner: Points
    counterpart: Points


class Limits(Part):
    """Hard limits on one issue, each by the last value that side may still sign."""

    learner: Value | None = None
    """The learner's floor."""
    counterpart: Value | None = None
    """The counterpart's cap."""


class OptionPart(Part):
    """A value with the words people use for it."""

    value: Value
    """What offers hold: a number, or a short name."""
    label: Word = ""
    """How it is written on the sheet; made from value and unit when left out."""
    say: Word = ""
    """How it is said aloud; made by the issue's 'say' for numbers, the label for words, when left out."""
    at: float | None = None
    """Where a choice without a number stands among those with one, e.g. 24 for 'none' beside 'month 6': what lies
    between them can then be offered."""
    aliases: Cues = []
    """Other words a learner may use for it."""


OptionOrValue = Annotated[OptionPart, BeforeValidator(read_option, json_schema_input_type=OptionPart | Value)]


class IssuePart(Part):
    """One negotiable point."""

    name: Word
    """What people call it at the table, e.g. 'rent'; lines put their own 'the' before it."""
    kind: IssueKind
    """What sort of value it takes."""
    options: Annotated[list[OptionOrValue], Field(min_length=2, max_length=16)]
    """From the learner's worst to the learner's best: bare values, or value with label, say and aliases."""
    weights: Both
    """What the whole range is worth to each side; a side's weights sum to 100."""
    limits: Limits = Limits()
    """The last value each side may sign; leave out where there is none."""
    unit: Annotated[str, StringConstraints(max_length=24)] = ""
    """Written with numbers: a currency sign leads ('£/month'), a word follows ('months')."""
    say: Annotated[str, StringConstraints(pattern=r"^([^{}]*\{value\}[^{}]*)?$", max_length=80)] = ""
    """How its numbers are spoken in lines, with {value} for the figure, e.g. '{value} a month'; else with the unit."""
    reference: Value | None = None
    """A figure both sides know beforehand, e.g. a list price; naming it is no offer."""
    scale: Annotated[float, Field(gt=0, le=1_000_000_000)] = 1.0
    """Money units in one unit of value, e.g. 1000 for a salary in thousands."""
    compatible: StrictBool = False
    """Whether both sides want the same end."""
    divisible: StrictBool = False
    """Whether numbers between two options can be agreed."""
    headline: StrictBool = False
    """Whether this is the figure people quote; one issue at most."""
    aliases: Cues = []
    """Other words for the issue; every issue must be reachable by words."""
    hears: Hears = []
    """What people say to ask where the other side stands on it, in many wordings."""


class Alternative(Part):
    """What the other side does without a deal; shown only in the debrief."""

    counterpart: Sentence


class Openings(Part):
    """Two full packages: where the counterpart opens, and a strong opening for the learner."""

    counterpart: dict[Id, Value]
    learner: dict[Id, Value]


class Declared(Part):
    """What you worked out about the numbers; 'scenario check' compares it with its own count."""

    zone: Annotated[int, Field(ge=1)] | None = None
    """How many packages both sides could sign."""
    packages: Annotated[int, Field(ge=1)] | None = None
    """How many packages there are."""
    nash: dict[Id, Value] = {}
    """The package with the largest product of gains."""
    nash_worth: Both | None = None
    """What that package is worth to each side."""
    opening_worth: Both | None = None
    """What the counterpart's opening is worth to each side."""
    strong_opening_worth: Both | None = None
    """What the learner's strong opening is worth to each side."""


class MatterPart(Part):
    """What a learner may bring up in words that were foreseen: a topic, claim, limit, motive, card or ally."""

    hears: Hears = []
    """Wordings that ask for it, doubt it or put it forward; cues alone decide where there are none."""


class InterestPart(MatterPart):
    """Something a side wants and does not say at first."""

    side: Side
    summary: Sentence
    """What the debrief says was wanted."""
    issues: list[Id] = []
    """The issues it bears on."""
    cues: Cues = []
    """Words in a learner's question that point at it."""
    lines: Annotated[list[Spoken], Field(max_length=3)] = []
    """What is said at depth 1 (public reason), 2 (private constraint), 3 (ranking); none for the learner."""


class DeadlineLines(Part):
    """What the counterpart says when asked about a time limit."""

    held: Lines | None = None
    """A real limit, said again with its checkable reason."""
    thinned: Lines | None = None
    """A bluffed limit whose reason grows thin."""
    extended: Lines | None = None
    """A bluffed limit that moves."""
    then: Lines | None = None
    """What happens when it passes, as this person says it: the truth of a real limit, what is claimed of a bluff."""
    why: Lines | None = None
    """Why it is set, for who only asks that; of a bluffed limit a reason that claims nothing beside the bluff."""


class DeadlinePart(MatterPart):
    """A time limit as stated, and the truth about it."""

    stated: Sentence
    """How the learner hears it, e.g. 'by Sunday'."""
    real: StrictBool
    reason: Sentence
    """The checkable reason of a real limit; the thin excuse of a bluffed one."""
    slack: Annotated[str, StringConstraints(max_length=80)] = ""
    """What a bluffed limit moves to."""
    consequence: Annotated[str, StringConstraints(max_length=600)] = ""
    """What happens when it passes."""
    ends_after_turns: Annotated[int, Field(ge=1, le=99)] | None = None
    """Counterpart turns after which a real limit passes; left out when it lies beyond the meeting."""
    cues: Cues = []
    lines: DeadlineLines = DeadlineLines()


class ClaimLines(Part):
    """What the counterpart says about a claim."""

    claim: Lines | None = None
    """Making the claim."""
    details: Lines | None = None
    """A true claim, probed: two concrete details."""
    vague: Lines | None = None
    """A false claim, probed once."""
    thinner: Lines | None = None
    """A false claim, probed again."""
    collapsed: Lines | None = None
    """A false claim, given up."""


class ClaimPart(MatterPart):
    """Something the counterpart asserts, and the truth about it."""

    claim: Sentence
    real: StrictBool
    """Whether it is true."""
    truth: Sentence
    """What is the case, for the debrief."""
    tactic: Id | None = None
    """The tactic it serves."""
    cues: Cues = []
    lines: ClaimLines = ClaimLines()


class EvidencePart(MatterPart):
    """One item of the learner's dossier."""

    kind: EvidenceKind
    title: Word
    text: Text
    strength: Share
    outdated: StrictBool = False
    supports: list[Id] = []
    cost: Annotated[int, Field(ge=0, le=9)] = 1
    """Preparation points it takes to get."""
    cues: Cues = []
    """Words that cite it at the table."""
    cite: Annotated[str, StringConstraints(max_length=400)] = ""
    """How a person would put it at the table."""
    reply: Lines | None = None
    """What the counterpart says when it is cited."""


class AllyPart(MatterPart):
    """Somebody the learner may bring in."""

    name: Word
    offers: Sentence
    consents: StrictBool = True
    relevant: StrictBool = True
    cost: Annotated[int, Field(ge=0, le=9)] = 1
    cues: Cues = []
    mention: Annotated[str, StringConstraints(max_length=400)] = ""
    """How a person would bring them in."""
    reply: Lines | None = None


class WindowPart(Part):
    """Circumstances that change during the meeting."""

    id: Id
    kind: WindowKind
    news: Sentence
    """What the learner gets to know."""
    turns: tuple[Turn, Turn]
    """The earliest and the latest counterpart turn at which it opens."""
    cues: Cues = []
    reply: Lines | None = None


class TacticLines(Part):
    """What is said as a tactic is applied."""

    tell: Lines | None = None
    """The tactic, first shown."""
    push: Lines | None = None
    """Pressed again."""
    consequence: Lines | None = None
    """The threat in it drawn."""
    stopped: Lines | None = None
    """Given up after a good answer."""


class BeatPart(Part):
    """One planned tactic."""

    when: Trigger
    turns: tuple[Turn, Turn] = (0, 99)
    """The earliest and the latest counterpart turn."""
    weight: Annotated[float, Field(gt=0, le=100)] = 1.0
    """How likely against the other tactics that may fire at the same time."""
    issue: Id | None = None
    deadline: Id | None = None
    claim: Id | None = None
    answer: Annotated[str, StringConstraints(max_length=400)] = ""
    """One good answer in this scene, from what the brief says and so is true; the tactic's own when left out."""
    lines: TacticLines = TacticLines()


class TopicPart(MatterPart):
    """What the counterpart says about a subject a learner may raise."""

    cues: Annotated[Cues, Field(min_length=1)]
    lines: Lines


class FollowUpPart(Part):
    """Something a person may ask about what was just said to them, and what answers it; heard at no other time."""

    hears: Annotated[list[Heard], Field(min_length=1, max_length=40)]
    """Wordings as short as people are when both know what is meant."""
    says: Annotated[list[Spoken], Field(min_length=1, max_length=12)]
    """Answers, each of which answers every wording."""


class LaterPart(FollowUpPart):
    """A follow-up on lines other than those of an exchange."""

    after: Annotated[list[LineKeyName], Field(min_length=1, max_length=12)]
    """What was said just before: first, topic.<id>, plan.<tactic>, claim.<id>, evidence.<id>, act.hold and the like."""


class ExchangePart(Part):
    """Something a learner may say or ask, in many wordings, and what answers it."""

    hears: Annotated[list[Heard], Field(min_length=1, max_length=40)]
    """Wordings a person may type, really different from each other."""
    says: Annotated[list[Spoken], Field(min_length=1, max_length=12)]
    """Answers, each of which answers every wording."""
    partner_says: Annotated[list[Spoken], Field(max_length=12)] = Field(default_factory=list)
    """What the partner of a duo answers where it is spoken to by its name."""
    explains: Id | None = None
    """The issue for whose value on the counterpart's page the answers give the reason: why not more, what it is for."""
    then: Annotated[dict[Id, FollowUpPart], Field(max_length=8)] = Field(default_factory=dict)
    """What a person may ask about these answers right after hearing one."""


class PromptPart(Part):
    """Something people say in any negotiation; the answers stand under the key talk.<id>."""

    hears: Annotated[list[Heard], Field(min_length=1, max_length=40)]
    """Wordings a person may type, really different from each other."""


class RulePart(Part):
    """A rule of practice: when these values are agreed, those must be too."""

    when: dict[Id, Values]
    needs: dict[Id, Values]
    says: Sentence


class Power(Part):
    """How much each side can lean on each source, 0 to 1; sources left out count as 0."""

    learner: dict[PowerSource, Share] = {}
    counterpart: dict[PowerSource, Share] = {}


class TemperamentChange(Part):
    """Parameters that differ from the archetype's (science.md 4.11)."""

    open: Share | None = None
    e: Annotated[float, Field(gt=0, le=5)] | None = None
    k: Share | None = None
    turns: Annotated[int, Field(ge=2, le=40)] | None = None
    hold: Share | None = None
    rho: Share | None = None
    xi: Share | None = None
    trust: Share | None = None
    heat: Share | None = None
    p_name: Share | None = None
    standards: Share | None = None
    reveal: Share | None = None
    patience_s: Annotated[float, Field(ge=1, le=120)] | None = None
    p_collapse: Share | None = None
    p_real: Share | None = None


class TemperamentPart(Part):
    """Every parameter of a temperament (science.md 4.4 to 4.11); shares and probabilities are 0 to 1."""

    open: Share
    """Where the counterpart starts, as a share of the way from its reservation value to its best package."""
    e: Annotated[float, Field(gt=0, le=5)]
    """Below 1 it holds out, 1 is linear, above 1 it gives early."""
    k: Share
    """Share given away at the first turn."""
    turns: Annotated[int, Field(ge=2, le=40)]
    """Counterpart turns until the concession curve is through."""
    hold: Share
    """The holding floor before anything unlocks it."""
    rho: Share
    """How much of a conditional or justified concession is returned."""
    xi: Share
    """How much an unpaid concession under a tactic raises the target."""
    trust: Share
    heat: Share
    p_name: Share
    """Probability that a named tactic stops."""
    standards: Share
    """How much an accepted objective standard counts."""
    reveal: Share
    """Base probability of revealing the next interest."""
    patience_s: Annotated[float, Field(ge=1, le=120)]
    """Seconds of the learner's silence before it speaks."""
    p_collapse: Share
    """Probability that a bluff collapses under a contingent deal."""
    p_real: Share
    """Share of this temperament's deadlines that are real."""


class VoicePart(Part):
    """How a person sounds."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$")] = "en-gb"
    gender: Literal["", "female", "male"] = ""
    rate: Annotated[int, Field(ge=80, le=320)] = 175
    """Words a minute."""
    pitch: Share = 0.5


class SourcePart(Part):
    """Where a claim comes from."""

    text: Sentence
    mark: EvidenceMark
    """V seen, V2 seen second-hand, M from memory, D our own design."""


class NearMissPart(Part):
    """Words that look like a move and are none."""

    text: Spoken
    really: Id | None = None
    """The move or tactic it is instead."""
    because: Annotated[str, StringConstraints(max_length=160)] = ""
    """Otherwise, why it does not count."""


class TermPart(Part):
    """A word of the field or a measure."""

    name: Word
    aliases: Cues = Field(default_factory=list)
    short: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
    """One or two sentences for a tooltip."""
    text: Text
    """The article; blank lines part paragraphs, [words](id) leads to another article."""
    example: Annotated[str, StringConstraints(max_length=400)] = ""
    formulas: list[Formula] = Field(default_factory=list)
    """What the trainer works out by it; an entry with a formula is a measure."""
    see: list[Id] = Field(default_factory=list)
    sections: list[ArticleSection] = Field(default_factory=list)
    """The sections of the article it comes from."""
    sources: Annotated[list[SourcePart], Field(min_length=1)]
