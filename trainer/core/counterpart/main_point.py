"""What a message mainly says: courtesies, complaints and echoes beside a question or an offer are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from trainer.core.counterpart.asides import ASKING, COMPLAINT, COURTESY, PUZZLE
from trainer.core.counterpart.subjects import SHORT_SLIPS
from trainer.core.everyday import KNOWN
from trainer.core.plain import words_of

MOST_ECHO = 4
"""Words of a question without a verb that only takes up what the other side said: 'what lever?'."""
_CLAUSE = re.compile(
    r"(?P<text>[^.!?;,:\n\u2026\u2013\u2014]*(?:(?:[.,:](?=\d)|(?<=\b(?:mr|ms|dr))\.|(?<=\bmrs)\.)"
    r"[^.!?;,:\n\u2026\u2013\u2014]*)*)(?P<mark>[.!?;,:\n\u2026\u2013\u2014]*)\s*"
)
_INNER = re.compile(rf"\s+(?:-+\s+|but\s+|and\s+(?={ASKING}\b))")
_OPENS = re.compile(rf"\s+(?=(?:{ASKING}|i|i'm|im|we|thanks|thank|sorry|please|excuse|there)\b)")
"""Where a courtesy without a comma may end: 'hello what is the rent'."""
_GOES_ON = re.compile(r"\b(?:i see|for|about|if|to|that|of|with|and|the|my|your|a|so|very)$")
_ENDS = re.compile(r"[.!?;\n\u2026]")
_PARDON = re.compile(r"(?:(?:i'm |so |oh )*sorry|(?:i )?(?:beg your )?pardon(?: me)?|excuse me)")
_TAG = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should)(?:n't|nt)?"
    r" (?:it|you|they|he|she|we|i|there)(?: not)?|right|eh|no|yes|huh|true|(?:do|did) you know (?:that|this|it)"
    r"|(?:do )?you (?:see|understand)(?: that| this)?"
)
_RESTATES = re.compile(
    r"^(?:(?:and|but|no|so|look|well|sorry|please|again|then) )*"
    r"(?:(?:what )?i(?:'m|m| am| was| did|'d| just| only| had| have|'ve)*(?: just| only| simply| still| really)*"
    r" (?:ask|asked|asking(?! because\b)|wanted to know|want to know|wanted to ask|meant|mean|wondered|wondering)"
    r"(?!\W*$)(?! (?:at|him|her|them|around|every(?:body|one)|some(?:body|one)|people|a friend|our|my (?!question)"
    r"|the (?:doctor|desk|bank|clerk|nurse|council|lawyer|office|landlord|town hall|insurance))\b)"
    r"|i (?:said|say)[:,]? (?:what|who|whom|why|when|how|which|where|whether|whose)"
    r"|(?:my|the) (?:\w+ )?question (?:is|was|remains|still stands)|the question"
    r"|you (?:still )?(?:did not|didn't|didnt|never|haven't|have not)(?: yet| really)?"
    r" (?:say|said|tell|told|explain|explained)(?: me)? (?:why|who|when|how|what|which|where|whether|if) \w+)\b"
)
_ASKS = re.compile(
    r"^(?:(?:and|but|so|then|well|ok|okay|oh|um|sorry|please|now|right|yes|no|or|just|hey|mate|anyway|again|first|also|kindly|pray)"
    r" )*(?:what|whats|what's|how|hows|how's|why|when|whens|when's|where|wheres|where's|who|whos|who's|whose|which|any"
    r"|(?:is|are|was|were|do|does|did|can|could|would|will|have|has|had|may|might|shall|should|isn't|aren't|don't"
    r"|doesn't|didn't|can't|won't|wouldn't|couldn't)"
    r" (?:you|we|i|it|he|she|they|there|that|this|the|your|my|our|any|some|not|a|these|those)"
    r"|tell me|explain|show me|describe|whether"
    r"|(?:i(?:'d| would)? (?:also |just |really |still )*(?:like|want|need|have) to (?:know|ask|understand|hear)"
    r"|i(?:'m| am| was)? (?:also |just |still )*(?:wonder|wondering|curious)|(?:please )?let me know)"
    r" (?:how|why|what|what's|when|where|who|who's|whose|which|whether|if|about))\b"
)
_ASSENTS = re.compile(r"(?:(?:and|so|well|ok|okay|yes|then) )*why (?:the hell )?not")
"""Says yes where no mark follows: 'glasses at nine, why not'."""
_VERB = re.compile(
    r"\b(?:whats|hows|wheres|whos|im|is|are|was|were|am|be|do|does|did|have|has|had|can|could|will|would|should|shall"
    r"|may|might|must|get|gets|got|go|goes|cost|costs|happen|happens|happened|mean|means"
    r"|want|wants|need|needs|say|said|about|if|or|much|many|long|often|else|\w+n't"
    r"|\w+'s)\b"
)
_ASKS_LEAVE = re.compile(
    r"\b(?:(?:can|could|may|might) i (?:please |just |also |maybe |quickly )*(?:ask|know|enquire)(?: you)?(?: please)?"
    r"|(?:can|could|would|will) you (?:please |just |also |maybe )*(?:tell|explain to) me|do you mind (?:me|my) asking"
    r"|i(?:'d| would| was| am|'m) (?:just )?(?:like to (?:know|ask)|wondering|curious|wonder)),?"
    r" (?=(?:how|why|what|what's|whats|when|where|who|whose|which)\b)"
)
"""Asks whether one may ask: what follows is the question."""
_TAKES_UP = re.compile(r"(?:what|which) \w+$")
_PLAIN_WH = re.compile(r"^(?:why|when|how|where|who|whose|any|anything)\b")
_FIGURE = re.compile(r"\d")
_PRONOUNS = frozenset({"it", "that", "this", "them", "they", "those", "he", "she", "him", "her"})


class Kind(Enum):
    """What a clause does in a message."""

    MAIN = auto()
    COURTESY = auto()
    COMPLAINT = auto()
    PUZZLE = auto()
    ECHO = auto()


_LIGHT = frozenset({Kind.COURTESY, Kind.PUZZLE})


@dataclass(frozen=True, slots=True)
class Part:
    """One clause with the mark behind it."""

    text: str
    mark: str
    kind: Kind

    @property
    def asks(self) -> bool:
        """Tell whether the clause is a question, marked or built as one, or says again what was asked."""
        asks = (
            "?" in self.mark
            or (_ASKS.search(self.text) is not None and not _ASSENTS.fullmatch(self.text))
            or _RESTATES.search(self.text) is not None
        )
        return self.kind is Kind.MAIN and asks


@lru_cache(maxsize=4_096)
def parts_of(words: str) -> tuple[Part, ...]:
    """Return the clauses of lower-case words in order, each with what it does."""
    parts: list[Part] = []
    for found in _CLAUSE.finditer(words):
        whole = found["text"].strip()
        inner = [piece for text in _INNER.split(whole) if text for piece in _after_courtesy(text)]
        if all(_kind(text, "") is Kind.MAIN for text in inner):
            inner = [whole] if whole else []
        for at, text in enumerate(inner):
            mark = found["mark"] if at == len(inner) - 1 else ""
            tagged = bool(parts) and not _ENDS.search(parts[-1].mark) and _TAG.fullmatch(text) is not None
            kind = parts[-1].kind if tagged and parts[-1].kind is not Kind.ECHO else _kind(text, mark)
            if kind is Kind.ECHO and parts and parts[-1].kind is Kind.MAIN and not _ENDS.search(parts[-1].mark):
                kind = Kind.MAIN  # 'who decides, you?' goes on
            parts.append(Part(text, mark, kind))
    return tuple(_with_end_marks(parts))


def _with_end_marks(parts: Sequence[Part]) -> list[Part]:
    """Return parts with those judged anew that only a courtesy parts from the mark at their end: 'what map, sorry?'."""
    judged: list[Part] = []
    mark = ""
    for part in reversed(parts):
        if _ENDS.search(part.mark):
            mark = part.mark
        elif mark and part.kind is Kind.MAIN and judged and judged[-1].kind in _LIGHT:
            judged.append(Part(part.text, mark, _kind(part.text, mark)))
            mark = ""
            continue
        judged.append(part)
        mark = mark if part.kind in _LIGHT else ""
    return judged[::-1]


def _after_courtesy(text: str) -> list[str]:
    """Return words cut behind the courtesies they begin with, where no comma does it."""
    if COURTESY.fullmatch(text):
        return [text]
    for found in _OPENS.finditer(text):
        front = text[: found.start()]
        back = _GOES_ON.search(front) or (front.endswith("sorry") and text[found.end() :].startswith("i "))
        if not back and COURTESY.fullmatch(front):
            return [front, *_after_courtesy(text[found.end() :])]
    return [text]


def _kind(text: str, mark: str) -> Kind:
    if "?" in mark and _PARDON.fullmatch(text):
        return Kind.PUZZLE
    for pattern, kind in ((COURTESY, Kind.COURTESY), (PUZZLE, Kind.PUZZLE), (COMPLAINT, Kind.COMPLAINT)):
        if pattern.fullmatch(text):
            return kind
    if _RESTATES.search(text):
        return Kind.MAIN
    bare = (
        ("?" in mark or _TAKES_UP.match(text)) and len(words_of(text)) <= MOST_ECHO and _PLAIN_WH.search(text) is None
    )
    return Kind.ECHO if bare and _VERB.search(text) is None and not _FIGURE.search(text) else Kind.MAIN


def main_of(words: str) -> str:
    """Return lower-case words without what stands beside the main point, or all of them when nothing is left."""
    words = _ASKS_LEAVE.sub("", words)
    parts = [_kept_whole(part) for part in parts_of(words)]
    kinds = {part.kind for part in parts}
    if kinds <= {Kind.MAIN}:
        return words
    main = [part for part in parts if part.kind is Kind.MAIN]
    if any(part.asks or _FIGURE.search(part.text) for part in main):
        kept = {Kind.MAIN} if _asks_after_echo(parts) else {Kind.MAIN, Kind.ECHO}
        needs = not _stands_alone(main) and _tells([part for part in parts if part.kind is Kind.COMPLAINT])
        return _joined(parts, kept | {Kind.COMPLAINT} if needs else kept)
    if Kind.COURTESY in kinds and kinds - {Kind.COURTESY} and any(len(words_of(part.text)) > 1 for part in main):
        return _joined(parts, kinds - {Kind.COURTESY})
    if kinds & {Kind.COMPLAINT, Kind.PUZZLE, Kind.ECHO} and Kind.COURTESY in kinds:
        return _joined(parts, kinds - {Kind.COURTESY})
    return words


def _kept_whole(part: Part) -> Part:
    """Return a part with what goes on behind a comma taken for the main point: 'what do you mean by X, a Y?'."""
    return part if part.kind is not Kind.PUZZLE or _ENDS.search(part.mark) else replace(part, kind=Kind.MAIN)


def _stands_alone(main: Sequence[Part]) -> bool:
    """Tell whether the main point says itself what it is about; 'what is in it?' needs what stands before."""
    return _tells(main) or _PRONOUNS.isdisjoint(word for part in main for word in words_of(part.text))


def _tells(parts: Sequence[Part]) -> bool:
    """Tell whether a word stands in clauses that is none of the everyday ones."""
    words = [word for part in parts for word in words_of(part.text)]
    return any(word not in KNOWN and word not in SHORT_SLIPS for word in words)


def _asks_after_echo(parts: Sequence[Part]) -> bool:
    """Tell whether a real question follows what only takes up the other side's words."""
    echoes = [at for at, part in enumerate(parts) if part.kind is Kind.ECHO]
    return bool(echoes) and any(part.asks for part in parts[echoes[-1] + 1 :])


