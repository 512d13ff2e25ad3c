"""What kind of thing a question wants to be told: a person, a time, a length, a number, a sum, a place."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from enum import StrEnum
from functools import lru_cache

from trainer.core.counterpart.asking import question_in
from trainer.core.counterpart.subjects import telling
from trainer.core.everyday import KNOWN
from trainer.core.scenario import Exchange, Line


class Sought(StrEnum):
    """Kinds of things that questions ask for by their form."""

    WHO = "who"
    WHEN = "when"
    LONG = "long"
    MANY = "many"
    OFTEN = "often"
    SIZE = "size"
    MUCH = "much"
    WHERE = "where"


OF_KIND, LEAST_TELLING = 2, 4
"""How many words in common it counts for a line to name what is sought; letters of words that count."""
_LEADS = (
    r"(?:^|[.!?;,:]\s*|\b(?:and|so|but|ok|okay|well|oh|then|or|know|tell me|wonder|ask|to|for|from|by|about|since|at"
    r"|with|of)\s+)"
)
_FORMS: tuple[tuple[Sought, re.Pattern[str]], ...] = (
    (
        Sought.LONG,
        re.compile(
            rf"{_LEADS}how (?:long\b(?! ago)|many (?:more )?(?:minutes|hours|days|nights|weeks|months|years)\b)"
        ),
    ),
    (
        Sought.WHEN,
        re.compile(
            rf"{_LEADS}(?:when(?:'s|s)?\b|how (?:soon|late|early|long ago)\b"
            r"|(?:what|which) (?:time|day|date|week|month|year|hour|evening)\b)|\b(?:until|by) when\b"
        ),
    ),
    (Sought.WHO, re.compile(rf"{_LEADS}(?:who(?:'s|s|m|se)?\b|which of you\b)")),
    (Sought.MANY, re.compile(rf"{_LEADS}how many\b")),
    (Sought.OFTEN, re.compile(rf"{_LEADS}how often\b")),
    (Sought.SIZE, re.compile(rf"{_LEADS}how (?:old|far|big|large)\b")),
    (
        Sought.MUCH,
        re.compile(
            rf"{_LEADS}how much\b(?! (?:time|longer|sooner|of an?)\b)"
            rf"|{_LEADS}what (?:does|do|did|would|will|could|might) [^?]{{2,40}}\bcost\b(?! (?:you|me|us|them|him)\b)"
        ),
    ),
    (Sought.WHERE, re.compile(rf"{_LEADS}where(?:'s|s)?\b(?! (?:do|are|does) (?:we|you|it|that) (?:stand|differ))")),
)
_NUMBER = (
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
    r"|millions?|half|quarter|thirds?|dozens?|couple|once|twice|double|nobody|none|few|several|every|nothing|never"
    r"|always|often|rarely|seldom|single|handful|pair|(?:only|just) one)\b"
)
_LENGTHS = (
    r"days?|weeks?|months?|years?|minutes?|hours?|nights?|seconds?|mornings?|afternoons?|evenings?|spring|summer|autumn"
    r"|winter|until|till|ever|never|always"
)
_TOLD: dict[Sought, re.Pattern[str]] = {
    Sought.WHEN: re.compile(
        rf"\d|\b(?:{_LENGTHS}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july"
        r"|august|september|october|november|december|christmas|easter|today|tonight|tomorrow|yesterday|noon|midnight"
        r"|o'clock|moment|now|soon|sooner|later|late|early|earlier|before|after|afterwards|once|when|whenever|since"
        r"|ago|deadline|dates?|calendar|straight away|at once)\b"
    ),
    Sought.LONG: re.compile(
        rf"\b(?:{_LENGTHS}|long|longer|short|quick\w*|forever|times?|ages|life|lifetime|decades?)\b"
    ),
    Sought.MANY: re.compile(_NUMBER),
    Sought.OFTEN: re.compile(rf"{_NUMBER}|\b(?:{_LENGTHS}|often|times?|again|when\w*|now)\b"),
    Sought.SIZE: re.compile(
        rf"{_NUMBER}|\b(?:{_LENGTHS}|large\w*|big\w*|small\w*|old\w*|new\w*|near\w*|far|room|size)\b"
    ),
    Sought.MUCH: re.compile(
        rf"{_NUMBER}|£|\{{|\b(?:pounds?|penn(?:y|ies)|pence|free|much|little|more|less|cheap\w*|dear\w*|figures?|sums?"
        r"|prices?|costs?|pays?|paid|money|fees?|bills?|per cent)\b"
    ),
    Sought.WHERE: re.compile(
        r"\b(?:in|at|on|by|under|above|behind|beside|near|next|from|here|there|upstairs|downstairs|inside|outside|where"
        r"|wherever|anywhere|nowhere|everywhere|home|away|abroad|through|across|round|between)\b"
    ),
    Sought.WHO: re.compile(
        r"\b(?:me|mine|myself|nobody|anybody|everybody|somebody|someone|everyone|whoever|people|director|partner|boss"
        r"|board|committee|panel|man|woman|men|women|lady|chap|couple|family|wife|husband|mother|father|son|daughter"
        r"|brother|sister|friends?|colleagues?|neighbours?|team|office|firm|company|agency|he|she|him|her|they|us"
        r"|ours|we|I (?:do|am|sign|decide|did)|I'm|names?)\b"
    ),
}
_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_SAYS = re.compile(
    r"\bwhat (?:does|do|did|would|will|might|could|has|have) (?:your |his |her |their |the |my |our |mr |mrs |ms )?"
    r"(?P<whom>[a-z]+)(?:'s)?(?: \w+)? (?:say|says|said|think|thinks|want|wants|need|needs|make of|give|do|like)\b"
)
"""Asks what somebody else says, thinks or wants: 'what does your mother say to that?'."""
_PEOPLE = re.compile(
    r"(?:mother|mum|father|dad|wife|husband|sons?|daughter|brother|sister|aunt|uncle|nephew|niece|family|kids|children"
    r"|boss|controller|director|chairman|chairwoman|manager|partners?|lawyer|accountant|doctor|client|customers?|cook"
    r"|neighbours?|tenants?|colleagues?|builder|plumber|priest|vicar|landlord|chef|editor|designer|grandson)"
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]*\s*")


@lru_cache(maxsize=16_384)
def sought_in(words: str) -> Sought | None:
    """Return what the question in lower-case words wants to be told, or None where its form does not say."""
    asked = question_in(words)
    found = [(at.start(), order, kind) for order, (kind, pattern) in enumerate(_FORMS) if (at := pattern.search(asked))]
    return min(found)[2] if found else None


def seeks(exchange: Exchange, kind: Sought) -> float:
    """Return the share of an exchange's wordings that ask for a kind of thing."""
    return sum(sought_in(words.casefold()) is kind for words in exchange.hears) / max(1, len(exchange.hears))


