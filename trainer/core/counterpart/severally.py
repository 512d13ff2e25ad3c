"""Several questions in one message: each is taken by itself, and where two are surely foreseen both are answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.consent import ties_to_condition
from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.beside import pieces_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import CERTAIN, FEW, FITS, SHARE, in_brief, lines_for, question_of, share_of
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.own_value import asks_for_value, value_meant
from trainer.core.counterpart.subjects import SENTENCE, points_in, searchable, telling
from trainer.core.everyday import KNOWN
from trainer.core.moves import Asked
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange, Line, Matter

ALONE, FITTING = 0.8, 0.72
"""How alike a question by itself has to be to an exchange, and to one that puts questions of its form (ours, set by
reading what the questions of a dozen played sessions were likest to, and not counted)."""
OWN = 0.03
"""By how much less alike an exchange of the scene itself may be than general talk."""
APT = 0.75
"""How apt an answer has to be that is less alike."""
UNAPT, UNJUDGED, VERY_LIKE = 0.45, 1.0, 0.86
"""How apt an answer has to be at least, unless it is so alike, and how apt one is that nobody judged."""
LEAST_WORDS, LEAST_TELLING = 3, 4
SEVERAL, MOST_ANSWERED = 2, 3
MOST_BARE, MOST_LEANING = 5, 12
"""Longer questions say themselves what they are about, whatever pronouns stand in them."""
_ANNOUNCES = re.compile(
    r"^(?:(?:and|but|so|now|well|ok|okay|oh|please|sorry|then|one (?:last |more )?(?:thing|question))\b[ ,:]*)*"
    r"(?:(?:can|could|may|might) i (?:please |just |also )*(?:ask|know)|i (?:also |just )*(?:ask|wonder)"
    r"|tell me|(?:please )?(?:tell me|be) (?:honest(?:ly)?|straight|truthfully|frankly))"
    r"(?: you| also| please| again| something| one thing| (?:one|a) question)*"
    r"(?:, (?:before|while|since) (?:we|i|you) [^?]*)?\W*$"
    r"|^(?:(?:and|but|so|now|well|ok|okay|oh|please|sorry|then)\b[ ,:]*)*(?:can|could|may|might|let) (?:i|me)"
    r" (?:please |just |also |first |quickly )*(?:say|tell you|add|mention|get|be)"
    r" (?:something|one thing|a thing|a word|this|that|honest|open|frank)(?: \w+){0,4}\W*$"
)
_LEADS = re.compile(r"^(?:(?:and|but|so|also|oh|ok|okay|well)\b[ ,]*)+")
_NAMES_ONLY = re.compile(r"^(?:and |but |so |no |well )*i (?:just |only )?(?:asked|meant|ask)(?: you)? (?:about|for)\b")
"""Says what was asked before and asks nothing itself."""
_SUBORDINATE = re.compile(r"^(?:and |but |so )?(?:when|which|where|who|whose|how)\b")
_GOES_ON = re.compile(r"^and (?:also )?(?:how|why|what|when|where|who|who's|which|whether|if)\b")
"""Goes on with a question that is told: 'I'd like to know where the team sits and who I'd report to'."""
_WHO = frozenset({"who", "who's", "whos", "what's", "whats", "where's", "wheres"})
"""Before a name two words are a whole question: 'who's Harpers?'."""
_LIGHT = frozenset(
    {"long", "much", "many", "then", "also", "does", "what", "when", "which", "mean", "have", "will", "would"}
    | {"take", "takes", "cost", "costs", "last", "lasts", "happen", "happens", "soon", "done"}
)
_POINTS_BACK = frozenset(
    {"it", "that", "this", "them", "they", "those", "these", "one", "he", "she", "him", "her", "its"}
)
_NOT_OWN = _LIGHT | _POINTS_BACK
_SHORT = frozenset(["men", "key", "car", "bus", "day", "fee", "cap", "pay", "tea", "mum", "dad", "son", "job", "tax"])
"""Short words that say what a question is about all the same."""
_LEANING = _POINTS_BACK - {"one"}
_CHECKS = re.compile(
    r"\b(?:have|did|do|am|is|are) (?:i|we|that|this|it)\b[^.!?;]{0,30}"
    r"\b(?:understood|understand|right|correct(?:ly)?|hear|heard|follow|agreed|settled|a yes|a no|a deal)\b"
)
"""Have I understood you correctly: what stands before such a question is what it checks, and no other matter."""
_TAG = re.compile(
    r"^(?:and )?(?:is (?:that|this|it) |am i |have i got (?:that|this|it) )(?:right|correct|so|true)\W*\?\W*$"
)
"""Behind a comma it only makes a question of what stands before it: 'no promises on volume, is that right?'."""
_CLEFT = re.compile(r"\b(?:is|was) it that\b")
"""What is it that makes you think so: here 'it' stands for nothing named before."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a text in lower case, and the words before it, which may tell what 'it' is."""

    words: str
    before: str = ""

    @property
    def points_back(self) -> bool:
        """Tell whether it has a pronoun for its subject and no word of its own: 'is it in or not?'."""
        return not (self.names or _POINTS_BACK.isdisjoint(words_of(self.words)))

    @property
    def names(self) -> bool:
        """Tell whether a word of its own stands in it, which says what it is about."""
        said = words_of(self.words)
        return any((len(word) >= LEAST_TELLING or word in _SHORT) and word not in _NOT_OWN for word in said)

    @property
    def leans(self) -> bool:
        """Tell whether a pronoun stands in it, for something that may have been named before, or nothing at all."""
        said = words_of(_CLEFT.sub(" ", self.words))
        bare = len(said) <= MOST_BARE and not self.names
        return bare or (len(said) <= MOST_LEANING and not _LEANING.isdisjoint(said))


