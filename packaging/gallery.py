"""Pages that show every widget and every portrait, for looking at; they are not part of the app."""

from collections.abc import Callable
from pathlib import Path

import yaml
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.navigation import Frame, Page, PageSpec, Place
from trainer.ui.portraiture.drawing import draw_portrait
from trainer.ui.portraiture.expression import EXPRESSIONS, Mood
from trainer.ui.portraiture.style import (
    Beard,
    Brow,
    Cloth,
    Clothes,
    Eyes,
    Glasses,
    Hair,
    HairColour,
    Head,
    Mouth,
    Nose,
    PortraitStyle,
    Shoulders,
)
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind, IconButton
from trainer.ui.widgets.chips import Chip
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fields import SearchField, SliderWithValue
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import BodyText, ElidedLabel, Heading, Label
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import EmptyState, KeyValueRows, Rule, Section
from trainer.ui.widgets.segmented import SegmentedControl

PROSE = "You now hold 6 s after extreme demands, where it was 1.4 s. Guilt still costs you most: 90 of the 140 points."

PEOPLE = (
    PortraitStyle(
        skin=1, head=Head.SQUARE, hair=Hair.SLICK, hair_colour=HairColour.GREY, brow=Brow.HEAVY, eyes=Eyes.HOODED,
        nose=Nose.LONG, shoulders=Shoulders.BROAD, clothes=Clothes.SUIT, cloth=Cloth.CHARCOAL, accent=Cloth.BRICK,
        age=3,
    ),
    PortraitStyle(
        skin=7, hair=Hair.BRAIDS, hair_colour=HairColour.BLACK, brow=Brow.ARCHED, nose=Nose.BROAD, mouth=Mouth.FULL,
        shoulders=Shoulders.NARROW, clothes=Clothes.BLAZER, cloth=Cloth.PLUM, accent=Cloth.CREAM, ground=Cloth.MUSTARD,
        earrings=True, age=0,
    ),
    PortraitStyle(
        skin=3, head=Head.HEART, hair=Hair.BOB, hair_colour=HairColour.BLACK, brow=Brow.THIN, eyes=Eyes.NARROW,
        nose=Nose.BUTTON, mouth=Mouth.SMALL, shoulders=Shoulders.NARROW, clothes=Clothes.TURTLENECK, cloth=Cloth.TEAL,
        ground=Cloth.ROSE, glasses=Glasses.ROUND,
    ),
    PortraitStyle(
        skin=5, head=Head.ROUND, hair=Hair.BALDING, hair_colour=HairColour.DARK, eyes=Eyes.ROUND, nose=Nose.BROAD,
        mouth=Mouth.WIDE, shoulders=Shoulders.BROAD, clothes=Clothes.WORKWEAR, accent=Cloth.MUSTARD, ground=Cloth.SKY,
        beard=Beard.FULL, age=2,
    ),
    PortraitStyle(
        skin=2, head=Head.LONG, hair=Hair.BUN, hair_colour=HairColour.SILVER, brow=Brow.THIN, eyes=Eyes.HOODED,
        nose=Nose.HOOKED, shoulders=Shoulders.NARROW, clothes=Clothes.CARDIGAN, cloth=Cloth.MOSS, accent=Cloth.CREAM,
        glasses=Glasses.HALF, age=3, earrings=True,
    ),
    PortraitStyle(
        skin=8, head=Head.SQUARE, hair=Hair.CROP, hair_colour=HairColour.BLACK, nose=Nose.BROAD, mouth=Mouth.FULL,
        shoulders=Shoulders.BROAD, clothes=Clothes.JUMPER, cloth=Cloth.RUST, accent=Cloth.CREAM, ground=Cloth.TEAL,
        beard=Beard.GOATEE,
    ),
    PortraitStyle(
        skin=2, hair=Hair.WAVY, hair_colour=HairColour.GINGER, brow=Brow.ARCHED, eyes=Eyes.ROUND, mouth=Mouth.FULL,
        shoulders=Shoulders.NARROW, clothes=Clothes.BLOUSE, cloth=Cloth.TEAL, ground=Cloth.CREAM,
    ),
    PortraitStyle(
        skin=4, hair=Hair.SCARF, hair_colour=HairColour.DARK, brow=Brow.ARCHED, mouth=Mouth.FULL, age=0,
        shoulders=Shoulders.NARROW, clothes=Clothes.BLAZER, accent=Cloth.ROSE, ground=Cloth.OLIVE,
    ),
    PortraitStyle(
        skin=3, head=Head.LONG, hair=Hair.QUIFF, brow=Brow.HEAVY, mouth=Mouth.WIDE, clothes=Clothes.SHIRT,
        cloth=Cloth.SKY, ground=Cloth.RUST, beard=Beard.STUBBLE,
    ),
    PortraitStyle(
        skin=6, head=Head.ROUND, hair=Hair.AFRO, hair_colour=HairColour.BLACK, brow=Brow.ARCHED, eyes=Eyes.ROUND,
        nose=Nose.BUTTON, mouth=Mouth.WIDE, shoulders=Shoulders.NARROW, clothes=Clothes.HOODIE, cloth=Cloth.MUSTARD,
        accent=Cloth.CREAM, ground=Cloth.PLUM, age=0, earrings=True,
    ),
    PortraitStyle(
        skin=4, head=Head.SQUARE, hair=Hair.SIDE, hair_colour=HairColour.DARK, brow=Brow.HEAVY, eyes=Eyes.NARROW,
        nose=Nose.HOOKED, clothes=Clothes.SUIT, accent=Cloth.TEAL, ground=Cloth.BRICK, beard=Beard.MOUSTACHE, age=2,
    ),
    PortraitStyle(
        skin=1, head=Head.ROUND, hair=Hair.CURLY, hair_colour=HairColour.BLOND, eyes=Eyes.ROUND, nose=Nose.BUTTON,
        mouth=Mouth.SMALL, clothes=Clothes.POLO, cloth=Cloth.OLIVE, accent=Cloth.CREAM, ground=Cloth.NAVY,
        glasses=Glasses.SQUARE, age=0,
    ),
)  # fmt: skip
"""Twelve people who look like nobody else."""


