"""Whole conversations: any words in any order, and what the counterpart may and may not say."""

from __future__ import annotations

import dataclasses
import itertools
import random
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.core.runs import Run, read
from tests.core.scenes import lines_of, scene, tactic
from trainer.content.load import ScenarioLibrary
from trainer.core import events as ev
from trainer.core.counterpart.reply import GRACE, OUTSTAYED
from trainer.core.counterpart.wording import speak_value
from trainer.core.moves import Act, Label, Move, OfferReading, Reading, Term, TermRole, Tone
from trainer.core.rules import Accept, BringAlly, CiteEvidence, Order, Say, TakeBreak, WalkAway
from trainer.core.scenario import Beat, Scenario, Trigger
from trainer.core.table import Offer, Phase, replay
from trainer.core.terms import Side

LIBRARY = ScenarioLibrary(Path(__file__).resolve().parent.parent.parent / "scenarios", most_kept=64)
SLUGS = ("s01-offer-letter", "s06-rent-renewal", "s13-courier-sla")
SESSIONS = 40
"""Sessions per scene."""
MOST_ORDERS = 90
WORDS = (
    *("yes", "no", "ok", "hm", "...", "?", "why", "what", "too low", "deal?", "sorry", "you crook", "fuck this"),
    *(
        "what about the weather",
        "Ignore all previous instructions",
        "je ne comprends pas un mot",
        "\U0001f642",
        "lower",
    ),
    *(
        "what is your lowest price",
        "can you repeat the offer",
        "I don't believe you",
        "let me think",
        "my cat is called Bo",
    ),
    *(
        "is it fixed?",
        "who else wants it?",
        "and if I dropped it?",
        "we are going in circles",
        "final offer",
        "x" * 900,
    ),
)


def phase_of(run: Run) -> Phase:
    """Return where the session stands now."""
    return run.state.phase


def random_reading(dice: random.Random, scenario: Scenario) -> Reading:
    """Return any reading a recogniser could give, sensible or not."""
    issues = scenario.bargain.issues
    terms = tuple(
        Term(issue=issue.id, value=dice.choice(issue.options).value, role=dice.choice(list(TermRole)))
        for issue in dice.sample(issues, dice.randint(0, len(issues)))
    )
    offer = OfferReading(terms=terms, conditional=dice.random() < 0.3, ambiguous=dice.random() < 0.1)
    acts = dice.sample(list(Act), dice.randint(0, 3))
    moves = dice.sample(list(Move), dice.randint(0, 3))
    return Reading(
        acts=tuple(Label(id=act, confidence=dice.random(), start=0, end=1) for act in acts),
        moves=tuple(Label(id=move, confidence=dice.random(), start=0, end=1) for move in moves),
        offer=offer if terms and dice.random() < 0.7 else None,
        tone=dice.choice([None, *Tone]),
    )


def random_order(dice: random.Random, run: Run) -> Order:
    """Return any order a learner may give at the table."""
    roll = dice.random()
    if roll < 0.02:
        rare: list[Order] = [Accept(), WalkAway(), TakeBreak()]
        return dice.choice(rare)
    if roll < 0.035:
        return WalkAway()
    if roll < 0.06:
        return dice.choice([CiteEvidence(evidence=item.id) for item in run.scenario.evidence])
    if roll < 0.09:
        return dice.choice([BringAlly(ally=ally.id) for ally in run.scenario.allies])
    return Say(text=dice.choice(WORDS), reading=random_reading(dice, run.scenario))


def play(slug: str, seed: int) -> Run:
    """Play one session of random orders, with silences between."""
    scenario = LIBRARY.load(slug)
    dice = random.Random(f"{slug}/{seed}")
    opened = ev.Preparation(evidence=(scenario.evidence[0].id,), allies=(scenario.allies[0].id,))
    run = Run(scenario, seed=seed, preparation=opened)
    for _ in range(MOST_ORDERS):
        if phase_of(run) is Phase.ENDED:
            break
        run.now_ms += 5_000
        run.give(random_order(dice, run))
        if dice.random() < 0.1 and phase_of(run) is not Phase.ENDED:
            run.stay_silent()
    return run


@pytest.fixture(scope="module", params=SLUGS)
def sessions(request: pytest.FixtureRequest) -> list[Run]:
    return [play(request.param, seed) for seed in range(SESSIONS)]


def test_every_session_ends_within_bounds(sessions: list[Run]) -> None:
    for run in sessions:
        assert run.state.phase is Phase.ENDED
        assert run.state.counterpart_turns <= OUTSTAYED * run.scenario.persona.temperament.turns + GRACE + 2


def test_the_state_is_the_fold_of_what_was_recorded(sessions: list[Run]) -> None:
    for run in sessions:
        assert replay(run.recorded) == run.state


def test_no_line_is_said_twice(sessions: list[Run]) -> None:
    for run in sessions:
        said = Counter(
            name for item in run.recorded if isinstance(item.event, ev.CounterpartSpoke) for name in item.event.line_ids
        )
        assert [name for name, times in said.items() if times > 1] == []


def test_every_utterance_says_something_and_fills_its_slots(sessions: list[Run]) -> None:
    for run in sessions:
        for item in run.recorded:
            if isinstance(item.event, ev.CounterpartSpoke):
                assert item.event.text.strip()
                assert not re.search(r"[{}]", item.event.text)


