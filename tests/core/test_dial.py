"""The same scene at another level: behaviour moves, the numbers of the bargain never do."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from tests.core.scenes import scene
from trainer.core.dial import RANGES, Dial, Level
from trainer.core.scenario import Temperament
from trainer.core.tactics import PowerSource
from trainer.core.terms import Side

DIALS = st.builds(
    Dial,
    level=st.sampled_from(Level),
    shifts=st.dictionaries(st.sampled_from(PowerSource), st.integers(min_value=-2, max_value=2)),
)


def test_a_dial_that_is_not_turned_leaves_the_scene_as_it_is() -> None:
    assert scene().turned(Dial()) is scene()
    assert scene().turned(Dial(shifts={PowerSource.TIME: 0})) is scene()


def test_the_code_names_what_is_turned_in_a_fixed_order() -> None:
    turned = {PowerSource.ALTERNATIVES: -2, PowerSource.TIME: 5}
    assert Dial(level=Level.HARD, shifts=turned).code == "hard.time+2.alternatives-2"


def test_each_source_changes_what_leans_on_it() -> None:
    plain = scene().persona.temperament
    for source, name, grows in (
        (PowerSource.AUTHORITY, "p_name", False),
        (PowerSource.EXPERTISE, "standards", False),
        (PowerSource.RESOURCES, "hold", True),
        (PowerSource.INFORMATION, "p_collapse", False),
        (PowerSource.TIME, "turns", True),
        (PowerSource.ALTERNATIVES, "xi", True),
    ):
        turned = scene().turned(Dial(shifts={source: 1})).persona.temperament
        assert (getattr(turned, name) > getattr(plain, name)) is grows, source


def test_hard_is_harder_than_gentle() -> None:
    gentle, hard = (scene().turned(Dial(level=level)).persona.temperament for level in (Level.GENTLE, Level.HARD))
    assert gentle.heat < hard.heat
    assert gentle.reveal > hard.reveal


@given(DIALS)
def test_economic_truth_stays_and_behaviour_keeps_to_the_common_ranges(dial: Dial) -> None:
    plain, turned = scene(), scene().turned(dial)
    assert turned.bargain == plain.bargain
    assert turned.deadlines == plain.deadlines
    assert replace(turned, version="", dial=Dial(), persona=plain.persona, power=plain.power) == replace(
        plain, version=""
    )
    for name, (low, high) in RANGES.items():
        before, after = (getattr(one.persona.temperament, name) for one in (plain, turned))
        assert min(low, before) <= after <= max(high, before), name
    assert all(0 <= strength <= 1 for strength in turned.power[Side.COUNTERPART].values())


def test_every_parameter_that_can_be_turned_is_one_of_the_temperament() -> None:
    assert RANGES.keys() <= {field.name for field in fields(Temperament)}
