"""`hardball play`: a session from a script on a simulated clock, or in the terminal in real time."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from trainer.content.diagnostics import ContentError
from trainer.content.play import parse_play
from trainer.content.playthrough import SimulatedClock, play_through
from trainer.core import events as ev
from trainer.core.debrief import Debrief
from trainer.core.errors import UserFacing
from trainer.core.metrics import RUBRIC, Metric
from trainer.core.ports import Recogniser
from trainer.core.rules import (
    Accept,
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
    TakeBreak,
    WalkAway,
)
from trainer.core.scenario import Scenario
from trainer.core.table import Phase
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.session.room import PracticeRoom, Sitting
from trainer.store.codec import encode_line
from trainer.store.memory import MemoryLog

HELP = "/hold SECONDS, /accept, /walk, /break, /cite ID, /ally ID, /name TACTIC, /sheet, /quit"
READ_LIMIT = 1_000_000


def play_script(
    scenario: Scenario, script: Path, recogniser: Recogniser, *, seed: int | None, as_json: bool, out: TextIO
) -> int:
    """Play a script and print its events or its transcript; return 1 when its expectations fail.

    Raises:
        UserFacing: the script cannot be read.
    """
    play, problems = parse_play(_read(script), script.name)
    if play is None:
        raise ContentError(f"The play script {script.name}", problems)
    clock = SimulatedClock()
    session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=recogniser)
    chosen = seed if seed is not None else play.seed
    session.start(SessionSetup(seed=chosen, rubric=RUBRIC))
    played = play_through(play, scenario, session, clock, shown=str(script))
    for item in played.recorded:
        if as_json:
            print(encode_line(item), file=out)
        else:
            _print_words(item.event, scenario, out)
    for failure in played.failures:
        print(failure, file=sys.stderr)
    return 1 if played.failures else 0


def _read(script: Path) -> str:
    try:
        with script.open(encoding="utf-8") as file:
            text = file.read(READ_LIMIT + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise UserFacing(f"{script} cannot be read: {error}.", remedy="Check the name and that it is text.") from error
    if len(text) > READ_LIMIT:
        raise UserFacing(f"{script} is larger than a play script can be.", remedy="Name a .play file.")
    return text


def _print_words(event: ev.Event, scenario: Scenario, out: TextIO) -> None:
    match event:
        case ev.LearnerSpoke():
            print(f"You: {event.text}", file=out)
        case ev.CounterpartSpoke():
            print(f"{event.speaker or scenario.persona.name}: {event.text}", file=out)
        case _:
            pass


class TextTable:
    """A session in the terminal: reads the learner's lines, prints the counterpart's and the result."""

    def __init__(self, room: PracticeRoom, sitting: Sitting, out: TextIO) -> None:
        self._room = room
        self._sitting = sitting
        self._session = sitting.session
        self._out = out
        self._printed = 0

    def run(self, lines: Iterable[str]) -> int:
        """Play until the meeting ends or the lines do."""
        scenario = self._session.scenario
        self._say(f"{scenario.title}. {scenario.brief.situation}")
        self._say(f"Your alternative: {scenario.brief.batna}")
        self._say(f"Commands: {HELP}")
        everything = open_dossier(scenario)
        self._session.submit(Prepare(preparation=everything))
        self._session.submit(OpenTable())
        self._show()
        for line in lines:
            if not self._take(line.strip()):
                break
            self._show()
            if self._session.state.phase is Phase.ENDED:
                break
        return self._end()

    def _take(self, line: str) -> bool:
        """Carry out one line; tell whether to go on."""
        if not line:
            return True
        if line in {"/quit", "/q"}:
            return False
        refusal = self._command(line) if line.startswith("/") else self._session.say(line)
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
                self._sheet()
                return None
            case "help":
                self._say(HELP)
                return None
            case _:
                order = _order(word, rest, self._session.scenario)
                if order is None:
                    return Refusal(code="unknown-command", message=f"No such command. {HELP}")
                return self._session.submit(order)

    def _hold(self, rest: str) -> Refusal | None:
        """Hold for some seconds of the session's clock, without keeping the terminal waiting."""
        try:
            seconds = float(rest or "6")
        except ValueError:
            return Refusal(code="no-number", message="Say how many seconds: /hold 6")
        self._session.submit(BeginHold())
        self._session.pass_time(int(min(max(seconds, 0.0), 600.0) * 1000))
        due = self._session.silence_due_ms(238)
        if due is not None and due <= self._session.now_ms():
            self._session.break_silence()
        return self._session.submit(EndHold())

    def _sheet(self) -> None:
        scenario, state = self._session.scenario, self._session.state
        mine = state.stated_by_learner
        theirs = state.counterpart_offer.package if state.counterpart_offer else {}
        for issue in scenario.bargain.issues:
            values = [issue.label(side[issue.id]) if issue.id in side else "-" for side in (mine, theirs)]
            options = ", ".join(option.label for option in issue.options)
            self._say(f"  {issue.name}: yours {values[0]}; theirs {values[1]} ({options})")

    def _show(self) -> None:
        """Let the counterpart speak and print what is new."""
        while self._session.awaits_reply:
            before = len(self._session.recorded)
            self._session.reply()
            if len(self._session.recorded) == before:
                break
        fresh = self._session.recorded[self._printed :]
        self._printed = len(self._session.recorded)
        for item in fresh:
            if isinstance(item.event, ev.CounterpartSpoke):
                self._say(f"{item.event.speaker or self._session.scenario.persona.name}: {item.event.text}")
                self._session.submit(FinishLine(of_seq=item.seq))
            elif isinstance(item.event, ev.WindowOpened):
                window = self._session.scenario.window
                self._say(f"[News: {window.news}]" if window else "")
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


def _order(word: str, rest: str, scenario: Scenario) -> Order | None:
    match word:
        case "accept":
            return Accept()
        case "walk":
            return WalkAway(reason=rest)
        case "break":
            return TakeBreak()
        case "cite":
            return CiteEvidence(evidence=rest)
        case "ally":
            return BringAlly(ally=rest)
        case "name":
            entry = scenario.tactics.get(rest)
            text = entry.model_answer if entry else f"It feels as if this is a {rest.replace('-', ' ')}."
            return NameTactic(tactic=rest, text=text)
        case _:
            return None


def open_dossier(scenario: Scenario) -> ev.Preparation:
    """Return a preparation that spends the budget on cards in order, then on allies: a terminal has no page for it."""
    left = scenario.prep_budget
    evidence, allies = [], []
    for item in scenario.evidence:
        if item.cost <= left:
            evidence.append(item.id)
            left -= item.cost
    for ally in scenario.allies:
        if ally.cost <= left:
            allies.append(ally.id)
            left -= ally.cost
    return ev.Preparation(evidence=tuple(evidence), allies=tuple(allies))


def print_result(debrief: Debrief, out: TextIO) -> None:
    """Print the headline, the six metrics and what to work on."""
    print(str(debrief.headline), file=out)
    for metric in debrief.metrics:
        print(f"  {metric.title}: {_figure(metric)} [{metric.tag}] {metric.evidence}", file=out)
    for finding in (*debrief.strengths, *debrief.work_on):
        sign = "+" if finding.better is None else "-"
        print(f"  {sign} {finding.text} \u201c{finding.quote}\u201d", file=out)
        if finding.better is not None:
            print(f"      Better: {finding.better}", file=out)


def _figure(metric: Metric) -> str:
    if metric.value is None:
        return "not enough evidence"
    verdict = "" if metric.passed is None else (", passed" if metric.passed else ", not passed")
    return f"{metric.value:.0f} {metric.unit}{verdict}"
