"""From the files of a scene to the frozen values the engine plays with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from trainer.content.build_handbook import build_sources
from trainer.content.fields import LinesByKey
from trainer.content.parts import (
    BeatPart,
    ClaimPart,
    DeadlinePart,
    IssuePart,
    MatterPart,
    OptionPart,
    Part,
    TemperamentChange,
)
from trainer.content.scene import Person, Scene, tactic_lines
from trainer.content.schema import ScenarioFile, TacticFile
from trainer.core.scenario import (
    Ally,
    Beat,
    Bluff,
    Brief,
    Deadline,
    Evidence,
    Exchange,
    FeasibilityRule,
    Interest,
    Line,
    LineBook,
    Matter,
    Persona,
    Scenario,
    Temperament,
    Topic,
    VoiceTraits,
    Window,
)
from trainer.core.tactics import Tactic
from trainer.core.terms import Bargain, Issue, IssueId, Option, Package, Side, Value


def build_scenario(scene: Scene) -> Scenario:
    """Return the scenario; the scene's references and numbers must have been checked before."""
    file, brief = scene.file.part, scene.brief.part
    book = _Book(scene.slug)
    bargain = build_bargain(file)
    persona = _build_persona(scene.person, file.temperament)
    situation, you_want, you_have, you_know, batna = brief.parts
    return Scenario(
        id=scene.slug,
        version=f"{file.version}+{scene.digest}",
        title=file.title,
        domain=file.domain,
        difficulty=file.difficulty,
        minutes=file.minutes,
        learner_role=file.learner_role,
        persona=persona,
        bargain=bargain,
        brief=Brief(
            situation=situation,
            you_want=you_want,
            you_have=you_have,
            you_know=you_know,
            batna=batna,
            counterpart_batna=file.alternative.counterpart,
        ),
        first_line=book.lines("first", [file.first_line])[0],
        first_stated=tuple(IssueId(issue) for issue in file.first_stated),
        persona_opening=build_package(bargain, file.openings.counterpart),
        strong_opening=build_package(bargain, file.openings.learner),
        power=MappingProxyType(
            {Side.LEARNER: dict(file.power.learner), Side.COUNTERPART: dict(file.power.counterpart)}
        ),
        interests=_build_interests(book, file),
        deadlines=tuple(_build_deadline(book, name, part) for name, part in file.deadlines.items()),
        bluffs=tuple(_build_claim(book, name, part) for name, part in file.claims.items()),
        evidence=_build_evidence(book, file),
        allies=_build_allies(book, file),
        window=_build_window(book, file),
        beats=tuple(_build_beat(book, name, part) for name, part in file.plan.items()),
        topics=tuple(
            Topic(id=name, cues=tuple(part.cues), lines=book.lines(f"topic.{name}", part.lines))
            for name, part in file.topics.items()
        ),
        exchanges=_build_exchanges(book, scene),
        rules=_build_rules(bargain, file),
        tactics=MappingProxyType(
            {name: _build_tactic_here(name, found.part, file.plan.get(name)) for name, found in scene.tactics.items()}
        ),
        lines=_mixed(book.of(file.lines), persona.lines),
        common_lines=(
            _Book(scene.person.file.part.archetype).of(scene.person.archetype.part.lines),
            _Book("generic").of(generic_lines(scene)),
        ),
        prep_budget=file.prep_budget,
        starter=file.starter,
        content_note=file.content_note,
        trade=file.trade,
        other_chair=file.other_chair or "",
    )


def build_bargain(file: ScenarioFile) -> Bargain:
    """Return the numbers of a scene."""
    return Bargain(
        issues=tuple(_build_issue(IssueId(name), part) for name, part in file.issues.items()),
        learner_reservation=file.reservation.learner,
        counterpart_reservation=file.reservation.counterpart,
    )


def build_package(bargain: Bargain, terms: Mapping[str, Value]) -> Package:
    """Return terms in the order of the issues, each value as its option has it."""
    return MappingProxyType(
        {
            issue.id: option.value if (option := issue.option(terms[issue.id])) is not None else terms[issue.id]
            for issue in bargain.issues
            if issue.id in terms
        }
    )


def build_tactic(tactic_id: str, part: TacticFile) -> Tactic:
    """Return a catalogue entry."""
    return Tactic(
        id=tactic_id,
        name=part.name,
        definition=part.definition,
        exploits=part.exploits,
        leans_on=tuple(part.leans_on),
        tells=tuple(part.tells),
        counters=tuple(part.counters),
        mistake=part.mistake,
        countered=part.countered,
        conceded=part.conceded,
        model_answer=part.model_answer,
        decoy=part.decoy,
        aliases=tuple(part.aliases),
        sources=build_sources(part.sources),
    )


def _build_tactic_here(tactic_id: str, part: TacticFile, beat: BeatPart | None) -> Tactic:
    tactic = build_tactic(tactic_id, part)
    return replace(tactic, model_answer=beat.answer) if beat is not None and beat.answer else tactic


