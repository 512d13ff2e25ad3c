"""What is arranged once both have said yes: calls, visits, papers sent over; it costs nothing and is no term."""

from __future__ import annotations

import re

from trainer.core.plain import words_of

_DAY = (
    r"(?:(?:on |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|noon|next week|the weekend"
    r"|(?:the |in the )?(?:morning|afternoon|evening)|\w+ o'?clock|(?:half )?(?:past|before|after) \w+)"
)
_ERRAND = (
    r"(?:ring|call|phone|write|e-?mail|text|message|send|post|bring|fetch|drop|come|pop|stop|tell|ask|invite|introduce|pick"
    r"|put a note|print|copy|carry|help)"
)
_ARRANGES = re.compile(
    rf"\b(?:shall|should|can|could|may|might) i (?:\w+ )?{_ERRAND}\b"
    rf"|\b(?:is|would|does|will|how is|how's|how about|what about|would it be)\b[^.!?]{{0,30}}\b{_DAY}\b[^.!?]{{0,30}}"
    r"\b(?:good|ok|okay|fine|suits?|works?|possible|all right|alright|convenient|for you)\b"
    rf"|\b(?:would|does|will) {_DAY} (?:\w+ )?(?:do|suit|work|be)\b"
    r"|\bwould it help (?:you )?if\b"
)
_NO_ARRANGEMENT = re.compile(
    r"\b(?:pa(?:y|id|ying)|cheaper|less|more|money|cost|price|free|discount|instead|unless|condition|only if|term"
    r"|include|deal|agree[ds]?|yes|guarantee|promise|refund|keep|change|drop|lower|raise)\b|[\u00a3$\u20ac%]|\d{3}"
)
"""Words of terms: what costs anybody anything is no mere errand."""
LONGEST = 40
_LEAVES = re.compile(
    r"\b(?:good ?(?:night|bye)|bye(?:-bye)?|take care(?! of\b)|all the best|safe home|kind regards|greetings to"
    r"|say hello|(?:my|much|all my|lots of) love to|a kiss for"
    r"|have a (?:good|nice|lovely|great) (?:day|evening|night|weekend|one))\b"
    r"|\bsee you(?= (?:on|at|then|soon|tomorrow|tonight|later|there|around|again|next)\b|\W*$|[.!,])"
    r"|(?:^|[.!,]\s*)until (?:then|tomorrow|\w+day)\b"
)
_KEEPS_BACK = re.compile(  # a doubt, a question, a wish
    r"\?|\b(?:but|not|never|no|if|unless|wait|think|sleep on|before|until i|however|though|only|first|except|without)\b"
    r"|n't\b"
)


def arranges(words: str) -> bool:
    """Tell whether lower-case words only ask about an errand or a time of day that is no part of any bargain."""
    return len(words_of(words)) <= LONGEST and _ARRANGES.search(words) is not None and not _NO_ARRANGEMENT.search(words)


def costs_nothing(words: str) -> bool:
    """Tell whether lower-case words speak of nothing that is owed, promised or paid."""
    return len(words_of(words)) <= LONGEST and not _NO_ARRANGEMENT.search(words)


def parts_gladly(text: str) -> bool:
    """Tell whether words only take leave, with nothing kept back: after a yes to one's own terms that is one, too."""
    words = text.casefold().replace("\u2019", "'")
    return _LEAVES.search(words) is not None and not _KEEPS_BACK.search(words)
