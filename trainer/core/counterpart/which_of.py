"""Questions that set the values of one point against each other: 'Lead, or Lead designate?', 'with it or without?'."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.named_options import options_of
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.subjects import SENTENCE
from trainer.core.plain import words_of
from trainer.core.terms import Issue, IssueKind, Value

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
        for issue in draft.scenario.bargain.issues:
            if issue.kind is IssueKind.CATEGORY and _sets_against(issue, sentence, page[issue.id]):
                heard.issue = issue.id
                heard.reactions = ["react.issue"]
                heard.answers.clear()
                heard.question = None
                heard.asked = heard.recalled = heard.settled = True
                return True
    return False


def _sets_against(issue: Issue, sentence: str, stands: Value) -> bool:
    """Tell whether a sentence names two values of a point, or one and its lack, among them the one that stands."""
    named = options_of(issue, sentence)
    if len(named) >= SEVERAL and stands in named:
        return _AGAINST.search(sentence) is not None
    return len(named) == 1 and _WITH_OR_WITHOUT.search(sentence) is not None
