"""The tactic policy: which tactic is applied when, and what the learner's answers do to it (science.md 4.5, 4.9)."""

from __future__ import annotations

import re

from trainer.core import events as ev
from trainer.core.counterpart.asking import Form, form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.lessons import is_dropped, is_let_go, promise
from trainer.core.counterpart.main_point import asks, objects
from trainer.core.counterpart.mattering import out_of_reach
from trainer.core.counterpart.mood import HEAT_ACCUSED, HEAT_CALMED, HEAT_PAID, shift
from trainer.core.counterpart.subjects import cued, points_in
from trainer.core.moves import Act, Move, Tone
from trainer.core.scenario import Beat, Trigger
from trainer.core.tactics import Stage
from trainer.core.terms import WITHIN, Side

REACTIONS = (
    ev.Reaction.DENY,
    ev.Reaction.MINIMISE,
    ev.Reaction.JOKE,
    ev.Reaction.JUSTIFY,
    ev.Reaction.CORRECT,
)
REACTION_WEIGHTS = {
    Tone.CALM_ALTERNATIVE: (0.10, 0.20, 0.15, 0.20, 0.35),
    Tone.CALM: (0.25, 0.25, 0.15, 0.25, 0.10),
    Tone.ACCUSING: (0.50, 0.10, 0.05, 0.30, 0.05),
}
"""Weights of the five reactions by tone (science.md 4.9)."""

NO_NAMING = frozenset({"react.final", "react.lost", "react.pushed"})
"""Remarks that speak of the learner's own stand or question, whatever they sound like."""
_TOLD_ELSE = re.compile(
    r"\b(?:not|n't)\b.{0,12}\bwhat (?:you|i was|we were) (?:told|said|promised)|\byou (?:said|told|promised)\b"
)
_PLOYS = re.compile(
    r"\b(?:pressur\w*|push\w*|squeez\w*|trick\w*|tactics?|games?|gambits?|ploys?|bluff\w*|threat\w*|ultimatum\w*"
    r"|rush\w*|hurry\w*|corner\w*|cop|cops|anchor\w*|lowball\w*|guilt\w*|flatter\w*|manipulat\w*|salami|nibbl\w*"
    r"|deadlines?|scar(?:e|ing|ed)|stall\w*|play(?:ing)?|bull(?:y|ying)|wear (?:me|us)|trap\w*|blackmail\w*)\b"
)
"""Words for a ploy; a question without one names none."""
_BLUFFS = re.compile(r"\bbluff\w*\b")
NEXT_STAGE = {Stage.TELL: Stage.PUSH, Stage.PUSH: Stage.CONSEQUENCE}
CONCESSION_POINTS = 1.0
"""A move of more than this many points counts as a concession (science.md 3.1, C6 and C8)."""
DEFUSED_UNLOCK, DEFUSED_MOST = 0.03, 3
MOST_GREED = 10.0
"""Points by which pressure that pays can raise the target in all: greed has an end while a deal is in reach."""
RETURN_WEIGHT = 0.3
"""A tactic may come back once, weaker; one that paid comes back at its full weight."""
MOST_TIMES = 2
"""Times after which a tactic that is no longer at work is not begun again; one that paid is begun once more."""
TELLS = 0.4
"""How apt an answer was foreseen to what is told beside an offer, for it to be more than words around that."""
_POINTED = frozenset(
    {
        "aggressive-anchor",
        "budget-bogey",
        "decoy-issue",
        "fait-accompli",
        "lowball-switch",
        "phony-facts",
        "policy-shield",
        "split-difference-trap",
    }
)
"""Tactics that speak of one point's value: behind an offer on other points they answer nothing."""
_TENDER = re.compile(
    r"\bi(?:'m| am| feel)(?: \w+){0,3} (?:upset|sorry|sad|scared|afraid|exhausted|desperate|hurt|crying|shaking)\b"
    r"|\b(?:crying|in tears|i apologi[sz]e|my apologies)\b"
)
"""Words of somebody who is in a bad way or says sorry: whoever presses then did not listen."""
LATE_SHARE = 0.6
PLANNED, FRESH, FRESH_AFTER_PAY = 0.3, 0.9, 0.85
"""How much more readily a tactic not shown yet is applied, and how often it goes before pushing the one at work, or one
that has just paid."""


