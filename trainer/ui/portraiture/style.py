"""What makes one person look like nobody else: a few plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from hashlib import sha256


class Head(StrEnum):
    """Outline of the face."""

    OVAL = "oval"
    ROUND = "round"
    SQUARE = "square"
    LONG = "long"
    HEART = "heart"


class Hair(StrEnum):
    """Cut of the hair."""

    CROP = "crop"
    SIDE = "side"
    SLICK = "slick"
    QUIFF = "quiff"
    CURLY = "curly"
    AFRO = "afro"
    PIXIE = "pixie"
    BOB = "bob"
    LONG = "long"
    WAVY = "wavy"
    BUN = "bun"
    PONYTAIL = "ponytail"
    BRAIDS = "braids"
    BALDING = "balding"
    BALD = "bald"
    SCARF = "scarf"


class HairColour(StrEnum):
    """Colour of hair, brows and beard."""

    BLACK = "black"
    DARK = "dark"
    BROWN = "brown"
    AUBURN = "auburn"
    GINGER = "ginger"
    BLOND = "blond"
    GREY = "grey"
    SILVER = "silver"
    WHITE = "white"


class Brow(StrEnum):
    """Shape of the eyebrows."""

    THIN = "thin"
    STRAIGHT = "straight"
    ARCHED = "arched"
    HEAVY = "heavy"


class Eyes(StrEnum):
    """Shape of the eyes."""

    ROUND = "round"
    ALMOND = "almond"
    NARROW = "narrow"
    HOODED = "hooded"


class Nose(StrEnum):
    """Shape of the nose."""

    BUTTON = "button"
    STRAIGHT = "straight"
    BROAD = "broad"
    LONG = "long"
    HOOKED = "hooked"


class Mouth(StrEnum):
    """Shape of the mouth."""

    SMALL = "small"
    THIN = "thin"
    FULL = "full"
    WIDE = "wide"


class Shoulders(StrEnum):
    """Width of the shoulders."""

    NARROW = "narrow"
    MEDIUM = "medium"
    BROAD = "broad"


class Clothes(StrEnum):
    """What is worn."""

    SUIT = "suit"
    BLAZER = "blazer"
    SHIRT = "shirt"
    POLO = "polo"
    JUMPER = "jumper"
    TURTLENECK = "turtleneck"
    CARDIGAN = "cardigan"
    BLOUSE = "blouse"
    HOODIE = "hoodie"
    WORKWEAR = "workwear"


class Cloth(StrEnum):
    """Colour of what is worn and of the ground behind."""

    NAVY = "navy"
    CHARCOAL = "charcoal"
    TEAL = "teal"
    OLIVE = "olive"
    MOSS = "moss"
    MUSTARD = "mustard"
    RUST = "rust"
    BRICK = "brick"
    PLUM = "plum"
    ROSE = "rose"
    SKY = "sky"
    SAND = "sand"
    CREAM = "cream"


class Glasses(StrEnum):
    """Spectacles."""

    NONE = "none"
    ROUND = "round"
    SQUARE = "square"
    HALF = "half"


class Beard(StrEnum):
    """Hair on the face."""

    NONE = "none"
    STUBBLE = "stubble"
    MOUSTACHE = "moustache"
    GOATEE = "goatee"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitStyle:
    """One person's looks; skin is 1 (lightest) to 8, age 0 (young) to 3."""

    skin: int = 3
    head: Head = Head.OVAL
    hair: Hair = Hair.CROP
    hair_colour: HairColour = HairColour.BROWN
    brow: Brow = Brow.STRAIGHT
    eyes: Eyes = Eyes.ALMOND
    nose: Nose = Nose.STRAIGHT
    mouth: Mouth = Mouth.THIN
    shoulders: Shoulders = Shoulders.MEDIUM
    clothes: Clothes = Clothes.SHIRT
    cloth: Cloth = Cloth.NAVY
    accent: Cloth = Cloth.RUST
    ground: Cloth = Cloth.SAND
    glasses: Glasses = Glasses.NONE
    beard: Beard = Beard.NONE
    age: int = 1
    earrings: bool = False

    @classmethod
    def read(cls, values: Mapping[str, object]) -> PortraitStyle:
        """Make a style from plain values; what is missing or unknown keeps its default."""
        known: dict[str, object] = {}
        for field in fields(cls):
            value = values.get(field.name)
            default = field.default
            if isinstance(default, bool):
                known[field.name] = bool(value) if value is not None else default
            elif isinstance(default, int):
                least, most = LIMITS[field.name]
                known[field.name] = min(max(value, least), most) if isinstance(value, int) else default
            elif isinstance(default, StrEnum):
                choices = type(default)
                known[field.name] = choices(value) if isinstance(value, str) and value in set(choices) else default
        return cls(**known)  # type: ignore[arg-type]

    @classmethod
    def unreadable(cls, values: Mapping[str, object]) -> list[str]:
        """Return the names of the values that `read` would not take as they stand."""
        read = cls.read(values)
        known = {field.name for field in fields(cls)}
        return [name for name, value in values.items() if name not in known or getattr(read, name) != value]

    @classmethod
    def invent(cls, name: str) -> PortraitStyle:
        """Make a style from a name: the same name always looks the same."""
        dice = sha256(name.encode()).digest()

        def pick(at: int, choices: list[StrEnum]) -> StrEnum:
            return choices[dice[at] % len(choices)]

        values: dict[str, object] = {
            field.name: pick(at, list(type(field.default)))
            for at, field in enumerate(fields(cls))
            if isinstance(field.default, StrEnum)
        }
        values |= {"skin": 1 + dice[28] % 8, "age": dice[29] % 4}
        if values["hair"] not in BEARDED_CUTS or dice[30] % 2:
            values["beard"] = Beard.NONE
        if dice[31] % 3:
            values["glasses"] = Glasses.NONE
        if values["ground"] == values["cloth"]:
            values["ground"] = Cloth.CREAM
        return cls.read(values)


LIMITS = {"skin": (1, 8), "age": (0, 3)}
BEARDED_CUTS = frozenset({Hair.CROP, Hair.SIDE, Hair.SLICK, Hair.QUIFF, Hair.CURLY, Hair.BALDING, Hair.BALD})
