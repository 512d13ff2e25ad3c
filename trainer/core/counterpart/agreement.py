"""What is said about an agreement before it is confirmed: mended, doubted, asked about, or with points nobody named."""

from __future__ import annotations

import re

from trainer.core.consent import hangs_open
from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.asking import wants_all_read
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks, objects
from trainer.core.counterpart.sayings import NO_DOUBT
from trainer.core.counterpart.subjects import points_in, searchable
from trainer.core.everyday import KNOWN
from trainer.core.formality import Formality, formality_in
from trainer.core.moves import TermRole
from trainer.core.plain import asks_in_form, disowns, turns_down, words_of
from trainer.core.riders import asks_for_more
from trainer.core.terms import IssueId, Package, Side, Terms, same_value
from trainer.core.tied import is_own_deed, ties_beyond

EXACT = 0.85
"""So alike an exchange of the scene answers a question about the agreement better than a general line."""
MOST_MENDED = 2
"""Where more points were put right the whole package is said."""
AGREEMENT_KEYS = {
    Formality.SETTLED: "react.agreed.settled",
    Formality.ANSWER: "react.agreed.settled",
    Formality.SIGN: "react.agreed.sign",
    Formality.WRITING: "react.agreed.writing",
    Formality.KEPT: "react.agreed.kept",
    Formality.TERMS: "act.remind",
}
"""What is said after a yes to a question about the agreement itself."""
_PROTESTS = re.compile(
    r"\b(?:wrong|mistaken?|misheard|misunderstood|not (?:right|correct|true|what|like|how)"
    r"|isn't (?:right|correct|true|what)"
    r"|never said|forgot(?:ten)?|missing|left out|hang on|hold on|wait|not so fast|must (?:change|be)"
    r"|should (?:change|be)|except|apart from|otherwise"
    r"|has to (?:change|be)|needs? to (?:change|be)|change|correct|instead)\b"
)
"""Words of who finds a point not as it was meant: named without a value, that point is asked about."""
_FIGURE = re.compile(r"\d[\d,]{2,}")
"""A figure of so many digits belongs to one point."""
_SET_APART = re.compile(r"\bnot (?:about )?(?:the|your|my|that|this) \w+")
"""Names a point only to say that it is not meant."""
_REGRETS = re.compile(
    r"\b(?:chang(?:ed|ing) my mind|second thoughts|having doubts|regret|reserv(?:e|ing) (?:the|my|our) right)\b"
)
_HOLDS_OFF = re.compile(r"\b(?:nobody|no one|not|never|still)\b|n't\b")
"""Words of who has not said yes, where nothing else was understood."""
_WAITS = re.compile(r"\b(?:don't know|do not know|wonder\w*|asked|to know|question)\b")
"""Says that something was asked, without asking it."""
_LETS_GO = re.compile(
    r"\b(?:(?:leave|drop|skip|forget) (?:it|that|the|about|out)|never mind)\b"
    r"|\bwithout\b(?!.*\b(?:won't|can't|cannot|not)\b)"
)
"""Does without what could not be had."""
_CLAUSE = re.compile(r"[,;:.!?]+\s|\bbut\b")
_HOLDS_BACK = re.compile(
    r"\b(?:no|not|never)\b.*\b(?:until|till?|before|unless|yet)\b|\bonly (?:when|once|after|if)\b"
    r"|^\W*(?:the |your )?\w+ no\W*$"
    r"|\b(?:when|once|after) (?:it's|its|it is|everything's|everything is|you're|you are|you've) \w+\b"
    r"|\b(?:keep|hold|holding|keeping) (?:\w+ )?(?:\w+ )?back\b"
)
"""Keeps something back for now, whatever it is worth."""
LINES_HELD = 2
_READS_FIRST = re.compile(
    r"\b(?:(?:want|like|need|have) to|let me|may i|can i) (?:\w+ )?"
    r"(?:read|see|check|go (?:over|through)|look (?:at|over|through))\b"
    r"[^.!?]*\b(?:first|again|once more|before|rest|all of it|it all|everything)\b"
)
"""Wants to go over it all before the yes."""
PRESSES = frozenset({"react.final", "react.pushed"})
"""Remarks that want a yes, which has been given already."""
LATELY = 3
"""So many lines back a wish that could not be written in is remembered as just asked for."""
UNHEARD = frozenset({"react.aside", "react.aside.about", "react.unclear", "react.filler"})
"""Reactions that say no more than that something was heard."""
FORESEEN = 0.8
"""So apt the answer has to be to what sounds like a wish beyond the agreement to be given instead of the refusal."""
OUTSIDE = "react.outside"
OUTSIDE_AGAIN = "react.outside.again"
CORRECTED, WISHED = "react.amended", "react.amended.wish"
AMENDED = frozenset({CORRECTED, WISHED})
"""What is said where the learner changes what was agreed: something only assumed, or something it had named itself."""
TIED, GIFT = "act.accept.tied", "act.accept.gift"
OUTSIDES = (OUTSIDE, TIED, GIFT, "react.condition")
"""Beginnings of the keys of lines that tell the learner that something is not part of the deal."""


