"""Figures that are bid and fit no point: far off the main one they are refused, else it is asked what they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.figures import point_out_figures
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.wording import Utterance
from trainer.core.moves import Term, TermRole
from trainer.core.number_words import number_word
from trainer.core.plain import words_of
from trainer.core.terms import Issue, IssueKind, Side

UNPLACED, BEYOND = "react.unplaced", "react.offer.beyond"
APT = 0.6
"""How apt a foreseen answer has to be to be said beside such a figure."""
LEAST_APT = 0.5
"""The same for one that takes the figure up itself."""
SPEAKS_OF_FIGURES = 4
"""One in so many wordings of an exchange has to hold a figure for its answer to take the figure up."""
SMALL = 10
"""Words for numbers up to this count or point back, 'do I need one', unless a unit stands by them."""
NEAREST, FARTHEST = 0.1, 8.0
"""Shares of the ends of the main point within which a figure may be meant for it, however far it lies off."""
_WORDS = {number_word(number): float(number) for number in range(1, 100)}
_TIMES = {"hundred": 100.0, "thousand": 1_000.0, "grand": 1_000.0, "k": 1_000.0, "million": 1_000_000.0}
_SPELLED = "|".join(sorted((word.replace("-", "[- ]") for word in _WORDS if word), key=len, reverse=True))
_FIGURE = re.compile(
    r"(?P<coin>[£$€]) ?(?P<paid>\d[\d,]*(?:\.\d+)?)"
    r"|(?P<digits>(?<![\w.,:-])\d[\d,]*(?:\.\d+)?)(?![\w:/-]*[:/-]?\d|\.+\d)"
    rf"|\b(?P<word>(?:{_SPELLED}))\b"
)
_BEHIND = re.compile(
    r"(?P<times>(?: ?k| hundred| thousand| grand| million)+\b)?"
    r"(?P<unit> ?%| ?per ?cent\b| ?[£$€]| (?:pounds|quid|bucks|dollars|euros|pence)\b)?"
    r"(?P<rate> per \w+\b| (?:a|an|each|every)"
    r" (?:month|week|day|year|hour|head|person|piece|kilo|night|evening|song|box|pallet|page)\b)?"
)
_ENDS = re.compile(
    r" ?(?:$|[.!?;,]|(?:and|with|but|if|now|then|for|in total|all in|cash|extra|more|honestly|please|at (?:most|best)"
    r"|tops|max|maximum|maybe|or so|upfront|flat|instead|not|once)\b)"
)
"""What may follow a figure that counts no thing: '26 with payment in 30 days', and not '20 minutes'."""
_BIDS = re.compile(
    r"(?:\b(?:i|we)(?:'d|'ll| would| will| can| could| might)(?: (?:maybe|only|rather|gladly|happily|even|like to))*"
    r" (?:pay|do|give|offer|go(?: up| down)? (?:to|for|as far as)|take|manage|say|add|put(?: in)?|live with|stretch to"
    r"|work for)|\b(?:i|we)(?:'m| am| was|'re| were|'ve been)?"
    r" (?:want|need|offer|propose|pay|asking|thinking|hoping|hoped|looking)"
    r"|\b(?:i|we) (?:had|have)|\b(?:what|how) about|\bmake it|\bcall it|\bgive me|\bpay me"
    r"|\b(?:could|can|would|will) (?:you|we) (?:do|pay|take|accept|give me|go (?:to|for|up to|down to)|make it))"
    r"(?: (?:for|of|about|along|around|like|more like|more|maybe|something|at|up|to|roughly|just|only|you|me|a|say"
    r"|the lines of))*\W*$"
)
"""All that stands before a figure that is bid."""
_OPENS = re.compile(r"(?:^|[.!?;] )(?:(?:ok|okay|so|well|then|no|and|fine|right)\b[ ,]*)*$")
_LARGE = re.compile(r"[£$€\d]|\b(?:hundred|thousand|grand)\b")
"""Marks a sum: small numbers in words count too much else."""
_PAYS = re.compile(r"^ (?:is|would be|'s) (?:all |what )?(?:i|we) (?:can|could|have|want|need)\b")


@dataclass(frozen=True, slots=True)
class _Bid:
    said: str
    number: float
    unit: IssueKind | None
    rate: str


def answer_unplaced(draft: Draft, heard: Heard) -> None:
    """Note a figure that was bid and belongs nowhere: refused where the main point is meant, else asked about."""
    offer = heard.reading.offer
    if offer is not None and offer.ambiguous and heard.offer is None and _is_all_figure(heard.text):
        heard.answers.clear()
        heard.reactions.clear()
        heard.exchange, heard.asked, heard.question = "", False, None
        point_out_figures(draft, heard)
        return
    silent = heard.slip or heard.agrees or heard.evidence or heard.took_break or heard.odd or not heard.text
    if silent or draft.state.accepted is not None or (offer is not None and offer.ambiguous):
        return
    bid = _bid_in(heard)
    if bid is None or _takes_figures_up(draft, heard):
        return
    main = draft.scenario.bargain.headline
    place = _place_on(main, bid)
    if place == "within":
        return
    heard.unplaced = BEYOND if place == "beyond" else UNPLACED
    heard.odd = bid.said
    if heard.offer is None and not (heard.answers and _aptness(heard) >= APT):
        heard.answers.clear()
        heard.question = None
        heard.reactions = [heard.unplaced]
        heard.exchange = heard.unplaced = ""
        heard.settled = place != "beyond"
        heard.asked = heard.asked and place == "beyond"


def _is_all_figure(text: str) -> bool:
    found = _FIGURE.search(text.casefold())
    return found is not None and not words_of(text[: found.start()] + text[found.end() :])


def say_unplaced(heard: Heard, utterance: Utterance) -> None:
    """Say before the answer what a figure beside it met with, where that was not said already."""
    if heard.unplaced and not any(f"/{heard.unplaced}/" in name for name in utterance.line_ids):
        utterance.say_first(heard.unplaced, "odd")


def _bid_in(heard: Heard) -> _Bid | None:
    """Return the first figure that is bid and that no value was read from."""
    folded = heard.text.casefold().replace("\u2019", "'")
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    read = [term for term in terms if term.role is not TermRole.REFERENCE]
    told = [term for term in terms if term.role is TermRole.REFERENCE and not term.out_of_range]
    for found in _FIGURE.finditer(folded):
        if _lies_in(found, read):
            continue
        behind = _BEHIND.match(folded, found.end())
        assert behind is not None
        rest = folded[behind.end() :]
        opens = _OPENS.search(folded[: found.start()]) and _LARGE.search(found.group()) and not _lies_in(found, told)
        alone = not words_of(folded[: found.start()] + rest)
        bids = _BIDS.search(folded[: found.start()]) or opens or alone or _PAYS.match(rest)
        if not bids or not (_ENDS.match(rest) or _PAYS.match(rest)):
            continue
        number = _number_of(found)
        if found["word"] and number <= SMALL and not (behind["times"] or behind["unit"]):
            continue
        for times in (behind["times"] or "").split():
            number *= _TIMES[times]
        unit = (behind["unit"] or found["coin"] or "").strip()
        kind = None if not unit else IssueKind.PERCENT if unit == "%" or unit.startswith("per") else IssueKind.MONEY
        said = heard.text[found.start() : behind.end()].strip()
        return _Bid(said, number, kind, (behind["rate"] or "").strip())
    return None


def _lies_in(found: re.Match[str], terms: Sequence[Term]) -> bool:
    return any(term.start < found.end() and found.start() < term.end for term in terms)


def _number_of(found: re.Match[str]) -> float:
    digits = found["paid"] or found["digits"]
    if digits:
        return float(digits.replace(",", "").rstrip(".") or 0)
    return _WORDS[found["word"].replace(" ", "-")]


def _place_on(main: Issue, bid: _Bid) -> str:
    """Return where a figure lies on the main point: within it, beyond what could be had, or nowhere near it."""
    values = [float(option.value) for option in main.options if not isinstance(option.value, str)]
    if not values or (bid.unit is not None and bid.unit is not main.kind):
        return ""
    if bid.rate and bid.rate not in {alias.casefold() for alias in main.aliases}:
        return ""
    low, high = min(values), max(values)
    meant = [number for number in (bid.number, bid.number / main.scale) if low * NEAREST <= number <= high * FARTHEST]
    if any(low <= number <= high for number in meant):
        return "within"
    worth = {number: main.worth(Side.LEARNER, low if number < low else high) for number in meant}
    best = max(main.worth(Side.LEARNER, value) for value in values)
    return "beyond" if any(points >= best for points in worth.values()) else ""


def _takes_figures_up(draft: Draft, heard: Heard) -> bool:
    """Tell whether the answer that was found is one to words with figures."""
    exchange = next((one for one in draft.scenario.exchanges if one.id == heard.exchange), None)
    if exchange is None or not exchange.hears or _aptness(heard) < LEAST_APT:
        return False
    held = sum(_LARGE.search(words.casefold()) is not None for words in exchange.hears)
    return held * SPEAKS_OF_FIGURES >= len(exchange.hears)


def _aptness(heard: Heard) -> float:
    known = (*heard.reading.alike, *(found for asked in heard.reading.asked for found in asked.alike))
    return max((found.apt for found in known if found.id == heard.exchange), default=0.0)
