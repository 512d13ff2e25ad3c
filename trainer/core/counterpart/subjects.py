"""Which subject words speak of: cues, points and scenes' topics, and the learner's words put into common spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from trainer.core.everyday import KNOWN
from trainer.core.scenario import Scenario
from trainer.core.terms import Bargain, IssueId

LONG_WORD = 5
"""A last word of at least so many letters also stands for its longer forms, e.g. 'repair' for 'repairing'."""
MOST_SEARCHED = 1_600
"""Characters of a text that are searched for cues; in longer ones the beginning and the end count."""
MARK = 6
"""Letters by which words are taken for the same: 'forecast' and 'forecasts', 'deliver' and 'delivery'."""
LEAST_MENDED = 4
"""Shorter words are taken as they are: too many real words lie one slip away."""
_OF_YES = frozenset({"agree", "right"})
"""Stems that say yes by themselves: 'agreed' is no 'agreement', 'all right' no 'rights'."""
_YES_ALONE = re.compile(r"(?:^|(?<=[.!?;,]))\s*(?:fine|done)(?: then)?(?=\s*(?:[.!;,]|$))")
"""A yes that stands alone where the word may also name a point: 'fine, the rest stays' is about no fine."""
_ENDING = re.compile(r"(?:ations?|ating|ates?|ions?|ings?|ments?|ances?|ers?|ed|es|e|s|y|ies)$")
SHORT_SLIPS = {
    "wat": "what",
    "wht": "what",
    "wats": "what's",
    "teh": "the",
    "hte": "the",
    "sya": "say",
    "u": "you",
    "ur": "your",
    "yuo": "you",
    "yu": "you",
    "wich": "which",
    "hwo": "how",
    "hw": "how",
    "abt": "about",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "tanks": "thanks",
    "cud": "could",
    "wud": "would",
    "ppl": "people",
    "becuz": "because",
    "coz": "because",
    "wen": "when",
    "y": "why",
    "im": "i'm",
    "dont": "don't",
    "cant": "can't",
    "wont": "won't",
    "didnt": "didn't",
    "isnt": "isn't",
    "doesnt": "doesn't",
    "whats": "what's",
    "hows": "how's",
    "wheres": "where's",
    "whos": "who's",
    "theres": "there's",
    "heres": "here's",
    "hes": "he's",
    "shes": "she's",
    "theyre": "they're",
    "weve": "we've",
    "youve": "you've",
    "theyve": "they've",
    "wouldnt": "wouldn't",
    "couldnt": "couldn't",
    "shouldnt": "shouldn't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "havent": "haven't",
    "hasnt": "hasn't",
    "hadnt": "hadn't",
    "arent": "aren't",
    "aint": "isn't",
    "thats": "that's",
    "youre": "you're",
    "ive": "i've",
    "gona": "going to",
    "gonna": "going to",
    "wanna": "want to",
    "luk": "look",
    "enuf": "enough",
    "msg": "message",
}
"""Slips of short words and spellings of the telephone, which no nearness to a scene's words could put right."""
_WEAK = frozenset(
    [
        "when",
        "what",
        "who",
        "why",
        "how",
        "which",
        "many",
        "much",
        "long",
        "need",
        "days",
        "day",
        "the",
        "your",
        "you",
        "would",
        "does",
        "would",
        "i",
        "it",
        "is",
        "are",
        "a",
        "in",
        "of",
        "on",
        "to",
        "and",
    ]
)
"""Words of cues that say little about the subject."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SPACES = re.compile(r"\s+")
_TOKEN = re.compile(r"[^\W\d_]{4,}")


@lru_cache(maxsize=8_192)
def _pattern(cue: str) -> re.Pattern[str]:
    words = _SPACES.split(cue)
    last = _ENDING.sub("", words[-1])
    last = last if len(last) >= LONG_WORD and last not in _OF_YES else words[-1]
    body = r"\W+(?:\w+\W+){0,2}".join(re.escape(word) for word in (*words[:-1], last))
    longer = r"\w{0,5}" if len(last) >= LONG_WORD else r"(?:s|es|'s|ed|d|ing)?"
    return re.compile(rf"(?<!\w){body}{longer}(?!\w)")


_SENTENCES = re.compile(r"(?<=[.!?;])\s+")
SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d))+[.!?;\n]*")
"""A sentence with its mark; the point of a figure ends none."""


def sentence_at(text: str, place: int) -> str:
    """Return the sentence of a text that a place lies in, all of it where none goes so far."""
    return next((found.group() for found in SENTENCE.finditer(text) if found.end() > place), text)


def finds(cue: str, words: str) -> bool:
    """Tell whether a cue occurs in lower-case words: its words in order, at most two others between them."""
    cue, beginning = _folded(cue)
    return beginning in words and _pattern(cue).search(words) is not None


@lru_cache(maxsize=8_192)
def _folded(cue: str) -> tuple[str, str]:
    """Return a cue in lower case, and the beginning that has to occur wherever the cue does."""
    cue = cue.casefold().strip()
    return cue, cue[:LONG_WORD].split(" ", 1)[0]


def where(cues: Sequence[str], words: str) -> float:
    """Return how early the first cue stands in lower-case words: 1 at their beginning, 0 at their end or nowhere."""
    found = [
        match.start() for cue in cues if finds(cue, words) and (match := _pattern(cue.casefold().strip()).search(words))
    ]
    return 1.0 - min(found) / max(1, len(words)) if found else 0.0


def cued(cues: Sequence[str], words: str) -> bool:
    """Tell whether any cue occurs in lower-case words."""
    return any(finds(cue, words) for cue in cues)


def weight(cues: Sequence[str], words: str) -> float:
    """Return how clearly words point at a subject: longer cues and several of them say more; 0 when none occurs."""
    found = sorted((_worth(cue) for cue in cues if finds(cue, words)), reverse=True)
    return found[0] + 0.5 * sum(found[1:3]) if found else 0.0


def _worth(cue: str) -> float:
    return sum(0.3 if word in _WEAK else 1.0 for word in cue.casefold().split()) + min(len(cue), 20) / 20


@lru_cache(maxsize=4_096)
def telling(words: str, mark: int = MARK) -> frozenset[str]:
    """Return the beginnings of the words that say what a text is about: long ones that are not everyday words."""
    return frozenset(word[:mark] for word in _WORD.findall(words) if len(word) >= mark and word not in KNOWN)


def points_in(bargain: Bargain, words: str) -> list[IssueId]:
    """Return the points whose names or usual words occur in lower-case words; a name counts more than other words."""
    words = _YES_ALONE.sub("", words)
    named = [issue.id for issue in bargain.issues if finds(issue.name, words)]
    return named or [issue.id for issue in bargain.issues if cued(issue.aliases, words)]


def searchable(text: str) -> str:
    """Return the part of a text in which cues are looked for, lower case."""
    folded = text.casefold().replace("\u2019", "'")
    if len(folded) <= MOST_SEARCHED:
        return folded
    half = MOST_SEARCHED // 2
    return f"{folded[:half]} {folded[-half:]}"


_ASKING = """
what when where which about could would should please offer price agree agreed deal accept number explain repeat
understand think thanks thank hello sorry mean question answer important everybody everyone because said review
"""
_ASKING_WORDS = frozenset(_ASKING.split())


@dataclass(frozen=True, slots=True)
class _Scene:
    """A scene as the key of its words: two scenes are the same when name and version are."""

    id: str
    version: str
    scenario: Scenario = field(compare=False, repr=False)


@lru_cache(maxsize=32)
def _vocabulary(scene: _Scene) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return the words a scene asks about by their first letter, and every word that anybody says in it."""
    scenario = scene.scenario
    heard = {
        word for exchange in scenario.exchanges for words in exchange.hears for word in _TOKEN.findall(words.casefold())
    }
    cues = [
        *(cue for topic in scenario.topics for cue in topic.cues),
        *(name for issue in scenario.bargain.issues for name in (issue.name, *issue.aliases)),
        *(cue for deadline in scenario.deadlines for cue in deadline.cues),
    ]
    groups: dict[str, list[str]] = {}
    for word in sorted({word for cue in cues for word in _TOKEN.findall(cue.casefold())} | _ASKING_WORDS):
        groups.setdefault(word[0], []).append(word)
    books = (scenario.lines, scenario.persona.lines, *scenario.common_lines)
    lines = [
        *(line for book in books for lines in book.values() for line in lines),
        *(line for topic in scenario.topics for line in topic.lines),
    ]
    spoken = frozenset(word for line in lines for word in _TOKEN.findall(line.text.casefold()))
    return {letter: tuple(group) for letter, group in groups.items()}, spoken | heard | KNOWN


