"""Whether words confirm an agreed package."""

from __future__ import annotations

import re

from trainer.core.consent import consents, hangs_open, only_finds_so, ties_to_condition
from trainer.core.formality import formality_in
from trainer.core.moves import Act, Reading
from trainer.core.plain import closes, is_assent, is_nod, words_of

_WRITES_UP = re.compile(
    r"\b(yes|agreed|deal|accept)\b.*\b(shall we|should we|can we|when do (we|i)) (write|sign|shake|start|put)\b"
)
_HAS_A_POINT = re.compile(
    r"^(?!(?:yes|yeah|yep|deal|agreed|done)\b).*\b(?:(?:have|has|'ve|got|made|make|is|that's|'s) a \w{0,8} ?point"
    r"|points? taken|(?:good|fair|valid) point|you(?:'re| are) (?:\w+ )?(?:right|correct)\b|true enough"
    r"|(?:see|get|take) (?:your|the|that) point)\b"
)
OTHER_MATTER = 0.84
"""Words so like an exchange of the scene speak of that: praise for the biscuits is no yes to the contract."""
MAY_BE_YES = frozenset({"got-it", "sign-today", "next-steps", "waiting"})
"""General talk that may well go with a yes."""
LONG_TEXT = 10
"""In a text of more words a yes counts only where words close the matter: 'I accept that ...' concedes a fact."""


_DOUBTS = re.compile(
    r"\b(?:no(?! (?:problem|worries|objections?|doubt|more|further|one\b))|not|never|nah|nope|but|unless|except|instead"
    r"|however|wait|hang on|hold on|stop|bye|leaving|almost|nearly)\b|n't\b"
)
"""Words beside which a yes counts only where a later sentence says it plainly: asking once more costs nothing."""


_OPENS_WITH_YES = re.compile(
    r"(?:yes|yep|yeah|deal|done|agreed)"
    r"(?:[ ,]+(?:yes|deal|done|agreed|please|gladly|we have a deal|hand on it))*[.!]+\s",
    re.IGNORECASE,
)
"""A sentence that is a yes and nothing else, before others: 'Yes! First lunch is on me, no soup though.'."""
_TAKES_BACK = re.compile(
    r"\b(?:but|unless|except|however|if|once|when|as soon as|wait|hang on|hold on|not)\b|n't\b|\d|\?"
)
_THANKING = re.compile(r"\b(?:thanks|thank you|thx|cheers|ta)\b(?: (?:so|very) much)?(?: mate)?", re.IGNORECASE)
"""Thanks that leave an 'ok' what it is."""
_TOLD = re.compile(
    r"\b(?:we|you|i|they)(?:['\u2019]d|['\u2019]ve| had| have)? (?:already |both |just |only |all )*agreed(?= \w)",
    re.IGNORECASE,
)
"""Tells what was agreed: 'we agreed four weeks already' is a reminder and no yes."""


def says_yes(text: str, reading: Reading) -> bool:
    """Tell whether words confirm an agreed package; after the other side's yes a mere 'ok' is enough."""
    if ties_to_condition(text):
        return False
    if consents(text):
        return True
    if hangs_open(text):
        return False
    if "?" in text and formality_in(text) is not None:
        return False
    if _OPENS_WITH_YES.match(text.strip()) and not _TAKES_BACK.search(text.casefold()):
        return True
    if "?" in text or _DOUBTS.search(text.casefold().replace("\u2019", "'")):
        return is_assent(text) or _WRITES_UP.search(text.casefold()) is not None
    if reading.has_act(Act.REJECT) or only_finds_so(text):
        return False
    settles = closes(_TOLD.sub(" ", text))
    if len(words_of(text)) > LONG_TEXT and not settles:
        return False
    return settles or is_assent(text) or is_nod(_THANKING.sub("", text))


def grants_a_point(text: str) -> bool:
    """Tell whether words only find the other side right in something: 'fine, you do have a point' signs nothing."""
    folded = text.casefold().replace("\u2019", "'").strip()
    return _HAS_A_POINT.search(folded) is not None and not closes(text)


def speaks_of_other_matter(reading: Reading) -> bool:
    """Tell whether something is very like an exchange on some other matter: then no yes is read into it."""
    alike = [found for found in reading.alike if not found.beside]
    return any(found.likeness >= OTHER_MATTER and found.id not in MAY_BE_YES for found in alike)
