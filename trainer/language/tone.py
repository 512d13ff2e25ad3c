"""How a tactic is named: described calmly, with or without another way offered, or thrown as an accusation."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.moves import Tone
from trainer.language.lexicon import Grade, Hit
from trainer.language.wording import Wording

_ACCUSING = "tone:accusing"
_ALTERNATIVE = "tone:calm-alternative"
_ATTACK = "act:attack"
_THREAT = "act:threat"


def grade_tone(wording: Wording, hits: Sequence[Hit]) -> Tone:
    """Return the tone of an utterance that names a tactic (science.md 4.9).

    One accusing cue outweighs any alternative offered with it: the other side hears the accusation first.
    """
    firm = {hit.label for hit in hits if hit.grade is Grade.STRONG}
    if firm & {_ACCUSING, _ATTACK, _THREAT} or _shouts(wording.text):
        return Tone.ACCUSING
    if _ALTERNATIVE in firm or any(sentence.asks for sentence in wording.sentences):
        return Tone.CALM_ALTERNATIVE
    return Tone.CALM


def _shouts(text: str) -> bool:
    """Tell whether the text stacks exclamation marks or is mostly capitals."""
    letters = [character for character in text if character.isalpha()]
    capitals = sum(character.isupper() for character in letters)
    return "!!" in text or (len(letters) >= 12 and capitals > 0.7 * len(letters))
