"""Reasons that lower the counterpart's holding floor, each once: standards, alternatives, allies, news, reframes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core import events as ev
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import lines_for
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.matters import brought_up
from trainer.core.counterpart.subjects import cued, finds
from trainer.core.moves import Act, Move
from trainer.core.plain import asks_in_form, words_of
from trainer.core.scenario import Ally, Evidence, Line, Matter

STANDARD_SHARE, BATNA_AMOUNT, REFRAME_AMOUNT, ALLY_AMOUNT, WINDOW_AMOUNT = 0.12, 0.08, 0.04, 0.05, 0.08
"""Amounts of science.md 4.4; the first is multiplied by the temperament's weight for standards."""
REFRAMES = (Move.REFRAME_INTERESTS, Move.REFRAME_COLLABORATIVE, Move.REFRAME_MULTI_ISSUE, Move.REFRAME_LONG_TERM)
UNSEEN, ALLY_UNSEEN = "react.standard.unseen", "react.ally.unseen"
SHORT_BID = 8
"""A shorter text beside an offer is the offer, whatever it is like."""
PACKAGE, PACKAGE_WORDS = 3, 4
"""So many points are a package, and so many words for each of them say nothing else."""
SURELY = 0.85
"""How apt an answer to a card or an ally that nobody opened has to be to ask for it."""
CLEAR_WORDS = 2
"""Words of a card's cues that bring it up without further ado."""
_BRINGS_UP = re.compile(
    r"\b(do|did) you (know|realise|realize)|you do (know|realise|realize)|are you aware|have you (seen|heard|read)"
)
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?(?<!,)")
_TELLS = re.compile(r"\b(?:says?|said|told|tells|heard|promised|thinks?|reckons)\b")
_ON_PAPER = re.compile(
    r"\b(?:wr[io]tes?|written|writing|paper|page|print(?:ed|s)?|letter|note|document|quote|report|record|list|sheet"
    r"|own hand|stamp|photos?|here(?:'s| is)|shows?)\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:my|our|a|an|(?P<other>the other|some|another)) (?:[\w']+ ){0,2}?(?P<who>[\w']+),?"
    r"(?: who(?:'s| is) [\w ]{2,20},)?"
    r" (?:says?|said|told|tells|thinks?|reckons|wants|offers|offered|would)\b"
)
"""Somebody of whom no card tells: 'my neighbour says the tiles are hollow' shows no surveyor's note."""
TALK = 0.6
"""How apt an answer to other words has to be for a cue to show no card."""
ACCEPTED_STRENGTH = 0.5


def weigh_reasons(draft: Draft, heard: Heard) -> None:
    """Let every reason the learner gave count once."""
    _standards(draft, heard)
    _allies(draft, heard)
    open_still = draft.state.accepted is None
    if draft.state.window and open_still and (heard.has(Move.USE_WINDOW) or _speaks_of_window(draft, heard)):
        window = draft.scenario.window
        assert window is not None
        if _unlock(draft, heard, ev.UnlockKind.WINDOW, window.id, amount=WINDOW_AMOUNT, reason="reason.window"):
            heard.answers.append((f"window/{window.id}", window.reply))
            heard.reactions.append("react.window")
    if heard.has(Move.BATNA_SIGNAL) and not heard.has(Move.M_EMPTY_THREAT):
        _unlock(draft, heard, ev.UnlockKind.BATNA, "batna", amount=BATNA_AMOUNT, reason="reason.batna")
        heard.reactions.append("react.batna.true")
    if heard.has(*REFRAMES):
        _unlock(draft, heard, ev.UnlockKind.REFRAME, "reframe", amount=REFRAME_AMOUNT, reason="reason.process")
        heard.reactions.append("react.reframe")


def _speaks_of_window(draft: Draft, heard: Heard) -> bool:
    window = draft.scenario.window
    return window is not None and cued(window.cues, heard.plain)


