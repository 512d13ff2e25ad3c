"""The counterpart's turn: hear, decide by numbers, then speak."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.counterpart import adjournment, pressure
from trainer.core.counterpart.acknowledging import acknowledge
from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.agenda import answer_agenda
from trainer.core.counterpart.apt import leave_unfit, weigh_answers
from trainer.core.counterpart.because import answer_why
from trainer.core.counterpart.beside import answer_beside, answer_told, set_apart
from trainer.core.counterpart.checking import answer_check
from trainer.core.counterpart.choosing import answer_choice, leave_to_numbers
from trainer.core.counterpart.closing import speak_end
from trainer.core.counterpart.coverage import cover_questions
from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.deadlines import answer_limit
from trainer.core.counterpart.decision import decide
from trainer.core.counterpart.disclosure import answer_questions, note_issue_asked
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import is_foreseen, take_follow_up
from trainer.core.counterpart.heard import Heard, take_notes
from trainer.core.counterpart.held import answer_held
from trainer.core.counterpart.included import answer_included
from trainer.core.counterpart.leaving import answer_leaving
from trainer.core.counterpart.left_open import answer_beyond, asks_which_value, leave_verdict_to_numbers
from trainer.core.counterpart.mood import insults_borne, weigh_conduct
from trainer.core.counterpart.oneself import answer_of_oneself
from trainer.core.counterpart.overview import answer_overview
from trainer.core.counterpart.own_value import answer_own_value
from trainer.core.counterpart.own_words import answer_said
from trainer.core.counterpart.owning import own_up
from trainer.core.counterpart.pause import thinking_pause
from trainer.core.counterpart.possible import choose_possible
from trainer.core.counterpart.proposal import given
from trainer.core.counterpart.protest import answer_protest
from trainer.core.counterpart.reaction import react_to_offer, react_to_words
from trainer.core.counterpart.reasons import weigh_reasons
from trainer.core.counterpart.recall import insists, recall
from trainer.core.counterpart.returning import come_back
from trainer.core.counterpart.sealing import seal
from trainer.core.counterpart.severally import answer_each, answer_other
from trainer.core.counterpart.silence import answer_silence
from trainer.core.counterpart.slips import grant_words, own_slip, take_mistake
from trainer.core.counterpart.speech import speak, speak_opening
from trainer.core.counterpart.status import answer_status
from trainer.core.counterpart.told import answer_what_was_told
from trainer.core.counterpart.turning import note_turn
from trainer.core.counterpart.unmoved import stated_aloud
from trainer.core.counterpart.unplaced import answer_unplaced
from trainer.core.counterpart.verdict import take_stance
from trainer.core.counterpart.which_of import answer_which_of
from trainer.core.counterpart.worth import answer_worth
from trainer.core.scenario import Scenario, Trigger
from trainer.core.table import Phase, TableState
from trainer.core.tactics import Stage
from trainer.core.terms import Side

OUTSTAYED = 3
"""Meetings longer than this many curves end: nobody sits for ever."""
GRACE, WARNED_BEFORE = 4, 3
"""Turns by which a meeting goes on where only the learner's yes is missing, and before its end that it says so."""
INSULTS_BORNE = 3


def needs_reply(state: TableState) -> bool:
    """Tell whether the counterpart has something to say now."""
    if state.phase is Phase.ENDED:
        last = state.last_counterpart_line
        parted = last is not None and last.act.startswith(("act.farewell", "act.walk"))
        return not parted and state.outcome in {ev.Outcome.DEAL, ev.Outcome.LEARNER_WALKED}
    return state.awaiting is Side.COUNTERPART


def respond(scenario: Scenario, state: TableState, now_ms: int) -> tuple[ev.Event, ...]:
    """Return the counterpart's events for its turn; empty when it has nothing to say."""
    return tuple(take_turn(scenario, state, now_ms).events)


