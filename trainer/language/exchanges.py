"""What a scene foresaw people to say, and which of it something said is like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.beside import BROUGHT_IN
from trainer.core.counterpart.main_point import echo_of, main_of
from trainer.core.counterpart.subjects import searchable
from trainer.core.moves import Likeness
from trainer.core.scenario import Exchange, Matter
from trainer.language.aptness import Aptness, Foreseen, Near, Said, content_of, features_of, foreseen_of
from trainer.language.further import Ways
from trainer.language.likeness import Wordings
from trainer.language.meaning import LESS_LIKE, OF_OTHERS, OF_TERMS, asks_meaning, asks_terms, explains_word
from trainer.language.network import Floats
from trainer.language.parts import WHOLE, Part, Span, parts_of, stripped
from trainer.language.sense import Sense
from trainer.language.shared_words import SharedWords

MOST_TOLD = 4
"""So many of the likest exchanges are kept with a reading."""
LEAST_ASKING = 2
"""So many of them at least are what a question is like, where one was asked."""
LEAST_TOLD = 0.3
LEAST_APT, MOST_APT = 0.4, 2
"""Beside these so many are kept whose answers are likely to be apt."""
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
OF_WORDS, COMMON_SHARE, FULL_WORDS = 0.2, 0.25, 2
"""How much the share of a text's telling words counts that an exchange's wordings have, beyond the share that is usual
for the right one, and from how many such words on. Of 730 things said at the table that a scene had an answer for, the
likest was one for 67 of 100 with it and for 63 without; where the likeness was LIKELY, for 84 and for 78."""
UNSURE, MOST_BY_WORDS, BEYOND = 0.3, 0.84, 0.1
"""So far from the same wording, words in common count whole, nearer to it less; and up to where they can make sure."""
OF_FORM, MOSTLY, USUALLY = 0.06, 2.0, 0.6
"""How much the form of a question counts (why, who, when, how many): half of the wordings make an exchange of it."""
BESIDE, LEAST_BESIDE = 0.04, 0.74
"""How much less the likeness of the one question of a longer text counts by itself, and how much is left at least."""
THAT_FIGURE = "that figure"
"""What stands for a figure, since wordings speak of figures that nobody knew beforehand: 'how did you get to 46'."""
_FIGURE = re.compile(r"[£$€]?\b\d[\d.,]*(?:k|m)?\b(?! ?(?:days?|hours?|weeks?|months?|years?|nights?|times|x\b))")
_OF_ONE_FORM = frozenset({Form.WHY, Form.WHO, Form.WHEN, Form.MANY})
_OF_FIGURES = frozenset({Form.WHY, Form.WHO, Form.HOW, Form.OPEN})


class ExchangeFinder:
    """Finds the exchanges that a text is like; keeps the wordings of one scene as they are compared.

    That is the one at the table: a scene takes some twenty megabytes and a quarter of a second.
    """

    def __init__(self, sense: Sense, aptness: Aptness | None = None) -> None:
        self._sense = sense
        self._aptness = aptness
        self._scene: _SceneForeseen | None = None

    def find(
        self, text: str, exchanges: Sequence[Exchange], lately: Sequence[frozenset[str]] = ()
    ) -> tuple[Likeness, ...]:
        """Return the exchanges that a text is like, by its parts, the likest first.

        Follow-ups are among them only where what they follow up on was said lately (keys, the last turn first).
        """
        compared = self._compare(text, exchanges, lately)
        if compared is None:
            return ()
        looked_at = compared.likest
        apt = dict(zip(looked_at, self._apt(compared, exchanges), strict=False))
        ranked = [
            Likeness(
                id=exchanges[at].id,
                likeness=round(float(compared.total[at]), 3),
                asks=bool(compared.asks[at]),
                follows=bool(compared.follows[at] > 0),
                apt=apt.get(at, 0.0),
            )
            for at in looked_at
        ]
        return _kept(ranked)

    def look_ahead(self, texts: Sequence[str], exchanges: Sequence[Exchange]) -> None:
        """Compare the parts of texts that are looked for next, all at once: one by one takes twice as long."""
        cut = [part.words for text in texts for _, _, parts, foreseen in [_cut(text)] for part in (*parts, *foreseen)]
        if exchanges and cut:
            self._near(exchanges, list(dict.fromkeys(cut)))

    def features(
        self, text: str, exchanges: Sequence[Exchange], lately: Sequence[frozenset[str]] = ()
    ) -> dict[str, list[float]]:
        """Return what aptness is judged by for the exchanges that a text is likest to, by their names."""
        compared = self._compare(text, exchanges, lately)
        if compared is None:
            return {}
        rows = _features(compared, self._foreseen(exchanges))
        return {exchanges[at].id: row for at, row in zip(compared.likest, rows, strict=False)}

    def _apt(self, compared: _Compared, exchanges: Sequence[Exchange]) -> list[float]:
        """Return how apt the answers of the likest exchanges are, in their order."""
        if self._aptness is None:
            return []
        foreseen = self._foreseen(exchanges)
        judged = self._aptness.of(_features(compared, foreseen))
        worth = np.ones(len(judged))
        if not asks_meaning(compared.main):
            explains = foreseen.explains[compared.likest[: len(judged)]]
            worth[explains] = OF_TERMS if asks_terms(compared.main) else OF_OTHERS
        return [round(float(apt), 3) for apt in judged * worth]

    def _compare(self, text: str, exchanges: Sequence[Exchange], lately: Sequence[frozenset[str]]) -> _Compared | None:
        """Compare a text with exchanges by its parts; None where there is nothing to compare."""
        words, main, parts, foreseen = _cut(text)
        if not exchanges or not parts:
            return None
        foreseen_here = self._foreseen(exchanges)
        follows = foreseen_here.following(lately, form_of(words))
        taken_up = [Part(echo, Span.SENTENCE) for echo in [echo_of(words)] if echo and (follows > 0).any()]
        near = self._near(exchanges, [part.words for part in (*parts, *foreseen, *taken_up)])
        shared = foreseen_here.shared
        total = likeness = _weighed(parts, near[: len(parts)])
        for row in near[len(parts) : len(parts) + len(foreseen)]:
            total = np.where(row >= EXACT, np.maximum(total, row + WHOLE), total)
        for row in near[len(parts) + len(foreseen) :]:
            total = np.where(follows > 0, np.maximum(total, row), total)
        heard = shared.heard(main)
        total = total + foreseen_here.leaning + follows
        if asks_terms(main):
            total = total - LESS_LIKE * foreseen_here.explains
        total = _with_words(foreseen_here.only_lowered, total, _of_words(main, heard))
        total = np.minimum(1.0, total + _of_form(form_of(words), foreseen_here, total))
        asking = np.array([part.asks for part in parts])
        order = np.argsort(-total, kind="stable")[:_LOOKED_AT].tolist()
        return _Compared(
            main=main,
            parts=parts,
            near=near[: len(parts)],
            likeness=likeness,
            total=total,
            follows=follows,
            asks=asking[near[: len(parts)].argmax(axis=0)],
            heard=heard,
            heard_part=np.max([shared.heard(part.words) for part in parts], axis=0),
            told=shared.told(main),
            likest=[at for at in order if total[at] >= LEAST_TOLD],
        )

    def _near(self, exchanges: Sequence[Exchange], texts: Sequence[str]) -> Floats:
        """Return how near texts lie to exchanges, those with figures also as if these were only pointed at."""
        wordings = self._foreseen(exchanges).wordings
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

    def _foreseen(self, exchanges: Sequence[Exchange]) -> _SceneForeseen:
        """Return what a scene foresaw, kept by the very object: scenes are loaded once."""
        kept = self._scene
        if kept is None or kept.exchanges is not exchanges:
            self._scene = None  # let go of before the next takes its room
            further = [self._sense.ways_of(exchange) for exchange in exchanges]
            wordings = Wordings([exchange.hears for exchange in exchanges], self._sense, further)
            shared = SharedWords(exchanges, further)
            kept = self._scene = _SceneForeseen(exchanges, further, wordings, shared, self._sense)
            self._sense.let_go()
        return kept


_LOOKED_AT, _JUDGED = 24, 12


def _cut(text: str) -> tuple[str, str, list[Part], list[Part]]:
    """Return a text's words as compared, those of its main thing, its parts, and the whole where it differs."""
    words = searchable(text)
    main = main_of(words)
    return words, main, parts_of(main), [Part(stripped(words), Span.WHOLE, WHOLE)] if main != words else []