def take_answer(draft: Draft, heard: Heard) -> None:
    """Judge how the learner met the standing tactic: named, countered, or paid."""
    tactic = heard.pointed_at or draft.state.active_tactic or _last_fired(draft)
    names = heard.has(Move.NAME_TACTIC) or heard.reading.has_act(Act.NAME_TACTIC)
    if heard.pointed_at or (names and heard.remark not in NO_NAMING and not _only_wonders(draft, heard)):
        if tactic:
            _take_naming(draft, heard, tactic)
        return
    if not draft.state.active_tactic:
        return
    entry = draft.scenario.tactics.get(tactic)
    move = next((move for move in entry.counters if heard.has(move)), None) if entry else None
    if move is not None:
        _take_counter(draft, heard, tactic, move)
    elif heard.paid > CONCESSION_POINTS and not _tied(heard) and not draft.state.tactics[tactic].answered:
        draft.emit(ev.TacticPaid(tactic=tactic, points=heard.paid))
        shift(draft, "tactic-paid", heat=HEAT_PAID)


def _only_wonders(draft: Draft, heard: Heard) -> bool:
    """Tell whether what sounds like a naming names nothing: a question about facts, or a reproach about what was told.

    Whether a claim is a bluff, asked of a claim by its own words, is for the claim to answer.
    """
    if _TOLD_ELSE.search(heard.plain) and not _PLOYS.search(heard.plain):
        return True
    if "?" not in heard.text and form_of(heard.plain) is None:
        return False
    probes = _BLUFFS.search(heard.plain) is not None and form_of(heard.plain) is Form.CLOSED
    return _PLOYS.search(heard.plain) is None or (
        probes and any(cued(bluff.cues, heard.plain) for bluff in draft.scenario.bluffs)
    )


def _tied(heard: Heard) -> bool:
    """Tell whether what was given was given on a condition: a trade is no surrender."""
    return heard.offer is not None and heard.offer.conditional


def _last_fired(draft: Draft) -> str:
    fired = sorted(draft.state.tactics.items(), key=lambda item: item[1].seq)
    return fired[-1][0] if fired else ""


def _take_naming(draft: Draft, heard: Heard, tactic: str) -> None:
    tone = heard.reading.tone or Tone.CALM
    reaction = draft.pick("reaction", REACTIONS, REACTION_WEIGHTS[tone])
    stopped = draft.roll("named") < draft.scenario.persona.temperament.p_name
    draft.emit(ev.TacticNamed(tactic=tactic, tone=tone, reaction=reaction, stopped=stopped))
    heard.named = True
    heard.reactions.insert(0, f"react.named.{reaction.value}")
    match tone:
        case Tone.CALM_ALTERNATIVE:
            shift(draft, "named-calmly", heat=HEAT_CALMED)
        case Tone.ACCUSING:
            shift(draft, "accused", heat=HEAT_ACCUSED)
        case Tone.CALM:
            pass
    if stopped:
        unlock_defused(draft, tactic)


def _take_counter(draft: Draft, heard: Heard, tactic: str, move: Move) -> None:
    defused = draft.roll("counter") < draft.scenario.persona.temperament.p_name
    draft.emit(ev.TacticCountered(tactic=tactic, move=move, defused=defused))
    heard.countered = True
    if defused:
        unlock_defused(draft, tactic)
        beat = draft.scenario.beat(tactic)
        lines = beat.lines.get("stopped", ()) if beat else ()
        heard.answers.append((f"stopped/{tactic}", lines))


def unlock_defused(draft: Draft, tactic: str) -> None:
    """Lower the holding floor for a defused tactic, at most three times a session (science.md 4.4)."""
    unlocked = sum(1 for kind, _ in draft.state.unlocks if kind is ev.UnlockKind.DEFUSED)
    if unlocked < DEFUSED_MOST and (ev.UnlockKind.DEFUSED, tactic) not in draft.state.unlocks:
        draft.emit(ev.Unlocked(kind=ev.UnlockKind.DEFUSED, key=tactic, amount=DEFUSED_UNLOCK))


