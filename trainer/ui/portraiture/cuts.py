"""The outlines of cuts of hair, relative to the measures of a head.

A point is a factor on the half width of the temple, a distance added outwards, a level of the head, and a distance
added downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from trainer.ui.portraiture.shapes import MIDDLE, Skull, mirrored
from trainer.ui.portraiture.style import Hair


class Level(StrEnum):
    """A height of the head."""

    TOP = "top"
    LINE = "line"
    EYE = "eye"
    NOSE = "nose"
    MOUTH = "mouth"
    CHIN = "chin"


TOP, LINE, EYE, NOSE, MOUTH, CHIN = Level
Point = tuple[float, float, Level, float]

FRONT_EVEN: dict[Hair, Sequence[Point]] = {
    Hair.CROP: (
        (0, 0, TOP, -7.5),
        (0.62, 0, TOP, -4),
        (1, 2.5, TOP, 18),
        (1, 2, EYE, -2),
        (1, -3, EYE, -10),
        (1, -6, LINE, 4),
        (0.3, 0, LINE, -1),
    ),
    Hair.SLICK: (
        (0, 0, TOP, -8.5),
        (0.6, 0, TOP, -5),
        (1, 2, TOP, 15),
        (1, 2, EYE, -1),
        (1, -2.4, EYE, -10),
        (1, -5, LINE, -3),
        (0.42, 0, LINE, -9),
        (0, 0, LINE, -4),
    ),
    Hair.BOB: (
        (0, 0, TOP, -10),
        (0.66, 0, TOP, -6),
        (1, 8, TOP, 22),
        (1, 9, MOUTH, 2),
        (1, -2, EYE, 6),
        (1, -4, LINE, 13),
        (0.35, 0, LINE, 10),
    ),
    Hair.AFRO: (
        (0, 0, TOP, -9),
        (0.6, 0, TOP, -5),
        (1, 4, TOP, 14),
        (1, 3, EYE, 2),
        (1, -1.5, EYE, -9),
        (1, -5, LINE, 2),
        (0.35, 0, LINE, -3),
    ),
    Hair.BUN: (
        (0, 0, TOP, -8),
        (0.62, 0, TOP, -4),
        (1, 3, TOP, 18),
        (1, 3, EYE, 1),
        (1, -2, EYE, -9),
        (1, -6, LINE, 2),
        (0.35, 0, LINE, -5),
    ),
}
FRONT_EVEN[Hair.PONYTAIL] = FRONT_EVEN[Hair.BUN]
FRONT_EVEN[Hair.BRAIDS] = FRONT_EVEN[Hair.BUN]

PARTED: Sequence[Point] = (
    (-1, -8, TOP, 22),
    (-0.66, 0, TOP, -6),
    (-0.15, 0, TOP, -10),
    (0.66, 0, TOP, -7),
    (1, 8, TOP, 22),
    (1, 7, NOSE, 2),
    (1, -1, EYE, 3),
    (1, -7, LINE, 10),
    (0.1, 0, LINE, -2),
    (-0.28, 0, LINE, -10),
    (-0.55, 0, LINE, 2),
    (-1, 1, EYE, 1),
    (-1, -7, NOSE, 2),
)

FRONT_PARTED: dict[Hair, Sequence[Point]] = {
    Hair.SIDE: (
        (-1, -3, TOP, 16),
        (-0.6, 0, TOP, -6),
        (0.1, 0, TOP, -11),
        (0.8, 0, TOP, -5),
        (1, 3.5, TOP, 18),
        (1, 2, EYE, 0),
        (1, -2.6, EYE, -9),
        (1, -6, LINE, 7),
        (0.25, 0, LINE, 4),
        (-0.45, 0, LINE, -5),
        (-1, 5, LINE, 5),
        (-1, 2.6, EYE, -9),
        (-1, -2, EYE, 0),
    ),
    Hair.QUIFF: (
        (-1, -2, TOP, 17),
        (-0.74, 0, TOP, -1),
        (-0.2, 0, TOP, -12),
        (0.45, 0, TOP, -14),
        (0.98, 0, TOP, -3),
        (1, 3, TOP, 18),
        (1, 1.4, EYE, -3),
        (1, -3, EYE, -11),
        (1, -6, LINE, 1),
        (0.3, 0, LINE, -3),
        (-0.35, 0, LINE, -4),
        (-1, 6, LINE, 2),
        (-1, 3, EYE, -11),
        (-1, -1.4, EYE, -3),
    ),
    Hair.PIXIE: (
        (-1, -5, TOP, 20),
        (-0.72, 0, TOP, -5),
        (0, 0, TOP, -12),
        (0.78, 0, TOP, -5),
        (1, 5, TOP, 20),
        (1, 3, EYE, 4),
        (1, -2, EYE, -4),
        (1, -5, LINE, 11),
        (0.3, 0, LINE, 11),
        (-0.2, 0, LINE, 4),
        (-0.6, 0, LINE, 1),
        (-1, 3, EYE, -8),
        (-1, -3, EYE, 4),
    ),
    Hair.WAVY: PARTED,
    Hair.LONG: PARTED,
}

BACK: dict[Hair, Sequence[Point]] = {
    Hair.BOB: (
        (0, 0, TOP, -9),
        (0.7, 0, TOP, -5),
        (1, 9, TOP, 20),
        (1, 12, MOUTH, -14),
        (1, 9, CHIN, 2),
        (1, -4, CHIN, 3),
        (0, 0, CHIN, -8),
    ),
    Hair.LONG: (
        (0, 0, TOP, -8),
        (0.7, 0, TOP, -4),
        (1, 8, TOP, 22),
        (1, 10, MOUTH, 0),
        (1, 15, CHIN, 38),
        (1, 6, CHIN, 60),
        (0, 0, CHIN, 54),
    ),
    Hair.WAVY: (
        (0, 0, TOP, -9),
        (0.75, 0, TOP, -5),
        (1, 11, TOP, 20),
        (1, 10, EYE, 8),
        (1, 17, MOUTH, 0),
        (1, 12, CHIN, 8),
        (1, 17, CHIN, 32),
        (1, 4, CHIN, 44),
        (0, 0, CHIN, 34),
    ),
    Hair.BRAIDS: (
        (0, 0, TOP, -6),
        (0.7, 0, TOP, -3),
        (1, 5, TOP, 24),
        (1, 5, CHIN, -6),
        (0, 0, CHIN, -1),
    ),
}

TAIL: Sequence[Point] = (
    (0.3, 0, TOP, -2),
    (1, 16, TOP, 12),
    (1, 21, EYE, 14),
    (1, 14, CHIN, 12),
    (1, 3, CHIN, -10),
)


def level_of(skull: Skull, level: Level) -> float:
    """Return the height of a level on a head."""
    match level:
        case Level.TOP:
            return skull.top
        case Level.LINE:
            return skull.hairline
        case Level.EYE:
            return skull.eye_y
        case Level.NOSE:
            return skull.nose_y
        case Level.MOUTH:
            return skull.mouth_y
        case Level.CHIN:
            return skull.bottom


def place(skull: Skull, points: Sequence[Point]) -> list[tuple[float, float]]:
    """Return the points on a head, as distances from the middle line and heights."""
    return [(factor * skull.temple + out, level_of(skull, level) + down) for factor, out, level, down in points]


def front(skull: Skull, cut: Hair) -> list[tuple[float, float]]:
    """Return the closed outline of the hair around the face.

    Raises:
        KeyError: the cut has no such outline.
    """
    if cut in FRONT_EVEN:
        return mirrored(place(skull, FRONT_EVEN[cut]))
    return [(MIDDLE + x, y) for x, y in place(skull, FRONT_PARTED[cut])]
