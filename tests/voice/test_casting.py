"""Who plays whom."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scenario import VoiceTraits
from trainer.voice.casting import (
    APART_PITCH,
    APART_RATE,
    EngineVoice,
    cast_apart,
    choose_voice,
    profile_of,
)
from trainer.voice.speech import Gender, VoiceProfile

ESPEAK_VOICES = (
    EngineVoice(id="gmw/de", languages=("de",), gender=Gender.MALE),
    EngineVoice(id="gmw/en", languages=("en-gb",), gender=Gender.MALE),
    EngineVoice(id="gmw/en-us", languages=("en-us",), gender=Gender.MALE),
)
WINDOWS_VOICES = (
    EngineVoice(id="HKEY/David", name="Microsoft David", languages=("en-US",), gender=Gender.MALE),
    EngineVoice(id="HKEY/Zira", name="Microsoft Zira", languages=("en-US",), gender=Gender.FEMALE),
    EngineVoice(id="HKEY/Hazel", name="Microsoft Hazel", languages=("en-GB",), gender=Gender.FEMALE),
)
MAC_VOICES = (
    EngineVoice(id="com.apple.Zarvox", name="Zarvox", languages=("en_US",)),
    EngineVoice(id="com.apple.Bad", name="Bad News", languages=("en_US",), gender=Gender.MALE),
    EngineVoice(id="com.apple.Daniel", name="Daniel", languages=("en_GB",), gender=Gender.MALE),
    EngineVoice(id="com.apple.Samantha", name="Samantha", languages=("en_US",), gender=Gender.FEMALE),
)


def chosen(voices: tuple[EngineVoice, ...], driver: str, language: str, gender: Gender, timbre: int = 0) -> str | None:
    return choose_voice(voices, VoiceProfile(language=language, gender=gender, timbre=timbre), driver)


@pytest.mark.parametrize(
    ("language", "gender", "voice"),
    [
        ("en-gb", Gender.MALE, "gmw/en"),
        ("en-US", Gender.MALE, "gmw/en-us"),
        ("en_gb", Gender.FEMALE, "gmw/en+f3"),
        ("de-at", Gender.ANY, "gmw/de"),
        ("tlh", Gender.ANY, None),
    ],
)
def test_espeak_plays_women_with_its_variants(language: str, gender: Gender, voice: str | None) -> None:
    assert chosen(ESPEAK_VOICES, "espeak", language, gender) == voice


def test_timbre_gives_people_of_one_gender_voices_of_their_own() -> None:
    voices = {chosen(ESPEAK_VOICES, "espeak", "en-gb", Gender.FEMALE, timbre) for timbre in range(4)}
    assert len(voices) == 4


@pytest.mark.parametrize(
    ("language", "gender", "voice"),
    [
        ("en-gb", Gender.MALE, "HKEY/Hazel"),
        ("en-us", Gender.MALE, "HKEY/David"),
        ("en-us", Gender.FEMALE, "HKEY/Zira"),
        ("en-au", Gender.FEMALE, "HKEY/Zira"),
    ],
)
def test_on_windows_language_comes_before_gender(language: str, gender: Gender, voice: str) -> None:
    assert chosen(WINDOWS_VOICES, "sapi5", language, gender) == voice


def test_on_macos_nobody_negotiates_with_a_novelty() -> None:
    picked = {chosen(MAC_VOICES, "nsss", "en-us", Gender.MALE, timbre) for timbre in range(6)}
    assert picked == {"com.apple.Samantha"}


def test_a_machine_with_novelties_only_still_speaks() -> None:
    assert chosen(MAC_VOICES[:1], "nsss", "en-us", Gender.MALE) == "com.apple.Zarvox"


def test_a_persona_keeps_its_voice_on_every_machine() -> None:
    traits = VoiceTraits(gender="Female", rate=999, pitch=0.4)
    assert profile_of(traits, "ilse-brandt") == VoiceProfile(gender=Gender.FEMALE, rate=320, pitch=0.4, timbre=109)
    assert profile_of(VoiceTraits(gender="robot"), "x").gender is Gender.ANY


profiles = st.builds(
    VoiceProfile, rate=st.integers(80, 320), pitch=st.floats(0, 1), gender=st.sampled_from(Gender), timbre=st.just(0)
)


@given(st.lists(profiles, min_size=1, max_size=3))
def test_people_at_one_table_are_never_taken_for_each_other(people: list[VoiceProfile]) -> None:
    cast = cast_apart({str(place): profile for place, profile in enumerate(people)})
    for first, second in combinations(cast.values(), 2):
        assert abs(first.rate - second.rate) >= APART_RATE or abs(first.pitch - second.pitch) >= APART_PITCH
    assert cast["0"] == people[0]


def test_people_who_differ_already_are_left_alone() -> None:
    people = {"priya": VoiceProfile(pitch=0.7), "kroll": VoiceProfile(pitch=0.3)}
    assert cast_apart(people) == people