def eagerness(heat: float) -> float:
    """Return the chance per turn of a tactic not shown yet: what was planned comes more readily than heat alone."""
    return heat + PLANNED * (1.0 - heat)


def plan(draft: Draft, heard: Heard, *, near_deal: bool) -> tuple[Beat, Stage] | None:
    """Return the tactic to apply now, or None; heat is the chance per turn."""
    state = draft.state
    active = state.tactics.get(state.active_tactic)
    if heard.reading.has_act(Act.ASK_OFFER) and heard.offer is None:
        return None
    beside = heard.offer is not None and (heard.answered or heard.also is not None)
    told = bool(heard.exchange) and heard.offer is None and not heard.asked
    told = told or (heard.offer is not None and any(found.apt >= TELLS for found in heard.reading.told))
    shown = bool(heard.evidence or heard.allies) or (heard.told and objects(heard.beside or heard.plain))
    tender = heard.remark in {"react.feeling", "react.apology"} or _TENDER.search(heard.beside or heard.plain)
    beside = beside or bool(tender)
    if heard.named or heard.countered or heard.again or beside or told or heard.slip or shown or _met(draft, heard):
        return None  # who told or showed something, or complained, and was answered is not pressed in the same breath
    open_beats = [
        beat
        for beat in draft.scenario.beats
        if _can_fire(draft, beat)
        and _triggered(draft, heard, beat, near_deal=near_deal)
        and _weight(draft, beat) > 0
        and _bears_on(draft, heard, beat, Stage.TELL)
    ]
    draft.chances.update(beat.tactic for beat in open_beats)
    fresh = [beat for beat in open_beats if beat.tactic not in state.tactics]
    if draft.roll("heat") >= (eagerness(state.heat) if fresh else state.heat):
        return None
    paid = active is not None and active.paid
    if not (fresh and draft.roll("fresh") < (FRESH_AFTER_PAY if paid else FRESH)):
        if is_let_go(state) or (heard.asked and heard.offer is None):
            active = None
        beat = draft.scenario.beat(state.active_tactic)
        if active is not None and not active.answered and active.stage in NEXT_STAGE and beat is not None:
            stage = NEXT_STAGE[active.stage]
            once = beat.trigger is Trigger.NEAR_DEAL and beat.issue is not None
            return None if once or not _bears_on(draft, heard, beat, stage) else (beat, stage)
    choice = fresh or open_beats
    if not choice:
        return None
    return draft.pick("beat", choice, [_weight(draft, beat) for beat in choice]), Stage.TELL


def _met(draft: Draft, heard: Heard) -> bool:
    """Tell whether all that was just put forward stands on the page: to press after a yes takes it back."""
    page = draft.state.counterpart_offer
    return heard.offer is not None and page is not None and not out_of_reach(draft, heard.offer.stated, page.package)


def _has_all(draft: Draft, beat: Beat) -> bool:
    """Tell whether the learner has given all there is on the point of a tactic that wants more of it."""
    mine, bargain = draft.state.stated_by_learner, draft.scenario.bargain
    if beat.trigger is not Trigger.AFTER_CONCESSION or beat.issue is None or beat.issue not in mine:
        return False
    point = bargain.issue(beat.issue)
    best = max(point.worth(Side.COUNTERPART, option.value) for option in point.options)
    return point.worth(Side.COUNTERPART, mine[beat.issue]) >= best - WITHIN


def _can_fire(draft: Draft, beat: Beat) -> bool:
    turn = draft.state.counterpart_turns
    gone = {ev.DeadlineAnswer.EXTENDED, ev.DeadlineAnswer.OUTLIVED}
    if beat.deadline and not gone.isdisjoint(draft.state.deadlines.get(beat.deadline, ())):
        return False
    if beat.trigger is Trigger.NEAR_DEAL and beat.issue is not None:
        return False  # asking for a little more belongs to the moment of the yes
    if _has_all(draft, beat):
        return False
    return beat.earliest_turn <= turn <= beat.latest_turn and beat.tactic != draft.state.active_tactic


