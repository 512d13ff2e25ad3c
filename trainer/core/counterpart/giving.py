"""What the counterpart would give for something, and which of the values put beside each other it would rather have."""

from __future__ import annotations

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.for_what import asks_worth
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.mattering import asked_about
from trainer.core.counterpart.stance import Question
from trainer.core.moves import TermRole
from trainer.core.terms import WITHIN, Issue, IssueId, Package, Side, Value, takes


def points_asked(draft: Draft, heard: Heard, question: Question) -> set[IssueId]:
    """Return the points that a question names or has values of, else all of which values were asked for."""
    own = {*question.points, *(term.issue for term in heard.terms_in(question.words))}
    named = heard.reading.offer is not None and heard.reading.offer.terms
    return own or ({*asked_about(draft, heard)} if named else set())


def has_more(issue: Issue, page: Package) -> bool:
    """Tell whether a point has a value that is better for the learner than the page's and may be signed."""
    here = issue.worth(Side.LEARNER, page[issue.id])
    within = [option.value for option in issue.options if issue.within(Side.COUNTERPART, option.value)]
    return any(issue.worth(Side.LEARNER, value) > here + WITHIN for value in within)


def give(draft: Draft, heard: Heard, question: Question, page: Package) -> list[str]:
    """Name the point on which it could come the learner's way: the cheapest for what it is worth to the learner."""
    asked = points_asked(draft, heard, question)
    valued = {term.issue for term in heard.terms_in(question.words)}
    wanted = [point for point in question.points if point not in valued]
    if valued and len(wanted) == 1 and not asks_worth(question.words):
        asked -= {*wanted}  # 'what do I get on the rate if I take 36 months?'
    more = [issue for issue in draft.scenario.bargain.issues if issue.id not in asked and has_more(issue, page)]
    if not more:
        heard.issue = draft.scenario.bargain.headline.id
        return ["react.asked.room.none"]
    meant = [issue for issue in more if valued and issue.id in wanted] or more
    heard.issue = min(meant, key=lambda issue: issue.counterpart_weight - issue.learner_weight).id
    return ["react.asked.give"]


def _cost(issue: Issue, stands: Value, value: Value) -> float:
    return issue.worth(Side.COUNTERPART, stands) - issue.worth(Side.COUNTERPART, value)


def rather(draft: Draft, heard: Heard, question: Question, page: Package) -> list[str]:
    """Say which of the values in question suits it better."""
    bargain, mine = draft.scenario.bargain, draft.state.stated_by_learner
    offer = heard.reading.offer
    named: dict[IssueId, list[Value]] = {}
    terms = [term for term in (offer.terms if offer is not None else ()) if term.role is not TermRole.REJECTED]
    for term in heard.terms_in(question.words) or terms:
        if takes(bargain, term.issue, term.value):
            named.setdefault(term.issue, []).append(term.value)
    if len(named) > 1:  # 'would you rather pay for the screen or close at half past ten?': what costs it less
        heard.issue = min(named, key=lambda at: _cost(bargain.issue(at), page[at], named[at][0]))
        heard.spoken_of = {heard.issue: named[heard.issue][0]}
        return ["react.asked.rather"]
    issue = next(iter(named), question.points[0] if question.points else bargain.headline.id)
    others = [mine[issue]] if issue in mine else []
    here = bargain.issue(issue)
    values = [*named.get(issue, ()), page[issue], *others]
    heard.issue = issue
    heard.spoken_of = {issue: max(values, key=lambda value: here.worth(Side.COUNTERPART, value))}
    return ["react.asked.rather"]