def _build_exchanges(book: _Book, scene: Scene) -> tuple[Exchange, ...]:
    """Return what the scene answers by itself, then general talk; under the same id the scene answers for both."""
    own = scene.file.part.exchanges
    common = {name: tuple(part.hears) for name, part in scene.generic.part.exchanges.items()}
    followed = [
        (f"{name}.{then}", part, (f"exchange.{name}",))
        for name, known in own.items()
        for then, part in known.then.items()
    ]
    later = [(name, part, tuple(part.after)) for name, part in scene.file.part.follow_ups.items()]
    return (
        *(
            Exchange(
                id=name,
                hears=tuple(dict.fromkeys((*part.hears, *common.get(name, ())))),
                lines=book.lines(f"exchange.{name}", part.says),
                partner_lines=book.lines(f"exchange.{name}.partner", part.partner_says),
                explains=IssueId(part.explains) if part.explains is not None else None,
            )
            for name, part in own.items()
        ),
        *(
            Exchange(id=name, hears=tuple(part.hears), lines=book.lines(f"exchange.{name}", part.says), after=after)
            for name, part, after in (*followed, *later)
        ),
        *_build_matters(book, scene.file.part),
        *(Exchange(id=name, hears=hears) for name, hears in common.items() if name not in own),
    )


def _build_matters(book: _Book, file: ScenarioFile) -> Iterator[Exchange]:
    """Yield what is foreseen of claims, dates, motives, cards, allies, topics and values with wordings of their own."""
    matters: dict[Matter, Mapping[str, MatterPart | IssuePart]] = {
        Matter.TOPIC: file.topics,
        Matter.CLAIM: file.claims,
        Matter.DEADLINE: file.deadlines,
        Matter.INTEREST: {name: part for name, part in file.interests.items() if part.lines},
        Matter.EVIDENCE: file.evidence,
        Matter.ALLY: file.allies,
        Matter.VALUE: file.issues,
    }
    for matter, parts in matters.items():
        for name, part in parts.items():
            if part.hears:
                lines = book.lines(f"topic.{name}", file.topics[name].lines) if matter is Matter.TOPIC else ()
                yield Exchange(
                    id=f"{matter.value}.{name}", hears=tuple(part.hears), lines=lines, matter=matter, about=name
                )


def generic_lines(scene: Scene) -> LinesByKey:
    """Return the generic lines with those of every tactic under 'tactic.<id>.<stage>'."""
    lines = dict(scene.generic.part.lines)
    for name, document in scene.tactics.items():
        for stage, said in tactic_lines(document.part.lines):
            lines[f"tactic.{name}.{stage}"] = [*lines.get(f"tactic.{name}.{stage}", []), *said]
    return lines


def _mixed(scene: LineBook, person: LineBook) -> LineBook:
    """Return the scene's book with the person's own lines beside it, so that a few of one key are not all one hears."""
    return MappingProxyType({key: (*lines, *person.get(key, ())) for key, lines in scene.items()})


class _Book:
    """Names lines: the book, the key and a hash of the words, so that changing one line leaves the others' ids."""

    def __init__(self, name: str) -> None:
        self._name = name

    def lines(self, key: str, texts: Iterable[str] | None) -> tuple[Line, ...]:
        """Return the lines of a key, each wording once."""
        return tuple(
            Line(id=f"{self._name}/{key}/{hashlib.sha256(text.encode()).hexdigest()[:8]}", text=text)
            for text in dict.fromkeys(texts or ())
        )

    def of(self, lines: LinesByKey) -> LineBook:
        """Return a book of lines by key."""
        return MappingProxyType({key: self.lines(key, texts) for key, texts in lines.items()})

    def kinds(self, prefix: str, part: Part) -> LineBook:
        """Return the lines a part holds by the name of its fields."""
        named = ((name, getattr(part, name)) for name in type(part).model_fields)
        return MappingProxyType({name: self.lines(f"{prefix}.{name}", texts) for name, texts in named if texts})


def _build_issue(issue_id: IssueId, part: IssuePart) -> Issue:
    bare = Issue(
        id=issue_id,
        name=part.name.removeprefix("the "),
        kind=part.kind,
        options=(),
        unit=part.unit,
        learner_weight=part.weights.learner,
        counterpart_weight=part.weights.counterpart,
    )
    options = tuple(_build_option(bare, option, part.say) for option in part.options)
    return Issue(
        id=issue_id,
        name=part.name.removeprefix("the "),
        kind=part.kind,
        options=options,
        learner_weight=part.weights.learner,
        counterpart_weight=part.weights.counterpart,
        unit=part.unit,
        compatible=part.compatible,
        divisible=part.divisible,
        learner_floor=part.limits.learner,
        counterpart_cap=part.limits.counterpart,
        aliases=tuple(part.aliases),
        headline=part.headline,
        scale=part.scale,
        reference=part.reference,
    )


