"""Which package the counterpart puts on the table."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.core.counterpart.granted import (
    bought,
    granted,
    keeps_word,
    promised,
    refused_lately,
    turned_down,
    wanted_last,
)
from trainer.core.events import EvidenceCited
from trainer.core.scenario import Scenario
from trainer.core.table import Offer, TableState
from trainer.core.terms import (
    WITHIN,
    Bargain,
    IssueId,
    Package,
    Scored,
    Side,
    Terms,
    Value,
    changed_issues,
    positions_of,
    same_value,
)

BAND = 6.0
"""How far above its target, in points, a package may lie and still be proposed."""


def apart(left: tuple[float, ...], right: tuple[float, ...]) -> float:
    """Return how far apart two packages are by their positions: wide gaps count more than several narrow ones."""
    return sum((here - there) ** 2 for here, there in zip(left, right, strict=True))


def propose(scenario: Scenario, state: TableState, wanted: float) -> Package | None:
    """Return the package to propose at a target utility, or None when nothing better than the standing one exists.

    Among packages at the target it is the one nearest to the learner's last offer, or the best for the learner once
    interests were shared (science.md 4.4). A package never gives the persona more than its last one did, nor the
    learner less: going back on a page would be a retrade, which is a tactic of its own.
    """
    bargain = scenario.bargain
    standing = state.counterpart_offer
    ceiling = bargain.utility(Side.COUNTERPART, standing.package) if standing else 100.0
    ground = bargain.utility(Side.LEARNER, standing.package) if standing else 0.0
    rows = [
        row
        for row in bargain.signable[Side.COUNTERPART]
        if wanted - WITHIN <= row.counterpart <= min(wanted + BAND, ceiling + WITHIN) and row.learner >= ground - WITHIN
    ]
    refused = refused_lately(state)
    rows = [row for row in rows if not _asks_for_refused(row.package, standing, refused)]
    said = promised(scenario, state)
    noes = turned_down(scenario, state) - set(_put_now(state).items())
    rows = [row for row in rows if keeps_word(scenario, row.package, said)]
    rows = [row for row in rows if not _asks_for_refused(row.package, standing, noes)] or rows
    lately = {**granted(scenario, state, lately=True), **bought(scenario, state)}
    rows = [row for row in rows if keeps_word(scenario, row.package, lately)]
    rows = [row for row in rows if keeps_word(scenario, row.package, granted(scenario, state))] or rows
    common = _in_common(state)
    rows = [row for row in rows if keeps_word(scenario, row.package, common)] or rows
    prices = _asking_prices(scenario, state)
    rows = [row for row in rows if not _outbids(bargain, row.package, prices)]
    rows = _on_points_cited(scenario, state, rows)
    if not rows:
        return None
    if shares_interests(state):
        # Who has spoken of motives also knows what the other side cannot do.
        rows = [row for row in rows if bargain.within_limits(Side.LEARNER, row.package)] or rows
        return min(rows, key=lambda row: (-row.learner, row.counterpart)).package
    aim = state.learner_offer.package if state.learner_offer else (standing.package if standing else None)
    if aim is None:
        return min(rows, key=lambda row: row.counterpart - wanted).package
    here = positions_of(bargain.issues, aim)
    rows = _on_points_named(scenario, state, rows)
    return min(rows, key=lambda row: (apart(row.positions, here), row.counterpart - wanted, -row.learner)).package


def _on_points_named(scenario: Scenario, state: TableState, rows: list[Scored]) -> list[Scored]:
    """Return the packages that give on the fewest points beside those just named: whoever asks for a month hears of it.

    What nobody has just spoken of would be granted out of nowhere.
    """
    standing, named, worth = state.counterpart_offer, _put_now(state), scenario.bargain.worth
    if standing is None or not named:
        return rows

    def strange(row: Scored) -> int:
        others = (issue for issue in row.package if issue not in named)
        return sum(
            worth(Side.LEARNER, issue, row.package[issue])
            > worth(Side.LEARNER, issue, standing.package[issue]) + WITHIN
            for issue in others
        )

    counts = [strange(row) for row in rows]
    least = min(counts)
    return [row for row, count in zip(rows, counts, strict=True) if count == least]


def _on_points_cited(scenario: Scenario, state: TableState, rows: list[Scored]) -> list[Scored]:
    """Return the packages that move on a point for which evidence was just shown, where there are any."""
    standing, bargain = state.counterpart_offer, scenario.bargain
    shown = [scenario.find_evidence(event.evidence) for event in state.unanswered if isinstance(event, EvidenceCited)]
    points = {issue for item in shown if item is not None for issue in item.supports}
    if standing is None or not points:
        return rows

    def moves(row: Scored) -> bool:
        gains = (
            bargain.worth(Side.LEARNER, issue, row.package[issue])
            - bargain.worth(Side.LEARNER, issue, standing.package[issue])
            for issue in points
        )
        return any(gain > WITHIN for gain in gains)

    return [row for row in rows if moves(row)] or rows


def _asks_for_refused(package: Package, standing: Offer | None, refused: set[tuple[IssueId, Value]]) -> bool:
    """Tell whether a package has a value just turned down that the standing page has not."""
    return any(
        issue in package
        and same_value(package[issue], value)
        and (standing is None or not same_value(standing.package[issue], value))
        for issue, value in refused
    )


def _put_now(state: TableState) -> Terms:
    """Return the values the learner puts in the very turn that is answered."""
    last, offer = state.last_counterpart_line, state.learner_offer
    return offer.stated if offer is not None and (last is None or offer.seq > last.seq) else {}


def _in_common(state: TableState) -> Terms:
    """Return the values of its page that the learner has just taken by name: who asks for more there breaks its word.

    A package of every point takes none of them: there each value is a part of the whole.
    """
    standing, now = state.counterpart_offer, _put_now(state)
    if standing is None or len(now) == len(standing.package):
        return {}
    return {issue: value for issue, value in now.items() if same_value(standing.package[issue], value)}


def _asking_prices(scenario: Scenario, state: TableState) -> Sequence[tuple[IssueId, float, float]]:
    """Return for each point the learner spoke of the most it asked for or has been given, and what that costs."""
    bargain, standing = scenario.bargain, state.counterpart_offer
    found = []
    for issue, asked in state.stated_by_learner.items():
        known = [asked] if standing is None else [asked, standing.package[issue]]
        most = max(bargain.worth(Side.LEARNER, issue, value) for value in known)
        least = min(bargain.worth(Side.COUNTERPART, issue, value) for value in known)
        found.append((issue, most, least))
    return found


def _outbids(bargain: Bargain, package: Package, prices: Sequence[tuple[IssueId, float, float]]) -> bool:
    """Tell whether a package gives more on a point than was asked or stands: nobody pays above the asking price."""
    return any(
        bargain.worth(Side.LEARNER, issue, package[issue]) > most + WITHIN
        and bargain.worth(Side.COUNTERPART, issue, package[issue]) < least - WITHIN
        for issue, most, least in prices
    )


def shares_interests(state: TableState) -> bool:
    """Tell whether enough is known of each other's interests to build for both."""
    return len(state.interests) >= 2


