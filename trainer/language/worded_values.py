"""Values between two options, said in the words of one: 45 days are 'net 45', after the first year is 'month 12'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.core.number_words import framed, with_number
from trainer.core.terms import Value
from trainer.language.around import amount
from trainer.language.figure import Figure
from trainer.language.schema import IssueWords

_HARDLY = 0.35
"""By so little a number may be off: of months for being counted in days, of a hundred for being a third."""


def value_between(
    words: IssueWords, listed: Sequence[tuple[float, Value]], near: Sequence[Value], figure: Figure
) -> Value:
    """Return the one value between options that a figure can mean in their words; empty where there is none."""
    held = {value for at, known in listed if known in near for value in _in_words_of(words, known, figure, at)}
    return held.pop() if len(held) == 1 else ""


def _in_words_of(words: IssueWords, known: Value, figure: Figure, at: float) -> Iterator[Value]:
    """Yield the value between two options that says a figure in the words of one of them: 45 days are 'net 45'."""
    own = framed(known) if isinstance(known, str) else None
    if isinstance(known, str) and own is not None and at:
        number = round(own[1] * amount(figure) / at, 1)
        value = with_number(known, round(number) if abs(number - round(number)) <= _HARDLY else number)
        if words.issue.position(value) is not None:
            yield value
