"""Coming back to what was passed over: an earlier question is taken up again, own words are put plainly."""

from __future__ import annotations

import re
from dataclasses import replace

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import CERTAIN, LIKELY, is_foreseen
from trainer.core.counterpart.heard import Heard, note_question, plain_words
from trainer.core.counterpart.main_point import asks, complains, echo_of, is_puzzled, objects
from trainer.core.counterpart.remarks import remark_in
from trainer.core.counterpart.stance import Question, Stance
from trainer.core.counterpart.subjects import points_in, searchable
from trainer.core.counterpart.unforeseen import tell_on
from trainer.core.moves import Act, Label, Likeness, Move, Reading, TermRole
from trainer.core.plain import asks_in_form, words_of
from trainer.core.recital import repeated_terms
from trainer.core.table import Phase, Spoken
from trainer.core.terms import Side

MOST_BACK = 4
"""So many of the learner's lines are looked back through for one that was not answered."""
LINES_BACK = 3
LEAST_ECHOED = 3
"""Shorter words are no sign that the other side's words are taken up, pronouns of persons apart."""
FURTHEST = 0.15
"""How much less alike than the likest the exchange may be that answers in its place."""
SHORT_PUSH = 6
"""A longer push for an answer says itself what it wants an answer to."""
TALKED = frozenset({"act.answer", "act.chat", "act.remind", "act.ask", "act.open"})
"""Acts in which the counterpart did not put or hold any terms: what it said is explained by what it was asked."""
_QUESTIONS = frozenset({Act.ASK_INFO, Act.ASK_INTERESTS, Act.ASK_OFFER, Act.CHALLENGE_DEADLINE})
_ASKING_MOVES = frozenset({Move.INTEREST_QUESTION, Move.DEADLINE_QUESTION, Move.PROBE_CLAIM})
_NAMES_SUBJECT = re.compile(
    r"\b(?:about|on|regarding|to do with)"
    r" (?!(?:me|it|that|this|them|something|anything|nothing|what|us|you|everything|other|another|different)\b)\w"
)
_OF_REFUSAL = frozenset({Act.REJECT, Act.BATNA})
_OF_PERSON = re.compile(r"\b(?:who|whom|whose)\b")
_OF_WORD = re.compile(r"\b(?:what|which)$|^what \w+$")
_OF_TERMS = re.compile(r"^(?:(?:and|yes|no|agreed?|for|to|at|on|in) )*(?:what|which)(?: one| ones)?$|\bwhich one\b")
"""Takes up a yes, a no or a trade: what it was to, or for, are the terms."""
_PERSONS = frozenset({"he", "she", "him", "his", "her", "they", "them"})
_NOT_ECHOED = frozenset({"what", "which", "who", "whose", "the", "and", "you", "your", "sorry", "one"})
_BARE = "bare-"
"""Begins the names of exchanges for bare questions, which mean the words just said."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED, TermRole.LIMIT})

_IN_ACCORD = re.compile(
    r"\b(?:that's|that is|thats|it's|yes,?) (?:exactly |just |precisely )?what i (?:say|said|mean|meant)\b"
)


def come_back(draft: Draft, heard: Heard) -> None:
    """Hear the earlier question in the place of a complaint that it was passed over, or of words not understood."""
    if not heard.text or heard.offer is not None or heard.remark == "react.machine":
        return
    if tell_on(draft, heard):
        heard.question = None
        heard.recalled = True
    elif complains(heard.plain):
        _answer_again(draft, heard)
    elif heard.named:
        return
    elif _only_pushes(heard):
        _answer_what_was_asked(draft, heard)
    elif is_foreseen(heard) and not heard.reading.alike[0].id.startswith(_BARE):
        return
    elif is_puzzled(heard.plain) and not heard.saying and heard.question is None and _means_last_words(draft, heard):
        _explain(draft, heard)
    elif asks(heard.plain) and _was_passed_over(searchable(heard.text)) and spoke_before(draft):
        heard.opens = "react.owned"
        kept = tuple(label for label in heard.reading.acts if label.id not in _OF_REFUSAL)
        heard.reading = replace(heard.reading, acts=kept)  # to object to an answer is no refusal of terms


def _was_passed_over(words: str) -> bool:
    """Tell whether lower-case words object that something was not answered: 'that's what I said' finds that it was."""
    return objects(words) and not in_accord(words)


def in_accord(words: str) -> bool:
    """Tell whether lower-case words find that it is so: that's what I said."""
    return _IN_ACCORD.search(words) is not None


def spoke_before(draft: Draft) -> bool:
    """Tell whether the learner said anything with words before: else nothing can have been passed over."""
    return sum(line.side is Side.LEARNER and bool(line.text) for line in draft.before.spoken) > 1


def _answer_again(draft: Draft, heard: Heard) -> None:
    """Take up the question that was passed over; an offer that was passed over is answered as one."""
    if _NAMES_SUBJECT.search(heard.plain) and heard.reading.alike:
        return  # the complaint says itself what it is about, and scenes foresee that
    line = passed_over(draft)
    if line is None or line.reading is None:
        return
    said_back = draft.state.accepted is not None and repeated_terms(draft.state.accepted, line.reading)
    if _offers(line.reading) and draft.state.learner_offers and not said_back:
        heard.question = Question(stance=Stance.VERDICT, words=heard.plain, points=(), plain=True)
        heard.again = True
        return
    heard.opens = "react.owned"
    best = max((found.likeness for found in line.reading.alike), default=0.0)
    least = LIKELY if _complained_before(draft) else best - FURTHEST
    alike = [found for found in line.reading.alike if found.likeness >= least and not _was_said(draft, found)]
    _hear(draft, heard, line, alike)


