"""What a scene foresaw people to say, and which of it something said is like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.counterpart.asking import form_of
from trainer.core.counterpart.main_point import main_of
from trainer.core.counterpart.subjects import searchable
from trainer.core.moves import Likeness
from trainer.core.scenario import Exchange
from trainer.language.likeness import Wordings
from trainer.language.said import LIGHT_WORDS, take_in
from trainer.language.sense import Sense

MOST_TOLD = 4
"""So many of the likest exchanges are kept with a reading."""
LEAST_ASKING = 2
"""So many of them at least are what a question is like, where one was asked."""
LEAST_TOLD = 0.3
EXACT = 0.86
"""So alike a whole text has to be for what stands beside its main point to count: it was foreseen word for word."""
WHOLE = 0.03
"""How much more the likeness of a whole text counts than that of one of its sentences."""
OWN = 0.04
"""How much more the likeness to a scene's own exchange counts than that to general talk."""
MOST_WORDS = 30
"""Longer sentences are not compared: they say more than one thing."""
MOST_PARTS = 8
LONG_SENTENCE, LEAST_CLAUSE, SHORT_SENTENCE = 8, 3, 4
"""Sentences of more words are compared by their clauses too, of so many words; a short first one may be courtesy."""
COURTESY, CLAUSE = -0.12, -0.05
"""What is added to the likeness of a short first sentence before another, and to that of a clause."""
_MOST_SCENES = 24
_CLAUSE = re.compile(r",\s|\s(?:but|and then|because|so)\s")
_ADDRESS = re.compile(r"(?:mr|mrs|ms|miss|dr)\.? [^\W\d_]{2,20}[,:]\s+(?=\S)")
_TAG = re.compile(
    r",\s*(?:(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|wo|ai)(?:n't)?"
    r" (?:it|you|they|he|she|we|i|there)|right|eh|no|yes|ok|okay|correct|huh)\s*\?"
)
_LEADS_IN = re.compile(
    r"^(?:(?:oh|um|uh|well|and|but|so|ok|okay|please|sorry|just|now|then|no|look|listen|again|hey)\b[, ]*)*"
    r"(?:(?:(?:may|can|could|might) i (?:please |just |quickly |perhaps |maybe )*(?:ask|know)"
    r"|i(?:'m| am|m| was| only| just|'d like to| would like to| want to| wanted to)*(?: only| just| still)*"
    r" (?:ask|asked|asking|wondering|meant|know)|(?:my|the) (?:\w+ )?question (?:is|was|remains)(?! still| open)"
    r"|before (?:i|we) [^,.?!]{2,30},"
    r"|(?:one|a|another|last|only one) (?:\w+ )?(?:question|thing)(?: more| only)*(?=[,:])"
    r"|you (?:still )?(?:did not|didn't|didnt|never|haven't|have not)(?: yet| really)?"
    r" (?:say|said|tell|told|explain|explained)(?: me)?(?= (?:why|who|when|how|what|which|where|whether|if) )"
    r"|i ask (?:only|simple|simply|again|just)(?=[,:]))"
    r"(?: you| please| again| simple| only| just| one thing| something| (?:one|a) question)*[,:]*\s+"
    r"(?:(?:about|if|whether)\s+)?)+(?=\S+ \S)"
)
"""What only announces a question: 'may I ask', 'my question is', 'before I sign,'."""
_YES_OR_NO = re.compile(r"[,.: ]+(?:(?:just|simple|a|simply|only|so|please)[, ]+)*yes or no\b[?!. ]*$")
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")


