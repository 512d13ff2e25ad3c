"""Figures said in passing: a sentence the scene foresaw, in which a lone figure belongs to something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.moves import Reading, Term, TermRole
from trainer.core.plain import closes, moves_itself, speaks_assent, words_of
from trainer.core.terms import Terms, same_value

FORESEEN = 0.8
"""So like an exchange, a sentence is that exchange, and its figure a part of it."""
SHORTEST_TOLD = 5
"""A sentence of fewer words puts its figure forward: 'two weeks then', '3,000 in cash'."""
FRAGMENT = 7
_OWED = re.compile(
    r"\b(?:do|would|will|must|should) (?:i|we) (?:really |still |then |also )*"
    r"(?:pay|owe|lose|have to pay|get fined)\b[^.!?]*\?",
    re.IGNORECASE,
)
_TELLS = frozenset(
    [
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "it",
        "is",
        "are",
        "was",
        "were",
        "am",
        "be",
        "been",
        "had",
        "has",
        "have",
        "did",
        "does",
        "do",
        "my",
        "our",
        "his",
        "her",
        "their",
        "there",
    ]
)
"""Words of which a sentence that tells something has one."""
_PUTS = re.compile(
    r"\b(?:(?:can|could|may|might|shall|would|should) (?:i|we|you)|(?:i|we|you|it)(?:'d|'ll| would| will| can| could"
    r"| may| must| might)|must|ha(?:s|ve) to be|please|let'?s|let (?:us|me)|take|give|make|wants?|needs?|prefer|instead"
    r"|rather|then|only if|unless|maybe|perhaps|say|ask(?:ing)?|offer|propose|suggest|enough|works?|settles?)\b"
)
_PROPOSES = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|then|what) )*(?:if|suppose|say|supposing) (?:you|we|i|the|it|they)\b"
    r"(?!.*(?:\b(?:what|who|how|would|will|can|could|do|does|is|are)\b|'ll\b|'d\b))"
)
"""Nothing but a condition with a question mark: 'and if you turn it down and the terrace shuts at half eleven?'."""
_SHARED_OUT = r"(?:pay|take|do|keep|cover|bear|carry|give|get|handle)"
_DIVIDES = re.compile(
    r"^(?!.*\b(?:already|always|still|never|today|because|when)\b)"
    rf"(?:.*\byou {_SHARED_OUT}\b.*\b(?:we|i) {_SHARED_OUT}\b"
    rf"|.*\b(?:we|i) {_SHARED_OUT}\b.*\byou {_SHARED_OUT}\b)"
)
"""Shares out between both sides what is open: you pay half of the screen, we pay the other half."""
_DEMANDS = re.compile(r"^(?:and |but |so )?(?:no|not|without|with|plus|only|just|nothing)\b")
_CONCLUDES = re.compile(r"(?:\b(?:so|therefore|hence|thus|which is why)(?: \w+){0,2}|[:=]) *$")
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d))+")


_WANTS_ALL = re.compile(
    r"\b(?:tell|read|list|name|give|repeat|say|explain|go through)\b[^.!?]{0,30}\ball (?:of )?(?:the |your |our )?"
    r"(?:points|terms|lines|items|entries)\b"
)
_CLAIMS = re.compile(
    r"\byou(?:'ve| have)?(?: \w+ly| just| only)? (?:said|told me|offered|asked for|named|promised)\b"
    r"|\bwe(?:'ve| have)?(?: already| just)? (?:settled|agreed) (?:that|this|it)\b"
)
_CHECKS = re.compile(r"\b(?:right|correct|understood|understand)\b")


def any_owed(text: str, terms: Sequence[Term]) -> bool:
    """Tell whether all terms stand in questions for what the learner would owe: 'do I pay nine pounds on those?'."""
    asked = [found.span() for found in _OWED.finditer(text)]
    return bool(terms) and all(any(start <= term.start < end for start, end in asked) for term in terms)


def is_said_in_passing(text: str, reading: Reading) -> bool:
    """Tell whether the only figure of a text stands in a sentence foreseen, with no word that puts it forward."""
    offer = reading.offer
    if _WANTS_ALL.search(text.casefold()) and not any(sign.isdigit() for sign in text):
        return True  # 'tell me all the points, fee, days, reference' names points and puts no value of them
    if offer is None or offer.conditional or offer.ambiguous or len(offer.terms) != 1:
        return False
    term = offer.terms[0]
    if term.role is not TermRole.OFFER or term.limit:
        return False
    if len(words_of(text)) <= FRAGMENT and _TELLS.isdisjoint(words_of(text)):
        return False  # 'a review after three months': what is nothing but a value puts it forward
    if not any(found.likeness >= FORESEEN and not found.beside for found in reading.alike):
        return False
    sentence = _sentence_of(text, term.start).casefold().replace("\u2019", "'").strip()
    if _CONCLUDES.search(text[: term.start].casefold()):
        return False
    if len(words_of(sentence)) < SHORTEST_TOLD or _DEMANDS.match(sentence):
        return False
    if _PROPOSES.match(sentence) and "?" in text[term.start :]:
        return False
    puts = _PUTS.search(sentence) or _DIVIDES.search(sentence)
    return not (puts or moves_itself(text) or closes(text) or speaks_assent(text))


def puts_beside_claim(text: str, page: Terms, reading: Reading) -> bool:
    """Tell whether a sentence after 'you said' puts values of its own forward, and not only what was said."""
    claim = _CLAIMS.search(text.casefold())
    if claim is None or reading.offer is None or _CHECKS.search(text.casefold()):
        return False
    sentence = _sentence_of(text, claim.start())
    after = text.index(sentence) + len(sentence)
    put = [term for term in reading.offer.terms if term.role is TermRole.OFFER and term.start >= after]
    return any(term.issue in page and not same_value(page[term.issue], term.value) for term in put)


def _sentence_of(text: str, place: int) -> str:
    """Return the sentence a term stands in."""
    return next((found.group() for found in _SENTENCE.finditer(text) if found.end() > place), text)
