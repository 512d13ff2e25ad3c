"""The library that ships: it is clean, every scene loads, and every script comes out as written."""

from pathlib import Path

import pytest

from tests.content.replaying import play_script
from trainer.content.check import check
from trainer.content.diagnostics import errors_in
from trainer.content.load import ScenarioLibrary
from trainer.core.frontier import best_joint, nash_point
from trainer.core.terms import Side

ROOT = Path(__file__).resolve().parent.parent / "scenarios"
LIBRARY = ScenarioLibrary(ROOT)
SCRIPTS = [
    pytest.param(slug, path.name, id=f"{slug}/{path.stem}")
    for slug in LIBRARY.slugs()
    for path in sorted((ROOT / slug / "plays").glob("*.play"))
]


def test_the_library_has_nothing_to_mend():
    assert [str(finding) for finding in errors_in(check(ROOT))] == []


@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_every_scene_loads_and_holds_a_deal_worth_finding(slug: str):
    scenario = LIBRARY.load(slug)
    bargain = scenario.bargain
    nash, best = nash_point(bargain), best_joint(bargain)
    assert nash is not None
    assert best is not None
    assert nash.learner > bargain.learner_reservation
    assert nash.counterpart > bargain.counterpart_reservation
    assert best.joint > 105
    opening = bargain.utility(Side.COUNTERPART, scenario.persona_opening)
    assert opening > nash.counterpart


def test_every_card_is_on_the_shelf():
    assert [card.id for card in LIBRARY.summaries()] == list(LIBRARY.slugs())
    assert LIBRARY.problems() == ()


@pytest.mark.parametrize(("slug", "name"), SCRIPTS)
def test_scripts_come_out_as_written(slug: str, name: str):
    play = next(play for play in LIBRARY.plays(slug) if f"{play.name}.play" == name)
    done = play_script(play, LIBRARY.load(slug), f"{slug}/plays/{name}")
    assert [str(failure) for failure in done.failures] == []


@pytest.mark.parametrize(("slug", "name"), SCRIPTS)
def test_scripts_replay_alike(slug: str, name: str):
    play = next(play for play in LIBRARY.plays(slug) if f"{play.name}.play" == name)
    scenario = LIBRARY.load(slug)
    assert play_script(play, scenario).recorded == play_script(play, scenario).recorded
