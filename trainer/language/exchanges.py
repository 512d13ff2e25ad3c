"""What a scene foresaw people to say, and which of it something said is like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.main_point import echo_of, main_of
from trainer.core.counterpart.subjects import searchable
from trainer.core.moves import Likeness
from trainer.core.scenario import Exchange, Matter
from trainer.language.encoder import Floats
from trainer.language.likeness import Wordings
from trainer.language.parts import WHOLE, Part, Span, parts_of, stripped
from trainer.language.sense import Sense

MOST_TOLD = 4
"""So many of the likest exchanges are kept with a reading."""
LEAST_ASKING = 2
"""So many of them at least are what a question is like, where one was asked."""
LEAST_TOLD = 0.3
EXACT = 0.84
"""So alike a whole text has to be for what stands beside its main point to count: it was foreseen word for word."""
OWN = 0.04
"""How much more the likeness to a scene's own exchange counts than that to general talk."""
OF_A_TOPIC = -0.02
"""The same for a topic: whoever asks one thing of it is better answered that than with something about it."""
VAGUE = 0.07
"""How much less the likeness to a bare question counts ("why?", "what do you mean?"), which is like all others."""
VAGUE_IDS = ("bare-", "help-me-understand", "no-idea-what-you-mean")
OF_LIKEST, OF_WHOLE, OF_LAST_ASKED, OF_ASKED, OF_TOLD = 0.35, 0.25, 0.10, 0.20, 0.10
"""Shares of the likest part, the whole, the last question, the likest question and the likest other sentence; by
fitting what readers thought the right exchange for 609 lines that people might say, each scene left out in turn."""
FOLLOWS = (0.10, 0.03)
"""How much more the likeness to a follow-up counts right after what it follows, and a turn later."""
SHUT_OUT = -2.0
THAT_FIGURE = "that figure"
"""What stands for a figure, since wordings speak of figures that nobody knew beforehand: 'how did you get to 46'."""
_FIGURE = re.compile(r"[£$€]?\b\d[\d.,]*(?:k|m)?\b(?! ?(?:days?|hours?|weeks?|months?|years?|nights?|times|x\b))")
_OF_FIGURES = frozenset({Form.WHY, Form.WHO, Form.HOW, Form.OPEN})
_MOST_SCENES = 24


class ExchangeFinder:
    """Finds the exchanges that a text is like; keeps the wordings of each scene as they are compared."""

    def __init__(self, sense: Sense) -> None:
        self._sense = sense
        self._scenes: dict[int, tuple[Sequence[Exchange], Wordings]] = {}

    def find(
        self, text: str, exchanges: Sequence[Exchange], lately: Sequence[frozenset[str]] = ()
    ) -> tuple[Likeness, ...]:
        """Return the exchanges that a text is like, by its parts, the likest first.

        Follow-ups are among them only where what they follow up on was said lately (keys, the last turn first).
        """
        words = searchable(text)
        main = main_of(words)
        parts = parts_of(main)
        if not exchanges or not parts:
            return ()
        foreseen = [Part(stripped(words), Span.WHOLE, WHOLE)] if main != words else []
        follows = _following(exchanges, lately, form_of(words))
        taken_up = [Part(echo, Span.SENTENCE) for echo in [echo_of(words)] if echo and (follows > 0).any()]
        near = self._near(exchanges, [part.words for part in (*parts, *foreseen, *taken_up)])
        total = _weighed(parts, near[: len(parts)])
        for row in near[len(parts) : len(parts) + len(foreseen)]:
            total = np.where(row >= EXACT, np.maximum(total, row + WHOLE), total)
        for row in near[len(parts) + len(foreseen) :]:
            total = np.where(follows > 0, np.maximum(total, row), total)
        total = np.minimum(1.0, total + _leaning(exchanges) + follows)
        asking = np.array([part.asks for part in parts])
        asks = asking[near[: len(parts)].argmax(axis=0)]
        ranked = [
            Likeness(
                id=exchanges[at].id,
                likeness=round(float(total[at]), 3),
                asks=bool(asks[at]),
                follows=bool(follows[at] > 0),
            )
            for at in np.argsort(-total, kind="stable")[:_LOOKED_AT].tolist()
            if total[at] >= LEAST_TOLD
        ]
        return _kept(ranked)

    def _near(self, exchanges: Sequence[Exchange], texts: Sequence[str]) -> Floats:
        """Return how near texts lie to exchanges, those with figures also as if these were only pointed at."""
        wordings = self._wordings(exchanges)
        near = wordings.near(texts)
        pointing = {
            at: bare
            for at, text in enumerate(texts)
            if form_of(text) in _OF_FIGURES and (bare := _FIGURE.sub(THAT_FIGURE, text)) != text
        }
        if pointing:
            rows = list(pointing)
            near[rows] = np.maximum(near[rows], wordings.near(list(pointing.values())))
        return near

    def _wordings(self, exchanges: Sequence[Exchange]) -> Wordings:
        """Return the wordings of a scene, compared by the very object: scenes are loaded once."""
        kept = self._scenes.get(id(exchanges))
        if kept is None or kept[0] is not exchanges:
            if len(self._scenes) >= _MOST_SCENES:
                self._scenes.pop(next(iter(self._scenes)))
            kept = exchanges, Wordings([exchange.hears for exchange in exchanges], self._sense)
            self._scenes[id(exchanges)] = kept
        return kept[1]


