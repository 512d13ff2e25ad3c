"""From files to the values the engine plays with."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.content.sample import ARCHETYPE, PERSONA, SCENARIO, SLUG, patch_yaml, write_sample
from trainer.content.load import ScenarioLibrary
from trainer.core.moves import Move
from trainer.core.scenario import Archetype, Scenario, Trigger
from trainer.core.tactics import EvidenceMark, PowerSource
from trainer.core.terms import IssueId, Side

RENT, LEASE = IssueId("rent"), IssueId("lease")


def built(root: Path, changes: dict[str, str] | None = None) -> Scenario:
    return ScenarioLibrary(write_sample(root, changes)).load(SLUG)


def changed(fragment: str) -> dict[str, str]:
    return {f"{SLUG}/scenario.yaml": patch_yaml(SCENARIO, fragment)}


def test_numbers_are_written_and_spoken_with_their_units(tmp_path: Path):
    rent, lease = built(tmp_path).bargain.issues
    assert [(option.label, option.spoken) for option in rent.options] == [
        ("£1,450/month", "1,450 a month"),
        ("£1,350/month", "1,350 a month"),
        ("£1,250/month", "1,250 a month"),
    ]
    assert (lease.options[0].label, lease.options[0].spoken) == ("24 months", "24 months")
    assert rent.headline
    assert rent.divisible
    assert rent.aliases == ("monthly",)


@pytest.mark.parametrize(
    ("option", "label", "spoken"),
    [
        ("A", "A", "A"),
        ("{value: A, label: the big one}", "the big one", "the big one"),
        ("{value: A, say: the big one}", "A", "the big one"),
        ("{value: 1.5, label: one and a half}", "one and a half", "1.5 months"),
        ("{value: 1000, say: a thousand}", "1,000 months", "a thousand"),
        ("1000", "1,000 months", "1,000 months"),
    ],
)
def test_words_of_options_fall_back_on_each_other(option: str, label: str, spoken: str, tmp_path: Path):
    fragment = f"""
issues:
  rent: {{name: the rent, kind: money, options: [1450, 1250], weights: {{learner: 70, counterpart: 30}}}}
  lease:
    name: the lease
    kind: category
    unit: months
    options: [B, {option}]
    weights: {{learner: 30, counterpart: 70}}
