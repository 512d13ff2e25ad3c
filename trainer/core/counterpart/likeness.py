"""How alike two things said are: by the stems they share, rare ones counting more, and by the kind of question."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.everyday import KNOWN
from trainer.core.stems import stem

LIGHT = 0.12
"""What a word weighs that says nothing of the subject: articles, pronouns, forms of be and do."""
LEAST, EVERYDAY = 0.3, 0.4
"""The least that a telling word weighs, and what an everyday word weighs that no wording holds."""
UNHEARD = 0.7
"""What a word weighs that is neither everyday nor in any wording: it makes likeness doubtful."""
EXTRA, MISSING = 0.6, 0.45
"""How much words count that only one of the two has: the learner's own, and those of the wording."""
KIND = 0.35
"""What the kind of question weighs as a word of its own."""
OTHER_KIND = 0.72
"""The factor for two different kinds of question, or for a question beside a statement."""
NEAR_KIND = 0.9
TURNED = 0.75
"""The factor where one of the two says not and the other does not."""
OF_ALL = 0.3
"""How much it counts that the words occur in any wording of the same exchange."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_FULL = (
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"\bcan't\b|\bcannot\b"), "can not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"\bi'm\b"), "i am"),
    (re.compile(r"\blet's\b"), "let us"),
    (re.compile(r"'s\b"), " is"),
)
_NO_SUBJECT = """
a an the this that these those it its i me my mine we us our ours you your yours he him his she her hers they them
their theirs is are was were be been am do does did have has had of to in on at for with from by as and or but so
if then there here will would can could shall should may might must let just really very quite please well oh ok
okay hi hey hello yes yeah no not too also even still only any some all one about into than up down out off over
again now got get go going what when where who why how which much many whose
"""
_LIGHT = frozenset(_NO_SUBJECT.split())
_NOT = frozenset({"not", "never", "no", "nobody", "nothing", "without"})
_NEAR_KINDS = (
    frozenset({Form.OPEN, Form.HOW}),
    frozenset({Form.OPEN, Form.WHO}),
    frozenset({Form.OPEN, Form.WHEN}),
    frozenset({Form.OPEN, Form.MANY}),
    frozenset({Form.HOW, Form.WHY}),
    frozenset({Form.OPEN, Form.WHY}),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said as it is compared: the stems of its words, and its kind of question."""

    stems: frozenset[str]
    kind: Form | None
    denies: bool


def take_in(words: str) -> Said:
    """Return lower-case words as they are compared."""
    for pattern, full in _FULL:
        words = pattern.sub(full, words)
    found = _WORD.findall(words)
    stems = frozenset(word if word in _LIGHT else stem(word) for word in found)
    return Said(stems=stems, kind=form_of(words), denies=not _NOT.isdisjoint(found))


class Wordings:
    """Wordings in groups, with what each stem says about which group is meant."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        self._groups = [[take_in(words.casefold()) for words in group] for group in groups]
        self._unions = [frozenset[str]().union(*(said.stems for said in group)) for group in self._groups]
        count = max(2, len(groups))
        spread: dict[str, int] = {}
        self._holding: dict[str, list[int]] = {}
        for at, union in enumerate(self._unions):
            for name in union:
                spread[name] = spread.get(name, 0) + 1
                self._holding.setdefault(name, []).append(at)
        self._weights = {
            name: LIGHT if name in _LIGHT else max(LEAST, 1.0 - math.log(held) / math.log(count))
            for name, held in spread.items()
        }

    def likest(self, words: str) -> list[tuple[float, int]]:
        """Return how alike lower-case words are to each group that shares a telling word, 0 to 1, the likest first."""
        said = take_in(words)
        telling = [name for name in said.stems if name not in _LIGHT]
        near = {at for name in telling for at in self._holding.get(name, ())} if telling else range(len(self._groups))
        found = ((self._alike(said, at, bare=not telling), at) for at in near)
        return sorted((pair for pair in found if pair[0] > 0.0), key=lambda pair: (-pair[0], pair[1]))

    def _alike(self, said: Said, at: int, *, bare: bool) -> float:
        best = max(self._compare(said, known, bare=bare) for known in self._groups[at])
        if bare:
            return best
        covered = self._sum(said.stems & self._unions[at]) / max(LIGHT, self._sum(said.stems))
        return (1.0 - OF_ALL) * best + OF_ALL * covered * min(1.0, 2.0 * best)

    def _compare(self, said: Said, known: Said, *, bare: bool) -> float:
        both = said.stems & known.stems
        if bare and any(name not in _LIGHT for name in known.stems):
            return 0.0
        shared, extra, missing = (self._sum(part) for part in (both, said.stems - both, known.stems - both))
        if not shared:
            return 0.0
        same_kind = said.kind is known.kind
        shared += KIND if same_kind and said.kind is not None else 0.0
        alike = shared / (shared + EXTRA * extra + MISSING * missing)
        if not same_kind:
            alike *= NEAR_KIND if frozenset({said.kind, known.kind}) in _NEAR_KINDS else OTHER_KIND
        return alike if said.denies == known.denies else alike * TURNED

    def _sum(self, stems: Iterable[str]) -> float:
        return sum(self._weigh(name) for name in stems)

    def _weigh(self, name: str) -> float:
        known = self._weights.get(name)
        if known is not None:
            return known
        if name in _LIGHT:
            return LIGHT
        return EVERYDAY if name in KNOWN else UNHEARD
