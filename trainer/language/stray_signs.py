"""Words around a value by which it is put to nobody: told of others, a measure of something else, a part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never


class Place(Enum):
    """Where a sign stands: right before the value, anywhere before it in its sentence, behind it, or in all of it."""

    NEAR = auto()
    BEFORE = auto()
    BEHIND = auto()
    SENTENCE = auto()
    ITSELF = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A value as it was said, folded, and the words around it: the few before and behind it, and its sentence."""

    said: str
    near: str
    before: str
    behind: str
    sentence: str

    def at(self, place: Place) -> str:
        """Return the words that stand at a place."""
        match place:
            case Place.NEAR:
                return self.near
            case Place.BEFORE:
                return self.before
            case Place.BEHIND:
                return self.behind
            case Place.SENTENCE:
                return self.sentence
            case Place.ITSELF:
                return f"{self.said}{self.behind}"
            case _ as never:
                assert_never(never)


@dataclass(frozen=True, slots=True)
class Sign:
    """Words at a place, and where not every value will do, what the value itself looks like."""

    place: Place
    words: re.Pattern[str]
    value: re.Pattern[str] | None = None

    def shows(self, around: Surroundings) -> bool:
        """Tell whether the sign stands around a value."""
        fits = self.value is None or self.value.search(around.said) is not None
        return fits and self.words.search(around.at(self.place)) is not None


BARE = re.compile(r"^(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$")
"""A number with nothing beside it that could be an hour."""
TIME = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?)\b")
"""A value that is a length of time."""
_SHARE = re.compile(r"%|per ?cent")
_DIGITS = re.compile(r"^\d+$")
_BEGINS_WITH_DIGITS = re.compile(r"^\d+\b")
_HALF = re.compile(r"^half")
_NTH = re.compile(r"^(?:second|third|fourth|fifth)(?: \w+)?$")
_NONE = re.compile(r"^no ")