def _build_option(issue: Issue, part: OptionPart, say: str) -> Option:
    """Return an option; numbers are spoken by the issue's pattern, words by their label."""
    label = part.label or issue.label(part.value)
    spoken = part.say or label
    if not part.say and not isinstance(part.value, str):
        figure = replace(issue, unit="").label(part.value)
        unit = "" if issue.unit.startswith(("£", "€", "$")) else f" {issue.unit}"
        spoken = say.replace("{value}", figure) if say else f"{figure}{unit}".strip()
    return Option(value=part.value, label=label, spoken=spoken, aliases=tuple(part.aliases), at=part.at)


def build_portrait(written: Mapping[str, str | float | bool]) -> Mapping[str, str | float | bool]:
    """Return a portrait's parameters under the names the drawing uses."""
    return MappingProxyType({name.replace("-", "_"): value for name, value in written.items()})


def _build_persona(person: Person, change: TemperamentChange | None = None) -> Persona:
    file = person.file.part
    return Persona(
        id=person.id,
        name=file.name,
        role=file.role,
        manner=file.manner,
        age=file.age,
        temperament=_build_temperament(person, [file.temperament, *([change] if change is not None else [])]),
        voice=VoiceTraits(**file.voice.model_dump()),
        portrait=build_portrait(file.portrait),
        lines=_Book(person.id).of(file.lines),
        short_forms=file.short_forms,
        partner=_build_persona(person.partner) if person.partner is not None else None,
    )


def _build_temperament(person: Person, changes: Sequence[TemperamentChange]) -> Temperament:
    parameters = person.archetype.part.temperament.model_dump()
    for change in changes:
        parameters |= change.model_dump(exclude_none=True)
    return Temperament(archetype=person.file.part.archetype, **parameters)


def _build_interests(book: _Book, file: ScenarioFile) -> tuple[Interest, ...]:
    return tuple(
        Interest(
            id=name,
            side=part.side,
            summary=part.summary,
            issues=tuple(IssueId(issue) for issue in part.issues),
            cues=tuple(part.cues),
            lines=book.lines(f"interest.{name}", part.lines),
        )
        for name, part in file.interests.items()
    )


def _build_deadline(book: _Book, name: str, part: DeadlinePart) -> Deadline:
    return Deadline(
        id=name,
        stated=part.stated,
        real=part.real,
        reason=part.reason,
        slack=part.slack,
        consequence=part.consequence,
        ends_after_turns=part.ends_after_turns,
        cues=tuple(part.cues),
        lines=book.kinds(f"deadline.{name}", part.lines),
    )


def _build_claim(book: _Book, name: str, part: ClaimPart) -> Bluff:
    return Bluff(
        id=name,
        claim=part.claim,
        true=part.real,
        truth=part.truth,
        cues=tuple(part.cues),
        tactic=part.tactic or "",
        lines=book.kinds(f"claim.{name}", part.lines),
    )


def _build_evidence(book: _Book, file: ScenarioFile) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            id=name,
            kind=part.kind,
            title=part.title,
            text=part.text,
            strength=part.strength,
            outdated=part.outdated,
            supports=tuple(IssueId(issue) for issue in part.supports),
            cost=part.cost,
            cues=tuple(part.cues),
            cite=part.cite,
            reply=book.lines(f"evidence.{name}", part.reply),
        )
        for name, part in file.evidence.items()
    )


def _build_allies(book: _Book, file: ScenarioFile) -> tuple[Ally, ...]:
    return tuple(
        Ally(
            id=name,
            name=part.name,
            offers=part.offers,
            consents=part.consents,
            relevant=part.relevant,
            cost=part.cost,
            cues=tuple(part.cues),
            mention=part.mention,
            reply=book.lines(f"ally.{name}", part.reply),
        )
        for name, part in file.allies.items()
    )


def _build_window(book: _Book, file: ScenarioFile) -> Window | None:
    part = file.window
    if part is None:
        return None
    return Window(
        id=part.id,
        kind=part.kind,
        news=part.news,
        earliest_turn=part.turns[0],
        latest_turn=part.turns[1],
        cues=tuple(part.cues),
        reply=book.lines(f"window.{part.id}", part.reply),
    )


def _build_beat(book: _Book, tactic: str, part: BeatPart) -> Beat:
    return Beat(
        tactic=tactic,
        trigger=part.when,
        earliest_turn=part.turns[0],
        latest_turn=part.turns[1],
        weight=part.weight,
        issue=IssueId(part.issue) if part.issue is not None else None,
        deadline=part.deadline,
        bluff=part.claim,
        lines=book.kinds(f"plan.{tactic}", part.lines),
    )


def _build_rules(bargain: Bargain, file: ScenarioFile) -> tuple[FeasibilityRule, ...]:
    def values(wanted: Mapping[str, list[Value]]) -> Mapping[IssueId, tuple[Value, ...]]:
        return {
            IssueId(name): tuple(
                option.value if (option := bargain.issue(IssueId(name)).option(value)) is not None else value
                for value in listed
            )
            for name, listed in wanted.items()
        }

    return tuple(
        FeasibilityRule(id=name, when=values(part.when), needs=values(part.needs), says=part.says)
        for name, part in file.rules.items()
    )