class ExchangeFinder:
    """Finds the exchanges that a text is like; keeps the wordings of each scene as they are compared."""

    def __init__(self, sense: Sense) -> None:
        self._sense = sense
        self._scenes: dict[int, tuple[Sequence[Exchange], Wordings]] = {}

    def find(self, text: str, exchanges: Sequence[Exchange]) -> tuple[Likeness, ...]:
        """Return the exchanges that a text or one of its sentences is like, the likest first."""
        if not exchanges:
            return ()
        wordings = self._wordings(exchanges)
        best: dict[int, Likeness] = {}
        words = searchable(text)
        main = main_of(words)
        foreseen = [(_stripped(words), WHOLE, EXACT)] if main != words else []
        for part, bonus, least in (*((part, bonus, 0.0) for part, bonus in _parts(main)), *foreseen):
            asks = "?" in part or form_of(part) is not None
            for value, at in wordings.likest(part)[:MOST_TOLD]:
                if value < least:
                    continue
                own = OWN if exchanges[at].lines else 0.0
                likeness = round(min(1.0, value + bonus + own), 3)
                if likeness >= LEAST_TOLD and (at not in best or best[at].likeness < likeness):
                    best[at] = Likeness(id=exchanges[at].id, likeness=likeness, asks=asks)
        ranked = sorted(best.items(), key=lambda item: (-item[1].likeness, item[0]))
        return _kept([likeness for _, likeness in ranked])

    def _wordings(self, exchanges: Sequence[Exchange]) -> Wordings:
        """Return the wordings of a scene, compared by the very object: scenes are loaded once."""
        kept = self._scenes.get(id(exchanges))
        if kept is None or kept[0] is not exchanges:
            if len(self._scenes) >= _MOST_SCENES:
                self._scenes.pop(next(iter(self._scenes)))
            kept = exchanges, Wordings([exchange.hears for exchange in exchanges], self._sense)
            self._scenes[id(exchanges)] = kept
        return kept[1]


def _kept(ranked: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Return the likest, among them what a question is likest to, however much a remark beside it is like."""
    asking = [found for found in ranked if found.asks][:LEAST_ASKING]
    others = [found for found in ranked if found not in asking][: MOST_TOLD - len(asking)]
    return tuple(found for found in ranked if found in asking or found in others)


def _parts(text: str) -> list[tuple[str, float]]:
    """Return what is compared, with what is added to its likeness: the whole, its sentences, and clauses of long ones.

    A sentence without a subject of its own, such as a last "Why?", only gives the whole its kind of question.
    """
    words = _stripped(text)
    whole = [(words, WHOLE)] if len(words.split()) <= MOST_WORDS else []
    whole += [(bare, 0.0) for bare in [_unannounced(words)] if bare != words and len(bare.split()) <= MOST_WORDS]
    sentences = [_stripped(part) for found in _SENTENCE.finditer(words) if (part := found.group().strip())]
    telling = [part for part in sentences if _tells(part)]
    if not telling:
        return whole
    parts = [
        (part, COURTESY if at == 0 and len(telling) > 1 and _is_short(part) else 0.0)
        for at, part in reversed(list(enumerate(telling)))  # what is said last is mostly what is meant
    ]
    parts += [(bare, bonus) for part, bonus in parts if (bare := _unannounced(part)) != part and part != words]
    clauses = [
        clause.strip() for part in telling if len(part.split()) > LONG_SENTENCE for clause in _CLAUSE.split(part)
    ]
    parts.extend((clause, CLAUSE) for clause in clauses if len(clause.split()) >= LEAST_CLAUSE and _tells(clause))
    short = [(part, bonus) for part, bonus in parts if part != words and len(part.split()) <= MOST_WORDS]
    return whole + short[:MOST_PARTS]


def _unannounced(text: str) -> str:
    """Return words without what only announces a question at their beginning."""
    if len(text.split()) <= SHORT_SENTENCE:
        return text
    bare = _LEADS_IN.sub("", text)
    return bare if _tells(bare) else text


def _is_short(part: str) -> bool:
    return len(part.split()) <= SHORT_SENTENCE


def _tells(part: str) -> bool:
    """Tell whether anything but light words stands in a part."""
    return not LIGHT_WORDS.issuperset(take_in(part).words)


def _stripped(text: str) -> str:
    """Return words without who is spoken to at their beginning, and a tag question or 'yes or no' at their end."""
    found = _ADDRESS.match(text)
    if found is not None:
        text = text[found.end() :]
    bare = _YES_OR_NO.sub("?", text)
    return _TAG.sub("?", bare if _tells(bare) else text).strip()
