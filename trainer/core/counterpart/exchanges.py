"""Answering what a scene foresaw: the exchange nearest to what was said, and the lines that answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.counterpart.asking import (
    Form,
    asks_same,
    asks_what_was_said,
    asks_who_decides,
    form_of,
    is_open_question,
    opens_supposing,
    question_in,
)
from trainer.core.counterpart.barter import is_barter
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.sought import up_to_answer
from trainer.core.counterpart.subjects import points_in, sentences_in
from trainer.core.counterpart.wording import books
from trainer.core.moves import Likeness, TermRole
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange, Line

SURE, LIKELY = 0.78, 0.73
"""How alike something said has to be: to be answered before anything else, and before remarks on a subject. Of 1,014
lines that readers gave their right exchange, the likest was right or fitting for 8 of 10 from LIKELY on, for 9 of 10
from SURE on, and for 4 of 10 below."""
CLEAR, LEAD = 0.68, 0.06
"""From CLEAR on an exchange also answers when it leads the next by LEAD: 8 of 10 such were right as well."""
CERTAIN = 0.86
"""So alike it must be that not even memory is asked first: what was said, agreed or supposed."""
PLAINLY = 0.82
"""So alike to an exchange, nothing is a doubt about a claim that it only names, nor a question for a motive."""
NEAR_EXACT = 0.92
"""The same where figures of the learner's own were read."""
ASKED = 0.1
"""How much less alike a question may be than a remark beside it, and is answered all the same."""
FOLLOWED = 0.66
"""How alike a follow-up on the counterpart's last words has to be to be answered before all else: of 841 worded anew
611 were found so, 98 of 100 of them rightly, and of 208 lines about something else 8 were taken for one."""
SECOND = 0.58
"""How alike an exchange has to be when an earlier question is taken up again, which the likest did not answer."""
FITS, ABOUT = 0.08, 0.03
"""How much less alike an exchange may be that fits the form of a question, or is about the figure that it names."""
LEAST_FITTING, FEW = 0.64, 0.12
"""How alike it has to be at least, and which share of its wordings has to put that form, several times the likest's."""
SURELY_KEPT = 4
"""So many of the likest are with a reading; behind them stand only those whose answers are apt all the same."""
SEVERAL = 2
"""Who takes or names so many values talks of the terms, whatever else the words are like."""
SHARE = 3
"""One in so many wordings of an exchange has to put a question's form for it to be a question of that form."""
_OF_ONE_FORM = frozenset({Form.WHY, Form.WHEN, Form.MANY})
"""Forms that an exchange of another form does not answer; who and what are asked in too many ways."""

_ANSWER = re.compile(r"(?:\S+\s+){3,}?\S*(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)[.!?](?=\s|$)")
"""A line up to the end of its first sentence of four words and more."""
_WHO_CAN = re.compile(r"\bwho(?: else)? (?:can|could|may|must|has to|would have to)\b", re.IGNORECASE)
"""Asks who is able to do a thing, whatever it is."""
_NOT_OWN = frozenset({TermRole.REFERENCE, TermRole.QUOTED})


def is_foreseen(heard: Heard) -> bool:
    """Tell whether something is so like an exchange that nothing else can be meant; figures of its own may be meant."""
    offer = heard.reading.offer
    own = offer is not None and any(term.role not in _NOT_OWN for term in offer.terms)
    return any(found.likeness >= (NEAR_EXACT if own else CERTAIN) for found in heard.reading.alike[:1])


def is_plainly_own(draft: Draft, heard: Heard) -> bool:
    """Tell whether something without figures of its own is plainly like what the scene itself foresaw."""
    offer = heard.reading.offer
    own = {exchange.id for exchange in draft.scenario.exchanges if exchange.lines and not exchange.after}
    figures = offer is not None and any(term.role not in _NOT_OWN for term in offer.terms)
    return not figures and any(found.likeness >= PLAINLY and found.id in own for found in heard.reading.alike[:1])


def asks_foreseen(heard: Heard, least: float = SURE) -> bool:
    """Tell whether an open question is so like a foreseen one that it checks no terms and supposes none."""
    open_question = is_open_question(heard.plain) and asks(heard.plain)
    if not open_question or asks_what_was_said(heard.plain) or opens_supposing(heard.plain):
        return False
    return any(found.asks and found.likeness >= least for found in heard.reading.alike)


def puts_same(exchange: Exchange, asked: str) -> bool:
    """Tell whether enough wordings of an exchange put a question of the form that lower-case words put."""
    return SHARE * share_of(exchange, asked) >= 1


def share_of(exchange: Exchange, asked: str) -> float:
    """Return the share of an exchange's wordings that put a question of the form that lower-case words put."""
    return sum(asks_same(asked, words.casefold()) for words in exchange.hears) / max(1, len(exchange.hears))


