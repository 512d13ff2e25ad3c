"""How personas sound, and how those who meet at one table stay told apart on any engine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from trainer.core.scenario import VoiceTraits
from trainer.voice.speech import FASTEST, SLOWEST, Gender, VoiceProfile

APART_RATE = 12
APART_PITCH = 0.12
"""Differences in words per minute and in pitch above which two voices are heard as two; a design choice."""
PITCHES = (0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)
"""Further apart than it takes to be heard as two."""


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
    cast: dict[str, VoiceProfile] = {}
    for name, profile in profiles.items():
        there = tuple(cast.values())
        cast[name] = next(one for one in _places(profile, there) if not any(_alike(one, other) for other in there))
    return cast


def _places(profile: VoiceProfile, there: Sequence[VoiceProfile]) -> Iterator[VoiceProfile]:
    """Yield where somebody may sound: as it is, a step away from those it is like, then anywhere, the nearest first.

    Two of the pitches lie too near to one other person at the most, and every pitch comes at many rates.
    """
    yield profile
    yield from (_moved(profile, away_from=other) for other in there if _alike(profile, other))
    anywhere = product(PITCHES, range(SLOWEST, FASTEST + 1, APART_RATE))
    for pitch, rate in sorted(anywhere, key=lambda one: (abs(one[0] - profile.pitch), abs(one[1] - profile.rate))):
        yield replace(profile, pitch=pitch, rate=rate)


def _alike(first: VoiceProfile, second: VoiceProfile) -> bool:
    return abs(first.rate - second.rate) < APART_RATE and abs(first.pitch - second.pitch) < APART_PITCH


def _moved(profile: VoiceProfile, *, away_from: VoiceProfile) -> VoiceProfile:
    """Step to the side with more room; half a step of slack keeps rounding from closing the gap again."""
    up = away_from.pitch <= 0.5
    pitch = away_from.pitch + (1.25 if up else -1.25) * APART_PITCH
    rate = away_from.rate + (APART_RATE if away_from.rate <= 180 else -APART_RATE)
    return replace(profile, pitch=round(pitch, 3), rate=rate)
