"""Whether the counterpart of a recorded session kept its word: what it gave it neither took back nor asked for."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.scenario import Scenario
from trainer.core.table import TableState, evolve
from trainer.core.terms import WITHIN, IssueId, Package, Side, Terms, Value, same_value
from trainer.session.practice import PracticeSession

SAYS_SO = ("react.turned.back", "react.turned.refused", "react.turned.more", "react.turned.other", "act.nibble")
"""Keys of lines that say why something goes back, or with which a tactic asks for it."""


def broken_words(session: PracticeSession) -> list[str]:
    """Return every page or yes that gives the learner less on a point than was said before, with nothing said of it."""
    scenario, found = session.scenario, []
    state, best = TableState(), dict[IssueId, Value]()
    keys: set[str] = set()
    for item in session.recorded:
        event = item.event
        match event:
            case ev.LearnerOffered():
                if _turns(scenario, state, event.stated):
                    best.clear()
            case ev.CounterpartSpoke():
                keys = {name.split("/")[1] for name in event.line_ids if "/" in name}
            case ev.CounterpartOffered() | ev.OfferAccepted():
                said = event.stated if isinstance(event, ev.CounterpartOffered) else event.package
                if isinstance(event, ev.CounterpartOffered) and keys.isdisjoint(SAYS_SO):
                    found += _less(scenario, state, best, event.package)
                _keep(scenario, best, said)
            case _:
                pass
        if isinstance(event, ev.LearnerSpoke) and event.takes_back:
            best.clear()
        state = evolve(state, item)
    return found


def _turns(scenario: Scenario, state: TableState, stated: Terms) -> bool:
    """Tell whether an offer goes back on what the learner said, or asks for more on a point it had not named."""
    page = state.counterpart_offer
    before = state.stated_by_learner
    known = {**(page.package if page is not None else {}), **before}
    worth = scenario.bargain.worth
    return any(
        worth(Side.COUNTERPART, issue, value) < worth(Side.COUNTERPART, issue, known[issue]) - WITHIN
        for issue, value in stated.items()
        if issue in known
    )


def _less(scenario: Scenario, state: TableState, best: Terms, package: Package) -> list[str]:
    worth, mine = scenario.bargain.worth, state.stated_by_learner
    return [
        f"{issue}: {best[issue]} became {package[issue]}"
        for issue in best
        if worth(Side.LEARNER, issue, package[issue]) < worth(Side.LEARNER, issue, best[issue]) - WITHIN
        and not (issue in mine and same_value(mine[issue], package[issue]))
    ]


def _keep(scenario: Scenario, best: dict[IssueId, Value], said: Terms) -> None:
    worth = scenario.bargain.worth
    for issue, value in said.items():
        if issue not in best or worth(Side.LEARNER, issue, value) > worth(Side.LEARNER, issue, best[issue]):
            best[issue] = value
