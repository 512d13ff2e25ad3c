"""The recogniser: offers and acts of one utterance, read from words alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from trainer.core.counterpart.beside import asked_beside, told_beside
from trainer.core.counterpart.main_point import asks, main_of
from trainer.core.counterpart.severally import Question, questions_of
from trainer.core.counterpart.subjects import searchable
from trainer.core.counterpart.told import sentences_told
from trainer.core.moves import Asked, Label, Likeness, OfferReading, Reading, Term, TermRole, Tone
from trainer.core.plain import words_of
from trainer.core.ports import TableContext
from trainer.core.scenario import Exchange
from trainer.core.terms import Issue, IssueId, Value
from trainer.language.doubtful import Foreseen, without_doubtful
from trainer.language.exchanges import by_itself, either
from trainer.language.figure import Figure
from trainer.language.form_fit import fitted
from trainer.language.offers import OfferReader
from trainer.language.on_table import OnTable, Put

VERSION = "words-2"
MOST_QUESTIONS = 3
"""So many questions of one text are compared by themselves: each takes a hundredth of a second."""
MOST_BEFORE = 30
"""Words before a question that it is read with; longer sentences say too much."""
TURNS_READ = 6
"""Earlier turns that are looked at for what lies on the table."""
LONGEST_QUESTION = 300
"""Characters at the end of what the other side said that may be a question with values in it."""
_LAST_SENTENCE = re.compile(r"[^.!?]+\?$")
_MOST_READERS = 8
_PUT_FORWARD = frozenset({TermRole.OFFER, TermRole.ACCEPTED})

ActReader: TypeAlias = Callable[
    [str, TableContext, OfferReading | None, Sequence[Figure]],
    tuple[tuple[Label, ...], tuple[Label, ...], Tone | None],
]
"""Reads (acts, moves, tone) from a text, its context, its offer and its figures."""

AlikeFinder: TypeAlias = Callable[[str, Sequence[Exchange], Sequence[frozenset[str]]], tuple[Likeness, ...]]
"""Finds the exchanges that a text is like after lines of some keys."""

LookAhead: TypeAlias = Callable[[Sequence[str], Sequence[Exchange]], None]
"""Gets texts compared with exchanges that will be looked for one by one."""

OfferChecker: TypeAlias = Callable[[str, OfferReading | None, str], OfferReading | None]
"""Reads a second time what the values of a text do in it, given what the other side said last."""

Weigher: TypeAlias = Callable[[str, Sequence[Term], str], Sequence[float]]
"""Tells how likely values of a text are put forward in it, given what the other side said last."""


class WordRecogniser:
    """Reads the learner's words by the bargain's issues; keeps one compiled reader per bargain."""

    version = VERSION

    def __init__(
        self,
        read_acts: ActReader | None = None,
        find_alike: AlikeFinder | None = None,
        read_again: OfferChecker | None = None,
        weigh: Weigher | None = None,
        look_ahead: LookAhead | None = None,
    ) -> None:
        self._read_acts = read_acts
        self._find_alike = find_alike
        self._read_again = read_again
        self._weigh = weigh
        self._look_ahead = look_ahead
        self._readers: dict[tuple[Issue, ...], OfferReader] = {}

    def read(self, text: str, context: TableContext) -> Reading:
        """Read one utterance; never raises on any text."""
        text = text.rstrip()  # no space behind the last word may tell it from the same words without
        reader = self.reader(context.issues)
        table = self._table(reader, context)
        found = reader.read(text, table)
        offer = found.reading
        if self._read_again is not None and context.exchanges:  # it was fitted to what is said in scenes
            offer = reader.looked_over(self._read_again(text, offer, _said_before(context)), text, table)
        questions = _several_in(text) if self._find_alike is not None else []
        if self._look_ahead is not None:
            self._look_ahead(_texts_compared(text, offer, questions), context.exchanges)
        alike = self._alike(text, context, offer)
        offer = self._without_doubtful(text, context, offer, alike)
        acts: tuple[Label, ...] = ()
        moves: tuple[Label, ...] = ()
        tone: Tone | None = None
        if self._read_acts is not None:
            acts, moves, tone = self._read_acts(text, context, offer, found.figures)
        several = self._several(questions, context)
        plain = main_of(searchable(text))
        asked = [one.words for one in several] or ([plain] if asks(plain) else [])
        alike = fitted(alike, asked, context.exchanges)
        if len(several) == 1:
            alike = either(by_itself(several[0].alike), alike)
        return Reading(
            acts=acts,
            moves=moves,
            offer=offer,
            tone=tone,
            alike=alike,
            asked=several,
            told=self._told(text, context, offer),
            recogniser=self.version,
        )

    def _without_doubtful(
        self, text: str, context: TableContext, offer: OfferReading | None, alike: Sequence[Likeness]
    ) -> OfferReading | None:
        """Return an offer without values by an everyday word, where the words were foreseen as something else."""
        weigh = self._weigh
        if weigh is None:
            return offer
        issues = {issue.id: issue for issue in context.issues}
        before = _said_before(context)
        foreseen = Foreseen(alike, context.exchanges)
        return without_doubtful(offer, text, issues, foreseen, lambda put: weigh(text, put, before))

    def _several(self, questions: Sequence[Question], context: TableContext) -> tuple[Asked, ...]:
        """Return questions each with what it is like by itself."""
        asked: list[Asked] = []
        for question in questions:
            found = fitted(self._asked(question, context, asked), [question.words], context.exchanges)
            asked.append(Asked(words=question.words, alike=found))
        return tuple(asked)

    def _asked(self, question: Question, context: TableContext, earlier: Sequence[Asked]) -> tuple[Likeness, ...]:
        """Return what a question is like, read with what was said before it: 'it' may have been named there.

        What answers the question before it best is left to that one.
        """
        assert self._find_alike is not None
        both = _with_before(question)
        if not both:
            return self._find_alike(question.words, context.exchanges, context.keys_lately)
        wider = self._find_alike(both, context.exchanges, context.keys_lately)
        if earlier and earlier[-1].words == question.before and earlier[-1].alike:
            theirs = max(earlier[-1].alike, key=lambda found: found.apt)
            wider = tuple(found for found in wider if found.id != theirs.id)
        alone = self._find_alike(question.words, context.exchanges, context.keys_lately)
        # What follows up on the other side's last words has to be asked by the question itself.
        wider = tuple(one for one in wider if not one.follows or one.id in {near.id for near in alone})
        if question.leans and wider:
            by_itself_alike = {one.id: one.likeness for one in alone}
            return tuple(replace(one, likeness=max(one.likeness, by_itself_alike.get(one.id, 0.0))) for one in wider)
        wider = tuple(one for one in wider if one.asks)  # the others are what was said before it is like
        return max(alone, wider, key=lambda alike: max((one.apt for one in alike), default=0.0))

    def _alike(self, text: str, context: TableContext, offer: OfferReading | None) -> tuple[Likeness, ...]:
        """Return the exchanges that a text is like; a question beside an offer counts by itself, too."""
        if self._find_alike is None:
            return ()
        alike = self._find_alike(text, context.exchanges, context.keys_lately)
        asked = asked_beside(text, offer)
        return either(self._find_alike(asked, context.exchanges, context.keys_lately), alike) if asked else alike

    def _told(self, text: str, context: TableContext, offer: OfferReading | None) -> tuple[Likeness, ...]:
        """Return the exchanges that what was told beside an offer or a question is like, of several the most apt."""
        if self._find_alike is None:
            return ()
        beside = told_beside(text, offer)
        told = beside or sentences_told(text, offer)
        found = [self._find_alike(words, context.exchanges, context.keys_lately) for words in told]
        if not beside:
            return max(
                found, key=lambda alike: max((one.apt for one in alike if not one.asks), default=0.0), default=()
            )
        best: dict[str, Likeness] = {}
        for one in (one for alike in found for one in alike):
            best[one.id] = one if one.id not in best or one.apt > best[one.id].apt else best[one.id]
        return tuple(best.values())

    def reader(self, issues: tuple[Issue, ...]) -> OfferReader:
        """Return the offer reader of a bargain, compiled once."""
        reader = self._readers.get(issues)
        if reader is None:
            if len(self._readers) >= _MOST_READERS:
                self._readers.pop(next(iter(self._readers)))
            reader = self._readers[issues] = OfferReader(issues)
        return reader

    def _table(self, reader: OfferReader, context: TableContext) -> OnTable:
        """Return what lies on the table: what the earlier turns say, and over it what the session knows."""
        table = OnTable()
        before: frozenset[int] = frozenset()
        for turn in context.history[-TURNS_READ:]:
            if turn.terms or turn.known:
                terms, heard = turn.terms, reader.glance(turn.text)
            else:
                read = reader.read(turn.text, table if turn.mine else table.turned())
                terms, heard = read.reading.terms if read.reading is not None else (), read.heard
            table = table.after(_put(reader, terms), mine=turn.mine)
            about = frozenset(heard.topics) | {
                place for place, issue in enumerate(reader.issues) if issue.id in {term.issue for term in terms}
            }
            table = replace(table, asked=None if turn.mine else heard.asked, topics=about | before)
            before = about
        place_of = {issue.id: place for place, issue in enumerate(context.issues)}
        last_is_theirs = table.last_is_theirs
        table = table.after(_placed(context.my_offer, place_of), mine=True)
        table = table.after(_placed(context.their_offer, place_of), mine=False)
        asked = next((place for issue, place in place_of.items() if issue == context.asked_issue), table.asked)
        choices = _named_in_question(reader, context)
        return replace(table, asked=asked, choices=choices, last_is_theirs=last_is_theirs)


def _several_in(text: str) -> list[Question]:
    """Return the questions of a text that are compared by themselves: none where it is one question alone."""
    questions = [question for question in questions_of(text) if question.before or not question.points_back]
    alone = [question.words for question in questions] == [searchable(text).strip()]
    return [] if alone else questions[:MOST_QUESTIONS]


def _texts_compared(text: str, offer: OfferReading | None, questions: Sequence[Question]) -> list[str]:
    """Return the texts of an utterance that are compared: all of it, its questions, what is asked or told beside."""
    asked = [both for question in questions for both in (question.words, _with_before(question)) if both]
    told = told_beside(text, offer) or sentences_told(text, offer)
    return [text, *asked, *told, *filter(None, [asked_beside(text, offer)])]


def _with_before(question: Question) -> str:
    """Return a question with the words before it, or nothing where there are none or too many."""
    fits = question.before and len(words_of(question.before)) <= MOST_BEFORE
    return f"{question.before} {question.words}" if fits else ""


def _named_in_question(reader: OfferReader, context: TableContext) -> frozenset[tuple[int, Value]]:
    """Return the values named in the question that the other side's last words end with."""
    last = context.history[-1] if context.history else None
    if last is None or last.mine or not last.text.endswith("?"):
        return frozenset()
    question = _LAST_SENTENCE.findall(last.text[-LONGEST_QUESTION:])[-1:]
    read = reader.read(question[0], OnTable()).reading if question else None
    place_of = {issue.id: place for place, issue in enumerate(reader.issues)}
    return frozenset((place_of[term.issue], term.value) for term in (read.terms if read is not None else ()))


def _said_before(context: TableContext) -> str:
    """Return what the other side said last."""
    return next((turn.text for turn in reversed(context.history) if not turn.mine), "")


def _placed(terms: Mapping[IssueId, Value] | None, place_of: Mapping[IssueId, int]) -> Put:
    return {place_of[issue]: (value,) for issue, value in (terms or {}).items() if issue in place_of}


def _put(reader: OfferReader, terms: Sequence[Term]) -> Put:
    """Return what a turn put forward, by place of the issue."""
    place_of = {issue.id: place for place, issue in enumerate(reader.issues)}
    put: dict[int, tuple[Value, ...]] = {}
    for term in terms:
        if term.role in _PUT_FORWARD and term.issue in place_of:
            place = place_of[term.issue]
            put[place] = (*put.get(place, ()), term.value)
    return put
