"""What was said yes to point by point, what the learner has just refused, and which lines the page has left behind."""

from __future__ import annotations

import re
from itertools import pairwise

from trainer.core.counterpart.wording import speak_value
from trainer.core.moves import TermRole
from trainer.core.scenario import Scenario
from trainer.core.table import Offer, Spoken, TableState
from trainer.core.terms import WITHIN, IssueId, IssueKind, Package, Side, Terms, Value, same_value

YESES = ("react.asked.yes", "react.asked.but", "react.asked.paid", "react.asked.only", "react.point", "act.accept")
"""Beginnings of the keys of lines that say yes to values."""
GIFTS = ("act.concede", "act.trade", "act.propose", "act.final")
"""The same of lines that put values forward."""
NOES = ("react.asked.no", "react.asked.only", "act.keep")
"""The same of lines that say no to values."""
LEFT_NO, TOO_DEAR = "react.rest.no", "react.asked.paid"
"""Begin the keys of lines that refuse what an answer left out, and what would be asked in return for a gift."""
OWN_SIDE = "react.asked.none"
"""Begins the key of lines that refuse all that was asked for and name its own side alone."""
_HALF = "react.asked.but"
"""Begins the key of lines that say yes to some values and no to others."""
LOOKED_AT = 5
"""So many of the learner's offers are looked at for whether it went back on one."""
LATELY = 2
"""So many lines back a flat refusal of the learner's is heeded."""
KEPT = 8
"""So many lines back a yes is never taken back where the learner moves steadily: it would read as a broken word. Who
stands still or asks for more has that of the last line only."""
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?!\w)")
_WORDS = {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?! (?:years?|months?|weeks?|days?|people|points?|of)\b)")


def granted(scenario: Scenario, state: TableState, *, lately: bool = False) -> Terms:
    """Return the learner's values that the page gives and that the counterpart said yes to in words, ever or lately.

    Who has not moved since, or asks for more elsewhere, has changed what they were granted for; what was granted a
    moment ago is kept all the same.
    """
    standing = state.counterpart_offer
    if standing is None or not (lately or _moved(scenario, state)):
        return {}
    bargain = scenario.bargain
    theirs = [line for line in state.spoken if line.side is Side.COUNTERPART]
    back = _kept_for(scenario, state) if lately else len(theirs)
    yeses = [line.text.casefold() for line in theirs[-back:] if _says_yes(line.keys)]
    return {
        issue: value
        for issue, value in state.stated_by_learner.items()
        if bargain.worth(Side.LEARNER, issue, standing.package[issue])
        >= bargain.worth(Side.LEARNER, issue, value) - WITHIN
        and any(speak_value(bargain.issue(issue), value).casefold() in said for said in yeses)
    }


def bought(scenario: Scenario, state: TableState) -> Terms:
    """Return what the last page gave for something in return that the learner has since agreed to give."""
    pages, worth = state.counterpart_offers, scenario.bargain.worth
    if len(pages) < 2 or state.agreed is not None:
        return {}
    before, page = pages[-2].package, pages[-1]
    gains = {i: worth(Side.LEARNER, i, value) - worth(Side.LEARNER, i, before[i]) for i, value in page.stated.items()}
    prices = [issue for issue, gain in gains.items() if gain < -WITHIN]
    since = {i: v for offer in state.learner_offers if offer.seq > page.seq for i, v in offer.stated.items()}
    paid = prices and all(
        i in since and worth(Side.COUNTERPART, i, since[i]) >= worth(Side.COUNTERPART, i, page.package[i]) - WITHIN
        for i in prices
    )
    return {issue: page.package[issue] for issue, gain in gains.items() if gain > WITHIN} if paid else {}


def _kept_for(scenario: Scenario, state: TableState) -> int:
    """Return for how many of its lines a yes is kept whatever it costs: who went back on a yes has less."""
    if not _moved(scenario, state):
        return 1
    return LATELY if state.yeses or _went_back(scenario, state) else KEPT