def _only_pushes(heard: Heard) -> bool:
    """Tell whether words only want an answer, to whatever was put before: 'well?', 'yes or no?'."""
    pushes = heard.remark == "react.pushed" or (heard.question is not None and heard.question.plain)
    names = heard.question is not None and (heard.question.points or heard.question.unread)
    return pushes and not names and len(words_of(heard.text)) <= SHORT_PUSH


def _answer_what_was_asked(draft: Draft, heard: Heard) -> None:
    """Take a bare push for an answer for the question before it, unless an offer waits for one."""
    line = passed_over(draft)
    if line is not None and line.reading is not None and not _offers(line.reading):
        heard.opens = "react.owned"
        _hear(draft, heard, line, line.reading.alike)


def _complained_before(draft: Draft) -> bool:
    """Tell whether the learner's line before this one was a complaint too: then the second-best was given already."""
    mine = [line for line in draft.before.spoken if line.side is Side.LEARNER]
    return len(mine) > 1 and complains(plain_words(draft.scenario, mine[-2].text))


def _explain(draft: Draft, heard: Heard) -> None:
    """Put the counterpart's own last words plainly: by what it was asked, else by what it stands on.

    Who asks for a person gets the answer to that, and a word that only led astray is let go.
    """
    echo = echo_of(heard.plain)
    if _OF_PERSON.search(echo):
        heard.asked = True
        return
    if _OF_WORD.search(echo) and not _OF_TERMS.search(echo):
        heard.reactions = ["react.echo"]
        heard.question, heard.recalled, heard.settled = None, True, True
        return
    last = draft.state.last_counterpart_line
    line = passed_over(draft)
    talked = last is not None and last.act in TALKED
    if talked and line is not None and line.reading is not None and not _offers(line.reading):
        heard.opens = "react.plainly"
        _hear(draft, heard, line, line.reading.alike)
        return
    heard.question = None
    confirming = draft.state.phase is Phase.CONFIRMING
    heard.reactions = ["react.plainly" if confirming else "react.plainly.terms"]
    heard.recalled = heard.settled = True


def _means_last_words(draft: Draft, heard: Heard) -> bool:
    """Tell whether words not understood are the counterpart's last; a point named is asked for its value."""
    echo = echo_of(heard.plain)
    if not echo:
        return True
    if points_in(draft.scenario.bargain, heard.plain):
        return False
    said = {word for line in _last_lines(draft) for word in words_of(line.text)}
    taken_up = {word for word in words_of(echo) if len(word) >= LEAST_ECHOED or word in _PERSONS} - _NOT_ECHOED
    return bool(taken_up & said)


def _last_lines(draft: Draft) -> list[Spoken]:
    """Return what the counterpart's side said last, a little further back too: people come back to an odd word."""
    return [line for line in draft.before.spoken if line.side is Side.COUNTERPART][-LINES_BACK:]


def passed_over(draft: Draft) -> Spoken | None:
    """Return the learner's latest line before this one that asked or offered something."""
    mine = [line for line in draft.before.spoken if line.side is Side.LEARNER and line.reading is not None]
    for line in reversed(mine[:-1][-MOST_BACK:]):
        words = plain_words(draft.scenario, line.text)
        if complains(words) or is_puzzled(words):
            continue
        if asks(words) or asks_in_form(line.text) or (line.reading is not None and _offers(line.reading)):
            return line
    return None


def _offers(reading: Reading) -> bool:
    return reading.offer is not None and any(term.role in _PUT for term in reading.offer.terms)


def _was_said(draft: Draft, found: Likeness) -> bool:
    """Tell whether an exchange gave a line of this session and did not answer the question, unless it surely did."""
    exchange = next((one for one in draft.scenario.exchanges if one.id == found.id), None)
    spent = exchange is None or any(line.id in draft.state.said for line in exchange.lines)
    return spent and found.likeness < CERTAIN


def _hear(draft: Draft, heard: Heard, line: Spoken, alike: list[Likeness] | tuple[Likeness, ...]) -> None:
    """Put an earlier line of the learner's in the place of this one, as a question alone."""
    assert line.reading is not None
    heard.again = True
    heard.asked = True
    heard.text = line.text
    heard.plain = plain_words(draft.scenario, line.text)
    heard.remark = remark_in(heard.plain)
    heard.points = ()
    heard.question = None
    heard.reading = Reading(
        acts=_only(line.reading.acts, _QUESTIONS),
        moves=_only(line.reading.moves, _ASKING_MOVES),
        offer=line.reading.offer,
        alike=tuple(alike),
        recogniser=line.reading.recogniser,
    )
    note_question(draft.scenario, draft.state, heard)


def _only(labels: tuple[Label, ...], kept: frozenset[Act] | frozenset[Move]) -> tuple[Label, ...]:
    return tuple(label for label in labels if label.id in kept)