def questions_of(text: str) -> list[Question]:
    """Return all questions of a text in order, each with the piece of the text before it that tells something."""
    found: list[Question] = []
    before = ""
    for sentence in SENTENCE.finditer(text):
        marked = "?" in sentence.group()
        asked = False
        for at, (start, end) in enumerate(pieces_of(text, sentence.start(), sentence.end())):
            words = searchable(text[start:end]).strip()
            clause = at > 0 and not (marked or asked) and _SUBORDINATE.match(words) is not None
            empty = clause or _ANNOUNCES.match(words) or _NAMES_ONLY.match(words) or ties_to_condition(words)
            said = words_of(_LEADS.sub("", words))
            if at > 0 and before and _TAG.match(words):
                found.append(Question(f"{before.rstrip(' ,;:')}?"))
                continue
            names = "?" in words and said[:1] and said[0] in _WHO and any(word not in KNOWN for word in said)
            asked = asks(words) or (asked and _GOES_ON.match(words) is not None)
            if asked and not (empty or (len(said) < LEAST_WORDS and not names)):
                found.append(Question(words, "" if _CHECKS.search(words) else before))
            if any(word not in KNOWN and len(word) >= LEAST_TELLING for word in words_of(words)):
                before = words
    return found


def announces(words: str) -> bool:
    """Tell whether lower-case words only ask leave to speak: 'can I say something first?'."""
    return _ANNOUNCES.match(words) is not None


def answer_each(draft: Draft, heard: Heard) -> None:
    """Answer two questions of one message, each with what was foreseen for it, where that is sure for both or better.

    What was found for the whole text stays where it is what one of the questions means, or no question is sure.
    """
    several = heard.reading.asked
    offers = heard.offer is not None or heard.unlisted or heard.ambiguous
    if len(several) < SEVERAL or offers or heard.again or heard.addressed or heard.question is not None:
        return
    found: list[tuple[str, Sequence[Line]]] = []
    for asked in several:
        answer = None if heard.asks_of_limit(asked.words) else surest(draft, heard, asked)
        if answer is not None and answer[0] not in dict(found):
            found.append(answer)
    others = [answer for answer in heard.answers if answer[0].split("/")[0] not in _OF_WORDS]
    meant = {asked.alike[0].id for asked in several if asked.alike}
    if not found or (len(found) == 1 and len(others) < len(heard.answers) and heard.exchange in meant):
        return
    if len(found) > 1:
        found = [(purpose, in_brief(lines, question_of(heard, purpose))) for purpose, lines in found]
    heard.answers = [*found[:MOST_ANSWERED], *others]
    heard.exchange = found[0][0].partition("/")[2]
    heard.asked = True
    heard.reactions = [key for key in heard.reactions if not key.startswith(_DODGES)]
    heard.issue = None if "react.issue" not in heard.reactions else heard.issue


