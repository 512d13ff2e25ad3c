"""The offer in an utterance: terms, roles, conditions and alternatives, read by the bargain's issues and the table."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.terms import Issue, Value
from trainer.language.assign import Assigner
from trainer.language.carried import CarriedReader
from trainer.language.cited import cited
from trainer.language.clauses import Layout, lay_out
from trainer.language.conditions import Condition, asks_in_exchange, find_conditions
from trainer.language.echoes import without_echoes, without_other_share, without_parts, without_threats
from trainer.language.elimination import by_elimination
from trainer.language.figure import Figure
from trainer.language.halving import halved
from trainer.language.hearsay import asks_what_is_included, is_said_of_another
from trainer.language.issue_match import IssueMatcher
from trainer.language.items import counts_times, without_vague
from trainer.language.linking import Linker, Worths
from trainer.language.mentions import Mention
from trainer.language.mere_numbers import without_mere_numbers
from trainer.language.mere_talk import spoken_of
from trainer.language.misplaced import without_misplaced
from trainer.language.not_before import with_earliest
from trainer.language.numbers import find_figures
from trainer.language.off_list import with_between
from trainer.language.on_table import OnTable
from trainer.language.option_match import Heard as HeardOptions
from trainer.language.options import choose_options
from trainer.language.packages import Played, number_packages, without_slips
from trainer.language.relative import RelativeReader
from trainer.language.revisits import revisits
from trainer.language.roles import Part, Placed, RoleReader, Standing, settle
from trainer.language.said_back import without_said_back
from trainer.language.said_both import with_both_again
from trainer.language.scene import Candidate, Scene, as_known, count_ors
from trainer.language.set_right import set_right
from trainer.language.shares import with_fractions
from trainer.language.side_by_side import places_parted, with_units_carried
from trainer.language.speech import Speech
from trainer.language.split_days import counted_days, divided_by_days
from trainer.language.steps import in_steps
from trainer.language.stray import without_stray
from trainer.language.thesaurus import items_of
from trainer.language.told import told_of
from trainer.language.units import Dimension
from trainer.language.unnamed import without_unnamed
from trainer.language.wishes import wished_issues
from trainer.language.words import Token, tokenise

_SHARE = re.compile(r"(?P<sum>\d+(?:\.\d+)?) ?(?:%|per ?cent)")
_STANDS_IN = frozenset(
    {("is", "in"), ("is", "after"), ("be", "in"), ("be", "after"), ("comes", "in"), ("comes", "after")}
)
MOST_TERMS = 60
"""Terms kept from one utterance."""
MOST_ALTERNATIVES = 6
"""Candidate readings of an unclear utterance that are listed."""
_MOST_KNOWN = 2_000
_MOST_GLANCED = 32
_PUT_FORWARD = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What an utterance is about."""

    asked: int | None
    """Place of the issue it asks about, if it asks about exactly one."""
    topics: tuple[int, ...]
    """Places of the issues it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRead:
    """An offer reading with what it was made from."""

    reading: OfferReading | None
    figures: tuple[Figure, ...]
    tokens: tuple[Token, ...]
    heard: Heard


_LISTED = re.compile(r"(?m)^[ \t]*\d[.)](?=[ \t])|\(\d\)(?= )")
"""Numbers of a list, at the beginning of lines or in brackets: they count the items."""
_ALL_OF = frozenset(
    {"", "points", "terms", "things", "lines", "items", "of", "are", "at", "as", "please", "together", "fine"}
)


def _counts_all(words: Sequence[str], figure: Figure) -> bool:
    """Tell whether a number only counts the points themselves: 'yes, all five'."""
    few = figure.dimension is Dimension.BARE and bool(figure.readings) and 2 <= figure.readings[0] <= 9
    return few and figure.worded and words[figure.first - 1 : figure.first] == ["all"] and figure.noun in _ALL_OF


class OfferReader:
    """Reads offers about one bargain's issues."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        self.matcher = IssueMatcher(self.issues)
        self._takeable: dict[tuple[int, Value], bool] = {}
        self._glanced: dict[str, Heard] = {}

    def read(self, text: str, table: OnTable) -> OfferRead:
        """Read one utterance; bounded work on any text."""
        tokens = tokenise(_LISTED.sub(lambda mark: " " * len(mark.group()), text))
        figures = with_units_carried(tokens, find_figures(tokens))
        scene = self._scene(tokens, figures, table)
        raw = Speech(scene.tokens, scene.layout, [(figure.first, figure.stop) for figure in figures])
        candidates = self._candidates(scene, table, raw)
        speech = Speech(scene.tokens, scene.layout, [(candidate.first, candidate.stop) for candidate in candidates])
        played = self._play(candidates, scene, table, speech)
        played = without_said_back(without_echoes(played, scene), scene, table, speech)
        played = without_threats(played, scene)
        played = without_parts(played, scene, self.matcher.issues)
        played = without_other_share(played, scene, self.matcher.issues)
        played = number_packages(without_slips(played, scene, speech), scene, speech)
        played = in_steps(played, scene, self.matcher.issues)
        reading = self._reading(played, scene, raw, text)
        reading = self.looked_over(reading, text, table)
        return OfferRead(reading=reading, figures=figures, tokens=tokens, heard=_heard(scene.mentions, scene.layout))

    def looked_over(self, reading: OfferReading | None, text: str, table: OnTable) -> OfferReading | None:
        """Return a reading without what is put to nobody, by whole sentences."""
        stands = {(self.issues[at].id, value) for at, said in table.theirs.standing.items() for value in said}
        reading = with_both_again(with_earliest(reading, text, {issue.id: issue for issue in self.issues}), text)
        if reading is None:
            return None
        issues = {issue.id: issue for issue in self.issues if not issue.divisible and len(issue.options) > 1}
        named = ((term.issue, term.value) for term in reading.terms if term.issue in issues)
        between = {(i, v) for i, v in named if issues[i].option(v) is None and issues[i].position(v) is not None}
        reading = without_stray(without_unnamed(reading, text, issues, between), text, stands, between)
        return without_misplaced(set_right(reading, text, self.issues), text, self.issues, asked=table.asked)

    def glance(self, text: str) -> Heard:
        """Return what an earlier turn was about, without reading its offer; it is looked at again in the next turns."""
        known = self._glanced.get(text)
        if known is None:
            if len(self._glanced) >= _MOST_GLANCED:
                self._glanced.clear()
            tokens = tokenise(text)
            known = self._glanced[text] = _heard(self.matcher.mentions(items_of(tokens)), lay_out(tokens))
        return known

    def _scene(self, tokens: tuple[Token, ...], figures: tuple[Figure, ...], table: OnTable) -> Scene:
        inside = frozenset(place for figure in figures for place in range(figure.first + 1, figure.stop))
        layout = lay_out(tokens, inside, frozenset(figure.first for figure in figures))
        items = items_of(tokens)
        mentions = self.matcher.mentions(items)
        figures = self._with_own(tokens, figures, mentions)
        return Scene(
            tokens=tokens,
            figures=figures,
            layout=layout,
            mentions=mentions,
            hits=self.matcher.option_hits(
                HeardOptions(tokens=tokens, items=items, figures=figures, stretches=layout.sentence)
            ),
            countable=self.matcher.countable,
            ors=count_ors(tokens, places_parted(tokens, figures)),
            asked=table.asked,
            choices=table.choices,
            topics=table.topics,
            theirs=table.theirs.standing,
            mine=table.mine.standing,
        )

    def _with_own(
        self, tokens: Sequence[Token], figures: tuple[Figure, ...], mentions: Sequence[Mention]
    ) -> tuple[Figure, ...]:
        """Return the figures with those taken back that are a point's own after all.

        A bare number of something that is shared out is a share ('60 of the costs'), and a time that a point of time is
        said to be in is its value ('if the review is in three months').
        """
        words = [token.word for token in tokens]
        figures = tuple(figure for figure in figures if not _counts_all(words, figure))
        shared = {m.first for m in mentions if self.matcher.issues[m.issue].dimension is Dimension.PERCENT}
        timed = {m.stop for m in mentions if self.matcher.issues[m.issue].dimension is Dimension.PERIOD}

        def own(figure: Figure) -> Figure:
            is_share = figure.dimension is Dimension.BARE and words[figure.stop : figure.stop + 1] == ["of"]
            if is_share and not shared.isdisjoint({figure.stop + 1, figure.stop + 2}):
                return replace(figure, dimension=Dimension.PERCENT, foreign=False, noun="")
            before = tuple(words[max(0, figure.first - 2) : figure.first])
            if figure.dimension is Dimension.PERIOD and before in _STANDS_IN and figure.first - 2 in timed:
                return replace(figure, foreign=False)
            return figure

        return tuple(own(figure) if figure.foreign else figure for figure in figures)

    def _candidates(self, scene: Scene, table: OnTable, raw: Speech) -> list[Candidate]:
        """Return every value the utterance names, works out or takes over, in order."""
        worths = Worths()
        linked = Linker(self.matcher, scene, worths).link()
        relative = RelativeReader(self.matcher, scene, table, raw, linked)
        shifts = relative.shifts()
        found = choose_options(self.matcher, scene)
        assigner = Assigner(self.matcher, scene, linked, worths)
        found.extend(assigner.assign(frozenset(shift.figure for shift in shifts)))
        found.extend(assigner.unread(found))
        bases = {shift.base for shift in shifts if shift.candidate is not None and shift.base is not None}
        found = [c for c in self._without_echoes(found, scene) if c.first not in bases]
        absolute = {candidate.issue for candidate in found}
        changes = [shift.candidate for shift in shifts if shift.candidate is not None]
        within = [change for change in changes if any(c.first <= change.first < c.stop for c in found)]
        found.extend(change for change in changes if change.issue not in absolute and change not in within)
        found.extend(wished_issues(self.matcher, scene, raw, found, linked))
        found.extend(revisits(self.matcher, scene, raw, found))
        found.extend(relative.middles(found))
        multiples = [m for m in relative.multiples() if not self._is_option(m, found)]
        found = [c for c in found if not any(m.first <= c.first < m.stop for m in multiples)]
        found.extend(multiples)
        found = without_mere_numbers(self.matcher, scene, found, self._takes)
        found = with_fractions(self.matcher, scene, with_between(self.matcher, scene, found))
        found = halved(self.matcher.issues, scene, found)
        carried = CarriedReader(self.matcher, scene, table, raw)
        found.extend(carried.possessed(found))
        found.extend(carried.agreed(found))
        found.extend(carried.granted(found))
        found.extend(carried.kept(found))
        found.extend(carried.rest(found))
        found = divided_by_days(scene, counted_days(self.matcher, scene, found))
        shared = frozenset(words.index for words in self.matcher.issues if words.is_shared_out)
        return by_elimination(as_known(without_vague(found)[:MOST_TERMS], scene), scene, shared)

    def _is_option(self, multiple: Candidate, found: Sequence[Candidate]) -> bool:
        """Tell whether a multiple is an option by its name: liability at twice the fee, half the money later."""
        return any(
            c.first <= multiple.first < c.stop
            and len(c.choices) == 1
            and (counts_times(self.matcher.issues[c.issue]) or c.stop > multiple.stop)
            for c in found
        )

    def _without_echoes(self, found: Sequence[Candidate], scene: Scene) -> list[Candidate]:
        """Drop words for a number where the clause says the number itself: including the pack for 199."""
        starts = {figure.first for figure in scene.figures}
        said = {(c.issue, scene.layout.clause[c.first]) for c in found if c.first in starts}
        return [
            c
            for c in found
            if c.first in starts
            or not self.matcher.issues[c.issue].numeric
            or (c.issue, scene.layout.clause[c.first]) not in said
        ]

    def _play(self, candidates: Sequence[Candidate], scene: Scene, table: OnTable, speech: Speech) -> list[Played]:
        """Return the candidates with the parts they play, without money that was spent elsewhere."""
        roles = RoleReader(speech, scene.layout)
        candidates = [
            c
            for c in candidates
            if c.granted or not (self._is_spent(c, roles) or (_is_denied(c, scene) and roles.is_threatened(c.stop)))
        ]
        placed: list[Placed] = []
        for place, candidate in enumerate(candidates):
            theirs = not candidate.between and table.theirs.stands(*candidate.choices[0])
            gap = self._gap(candidates, place, scene)
            part = self._heard(candidate, self._part(candidate, table, roles), scene)
            listed = gap <= 1 and _is_listed(scene, candidate.first)
            placed.append(
                Placed(
                    part=part,
                    issue=candidate.issue,
                    theirs=theirs,
                    joined=gap <= 3,
                    paired=gap <= 1,
                    repeats=roles.is_repeated(candidate.first),
                    listed=listed,
                )
            )
        played = [Played(candidate=c, part=part) for c, part in zip(candidates, settle(placed), strict=True)]
        played = spoken_of(played, scene, table, self.matcher.issues)
        played = cited(
            told_of(played, scene, table, self.matcher.issues, speech), scene, table, self.matcher.issues, speech
        )
        denied = {item.candidate.choices[0] for item in played if roles.is_disowned(item.candidate.first)}
        return [
            _without_it(item, played)
            for item in played
            if item.candidate.choices[0] not in denied or item.part.role is TermRole.REJECTED
        ]

    def _is_spent(self, candidate: Candidate, roles: RoleReader) -> bool:
        money = self.matcher.issues[candidate.issue].dimension is Dimension.MONEY
        return money and not candidate.carried and roles.is_spent(candidate.first, candidate.stop)

    @staticmethod
    def _gap(candidates: Sequence[Candidate], place: int, scene: Scene) -> int:
        """Return how many tokens part a candidate from the one before in its sentence; many when there is none."""
        before, first = candidates[place - 1], candidates[place].first
        unread = candidates[place].unread or (place > 0 and before.unread)
        alone = place == 0 or unread or scene.layout.sentence[before.first] != scene.layout.sentence[first]
        return MOST_TERMS if alone else first - before.stop

    def _part(self, candidate: Candidate, table: OnTable, roles: RoleReader) -> Part:
        if candidate.carried:
            theirs = candidate.carried == "theirs"
            return Part(role=TermRole.ACCEPTED if theirs else TermRole.OFFER, firm=theirs)
        if candidate.lacking:
            return Part(role=TermRole.REJECTED)
        if candidate.unread:
            return Part(role=TermRole.REFERENCE)
        standing = self._standing(candidate, table)
        if candidate.granted:
            return Part(role=TermRole.ACCEPTED if standing.theirs else TermRole.OFFER, firm=True)
        if candidate.refused and roles.is_reported(candidate.first):
            return Part(role=TermRole.QUOTED)
        part = roles.part(candidate.first, candidate.stop, standing)
        wondered = part.role is TermRole.QUOTED and roles.is_wondered_at(candidate.first)
        if candidate.refused and part.role in {TermRole.REJECTED, TermRole.QUOTED} and not wondered:
            return Part(role=TermRole.ACCEPTED if standing.theirs else TermRole.OFFER)
        return part

    def _heard(self, candidate: Candidate, part: Part, scene: Scene) -> Part:
        """Return a part as it is, or what it becomes where a value is only asked about or something else's."""
        asks = scene.layout.sentence[candidate.first] in scene.layout.asking
        if asks and asks_what_is_included(scene.tokens, *scene.layout.sentence_span(candidate.first)):
            return Part(role=TermRole.QUOTED)
        if part.role is not TermRole.OFFER or candidate.carried or candidate.granted or len(self.issues) < 2:
            return part
        low, _ = scene.layout.clause_span(candidate.first)
        if (
            candidate.first
            and scene.tokens[candidate.first - 1].word == "all"
            and not self._takes(*candidate.choices[0])
        ):
            return Part(role=TermRole.REFERENCE)
        said = not asks and is_said_of_another(scene.tokens, scene.mentions, low, candidate.first)
        return Part(role=TermRole.REFERENCE) if said else part

    def _standing(self, candidate: Candidate, table: OnTable) -> Standing:
        place, value = candidate.choices[0]
        words = self.matcher.issues[place]
        return Standing(
            theirs=not candidate.between and table.theirs.stands(place, value),
            theirs_ever=table.theirs.was_said(place, value),
            mine=table.mine.was_said(place, value),
            reference=words.reference is not None and value == words.reference,
            they_offered=place in table.theirs.standing,
            by_name=not words.numeric,
            period=words.dimension is Dimension.PERIOD,
        )

    def _reading(self, played: Sequence[Played], scene: Scene, speech: Speech, text: str) -> OfferReading | None:
        if not played:
            return None
        offered = [item.candidate.first for item in played if item.part.role in _PUT_FORWARD]
        conditions = find_conditions(scene, speech, offered)
        clear = [
            self._term(item, item.candidate.choices[0], scene, conditions)
            for item in played
            if len(item.candidate.choices) == 1 and not item.candidate.divided
        ]
        clear += [self._between(item, scene, conditions, text) for item in played if item.candidate.between]
        terms = _without_repeats(sorted(clear, key=lambda term: term.start))
        unclear = [
            [self._term(item, choice, scene, conditions) for choice in item.candidate.choices]
            for item in played
            if (len(item.candidate.choices) > 1 or item.candidate.divided)
            and not item.candidate.between
            and item.part.role not in {TermRole.REFERENCE, TermRole.QUOTED}
        ]
        if not (terms or unclear):
            return None
        return OfferReading(
            terms=tuple(terms),
            conditional=bool(conditions),
            ambiguous=bool(unclear),
            alternatives=_alternatives(terms, unclear),
        )

    def _takes(self, place: int, value: Value) -> bool:
        """Tell whether an issue can take a value; one without a range takes any."""
        key = (place, value)
        if key not in self._takeable:
            if len(self._takeable) > _MOST_KNOWN:
                self._takeable.clear()
            issue = self.issues[place]
            self._takeable[key] = len(issue.options) <= 1 or issue.position(value) is not None
        return self._takeable[key]

    def _between(self, item: Played, scene: Scene, conditions: tuple[Condition, ...], text: str) -> Term:
        """Return a term whose value is none of the issue's, as it was said, with those around it."""
        candidate = item.candidate
        term = self._term(item, candidate.choices[0], scene, conditions)
        near = tuple(value for _, value in candidate.choices)
        share = _SHARE.match(text[term.start : term.end])
        held = [value for value in near if share and (one := _SHARE.match(str(value))) and one["sum"] == share["sum"]]
        if len(held) == 1:
            return replace(term, value=held[0], out_of_range=False)  # '25% on ten chains', of '25% on milestone'
        return replace(term, value=" ".join(text[term.start : term.end].split()), out_of_range=True, near=near)

    def _term(self, item: Played, choice: tuple[int, Value], scene: Scene, conditions: tuple[Condition, ...]) -> Term:
        place, value = choice
        issue = self.matcher.issues[place].issue
        candidate = item.candidate
        return Term(
            issue=issue.id,
            value=value,
            role=item.part.role,
            limit=item.part.limit,
            start=scene.tokens[candidate.first].start,
            end=scene.tokens[candidate.stop - 1].end,
            package=item.package,
            out_of_range=not self._takes(place, value),
            condition=item.part.role in _PUT_FORWARD and asks_in_exchange(conditions, candidate.first, scene),
        )


