"""Words of who gives something: 'you can have your half', 'I don't need the hold', 'forget the review then'."""

from __future__ import annotations

import re

from trainer.core.moves import Reading
from trainer.core.plain import words_of
from trainer.core.terms import Terms, same_value

BARE_WORDS = 4
"""So few words hold no more than a value."""
_GIVES = re.compile(
    r"\byou(?:'ll| will|'d| would| can| could| may) (?:\w+ )?(?:have|get|keep)\b"
    r"|(?:^|[.,;!]\W*|\b(?:ok|okay|fine|alright|then|so|and|well) )(?:have|keep|take) (?:it|that|the|your|my)\b"
    r"|\b(?:i|we)(?:'ll|'d| will| would| can| could)(?: \w+ly)? (?:give|write|pay|do|drop|take|leave|put|sign|enrol"
    r"|waive|skip|add|throw in|come|start|live with|accept|go)\b"
    r"|\b(?:i|we) (?:don't|do not) (?:really |even )?(?:need|mind|care|insist)\b|\bno need (?:for|of)\b"
    r"|\b(?:forget|drop|scrap|skip|strike|remove|leave out|cross out|never mind) (?:about )?(?:the|that|my|your)\b"
    r"|^[^?]{1,30}\bthen\W*$"
    r"|\bdo without\b|\b(?:take|leave) (?:the|that|my|your) (?:\w+ ){1,3}(?:out|off)\b"
    r"|\b(?:be my guest|it's yours|if you like|gladly|happily|with pleasure|i don't care|as you like)\b"
)
_GIFT = re.compile(
    r"\byou can have\b|\b(?:as|for) a (?:\w+ )?(?:gift|present|bonus|treat)\b|\bfor free\b|\b(?:no|free of) charge\b"
    r"|\bon the house\b|\b(?:i|we)(?:'ll|'d| will| would| can| could)? (?:give|bring|brought|gave) you\b"
    r"|\bit's yours\b|\bthrow in\b"
)


def gives_gladly(text: str) -> bool:
    """Tell whether a text gives what it names, without a word of assent."""
    return _GIVES.search(_folded(text)) is not None


def calls_it_gift(text: str) -> bool:
    """Tell whether a text calls what it names a gift to the other side."""
    return _GIFT.search(_folded(text)) is not None


def takes_instead(mine: Terms, text: str, reading: Reading) -> bool:
    """Tell whether a bare value is put in the place of the speaker's own: 'two years', after three."""
    terms = reading.offer.terms if reading.offer is not None else ()
    changed = any(term.issue in mine and not same_value(mine[term.issue], term.value) for term in terms)
    return changed and "?" not in text and len(words_of(text)) <= BARE_WORDS


def _folded(text: str) -> str:
    return text.casefold().replace("\u2019", "'")
