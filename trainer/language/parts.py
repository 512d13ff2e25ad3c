"""What of a text is compared with wordings by itself: the whole, its sentences, and the clauses of long ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.counterpart.asking import form_of
from trainer.language.said import LIGHT_WORDS, take_in

WHOLE = 0.03
"""How much more the likeness of a whole text counts than that of one of its sentences."""
MOST_WORDS = 30
"""Longer sentences are not compared: they say more than one thing."""
MOST_PARTS, MOST_WORDS_IN_ALL = 8, 75
LONG_SENTENCE, LEAST_CLAUSE, SHORT_SENTENCE = 8, 3, 4
"""Sentences of more words are compared by their clauses too, of so many words; a short first one may be courtesy."""
COURTESY, CLAUSE = -0.12, -0.05
"""What is added to the likeness of a short first sentence before another, and to that of a clause."""
_CLAUSE = re.compile(r",\s|\s(?:but|and then|because|so)\s")
_ADDRESS = re.compile(r"(?:mr|mrs|ms|miss|dr)\.? [^\W\d_]{2,20}[,:]\s+(?=\S)")
_TAG = re.compile(
    r",\s*(?:(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|wo|ai)(?:n't)?"
    r" (?:it|you|they|he|she|we|i|there)|right|eh|no|yes|ok|okay|correct|huh"
    r"|(?:is (?:that|this) |am i |do i have (?:that|this) |have i got (?:that|this) )(?:right|correct|so|true))\s*\?"
)
_LEADS_IN = re.compile(
    r"^(?:(?:oh|um|uh|well|and|but|so|ok|okay|please|sorry|just|now|then|no|look|listen|again|hey)\b[, ]*)*"
    r"(?:(?:(?:may|can|could|might) i (?:please |just |quickly |perhaps |maybe )*(?:ask|know)"
    r"|i(?:'m| am|m| was| only| just|'d like to| would like to| want to| wanted to)*(?: only| just| still)*"
    r" (?:ask|asked|asking|wondering|meant|know)|(?:my|the) (?:\w+ )?question (?:is|was|remains)(?! still| open)"
    r"|before (?:i|we) [^,.?!]{2,30},"
    r"|(?:one|a|another|last|only one) (?:\w+ )?(?:question|thing)(?: more| only)*(?=[,:])"
    r"|you (?:still )?(?:did not|didn't|didnt|never|haven't|have not)(?: yet| really)?"
    r" (?:say|said|tell|told|explain|explained)(?: me)?(?= (?:why|who|when|how|what|which|where|whether|if) )"
    r"|i ask (?:only|simple|simply|again|just)(?=[,:]))"
    r"(?: you| please| again| simple| only| just| one thing| something| (?:one|a) question)*[,:]*\s+"
    r"(?:(?:about|if|whether)\s+)?)+(?=\S+ \S)"
)
"""What only announces a question: 'may I ask', 'my question is', 'before I sign,'."""
_YES_OR_NO = re.compile(r"[,.: ]+(?:(?:just|simple|a|simply|only|so|please)[, ]+)*yes or no\b[?!. ]*$")
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")


class Span(StrEnum):
    """How much of a text a part is."""

    WHOLE = "whole"
    SENTENCE = "sentence"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text in lower case, with what is added to its likeness."""

    words: str
    span: Span
    bonus: float = 0.0

    @property
    def asks(self) -> bool:
        """Tell whether the part is a question."""
        return "?" in self.words or form_of(self.words) is not None


def parts_of(text: str) -> list[Part]:
    """Return what is compared, with what is added to its likeness: the whole, its sentences, and clauses of long ones.

    A sentence without a subject of its own, such as a last "Why?", only gives the whole its kind of question.
    """
    words = stripped(text)
    whole = [Part(words, Span.WHOLE, WHOLE)] if len(words.split()) <= MOST_WORDS else []
    whole += [
        Part(bare, Span.WHOLE) for bare in [_unannounced(words)] if bare != words and len(bare.split()) <= MOST_WORDS
    ]
    sentences = [stripped(part) for found in _SENTENCE.finditer(words) if (part := found.group().strip())]
    telling = [part for part in sentences if _tells(part)]
    if not telling:
        return whole
    parts = [
        Part(part, Span.SENTENCE, COURTESY if at == 0 and len(telling) > 1 and _is_short(part) else 0.0)
        for at, part in reversed(list(enumerate(telling)))  # what is said last is mostly what is meant
    ]
    parts += [
        Part(bare, Span.SENTENCE, part.bonus)
        for part in parts
        if (bare := _unannounced(part.words)) != part.words and part.words != words
    ]
    clauses = [
        clause.strip() for part in telling if len(part.split()) > LONG_SENTENCE for clause in _CLAUSE.split(part)
    ]
    parts.extend(
        Part(clause, Span.CLAUSE, CLAUSE)
        for clause in clauses
        if len(clause.split()) >= LEAST_CLAUSE and _tells(clause)
    )
    short = [part for part in parts if part.words != words and len(part.words.split()) <= MOST_WORDS]
    return _within([*whole, *short[:MOST_PARTS]])


def _within(parts: list[Part]) -> list[Part]:
    """Return the first parts that have so many words together as are compared in good time."""
    kept: list[Part] = []
    words = 0
    for part in parts:
        words += len(part.words.split())
        if kept and words > MOST_WORDS_IN_ALL:
            break
        kept.append(part)
    return kept


def _unannounced(text: str) -> str:
    """Return words without what only announces a question at their beginning."""
    if len(text.split()) <= SHORT_SENTENCE:
        return text
    bare = _LEADS_IN.sub("", text)
    return bare if _tells(bare) else text


def _is_short(part: str) -> bool:
    return len(part.split()) <= SHORT_SENTENCE


def _tells(part: str) -> bool:
    """Tell whether anything but light words stands in a part."""
    return not LIGHT_WORDS.issuperset(take_in(part).words)


def stripped(text: str) -> str:
    """Return words without who is spoken to at their beginning, and a tag question or 'yes or no' at their end."""
    found = _ADDRESS.match(text)
    if found is not None:
        text = text[found.end() :]
    bare = _YES_OR_NO.sub("?", text)
    return _TAG.sub("?", bare if _tells(bare) else text).strip()
