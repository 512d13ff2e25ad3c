"""Values that only an everyday word stands for, in words that an answer was foreseen for: talk, and no offer.

"Every weekend I can't, I've got the kids, what about every second one?" holds a word of "holidays in turns" and speaks
of weekends. Such a value counts where its point is named, where a figure stands, or where nothing else was foreseen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.core.counterpart.subjects import cued
from trainer.core.moves import Likeness, OfferReading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange
from trainer.core.terms import Issue, IssueId

APT, LEAST_PUT = 0.55, 0.55
"""An answer as apt as this goes before a value that the second reading gives less to than that. Of 1,174 values that
rules put forward in labelled lines 22 were so, of which 17 put nothing."""
SURELY, ABOUT = 0.85, 0.3
"""As apt as this it goes before a surer one, too, where fewer of its wordings are about the value's own point: of 27
such 22 put nothing."""
LEAST_BY_A_PART = 0.9
"""The same for a value of which only a part was said, whatever was foreseen: of 116 such lines 31 put it."""
LEAST_WHOLE = 0.3
"""The same for a value said with all its words."""
OF_ITS_POINT = 0.6
"""From this share on an exchange is about the value, and what answers it takes the value up."""
FEWEST_WORDS, MOST_SENTENCES = 3, 2
"""Shorter texts put what they name; in more sentences the answer may be to another one."""
_SENTENCE = re.compile(r"[^.!?;]+")
_BIDS = re.compile(
    r"\b(?:i|we)(?:'d|'ll| would| will| can| could| might)(?: \w+)? (?:do|offer|say|sign|take|give|accept|agree|want"
    r"|need|like|go|pay|live|settle|put|come|be happy)\b"
    r"|\b(?:i|we) (?:want|need|offer|propose|suggest|accept|agree|take|said|say|meant|mean|asked for)\b"
    r"|\byou(?:'ll|'d| can| may| could| will| would)? (?:have|get|use|keep)\b|\bis what (?:i|we)\b"
    r"|^\W*(?:ok|okay|yes|fine|agreed|deal|then|say)\b|\b(?:make it|call it|let's say|suppose we say|it is)\b"
    r"|\b(?:maybe|perhaps|instead|please|at (?:most|least|the latest)|is (?:ok|okay|alright|fine)|possible)\b"
)
"""Words of bidding or taking, after which even an everyday word is a value."""
_ITEM_BEFORE, _ITEM_BEHIND = re.compile(r"(?:^|[.!?;,:])\s*(?:\w+\s+)?$"), re.compile(r"^\s*(?:\w+\s*)?(?:$|[.!?;,:])")
"""Around a value that is all of its item: 'twelve. which price?'."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a text is like of what a scene has answers for, and all of that."""

    alike: Sequence[Likeness]
    exchanges: Sequence[Exchange]


def without_doubtful(
    offer: OfferReading | None,
    text: str,
    issues: Mapping[IssueId, Issue],
    foreseen: Foreseen,
    weigh: Callable[[Sequence[Term]], Sequence[float]],
) -> OfferReading | None:
    """Return a reading in which values by an everyday word are told, where they are hardly put or else was foreseen."""
    put = [term for term in offer.terms if term.role in _PUT] if offer is not None else []
    folded = text.casefold().replace("\u2019", "'")
    if offer is None or not put or len({(term.start, term.end) for term in put}) > 1:
        return offer
    if _BIDS.search(folded) is not None or _stands_plain(put, folded, issues):
        return offer
    weight = max(weigh(put), default=1.0)
    parts = all(_is_part(term, folded, issues[term.issue]) for term in put)
    hardly = weight < (LEAST_BY_A_PART if parts else LEAST_WHOLE)
    if not (hardly or _is_foreseen(put, folded, issues, foreseen, weight)):
        return offer
    return replace(
        offer, terms=tuple(replace(term, role=TermRole.REFERENCE) if term in put else term for term in offer.terms)
    )


def _is_foreseen(
    put: Sequence[Term],
    folded: str,
    issues: Mapping[IssueId, Issue],
    foreseen: Foreseen,
    weight: float,
) -> bool:
    """Tell whether an apt answer was foreseen to the words that is not about the value."""
    best = max(foreseen.alike, key=lambda one: one.apt, default=None)
    if best is None or best.apt < APT or best.beside:
        return False
    exchange = next((one for one in foreseen.exchanges if one.id == best.id), None)
    if exchange is None or not exchange.hears:
        return False
    about = max(_share_about(term, folded, issues[term.issue], exchange) for term in put)
    return about < (OF_ITS_POINT if weight < LEAST_PUT else ABOUT if best.apt >= SURELY else 0.0)


def _is_part(term: Term, folded: str, issue: Issue) -> bool:
    """Tell whether a value was read by some of its words only: 'every second' of 'every second holiday'."""
    said = folded[term.start : term.end]
    option = issue.option(term.value)
    names = (option.label, option.spoken, *option.aliases) if option is not None else ()
    if any(name and name.casefold() in said for name in names):
        return False
    alone = _ITEM_BEFORE.search(folded[: term.start]) and _ITEM_BEHIND.match(folded[term.end :])
    return alone is None


def _stands_plain(put: Sequence[Term], folded: str, issues: Mapping[IssueId, Issue]) -> bool:
    """Tell whether a value is said as one: in figures, in few words, or beside its point's name."""
    said = folded[put[0].start : put[0].end]
    if any(sign.isdigit() for sign in said) or put[0].end <= put[0].start:
        return True
    if len(words_of(folded)) < FEWEST_WORDS or len(_SENTENCE.findall(folded.strip(" .!?;"))) > MOST_SENTENCES:
        return True
    rest = f"{folded[: put[0].start]} - {folded[put[0].end :]}"
    return any(
        cued((issues[term.issue].name, *issues[term.issue].aliases), rest) or cued((issues[term.issue].name,), said)
        for term in put
    )


def _share_about(term: Term, folded: str, issue: Issue, exchange: Exchange) -> float:
    """Return the share of an exchange's wordings that name the point of a value, or the value as it was said."""
    cues = (issue.name, *issue.aliases, folded[term.start : term.end])
    return sum(cued(cues, words.casefold()) for words in exchange.hears) / len(exchange.hears)
