"""Questions that set the values of one point against each other: 'Lead, or Lead designate?', 'with it or without?'."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.named_options import options_of
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.subjects import SENTENCE, points_in, searchable
from trainer.core.moves import TermRole
from trainer.core.plain import words_of
from trainer.core.terms import Issue, IssueId, IssueKind, Value

_ASKS_WHAT_STANDS = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|well|wait|sorry|now|then|before \w+ \w+|just to be (?:sure|clear))\b\W*)*"
    r"(?:is|are|was|were|did you say|do you have|have you got|do you mean|which is it)\b"
)
"""Asks what stands: 'before I answer, is the pool 15 or 20?'."""
_WOULD_DO = re.compile(
    r"\b(?:possible|okay|ok|enough|fine|works?|good|acceptable|doable|thinkable|realistic|help|on the table|closer)\b"
)
"""Asks whether values would do."""
_OR_NEXT = re.compile(
    r"\W*(?:(?:%|per cent|percent|days|months|weeks|years|pounds)\W*)?or\b(?! (?:not|so|more|less)\b)"
)
_OR_BEFORE = re.compile(r"\bor (?:an? |the |net |only )?\W*$")
LONGEST = 24
SEVERAL = 2
_AGAINST = re.compile(r"\bor\b|,? (?:and )?not\b|\brather than\b|\binstead of\b")
_WITH_OR_WITHOUT = re.compile(r"\bwith\b[^?]*\bor without\b|\bor not\W*$|\bwithout\b[^?]*\bor with\b")
_OTHERWISE_MEANT = re.compile(
    r"\b(?:why|what|how|who|when|where|mean\w*|prefer|rather(?! than)|better|matters?|important|could|can|would|will"
    r"|shall|should|if|difference|like|choose|want me|want us)\b"
)
"""Asks for a reason, a wish, or whether one can be had, and not what stands."""


def answer_which_of(draft: Draft, heard: Heard) -> bool:
    """Answer which of several values of a point stands, where the page has one of them; tell whether that was asked."""
    if heard.offer is not None or heard.agrees or heard.slip or draft.state.counterpart_offer is None:
        return False
    page = page_of(draft)
    for sentence in map(str, SENTENCE.findall(heard.plain)):
        if not sentence.rstrip().endswith("?") or len(words_of(sentence)) > LONGEST:
            continue
        if _OTHERWISE_MEANT.search(sentence):
            continue
        several = _values_set_against(draft, heard, sentence)
        if several:
            heard.spoken_of = {issue: page[issue] for issue in several}
            heard.issue = several[0]
            heard.reactions = ["react.asked.points" if len(several) > 1 else "react.issue"]
            heard.answers.clear()
            heard.question = None
            heard.asked = heard.recalled = heard.settled = True
            return True
        for issue in draft.scenario.bargain.issues:
            if issue.kind is IssueKind.CATEGORY and _sets_against(issue, sentence, page[issue.id]):
                heard.issue = issue.id
                heard.reactions = ["react.issue"]
                heard.answers.clear()
                heard.question = None
                heard.asked = heard.recalled = heard.settled = True
                return True
    return False


def _values_set_against(draft: Draft, heard: Heard, sentence: str) -> list[IssueId]:
    """Return the points of which a question sets values against each other: 'is the pool 15 or 20?'."""
    if not _ASKS_WHAT_STANDS.match(sentence) or _WOULD_DO.search(sentence):
        return []
    bargain = draft.scenario.bargain
    start = searchable(heard.text).find(sentence.strip())
    named = points_in(bargain, sentence)
    values: dict[IssueId, set[Value]] = {}
    for term in heard.terms_in(sentence):
        if term.role is TermRole.REJECTED or start < 0 or not bargain.has(term.issue):
            continue
        after, before = sentence[term.end - start :], sentence[: max(0, term.start - start)]
        if _OR_NEXT.match(after) or _OR_BEFORE.search(before):
            values.setdefault(term.issue, set()).add(term.value)
    found = [issue for issue in values if len(values[issue]) >= SEVERAL or issue in named]
    return found if any(len(held) >= SEVERAL for held in values.values()) else []


def _sets_against(issue: Issue, sentence: str, stands: Value) -> bool:
    """Tell whether a sentence names two values of a point, or one and its lack, among them the one that stands."""
    named = options_of(issue, sentence)
    if len(named) >= SEVERAL and stands in named:
        return _AGAINST.search(sentence) is not None
    return len(named) == 1 and _WITH_OR_WITHOUT.search(sentence) is not None
