"""Why it stands where it stands: the reason for a point, asked for in whatever words name it or a value of it."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import in_brief, note_exchange
from trainer.core.counterpart.for_what import asks_of_need, asks_of_use
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.mattering import out_of_reach
from trainer.core.counterpart.subjects import SENTENCE, points_in, searchable
from trainer.core.counterpart.wording import Utterance
from trainer.core.everyday import KNOWN
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange, Matter
from trainer.core.terms import IssueId, Side

LONGEST = 26
"""A longer sentence asks for more than a reason."""
PLAIN, FORESEEN = 0.85, 0.9
"""How apt, or how alike, another exchange has to be to be the reason asked for."""
SHORT = 9
"""A longer question says itself what it is about."""
AHEAD = 0.03
"""By how much it has to be ahead of the reason itself."""
MOST_REFUSED = 3
"""Of so many values turned down at most it says why not: a no without a reason reads as none."""
_WHY = re.compile(
    r"\bwhy(?! not\W*$)\b|\bwhy not\W*$|\bhow come\b|\bwhat for\b|\breasons? (?:for|behind)\b"
    r"|\bwhat(?:'s| is|s)(?: so| it that's)? (?:wrong|bad|hard|difficult|scary) (?:with|about)\b"
    r"|\bwhat(?: exactly| precisely)?(?:'s| is|s) (?:the|your) (?:problem|trouble|matter|issue|difficulty|objection"
    r"|worry|concern|thinking|reason|reasoning|idea|logic|basis)(?: with| about| behind| for| against| to)\b"
    r"|\bwhat (?:is it about|bothers|worries|scares|troubles|frightens|speaks against|have you (?:got )?against"
    r"|do you have against|makes(?! up\b)|do you need|would you need|are you afraid of)\b"
    r"|\bhow (?:did|do) you (?:get|come|arrive|land|end up) (?:to|at|with|on)\b"
    r"|\bhow (?:was|is) (?:that|this|it|the \w+) (?:worked out|calculated|set)\b"
    r"|\bwhere (?:(?:does|did|do) )?[^?]{1,40}\bcomes? from\b|\bon (?:what|which) (?:basis|grounds?)\b"
    r"|\b(?:based|base) (?:it |that |this )?on\b"
    r"|\bwhat(?:'s| is|s)? (?:stopping|stops|keeping|keeps|holding|holds|prevents|preventing) you\b"
    r"|\bwhat (?:stands|is|gets) in (?:the|your) way of\b"
)
_PARTED = re.compile(
    r"\s(?=and why \w)|\s(?=(?:when|although|though|while|whereas) (?:you|i|we|it|the)\b)|,\s*(?:and |but |or )?"
    r"(?=(?:how|what|who|when|where|which|is|are|do|does|can|could|would)\b)"
)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_POINTS_BACK = re.compile(r"\b(?:it|that|this|them|those|so|such)\b")
_NOT_ITS_STAND = re.compile(
    r"\bwhy did(?:n't)? (?:you|he|she|they|we|i)\b(?! (?:set|put|choose|pick|write|ask for|want|say no|refuse)\b)"
    r"|\b(?:you|u) (?:just |suddenly |now )?(?:went|came|changed|dropped|raised|moved|said|told|gave|took|asked)\b"
    r"|\bthe (?:extra|other) \d|\b(?:the|an?)(?: \w+)? (?:other|difference|rest)\b|\bmatters?\b"
    r"|\bimportant\b|\b(?:suddenly|sudden)\b"
    r"|\bchange[ds]? your mind\b|\b(?:he|she|they|him|her|them)\b|\bif\b"
    r"|\bwhy (?:are|do|did|would|were) (?:you|u) (?:so |being )?(?:angry|cross|rude|nervous|smiling|laughing|quiet|sad"
    r"|nice|here|telling|asking|shouting|in (?:such )?a (?:hurry|rush))\b"
    r"|\bneed (?:an answer|to know|a yes|me to|to (?:see|hear|sign|decide))\b"
    r"|\bmakes? (?:you|me|us) (?:say|smile|laugh|sad|happy)\b"
)
"""Asks after something else than where it stands: a change, other people, its manner, what matters to it."""
_BARE = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|hm+|well|oh|no|sorry|please)\b\W*)*(?:why|how come)"
    r"(?: (?:not|that|so|is that|not that|on earth|the hell|exactly|then|though|is it|would that be|isn't (?:it|that)"
    r"|that (?:much|little|long|high|low|many|few)|so (?:\w+)|can't you|won't you|don't you|is that (?:so|a problem)"
    r"|a no|no))*\W*$"
)
"""Asks why and names nothing."""
_TALK = frozenset(
    {"scary", "worry", "worries", "bothers", "wrong", "basis", "based", "grounds", "reasoning", "logic", "fast", "soon"}
    | {"for", "explain", "expensive", "costly"}
)
"""Words of such questions that are no subject of their own."""
STEM, MOST_STRANGE = 4, 1
"""Letters by which words are taken for the same, and how many a question may hold that are none of the point's."""
CLEAR = 9
"""Words from which on the first sentence of a reason is understood alone: 'they have a long memory' is a riddle."""


def _asks_why(words: str) -> bool:
    return _WHY.search(words) is not None or asks_of_use(words)


def answer_why(draft: Draft, heard: Heard) -> bool:
    """Note the reason for where the counterpart stands on a point; tell whether that is all that was asked.

    Beside an offer the reason goes with the answer to it.
    """
    if not heard.text or heard.agrees or heard.remark == "react.machine" or not _note_why(draft, heard):
        return False
    return heard.offer is None


