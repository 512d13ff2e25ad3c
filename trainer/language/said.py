"""One thing said as it is compared with others: its words in full, its kind of question, and whether it denies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.subjects import SHORT_SLIPS

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
LIGHT_WORDS = frozenset(_NO_SUBJECT.split())
"""Words that say nothing of the subject: articles, pronouns, forms of be and do, question words."""
_NOT = frozenset({"not", "never", "no", "nobody", "nothing", "without"})


@dataclass(frozen=True, slots=True)
class Said:
    """Something said, as it is compared."""

    words: tuple[str, ...]
    kind: Form | None
    denies: bool


def take_in(text: str) -> Said:
    """Return lower-case words as they are compared: short forms written out, spellings of the telephone put right."""
    text = " ".join(SHORT_SLIPS.get(word, word) for word in text.replace("\u2019", "'").split())
    if "'" in text or "cannot" in text:
        for pattern, full in _FULL:
            text = pattern.sub(full, text)
    words = tuple(_WORD.findall(text))
    return Said(
        words=words,
        kind=form_of(text),
        denies=not _NOT.isdisjoint(words),
    )