class _SceneForeseen:
    """The exchanges of a scene, as they are compared: by where their wordings lie, and by their words."""

    def __init__(
        self,
        exchanges: Sequence[Exchange],
        further: Sequence[Ways | None],
        wordings: Wordings,
        shared: SharedWords,
        sense: Sense,
    ) -> None:
        self.exchanges, self.wordings, self.shared = exchanges, wordings, shared
        self.leaning = _leaning(exchanges)
        self.only_lowered = np.array(
            [one.id.startswith(VAGUE_IDS) or one.matter in BROUGHT_IN for one in exchanges], dtype=np.bool_
        )
        """Exchanges that words in common make less likely only: bare questions, cards and allies."""
        self.explains = np.array([explains_word(one) for one in exchanges], dtype=np.bool_)
        self._further = further
        self._sense = sense
        self._looked_at: dict[int, Foreseen] = {}
        self._shut_out = np.array([SHUT_OUT if one.after else 0.0 for one in exchanges], dtype=np.float64)
        self._after: dict[str, list[int]] = {}
        for at, one in enumerate(exchanges):
            for start in one.after:
                self._after.setdefault(start, []).append(at)

    def following(self, lately: Sequence[frozenset[str]], form: Form | None) -> NDArray[np.float64]:
        """Return what is added for a follow-up on words said lately, and what shuts out one on words not said.

        A yes-or-no question is no follow-up that asks for who or what.
        """
        worth = self._shut_out.copy()
        for worth_then, keys in reversed(list(zip(FOLLOWS, lately, strict=False))):
            for start in {start for key in keys for start in _starts_of(key)} & self._after.keys():
                for at in self._after[start]:
                    if form is not Form.CLOSED or form in self.at(at).forms:
                        worth[at] = worth_then
        return worth

    def at(self, place: int) -> Foreseen:
        """Return the wordings of an exchange by its place; to look at those of a whole scene takes a while."""
        known = self._looked_at.get(place)
        if known is None:
            known = self._looked_at[place] = foreseen_of(
                self.exchanges[place], self._further[place], self._sense.forms_of(self.exchanges[place].hears)
            )
        return known


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Compared:
    """A text compared with exchanges: by its parts (parts, exchanges), by all of them, and which are likest."""

    main: str
    parts: Sequence[Part]
    near: Floats
    likeness: NDArray[np.float64]
    total: NDArray[np.float64]
    follows: NDArray[np.float64]
    asks: NDArray[np.bool_]
    heard: NDArray[np.float64]
    heard_part: NDArray[np.float64]
    told: NDArray[np.float64]
    likest: Sequence[int]