def _standards(draft: Draft, heard: Heard) -> None:
    items = [item for name in heard.evidence if (item := draft.scenario.find_evidence(name))]
    cites = heard.has(Move.OBJECTIVE_STANDARD, Move.SOCIAL_PROOF) or heard.reading.has_act(Act.CRITERION)
    cites = (cites and not heard.has(Move.BATNA_SIGNAL)) or _shows_card(draft, heard) or _foreseen(draft, heard)
    if not items and not cites:
        _doubt_unseen(draft, heard)
        return
    if not items:
        items = _spoken_of(draft, heard)
    if not items and _doubt_unseen(draft, heard):
        return
    counted = next((item for item in items if item.strength >= ACCEPTED_STRENGTH and not item.outdated), None)
    shown = counted or (items[0] if items else None)
    if shown is not None:
        # What is shown is heard before what is asked of it.
        heard.answers.insert(0, (f"evidence/{shown.id}", _as_told(heard, shown.reply)))
    if counted is None:
        if items or not (asks_in_form(heard.text) or _is_a_package(heard)):
            heard.reactions.append("react.standard.doubt")
        return
    amount = STANDARD_SHARE * draft.scenario.persona.temperament.standards
    reason = "reason.precedent" if counted.kind.value == "precedent" else "reason.standard"
    _unlock(draft, heard, ev.UnlockKind.STANDARD, "standard", amount=amount, reason=reason)
    heard.reactions.append("react.standard.accept")


def _as_told(heard: Heard, reply: Sequence[Line]) -> Sequence[Line]:
    """Return the replies to a card; where it was only told of, those that see paper are left out, unless all do."""
    if heard.evidence or _TELLS.search(heard.plain) is None or _ON_PAPER.search(heard.plain) is not None:
        return reply
    return tuple(line for line in reply if _ON_PAPER.search(line.text.casefold()) is None) or reply


def _is_a_package(heard: Heard) -> bool:
    """Tell whether little more than a package was put: 'on the site' cites no source in '115k, logo on the site'."""
    stated = heard.offer.stated if heard.offer is not None else {}
    return len(stated) >= PACKAGE and len(words_of(heard.text)) <= PACKAGE_WORDS * len(stated)


def _doubt_unseen(draft: Draft, heard: Heard) -> bool:
    """Ask to be shown a source that the learner speaks of and has not opened: its word alone moves nothing.

    Tell whether that was done.
    """
    unseen = brought_up(draft, heard, Matter.EVIDENCE, SURELY) - set(draft.state.preparation.evidence)
    only_bid = heard.offer is not None and len(words_of(heard.text)) <= SHORT_BID
    if not unseen or only_bid or draft.state.accepted is not None or heard.told:
        return False
    heard.answers.append((UNSEEN, lines_for(draft, heard, UNSEEN)))
    return True


def _shows_card(draft: Draft, heard: Heard) -> bool:
    """Tell whether plain words name an opened card so clearly that they bring it up."""
    opened = [draft.scenario.find_evidence(name) for name in draft.state.preparation.evidence]
    if any(item is not None and _names_with_figure(item, heard) for item in opened):
        return True
    if asks_in_form(heard.text) and not _BRINGS_UP.search(heard.plain):
        return False
    if _is_talk(draft, heard):
        return False
    return any(
        sum(len(cue.split()) for cue in item.cues if finds(cue, heard.plain)) >= CLEAR_WORDS
        for item in opened
        if item is not None and item.id not in draft.state.evidence_cited
    )


def _is_talk(draft: Draft, heard: Heard) -> bool:
    """Tell whether the words were foreseen as something else than a card, and nothing of a card is near them."""
    known = {one.id: one for one in draft.scenario.exchanges}
    best = max(heard.reading.alike, key=lambda one: one.apt, default=None)
    cards = [one for one in heard.reading.alike if one.id in known and known[one.id].matter is Matter.EVIDENCE]
    return best is not None and best.apt >= TALK and best not in cards and all(one.apt < TALK for one in cards)


