"""Time limits under questions: whether one is meant, and whether it holds, thins out or moves (science.md 4.6)."""

from __future__ import annotations

import re

from trainer.core import events as ev
from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.matters import matter_meant, may_be_meant
from trainer.core.counterpart.remarks import asks_when
from trainer.core.counterpart.subjects import cued
from trainer.core.moves import Tone
from trainer.core.plain import asks_in_form, words_of
from trainer.core.scenario import Deadline, Matter
from trainer.core.terms import Side

EXTEND_FIRST, EXTEND_AGAIN, EXTEND_ACCUSED = 0.35, 0.60, 0.15
"""Chances that a bluffed deadline gives way (science.md 4.6)."""
SHORT_WHY = 6
"""A why of fewer words that names a date asks about the date."""
_TIME = re.compile(
    r"\b(when|until|till|by (when|\w+day|noon|tonight|tomorrow)|deadline|date|days?|weeks?|months?|hours?"
    r"|minutes?|late[rs]?t?|early"
    r"|today|tonight|tomorrow|\w+day|noon|midnight|o'?clock|time|soon|hurry|rush|wait|expires?|extend|longer|fixed)\b"
)
_MORE_TIME = re.compile(
    r"\b(?:why|extend|longer|later|more (?:time|days)|wait|really|fixed|must|have to|necessary|hurry|rush|sleep on"
    r"|think|tomorrow|next week|monday)\b"
)
_DAY = re.compile(
    r"\b((mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|tonight|tomorrow|o'?clock|hours?|hour \w+)\b"
)
_OF_LIMIT = re.compile(
    r"\b(?:deadlines?|until|till|by (?:when|\w+day|noon|tonight|tomorrow|then)|hurry|rush\w*|wait|later|longer"
    r"|more (?:time|days)|extend|expires?|today|tomorrow|tonight|last chance|clock|so soon|that fast|sleep on)\b"
)
"""Words of a limit, which a closing time or a day of the week alone is not."""
_TIMELY = frozenset(
    {
        "when",
        "soon",
        "until",
        "date",
        "late",
        "fixed",
        "must",
        "have",
        "really",
        "after",
        "before",
        "only",
        "stone",
    }
)
LONGEST_TIMELY = 14
"""A longer text that names a date need not ask about it."""


def put_to_test(draft: Draft, heard: Heard) -> None:
    """Note what becomes of the limit that was asked about, or that there is none."""
    deadline = _deadline_meant(draft, heard)
    if deadline is None:
        if not heard.answers:
            heard.reactions.append("react.deadline")
        return
    before = draft.state.deadlines.get(deadline.id, ())
    answer = _deadline_answer(draft, heard, deadline, before)
    draft.emit(ev.DeadlineTested(deadline=deadline.id, answer=answer))
    heard.answers.append((f"deadline/{deadline.id}/{answer}", deadline.lines.get(answer.value, ())))


def _deadline_answer(
    draft: Draft, heard: Heard, deadline: Deadline, before: tuple[ev.DeadlineAnswer, ...]
) -> ev.DeadlineAnswer:
    if deadline.real:
        return ev.DeadlineAnswer.HELD
    if ev.DeadlineAnswer.EXTENDED in before or ev.DeadlineAnswer.OUTLIVED in before:
        return ev.DeadlineAnswer.EXTENDED
    if _only_asks_when(heard) and not before:
        return ev.DeadlineAnswer.THINNED
    chance = EXTEND_AGAIN if before else EXTEND_FIRST
    if heard.reading.tone is Tone.ACCUSING:
        chance = EXTEND_ACCUSED
    return ev.DeadlineAnswer.EXTENDED if draft.roll("deadline") < chance else ev.DeadlineAnswer.THINNED


def _only_asks_when(heard: Heard) -> bool:
    """Tell whether a date is only asked for: nobody gives more time who was not asked for any."""
    return asks_when(heard.plain) and _MORE_TIME.search(heard.plain) is None


def _deadline_meant(draft: Draft, heard: Heard) -> Deadline | None:
    deadlines = draft.scenario.deadlines
    if meant := matter_meant(draft, heard, Matter.DEADLINE):
        return draft.scenario.deadline(meant)
    for deadline in deadlines:
        if cued(deadline.cues, heard.mentions):
            return deadline
    beat = draft.scenario.beat(draft.state.active_tactic)
    if beat is not None and beat.deadline:
        return draft.scenario.deadline(beat.deadline)
    speaks = not heard.answers or _OF_LIMIT.search(heard.plain) is not None
    told = [deadline for deadline in deadlines if speaks and (not heard.answers or _was_told(draft, deadline))]
    return next((deadline for deadline in told if not deadline.real), told[0] if told else None)


def _was_told(draft: Draft, deadline: Deadline) -> bool:
    """Tell whether the counterpart has spoken of a limit: who never heard of it cannot mean it."""
    return any(
        line.side is Side.COUNTERPART and cued(deadline.cues, line.text.casefold()) for line in draft.state.spoken
    )


def speaks_of_time(heard: Heard) -> bool:
    """Tell whether a word of time stands in what was said."""
    return _TIME.search(heard.mentions) is not None


def names_date(draft: Draft, heard: Heard) -> bool:
    """Tell whether a limit of the scene is named, in words somewhat like those foreseen for it where there are any."""
    return any(
        cued(deadline.cues, heard.mentions) and may_be_meant(draft, heard, Matter.DEADLINE, deadline.id)
        for deadline in draft.scenario.deadlines
    )


def asks_about_date(draft: Draft, heard: Heard) -> bool:
    """Tell whether a plain question about time names a date the persona has spoken of."""
    words = words_of(heard.plain)
    if "?" in heard.text and len(words) <= LONGEST_TIMELY and _DAY.search(heard.plain) and names_date(draft, heard):
        return True
    if form_of(heard.plain) is Form.WHY and len(words) < SHORT_WHY and names_date(draft, heard):
        return True
    timely = asks_in_form(heard.plain) and len(words) <= LONGEST_TIMELY and not _TIMELY.isdisjoint(words)
    return timely and names_date(draft, heard)
