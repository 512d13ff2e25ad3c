"""Turning a decided act into one spoken utterance."""

from __future__ import annotations

from trainer.core import events as ev
from trainer.core.counterpart.decision import Decision, DecisionKind
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.pause import Pause
from trainer.core.counterpart.wording import Utterance, find_line, speak_terms
from trainer.core.tactics import Stage
from trainer.core.terms import IssueId

MOST_PARTS = 3
"""An utterance has at most this many sentences: reaction, pressure or answer, act."""

ACT_KEYS = {
    DecisionKind.ACCEPT: "act.accept",
    DecisionKind.PROPOSE: "act.propose",
    DecisionKind.CONCEDE: "act.concede.plain",
    DecisionKind.TRADE: "act.trade",
    DecisionKind.HOLD: "act.hold",
    DecisionKind.FINAL: "act.final",
    DecisionKind.DELAY: "act.delay",
    DecisionKind.ASK: "act.ask",
    DecisionKind.ASK_ISSUE: "act.ask.issue",
    DecisionKind.REMIND: "act.remind",
    DecisionKind.ANSWER: "act.ask.back",
}
ASK_BACK = 0.4
"""How often an answered question is followed by one back."""


def speak_opening(draft: Draft) -> None:
    """Say the scene's first line."""
    line = draft.scenario.first_line
    draft.emit(
        ev.CounterpartSpoke(text=line.text, act="act.open", line_ids=(line.id,), speaker=draft.scenario.persona.name)
    )


def speak_end(draft: Draft) -> None:
    """Say the parting words."""
    match draft.state.outcome:
        case ev.Outcome.DEAL:
            key = "act.farewell.deal"
        case ev.Outcome.LEARNER_WALKED:
            key = "act.farewell.walk"
        case _:
            key = "act.walk"
    utterance = Utterance(draft, {})
    utterance.say(key)
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=key,
            line_ids=tuple(utterance.line_ids),
            speaker=draft.scenario.persona.name,
        )
    )


def speak(draft: Draft, heard: Heard, decision: Decision, pause: Pause) -> None:
    """Compose and say the turn: answers or a reaction first, then pressure, then the act."""
    utterance = Utterance(draft, _slots(draft, heard, decision))
    _say_answers(utterance, heard)
    if not utterance.parts:
        _say_reaction(utterance, heard)
    pressed = _say_pressure(draft, utterance, decision)
    asked = _say_act(draft, utterance, decision, pressed=pressed)
    if not utterance.parts:
        utterance.add_bare(speak_terms(draft.scenario, decision.stated) or "Go on")
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=ACT_KEYS[decision.kind],
            line_ids=tuple(utterance.line_ids),
            speaker=draft.scenario.persona.name,
            pause_ms=pause.ms,
            pause_is_pressure=pause.pressure,
            asked_issue=asked,
        )
    )


def _slots(draft: Draft, heard: Heard, decision: Decision) -> dict[str, str]:
    scenario = draft.scenario
    offer = draft.state.learner_offer
    theirs = heard.offer.stated if heard.offer else (offer.stated if offer else {})
    slots = {
        "package": speak_terms(scenario, decision.package) if decision.package else "",
        "terms": speak_terms(scenario, decision.stated),
        "theirs": speak_terms(scenario, theirs),
        "want": speak_terms(scenario, decision.want),
    }
    issue = heard.issue or (decision.beat.issue if decision.beat else None)
    page = decision.package or (draft.state.counterpart_offer.package if draft.state.counterpart_offer else None)
    if issue is not None and page is not None:
        slots["issue"] = scenario.bargain.issue(issue).name
        slots["value"] = speak_terms(scenario, {issue: page[issue]})
    reason = next((line for key in heard.reasons if (line := find_line(draft, key, {}))), None)
    if reason is not None:
        slots["reason"] = reason.text
    return slots


def _say_answers(utterance: Utterance, heard: Heard) -> None:
    for purpose, lines in heard.answers:
        if len(utterance.parts) < MOST_PARTS - 1:
            utterance.say_from(lines, purpose)


def _say_reaction(utterance: Utterance, heard: Heard) -> None:
    for key in dict.fromkeys(heard.reactions):
        if utterance.say(key):
            return


def _say_pressure(draft: Draft, utterance: Utterance, decision: Decision) -> bool:
    """Say the tactic's line at its stage; a tactic that rests on a claim is first shown by making it."""
    beat, stage = decision.beat, decision.stage
    if beat is None or stage is None:
        return False
    if stage is Stage.TELL and beat.bluff:
        claim = draft.scenario.bluff(beat.bluff)
        if claim.id not in draft.state.claims and utterance.say_from(claim.lines.get("claim", ()), f"claim/{claim.id}"):
            return True
    lines = beat.lines.get(stage.value, ())
    if utterance.say_from(lines, f"tactic/{beat.tactic}/{stage.value}"):
        return True
    return utterance.say(f"tactic.{beat.tactic}.{stage.value}")


def _say_act(draft: Draft, utterance: Utterance, decision: Decision, *, pressed: bool) -> IssueId | None:
    """Say the act's line; return the issue it asked about."""
    kind = decision.kind
    if kind in {DecisionKind.HOLD, DecisionKind.DELAY} and pressed:
        return None
    if kind is DecisionKind.ANSWER:
        if not pressed and draft.roll("ask-back") < ASK_BACK:
            utterance.say("act.ask.back")
        return None
    if kind is DecisionKind.ASK and not pressed:
        return _ask(draft, utterance)
    if kind is DecisionKind.ASK:
        return None
    if kind is DecisionKind.CONCEDE and utterance.slots["reason"] and utterance.say("act.concede"):
        return None
    if not utterance.say(ACT_KEYS[kind]):
        bare = decision.stated or (decision.package or {})
        utterance.add_bare(speak_terms(draft.scenario, bare))
    return None


def _ask(draft: Draft, utterance: Utterance) -> IssueId | None:
    """Ask for a figure: on the headline first, then on any issue the learner has not spoken of."""
    stated = draft.state.stated_by_learner
    silent = [issue for issue in draft.scenario.bargain.issues if issue.id not in stated]
    if silent and draft.roll("ask-issue") < 0.5:
        issue = silent[0]
        utterance.slots["issue"] = issue.name
        if utterance.say("act.ask.issue"):
            return issue.id
    utterance.say("act.ask")
    return None