def word_on_wish(draft: Draft, heard: Heard) -> str:
    """Return the key of what to say to a wish or question that hangs on a yes and that nothing answers; else nothing.

    What is outside the points cannot be written in, and that is said, at the second asking too.
    """
    tied = "" if heard.conditional or _names_other(draft, heard) else ties_beyond(heard.text, heard.reading)
    asked = "?" in heard.text and formality_in(heard.text) is None and asks(heard.plain)
    if tied and heard.offer is None and not (_is_sure(heard) or asked):
        return GIFT if is_own_deed(tied) else TIED
    answered = bool(heard.answers) and not (_is_general(draft, heard) and asks_for_more(heard.plain))
    if answered or heard.offer is not None or heard.remark == "react.machine":
        return ""
    if foresees_wish(draft, heard):
        return ""
    if formality_in(heard.text) is None and not _LETS_GO.search(heard.plain) and _was_told_outside(draft, heard):
        return OUTSIDE_AGAIN
    if heard.conditional or _names_other(draft, heard) or _READS_FIRST.search(heard.plain):
        return ""
    if formality_in(heard.text) is Formality.WRITING:
        return ""  # to have on paper what was agreed is no wish beyond it
    return OUTSIDE if asks_for_more(heard.plain) else ""


def foresees_wish(draft: Draft, heard: Heard) -> bool:
    """Tell whether a wish is talk of the scene that has its answer: 'could I have another bit of that cake?'."""
    talk = {exchange.id for exchange in draft.scenario.exchanges if exchange.lines and exchange.matter is None}
    asked = (found for one in heard.reading.asked for found in one.alike)
    return asks_for_more(heard.plain) and any(found.id in talk and found.apt >= FORESEEN for found in asked)


def _is_general(draft: Draft, heard: Heard) -> bool:
    """Tell whether what answers is general talk that no scene wrote for the matter itself."""
    known = (exchange for exchange in draft.scenario.exchanges if exchange.id == heard.exchange)
    return any(not exchange.lines and exchange.matter is None for exchange in known)


def _names_other(draft: Draft, heard: Heard) -> bool:
    """Tell whether a value is put or turned down that would change what was agreed."""
    offer, agreed = heard.reading.offer, draft.state.accepted or {}
    terms = offer.terms if offer is not None else ()
    meant = {term.issue: term for term in terms if term.role in {TermRole.OFFER, TermRole.ACCEPTED}}
    changes = any(not same_value(agreed.get(issue, ""), term.value) for issue, term in meant.items())
    return changes or any(term.role is TermRole.REJECTED for term in terms)