def _fitting(draft: Draft, heard: Heard, best: Likeness) -> Exchange | None:
    """Return the exchange nearly as alike as the likest that puts the question's form, or is about its figure."""
    if heard.offer is not None or best.likeness >= CERTAIN or form_of(heard.plain) not in _OF_ONE_FORM:
        return None
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges if exchange.lines or not exchange.matter}
    near = [
        (known[found.id], best.likeness - found.likeness)
        for found in heard.reading.alike
        if found.asks and found.id in known and found.id != best.id and found.likeness >= LEAST_FITTING
    ]
    likest = next((exchange for exchange in draft.scenario.exchanges if exchange.id == best.id), None)
    if likest is None:
        return None
    fits = max(FEW, SHARE * share_of(likest, heard.plain))
    rival = next((one for one, behind in near if behind <= FITS and share_of(one, heard.plain) >= fits), None)
    if rival is not None:
        return rival
    issue = _figure_asked_about(draft, heard)
    if not issue or issue in points_of(draft, likest):
        return None
    return next(
        (exchange for exchange, behind in near if behind <= ABOUT and issue in points_of(draft, exchange)), None
    )


def _figure_asked_about(draft: Draft, heard: Heard) -> str:
    """Return the point that the figure in a question belongs to, where the question names none itself."""
    question = question_in(heard.plain)
    if points_in(draft.scenario.bargain, question) or heard.reading.offer is None:
        return ""
    own = (term for term in heard.reading.offer.terms if term.role is not TermRole.REFERENCE)
    return next((term.issue for term in own if heard.text[term.start : term.end].casefold() in question), "")


def points_of(draft: Draft, exchange: Exchange) -> list[str]:
    """Return the points that the wordings of an exchange name."""
    return list(points_in(draft.scenario.bargain, " ".join(exchange.hears).casefold()))


