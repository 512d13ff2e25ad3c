"""Nothing that was asked is passed over: every question of a message that an apt answer was foreseen for gets one."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.counterpart.apt import MAY_BE_TALK, standing_of
from trainer.core.counterpart.beside import asks_of_offer
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.duo import addresses
from trainer.core.counterpart.exchanges import in_brief, question_of
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.left_out import is_left
from trainer.core.counterpart.own_value import asks_for_value, names_value, point_there, points_asked_for, value_meant
from trainer.core.counterpart.remarks import PARTING
from trainer.core.counterpart.severally import answer_of
from trainer.core.counterpart.sought import seeks, sought_in
from trainer.core.moves import Asked, Likeness, OfferReading, TermRole
from trainer.core.scenario import Exchange, Line, Matter
from trainer.core.table import Offer
from trainer.core.terms import IssueId, same_value

LEAST_APT = 0.7
"""How apt the answer to one of several questions has to be to be said beside others."""
VERY_LIKE, APT_THEN = 0.84, 0.6
"""The same where the question by itself is so like one that was foreseen."""
ALIKE_ENOUGH, OF_ITS_FORM, APT_OF_FORM = 0.76, 0.3, 0.5
"""The same where so many wordings seek the very kind of thing: a person, a time, a sum."""
SURELY = 0.9
"""The same where the question may be one for a value of the page."""
PUT_AS_A_QUESTION = 0.97
"""The same where the question holds a value that is put: nearly always it is that which wants an answer."""
NEARLY = 0.2
"""From this aptness on, an answer given to another question is taken to say something on this one, too."""
WITHIN_REACH = 0.05
"""The same of an answer that is nearly as like it as the likest."""
MOST_COVERED = 3
"""So many questions of a message are answered by talk: more than that nobody takes in."""
OF_VALUES = frozenset({"react.issue", "react.asked.points"})
"""Reactions that tell where the counterpart stands on a point."""
_OF_STATUS = ("react.status.", "react.included.")
"""Beginnings of reactions that tell how what was named stands."""
_Answer = tuple[str, Sequence[Line]]


def cover_questions(draft: Draft, heard: Heard) -> None:
    """Answer each question of a message that was aptly foreseen, in the order they were asked.

    What the rules found for the whole message stays where it may be what another of its questions means, and gives way
    where each has an answer that is apter.
    """
    if _is_answered_as_a_whole(draft, heard):
        return
    several = len(heard.reading.asked) > 1
    beside = heard.offer is not None or heard.unlisted or heard.was_shown or heard.evidence or heard.allies
    if not (several or beside):
        return
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    found: list[_Answer] = []
    answered: set[str] = set()
    open_still, left = heard.because, ""
    for asked in (one for one in heard.reading.asked if not heard.asks_of_limit(one.words)):
        of_page = _is_of_page(draft, heard, asked)
        answer = None if of_page or _is_of_numbers(heard, asked) else _answer_to(draft, heard, known, asked)
        if answer is not None and (partners := _of_partner(draft, known, asked, answer[0])):
            answered.add(asked.words)
            heard.for_partner += [(answer[0], partners)] if answer[0] not in dict(heard.for_partner) else []
        elif answer is None:
            heard.also = heard.also or _value_left(draft, heard, asked)
            if is_left(asked) and not (of_page or _is_of_numbers(heard, asked) or _is_of_offers(draft, heard, asked)):
                left = left or asked.words
            matter = _is_of_matter(known, asked) and value_meant(draft, asked.alike) is None
            open_still = open_still or of_page or not matter
        else:
            answered.add(asked.words)
            found += [answer] if answer[0] not in dict(found) else []
    if heard.for_partner:
        heard.called = draft.scenario.persona.partner
    if found or (several and (heard.offer is not None or len(heard.answers) == 1)):
        _note_left(heard, left, found)
    if not found:
        return
    shown = [answer for answer in heard.answers if not answer[0].startswith(("exchange/", "topic/"))]
    told = [answer for answer in heard.answers if answer[0].startswith(("exchange/", "topic/"))]
    if open_still:
        others = [answer for answer in told if answer[0] not in dict(found)]
        found = [*others, *found] if heard.because else [*found, *others]
    elif heard.reactions and heard.offer is None and standing_of(heard.reactions[0]) <= LEAST_APT:
        heard.reactions = []
        heard.recalled = heard.settled = heard.wants_page = False
    kept = bool(heard.reactions) and (heard.reactions[0] in OF_VALUES or standing_of(heard.reactions[0]) > LEAST_APT)
    heard.keeps_reaction = open_still and kept
    if not (open_still or heard.limit):
        shown = [answer for answer in shown if not answer[0].startswith("deadline/")]
    if len(found) + len(shown) > 1:
        found = [(purpose, in_brief(lines, question_of(heard, purpose))) for purpose, lines in found]
    if heard.offer is not None and _is_on_page(draft, heard.offer):
        heard.offer = None  # 'would the two days be fixed?' asks of what is there, and puts nothing
    _drop_question(heard, answered)
    heard.answers = [*shown, *found[:MOST_COVERED]]
    heard.exchange = heard.exchange or found[0][0].partition("/")[2]
    heard.covered = len(found[:MOST_COVERED])
    heard.asked = heard.asked or heard.offer is None


def _is_answered_as_a_whole(draft: Draft, heard: Heard) -> bool:
    """Tell whether a message is no matter of its questions: a yes, a goodbye, the page said back, a call by name."""
    settles = heard.agrees or heard.sums_up or heard.recites or heard.insists
    passed = heard.addressed or heard.remark in {PARTING, "react.machine"} or (heard.again and not heard.reading.asked)
    said_back = heard.offer is not None and len(heard.offer.stated) > 1 and _is_on_page(draft, heard.offer)
    return bool(settles or passed or said_back)


def _note_left(heard: Heard, left: str, found: Sequence[_Answer]) -> None:
    """Note the question that stays without an answer, unless what answers another may as well answer it."""
    given = {purpose.partition("/")[2] for purpose, _ in (*found, *heard.answers)}
    near = {
        one.id for asked in heard.reading.asked if asked.words == left for one in asked.alike if _is_near(asked, one)
    }
    heard.left = "" if given & near else left


def _value_left(draft: Draft, heard: Heard, asked: Asked) -> IssueId | None:
    """Return the point whose value one of several questions asks for, where nothing else says it."""
    point = value_meant(draft, asked.alike) if len(heard.reading.asked) > 1 else None
    offered = heard.offer.stated if heard.offer is not None else {}
    said = {*heard.spoken_of, *offered, heard.issue}
    return None if point is None or point in said or heard.puts_in(asked.words) else point


def _is_near(asked: Asked, one: Likeness) -> bool:
    """Tell whether an answer given to another question may as well say something on this one."""
    likest = max(asked.alike, key=lambda found: found.likeness)
    return one.apt >= NEARLY or one.likeness >= likest.likeness - WITHIN_REACH


def _is_of_page(draft: Draft, heard: Heard, asked: Asked) -> bool:
    """Tell whether a question has its answer in where things stand: 'is it settled', 'what did you have there'."""
    there = point_there(draft, heard, asked.words)
    if there is not None:
        heard.also = heard.also or there
        return True
    told = heard.recalled and next(iter(heard.reactions), "").startswith(_OF_STATUS)
    return told and any(term.issue in {*heard.spoken_of, *heard.asked_of} for term in heard.terms_in(asked.words))


def _is_of_numbers(heard: Heard, asked: Asked) -> bool:
    """Tell whether a question is the one about offers that only numbers answer: 'is it the price or the volume?'."""
    question = heard.question
    if question is None or question.stance in MAY_BE_TALK:
        return False
    return asked.words in question.words or question.words in asked.words


def _is_of_offers(draft: Draft, heard: Heard, asked: Asked) -> bool:
    """Tell whether a question asks for an offer or a value, or puts one."""
    of_offer = asks_of_offer(asked.words) or asks_for_value(draft, heard, asked.words)
    return of_offer or heard.puts_in(asked.words) or value_meant(draft, asked.alike) is not None


def _is_on_page(draft: Draft, offer: Offer) -> bool:
    """Tell whether an offer names nothing but what the counterpart's page has."""
    standing = draft.state.counterpart_offer
    return standing is not None and all(same_value(standing.package[i], v) for i, v in offer.stated.items())


