"""Questions whether a point or a value is in: answered with what the page, or the agreement, has there."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.named_options import options_named
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
    r"|in (?:the|that|this|your) (?:deal|offer|price|package|contract|agreement|page|terms|whole|figure|fee|rate"
    r"|\d[\d.,]*k?)"
    r"|in (?:it|that|this|them|these|those|all (?:of )?(?:it|that|this))(?=\W*(?:$|,))"
    rf"|counted in|kept in|stay(?:s|ing)? in|in(?= or (?:not|out)\b)){_TAIL}"
)
"""Says of something that it is in, at the end of a sentence."""
_TAIL_ONLY = re.compile(_TAIL)
_COUNTED = frozenset(
    {"people", "person", "day", "days", "week", "weeks", "month", "months", "year", "cent", "a", "per"}
)
"""What may stand behind a value that a question ends on, beside the words of its point."""
_YES_OR_NO = re.compile(
    r",? (?:is (?:it|that) )?(?:a )?yes or (?:a )?no\W*$|\b(?:is|are) [^?]{1,40}\ba yes\W*$"
    r"|\b(?:promised|committed|fixed|settled|covered|included|counted|guaranteed) or not\W*$"
)
"""Asks for a yes or no to a point: 'and the logo, yes or no?', 'is the logo a yes?'."""
_HOLDS = re.compile(r"\b(?:included )?in (?:the|your|my|that|this|our|it|there|them|these|those)\b")
"""What something may be in: it is no point that is asked about."""
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
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|just|hang on|wait|sorry|or|also)\b\W*"
    r"|(?:in|with) (?:the|your|that) [\w.]+,\s*)*"
    r"(?:is|are|was|were|does|do|so|and|what about|what of|how about)\b|\bis (?:it|that|this)\b|\bare (?:they|those)\b"
    r"|\b(?:yes|right|or not|or no|correct|or out)\W*\?"
)
_WHAT_OF = re.compile(r"\b(?:what|how) (?:about|of)\b")
_IN_A_POINT = re.compile(r"\bin (?:the|your|that|this) (?:price|offer|figure|fee|rate|\d)")
"""Asks what a sum holds: only a value by its name is a point there, and 'delivery' no number of days."""
_PIECE = re.compile(r"(?:(?!,? (?:and|also|or) (?:is|are|was|were)\b).)+", re.IGNORECASE | re.DOTALL)
"""A question of a sentence that has two: 'is coating in it, and is the volume promised or not?'."""
_PART_OF_ONE = re.compile(r"\b(?:cap|limit|ceiling|maximum|minimum|floor) (?:on|to|for|of)\b")
"""Something about a point, and not the point."""
_NONE = re.compile(r"^(?:no|not|none|nothing|without|unlimited|uncapped)\b")
"""How a value is spoken that leaves a point out."""


def answer_included(draft: Draft, heard: Heard) -> bool:
    """Answer whether points or values are in with where they stand; tell whether that was asked."""
    if not heard.text or heard.agrees or draft.state.counterpart_offer is None:
        return False
    asked = _asked(draft, heard)
    if not asked:
        return False
    if heard.offer is not None:  # 'one figure: 95. Is the logo still in?': where it stands is said behind the answer
        others = [issue for issue in asked if issue not in heard.offer.stated]
        heard.also = heard.also or next(iter(others), None)
        return False
    page = page_of(draft)
    there = {issue: page[issue] for issue in asked}
    inside = {issue: there[issue] for issue, value in asked.items() if _is_in(draft, issue, value, there[issue])}
    outside = {issue: value for issue, value in there.items() if issue not in inside}
    heard.spoken_of = inside or outside
    heard.issue = next(iter(outside or inside))
    right = not outside or (not inside and _OUT.search(heard.plain) is not None)
    heard.reactions.insert(0, "react.included.yes" if right else "react.included.no")
    if inside and outside:
        heard.asked_of = outside
        heard.reactions[0] = "react.included.some"
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _asked(draft: Draft, heard: Heard) -> dict[IssueId, Value | None]:
    """Return the points asked about, with the value named of each, if one was."""
    found: dict[IssueId, Value | None] = {}
    for sentence in SENTENCE.finditer(heard.text):
        for piece in _PIECE.finditer(sentence.group()):
            found |= _asked_in(draft, heard, piece.group(), sentence.start() + piece.start(), ends=sentence.group())
    return {issue: found[issue] for issue in found if draft.scenario.bargain.has(issue)}


def _asked_in(draft: Draft, heard: Heard, text: str, start: int, *, ends: str) -> dict[IssueId, Value | None]:
    """Return what one piece of a sentence asks about; the mark at the end of the sentence is its own."""
    words = searchable(text).strip()
    words = words if "?" in words or "?" not in ends else f"{words.rstrip(' ,')}?"
    says = _IN.search(words) or _OUT.search(words) or _YES_OR_NO.search(words)
    says = says if says and _ASKS.search(words) else _SO_IT_IS.match(words)
    asks = "?" in words or form_of(words) is Form.CLOSED
    if not asks or len(words_of(words)) > LONGEST or not says:
        return {}
    if form_of(words) not in {None, Form.CLOSED} and _WHAT_OF.search(words) is None:
        return {}
    if says.re is _SO_IT_IS and not _ends_on_value(draft, heard, start, start + len(text)):
        return {}
    holds = [found.start() for found in _HOLDS.finditer(words)]
    what = words[: holds[-1]] if holds and holds[-1] else words
    bargain = draft.scenario.bargain
    named = values_in(heard, start, start + len(what)) or options_named(bargain, what)
    vague = _IN_A_POINT.search(words) or _PART_OF_ONE.search(what)
    asked: dict[IssueId, Value | None] = {**named} if named or vague else dict.fromkeys(points_in(bargain, what))
    if _IN.search(words) or _OUT.search(words) or says.re is _SO_IT_IS:
        return asked
    mine = draft.state.stated_by_learner  # a value put before is said yes or no to by the numbers
    return {issue: value for issue, value in asked.items() if issue not in mine}


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
