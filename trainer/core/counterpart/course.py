"""The course of a point: what the counterpart said it stood at, from page to page, and what the learner named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import permutations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.phrasing import brief
from trainer.core.counterpart.wording import speak_value, speak_values
from trainer.core.table import Offer
from trainer.core.terms import WITHIN, IssueId, Package, Side, Terms, Value, same_value

TELLS_OF_BEFORE = frozenset({"react.correction", "react.memory.both"})
"""Reactions whose lines say that a value was heard from the counterpart before."""
_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
)


class Past(StrEnum):
    """What a value has been in the talk so far, named as the keys of the lines that say so."""

    STANDS = "react.course.stands"
    """The counterpart said it, and it still stands."""
    NEW = "react.course.new"
    """It stands on the counterpart's page, which was never read out at that point."""
    BETTER = "react.course.better"
    """The counterpart said it and has come towards the learner since."""
    TRADED = "react.course.traded"
    """The counterpart said it; another page, with other points, has taken its place."""
    YOURS = "react.correction.yours"
    """The learner named it."""
    SPOKEN = "react.course.spoken"
    """The counterpart has spoken of it, and never offered it."""
    NEVER = "react.course.never"
    """Nobody named it."""


def stood(draft: Draft) -> Package:
    """Return what stands on the counterpart's side: its latest page, or what it said yes to."""
    state = draft.state
    standing = state.counterpart_offer
    return state.accepted or (standing.package if standing else draft.scenario.persona_opening)


def said_aloud(draft: Draft, issue: IssueId, value: Value) -> bool:
    """Tell whether the counterpart has named a value: as part of a page, or in any words."""
    return any(_names(page, issue, value) for page in _pages(draft)) or _was_spoken(draft, issue, value)


def is_known(draft: Draft, issue: IssueId, value: Value) -> bool:
    """Tell whether either side has put a value."""
    return any(_names(offer, issue, value) for offer in (*_pages(draft), *draft.state.learner_offers))


def known_by_figure(draft: Draft, figure: str) -> tuple[IssueId, Value] | None:
    """Return the point and value that a bare figure names: one that was put, else one the headline has; not if two."""
    number = float(figure.rstrip("k").replace(",", "")) * (1_000 if figure.endswith("k") else 1)
    found: dict[IssueId, Value] = {}
    for offer in (*_pages(draft), *draft.state.learner_offers):
        for issue, value in offer.stated.items():
            scale = draft.scenario.bargain.issue(issue).scale
            if not isinstance(value, str) and any(same_value(value, said) for said in (number, number / scale)):
                found[issue] = value
    headline = draft.scenario.bargain.headline
    if headline.id in found:
        return headline.id, found[headline.id]
    if not found:
        listed = [value for value in (number / headline.scale, number) if headline.option(value) is not None]
        return (headline.id, listed[0]) if listed else None
    return next(iter(found.items())) if len(found) == 1 else None


def said_by_words(draft: Draft, words: str) -> list[tuple[IssueId, Value]]:
    """Return the value of the counterpart's pages whose spoken number stands in lower-case words; not if several do."""
    named = set(_NUMBER_WORD.findall(words))
    found = {
        (issue, value)
        for page in _pages(draft)
        for issue, value in page.stated.items()
        if named & set(_NUMBER_WORD.findall(speak_value(draft.scenario.bargain.issue(issue), value).casefold()))
    }
    return list(found) if len(found) == 1 else []


def past_of(draft: Draft, issue: IssueId, value: Value) -> Past:
    """Return what a value has been so far."""
    here = stood(draft)[issue]
    if same_value(here, value):
        return Past.STANDS if said_aloud(draft, issue, value) else Past.NEW
    if said_aloud(draft, issue, value) and _page_with(draft, issue, value) is not None:
        return Past.BETTER if _is_better(draft, issue, here, value) else Past.TRADED
    if any(_names(offer, issue, value) for offer in draft.state.learner_offers) and not was_listed(draft, issue, value):
        return Past.YOURS
    return Past.SPOKEN if _was_spoken(draft, issue, value) else Past.NEVER


def tell_past(draft: Draft, heard: Heard, issue: IssueId, value: Value) -> list[str]:
    """Return the reactions that say what a value has been so far, noting the values they speak of."""
    past = past_of(draft, issue, value)
    heard.issue = issue
    heard.spoken_of = beside(draft, issue, value) if past in {Past.BETTER, Past.TRADED} else {issue: value}
    return [past.value, *(() if past is Past.NEW else ("react.issue",))]


def beside(draft: Draft, issue: IssueId, value: Value) -> Terms:
    """Return a value together with what else that page had which the present one has not, as far as it was said."""
    page = _page_with(draft, issue, value)
    here = stood(draft)
    if page is None:
        return {issue: value}
    said = {
        other: there
        for other, there in page.package.items()
        if other != issue and not same_value(here[other], there) and said_aloud(draft, other, there)
    }
    return {issue: value, **said}


