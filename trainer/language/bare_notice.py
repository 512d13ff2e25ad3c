"""A length of time that only the name of a notice has, where no notice is spoken of: 'otherwise sixty days'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.language.scene import Candidate, Scene
from trainer.language.words import stem

if TYPE_CHECKING:
    from trainer.language.issue_match import IssueMatcher

_SURE = 0.5
"""From this weight a name stands for its issue."""
_OF_MANNER = frozenset(stem(word) for word in ("notice", "warning", "before", "today"))
"""Words that make a length of time the name of an option."""


def without_bare_notice(matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return what was found without a mere length of time taken for a notice of that length: 'otherwise sixty days'."""
    named = {mention.issue for mention in scene.mentions if mention.weight >= _SURE}
    return [known for known in found if known.issue in named or not _is_bare_notice(matcher, scene, known)]


def _is_bare_notice(matcher: IssueMatcher, scene: Scene, known: Candidate) -> bool:
    figure = next((each for each in scene.figures if each.first == known.first and each.stop >= known.stop), None)
    words = matcher.issues[known.issue]
    if figure is None or words.numeric or len(known.choices) > 1 or known.between:
        return False
    option = next((each for each in words.options if each.value == known.value), None)
    held = [signature for signature in (option.signatures if option is not None else ()) if signature.figures]
    return bool(held) and all(not _OF_MANNER.isdisjoint(signature.words) for signature in held)