def _names_with_figure(item: Evidence, heard: Heard) -> bool:
    """Tell whether a source and a figure of it are both named: that is shown, whatever is asked beside it."""
    figures = _figures_in(item.text)
    names = [cue for cue in item.cues if not _FIGURE.search(cue)]
    return bool(figures & _figures_in(heard.plain)) and cued(names, heard.plain)


def _figures_in(words: str) -> set[str]:
    return {found.replace(",", "") for found in _FIGURE.findall(words)}


def _foreseen(draft: Draft, heard: Heard) -> bool:
    """Tell whether words foreseen for an opened card put it forward."""
    meant = brought_up(draft, heard, Matter.EVIDENCE).intersection(draft.state.preparation.evidence)
    cards = (draft.scenario.find_evidence(name) for name in meant)
    return any(card is not None and not _is_told_by_another(card, heard) for card in cards)


def _is_told_by_another(item: Evidence, heard: Heard) -> bool:
    """Tell whether somebody is said to have told it of whom the card knows nothing."""
    found = _OF_ANOTHER.search(heard.plain)
    if found is None or found["other"]:
        return found is not None
    return not finds(found["who"], f"{item.title} {item.text} {' '.join(item.cues)}".casefold())


def _spoken_of(draft: Draft, heard: Heard) -> list[Evidence]:
    """Return the opened cards the learner's words point at; a typed citation is logged like a played card."""
    opened = [draft.scenario.find_evidence(name) for name in draft.state.preparation.evidence]
    meant = brought_up(draft, heard, Matter.EVIDENCE)
    found = [
        item
        for item in opened
        if item is not None
        and (item.id in meant or cued(item.cues, heard.plain))
        and not _is_told_by_another(item, heard)
    ]
    found.sort(key=lambda item: item.id not in meant)
    for item in found:
        if item.id not in draft.state.evidence_cited:
            accepted = item.strength >= ACCEPTED_STRENGTH and not item.outdated
            draft.emit(ev.EvidenceCited(evidence=item.id, accepted=accepted))
    return found


def _allies(draft: Draft, heard: Heard) -> None:
    named: list[Ally] = [ally for name in heard.allies if (ally := draft.scenario.find_ally(name))]
    meant = brought_up(draft, heard, Matter.ALLY).intersection(draft.state.preparation.allies)
    if not (named or meant) and brought_up(draft, heard, Matter.ALLY, SURELY) and not heard.answers:
        heard.reactions.append(ALLY_UNSEEN)
        return
    if not named and (meant or heard.has(Move.ALLY_MENTION)):
        recruited = [draft.scenario.find_ally(name) for name in draft.state.preparation.allies]
        named = [ally for ally in recruited if ally is not None and (ally.id in meant or cued(ally.cues, heard.plain))]
        if not named:
            heard.reactions.append("react.ally.doubt")
            return
    for ally in named:
        accepted = ally.consents and ally.relevant
        heard.answers.append((f"ally/{ally.id}", ally.reply))
        heard.reactions.append("react.ally.accept" if accepted else "react.ally.doubt")
        if ally.id not in draft.state.allies_in:
            draft.emit(ev.AllyBroughtIn(ally=ally.id, accepted=accepted))
        if accepted:
            _unlock(draft, heard, ev.UnlockKind.ALLY, "ally", amount=ALLY_AMOUNT, reason="reason.ally")


def _unlock(draft: Draft, heard: Heard, kind: ev.UnlockKind, key: str, *, amount: float, reason: str) -> bool:
    """Lower the floor unless this reason already did; a reason once used can still be quoted in its own turn."""
    heard.reasons.append(reason)
    if (kind, key) in draft.state.unlocks:
        return False
    draft.emit(ev.Unlocked(kind=kind, key=key, amount=amount))
    return True