class TypePage(Page):
    """The type scale and the colours of text."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        column = _reading_column(self, frame)
        for step in reversed(Step):
            column.add(Label(f"{step.name.title()} {step.value}: What changes on Monday?", step=step))
        for role in (Role.INK, Role.INK_2, Role.INK_3, Role.ACCENT, Role.COUNTERPART, Role.WARN, Role.LOSS, Role.GAIN):
            column.add(Label(f"{role.value}  1,111  8,888", role=role, tabular=True))
        column.add(BodyText(f"{PROSE} {PROSE}\n\n{PROSE}"))


class ControlsPage(Page):
    """Buttons, fields and lists in their usual states."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._icons, self._theme = frame.icons, frame.theme
        column = _reading_column(self, frame)
        column.add(Heading("Controls", step=Step.TITLE))
        column.add(self._buttons())
        column.add(self._fields())
        column.add(self._marks())
        column.add(self._chips())
        column.add(SearchField("Search scenarios", icons=self._icons))
        column.add(SliderWithValue("How sure", theme=self._theme, least=0, most=100, value=60, write="{} %".format))
        column.add(self._table())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for kind in ButtonKind:
            row.addWidget(Button(kind.value.title(), icons=self._icons, icon="play", kind=kind))
        closed = Button("Closed", icons=self._icons)
        closed.setEnabled(False)
        row.addWidget(closed)
        row.addWidget(IconButton("filter", "Filter", icons=self._icons))
        star = IconButton("star", "Keep", icons=self._icons, checkable=True)
        star.setChecked(True)
        row.addWidget(star)
        row.addStretch(1)
        return row

    def _fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        field = QLineEdit()
        field.setPlaceholderText("Say something")
        field.setAccessibleName("Your words")
        choice = QComboBox()
        choice.setAccessibleName("Scenario")
        choice.addItems(["Rent renewal", "Salary review"])
        number = QSpinBox()
        number.setAccessibleName("Months")
        number.setValue(24)
        for widget in (field, choice, number):
            row.addWidget(widget)
        return row

    def _marks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for widget in (QCheckBox("Ticked"), QCheckBox("Not"), QRadioButton("Chosen"), QRadioButton("Not")):
            widget.setChecked(widget.text() in ("Ticked", "Chosen"))
            row.addWidget(widget)
        bar = QProgressBar()
        bar.setValue(30)
        bar.setAccessibleName("Progress")
        row.addWidget(bar)
        return row

    def _chips(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        names = ["anchoring", "deadline", "good cop, bad cop", "guilt", "take it or leave it", "salami", "silence"]
        for number, name in enumerate(names):
            chip = Chip(name, icons=self._icons, checkable=number % 2 == 0, removable=number % 3 == 1)
            chip.set_checked(checked=number == 2)
            flow.addWidget(chip)
        return box

    def _table(self) -> QTableWidget:
        table = QTableWidget(4, 4)
        table.setAccessibleName("The sheet")
        table.setTabKeyNavigation(False)
        table.setHorizontalHeaderLabels(["issue", "yours", "theirs", "agreed"])
        rows = [("rent", "1,290", "1,410", "-"), ("lease", "24", "24", "24"), ("repairs", "21 d", "none", "-")]
        for row, values in enumerate(rows):
            for at, value in enumerate(values):
                table.setItem(row, at, QTableWidgetItem(value))
        table.verticalHeader().hide()
        table.setMinimumHeight(self._theme.px(160))
        table.selectRow(1)
        return table


class BlocksPage(Page):
    """Sections, rows, choices, disclosure and the empty state."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        theme, icons = frame.theme, frame.icons
        column = _reading_column(self, frame)
        section = Section("Six measures", theme=theme, explanation="Each has a formula and a line of evidence.")
        rows = KeyValueRows(theme=theme)
        rows.add("Rent", "1,290", note="agreed in turn 6")
        rows.add("Worth to you", "61", role=Role.GAIN)
        rows.add("Given away", "111", role=Role.LOSS, note="without being asked")
        section.add(rows)
        section.add(Disclosure("How?", BodyText(PROSE), icons=icons, open_=True))
        section.add(Rule())
        column.add(section)
        power = Section("Power", theme=theme)
        power.add(SegmentedControl("Power", [("low", "Weaker"), ("even", "Even"), ("high", "Stronger")]))
        term = QHBoxLayout()
        term.addWidget(Label("Your BATNA"))
        term.addWidget(FieldTerm("batna", "BATNA", icons=icons))
        term.addStretch(1)
        power.body.addLayout(term)
        power.add(ElidedLabel(PROSE * 3))
        column.add(power)
        empty = EmptyState(
            "No sessions yet", PROSE, icons=icons, icon="history", action="Start the first", run=_nothing
        )
        empty.setMinimumHeight(theme.px(280))
        column.add(empty)


class PeoplePage(Page):
    """Twelve people in six moods, and one at the sizes in use."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        edge = frame.theme.space(Space.ROOM)
        column.setContentsMargins(edge, edge, edge, edge)
        sizes = QHBoxLayout()
        for side in (32, 48, 64, 96, 128):
            portrait = Portrait(theme=frame.theme, side=side)
            portrait.set_person("Viktor Adler", PEOPLE[0])
            sizes.addWidget(portrait)
        sizes.addStretch(1)
        column.addLayout(sizes)
        grid = QGridLayout()
        grid.setSpacing(frame.theme.space(Space.HAIR))
        for number, person in enumerate(PEOPLE):
            for at, mood in enumerate(Mood):
                row, block = divmod(number, 2)
                grid.addWidget(StillPortrait(frame, person, mood), row, block * (len(Mood) + 1) + at)
        column.addLayout(grid, 1)


class CastPage(Page):
    """Everybody who comes with the program in six moods."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setSpacing(frame.theme.space(Space.HAIR))
        for number, (name, person) in enumerate(cast()):
            row, block = divmod(number, 2)
            first = block * (len(Mood) + 1)
            grid.addWidget(Label(name, step=Step.CAPTION), row, first)
            for at, mood in enumerate(Mood, start=1):
                grid.addWidget(StillPortrait(frame, person, mood), row, first + at)


class StillPortrait(QWidget):
    """A portrait that fills its place, in one mood."""

    def __init__(self, frame: Frame, style: PortraitStyle, mood: Mood) -> None:
        super().__init__()
        self._theme, self._style, self._mood = frame.theme, style, mood

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size at which a dozen rows fit."""
        return QSize(64, 64)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the person."""
        face = EXPRESSIONS[self._mood]
        paper = self._theme.colour(Role.PAPER)
        draw_portrait(QPainter(self), QRectF(self.rect()), style=self._style, expression=face, paper=paper)


class WritingPage(Page):
    """A long text, to see scroll bars and the focus ring."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        column = _reading_column(self, frame)
        self._text = QPlainTextEdit("\n".join(f"{number}. {PROSE}" for number in range(1, 30)))
        self._text.setAccessibleName("Reflection")
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(frame.theme.px(240))
        column.add(Heading("Reflection"))
        column.add(self._text)

    def entered(self, argument: object) -> None:
        """Begin to write."""
        del argument
        self._text.setFocus()


def cast() -> list[tuple[str, PortraitStyle]]:
    """Return names and looks of the people that come with the program."""
    people = []
    for file in sorted((Path(__file__).parents[1] / "scenarios" / "personas").glob("*.yaml")):
        persona = yaml.safe_load(file.read_text(encoding="utf-8"))
        looks = {key.replace("-", "_"): value for key, value in persona.get("portrait", {}).items()}
        people.append((persona["name"], PortraitStyle.read(looks)))
    return people


def pages() -> list[PageSpec]:
    """Return the gallery's pages."""
    kinds: list[tuple[str, str, Callable[[Frame], Page]]] = [
        ("Type", "book-open", TypePage),
        ("Controls", "sliders-horizontal", ControlsPage),
        ("Blocks", "library", BlocksPage),
        ("People", "users", PeoplePage),
        ("Cast", "users", CastPage),
        ("Writing", "pencil", WritingPage),
    ]
    return [
        PageSpec(id=f"gallery-{title.lower()}", title=title, icon=icon, factory=kind, place=Place.TOP)
        for title, icon, kind in kinds
    ]


def _reading_column(page: Page, frame: Frame) -> ScrollColumn:
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    column = ScrollColumn(theme=frame.theme)
    outer.addWidget(column)
    return column


def _nothing() -> None:
    """Stand in for an action."""
