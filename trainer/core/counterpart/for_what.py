"""Words that ask what a thing would be worth to the other side: what would you do on the price if I pay tonight?"""

from __future__ import annotations

import re

_IF_ME = r"\b(?:if|when|suppose|provided) (?:i|we)\b"
_YOU_WOULD = r"(?:would|will|could|can|might) you"
_MOVES = r"(?:come|go|knock|take|drop|give|let|move|lower|reduce|meet|cut)"
_FOR_WHAT = re.compile(
    rf"\bwhat (?:more |else )?{_YOU_WOULD} (?:do|say)\b[^.!?]{{0,20}}\b(?:for (?:me|us)|on|about|with|to)"
    rf" [^.!?]*{_IF_ME}"
    rf"|{_IF_ME}[^.!?]*\bwhat (?:more |else )?(?:{_YOU_WOULD}|do you) (?:do|say)\b[^.!?]{{0,20}}"
    r"\b(?:for (?:me|us)|on|about|with|to)\b"
    rf"|\bhow (?:much|far|low|high)\b[^.!?]{{0,30}}{_YOU_WOULD} (?:\w+ )?{_MOVES}\b[^.!?]*{_IF_ME}"
    rf"|{_IF_ME}[^.!?]*\bhow (?:much|far|low|high)\b[^.!?]*\b{_YOU_WOULD}\b"
    rf"|\bhow much (?:off|less|cheaper|more|better|lower)\b[^.!?]*{_IF_ME}"
    rf"|{_IF_ME}[^.!?]*\bhow much (?:do|would|will|could) (?:i|we) (?:save|get)\b"
    r"|\bwhat (?:would|does|do|will|could|might) (?:\S+ ){1,4}(?:get|buy|earn) (?:me|us)\b"
    rf"|\bwhat (?:would|could|will|might) (?:the|your|my|our) \w+(?: \w+)? (?:be|look like|come to|cost)\b"
    rf"[^.!?]*{_IF_ME}"
    rf"|{_IF_ME}[^.!?]*\bwhat (?:would|could|will|might) (?:the|your|my|our) \w+(?: \w+)? (?:be|look like|come to)\b"
    rf"|\bwhat(?:'s| is) (?:the|your) \w+(?: \w+)? {_IF_ME}|{_IF_ME}[^.!?,]*, what(?:'s| is) (?:the|your) \w+\W*$"
    rf"|\bwhat(?:'s| is) it worth(?: to you)?\b[^.!?]*{_IF_ME}|{_IF_ME}[^.!?]*\bwhat(?:'s| is| would) (?:it|that)"
    r"(?: be)? worth\b"
)
"""Asks for a figure against a condition: 'how much would you come down if I sign for two years'."""
_GIVE = re.compile(
    r"\bi(?:'ll| will)? (?:give|do|take|pay|sign)\b[^.!?]*,[^.!?]*\bwhat (?:do|would|will|can)? ?you (?:give|offer"
    r"|do for)\b|"
    r"\bwhat (?:do|would|will|could|can) (?:i|we) get\b[^.!?]*\b(?:for|if|in return|in exchange|back|out of)\b"
    r"|^(?:so |and |then |ok(?:ay)? )*what (?:do|would|will|could|can) (?:i|we) get (?:on|at) (?:the )?\w+\W*$"
    r"|\bif (?:i|we)\b[^.!?]*\bwhat (?:do|would|will|could|can)? ?(?:i|we) get\b"
    r"|\bwhat (?:do|would|will|could|can)? ?you (?:give|offer|pay|do for|have for)(?: (?:me|us))?\b[^.!?]*\b(?:for|if"
    r"|in return|in exchange)\b"
    r"|\b(?:if|when) (?:i|we)\b[^.!?]*\bwhat (?:do|would|will|could|can)? ?you (?:give|offer|do)\b"
    r"|\bwhat(?:'s| is) in it for (?:me|us) if\b"
)
_FOR_MINE = re.compile(
    r"^(?!.*\bif\b)(?=.*\b(?:my|our|mine|ours)\b).*"
    r"\bwhat (?:would|will|can|could|do|'d) you (?:give|pay|offer)(?: me| us)? for (?:it|that|them|my|our|mine|ours)\b"
)
"""Asks what something of the speaker's own is worth to the other side: that is a point itself."""
_OWN = r"(?!(?:my|our|mine|ours)\b)"
_WORTH = re.compile(
    rf"\bwhat (?:would|could|might|will) {_OWN}(?:\S+ ){{1,8}}(?:be )?worth\b"
    rf"|\bwhat(?:'s|s| is) {_OWN}(?:\S+ ){{1,6}}worth to (?:you|your|the|them|mr|mrs|ms)\b"
    r"|\bwhat(?:'s|s| is) (?:it|that|this) worth(?: to (?:you|your \w+|the \w+))?\W*$"
    r"|\bwhat (?:would|could|can|will|might|'d) you (?:be (?:willing|ready|prepared|happy) to )?"
    r"(?:give up|let go(?: of)?|sacrifice|give way on|come down|drop)(?: \w+){0,2}? (?:for|to (?:get|have)"
    r"|in (?:return|exchange) for)\b"
)
"""Asks what a thing would be worth: 'what would a letter be worth to you', 'what would you give up for that'."""
_CONDITION = re.compile(rf"{_IF_ME}[^,.!?]*")


def condition_in(words: str) -> str:
    """Return what a lower-case sentence would trade: its 'if I ..', else all of it."""
    found = _CONDITION.search(words)
    return found.group() if found is not None else words


def asks_what_for(words: str) -> bool:
    """Tell whether a lower-case sentence asks what would be given for something of its speaker's."""
    return _GIVE.search(words) is not None or _FOR_WHAT.search(words) is not None


def asks_worth(words: str) -> bool:
    """Tell whether a lower-case sentence asks what a thing would be worth to the other side."""
    return _WORTH.search(words) is not None


def is_for_own(words: str) -> bool:
    """Tell whether that something is itself a point: 'what would you give me for my old one'."""
    return _FOR_MINE.search(words) is not None


_OF_NEED = re.compile(
    r"\bwhat (?:do|would|did|should|will) (?:you|we|i) (?:even |really |actually )?(?:want|need|use|ask|have)\b"
    r"[^.!?,]{1,40}\bfor(?=\s*(?:[,?.!]|$))"
)
"""Asks what somebody needs a thing for: 'what do you want a reference for?'."""
_OF_USE = re.compile(r"\bwhat(?:'s|s| is| are) (?:the|this|that|your|an?|all) [^.!?,]{1,30}\bfor(?=\s*(?:[,?.!]|$))")
"""Asks what a thing is there for: 'what is the deposit for?'."""


def asks_of_need(words: str) -> bool:
    """Tell whether lower-case words ask what somebody needs a thing for."""
    return _OF_NEED.search(words) is not None


def asks_of_use(words: str) -> bool:
    """Tell whether lower-case words ask what something is for: its reason is wanted and not its value."""
    return asks_of_need(words) or _OF_USE.search(words) is not None
