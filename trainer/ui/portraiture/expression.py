"""Moods as numbers that a face can be drawn from, and the way from one to another."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Mood(StrEnum):
    """The moods a portrait can show."""

    CALM = "calm"
    WARM = "warm"
    GUARDED = "guarded"
    IRRITATED = "irritated"
    ANGRY = "angry"
    WEARY = "weary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A face's state; every number is 0 at rest unless said otherwise.

    brow_lift and smile run from -1 to 1; frown draws the inner brows down and together, worry lifts them; cock lifts
    one brow; lid is how far the eyes are open, 1 is wide; squint raises the lower lids; gaze is -1 to 1; open parts
    the lips, press thins them, skew pulls one corner; tilt is degrees; drop and shrug are hundredths of the picture;
    blush is 0 to 1.
    """

    brow_lift: float = 0.0
    frown: float = 0.0
    worry: float = 0.0
    cock: float = 0.0
    lid: float = 0.85
    squint: float = 0.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    smile: float = 0.0
    open: float = 0.0
    press: float = 0.0
    skew: float = 0.0
    tilt: float = 0.0
    drop: float = 0.0
    shrug: float = 0.0
    blush: float = 0.0
    tired: float = 0.0

    def towards(self, other: Expression, part: float) -> Expression:
        """Return the expression a part (0 to 1) of the way to another."""
        return Expression(
            **{
                field.name: getattr(self, field.name) + (getattr(other, field.name) - getattr(self, field.name)) * part
                for field in fields(self)
            }
        )


EXPRESSIONS: dict[Mood, Expression] = {
    Mood.CALM: Expression(smile=0.36, lid=0.9, brow_lift=0.1),
    Mood.WARM: Expression(smile=0.95, open=0.3, lid=0.8, squint=0.6, brow_lift=0.5, tilt=-4.0, blush=0.75),
    Mood.GUARDED: Expression(
        smile=-0.08, press=0.75, lid=0.62, squint=0.2, cock=0.75, gaze_x=0.55, tilt=3.0, drop=0.5, shrug=0.6
    ),
    Mood.IRRITATED: Expression(
        smile=-0.45, skew=0.8, press=0.35, lid=0.62, squint=0.3, frown=0.55, gaze_x=-0.1, tilt=2.0, shrug=1.0
    ),
    Mood.ANGRY: Expression(
        smile=-0.6, open=0.55, lid=0.82, squint=0.4, frown=1.0, brow_lift=-0.5, drop=1.5, shrug=2.4, blush=0.5
    ),
    Mood.WEARY: Expression(
        smile=-0.3, lid=0.44, worry=0.75, brow_lift=-0.1, gaze_y=0.5, tilt=-5.0, drop=3.0, shrug=-1.6, tired=1.0
    ),
}

ANGRY_HEAT, ANGRY_TRUST = 0.85, 0.4
IRRITATED_HEAT = 0.65
WARM_TRUST, WARM_HEAT = 0.6, 0.5
GUARDED_TRUST = 0.3
WEARY_FROM = 0.85


def read_mood(*, trust: float, heat: float, weariness: float = 0.0) -> Mood:
    """Return the mood that trust and heat show; weariness is the share of their patience used up. All are 0 to 1.

    Trust tempers heat: who trusts grows guarded where others show anger. The limits are ours, chosen so that the
    archetypes begin with different faces.
    """
    if heat >= ANGRY_HEAT and trust < ANGRY_TRUST:
        return Mood.ANGRY
    if heat >= IRRITATED_HEAT:
        return Mood.GUARDED if trust >= WARM_TRUST else Mood.IRRITATED
    if weariness >= WEARY_FROM:
        return Mood.WEARY
    if trust < GUARDED_TRUST:
        return Mood.GUARDED
    if trust >= WARM_TRUST and heat < WARM_HEAT:
        return Mood.WARM
    return Mood.CALM
