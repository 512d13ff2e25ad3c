"""How personas sound, and how those who meet at one table stay told apart on any engine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

from trainer.core.scenario import VoiceTraits
from trainer.voice.speech import FASTEST, SLOWEST, Gender, VoiceProfile

APART_RATE = 12
APART_PITCH = 0.12
"""Differences in words per minute and in pitch above which two voices are heard as two; a design choice."""


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
