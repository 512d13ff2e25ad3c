"""What values do in a sentence, read a second time: a small network judges the roles that rules gave them.

Rules find values and say which point they belong to; what a value is there for (a bid, a yes, a no, something asked
about, a story) hangs on more than rules see. The network shares the places of words with the encoder and was fitted by
`packaging/train_second_reader.py` to learners' lines in which every value was given its role by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.language.encoder import Encoder
from trainer.language.network import Floats, Layer, NetworkError, even, read_layer
from trainer.language.stray import is_left
from trainer.language.told import RESERVED

FORMAT = 1
MOST_PIECES = 72
"""What stands behind so many pieces is left as the rules read it."""
LEAST_UNLISTED = 0.18
"""The same for a value that no list holds, which is only asked about: of 18 such in 16 sessions five were a story's or
a standard's, all five below it, and of the others none was."""
LEAST_PUT = 0.25
"""What rules read as put forward is not, where the network gives less to that. Of 213 lines of players that it had not
seen, 140 were then read rightly throughout, and 123 by rules alone; only what is surer still is raised, see
`SURELY_PUT`.
"""
SURELY_PUT = 0.95
"""What rules read as told is put forward, where the network gives more than that. In 950 lines of players ten were: six
rightly ('1,330 and eighteen months, how does that sit?'), two harmlessly, two supposed or in another's mouth."""
_SUPPOSES = re.compile(r"\bwhat if\b|\bif (?:i|we)\b|\b(?:he|she|they)(?:'d| would) say\b", re.IGNORECASE)
CLEARLY_NOT = 0.25
"""An unclear figure is nothing to ask about, where the network gives less to its being put forward."""
_NUMBER = re.compile(r"\d[\d.,]{0,15}")
_ORDERS = re.compile(
    r"(?:^|[.!?;] |, )(?:then |so |and |please |just |ok |okay )*(?:close|make|put|give|take|say|write|let|keep|drop"
    r"|call|pay|start|finish|move|bring|come)\b[^.!?;]*$",
    re.IGNORECASE,
)
_I_BID = re.compile(
    r"(?<!if )(?<!where )(?<!what )\b(?:i|we)(?:(?:['\u2019]d|['\u2019]ll| would| will| can| could| might)(?: \w+)?"
    r" (?:pay|do|take|give|accept|sign|settle for|live with|go (?:to|for|with|up to|down to))"
    r"| (?:offer|propose|suggest)|(?:['\u2019]d| had| was| were|['\u2019]m| am|['\u2019]re| are)"
    r" (?:hoped|hoping|thinking|looking|asking|aiming))(?: you| for| of| at| about| around| maybe| perhaps| like)*\W*$",
    re.IGNORECASE,
)
"""Right before a value: whoever says that bids it, whatever was told in the sentence before."""
_ANNOUNCED = re.compile(
    r"\b(?:on the table|whole package|(?:i|we) (?:propose|suggest|offer) (?:the following|this|as follows)"
    r"|(?:my|our|an|here's an|a serious|a fair) (?:\w+ )?"
    r"(?:offer|proposal|bid|suggestion|package)|counter|deal idea|all in one go|how about this|here goes|here it is)\b"
    r"[^.!?;:]{0,50}[:,] ?[^.!?;:]*$",
    re.IGNORECASE,
)
"""Right after words that announce an offer: 'let me put something real on the table: 207, thirty days'."""
_BEYOND = re.compile(
    r"^ (?:(?:is|are|would be) (?:the one|one|a|something|the|just what)\b(?: \w+)? ?(?:that |which )?(?:i|we)"
    r" (?:really |just |simply )?(?:can ?not|can['\u2019]?t|could ?n['\u2019]?t|won['\u2019]?t)\b)",
    re.IGNORECASE,
)
"""Right after a value: 'half past midnight is the one thing I can't take home' takes nothing."""
_BUT, _TRAILS = re.compile(r"\b[Bb]ut (?:the |your )?$"), re.compile(r"^ ?(?:\.\.|\u2026|\?)")
"""But six months... : what the sentence breaks off at is no yes."""
_SUPPOSED = re.compile(
    r"\b(?:suppose(?: we said)?|say|what about|how about|make it|call it) (?:just |only )?$", re.IGNORECASE
)
"""Suppose three years: a value put so wants an answer."""
_I_DO = re.compile(r"\band (?:i|we)(?:['\u2019]ll| will)? $", re.IGNORECASE)
"""And I drive the blue one home tonight: a deed beside a bid is one."""
_AS_SAID = re.compile(
    r"(?<=[\w,]) (?:just |exactly )?(?:as|like)(?: it says)?(?: in| on| per)?"
    r" (?:your|the|that|this|our|my|his|her)(?: own)?(?: \w+){1,3}?"
    r" (?:says?|shows?|has it|puts it|gives?|states?|promises|lists?|reads?)(?=[,.;!?]|$| and\b)",
    re.IGNORECASE,
)
"""Where a value is taken from: 'twelve months, as your own leaflet says, and 13,700' bids both all the same."""
_FACTOR, _FACTOR_NEXT = re.compile(r"\d ?[x\u00d7*=/] ?$"), re.compile(r"^ ?[x\u00d7*=] ?\d")
"""36 x 22 x 4,000: a sum worked out."""
SHORT_BID, SEVERAL = 14, 2
_ENDS = re.compile(r"[.!?;](?=\s|$)|\b(?:but|because|since|though|while)\b", re.IGNORECASE)
_BEGINS = re.compile(r"^\W*(?:(?:ok|okay|then|so|well|fine|and|or|say|make it|call it)\b\W*)*$", re.IGNORECASE)
_BARELY = re.compile(
    r"^\W*(?:(?:yes|well|oh|ok|okay|then|the|in|within|on|at|by|for|make it|say)\b\W*)*$", re.IGNORECASE
)
_STOPS = re.compile(r"^(?: (?:please|then|would do|is fine|of course))?(?:[.!;,]|$)", re.IGNORECASE)
"""Before and behind a value that is all of a first sentence: 'in 60 days then.'."""
_BIDS_ON = re.compile(r"^\W*(?:$|(?:for|and|with|plus|then|now|all in|or)\b)", re.IGNORECASE)
_TURNS_DOWN = re.compile(
    r"\b(?:no|not|never|nothing|nobody|none|without|too|forget|cannot|less|instead|leave|drop|skip|hard|steep|refuse"
    r"|reject|wrong|(?:do|does|did|ca|wo|is|are|was|were|would|could|should|have|has)n['\u2019]?t)\b",
    re.IGNORECASE,
)
"""Some word by which a value is turned down: where none stands, the network is not believed that one is."""
_OR = re.compile(r",? or (?:the |a |an |net )?", re.IGNORECASE)
"""All that stands between two choices."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


class Use(StrEnum):
    """What a value is there for."""

    OFFER = "offer"
    TAKE = "take"
    REFUSE = "refuse"
    QUOTE = "quote"
    FACT = "fact"
    ASIDE = "aside"


ROLES = {
    Use.OFFER: TermRole.OFFER,
    Use.TAKE: TermRole.ACCEPTED,
    Use.REFUSE: TermRole.REJECTED,
    Use.QUOTE: TermRole.QUOTED,
    Use.FACT: TermRole.REFERENCE,
    Use.ASIDE: TermRole.REFERENCE,
}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SecondReader:
    """Judges what stretches of a text are there for."""

    encoder: Encoder
    positions: Floats
    marks: Floats
    """Added where a value stands, and where the other side had just said the same, (2, width)."""
    layers: tuple[Layer, ...]
    middle: Floats
    """Weights from a value's words, its first piece and the whole text, (3 * width, hidden)."""
    middle_bias: Floats
    out: Floats
    out_bias: Floats

    def judge(self, text: str, spans: Sequence[Span], before: str) -> Floats:
        """Return the shares of each use (in the order of `Use`) for stretches of a text, (stretches, uses).

        `before` is what the other side said last. A stretch behind the longest text looked at gets no shares (all 0).
        """
        rows, places = self.encoder.pieces.placed(text, MOST_PIECES)
        held = [[at for at, (start, end) in enumerate(places) if start < last and end > first] for first, last in spans]
        marks = np.zeros((len(rows), len(self.marks)), dtype=np.float32)
        for (first, last), pieces in zip(spans, held, strict=True):
            marks[pieces, 0] = 1.0
            marks[pieces, 1] = float(is_echo(text[first:last], before))
        with np.errstate(all="ignore"):  # some builds of BLAS raise flags for the lanes they pad with
            states = self._states(rows, marks)
            return np.array([self._shares(states, pieces) for pieces in held], dtype=np.float32)

    def _states(self, rows: Sequence[int], marks: Floats) -> Floats:
        encoder = self.encoder
        words = encoder.words[rows].astype(np.float32) * encoder.word_scales[rows][:, None]
        states = even(words + self.positions[: len(rows)] + marks @ self.marks, encoder.first_norm)
        for layer in self.layers:
            states = layer.of(states, [(0, len(rows))])
        return states

    def _shares(self, states: Floats, pieces: Sequence[int]) -> Floats:
        if not pieces:
            return np.zeros(len(Use), dtype=np.float32)
        seen = np.concatenate([states[pieces].mean(axis=0), states[pieces[0]], states.mean(axis=0)])
        told = np.tanh(seen @ self.middle + self.middle_bias) @ self.out + self.out_bias
        shares = np.exp(told - told.max())
        return np.asarray(shares / shares.sum())

    def weigh(self, text: str, terms: Sequence[Term], before: str) -> list[float]:
        """Return how likely each term of a text is put forward in it, 0 to 1."""
        shares = self.judge(text, [(term.start, term.end) for term in terms], before)
        uses = list(Use)
        return [float(sum(share[uses.index(use)] for use in (Use.OFFER, Use.TAKE))) for share in shares]

    def read_again(self, text: str, offer: OfferReading | None, before: str) -> OfferReading | None:
        """Return an offer reading without what the second reading finds not put forward."""
        if offer is None:
            return None
        unclear = {term for choice in offer.alternatives for term in choice} - set(offer.terms)
        spans = sorted({(term.start, term.end) for term in (*offer.terms, *unclear) if term.end > term.start})
        if not spans:
            return offer
        bare = _AS_SAID.sub(lambda found: " " * len(found.group()), text)
        shares = dict(zip(spans, self.judge(bare, spans, before), strict=True))
        listed = [*_listed(text, offer.terms), *(term for term in offer.terms if _answers(text, term, before))]
        terms = tuple(
            term if term in listed else _heard(text, _echoed(text, term, before), shares.get((term.start, term.end)))
            for term in offer.terms
        )
        terms = _with_other_choice(text, offer.terms, terms)
        if unclear and all(_is_not_put(shares.get((term.start, term.end))) for term in unclear):
            return replace(offer, terms=terms, ambiguous=False, alternatives=()) if terms else None
        roles = {(term.issue, term.value, term.start): term for term in terms}
        alternatives = tuple(
            tuple(roles.get((term.issue, term.value, term.start), term) for term in choice)
            for choice in offer.alternatives
        )
        return replace(offer, terms=terms, alternatives=alternatives)


