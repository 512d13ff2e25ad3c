"""Values that hold for a while only, beside the one that is put: 1,300 until the boiler is mended, 1,350 from then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.moves import Term

_FOR_A_TIME = re.compile(
    r"^(?: ?[\w/%]+){0,2}? (?:until|till|in the meantime|meanwhile|for (?:now|the (?:first|time being|moment)"
    r"|the next)|as long as it(?:'s| is) (?:broken|wet|cold)|during (?:the )?(?:first|trial|probation\w*))\b"
    r"(?! (?:the )?(?:end|month|year|week|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
"""Right behind a value: it ends when something has happened, and not on a day."""


def is_for_a_time(term: Term, put: Sequence[Term], folded: str) -> bool:
    """Tell whether a value is to hold only for a while, where another one of its point is put in the same text."""
    others = (one for one in put if one.issue == term.issue and one is not term and one.value != term.value)
    return next(others, None) is not None and _FOR_A_TIME.match(folded[term.end : term.end + 60]) is not None
