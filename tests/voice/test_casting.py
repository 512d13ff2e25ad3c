"""Which engine voice plays whom."""

import pytest

from trainer.voice.casting import EngineVoice, choose_voice, driver_for
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


@pytest.mark.parametrize(("platform", "driver"), [("linux", "espeak"), ("darwin", "nsss"), ("win32", "sapi5")])
def test_each_platform_has_its_driver(platform: str, driver: str) -> None:
    assert driver_for(platform) == driver


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