def _with_other_choice(text: str, before: Sequence[Term], after: Sequence[Term]) -> tuple[Term, ...]:
    """Return terms in which the second of two choices is there for what the first is: 'net 30 or net 45?'."""
    kept = list(after)
    for place, (was, term) in enumerate(zip(before, after, strict=True)):
        first = kept[place - 1] if place else None
        if was.role not in _PUT or term.role in _PUT or not term.package:
            continue
        if _is_of_package(term, kept):
            kept[place] = was
        if first is None or not 0 < first.package < term.package:
            continue
        if first.role in _PUT and _OR.fullmatch(text[first.end : term.start]):
            kept[place] = was
    return tuple(kept)


def _is_of_package(term: Term, terms: Sequence[Term]) -> bool:
    """Tell whether a value stands in one of several packages, of which the rest is put forward."""
    put = [other for other in terms if other.role in _PUT and other.package]
    return len({other.package for other in put}) >= SEVERAL and any(other.package == term.package for other in put)


def _listed(text: str, terms: Sequence[Term]) -> list[Term]:
    """Return the values put forward that end a list of several in one sentence: they are there for what those are."""
    found: list[Term] = []
    for term in terms:
        same = [
            other
            for other in terms
            if other.end <= term.start and not _ENDS.search(text[other.start : term.end]) and other.role in _PUT
        ]
        if term.role in _PUT and len(same) >= SEVERAL:
            found.append(term)
    return found


