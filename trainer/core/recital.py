"""Terms said back along with a yes: 'I take it: 1320, two years, no break clause, we shake'."""

from __future__ import annotations

import re

from trainer.core.assent import says_yes, speaks_of_other_matter
from trainer.core.consent import consents, hangs_open, speaks_doubt, ties_to_condition
from trainer.core.formality import Formality, formality_in
from trainer.core.moves import OfferReading, Reading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.riders import asks_for_more, asks_if_deal, wishes
from trainer.core.terms import Bargain, IssueId, Package, same_value
from trainer.core.tied import ties_beyond

LEAST_RECITED = 2
"""Fewer values said back are a yes to these points alone."""
_SAID_BACK = frozenset({TermRole.OFFER, TermRole.ACCEPTED, TermRole.QUOTED})
_ASK_IF_SO = frozenset({Formality.SETTLED, Formality.SIGN})
_STANDS_FOR = "5"
"""What a value said back is read as where only the words around it count."""
_CONDITION = re.compile(
    r"\b(?:if|once|as long as|so long as|long as|provided(?: that)?|providing|assuming|on (?:the )?condition that)\b"
    r"(?P<what>.+?)(?=[.!?;,]|\bthen\b|\bit'?s a (?:deal|yes)\b|$),?",
    re.IGNORECASE,
)
"""A condition a yes may be tied to."""
_LIGHT = frozenset(
    f"""
    {_STANDS_FOR} the a an my our your that this it it's its there there's theres be is are was were s gets get got
    stays stay stayed stands stand remains remain may can will really in into done made checked kept
    included still and both with of on
    for at as like you we i i'm am im said say tha agreed agree promised promise told have has got as first all right so
    me us paid all want wanted
    """.split()
)
"""Words of a condition beside a value said back that ask for nothing more."""
_NUMBER = re.compile(
    r"\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty"
    r"|forty|fifty|sixty|ninety|hundred|thousand|half|quarter)\b"
)
_NONE = re.compile(r"\b(?:no|zero|without(?: an?| any| the)?)\s+$", re.IGNORECASE)
"""Words before a value that are a part of it: 'no hold', 'without a break clause'."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
_UNDECIDED = re.compile(
    r"\b(?:nothing|not|nobody|no one)(?: \w+){0,2} yet\b|\bh+m+\b|\b(?:i|we|me|us)(?:'ll| will)? think\b",
    re.IGNORECASE,
)
_PUTS = re.compile(r"\b(?:my|our) (?:proposal|offer|bid)\b", re.IGNORECASE)
"""Puts terms once more, as if nobody had said yes to them."""
_NONE_IN_IT = re.compile(r"\b(?:no|without)(?: an?| any| the)? \w+", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_TAKES = re.compile(
    r"\b(?:i(?:'ll| will)?|we(?:'ll| will)?) (?:gladly |happily |just |now |both )*(?:sign|take|accept|agree)\b"
    r"(?! (?:if|when|once|after|that|to|nothing|none))"
    r"|\b(?:i am|i'm|we are|we're) (?:in|yours|agreed|happy with (?:it|that))\b"
)
"""Takes what is said back: 'I sign', 'we take it', 'then I'm yours'."""
_LACKS = re.compile(r"\bwithout (?:the|an?|any|your|my|that|this|those) \w+(?: clause)?\b", re.IGNORECASE)


def repeated_terms(page: Package, reading: Reading) -> tuple[Term, ...]:
    """Return what is said back of a page: nothing where any other value is put forward."""
    offer = reading.offer
    if offer is None or offer.ambiguous:
        return ()
    meant = _last_meant(offer)
    if any(
        term.role is not TermRole.QUOTED and not same_value(page[term.issue], term.value) for term in meant.values()
    ):
        return ()
    return tuple(
        term
        for term in offer.terms
        if term.role in _SAID_BACK and term.issue in page and same_value(page[term.issue], term.value)
    )


def _last_meant(offer: OfferReading) -> dict[IssueId, Term]:
    """Return the last term by point: a value that only echoes the other side stands before the one that is meant."""
    return {term.issue: term for term in offer.terms if term.role in _SAID_BACK}


