"""What is said about an agreement before it is confirmed: mended, doubted, asked about, or with points nobody named."""

from __future__ import annotations

import re

from trainer.core.consent import Formality, formality_in
from trainer.core.counterpart.decision import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.subjects import points_in
from trainer.core.plain import asks_in_form, disowns
from trainer.core.terms import IssueId, Package, Terms, same_value

EXACT = 0.85
"""So alike an exchange of the scene answers a question about the agreement better than a general line."""
MOST_MENDED = 2
"""Where more points were put right the whole package is said."""
AGREEMENT_KEYS = {
    Formality.SETTLED: "react.agreed.settled",
    Formality.ANSWER: "react.agreed.settled",
    Formality.SIGN: "react.agreed.sign",
    Formality.WRITING: "react.agreed.writing",
    Formality.KEPT: "react.agreed.kept",
    Formality.TERMS: "act.remind",
}
"""What is said after a yes to a question about the agreement itself."""
_PROTESTS = re.compile(
    r"\b(?:wrong|mistaken?|misheard|misunderstood|not (?:right|correct|true|what|like|how)"
    r"|isn't (?:right|correct|true|what)"
    r"|never said|forgot(?:ten)?|missing|left out|hang on|hold on|wait|not so fast|must (?:change|be)"
    r"|should (?:change|be)"
    r"|has to (?:change|be)|needs? to (?:change|be)|change|correct|instead)\b"
)
"""Words of who finds a point not as it was meant: named without a value, that point is asked about."""
_FIGURE = re.compile(r"\d[\d,]{2,}")
"""A figure of so many digits belongs to one point."""
_SET_APART = re.compile(r"\bnot (?:about )?(?:the|your|my|that|this) \w+")
"""Names a point only to say that it is not meant."""
_REGRETS = re.compile(r"\b(?:chang(?:ed|ing) my mind|second thoughts|having doubts|regret)\b")


def word_on_agreement(draft: Draft, heard: Heard) -> str:
    """Return the key of what to say to a question about the agreement itself, a condition, or a doubt; else nothing."""
    formality = formality_in(heard.text)
    told = heard.answers and (formality is Formality.WRITING or _is_sure(heard))
    if formality is not None and not told:
        return AGREEMENT_KEYS[formality]
    if heard.answered and "?" in heard.text and asks(heard.plain):
        return ""  # what was asked is answered first, whatever else the words doubt
    points = points_meant(draft, heard)
    protests = bool(points) and (_PROTESTS.search(heard.plain) is not None or disowns(heard.plain))
    protests = protests and not (asks_in_form(heard.text) or asks(heard.plain))
    if heard.conditional and not (points and (protests or heard.refuses)):
        return "react.condition"  # the terms said again are the yes, and what it hangs on is none of them
    doubts = _REGRETS.search(heard.plain) or heard.remark in {"react.vague", "react.refused"}
    if heard.refuses or protests or doubts:
        agreed = draft.state.accepted or {}
        heard.spoken_of = {issue: agreed[issue] for issue in points[:MOST_MENDED] if issue in agreed}
        return "react.reopened" if heard.spoken_of else "react.reconsider"
    return ""


def points_meant(draft: Draft, heard: Heard) -> list[IssueId]:
    """Return the points a doubt is about: those of which the agreed value is said, else those named and not set apart.

    'I mean the rent, not the lease' is about the rent.
    """
    agreed = draft.state.accepted or {}
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    said = [t.issue for t in terms if t.issue in agreed and same_value(agreed[t.issue], t.value)]
    figures = {found.replace(",", "") for found in _FIGURE.findall(heard.plain)}
    said += [i for i, value in agreed.items() if not isinstance(value, str) and f"{value:g}" in figures]
    if said:
        return list(dict.fromkeys(said))
    named = points_in(draft.scenario.bargain, heard.plain)
    meant = points_in(draft.scenario.bargain, _SET_APART.sub(" ", heard.plain))
    return [point for point in named if point in meant] or list(named)


def _is_sure(heard: Heard) -> bool:
    """Tell whether what the scene foresaw is so like what was said that it answers better than any general line."""
    return any(found.id == heard.exchange and found.likeness >= EXACT for found in heard.reading.alike)


def mended(draft: Draft, heard: Heard) -> Terms:
    """Return the values by which the learner's terms of this turn change what was agreed before."""
    agreed = draft.before.agreed
    if agreed is None or heard.offer is None:
        return {}
    return {i: v for i, v in heard.offer.stated.items() if not same_value(agreed.package[i], v)}


def mends(draft: Draft, heard: Heard, decision: Decision) -> bool:
    """Tell whether a yes only takes over a point or two that the learner put right: the rest need not be said again."""
    few = 0 < len(mended(draft, heard)) <= MOST_MENDED
    return decision.kind is DecisionKind.ACCEPT and "react.amended" in heard.reactions and few


def named(draft: Draft, heard: Heard, package: Package) -> Terms:
    """Return the values of a package that somebody named: the learner, or the page where the page is taken."""
    state = draft.before
    read = heard.reading.offer.terms if heard.reading.offer is not None else ()
    mine = {**draft.state.stated_by_learner, **{term.issue: term.value for term in read}}
    page = state.counterpart_offer
    theirs: set[IssueId] = set()
    if page is not None and not any(not same_value(page.package[i], v) for i, v in package.items()):
        theirs = {i for offer in state.counterpart_offers for i, v in offer.stated.items() if same_value(package[i], v)}
        theirs |= set(page.stated)
    return {i: v for i, v in package.items() if i in theirs or (i in mine and same_value(mine[i], v))}