def promised(scenario: Scenario, state: TableState) -> Terms:
    """Return for each point the value best for the learner that the counterpart named on a page or said yes to.

    A page put before the learner went back, asked for more or only repeated what it wanted is none any more: it was
    not taken. A yes outlives all but the first.
    """
    bargain = scenario.bargain
    back, more, again = turned_at(scenario, state)
    pages = [page for page in state.counterpart_offers if page.seq > max(back, more, again)]
    said = [*(page.stated for page in pages), *(_agreed(state, yes) for yes in state.yeses if yes.seq > back)]
    best: dict[IssueId, Value] = {}
    for issue, value in (term for terms in said for term in terms.items()):
        worth = bargain.worth(Side.LEARNER, issue, value)
        if issue not in best or worth > bargain.worth(Side.LEARNER, issue, best[issue]):
            best[issue] = value
    return best


def _agreed(state: TableState, yes: Offer) -> Terms:
    """Return what of a yes the learner had named itself."""
    named = {issue for offer in state.learner_offers if offer.seq < yes.seq for issue in offer.stated}
    return {issue: value for issue, value in yes.package.items() if issue in named}


def turned_at(scenario: Scenario, state: TableState) -> tuple[int, int, int]:
    """Return when the learner last went back, last asked for more on a new point, and last repeated what it wanted."""
    worth = scenario.bargain.worth
    back = more = again = 0
    for offer in state.learner_offers:
        before = state.stated_before(offer.seq)
        page = next((p.package for p in reversed(state.counterpart_offers) if p.seq < offer.seq), None)
        gives = [
            worth(Side.COUNTERPART, issue, value) - worth(Side.COUNTERPART, issue, before[issue])
            for issue, value in offer.stated.items()
            if issue in before
        ]
        beyond = {
            issue
            for issue, value in offer.stated.items()
            if page is not None
            and worth(Side.COUNTERPART, issue, value) < worth(Side.COUNTERPART, issue, page[issue]) - WITHIN
        }
        if sum(gives) < -WITHIN:
            back = offer.seq
        if beyond - set(before):
            more = offer.seq
        if beyond and sum(gives) <= WITHIN:
            again = offer.seq
    return back, more, again


def turned_down(
    scenario: Scenario,
    state: TableState,
    *,
    lines: int = LATELY,
    standing: bool = False,
    keys: tuple[str, ...] = NOES,
) -> set[tuple[IssueId, Value]]:
    """Return the values of the learner's that the counterpart said no to in its last lines and has not, or has now."""
    theirs = [line for line in state.spoken if line.side is Side.COUNTERPART][-lines:]
    against = [line for line in theirs if any(key.startswith((*keys, _HALF)) for key in line.keys)]
    noes = [line.text.casefold() for line in against if not _says_yes(line.keys)]
    halves = [line.text.casefold() for line in against if _says_yes(line.keys)]
    named = [offer.stated for offer in state.learner_offers]
    here, worth = state.counterpart_offer, scenario.bargain.worth

    def lacks(issue: IssueId, value: Value) -> bool:
        """Tell whether the page still gives less: of a line with a yes and a no in it, that was the no."""
        if here is None:
            return False
        return worth(Side.LEARNER, issue, here.package[issue]) < worth(Side.LEARNER, issue, value) - WITHIN

    return {
        (issue, value)
        for terms in named
        for issue, value in terms.items()
        if (here is not None and same_value(here.package[issue], value)) is standing
        and any(
            speak_value(scenario.bargain.issue(issue), value).casefold() in said
            for said in (*noes, *(halves if lacks(issue, value) else ()))
        )
    }


def refused_aloud(
    scenario: Scenario, state: TableState, *, lines: int = LATELY, standing: bool = False
) -> set[tuple[IssueId, Value]]:
    """Return the learner's values that the counterpart refused in so many words: by name, or by its own side of them.

    Its own values, which it names in place of what was asked for, are no refusals of them.
    """
    theirs = [line for line in state.spoken if line.side is Side.COUNTERPART][-lines:]
    sides = [line for line in theirs if any(key.startswith(OWN_SIDE) for key in line.keys)]
    here, worth = state.counterpart_offer, scenario.bargain.worth
    found = turned_down(scenario, state, lines=lines, standing=standing, keys=(*NOES, LEFT_NO, TOO_DEAR))
    found -= {item for line in sides for item in _own_side(scenario, state, line)}
    for line in sides:
        asked = next((offer.stated for offer in reversed(state.learner_offers) if offer.seq < line.seq), {})
        found |= {
            (issue, asked[issue])
            for issue, value in _own_side(scenario, state, line)
            if issue in asked
            and worth(Side.LEARNER, issue, asked[issue]) > worth(Side.LEARNER, issue, value) + WITHIN
            and (here is not None and same_value(here.package[issue], asked[issue])) is standing
        }
    return found


