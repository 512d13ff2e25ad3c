"""Words that mean the same across bargains, so that a scenario need not list every paraphrase."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.language.words import Token, stem


class Item(NamedTuple):
    """One meaning in a text: its common name and the tokens it takes."""

    name: str
    first: int
    stop: int
    word: str
    """The word as typed, lower-cased; empty for a phrase."""


_PHRASES = {
    "anytime": "any time|any moment|any point|any stage|whenever|at will|at any time|at any point|when i like|when "
    "i want",
    "weekly": "every week|each week|once a week|week by week",
    "monthly": "every month|each month|once a month|month by month",
    "quarterly": "every quarter|each quarter|once a quarter",
    "yearly": "every year|each year|once a year|annually|annual",
    "24x7": "24/7|24 x 7|24x7|24 7|round the clock|around the clock|twenty four seven|day and night",
    "businesshours": "business hours|office hours|working hours only|nine to five|9 to 5|9-5|weekday hours",
    "unlimited": "uncapped|no cap|no limit|without limit|without a cap|limitless",
    "alternate": "take turns|turn about|in turn|every other|turn and turn about|alternating|alternately",
    "shared": "between us|jointly|together|half each|half and half|half half",
    "upfront": "up front|in advance|beforehand|prepaid|ahead of time",
    "oncompletion": "nothing now|nothing up front|not a penny now|not a penny till it is finished|"
    "not a penny until it is finished|not a penny until it is done|nothing until it is finished|"
    "nothing until it is done|nothing till it is finished|nothing till it is done|till it is finished|"
    "until it is finished|till it is done|until it is done|on completion|when it is done|when done|"
    "when it is finished|when finished|at the end|after completion|upon completion",
    "milestone": "mile stone",
    "signon": "sign on|signing|signing on|joining bonus|golden hello|welcome bonus|sign up",
    "remote": "work from home|working from home|from home|home days|home day|days at home|home office|wfh|at home|"
    "home working|homeworking|"
    "telework|teleworking",
    "dayoff": "days off|day off|time off|annual leave|paid leave|vacation|vacations|holidays|holiday|pto",
    "ontime": "on time|on-time|punctuality|punctual|service level|sla|otif|otd",
    "leadtime": "lead time|lead times|turnaround",
    "breakclause": "break clause|break option|break right|get out clause|get out|exit clause|early exit|leave "
    "early|walk away clause|break|able to leave|free to leave|can leave|could leave|leave whenever|"
    "right to leave",
    "collection": "come and get it|come get it|"
    "collect|collecting|collected|pick it up|pick up|take it|fetch it|drive it away|drive away",
    "partexchange": "part exchange|part ex|px|trade in|tradein|trade it in",
    "purchaseorder": "po",
    "nomoney": "for free|free of charge|at no charge|no charge|at no cost",
    "endofmonth": "end of the month|end of month|month end|eom|last day of the month",
    "thisweek": "this week|within the week|by the weekend|before the weekend",
    "today": "right now|right away|this afternoon|this evening|tonight|same day|on the spot|straight away",
    "nextweek": "next week|a week later|in a week|week after",
    "weekafternext": "week after next",
    "casestudy": "case study|case studies",
    "plan": "payment plan",
}
"""Names of meanings by the phrases that carry them; phrases are compared by stems."""

_KIN = (
    "salary pay wage wages base comp compensation remuneration earnings|price cost|rent rental|rate fee tariff|"
    "deposit bond|lease tenancy|repair repairs fix fixes fixed maintenance|start begin join starting "
    "joining onboard|"
    "signon signing|position role job post title|company employer firm|city town location place workplace|"
    "warranty guarantee|deliver delivery handover ship shipping|penalty fine|"
    "forecast forecasts projection projections outlook|"
    "exclusivity exclusive exclusively lockin|notice|bonus|volume quantity|advance|royalty royalties|"
    "reversion revert|territory territories|pension retirement|car vehicle|promotion track|liability|support|"
    "full fully full-time entire complete whole|half halves|none nothing nil|never|shared share split|"
    "me myself mine|senior|released release free|invoice|retile retiling|snag snags snagging|email mail e-mail|"
    "phone telephone|monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|"
    "sunday sun|payment pay invoice|"
    "finish completion finishing|review revisit|visit visits|collect collection pickup|equity pool"
)


def _kin_map() -> dict[str, frozenset[str]]:
    groups = [
        frozenset(word if word in _PHRASES else stem(word) for word in group.split()) for group in _KIN.split("|")
    ]
    kin: dict[str, frozenset[str]] = {}
    for group in groups:
        for word in group:
            kin[word] = kin.get(word, frozenset()) | group
    return kin


KIN = _kin_map()
"""Stems by the stems that may stand for them when an issue is named."""

_COMMON_NAMES = {
    "fully": "full", "entirely": "full", "completely": "full", "entire": "full", "whole": "full",
    "halv": "half", "paid": "pay", "jointly": "shared",
}  # fmt: skip
"""Stems by the one stem that stands for all of them, in options as in texts."""

_SUFFIXES = ("erial", "ement", "ment", "ation", "ership", "ing", "ers", "er", "or", "ion", "al")


def _phrase_starts() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the phrases by their first stem, longest first, with the names they carry."""
    starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, alternatives in _PHRASES.items():
        for phrase in (name, *alternatives.split("|")):
            stems = tuple(stem(part) for part in phrase.replace("/", " / ").replace("-", " ").split())
            starts.setdefault(stems[0], []).append((stems, name))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in starts.items()}


_STARTS = _phrase_starts()


def items_of(tokens: Sequence[Token]) -> tuple[Item, ...]:
    """Return the words and known phrases of a text by their common names, without signs."""
    found: list[Item] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        for stems, name in _STARTS.get(token.stem, ()):
            stop = _match(tokens, place, stems)
            if stop:
                found.append(Item(name, place, stop, ""))
                place = stop
                break
        else:
            if token.kind != "p":
                found.append(Item(_COMMON_NAMES.get(token.stem, token.stem), place, place + 1, token.word))
            place += 1
    return tuple(found)


def _match(tokens: Sequence[Token], at: int, stems: tuple[str, ...]) -> int:
    place = at
    for wanted in stems:
        while place < len(tokens) and tokens[place].word == "-" and wanted != "-":
            place += 1
        if place >= len(tokens) or tokens[place].stem != wanted:
            return 0
        place += 1
    return place


@lru_cache(maxsize=4096)
def family(word: str) -> str:
    """Return the root, of five letters or more, that a word shares with relatives: management, manager."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 5:
            return word[: -len(suffix)]
    return word
