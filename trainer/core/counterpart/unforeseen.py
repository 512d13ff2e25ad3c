"""What is said to a question that nothing fits: the likest of its kind, one honest request, a refusal last of all."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import (
    Form,
    alternates,
    asks_if_included,
    form_of,
    measure_of,
    question_in,
    requests,
)
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import FEW, note_exchange, share_of
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import objects, restates
from trainer.core.counterpart.oneself import self_asked
from trainer.core.counterpart.remarks import subject_in
from trainer.core.counterpart.subjects import points_in
from trainer.core.moves import Move
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange
from trainer.core.terms import Side

OF_POINT, OF_FORM = 0.6, 0.66
"""How alike an exchange has to be that puts the same form of question: about the point that was named, and else."""
INSTEAD = 0.62
"""How alike it has to be to be said rather than the same refusal a second time."""
BOTH_TIMES, AT_BEST_UNSEEN = 2, 0.5
"""A question asked once more stands in so many of the learner's last lines; how alike is what was not kept for one."""
LONGEST_TAKING_UP = 9
"""A longer text does not only take up what the other side said it could tell."""
WHICH = "react.question.which"
OUTSIDE_PAGE = "react.question.outside"
_CAN_TELL = re.compile(
    r"\b(i can|i could|i'll|i will|let me|shall i|i'd) (\w+ ){0,2}(tell|explain|say|show|go|read|put)\b|\bask me\b"
)
_TAKES_UP = re.compile(
    r"\b(go on|go ahead|tell (me|us)|please do|i'?m listening|let'?s hear|say it|do that|all ears|which)\b"
    r"|^(yes|yeah|ok|okay|sure|please|do)\b[\w ,]*\W*$"
)
_COUNTED = frozenset({"", "much", "many"})
"""Measures of which the refusals of such questions speak: how long, how far and how old have none of their own."""
_WHICH_SOURCES = frozenset({Form.OPEN, Form.WHO, Form.WHEN, None})


def tell_on(draft: Draft, heard: Heard) -> bool:
    """Tell more of what the counterpart said it could tell, when it is asked to go on; tell whether there is more."""
    last = draft.state.last_counterpart_line
    if last is None or heard.offer is not None or len(words_of(heard.text)) > LONGEST_TAKING_UP:
        return False
    if not (_CAN_TELL.search(last.text.casefold()) and _TAKES_UP.search(heard.text.casefold())):
        return False
    for exchange in draft.scenario.exchanges:
        if any(line.text in last.text for line in exchange.lines):
            return note_exchange(draft, heard, exchange, asks=True)
    for topic in draft.scenario.topics:
        if any(line.text in last.text for line in topic.lines):
            heard.asked = True
            heard.answers.insert(0, (f"topic/{topic.id}", topic.lines))
            return any(line.id not in draft.state.said for line in topic.lines)
    return False


def answer_kin(draft: Draft, heard: Heard, *, of_point: bool) -> bool:
    """Note the likest exchange that puts the same form of question, about a named point or about anything."""
    form = form_of(heard.plain)
    points = set(points_in(draft.scenario.bargain, question_in(heard.plain)))
    if form is None or (not points if of_point else form is Form.CLOSED):
        return False  # yes-or-no questions are too many and too unlike each other to be taken for one of their form
    for exchange, likeness in _asked_likest(draft, heard):
        same = any(form_of(words.casefold()) is form for words in exchange.hears)
        if not (same if of_point or form is Form.OPEN else share_of(exchange, heard.plain) >= FEW):
            continue
        about = not points.isdisjoint(points_in(draft.scenario.bargain, " ".join(exchange.hears).casefold()))
        near = likeness >= OF_POINT and about if of_point else likeness >= OF_FORM
        if near and note_exchange(draft, heard, exchange, asks=True):
            return True
    return False


def answer_repeated(draft: Draft, heard: Heard) -> bool:
    """Note what is likest to a question asked once more, by both wordings: of its form, and not said before."""
    words = heard.beside or heard.plain
    if not (objects(words) or restates(words)) or form_of(heard.plain) in {None, Form.CLOSED}:
        return False
    mine = [line.reading for line in draft.before.spoken if line.side is Side.LEARNER and line.reading is not None]
    twice: list[dict[str, float]] = []
    for reading in mine[-BOTH_TIMES:]:
        alike = (*reading.alike, *(found for asked in reading.asked for found in asked.alike))
        ranked = sorted(alike, key=lambda found: found.likeness)
        twice.append({found.id: found.likeness for found in ranked})
    near = {name: sum(once.get(name, AT_BEST_UNSEEN) for once in twice) / len(twice) for name in set().union(*twice)}
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    for name, likeness in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        exchange = known.get(name)
        if exchange is None or likeness < OF_POINT or any(line.id in draft.state.said for line in exchange.lines):
            continue
        if share_of(exchange, heard.plain) >= FEW and note_exchange(draft, heard, exchange, asks=True):
            return True
    return False


def turn_away(draft: Draft, heard: Heard) -> None:
    """Ask once what was meant by the very word, else turn the question away; no idea of a refusal comes twice."""
    subject = subject_in(heard.plain)
    form = form_of(heard.plain)
    if subject and form in _WHICH_SOURCES and not asks_if_included(heard.plain) and not _was_said(draft, WHICH):
        heard.reactions.append(WHICH)
    # What names the thing asked about is refused before anything that could be said to all questions.
    dodges = ["react.question.about"] if subject and not heard.has(Move.INTEREST_QUESTION) else []
    itself = self_asked(heard.plain)
    if asks_if_included(heard.plain):
        dodges = [OUTSIDE_PAGE]
    elif itself or alternates(heard.plain):
        dodges = [itself or "react.question.either"]
    elif form in {None, Form.CLOSED} and requests(heard.plain):
        dodges = ["react.request"]
    elif form is not None and form is not Form.OPEN and measure_of(heard.plain) in _COUNTED:
        dodges.append(f"react.question.{form.value}")
    dodges.append("react.question")
    fresh = [key for key in dodges if not _was_said(draft, key)]
    if len(fresh) < len(dodges) and any(
        note_exchange(draft, heard, exchange, asks=True)
        for exchange, likeness in _asked_likest(draft, heard)
        if likeness >= INSTEAD
    ):
        return
    heard.reactions.extend((*fresh, *(key for key in dodges if key not in fresh)))


def _asked_likest(draft: Draft, heard: Heard) -> list[tuple[Exchange, float]]:
    """Return the exchanges that a question is like, the likest first."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    alike = sorted((found for found in heard.reading.alike if found.asks), key=lambda found: -found.likeness)
    return [(known[found.id], found.likeness) for found in alike if found.id in known]


def _was_said(draft: Draft, key: str) -> bool:
    """Tell whether a line for a key was said in this session."""
    return any(f"/{key}/" in line for line in draft.state.said)
