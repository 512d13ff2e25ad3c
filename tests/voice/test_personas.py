"""Personas keep their voices, and are told apart."""

from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from trainer.core.scenario import VoiceTraits
from trainer.voice.personas import APART_PITCH, APART_RATE, cast_apart, profile_of
from trainer.voice.speech import Gender, VoiceProfile


def test_a_persona_keeps_its_voice_on_every_machine() -> None:
    traits = VoiceTraits(gender="Female", rate=999, pitch=0.4)
    assert profile_of(traits, "ilse-brandt") == VoiceProfile(gender=Gender.FEMALE, rate=320, pitch=0.4, timbre=109)
    assert profile_of(VoiceTraits(gender="robot"), "x").gender is Gender.ANY


profiles = st.builds(
    VoiceProfile, rate=st.integers(80, 320), pitch=st.floats(0, 1), gender=st.sampled_from(Gender), timbre=st.just(0)
)


@given(st.lists(profiles, min_size=1, max_size=5))
@example([VoiceProfile(rate=rate) for rate in (169, 158, 147)])
def test_people_at_one_table_are_never_taken_for_each_other(people: list[VoiceProfile]) -> None:
    cast = cast_apart({str(place): profile for place, profile in enumerate(people)})
    for first, second in combinations(cast.values(), 2):
        assert abs(first.rate - second.rate) >= APART_RATE or abs(first.pitch - second.pitch) >= APART_PITCH
    assert cast["0"] == people[0]


def test_people_who_differ_already_are_left_alone() -> None:
    people = {"priya": VoiceProfile(pitch=0.7), "kroll": VoiceProfile(pitch=0.3)}
    assert cast_apart(people) == people
