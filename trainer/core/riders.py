"""Questions asked in the breath of a yes: which of them leave it a yes, and which open the terms again."""

from __future__ import annotations

import re

_LEADS = r"^\W*(?:(?:oh|ah|and|so|wait|um+|uh|er+|ok|okay|well|now|then|also|just|quick question|by the way)\b\W*)*"
_REOPENS = re.compile(
    r"\b(?:but|however|though|although|unless|except|instead|rather|otherwise|without|only|wrong|mistaken?|chang\w*"
    r"|different\w*|catch|trick|more|less|better|lower|higher|cheaper|why|really|serious(?:ly)?|worr\w+)\b"
    r"|\b(?:what|how) about\b|\bwhat if (?:i|we|you)\b|\bany (?:chance|room|way)\b|\bis there (?:any|still|no)\b"
    r"|\bwhat (?:do|would|will|did|could|can) (?:i|we) (?:get|gain|have)\b|\bwhat will you (?:give|do)\b"
    r"|\bin (?:return|exchange)\b|\bcosts? me\b|\bin it for (?:me|us)\b"
    r"|\bwhat (?:do|would|did|are) you (?:want|need|like|mean|think|say|ask)\w*"
    r"|\bwho said\b|\bsince when\b"
    r"|\b(?:isn't|wasn't|aren't|weren't|shouldn't|didn't|doesn't|wouldn't|can't|couldn't|won't) (?!(?:it|that|we"
    r"|you|they)\W*$|regret)"
    r"|\b(?:can|could|would) you (?:\w+ly |please |just |also )*(?!(?:please|just|also|tell|say|show|send|explain|write"
    r"|remind|sign|confirm|call|ring|email|mail|meet|come|let)\b)\w+"
    r"|\b(?:can|could|would|might|may) (?:\w+ )?(?:i|we|it|the|my|our|that)\b[^?]*\b(?:have|get|make|throw|add"
    r"|include|put in|drop|lower|raise|cut|swap|keep|give|take off|pay|split|move|do(?! (?:this|it) (?:now|today))"
    r"|be \d|go (?:up|down|to))\b"
    r"|\b(?:will|would) you (?:also |still |at least )?(?:throw|add|give|pay|drop|include|lower|cover|take)\b"
)
"""Objects to terms, wants something else or more, or asks what the other side wants: no mere word beside a yes."""
_WISHES = re.compile(
    r"\b(?:must|need|needs|wants?|wanted|wish|wishes|hop(?:e|ed|ing)|(?:i|we)(?:'d| would) (?:like|love|prefer)"
    r"|dreamy|prefer|expect(?:ed)?)\b(?! to (?:know|say|thank|tell|ask|see|meet|hear))"
)
_ASKS_IF_DEAL = re.compile(
    r"^\W*(?:(?:so|then|and|now|ok|okay|well|right|fine)\W+)*"
    r"(?:deal|(?:we(?:'re| are)|that(?:'s| is)) (?:finished|done|agreed|settled|through))(?: then| now)?"
    r"(?:, (?:yes|right|then|no|(?:mr |mrs |ms )?\w+))?\W*\?\W*$"
)
_ASKED_BEHIND = re.compile(
    _LEADS + r"(?:what|whats|what's|who|whos|who's|whose|when|where|which|how|does|do|did|is|are|was|will|shall|should"
    r"|has|have|can|may|you)\b"
)


def is_rider(sentence: str) -> bool:
    """Tell whether a lower-case question may stand beside a yes and leave it one: 'yes. does your wife know?'."""
    return _REOPENS.search(re.sub(_LEADS, "", sentence)) is None


def rides_behind(words: str) -> bool:
    """Tell whether lower-case words behind a yes, in its own sentence, are a question that leaves it one."""
    return _ASKED_BEHIND.match(words) is not None and is_rider(words)


def wishes(sentence: str) -> bool:
    """Tell whether a lower-case sentence wants something yet: beside that a question is no mere rider."""
    return _WISHES.search(sentence) is not None


def asks_if_deal(sentence: str) -> bool:
    """Tell whether a lower-case sentence is no more than 'deal?': who asks so has said yes."""
    return _ASKS_IF_DEAL.match(sentence) is not None
