"""Parts of a whole said in words, for what is counted in shares: two thirds of the volume, a third of the costs."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from trainer.language.figure import Figure
from trainer.language.issue_match import IssueMatcher
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.values import tidy
from trainer.language.words import word_set

_PARTS = {"third": 33.3, "thirds": 33.3, "fifth": 20.0, "fifths": 20.0, "tenth": 10.0}
_MOSTLY = 50.0
"""What lists shares from here on is counted towards the whole."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_LONGEST = 200
"""Longer texts are pasted, and read as they stand."""
_REACH = 4
"""Tokens behind 'of' within which the whole is named."""
_POINTING = word_set("it them that this")
_AROUND = word_set("and then ok okay make it say fine with for just only the so yes no but you commit give me us take")
_LEADING = word_set("with for at to on of commit give be take offer have cover pay say and , . do make it promise")
_ALL = word_set("all everything whole")
_OF_ALL = word_set("of the it them her mum mums")
_MINE = word_set("me i mine my myself")
_OTHERS = word_set("you she your yours her we us who he they")
_PAYING = word_set("pay paying cover covering bear carry fund")
_UNSAID = word_set("not cannot never why no dont if unless paid was were have had half instead always")
_PAST = word_set("was were had did went came used lost late ago gone")
_BEHIND_A_PART = word_set(
    "of off on up now today then at when paid down less more first later before and or but to in is was would from for "
    "please instead upfront committed each by cheaper after with if up-front"
)
"""Words that may follow a part of a whole."""


def fractions(scene: Scene) -> list[Figure]:
    """Return the parts of a whole that are said in words, as shares: a third, one fifth, two thirds."""
    found: list[Figure] = []
    for place, (lead, part) in enumerate(itertools.pairwise(scene.tokens)):
        share = _PARTS.get(part.word, 0.0) * (2 if lead.word == "two" else 1)
        if share and lead.word in {"a", "one", "two"} and not _is_nth(scene, place + 2):
            found.append(
                Figure(
                    readings=(share,),
                    first=place,
                    stop=place + 2,
                    start=lead.start,
                    end=part.end,
                    dimension=Dimension.PERCENT,
                    plain=share,
                )
            )
    return found


def _is_nth(scene: Scene, after: int) -> bool:
    """Tell whether a word such as 'third' tells which of several is meant: a third afternoon, and not a third of it."""
    if after >= len(scene.tokens):
        return False
    token = scene.tokens[after]
    return token.kind == "w" and token.word not in _BEHIND_A_PART


def with_fractions(matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return what was found, with fractions said of something that is counted in shares."""
    if len(scene.tokens) > _LONGEST:
        return list(found)
    made: list[Candidate] = []
    for words in matcher.issues:
        if words.numeric and words.dimension is Dimension.PERCENT and (words.high or 0.0) >= _MOSTLY:
            made.extend(new for new in _said_of(words, scene) if not _is_read(new, found))
            if not any(known.issue == words.index for known in (*found, *made)):
                made.extend(_whole(words, scene))
    spans = [range(new.first, new.stop) for new in made]
    kept = [known for known in found if not any(known.first in span for span in spans)]
    return [*kept, *made]


def _is_read(new: Candidate, found: Sequence[Candidate]) -> bool:
    """Tell whether a fraction was read as a share of the same thing already."""
    span = range(new.first, new.stop)
    return any(known.issue == new.issue and known.first in span and len(known.choices) == 1 for known in found)


def _said_of(words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    for part in fractions(scene):
        if _is_said_of(words, scene, part):
            at = round(part.value)
            listed = sorted(value for value in words.listed if value is not None)
            below = [value for value in listed if value <= at][-1:]
            near = [*below, *[value for value in listed if value >= at][:1]]
            choices = tuple((words.index, tidy(value)) for value in (near if len(near) > 1 else [at]))
            yield Candidate(choices=choices, first=part.first, stop=part.stop, between=len(choices) > 1)


def _whole(words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    """Yield the whole of what the speaker's share is counted in: I pay everything, all the costs are mine."""
    if not any(_MINE & set(option.label.casefold().split()) for option in words.issue.options):
        return
    tokens = scene.tokens
    for place, token in enumerate(tokens):
        low, high = scene.layout.clause_span(place)
        if token.word not in _ALL or scene.layout.sentence[place] in scene.layout.asking:
            continue
        said = [known.word for known in tokens[low:high]]
        if not _UNSAID.isdisjoint(said) or not _OTHERS.isdisjoint(said[: place - low]):
            continue
        stop = place + 1
        while stop < high and tokens[stop].word in _OF_ALL:
            stop += 1
        named = any(m.issue == words.index and m.weight >= _SURE and m.first == stop for m in scene.mentions)
        own = not _MINE.isdisjoint(said)
        paying = not _PAYING.isdisjoint(said[: place - low])
        ends = stop >= high or tokens[stop].kind == "p"
        first, _ = scene.layout.sentence_span(place)
        listed = named and {known.word for known in tokens[first:low]} & _MINE and tokens[first].word not in _OTHERS
        if (named and (own or listed) and _OTHERS.isdisjoint(said)) or (own and paying and ends):
            yield Candidate(choices=((words.index, 100),), first=place, stop=max(stop + named, place + 1))
            return


def _is_said_of(words: IssueWords, scene: Scene, part: Figure) -> bool:
    """Tell whether a fraction is one of what an issue counts, and not of something else."""
    tokens = scene.tokens
    low, high = scene.layout.clause_span(part.first)
    if not _PAST.isdisjoint(token.word for token in tokens[low:high]):
        return False
    named = {m.first for m in scene.mentions if m.issue == words.index and m.weight >= _SURE}
    spoken_of = scene.asked == words.index or words.index in scene.topics
    following = tokens[part.stop].word if part.stop < len(tokens) else ""
    if following == "of":
        if not named.isdisjoint(range(part.stop + 1, part.stop + 1 + _REACH)):
            return True
        whole = {word for option in words.options for said in option.signatures for word in said.words}
        if any(token.stem in whole for token in tokens[part.stop + 2 : part.stop + _REACH]):
            return True  # your cartons, where all your cartons is an option
        pointed = part.stop + 1 < len(tokens) and tokens[part.stop + 1].word in _POINTING
        verb = any(low <= first < part.first for first in named)
        return (pointed and (spoken_of or bool(named))) or verb
    ends = part.stop >= high or tokens[part.stop].kind == "p" or following in _AROUND
    leads = part.first == low or tokens[part.first - 1].word in _LEADING
    if not (ends and leads):
        return False
    if any(low <= first < part.first for first in named):
        return True
    first, stop = scene.layout.sentence_span(part.first)
    listed = any(first <= figure.first < stop and figure.first != part.first for figure in scene.figures)
    return spoken_of or (listed and any(first_named < part.first for first_named in named))
