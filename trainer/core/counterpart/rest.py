"""What an answer to an offer leaves out: points neither taken nor refused nor answered with values of its own."""

from __future__ import annotations

import re

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.included import leaves_out
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.mattering import odd_points
from trainer.core.counterpart.subjects import finds, points_in
from trainer.core.counterpart.wording import Utterance, speak_terms, speak_values
from trainer.core.plain import words_of
from trainer.core.terms import WITHIN, Issue, IssueId, Side, Terms, Value, takes

MOST_BEFORE, MOST_WHERE_MUCH_IS_LEFT = 3, 4
"""After more sentences nothing is added; after one more where several points would get no word at all."""
WHOLE = (
    *("/react.offer.far/", "/react.offer.same/", "/react.offer.worse/", "/react.offer.more/", "/act.final/"),
    *("/react.asked.obstacle/", "/react.asked.several/"),
)
"""Keys of lines that speak of an offer as a whole: none of its points is left out."""
TALK = ("/exchange.", "/topic.", "/talk.")
"""Keys of lines that answer the words of a message and not its figures."""
SEVERAL = 2
"""Of so many points an answer may leave some out; an offer on one was answered, unless something else is given."""

MOST_CHOICES = 3
"""Of more values nobody says them all: what is wanted there is asked for."""
_CLAUSE = re.compile(r"[,;:.!?]+(?=\s|$)|\b(?:but|and|plus|with)\b")
_NEEDS_NO_VALUE = re.compile(
    r"\b(?:yes|ok|okay|fine|agreed|good|great|no|not|without|never|forget|drop|leave|skip|stays?|same|keep|because"
    r"|why|how|what|who|said|says?|told|asked|is|are|was|were|has|have|had)\b|n't\b"
)
"""Takes a point as it is, turns it down, or tells of it: no value is missed."""
MOST_WORDS, LISTED = 8, 3
"""A longer clause is no item of a list, nor, of the second length, one that has only its name."""


def say_rest(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance) -> None:
    """Say what an answer to an offer passed over: yes or no to its values, and ask which where a point has none."""
    if not answer_values(draft, heard, decision, utterance) and _may_add(draft, heard, decision, utterance):
        _ask_which(draft, heard, _page(draft, decision), utterance)


def answer_values(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance) -> bool:
    """Say yes or no to the values of an offer that were passed over: no first, since a yes was already meant.

    Return whether there were any, though they may be too many words for this answer.
    """
    if heard.offer is None or not _may_add(draft, heard, decision, utterance):
        return False
    stated, page = {**put_again(draft, heard), **heard.offer.stated}, _page(draft, decision)
    odd = odd_points(draft, heard)  # its own figure is none the point has: another one is not said back as its own
    passed = len(stated) >= SEVERAL or decision.gives or heard.covered or _is_talk(utterance)
    several = {i: v for i, v in stated.items() if i not in odd} if passed else {}
    left = {issue: value for issue, value in several.items() if not _is_named(draft, issue, value, page, utterance)}
    if utterance.sentences > MOST_BEFORE and len(left) < SEVERAL and not unclear_points(draft, heard):
        return True
    refused = {issue: value for issue, value in left.items() if not _suits(draft, issue, value, page)}
    for key, terms in (("react.rest.no", refused), ("react.rest.yes", left)):
        if terms:
            utterance.slots["said"] = speak_terms(draft.scenario, terms)
            utterance.say(key)
            return True
    return False


def _may_add(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance) -> bool:
    """Tell whether an answer may leave points out, and has room for them."""
    answers = heard.offer is not None and draft.state.counterpart_offer is not None
    if not answers or decision.agrees or heard.recalled or heard.asks_less or decision.kind is DecisionKind.NIBBLE:
        return False  # what it asks on top comes behind its yes to the rest
    if not 0 < utterance.sentences <= MOST_WHERE_MUCH_IS_LEFT or utterance.text.endswith("?"):
        return False
    return not any(key in name for name in utterance.line_ids for key in WHOLE)


def _is_talk(utterance: Utterance) -> bool:
    """Tell whether an answer speaks of something foreseen alone, with no word on what was offered."""
    return all(any(key in name for key in TALK) for name in utterance.line_ids)


def _page(draft: Draft, decision: Decision) -> Terms:
    """Return the counterpart's page as it is after this answer."""
    if decision.package is not None and decision.offers:
        return decision.package
    standing = draft.state.counterpart_offer
    return standing.package if standing is not None else draft.scenario.persona_opening