def given(scenario: Scenario, before: Package, after: Package) -> float:
    """Return how many of its own points the counterpart gives between two packages."""
    return scenario.bargain.utility(Side.COUNTERPART, before) - scenario.bargain.utility(Side.COUNTERPART, after)


def clipped(scenario: Scenario, package: Package) -> Package:
    """Return a package with every value beyond the counterpart's hard limits brought back to the limit."""
    return {
        issue.id: package[issue.id]
        if issue.counterpart_cap is None or issue.within(Side.COUNTERPART, package[issue.id])
        else issue.counterpart_cap
        for issue in scenario.bargain.issues
    }


def nibbled(scenario: Scenario, package: Package, issue_id: str) -> Package | None:
    """Return a package one notch better for the counterpart on an issue, or None when that issue is at its end."""
    bargain = scenario.bargain
    if not bargain.has(issue_id):
        return None
    issue = next(issue for issue in bargain.issues if issue.id == issue_id)
    here = bargain.utility(Side.COUNTERPART, package)
    better = [
        {**package, issue.id: option.value}
        for option in issue.options
        if bargain.utility(Side.COUNTERPART, {**package, issue.id: option.value}) > here + WITHIN
    ]
    if not better:
        return None
    return min(better, key=lambda candidate: bargain.utility(Side.COUNTERPART, candidate))


def difference(before: Package, after: Package) -> Package:
    """Return the values of a package that differ from an earlier one."""
    return {issue_id: after[issue_id] for issue_id in changed_issues(before, after)}


def taken_back(scenario: Scenario, package: Package, standing: Package) -> Terms:
    """Return the values on which a new page is worse for the learner than the standing one: its price for the rest."""
    return {
        issue.id: package[issue.id]
        for issue in scenario.bargain.issues
        if issue.worth(Side.LEARNER, package[issue.id]) < issue.worth(Side.LEARNER, standing[issue.id]) - WITHIN
    }


def asked_back(scenario: Scenario, state: TableState, offered: Package, package: Package, standing: Package) -> Terms:
    """Return the value the persona asks for in a trade: where its package is better for it than the learner's offer.

    What it gives against its standing page cannot be what it asks for, nor what was just refused or asked for.
    """
    gone = wanted_last(scenario, state, package) | {
        issue for issue, value in refused_lately(state) if issue in package and same_value(package[issue], value)
    }
    better = [
        issue
        for issue in scenario.bargain.issues
        if issue.worth(Side.COUNTERPART, package[issue.id]) > issue.worth(Side.COUNTERPART, offered[issue.id]) + WITHIN
        and issue.worth(Side.COUNTERPART, package[issue.id])
        >= issue.worth(Side.COUNTERPART, standing[issue.id]) - WITHIN
        and issue.id not in gone
    ]
    if not better:
        return {}
    dearest = max(better, key=lambda issue: issue.counterpart_weight)
    return {dearest.id: package[dearest.id]}
