"""Questions about a value that stands: what it is for, what is in it, and not whether it is taken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.counterpart.beside import pieces_of
from trainer.core.moves import Term
from trainer.language.clauses import SENTENCE

_LEAD = r"^\W*(?:(?:and|but|so|also|hi|hello|hey|quick q(?:uestion)?|first|btw|by the way|one thing|\w+,)\W+)*"
_ASKS_FACT = re.compile(
    rf"{_LEAD}(?:what|why|how come|who|when|where|which|whose|how (?:is|are|does|do|did|was|come))\b"
    rf"|{_LEAD}(?:is|are|was|were|does|do|did|has|have) (?:the|your|that|those|this|these|any|it)\b"
)
"""Begins a question that asks for a fact: 'what do you need the full buyout for', 'is the 46 before tax?'."""
_ASKS_TERMS = re.compile(
    r"\b(?:if|ok|okay|fine|enough|deal|agreed|settled|keep|kept|stays?|stand|still|left|final|what about|how about|or"
    r" not|your last|the best|possible|movable|negotiable|open|fixed|done|good for|alright|all right)\b"
)
"""Words of a question whether a value is to stand."""


def asks_a_fact(term: Term, put: Sequence[Term], folded: str) -> bool:
    """Tell whether a value stands in a question of its own that asks about it, with nothing put forward in it."""
    for sentence in SENTENCE.finditer(folded):
        if not (sentence.start() <= term.start < sentence.end()) or "?" not in sentence.group():
            continue
        for start, end in pieces_of(folded, sentence.start(), sentence.end()):
            if start <= term.start < end:
                piece = folded[start:end]
                alone = not any(start <= one.start < end for one in put)
                return alone and _ASKS_FACT.search(piece) is not None and _ASKS_TERMS.search(piece) is None
    return False
