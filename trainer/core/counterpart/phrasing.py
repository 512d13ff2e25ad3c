"""How values sit in a sentence: briefly beside their point, listed with shared words said once, in frames that fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

APART = re.compile(r", and |, | and |: ")
"""What stands between values that are listed, or between a list and what leads to it."""
_WORD = re.compile(r"[^\W_]+")
_NUMBER = (
    r"(?:[£$]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen"
    r"|twenty|thirty|forty|fifty|sixty|ninety|half past|half a)\b)"
)
_LED = re.compile(
    rf"^(?P<lead>(?!{_NUMBER})(?:an? |the )?[\w-]+(?: [\w-]+)?)"
    rf" (?:of|in|at|on|after) (?=the |any |half |[A-Z]|{_NUMBER})"
)
NOTHING = "none"
"""What is said of 'no forecasts' where the forecasts were named."""
_NOTHING = re.compile(r"^no [\w-]+(?: [\w-]+)?$")
_TRAILED = re.compile(r" of (?P<tail>[^\W\d_]+)$")
_MEASURE = re.compile(rf"^(?:(?:an?|the) [\w -]{{1,20}}? (?:of|at|in|after) )?{_NUMBER}")
_SLOT = r"\{(?P<slot>\w+)\}"
_FIGURE_FRAME = re.compile(
    r"\b(?:(?:at|past|beyond|than|from|below|above|after|near|nearer)"
    r"|(?:go|goes|going|come|comes|coming|came|get|gets|move|moves|moved|stretch|stand|way|far|run|walk|step|down|up"
    r"|further|reach|relent|adjust\w*|close)(?: all the way| as far)? (?:to|as)|reach) " + _SLOT,
    re.IGNORECASE,
)
"""Words after which only a figure is said: 'I'm at 3.38 a parcel', and not 'I'm at no forecasts'."""
_DENYING_FRAME = re.compile(
    r"(?:\b|')(?:without|not|no to|do|does|manage|have|has|had|ve|got|given me"
    r"|(?:can't|cannot|won't|don't|couldn't|mayn't) \w+(?: you)?(?: to)?) " + _SLOT,
    re.IGNORECASE,
)
"""Words after which what begins with 'no' turns round: 'I have no forecasts' sounds as if there were none to be had."""
_ONE_THING = re.compile(r"\{issue\}(?:'s| (?:is|isn't|was|has|matters|weighs|stands|stops|comes|shows|runs|costs)\b)")
"""What is said of a point as of one thing: 'the rent is', and not 'the repairs is'."""
_TIED = re.compile(r"(?:(?:^|\s)(?:an?|the|half past|no))+$")
"""Words that lists repeat, because what follows does not stand without them: 'half past nine or half past ten'."""
_NAMING = 4
"""Letters from which on a word of a point's name is its own."""
_SHORT = 2
"""Words that may differ before something shared: 'half or a quarter paid now'."""


def brief(name: str, words: str) -> str:
    """Return a value without the words that its point's name has said: of the exclusivity, '36 months'."""
    if _NOTHING.match(words) and names_point(name, words):
        return NOTHING
    led, trailed = _LED.search(words), _TRAILED.search(words)
    if led is not None and names_point(name, led["lead"]):
        return words[led.end() :]
    if trailed is not None and names_point(name, trailed["tail"]):
        return words[: trailed.start()]
    return words


def names_point(name: str, words: str) -> bool:
    """Tell whether words say a word of a point's name, in whatever form, or end as it does."""
    own = [word.casefold().rstrip("s") for word in _WORD.findall(name)]
    own = [word for word in own if len(word) >= _NAMING or word == own[-1]]
    said = [word.casefold() for word in _WORD.findall(words)]
    return any(spoken.startswith(word) for word in own for spoken in said)


def speak_choice(name: str, values: Sequence[str]) -> str:
    """Return values of one point as a choice: what they share is said once, what the point's name says is left out."""
    if len(values) < 2:
        return "".join(values)
    shorter = [brief(name, value) for value in values]
    if any(short == value for short, value in zip(shorter, values, strict=True)):
        shorter = [short if short == NOTHING else value for short, value in zip(shorter, values, strict=True)]
    rows = [value.split(" ") for value in shorter]
    head = _shared(rows)
    tail = _shared([row[len(head) :][::-1] for row in rows])[::-1]
    middles = [" ".join(row[len(head) : len(row) - len(tail)]) for row in rows]
    if not all(0 < len(middle.split()) <= _SHORT and not _TIED.match(middle) for middle in middles):
        tail, middles = [], [" ".join(row[len(head) :]) for row in rows]
    if not tail and (tied := _TIED.search(" ".join(head))):
        head = " ".join(head)[: tied.start()].split()
        middles = [" ".join(row[len(head) :]) for row in rows]
    if not all(middles) or any(one != other and other.endswith(f" {one}") for one in middles for other in middles):
        head, tail, middles = [], [], shorter
    listed = ", ".join(middles[:-1]) + " or " + middles[-1]
    return " ".join([*head, listed, *tail])


def _shared(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the words with which all rows begin."""
    alike = takewhile(lambda words: len(set(words)) == 1, zip(*rows, strict=False))
    return [words[0] for words in alike]


def slots_in(text: str, slots: Mapping[str, str], before: str = "") -> Mapping[str, str]:
    """Return the words for a line's slots: where it or what was said before it names the point, its value is brief."""
    name = slots.get("issue", "")
    if "{value}" not in text or not name or ("{issue}" not in text and name.casefold() not in before.casefold()):
        return slots
    return {**slots, "value": brief(name, slots["value"])}


def jars(text: str, slots: Mapping[str, str]) -> bool:
    """Tell whether a line would say no figure where one belongs, deny what begins with 'no', or say 'repairs is'."""
    if _ONE_THING.search(text) and (_is_many(slots.get("issue", "")) or slots.get("value") == NOTHING):
        return True
    return any(
        not _MEASURE.match(part) for said in _framed(_FIGURE_FRAME, text, slots) for part in APART.split(said)
    ) or any(said.startswith("no ") for said in _framed(_DENYING_FRAME, text, slots))


def _is_many(name: str) -> bool:
    return name.endswith("s") and not name.endswith("ss")


def _framed(frame: re.Pattern[str], text: str, slots: Mapping[str, str]) -> list[str]:
    """Return what a line would say in a frame."""
    return [slots.get(found["slot"], "") for found in frame.finditer(text) if found["slot"] != "issue"]
