"""The skilled simulated learner: prepares, asks, cites, names tactics calmly and trades along what it has learnt."""

from __future__ import annotations

from trainer.content.policies import Learner, ask_why, say
from trainer.content.seat import Page, Seat, has_said
from trainer.core import events as ev
from trainer.core.counterpart.proposal import apart
from trainer.core.moves import Move, Tone
from trainer.core.rules import Accept, BringAlly, CiteEvidence, Order
from trainer.core.terms import WITHIN, positions_of

STRONG = 0.5
"""Strength from which a card is worth citing, as a careful reader judges it."""


class Trader(Learner):
    """Learns what matters to the other side, gives them reasons, and gives way only for something."""

    modesty = 0.5
    """Share of its range above the reservation value that it is content with in the end."""
    pages = 9
    """Offers within which it comes down to that level."""
    band = 4.0
    """Points above the level it looks for within which a page may lie."""
    slack = 2.0
    """Points it does not haggle over."""
    motives = 2
    """Interests it wants to hear of before it trades."""
    questions = 6
    """Questions after which it trades without."""

    def prepare(self, seat: Seat) -> ev.Preparation:
        """Spend the preparation budget on an ally who can help and on the strongest cards."""
        budget = seat.budget
        evidence: list[str] = []
        helpful = [ally for ally in seat.allies if ally.consents and ally.relevant and ally.cost <= budget]
        allies = sorted(helpful, key=lambda ally: ally.cost)[:1]
        budget -= sum(ally.cost for ally in allies)
        for card in sorted(seat.cards, key=lambda card: (card.outdated, -card.strength)):
            if card.cost <= budget:
                evidence.append(card.id)
                budget -= card.cost
        return ev.Preparation(evidence=tuple(evidence), allies=tuple(ally.id for ally in allies), target=70.0)

    def move(self, seat: Seat) -> Order:
        """Choose between asking, defusing, citing and trading."""
        return self._defuse(seat) or self._learn(seat) or self._bring(seat) or self._trade(seat)

    def _defuse(self, seat: Seat) -> Order | None:
        tactic = seat.pressure
        if tactic is None:
            return None
        if not seat.has_named(tactic.id):
            return say(Move.NAME_TACTIC, tone=Tone.CALM_ALTERNATIVE)
        return say(tactic.counters[0])

    def _learn(self, seat: Seat) -> Order | None:
        asked = sum(1 for line in seat.spoken if line.reading and line.reading.has_move(Move.INTEREST_QUESTION))
        if len(seat.interests) >= self.motives or asked >= self.questions:
            return None
        # Another point each time: who asks the same again hears less.
        return ask_why(seat, asked, Move.SHARE_PRIORITY, Move.ACKNOWLEDGE)

    def _bring(self, seat: Seat) -> Order | None:
        if not seat.offers:
            return None
        strong = [card for card in seat.opened if card.strength >= STRONG and not card.outdated]
        if strong and not seat.shown:
            return CiteEvidence(evidence=strong[0].id)
        if seat.waiting_allies:
            return BringAlly(ally=seat.waiting_allies[0])
        return None

    def _trade(self, seat: Seat) -> Order:
        page = self._page(seat)
        if seat.takes(seat.standing, min(page.worth - self.slack, self._floor(seat))):
            return Accept()
        moves = [Move.CONDITIONAL_OFFER, Move.PACKAGE_OFFER, Move.JUSTIFY_RATIONALE]
        if seat.news and not has_said(seat, Move.USE_WINDOW):
            moves.append(Move.USE_WINDOW)
        if not has_said(seat, Move.BATNA_SIGNAL):
            moves.append(Move.BATNA_SIGNAL)
        elif not has_said(seat, Move.REFRAME_LONG_TERM):
            moves.append(Move.REFRAME_LONG_TERM)
        return say(*moves, terms=page.package, conditional=True)

    def _floor(self, seat: Seat) -> float:
        return seat.mine.batna + self.modesty * (seat.own(seat.ambitious) - seat.mine.batna)

    def _page(self, seat: Seat) -> Page:
        """Return the next page: slowly less for the learner, and as close to the counterpart's as that level allows.

        A counterpart that has owned to its motives builds pages for both; what is close to them wastes little.
        """
        top, floor = seat.own(seat.ambitious), self._floor(seat)
        if not seat.offers:
            return Page(seat.ambitious, top, positions_of(seat.mine.issues, seat.ambitious))
        wanted = max(floor, top - (top - floor) * len(seat.offers) / self.pages)
        rows = [row for row in seat.mine.pages if wanted - WITHIN <= row.worth <= wanted + self.band]
        rows = rows or [min(seat.mine.pages, key=lambda row: abs(row.worth - wanted))]
        theirs = positions_of(seat.mine.issues, seat.standing)
        return min(rows, key=lambda row: (apart(row.positions, theirs), -row.worth))