def _ask_which(draft: Draft, heard: Heard, page: Terms, utterance: Utterance) -> None:
    """Ask what is meant on a point that the offer names without a value: 'and a screen, too'.

    A value that may be either of two is asked about as well: 'if the wall gets done' does not say by when.
    """
    unclear = unclear_points(draft, heard)
    if unclear:
        name, values = next(iter(unclear.items()))
        issue = draft.scenario.bargain.issue(name)
        utterance.slots |= {"issue": issue.name, "choices": speak_values(issue, values)}
        utterance.say("react.rest.which")
        return
    again, bare = put_again(draft, heard), unvalued(draft, heard, LISTED)
    left_out = (draft.scenario.bargain.issue(name) for name in unvalued(draft, heard) if name not in again)
    point = next((i for i in left_out if leaves_out(i, page[i.id]) or (i.id in bare and _gives_least(i, page))), None)
    if point is None or point.name.casefold() in utterance.text.casefold():
        return
    stays = point.id in bare and not leaves_out(point, page[point.id])  # by its name alone it may be meant as it is
    open_ = [o.value for o in point.options if stays or o.value != page[point.id]]
    others = open_ if len(open_) <= MOST_CHOICES else [value for value in open_ if value != page[point.id]]
    utterance.slots["issue"] = point.name
    if len(others) <= MOST_CHOICES:
        utterance.slots["choices"] = speak_values(point, others)
        utterance.say("react.rest.which")
    else:
        utterance.say("react.process.point")


def unclear_points(draft: Draft, heard: Heard) -> dict[IssueId, list[Value]]:
    """Return the points beside those of an offer of which it leaves open which of two or three values is meant."""
    read, offer = heard.reading.offer, heard.offer
    if read is None or offer is None or not read.ambiguous:
        return {}
    found: dict[IssueId, list[Value]] = {}
    known = offer.stated.keys() | {term.issue for term in read.terms}
    for term in (term for choice in read.alternatives for term in choice if term.issue not in known):
        values = found.setdefault(term.issue, [])
        if takes(draft.scenario.bargain, term.issue, term.value) and term.value not in values:
            values.append(term.value)
    return {issue: values for issue, values in found.items() if 1 < len(values) <= MOST_CHOICES}


def put_again(draft: Draft, heard: Heard) -> Terms:
    """Return what the learner wants on the points that an offer lists by name alone: 'six and the title'."""
    mine = draft.state.stated_by_learner
    return {issue: mine[issue] for issue in unvalued(draft, heard, LISTED) if issue in mine}


def _gives_least(issue: Issue, page: Terms) -> bool:
    """Tell whether a page has the value of a point that is worst for the learner: naming the point asks for another."""
    return all(issue.worth(Side.LEARNER, page[issue.id]) <= issue.worth(Side.LEARNER, o.value) for o in issue.options)


def unvalued(draft: Draft, heard: Heard, most: int = MOST_WORDS) -> list[IssueId]:
    """Return the points that an offer brings in, in clauses of at most so many words, without saying which value."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    known = {term.issue for term in terms} | (heard.offer.stated.keys() if heard.offer is not None else set())
    found: list[IssueId] = []
    for clause in _CLAUSE.split(heard.plain):
        if len(words_of(clause)) <= most and not (asks(clause) or _NEEDS_NO_VALUE.search(clause)):
            found += [point for point in points_in(draft.scenario.bargain, clause) if point not in known]
    return list(dict.fromkeys(found))


def _suits(draft: Draft, issue: IssueId, value: Value, page: Terms) -> bool:
    """Tell whether a value is at least as good for the counterpart as its own page's."""
    point = draft.scenario.bargain.issue(issue)
    return point.worth(Side.COUNTERPART, value) >= point.worth(Side.COUNTERPART, page[issue]) - WITHIN


def _is_named(draft: Draft, issue: IssueId, value: Value, page: Terms, utterance: Utterance) -> bool:
    """Tell whether an utterance names a point, the learner's value of it or the page's."""
    said = utterance.text.casefold()
    point = draft.scenario.bargain.issue(issue)
    values = [speak_terms(draft.scenario, {issue: one}).casefold() for one in (value, page[issue])]
    return finds(point.name, said) or any(words in said for words in values)
