"""The shape of content files, format 1: scenarios, people, temperaments, tactics, moves, terms and generic lines."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool, StringConstraints

from trainer.content.fields import Cues, Id, LinesByKey, Sentence, Spoken, Value, Word
from trainer.content.parts import (
    AllyPart,
    Alternative,
    BeatPart,
    Both,
    ClaimPart,
    DeadlinePart,
    Declared,
    EvidencePart,
    ExchangePart,
    InterestPart,
    IssuePart,
    LaterPart,
    NearMissPart,
    Openings,
    Part,
    Power,
    PromptPart,
    RulePart,
    SourcePart,
    TacticLines,
    TemperamentChange,
    TemperamentPart,
    TermPart,
    TopicPart,
    VoicePart,
    WindowPart,
)
from trainer.core.handbook import ArticleSection
from trainer.core.moves import Move
from trainer.core.scenario import Archetype
from trainer.core.tactics import PowerSource

FORMAT = 1
"""The format this version of the trainer writes; older files are upgraded on reading, newer ones refused."""


class Filed(Part):
    """The base of every file: it names the format it is written in."""

    format: Literal[1]
    """The version of this file format."""


class ScenarioFile(Filed):
    """scenarios/<slug>/scenario.yaml: one scene, all but the learner's brief."""

    version: Annotated[int, Field(ge=1, le=9999)] = 1
    """Your own count of editions; a hash of the files is added to it."""
    title: Word
    domain: Word
    difficulty: Annotated[int, Field(ge=1, le=5)]
    minutes: Annotated[int, Field(ge=1, le=90)]
    learner_role: Word
    persona: Id
    """The person at the table: a file in scenarios/personas."""
    other_chair: Id | None = None
    """The scene in which the learner is the other side of this bargain; it names this one in turn."""
    temperament: TemperamentChange = TemperamentChange()
    """Where this person behaves differently in this scene."""
    starter: StrictBool = False
    content_note: Annotated[str, StringConstraints(max_length=400)] = ""
    """A warning shown before the scene, where one is due."""
    prep_budget: Annotated[int, Field(ge=0, le=30)] = 6
    """Preparation points the learner may spend on the dossier and allies."""
    issues: Annotated[dict[Id, IssuePart], Field(min_length=1, max_length=8)]
    reservation: Both
    """What no deal is worth to each side, in utility points."""
    alternative: Alternative
    trade: Sentence
    """The trade that makes both better off, one sentence for the debrief."""
    openings: Openings
    declared: Declared = Declared()
    power: Power
    first_line: Spoken
    """How the counterpart opens the meeting."""
    first_stated: list[Id] = Field(default_factory=list)
    """The issues whose opening values the first line speaks of; none means the headline."""
    interests: dict[Id, InterestPart] = Field(default_factory=dict)
    deadlines: dict[Id, DeadlinePart] = Field(default_factory=dict)
    claims: dict[Id, ClaimPart] = Field(default_factory=dict)
    evidence: dict[Id, EvidencePart] = Field(default_factory=dict)
    allies: dict[Id, AllyPart] = Field(default_factory=dict)
    window: WindowPart | None = None
    plan: dict[Id, BeatPart] = Field(default_factory=dict)
    """The tactics of this scene by id, in order of preference."""
    topics: dict[Id, TopicPart] = Field(default_factory=dict)
    exchanges: Annotated[dict[Id, ExchangePart], Field(max_length=400)] = Field(default_factory=dict)
    """What a learner may say or ask here, found by likeness of words, with what answers it."""
    follow_ups: Annotated[dict[Id, LaterPart], Field(max_length=400)] = Field(default_factory=dict)
    """What a learner may ask about other lines right after hearing them."""
    rules: dict[Id, RulePart] = Field(default_factory=dict)
    lines: LinesByKey = Field(default_factory=dict)
    """Lines of this scene by key; they are mixed with the person's own."""


class PersonaFile(Filed):
    """scenarios/personas/<id>.yaml: a named person."""

    name: Word
    role: Word
    manner: Sentence
    """How they come across, for the preparation page."""
    age: Annotated[int, Field(ge=16, le=99)] = 40
    archetype: Archetype
    temperament: TemperamentChange = TemperamentChange()
    """Where this person differs from the archetype."""
    voice: VoicePart = VoicePart()
    portrait: dict[Id, StrictBool | Value] = Field(default_factory=dict)
    partner: Id | None = None
    """The second voice of a duo."""
    short_forms: StrictBool = True
    """False for people who say 'I cannot' and never 'I can't': what they say is written out in full."""
    lines: LinesByKey = Field(default_factory=dict)


class ArchetypeFile(Filed):
    """scenarios/archetypes/<id>.yaml: one of the eight temperaments, with the lines its people share."""

    name: Word
    summary: Sentence
    soft_spot: Sentence
    """What works with them, for the debrief."""
    temperament: TemperamentPart
    lines: LinesByKey = Field(default_factory=dict)


class TacticFile(Filed):
    """scenarios/tactics/<id>.yaml: one hardball tactic, for the handbook and the engine."""

    name: Word
    aliases: Cues = Field(default_factory=list)
    definition: Sentence
    exploits: Sentence
    leans_on: Annotated[list[PowerSource], Field(min_length=1)]
    tells: Annotated[list[Spoken], Field(min_length=1, max_length=40)]
    """Phrasings for the handbook and the drill; figures are welcome here."""
    counters: Annotated[list[Move], Field(min_length=1)]
    mistake: Move
    countered: Sentence
    """What happens when it is answered well."""
    conceded: Sentence
    """What happens when it is given in to."""
    model_answer: Sentence
    decoy: Sentence
    """An honest constraint that looks like the tactic."""
    sources: list[SourcePart] = Field(default_factory=list)
    lines: TacticLines = TacticLines()
    """Generic lines by stage; no figures, slots only."""


class MoveFile(Filed):
    """scenarios/moves/<id>.yaml: one of the learner's skills or mistakes, for the handbook and the words of the app."""

    name: Word
    says: Word
    """What it does as a verb, in the words of the chips: asks about the deadline."""
    definition: Sentence
    why: Sentence
    """Why it matters. Here, in 'when' and in 'not-when', [words](id) leads to another article."""
    article: Annotated[list[ArticleSection], Field(min_length=1)]
    """The sections of the article it comes from."""
    when: Sentence
    """When to use it; for a mistake, when it happens."""
    not_when: Sentence
    """When to leave it; for a mistake, what only looks like one."""
    examples: Annotated[list[Spoken], Field(min_length=5, max_length=40)]
    near_misses: Annotated[list[NearMissPart], Field(min_length=5, max_length=40)]
    detection: Sentence
    """How the trainer tells."""
    formula: Annotated[str, StringConstraints(max_length=400)] = ""
    """The rule in figures, where there is one."""
    instead: list[Move] = Field(default_factory=list)
    """For a mistake: the moves that do better."""
    sources: Annotated[list[SourcePart], Field(min_length=1)]


class TermsFile(Filed):
    """scenarios/handbook/<name>.yaml: field terms and measures by id, in the order they are read."""

    entries: Annotated[dict[Id, TermPart], Field(min_length=1, max_length=200)]


class GenericFile(Filed):
    """scenarios/lines/generic.yaml: what anybody may say when nothing more specific is left."""

    lines: LinesByKey
    exchanges: Annotated[dict[Id, PromptPart], Field(max_length=200)] = Field(default_factory=dict)
    """What people say in any negotiation; lines under talk.<id> in any book answer it."""
