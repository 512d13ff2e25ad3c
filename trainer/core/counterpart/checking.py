"""Checks of an agreement: who says its values back with a question hears that they are right, or which is not."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.moves import TermRole
from trainer.core.terms import Terms, same_value

SEVERAL, SHARE = 2, 2
"""Who says so many values back, and one of so many that there are, checks them."""
_CHECKS = re.compile(
    r"\?|\b(?:right|correct|check|double.?check|confirm|make sure|be (?:sure|safe|clear)|as i have it|do i have it"
    r"|have i got|did i get|so (?:that's|it's|that is|it is))\b"
)


def answer_check(draft: Draft, heard: Heard) -> bool:
    """Answer who says values of the agreement back to check them; tell whether that was done."""
    agreed = draft.state.accepted
    if agreed is None or heard.offer is not None or not heard.text or heard.agrees:
        return False
    said = {**_said_back(heard), **{term.issue: term.value for term in heard.less}}
    if form_of(heard.plain) not in {None, Form.CLOSED} or SHARE * len(said) < len(agreed) or len(said) < SEVERAL:
        return False
    if _CHECKS.search(heard.text.casefold()) is None or not said.keys() <= agreed.keys():
        return False
    wrong = {issue: agreed[issue] for issue, value in said.items() if not same_value(agreed[issue], value)}
    heard.reactions.insert(0, "react.included.no" if wrong else "react.summary.right")
    heard.spoken_of = wrong
    heard.question = None
    heard.conditional = False
    heard.asked = heard.recalled = heard.settled = True
    return True


def _said_back(heard: Heard) -> Terms:
    """Return the values said, the last of each point, but for those turned down or told of."""
    offer = heard.reading.offer
    terms = offer.terms if offer is not None and not offer.ambiguous else ()
    return {term.issue: term.value for term in terms if term.role not in {TermRole.REJECTED, TermRole.REFERENCE}}
