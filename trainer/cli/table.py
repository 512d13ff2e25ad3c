"""`hardball play SLUG --text`: a session in the terminal, one line a turn, for people and for other programs."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable
from dataclasses import replace
from typing import TextIO

from trainer.cli.services import Services
from trainer.core import events as ev
from trainer.core.adjournment import cost_of, prep_points
from trainer.core.debrief import Debrief
from trainer.core.metrics import Metric
from trainer.core.pacing import READING_WPM
from trainer.core.rules import (
    Accept,
    Adjourn,
    BeginHold,
    BringAlly,
    CiteEvidence,
    EndHold,
    FinishLine,
    NameTactic,
    OpenTable,
    Order,
    Prepare,
    Refusal,
    ReturnToTable,
    TakeBreak,
    WalkAway,
)
from trainer.core.scenario import Scenario
from trainer.core.table import CALLED, Phase
from trainer.session.room import PracticeRoom, Sitting, ready_preparation

COMMANDS = "/hold SECONDS, /accept, /walk, /break, /adjourn, /cite ID, /ally ID, /name TACTIC, /sheet, /help, /quit"
AWAY_COMMANDS = "/open ID, /recruit ID, /return, /sheet, /help, /quit"
HOLD_S, LONGEST_HOLD_S = 6.0, 600.0


def play_text(options: argparse.Namespace, services: Services, lines: TextIO, out: TextIO) -> int:
    """Play a session over the terminal, stored like any other.

    Raises:
        UserFacing: the scenario cannot be played, or nothing can be stored.
    """
    with services.room() as room:
        sitting = room.begin(options.slug, seed=options.seed)
        return TextTable(room=room, sitting=sitting, out=out).run(lines)


class TextTable:
    """A session in the terminal: reads the learner's lines, prints the counterpart's and the result."""

    def __init__(self, *, room: PracticeRoom, sitting: Sitting, out: TextIO) -> None:
        self._room = room
        self._sitting = sitting
        self._session = sitting.session
        self._out = out
        self._printed = 0

    def run(self, lines: Iterable[str]) -> int:
        """Play until the meeting ends or the lines do; a meeting that did not end can be resumed."""
        scenario = self._session.scenario
        self._say(f"{scenario.title}. {scenario.brief.situation}")
        self._say(f"Your alternative: {scenario.brief.batna}")
        self._session.submit(Prepare(preparation=ready_preparation(scenario)))
        self._lay_out_cards()
        self._say(f"Commands: {COMMANDS}")
        self._session.submit(OpenTable())
        self._hear()
        for line in lines:
            if not self._take(line.strip()):
                break
            self._hear()
            if self._session.state.phase is Phase.ENDED:
                break
        return self._end()

    def _take(self, line: str) -> bool:
        """Carry out one line; tell whether to go on."""
        if not line:
            return True
        if line in {"/quit", "/q"}:
            return False
        if line.startswith("/"):
            away = self._session.state.phase is Phase.ADJOURNED
            refusal = self._command_while_away(line) if away else self._command(line)
        else:
            refusal = self._session.say(line)
        if refusal is not None:
            self._say(f"({refusal.message})")
        return True

    def _command(self, line: str) -> Refusal | None:
        word, _, rest = line[1:].partition(" ")
        rest = rest.strip()
        match word:
            case "hold":
                return self._hold(rest)
            case "sheet":
                self._lay_out_sheet()
                return None
            case "help":
                self._help()
                return None
            case _:
                order = order_of(word, rest, self._session.scenario)
                return order if isinstance(order, Refusal) else self._session.submit(order)

    def _command_while_away(self, line: str) -> Refusal | None:
        """Carry out a command between an adjournment and the return: preparation is open again."""
        word, _, name = line[1:].partition(" ")
        name = name.strip()
        prepared = self._session.state.preparation
        match word:
            case "open":
                return self._prepare(replace(prepared, evidence=(*prepared.evidence, name)))
            case "recruit":
                return self._prepare(replace(prepared, allies=(*prepared.allies, name)))
            case "help":
                self._lay_out_preparation()
                return None
            case "return" | "sheet":
                return self._command(line)
            case _:
                return Refusal(code="unknown-command", message=f"You have adjourned. {AWAY_COMMANDS}")

    def _prepare(self, preparation: ev.Preparation) -> Refusal | None:
        refusal = self._session.submit(Prepare(preparation=preparation))
        if refusal is None:
            self._lay_out_preparation()
        return refusal

    def _lay_out_preparation(self) -> None:
        """Print what may still be opened while adjourned, and for how many points."""
        scenario, state = self._session.scenario, self._session.state
        left = prep_points(scenario, state) - cost_of(scenario, state.preparation)
        self._say(f"You have adjourned; {left} preparation points are left. Commands: {AWAY_COMMANDS}")
        self._lay_out_cards()
        for card in scenario.evidence:
            if card.id not in state.preparation.evidence and card.cost <= left:
                self._say(f"  /open {card.id}: {card.title} ({card.cost})")
        for ally in scenario.allies:
            if ally.id not in state.preparation.allies and ally.cost <= left:
                self._say(f"  /recruit {ally.id}: {ally.name} ({ally.cost})")

    def _hold(self, rest: str) -> Refusal | None:
        """Hold for some seconds of the session's clock, without keeping the terminal waiting."""
        try:
            seconds = float(rest) if rest else HOLD_S
        except ValueError:
            seconds = math.nan
        if not 0 <= seconds <= LONGEST_HOLD_S:
            return Refusal(code="no-number", message=f"Say how many seconds, up to {LONGEST_HOLD_S:.0f}: /hold 6")
        self._session.submit(BeginHold())
        self._stay_silent(round(seconds * 1000))
        return self._session.submit(EndHold())

    def _stay_silent(self, ms: int) -> None:
        """Let time pass; the counterpart may break the silence meanwhile."""
        until = self._session.now_ms() + ms
        while (due := self._session.silence_due_ms(READING_WPM)) is not None and due <= until:
            self._session.stopwatch.pass_time(max(0, due - self._session.now_ms()))
            before = len(self._session.recorded)
            self._session.break_silence()
            if len(self._session.recorded) == before:
                break
            self._show()
        self._session.stopwatch.pass_time(max(0, until - self._session.now_ms()))

    def _help(self) -> None:
        self._say(f"Commands: {COMMANDS}")
        self._lay_out_cards()
        self._say(f"Tactics that can be named: {', '.join(sorted(self._session.scenario.tactics))}")

    def _lay_out_cards(self) -> None:
        """Print what was prepared, with the names that the commands take."""
        scenario, prepared = self._session.scenario, self._session.state.preparation
        for name in prepared.evidence:
            card = scenario.find_evidence(name)
            if card is not None:
                self._say(f"  /cite {name}: {card.title}. {card.text}")
        for name in prepared.allies:
            ally = scenario.find_ally(name)
            if ally is not None:
                self._say(f"  /ally {name}: {ally.name}. {ally.offers}")

    def _lay_out_sheet(self) -> None:
        scenario, state = self._session.scenario, self._session.state
        mine = state.stated_by_learner
        theirs = state.accepted or (state.counterpart_offer.package if state.counterpart_offer else {})
        for issue in scenario.bargain.issues:
            values = [issue.label(side[issue.id]) if issue.id in side else "-" for side in (mine, theirs)]
            options = ", ".join(option.label for option in issue.options)
            self._say(f"  {issue.name}: yours {values[0]}; theirs {values[1]} ({options})")

    def _hear(self) -> None:
        """Let the counterpart take its turn and print what is new."""
        while self._session.awaits_reply:
            before = len(self._session.recorded)
            self._session.reply()
            if len(self._session.recorded) == before:
                break
        self._show()

    def _show(self) -> None:
        fresh = self._session.recorded[self._printed :]
        for item in fresh:
            if isinstance(item.event, ev.CounterpartSpoke):
                self._say(f"{item.event.speaker or self._session.scenario.persona.name}: {item.event.text}")
                self._session.submit(FinishLine(of_seq=item.seq))
                if item.event.act.startswith(CALLED):
                    self._say("[You are called back. Talk on, /accept, or /walk once more and keep walking.]")
            elif isinstance(item.event, ev.WindowOpened) and self._session.scenario.window is not None:
                self._say(f"[News: {self._session.scenario.window.news}]")
        if any(isinstance(item.event, ev.Adjourned) for item in fresh):
            self._lay_out_preparation()
        self._printed = len(self._session.recorded)

    def _end(self) -> int:
        if self._session.state.phase is not Phase.ENDED:
            self._say(f"The session is kept and can be resumed: {self._sitting.id}")
            return 0
        print_result(self._room.file(self._sitting.id).debrief, self._out)
        self._say(f"Session {self._sitting.id}")
        return 0

    def _say(self, text: str) -> None:
        print(text, file=self._out, flush=True)


