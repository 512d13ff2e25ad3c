"""What is new in a page that is read out whole: a value it gives after another was said is told apart."""

from __future__ import annotations

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.course import said_aloud
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.terms import WITHIN, Side, Terms

MOST_NEW = 2
"""Of more values the whole page is new, and needs no word on it."""
_PAGE = "/act.propose/"
NEW = "act.propose.moved"


def say_moved(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance) -> None:
    """Say after a whole page which of its values the counterpart has moved on since it named others.

    The headline and what the learner or a word before has just spoken of are looked for anyway.
    """
    if decision.kind is not DecisionKind.PROPOSE or not any(_PAGE in name for name in utterance.line_ids):
        return
    named = {draft.scenario.bargain.headline.id, *(heard.offer.stated if heard.offer is not None else ())}
    named |= set(heard.word[2]) if heard.word is not None else set()
    moved = {issue: value for issue, value in _moved(draft, decision).items() if issue not in named}
    if 0 < len(moved) <= MOST_NEW:
        utterance.slots["said"] = speak_terms(draft.scenario, moved)
        utterance.say(NEW)


def _moved(draft: Draft, decision: Decision) -> Terms:
    """Return the values better for the learner than those that stood and had been said aloud."""
    standing, worth = draft.state.counterpart_offer, draft.scenario.bargain.worth
    if standing is None or decision.package is None:
        return {}
    return {
        issue: value
        for issue, value in decision.package.items()
        if worth(Side.LEARNER, issue, value) > worth(Side.LEARNER, issue, standing.package[issue]) + WITHIN
        and said_aloud(draft, issue, standing.package[issue])
    }