def _answers(text: str, term: Term, before: str) -> bool:
    """Tell whether a value alone in the first sentence answers what the other side just asked: 'In 60 days. And ..'."""
    asked = before.rstrip().endswith("?") and term.role in _PUT
    return asked and _BARELY.match(text[: term.start]) is not None and _STOPS.match(text[term.end :]) is not None


def _heard(text: str, term: Term, shares: Floats | None) -> Term:
    """Return a term as it is, or as what it is said to be where it is plainly not put forward."""
    if shares is None or not shares.any():
        return term
    if _BEYOND.match(text[term.end :]):
        return replace(term, role=TermRole.REJECTED, condition=False)
    if term.role is TermRole.REJECTED and _likest(shares) is Use.OFFER and _ANNOUNCED.search(text[: term.start]):
        return replace(term, role=TermRole.OFFER)
    if term.role in _PUT and _BUT.search(text[: term.start]) and _TRAILS.match(text[term.end :]):
        return replace(term, role=TermRole.QUOTED, condition=False)
    before, said = text[: term.start], text[term.start : term.end]
    if is_left(before, said) or _FACTOR.search(before) or _FACTOR_NEXT.match(text[term.end :]):
        return replace(term, role=TermRole.QUOTED, condition=False) if term.role in _PUT else term
    given = dict(zip(Use, shares.tolist(), strict=True))
    put = given[Use.OFFER] + given[Use.TAKE]
    kept = _SUPPOSES.search(text) or RESERVED.search(before.casefold())
    if term.role is TermRole.REFERENCE and put >= SURELY_PUT and not (term.out_of_range or kept):
        return replace(term, role=TermRole.OFFER)
    if term.role not in _PUT or put >= (LEAST_UNLISTED if term.out_of_range else LEAST_PUT):
        return term
    if _BEGINS.match(text[: term.start]) and _BIDS_ON.match(text[term.end :]) and len(text.split()) <= SHORT_BID:
        return term  # '2,000 for the old one': what a short line begins with is its bid
    if _SUPPOSED.search(text[: term.start]) or (_I_DO.search(text[: term.start]) and not term.out_of_range):
        return term
    if _I_BID.search(text[: term.start]) or _ANNOUNCED.search(text[: term.start]):
        return term
    if term.out_of_range and _ORDERS.search(text[: term.start]):
        return term  # 'close at eleven, then' was hardly among the lines it learned from
    likest = max((use for use in given if ROLES[use] not in _PUT), key=lambda use: given[use])
    if likest is Use.REFUSE and _TURNS_DOWN.search(text) is None:
        return term
    return replace(term, role=ROLES[likest], condition=False)


