"""The words for the slots of a turn's lines: figures come from the decision and the page alone."""

from __future__ import annotations

from trainer.core.counterpart.act import Decision
from trainer.core.counterpart.agenda import speak_points
from trainer.core.counterpart.agreement import mended
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.overview import is_overview
from trainer.core.counterpart.quoted import as_put, reason_for
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.remarks import as_written, echo_in, subject_in
from trainer.core.counterpart.wording import speak_terms
from trainer.core.terms import Terms, same_value

_REFUSING = frozenset({"react.offer.far", "react.offer.start", "react.offer.beyond", "react.refused"})
"""Reactions against what the learner put: what the counterpart's own page has as well is nothing to be against."""

_STEP, MOST_THANKED = "react.offer.better", 2
"""Thanks for a step, and of how many values they say each."""


def slots_for(draft: Draft, heard: Heard, decision: Decision) -> dict[str, str]:
    """Return the words for the slots of this turn's lines; figures come from the decision and the page alone."""
    scenario = draft.scenario
    offer = draft.state.learner_offer
    theirs = heard.offer.stated if heard.offer else (offer.stated if offer else {})
    theirs = mended(draft, heard) or theirs
    standing = draft.state.counterpart_offer
    if standing is not None and not _REFUSING.isdisjoint(heard.reactions[:1]):
        theirs = {i: v for i, v in theirs.items() if not same_value(standing.package[i], v)} or theirs
    page = decision.package or (draft.state.counterpart_offer.package if draft.state.counterpart_offer else None)
    slots = {
        "package": speak_terms(scenario, page) if page else "",
        "terms": speak_terms(scenario, decision.stated),
        "theirs": ""
        if _says_again(decision, theirs) or _says_too_much(heard, theirs)
        else speak_terms(scenario, as_put(heard, heard.asked_of or theirs)),
        "want": speak_terms(scenario, decision.want),
        "choices": heard.choices,
        "nearest": heard.nearest,
        "odd": heard.odd,
        "words": heard.own_words,
        "points": speak_points(scenario),
        "subject": as_written(subject_in(heard.plain), heard.text),
        "echo": as_written(echo_in(heard.plain), heard.text),
        "said": speak_terms(scenario, heard.spoken_of),
        "now": speak_terms(scenario, {issue: page[issue] for issue in heard.spoken_of}) if page else "",
    }
    issue = heard.issue or (decision.beat.issue if decision.beat else None)
    if issue is not None and page is not None:
        slots["issue"] = scenario.bargain.issue(issue).name
        slots["value"] = speak_terms(scenario, {issue: page[issue]})
    if is_overview(heard.reactions):
        page = page_of(draft)
        slots["now"] = speak_terms(scenario, {name: page[name] for name in heard.asked_of})
        slots["rest"] = speak_terms(scenario, heard.unnamed)
    slots["reason"] = reason_for(draft, heard)
    return slots


def _says_too_much(heard: Heard, theirs: Terms) -> bool:
    """Tell whether thanks for a step would say a whole package over: what of it goes is said behind them."""
    return len(theirs) > MOST_THANKED and not heard.asked_of and heard.reactions[:1] == [_STEP]


def _says_again(decision: Decision, theirs: Terms) -> bool:
    """Tell whether the act says all of the learner's terms: a reaction need not say several of them, too."""
    acts = decision.agrees or decision.offers
    said = decision.package if decision.agrees else {**decision.stated, **decision.want}
    return (
        acts
        and said is not None
        and len(theirs) > 1
        and all(issue in said and same_value(said[issue], value) for issue, value in theirs.items())
    )
