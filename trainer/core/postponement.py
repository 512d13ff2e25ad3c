"""Words that ask to stop for today and to meet again another day, told apart from a pause or a wish to think."""

from __future__ import annotations

import re

_IT = r"(?:it|this|that|things)"
_CAN = r"(?:can|could|may|might|shall|should)"
_ASKED = (
    r"(?:would it be|is it) (?:ok|okay|possible|fine|all right|alright) (?:to|if we)",
    r"(?:maybe|perhaps) we (?:can|could|should)",
    r"(?:we|i) (?:can|could|should|would rather|want to|need to|have to)",
    r"(?:we|i)(?:'d| would) (?:rather|(?:like|prefer)(?: us)? to|prefer that we)",
    r"(?:may i |i |i'd |i would |we )?(?:suggest|propose)(?: that)? (?:we|to)",
    rf"{_CAN} (?:we|i)",
    r"let'?s|let us|let me|why don'?t we|how about we|what if we|do you mind if we|(?:i|we)'ll",
)
_MIND = r"(?:ok|okay|fine|awful|terrible|possible|all right|alright)"
_TOGETHER = rf"(?:let'?s|let us|we should|we could|{_CAN} we|why don'?t we|(?:suggest|propose)(?: that)? we)"
_PARTS = (
    r"meet|talk|speak|sit down|continue|resume|reconvene|go on|carry(?: this)? on|see each other",
    r"pick (?:this|things) (?:back )?up|pick it up again|take (?:it|this|that) up",
    r"come back(?: to (?:it|this|you))?|get back (?:together|to (?:it|this|you))",
    rf"postpone|reschedule|pause|stop|break(?: off| here| up)?|(?:put|leave|hold) {_IT}(?: off| over)?",
)
_MEANWHILE = (
    r"again|it|this|that|here|there|about (?:it|this)|on (?:it|this)|together|then|further|talking|talks|once more",
    r"(?:the|our|this) (?:talks?|meeting|conversation|discussion)|where we left off|from (?:here|there)",
    r"with (?:an answer|fresh (?:heads|eyes|minds))|and (?:talk|meet|continue|come back|decide|go on)(?: again)?",
)
_DAYS = (
    r"tomorrow|(?:next |this |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|weekend",
    r"another (?:day|time)|some other day|day after(?: tomorrow)?|in the morning|later (?:this|in the) week",
    r"in (?:a|one|two|three|four|a few|a couple of|some) (?:days?|weeks?)|after (?:the weekend|a night'?s sleep)",
)
_NOT_NOW = re.compile(
    r"\bi(?:'ll| will) (?:stop|leave it) here for today\b"
    r"|\b(?:don'?t(?! we\b)|do not|not|never|no need to|rather than|instead of|won'?t|cannot|can'?t|unless|or)"
    r" (?:\w+ ){0,3}?(?:meet|adjourn|sleep on|postpone|put (?:it|this) off|come back|continue|reconvene|talk again)\b"
    r"|\b(?:sign|signing|handover|hand over|shake hands|keys)\b"
)
_FOR_TODAY = rf"(?:stop|break off|call it a day|leave {_IT})(?: here| there)? for today"
_SHORT = r"(?! for (?:a|five|ten|\d+|some) (?:minutes?|moments?))"
_THEN = (
    rf"(?:{'|'.join(_PARTS)})(?:[ ,]+(?:{'|'.join(_MEANWHILE)}))*"
    rf"[ ,]+(?:(?:on|until|till|again|for|over) )*(?:the )?(?:{'|'.join(_DAYS)})\b(?!'s)"
)
_ASKS = re.compile(
    rf"\b(?:{'|'.join(_ASKED)})(?: (?:both|just|all|please|now|simply|perhaps|maybe))*"
    rf" (?:(?:sleep on {_IT} and )?{_THEN}"
    rf"|adjourn\b{_SHORT}"
    rf"|(?:meet (?:up )?again|reconvene|have (?:a second|another) (?:meeting|session)|{_FOR_TODAY})\b)"
    rf"|\b{_TOGETHER}(?: (?:both|just|all))? sleep on {_IT}\b"
    rf"|\b{_CAN} i (?:please |just |maybe )*(?:have|take|get)(?: \w+){{0,2}} (?:until|till) (?:{'|'.join(_DAYS)})\b"
    rf"|\b(?:{_CAN} i|i'll|i will|{_MIND} if i) (?:just |maybe )*(?:tell|told|give|gave|let|answer(?:ed)?)"
    rf"(?: (?:you|my answer|an answer|know))* (?:{'|'.join(_DAYS)})\b"
    r"|\b(?:i|we)(?:'d| would)? (?:want|like|need|ask for|propose|suggest)"
    r" (?:an adjournment|to adjourn|a second meeting)\b"
)
MOST_READ = 600
"""Characters of a text that are searched: who asks to meet again says so in a sentence or two."""


def asks_to_adjourn(text: str) -> bool:
    """Tell whether words ask to meet again another day: 'a minute' is a break, and to think is not to leave."""
    words = " ".join(text[:MOST_READ].casefold().replace("\u2019", "'").split())
    return _NOT_NOW.search(words) is None and _ASKS.search(words) is not None
