"""Answering in a word: whether what was asked for, or lies on the table, would do."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import Form, form_of, question_in
from trainer.core.counterpart.decision import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.terms import Terms, same_value

MOST_NAMED = 3
"""An offer on more points is a package: a yes or no to it is the act itself."""
_ASKS_IT = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|hm+|right|then|please|maybe)\b[ ,]*)*"
    r"(?:how|what) about\b|^(?:\w+ )?(?:any chance|is it possible|would it be possible)\b"
)
_OF_MINE = re.compile(
    r"\b(?:does|would|will|could|can|did|might) (?:that|it|this)(?: (?:not|all|maybe|at least))?"
    r" (?:help|suit|work|do|be (?:ok|okay|fine|enough|possible|better|acceptable|good))\b"
)


def answer_in_a_word(draft: Draft, heard: Heard, decision: Decision) -> list[str]:
    """Return the reaction that says yes, partly or no where the learner asked whether something would do."""
    if decision.kind in {DecisionKind.ACCEPT, DecisionKind.NIBBLE, DecisionKind.REMIND}:
        return []
    asked = _asked_for(draft, heard)
    standing = draft.state.counterpart_offer
    page = decision.package or (standing.package if standing is not None else None)
    if not asked or page is None:
        return []
    met = sum(1 for issue, value in asked.items() if same_value(page[issue], value))
    if met == len(asked):
        return ["react.asked.yes"]
    return ["react.asked.partly" if met or decision.gives else "react.asked.no"]


def _asked_for(draft: Draft, heard: Heard) -> Terms:
    """Return the values that were asked for in a question, or the learner's own when it asks whether they would do."""
    question = question_in(heard.plain)
    if heard.offer is not None and not heard.offer.conditional and len(heard.offer.stated) <= MOST_NAMED:
        marked = "?" in heard.text and (form_of(question) is Form.CLOSED or _ASKS_IT.search(question) is not None)
        return heard.offer.stated if marked else {}
    offer = draft.state.learner_offer
    if heard.offer is None and offer is not None and not heard.answers and _OF_MINE.search(question):
        return offer.stated
    return {}