_LOOKED_AT = 24


def _weighed(parts: Sequence[Part], near: Floats) -> NDArray[np.float64]:
    """Return how alike a text is to each group by all its parts, from how near each part lies, (parts, groups)."""
    raised = near + np.array([part.bonus for part in parts])[:, None]
    whole = [at for at, part in enumerate(parts) if part.span is Span.WHOLE]
    sentences = [at for at, part in enumerate(parts) if part.span is Span.SENTENCE] or whole or [0]
    asked = [at for at in sentences if parts[at].asks]
    told = [at for at in sentences if not parts[at].asks]
    last_asked = near[asked[0] if asked else sentences[0]]
    likest_asked = near[asked].max(axis=0) if asked else last_asked
    return np.asarray(
        OF_LIKEST * raised.max(axis=0)
        + OF_WHOLE * near[whole or sentences].max(axis=0)
        + OF_LAST_ASKED * last_asked
        + OF_ASKED * likest_asked
        + OF_TOLD * (near[told].max(axis=0) if told else likest_asked)
    )


def _following(
    exchanges: Sequence[Exchange], lately: Sequence[frozenset[str]], form: Form | None
) -> NDArray[np.float64]:
    """Return what is added for a follow-up on words said lately, and what shuts out one on words not said.

    A yes-or-no question is no follow-up that asks for who or what.
    """
    worth = np.zeros(len(exchanges), dtype=np.float64)
    for at, exchange in enumerate(exchanges):
        if exchange.after:
            said = (age for age, keys in enumerate(lately) if _was_said(exchange.after, keys))
            age = next(said, len(FOLLOWS))
            fits = form is not Form.CLOSED or any(form_of(words.casefold()) is form for words in exchange.hears)
            worth[at] = FOLLOWS[age] if age < len(FOLLOWS) and fits else SHUT_OUT
    return worth


def _was_said(after: Sequence[str], keys: frozenset[str]) -> bool:
    return any(key == start or key.startswith(f"{start}.") for start in after for key in keys)


def _leaning(exchanges: Sequence[Exchange]) -> NDArray[np.float64]:
    """Return what is added for each exchange: more for a scene's own, less for bare questions."""
    own = np.array([_worth(exchange) for exchange in exchanges], dtype=np.float64)
    vague = np.array([VAGUE if exchange.id.startswith(VAGUE_IDS) else 0.0 for exchange in exchanges])
    return np.asarray(own - vague)


def _worth(exchange: Exchange) -> float:
    if exchange.matter is Matter.TOPIC:
        return OF_A_TOPIC
    return OWN if exchange.lines else 0.0


def _kept(ranked: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Return the likest, among them what a question is likest to, however much a remark beside it is like."""
    asking = [found for found in ranked if found.asks][:LEAST_ASKING]
    others = [found for found in ranked if found not in asking][: MOST_TOLD - len(asking)]
    return tuple(found for found in ranked if found in asking or found in others)


def either(asked: Sequence[Likeness], whole: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Return the exchanges that a question by itself or the text it stands in is like, each as it is more."""
    best = {found.id: found for found in whole}
    for found in asked:
        known = best.get(found.id)
        if known is None or found.likeness > known.likeness:
            best[found.id] = replace(found, beside=True)
    return _kept(sorted(best.values(), key=lambda found: -found.likeness))
