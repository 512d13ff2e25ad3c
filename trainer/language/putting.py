"""Words by which a sentence puts something forward or says yes, as against one that only tells."""

from __future__ import annotations

import re

from trainer.core.moves import TermRole

PUT_FORWARD = frozenset({TermRole.OFFER, TermRole.ACCEPTED})
_PUTTING = re.compile(
    r"\b(?:i|we)(?: (?:can|could|may|might|am|are|only|just|really|also|then|now|happily|gladly|still|even|to|would|"
    r"will|be|not|do|happy|willing|prepared|ready|able|going)){0,5} (?:offer|propose|suggest|pay|do|give|take|accept|"
    r"want|need|ask|like|love|hope|go|agree|sign|expect|look|prefer|meet|settle|say|bid|manage|stretch|put|live|"
    r"come|move|drop|offering|asking|paying|giving|taking|going|thinking|looking|hoping|shake|close|commit|keep|get)\b"
    r"|\b(?:let us|how about|what about|what if|why not|make it|call it|make that|give (?:me|us)|you get|you give"
    r"|you pay|you have|you can|you could|could you|can you|would you|will you|can we|could we|shall we|instead"
    r"|(?<!great )(?<!good )deal|agreed|accept|ok|okay|fine|yes|yeah|done|swap|trade|rather|for that|in return"
    r"|in exchange|against|if|my offer|my price|my number|should|please|keep)\b"
)
_YES = re.compile(r"\b(?:good|great|sure|works|happy|sold|perfect|take it|lovely|right|suits)\b")


def puts_forward(words: str) -> bool:
    """Tell whether words put something forward."""
    return _PUTTING.search(words) is not None


def says_yes(words: str) -> bool:
    """Tell whether words sound like a yes."""
    return _YES.search(words) is not None
