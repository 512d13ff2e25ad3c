"""The features an utterance is judged by: its words, letter groups, cues of the lexicon and the turns before it.

Names are stable strings, so the vocabulary of a trained model can be read and compared:
`w:` words and pairs, `c:` letter groups inside words, `k:` senses of words and pairs of senses, `x:` how it
begins and what it answers, `p:` words of the other side's last utterance,
`L:` cues with their grade, `P:` and `M:` acts of the last turns, `S:` the situation.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from trainer.language.lexicon import Grade, Hit, Lexicon
from trainer.language.situation import ANSWERED, Situation
from trainer.language.wording import Wording

MODEL_TOKENS = 160
"""Tokens the model looks at: longer texts are read by the lexicon alone."""
PREVIOUS_TOKENS = 40
_LETTERS = (3, 4)
_SHORT = 4
_OPENING = 4
"""Words at the beginning that are read against what was said before."""
_YES = frozenset({"yes", "ok", "sure", "fine", "deal", "agreed", "perfect", "great", "good", "alright", "done"})
_NO = frozenset({"no", "not", "never"})
BLOCKS = ("w", "c", "k", "x", "p", "L", "S")
SENSE_WINDOW = 9
"""Words of two senses within this distance make a pair."""


def features_of(
    wording: Wording, hits: Sequence[Hit], situation: Situation, lexicon: Lexicon
) -> dict[str, dict[str, float]]:
    """Return the features of an utterance by block; values are counts dampened to 1 + log, or 1 for facts."""
    sentences = [[token.norm for token in sentence.tokens] for sentence in wording.sentences]
    kept: list[list[str]] = []
    room = MODEL_TOKENS
    for sentence in sentences:
        kept.append(sentence[:room])
        room -= len(kept[-1])
        if room <= 0:
            break
    words = [word for sentence in kept for word in sentence]
    return {
        "w": _dampened(word_names(kept)),
        "c": _dampened(_letter_grams(words)),
        "k": _dampened(_sense_pairs(kept, lexicon)),
        "x": dict.fromkeys(_opening(words, hits, situation, lexicon), 1.0),
        "p": _dampened(_previous(situation)),
        "L": dict.fromkeys(_cue_names(hits), 1.0),
        "S": dict.fromkeys(_situation_names(words, wording, situation), 1.0),
    }


def _dampened(names: Iterable[str]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return {name: 1.0 + math.log(count) if count > 1 else 1.0 for name, count in counts.items()}


def word_names(sentences: Sequence[Sequence[str]]) -> Iterable[str]:
    """Yield the names of words, pairs and triples, sentence by sentence."""
    for sentence in sentences:
        before, second = "^", ""
        for word in sentence:
            yield f"w:{word}"
            yield f"w:{before} {word}"
            if second:
                yield f"w:{second} {before} {word}"
            second, before = before, word


def _letter_grams(words: Sequence[str]) -> Iterable[str]:
    for word in words:
        padded = f" {word} "
        for size in _LETTERS:
            for start in range(len(padded) - size + 1):
                yield f"c:{padded[start : start + size]}"


def _sense_pairs(sentences: Sequence[Sequence[str]], lexicon: Lexicon) -> Iterable[str]:
    for sentence in sentences:
        asks = sentence[-1] == "?"
        recent: list[tuple[int, str]] = []
        for place, word in enumerate(sentence):
            senses = lexicon.senses(word)
            if not senses:
                continue
            recent = [(at, sense) for at, sense in recent if place - at <= SENSE_WINDOW]
            for sense in senses:
                yield f"k:{sense}"
                if asks:
                    yield f"k:{sense} ?"
                for _, earlier in recent:
                    yield f"k:{earlier} {sense}"
            recent.extend((place, sense) for sense in senses)


def _opening(words: Sequence[str], hits: Sequence[Hit], situation: Situation, lexicon: Lexicon) -> Iterable[str]:
    """Yield the first words, their senses and the firm cues, each joined to the kind of turn they answer."""
    for answered in (situation.kind, _stance(situation)):
        for word in words[:_OPENING]:
            yield f"x:{answered} {word}"
            for sense in lexicon.senses(word):
                yield f"x:{answered} ~{sense}"
        for hit in hits:
            if hit.grade is Grade.STRONG and hit.label.startswith("act:"):
                yield f"x:{answered} {hit.label}"


def _stance(situation: Situation) -> str:
    """Return whether the turn answered puts something forward: what kinds of turns have in common."""
    return "something" if situation.kind in ANSWERED else "nothing"


def _previous(situation: Situation) -> Iterable[str]:
    if situation.theirs is None:
        return
    words = [token.norm for token in situation.theirs.tokens][-PREVIOUS_TOKENS:]
    for word in words:
        yield f"p:{word}"


def _cue_names(hits: Sequence[Hit]) -> Iterable[str]:
    for hit in hits:
        if hit.grade is not Grade.BLOCK:
            yield f"L:{hit.label}:{hit.grade.value}"


def _situation_names(words: Sequence[str], wording: Wording, situation: Situation) -> Iterable[str]:
    """Yield plain facts, and the few pairs of facts that short answers hang on."""
    asks = any(sentence.asks for sentence in wording.sentences)
    spoken = [word for word in words if word[:1].isalnum() or word == "#"]
    says_yes = bool(spoken) and spoken[0] in _YES
    says_no = bool(spoken) and spoken[0] in _NO
    short = len(spoken) <= _SHORT
    facts: Mapping[str, bool] = {
        "asks": asks,
        "figure": "#" in words,
        "short": short,
        "long": len(spoken) > 25,
        "one word": len(spoken) == 1,
        "several sentences": len(wording.sentences) > 2,
        "nothing before": situation.theirs is None,
        "they ask": situation.they_ask,
        "they propose": situation.they_propose,
        "table empty": not situation.figures,
        "table full": situation.their_figures and situation.my_figures,
        "figure on empty table": "#" in words and not situation.figures,
        "figure asked": "#" in words and asks,
        "echo": bool(situation.theirs) and "#" in words and _same_figures(wording, situation),
    }
    yield from (f"S:{name}" for name, holds in facts.items() if holds)
    answers = {"yes": says_yes, "no": says_no, "short": short, "asking": asks, "figure": "#" in words}
    for answered in (situation.kind, _stance(situation)):
        yield from (f"S:{answer} to {answered}" for answer, holds in answers.items() if holds)
    yield from (f"S:P:{label}" for label in sorted(situation.their_acts))
    yield from (f"S:M:{label}" for label in sorted(situation.mine_acts))


def _same_figures(wording: Wording, situation: Situation) -> bool:
    """Tell whether every figure of the text stands in the other side's last words."""
    assert situation.theirs is not None
    theirs = _figures(situation.theirs)
    return _figures(wording) <= theirs


def _figures(wording: Wording) -> frozenset[str]:
    return frozenset(
        wording.text[token.start : token.end].strip("$£€ ").lower() for token in wording.tokens if token.norm == "#"
    )