def _likest(shares: Floats) -> Use:
    """Return the use that a value most likely has."""
    return list(Use)[int(np.argmax(shares))]


def _echoed(text: str, term: Term, before: str) -> Term:
    """Return a value that no list holds as told of where the other side has just said it: 'three days, lovely'."""
    echo = term.out_of_range and term.role in _PUT and is_echo(text[term.start : term.end], before)
    bids = _I_BID.search(text[: term.start]) or _ORDERS.search(text[: term.start])
    return replace(term, role=TermRole.REFERENCE) if echo and not bids else term


def _is_not_put(shares: Floats | None) -> bool:
    return shares is not None and bool(shares.any()) and float(shares[0] + shares[1]) < CLEARLY_NOT


def is_echo(words: str, before: str) -> bool:
    """Tell whether a value was just said by the other side: one of its numbers in digits, else its very words."""
    said = _numbers(words)
    if said:
        return not said.isdisjoint(_numbers(before))
    return re.search(rf"\b{re.escape(words.lower())}\b", before.lower()) is not None


def _numbers(words: str) -> set[str]:
    return {found.rstrip(".,").replace(",", "") for found in _NUMBER.findall(words)}


def load_second_reader(path: Path, encoder: Encoder) -> SecondReader:
    """Read the network as `packaging/train_second_reader.py` writes it.

    Raises NetworkError for a file of another kind, OSError when there is none.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
            if int(data["format"]) != FORMAT or str(data["uses"]).split() != [use.value for use in Use]:
                raise NetworkError(f"{path.name}: format {int(data['format'])}, not {FORMAT}")

            def plain(name: str) -> Floats:
                return np.asarray(data[name].astype(np.float32))

            return SecondReader(
                encoder=encoder,
                positions=plain("positions"),
                marks=plain("marks"),
                layers=tuple(read_layer(data, number) for number in range(int(data["layers"]))),
                middle=plain("middle"),
                middle_bias=plain("middle_bias"),
                out=plain("out"),
                out_bias=plain("out_bias"),
            )
    except (KeyError, ValueError, EOFError, BadZipFile) as error:
        raise NetworkError(f"{path.name}: {error}") from error