_TOLD_OF_OTHERS = (
    # Is asked or told as a fact.
    Sign(
        Place.SENTENCE,
        re.compile(
            r"^\W*(?:(?:so|and|but|well|now|then) )*(?:is it (?:true|right|correct|a fact|so)(?: or (?:not"
            r"|false))?,? that"
            r"|(?:i|we) (?:have |'ve )?(?:once |just )?(?:read|heard|saw)(?: \w+){0,2} (?:that|somewhere)"
            r"|what if (?:you(?! (?:only |just |also |would |could |do |did )*(?:pay|paid|do|did|give|gave|close"
            r"|take|took"
            r"|sign|put|drop|go|went|come|came|make|made|keep|kept|commit|share|cover|offer|let|agree|stop|write"
            r"|add|fix"
            r"|mend|finish|start|lower|raise|move)\b)|he|she|they|it(?!'s| is| was| were)|something|somebody)\b)"
        ),
    ),
    # The figure of another dealer: 'otherwise I'll take the one at 13,700'.
    Sign(
        Place.NEAR,
        re.compile(
            r"\b(?:otherwise|or else|or|else)\b[, ]*(?:then )?i(?:'ll|'d| will| would)? (?:just )?"
            r"(?:go|take|drive|buy|call|ring|see|walk|try|have)\b"
        ),
    ),
    # Somebody else's: 'does Porto's 340 include the code'.
    Sign(
        Place.NEAR,
        re.compile(
            r"\b(?!(?:let|it|that|what|here|there|he|she|who|today|year|month|week|day|everybody|one)'s )[a-z]{3,}'s $"
            r"|\b(?:his|her|their) $"
        ),
        _DIGITS,
    ),
    # Usual elsewhere, or standing in another paper.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\b(?:usually|typically|normally|on average|as a rule|commonly|nine (?:in|out of) ten"
            r"|most (?:\w+ )?(?:contracts"
            r"|firms|deals|houses))\b[^.!?;]{0,40}$"
            r"|\b(?:accord|agreement|contract|deal|lease|clause)s? (?:is|are|was|were) (?:on file|filed|signed"
            r"|public|posted)\b"
            r"[^.!?;]{0,80}$"
        ),
    ),
    # To be had somewhere else, up to the value that it costs there.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\b(?:there(?:'?s| is| are| was| were)|(?:i|we|my \w+)(?: have|'ve|'d| can| could)?"
            r" (?:saw|seen|found|find|looked at|get|know|got|has|have|had))\b"
            r"(?:(?!\b(?:so|then|i'd|i'll|you)\b)[^.!?;\n]){0,60}"
            r"\b(?:like (?:this|it|that|yours)|similar|another|other|away|elsewhere|online|down the (?:road|street)"
            r"|next (?:door|town))\b(?:(?!\b(?:so|then|but|i'd|i'll|i|you|your|here|we)\b)[^.!?;\n]){0,40}$"
        ),
    ),
    # What somebody else could do: 'another crew could start in seven'.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\b(?:another|an other|a different|the other|some other|any other) \w+(?: \w+)?"
            r"(?:'d|'ll| can| could| will| would| might) (?:\w+ ){0,3}$"
        ),
    ),
    # What is to be had in its place: 'otherwise there's one at 13,700 on Monday'.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\b(?:otherwise|or else|elsewhere|across town|down the road)\b[, ]*(?:there'?s|there is) (?:one"
            r"|another|a)\b"
            r"[^.!?;]{0,60}$"
        ),
    ),
)
_MEASURES_ANOTHER_THING = (
    # Words that only look like a value: when it opens, a day rate, ten days of work, a whole package, what stays.
    Sign(
        Place.ITSELF,
        re.compile(
            r"^(?:opens|opened)\b|^half (?:of )?the (?:time|day|week|people|street|town|house|team)\b"
            r"|^(?:a|one|per) day rate\b|^\w+ days? of work\b|^whole (?:package|lot|page|list|offer)\b"
            r"|^stays?\b(?! (?:out|neutral|quiet|away))"
        ),
    ),
    # It was so once: '97.8 on time last year'.
    Sign(
        Place.BEHIND,
        re.compile(r"^\W*(?:\w+ ){0,3}last (?:year|month|week|season|summer|winter|spring|autumn|quarter)\b"),
    ),
    # Metres alone may be money, 'a 2 m cap', and are left to figures that no list holds.
    Sign(Place.BEHIND, re.compile(r"^\s?(?:db|decibels?|metres?|meters?|cm|km|kg|minutes?|mins?|miles?|litres?)\b")),
    # The share of something else: 'a bonus of say 1 per cent'.
    Sign(
        Place.NEAR,
        re.compile(r"\b(?:bonus|discount|rebate|refund|commission|interest)(?: of)?(?: \w+){0,2} $"),
        _SHARE,
    ),
    # So many were kept count of: 'I've got 40 evenings written down'.
    Sign(
        Place.BEHIND,
        re.compile(
            r"^\W*(?:\w+ ){0,2}(?:written|logged|noted|recorded|counted|on record|in my (?:log|notes|book|diary))\b"
        ),
        _BEGINS_WITH_DIGITS,
    ),
    # What it takes to do: 'how long would it take to lay them again'.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\bhow (?:long|hard|difficult|many (?:days|weeks|hours|men))\b[^.!?;]{0,20}\b(?:would|will|does|did"
            r"|do|is|was)\b"
            r"[^.!?;]{0,20}\b(?:take|need|last|be)\b[^.!?;]{0,60}$"
        ),
    ),
    # One of several, and no number of them: 'my second visit'.
    Sign(Place.NEAR, re.compile(r"\b(?:my|your|the|this|that|a|his|her|our) $"), _NTH),
    # A name: 'number five in your queue'.
    Sign(
        Place.NEAR,
        re.compile(r"\b(?:number|page|item|row|room|flat|house|line|platform|chapter|annex|version|table|article) $"),
        BARE,
    ),
    # What a length of time was filled with: 'four years without one complaint'.
    Sign(
        Place.BEHIND,
        re.compile(
            r"^\s*(?:without (?:a|an|one|any|a single)\b|ago\b|in a row\b|running\b|together\b"
            r"|of (?:working|supplying|being|living|paying|waiting)\b|(?:was|is) how long\b)"
        ),
        TIME,
    ),
    # How old or long something is: 'a two-month-old car'.
    Sign(Place.BEHIND, re.compile("^-"), TIME),
)
_PART_OF_ANOTHER = (
    # So much less, and not the value itself: 'I give up one home day for it'.
    Sign(
        Place.NEAR,
        re.compile(
            r"\b(?:(?:giv(?:e|ing)|gave|given) up|forgo(?:ing)?|sacrific\w+|los(?:e|ing)|lost)(?: on)? (?:a |an |my )?$"
        ),
    ),
    # What it would do to who is to pay it: '48 would bankrupt us by spring'.
    Sign(
        Place.BEHIND,
        re.compile(
            r"^\s*(?:(?:a|an) (?:night|evening|month|day|week|year|piece|box|parcel|thousand)\s+)?(?:\w+ )?"
            r"(?:would|will|'d|'ll|is going to) (?:\w+ )?(?:bankrupt|kill|ruin|sink|break|finish|hurt|cripple|bury)"
            r" (?:us|me|my|our)\b"
        ),
    ),
    # So much is paid first, and the price is another: '1,500 down today'.
    Sign(Place.BEHIND, re.compile(r"^\s*down (?:today|now|by|first|up ?front|straight|as|on)\b")),
    # A part of another sum: '1,500, that's the half'.
    Sign(
        Place.BEHIND,
        re.compile(r"^\W*(?:and )?(?:that'?s|it'?s|which is|being) (?:the|your|that) (?:first |other |second )?half\b"),
    ),
    # Handed over behind a yes, and not bid: 'write it up and I'll get you the 1,500'.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\b(?:write (?:it|that|this) up|agreed|deal|done|sign(?:ed)?)\b[^.!?;]{0,30}"
            r"\b(?:i will|i'll|ill) (?:get|bring|fetch|send|hand|transfer) (?:you|ye|him|her|them) (?:the|your|that)"
            r" [\u00a3$\u20ac]?$"
        ),
    ),
    # What something might be sold for one day: 'if, say, we sold for six million'.
    Sign(
        Place.BEFORE,
        re.compile(
            r"\b(?:if|when|say)\b[^.!?;]{0,40}\b(?:we|it|they|you|somebody|someone|the company)\b[^.!?;]{0,20}"
            r"\b(?:sold|sells?|sale)\b(?! (?:me|you|mine|my)\b)[^.!?;]{0,12}\b(?:for|at|of)"
            r"(?: (?:say|like|about|maybe))? [\u00a3$\u20ac]?$|\ba sale (?:at|of|for) [\u00a3$\u20ac]?$"
        ),
    ),
    # The half of the number before: 'one and a half'.
    Sign(Place.NEAR, re.compile(r"\b(?:one|two|three|four|five|\d+) and a $"), _HALF),
    # So many without what is counted: 'two nights a week no music at all'.
    Sign(
        Place.BEHIND,
        re.compile(
            r"^[^\w.!?;]*(?:nights?|evenings?|days?)?(?: a week)?[^\w.!?;]*(?:\w+ ){0,1}(?:no|without|off|silent"
            r"|quiet)\b"
            r"(?! (?:more|less|later))"
        ),
        BARE,
    ),
    # What comes of it: 'then you have no choir and no concerts'.
    Sign(
        Place.NEAR,
        re.compile(
            r"\bthen (?:you|we|i|he|she|they)(?:'d|'ll| would| will)? (?:have|get|be left with|end up with)"
            r" (?:no [\w ]{2,20} (?:and|or) )?$"
        ),
        _NONE,
    ),
)
_SIGNS = (*_TOLD_OF_OTHERS, *_MEASURES_ANOTHER_THING, *_PART_OF_ANOTHER)


def any_shows(around: Surroundings) -> bool:
    """Tell whether a value, by the words around it, is put to nobody."""
    return any(sign.shows(around) for sign in _SIGNS)