def began_at(draft: Draft, issue: IssueId) -> Value:
    """Return the first value the counterpart named on a point, or the one that stands."""
    first = next((page for page in _pages(draft) if issue in page.stated), None)
    return stood(draft)[issue] if first is None else first.stated[issue]


def gone_back(draft: Draft) -> IssueId | None:
    """Return the point on which the latest page gives the learner less than one before it, the costliest first."""
    pages, here = _pages(draft), stood(draft)

    def loss(issue: IssueId) -> float:
        worth = draft.scenario.bargain.issue(issue).worth
        said = [worth(Side.LEARNER, page.stated[issue]) for page in pages if issue in page.stated]
        return max(said, default=0.0) - worth(Side.LEARNER, here[issue]) if said else 0.0

    worst = max((issue.id for issue in draft.scenario.bargain.issues), key=loss)
    return worst if loss(worst) > WITHIN else None


def best_said(draft: Draft, issue: IssueId) -> Value:
    """Return the value most to the learner's liking that the counterpart named on a point."""
    worth = draft.scenario.bargain.issue(issue).worth
    said = [page.stated[issue] for page in _pages(draft) if issue in page.stated]
    return max(said, key=lambda value: worth(Side.LEARNER, value), default=stood(draft)[issue])


def named_last(draft: Draft) -> IssueId:
    """Return the weightiest point of which the counterpart named a value last."""
    standing = draft.state.counterpart_offer
    bargain = draft.scenario.bargain
    named = [issue for issue in bargain.issues if standing is not None and issue.id in standing.stated]
    if not named or bargain.headline in named:
        return bargain.headline.id
    return max(named, key=lambda issue: issue.counterpart_weight).id


def said_before_last(draft: Draft, issue: IssueId, value: Value) -> bool:
    """Tell whether the counterpart had named a value already before its last words."""
    last = draft.before.last_counterpart_line
    lines = [line for line in draft.before.spoken if line.side is Side.COUNTERPART]
    earlier = [page for page in _pages(draft) if last is None or page.seq < last.seq]
    return any(_names(page, issue, value) for page in earlier) or _in_lines(
        draft, issue, value, (line.text for line in lines[:-1])
    )


def as_said(draft: Draft, issue: IssueId | None, keys: list[str]) -> list[str]:
    """Return reactions with those that say 'as I told you' only where the counterpart did tell its value."""
    if issue is None or said_aloud(draft, issue, stood(draft)[issue]):
        return keys
    return [Past.NEW.value if key in TELLS_OF_BEFORE else key for key in keys]


def _pages(draft: Draft) -> list[Offer]:
    state = draft.state
    pages = [*state.counterpart_offers, *state.yeses]
    return sorted(pages, key=lambda page: page.seq)


def _names(page: Offer, issue: IssueId, value: Value) -> bool:
    return issue in page.stated and same_value(page.stated[issue], value)


def _page_with(draft: Draft, issue: IssueId, value: Value) -> Offer | None:
    """Return the latest page on which a value stood."""
    pages = [page for page in _pages(draft) if same_value(page.package[issue], value)]
    return pages[-1] if pages else None


def _is_better(draft: Draft, issue: IssueId, here: Value, before: Value) -> bool:
    worth = draft.scenario.bargain.issue(issue).worth
    return worth(Side.LEARNER, here) > worth(Side.LEARNER, before) + WITHIN


def _was_spoken(draft: Draft, issue: IssueId, value: Value) -> bool:
    said = (line.text for line in draft.before.spoken if line.side is Side.COUNTERPART)
    return _in_lines(draft, issue, value, said) or was_listed(draft, issue, value)


def was_listed(draft: Draft, issue: IssueId, value: Value) -> bool:
    """Tell whether the counterpart named a value as one of those that can be had at all."""
    lists = (line for line in draft.before.spoken if line.side is Side.COUNTERPART and "react.offgrid" in line.keys)
    said = [line.text.casefold() for line in lists]
    if not said or _in_lines(draft, issue, value, said):
        return bool(said)
    point = draft.scenario.bargain.issue(issue)
    pairs = [pair for pair in permutations([option.value for option in point.options], 2) if value in pair]
    return any(speak_values(point, pair).casefold() in line for pair in pairs for line in said)


def _in_lines(draft: Draft, issue: IssueId, value: Value, lines: Iterable[str]) -> bool:
    """Tell whether a value stands in lines as it is spoken; a bare yes or no would stand in too many."""
    point = draft.scenario.bargain.issue(issue)
    words = speak_value(point, value)
    short = brief(point.name, words)
    return any(
        _stands_in(line, words) or (short != words and point.name.casefold() in line and _stands_in(line, short))
        for line in map(str.casefold, lines)
    )


def _stands_in(line: str, words: str) -> bool:
    """Tell whether words stand in a lower-case line; a bare yes or no does not count."""
    words = words.casefold()
    telling = len(words.split()) > 1 or any(sign.isdigit() for sign in words)
    return telling and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", line) is not None
