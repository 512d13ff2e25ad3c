"""Whole sessions between a persona and a simulated learner, without words, windows or files."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.content.policies import Policy
from trainer.content.seat import Seat, own_side
from trainer.core import events as ev
from trainer.core.counterpart.reply import needs_reply, take_turn
from trainer.core.rules import OpenTable, Order, Prepare, Refusal, WalkAway, decide
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState, evolve
from trainer.core.terms import WITHIN, Side

TURN_MS = 12_000
"""Simulated time of one exchange."""
MOST_TURNS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """A finished simulated session: its events, last state and utilities; an impasse is worth the BATNAs."""

    recorded: tuple[ev.Recorded, ...]
    state: TableState
    own: float
    theirs: float
    deal: bool
    below: frozenset[Side]
    """The sides that signed something worse than no deal."""
    chances: frozenset[str]
    """Tactics whose trigger arose at least once."""

    @property
    def joint(self) -> float:
        """Return the sum of both utilities."""
        return self.own + self.theirs


class Bench:
    """Runs orders against the rules and the counterpart on a simulated clock."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self.scenario = scenario
        self.state = TableState()
        self.recorded: list[ev.Recorded] = []
        self.chances: set[str] = set()
        self.now_ms = 0
        self._append(
            ev.SessionStarted(
                scenario=scenario.id,
                scenario_version=scenario.version,
                persona=scenario.persona.id,
                seed=seed,
                rubric="",
                mode=ev.Mode.SIMULATION,
            )
        )

    def give(self, order: Order) -> Refusal | None:
        """Carry out an order and let the counterpart answer; return why not when it is refused."""
        decision = decide(self.scenario, self.state, order)
        if isinstance(decision, Refusal):
            return decision
        for event in decision:
            self._append(event)
        self.now_ms += TURN_MS // 2
        if needs_reply(self.state):
            turn = take_turn(self.scenario, self.state, self.now_ms)
            for event in turn.events:
                self._append(event)
            self.chances |= turn.chances
            self.now_ms += TURN_MS // 2
        return None

    def _append(self, event: ev.Event) -> None:
        item = ev.Recorded(seq=self.state.seq + 1, at_ms=self.now_ms, event=event)
        self.recorded.append(item)
        self.state = evolve(self.state, item)


def play(scenario: Scenario, policy: Policy, seed: int) -> Played:
    """Play one session to its end."""
    bench = Bench(scenario, seed)
    mine = own_side(scenario.bargain)
    bench.give(Prepare(preparation=policy.prepare(Seat(scenario, bench.state, mine))))
    bench.give(OpenTable())
    for _ in range(MOST_TURNS):
        if bench.state.phase is Phase.ENDED:
            break
        refusal = bench.give(policy.act(Seat(scenario, bench.state, mine)))
        if refusal is not None:
            bench.give(WalkAway(reason=refusal.code))
    return score(bench)


def score(bench: Bench) -> Played:
    """Return what came of the sessions on a bench."""
    bargain = bench.scenario.bargain
    deal = bench.state.deal
    worth = {side: bargain.reservation(side) if deal is None else bargain.utility(side, deal) for side in Side}
    return Played(
        recorded=tuple(bench.recorded),
        state=bench.state,
        own=worth[Side.LEARNER],
        theirs=worth[Side.COUNTERPART],
        deal=deal is not None,
        below=frozenset(side for side in Side if worth[side] < bargain.reservation(side) - WITHIN),
        chances=frozenset(bench.chances),
    )
