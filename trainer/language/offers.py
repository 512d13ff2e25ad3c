"""The offer in an utterance: terms, roles, conditions and alternatives, read by the bargain's issues and the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.terms import Issue
from trainer.language.assign import Candidate, Scene, assign_figures
from trainer.language.clauses import lay_out
from trainer.language.conditions import find_conditions
from trainer.language.issue_match import IssueMatcher
from trainer.language.numbers import Figure, find_figures
from trainer.language.on_table import OnTable
from trainer.language.options import choose_options, refused_issues
from trainer.language.roles import RoleReader, Standing
from trainer.language.thesaurus import items_of
from trainer.language.words import Token, tokenise

MOST_TERMS = 60
"""Terms kept from one utterance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRead:
    """An offer reading with what it was made from."""

    reading: OfferReading | None
    figures: tuple[Figure, ...]
    tokens: tuple[Token, ...]
    asked: int | None
    """Place of the issue the utterance asks about, if it asks about exactly one."""
    topics: tuple[int, ...]
    """Places of the issues the utterance is about."""


class OfferReader:
    """Reads offers about one bargain's issues."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        self.matcher = IssueMatcher(self.issues)

    def read(self, text: str, table: OnTable) -> OfferRead:
        """Read one utterance; bounded work on any text."""
        tokens = tokenise(text)
        figures = find_figures(tokens)
        scene = self._scene(tokens, figures, table)
        chosen = choose_options(self.matcher, scene)
        numbers = assign_figures(self.matcher, scene)
        candidates = [*chosen, *numbers]
        candidates.extend(refused_issues(self.matcher, scene, candidates))
        candidates.sort(key=lambda candidate: (candidate.first, candidate.stop))
        terms, unclear = self._terms(candidates, scene, table)
        reading = _reading(terms, unclear, conditional=bool(find_conditions(scene, candidates)))
        return OfferRead(reading=reading, figures=figures, tokens=tokens, asked=_asked(scene), topics=_topics(scene, candidates))

    def _scene(self, tokens: tuple[Token, ...], figures: tuple[Figure, ...], table: OnTable) -> Scene:
        inside = frozenset(place for figure in figures for place in range(figure.first + 1, figure.stop))
        layout = lay_out(tokens, inside)
        items = items_of(tokens)
        return Scene(
            tokens=tokens,
            figures=figures,
            layout=layout,
            mentions=self.matcher.mentions(items),
            hits=self.matcher.option_hits(tokens, items, figures, layout.sentence),
            countable=self.matcher.countable,
            asked=table.asked,
            topics=table.topics,
        )

    def _terms(
        self, candidates: Sequence[Candidate], scene: Scene, table: OnTable
    ) -> tuple[list[Term], list[list[Term]]]:
        """Return the clear terms and, for each unclear candidate, the terms it may stand for."""
        spans = [(candidate.first, candidate.stop) for candidate in candidates]
        roles = RoleReader(scene.tokens, scene.layout, spans)
        terms: list[Term] = []
        unclear: list[list[Term]] = []
        for candidate in candidates[:MOST_TERMS]:
            choices = [self._term(candidate, place, scene, table, roles) for place in range(len(candidate.choices))]
            if len(choices) == 1:
                terms.append(choices[0])
            else:
                unclear.append(choices)
        return _without_repeats(terms), unclear

    def _term(self, candidate: Candidate, choice: int, scene: Scene, table: OnTable, roles: RoleReader) -> Term:
        place, value = candidate.choices[choice]
        words = self.matcher.issues[place]
        standing = Standing(
            theirs=table.theirs.stands(place, value),
            theirs_ever=table.theirs.was_said(place, value),
            mine=table.mine.was_said(place, value),
            reference=words.reference is not None and value == words.reference,
            they_offered=place in table.theirs.standing,
        )
        role, limit = roles.role(candidate.first, candidate.stop, standing)
        if candidate.refused and role in {TermRole.REJECTED, TermRole.QUOTED}:
            role = TermRole.ACCEPTED if standing.theirs else TermRole.OFFER
        return Term(
            issue=words.issue.id,
            value=value,
            role=role,
            limit=limit,
            start=scene.tokens[candidate.first].start,
            end=scene.tokens[candidate.stop - 1].end,
            out_of_range=len(words.issue.options) > 1 and words.issue.position(value) is None,
        )


def _without_repeats(terms: Sequence[Term]) -> list[Term]:
    """Keep one term per issue and value, preferring the one that is offered or accepted."""
    strength = {TermRole.OFFER: 3, TermRole.ACCEPTED: 3, TermRole.LIMIT: 2, TermRole.REJECTED: 1}
    kept: list[Term] = []
    for term in terms:
        twin = next((known for known in kept if known.issue == term.issue and known.value == term.value), None)
        if twin is None:
            kept.append(term)
        elif strength.get(term.role, 0) > strength.get(twin.role, 0):
            kept[kept.index(twin)] = term
    return kept


def _reading(terms: Sequence[Term], unclear: Sequence[Sequence[Term]], *, conditional: bool) -> OfferReading | None:
    if not terms and not unclear:
        return None
    alternatives = tuple((*terms, choice) for choice in unclear[0]) if unclear else ()
    return OfferReading(
        terms=tuple(terms), conditional=conditional, ambiguous=bool(unclear), alternatives=alternatives
    )


def _asked(scene: Scene) -> int | None:
    asking = {
        mention.issue for mention in scene.mentions if scene.layout.sentence[mention.first] in scene.layout.asking and mention.weight >= 0.4
    }
    return next(iter(asking)) if len(asking) == 1 else None


def _topics(scene: Scene, candidates: Sequence[Candidate]) -> tuple[int, ...]:
    named = [mention.issue for mention in scene.mentions if mention.weight >= 0.5]
    chosen = [candidate.issue for candidate in candidates if len(candidate.choices) == 1]
    return tuple(dict.fromkeys((*named, *chosen)))
