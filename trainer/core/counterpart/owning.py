"""Owning up before the answer: that something was passed over, taken for another thing, or put into a mouth."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import in_brief
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import objects
from trainer.core.counterpart.returning import in_accord, passed_over, spoke_before
from trainer.core.counterpart.sayings import PROTESTS
from trainer.core.counterpart.subjects import searchable
from trainer.core.moves import TermRole
from trainer.core.scenario import Exchange

LEAST_MEANT = 0.7
"""How alike another answer to the earlier question has to be, to be what was meant by it."""
_SAID = r"(?:said|say|ask(?:ed|ing)?|me?an(?:t|ing)?|talk(?:ed|ing)?|speak(?:ing)?|spoke|wanted|want)"
_CONTRAST = re.compile(
    rf"\bi(?:'m| am| was|'ve| have)?(?: only| just| really| still| simply)? {_SAID}(?: to know)?"
    r"(?: about| of| for)?[:,]?"
    r" [^.!?;,]{2,60}?(?:,? (?:and )?not|, never| instead of| rather than)\b"
    r"(?! (?:that|because|if|when|to|a|one)\b)"
)
"""Says that one thing was meant and not another: 'I said copies, not books a year'."""
_NOT_SAID = re.compile(
    r"\bi(?:'ve| have)? ?(?:never|didn't|did not|haven't|have not|wasn't|was not|don't|'m not|am not)(?: even| ever)?"
    r" (?:said|say|saying|ask|asked|asking|mention|mentioned|mean|meant|claim|claimed|shout|shouting|accus\w+"
    r"|refus\w+|complain\w*)\b"
    r"(?! (?:for|if|whether|why|what|how|it was|to)\b)"
    r"|\b(?:nobody|no one|no-one)(?:'s| has| is| was)? (?:said|say|saying|claim\w*|accus\w+|shout\w*"
    r"|blam\w+|ask(?:ed|ing) (?:for|you))\b"
    r"|\bdon't put words in(?:to)? my mouth\b|\byou(?:'re| are) putting words\b|\byou(?:'re| are) twisting\b"
)
"""Denies what the other side took it to have said."""
_PUTS = re.compile(
    r"\b(?:this|that|it)(?:'s| is) what (?:i|we)(?:'d|'ll|'m| would| will| can| could| am)?"
    r" (?!(?:just |only |really |actually )*(?:ask|said|meant|mean)\w*)"
)
"""Says what its speaker wants or offers, and objects to nothing: 'this is what I propose'."""
_TELLS_OF_IT = ("react.course", "react.correction", "react.memory", "react.slip", "react.owned", "react.status")
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED})


def contrasts(words: str) -> bool:
    """Tell whether lower-case words say that one thing was meant and not another."""
    return _CONTRAST.search(words) is not None


def own_up(draft: Draft, heard: Heard) -> None:
    """Note the word that owns up to a protest beside what is answered, where the answer tells nothing of it."""
    if not heard.text or heard.opens or heard.slip or heard.word or heard.again or heard.remark == "react.machine":
        return
    words = searchable(heard.text)
    if not spoke_before(draft) or in_accord(words) or heard.agrees or _is_no_protest(heard):
        return
    demands = heard.question is not None and heard.question.wants_answer and heard.offer is None
    if demands or (heard.reactions and heard.reactions[0].startswith(_TELLS_OF_IT)):
        return
    if _NOT_SAID.search(words):
        heard.opens = "react.misput"
    elif contrasts(words) and not _is_of_values(heard):
        heard.opens = "react.owned"
        _answer_what_was_meant(draft, heard)
    elif objects(_PUTS.sub(" ", words)):
        heard.opens = "react.owned"
    heard.owns = bool(heard.opens)


def _is_no_protest(heard: Heard) -> bool:
    """Tell whether talk is of a kind that objects to nothing: 'I didn't mean to upset you'."""
    return bool(heard.saying) and heard.saying not in PROTESTS


def _is_of_values(heard: Heard) -> bool:
    """Tell whether what is set against each other are values, which are put right as such."""
    offer = heard.reading.offer
    found = _CONTRAST.search(heard.text.casefold().replace("\u2019", "'"))
    if offer is None or found is None:
        return False
    return any(found.start() <= term.start < found.end() + 12 for term in offer.terms)


def _answer_what_was_meant(draft: Draft, heard: Heard) -> None:
    """Answer the earlier question by the next likest answer, where nothing else answers what was said now."""
    likely = [found for one in heard.reading.asked for found in one.alike if found.apt >= LEAST_MEANT]
    line = passed_over(draft)
    if likely or line is None or line.reading is None or _names_subject(heard):
        return
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    asked = [found for one in line.reading.asked for found in one.alike] or list(line.reading.alike)
    meant = [
        found
        for found in asked
        if found.likeness >= LEAST_MEANT and not (found.id in known and _gave_line(draft, known[found.id]))
    ]
    best = max(meant, key=lambda found: found.likeness, default=None)
    if best is None or best.id not in known or not known[best.id].lines:
        return
    lines = known[best.id].lines
    heard.answers = [(f"exchange/{best.id}", in_brief(lines) if heard.offer is not None else lines)]
    heard.asked = True


def _names_subject(heard: Heard) -> bool:
    """Tell whether what was meant is itself said, and foreseen as such: 'I asked about the music, not the hours'."""
    found = _CONTRAST.search(searchable(heard.text))
    return found is not None and re.search(r"\b(?:about|of|for)\b", found.group()) is not None


def _gave_line(draft: Draft, exchange: Exchange) -> bool:
    """Tell whether an exchange gave a line of this session: what it answers is not what was meant."""
    return any(line.id in draft.state.said for line in exchange.lines)
