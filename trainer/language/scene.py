"""An utterance cut up and matched against its bargain, and the values read from it."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace

from trainer.core.terms import Value
from trainer.language.clauses import Layout
from trainer.language.figure import Figure
from trainer.language.mentions import Mention
from trainer.language.on_table import Put
from trainer.language.option_match import OptionHit
from trainer.language.words import Token

_ORS = frozenset({"or", "alternatively", "otherwise"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value read for an issue, before its role is known; more than one choice when it is unclear."""

    choices: tuple[tuple[int, Value], ...]
    """(issue place, value), best first; several only when none leads clearly."""
    first: int
    stop: int
    refused: bool = False
    """True for a value chosen by 'no' or 'without'."""
    granted: bool = False
    """True where its issue was only said to be wanted, so that no word around it decides its part."""
    unread: bool = False
    """True for a figure in a unit that its issue cannot take, of which only so much is known."""
    between: bool = False
    """True for the values around what was said, which the issue does not list."""
    divided: bool = False
    """True for values that each hold on some days only, so that none is meant for the whole."""
    shifted: bool = False
    """True for a value worked out from what is on the table."""
    lacking: bool = False
    """True where it is said that there is none to be had."""
    otherwise: Value | None = None
    """What refusing the value means for its issue, where the issue only asks for yes or no."""
    carried: str = ""
    """'mine' or 'theirs' for a value taken over from that side's standing offer."""

    @property
    def issue(self) -> int:
        """Return the place of the likeliest issue."""
        return self.choices[0][0]

    @property
    def value(self) -> Value:
        """Return the likeliest value."""
        return self.choices[0][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An utterance cut up and matched, ready for terms to be assigned."""

    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    layout: Layout
    mentions: tuple[Mention, ...]
    hits: tuple[OptionHit, ...]
    countable: frozenset[int]
    """Places of the issues that numbers can belong to."""
    ors: tuple[int, ...] = ()
    """How many words for 'or' stand before each token."""
    asked: int | None = None
    """Place of the issue the other side last asked about."""
    choices: frozenset[tuple[int, Value]] = frozenset()
    """Values the other side named in a question it ended with."""
    topics: frozenset[int] = frozenset()
    """Places of the issues the last turns were about."""

    theirs: Put = field(default_factory=dict)
    """The other side's standing figures, by place of the issue."""
    mine: Put = field(default_factory=dict)
    """The speaker's own standing figures, by place of the issue."""

    def parted_by_or(self, first: int, stop: int) -> bool:
        """Tell whether a word for 'or' stands between two tokens."""
        return self.ors[stop] > self.ors[first]


def count_ors(tokens: Sequence[Token], parted: Container[int] = ()) -> tuple[int, ...]:
    """Return how many words for 'or', or places that are as good as one, stand before each token, and in all."""
    ors = (token.word in _ORS or at in parted for at, token in enumerate(tokens))
    return tuple(itertools.accumulate(ors, initial=0))


def _shared(candidate: Candidate, found: Sequence[Candidate], scene: Scene) -> set[tuple[int, Value]]:
    """Return what two unclear words of a sentence may both mean: within 60 days for the boiler and the wall."""
    shared = set(candidate.choices)
    for other in found:
        same = scene.layout.sentence[other.first] == scene.layout.sentence[candidate.first]
        if other is not candidate and same and len(other.choices) > 1 and not shared.isdisjoint(other.choices):
            shared &= set(other.choices)
    return shared


def as_known(found: Sequence[Candidate], scene: Scene) -> list[Candidate]:
    """Return values of which two of one point may be meant as the one its speaker has, or was just asked about."""
    clear = {candidate.choices[0] for candidate in found if len(candidate.choices) == 1}

    def known(candidate: Candidate) -> Candidate:
        if len({issue for issue, _ in candidate.choices}) > 1 or candidate.between:
            return candidate
        if not clear.isdisjoint(candidate.choices):
            return candidate  # the same words say which one
        shared = _shared(candidate, found, scene)
        if len(shared) == 1:
            return replace(candidate, choices=tuple(shared))
        own = [(issue, value) for issue, value in candidate.choices if value in scene.mine.get(issue, ())]
        asked = [choice for choice in candidate.choices if choice in scene.choices]
        kept = next((kept for kept in (asked, own) if len(kept) == 1), list(candidate.choices))
        return replace(candidate, choices=tuple(kept))

    return [known(candidate) if len(candidate.choices) > 1 else candidate for candidate in found]
