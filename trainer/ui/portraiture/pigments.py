"""The colours of the drawings: skin, hair and cloth; they belong to the pictures, not to the interface."""

from __future__ import annotations

from PySide6.QtGui import QColor

from trainer.ui.portraiture.style import Cloth, HairColour

SKIN = ("#F8DCC8", "#F2CDB2", "#E8B995", "#DBA57C", "#C48A60", "#A66C47", "#835236", "#61402F")
LIPS = ("#CF7F76", "#CB776B", "#BF6B5D", "#B06051", "#9C5346", "#87463F", "#6E3736", "#5A2D2E")
HAIR = {
    HairColour.BLACK: "#2B2A2E",
    HairColour.DARK: "#43332B",
    HairColour.BROWN: "#6B4A35",
    HairColour.AUBURN: "#85432B",
    HairColour.GINGER: "#BF6A33",
    HairColour.BLOND: "#D3AC69",
    HairColour.GREY: "#8C8983",
    HairColour.SILVER: "#B8B6B1",
    HairColour.WHITE: "#E6E2DA",
}
CLOTH = {
    Cloth.NAVY: "#34496B",
    Cloth.CHARCOAL: "#474B52",
    Cloth.TEAL: "#2F7A75",
    Cloth.OLIVE: "#76774B",
    Cloth.MOSS: "#55754F",
    Cloth.MUSTARD: "#CB9A3E",
    Cloth.RUST: "#B5603A",
    Cloth.BRICK: "#96473F",
    Cloth.PLUM: "#77506F",
    Cloth.ROSE: "#CB8A86",
    Cloth.SKY: "#84A9BD",
    Cloth.SAND: "#CDB797",
    Cloth.CREAM: "#EDE5D6",
}
LINE = QColor("#2A2024")
WHITE = QColor("#FBF7F1")
MOUTH_DARK = QColor("#5B2A2C")
IRIS = QColor("#33261F")
METAL = QColor("#D9B45B")
FRAME = QColor("#33302F")
PUPIL_LIGHT = QColor("#FFFFFF")


def mix(one: QColor, other: QColor, part: float) -> QColor:
    """Return the colour a part (0 to 1) of the way to another."""
    keep = 1.0 - part
    return QColor.fromRgbF(
        one.redF() * keep + other.redF() * part,
        one.greenF() * keep + other.greenF() * part,
        one.blueF() * keep + other.blueF() * part,
    )


def darker(colour: QColor, part: float = 0.35) -> QColor:
    """Return the colour of a line around a filled shape."""
    return mix(colour, LINE, part)


def lighter(colour: QColor, part: float = 0.25) -> QColor:
    """Return the colour where light falls."""
    return mix(colour, WHITE, part)


def glaze(colour: QColor, alpha: float) -> QColor:
    """Return the colour as a thin layer, alpha 0 to 1."""
    thin = QColor(colour)
    thin.setAlphaF(max(0.0, min(1.0, alpha)))
    return thin
