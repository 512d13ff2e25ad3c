"""Answers that are left unsaid once it agrees: a yes has overtaken them."""

from __future__ import annotations

from trainer.core.counterpart.act import Decision
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import OF_QUESTIONS, Heard
from trainer.core.counterpart.verdict import foresaw_verdict
from trainer.core.plain import asks_in_form


def leave_overtaken(draft: Draft, heard: Heard, decision: Decision) -> None:
    """Leave out what was foreseen as a question where nothing was asked, and any word on what it thinks of an offer."""
    if not decision.agrees:
        return
    if heard.offer is not None and not ("?" in heard.text or asks_in_form(heard.text)):
        heard.answers = [answer for answer in heard.answers if answer[0].split("/")[0] not in OF_QUESTIONS]
    heard.answers = [answer for answer in heard.answers if not foresaw_verdict(draft, answer[0].rpartition("/")[2])]