def _answer_to(draft: Draft, heard: Heard, known: dict[str, Exchange], asked: Asked) -> _Answer | None:
    """Return the apt answer to one question, where it asks for talk and something is left to say."""
    best = _best(known, asked)
    if best is None or asks_of_offer(asked.words):
        return None
    exchange = known[best.id]
    if best.apt < _least_of(exchange, best, asked.words):
        return None
    if names_value(draft, asked.words) or (best.apt < SURELY and asks_for_value(draft, heard, asked.words)):
        return None
    if best.apt < SURELY and heard.also is not None and heard.also in points_asked_for(draft, heard, asked.words):
        return None  # where that stands is said anyway
    if heard.offer is not None and exchange.matter is None and not exchange.lines:
        return None  # general talk passes over terms that were put
    if heard.offer is not None and best.apt < PUT_AS_A_QUESTION and heard.puts_in(asked.words):
        return None  # 'would three years do, so that nobody sees an end?' is the offer itself
    answer = answer_of(draft, heard, exchange)
    return None if all(line.id in draft.state.said for line in answer[1]) else answer


def _least_of(exchange: Exchange, found: Likeness, asked: str) -> float:
    """Return how apt the answer to one of several questions has to be: less where it is foreseen for just such."""
    kind = sought_in(asked)
    if kind is not None and found.likeness >= ALIKE_ENOUGH and seeks(exchange, kind) >= OF_ITS_FORM:
        return APT_OF_FORM
    return APT_THEN if found.likeness >= VERY_LIKE else LEAST_APT