def take_turn(scenario: Scenario, state: TableState, now_ms: int) -> Draft:
    """Take the counterpart's turn; the draft also tells which tactics could have been applied."""
    draft = Draft(scenario, state, now_ms)
    if not needs_reply(state):
        return draft
    if state.phase is Phase.ENDED:
        speak_end(draft)
    elif state.phase is Phase.LEAVING:
        answer_leaving(draft, may_call=state.turns_passed < _ends_at(draft))
    elif not state.spoken:
        _open(draft)
    elif adjournment.came_back(state):
        adjournment.welcome_back(draft)
    elif adjournment.asked_to_adjourn(state):
        _answer_adjournment(draft)
    else:
        _answer(draft)
    return draft


def _open(draft: Draft) -> None:
    mind = draft.scenario.persona.temperament
    draft.emit(ev.MoodShifted(trust=mind.trust, heat=mind.heat, face=0.5, cause="opening"))
    beat = next((beat for beat in draft.scenario.beats if beat.trigger is Trigger.OPENING), None)
    if beat is not None:
        draft.chances.add(beat.tactic)
        pressure.fire(draft, beat, Stage.TELL)
    speak_opening(draft)
    stated = draft.scenario.first_stated or (draft.scenario.bargain.headline.id,)
    opening = draft.scenario.persona_opening
    draft.emit(ev.CounterpartOffered(package=opening, stated={issue: opening[issue] for issue in stated}, anchor=True))


def _answer(draft: Draft) -> None:
    heard = take_notes(draft.scenario, draft.state)
    _price(draft, heard)
    weigh_conduct(draft, heard)
    pressure.take_answer(draft, heard)
    leave_to_numbers(draft, heard)
    slipped = take_mistake(draft, heard) or own_slip(heard) or grant_words(draft, heard)
    held = slipped or answer_check(draft, heard) or answer_overview(draft, heard) or answer_held(draft, heard)
    held = held or answer_said(draft, heard) or answer_status(draft, heard)
    held = held or answer_included(draft, heard) or answer_agenda(draft, heard)
    held = held or answer_worth(draft, heard)
    held = held or asks_which_value(draft, heard) or answer_which_of(draft, heard) or answer_choice(draft, heard)
    valued = not held and answer_own_value(draft, heard)
    follows = (
        held
        or valued
        or answer_limit(draft, heard)
        or answer_why(draft, heard)
        or take_follow_up(draft, heard)
        or answer_protest(draft, heard)
        or answer_of_oneself(draft, heard)
    )
    if not (follows or heard.slip):
        come_back(draft, heard)
    set_apart(draft, heard)
    take_stance(draft, heard)
    answer_beyond(draft, heard)
    heard.recalled = heard.recalled or insists(draft, heard)
    if heard.question is None and not heard.recalled and not (follows or heard.slip):
        heard.recalled = not is_foreseen(heard) and recall(draft, heard)
    if not heard.recalled and heard.question is None and not slipped:
        answer_questions(draft, heard)
        answer_each(draft, heard)
        answer_beside(draft, heard)
        answer_told(draft, heard)
    other = (valued or heard.question is not None) and answer_other(draft, heard)
    if heard.question is not None and not heard.recalled:
        answer_told(draft, heard)
    weigh_reasons(draft, heard)
    pressure.pays_for(draft, heard)
    note_issue_asked(draft, heard)
    react_to_offer(draft, heard)
    react_to_words(draft, heard)
    if not other:
        weigh_answers(draft, heard, valued=valued, held=held)
    _answer_the_rest(draft, heard)
    _open_window(draft)
    if _has_had_enough(draft):
        _end(draft, ev.Outcome.COUNTERPART_WALKED, "insults")
        return
    decision = choose_possible(draft, heard, seal(draft, heard, decide(draft, heard)))
    closing = decision.kind is DecisionKind.ACCEPT or heard.agrees
    if _is_late(draft, by=GRACE if closing else 0):
        _end(draft, ev.Outcome.TIME_RAN_OUT, "deadline")
        return
    note_turn(draft, heard, decision)
    _announce(draft, heard, decision)


def _answer_the_rest(draft: Draft, heard: Heard) -> None:
    """Answer what is left of a message beside its main thing, and leave out what does not fit that."""
    cover_questions(draft, heard)
    leave_unfit(draft, heard)
    leave_verdict_to_numbers(draft, heard)
    answer_unplaced(draft, heard)
    answer_what_was_told(draft, heard)
    own_up(draft, heard)
    acknowledge(draft, heard)