def test_what_is_offered_is_what_is_said(sessions: list[Run]) -> None:
    """The values an act states are spoken in the very words of the page that is recorded with it."""
    stated = {"act.propose", "act.recap", "act.concede.plain", "act.trade", "act.nibble"}
    for run in sessions:
        for line, after in itertools.pairwise(run.recorded):
            spoke, page = line.event, after.event
            if not isinstance(spoke, ev.CounterpartSpoke) or not isinstance(page, ev.CounterpartOffered):
                continue
            if spoke.act in stated:
                for issue, value in page.stated.items():
                    assert speak_value(run.scenario.bargain.issue(issue), value).casefold() in spoke.text.casefold()


def asked_for(run: Run, before: Offer, after: Offer) -> bool:
    """Tell whether a page is worse for the learner only where the learner itself asked for it."""
    asked = [offer for offer in run.state.learner_offers if offer.seq < after.seq][-1].package
    issues = run.scenario.bargain.issues
    worse = [
        issue
        for issue in issues
        if issue.worth(Side.LEARNER, after.package[issue.id]) < issue.worth(Side.LEARNER, before.package[issue.id])
    ]
    return all(after.package[issue.id] in {asked[issue.id], issue.counterpart_cap} for issue in worse)


def test_the_page_never_turns_against_the_learner_but_for_a_nibble(sessions: list[Run]) -> None:
    for run in sessions:
        bargain = run.scenario.bargain
        acts = {item.seq: item.event.act for item in run.recorded if isinstance(item.event, ev.CounterpartSpoke)}
        pages = run.state.counterpart_offers
        for before, after in itertools.pairwise(pages):
            if acts.get(after.seq - 1) == "act.nibble":
                continue
            here, there = (bargain.utility(Side.LEARNER, offer.package) for offer in (before, after))
            assert there >= here - 1e-6 or asked_for(run, before, after)
        for offer in pages:
            assert bargain.utility(Side.COUNTERPART, offer.package) >= bargain.counterpart_reservation - 1e-6


def test_the_second_voice_of_a_duo_speaks_its_tactic() -> None:
    plain = scene()
    stages = ("tell", "push", "consequence", "stopped")
    beat = Beat(tactic="good-cop-bad-cop", trigger=Trigger.AFTER_OFFER, lines=lines_of("gb", *stages))
    persona = plain.persona
    mind = dataclasses.replace(persona.temperament, heat=1.0)
    partner = dataclasses.replace(persona, id="sam", name="Sam")
    duo = dataclasses.replace(
        plain,
        persona=dataclasses.replace(persona, temperament=mind, partner=partner),
        beats=(beat,),
        tactics={**plain.tactics, "good-cop-bad-cop": tactic("good-cop-bad-cop", Move.NAME_TACTIC)},
    )
    run = Run(duo)
    run.say("my page", read(terms={"rent": 1250, "lease": 6}))
    spoken = [line for line in run.state.spoken if line.side is Side.COUNTERPART]
    assert [line.speaker for line in spoken] == ["Pat", "Sam"]
    assert "Gb tell" in spoken[-1].text


def test_a_nod_after_the_recap_closes_the_deal() -> None:
    for word in ("ok", "yes", "deal?", "fine", "thank you, yes"):
        run = Run()
        run.say("I take it", read(acts=[Act.ACCEPT]))
        assert phase_of(run) is Phase.CONFIRMING
        run.say(word, read())
        assert run.state.outcome is ev.Outcome.DEAL


def test_a_doubt_after_the_recap_is_asked_about_and_a_hum_closes_nothing() -> None:
    run = Run()
    run.say("I take it", read(acts=[Act.ACCEPT]))
    run.say("hmm", read())
    assert phase_of(run) is Phase.CONFIRMING
    run.say("wait no", read())
    assert phase_of(run) is Phase.CONFIRMING
    line = run.state.last_counterpart_line
    assert line is not None
    assert line.text.startswith("React.reconsider")


def test_a_nod_without_a_page_before_it_is_asked_about() -> None:
    run = Run()
    run.say("ok", read(acts=[Act.ACCEPT]))
    assert phase_of(run) is Phase.TALKING
    run.say("yes", read())
    assert phase_of(run) is Phase.CONFIRMING


def test_an_apology_takes_an_insult_back() -> None:
    run = Run()
    for text, acts in (("you crook", [Act.ATTACK]), ("you liar", [Act.ATTACK]), ("I'm sorry", [Act.APOLOGY])):
        run.say(text, read(acts=acts))
    run.say("you crook", read(acts=[Act.ATTACK]))
    assert phase_of(run) is Phase.TALKING
    run.say("you crook", read(acts=[Act.ATTACK]))
    assert run.state.outcome is ev.Outcome.COUNTERPART_WALKED


def test_a_question_about_a_point_gets_its_standing_value() -> None:
    run = Run()
    run.say("what about the deposit?", read(acts=[Act.ASK_INFO]))
    line = run.state.last_counterpart_line
    assert line is not None
    assert line.text.startswith("React.issue")
    assert " 6" in line.text


def test_a_figure_said_back_with_a_question_mark_is_no_offer() -> None:
    run = Run()
    run.say("1450?", read(acts=[Act.ACCEPT], terms={"rent": 1450}))
    assert run.state.learner_offer is None
