"""The versioned lexicon: phrases that point at an act or a move, and the matcher that finds them in an utterance."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from trainer.language.phrases import Phrase, Translator
from trainer.language.wording import Sentence, Wording, words_of

_LEADS = words_of(
    "ok well so and but yes no hmm hm um uh oh ah er erm look listen actually honestly alright right now then please "
    "anyway sure great thanks sorry hello guys sir mate , - : also frankly see wow yes perfect first"
)
_CLAUSE_BREAKS = words_of(", - : and but so because or then that if plus also (")
_STEM = 3
_MOST_PAIRS = 20_000
"""Pairs of words whose cues are remembered; people use few, a stranger's text must not fill the memory."""


class Grade(IntEnum):
    """How strongly a cue points at its label; BLOCK cancels the label in its sentence."""

    BLOCK = 0
    HINT = 1
    LIKELY = 2
    STRONG = 3


_FIRM = frozenset({Grade.STRONG, Grade.BLOCK})
_GRADE_STRENGTH = {Grade.HINT: 0.12, Grade.LIKELY: 0.5, Grade.STRONG: 0.85}


@dataclass(frozen=True, kw_only=True)
class Cue:
    """One phrase of the lexicon with the label it points at."""

    label: str
    grade: Grade
    phrase: Phrase = field(repr=False)
    source: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the compiled phrase; compiled at first use because most cues are never needed in one run."""
        return re.compile(self.phrase.regex)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A cue found: where in the text, and in which sentence (by number)."""

    label: str
    grade: Grade
    start: int
    end: int
    sentence: int


class Lexicon:
    """All cues, indexed by the words they can begin with, and the senses of words."""

    def __init__(self, version: str, cues: Iterable[Cue], groups: Mapping[str, str]) -> None:
        self.version = version
        self._senses: dict[str, tuple[str, ...]] = {}
        self._sense_stems: dict[str, list[tuple[str, str]]] = {}
        for group, words in groups.items():
            for word in words.split():
                if word.endswith("*"):
                    self._sense_stems.setdefault(word[:_STEM], []).append((word[:-1], group))
                else:
                    self._senses[word] = (*self._senses.get(word, ()), group)
        self._all = _Index()
        self._firm_acts = _Index()
        labels: dict[str, None] = {}
        for cue in cues:
            labels[cue.label] = None
            self._all.add(cue)
            if cue.grade in _FIRM and cue.label.startswith("act:"):
                self._firm_acts.add(cue)
        self.labels = tuple(labels)

    def find(self, wording: Wording) -> list[Hit]:
        """Return every hit; blocked labels of a sentence are left out."""
        return _find(wording, self._all)

    def firm_acts(self, wording: Wording) -> frozenset[str]:
        """Return the acts, as labels, that strong cues give to an utterance."""
        return frozenset(hit.label for hit in _find(wording, self._firm_acts))

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Return every cue once."""
        return tuple(self._all.cues)

    def senses(self, norm: str) -> tuple[str, ...]:
        """Return the groups of one sense a word belongs to."""
        found = self._senses.get(norm, ())
        for stem, group in self._sense_stems.get(norm[:_STEM], ()):
            if norm.startswith(stem) and group not in found:
                found = (*found, group)
        return found


class _Index:
    """Cues by the words they can begin with."""

    def __init__(self) -> None:
        self.cues: list[Cue] = []
        self._by_word: dict[str, list[Cue]] = {}
        self._by_stem: dict[str, list[tuple[str, Cue]]] = {}
        self._pairs: dict[tuple[str, str], tuple[Cue, ...]] = {}

    def add(self, cue: Cue) -> None:
        """Add a cue."""
        self.cues.append(cue)
        for first in cue.phrase.firsts:
            if first.endswith("*"):
                self._by_stem.setdefault(first[:_STEM], []).append((first[:-1], cue))
            else:
                self._by_word.setdefault(first, []).append(cue)

    def candidates(self, word: str, following: str) -> tuple[Cue, ...]:
        """Return the cues that can begin with a word followed by another ("" at the end)."""
        known = self._pairs.get((word, following))
        if known is None:
            if len(self._pairs) >= _MOST_PAIRS:
                self._pairs.clear()
            known = self._pairs[word, following] = tuple(self._fitting(word, following))
        return known

    def _fitting(self, word: str, following: str) -> Iterator[Cue]:
        stemmed = (cue for stem, cue in self._by_stem.get(word[:_STEM], ()) if word.startswith(stem))
        for cue in (*self._by_word.get(word, ()), *stemmed):
            if cue.phrase.seconds is None or following in cue.phrase.seconds:
                yield cue


def _find(wording: Wording, index: _Index) -> list[Hit]:
    hits: list[Hit] = []
    for number, sentence in enumerate(wording.sentences):
        found = list(_find_in(number, sentence, index))
        blocked = {hit.label for hit in found if hit.grade is Grade.BLOCK}
        hits.extend(hit for hit in found if hit.label not in blocked)
    return hits


def _find_in(number: int, sentence: Sentence, index: _Index) -> Iterator[Hit]:
    asks = sentence.asks
    begun = False
    done: set[int] = set()
    words = [token.norm for token in sentence.tokens]
    for place, word in enumerate(words):
        at_start = not begun
        begun = begun or word not in _LEADS
        at_clause = at_start or words[place - 1] in _CLAUSE_BREAKS
        following = words[place + 1] if place + 1 < len(words) else ""
        for cue in index.candidates(word, following):
            phrase = cue.phrase
            if (
                id(cue) in done
                or (phrase.asks is not None and phrase.asks != asks)
                or (phrase.at_sentence_start and not at_start)
                or (phrase.at_clause_start and not at_clause)
            ):
                continue
            match = cue.pattern.match(sentence.joined, sentence.offsets[place])
            if match is None:
                continue
            done.add(id(cue))
            yield Hit(
                label=cue.label,
                grade=cue.grade,
                start=sentence.tokens[place].start,
                end=_end_of(sentence, place, match.end()),
                sentence=number,
            )


def strengths_of(hits: Iterable[Hit]) -> dict[str, float]:
    """Return how strongly the cues point at each label, 0..1: independent cues add up (noisy or)."""
    doubts: dict[str, float] = {}
    for hit in hits:
        if hit.grade is not Grade.BLOCK:
            doubts[hit.label] = doubts.get(hit.label, 1.0) * (1.0 - _GRADE_STRENGTH[hit.grade])
    return {label: 1.0 - doubt for label, doubt in doubts.items()}


def _end_of(sentence: Sentence, index: int, joined_end: int) -> int:
    """Return where, in the text, the last token before a place in the joined sentence ends."""
    last = index
    for later in range(index, len(sentence.tokens)):
        if sentence.offsets[later] >= joined_end:
            break
        last = later
    return sentence.tokens[last].end


def load_lexicon(path: Path) -> Lexicon:
    """Read the lexicon file.

    Raises:
        PhraseError: a phrase is malformed (the data file is ours, so this is a bug).
    """
    with path.open("rb") as file:
        data = tomllib.load(file)
    return Lexicon(data["version"], _cues(data), data["group"])


def _cues(data: dict[str, Any]) -> Iterator[Cue]:
    translator = Translator(data["classes"])
    for kind in ("act", "move", "tone", "fact"):
        for label, grades in data.get(kind, {}).items():
            for grade in Grade:
                for source in grades.get(grade.name.lower(), ()):
                    yield Cue(label=f"{kind}:{label}", grade=grade, phrase=translator.translate(source), source=source)