def answer_other(draft: Draft, heard: Heard) -> bool:
    """Note the answer to another question than the one for a value or a yes, where one was surely foreseen."""
    question = heard.question.words if heard.question is not None else ""
    for asked in heard.reading.asked:
        about = points_in(draft.scenario.bargain, asked.words)
        if not question and asks_for_value(draft, heard, asked.words):
            continue
        same = bool(question) and (asked.words in question or question in asked.words)
        if same or not heard.spoken_of.keys().isdisjoint(about):
            continue
        found = surest(draft, heard, asked)
        if found is None:
            continue
        heard.answers.append((found[0], in_brief(found[1], asked.words)))
        if heard.question is None and len(heard.spoken_of) == 1:
            heard.also = heard.issue
        return True
    return False


_OF_WORDS = frozenset({"exchange", "topic"})
_DODGES = ("react.question", "react.request", "react.self", "react.issue")


def surest(draft: Draft, heard: Heard, asked: Asked) -> tuple[str, Sequence[Line]] | None:
    """Return the purpose and lines of what was surely foreseen for one question, if anything is left to say."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    best = max((found.likeness for found in asked.alike), default=0.0)
    if value_meant(draft, asked.alike) is not None:
        return None  # where it stands is for the page to tell
    apt = {found.id: found.apt for found in asked.alike}
    bare = not Question(asked.words).names  # what 'it' is was read in the words before, which blur how apt one is
    near = [(found.likeness, known[found.id]) for found in asked.alike if found.id in known]
    for likeness, exchange in sorted(near, key=lambda item: -item[0] - OWN * bool(item[1].lines)):
        share = share_of(exchange, asked.words)
        alone = ALONE if share >= FEW or form_of(asked.words) not in _OF_ONE_FORM else CERTAIN
        unapt = likeness < VERY_LIKE and apt.get(exchange.id, UNJUDGED) < UNAPT
        if unapt and not (bare and _is_about(exchange, _before(heard, asked))):
            continue
        sure = likeness >= (FITTING if SHARE * share >= 1 else alone) or apt.get(exchange.id, 0.0) >= APT
        if not sure or likeness < best - FITS:
            continue
        answer = answer_of(draft, heard, exchange)
        if any(line.id not in draft.state.said for line in answer[1]):
            return answer
    return None


def _before(heard: Heard, asked: Asked) -> str:
    """Return the question before one of several, or nothing."""
    words = [one.words for one in heard.reading.asked]
    at = words.index(asked.words)
    return words[at - 1] if at else ""


def _is_about(exchange: Exchange, words: str) -> bool:
    """Tell whether the wordings of an exchange have a telling word of lower-case words."""
    return not telling(words, LEAST_TELLING).isdisjoint(telling(" ".join(exchange.hears).casefold(), LEAST_TELLING))


_OF_ONE_FORM = frozenset({Form.WHY, Form.WHO, Form.WHEN, Form.MANY})


def answer_of(draft: Draft, heard: Heard, exchange: Exchange) -> tuple[str, Sequence[Line]]:
    """Return the purpose and the lines of an exchange's answer: its own, a topic's, or those of general talk."""
    if exchange.matter is Matter.TOPIC:
        topic = next(known for known in draft.scenario.topics if known.id == exchange.about)
        return f"exchange/{exchange.id}", topic.lines
    if exchange.matter is not None:
        return "", ()  # a claim, date or motive is answered by what becomes of it
    return f"exchange/{exchange.id}", exchange.lines or lines_for(draft, heard, f"talk.{exchange.id}")