def _is_listed(scene: Scene, at: int) -> bool:
    """Tell whether a value is only added to the one before: 51 with four days, 3.24 and 9."""
    return at > 0 and scene.tokens[at - 1].word in {"with", "and", "plus", "+", ",", "for", "/"}


def _is_denied(candidate: Candidate, scene: Scene) -> bool:
    """Tell whether a 'no' opens a value or stands right before it."""
    return any(token.word == "no" for token in scene.tokens[max(0, candidate.first - 1) : candidate.first + 1])


def _without_it(item: Played, played: Sequence[Played]) -> Played:
    """Read 'eight hours, but I cannot offer you a car' as a package without the car; a refusal alone stays one."""
    candidate = item.candidate
    if candidate.otherwise is None or item.part.role is not TermRole.REJECTED:
        return item
    others = (other for other in played if other.candidate.issue != candidate.issue)
    if not any(other.part.role in _PUT_FORWARD for other in others):
        return item
    chosen = replace(candidate, choices=((candidate.issue, candidate.otherwise),))
    return replace(item, candidate=chosen, part=Part(role=TermRole.OFFER))


def _alternatives(terms: Sequence[Term], unclear: Sequence[Sequence[Term]]) -> tuple[tuple[Term, ...], ...]:
    """Return whole readings, one per combination of what the unclear terms may be; at most MOST_ALTERNATIVES."""
    if not unclear:
        return ()
    combined = itertools.islice(itertools.product(*unclear), MOST_ALTERNATIVES)
    return tuple(tuple(sorted((*terms, *choice), key=lambda term: term.start)) for choice in combined)


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


def _heard(mentions: Sequence[Mention], layout: Layout) -> Heard:
    asking = {m.issue for m in mentions if m.weight >= 0.4 and layout.sentence[m.first] in layout.asking}
    named = dict.fromkeys(mention.issue for mention in mentions if mention.weight >= 0.5)
    return Heard(asked=next(iter(asking)) if len(asking) == 1 else None, topics=tuple(named))
