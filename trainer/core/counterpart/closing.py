"""Parting words, with an answer to what was asked in the breath that closed the deal."""

from __future__ import annotations

import re

from trainer.core import events as ev
from trainer.core.counterpart.answering import say_answers
from trainer.core.counterpart.asking import asks_for_verdict
from trainer.core.counterpart.disclosure import answer_in_parting
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import PLAINLY, take_up
from trainer.core.counterpart.heard import Heard, take_notes
from trainer.core.counterpart.recall import puts_question
from trainer.core.counterpart.subjects import sentences_in
from trainer.core.counterpart.wording import Utterance
from trainer.core.formality import Formality, formality_in
from trainer.core.plain import words_of
from trainer.core.table import INTERJECTION
from trainer.core.terms import same_value

PARTING_KEYS = {Formality.SIGN: "react.parting.sign", Formality.WRITING: "react.parting.writing"}
"""What is said to a question about signing or papers in the breath that closed the deal."""
SHORT = 5
"""So many words ask for no more than a yes or no."""
SEVERAL = 2
"""Who says so many values back only checks them."""
_CONFIRMS = re.compile(r"\b(?:do|will) you(?: both)? (?:confirm|agree|accept|say yes)\b")
"""Asks for the yes that was given already."""
_WHY_NOT = re.compile(r"\bwhy not\b")
"""Agrees in the form of a question."""


def speak_end(draft: Draft) -> None:
    """Say the parting words."""
    match draft.state.outcome:
        case ev.Outcome.DEAL:
            key = "act.farewell.deal"
        case ev.Outcome.LEARNER_WALKED:
            key = "act.farewell.walk"
        case _:
            key = "act.walk"
    utterance = Utterance(draft, {})
    if draft.state.outcome is ev.Outcome.DEAL:
        by_partner = _answer_last(draft, utterance)
        if by_partner and utterance.parts:
            utterance = _let_partner_answer(draft, utterance)
        elif not utterance.parts:
            utterance.say("react.sealed")
    utterance.say(key)
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=key,
            line_ids=tuple(utterance.line_ids),
            speaker=draft.scenario.persona.name,
        )
    )


def _let_partner_answer(draft: Draft, utterance: Utterance) -> Utterance:
    """Let the second of two people say the answer meant for it; return what the first goes on with."""
    partner = draft.scenario.persona.partner
    assert partner is not None
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text, act=INTERJECTION, line_ids=tuple(utterance.line_ids), speaker=partner.name
        )
    )
    return Utterance(draft, {})


def _sums_up(draft: Draft, heard: Heard) -> bool:
    """Tell whether what was asked is only whether the terms are as agreed: 'so it's 52 and two weeks?'."""
    deal, offer = draft.state.deal or {}, heard.reading.offer
    terms = offer.terms if offer is not None else ()
    after = heard.text[max((term.end for term in terms), default=0) :]
    if "?" in after and len(words_of(after)) > SEVERAL:
        return False  # 'and from what date is the title?' asks for something else
    return len(terms) >= SEVERAL and all(same_value(deal.get(term.issue, ""), term.value) for term in terms)


def _only_presses(heard: Heard) -> bool:
    """Tell whether all that was asked is a yes or no, which the deal has given: 'net 30 and the logo. Yes or no?'."""
    asked = [sentence for sentence in sentences_in(heard.text.casefold()) if sentence.endswith("?")]
    return bool(asked) and all(
        (asks_for_verdict(sentence) and len(words_of(sentence)) <= SHORT) or _CONFIRMS.search(sentence)
        for sentence in asked
    )


def _answer_last(draft: Draft, utterance: Utterance) -> bool:
    """Answer what the learner asked in the words that closed the deal; tell whether that is the partner's answer."""
    heard = take_notes(draft.scenario, draft.state)
    if not puts_question(heard) or ("?" not in heard.text and _WHY_NOT.search(heard.plain)) or _only_presses(heard):
        return False
    if _sums_up(draft, heard) and utterance.say("react.summary.right"):
        return False
    formality = formality_in(heard.text)
    if formality is Formality.SIGN and "when" in words_of(heard.plain):
        formality = None  # the lines on signing tell the place and no day
    if formality in PARTING_KEYS and not take_up(draft, heard, PLAINLY) and utterance.say(PARTING_KEYS[formality]):
        return False
    answer_in_parting(draft, heard)
    if heard.answers:
        say_answers(utterance, heard, 1, draft.state.said)
    elif "?" in heard.text:
        any(utterance.say(key) for key in heard.reactions)
    return heard.partner_answers and bool(heard.answers)
