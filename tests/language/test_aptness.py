"""How apt an answer is: learned from what readers judged, and the same for any text."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.rooms import library
from trainer.core.scenario import Exchange, Line
from trainer.language.aptness import FEATURES, Near, Said, content_of, features_of, foreseen_of, load_aptness
from trainer.language.exchanges import ExchangeFinder
from trainer.language.network import NetworkError
from trainer.language.sense import load_sense

RESOURCES = Path(__file__).parents[2] / "resources" / "language"
APTNESS = load_aptness(RESOURCES / "aptness.json")
FINDER = ExchangeFinder(load_sense(RESOURCES), APTNESS)
JUDGED = Path(__file__).parents[2] / "packaging" / "labels" / "answers.jsonl"
CAKE = Exchange(
    id="cake",
    hears=("did you bake this?", "who baked the cake?"),
    lines=(Line(id="cake/1", text="I did, this morning. Have the corner."),),
)


def lying(near: float, *, lead: float, place: int) -> Near:
    """Return a nearness that is the same by every part."""
    return Near(
        score=near,
        likeness=near,
        likest_part=near,
        whole=near,
        last_question=near,
        likest_question=near,
        follows=False,
        lead=lead,
        place=place,
        heard=near,
        heard_part=near,
        told=near,
    )


FAR, NEAR = lying(0.4, lead=-0.2, place=8), lying(0.9, lead=0.2, place=0)


def test_what_lies_near_and_shares_its_words_is_apter() -> None:
    said = Said("who baked the cake?", 1, asks=True)
    far, near = APTNESS.of([features_of(said, place, CAKE, foreseen_of(CAKE)) for place in (FAR, NEAR)])
    assert near > 0.6
    assert far < 0.2


def test_of_judged_answers_those_said_to_be_apt_mostly_are() -> None:
    """The texts it was fitted to: no measure of what it is worth, only that file and features belong together."""
    right = wrong = 0
    for line in JUDGED.read_text("utf-8").splitlines()[::8]:
        row = json.loads(line)
        found = FINDER.find(row["said"], library().load(row["scene"]).exchanges, [frozenset(k) for k in row["lately"]])
        sure = [one for one in found if one.apt >= 0.7 and one.id in row["judged"]]
        right += sum(row["judged"][one.id] == 2 for one in sure)
        wrong += sum(row["judged"][one.id] < 2 for one in sure)
    assert right > 15
    assert right > 2 * wrong


def test_apt_answers_are_kept_beside_the_likest() -> None:
    found = FINDER.find("and how deep is the wardrobe", library().load("s06-rent-renewal").exchanges)
    assert 4 <= len(found) <= 6
    assert all(0.0 <= one.apt <= 1.0 for one in found)


def test_only_words_that_say_something_are_compared() -> None:
    assert content_of("the boilers were broken") == content_of("a boiler is broken")
    assert content_of("who are you, and why?") == frozenset()


@given(st.text(max_size=120))
def test_any_text_is_judged_within_bounds(words: str) -> None:
    rows = [features_of(Said(words.casefold(), 1, asks=False), place, CAKE, foreseen_of(CAKE)) for place in (FAR, NEAR)]
    assert all(len(row) == len(FEATURES) for row in rows)
    assert np.all((APTNESS.of(rows) >= 0.0) & (APTNESS.of(rows) <= 1.0))


def test_nothing_to_judge_gives_nothing() -> None:
    assert APTNESS.of([]).shape == (0,)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 1},
        {"features": ["score"]},
        {"hidden": [[[1.0]]]},
        {"last_bias": "much"},
        {"scales": [0.0] * (2 * len(FEATURES))},
    ],
)
def test_a_damaged_file_is_told_by_its_name(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "aptness.json"
    path.write_text(json.dumps({**json.loads((RESOURCES / "aptness.json").read_text("utf-8")), **change}), "utf-8")
    with pytest.raises(NetworkError, match=r"aptness\.json"):
        load_aptness(path)
    path.write_text("{", "utf-8")
    with pytest.raises(NetworkError, match=r"aptness\.json"):
        load_aptness(path)
