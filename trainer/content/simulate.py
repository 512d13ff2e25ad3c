"""Whole sessions between a persona and a simulated learner, without words, windows or files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from trainer.content.policies import Policy, PolicyName, built_in
from trainer.core import events as ev
from trainer.core.counterpart.reply import needs_reply, respond
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
    below_reservation: bool

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
            for event in respond(self.scenario, self.state, self.now_ms):
                self._append(event)
            self.now_ms += TURN_MS // 2
        return None

    def _append(self, event: ev.Event) -> None:
        item = ev.Recorded(seq=self.state.seq + 1, at_ms=self.now_ms, event=event)
        self.recorded.append(item)
        self.state = evolve(self.state, item)


def play(scenario: Scenario, policy: Policy, seed: int) -> Played:
    """Play one session to its end."""
    bench = Bench(scenario, seed)
    bench.give(Prepare(preparation=policy.prepare(scenario)))
    bench.give(OpenTable())
    for _ in range(MOST_TURNS):
        if bench.state.phase is Phase.ENDED:
            break
        refusal = bench.give(policy.act(scenario, bench.state))
        if refusal is not None:
            bench.give(WalkAway(reason=refusal.code))
    return _score(scenario, bench)


def _score(scenario: Scenario, bench: Bench) -> Played:
    bargain = scenario.bargain
    deal = bench.state.deal
    own, theirs = bargain.learner_reservation, bargain.counterpart_reservation
    below = False
    if deal is not None:
        own, theirs = bargain.utility(Side.LEARNER, deal), bargain.utility(Side.COUNTERPART, deal)
        below = own < bargain.learner_reservation - WITHIN or theirs < bargain.counterpart_reservation - WITHIN
    return Played(
        recorded=tuple(bench.recorded),
        state=bench.state,
        own=own,
        theirs=theirs,
        deal=deal is not None,
        below_reservation=below,
    )


def summarise(played: Iterable[Played]) -> Mapping[str, float | int]:
    """Return the means of a batch: utility points, shares, persona turns, and how many ended below a reservation."""
    batch = list(played)
    return {
        "own": round(fmean(one.own for one in batch), 2),
        "joint": round(fmean(one.joint for one in batch), 2),
        "agreement": round(fmean(one.deal for one in batch), 4),
        "turns": round(fmean(one.state.counterpart_turns for one in batch), 2),
        "below_reservation": sum(one.below_reservation for one in batch),
        "n": len(batch),
    }


def simulate(
    scenarios: Iterable[Scenario],
    seeds: int,
    *,
    policies: Mapping[PolicyName, Policy] | None = None,
    on_progress: Callable[[int], None] | None = None,
) -> dict[str, dict[str, Mapping[str, float | int]]]:
    """Play every policy against every scenario for seeds 1..n and return the means by scenario and policy."""
    table: dict[str, dict[str, Mapping[str, float | int]]] = {}
    done = 0
    for scenario in scenarios:
        rows: dict[str, Mapping[str, float | int]] = {}
        for name, policy in (policies or built_in()).items():
            rows[name.value] = summarise([play(scenario, policy, seed) for seed in range(1, seeds + 1)])
            done += seeds
            if on_progress is not None:
                on_progress(done)
        table[scenario.id] = rows
    return table
