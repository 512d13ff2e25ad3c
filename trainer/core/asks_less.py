"""Figures that would give the learner less than it has been given: nobody bids against what was already said."""

from __future__ import annotations

import re
from dataclasses import replace

from trainer.core.moves import Reading, Term, TermRole
from trainer.core.plain import withdraws, words_of
from trainer.core.table import TableState
from trainer.core.terms import WITHIN, Bargain, Issue, IssueId, IssueKind, Side, Terms, Value, same_value

FAR_BEYOND = 0.25
"""A figure that lies this share of the list beyond its end belongs to something else: half the price is no price."""
UNMISTAKEN = 100
"""A figure so large that stands on the list of the main point is hardly ever another's."""
PACKAGE = 3
"""Who names so many points in one breath puts a package, and means what it says on each."""
BARE = 6
"""In so few words a lone figure can only be meant for its point."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
NOTICED = "react.granted"
"""The reaction that asks whether less is meant: who then says so again does mean it."""
_ASKS_FOR = (NOTICED, "react.asked.return", "react.asked.need", "react.asked.rather", "act.trade", "act.nibble")
"""Beginnings of the keys of lines that ask the learner to give: what it then gives it means."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d))+")
_UNIT = re.compile(r"\d\s*(?:months?|weeks?|days?|years?|per ?cent)\b")
_SIGN = re.compile(r"[\u00a3\u20ac$%]")
_MEANS_IT = re.compile(
    r"\b(?:after all|i mean it|as a (?:gift|favou?r|thank you)|i(?:'ll| will|'d| would| can) give you|you can have"
    r"|i want you to|to make it easier|for your sake|i (?:don't|do not) (?:need|mind|care)|only need|is enough"
    r"|(?:forget|scrap|never mind) (?:about )?(?:the|that|my|your)|keep (?:the|your)|no charge|for free"
    r"|if (?:that|it)(?:'s| is| makes| helps| would)"
    r"|(?:i|we)(?:'d|'ll| can| could| would| will)? (?:gladly |then )?(?:drop|give up|waive|forgo|forego|skip"
    r"|do without|leave out|sacrifice|let go))\b"
)
"""Says that less is meant, whatever was given."""
_TRADED = re.compile(
    r"\bif (?:i|we) (?:make it|(?:go|come) (?:down )?to|do it for|drop (?:it )?to|take|put it at|sell at)"
    r"(?: \w+)?\W*$"
)
"""Right before a figure: gives it for something else, 'could you do 45 days if I make it 193?'."""
_KNOWS_IT = re.compile(
    r"\b(?:(?:is|that'?s|it'?s) (?:lower|less|cheaper|shorter|longer|more) (?:than|for)"
    r"|(?:offer|give)(?:ing)? you (?:less|more|a )|instead of"
    r"|(?:i|we|you) (?:did |both )?(?:said|say|agreed|asked(?: me)? for|wrote)"
    r"|not (?:twelve|fifteen|eighteen|twenty|thirty|forty|sixty|ninety|\d+))\b"
)
"""Says of a value on the list, in the same sentence, that it is less and yet what is offered."""
_CHANGES = re.compile(
    r"\b(?:make it|put down|go (?:down|back)|come down|settle for|instead|rather|change it|let'?s (?:say|write)"
    r"|happy with|would be (?:fine|ok|okay|enough)|is (?:fine|ok|okay|enough)|would do|will do|i(?:'d| would) take"
    r"|i'll take)\b"
)


def said_by_counterpart(state: TableState) -> Terms:
    """Return the counterpart's present values on the points it has spoken of."""
    standing = state.counterpart_offer
    if standing is None:
        return {}
    said = {issue for page in state.counterpart_offers for issue in page.stated}
    said |= {issue for page in state.yeses for issue in page.stated}
    return {issue: value for issue, value in standing.package.items() if issue in said}


def less_than_given(bargain: Bargain, state: TableState, text: str, reading: Reading) -> tuple[Term, ...]:
    """Return the terms put forward that would give the learner less than it has, and that it does not plainly mean.

    Terms without a place in the words come from the sheet or a simulated learner: they are meant.
    """
    offer = reading.offer
    here = said_by_counterpart(state)
    if offer is None or not here or withdraws(text):
        return ()
    put = [term for term in offer.terms if term.role in _PUT and term.end > term.start and bargain.has(term.issue)]
    if {term.issue for term in put} >= {issue.id for issue in bargain.issues}:
        return tuple(term for term in put if _is_far(bargain.issue(term.issue), term))  # who says it all means it
    whole = len({term.issue for term in put}) >= PACKAGE and state.agreed is None
    asks = offer.conditional or whole or any(_is_more(bargain, term, here) for term in put)
    return tuple(
        term
        for term in put
        if _is_far(bargain.issue(term.issue), term)
        or (_is_less(bargain, term, here) and not _is_meant(bargain, state, text, term, trades=asks))
    )


def heeded(reading: Reading, less: tuple[Term, ...]) -> Reading:
    """Return a reading without such figures: they are talk."""
    if not less or reading.offer is None:
        return reading
    terms = tuple(term for term in reading.offer.terms if term not in less)
    return replace(reading, offer=replace(reading.offer, terms=terms))