def _joined(parts: Sequence[Part], kept: set[Kind]) -> str:
    """Return the kept clauses in order; one whose sentence went on takes the mark at the end of it."""
    said: list[list[str]] = []
    for part in parts:
        if part.kind in kept:
            said.append([part.text, part.mark])
        elif said and _ENDS.search(part.mark) and not _ENDS.search(said[-1][1]):
            said[-1][1] = part.mark
    return " ".join(text + mark for text, mark in said)


def asks(words: str) -> bool:
    """Tell whether a clause of lower-case words is a question that is no courtesy and no mere echo."""
    return any(part.asks for part in parts_of(words))


def complains(words: str) -> bool:
    """Tell whether words only object that something was not answered, or was spoken of in the place of it."""
    return _only(words, Kind.COMPLAINT)


def is_puzzled(words: str) -> bool:
    """Tell whether words only say that the other side's last words were not understood, or take them up with a mark."""
    return _only(words, Kind.PUZZLE, Kind.ECHO) and not complains(words)


def _only(words: str, *wanted: Kind) -> bool:
    """Tell whether these kinds occur, and beside them nothing that asks, names a figure or tells much."""
    parts = parts_of(words)
    told = [part for part in parts if part.kind is Kind.MAIN]
    return any(part.kind in wanted for part in parts) and not any(
        part.asks or _FIGURE.search(part.text) or len(words_of(part.text)) > MOST_ECHO for part in told
    )


def objects(words: str) -> bool:
    """Tell whether a clause of lower-case words objects that something was not answered or said."""
    return any(part.kind is Kind.COMPLAINT for part in parts_of(words))


def restates(words: str) -> bool:
    """Tell whether a clause of lower-case words says again what was asked: 'i asked how many years'."""
    return any(_RESTATES.search(part.text) is not None for part in parts_of(words))


def echo_of(words: str) -> str:
    """Return the first clause that only takes something up as a question, or nothing."""
    return next((part.text for part in parts_of(words) if part.kind is Kind.ECHO), "")