@lru_cache(maxsize=16_384)
def tells(text: str, kind: Sought) -> bool:
    """Tell whether a text names a thing of a kind."""
    if kind is Sought.WHO and any(name.casefold() not in KNOWN for name in _NAME.findall(text)):
        return True
    return _TOLD[kind].search(text if kind is Sought.WHO else text.casefold()) is not None


def whom_asked_about(words: str) -> str:
    """Return the somebody else whose word or wish lower-case words ask for, or nothing."""
    found = _SAYS.search(words)
    return found["whom"] if found is not None and _PEOPLE.fullmatch(found["whom"]) else ""


def speaks_of(exchange: Exchange, lines: Sequence[Line], whom: str) -> bool:
    """Tell whether the wordings or answers of an exchange name somebody."""
    return any(whom in text.casefold() for text in (*exchange.hears, *(line.text for line in lines)))


def fitting(lines: Sequence[Line], asked: str, said: Container[str]) -> Sequence[Line]:
    """Return of the lines not said yet those that best name what lower-case words seek, in their own words if any."""
    unsaid = [line for line in lines if line.id not in said]
    if len(unsaid) < 2:
        return lines
    kind, whom, words = sought_in(asked), whom_asked_about(asked), telling(question_in(asked), LEAST_TELLING)
    worth = {
        line.id: OF_KIND * (kind is not None and tells(line.text, kind))
        + OF_KIND * bool(whom and whom in line.text.casefold())
        + len(words & telling(line.text.casefold(), LEAST_TELLING))
        for line in unsaid
    }
    best = max(worth.values())
    return [line for line in unsaid if worth[line.id] == best]


def up_to_answer(text: str, asked: str) -> str:
    """Return a text as far as the sentence that names what lower-case words seek, or nothing where none does."""
    kind = sought_in(asked)
    if kind is None:
        return ""
    end = 0
    for sentence in _SENTENCE.finditer(text):
        end = sentence.end()
        if tells(sentence.group(), kind):
            return text[:end].strip()
    return ""