def _best(known: dict[str, Exchange], asked: Asked) -> Likeness | None:
    """Return the most apt exchange of a question; none where it is a card, a claim, a value or the like."""
    best = max((found for found in asked.alike if found.id in known), key=lambda found: found.apt, default=None)
    if best is None or known[best.id].matter not in {None, Matter.TOPIC}:
        return None
    return best


def _of_partner(draft: Draft, known: dict[str, Exchange], asked: Asked, purpose: str) -> Sequence[Line]:
    """Return what the partner of a duo answers to a question put to it by name, where it has an answer of its own."""
    partner = draft.scenario.persona.partner
    if partner is None or not addresses(partner, asked.words):
        return ()
    lines = known[purpose.removeprefix("exchange/")].partner_lines
    return in_brief([line for line in lines if line.id not in draft.state.said], asked.words)


def _is_of_matter(known: dict[str, Exchange], asked: Asked) -> bool:
    best = max((found for found in asked.alike if found.id in known), key=lambda found: found.apt, default=None)
    return best is not None and best.apt >= LEAST_APT and known[best.id].matter not in {None, Matter.TOPIC}


def _drop_question(heard: Heard, answered: set[str]) -> None:
    """Take a question that is answered in words for none about offers, unless it asks for a yes or no to one."""
    question = heard.question
    if question is None or question.plain or question.stance not in MAY_BE_TALK or heard.offer is not None:
        return
    if question.wants_answer and heard.reading.offer is not None and _puts(heard.reading.offer):
        return
    if any(words in question.words or question.words in words for words in answered):
        heard.question = None
        heard.reactions = [key for key in heard.reactions if not key.startswith("react.asked")]


def _puts(offer: OfferReading) -> bool:
    return any(term.role is TermRole.OFFER for term in offer.terms)
