"""Acknowledging: talk that asks and offers nothing is answered as what it is, where nothing apter was found for it."""

from __future__ import annotations

import re

from trainer.core.counterpart.called_for import PRESSING_REMARKS
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import in_brief, lines_for, note_exchange
from trainer.core.counterpart.heard import PUT_FORWARD, Heard
from trainer.core.counterpart.sayings import MAY_ASK, NEVER_YES, NO_DOUBT, statement_in
from trainer.core.counterpart.subjects import sentences_in
from trainer.core.moves import TermRole
from trainer.core.plain import is_denial, is_nod, words_of

KEPT = 0.6
"""How apt a foreseen answer has to be, to be said instead of the line for the kind of talk."""
KEPT_BY_KIND = {
    "react.said.back": 1.01,
    "react.said.reproach": 0.8,
    "react.said.poor": 0.8,
    "react.said.plea": 0.8,
    "react.told.own": 0.55,
    **{f"react.said.{name}": 0.75 for name in ("sorry", "scoff", "noise", "distress", "need", "new")},
    **{f"react.said.{name}": 0.75 for name in ("manners", "medium", "regret")},
    **{f"react.said.{name}": 0.4 for name in ("unfair", "dear", "others", "principle")},
    "react.pleasant": 0.4,
    "talk.you-are-right": 0.8,
    "talk.trust": 0.8,
    "react.vent": 0.42,
}
"""The same for kinds that are plain from their words: what is foreseen is often about the thing beside the feeling."""
BOTH, BOTH_TOLD = 0.6, 0.35
"""From here on an answer to the thing is said behind the word on the feeling, where a sentence of its own tells it."""
PLAIN = 0.7
"""So apt an answer has to be at least to leave nothing to hold against what was said."""
KEPT_GENERAL, KEPT_GENERAL_STATEMENT = 0.85, 0.6
"""The least for general talk, which knows nothing of the scene, beside a plain kind and beside a mere statement."""
ALIKE, APT_ALIKE = 0.9, 0.5
"""So like what was foreseen, and so apt at least, an answer is kept in any case."""
KEPT_STATEMENT = 0.38
"""The same for a statement of no plain kind, which any answer that is half right meets better."""
LEAST_TOLD = 3
"""Fewer words tell nothing that could be believed."""
_FELT = frozenset({"react.said.distress", "react.said.afraid"})
_PRESSES = frozenset({"react.said.poor", "react.said.unfair"})
"""Kinds that may press: a price that cannot be paid."""
_FINAL = "react.final"
_GOT_IT = "got-it"
_UNHEARD = frozenset({"react.aside", "react.aside.about", "react.unclear"})
_GIVES_WAY = _UNHEARD | frozenset(
    f"react.{name}"
    for name in (
        *("feeling", "apology", "desperate", "pleasant", "empathy", "reproach", "vent", "vague", "reframe", "shared"),
        *("refused", "disbelief", "noted", "thanks", "rapport", "filler", "small", "lost", "request", "process"),
        *("guess", "standard.doubt", "redline", "batna.empty", "aside.contradicted", "plainly", "plainly.terms"),
    )
)
"""Reactions to a word in a saying, which the saying as a whole means better."""
_REFUSES = re.compile(
    r"\b(?:no|nope|never|won't|will not|can't|cannot|couldn't|wouldn't|refuse|reject|decline|turn\w* (?:it|that"
    r"|this) down"
    r"|not (?:enough|good|acceptable|possible|interested|happy|signing|going to|taking|having|sure|ok|okay"
    r"|for me|worth"
    r"|what|yet)|don't (?:want|like|need|accept|agree|think|see)|too (?:\w+)|less|more|better|instead|deal)\b"
)
"""Turns something down, or wants something else: no mere statement in which a 'not' stands."""
_PUT = frozenset({TermRole.OFFER, TermRole.ACCEPTED, TermRole.LIMIT})


def acknowledge(draft: Draft, heard: Heard) -> None:
    """Put the word for a kind of talk in the place of what was found for single words of it."""
    if _is_bound(heard):
        return
    if is_nod(heard.text):
        _take_nod(draft, heard)
        return
    if heard.saying in NEVER_YES:
        heard.wants_page = False  # 'I read all forty pages' asks for none
    if draft.state.accepted is not None and heard.remark == _FINAL:
        heard.answers, heard.reactions, heard.settled = [], ["react.agreed.settled"], True
        return
    key = heard.saying or _statement(heard)
    found = [answer for answer in heard.answers if not answer[0].startswith("stopped/")]
    if not key or len(found) > 1 or (found and not found[0][0].startswith(("exchange/", "topic/"))):
        return
    if not found and heard.reactions and heard.reactions[0] not in _GIVES_WAY:
        return
    if found and _is_kept(heard, found[0][0], _kept(draft, heard, found[0][0])):
        heard.settled = heard.settled or _is_mere_talk(heard, found[0][0])
        return
    beside = BOTH_TOLD if len(sentences_in(heard.plain)) > 1 else BOTH
    if key in _FELT and found and _apt(heard, found[0][0]) >= beside:
        heard.answers = [(found[0][0], in_brief(found[0][1]))]
        heard.opens = key
        return
    heard.answers = [answer for answer in heard.answers if answer not in found]
    heard.exchange = heard.opens = ""
    heard.owns = heard.again = heard.asked = heard.wants_page = False
    heard.settled = not (key in _PRESSES and heard.remark in PRESSING_REMARKS) and not is_denial(heard.text)
    heard.reactions = [key]