def _features(compared: _Compared, foreseen: _SceneForeseen) -> list[list[float]]:
    """Return what aptness is judged by for the likest exchanges, in their order."""
    judged = compared.likest[:_JUDGED]
    near, parts = compared.near, compared.parts
    asked = [at for at, part in enumerate(parts) if part.asks]
    whole = next((at for at, part in enumerate(parts) if part.span is Span.WHOLE), 0)
    best, second = (*(float(compared.total[at]) for at in judged[:2]), 0.0, 0.0)[:2]
    said = Said(compared.main, len(parts), bool(asked))
    return [
        features_of(
            said,
            Near(
                score=float(compared.total[at]),
                likeness=float(compared.likeness[at]),
                likest_part=float(near[:, at].max()),
                whole=float(near[whole, at]),
                last_question=float(near[asked[0] if asked else 0, at]),
                likest_question=float(near[asked, at].max()) if asked else 0.0,
                follows=bool(compared.follows[at] > 0),
                lead=float(compared.total[at]) - (second if place == 0 else best),
                place=place,
                heard=float(compared.heard[at]),
                heard_part=float(compared.heard_part[at]),
                told=float(compared.told[at]),
            ),
            foreseen.exchanges[at],
            foreseen.at(at),
        )
        for place, at in enumerate(judged)
    ]


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


def _of_words(words: str, heard: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what the words in common add to the likeness, or take from it; one word alone tells half as much."""
    return OF_WORDS * min(1.0, len(content_of(words)) / FULL_WORDS) * (heard - COMMON_SHARE)


def _with_words(
    lowered: NDArray[np.bool_], total: NDArray[np.float64], added: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return likenesses with what words in common add.

    Nothing is certain by them, nor is a bare question likelier, nor evidence put forward, nor an ally brought in.
    """
    raised = total + np.clip((1.0 - total) / UNSURE, 0.0, 1.0) * np.where(lowered, np.minimum(added, 0.0), added)
    certain = MOST_BY_WORDS + BEYOND * (raised - MOST_BY_WORDS)  # a little more, lest several be the same
    return np.where(raised > MOST_BY_WORDS, np.maximum(np.minimum(raised, total), certain), raised)


def _of_form(form: Form | None, foreseen: _SceneForeseen, total: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what is added where wordings put a question of the same form, and taken where they do not.

    Only for the likest: to tell the forms of a whole scene's wordings takes a quarter of a second.
    """
    added = np.zeros(len(total), dtype=np.float64)
    if form in _OF_ONE_FORM:
        for at in np.argsort(-total, kind="stable")[:_LOOKED_AT].tolist():
            added[at] = OF_FORM * (min(1.0, MOSTLY * foreseen.at(at).share_of(form)) - USUALLY)
    return added


def _starts_of(key: str) -> list[str]:
    """Return a key and what it begins with, cut before its dots."""
    parts = key.split(".")
    return [".".join(parts[:many]) for many in range(1, len(parts) + 1)]


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
    """Return the likest, among them what a question is likest to, and those beside them whose answers are apt."""
    asking = [found for found in ranked if found.asks][:LEAST_ASKING]
    others = [found for found in ranked if found not in asking][: MOST_TOLD - len(asking)]
    apt = sorted((found for found in ranked if found.apt >= LEAST_APT), key=lambda found: -found.apt)[:MOST_APT]
    return tuple(found for found in ranked if found in asking or found in others or found in apt)


def by_itself(asked: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Return what the only question of a longer text is like: a little less sure than a text that asks nothing else."""
    lessened = (replace(found, likeness=round(found.likeness - BESIDE, 3)) for found in asked)
    return tuple(found for found in lessened if found.likeness >= LEAST_BESIDE and not found.id.startswith(VAGUE_IDS))


def either(asked: Sequence[Likeness], whole: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Return the exchanges that a question by itself or the text it stands in is like, each as it is more."""
    best = {found.id: found for found in whole}
    for found in asked:
        known = best.get(found.id)
        if known is None or found.likeness > known.likeness:
            best[found.id] = replace(found, beside=True)
    return _kept(sorted(best.values(), key=lambda found: -found.likeness))