def _was_told_outside(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner was told lately that the same thing is outside: by its words, or for want of others."""
    spoken = draft.before.spoken
    told = [at for at, line in enumerate(spoken) if any(key.startswith(OUTSIDES) for key in line.keys)]
    lines_since = [line for line in spoken[told[-1] + 1 :] if line.side is Side.COUNTERPART] if told else []
    if not told or len(lines_since) >= LATELY:
        return False
    wished = next((line.text for line in reversed(spoken[: told[-1]]) if line.side is Side.LEARNER), "")
    now = {word for word in words_of(heard.plain) if word not in KNOWN}
    return objects(heard.plain) if not now else not now.isdisjoint(words_of(wished))


def word_on_condition(heard: Heard, decision: Decision) -> str:
    """Return the key of what to say of what a value just taken was tied to that no point has; else nothing."""
    if decision.kind is not DecisionKind.ACCEPT or heard.offer is None:
        return ""
    tied = ties_beyond(heard.text, heard.reading)
    return "" if not tied else GIFT if is_own_deed(tied) else TIED


def word_on_agreement(draft: Draft, heard: Heard) -> str:
    """Return the key of what to say to a question about the agreement itself, a condition, or a doubt; else nothing."""
    if _READS_FIRST.search(heard.plain) or wants_all_read(heard.plain):
        return AGREEMENT_KEYS[Formality.TERMS]
    if heard.saying in NO_DOUBT or heard.odd or "react.offgrid" in heard.reactions:
        return ""  # a value that cannot be had as it was said: what can be is the answer
    if heard.remark in PRESSES and heard.offer is None:
        return AGREEMENT_KEYS[Formality.ANSWER]  # 'take it or leave it': it has taken it
    formality = formality_in(heard.text)
    sure = _is_sure(heard) or heard.covered > 0 or heard.was_shown
    told = heard.answers and (formality is Formality.WRITING or sure)
    if formality is not None and not told:
        return AGREEMENT_KEYS[formality]
    if heard.answered and "?" in heard.text and asks(heard.plain):
        return ""  # what was asked is answered first, whatever else the words doubt
    points = points_meant(draft, heard)
    protests = bool(points) and (_PROTESTS.search(heard.plain) is not None or disowns(heard.plain))
    protests = protests and not (asks_in_form(heard.text) or asks(heard.plain))
    if heard.conditional and not (points and (protests or heard.refuses)):
        return "react.condition"  # the terms said again are the yes, and what it hangs on is none of them
    doubts = _REGRETS.search(heard.plain) or heard.remark in {"react.vague", "react.refused"} or turns_down(heard.plain)
    if heard.refuses or protests or doubts:
        agreed = draft.state.accepted or {}
        heard.spoken_of = {issue: agreed[issue] for issue in points[:MOST_MENDED] if issue in agreed}
        return "react.reopened" if heard.spoken_of else "react.reconsider"
    hangs = hangs_open(heard.text) or asks(heard.plain)
    hangs = hangs or ("?" not in heard.text and _HOLDS_OFF.search(heard.plain) is not None)
    if hangs and not heard.answers and UNHEARD.issuperset(heard.reactions[:1]):
        return "react.untold" if asks(heard.plain) or _WAITS.search(heard.plain) else "react.reconsider"
    return ""


def points_meant(draft: Draft, heard: Heard) -> list[IssueId]:
    """Return the points a doubt is about: those of which the agreed value is said, else those named and not set apart.

    'I mean the rent, not the lease' is about the rent.
    """
    agreed = draft.state.accepted or {}
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    said = [t.issue for t in terms if t.issue in agreed and same_value(agreed[t.issue], t.value)]
    figures = {found.replace(",", "") for found in _FIGURE.findall(heard.plain)}
    said += [i for i, value in agreed.items() if not isinstance(value, str) and f"{value:g}" in figures]
    if said:
        return list(dict.fromkeys(said))
    named = points_in(draft.scenario.bargain, heard.plain)
    meant = points_in(draft.scenario.bargain, _SET_APART.sub(" ", heard.plain))
    return [point for point in named if point in meant] or list(named)


def _is_sure(heard: Heard) -> bool:
    """Tell whether what the scene foresaw is so like what was said that it answers better than any general line."""
    return any(found.id == heard.exchange and found.likeness >= EXACT for found in heard.reading.alike)


def mended(draft: Draft, heard: Heard) -> Terms:
    """Return the values by which the learner's terms of this turn change what was agreed before."""
    agreed = draft.before.agreed
    if agreed is None or heard.offer is None:
        return {}
    return {i: v for i, v in heard.offer.stated.items() if not same_value(agreed.package[i], v)}


def mends(draft: Draft, heard: Heard, decision: Decision) -> bool:
    """Tell whether a yes only takes over a point or two that the learner put right: the rest need not be said again."""
    few = 0 < len(mended(draft, heard)) <= MOST_MENDED
    return decision.kind is DecisionKind.ACCEPT and not AMENDED.isdisjoint(heard.reactions) and few


def named(draft: Draft, heard: Heard, package: Package) -> Terms:
    """Return the values of a package that somebody named: the learner, or the page where the page is taken.

    What the learner has just held back, without a value, is open: 'no reference till it's done'.
    """
    state = draft.before
    read = heard.reading.offer.terms if heard.reading.offer is not None else ()
    said = {term.issue: term.value for term in read if term.role is not TermRole.REFERENCE and not term.out_of_range}
    mine = {**draft.state.stated_by_learner, **said}
    page = state.counterpart_offer
    theirs: set[IssueId] = set()
    if page is not None and not any(not same_value(page.package[i], v) for i, v in package.items()):
        theirs = {i for offer in state.counterpart_offers for i, v in offer.stated.items() if same_value(package[i], v)}
        theirs |= set(page.stated)
    held = held_back(draft)
    return {
        i: v for i, v in package.items() if i not in held and (i in theirs or (i in mine and same_value(mine[i], v)))
    }


def held_back(draft: Draft) -> set[IssueId]:
    """Return the points that the learner held back in its last two lines and named no value of there."""
    mine = [line for line in draft.state.spoken if line.side is Side.LEARNER][-LINES_HELD:]
    found: set[IssueId] = set()
    for line in mine:
        offer = line.reading.offer if line.reading is not None else None
        valued = {term.issue for term in offer.terms} if offer is not None else set()
        for clause in _CLAUSE.split(searchable(line.text)):
            if _HOLDS_BACK.search(clause):
                found |= {*points_in(draft.scenario.bargain, clause)} - valued
    return found
