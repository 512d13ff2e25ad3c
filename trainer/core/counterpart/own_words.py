"""Asked what it said on a matter, the counterpart tells where the point stands, or says its own words again."""

from __future__ import annotations

import re

from trainer.core.counterpart.course import began_at, tell_past
from trainer.core.counterpart.deadlines import put_to_test
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.recall import remember_point
from trainer.core.counterpart.subjects import MARK, cued, points_in
from trainer.core.everyday import KNOWN
from trainer.core.plain import words_of
from trainer.core.terms import Side

LONGEST_AGAIN = 30
"""Words of a sentence that is said again whole."""
_ASKED = re.compile(
    r"\bwhat (?:did|have|had|was it|is it)(?: that)? (?:you|(?:mr|mrs|ms) \w+)(?: \w+){0,2}?"
    r" (?:say|said|tell|told|promised?|mention(?:ed)?)(?: (?:to )?(?:me|us))?(?: (?:before|earlier|just now))?"
    r"(?:,? (?:\w+ )?)(?:about|on|of|regarding) (?P<about>[^,.;!?]+)"
    r"|\b(?:remind me|recall|remember|repeat) what (?:you|(?:mr|mrs|ms) \w+)(?: \w+){0,2}?"
    r" (?:said|told|promised|mentioned)(?: (?:me|us))? (?:about|on|of|regarding) (?P<again>[^,.;!?]+)"
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]+")
_AT_FIRST = re.compile(
    r"\b(?:at (?:the )?(?:start|beginning|first|outset)|when (?:we|you|i) (?:started|began|sat down|came in|arrived)"
    r"|originally|in the beginning|to begin with)\b"
)
_TIES = re.compile(r"^(?:and|but|so|well|oh|then|also)\b[ ,]*", re.IGNORECASE)
_FIGURE = re.compile(r"\d")


def answer_said(draft: Draft, heard: Heard) -> bool:
    """Answer who asks what the counterpart said on a matter; tell whether that was asked."""
    found = _ASKED.search(heard.beside or heard.plain)
    if found is None or heard.offer is not None:
        return False
    about = found["about"] or found["again"]
    points = points_in(draft.scenario.bargain, about)
    if len(points) == 1 and _AT_FIRST.search(heard.plain):
        heard.reactions = tell_past(draft, heard, points[0], began_at(draft, points[0]))
    elif len(points) == 1:
        remember_point(draft, heard, points[0])
    elif any(cued(deadline.cues, about) for deadline in draft.scenario.deadlines):
        heard.answers.clear()
        put_to_test(draft, heard)
        heard.question, heard.asked = None, True
        return True
    elif points or not (matter := _marks(about)):
        return False
    else:
        heard.own_words = said_on(draft, matter)
        heard.reactions = ["react.memory.words" if heard.own_words else "react.memory.silent"]
    heard.question = None
    heard.answers.clear()
    heard.asked = heard.recalled = heard.settled = True
    return True


def said_on(draft: Draft, matter: frozenset[str]) -> str:
    """Return the counterpart's sentence that names most of a matter, the latest of them, or nothing.

    Sentences with figures are left out: what they named may no longer stand.
    """
    best, most = "", 1
    for line in draft.before.spoken:
        if line.side is not Side.COUNTERPART:
            continue
        for sentence in map(str.strip, _SENTENCE.findall(line.text)):
            named = len(matter & _marks(sentence))
            if named >= most and not _FIGURE.search(sentence) and len(sentence.split()) <= LONGEST_AGAIN:
                best, most = sentence, named
    return _begun(best)


def _begun(sentence: str) -> str:
    """Return a sentence without the word that ties it to the one before."""
    rest = _TIES.sub("", sentence)
    return rest[:1].upper() + rest[1:]


def _marks(words: str) -> frozenset[str]:
    """Return the beginnings of the words that name anything."""
    return frozenset(word[:MARK] for word in words_of(words.casefold()) if word not in KNOWN and len(word) > 2)
