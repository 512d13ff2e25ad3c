"""Meeting again another day: whether the counterpart grants it, what time does meanwhile, and its first words after."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.adjournment import TURNS_AWAY
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.mood import shift
from trainer.core.counterpart.pause import THINK_LEAST_MS, THINK_MOST_MS
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.scenario import Deadline
from trainer.core.table import Phase, TableState
from trainer.core.terms import Package, same_value

TURNS_BACK = 2
"""Turns it takes to part and to greet again: with fewer left than these nothing could be said afterwards."""
DRIFT = 0.5
"""Share of the way that mood goes back to what a person is like from one day to the next; heat halves after
request-time in science.md 4.5, for trust the number is ours."""
MARKED = 0.05
"""How far mood has to lie from what a person is like for a warm or a cool greeting (our design)."""
CLOCKS = frozenset({"exploding-offer", "artificial-deadline"})
"""Tactics that live from a clock: to wait until another day is what they are made to prevent."""

REFUSED = "act.adjourned.refused"
TOLD_PLAINLY = frozenset({ev.AdjournmentRefusal.AGAIN, ev.AdjournmentRefusal.OVERTIME})
"""Refusals for which a person may just say no in its own way; of a real limit or a standing yes the learner is told."""
OWN_WAY = 0.5


def asked_to_adjourn(state: TableState) -> bool:
    """Tell whether the learner has just asked to meet again another day."""
    return any(isinstance(event, ev.AdjournmentAsked) for event in state.unanswered)


def came_back(state: TableState) -> bool:
    """Tell whether the learner has just returned from an adjournment."""
    return any(isinstance(event, ev.TableReopened) for event in state.unanswered)


def answer_adjournment(draft: Draft, ends_at: int) -> None:
    """Grant or refuse an adjournment; ends_at is the turn at which a meeting or its nearest real deadline is over."""
    reason = _objection(draft, ends_at)
    if reason is not None:
        draft.emit(ev.AdjournmentRefused(reason=reason))
        why = f"act.adjourned.refused.{reason.value}"
        blunt = reason in TOLD_PLAINLY and draft.roll("refuse") < OWN_WAY
        _say(draft, REFUSED, *((REFUSED,) if blunt else ()), why, bare="Not now.")
        return
    grudging = bool(pressed_clocks(draft)) or not CLOCKS.isdisjoint(draft.state.tactics)
    kind = "grudging" if grudging else "granted"
    _say(draft, "act.adjourned", f"act.adjourned.{kind}", "act.adjourned.granted", bare="Another day, then.")
    draft.emit(ev.Adjourned(turns=TURNS_AWAY, grudging=grudging))
    _let_mood_settle(draft)
    _open_window(draft)


def welcome_back(draft: Draft) -> None:
    """Greet by mood, own up to a clock that ran out for nothing, and say what stands between the two."""
    outlived = pressed_clocks(draft)
    for deadline in outlived:
        draft.emit(ev.DeadlineTested(deadline=deadline.id, answer=ev.DeadlineAnswer.OUTLIVED))
    utterance = Utterance(draft, {"terms": speak_terms(draft.scenario, _what_stands(draft.state))})
    if not any(utterance.say(key) for key in _greetings(draft)):
        utterance.add_bare("Good to see you again")
    if outlived:
        utterance.say("act.return.deadline")
    if not utterance.say(_recap_key(draft.state)):
        utterance.add_bare(f"As before, {utterance.slots['terms']}")
    _speak(draft, "act.return", utterance)


def pressed_clocks(draft: Draft) -> tuple[Deadline, ...]:
    """Return the time limits without substance that were used as pressure and have not given way."""
    state = draft.state
    pressed = {beat.deadline for beat in draft.scenario.beats if beat.tactic in state.tactics} | state.deadlines.keys()
    gone = {ev.DeadlineAnswer.EXTENDED, ev.DeadlineAnswer.OUTLIVED}
    return tuple(
        deadline
        for deadline in draft.scenario.deadlines
        if not deadline.real and deadline.id in pressed and gone.isdisjoint(state.deadlines.get(deadline.id, ()))
    )


def _objection(draft: Draft, ends_at: int) -> ev.AdjournmentRefusal | None:
    """Return what stands against meeting another day, the weightiest first."""
    state = draft.state
    if state.phase is Phase.CONFIRMING:
        return ev.AdjournmentRefusal.AGREED
    if state.adjournments:
        return ev.AdjournmentRefusal.AGAIN
    after = state.turns_passed + TURNS_AWAY + TURNS_BACK
    real = [one.ends_after_turns for one in draft.scenario.deadlines if one.real and one.ends_after_turns is not None]
    if any(after >= end for end in real):
        return ev.AdjournmentRefusal.DEADLINE
    return ev.AdjournmentRefusal.OVERTIME if after >= ends_at else None


def _let_mood_settle(draft: Draft) -> None:
    """Let heat cool and trust drift towards what this person is like; nobody grows angrier by being away."""
    mind, state = draft.scenario.persona.temperament, draft.state
    cooling = min(0.0, (mind.heat - state.heat) * DRIFT)
    shift(draft, "adjournment", trust=(mind.trust - state.trust) * DRIFT, heat=cooling)


def _open_window(draft: Draft) -> None:
    """Open the window when it could have opened by now: what was to happen happens while both are away."""
    window = draft.scenario.window
    if window is not None and not draft.state.window and draft.state.turns_passed >= window.earliest_turn:
        draft.emit(ev.WindowOpened(window=window.id))


def _greetings(draft: Draft) -> tuple[str, ...]:
    mind, state = draft.scenario.persona.temperament, draft.state
    if state.trust <= mind.trust - MARKED or state.heat >= mind.heat + MARKED:
        return ("act.return.cool", "act.return")
    if state.trust >= mind.trust + MARKED:
        return ("act.return.warm", "act.return")
    return ("act.return",)


def _what_stands(state: TableState) -> Package:
    """Return the counterpart's values on the points they differ on, on all when they differ nowhere."""
    standing = state.counterpart_offer
    if standing is None:
        return {}
    mine, page = state.stated_by_learner, standing.package
    if not mine:
        return {issue: page[issue] for issue in standing.stated}
    apart = {issue: page[issue] for issue, value in mine.items() if not same_value(page[issue], value)}
    return apart or page


def _recap_key(state: TableState) -> str:
    mine, standing = state.stated_by_learner, state.counterpart_offer
    if not mine or standing is None:
        return "act.return.open"
    differ = any(not same_value(standing.package[issue], value) for issue, value in mine.items())
    return "act.return.apart" if differ else "act.return.close"


def _say(draft: Draft, act: str, *keys: str, bare: str) -> None:
    utterance = Utterance(draft, {})
    if not any(utterance.say(key) for key in (*keys, act)):
        utterance.add_bare(bare)
    _speak(draft, act, utterance)


def _speak(draft: Draft, act: str, utterance: Utterance) -> None:
    thought = THINK_LEAST_MS + int(draft.roll("think-ms") * (THINK_MOST_MS - THINK_LEAST_MS))
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=act,
            line_ids=tuple(utterance.line_ids),
            speaker=draft.scenario.persona.name,
            pause_ms=thought,
        )
    )
