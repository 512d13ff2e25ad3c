"""Places in a row of months or years, where a point lists such a place: a break after the first year, month twelve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.language.dates import ordinal_at
from trainer.language.figure import Figure, word_at
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords
from trainer.language.units import PERIOD_WORDS, Dimension
from trainer.language.words import Token, word_set

_FIRST = {"first": 1.0, "second": 2.0, "third": 3.0}
_LEADING = word_set("after from in")
_SPANS = word_set("month year quarter")
_SURE = 0.5
"""From this weight a name stands for its issue."""


def turns_of_time(words: IssueWords, scene: Scene) -> Iterator[Figure]:
    """Yield such places as lengths of time, where they are said of an issue."""
    held = (known for option in words.options for said in option.signatures for known in said.figures)
    if not any(known.ordinal and known.dimension is Dimension.PERIOD for known in held):
        return
    for figure in (*scene.figures, *_worded(scene)):
        if figure.ordinal and figure.dimension is Dimension.PERIOD and _is_said_of(words, scene, figure):
            yield figure


def _worded(scene: Scene) -> Iterator[Figure]:
    """Yield 'after the first year' and 'the twelfth month' as figures."""
    tokens = scene.tokens
    for place in range(len(tokens) - 1):
        number, span = _FIRST.get(tokens[place].word, 0.0), tokens[place + 1].word
        later, stop = ordinal_at(tokens, place)
        if later > len(_FIRST) and word_at(tokens, stop) == "month":
            yield _place(tokens, place, stop + 1, float(later))
            continue
        leads = word_at(tokens, place - 1) in _LEADING or (
            place > 1 and tokens[place - 1].word in {"the", "my", "our"} and tokens[place - 2].word in _LEADING
        )
        if number and span in _SPANS and leads:
            yield _place(tokens, place, place + 2, number)


def _place(tokens: Sequence[Token], first: int, stop: int, number: float) -> Figure:
    span = tokens[stop - 1].word
    return Figure(
        readings=(number,),
        first=first,
        stop=stop,
        start=tokens[first].start,
        end=tokens[stop - 1].end,
        dimension=Dimension.PERIOD,
        factor=PERIOD_WORDS[span],
        plain=number,
        worded=True,
        ordinal=True,
        unit_word=span,
    )


def _is_said_of(words: IssueWords, scene: Scene, figure: Figure) -> bool:
    """Tell whether an issue is named before the place in the utterance, or its clause begins a name of it: leave."""
    tokens = scene.tokens
    later = figure.worded and figure.value > len(_FIRST)
    if figure.unit_word == "month" and (later or word_at(tokens, figure.first - 1) == "month"):
        return True
    if any(m.issue == words.index and m.weight >= _SURE and m.first < figure.first for m in scene.mentions):
        return True
    if any(hit.issue == words.index and hit.strength >= 1 and hit.first < figure.first for hit in scene.hits):
        return True
    low, high = scene.layout.clause_span(figure.first)
    opening = {names[0] for names, _ in words.phrases if len(names) > 1}
    if any(token.stem in opening for token in tokens[low : figure.first]):
        return True
    around = (*tokens[low : figure.first], *tokens[figure.stop : high])
    alone = all(token.kind == "p" or token.word in _LEADING | {"the"} for token in around)
    return alone and (scene.asked == words.index or words.index in scene.topics)