def _note_why(draft: Draft, heard: Heard) -> bool:
    """Note the reason asked for, if the scene has one, nothing else was plainly meant, and a line of it is left."""
    point = point_asked(draft, heard)
    exchange = explaining(draft, point) if point else None
    plainly = _BARE.match(heard.plain) is not None or asks_of_need(heard.plain)
    if exchange is None or (not plainly and _is_another(draft, heard, exchange)):
        return False
    if not note_exchange(draft, heard, exchange, asks=True):
        return False
    heard.question = None
    heard.because = True
    return True


def say_why_not(draft: Draft, heard: Heard, utterance: Utterance) -> bool:
    """Say the reason behind a no to a value or two, where it would ask for a reason to move; tell whether it did."""
    page = draft.state.counterpart_offer
    refused = list(heard.asked_of)
    if not refused and heard.offer is not None and page is not None:
        refused = out_of_reach(draft, heard.offer.stated, page.package)
    if heard.told or not 0 < len(refused) <= MOST_REFUSED:
        return False
    return any(say_reason(draft, utterance, point) for point in refused)


def say_reason(draft: Draft, utterance: Utterance, point: IssueId) -> bool:
    """Say the reason for where it stands on a point; tell whether the scene has one that was not said yet."""
    exchange = explaining(draft, point)
    if exchange is None:
        return False
    lines = exchange.partner_lines if utterance.by_partner and exchange.partner_lines else exchange.lines
    purpose, brief = f"exchange/{exchange.id}", in_brief(lines)
    clear = [line for line in brief if len(words_of(line.text)) >= CLEAR]
    whole = [line for line, cut in zip(lines, brief, strict=True) if cut not in clear]
    return utterance.say_from(clear, purpose, most=1) or utterance.say_from(whole, purpose, most=2)


def explaining(draft: Draft, point: IssueId) -> Exchange | None:
    """Return the exchange that gives the reason for a point, if the scene has one."""
    return next((exchange for exchange in draft.scenario.exchanges if exchange.explains == point), None)


def point_asked(draft: Draft, heard: Heard) -> IssueId | None:
    """Return the point for whose state a reason is asked: named, meant by a value, or else just spoken of."""
    bargain = draft.scenario.bargain
    for sentence in SENTENCE.finditer(heard.text):
        words = next(filter(_asks_why, _PARTED.split(searchable(sentence.group()).strip())), "")
        if not words or len(words_of(words)) > LONGEST or _NOT_ITS_STAND.search(words):
            continue
        here = [term.issue for term in heard.terms_in(words)]
        named = points_in(bargain, words) or here or _valued(heard, sentence.start(), sentence.end())
        named = named or _of_figure(draft, heard, words)
        if not named and _BARE.match(words):
            return _just_refused(draft)
        if not named and len(words_of(words)) <= SHORT and _POINTS_BACK.search(words):
            named = _only_one(points_in(bargain, searchable(heard.text)) or _valued(heard, 0, len(heard.text)))
        if named and bargain.has(named[0]):
            return named[0] if _asks_for_stand(draft, words, named[0]) else None
    return None


def _valued(heard: Heard, start: int, end: int) -> list[IssueId]:
    """Return the points of which a value stands in a stretch of the text."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    return [term.issue for term in terms if start <= term.start < end]


def _of_figure(draft: Draft, heard: Heard, words: str) -> list[IssueId]:
    """Return the only point of which a figure of a question is a value named in the text, or on the page."""
    figures = {float(found.replace(",", "")) for found in _FIGURE.findall(words)}
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    said = {term.issue for term in terms if isinstance(term.value, int | float) and term.value in figures}
    page = draft.state.counterpart_offer
    stands = {i for i, value in (page.package if page else {}).items() if value in figures}
    return _only_one(sorted(said or stands))


def _only_one(points: list[IssueId]) -> list[IssueId]:
    return points if len(set(points)) == 1 else []


def _asks_for_stand(draft: Draft, words: str, point: IssueId) -> bool:
    """Tell whether a question speaks of little beside the point and its values: 'why is the boiler old' does not."""
    issue = draft.scenario.bargain.issue(point)
    labels = (option.label for option in issue.options)
    own = " ".join((issue.name, *issue.aliases, issue.unit, *labels, draft.scenario.persona.name))
    known = {word[:STEM] for word in words_of(own.casefold())}
    strange = [word for word in words_of(words) if word not in KNOWN and word[:STEM] not in known and word not in _TALK]
    return len(strange) <= MOST_STRANGE


def _just_refused(draft: Draft) -> IssueId | None:
    """Return the dearest point of the offer just answered with no, else the only one the last line spoke of."""
    state, bargain = draft.state, draft.scenario.bargain
    offer, page, last = state.learner_offer, state.counterpart_offer, state.last_counterpart_line
    mine = [line for line in state.spoken if line.side is Side.LEARNER]
    if offer is not None and page is not None and len(mine) > 1 and mine[-2].seq < offer.seq < mine[-1].seq:
        return next(iter(out_of_reach(draft, offer.stated, page.package)), None)
    named = points_in(bargain, searchable(last.text)) if last is not None else []
    return named[0] if len(named) == 1 else None


def _is_another(draft: Draft, heard: Heard, exchange: Exchange) -> bool:
    """Tell whether something else was foreseen that is plainly the better answer."""
    known = {one.id: one for one in draft.scenario.exchanges}
    own = next((found for found in heard.reading.alike if found.id == exchange.id), None)
    apt, alike = (own.apt + AHEAD, own.likeness + AHEAD) if own is not None else (0.0, 0.0)
    return any(
        found.id != exchange.id
        and known[found.id].explains is None
        and (known[found.id].lines or known[found.id].matter is Matter.EVIDENCE)
        and (found.apt >= max(PLAIN, apt) or found.likeness >= max(FORESEEN, alike))
        for found in heard.reading.alike
        if found.id in known
    )