def _is_bound(heard: Heard) -> bool:
    """Tell whether more than talk was said: something was put, asked, agreed, shown, named or remembered."""
    offer = heard.reading.offer
    put = any(term.role in _PUT for term in (offer.terms if offer is not None else ()))
    given = heard.offer is not None or put or heard.unlisted or heard.evidence or heard.allies or heard.took_break
    asked = (heard.question is not None or heard.reading.asked) and heard.saying not in MAY_ASK
    page = heard.wants_page and heard.saying not in NEVER_YES
    kept = heard.slip or heard.word or heard.limit or page or heard.recalled or heard.again or heard.odd
    agreed = (heard.agrees and not is_nod(heard.text)) or heard.conditional or heard.recites or heard.sums_up
    return bool(not heard.text or given or asked or kept or agreed or heard.points or heard.insists or heard.named)


def _statement(heard: Heard) -> str:
    """Return the word for a plain statement where nothing else was heard in it; a mere 'not' turns nothing down."""
    words = heard.beside or heard.plain
    unheard = not heard.reactions or heard.reactions[0] in _UNHEARD
    unheard = unheard or (heard.reactions[0] == "react.empathy" and bool(heard.beside))  # 'with respect' is none
    refused = heard.reactions[:1] == ["react.refused"] and heard.remark in {"", "react.refused"}
    unheard = unheard or (refused and not (_REFUSES.search(words) or is_denial(words)))
    return (
        statement_in(words) if unheard and (refused or not heard.remark) and len(words_of(words)) >= LEAST_TOLD else ""
    )


def _is_mere_talk(heard: Heard, purpose: str) -> bool:
    """Tell whether talk of a plain kind got its own answer: nothing was turned down by a 'no' in it."""
    doubtless = heard.saying in NO_DOUBT and not is_denial(heard.text)
    return doubtless and not heard.reasons and _apt(heard, purpose) >= PLAIN


def _is_kept(heard: Heard, purpose: str, least: float) -> bool:
    """Tell whether a foreseen answer is apt enough, or what was said is nearly word for word what was foreseen."""
    meant = [one for one in heard.reading.alike if one.id == purpose.partition("/")[2]]
    alike = max((one.likeness for one in meant), default=0.0)
    apt = _apt(heard, purpose)
    return (
        apt >= least
        or any(one.follows and not heard.saying for one in meant)
        or (least <= 1 and alike >= ALIKE and apt >= APT_ALIKE)
    )


def _kept(draft: Draft, heard: Heard, purpose: str) -> float:
    """Return how apt a foreseen answer has to be, more so where it is none of the scene's own."""
    least = KEPT_BY_KIND.get(heard.saying, KEPT) if heard.saying else KEPT_STATEMENT
    general = KEPT_GENERAL if heard.saying else KEPT_GENERAL_STATEMENT
    name = purpose.partition("/")[2]
    own = any(exchange.id == name and exchange.lines for exchange in draft.scenario.exchanges)
    return least if own or purpose.startswith("topic/") else max(least, general)


def _apt(heard: Heard, purpose: str) -> float:
    """Return how apt a foreseen answer was judged for what was said."""
    kind, _, name = purpose.partition("/")
    known = (*heard.reading.alike, *(found for asked in heard.reading.asked for found in asked.alike))
    names = {name, f"{kind}.{name}"}
    return max((found.apt for found in known if found.id in names), default=0.0)


def _take_nod(draft: Draft, heard: Heard) -> None:
    """Take a nod after mere talk for a sign of listening: only right after a page it may be a yes."""
    last = draft.state.last_counterpart_line
    put = last is not None and last.act in PUT_FORWARD
    if put or draft.state.accepted is not None or heard.reactions[:1] != ["react.filler"]:
        return
    exchange = next((known for known in draft.scenario.exchanges if known.id == _GOT_IT), None)
    if exchange is not None and lines_for(draft, heard, f"talk.{_GOT_IT}"):
        heard.reactions = []
        note_exchange(draft, heard, exchange, asks=False)
