"""What stands on the sheet: per issue what either side said, what is agreed, and what the package is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.core import events as ev
from trainer.core.scenario import Deadline, Scenario
from trainer.core.table import Offer, TableState
from trainer.core.terms import Bargain, Issue, IssueId, Side, Terms, Value, same_value


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One issue as said so far; was_ values are there where the latest offer changed them."""

    issue: Issue
    yours: Value | None
    theirs: Value | None
    theirs_was: Value | None = None

    @property
    def agreed(self) -> bool:
        """Tell whether both sides last said the same."""
        return self.yours is not None and self.theirs is not None and same_value(self.yours, self.theirs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What terms are worth to the learner in points: one figure, or a span while issues are open."""

    least: float
    most: float
    open: tuple[Issue, ...] = ()


def measure_of(issue: Issue) -> str:
    """Return what a money value is counted per, such as "/month", where every label ends in it; else nothing."""
    tail = issue.unit[1:]
    return tail if tail.startswith("/") and all(option.label.endswith(tail) for option in issue.options) else ""


def short_label(issue: Issue, value: Value) -> str:
    """Return a value as a narrow column writes it, without what it is counted per."""
    return issue.label(value).removesuffix(measure_of(issue) or "\0")


def stated_terms(offers: tuple[Offer, ...]) -> dict[IssueId, Value]:
    """Return the last stated value per issue over a side's offers."""
    stated: dict[IssueId, Value] = {}
    for offer in offers:
        stated.update(offer.stated)
    return stated


def sheet_rows(scenario: Scenario, state: TableState) -> tuple[SheetRow, ...]:
    """Return the rows of the sheet; theirs is only what they said, and all of a package that they said yes to."""
    settled = state.deal if state.deal is not None else state.accepted
    if settled is not None:
        return tuple(
            SheetRow(issue=issue, yours=settled[issue.id], theirs=settled[issue.id])
            for issue in scenario.bargain.issues
        )
    yours = stated_terms(state.learner_offers)
    theirs = stated_terms(state.counterpart_offers)
    before = stated_terms(state.counterpart_offers[:-1])
    rows = []
    for issue in scenario.bargain.issues:
        now, was = theirs.get(issue.id), before.get(issue.id)
        changed = now is not None and was is not None and not same_value(now, was)
        rows.append(SheetRow(issue=issue, yours=yours.get(issue.id), theirs=now, theirs_was=was if changed else None))
    return tuple(rows)


def worth_of(bargain: Bargain, terms: Terms) -> Worth:
    """Return what terms are worth to the learner, over every value that open issues could still take."""
    sure, least, most = 0.0, 0.0, 0.0
    open_issues = []
    for issue in bargain.issues:
        if issue.id in terms:
            sure += issue.worth(Side.LEARNER, terms[issue.id])
            continue
        points = [issue.worth(Side.LEARNER, option.value) for option in issue.options]
        least, most = least + min(points), most + max(points)
        open_issues.append(issue)
    return Worth(least=sure + least, most=sure + most, open=tuple(open_issues))


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedLimit:
    """A time limit the learner was told, in the counterpart's words; moved_to is there once it gave way."""

    deadline: Deadline
    moved_to: str = ""


def stated_limits(scenario: Scenario, state: TableState) -> tuple[StatedLimit, ...]:
    """Return the time limits that were spoken of and not outlived; whether they are real is nobody's to see here."""
    theirs = [line.text.casefold() for line in state.spoken if line.side is Side.COUNTERPART]
    fired = {beat.deadline for beat in scenario.beats if beat.deadline and beat.tactic in state.tactics}
    limits = []
    for deadline in scenario.deadlines:
        told = deadline.id in fired or deadline.id in state.deadlines
        if ev.DeadlineAnswer.OUTLIVED in state.deadlines.get(deadline.id, ()):
            continue
        if told or any(deadline.stated.casefold() in text for text in theirs):
            moved = ev.DeadlineAnswer.EXTENDED in state.deadlines.get(deadline.id, ())
            limits.append(StatedLimit(deadline=deadline, moved_to=deadline.slack if moved else ""))
    return tuple(limits)


def split_trade(
    bargain: Bargain, draft: Terms, said: Mapping[IssueId, Value], theirs: Mapping[IssueId, Value]
) -> tuple[dict[IssueId, Value], dict[IssueId, Value]]:
    """Part a draft into what is asked of them and what is given to them.

    Given is what moves from the learner's last word, or from the learner's best where nothing was said, to where they
    stand; everything else is asked.
    """
    asked: dict[IssueId, Value] = {}
    given: dict[IssueId, Value] = {}
    for issue_id, value in draft.items():
        issue = bargain.issue(issue_id)
        here = issue.position(value)
        before = issue.position(said[issue_id]) if issue_id in said else None
        meets_them = issue_id in theirs and same_value(theirs[issue_id], value)
        gives = meets_them or (before is not None and here is not None and here < before)
        (given if gives else asked)[issue_id] = value
    return asked, given
