"""Plain remarks that are neither offer nor argument, and the reaction each calls for."""

from __future__ import annotations

import re

from trainer.core.plain import is_denial, is_nod, is_wordless, words_of

WALL_CHARACTERS = 700
"""Longer texts without a figure are answered by asking what matters in them."""
LEAST_FOREIGN_WORDS = 3
COMMON = frozenset(
    "a about after all am an and any are as at be been but by can could day did do does done dont don't down else for"
    " from get give go good had has have he hear her here him his how i if im i'm in into is isn't it its it's just know"
    " let like long look made make many me more much must my need never new no not now of off ok on one only or other"
    " our out over own pay people please price put say see she should so some still take tell than thank thanks that"
    " that's the their them then there these they thing think this time to too two up us want was way we well were what"
    " whats what's when where which who why will with without wont won't work would yes yet you your".split()
)

REMARKS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        (
            "react.machine",
            r"\b(previous|prior|above) instructions|^system\s*:|\bchat ?gpt\b|\bprompt\b|language model|as an ai\b"
            r"|helpful assistant|are you (a |an )?(bot|robot|ai|human|machine|computer|real)\b|python|reservation (price"
            r"|value)|write (me )?(a|an) (poem|script|program|essay|story)",
        ),
        (
            "react.recap",
            r"\brepeat\b|say (it|that) again|once again\?|what (is|was|'s|s) (your|the) (current )?offer|where (were|are) we"
            r"|what were we|your offer (now|again|so far)|what('s| is) on the table|sum (it )?up|remind me",
        ),
        (
            "react.lowest",
            r"\b(lowest|minimum|bottom line|rock bottom|how low|how high|highest|the least you|the most you|your limit"
            r"|best (price|offer|you can)|what (would|will|do) you accept|what would you take|walk.?away (price|point))\b",
        ),
        (
            "react.lost",
            r"\b(do(n'?t| not)|didn'?t|not|can'?t) (really |quite )?(understand|follow|get (it|that|you))|what do(es)? (you"
            r"|that|it|this) mean|\bconfus|\bpardon\b|^(sorry )?what\??$|^huh|not what i asked|\bexplain\b|^what\?+$|lost me",
        ),
        (
            "react.disbelief",
            r"\b(don'?t|do not|can'?t|hardly) believe|not true|\bnonsense\b|\bbullshit\b|prove it|you('re| are) bluffing"
            r"|\bliar\b|\blying\b|made (that|it) up",
        ),
        ("react.stuck", r"in circles|getting nowhere|\bstuck\b|stalemate|waste of time|leads? nowhere"),
        (
            "react.final",
            r"last word|final (offer|answer|word)|not (moving|budging)|won'?t (move|budge)|nothing more to say|take it or"
            r" leave it|that'?s (my|our) (number|limit|figure|price)|stand(ing)? by (my|that)",
        ),
        (
            "react.vague",
            r"too (low|high|much|little|expensive|dear|steep|far|long|short)|quite a lot|\ba lot\b|is mental|\binsult\b"
            r"|ridiculous|(go|come|move) (\w+ ){0,3}(down|up)\b|\b(lower|higher|cheaper)\b|bit (more|less|better)|hop(ing|ed)"
            r" for|\bsteep\b|do better|small for me|can'?t afford|not enough|having a laugh|blackmail|flexib|any room",
        ),
        ("react.think", r"let me think|need (some |more )?time|think (about|it over)|sleep on it|hold on|hang on|one moment"),
        (
            "react.small",
            r"how old|weather|\bjoke\b|football|\bmatch\b|married|your (wife|husband|family|hobb|weekend|dog|cat)|do you"
            r" (like|believe|drink|play|watch)|favou?rite|what time is it|have you eaten|where are you from|your opinion"
            r"|what do you think (of|about)|coffee|tea\b|my (cat|dog|hobb)",
        ),
    )
)
"""Reactions and the wording that calls for them, strongest first."""

_SUBJECT = re.compile(
    r"\b(?P<article>the|your|my|our|a|an|any) (?P<noun>[a-z]{3,14}(?: [a-z]{3,14})?)(?=\s*[?.!,;]|\s*$)"
    r"|\b(?P<article2>the|your|my|our) (?P<noun2>[a-z]{3,14})\b"
    r"|\b(?:about|of|like|in|play|watch) (?P<bare>[a-z]{4,14})\b"
)
_YOURS = {"my": "your", "our": "your", "your": "my", "a": "a", "an": "an", "any": "any"}
_NOT_SUBJECTS = frozenset("way lot bit thing things moment time what that this them there here more less you kind sort".split())


def remark_in(text: str) -> str:
    """Return the reaction key of the first plain remark a text makes, or an empty string."""
    folded = text.casefold().replace("\u2019", "'")
    for key, pattern in REMARKS:
        if pattern.search(folded):
            return key
    return "react.refused" if is_denial(text) else ""


def puzzle_in(text: str) -> str:
    """Return the reaction to a text in which nothing was understood: by its length, its script and its words."""
    if is_wordless(text):
        return "react.wordless"
    if is_nod(text):
        return "react.filler"
    words = words_of(text)
    known = sum(1 for word in words if word in COMMON)
    if len(words) >= LEAST_FOREIGN_WORDS and known == 0:
        return "react.foreign"
    if len(text) > WALL_CHARACTERS:
        return "react.wall"
    return "react.aside" if len(words) > LEAST_FOREIGN_WORDS and known >= 2 else "react.unclear"


def subject_in(text: str) -> str:
    """Return what a question is about in the words of the one who was asked, e.g. 'the mayor', or nothing."""
    found = _SUBJECT.search(text.casefold().replace("\u2019", "'"))
    if found is None:
        return ""
    article = found["article"] or found["article2"]
    noun = found["noun"] or found["noun2"] or found["bare"]
    if any(word in _NOT_SUBJECTS or word in COMMON for word in noun.split()):
        return ""
    return f"{_YOURS.get(article, 'the')} {noun}" if article else noun
