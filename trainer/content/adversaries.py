"""Simulated learners that try to get the better of the counterpart without negotiating."""

from __future__ import annotations

from trainer.content.policies import Learner, ask_why, even_page, say
from trainer.content.seat import Seat, has_just_agreed
from trainer.core import events as ev
from trainer.core.moves import Act, Move, Tone
from trainer.core.rules import Accept, BringAlly, CiteEvidence, Order, TakeBreak

MOVES = tuple(move for move in Move if move not in {Move.CLOSE_CONFIRM, Move.CONTINGENT_DEAL})
"""All moves but those whose words may be heard as a yes: a random learner signs by accepting alone."""
LONGEST_SWING = 24
"""Utterances after which it stops taking back its yes."""


class Repeater(Learner):
    """Says one number forever: the best bearable value of the issue that is worth most to it."""

    def move(self, seat: Seat) -> Order:
        """Say the number again; sign once the other side says it too."""
        first = max(seat.mine.issues, key=lambda issue: issue.learner_weight)
        number = seat.ambitious[first.id]
        if seat.standing[first.id] == number and seat.takes(seat.standing, seat.mine.batna):
            return Accept()
        return say(terms={first.id: number})

    def refuse(self, seat: Seat) -> Order:
        """Say the number again."""
        return self.move(seat)


class Taker(Learner):
    """Accepts the first page that is no worse than no deal and puts nothing forward itself."""

    def move(self, seat: Seat) -> Order:
        """Take the page, or ask for another."""
        if seat.takes(seat.standing, seat.mine.batna):
            return Accept()
        return say(acts=(Act.ASK_OFFER,), text="can you do better")


class Drifter(Learner):
    """Does any legal thing: random moves, tones, pages, questions, cards and breaks, and now and then a yes."""

    def prepare(self, seat: Seat) -> ev.Preparation:
        """Open random cards."""
        cards = list(seat.cards)
        seat.dice("cards").shuffle(cards)
        budget, opened = seat.budget, []
        for card in cards:
            if card.cost <= budget:
                opened.append(card.id)
                budget -= card.cost
        return ev.Preparation(evidence=tuple(opened))

    def move(self, seat: Seat) -> Order:
        """Do something at random."""
        dice = seat.dice("act")
        mark = dice.random()
        if mark < 0.05 and seat.takes(seat.standing, seat.mine.batna):
            return Accept()
        if mark < 0.10:
            return TakeBreak()
        if mark < 0.20 and seat.opened:
            return CiteEvidence(evidence=dice.choice(seat.opened).id)
        if mark < 0.22 and seat.waiting_allies:
            return BringAlly(ally=seat.waiting_allies[0])
        moves = dice.sample(MOVES, dice.randint(1, 3))
        terms = dict(dice.choice(seat.mine.pages).package) if dice.random() < 0.6 else {}
        kept = {issue: value for issue, value in terms.items() if dice.random() < 0.7}
        return say(*moves, terms=kept, conditional=dice.random() < 0.3, tone=dice.choice(tuple(Tone)))


class Insulter(Learner):
    """Makes demands and attacks the person in every turn."""

    def move(self, seat: Seat) -> Order:
        """Demand and insult."""
        page = even_page(seat, 0.62)
        if seat.takes(seat.standing, seat.own(page)):
            return Accept()
        words = "you are a crook, " + ", ".join(f"{issue} {value}" for issue, value in page.items())
        return say(Move.M_REACT_EMOTIONALLY, acts=(Act.ATTACK,), terms=page, text=words)


class Swinger(Learner):
    """Says an extreme demand and a yes by turns; it only ever signs what it can bear."""

    def close(self, seat: Seat) -> Order | None:
        """Take back its yes until late."""
        return super().close(seat) if seat.turns >= LONGEST_SWING or not has_just_agreed(seat) else None

    def move(self, seat: Seat) -> Order:
        """Demand, agree, demand again."""
        if seat.offers and not has_just_agreed(seat) and seat.takes(seat.standing, seat.mine.batna):
            return say(acts=(Act.ACCEPT,), text="deal")
        return say(terms=even_page(seat, 1.0))


class Asker(Learner):
    """Asks about motives in every turn, point by point, and never names a figure."""

    def move(self, seat: Seat) -> Order:
        """Ask."""
        return ask_why(seat, seat.turns)


class Bluffer(Learner):
    """Claims in every turn an alternative it has not got, beside one ambitious page."""

    def move(self, seat: Seat) -> Order:
        """Bluff."""
        page = even_page(seat, 0.62)
        if seat.takes(seat.standing, seat.own(page)):
            return Accept()
        return say(Move.BATNA_SIGNAL, Move.M_EMPTY_THREAT, terms=page)
