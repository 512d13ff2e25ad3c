"""Conditions: whether a package hangs on something, and which terms are asked for in exchange."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.language.scene import Scene
from trainer.language.speech import Speech

_IF = re.compile(
    r"\b(?P<polite>(?:what|see|wonder|wondering|know|ask|asking|even|as|check|sure|only sorry|matter|appreciate it|"
    r"great|nice|good|helpful|grateful|best) )?"
    r"(?P<only>only )?(?P<word>only (?:\w+ )?(?:with|when|for|against|at|from)|if|unless|provided|providing|assuming|"
    r"supposing|as long as|so long as|on (?:the )?condition|on the basis|given that|once|subject to|contingent on|"
    r"depending on)\b"
    r"(?P<rest>(?: \w+){0,4})"
)
_POLITE_REST = re.compile(
    r"^ (?:possible|so\b|not\b|any\b|anything|needed|necessary|at all|that is (?:ok|okay|fine|alright|all right|"
    r"possible|acceptable|good|cool|easier|agreeable|not)|that (?:works|suits|helps|makes|sounds|would)|you (?:can|"
    r"could|will|would|must|wish)$|it is (?:ok|okay|fine|possible|alright|not)|"
    r"it (?:works|helps|suits)|you (?:do not mind|like|want me|wish|prefer|please|ask me|think|know|"
    r"have (?:any )?questions|are (?:ok|okay|fine|happy|interested|agreeable) with (?:that|this|it)|do not (?:like|"
    r"mind))|i may|i might|i (?:am )?(?:understand|remember|recall|am honest|am not mistaken)|we are honest|ok|"
    r"okay|all goes)"
)
_EXCHANGE = re.compile(
    r"\b(?:in (?:exchange|return)(?: for)?|against (?:a|an|the|your)|in trade for|(?:otherwise|or else) (?:i|we|it|"
    r"you)|as a trade|"
    r"(?<!the )trade(?: you)?(?! in)|trading|swap|"
    r"swapping|"
    r"for that (?:i|we)|quid pro quo|that comes with|comes with|would require|requires|in order for (?:me|us|you|"
    r"this)|\bfor (?:a|an|the|your) (?:\w+ ){0,2}0 (?:(?!and )\w+ ){0,2}(?:i|we) (?:will|would|can|could|need)|"
    r"in order to (?:agree|accept|get|do|give|offer|sign|go|say)|for (?:me|us|you) to (?:agree|accept|get|do|"
    r"give|sign|say)|then (?:i|we|you) (?:will |would )?(?:need|must|have)|"
    r"(?:have|need) to justify|but then (?:(?!i |we |you )\w+ ){1,3}(?:has|have|needs|need|must)|but then(?: at|"
    r" for| only| it is)? 0|to balance|to offset|to make up for|to compensate|on top of that i|"
    r"but (?:then )?(?:i|we|you) (?:will |would |do )?(?:need|have to|must|want)|but (?:then )?(?:i|we) (?:will |"
    r"would )?(?:need|want|expect) you)\b"
)
_SEAL = re.compile(
    r"\b(?:and|then) (?:(?:you|we|i) (?:have|got|have got|can have|will have) (?:a|our|your|yourself a|"
    r"ourselves a) deal|(?:it is|its) (?:a deal|yours|done|sold|a done deal)|(?:i am|we are) (?:there|done|good|set|"
    r"agreed|happy|on)\b|(?P<sign>(?:i am|we are) (?:fine|ok|okay|good) with|(?:i|we) (?:will |would |can |could |"
    r"am ready to |am happy to )?(?:sign|accept|agree|shake|take it|am in|are in|close|buy|collect|pick it up)\b)|"
    r"(?P<mine>(?:i|we) (?:will|would|can|could) (?:throw|bring|deliver|include|pick|come|collect))|(?:i|"
    r"we) (?:will|would|can|could|am ready to|am happy to) (?:\w+ ){0,2}?\w+|(?:i|we) (?:start|keep|stay|pay|drop|"
    r"give|do|throw|go|come|offer|write|deliver|work)\b|0(?: \w+){0,2} (?:is|works|would be) (?:fine|ok|okay|good|"
    r"a deal|for me)|i am (?:in|yours|happy|on board)|we (?:are|have) (?:done|agreed|a deal)|you (?:will|would|can|"
    r"may|could) (?:have|get(?! 0))|(?P<yours>you (?:may|can|could|will) have (?:it|that|this|your|me)|you (?:will |"
    r"can |could )?(?:pick|come|collect|deliver|bring|fetch|sign|throw|include|cover|fix))|(?:then )?(?:it|that|"
    r"this|the (?:price|rate|fee|rent|salary|base|advance|raise|charge|amount)) (?:is|becomes|will be|can be|"
    r"would be|goes to|drops to|comes down to) 0|(?:the (?:price|rate|fee|rent)|it) (?:is|goes|comes|drops) (?:down|"
    r"up) to 0)\b"
)
_ASKS_OTHER = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|we)\b|(?:if )?you\b|give|make|get|let|take|throw|meet|match|do|add|"
    r"include|drop|raise|put|fix|finish|deliver|send|sign|commit|guarantee|keep|waive|cover|share|extend|release|"
    r"move|come|bring|offer|pay|start|cut|lower|close|shut|open|turn|write|hold|stop|work|answer|have|book|accept|"
    r"leave|"
    r"just (?:give|make)|please)|"
    r"\b(?:can|could|would|will) you\b|\b(?:make it|give me|throw in|get me|meet me)\b"
)
_PRICED = re.compile(
    r"\bwhat (?:do|would|will|can) (?:you|i|we) (?:want|get|give me|give us|need|ask|offer|offer me|like) "
    r"(?:(?:back|in return|in exchange) )?for (?:it|that|this)\b"
)
_NEARBY = 25
"""Tokens over which a question goes with a term before it."""
_PROMISE = re.compile(
    r"\b(?:deal|sign|signing|accept|agree|take|start|shake|done|close|happy|commit|yes|work|works|stay|pick|pay|"
    r"give|offer|do|go|sell|buy|throw|include|deliver|support|oppose|write|knock|reduce|cut|shave|good|fine|ok|yours|"
    r"consider|join|manage|live|drop|lower|raise)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition: the tokens that state it, and whether what it says is the other side's to do."""

    first: int
    stop: int
    theirs: bool
    exchange: bool = False
    """True where one thing is named for another without an if."""


