"""A question asked in the breath of an offer: what of the words asks, and where it is about another point."""

from __future__ import annotations

import re
from itertools import pairwise

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import (
    LIKELY,
    in_brief,
    lines_for,
    name_decider,
    note_exchange,
    points_of,
    take_up,
)
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.stance import Stance
from trainer.core.counterpart.subjects import points_in, searchable
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.moves import OfferReading, TermRole
from trainer.core.plain import words_of
from trainer.core.scenario import Matter

LEAST_ASKED, LEAST_TOLD = 3, 5
"""A question of fewer words asks for nothing of its own, a statement says nothing: it goes with the offer."""
MOST_TOLD = 2
"""So many sentences of a message are heard by themselves beside its offer."""
LEAST_APT = 0.45
"""How apt the answer to a question beside an offer has to be."""
SURELY = 0.8
"""The same to be said before where another point stands."""
APT_BESIDE = 0.6
"""How apt the answer to what was told beside an offer has to be: nobody misses it much where it is left out."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
_PIECE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_JOINT = re.compile(
    r"(?:[,:]|\s[-\u2013\u2014])\s+(?=(?:(?:and|but|so|also|oh)\s+)?(?:(?:for|from|by)\s+(?=how|what|which))?"
    r"(?:how|when|who|whose|why|what|where|which|does|do|did|is|are|was|will|can|could|would|has|have you|have they)\b)"
    r"|\s+(?=(?:and|but|so|plus)\s+(?:also\s+)?(?:(?:for|from|by|to|at|in|since)\s+)?(?:how|when|who|whose|who's|why|what"
    r"|what's|where|where's|which|whether|does|do|did|is|are|will|would|can|could|has)\b)",
    re.IGNORECASE,
)
"""Where a question begins within a sentence."""
_WONDERED = re.compile(
    r"\b(?:know|tell me|ask|wonder(?:ing)?|check|curious)\b[^.!?;]+?(?=\s+and\s+(?:also\s+)?if\b)", re.IGNORECASE
)
"""Asks by 'if': 'could you tell me who decides and if the bonus is fixed'."""
_OF_OFFER = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|then|well)\b\W*)*(?:(?:what|how) (?:do you (?:say|think)|about (?:it|that|this)|does"
    r" (?:that|it|this) (?:sound|look|suit|strike))|how(?:'s| is) that|is (?:that|it|this) (?:a )?(?:yes|ok|okay|fine"
    r"|deal|good|fair|alright|possible)|(?:can|could|will|would) you (?:do|take|accept|agree|live|sign|meet|give me) "
    r"|(?:would|does|will|can|could) (?:that|it|this)\b|do (?:we|you) (?:have|agree)|are we\b|deal\b|why not\W*$)"
)
"""Asks for the answer to the offer itself."""
_HOW_FAR = re.compile(r"\b(?:how (?:soon|long|far|late|early)|by when|until when)\b")
"""Asks for a value that a page has."""
_TALK = ("exchange/", "topic/", "deadline/")
_OF_POINTS = frozenset({Stance.POINT, Stance.OPEN, Stance.ROOM})
BROUGHT_IN = frozenset({Matter.EVIDENCE, Matter.ALLY})
"""What the learner shows, or whom it brings in."""
_WONDERS = frozenset({Form.WHY, Form.WHO})


def asked_beside(text: str, offer: OfferReading | None) -> str:
    """Return the questions of a text that hold none of the terms put forward in it, or nothing."""
    put = [term for term in offer.terms if term.role in _PUT and term.end > term.start] if offer is not None else []
    if not put:
        return ""
    found = []
    for sentence in _PIECE.finditer(text):
        for start, end in pieces_of(text, sentence.start(), sentence.end()):
            piece = searchable(text[start:end])
            free = not any(start <= term.start < end for term in put)
            if free and len(words_of(piece)) >= LEAST_ASKED and asks(piece) and not asks_of_offer(piece):
                found.append(piece.strip())
    return " ".join(found)


def asks_apart(heard: Heard, purpose: str) -> bool:
    """Tell whether an exchange answers one of several questions of a sentence: 'what for, and would you...'."""
    asked = (one for one in heard.reading.asked if not heard.puts_in(one.words))
    return any(one.alike and one.alike[0].id == purpose.partition("/")[2] for one in asked)


def asks_of_offer(words: str) -> bool:
    """Tell whether a question in lower case asks for the answer to the offer itself."""
    return _OF_OFFER.search(words) is not None


def told_beside(text: str, offer: OfferReading | None) -> list[str]:
    """Return the sentences of a text that put nothing forward and do not ask, the longest first, at most a few."""
    terms = [term for term in offer.terms if term.end > term.start and term.role in _PUT] if offer is not None else []
    if not terms:
        return []
    told = [
        searchable(found.group()).strip()
        for found in _PIECE.finditer(text)
        if not any(found.start() <= term.start < found.end() for term in terms)
    ]
    said = [words for words in told if not asks(words) and len(words_of(words)) >= LEAST_TOLD]
    return sorted(said, key=len, reverse=True)[:MOST_TOLD]


def pieces_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the pieces of a sentence lie: cut before each question that begins within it."""
    sentence = text[start:end]
    inner = {found.end() for pattern in (_JOINT, _WONDERED) for found in pattern.finditer(sentence)}
    return list(pairwise([start, *(start + at for at in sorted(inner)), end]))


