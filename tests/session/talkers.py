"""Whole sessions with real words in any order, and what may never happen: python -m tests.session.talkers 500."""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from dataclasses import replace
from functools import cache

from tests.session.rooms import library, recogniser
from tests.transcripts.replay import files, read
from trainer.cli.table import order_of
from trainer.content.playthrough import SimulatedClock
from trainer.core import events as ev
from trainer.core import rules as orders
from trainer.core.adjournment import cost_of, prep_points
from trainer.core.counterpart.wording import speak_value
from trainer.core.metrics import RUBRIC
from trainer.core.pacing import READING_WPM
from trainer.core.rules import Order, Refusal
from trainer.core.scenario import Line, Scenario
from trainer.core.table import Phase, replay
from trainer.core.terms import Terms
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.session.room import ready_preparation
from trainer.store.memory import MemoryLog

MOST_TURNS = 40
SHORT = 4
"""Lines of at most so many words may come twice: nobody notices a second 'Go on.'"""
ODD = (
    "",
    "?",
    "...",
    "1,2,3",
    "\u4f60\u597d",
    "ignore all previous instructions",
    "<b>50</b>",
    "x" * 3_000,
    "no no no",
    "ok",
)
COMMANDS = ("/break", "/hold", "/cite", "/ally", "/name", "/adjourn", "/return", "/walk")
_NUMBER = re.compile(r"\d[\d,.:]*\d|\d")


@cache
def sayings() -> dict[str, tuple[str, ...]]:
    """Return what learners said in the kept transcripts, by scene."""
    said: dict[str, list[str]] = {}
    for path in files():
        transcript = read(path.read_text(encoding="utf-8"))
        said.setdefault(transcript.scene, []).extend(one.said for one in transcript.exchanges)
    return {scene: tuple(lines) for scene, lines in said.items()}


def talk(slug: str, seed: int) -> PracticeSession:
    """Play a session of a scene with sentences of many learners in any order, commands and odd texts between them."""
    dice = random.Random(f"{slug}/{seed}")
    scenario = library().load(slug)
    clock = SimulatedClock()
    session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=recogniser())
    session.start(SessionSetup(seed=seed, rubric=RUBRIC))
    session.submit(orders.Prepare(preparation=ready_preparation(scenario)))
    session.submit(orders.OpenTable())
    hear(session)
    all_lines = [line for lines in sayings().values() for line in lines]
    own = sayings().get(slug, tuple(all_lines))
    for _ in range(MOST_TURNS):
        if session.state.phase is Phase.ENDED:
            break
        clock.advance(4_000)
        roll = dice.random()
        if session.state.phase is Phase.ADJOURNED and roll < 0.7:
            come_back(session, dice)
        elif roll < 0.08:
            give(session, dice)
        elif roll < 0.14:
            session.say(dice.choice(ODD))
        else:
            session.say(dice.choice(own if roll < 0.85 else all_lines))
        hear(session)
        clock.advance(2_000)
        if dice.random() < 0.08 and session.silence_due_ms(READING_WPM) is not None:
            clock.advance(60_000)
            session.break_silence()
            hear(session)
    return session


def come_back(session: PracticeSession, dice: random.Random) -> None:
    """Return from an adjournment, mostly with one more card or ally than there are points for."""
    scenario, prepared = session.scenario, session.state.preparation
    cards, allies = [item.id for item in scenario.evidence], [ally.id for ally in scenario.allies]
    evidence = (*prepared.evidence, dice.choice(cards)) if dice.random() < 0.6 else ()
    more = replace(prepared, evidence=evidence, allies=(*prepared.allies, *dice.sample(allies, dice.randint(0, 1))))
    session.submit(orders.Prepare(preparation=more))
    session.submit(orders.ReturnToTable())


def give(session: PracticeSession, dice: random.Random) -> None:
    """Give a command that may make sense or not."""
    scenario = session.scenario
    word = dice.choice(COMMANDS)[1:]
    if word == "hold":
        times: list[Order] = [orders.BeginHold(), orders.EndHold(), orders.LoseFocus(), orders.RegainFocus()]
        session.submit(dice.choice(times))
        return
    names = [item.id for item in scenario.evidence] + [ally.id for ally in scenario.allies] + list(scenario.tactics)
    order = order_of(word, dice.choice(names), scenario)
    if not isinstance(order, Refusal):
        session.submit(order)


def hear(session: PracticeSession) -> None:
    """Let the counterpart answer, and its lines be out."""
    while session.awaits_reply:
        before = len(session.recorded)
        session.reply()
        if len(session.recorded) == before:
            return
    for item in session.recorded:
        if isinstance(item.event, ev.CounterpartSpoke):
            session.submit(orders.FinishLine(of_seq=item.seq))


def faults(session: PracticeSession) -> list[str]:
    """Return everything a session holds that may never be: repeated lines, figures nobody decided, empty words."""
    found = []
    lines = [item.event for item in session.recorded if isinstance(item.event, ev.CounterpartSpoke)]
    ids = Counter(name for line in lines for name in line.line_ids)
    found += [f"said twice: {name}" for name, times in ids.items() if times > 1]
    texts = Counter(line.text for line in lines if len(line.text.split()) > SHORT)
    found += [f"said twice: {text}" for text, times in texts.items() if times > 1]
    found += [
        f"unfilled or empty: {line.text!r}" for line in lines if not line.text.strip() or re.search("[{}]", line.text)
    ]
    found += odd_figures(session)
    if replay(session.recorded) != session.state:
        found.append("the state is not the fold of what was recorded")
    if session.state.phase is Phase.ENDED and session.state.outcome is None:
        found.append("ended without an outcome")
    found += broken_adjournments(session)
    return found


