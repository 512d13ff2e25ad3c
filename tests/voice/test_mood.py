"""Mood is heard, but the person stays the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.voice.mood import coloured
from trainer.voice.speech import VoiceProfile

CALM = VoiceProfile(rate=170, pitch=0.4)


def test_an_even_mood_changes_nothing() -> None:
    assert coloured(CALM, trust=0.5, heat=0.5) == CALM


def test_heat_speaks_faster_and_higher() -> None:
    heated = coloured(CALM, trust=0.5, heat=1.0)
    assert heated.rate >= CALM.rate + 15
    assert heated.pitch >= CALM.pitch + 0.08


def test_trust_lifts_and_coldness_lowers_the_pitch() -> None:
    assert coloured(CALM, trust=1.0, heat=0.5).pitch > CALM.pitch > coloured(CALM, trust=0.0, heat=0.5).pitch


@pytest.mark.parametrize("step", [0.01, 0.02])
def test_a_mood_that_drifts_a_little_keeps_the_rendered_line(step: float) -> None:
    assert coloured(CALM, trust=0.5, heat=0.5 + step) == CALM


@given(
    rate=st.integers(80, 320),
    pitch=st.floats(0, 1),
    trust=st.floats(-1, 2),
    heat=st.floats(-1, 2),
)
def test_no_mood_leaves_the_range_or_makes_another_person(rate: int, pitch: float, trust: float, heat: float) -> None:
    profile = VoiceProfile(rate=rate, pitch=pitch)
    heard = coloured(profile, trust=trust, heat=heat)
    assert abs(heard.rate - rate) <= 0.15 * rate + 5
    assert abs(heard.pitch - pitch) <= 0.17
