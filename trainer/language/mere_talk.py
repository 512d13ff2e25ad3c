"""Values that are only spoken of: how did you get to 46, who do I ring, 340 is Porto money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.moves import TermRole
from trainer.language.on_table import OnTable
from trainer.language.packages import Played
from trainer.language.roles import Part
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension

FEWEST_WORDS = 4
"""Shorter texts put forward what they name: '46 then'."""
MOST_WORDS = 200
"""Longer texts are no question about a value: they are pasted, and read as they stand."""
_PROPOSES = re.compile(
    r"\b(?:i|we)(?:'d| would| could|'ll| will| want| need| propose| offer| suggest| take| accept| agree| am at)\b"
    r"|\b(?:let us|let's|how about|what about|what if|why not|make it|call it|say to|think of|think about|give|giv\w+"
    r"|take|accept|agree\w*|ok|okay|fine|deal|yes|yeah|yep|sure|good|great|works?|happy|done|keep|stay|stick|stands?"
    r"|(?<=do you )say(?= [:,-])|please|could|would|should|propos\w+|offer\w*|swap|trade|instead|settle|rather"
    r"|against|return|if)\b"
)
_SAY = re.compile(
    r"(?:(?:well|so|ok|okay|then|right|fine|and|but) ){0,3}(?:say|call it|make it)\b(?! (?:it|that|again|why|what))"
)
_TELL_ME = re.compile(
    r"(?:^|\b(?:could|can|would|will) you (?:please |just )?)(?:kindly |please )?(?:confirm|explain|tell me|clarify)"
    r"(?: to me)? (?:whether|if|why|how|what)\b"
)
_FEW = frozenset({"two", "three", "four"})
_PROPOSES_OUTRIGHT = re.compile(
    r"\b(?:i|we)(?:'d| would| could|'ll| will| want| propose| offer| suggest| take| accept| agree)\b"
    r"|\b(?:let us|let's|how about|what about|what if|why not|why do not|why don't|make it|call it|say to|say we"
    r"|if (?:i|we|you))\b"
)
_PLAIN_FACTS = frozenset({Form.WHY, Form.WHO, Form.WHEN, Form.HOW})
_ASKS_FOR_FACTS = frozenset({Form.WHY, Form.WHO, Form.WHEN, Form.HOW, Form.OPEN})


def spoken_of(played: Sequence[Played], scene: Scene, table: OnTable, issues: Sequence[IssueWords]) -> list[Played]:
    """Return values with their parts, those only spoken of made references: in questions, or the other side's alone."""
    offered = [item for item in played if item.part.role is TermRole.OFFER]
    if not offered or len(scene.tokens) > MOST_WORDS:
        return list(played)
    words = " ".join(token.word for token in scene.tokens)
    echoes = (
        len(offered) == 1
        and not offered[0].candidate.between
        and len(scene.tokens) >= FEWEST_WORDS
        and table.theirs.stands(*offered[0].candidate.choices[0])
        and not _PROPOSES.search(words)
    )
    return [
        replace(item, part=Part(role=TermRole.REFERENCE))
        if item.part.role is TermRole.OFFER
        and (echoes or _is_asked_about(item, scene) or _only_counts(item, played, scene, issues))
        else item
        for item in played
    ]


def _is_asked_about(item: Played, scene: Scene) -> bool:
    """Tell whether a value stands in a question for a fact that proposes nothing."""
    low, high = scene.layout.sentence_span(item.candidate.first)
    words = " ".join(token.word for token in scene.tokens[low:high])
    if _TELL_ME.search(words):
        return True
    asking = scene.layout.sentence[item.candidate.first] in scene.layout.asking
    form = form_of(words)
    if _SAY.match(words):
        return False
    proposes = _PROPOSES_OUTRIGHT if form in _PLAIN_FACTS else _PROPOSES
    return asking and form in _ASKS_FOR_FACTS and not proposes.search(words)


def _only_counts(item: Played, played: Sequence[Played], scene: Scene, issues: Sequence[IssueWords]) -> bool:
    """Tell whether a small number in words is no sum of money, which nobody spoke of: I only counted one."""
    candidate = item.candidate
    word = scene.tokens[candidate.first].word
    if issues[candidate.issue].dimension is not Dimension.MONEY or word not in {"one", *_FEW}:
        return False
    if candidate.stop - candidate.first > 1 or len(scene.tokens) < FEWEST_WORDS:
        return False
    sentence = scene.layout.sentence[candidate.first]
    named = {
        m.issue for m in scene.mentions if m.first != candidate.first and scene.layout.sentence[m.first] == sentence
    }
    if candidate.issue in named:
        return False
    beside = any(
        other.candidate.issue != candidate.issue and scene.layout.sentence[other.candidate.first] == sentence
        for other in played
    )
    return word == "one" or beside