def order_of(word: str, rest: str, scenario: Scenario) -> Order | Refusal:
    """Return the order that a command and the word after it mean, or why there is none."""
    match word:
        case "accept":
            return Accept()
        case "walk":
            return WalkAway(reason=rest)
        case "break":
            return TakeBreak()
        case "adjourn":
            return Adjourn()
        case "return":
            return ReturnToTable()
        case "cite":
            return CiteEvidence(evidence=rest)
        case "ally":
            return BringAlly(ally=rest)
        case "name" if rest in scenario.tactics:
            return NameTactic(tactic=rest, text=scenario.tactics[rest].model_answer)
        case "name":
            return Refusal(code="unknown-tactic", message="There is no such tactic; /help lists them.")
        case _:
            return Refusal(code="unknown-command", message=f"There is no such command. {COMMANDS}")


def print_result(debrief: Debrief, out: TextIO) -> None:
    """Print the headline, the six metrics and what to work on."""
    print(str(debrief.headline), file=out)
    for metric in debrief.metrics:
        print(f"  {metric.title}: {_figure(metric)} [{metric.tag}] {metric.evidence}", file=out)
    for finding in (*debrief.strengths, *debrief.work_on):
        sign = "+" if finding.better is None else "-"
        quote = f" \u201c{finding.quote}\u201d" if finding.quote else ""
        print(f"  {sign} {finding.text}{quote}", file=out)
        if finding.better is not None:
            print(f"      Better: {finding.better}", file=out)


def _figure(metric: Metric) -> str:
    if metric.value is None:
        return "not enough evidence"
    verdict = "" if metric.passed is None else (", passed" if metric.passed else ", not passed")
    return f"{metric.value:.0f} {metric.unit}{verdict}"