def set_apart(draft: Draft, heard: Heard) -> None:
    """Let a question about another point than those of the offer be answered beside it, and not in its place."""
    question = heard.question
    if heard.offer is None or question is None or question.stance not in _OF_POINTS:
        return
    words = asked_beside(heard.text, heard.reading.offer)
    if words and heard.offer.stated.keys().isdisjoint(points_in(draft.scenario.bargain, words)):
        heard.question = None


def answer_beside(draft: Draft, heard: Heard) -> None:
    """Note the answer to what was asked beside an offer: surely foreseen, a value of the page, else the rest."""
    words = asked_beside(heard.text, heard.reading.offer)
    if heard.offer is None or heard.because or not words:
        return
    if heard.also is not None:
        heard.answers = [answer for answer in heard.answers if not answer[0].startswith(_TALK)]
        heard.asked = True
        return
    if _take_surest(draft, heard):
        return
    form = form_of(words)
    others = [point for point in points_in(draft.scenario.bargain, words) if point not in heard.offer.stated]
    if others and (form is Form.MANY or _HOW_FAR.search(words)):
        heard.answers = [answer for answer in heard.answers if not answer[0].startswith(_TALK)]
        heard.also = others[0]
        heard.asked = True
        return
    if heard.told or (take_up(draft, heard, LIKELY) and _is_apt(heard)) or name_decider(draft, heard):
        return
    if others and form not in _WONDERS:
        heard.also = others[0]
        heard.asked = True
    elif form in _WONDERS and not others and "?" in words:
        key = f"react.question.{form.value}"
        heard.answers.append((key, lines_for(draft, heard, key)))


def _take_surest(draft: Draft, heard: Heard) -> bool:
    """Note the answer to a question beside an offer that is so apt that no value of the page is what was asked."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges if exchange.lines}
    for one in reversed(heard.reading.asked):  # 'and the board, who sits on it?': the last says what is meant
        best = max((found for found in one.alike if found.id in known), key=lambda found: found.apt, default=None)
        if best is not None and best.apt >= SURELY:
            return note_exchange(draft, heard, known[best.id], asks=True)
    return False


def _is_apt(heard: Heard) -> bool:
    """Tell whether the exchange taken up beside an offer is apt enough; else it is left out again."""
    known = (*heard.reading.alike, *(found for asked in heard.reading.asked for found in asked.alike))
    if max((found.apt for found in known if found.id == heard.exchange), default=1.0) >= LEAST_APT:
        return True
    heard.answers = [answer for answer in heard.answers if answer[0] != f"exchange/{heard.exchange}"]
    heard.exchange = ""
    return False


def answer_told(draft: Draft, heard: Heard) -> None:
    """Note a brief answer to what was told beside an offer, where an apt one was foreseen and nothing else answers."""
    if heard.offer is None or heard.answers or heard.agrees or heard.slip or heard.also is not None:
        return
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    put = any(term.role in _PUT for asked in heard.reading.asked for term in heard.terms_in(asked.words))
    whole = [] if put and heard.question is None else [found for found in heard.reading.alike if found.apt >= SURELY]
    least = APT_BESIDE if heard.question is None else SURELY
    for found in sorted((*heard.reading.told, *whole), key=lambda found: -found.apt):
        exchange = known.get(found.id)
        if found.apt < least or exchange is None or exchange.matter in BROUGHT_IN:
            return  # what is shown, or who is brought in, answers for itself
        if heard.question is not None and found.asks:
            return  # the question is the one for a yes or no
        if found in whole and not heard.offer.stated.keys().isdisjoint(points_of(draft, exchange)):
            continue  # it is the offer itself that is like this
        if exchange.lines and note_exchange(draft, heard, exchange, asks=False):
            purpose, lines = heard.answers[0]
            heard.answers[0] = (purpose, in_brief(lines))
            return


def say_also(draft: Draft, heard: Heard, utterance: Utterance) -> None:
    """Say where the page has another point that was asked about beside an offer, unless its value was just named."""
    standing = draft.state.counterpart_offer
    if standing is None or heard.also is None:
        return
    value = speak_terms(draft.scenario, {heard.also: standing.package[heard.also]})
    if value.casefold() not in utterance.text.casefold():
        utterance.slots |= {"issue": draft.scenario.bargain.issue(heard.also).name, "value": value}
        utterance.say("react.issue")
