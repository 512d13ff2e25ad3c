"""Time limits under questions: whether one is meant, and whether it holds, thins out or moves (science.md 4.6)."""

from __future__ import annotations

import re

from trainer.core import events as ev
from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.date_question import (
    DateQuestion,
    asks_if_firm,
    date_question,
    means_the_last,
    names_only,
    names_time,
    points_back,
    sentences_of,
    wants_time,
)
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import FOLLOWED
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
APT = 0.65
"""How apt a date has to be for a question that names it to be about that date: a name in passing is no question."""
BEHIND = 0.15
"""So much more apt one of the scene's own answers may be: what happens at a date is surest told by the date's lines."""
NAMED_ONLY = 0.8
"""How apt a date is taken to be for a question that holds nothing but its name: 'why the 24th?'."""
SURELY = 0.9
"""So apt, a date is meant by words that do not name it: 'why must they sign tonight?'."""
OF_ANOTHER = 0.9
"""So apt one of the scene's own answers is to 'when is the deadline?' where it has a deadline of another kind."""
MOST_ASKED = 2
"""So many questions about limits of one message are answered."""
_GROUPS = {DateQuestion.THEN: "then", DateQuestion.WHY: "why", DateQuestion.WHEN: "then"}
"""The lines that answer such a question; what happens at a date names the date as well."""


def answer_limit(draft: Draft, heard: Heard) -> bool:
    """Answer who asks what happens at a limit, why it is set, when it is or whether it is fixed; tell whether one did.

    Beside an offer it is left to what is answered beside offers.
    """
    if heard.offer is not None or heard.unlisted or heard.agrees or not draft.scenario.deadlines:
        return False
    asked = _limits_asked(draft, heard)
    if not asked:
        return False
    heard.limit = " ".join(words for _, _, words in asked)
    heard.asked, heard.question = True, None
    for deadline, kind, _ in asked:
        _test(draft, heard, deadline, kind)
    return True


def _limits_asked(draft: Draft, heard: Heard) -> list[tuple[Deadline, DateQuestion | None, str]]:
    """Return the limits that questions are about, with what is asked of them and the questions themselves.

    Who asks whether the limit is fixed tests it, whatever else was asked of it; a wish for more time is left to others.
    """
    if wants_time(heard.plain):
        return []
    found: list[tuple[Deadline, DateQuestion | None, str]] = []
    for sentence in sentences_of(heard.plain):
        kind = date_question(sentence)
        if asks_if_firm(sentence):
            last = _named(draft, heard, sentence)
            if last is None and means_the_last(sentence):
                last = found[-1][0] if found else _just_told(draft)
            return [(last, None, sentence)] if last is not None else []
        if kind is None or not (asks_in_form(sentence) or "?" in sentence):
            continue
        deadline = _meant_by(draft, heard, sentence, kind)
        known = [(one.id, _GROUPS[of]) for one, of, _ in found if of is not None]
        if deadline is None or (deadline.id, _GROUPS[kind]) in known:
            continue
        if _GROUPS[kind] in deadline.lines or kind is DateQuestion.WHEN:
            found.append((deadline, kind, sentence))
    return found[-MOST_ASKED:]


def _meant_by(draft: Draft, heard: Heard, sentence: str, kind: DateQuestion) -> Deadline | None:
    """Return the limit meant by a question: the one it names, else one foreseen so, else the one just spoken of."""
    if (named := _named(draft, heard, sentence)) is not None:
        return named
    if foreseen := matter_meant(draft, heard, Matter.DEADLINE):
        return draft.scenario.deadline(foreseen)
    told = [one for one in draft.scenario.deadlines if one.id in draft.state.deadlines or _was_told(draft, one)]
    if kind is DateQuestion.WHEN:
        beat = draft.scenario.beat(draft.state.active_tactic)
        meant = _just_told(draft) or (draft.scenario.deadline(beat.deadline) if beat and beat.deadline else None)
        if not (meant or told) and _most_apt(draft, heard) >= OF_ANOTHER:
            return None
        told = told or list(draft.scenario.deadlines)
        return meant or next((one for one in told if not one.real), told[0])
    if not points_back(sentence) or any(one.follows and one.likeness >= FOLLOWED for one in heard.reading.alike[:1]):
        return None
    return _just_told(draft)


def _named(draft: Draft, heard: Heard, sentence: str) -> Deadline | None:
    """Return the limit that a question names, where what becomes of it is about as apt as any of the scene's answers.

    Where no wordings are foreseen for it, its time has to be named.
    """
    own = _own_exchanges(draft)
    judged = [one for asked in heard.reading.asked if _same(asked.words, sentence) for one in asked.alike]
    judged = judged or list(heard.reading.alike)
    best, least = None, max(APT, max((one.apt for one in judged if one.id in own), default=0.0) - BEHIND)
    for deadline in draft.scenario.deadlines:
        wordings = draft.foreseen.get((Matter.DEADLINE, deadline.id))
        apt = max((one.apt for one in judged if wordings and one.id in wordings), default=0.0)
        if wordings is None and names_time(sentence, deadline.cues):
            apt = 1.0
        itself = f"{deadline.stated} {deadline.reason}".casefold()
        if names_only(sentence, [cue for cue in deadline.cues if cue.casefold() in itself]):
            apt = max(apt, NAMED_ONLY)
        if (apt >= SURELY or cued(deadline.cues, sentence)) and apt >= least:
            best, least = deadline, apt
    return best


