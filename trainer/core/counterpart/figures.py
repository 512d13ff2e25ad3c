"""Figures that were named but put nothing on the table: unclear, impossible, misremembered or only repeated."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.course import Past, tell_past
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import speak_terms, speak_value, speak_values
from trainer.core.moves import Act, Move, OfferReading, Term, TermRole
from trainer.core.plain import moves_itself, words_of
from trainer.core.terms import WITHIN, Issue, IssueId, IssueKind, Side, Value, same_value

_NUMBER = re.compile(r"(?<![\w.])(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<thousand> ?k\b)?")
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
_UNIT_BEFORE = re.compile(r"\b(?:month|net|week)\s+$", re.IGNORECASE)
MOST_CHOICES = 3
MOST_ODD = 7
"""Words of a value that no list holds, which can be said back in a breath."""
SHORT_QUESTION = 6
"""A question of at most so many words that quotes a value asks about that value."""
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*(?![\w.,]*\w)")


def point_out_figures(draft: Draft, heard: Heard) -> None:
    """Note what to say of figures that are no offer."""
    offer = heard.reading.offer
    if offer is None or not (offer.terms or offer.alternatives or offer.ambiguous) or heard.remark == "react.machine":
        return
    if offer.ambiguous:
        if heard.reactions or heard.asked or heard.remark or heard.reading.has_act(Act.THREAT, Act.ATTACK):
            return
        if len(words_of(heard.text)) > SHORT_QUESTION and not (moves_itself(heard.text) or _bids(heard)):
            return
        heard.choices = _choices(draft, offer) or _guesses(draft, heard)
        heard.reactions.append("react.which" if heard.choices else "react.unread")
        heard.reactions.append("react.unread")
        heard.settled = True
        return
    if heard.remark == "react.feeling":
        return
    wonders = form_of(heard.plain) in {Form.WHY, Form.WHO, Form.HOW, Form.OPEN} and heard.asked
    if wonders and not heard.unlisted:
        return
    for term in offer.terms:
        key = _impossible(draft, heard, term) or _repeated(draft, heard, term)
        if key:
            heard.reactions.append(key)
            return


def _choices(draft: Draft, offer: OfferReading) -> str:
    """Return the readings of an ambiguous figure as a spoken choice, or nothing when they cannot be told apart."""
    bargain = draft.scenario.bargain
    readings = [
        {t.issue: t.value for t in reading if bargain.has(t.issue) and _takes(bargain.issue(t.issue), t)}
        for reading in offer.alternatives[:MOST_CHOICES]
    ]
    shared = {i for i in readings[0] if all(i in r and r[i] == readings[0][i] for r in readings)} if readings else set()
    spoken = [
        speak_terms(draft.scenario, {i: v for i, v in reading.items() if i not in shared}) for reading in readings
    ]
    different = list(dict.fromkeys(words for words in spoken if words))
    return ", or ".join(different) if len(different) > 1 else ""


def _bids(heard: Heard) -> bool:
    return heard.reading.has_act(Act.OFFER, Act.ANCHOR, Act.COUNTER_OFFER, Act.CONCESSION, Act.CONDITIONAL_TRADE)


def _guesses(draft: Draft, heard: Heard) -> str:
    """Return the points a bare number could belong to as a spoken choice; nothing unless there are two."""
    found = _NUMBER.search(heard.plain)
    if found is None:
        return ""
    number = float(found["digits"].replace(",", "")) * (1_000 if found["thousand"] else 1)
    spoken = [
        speak_value(issue, value)
        for issue in draft.scenario.bargain.issues
        if issue.kind is not IssueKind.CATEGORY
        for value in dict.fromkeys((number, number / issue.scale))
        if issue.position(value) is not None
    ]
    return ", or ".join(spoken[:MOST_CHOICES]) if len(spoken) > 1 else ""


def _near(issue: Issue, term: Term) -> tuple[Value, ...]:
    """Return the values around one that the issue does not have."""
    return term.near or (() if isinstance(term.value, str) else issue.nearest(term.value))


def _takes(issue: Issue, term: Term) -> bool:
    return issue.position(term.value) is not None


def _is_more_than_asked(issue: Issue, near: Sequence[Value]) -> bool:
    """Tell whether a value lies beyond the end that suits the counterpart best: then that end is taken."""
    if len(near) != 1 or issue.kind is not IssueKind.PERCENT:
        return False  # of sums and numbers, so much is rather a slip of the pen
    best = max(issue.worth(Side.COUNTERPART, option.value) for option in issue.options)
    return issue.worth(Side.COUNTERPART, near[0]) >= best - WITHIN


def _impossible(draft: Draft, heard: Heard, term: Term) -> str:
    """Return the reaction to a value the issue does not have: the nearest ones, or that it is beyond everything."""
    bargain = draft.scenario.bargain
    if not bargain.has(term.issue) or term.role is TermRole.REFERENCE:
        return ""
    issue = bargain.issue(term.issue)
    if not term.out_of_range and _takes(issue, term):
        return ""
    near = _near(issue, term)
    if (not near and isinstance(term.value, str)) or _is_more_than_asked(issue, near):
        return ""
    if len(near) < 2:
        return "react.offer.beyond"
    _list_values(heard, issue, term, near)
    heard.settled = True
    return "react.offgrid"


def _list_values(heard: Heard, issue: Issue, term: Term, values: Sequence[Value]) -> None:
    """Note a value that cannot be had as it was said, and those that can be in its place."""
    heard.issue, heard.near, heard.nearest = issue.id, tuple(values), speak_values(issue, values)
    before = _UNIT_BEFORE.search(heard.text[: term.start])
    odd = heard.text[before.start() if before else term.start : term.end].strip(" .,;:!?-")
    heard.odd = odd if len(odd.split()) <= MOST_ODD and odd.isprintable() else ""


def note_odd_value(
    draft: Draft, heard: Heard, roles: Collection[TermRole] = _PUT, *, beside: IssueId | None = None
) -> bool:
    """Note the first value in a role that its issue, but for one left aside, does not have; tell whether one was."""
    offer = heard.reading.offer
    bargain = draft.scenario.bargain
    for term in offer.terms if offer is not None else ():
        if term.role not in roles or not bargain.has(term.issue) or term.issue == beside:
            continue
        issue = bargain.issue(term.issue)
        near = _near(issue, term)
        if _takes(issue, term) or not near or _is_more_than_asked(issue, near):
            continue
        _list_values(heard, issue, term, near)
        heard.reactions.insert(0, "react.offgrid")
        return True
    return False


def _repeated(draft: Draft, heard: Heard, term: Term) -> str:
    """Return the reaction to a figure that was only repeated or misremembered."""
    standing, mine = draft.state.counterpart_offer, draft.state.stated_by_learner
    if standing is None or term.issue not in standing.package or term.role is TermRole.REFERENCE or heard.remark:
        return ""
    if term.role is TermRole.REJECTED or heard.reading.has_act(Act.REJECT):
        if form_of(heard.plain) is Form.CLOSED:
            return "react.whatif"
        return "" if isinstance(term.value, str) else "react.vague"
    if term.issue in mine and same_value(mine[term.issue], term.value):
        agreed = draft.state.agreed
        return "" if agreed is not None and same_value(agreed.package[term.issue], term.value) else "react.offer.same"
    about = len(words_of(heard.text)) <= SHORT_QUESTION and not heard.has(Move.INTEREST_QUESTION)
    if heard.asked and about and same_value(standing.package[term.issue], term.value):
        heard.issue = term.issue
        heard.reactions.insert(0, "react.issue")
        return "react.issue"
    if heard.asked or heard.reading.has_act(Act.NAME_TACTIC, Act.ATTACK, Act.THREAT):
        return ""
    heard.issue = term.issue
    if same_value(standing.package[term.issue], term.value):
        return "react.issue"
    if term.role is not TermRole.QUOTED:
        return ""
    past = (
        tell_past(draft, heard, term.issue, term.value)[0]
        if _takes(draft.scenario.bargain.issue(term.issue), term)
        else ""
    )
    return past if past in {Past.BETTER, Past.TRADED} else "react.correction"


def leaves_figures(heard: Heard) -> bool:
    """Tell whether figures stand in an offer's words that no term was read from: then nobody says yes unasked."""
    offer = heard.reading.offer
    if offer is None or any(term.end <= term.start for term in offer.terms):
        return False  # terms without a place in the words came from the sheet or a simulated learner
    spans = [(term.start, term.end) for term in offer.terms]
    read = {found.group() for start, end in spans for found in _FIGURE.finditer(heard.text[start:end])}
    return any(
        found.group() not in read and not any(start < found.end() and found.start() < end for start, end in spans)
        for found in _FIGURE.finditer(heard.text)
    )  # a figure said twice was read once
