"""The learner's side of the table: all that a simulated learner may go by, and nothing the counterpart keeps to itself.

Left out are the counterpart's weights, limits, reservation value, temperament, mood and unlocks.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from trainer.core.moves import Act, Move
from trainer.core.scenario import Ally, Evidence, Scenario
from trainer.core.table import Offer, Phase, Spoken, TableState
from trainer.core.tactics import Tactic
from trainer.core.terms import WITHIN, Bargain, Issue, IssueId, Package, Side, Value


class Page(NamedTuple):
    """A package the learner could sign: its worth to the learner and the positions of its values, in issue order."""

    package: Package
    worth: float
    positions: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSide:
    """The learner's own numbers: issues without the other side's weights and limits, and every page it could sign."""

    issues: tuple[Issue, ...]
    batna: float
    """The learner's reservation value in utility points."""
    pages: tuple[Page, ...]


@lru_cache(maxsize=64)
def own_side(bargain: Bargain) -> OwnSide:
    """Return what the learner knows of the numbers of a bargain."""
    blind = (replace(issue, counterpart_weight=0.0, counterpart_cap=None, compatible=False) for issue in bargain.issues)
    rows = bargain.signable[Side.LEARNER]
    return OwnSide(
        issues=tuple(blind),
        batna=bargain.learner_reservation,
        pages=tuple(Page(row.package, row.learner, row.positions) for row in rows),
    )


