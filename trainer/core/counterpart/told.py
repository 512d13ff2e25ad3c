"""What a message tells beside its question, or in several sentences: a feeling, a story, news, answered as well."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import in_brief, question_of
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import Kind, asks, parts_of
from trainer.core.counterpart.remarks import PARTING
from trainer.core.counterpart.severally import announces, surest
from trainer.core.counterpart.subjects import SENTENCE, searchable
from trainer.core.moves import Move, OfferReading, TermRole
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange, Line

LEAST_WORDS = 4
"""A sentence of fewer words tells nothing that would be missed."""
MOST_TOLD = 3
"""So many sentences of a message are looked at."""
APT_FIRST = 0.8
"""How apt the answer to what was told has to be, to be said before the answer to the question."""
APT_ALONE = 0.6
"""The same where nothing else answers."""
AHEAD = 0.15
"""How much more apt it has to be than what the whole message was found to be like."""
MOST_BESIDE = 1
"""Answers beside which there is room for another one."""
_SAYS_ALL = frozenset({PARTING, "react.pushed", "react.machine", "react.think", "react.recap", "react.final"})
"""Remarks that are the main thing of a message, whatever it tells besides."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED, TermRole.LIMIT})


def sentences_told(text: str, offer: OfferReading | None) -> list[str]:
    """Return the sentences of a text that tell something and put no value forward, where it has several, as said."""
    if offer is not None and any(term.role in _PUT for term in offer.terms):
        return []
    sentences = [searchable(found.group()).strip() for found in SENTENCE.finditer(text)]
    if len(sentences) < 2:
        return []
    return [words for words in sentences if _tells(words)][:MOST_TOLD]


def _tells(words: str) -> bool:
    """Tell whether a lower-case sentence tells something: no question, courtesy or complaint alone."""
    if len(words_of(words)) < LEAST_WORDS or asks(words) or announces(words):
        return False
    return any(part.kind is Kind.MAIN for part in parts_of(words))


def answer_what_was_told(draft: Draft, heard: Heard) -> None:
    """Note a brief answer to what was told before the one to the question, or in the place of none."""
    if heard.offer is not None or heard.question is not None or heard.recalled or heard.again or heard.agrees:
        return
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges if exchange.lines and not exchange.matter}
    if _answer_question_too(draft, heard):
        return
    found = max(
        (one for one in heard.reading.told if one.id in known and not (one.asks or one.follows)),
        key=lambda one: one.apt,
        default=None,
    )
    if found is None or not _has_left(draft, known[found.id]):
        return
    purpose = f"exchange/{found.id}"
    if not heard.answers:
        _answer_alone(heard, known[found.id], found.apt)
    elif purpose != heard.answers[0][0] and found.apt >= APT_FIRST and _is_of_question(heard):
        _take_both(heard, [(purpose, known[found.id].lines), *heard.answers])


def _answer_question_too(draft: Draft, heard: Heard) -> bool:
    """Note the answer to the one question of a message of which only what it tells was answered; tell whether it is."""
    told = {f"exchange/{one.id}" for one in heard.reading.told if one.apt >= APT_FIRST and not one.asks}
    single = len(heard.answers) == MOST_BESIDE and len(heard.reading.asked) == 1
    if not single or heard.because or heard.answers[0][0] not in told or _is_of_question(heard):
        return False
    answer = surest(draft, heard, heard.reading.asked[0])
    if answer is None or answer[0] == heard.answers[0][0]:
        return False
    _take_both(heard, [*heard.answers, answer])
    return True


def _take_both(heard: Heard, answers: Sequence[tuple[str, Sequence[Line]]]) -> None:
    heard.answers = [(name, in_brief(lines, question_of(heard, name))) for name, lines in answers]
    heard.covered = len(heard.answers)


def _answer_alone(heard: Heard, exchange: Exchange, apt: float) -> None:
    """Take what was told for the main thing where it is far more apt than what the whole message was found like."""
    if heard.remark in _SAYS_ALL or heard.has(Move.WALK_AWAY, Move.BATNA_SIGNAL):
        return
    best = max((one.apt for one in heard.reading.alike), default=0.0)
    if apt >= APT_ALONE and apt >= best + AHEAD and not heard.reading.asked:
        heard.answers = [(f"exchange/{exchange.id}", exchange.lines)]
        heard.exchange = exchange.id
        heard.asked = True
        heard.reactions = []


def _is_of_question(heard: Heard) -> bool:
    """Tell whether all that answers is one exchange that answers a question, beside which there is room."""
    if len(heard.answers) != MOST_BESIDE or not heard.answers[0][0].startswith(("exchange/", "topic/")):
        return False
    name = heard.answers[0][0].partition("/")[2]
    alike = (*heard.reading.alike, *(one for asked in heard.reading.asked for one in asked.alike))
    return any(one.asks for one in alike if one.id == name)


def _has_left(draft: Draft, exchange: Exchange) -> bool:
    return any(line.id not in draft.state.said for line in exchange.lines)