def mended(scenario: Scenario, words: str) -> str:
    """Return lower-case words with slips put right where one word of the scene lies one slip away."""
    vocabulary, known = _vocabulary(_Scene(scenario.id, scenario.version, scenario))

    def mend(found: re.Match[str]) -> str:
        word = found.group()
        group = vocabulary.get(word[0], ())
        if len(word) < LEAST_MENDED or word in known or word in SHORT_SLIPS:
            return SHORT_SLIPS.get(word, word)
        if word in group or any(word.startswith(other) for other in group):
            return word
        near = [other for other in group if abs(len(other) - len(word)) <= 1 and is_slip(word, other)]
        return near[0] if len(near) == 1 else word

    return _WORD.sub(mend, words)


def is_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter added, lost, changed or two swapped."""
    if word == other:
        return True
    long, short = (word, other) if len(word) >= len(other) else (other, word)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(long) > len(short):
        return long[at + 1 :] == short[at:]
    swapped = long[at : at + 2] == short[at : at + 2][::-1] and long[at + 2 :] == short[at + 2 :]
    return swapped or long[at + 1 :] == short[at + 1 :]


def sentences_in(words: str) -> list[str]:
    """Return the sentences of a text."""
    return [part.strip() for part in _SENTENCES.split(words) if part.strip()]