class Seat:
    """What the learner sees of a session at one moment.

    Attributes:
        mine: the learner's own numbers.
        ambitious: the prepared opening.
        budget: how many preparation points there are.
        cards: the dossier; who reads a card can judge it, and may put it back until the meeting opens.
        allies: who may be recruited, with what they say they can do.
        confirming: the package the counterpart said yes to and waits for the learner's yes on.
        spoken: the learner's own utterances; turns is their number, offers the offers in them.
        acts: what the counterpart did with each of its turns so far, e.g. 'act.hold' or 'act.final'.
        called: whether the learner was just called back from the door.
        news: whether news has come that changes what the learner can ask for.
    """

    def __init__(self, scenario: Scenario, state: TableState, mine: OwnSide | None = None) -> None:
        self._scenario = scenario
        self._state = state
        self.mine = own_side(scenario.bargain) if mine is None else mine
        self.ambitious: Package = scenario.strong_opening
        self.budget = scenario.prep_budget
        self.cards: tuple[Evidence, ...] = scenario.evidence
        self.allies: tuple[Ally, ...] = scenario.allies
        self.confirming = state.accepted if state.phase is Phase.CONFIRMING else None
        self.spoken: tuple[Spoken, ...] = tuple(line for line in state.spoken if line.side is Side.LEARNER)
        self.turns = state.learner_turns
        self.offers: tuple[Offer, ...] = state.learner_offers
        self.acts = tuple(line.act for line in state.spoken if line.side is Side.COUNTERPART)
        self.called = state.at_the_door
        self.news = bool(state.window)

    # What was said

    @cached_property
    def their_pages(self) -> tuple[Package, ...]:
        """Return the counterpart's pages as spoken; a point it has not spoken of is taken at its worst.

        Asking for a little more on the learner's own page means the rest of that page.
        """
        stated: dict[IssueId, Value] = {issue.id: issue.options[0].value for issue in self.mine.issues}
        acts = {line.seq: line.act for line in self._state.spoken}
        pages = []
        for offer in self._state.counterpart_offers:
            if acts.get(offer.seq - 1) == "act.nibble":
                stated = dict(next(mine.package for mine in reversed(self.offers) if mine.seq < offer.seq))
            stated = stated | dict(offer.stated)
            pages.append(dict(stated))
        return tuple(pages)

    @cached_property
    def answered(self) -> tuple[tuple[Package, Package], ...]:
        """Return every offer of the learner's that was not taken, with the page it was answered by."""
        pairs = []
        for offer, page in zip(self._state.counterpart_offers, self.their_pages, strict=True):
            mine = next((mine for mine in reversed(self.offers) if mine.seq < offer.seq), None)
            if mine is not None:
                pairs.append((mine.package, page))
        return tuple(pairs)

    @cached_property
    def taken_but_for(self) -> tuple[tuple[Package, Package], ...]:
        """Return the learner's offers that were answered by a whole page of terms, with those pages."""
        acts = {line.seq: line.act for line in self._state.spoken}
        offers = (offer for offer in self._state.counterpart_offers if acts.get(offer.seq - 1) == "act.propose")
        return tuple(
            (mine.package, offer.package)
            for offer in offers
            if (mine := next((mine for mine in reversed(self.offers) if mine.seq < offer.seq), None))
        )

    @property
    def standing(self) -> Package:
        """Return what a yes would mean now: the package agreed to, else the counterpart's latest page as spoken."""
        return self.confirming or self.their_pages[-1]

    @property
    def knows_page(self) -> bool:
        """Tell whether the counterpart has spoken of every point."""
        spoken = {issue for offer in self._state.counterpart_offers for issue in offer.stated}
        return len(spoken) == len(self.mine.issues)

    @cached_property
    def unmoved(self) -> int:
        """Return how many turns the counterpart has taken since its page last changed."""
        offers = self._state.counterpart_offers
        changed = 0
        for before, after in itertools.pairwise(offers):
            if dict(before.package) != dict(after.package):
                changed = after.seq
        return sum(1 for line in self._state.spoken if line.side is Side.COUNTERPART and line.seq > changed)

    @property
    def interests(self) -> Mapping[tuple[IssueId, ...], int]:
        """Return the points behind each interest the counterpart owned to, and how far it opened up (1 to 3)."""
        depths = self._state.interests
        return {known.issues: depths[known.id] for known in self._scenario.interests if known.id in depths}

    @property
    def pressure(self) -> Tactic | None:
        """Return the tactic at work that was neither named nor countered since it was last tried."""
        status = self._state.tactics.get(self._state.active_tactic)
        if status is None or status.answered:
            return None
        return self._scenario.tactics.get(self._state.active_tactic)

    def has_named(self, tactic: str) -> bool:
        """Tell whether the learner has named a tactic before."""
        status = self._state.tactics.get(tactic)
        return status is not None and status.named

    @property
    def shown(self) -> tuple[Evidence, ...]:
        """Return the opened cards that were played."""
        return tuple(card for card in self.opened if card.id in self._state.evidence_cited)

    @property
    def opened(self) -> tuple[Evidence, ...]:
        """Return the opened cards."""
        return tuple(card for card in self.cards if card.id in self._state.preparation.evidence)

    @property
    def waiting_allies(self) -> tuple[str, ...]:
        """Return the recruited allies who were not brought in yet."""
        return tuple(ally for ally in self._state.preparation.allies if ally not in self._state.allies_in)

    # What things are worth

    def own(self, package: Package) -> float:
        """Return what a package is worth to the learner, in utility points."""
        return sum(issue.worth(Side.LEARNER, package[issue.id]) for issue in self.mine.issues)

    def takes(self, package: Package, least: float) -> bool:
        """Tell whether the learner would sign: within its limits, no worse than no deal, and worth at least this."""
        bearable = all(issue.within(Side.LEARNER, package[issue.id]) for issue in self.mine.issues)
        return bearable and self.own(package) >= max(least, self.mine.batna) - WITHIN

    def dice(self, purpose: str) -> random.Random:
        """Return dice of the learner's own that depend on the session and the turn alone."""
        return random.Random(f"learner/{self._state.seed}/{self.turns}/{purpose}")


def has_said(seat: Seat, move: Move) -> bool:
    """Tell whether the learner made a move in an earlier turn."""
    return any(line.reading is not None and line.reading.has_move(move) for line in seat.spoken)


def has_just_agreed(seat: Seat) -> bool:
    """Tell whether the learner's last words were a yes."""
    last = seat.spoken[-1].reading if seat.spoken else None
    return last is not None and last.has_act(Act.ACCEPT)