def find_conditions(scene: Scene, speech: Speech, offered: list[int]) -> tuple[Condition, ...]:
    """Return the conditions of an utterance; offered holds the first tokens of the terms that are put forward."""
    found = [
        *_clauses_with_if(scene, speech, offered),
        *_exchanges(scene, speech, offered),
        *_seals(scene, speech, offered),
        *_priced(speech, offered),
    ]
    return tuple(sorted(found, key=lambda condition: condition.first))


def _clauses_with_if(scene: Scene, speech: Speech, offered: list[int]) -> Iterator[Condition]:
    for first, stop, match in speech.find(_IF):
        if match.group("polite") or _is_polite(match):
            continue
        place = first
        while place < stop and scene.tokens[place].word not in {
            "if",
            "unless",
            "provided",
            "providing",
            "assuming",
            "supposing",
            "as",
            "so",
            "on",
            "given",
            "once",
            "subject",
            "contingent",
            "depending",
            "only",
        }:
            place += 1
        end = _end_of_condition(scene, place)
        low, high = scene.layout.sentence_span(place)
        inside = [term for term in offered if place <= term < end]
        outside = [term for term in offered if low <= term < high and not place <= term < end]
        rest = f"{speech.between(low, place)} {speech.between(end, high)}"
        if not outside and not (inside and _PROMISE.search(rest)):
            nearby = [term for term in offered if abs(term - place) <= 25]
            if not (nearby and _PROMISE.search(rest)):
                continue
        theirs = scene.tokens[place + 1].word not in {"i", "we"} if place + 1 < len(scene.tokens) else True
        yield Condition(first=place, stop=end, theirs=theirs)


