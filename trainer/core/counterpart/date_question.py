"""What a question about a time limit wants to know: what comes when it passes, why it is set, or only when it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from trainer.core.plain import words_of


class DateQuestion(StrEnum):
    """Questions about a limit that ask for no time and doubt nothing, named as the groups of lines they want."""

    THEN = "then"
    WHY = "why"
    WHEN = "when"
    """Wants the date itself, which what happens at it names as well."""


LONGEST = 22
"""A longer sentence tells more than it asks."""
LONGEST_BACK = 10
"""A longer sentence that names no limit does not mean the one just spoken of."""
_SENTENCE = re.compile(r"[^.!?;]+[.!?;]*")
_JOINT = re.compile(r",?\s+(?:and|or|but)\s+(?=(?:why|what happens|when)\b)")
_NOT = r"(?:don't|dont|do not|can't|cant|cannot|can not|couldn't|didn't|won't|wouldn't|haven't|have not|am not|'m not)"
_ALSO = r"(?:just |simply |really |still |actually |ever )*"
_GOES_BY = r"(?:pass(?:es)?|goes by|comes and goes|runs? out|is over|is past|is gone|has passed|has gone|expires?)"
_MISSED = (
    rf"(?:i|we)(?: {_NOT}|{_NOT}|(?: are|'re) not| aren't) {_ALSO}"
    r"(?!want|like|believe|think|agree|need|pay|take|trust)\w+"
    rf"|(?:i|we|he|she|they)(?:'ve| have)? {_ALSO}miss(?:ed)?\b"
    r"|(?:it|this|that) (?:isn't|is not|'s not) (?:today|done|settled|signed|in|there|ready|tonight|tomorrow)\b"
    r"|(?:i'm|i am|we're|we are|it's|it is) (?:too |a bit |a little )?late\b"
    rf"|(?:i|we) let (?:it|that|the \w+|\w+) {_GOES_BY}|(?:it|that|this|the [\w ]{{2,20}}|\w+) {_GOES_BY}"
)
"""Says that a limit is not kept: 'I don't make it', 'we miss it', 'Friday goes by'."""
_THEN = re.compile(
    r"\bwhat(?:'s|s| is| does| do| will| would| did)?(?: exactly| actually)? (?:going to |gonna |supposed to )?"
    r"happen(?:s|ed|ing)?\b"
    r"|\bwhat then\b|(?:^|[,:] ?)(?:and|so|ok|okay)(?: what)?,? then\W*$|\bor (?:else|what)\W*\?"
    r"|\bwhat(?: will| would| do| are|'ll|'d) (?:you|they|she|he|we) (?:going to |gonna )?do\b"
    r"[^?]*\b(?:if|when|after|then)\b"
    rf"|\b(?:what|and|so|but|even) if (?:{_MISSED})|^\W*if (?:{_MISSED})[^?]*\?"
    r"|\bwhat(?:'s|s| is| comes| changes)(?: there)? (?:on|at|after|past|then)\b"
    r"|\bwhat (?:do|would|will) (?:i|we|you) (?:\w+ )?lose if\b"
)
"""Asks what comes when a limit passes: 'what happens at noon?', 'and if I miss it?', 'by Friday or what?'."""
_WHY = re.compile(
    rf"\bwhy\b(?! (?:{_NOT}|not\b|isn't|aren't|should (?:i|we)\b|would (?:i|we)\b))|\bhow come\b(?![^?]*n't)"
    r"|\bwhat(?:'s|s| is) (?:the|your|this|all the)"
    r" (?:reason|rush|hurry|urgency|big (?:deal|rush|hurry)|great (?:rush|hurry)|point)\b"
    r"|\bwhat(?:'s|s| is)?(?: it that's)? (?:so |that |the )*(?:special|important|magic(?:al)?|particular|sacred|holy)"
    r" (?:about|with)\b"
    r"|\bwhat(?:'s|s| is)(?: it)? (?:about|with)\b|\bwhat makes\b"
)
"""Asks for the reason of a limit: 'why noon?', 'what's so special about Friday?'."""
_WHEN = re.compile(
    r"\b(?:when|what|which(?: day| date)?)(?:'s|s| is| was)(?: exactly)?"
    r" (?:the|your|that|this|my) (?:exact |final |actual )?"
    r"(?:deadline|time limit|limit|cut-?off(?: date| time)?|last (?:day|date|moment))"
    r"(?: (?:again|exactly|then|please|for (?:this|it|that|me|us|(?:my|our|an) (?:answer|decision|reply|yes))))*\W*$"
)
"""Asks for the date of a limit and nothing else: 'when is the deadline?'."""
_HURRY = re.compile(
    r"\bwhy (?:so soon|so urgent|so fast|the (?:rush|hurry)|such a (?:rush|hurry)|then|that (?:day|date|time|hour)"
    r"|exactly then|(?:is|does) (?:it|that|this) (?:so urgent|have to be (?:then|so soon)))\b"
    r"|\bwhat(?:'s|s| is) (?:the|your|all the) (?:great |big )?(?:rush|hurry|urgency)\b"
)
"""Asks why there is haste, and names no date: it is the limit just spoken of, if any."""
_OF_PASSING = re.compile(
    rf"\b(?:by|at|after|until|till|before) then\b|\bif (?:{_MISSED})|\bwhat then\b"
    r"|^\W*(?:and|so|ok|okay)(?: what)?,? then\W*$|\bor (?:else|what)\W*\?"
    r"|\bwhat (?:comes|happens|changes)(?: then| after(?: that)?| next)?\W*$"
)
"""Asks for what comes after a limit that it does not name."""
_FIRM = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|hm+|no)\b\W*)*(?:is|are|was) (?P<what>[\w' -]{2,40}?)"
    r" (?:really |actually |quite |absolutely |all )*(?:an? )?(?:really )?(?:fixed|firm|final|hard|strict|definite"
    r"|binding|flexible|movable|set in stone|carved in stone|(?:the )?real)"
    r"(?: (?:deadline|date|limit|one|thing|time|then|or not))*\W*$"
)
"""Asks whether a limit is fixed: 'is that fixed?', 'is noon a hard deadline?'."""
_JUST_THAT = re.compile(r"(?:that|it|this|they|the (?:deadline|date|limit|time))\b")
_DOUBTS = re.compile(
    r"\b(?:really|real|true|truly|fixed|sure|certain|certainly|honest|honestly|serious|seriously|bluff\w*|believe|stone"
    r"|negotiable|flexible|for real)\b"
)
_LIGHT_WORDS = """
a about after agree agreed all am an and answer are at be but by can't cannot come comes date day days decide
decided didn't do does don't done dont exactly finish finished goes happen happens have i i'm if important is it
just make matter matters miss missed must not now o'clock of ok on only past said say settle settled sign signed
so special that the then there things this to until we're well what when why will would yes
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
"""Words of a question that name nothing."""
_OF_TIME = re.compile(
    r"\d|\b(?:\w+day|noon|midday|midnight|tonight|today|tomorrow|now|o'clock|hours|this (?:evening|afternoon|week))$"
    r"|^(?:at|by|until|before) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$"
    r"|\w (?:days|minutes|weeks)$"
)
"""The name of a time, and not of a thing that has one."""
_HABIT = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:usually|normally|every (?:day|week|\w+day))\b"
)
_OF_A_THING = re.compile(r"\bhappen(?:s|ed|ing)? (?:to|with)\b")
_AT_A_TIME = re.compile(
    r"\d|\b(?:\w+day|noon|tonight|tomorrow|o'clock|weeks?|months?|after|when|then|later?|passes|over|miss(?:ed)?|not|\w+n't)\b"
)
_WANTS_TIME = re.compile(
    r"\b(?:can|could|may|might) (?:i|we) (?:please |just |maybe |not |perhaps )*(?:have|get|take|tell|answer|let|give"
    r"|think|sleep|wait|sign|say|do|come)\b|\b(?:give|allow|leave|grant) (?:me|us)\b|\bextend\w*"
    r"|\bmore (?:time|days|hours)\b"
    r"|\b(?:need|want|like)(?: \w+){0,2} (?:longer|until|till)\b|\bsleep on\b"
    r"|\b(?:can|could) (?:you|it|they|that|this) wait\b"
    r"|\bwait (?:until|till|for me)\b|\b(?:move|push|shift|put off|postpone) (?:it|that|this|the)\b"
)


def sentences_of(words: str) -> list[str]:
    """Return the sentences of lower-case words, cut where another question begins: 'what happens, and why noon?'."""
    sentences = (found.group() for found in _SENTENCE.finditer(words.replace("\u2019", "'")))
    return [part for sentence in sentences for piece in _JOINT.split(sentence) if (part := piece.strip())]


def date_question(sentence: str) -> DateQuestion | None:
    """Return what a lower-case sentence would ask of a limit, if it neither doubts nor wants more time."""
    if _HABIT.search(sentence) or (_OF_A_THING.search(sentence) and _AT_A_TIME.search(sentence) is None):
        return None
    if len(words_of(sentence)) > LONGEST or _DOUBTS.search(sentence) or _WANTS_TIME.search(sentence):
        return None
    if _WHEN.search(sentence):
        return DateQuestion.WHEN
    if _THEN.search(sentence):
        return DateQuestion.THEN
    return DateQuestion.WHY if _WHY.search(sentence) else None


def wants_time(words: str) -> bool:
    """Tell whether lower-case words anywhere ask for more time, which is then what is to be answered."""
    return _WANTS_TIME.search(words) is not None


def points_back(sentence: str) -> bool:
    """Tell whether a lower-case sentence asks of a limit without naming one: 'and if I don't answer by then?'."""
    short = len(words_of(sentence)) <= LONGEST_BACK
    return short and bool(_HURRY.search(sentence) or _OF_PASSING.search(sentence) or _WHEN.search(sentence))


def names_time(sentence: str, names: Iterable[str]) -> bool:
    """Tell whether one of these names stands in a lower-case sentence and is that of a time: 'noon', 'by six'."""
    return any(_OF_TIME.search(name) and name.casefold() in sentence for name in names)


def names_only(sentence: str, names: Iterable[str]) -> bool:
    """Tell whether a lower-case sentence names a time, and holds no other word that tells anything: 'why the 24th?'."""
    rest = sentence
    for name in sorted(filter(_OF_TIME.search, names), key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", " ", rest)
    return rest != sentence and _LIGHT.issuperset(rest.replace("'s", " is").replace("?", " ").replace(",", " ").split())


def asks_if_firm(sentence: str) -> bool:
    """Tell whether a lower-case sentence only asks if something, or what was just said, is fixed."""
    return _FIRM.match(sentence) is not None


def means_the_last(sentence: str) -> bool:
    """Tell whether such a sentence asks so of what was just said: 'is that fixed?'."""
    found = _FIRM.match(sentence)
    return found is not None and _JUST_THAT.match(found["what"]) is not None
