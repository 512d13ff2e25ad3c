"""Which of the engine's voices plays a persona, and how personas on one engine voice stay told apart."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from trainer.core.scenario import VoiceTraits
from trainer.voice.speech import FASTEST, SLOWEST, Gender, VoiceProfile

ESPEAK = "espeak"
_ESPEAK_FEMALE = ("+f3", "+f2", "+f4", "+f5")
_ESPEAK_MALE = ("", "+m3", "+m7", "+m2", "+m4")
_NOVELTIES = frozenset(
    (
        *("albert", "badnews", "bahh", "bells", "boing", "bubbles", "cellos", "deranged", "goodnews", "hysterical"),
        *("jester", "junior", "organ", "princess", "superstar", "trinoids", "whisper", "wobble", "zarvox"),
    )
)
"""Voices of macOS that sing, ring or whisper; nobody negotiates with them."""

APART_RATE = 12
APART_PITCH = 0.12
"""Differences in words per minute and in pitch above which two voices are heard as two; a design choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineVoice:
    """A voice the engine offers: its id, name, languages such as 'en-gb', and gender as far as it says."""

    id: str
    name: str = ""
    languages: tuple[str, ...] = ()
    gender: Gender = Gender.ANY


def profile_of(traits: VoiceTraits, persona_id: str) -> VoiceProfile:
    """Return the voice of a persona from its traits; the id picks the timbre, the same on every machine."""
    gender = traits.gender.strip().lower()
    return VoiceProfile(
        language=traits.language,
        gender=Gender(gender) if gender in set(Gender) else Gender.ANY,
        rate=min(FASTEST, max(SLOWEST, traits.rate)),
        pitch=min(1.0, max(0.0, traits.pitch)),
        timbre=hashlib.sha256(persona_id.encode()).digest()[0],
    )


def cast_apart(profiles: Mapping[str, VoiceProfile]) -> dict[str, VoiceProfile]:
    """Return the profiles of people who meet at one table, moved apart where two could be taken for one.

    Whoever comes later moves, away from the other's pitch and rate, so that the two differ even where the engine has
    a single voice for both.
    """
    cast = dict(profiles)
    for _ in cast:
        clashes = [(first, second) for first, second in combinations(cast, 2) if _alike(cast[first], cast[second])]
        if not clashes:
            break
        for first, second in clashes:
            cast[second] = _moved(cast[second], away_from=cast[first])
    return cast


def _alike(first: VoiceProfile, second: VoiceProfile) -> bool:
    return abs(first.rate - second.rate) < APART_RATE and abs(first.pitch - second.pitch) < APART_PITCH


def _moved(profile: VoiceProfile, *, away_from: VoiceProfile) -> VoiceProfile:
    """Step to the side with more room; half a step of slack keeps rounding from closing the gap again."""
    up = away_from.pitch <= 0.5
    pitch = away_from.pitch + (1.25 if up else -1.25) * APART_PITCH
    rate = away_from.rate + (APART_RATE if away_from.rate <= 180 else -APART_RATE)
    return replace(profile, pitch=round(pitch, 3), rate=rate)


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