def _own_exchanges(draft: Draft) -> frozenset[str]:
    """Return the ids of what the scene itself has answers for."""
    return frozenset(exchange.id for exchange in draft.scenario.exchanges if exchange.lines)


def _most_apt(draft: Draft, heard: Heard) -> float:
    own = _own_exchanges(draft)
    return max((one.apt for one in heard.reading.alike if one.id in own), default=0.0)


def _same(words: str, others: str) -> bool:
    return words in others or others in words


def _just_told(draft: Draft) -> Deadline | None:
    """Return the limit that the counterpart's last words were about, if they were."""
    last = next((line for line in reversed(draft.before.spoken) if line.side is Side.COUNTERPART), None)
    if last is None:
        return None
    for deadline in draft.scenario.deadlines:
        beats = {beat.tactic for beat in draft.scenario.beats if beat.deadline == deadline.id}
        leans = any(key.split(".")[1:2] == [tactic] for key in last.keys for tactic in beats)
        about = any(key.startswith(f"deadline.{deadline.id}.") for key in last.keys)
        if about or (leans and cued(deadline.cues, last.text.casefold())):
            return deadline
    return None


def put_to_test(draft: Draft, heard: Heard) -> None:
    """Note what becomes of the limit that was asked about, or that there is none."""
    deadline = _deadline_meant(draft, heard)
    if deadline is None:
        if not heard.answers:
            heard.reactions.append("react.deadline")
        return
    _test(draft, heard, deadline, _kind_asked(heard))


def _test(draft: Draft, heard: Heard, deadline: Deadline, kind: DateQuestion | None) -> None:
    """Note what becomes of a limit, and what is said of it."""
    answer = _deadline_answer(draft, heard, deadline, kind)
    group = _GROUPS[kind] if kind is not None and answer is ev.DeadlineAnswer.TOLD else answer.value
    noted = draft.state.deadlines.get(deadline.id, ()) != draft.before.deadlines.get(deadline.id, ())
    if not (noted and answer is ev.DeadlineAnswer.TOLD):
        draft.emit(ev.DeadlineTested(deadline=deadline.id, answer=answer))
    if answer is ev.DeadlineAnswer.TOLD and heard.exchange:
        return  # the scene's own answer has just told it
    lines = deadline.lines.get(group, ())
    names = (*deadline.cues, *words_of(deadline.stated))
    named = [line for line in lines if kind is DateQuestion.WHEN and names_time(line.text.casefold(), names)]
    heard.answers.append((f"deadline/{deadline.id}/{group}", named or lines))


def _kind_asked(heard: Heard) -> DateQuestion | None:
    """Return what is asked of a limit, the last question first, where no more time is asked for anywhere."""
    if wants_time(heard.plain):
        return None
    asked = reversed(sentences_of(heard.plain))
    return next((kind for words in asked if (kind := date_question(words)) is not None), None)


def _deadline_answer(draft: Draft, heard: Heard, deadline: Deadline, kind: DateQuestion | None) -> ev.DeadlineAnswer:
    before = draft.state.deadlines.get(deadline.id, ())
    tested = tuple(answer for answer in before if answer is not ev.DeadlineAnswer.TOLD)
    if kind is not None and (deadline.real or not tested) and _is_untold(draft, deadline, kind):
        return ev.DeadlineAnswer.TOLD
    if deadline.real:
        return ev.DeadlineAnswer.HELD
    if kind in {DateQuestion.THEN, DateQuestion.WHY} and "then" in deadline.lines:
        return ev.DeadlineAnswer.THINNED  # nobody gives more time who was not asked for any
    if ev.DeadlineAnswer.EXTENDED in tested or ev.DeadlineAnswer.OUTLIVED in tested:
        return ev.DeadlineAnswer.EXTENDED
    if _only_asks_when(heard) and not tested:
        return ev.DeadlineAnswer.THINNED
    chance = EXTEND_AGAIN if tested else EXTEND_FIRST
    if heard.reading.tone is Tone.ACCUSING:
        chance = EXTEND_ACCUSED
    return ev.DeadlineAnswer.EXTENDED if draft.roll("deadline") < chance else ev.DeadlineAnswer.THINNED


def _is_untold(draft: Draft, deadline: Deadline, kind: DateQuestion) -> bool:
    """Tell whether there are lines for such a question, of which none was said: asked again, the limit is tested."""
    lines = deadline.lines.get(_GROUPS[kind], ())
    return bool(lines) and not any(line.id in draft.state.said for line in lines)


def _only_asks_when(heard: Heard) -> bool:
    """Tell whether a date is only asked for: nobody gives more time who was not asked for any."""
    return asks_when(heard.plain) and _MORE_TIME.search(heard.plain) is None


def _deadline_meant(draft: Draft, heard: Heard) -> Deadline | None:
    deadlines = draft.scenario.deadlines
    if meant := matter_meant(draft, heard, Matter.DEADLINE):
        return draft.scenario.deadline(meant)
    for deadline in deadlines:
        if cued(deadline.cues, heard.plain):
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
    return _TIME.search(heard.plain) is not None


def names_date(draft: Draft, heard: Heard) -> bool:
    """Tell whether a limit of the scene is named, in words somewhat like those foreseen for it where there are any."""
    return any(
        cued(deadline.cues, heard.plain) and may_be_meant(draft, heard, Matter.DEADLINE, deadline.id)
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
