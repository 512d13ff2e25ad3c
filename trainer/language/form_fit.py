"""How well an exchange fits the form of a question: who is asked for is not told by a time, nor a time by a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.counterpart.asking import asks_who_decides
from trainer.core.counterpart.exchanges import foresaw_decider
from trainer.core.counterpart.sought import Sought, seeks, sought_in, speaks_of, tells, whom_asked_about
from trainer.core.moves import Likeness
from trainer.core.scenario import Exchange, Matter

UNASKED_UNTOLD, UNASKED, UNTOLD, OF_ANOTHER = 0.5, 0.8, 0.8, 0.4
"""How much less apt an exchange is that was not foreseen for such a question and whose answers name nothing of the
kind, of which only one is so, or where somebody is asked about of whom it does not speak. Of 1,181 judged answers to
such questions that were called 0.4 and more apt, 41 of 100 of the unforeseen were wholly so, and 69 of the others."""
OF_OTHERS, STEM = 0.65, 4
"""The same where it counts something else, and the letters that tell a word."""
_COUNTED = re.compile(r"\bhow many (?:more |other |of (?:the|your|those|these) |square )?(?P<noun>[a-z]{3,})")
OF_CONTENT = 0.3
"""How much less apt the value of a point is where it is asked what the point holds."""
_HOLDS = re.compile(
    r"\bwhat(?:'s| is| are)? (?:does|do|would|will|did|all|exactly|not)?\b[^?]{1,30}?"
    r"\b(?:exclude|include|cover|contain|consist|involve|mean|covered|included|excluded)s?\b"
)


def fitted(
    alike: tuple[Likeness, ...], questions: Sequence[str], exchanges: Sequence[Exchange]
) -> tuple[Likeness, ...]:
    """Return what lower-case questions are like, less apt where an exchange fits the form of none of them."""
    if not questions:
        return alike
    known = {exchange.id: exchange for exchange in exchanges}
    return tuple(
        replace(found, apt=round(found.apt * max(fit_of(words, known[found.id]) for words in questions), 3))
        if found.asks and found.id in known
        else found
        for found in alike
    )


def fit_of(asked: str, exchange: Exchange) -> float:
    """Return how well an exchange fits what the question in lower-case words seeks, 0 to 1."""
    if exchange.matter is Matter.VALUE:
        return OF_CONTENT if _HOLDS.search(asked) else 1.0
    if exchange.matter not in {None, Matter.TOPIC}:
        return 1.0
    if asks_who_decides(asked) and not foresaw_decider(exchange):
        return UNASKED_UNTOLD  # who made a thing is not who may change it
    whom = whom_asked_about(asked)
    other = OF_ANOTHER if whom and not speaks_of(exchange, exchange.lines, whom) else 1.0
    kind = sought_in(asked)
    return other if kind is None else other * _of_kind(exchange, kind, asked)


def _counts(exchange: Exchange, asked: str) -> bool:
    """Tell whether an exchange speaks of what is to be counted: 'how many codes' asks for no kitchens."""
    noun = _COUNTED.search(asked)
    texts = (*exchange.hears, *(line.text for line in exchange.lines))
    return noun is None or any(noun["noun"][:STEM] in text.casefold() for text in texts)


def _of_kind(exchange: Exchange, kind: Sought, asked: str) -> float:
    if kind is Sought.MANY and not _counts(exchange, asked):
        return OF_OTHERS
    foreseen = seeks(exchange, kind) > 0
    told = not exchange.lines or any(tells(line.text, kind) for line in exchange.lines)
    if foreseen:
        return 1.0 if told else UNTOLD
    return UNASKED if told else UNASKED_UNTOLD