def _own_side(scenario: Scenario, state: TableState, line: Spoken) -> set[tuple[IssueId, Value]]:
    """Return the values of its page at the time that a line of the counterpart names."""
    page = next((page.package for page in reversed(state.counterpart_offers) if page.seq < line.seq), None)
    said = line.text.casefold()
    return {
        (issue, value)
        for issue, value in (page or {}).items()
        if speak_value(scenario.bargain.issue(issue), value).casefold() in said
    }


def _says_yes(keys: frozenset[str]) -> bool:
    return any(key.startswith((*YESES, *GIFTS)) for key in keys)


def _moved(scenario: Scenario, state: TableState) -> bool:
    """Tell whether the learner's latest offer is its first or better for the counterpart than the one before."""
    worth = [scenario.bargain.utility(Side.COUNTERPART, offer.package) for offer in state.learner_offers[-2:]]
    return len(worth) < 2 or worth[1] > worth[0] + WITHIN


def _went_back(scenario: Scenario, state: TableState) -> bool:
    """Tell whether one of the learner's latest offers is worse for the counterpart than the one before."""
    worth = [scenario.bargain.utility(Side.COUNTERPART, offer.package) for offer in state.learner_offers[-LOOKED_AT:]]
    return any(after < before - WITHIN for before, after in pairwise(worth))


def keeps_word(scenario: Scenario, package: Package, promised: Terms) -> bool:
    """Tell whether a package gives no less on any point than was said yes to."""
    bargain = scenario.bargain
    return all(
        bargain.worth(Side.LEARNER, issue, package[issue]) >= bargain.worth(Side.LEARNER, issue, value) - WITHIN
        for issue, value in promised.items()
    )


def refused_lately(state: TableState) -> set[tuple[IssueId, Value]]:
    """Return the values the learner has turned down in its last lines, whatever it said of them before."""
    mine = [line.reading for line in state.spoken if line.side is Side.LEARNER and line.reading is not None]
    return {
        (term.issue, term.value)
        for reading in mine[-LATELY:]
        for term in (reading.offer.terms if reading.offer is not None else ())
        if term.role is TermRole.REJECTED
    }


def wanted_last(scenario: Scenario, state: TableState, package: Package) -> set[IssueId]:
    """Return the points on which a trade just put asked for the very value that a package has: nobody asks twice."""
    last = state.last_counterpart_line
    if last is None or last.act != "act.trade":
        return set()
    said = last.text.casefold()
    issues = scenario.bargain.issues
    mine = state.stated_by_learner
    return {
        issue.id
        for issue in issues
        if speak_value(issue, package[issue.id]).casefold() in said
        and issue.id in mine
        and not same_value(mine[issue.id], package[issue.id])
    }


def is_left_behind(scenario: Scenario, text: str, page: Package) -> bool:
    """Tell whether words name a figure of the headline that a page has gone past: nobody holds at 380 who gives 430."""
    headline = scenario.bargain.headline
    if headline.kind is IssueKind.CATEGORY:
        return False
    said = text.casefold()
    numbers = [float(found.group().replace(",", "")) for found in _NUMBER.finditer(said)]
    if headline.kind is IssueKind.MONEY and headline.scale > 1:
        numbers += [float(_WORDS[found.group()]) for found in _WORD.finditer(said)]
    here = headline.worth(Side.LEARNER, page[headline.id])
    values = [value for number in numbers for value in {number, number / headline.scale}]
    return any(
        headline.worth(Side.LEARNER, value) < here - WITHIN for value in values if headline.position(value) is not None
    )