def without_recital(bargain: Bargain, page: Package, text: str, terms: tuple[Term, ...]) -> str:
    """Return a text with neutral figures in place of the values said back, whose own 'no' takes no yes back."""
    parts: list[str] = []
    before = len(text)
    for start, end in sorted((_place_of(bargain, text, term) for term in terms), reverse=True):
        if start < end <= before:
            parts[:0] = [_STANDS_FOR, text[end:before]]
            before = start
    words = text[:before] + "".join(parts)
    if len({term.issue for term in terms}) >= LEAST_RECITED and _has_none(bargain, page):
        words = _LACKS.sub(_STANDS_FOR, words)
    return words


def _place_of(bargain: Bargain, text: str, term: Term) -> tuple[int, int]:
    """Return where a value is said: its whole phrase where that is said word for word, with a 'no' of its own."""
    option = bargain.issue(term.issue).option(term.value)
    phrase = (option.spoken or option.label).casefold() if option is not None else ""
    at = text.casefold().find(phrase) if phrase else -1
    if 0 <= at <= term.start and term.end <= at + len(phrase):
        return at, at + len(phrase)
    found = _NONE.search(text[: term.start])
    return (found.start() if found else term.start), term.end


def _has_none(bargain: Bargain, page: Package) -> bool:
    """Tell whether a page has a point on which there is nothing: then 'without the clause' is how it stands."""
    labels = ((issue.option(page[issue.id]), issue) for issue in bargain.issues if issue.id in page)
    return any(found is not None and re.match(r"(?:no|none)\b", found.spoken or found.label) for found, _ in labels)


def words_around(bargain: Bargain, page: Package, text: str, reading: Reading) -> str:
    """Return what is said around the values said back of a page, or all of a text that says none back.

    A condition that asks for no more than such a value is met, and left out: 'yes, if the wall gets done'.
    """
    terms = repeated_terms(page, reading)
    if not terms and reading.offer is not None and not _names_page_only(page, reading.offer):
        return text
    around = without_recital(bargain, page, text, terms) if terms else text
    if not _says_only_values(bargain, page, text):
        return around
    names = {word for issue in bargain.issues for name in (issue.name, *issue.aliases) for word in words_of(name)}
    return _without_met(around, names, _marks_of(bargain, page) | {*_NUMBER.findall(text.casefold())})


def _names_page_only(page: Package, offer: OfferReading) -> bool:
    """Tell whether every value named is one of a page and none is turned down."""
    return not offer.ambiguous and all(
        term.role is not TermRole.REJECTED and term.issue in page and same_value(page[term.issue], term.value)
        for term in offer.terms
    )


def _says_only_values(bargain: Bargain, page: Package, text: str) -> bool:
    """Tell whether every number in a text is one of a page's values as people say them."""
    said: set[str] = set()
    for issue in bargain.issues:
        option = issue.option(page[issue.id]) if issue.id in page else None
        said |= {*words_of(f"{page.get(issue.id)}"), *(words_of(option.spoken or option.label) if option else ())}
    return said.issuperset(_NUMBER.findall(text.casefold()))


def _marks_of(bargain: Bargain, page: Package) -> set[str]:
    """Return the words that tell the values of a page from the others of their points: 'Lead' and not 'Senior'."""
    marks = {_STANDS_FOR}
    for issue in bargain.issues:
        said = {option.value: {*words_of(option.spoken or option.label)} for option in issue.options}
        own = next((words for value, words in said.items() if same_value(value, page[issue.id])), set())
        others = {word for value, words in said.items() if not same_value(value, page[issue.id]) for word in words}
        marks |= {word for word in own - others if word.isalpha() and word not in _LIGHT}
    return marks


def _without_met(words: str, names: set[str], marks: set[str]) -> str:
    """Return words without the conditions that hold nothing but values of the page, their points and light words."""

    def kept(found: re.Match[str]) -> str:
        inside = [word.removesuffix("'s") for word in words_of(found["what"])]
        met = not marks.isdisjoint(inside) and all(word in _LIGHT or word in names | marks for word in inside)
        return " " if met else found.group()

    return _CONDITION.sub(kept, words)


