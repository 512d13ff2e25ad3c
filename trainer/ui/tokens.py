"""The values of the look: colours, type steps, spaces and durations; plain data, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What a colour is for; widgets ask for a role, never for a colour."""

    PAPER = "paper"
    RAISED = "raised"
    SUNKEN = "sunken"
    INK = "ink"
    INK_2 = "ink_2"
    INK_3 = "ink_3"
    HAIRLINE = "hairline"
    EDGE = "edge"
    ACCENT = "accent"
    ACCENT_STRONG = "accent_strong"
    ACCENT_WASH = "accent_wash"
    ON_ACCENT = "on_accent"
    COUNTERPART = "counterpart"
    WARN = "warn"
    LOSS = "loss"
    GAIN = "gain"


class Step(IntEnum):
    """The type scale, in pixels before scaling."""

    CAPTION = 12
    BODY = 13
    READING = 16
    HEADING = 20
    TITLE = 26
    DISPLAY = 34


class Weight(IntEnum):
    """The three weights the bundled family carries."""

    REGULAR = 400
    MEDIUM = 500
    STRONG = 600


class Space(IntEnum):
    """The spacing scale, in pixels before scaling."""

    HAIR = 4
    TIGHT = 8
    SNUG = 12
    ROOM = 16
    WIDE = 24
    PAGE = 32
    CHAPTER = 48


class Motion(IntEnum):
    """Durations in milliseconds; all become zero with reduced motion."""

    QUICK = 120
    MOOD = 160
    SETTLE = 180


RADIUS = 8
FOCUS_RING = 2
LINE_HEIGHT = 1.5
"""In font sizes; Inter by itself takes 1.21."""
NATURAL_LINE_HEIGHT = 1.21
COLUMN_WIDTH = 760
NARROW_PAGE = 900
RAIL_COLLAPSES_BELOW = 1000
TRANSCRIPT_CHARACTERS = 68


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One complete set of colours, each `#RRGGBB`, one per `Role`."""

    paper: str
    raised: str
    sunken: str
    ink: str
    ink_2: str
    ink_3: str
    hairline: str
    edge: str
    accent: str
    accent_strong: str
    accent_wash: str
    on_accent: str
    counterpart: str
    warn: str
    loss: str
    gain: str

    def of(self, role: Role) -> str:
        """Return the colour of a role as `#RRGGBB`."""
        return str(getattr(self, role.value))

    def as_dict(self) -> dict[str, str]:
        """Return all colours by role value, for filling in the style sheet."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}


LIGHT = Colours(
    paper="#FBFAF7",
    raised="#FFFFFF",
    sunken="#F1EFEA",
    ink="#1B1E22",
    ink_2="#4B525B",
    ink_3="#656C76",
    hairline="#E2DFD8",
    edge="#8C877D",
    accent="#0E6B66",
    accent_strong="#0A5753",
    accent_wash="#E3EEEC",
    on_accent="#FFFFFF",
    counterpart="#8A4B2A",
    warn="#855C00",
    loss="#A5303F",
    gain="#2A7348",
)

DARK = Colours(
    paper="#16181B",
    raised="#1E2125",
    sunken="#101215",
    ink="#E9EAEC",
    ink_2="#B4BAC2",
    ink_3="#8C939C",
    hairline="#2C3036",
    edge="#6A717A",
    accent="#4FB8AF",
    accent_strong="#6CCBC3",
    accent_wash="#1B302F",
    on_accent="#0C1413",
    counterpart="#D9956B",
    warn="#E0B04A",
    loss="#E5808C",
    gain="#7CC79A",
)

LIGHT_CONTRAST = Colours(
    paper="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F2F2F2",
    ink="#000000",
    ink_2="#1F2328",
    ink_3="#3A4048",
    hairline="#6B6B6B",
    edge="#000000",
    accent="#00504C",
    accent_strong="#003B38",
    accent_wash="#DCEFED",
    on_accent="#FFFFFF",
    counterpart="#6B3113",
    warn="#5E4100",
    loss="#861525",
    gain="#0F5530",
)

DARK_CONTRAST = Colours(
    paper="#000000",
    raised="#0B0C0E",
    sunken="#000000",
    ink="#FFFFFF",
    ink_2="#E4E6E9",
    ink_3="#C3C8CE",
    hairline="#8A9099",
    edge="#FFFFFF",
    accent="#7FE3DA",
    accent_strong="#A5EFE8",
    accent_wash="#10302E",
    on_accent="#000000",
    counterpart="#FFB98F",
    warn="#FFD272",
    loss="#FFA9B3",
    gain="#A4EBC0",
)


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2.2 contrast ratio of two `#RRGGBB` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
