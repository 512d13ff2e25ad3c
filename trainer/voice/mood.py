"""The counterpart's mood made audible: small shifts of rate and pitch around the persona's own voice."""

from __future__ import annotations

from dataclasses import replace

from trainer.voice.speech import FASTEST, SLOWEST, VoiceProfile

HEAT_RATE = 0.14
"""Share by which full heat speeds a voice up; calm slows it by half as much."""
HEAT_PITCH = 0.10
TRUST_PITCH = 0.05
RATE_STEP = 5
PITCH_STEP = 0.02


def coloured(profile: VoiceProfile, *, trust: float, heat: float) -> VoiceProfile:
    """Return the profile as it sounds at this trust and heat, each 0 to 1; both 0.5 leave it unchanged.

    Heat speaks faster and higher, as anger and stress do in speech; trust lifts the pitch a little, coldness lowers it.
    The sizes are design choices, kept below what would sound like another person. Rate moves in steps of 5 words per
    minute and pitch in steps of 0.02, so that a mood that drifts does not have every line rendered anew.
    """
    warmth = _clamp(trust) - 0.5
    arousal = _clamp(heat) - 0.5
    speed_up = 2 * HEAT_RATE if arousal > 0 else HEAT_RATE
    rate = profile.rate + _stepped(profile.rate * speed_up * arousal, RATE_STEP)
    pitch = profile.pitch + _stepped(2 * HEAT_PITCH * arousal + 2 * TRUST_PITCH * warmth, PITCH_STEP)
    return replace(
        profile,
        rate=int(min(FASTEST, max(SLOWEST, rate))),
        pitch=round(_clamp(pitch), 3),
    )


def _clamp(share: float) -> float:
    return min(1.0, max(0.0, share))


def _stepped(shift: float, step: float) -> float:
    return round(shift / step) * step
