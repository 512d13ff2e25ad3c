"""After its yes: the doubts and wishes that are answered, and the reminder that the learner's yes is missing."""

from __future__ import annotations

import re

from trainer.core.counterpart.agreement import word_on_agreement, word_on_wish
from trainer.core.counterpart.asking import wants_all_read
from trainer.core.counterpart.checking import word_on_question
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance, speak_terms

REMINDS = 0.1
"""How often an answer after its own yes ends in asking for the learner's."""
ANSWERED_AFTER = (
    "react.included",
    "react.memory.words",
    "react.memory.silent",
    "react.memory.mine",
    "react.memory.agreed",
    "react.memory.both",
    "react.asked.no",
    "react.asked.but",
    "react.asked.partly",
    "react.offgrid",
    "react.turned",
    "react.course",
    "react.summary.right",
)
"""Beginnings of the reactions that leave nothing to remind of after its yes."""
ASKS_FOR_YES = ("act.remind", "act.accept", "act.keep", "react.agreed", "react.condition", "act.callback.yes")
"""Beginnings of the keys whose lines end in asking for the learner's yes."""
_CONFIRM = re.compile(
    r"\b(confirm|write (it|that|this) (up|down)|sign|shake|settled?|close (it|this)|done then|final)\b"
)
MANNERS = frozenset(
    {"react.forgiven", "react.rapport", "react.thanks", "react.pleasant", "react.apology", "react.empathy"}
)
"""Reactions to manners, after which an offer still wants a word of its own."""


def remind(draft: Draft, utterance: Utterance, heard: Heard) -> None:
    """After its yes: answer doubts with a question, anything else with a reminder that the learner's yes is missing."""
    if heard.question is not None and utterance.parts and not heard.question.wants_answer:
        return
    if heard.answers and utterance.parts and heard.conditional:
        utterance.say("act.remind.short")
        return
    if heard.insists and utterance.parts:
        utterance.say("act.remind.short")
        return
    if utterance.parts and heard.reactions[:1] and heard.reactions[0].startswith(ANSWERED_AFTER):
        return  # what was asked of the agreement is answered, and is none of its wishes
    wish = "" if wants_all_read(heard.plain) else word_on_wish(draft, heard)
    if wish and say_alone(utterance, wish):
        return
    key = word_on_agreement(draft, heard)
    if key:
        utterance.slots["said"] = speak_terms(draft.scenario, heard.spoken_of)
        if say_alone(utterance, key):
            return
    told, values = word_on_question(draft, heard)
    utterance.slots["said"] = speak_terms(draft.scenario, values or heard.spoken_of)
    if told and say_alone(utterance, told):
        return
    offer = heard.reading.offer
    closing = _CONFIRM.search(heard.plain) is not None or (offer is not None and len(offer.terms) > 1)
    if not heard.answers and {"react.aside", "react.aside.about"}.intersection(heard.reactions[:1]):
        say_alone(utterance, "act.remind.short")
        return
    puzzled = not {"react.recap", "react.unclear", "react.wordless", "react.filler"}.isdisjoint(heard.reactions)
    closing = closing or (heard.question is not None and heard.question.wants_answer)
    lost = not utterance.parts or ((closing or puzzled) and not heard.answers)
    if lost and _ask_for_yes(utterance, heard):
        return
    if (
        not heard.settled
        and not utterance.text.endswith("?")
        and not _asked_for_yes(draft)
        and (draft.roll("remind") < REMINDS or MANNERS.intersection(heard.reactions[:1]))
    ):
        utterance.say("act.remind.short")


def _ask_for_yes(utterance: Utterance, heard: Heard) -> bool:
    """Ask for the learner's yes and nothing else: all that was agreed is only said again to who asks for it."""
    whole = heard.wants_page or "react.recap" in (heard.remark, *heard.reactions)
    return say_alone(utterance, "act.remind" if whole else "act.remind.short")


def _asked_for_yes(draft: Draft) -> bool:
    """Tell whether the counterpart's last line asked for the learner's yes already."""
    last = draft.before.last_counterpart_line
    return last is not None and any(key.startswith(ASKS_FOR_YES) for key in last.keys)


def say_alone(utterance: Utterance, key: str) -> bool:
    """Say a line instead of all that was going to be said."""
    utterance.parts.clear()
    utterance.line_ids.clear()
    return utterance.say(key)
