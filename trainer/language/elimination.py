"""What an unclear value means, because its sentence or one before it leaves nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.terms import Value
from trainer.language.scene import Candidate, Scene


def by_elimination(found: Sequence[Candidate], scene: Scene, shared: frozenset[int]) -> list[Candidate]:
    """Clear what can mean only one issue, because its sentence gives the others values of their own.

    Things that are shared out have a value for each side, so that none of them (shared) is ever used up.
    """
    cleared: list[Candidate] = []
    for candidate in found:
        if len(candidate.choices) > 1 and not candidate.between:
            sentence = scene.layout.sentence[candidate.first]
            taken = {
                other.issue
                for other in found
                if len(other.choices) == 1
                and other.choices[0] not in candidate.choices
                and other.issue not in shared
                and scene.layout.sentence[other.first] == sentence
                and not scene.parted_by_or(*sorted((other.first, candidate.first)))
            }
            left = _said_before(candidate, found, scene) or tuple(
                choice for choice in candidate.choices if choice[0] not in taken
            )
            cleared.append(replace(candidate, choices=left) if len(left) == 1 else candidate)
        else:
            cleared.append(candidate)
    return cleared


def _said_before(candidate: Candidate, found: Sequence[Candidate], scene: Scene) -> tuple[tuple[int, Value], ...]:
    """Return what an unclear figure means where an earlier sentence says it clearly: home days. Two. Say two.

    Words that leave open which value of one issue they mean are cleared by the same sentence: one times, no share.
    """
    within = len({issue for issue, _ in candidate.choices}) == 1
    clear = {
        c.choices[0]
        for c in found
        if len(c.choices) == 1 and _is_before(c, candidate, scene, within=within) and not c.refused
    }
    return tuple(choice for choice in candidate.choices if choice in clear)


def _is_before(known: Candidate, unclear: Candidate, scene: Scene, *, within: bool) -> bool:
    """Tell whether a clear value can clear an unclear one: in an earlier sentence, or said before or of one issue."""
    sentence = scene.layout.sentence
    return sentence[known.first] < sentence[unclear.first] + within or known.stop <= unclear.first
