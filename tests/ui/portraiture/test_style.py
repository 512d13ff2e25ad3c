"""A person's looks from plain values, or from nothing but a name."""

from dataclasses import asdict
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trainer.ui.portraiture.style import Hair, PortraitStyle

PERSONAS = sorted((Path(__file__).parents[3] / "scenarios" / "personas").glob("*.yaml"))
VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.floats(), st.lists(st.text()))


def test_plain_values_are_read() -> None:
    style = PortraitStyle.read({"hair": "bob", "skin": 5, "earrings": True, "age": 2})
    assert (style.hair, style.skin, style.earrings, style.age) == (Hair.BOB, 5, True, 2)


def test_values_survive_a_round_trip() -> None:
    style = PortraitStyle.invent("Viktor Adler")
    assert PortraitStyle.read(asdict(style)) == style


def test_what_is_unknown_keeps_its_default() -> None:
    assert PortraitStyle.read({"hair": "mohawk", "hat": "yes", "skin": "dark"}) == PortraitStyle()


def test_numbers_are_kept_within_their_limits() -> None:
    assert PortraitStyle.read({"skin": 99, "age": -3}) == PortraitStyle(skin=8, age=0)


def test_what_cannot_be_read_is_named() -> None:
    assert PortraitStyle.unreadable({"hair": "mohawk", "hat": "yes", "skin": 99, "age": 2}) == ["hair", "hat", "skin"]


@pytest.mark.parametrize("file", PERSONAS, ids=lambda file: file.stem)
def test_every_person_that_comes_with_the_app_can_be_drawn(file: Path) -> None:
    portrait = yaml.safe_load(file.read_text(encoding="utf-8")).get("portrait", {})
    assert PortraitStyle.unreadable({name.replace("-", "_"): value for name, value in portrait.items()}) == []


@given(st.dictionaries(st.sampled_from([*asdict(PortraitStyle()), "else"]), VALUES))
def test_no_value_from_a_stranger_breaks_it(values: dict[str, object]) -> None:
    style = PortraitStyle.read(values)
    assert 1 <= style.skin <= 8
    assert 0 <= style.age <= 3


def test_a_name_always_looks_the_same_and_names_differ() -> None:
    names = [f"person {number}" for number in range(40)]
    styles = [PortraitStyle.invent(name) for name in names]
    assert styles == [PortraitStyle.invent(name) for name in names]
    assert len(set(styles)) == len(names)
