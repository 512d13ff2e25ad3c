"""Moods are different faces, and there is a way between any two."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.ui.portraiture.expression import EXPRESSIONS, Mood, read_mood


def test_every_mood_has_a_face_of_its_own() -> None:
    assert set(EXPRESSIONS) == set(Mood)
    assert all(EXPRESSIONS[one] != EXPRESSIONS[other] for one, other in combinations(Mood, 2))


@given(st.sampled_from(Mood), st.sampled_from(Mood), st.floats(0, 1))
def test_the_way_stays_between_its_ends(one: Mood, other: Mood, part: float) -> None:
    start, end = EXPRESSIONS[one], EXPRESSIONS[other]
    between = start.towards(end, part)
    for name in ("smile", "lid", "frown"):
        low, high = sorted((getattr(start, name), getattr(end, name)))
        assert low - 1e-9 <= getattr(between, name) <= high + 1e-9


@pytest.mark.parametrize("mood", Mood)
def test_the_way_begins_and_ends_at_the_moods(mood: Mood) -> None:
    calm = EXPRESSIONS[Mood.CALM]
    assert calm.towards(EXPRESSIONS[mood], 0.0) == calm
    arrived = calm.towards(EXPRESSIONS[mood], 1.0)
    assert arrived.smile == pytest.approx(EXPRESSIONS[mood].smile)


@pytest.mark.parametrize(
    ("trust", "heat", "weariness", "mood"),
    [
        (0.5, 0.3, 0.0, Mood.CALM),
        (0.7, 0.2, 0.0, Mood.WARM),
        (0.2, 0.3, 0.0, Mood.GUARDED),
        (0.7, 0.7, 0.0, Mood.GUARDED),
        (0.5, 0.7, 0.0, Mood.IRRITATED),
        (0.1, 0.95, 0.0, Mood.ANGRY),
        (0.5, 0.3, 0.9, Mood.WEARY),
    ],
)
def test_trust_and_heat_show_in_the_face(trust: float, heat: float, weariness: float, mood: Mood) -> None:
    assert read_mood(trust=trust, heat=heat, weariness=weariness) is mood


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 0.5))
def test_more_heat_never_warms_a_face(trust: float, heat: float, more: float) -> None:
    if read_mood(trust=trust, heat=heat) is not Mood.WARM:
        assert read_mood(trust=trust, heat=min(1.0, heat + more)) is not Mood.WARM
