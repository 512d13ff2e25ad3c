"""A time of year at which the deal is to be looked at again, which means the review nearest to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from trainer.core.terms import Value
from trainer.language.granted import least_wanted
from trainer.language.issue_match import IssueMatcher
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.units import Dimension

_WHEN = (
    r"(?:in|by|next|come|this) (?:the )?(?:early |late |next )?(?:spring|summer|autumn|fall|winter|january|february|"
    r"march|april|june|july|august|september|october|november|december)\b"
)
_AGAIN = re.compile(
    r"\b(?:(?:look|talk|meet|speak|check|sit down|come back|see)(?: (?:at|to|about|on))?(?: (?:it|this|that|all|things|"
    r"everything)){0,2} again|sit down|revisit(?: (?:it|this|that))?|look at (?:it|this|that)|"
    r"review(?: (?:it|this|that))?)"
    r"(?: (?:together|again|with me|properly|us two)){0,2} "
    + _WHEN
    + r"|\b(?:see|look|talk|meet|check) "
    + _WHEN
    + r"(?= "
    r"(?:how it|how things|how that|again|if it|whether))"
)
_HALF_A_YEAR = 182.6
"""How far off a time of year is on the whole."""


def revisits(matcher: IssueMatcher, scene: Scene, speech: Speech, known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield a review at a time of year: and we look again in spring."""
    for first, stop, _ in speech.find(_AGAIN):
        for words in matcher.issues:
            if not _is_review(words) or any(candidate.issue == words.index for candidate in known):
                continue
            yield Candidate(choices=((words.index, _nearest(scene, words)),), first=first, stop=stop)


def _is_review(words: IssueWords) -> bool:
    """Tell whether an issue is how soon the deal is looked at again."""
    named = any(weight >= 0.8 and "review" in names for names, weight in words.phrases)
    return named and (words.dimension is Dimension.PERIOD or bool(_lengths(words)))


def _lengths(words: IssueWords) -> dict[Value, float]:
    """Return in days how long each option takes."""
    if words.numeric:
        return {
            option.value: float(option.value) * words.unit_days
            for option in words.issue.options
            if not isinstance(option.value, str)
        }
    return {
        option.value: figure.value * figure.factor
        for option in words.options
        for signature in option.signatures
        for figure in signature.figures
        if figure.dimension is Dimension.PERIOD
    }


def _nearest(scene: Scene, words: IssueWords) -> Value:
    said = scene.mine.get(words.index) or scene.theirs.get(words.index)
    if words.nothing is not None and said and said[-1] != words.nothing:
        return least_wanted(scene, words)
    lengths = _lengths(words)
    return min(lengths, key=lambda value: abs(lengths[value] - _HALF_A_YEAR))
