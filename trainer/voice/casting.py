"""Which pyttsx3 driver speaks here, and which of its voices plays a profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from trainer.voice.speech import Gender, VoiceProfile

ESPEAK = "espeak"
_DRIVERS = {"darwin": "nsss", "win32": "sapi5"}
_ESPEAK_FEMALE = ("+f3", "+f2", "+f4", "+f5")
_ESPEAK_MALE = ("", "+m3", "+m7", "+m2", "+m4")
_NOVELTIES = frozenset(
    (
        *("albert", "badnews", "bahh", "bells", "boing", "bubbles", "cellos", "deranged", "goodnews", "hysterical"),
        *("jester", "junior", "organ", "princess", "superstar", "trinoids", "whisper", "wobble", "zarvox"),
    )
)
"""Voices of macOS that sing, ring or whisper; nobody negotiates with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineVoice:
    """A voice the engine offers: its id, name, languages such as 'en-gb', and gender as far as it says."""

    id: str
    name: str = ""
    languages: tuple[str, ...] = ()
    gender: Gender = Gender.ANY


def driver_for(platform: str) -> str:
    """Return the pyttsx3 driver of a platform as named by `sys.platform`."""
    return _DRIVERS.get(platform, ESPEAK)


def choose_voice(voices: Sequence[EngineVoice], profile: VoiceProfile, driver: str) -> str | None:
    """Return the id of the engine voice for a profile, or None to keep the engine's own choice.

    Language comes first (exact, then the same language from another country), gender second, timbre last. eSpeak's
    English voices are all male; its variants ('+f3') give the other timbres, and an unknown variant does no harm.
    """
    fitting = _best(voices, lambda voice: _language_fit(voice, profile.language))
    if not fitting:
        return None
    if driver == ESPEAK:
        variants = _ESPEAK_FEMALE if profile.gender is Gender.FEMALE else _ESPEAK_MALE
        return fitting[0].id + variants[profile.timbre % len(variants)]
    fitting = [voice for voice in fitting if voice.name.lower().replace(" ", "") not in _NOVELTIES] or fitting
    fitting = _best(fitting, lambda voice: 1 + (profile.gender is not Gender.ANY and voice.gender is profile.gender))
    return fitting[profile.timbre % len(fitting)].id


def shifts_pitch(driver: str) -> bool:
    """Return whether the driver has a pitch of its own; the others are transposed after rendering."""
    return driver == ESPEAK


def _best(voices: Sequence[EngineVoice], fit: Callable[[EngineVoice], int]) -> list[EngineVoice]:
    scored = [(fit(voice), voice) for voice in voices]
    top = max((score for score, _ in scored), default=0)
    return [voice for score, voice in scored if score == top and top > 0]


def _language_fit(voice: EngineVoice, wanted: str) -> int:
    wanted = wanted.lower().replace("_", "-")
    fits = [_one_language_fit(language.lower().replace("_", "-"), wanted) for language in voice.languages]
    return max(fits, default=0)


def _one_language_fit(language: str, wanted: str) -> int:
    if language == wanted:
        return 3
    if language.partition("-")[0] != wanted.partition("-")[0]:
        return 0
    return 2 if "-" not in language or "-" not in wanted else 1