def _is_polite(match: re.Match[str]) -> bool:
    rest = match.group("rest")
    if match.group("word") == "once":
        return not re.match(r"^ (?:the|you|we|that|both)\b", rest)
    if match.group("word") != "if":
        return False
    return not rest or bool(_POLITE_REST.match(rest))


def _end_of_condition(scene: Scene, place: int) -> int:
    """Return where an if-clause ends: at its comma or 'then', or where the other person takes over as subject."""
    _, clause_stop = scene.layout.clause_span(place)
    tokens = scene.tokens
    subject = tokens[place + 1].word if place + 1 < len(tokens) else ""
    for at in range(place + 3, clause_stop):
        word = tokens[at].word
        if (
            word in {"i", "we"}
            and subject not in {"i", "we"}
            and tokens[at - 1].word not in {"what", "that", "than", "as", "and"}
        ):
            return at
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        if word in {"i", "we"} and subject in {"i", "we"} and following in {"can", "could", "will", "would", "might"}:
            return at
        if (word == "its" or (word == "it" and following == "is")) and at >= place + 3:
            return at
        if word == "you" and subject in {"i", "we"} and tokens[at - 1].word in {"would", "could", "can", "will", "do"}:
            return at - 1
    return clause_stop


def _exchanges(scene: Scene, speech: Speech, offered: list[int]) -> Iterator[Condition]:
    for first, stop, match in speech.find(_EXCHANGE):
        low, high = scene.layout.sentence_span(first)
        inside = [term for term in offered if low <= term < high]
        said = match.group()
        needs_two = said.startswith(
            (
                "but",
                "then",
                "otherwise",
                "or else",
                "trade",
                "trading",
                "swap",
                "comes",
                "requires",
                "would",
                "that comes",
            )
        )
        if not inside or (needs_two and len(inside) < 2 and not said.startswith(("trade", "then", "swap"))):
            continue
        _, end = scene.layout.clause_span(stop - 1)
        yield Condition(first=first, stop=max(end, stop), theirs=True, exchange=True)


def _seals(scene: Scene, speech: Speech, offered: list[int]) -> Iterator[Condition]:
    """Find 'make it 54 and you have a deal': a request with a term, then one's own promise."""
    for first, _, match in speech.find(_SEAL):
        low, _ = scene.layout.sentence_span(first)
        before = speech.between(low, first)
        asked = any(low <= term < first for term in offered)
        seals = match.lastgroup is not None or bool(re.search(r"deal|its? |there|done|set|agreed", match.group()))
        if asked and (seals or _ASKS_OTHER.search(before)) and not before.startswith(("i ", "we ")):
            yield Condition(first=low, stop=first, theirs=True, exchange=True)


def _priced(speech: Speech, offered: list[int]) -> Iterator[Condition]:
    """Find a term whose price is asked for: then 96.5, what do you want for it."""
    for first, stop, _ in speech.find(_PRICED):
        if any(first - _NEARBY <= term < first for term in offered):
            yield Condition(first=first, stop=stop, theirs=True, exchange=True)


def asks_in_exchange(conditions: tuple[Condition, ...], place: int, scene: Scene) -> bool:
    """Tell whether the term at a token is what the speaker wants for what he gives.

    In a clause of the other side's doing (if you..., in exchange for..., make it... and I sign) it is inside; where the
    condition is the speaker's own doing (if I start in two weeks), the rest of the sentence holds it.
    """
    for condition in conditions:
        inside = condition.first <= place < condition.stop
        if condition.theirs and inside:
            return True
        same = scene.layout.sentence[condition.first] == scene.layout.sentence[place]
        if not condition.theirs and not inside and same:
            return True
    return False
