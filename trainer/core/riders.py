"""What stands in the breath of a yes: questions that leave it one or reopen the terms, hedges, and wishes."""

from __future__ import annotations

import re

_LEADS = r"^\W*(?:(?:oh|ah|and|so|wait|um+|uh|er+|ok|okay|well|now|then|also|just|quick question|by the way)\b\W*)*"
_REOPENS = re.compile(
    r"\b(?:but|however|though|although|unless|except|instead|rather|otherwise|without|only|wrong|mistaken?|chang\w*"
    r"|different\w*|catch|trick|more|less|better|lower|higher|cheaper|why|really|serious(?:ly)?|worr\w+)\b"
    r"|\b(?:what|how) about\b|\bwhat if (?:i|we|you)\b|\bany (?:chance|room|way)\b"
    r"|\bis there (?:any|still|no)\b(?! (?:\w+ )?"
    r"(?:tea|coffee|cake|bread|milk|sugar|water|rain|sun)\b)"
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
_HEDGES = re.compile(
    r"\b(?:almost|nearly|all but|(?<!not )so far(?! away| off| from)|just about|half ?way|not (?:quite|yet|far off)"
    r"|at least(?=\W*$)|half agreed)\b"
    r"|\b(?:deal|agreed?|yes|fine|okay|settled|done) (?:on|about|as to|as far as)"
    r" (?:the|your|my)"
    r" (?!(?:lot|whole|terms|deal|page|rest|offer|points|same|nose|spot|other|\w+ (?:points|terms))\b)[a-z]"
    r"|\b(?:(?:apart|aside) from|other than|save for) (?!(?:that|this|it)\b)"
)
"""Says that a yes is near and not there."""
_LEFT_OPEN = re.compile(
    r"\b(?:i|we)(?:'ll| will| can| could| may| might| would|'d)? (?:\w+ )?(?:told|tell|call|ring|answer|let) you"
    r" (?:know )?(?:tomorrow|later|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|in the morning|tonight)\b|"
    r"\bi (?:only |just |already |had |also )*asked\b(?! (?:you )?for\b)"
    r"|\bi (?:still|only) (?:\w+ )?(?:wonder|want|need|don't know|do not know|miss|wait|have to know)\b"
    r"(?! to (?:say|thank))"
    r"|\bi(?:'m| am)? (?:still )?wonder(?:ing)?\b"
    r"|\byou (?:still )?(?:haven't|didn't|did not|have not|never) (?:\w+ )?(?:answer|sa(?:y|id)|t(?:ell|old)|repl)\w*"
    r"|\b(?:one|two|a) (?:(?:small|little|last|final|more|other|tiny|quick) )*(?:thing|question|wish|request|worry)\b"
    r"|\b(?:i|we)(?:'d| would)? (?:\w+ )?(?:want|like|need|have) to (?:know|hear|see|read|sleep|think)\b(?! you\b)"
    r"|^\W*(?:(?:oh|but|and|hey|ah)\W+)*(?:wait|hang on|hold on|one moment|just a (?:moment|second|sec))\b"
)
"""Says that something was asked and has found no answer, or that one thing is still to come."""
_ON_TOP = re.compile(
    r"\b(?:and|then|plus|so|but) (?:(?:then|of course|also) )*"
    r"you(?:'ll|'d| will| would| could| can| also| have to| must)*"
    r" (?:throw in|add|promise|pay|drop|include|cover|let me|fix|mend|repair|paint|give me|bring me|get me)\b"
    r"|\b(?:yes|yeah|ok|okay|fine|agreed|deal|done|sold|accepted)\W+(?:(?:and|but|then|so) )*"
    r"with (?:the|an?|your|some|my) [^.!?\d]*"
    r"\b(?:paid|done|back|being|included|added|on top|within|first|free|made|kept|written|finished|ready)\b"
)
"""Puts something on top of a yes: 'okay, and you throw in the parking', 'yes, with the deposit paid back'."""
_OTHERWISE = re.compile(
    r"\b(?:otherwise|(?:apart|aside) from (?:that|this)|(?:other than|besides|except) (?:that|this))\b"
)
_MORE = re.compile(
    r"\b(?:i|we)(?:(?:'d| would)(?: (?:still|only|just|also|really))* (?:like|love|prefer)"
    r"|(?:'d| would)?(?: (?:still|only|just|also|really|do))* (?:want|need|wish))\b"
    r"(?! to (?:know|hear|ask|say|thank|read|see|understand|check|talk|speak|sign|sleep|think|be sure)|\W*$)"
    r"|\b(?:can|could|would|will|may|might) (?:\w+ ){1,3}?(?:(?:please|also|maybe|perhaps) )*"
    r"(?:add|put|get|have|throw|include|pay|help|cover|give|let|promise|guarantee|keep|go in|bring|make|turn)\b"
    r"|\b(?:write|put|have) (?:it |that )?(?:down |in )?(?:what happens|who |how |a (?:line|clause|sentence|word) )"
    r"|\bmaybe you (?:can|could)\b"
    r"|\byou(?:'d| would| will|'ll)? (?:have to|need to|must) (?:promise|let|give|see|put|add)\b"
    r"|\b(?:is|are|was) (?:\w+ ){1,3}?(?:in(?: it| there)?|included|written in|part of (?:it|this|that))"
    r"(?: or (?:not|out)\b|\W*\?)"
    r"|\bonly (?:the|my|one) \w+"
    r"|\b(?:yes|yeah|fine|okay|ok|agreed|deal),? but (?!(?:yes|ok|okay|fine|i|how|what|why|who|when|where|which)\b)"
)
"""Wants something yet: a thing done, written in or given on top."""
LEAST_KEPT_OUT = 2
"""Words before an 'otherwise' that say what the yes behind it leaves out."""


_OWN_DEED = re.compile(
    r"(?:(?:and|so|well|ok|okay|oh|then)\W+)*(?:i|we)(?:'ll|'d|'ve|'m|'re| will| can| could| would| do| did| have| am"
    r"| are)\b(?! (?:take|sign|accept|agree|say|in\b|on\b|done|happy|fine|glad))"
)
_CHECKS = re.compile(r"\w+(?:\W+\w+){2,},? (?:correct|right|yes|is that (?:so|right|correct))\W*\?\W*$")
"""Has something said back confirmed first: 'and boiler and wall in three weeks, correct?'."""


def is_rider(sentence: str) -> bool:
    """Tell whether a lower-case question may stand beside a yes and leave it one: 'yes. does your wife know?'."""
    return _REOPENS.search(re.sub(_LEADS, "", sentence)) is None and _CHECKS.search(sentence) is None


def rides_behind(words: str) -> bool:
    """Tell whether lower-case words behind a yes, in its own sentence, are a question that leaves it one."""
    return _ASKED_BEHIND.match(words) is not None and is_rider(words)


def is_own_promise(words: str) -> bool:
    """Tell whether a yes behind lower-case words only goes with what they promise: 'I'll pay him, yes'."""
    return _OWN_DEED.match(words) is not None


def wishes(sentence: str) -> bool:
    """Tell whether a lower-case sentence wants something yet: beside that a question is no mere rider."""
    return _WISHES.search(sentence) is not None


def asks_if_deal(sentence: str) -> bool:
    """Tell whether a lower-case sentence is no more than 'deal?': who asks so has said yes."""
    return _ASKS_IF_DEAL.match(sentence) is not None


def leaves_open(sentence: str, before: str = "") -> bool:
    """Tell whether a lower-case sentence hedges a yes, puts something on top of it or waits for an answer.

    What an 'otherwise' leaves out may stand in the words before the sentence.
    """
    apart = _OTHERWISE.search(sentence)
    if apart is not None and len(f"{before} {sentence[: apart.start()]}".split()) >= LEAST_KEPT_OUT:
        return True
    return any(pattern.search(sentence) is not None for pattern in (_HEDGES, _LEFT_OPEN, _ON_TOP))


def asks_for_more(sentence: str) -> bool:
    """Tell whether a lower-case sentence wants something yet, or asks whether a thing is part of what is agreed."""
    return _MORE.search(sentence) is not None or _ON_TOP.search(sentence) is not None