openings: {{counterpart: {{rent: 1450, lease: B}}, learner: {{rent: 1250, lease: B}}}}
"""
    found = built(tmp_path, changed(fragment)).bargain.issue(LEASE).options[1]
    assert (found.label, found.spoken) == (label, spoken)


def test_utilities_come_out_as_weighted(tmp_path: Path):
    bargain = built(tmp_path).bargain
    package = {RENT: 1350, LEASE: 24}
    assert bargain.utility(Side.LEARNER, package) == 35
    assert bargain.utility(Side.COUNTERPART, package) == 85
    assert (bargain.learner_reservation, bargain.counterpart_reservation) == (33, 40)


def test_values_are_the_options_own(tmp_path: Path):
    scenario = built(
        tmp_path, changed("openings:\n  counterpart: {rent: 1450.0, lease: 24}\n  learner: {lease: 24, rent: 1250}")
    )
    assert repr(dict(scenario.persona_opening)) == "{'rent': 1450, 'lease': 24}"
    assert list(scenario.strong_opening) == [RENT, LEASE]


def test_the_brief_and_the_private_side_are_kept_apart(tmp_path: Path):
    brief = built(tmp_path).brief
    assert brief.batna == "A smaller flat at the edge of town."
    assert brief.counterpart_batna.startswith("Somebody new")


def test_temperaments_are_layered_archetype_person_scene(tmp_path: Path):
    mind = built(tmp_path, changed("temperament: {turns: 9}")).persona.temperament
    assert (mind.archetype, mind.open, mind.hold, mind.turns) == (Archetype.EXPLODER, 0.92, 0.38, 9)


def test_a_duo_has_a_partner(tmp_path: Path):
    partner = patch_yaml(PERSONA, "name: Ms Kroll\narchetype: exploder")
    changes = {
        "personas/viktor-adler.yaml": patch_yaml(PERSONA, "partner: ms-kroll"),
        "personas/ms-kroll.yaml": partner,
    }
    persona = built(tmp_path, changes).persona
    assert persona.partner is not None
    assert (persona.partner.id, persona.partner.name, persona.partner.partner) == ("ms-kroll", "Ms Kroll", None)


def test_claims_deadlines_and_plans_keep_their_truth(tmp_path: Path):
    scenario = built(tmp_path)
    assert not scenario.bluff("couple").true
    assert not scenario.deadline("portal").real
    assert set(scenario.deadline("portal").lines) == {"thinned", "extended"}
    beat = scenario.beats[0]
    assert (beat.tactic, beat.trigger, beat.deadline, beat.issue) == (
        "exploding-offer",
        Trigger.OPENING,
        "portal",
        RENT,
    )
    assert scenario.window is not None
    assert (scenario.window.earliest_turn, scenario.window.latest_turn) == (2, 4)
    assert scenario.power[Side.COUNTERPART][PowerSource.TIME] == 0.6


def test_tactics_come_with_the_scene_and_their_lines_with_the_generic_book(tmp_path: Path):
    scenario = built(tmp_path)
    tactic = scenario.tactics["exploding-offer"]
    assert tactic.counters == (Move.DEADLINE_QUESTION, Move.REQUEST_TIME)
    assert tactic.sources[0].mark is EvidenceMark.VERIFIED
    assert len(scenario.common_lines[1]["tactic.exploding-offer.tell"]) == 3


def test_a_scene_may_have_an_answer_of_its_own_to_a_tactic(tmp_path: Path):
    general = built(tmp_path / "one").tactics["exploding-offer"].model_answer
    answered = changed('plan:\n  exploding-offer: {when: opening, answer: "What changes on Monday?"}')
    assert built(tmp_path / "two", answered).tactics["exploding-offer"].model_answer == "What changes on Monday?"
    assert general != "What changes on Monday?"


def test_lines_are_named_by_book_key_and_words(tmp_path: Path):
    lines = built(tmp_path / "one").lines["act.hold"]
    assert lines[0].id.startswith(f"{SLUG}/act.hold/")
    longer = changed('lines:\n  act.hold: ["A new one.", "I stand by {terms}, as I did in spring."]')
    assert built(tmp_path / "two", longer).lines["act.hold"][1] == lines[0]


def test_a_line_written_twice_under_a_key_is_one_line(tmp_path: Path):
    book = built(tmp_path, changed('lines:\n  act.hold: ["Once.", "Once."]')).lines
    assert [line.text for line in book["act.hold"] if line.id.startswith(SLUG)] == ["Once."]


def test_the_persons_own_lines_stand_beside_the_scenes(tmp_path: Path):
    scenario = built(tmp_path, changed('lines:\n  act.hold: ["Once."]'))
    assert scenario.lines["act.hold"][1:] == scenario.persona.lines["act.hold"]


def test_rules_hold_lists_of_values(tmp_path: Path):
    rule = built(
        tmp_path, changed("rules: {crew: {when: {rent: 1250}, needs: {lease: [24, 12]}, says: Stay then.}}")
    ).rules[0]
    assert (dict(rule.when), dict(rule.needs)) == ({RENT: (1250,)}, {LEASE: (24, 12)})


def test_everything_in_the_archetype_counts(tmp_path: Path):
    changes = {"archetypes/exploder.yaml": ARCHETYPE.replace("e: 0.3", "e: 0.4")}
    before, after = built(tmp_path / "one").persona, built(tmp_path / "two", changes).persona
    assert after.temperament == replace(before.temperament, e=0.4)


def test_lines_for_who_only_asks_what_a_deadline_is_may_be_left_out_or_given(tmp_path: Path):
    assert set(built(tmp_path / "without").deadline("portal").lines) == {"thinned", "extended"}
    moved = '      extended: ["Tuesday, then. Not a day more."]\n'
    asked = f'{moved}      then: ["Then it is listed."]\n      why: ["I sit down on Sundays."]\n'
    changes = {f"{SLUG}/scenario.yaml": SCENARIO.replace(moved, asked)}
    given = built(tmp_path / "with", changes).deadline("portal").lines
    assert [line.text for kind in ("then", "why") for line in given[kind]] == [
        "Then it is listed.",
        "I sit down on Sundays.",
    ]