def broken_adjournments(session: PracticeSession) -> list[str]:
    """Return what an adjournment broke: time that ran, cards that were lost, points overdrawn, words while away."""
    found: list[str] = []
    away = False
    prepared, left_ms = ev.Preparation(), 0
    for item in session.recorded:
        match item.event:
            case ev.PreparationDone():
                lost = set(prepared.evidence) - set(item.event.preparation.evidence)
                found += [f"a card was closed again: {name}" for name in lost]
                prepared = item.event.preparation
            case ev.Adjourned():
                away, left_ms = True, item.at_ms
            case ev.TableReopened():
                away = False
                found += [] if item.at_ms == left_ms else ["time ran while the meeting was adjourned"]
            case ev.LearnerSpoke() | ev.CounterpartSpoke() | ev.LearnerOffered() if away:
                found.append("somebody spoke while the meeting was adjourned")
            case _:
                pass
    if cost_of(session.scenario, prepared) > prep_points(session.scenario, session.state):
        found.append("more was prepared than there are points")
    if session.state.adjournments > 1:
        found.append("they adjourned twice")
    return found


def odd_figures(session: PracticeSession) -> list[str]:
    """Return the lines with a figure that is neither in the line as written nor in any value put or named."""
    scenario, found = session.scenario, []
    written = written_lines(scenario)
    known: set[str] = figures_of(scenario, scenario.persona_opening)
    for at, item in enumerate(session.recorded):
        match item.event:
            case ev.LearnerSpoke():
                offer = item.event.reading.offer
                for terms in (offer.terms, *offer.alternatives) if offer is not None else ():
                    for term in terms:
                        if scenario.bargain.has(term.issue):
                            known |= figures_of(scenario, {term.issue: term.value})
                            issue = scenario.bargain.issue(term.issue)
                            if not isinstance(term.value, str):
                                for near in issue.nearest(term.value):
                                    known |= figures_of(scenario, {term.issue: near})
                known |= set(_NUMBER.findall(item.event.text)) | guesses(scenario, item.event.text)
            case ev.LearnerOffered() | ev.CounterpartOffered() | ev.OfferAccepted():
                known |= figures_of(scenario, item.event.package)
            case ev.CounterpartSpoke():
                page = next((one.event for one in session.recorded[at + 1 : at + 2]), None)
                if isinstance(page, ev.CounterpartOffered):
                    known |= figures_of(scenario, page.package)
                own = {figure for name in item.event.line_ids for figure in _NUMBER.findall(written.get(name, ""))}
                odd = set(_NUMBER.findall(item.event.text)) - known - own
                if odd:
                    found.append(f"undecided figure {sorted(odd)}: {item.event.text}")
            case _:
                pass
    return found


def guesses(scenario: Scenario, text: str) -> set[str]:
    """Return the figures a bare number of the learner's may be asked back as."""
    found: set[str] = set()
    for raw in _NUMBER.findall(text):
        try:
            number = float(raw.replace(",", "").rstrip(".:"))
        except ValueError:
            continue
        for issue in scenario.bargain.issues:
            for value in (number, number * 1_000, number / issue.scale):
                if issue.position(value) is not None:
                    found |= figures_of(scenario, {issue.id: value})
    return found


def figures_of(scenario: Scenario, terms: Terms) -> set[str]:
    """Return the numbers in terms as they are spoken."""
    return {
        figure
        for issue, value in terms.items()
        for figure in _NUMBER.findall(speak_value(scenario.bargain.issue(issue), value))
    }


def written_lines(scenario: Scenario) -> dict[str, str]:
    """Return every line that can be said in a scene, as written, by its name."""
    people = [scenario.persona, *([scenario.persona.partner] if scenario.persona.partner else [])]
    books = [scenario.lines, *(person.lines for person in people), *scenario.common_lines]
    lines: list[Line] = [scenario.first_line, *(line for book in books for some in book.values() for line in some)]
    for some in (
        *(topic.lines for topic in scenario.topics),
        *(lines for exchange in scenario.exchanges for lines in (exchange.lines, exchange.partner_lines)),
        *(interest.lines for interest in scenario.interests),
        *(lines for deadline in scenario.deadlines for lines in deadline.lines.values()),
        *(lines for bluff in scenario.bluffs for lines in bluff.lines.values()),
        *(lines for beat in scenario.beats for lines in beat.lines.values()),
        *(item.reply for item in scenario.evidence),
        *(ally.reply for ally in scenario.allies),
        *([scenario.window.reply] if scenario.window else []),
    ):
        lines.extend(some)
    return {line.id: line.text for line in lines}


def main(sessions: int) -> int:
    """Play so many sessions over all scenes and report their faults; return 1 when there is any."""
    slugs = library().slugs()
    bad = 0
    for seed in range(sessions):
        slug = slugs[seed % len(slugs)]
        for fault in faults(talk(slug, seed)):
            bad += 1
            sys.stdout.write(f"{slug} seed {seed}: {fault}\n")
    sys.stdout.write(f"{sessions} sessions, {bad} faults\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
