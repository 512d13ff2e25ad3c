"""Which words show a label: the cue of the lexicon, else the sentence that weighs most for the model."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.language.features import word_names
from trainer.language.lexicon import Grade, Hit
from trainer.language.model import LinearModel
from trainer.language.wording import Wording

_MOST_SENTENCES = 12


def span_of(label: str, wording: Wording, hits: Sequence[Hit], model: LinearModel) -> tuple[int, int]:
    """Return start and end, in the text, of the words that show a label; the text has at least one sentence."""
    own = [hit for hit in hits if hit.grade >= Grade.LIKELY and hit.label.partition(":")[2] == label]
    if own:
        best = max(own, key=lambda hit: (hit.grade, hit.end - hit.start))
        return best.start, best.end
    sentences = wording.sentences[:_MOST_SENTENCES]
    if len(sentences) == 1:
        return sentences[0].start, sentences[0].end
    weights = [
        model.weight_of(label, word_names([[token.norm for token in sentence.tokens]])) for sentence in sentences
    ]
    heaviest = sentences[weights.index(max(weights))]
    return heaviest.start, heaviest.end
