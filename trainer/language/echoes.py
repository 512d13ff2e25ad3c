"""Values that only lead to another of their point: 'Ninety? I said sixty.', 'drop unlimited to twice the fee'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.moves import TermRole
from trainer.language.off_list import is_left
from trainer.language.packages import Played
from trainer.language.roles import Part
from trainer.language.scene import Scene
from trainer.language.words import word_set

_AROUND = word_set("what no so oh and all a the really wait sorry excuse me hang on hold did you say said not") | {
    "?",
    "!",
    ",",
    ".",
}


def without_echoes(played: Sequence[Played], scene: Scene) -> list[Played]:
    """Return the values with those only quoted that are asked back or left behind for another value of their point."""
    return [
        replace(item, part=Part(role=TermRole.QUOTED)) if _is_echo(item, played[place + 1 :], scene) else item
        for place, item in enumerate(played)
    ]


def _is_echo(item: Played, later: Sequence[Played], scene: Scene) -> bool:
    candidate = item.candidate
    low, high = scene.layout.sentence_span(candidate.first)
    if is_left(scene, candidate) and any(o.candidate.issue == candidate.issue for o in later):
        return True
    if item.part.role is not TermRole.OFFER or "?" not in {token.word for token in scene.tokens[low:high]}:
        return False
    around = [token.word for token in (*scene.tokens[low : candidate.first], *scene.tokens[candidate.stop : high])]
    if not _AROUND.issuperset(around):
        return False
    return any(
        other.candidate.issue == candidate.issue
        and other.candidate.choices != candidate.choices
        and other.candidate.first >= high
        for other in later
    )
