"""Built-in learners for simulations: a yielder, a splitter and a stander, and what every learner has in common.

They see only what a learner sees (`trainer.content.seat`) and speak in readings, not words, so a simulation measures
the persona's numbers and not the recogniser. None of them signs a page that is worse than no deal.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from enum import StrEnum
from typing import Protocol

from trainer.content.seat import Seat
from trainer.core import events as ev
from trainer.core.moves import Act, Label, Move, OfferReading, Reading, Term, Tone
from trainer.core.rules import Accept, Order, Say, WalkAway
from trainer.core.terms import WITHIN, Package, Side, Terms

UNMOVED = 4
"""A learner closes or leaves once the counterpart called its page its last and has not moved for so many turns."""
LONGEST_TALK = 36
"""Utterances after which every learner closes or leaves."""


class PolicyName(StrEnum):
    """The simulated learners: four manners of negotiating, then seven ways to try to cheat the counterpart."""

    YIELDER = "yielder"
    SPLITTER = "splitter"
    STANDER = "stander"
    TRADER = "trader"
    REPEATER = "repeater"
    TAKER = "taker"
    DRIFTER = "drifter"
    INSULTER = "insulter"
    SWINGER = "swinger"
    ASKER = "asker"
    BLUFFER = "bluffer"


class Policy(Protocol):
    """A simulated learner: prepares once, then answers every turn of the counterpart."""

    def prepare(self, seat: Seat) -> ev.Preparation:
        """Return what it writes before the meeting."""
        ...

    def act(self, seat: Seat) -> Order:
        """Return its order for this turn."""
        ...


def reading(
    *moves: Move, acts: tuple[Act, ...] = (), terms: Terms | None = None, conditional: bool = False, tone: Tone | None
) -> Reading:
    """Return the reading a sentence with these moves, acts and terms would get."""
    offer = None
    if terms:
        read = tuple(Term(issue=issue, value=value) for issue, value in terms.items())
        offer = OfferReading(terms=read, conditional=conditional)
    return Reading(acts=_labels(*acts), moves=_labels(*moves), offer=offer, tone=tone, recogniser="policy")


def _labels(*ids: str) -> tuple[Label, ...]:
    return tuple(Label(id=one, confidence=1.0, start=0, end=1) for one in ids)


def say(
    *moves: Move,
    acts: tuple[Act, ...] = (),
    terms: Terms | None = None,
    conditional: bool = False,
    tone: Tone | None = None,
    text: str = "",
) -> Say:
    """Return an order that says these moves, acts and terms."""
    spoken = ", ".join([*moves, *acts, *(f"{issue} {value}" for issue, value in (terms or {}).items())]) or "well"
    read = reading(*moves, acts=acts, terms=terms, conditional=conditional, tone=tone)
    return Say(text=text or spoken, reading=read)


def ask_why(seat: Seat, number: int, *moves: Move) -> Say:
    """Return a question about the motives behind one point after another."""
    point = seat.mine.issues[number % len(seat.mine.issues)]
    words = f"help me see why the {point.name} matters to you"
    return say(Move.INTEREST_QUESTION, *moves, acts=(Act.ASK_INTERESTS,), text=words)


def even_page(seat: Seat, share: float) -> Package:
    """Return the page that asks for the same share of every issue: what a learner asks who has not asked why."""
    page = {}
    for issue in seat.mine.issues:
        last = len(issue.options) - 1
        index = min(last, math.ceil(share * last - WITHIN))
        while not issue.within(Side.LEARNER, issue.options[index].value):
            index += 1
        page[issue.id] = issue.options[index].value
    return page


def step_towards(seat: Seat, mine: Package, theirs: Package, share: float) -> Package:
    """Return a page moved towards theirs by a share of every gap, as far as it stays bearable."""
    page = dict(mine)
    for issue in seat.mine.issues:
        last = len(issue.options) - 1
        here, there = (round((issue.position(side[issue.id]) or 0.0) * last) for side in (page, theirs))
        if here == there:
            continue
        step = max(1, round(abs(here - there) * share))
        moved = page | {issue.id: issue.options[here + (step if there > here else -step)].value}
        if seat.takes(moved, seat.mine.batna):
            page = moved
    return page


class Learner(ABC):
    """What all simulated learners have in common: no preparation, a first question, and how they stop."""

    def prepare(self, _seat: Seat) -> ev.Preparation:
        """Prepare nothing."""
        return ev.Preparation()

    def act(self, seat: Seat) -> Order:
        """Ask what all the terms are, then do as this learner does, until it is time to close."""
        if seat.called:
            return self.answer_call(seat)
        closing = self.close(seat)
        if closing is not None:
            return closing
        if not seat.knows_page and not seat.spoken:
            return say(acts=(Act.ASK_OFFER,), text="what is on the table")
        if seat.confirming is not None and not seat.takes(seat.confirming, seat.mine.batna):
            return self.refuse(seat)
        return self.move(seat)

    def answer_call(self, seat: Seat) -> Order:
        """Answer being called back from the door: take what is no worse than no deal, else keep walking."""
        return Accept() if seat.takes(seat.standing, seat.mine.batna) else WalkAway(reason="still no better")

    def refuse(self, seat: Seat) -> Order:
        """Answer a yes to what it cannot bear with a page: mere words might be heard as a yes of its own."""
        return say(terms=dict(seat.ambitious))

    @abstractmethod
    def move(self, seat: Seat) -> Order:
        """Return the order for a turn in which the talk goes on."""

    def close(self, seat: Seat) -> Order | None:
        """Return the closing order when it is time for one: confirm a yes, or take or leave what will not change."""
        if seat.confirming is not None and seat.takes(seat.confirming, seat.mine.batna):
            return Accept()
        final = "act.final" in seat.acts[-UNMOVED:] and seat.unmoved >= UNMOVED
        if final or seat.turns >= LONGEST_TALK:
            return Accept() if seat.takes(seat.standing, seat.mine.batna) else WalkAway(reason="no progress")
        return None


class Yielder(Learner):
    """Opens in the middle, gives most of every gap unpaid, and signs the first bearable page."""

    first, share = 0.5, 0.6

    def move(self, seat: Seat) -> Order:
        """Give way, down to the last page that is no worse than no deal."""
        if seat.takes(seat.standing, seat.mine.batna):
            return Accept()
        if not seat.offers:
            return say(terms=even_page(seat, self.first))
        return say(terms=step_towards(seat, seat.offers[-1].package, seat.standing, self.share))


class Splitter(Learner):
    """Opens high and meets the other side in the middle, issue by issue, every turn."""

    near = 4.0

    def move(self, seat: Seat) -> Order:
        """Halve what lies between the two sides."""
        if not seat.offers:
            return say(terms=dict(seat.ambitious))
        mine = seat.offers[-1].package
        if seat.takes(seat.standing, seat.own(mine) - self.near):
            return Accept()
        return say(Move.M_SPLIT_DIFFERENCE, terms=step_towards(seat, mine, seat.standing, 0.5))


class Stander(Learner):
    """States one ambitious page and repeats it; in the end signs what the other side has come to."""

    ambition = 0.62

    def prepare(self, seat: Seat) -> ev.Preparation:
        """Write down a target."""
        return ev.Preparation(target=seat.own(even_page(seat, self.ambition)))

    def move(self, seat: Seat) -> Order:
        """Repeat the page."""
        page = even_page(seat, self.ambition)
        if seat.takes(seat.standing, seat.own(page)):
            return Accept()
        return say(Move.HOLD_POSITION, terms=page) if seat.offers else say(terms=page)
