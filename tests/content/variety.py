"""Ten sessions with one persona, and what it says again in them: `python -m tests.content.variety [SLUG ...]`."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.content.replaying import RECOGNISER
from trainer.content.load import ScenarioLibrary
from trainer.content.playthrough import SimulatedClock
from trainer.content.policies import even_page
from trainer.content.seat import Seat
from trainer.core import events as ev
from trainer.core.pacing import READING_WPM, showing_ms
from trainer.core.rules import Accept, BringAlly, CiteEvidence, FinishLine, NameTactic, OpenTable, Prepare, TakeBreak
from trainer.core.scenario import Line, Scenario
from trainer.core.table import Phase, TableState
from trainer.core.terms import Package
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

SCENARIOS = Path(__file__).resolve().parent.parent.parent / "scenarios"
SESSIONS = 10
FIRST_SEED = 4711
"""Sessions with one person take seeds that follow each other."""
MOST_TURNS = 16
REMARKABLE = 4
"""Lines of at most so many words may come back: nobody notices a second 'Go on.'"""
BLUNT = [
    "No.",
    "Too much.",
    "Is that all?",
    "Come on.",
    "You must be joking.",
    "What is your lowest?",
    "ok",
    "?",
    "Why?",
]
BLUNT += [
    "Not good enough.",
    "Final offer.",
    "I don't believe you.",
    "Rubbish.",
    "Do better.",
    "What's that supposed to mean?",
]
HESITANT = [
    "um, sorry, I don't really know how this works, could you explain it once more?",
    "I was just wondering whether there mite be a bit more room, if it isn't too much trouble",
    "Hm, that is a lot to take in, I would have to think about it I suppose",
    "Thank you for your time today by the way, I know you are busy",
    "maybe, I'm not sure, what would you do in my place?",
    "That sounds hard for you, I can see that you are under pressure as well",
    "ok so, just that I understand it right, what is it that you are offering at the moment?",
    "We seem to be going round in circles a bit, don't we?",
    "I need this quite badly to be honest, I do not have much time",
    "sorry, I know that I'm asking a lot",
]
SKILLED = [
    "What matters most to you in this, and why?",
    "What happens on your side if we decide next week instead?",
    "How did you arrive at that figure?",
    "I would like to see all points side by side. Nothing is agreed until everything is.",
    "I understand that this puts you under pressure, and I want something that works for both of us.",
    "Who decides on your side, and what do they need to see?",
    "If that is stuck, what else could we trade?",
    "My position stands, and I am happy to explain it once more.",
    "How will we both see next year that this was a good agreement?",
    "I have another way to go if this does not work, and I would rather settle with you.",
    "What worries you about it?",
    "Let me check that I have it right before I answer. What exactly is in your proposal?",
]
MANNERS = {"blunt": (BLUNT, 0.35), "hesitant": (HESITANT, 0.4), "skilled": (SKILLED, 0.45)}
"""What each kind of learner says, and how often it names a page instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line as it was said: its key, its template's id, and whether it has more than four words."""

    session: int
    key: str
    line: str
    remarkable: bool


def ten_sessions(scenario: Scenario) -> tuple[Said, ...]:
    """Play ten sessions with learners of three manners and return every line that was said."""
    return tuple(said for number in range(SESSIONS) for said in _session(scenario, number))


def _session(scenario: Scenario, number: int) -> Iterator[Said]:
    manner = list(MANNERS)[number % len(MANNERS)]
    remarks, offering = MANNERS[manner]
    dice = random.Random(f"{scenario.id}/{number}")
    clock = SimulatedClock()
    table = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=RECOGNISER)
    table.start(SessionSetup(seed=FIRST_SEED + number, rubric="", mode=ev.Mode.SIMULATION))
    cards = tuple(item.id for item in scenario.evidence[:2])
    allies = tuple(ally.id for ally in scenario.allies if ally.consents)[:1]
    table.submit(Prepare(preparation=ev.Preparation(evidence=cards, allies=allies)))
    table.submit(OpenTable())
    _listen(table, clock)
    for turn in range(MOST_TURNS):
        if table.state.phase is Phase.ENDED:
            break
        _take_turn(table, scenario, dice, turn, remarks, offering)
        _listen(table, clock)
        if dice.random() < 0.25:
            _be_silent(table, clock)
    text = {line.id: line.text for line in _lines(scenario)}
    for recorded in table.recorded:
        if isinstance(recorded.event, ev.CounterpartSpoke):
            for line in recorded.event.line_ids:
                words = len(text.get(line, "").split())
                yield Said(session=number, key=line.split("/")[1], line=line, remarkable=words > REMARKABLE)


