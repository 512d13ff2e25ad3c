"""Questions whether a point or a value is in: answered with what the page, or the agreement, has there."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.subjects import SENTENCE, points_in, searchable
from trainer.core.counterpart.wording import speak_value
from trainer.core.plain import words_of
from trainer.core.terms import Issue, IssueId, Terms, Value, same_value

LONGEST = 22
"""A longer sentence asks for more than whether something is in."""
_TAIL = (
    r"(?:[ ,]+(?:too|as well|also|still|then|now|right|yes|no|correct|with that|or not|or no|or out|yes or no|is it"
    r"|are they|isn't it|aren't they|at least|for sure|definitely|already"
    r"|(?:or )?(?:is|are|does|do|will|would)? ?(?:it|that|they|those|this)? ?(?:extra|on top|separate|come on top|cost"
    r" extra|paid extra)))*\W*$"
)
_IN = re.compile(
    r"\b(?:(?:still |also |then |both |now |all |is |are |it'?s |they'?re )(?:in|included|there|covered)"
    r"|in there|(?:the|that|this|these|those|it|them|one|nights?|days|weeks|months|years) (?:in|included)"
    r"|(?:a )?part of (?:it|that|this|them|the (?:deal|offer|price|package|agreement|whole))"
    r"|in (?:the|that|this|your) (?:deal|offer|price|package|contract|agreement|page|terms|whole)"
    rf"|counted in|kept in|stay(?:s|ing)? in|in(?= or (?:not|out)\b)){_TAIL}"
)
"""Says of something that it is in, at the end of a sentence."""
_TAIL_ONLY = re.compile(_TAIL)
_COUNTED = frozenset(
    {"people", "person", "day", "days", "week", "weeks", "month", "months", "year", "cent", "a", "per"}
)
"""What may stand behind a value that a question ends on, beside the words of its point."""
_OUT = re.compile(r"\b(?:is|are|'s) (?:off|out|gone|dropped)\b")
"""Says of something that it is out; where it stands is the answer all the same."""
_SO_IT_IS = re.compile(
    r"^\W*(?:(?:and|but|ok|okay|well|right|hang on|wait|sorry)\b\W*)*(?:so\b\W*|then\b\W*)(?:then\b\W*)?"
    r"(?:(?:would|will|is|are|does|do)(?: then)? )?"
    r"(?:it|that|this|the|my|your|it'?s|that'?s|we're at|we are at|you're at)\b"
    r"(?![^?]*\b(?:if|can|could|why|how|possible|ok|okay|fine|enough|all right|alright|too|good|fair)\b)[^?]{1,60}\?"
)
"""Draws a value from what was said: 'so would the team be two people then?'."""
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|just|hang on|wait|sorry|or|also)\b\W*)*"
    r"(?:is|are|was|were|does|do|so|and|what about|what of|how about)\b|\bis (?:it|that|this)\b|\bare (?:they|those)\b"
    r"|\b(?:yes|right|or not|or no|correct|or out)\W*\?"
)
_WHAT_OF = re.compile(r"\b(?:what|how) (?:about|of)\b")
_NONE = re.compile(r"^(?:no|not|none|nothing|without)\b")
"""How a value is spoken that leaves a point out."""


def answer_included(draft: Draft, heard: Heard) -> bool:
    """Answer whether points or values are in with where they stand; tell whether that was asked."""
    if heard.offer is not None or not heard.text or heard.agrees or draft.state.counterpart_offer is None:
        return False
    asked = _asked(draft, heard)
    if not asked:
        return False
    page = page_of(draft)
    there = {issue: page[issue] for issue in asked}
    inside = {issue: there[issue] for issue, value in asked.items() if _is_in(draft, issue, value, there[issue])}
    heard.spoken_of = inside if len(inside) == len(there) else {i: v for i, v in there.items() if i not in inside}
    heard.issue = next(iter(heard.spoken_of))
    right = len(inside) == len(there) or (not inside and _OUT.search(heard.plain) is not None)
    heard.reactions.insert(0, "react.included.yes" if right else "react.included.no")
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _asked(draft: Draft, heard: Heard) -> dict[IssueId, Value | None]:
    """Return the points asked about, with the value named of each, if one was."""
    found: dict[IssueId, Value | None] = {}
    for sentence in SENTENCE.finditer(heard.text):
        words = searchable(sentence.group()).strip()
        asks = "?" in words or form_of(words) is Form.CLOSED
        says = _IN.search(words) or _OUT.search(words)
        says = says if says and _ASKS.search(words) else _SO_IT_IS.match(words)
        if not asks or len(words_of(words)) > LONGEST or not says:
            continue
        if form_of(words) not in {None, Form.CLOSED} and _WHAT_OF.search(words) is None:
            continue
        values = values_in(heard, sentence.start(), sentence.end())
        if says.re is _SO_IT_IS and not _ends_on_value(draft, heard, sentence.start(), sentence.end()):
            continue
        found |= values or dict.fromkeys(points_in(draft.scenario.bargain, words))
    return {issue: found[issue] for issue in found if draft.scenario.bargain.has(issue)}


def _ends_on_value(draft: Draft, heard: Heard, start: int, end: int) -> bool:
    """Tell whether a stretch of the text has nothing to ask about behind its last value: no 'before tax'."""
    offer = heard.reading.offer
    terms = [term for term in (offer.terms if offer is not None else ()) if start <= term.start < end]
    last = max(terms, key=lambda term: term.end, default=None)
    if last is None or not draft.scenario.bargain.has(last.issue):
        return False
    issue = draft.scenario.bargain.issue(last.issue)
    own = {
        *_COUNTED,
        *(word for name in (issue.name, issue.unit, *issue.aliases) for word in words_of(name.casefold())),
    }
    behind = _TAIL_ONLY.sub("", heard.text[last.end : end].casefold())
    return all(word in own for word in words_of(behind))


def values_in(heard: Heard, start: int, end: int) -> Terms:
    """Return the values of the lists named in a stretch of the text, whatever they are there for."""
    offer = heard.reading.offer
    terms = offer.terms if offer is not None and not offer.ambiguous else ()
    return {term.issue: term.value for term in terms if start <= term.start < end and not term.out_of_range}


def _is_in(draft: Draft, issue: IssueId, value: Value | None, there: Value) -> bool:
    """Tell whether the value named is the page's, or, where none was, whether the page has the point in."""
    if value is not None:
        return same_value(value, there)
    return not leaves_out(draft.scenario.bargain.issue(issue), there)


def leaves_out(issue: Issue, value: Value) -> bool:
    """Tell whether a value leaves its point out, by how it is spoken: 'no screen'."""
    return _NONE.match(speak_value(issue, value).casefold()) is not None
