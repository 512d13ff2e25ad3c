"""Write scenarios/BALANCE.md anew: `python -m tests.peers [SEEDS]`; the second table needs the extra `peers`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from tests.session.rooms import PROJECT, library
from trainer.cli.counter import Counter
from trainer.cli.scenes import load_scene
from trainer.content.balance import Balance, measure
from trainer.content.balance_report import doubts, pooled
from trainer.content.policies import PolicyName

if TYPE_CHECKING:
    from tests.peers.sitting import Visit

PAGE = PROJECT / "scenarios" / "BALANCE.md"
SEEDS = 200
VISITS = 2
"""Seeds for the visitors, who play once opening and once answering for each: they roll few dice."""
INTRODUCTION = """\
# Balance

Generated: change the scenes or the engine, not this page.

    .venv/bin/hardball scenario simulate --seeds 200     # the figures, for the scenes you name or for all
    .venv/bin/python -m tests.peers                      # this page

Figures are means in utility points, own / both together; a session without a deal is worth the alternatives. The
learners are simulated and crude. They show that the numbers tell ways of negotiating apart, not how people will do.
"""
LEARNERS = """
## Simulated learners

Four manners of negotiating, then seven ways to try to get the better of the counterpart: saying one number for ever,
taking the first bearable page, moving at random, insulting, demanding everything and agreeing by turns, asking for
ever, and bluffing at every turn. They see only what a learner sees. Nobody signs what is worse than no deal.
"""
VISITORS = """
## Agents of NegMAS

Agents of NegMAS {version} that play a whole negotiation by themselves, over its
protocol of stacked alternating offers, opening and answering by turns. They do without words: no questions, evidence or
allies, so what they get is what offers alone can get.
"""


def table(columns: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield a Markdown table: scenes down, the names of the columns across."""
    names = list(columns)
    yield "| scene | " + " | ".join(names) + " |"
    yield "| --- |" + " ---: |" * len(names)
    for scene in next(iter(columns.values())):
        yield f"| {scene} | " + " | ".join(columns[name][scene] for name in names) + " |"


def write_learners(balance: Balance) -> Iterator[str]:
    """Yield the part about simulated learners."""
    yield LEARNERS
    yield from table(
        {
            policy: {scene: f"{rows[policy].own:.0f} / {rows[policy].joint:.0f}" for scene, rows in balance.items()}
            for policy in PolicyName
        }
    )
    yield "\n## Planned tactics\n"
    yield "Sessions with the tactic of those in which its trigger could arise, over all learners.\n"
    for scene, rows in balance.items():
        shares = (f"{name} {round(100 * one.fired / one.possible)} %" for name, one in pooled(rows).items())
        yield f"- **{scene}**: {', '.join(shares)}."
    found = [f"- **{scene}**: {doubt}." for scene, rows in balance.items() for doubt in doubts(rows)]
    yield "\n## What speaks against the balance\n"
    yield from found or ["Nothing."]


def write_visitors(balance: Balance) -> Iterator[str]:
    """Yield the part about NegMAS."""
    import negmas  # noqa: PLC0415 - not installed everywhere

    from tests.peers.sitting import AGENTS, visits  # noqa: PLC0415 - needs NegMAS

    found: dict[str, Mapping[str, Visit]] = {}
    for scene in balance:
        found[scene] = visits(library().load(scene), VISITS)
        sys.stderr.write(f"{scene}\n")
    yield VISITORS.format(version=negmas.__version__)
    yield from table(
        {
            agent.removesuffix("Negotiator"): {
                scene: f"{visit[agent].own:.0f} / {visit[agent].joint:.0f}" for scene, visit in found.items()
            }
            for agent in AGENTS
        }
        | {"(trader)": {scene: f"{rows[PolicyName.TRADER].own:.0f}" for scene, rows in balance.items()}}
    )
    above = [
        f"- {agent} gets {visit[agent].own:.1f} in {scene}, the trader {balance[scene][PolicyName.TRADER].own:.1f}."
        for scene, visit in found.items()
        for agent in AGENTS
        if visit[agent].own > balance[scene][PolicyName.TRADER].own
    ]
    yield ""
    yield from above or ["None gets more from a persona than the trader does."]


def main(words: list[str]) -> int:
    """Play and write the page."""
    seeds = int(words[0]) if words else SEEDS
    names = library().slugs()
    with Counter(seeds * len(names) * len(PolicyName)) as counter:
        load = partial(load_scene, library())
        balance = measure(load, names, seeds, processes=os.cpu_count() or 1, on_progress=counter.show)
    lines = [INTRODUCTION, f"{seeds} sessions for each pair of scene and learner.", *write_learners(balance)]
    if find_spec("negmas") is not None:
        lines.extend(write_visitors(balance))
    else:
        sys.stderr.write("NegMAS is not installed (extra peers): its table is left out.\n")
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