def is_pressed(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner wants its own offer answered: no talk foreseen will do instead."""
    return heard.remark == "react.pushed" and bool(draft.state.learner_offers)


def take_follow_up(draft: Draft, heard: Heard) -> bool:
    """Note the answer to what the learner asks about the counterpart's last words; tell whether it asks about them."""
    best = next(iter(heard.reading.alike), None)
    asks_of_offer = heard.question is not None and (bool(draft.state.learner_offers) or is_barter(heard))
    if heard.offer is not None or heard.unlisted:
        return False
    if best is None or not best.follows or best.likeness < FOLLOWED or asks_of_offer:
        return False
    exchange = next((known for known in draft.scenario.exchanges if known.id == best.id), None)
    if exchange is None or not (
        ((fits := _fitting(draft, heard, best)) is not None and note_exchange(draft, heard, fits, asks=True))
        or note_exchange(draft, heard, exchange, asks=True)
    ):
        return False
    heard.question = None
    return True


def take_up(draft: Draft, heard: Heard, least: float) -> bool:
    """Note the answer of the likest exchange that has something left to say; tell whether there is one."""
    if heard.exchange:
        return True
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    asking = [found for found in heard.reading.alike if found.asks]
    told = "?" not in heard.text and any(found.likeness >= SURE for found in heard.reading.alike[:1])
    alike = asking if asking and asks(heard.plain) and not told else heard.reading.alike
    surest = max((found.likeness for found in asking), default=0.0)
    if surest < least or any(found.likeness >= surest + ASKED for found in heard.reading.alike):
        alike = [found for found in heard.reading.alike if found.asks or found.likeness >= PLAINLY] or alike
    taken = settles_terms(heard, SEVERAL) and not asks(heard.plain)
    least = NEAR_EXACT if heard.unlisted or taken else min(least, SECOND) if heard.again else least
    likely = [found for found in alike if found.likeness >= least]
    if not likely and least <= LIKELY:
        likely = clear_lead(alike, heard.reading.alike)
    likely = sorted(likely, key=lambda found: -found.likeness - ASKED * found.asks)
    fits = _fitting(draft, heard, likely[0]) if likely and likely[0].asks else None
    if fits is not None and note_exchange(draft, heard, fits, asks=True):
        return True
    for found in likely:
        exchange = known.get(found.id)
        if exchange is not None and not exchange.lines and exchange.matter is not None:
            return False  # a claim, date, motive, card or ally is answered by what becomes of it
        if exchange is None or (heard.offer is not None and (not found.asks or _asks_by_offering(heard))):
            continue  # an offer is answered as one, whatever its words are like; a question beside it is a question
        if not exchange.lines and found.likeness < SURE and settles_terms(heard):
            continue  # general talk passes over terms that were taken or put
        if note_exchange(draft, heard, exchange, asks=found.asks):
            return True
    return False


def _asks_by_offering(heard: Heard) -> bool:
    """Tell whether every question of a text holds a value that is put, or the text is no more: 'six and a half?'."""
    if heard.reading.offer is not None and _BESIDE.issuperset(_words_beside(heard)):
        return True
    if settles_terms(heard, SEVERAL) and len(sentences_in(heard.plain)) == 1:
        return True  # 'would four concerts bring it down to 40?' is an offer of both
    return bool(heard.reading.asked) and all(heard.puts_in(one.words) for one in heard.reading.asked)


def _words_beside(heard: Heard) -> list[str]:
    """Return the words of a text that stand in none of its values."""
    text = list(heard.text.casefold())
    for term in heard.reading.offer.terms if heard.reading.offer is not None else ():
        text[term.start : term.end] = " " * (term.end - term.start)
    return words_of("".join(text))


_BESIDE = frozenset(
    {"and", "or", "so", "ok", "okay", "then", "now", "maybe", "well", "but", "what", "how", "about", "a", "the"}
    | {"at", "for", "say", "make", "it", "um", "hm", "please"}
)
"""Words beside a value with which nothing else is asked: 'and six and a half then?'."""


def settles_terms(heard: Heard, least: int = 1) -> bool:
    """Tell whether so many values were offered or taken in the same words, whether or not they change anything."""
    offer = heard.reading.offer
    put = [term for term in offer.terms if term.role in {TermRole.OFFER, TermRole.ACCEPTED}] if offer else []
    return len({term.issue for term in put}) >= least


def note_exchange(draft: Draft, heard: Heard, exchange: Exchange, *, asks: bool) -> bool:
    """Note an exchange's answer, if it has something left to say; tell whether it has."""
    lines = _lines_of(draft, heard, exchange)
    if all(line.id in draft.state.said for line in lines):
        return False
    heard.exchange = exchange.id
    own = () if heard.called is None else (exchange.partner_lines, heard.called.lines.get(f"talk.{exchange.id}"))
    heard.partner_answers = any(lines is known for known in own)
    heard.asked = heard.asked or asks
    heard.answers.insert(0, (f"exchange/{exchange.id}", lines))
    return True


def name_decider(draft: Draft, heard: Heard) -> bool:
    """Note the answer to who decides: of the likest exchanges the one that foresaw it, else what it says anywhere."""
    if heard.exchange or not asks_who_decides(heard.plain):
        return False
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    alike = [exchange for found in heard.reading.alike if found.asks and (exchange := known.get(found.id)) is not None]
    foresaw = [exchange for exchange in alike if foresaw_decider(exchange)]
    for purpose, lines in (
        *((f"exchange/{exchange.id}", _lines_of(draft, heard, exchange)) for exchange in foresaw),
        ("exchange/who-decides", lines_for(draft, heard, "talk.who-decides")),
    ):
        if any(line.id not in draft.state.said for line in lines):
            heard.exchange = purpose.removeprefix("exchange/")
            heard.asked = True
            heard.answers.insert(0, (purpose, lines))
            return True
    return False


def foresaw_decider(exchange: Exchange) -> bool:
    """Tell whether enough wordings of an exchange ask who has the say: who decided a thing once is another matter."""
    asking = [words for words in exchange.hears if asks_who_decides(words.casefold()) or _WHO_CAN.search(words)]
    return SHARE * len(asking) >= len(exchange.hears)


def clear_lead(alike: Sequence[Likeness], kept: Sequence[Likeness]) -> list[Likeness]:
    """Return the likest exchange where the next lies well behind it, or what might lie behind the last one kept."""
    best, second = (*alike, None, None)[:2]
    if best is None or best.likeness < CLEAR:
        return []
    last = kept[min(len(kept), SURELY_KEPT) - 1]
    unseen = last.likeness if second is None and last is not best else 0.0
    return [best] if best.likeness >= max(unseen, second.likeness if second else 0.0) + LEAD else []


def _lines_of(draft: Draft, heard: Heard, exchange: Exchange) -> Sequence[Line]:
    """Return an exchange's own lines, a called partner's first, or those of the most specific book with unsaid ones."""
    if heard.addressed and any(line.id not in draft.state.said for line in exchange.partner_lines):
        return exchange.partner_lines
    return exchange.lines or lines_for(draft, heard, f"talk.{exchange.id}")


def lines_for(draft: Draft, heard: Heard, key: str) -> Sequence[Line]:
    """Return the lines of a key from the most specific book in which one is left, of whoever is called before all."""
    said = draft.state.said
    own = () if heard.called is None else (heard.called.lines,)
    shelves = (book.get(key, ()) for book in (*own, *books(draft.scenario)))
    return next((lines for lines in shelves if any(line.id not in said for line in lines)), ())


def question_of(heard: Heard, purpose: str) -> str:
    """Return the question in lower case that lines of a purpose answer best, else all that was mainly said."""
    name = purpose.partition("/")[2]
    apt = {
        one.words: max((found.apt for found in one.alike if found.id in {name, f"topic.{name}"}), default=0.0)
        for one in heard.reading.asked
    }
    best = max(apt, key=lambda words: apt[words], default="")
    return best if best and apt[best] > 0.0 else heard.plain


def in_brief(lines: Sequence[Line], asked: str = "") -> list[Line]:
    """Return lines cut behind the sentence that answers: beside another answer there is no room for what goes on.

    Where lower-case words ask for a thing of a kind, such as a person or a time, the sentence that names one is kept.
    """
    return [replace(line, text=_brief(line.text, asked)) for line in lines]


def _brief(text: str, asked: str) -> str:
    first = _ANSWER.match(text)
    told = up_to_answer(text, asked) if asked else ""
    cut = text if first is None else first.group()
    return told if len(told) > len(cut) else cut
