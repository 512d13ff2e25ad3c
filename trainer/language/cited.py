"""Values that are only cited: a standard's, a price list's, somebody's age, what a thing measures, what others want."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.moves import TermRole
from trainer.language.mere_talk import MOST_WORDS
from trainer.language.on_table import OnTable
from trainer.language.packages import Played
from trainer.language.putting import PUT_FORWARD, puts_forward
from trainer.language.roles import Part
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.units import Dimension
from trainer.language.words import word_set

_STANDARD = re.compile(
    r"^(?:a \w+ )?(?:is|was|are|were) (?:only |just |about |right at )?(?:the )?(?:very )?"
    r"(?:(?:bottom|top|middle|lower end|low end|upper end|high end|median|average|minimum|maximum) "
    r"(?:of|in|on|for|by|according) (?!what (?:i|we)\b|my\b|our\b)"
    r"|(?:index|going rate|market|market rate|standard|norm|average|median|legal limit|city limit|list price)\b)"
)
"""3.48 is the bottom of the institute's own index, 52 is the market."""
_IT_IS = re.compile(
    r"^(?:\w+ ){0,2}?(?:it|that|this|which|they) (?:is|are|was|were|costs?|says?|stands?(?: at)?|read)$"
)
_ON_PAPER = re.compile(
    r"^(?:a \w+ )?(?:on|in) (?:your|the|this|that|their) (?:own )?(?:\w+ )?"
    r"(?:sheet|list|page|ticket|poster|sticker|website|site|board|invoice|bill|window|advert|advertisement|ad|leaflet|"
    r"menu|brochure|catalogue|statement|guide|table|index|report|letter|rules|code|bylaw)\b"
)
"""It is 399 on your sheet."""
_AGED = re.compile(
    r"^(?:(?:and|but|because|well|so|now) ){0,2}(?:i|he|she|mum|dad|we|they|(?:my|our|her|his) \w+) (?:am|is|are)"
    r"(?: (?:already|now|nearly|almost|only|over))?$"
)
_AGE_AFTER = re.compile(r"^(?:$|now\b|years?\b|this\b|already\b|and\b|next\b|in \w+\b)")
_AGES = range(16, 111)
_BEING = word_set("is are was were reads measures makes gives about at around over nearly")
_MEASURES = word_set("decibel decibels db dba dezibel degrees metres meters miles km kilometres celsius")
_OTHERS_WANT = re.compile(r"(?:^| )if (?:they|anybody|anyone|somebody|someone|people|he|she|the \w+) (?:ever )?\w+")
_IDLY = re.compile(r"^(?:at a time|by (?:0|one)|after (?:the )?(?:other|another)|thing\b|question\b|moment\b|minute\b)")
_WHY_NOT = re.compile(r"(?:^| )what is (?:so )?wrong with$")


def cited(
    played: Sequence[Played], scene: Scene, table: OnTable, issues: Sequence[IssueWords], speech: Speech
) -> list[Played]:
    """Return the values with their parts, those that are only cited made references."""
    if len(scene.tokens) > MOST_WORDS:
        return list(played)
    return [
        _asked_for(item, table, issues[item.candidate.issue], speech)
        or _only_cited(item, played, scene, issues[item.candidate.issue], speech)
        for item in played
    ]


def _asked_for(item: Played, table: OnTable, words: IssueWords, speech: Speech) -> Played | None:
    """Return a new number that is put forward by asking what speaks against it, as an offer."""
    candidate = item.candidate
    if item.part.role is not TermRole.QUOTED or not words.numeric:
        return None
    known = any(side.stands(*candidate.choices[0]) for side in (table.theirs, table.mine))
    if known or not _WHY_NOT.search(speech.before(candidate.first)):
        return None
    return replace(item, part=Part(role=TermRole.OFFER))


def _only_cited(item: Played, played: Sequence[Played], scene: Scene, words: IssueWords, speech: Speech) -> Played:
    """Return a value as it is, or as a reference where it is only cited."""
    candidate = item.candidate
    if item.part.role not in PUT_FORWARD or item.part.firm or candidate.carried or candidate.granted:
        return item
    is_cited = (
        _is_number_cited(item, scene, words, speech) if words.numeric else _is_option_cited(item, played, scene, speech)
    )
    return replace(item, part=Part(role=TermRole.REFERENCE)) if is_cited else item


def _is_number_cited(item: Played, scene: Scene, words: IssueWords, speech: Speech) -> bool:
    """Tell whether a number is a standard's, a list's or an age, or says what something else would cost others."""
    candidate = item.candidate
    before, after = speech.before(candidate.first), speech.after(candidate.stop)
    if _STANDARD.match(after) or (_IT_IS.match(before) and _ON_PAPER.match(after)):
        return True
    if scene.tokens[candidate.first].word == "one" and _IDLY.match(after):
        return True
    if candidate.shifted and _OTHERS_WANT.search(speech.before(candidate.first, sentence=True)):
        return True
    figure = next((known for known in scene.figures if known.first == candidate.first), None)
    bare = figure is not None and figure.dimension is Dimension.BARE and figure.value in _AGES
    outside = not any(value == candidate.value for value in words.listed)
    return bare and outside and bool(_AGED.match(before) and _AGE_AFTER.match(after))


def _is_option_cited(item: Played, played: Sequence[Played], scene: Scene, speech: Speech) -> bool:
    """Tell whether an option only stands in what is measured: 40 decibels after half ten."""
    candidate = item.candidate
    low, high = scene.layout.clause_span(candidate.first)
    if puts_forward(f"{speech.before(candidate.first)} 0 {speech.after(candidate.stop)}"):
        return False
    if _is_measured(item, played, scene):
        return True
    return any(
        low <= figure.first < high and scene.tokens[figure.stop].word in _MEASURES
        for figure in scene.figures
        if figure.stop < len(scene.tokens)
    )


def _is_measured(item: Played, played: Sequence[Played], scene: Scene) -> bool:
    """Tell whether it is said what a thing measures, in a number that is no value: a terrace with no screen is 62."""
    at = item.candidate.stop
    while at < len(scene.tokens) and at < item.candidate.stop + 3 and scene.tokens[at].word in _BEING:
        at += 1
    values = {other.candidate.first for other in played}
    number = any(figure.first == at for figure in scene.figures)
    low, _ = scene.layout.clause_span(item.candidate.first)
    part = any(token.word in {"with", "without"} for token in scene.tokens[low + 1 : item.candidate.first + 1])
    return part and at > item.candidate.stop and number and at not in values
