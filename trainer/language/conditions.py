"""Conditions: what a package hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.language.assign import Candidate, Scene
from trainer.language.clauses import Condition

_POLITE_AFTER = frozenset(
    "possible so not any anything that you're ok okay may it i'm needed necessary only at all".split()
)


def find_conditions(scene: Scene, candidates: Sequence[Candidate]) -> tuple[Condition, ...]:
    """Return the stretches that state a condition for terms in the same utterance."""
    found: list[Condition] = []
    words = [token.word for token in scene.tokens]
    for place, word in enumerate(words):
        if word in {"if", "unless", "provided", "providing", "assuming"} and not _is_polite(words, place):
            first, stop = scene.layout.clause_span(place)
            following = words[place + 1] if place + 1 < len(words) else ""
            found.append(Condition(first=place, stop=stop, theirs=following not in {"i", "we"}))
            del first
        elif word == "long" and words[place - 1 : place] in (["as"], ["so"]) and words[place + 1 : place + 2] == ["as"]:
            _, stop = scene.layout.clause_span(place)
            found.append(Condition(first=place, stop=stop, theirs=True))
        elif word in {"exchange", "return"} and words[place - 1 : place] == ["in"]:
            _, stop = scene.layout.clause_span(place)
            found.append(Condition(first=place, stop=stop, theirs=True))
    return tuple(found) if candidates else ()


def _is_polite(words: Sequence[str], at: int) -> bool:
    following = words[at + 1 : at + 4]
    before = words[at - 1] if at else ""
    if before in {"what", "see", "wonder", "wondering", "know", "ask", "even", "as", "check"}:
        return True
    if not following:
        return True
    if following[0] in {"possible", "so", "not", "any", "anything", "needed", "necessary", "at"}:
        return True
    if following[:1] == ["that"] and following[1:2] in (["is"], ["works"], ["helps"], ["suits"]):
        return True
    if following[0] == "you":
        return following[1:2] in (["like"], ["want"], ["wish"], ["prefer"], ["please"], ["will"]) and len(following) < 3 or following[1:3] in (
            ["do", "not"],
        ) or (following[1:2] == ["can"] and len(words) <= at + 3)
    return False