def _take_turn(
    table: PracticeSession, scenario: Scenario, dice: random.Random, turn: int, remarks: Sequence[str], offering: float
) -> None:
    roll = dice.random()
    skilled = remarks is SKILLED
    if skilled and turn in {4, 6} and table.state.preparation.evidence:
        table.submit(CiteEvidence(evidence=table.state.preparation.evidence[0 if turn == 4 else -1]))
    elif skilled and turn == 7 and table.state.preparation.allies:
        table.submit(BringAlly(ally=table.state.preparation.allies[0]))
    elif skilled and table.state.active_tactic and roll < 0.4:
        text = scenario.tactics[table.state.active_tactic].model_answer
        table.submit(NameTactic(tactic=table.state.active_tactic, text=text))
    elif table.state.phase is Phase.CONFIRMING and turn > 12:
        table.submit(Accept())
    elif roll < 0.03:
        table.submit(TakeBreak())
    elif roll < offering or turn == 1:
        table.say("This is what I propose.", terms=_page(scenario, dice, turn, skilled=skilled))
    elif roll < offering + 0.2:
        table.say(_question(scenario, dice))
    else:
        table.say(dice.choice(remarks))


def _page(scenario: Scenario, dice: random.Random, turn: int, *, skilled: bool) -> Package:
    """Return a page that asks less as the meeting goes on; the skilled one looks for what is cheap for both."""
    if skilled and turn > 4:
        wanted = max(scenario.bargain.learner_reservation, 80.0 - 3.0 * turn)
        rows = scenario.bargain.tradable
        rows = tuple(row for row in rows if row.learner >= wanted) or rows
        return max(rows, key=lambda row: (row.learner + row.counterpart, row.counterpart)).package
    return even_page(Seat(scenario, TableState()), max(0.1, dice.uniform(0.7, 1.0) - 0.05 * turn))


def _question(scenario: Scenario, dice: random.Random) -> str:
    if dice.random() < 0.4:
        return f"What about the {dice.choice(scenario.bargain.issues).name}?"
    return f"What can you tell me about {dice.choice(dice.choice(scenario.topics).cues)}?"


def _listen(table: PracticeSession, clock: SimulatedClock) -> None:
    while table.awaits_reply:
        before = len(table.recorded)
        table.reply()
        _finish(table, clock, before)
        if len(table.recorded) == before:
            return


def _finish(table: PracticeSession, clock: SimulatedClock, before: int) -> None:
    for recorded in table.recorded[before:]:
        if isinstance(recorded.event, ev.CounterpartSpoke):
            clock.advance(recorded.event.pause_ms + showing_ms(recorded.event.text))
            table.submit(FinishLine(of_seq=recorded.seq))


def _be_silent(table: PracticeSession, clock: SimulatedClock) -> None:
    due = table.silence_due_ms(READING_WPM)
    if due is not None:
        clock.advance(max(0, due - table.now_ms()))
        before = len(table.recorded)
        table.break_silence()
        _finish(table, clock, before)


def _lines(scenario: Scenario) -> Iterator[Line]:
    books = [scenario.lines, scenario.persona.lines, *scenario.common_lines]
    if scenario.persona.partner is not None:
        books.append(scenario.persona.partner.lines)
    books += [beat.lines for beat in scenario.beats]
    books += [deadline.lines for deadline in scenario.deadlines]
    books += [bluff.lines for bluff in scenario.bluffs]
    for book in books:
        for lines in book.values():
            yield from lines
    for topic in scenario.topics:
        yield from topic.lines


def repeats_within(said: Iterable[Said]) -> int:
    """Return how often a line of more than four words came back in the session it was said in."""
    counts = Counter((one.session, one.line) for one in said if one.remarkable)
    return sum(count - 1 for count in counts.values())


def share_heard_before(said: Iterable[Said]) -> float:
    """Return the share of lines of more than four words that an earlier session had already brought."""
    remarkable = [one for one in said if one.remarkable]
    return (len(remarkable) - len({one.line for one in remarkable})) / len(remarkable)


def worst_keys(said: Iterable[Said], most: int = 8) -> list[tuple[str, int, int]]:
    """Return the keys that repeat most across sessions: key, repeats, different lines heard."""
    lines: dict[str, list[str]] = {}
    for one in said:
        if one.remarkable:
            lines.setdefault(one.key, []).append(one.line)
    repeats = ((key, len(all_) - len(set(all_)), len(set(all_))) for key, all_ in lines.items())
    return sorted(repeats, key=lambda row: -row[1])[:most]


def main(*slugs: str) -> int:
    """Print a row for each scenario."""
    library = ScenarioLibrary(SCENARIOS)
    for slug in slugs or library.slugs():
        scenario = library.load(slug)
        said = ten_sessions(scenario)
        shares = f"{len(said)} lines, {repeats_within(said)} again in a session, {share_heard_before(said):.0%} across"
        worst = ", ".join(f"{key} {repeats}/{heard}" for key, repeats, heard in worst_keys(said))
        print(f"{scenario.persona.name} ({slug}): {shares}; {worst}")  # noqa: T201 - it is what one runs this for
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