_IF_YES = re.compile(
    r"\b(?:if (?:it|that|this|the answer|you)(?:'s| is| are|'re| say| says)? (?:a )?(?:yes|so|right|agreed|it|in)"
    r"|if (?:so|yes)|say (?:yes|it|so)(?: again| once more)?(?: and|,))\b[^.!?]{0,30}?"
    r"\b(?:deal|sign|shake|done|agreed|settled|take it|i'm in|we're (?:there|done))\b[^.!?]*"
)
"""Ties a yes to nothing but the other side's own: 'if it's a yes we have a deal'."""


def takes_if_so(text: str) -> bool:
    """Tell whether words say yes if the other side does, which it has, and tie the yes to nothing else."""
    folded = text.casefold().replace("\u2019", "'")
    found = _IF_YES.search(folded)
    return found is not None and not ties_to_condition(_IF_YES.sub(" ", folded)) and not hangs_open(folded)


def confirms(bargain: Bargain, agreed: Package, text: str, reading: Reading) -> bool:
    """Tell whether words confirm an agreed package, whatever of it is said back in them."""
    around = words_around(bargain, agreed, text, reading)
    if says_yes(around, reading) or takes_whole(bargain, agreed, text, reading) or takes_if_so(text):
        return True
    return not _PUTS.search(text) and names_all(bargain, text, repeated_terms(agreed, reading))


def says_all(bargain: Bargain, text: str, reading: Reading) -> bool:
    """Tell whether a value for every point is put, with no question or doubt in that sentence or behind it."""
    put = (term for term in (reading.offer.terms if reading.offer is not None else ()) if term.role in _PUT)
    return names_all(bargain, text, tuple(put))


def names_all(bargain: Bargain, text: str, terms: tuple[Term, ...]) -> bool:
    """Tell whether terms are of every point, with no question or doubt in the sentence of the last or behind it."""
    points = {issue.id for issue in bargain.issues}
    several = len({term.start for term in terms}) >= len(points)  # 'the rest is fine' names them all in one breath
    if not several or not {term.issue for term in terms} >= points or ties_to_condition(text):
        return False
    behind = text[max(text.rfind(sign, 0, max(term.start for term in terms)) for sign in ".!?;\n") + 1 :]
    doubts = speaks_doubt(_NONE_IN_IT.sub(" ", behind)) or _UNDECIDED.search(text) is not None
    return not ("?" in behind or doubts or hangs_open(text))


def says_back_page(page: Package, reading: Reading) -> bool:
    """Tell whether several values of a page are said back and no other is named."""
    return len({term.issue for term in repeated_terms(page, reading)}) >= LEAST_RECITED


def takes_recited(bargain: Bargain, page: Package, text: str, reading: Reading) -> bool:
    """Tell whether words say a page back and yes to it, or ask whether that is then agreed."""
    if takes_whole(bargain, page, text, reading):
        return True
    if not says_back_page(page, reading) or speaks_of_other_matter(reading):
        return False
    words = words_around(bargain, page, text, reading)
    return consents(words) or (formality_in(words) in _ASK_IF_SO and not speaks_doubt(words))


def takes_whole(bargain: Bargain, page: Package, text: str, reading: Reading) -> bool:
    """Tell whether every value of a page is said back along with a plain yes, whatever is asked or told beside it.

    What stands before the values is over by then: 'I don't want to make you late. We take it as you said: ...'.
    """
    terms = repeated_terms(page, reading)
    if not {term.issue for term in terms} >= {issue.id for issue in bargain.issues}:
        return False
    around = words_around(bargain, page, text, reading)
    folded = around.casefold().replace("\u2019", "'")
    if ties_to_condition(around) or ties_beyond(text, reading) or asks_for_more(folded):
        return False
    sentences = _SENTENCE.findall(folded)
    yes = [at for at, words in enumerate(sentences) if _TAKES.search(words) or consents(words) or asks_if_deal(words)]
    told = [at for at, words in enumerate(sentences) if _STANDS_FOR in words]
    if not yes or not told or any(_UNDECIDED.search(words) for words in sentences[max(yes) :]):
        return False
    behind = (words for at, words in enumerate(sentences) if at >= min(told[-1], yes[-1]) and "?" not in words)
    return not any(speaks_doubt(_NONE_IN_IT.sub(" ", words)) or wishes(words) for words in behind)