def _answer_adjournment(draft: Draft) -> None:
    """Answer a wish to meet again; figures and answers to tactics in the same turn count as ever, only unspoken of."""
    heard = take_notes(draft.scenario, draft.state)
    _price(draft, heard)
    pressure.take_answer(draft, heard)
    pressure.pays_for(draft, heard)
    if _has_had_enough(draft):
        _end(draft, ev.Outcome.COUNTERPART_WALKED, "insults")
    elif _is_late(draft):
        _end(draft, ev.Outcome.TIME_RAN_OUT, "deadline")
    else:
        adjournment.answer_adjournment(draft, _ends_at(draft))


def _is_late(draft: Draft, *, by: int = 0) -> bool:
    """Tell whether a meeting has gone on too long; what is left after that is a yes of the counterpart's."""
    grace = GRACE if draft.state.accepted is not None else by
    return draft.state.turns_passed >= _ends_at(draft) + grace


def _end(draft: Draft, outcome: ev.Outcome, reason: str) -> None:
    """End a meeting that has gone too far or too long."""
    draft.emit(ev.SessionEnded(outcome=outcome, reason=reason))
    speak_end(draft)


def _announce(draft: Draft, heard: Heard, decision: Decision) -> None:
    if decision.beat is not None and decision.stage is not None:
        pressure.fire(draft, decision.beat, decision.stage)
    if decision.agrees and decision.package is not None:
        draft.emit(ev.OfferAccepted(side=Side.COUNTERPART, package=decision.package))
    pause = thinking_pause(draft, heard, decision)
    left = _ends_at(draft) - draft.state.turns_passed
    speak(draft, heard, decision, pause, hurries=left == WARNED_BEFORE and draft.state.accepted is None)
    if decision.package is not None and decision.offers:
        draft.emit(ev.CounterpartOffered(package=decision.package, stated=stated_aloud(draft, decision)))


def _price(draft: Draft, heard: Heard) -> None:
    """Note what the learner's move was worth to both sides."""
    if heard.offer is None:
        return
    bargain = draft.scenario.bargain
    before = heard.previous.package if heard.previous else None
    if before is None:
        return
    heard.given = -given(draft.scenario, before, heard.offer.package)
    mine = [bargain.utility(Side.LEARNER, package) for package in (before, heard.offer.package)]
    heard.paid = mine[0] - mine[1]


def _open_window(draft: Draft) -> None:
    """Open the window at a turn within its span that depends on the seed alone."""
    window = draft.scenario.window
    if window is None or draft.state.window:
        return
    span = window.latest_turn - window.earliest_turn + 1
    opens = window.earliest_turn + int(_fixed_roll(draft, "window") * span)
    if draft.state.turns_passed >= opens:
        draft.emit(ev.WindowOpened(window=window.id))


def _fixed_roll(draft: Draft, purpose: str) -> float:
    fixed = Draft(draft.scenario, TableState(seed=draft.before.seed), 0)
    return fixed.roll(purpose)


def _has_had_enough(draft: Draft) -> bool:
    return insults_borne(draft.state) >= INSULTS_BORNE


def _ends_at(draft: Draft) -> int:
    """Return the turn at which the nearest real deadline passes, or a meeting that drags on."""
    ends = [
        deadline.ends_after_turns
        for deadline in draft.scenario.deadlines
        if deadline.real and deadline.ends_after_turns is not None
    ]
    ends.append(OUTSTAYED * draft.scenario.persona.temperament.turns)
    return min(ends)


def break_silence(scenario: Scenario, state: TableState, now_ms: int) -> tuple[ev.Event, ...]:
    """Return what the counterpart says when the learner stays silent beyond its patience.

    It repeats, explains or asks; its target does not change, because silence was not found to extract value
    (science.md 0.1 and 4.10). A tactic that lives from the learner talking first counts as countered.
    """
    draft = Draft(scenario, state, now_ms)
    answer_silence(draft)
    return tuple(draft.events)


def current_target(scenario: Scenario, state: TableState) -> float:
    """Return what the counterpart wants at its next turn, in its utility points; for debriefs and tests."""
    return target(scenario, state, bargaining_turn(state))
