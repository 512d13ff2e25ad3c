"""The balance of the library: every simulated learner against every scenario, summed up per pair.

Each session depends on its scenario, learner and seed alone and the sums are taken in one order, so the same seeds give
the same report whatever the number of processes.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean

from trainer.content.learners import BUILT_IN
from trainer.content.policies import PolicyName
from trainer.content.simulate import Played, play
from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.terms import Side

Load = Callable[[str], Scenario]
BLOCK = 20
"""Seeds a process plays at a time: large enough to cost little, small enough to show progress and to stop soon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What is kept of one session; the tactics are ids."""

    own: float
    joint: float
    deal: bool
    turns: int
    below: frozenset[Side]
    window_opened: bool
    window_used: bool
    possible: frozenset[str]
    fired: frozenset[str]
    countered: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """In how many sessions a tactic's trigger arose, it was applied, and it was named or countered."""

    possible: int
    fired: int
    countered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One learner against one scenario; utilities are means in points, an impasse is worth the BATNAs."""

    sessions: int
    own: float
    joint: float
    agreement: float
    """Share of sessions with a deal."""
    turns: float
    """Mean turns of the counterpart."""
    windows_opened: int
    windows_used: int
    below: Mapping[Side, int]
    """Sessions in which a side signed something worse than no deal."""
    tactics: Mapping[str, Fired]


Balance = Mapping[str, Mapping[PolicyName, Row]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of sessions: one scenario, one learner, seeds from first up to but without stop."""

    scene: str
    policy: PolicyName
    first: int
    stop: int


def note(played: Played) -> Result:
    """Return what the report needs of a session."""
    met = [item.event for item in played.recorded]
    return Result(
        own=played.own,
        joint=played.joint,
        deal=played.deal,
        turns=played.state.counterpart_turns,
        below=played.below,
        window_opened=bool(played.state.window),
        window_used=played.state.has_unlocked(ev.UnlockKind.WINDOW),
        possible=played.chances | {event.tactic for event in met if isinstance(event, ev.TacticFired)},
        fired=frozenset(event.tactic for event in met if isinstance(event, ev.TacticFired)),
        countered=frozenset(event.tactic for event in met if isinstance(event, ev.TacticNamed | ev.TacticCountered)),
    )


def measure(
    load: Load,
    names: Sequence[str],
    seeds: int,
    *,
    policies: Sequence[PolicyName] = tuple(PolicyName),
    processes: int = 1,
    on_progress: Callable[[int], None] | None = None,
) -> Balance:
    """Play every learner against every named scenario for seeds 1..n; progress is told in sessions.

    With several processes, `load` is pickled and each process loads for itself.

    Raises:
        ContentError: a scenario cannot be played.
    """
    for name in names:
        load(name)
    blocks = [
        Block(scene=name, policy=policy, first=first, stop=min(first + BLOCK, seeds + 1))
        for name in names
        for policy in policies
        for first in range(1, seeds + 1, BLOCK)
    ]
    results: dict[tuple[str, PolicyName], list[Result]] = {}
    done = 0
    for block, played in zip(blocks, _play_all(load, blocks, processes), strict=True):
        results.setdefault((block.scene, block.policy), []).extend(played)
        done += len(played)
        if on_progress is not None:
            on_progress(done)
    return {name: {policy: sum_up(results[name, policy]) for policy in policies} for name in names}


def _play_all(load: Load, blocks: Sequence[Block], processes: int) -> Iterator[list[Result]]:
    if processes < 2 or len(blocks) < 2:
        yield from (play_block(load(block.scene), block) for block in blocks)
        return
    # Spawned, not forked: whoever calls may hold threads and locks that a fork would copy.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_Player.begin, initargs=(load,)) as pool:
        try:
            yield from pool.map(_Player.play, blocks)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


class _Player:
    """What a process of the pool holds: how to load a scenario."""

    load: Load

    @classmethod
    def begin(cls, load: Load) -> None:
        # The terminal interrupts every process; the one that reports decides.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        cls.load = staticmethod(lru_cache(load))

    @classmethod
    def play(cls, block: Block) -> list[Result]:
        return play_block(cls.load(block.scene), block)


def play_block(scenario: Scenario, block: Block) -> list[Result]:
    """Play a stretch of sessions, in this process."""
    policy = BUILT_IN[block.policy]
    return [note(play(scenario, policy, seed)) for seed in range(block.first, block.stop)]


def sum_up(results: Sequence[Result]) -> Row:
    """Return the means and counts over the sessions of one pair."""
    tactics = sorted({tactic for one in results for tactic in one.possible})
    return Row(
        sessions=len(results),
        own=fmean(one.own for one in results),
        joint=fmean(one.joint for one in results),
        agreement=fmean(one.deal for one in results),
        turns=fmean(one.turns for one in results),
        windows_opened=sum(one.window_opened for one in results),
        windows_used=sum(one.window_used for one in results),
        below={side: sum(side in one.below for one in results) for side in Side},
        tactics={tactic: _count(tactic, results) for tactic in tactics},
    )


def _count(tactic: str, results: Sequence[Result]) -> Fired:
    return Fired(
        possible=sum(tactic in one.possible for one in results),
        fired=sum(tactic in one.fired for one in results),
        countered=sum(tactic in one.countered for one in results),
    )