def noticed(bargain: Bargain, text: str, less: tuple[Term, ...]) -> IssueId | None:
    """Return the first point of which less was plainly asked for, so that it is asked about and not passed over."""
    found = (term.issue for term in less if not _is_far(bargain.issue(term.issue), term) and _bids(bargain, text, term))
    return next(found, None)


def no_less(bargain: Bargain, state: TableState, terms: Terms) -> Terms:
    """Return terms with the counterpart's own value wherever it has given more."""
    here = said_by_counterpart(state)
    return {
        issue: here[issue]
        if issue in here and bargain.worth(Side.LEARNER, issue, here[issue]) > bargain.worth(Side.LEARNER, issue, value)
        else value
        for issue, value in terms.items()
    }


def _is_less(bargain: Bargain, term: Term, here: Terms) -> bool:
    value = _on_list(bargain.issue(term.issue), term)
    if value is None or term.issue not in here:
        return False
    worth = bargain.issue(term.issue).worth
    return worth(Side.LEARNER, value) < worth(Side.LEARNER, here[term.issue]) - WITHIN


def _is_more(bargain: Bargain, term: Term, here: Terms) -> bool:
    issue = bargain.issue(term.issue)
    value = _on_list(issue, term)
    if value is None or _is_far(issue, term):
        return False
    return (
        term.issue not in here or issue.worth(Side.LEARNER, value) > issue.worth(Side.LEARNER, here[issue.id]) + WITHIN
    )


def _on_list(issue: Issue, term: Term) -> Value | None:
    """Return the value a term stands for on the list: its own, the end it lies beyond, or the worse of those around."""
    if issue.position(term.value) is not None:
        return term.value
    near = () if isinstance(term.value, str) else issue.nearest(term.value)
    return min(near, key=lambda value: issue.worth(Side.LEARNER, value), default=None)


def _is_far(issue: Issue, term: Term) -> bool:
    """Tell whether a figure lies far beyond the end of the list that is worst for the learner.

    A share may be more than was asked for: who commits to all of it means it.
    """
    numbers = [option.value for option in issue.options if not isinstance(option.value, str)]
    if isinstance(term.value, str) or len(numbers) != len(issue.options) or issue.kind is IssueKind.PERCENT:
        return False
    worst, best = numbers[0], numbers[-1]
    beyond = (worst - term.value) / (best - worst) if best != worst else 0.0
    return beyond >= FAR_BEYOND


def _is_meant(bargain: Bargain, state: TableState, text: str, term: Term, *, trades: bool) -> bool:
    """Tell whether less is meant: it was asked for, stands in the learner's words, or is given for something else."""
    last = state.last_counterpart_line
    before = state.stated_before(last.seq) if last is not None else {}
    if term.issue in before and same_value(before[term.issue], term.value):
        return True
    if any(same_value(page.package[term.issue], term.value) for page in state.yeses):
        return True  # it was agreed once
    if last is not None and any(key.startswith(_ASKS_FOR) for key in last.keys):
        return True
    if bargain.issue(term.issue).position(term.value) is not None and _KNOWS_IT.search(
        _sentence_of(text, term).casefold()
    ):
        return True
    sentence = _sentence_of(text, term).casefold()
    if _TRADED.search(sentence[: sentence.find(text[term.start : term.end].casefold())]) is not None:
        return True
    if trades and _is_unmistaken(bargain, term):
        return True
    return (trades or _MEANS_IT.search(text.casefold()) is not None) and _names_point(bargain, text, term)


def _is_unmistaken(bargain: Bargain, term: Term) -> bool:
    """Tell whether a figure can only be the main point's: among other terms it needs no name."""
    large = isinstance(term.value, int | float) and abs(term.value) >= UNMISTAKEN
    on_list = large and bargain.issue(term.issue).position(term.value) is not None
    return term.issue == bargain.headline.id and term.role is TermRole.OFFER and on_list


def _bids(bargain: Bargain, text: str, term: Term) -> bool:
    """Tell whether a figure is put forward by the words themselves, and not read into a story."""
    alone = text if term.issue != bargain.headline.id else _sentence_of(text, term)
    changes = _CHANGES.search(text.casefold()) is not None
    exact = isinstance(term.value, int | float) and abs(term.value) >= UNMISTAKEN
    exact = exact and bargain.issue(term.issue).position(term.value) is not None
    return len(words_of(alone)) <= BARE or (changes and (exact or _names_point(bargain, text, term)))


def _names_point(bargain: Bargain, text: str, term: Term) -> bool:
    """Tell whether the sentence of a figure names its point, by a name, a unit or words of an option."""
    issue = bargain.issue(term.issue)
    span = text[term.start : term.end].casefold()
    in_words = not any(sign.isdigit() for sign in span)  # 'drop the sign-on' names its point itself
    if isinstance(term.value, str) or in_words or _SIGN.search(span) or _UNIT.search(span):
        return True
    sentence = set(words_of(_sentence_of(text, term).casefold().replace(span, " ")))
    names = {word for name in (issue.name, *issue.aliases) for word in words_of(name.casefold())}
    spoken = {word for option in issue.options for word in words_of((option.spoken or option.label).casefold())}
    return not sentence.isdisjoint({word for word in names | spoken if len(word) > 3})


def _sentence_of(text: str, term: Term) -> str:
    return next((found.group() for found in _SENTENCE.finditer(text) if found.end() > term.start), text)
