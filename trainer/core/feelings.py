"""Words that ask how the other side feels, which attack nobody: 'are you mad at me or just tired'."""

from __future__ import annotations

import re

_MOOD = re.compile(
    r"\b(?:are|'re|were|is) you (?:(?:two|both|all|actually|really|even|just|still|always|now|so|a bit|a little"
    r"|very|too"
    r"|honestly|genuinely|not|getting|feeling|maybe|perhaps) )*(?:mad|angry|cross|annoyed|upset|offended|tired"
    r"|exhausted|nervous"
    r"|worried|anxious|afraid|scared|happy|sad|bored|stressed|disappointed|in a hurry|in a (?:bad|good|foul) mood"
    r"|lonely"
    r"|enjoying (?:this|it|yourself|that)|all right|alright|okay|ok|well|hurt|jealous|ashamed|embarrassed|proud"
    r"|surprised"
    r"|relieved|sorry|sulking|fed up|pleased|comfortable|impressed|frightened|unhappy|furious|grumpy|sore|cold"
    r"|hungry)\b"
    r"(?! (?:with (?:that|this|it|my|the|\d)|to (?!be here\b)\w+|for (?:that|it|this|a|the)|if|on)\b)"
    r"(?=[^.!]*\?|\W*$| or | with me| at me| about)"
    r"|\b(?:do|did) i (?:annoy|bore|offend|upset|scare|frighten|bother|disappoint) you\b"
    r"|\b(?:have|did) i (?:\w+ )?(?:offended|offend|upset|annoyed|annoy|hurt|bored|said something wrong"
    r"|done something wrong)"
    r" ?(?:you)?\b[^.!]*\?"
    r"|\bhow (?:do|are) you (?:really )?feel(?:ing)?\b(?! about (?:the |my |a )?\d)"
)


_OF_WHAT = re.compile(r"\b(?:what|which|who|whom)\b[^.!?,;]*$")
"""Before it: 'what are you actually afraid of' asks for the thing and not for a mood."""


def asks_of_mood(words: str) -> bool:
    """Tell whether lower-case words ask how the other side feels."""
    found = _MOOD.search(words)
    return found is not None and _OF_WHAT.search(words[: found.start()]) is None
