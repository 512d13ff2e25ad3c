"""Lines that ask for what the learner has just said: nobody wants a figure twice."""

from __future__ import annotations

import re

from trainer.core import events as ev
from trainer.core.counterpart.draft import Draft

OF_TALK = ("exchange/", "topic/", "evidence/", "window/", "react.", "stopped/")
"""Beginnings of the purposes of lines that react to what was said; an act asks for what is still open."""
_FOR_TERMS = re.compile(
    r"\bput (?:me )?(?:a|an|some|your|the) (?:figure|number|date|day|name|price|sum|value|month|week)\b"
    r"|\b(?:say|tell me|state|name) (?:how (?:many|much|long|often|far)|from when|by when|when|for how)\b"
    r"|\b(?:name|give me|tell me|show me|quote me|call me|say|let me have|try it with|ask me with) (?:a|an|your|the"
    r"|one|me a)"
    r" (?:\w+ )?(?:figure|number|price|sum|date|day|value)\b"
    r"|\bwhat (?:goes|comes|stands) (?:beside|against|with|next to) (?:it|that)\b|\btell me what goes beside\b"
    r"|\bwhat(?: do|'d| would)? you want (?:for it|instead|in return|of me|me to)\b|\bwhat you(?:'re| are) after\b"
    r"|\bhow (?:much|many|long)(?: (?:is|are|would|do|then|more|less|of it|exactly))?[^.!?]{0,30}\?"
    r"|\bmore by how much\b"
    r"|\bfor what\?|\band by when\b|\bwith a number\b|\bwhat(?:'s| is) it (?:tied to|worth to you)\b"
    r"|\bwhat(?:'s| is) the other half\b|\bwhat(?:'s| is) your (?:figure|number|offer|price)\b|\bwhat do you propose\b"
    r"|\bsay (?:which|what) (?:ceiling|month|days?|figure|sum|rate|one you)\b"
)
_FOR_WHAT_IT_SAID = re.compile(
    r"\bwhat did (?:it|they|she|he|that) say\b|\b(?:which|what) (?:figure|number|sum|mileage|price) (?:it|does it"
    r"|did it|they|stands|was)"
    r"|\bfor (?:what|which) (?:mileage|year|size|sum)\b|\bhow much (?:did|was|is) (?:it|that|theirs)\b"
)
_FIGURE = re.compile(r"\d")


def asks_again(draft: Draft, purpose: str, text: str) -> bool:
    """Tell whether a line of talk asks for figures that the learner put forward or quoted in this very turn."""
    if not purpose.startswith(OF_TALK):
        return False
    said = " ".join(event.text for event in draft.before.unanswered if isinstance(event, ev.LearnerSpoke))
    words = text.casefold()
    offered = any(isinstance(event, ev.LearnerOffered) for event in draft.before.unanswered)
    if offered and _FOR_TERMS.search(words):
        return True
    return _FIGURE.search(said) is not None and _FOR_WHAT_IT_SAID.search(words) is not None