def _weight(draft: Draft, beat: Beat) -> float:
    """Return how readily a tactic is begun: as planned, bent by what it and its kin have brought so far."""
    status = draft.state.tactics.get(beat.tactic)
    learnt = promise(draft.scenario.tactics, draft.state, beat.tactic)
    if status is None:
        return beat.weight * learnt
    if is_dropped(draft.state, beat.tactic) or status.times >= MOST_TIMES + bool(status.payments):
        return 0.0
    return beat.weight * learnt * (1.0 if status.payments else RETURN_WEIGHT)


def _triggered(draft: Draft, heard: Heard, beat: Beat, *, near_deal: bool) -> bool:
    match beat.trigger:
        case Trigger.OPENING:
            return draft.state.counterpart_turns == 0
        case Trigger.ANY:
            return draft.state.counterpart_turns > 0 and not _plain_question(heard)
        case Trigger.AFTER_OFFER:
            return heard.offer is not None
        case Trigger.AFTER_PROPOSAL:
            return _has_moved(draft) and not _plain_question(heard)
        case Trigger.AFTER_CONCESSION:
            return heard.paid > CONCESSION_POINTS
        case Trigger.AFTER_QUESTION:
            open_ = heard.asked and not heard.answers and heard.issue is None and not (heard.settled or heard.remark)
            return open_ and _on_the_matter(draft, heard)
        case Trigger.LATE:
            late = draft.state.counterpart_turns >= LATE_SHARE * draft.scenario.persona.temperament.turns
            return late and not _plain_question(heard)
        case Trigger.NEAR_DEAL:
            return near_deal and not _plain_question(heard)


def _bears_on(draft: Draft, heard: Heard, beat: Beat, stage: Stage) -> bool:
    """Tell whether pressure speaks of no other point than a turn that asked or offered: it would pass over that."""
    if heard.offer is None and not asks(heard.plain):
        return True
    offered = heard.offer.stated if heard.offer is not None else {}
    about = {*offered, *points_in(draft.scenario.bargain, heard.plain)}
    if beat.tactic in _POINTED and beat.issue is not None and offered and beat.issue not in about:
        return False
    claim = draft.scenario.bluff(beat.bluff).lines.get("claim", ()) if beat.bluff and stage is Stage.TELL else ()
    if claim and beat.issue is not None and about and beat.issue not in about:
        return False  # nobody hears of balances that are never reduced who only asked for the items
    lines = [line for line in claim or beat.lines.get(stage.value, ()) if line.id not in draft.state.said]
    fits = [about.issuperset(points_in(draft.scenario.bargain, line.text.casefold())) for line in lines]
    return all(fits) if asks(heard.plain) else any(fits) or not fits


def _on_the_matter(draft: Draft, heard: Heard) -> bool:
    """Tell whether a question is about any point or subject of the scene: small talk is no cue for pressure."""
    scenario = draft.scenario
    return bool(points_in(scenario.bargain, heard.plain)) or any(
        cued(topic.cues, heard.plain) for topic in scenario.topics
    )


def _plain_question(heard: Heard) -> bool:
    """Tell whether the learner only asked: pressure that ignores a question would not answer it."""
    return heard.asked and heard.offer is None


def _has_moved(draft: Draft) -> bool:
    """Tell whether the persona has put another page on the table than its opening."""
    pages = draft.state.counterpart_offers
    return bool(pages) and dict(pages[0].package) != dict(pages[-1].package)


def fire(draft: Draft, beat: Beat, stage: Stage) -> None:
    """Record that a tactic is applied at a stage."""
    draft.emit(ev.TacticFired(tactic=beat.tactic, stage=stage, issue=beat.issue))


def pays_for(draft: Draft, heard: Heard) -> None:
    """Move the target by what the learner's concession taught the persona (science.md 4.2).

    A conditional or justified concession is partly returned; one given unpaid under a tactic raises the target.
    """
    if heard.given <= CONCESSION_POINTS or heard.offer is None:
        return
    mind = draft.scenario.persona.temperament
    if heard.offer.conditional or heard.offer.justified:
        draft.emit(ev.TargetShifted(points=-mind.rho * heard.given, cause="returned"))
    elif draft.state.active_tactic and draft.state.tactics[draft.state.active_tactic].paid:
        points = min(mind.xi * heard.given, MOST_GREED - draft.state.greed)
        if points > 0:
            draft.emit(ev.TargetShifted(points=points, cause="pressure-paid"))
