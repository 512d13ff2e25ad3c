"""The one style sheet, written from the tokens."""

from __future__ import annotations

from pathlib import Path
from string import Template

from trainer.ui.tokens import FOCUS_RING, RADIUS, Colours, Space, Step, Weight

_TEXT = Template("""
QLabel[step="caption"] { font-size: ${caption}px; }
QLabel[step="reading"] { font-size: ${reading}px; }
QLabel[step="heading"] { font-size: ${heading}px; font-weight: ${strong}; }
QLabel[step="title"] { font-size: ${title}px; font-weight: ${strong}; }
QLabel[step="display"] { font-size: ${display}px; font-weight: ${strong}; }
QLabel[weight="regular"] { font-weight: 400; }
QLabel[weight="medium"] { font-weight: ${medium}; }
QLabel[weight="strong"] { font-weight: ${strong}; }
QLabel[tone="ink_2"] { color: $ink_2; }
QLabel[tone="ink_3"] { color: $ink_3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="counterpart"] { color: $counterpart; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="loss"] { color: $loss; }
QLabel[tone="gain"] { color: $gain; }
QLabel[tone="on_accent"] { color: $on_accent; }
QLabel:focus { border: ${ring}px solid $accent; border-radius: ${inner}px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $edge; padding: ${hair}px ${tight}px; }
""")

_BUTTONS = Template("""
QPushButton, QToolButton {
  background: $raised; color: $ink; border: 1px solid $edge; border-radius: ${radius}px;
  padding: ${pad_v}px ${pad_h}px; font-weight: ${medium};
}
QToolButton { padding: ${pad_v}px; }
QPushButton:hover, QToolButton:hover { background: $sunken; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: $accent_wash; }
QPushButton:focus, QToolButton:focus {
  border: ${ring}px solid $accent; padding: ${pad_v_ring}px ${pad_h_ring}px;
}
QToolButton:focus { padding: ${pad_v_ring}px; }
QPushButton:disabled, QToolButton:disabled { color: $ink_3; background: $sunken; border-color: $hairline; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: ${strong}; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
  background: $accent_strong; border-color: $accent_strong;
}
QPushButton[kind="primary"]:focus { border-color: $ink; }
QPushButton[kind="primary"]:disabled { background: $hairline; color: $ink_3; border-color: $hairline; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed { background: $accent_wash; }
QPushButton[kind="quiet"]:checked, QToolButton[kind="quiet"]:checked { background: $accent_wash; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="link"] {
  background: transparent; border-color: transparent; color: $accent; padding: ${hair}px 1px; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:focus { border: ${ring}px solid $accent; padding: ${hair_ring}px 0; }
QPushButton[kind="link"]:disabled { color: $ink_3; background: transparent; border-color: transparent; }
QToolButton[kind="rail"] {
  background: transparent; border: ${ring}px solid transparent; color: $ink_2;
  padding: ${rail_v}px ${tight}px; text-align: left;
}
QToolButton[kind="rail"]:hover { background: $hairline; color: $ink; }
QToolButton[kind="rail"]:checked { background: $accent_wash; color: $ink; font-weight: ${strong}; }
QToolButton[kind="rail"]:focus { border-color: $accent; padding: ${rail_v}px ${tight}px; }
QWidget[surface="chip"] { background: $sunken; border: 1px solid $hairline; border-radius: ${chip_round}px; }
QPushButton[kind="chip"] {
  background: transparent; border: ${ring}px solid transparent; border-radius: ${chip_round}px; color: $ink;
  padding: ${half_hair}px ${tight}px; font-weight: 400;
}
QToolButton[kind="chip"] {
  background: transparent; border: ${ring}px solid transparent; border-radius: ${chip_round}px; padding: ${half_hair}px;
}
QPushButton[kind="chip"]:hover, QToolButton[kind="chip"]:hover { background: $hairline; }
QPushButton[kind="chip"]:checked { background: $accent_wash; border-color: $accent; font-weight: ${medium}; }
QPushButton[kind="chip"]:focus, QToolButton[kind="chip"]:focus { border-color: $accent; padding: ${half_hair}px; }
QPushButton[kind="chip"]:focus { padding: ${half_hair}px ${tight}px; }
QToolButton::menu-indicator { image: none; }
""")

_INPUTS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit {
  background: $raised; color: $ink; border: 1px solid $edge; border-radius: ${radius}px;
  padding: ${pad_v}px ${tight}px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $ink_3;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QTimeEdit:focus { border: ${ring}px solid $accent; padding: ${pad_v_ring}px ${tight_ring}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QComboBox:disabled { background: $sunken; color: $ink_3; border-color: $hairline; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QSpinBox[invalid="true"], QDoubleSpinBox[invalid="true"],
QComboBox[invalid="true"] { border-color: $loss; }
QComboBox[unsaid="true"]:enabled { border-color: $accent; }
QLineEdit[kind="bare"], QPlainTextEdit[kind="bare"], QTextEdit[kind="bare"], QTextBrowser[kind="bare"] {
  background: transparent; border: none; padding: 0;
}
QTextBrowser[kind="bare"]:focus { border: ${ring}px solid $accent; }
QTextBrowser[kind="article"] {
  background: transparent; border: none; border-left: ${ring}px solid transparent; border-radius: 0; padding: 0;
}
QTextBrowser[kind="article"]:focus { border-left-color: $accent; padding: 0; }
QAbstractSpinBox { qproperty-alignment: "AlignRight | AlignVCenter"; }
QComboBox::drop-down { border: none; width: ${wide}px; }
QComboBox[kind="sheet"] { padding-left: ${hair}px; padding-right: 0; }
QComboBox[kind="sheet"]:focus { padding-left: ${hair_ring}px; padding-right: 0; }
QComboBox[kind="sheet"]::drop-down { width: ${room}px; }
QComboBox::down-arrow { image: url("$images/chevron-down.svg"); width: ${glyph}px; height: ${glyph}px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $edge; padding: ${hair}px; outline: none; }
QSpinBox::up-button, QDoubleSpinBox::up-button {
  subcontrol-origin: border; subcontrol-position: top right; border: none; width: ${wide}px;
}
QSpinBox::down-button, QDoubleSpinBox::down-button {
  subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: ${wide}px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {
  image: url("$images/chevron-up.svg"); width: ${small_glyph}px; height: ${small_glyph}px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
  image: url("$images/chevron-down.svg"); width: ${small_glyph}px; height: ${small_glyph}px;
}
QCheckBox, QRadioButton { spacing: ${tight}px; padding: ${hair}px; border: ${ring}px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: ${ring}px solid $accent; border-radius: ${inner}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink_3; }
QCheckBox::indicator, QRadioButton::indicator {
  width: ${glyph}px; height: ${glyph}px; background: $raised; border: 1px solid $edge;
}
QCheckBox::indicator { border-radius: ${hair}px; }
QRadioButton::indicator { border-radius: ${half_glyph}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$images/check-$shade.svg"); }
QCheckBox::indicator:indeterminate { background: $accent_wash; border-color: $accent; }
QRadioButton::indicator:checked {
  border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 $accent, stop: 0.5 $accent, stop: 0.56 $raised, stop: 1 $raised);
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken; border-color: $hairline; }
QWidget[surface="track"] { background: $sunken; border: 1px solid $hairline; border-radius: ${radius}px; }
QRadioButton[kind="segment"] {
  background: transparent; border: ${ring}px solid transparent; border-radius: ${seg_round}px; color: $ink_2;
  padding: ${hair}px ${snug}px; spacing: 0; font-weight: ${medium};
}
QRadioButton[kind="segment"]::indicator { width: 0; height: 0; border: none; image: none; }
QRadioButton[kind="segment"]:hover { color: $ink; }
QRadioButton[kind="segment"]:checked {
  background: $raised; color: $ink; border: 1px solid $edge; padding: ${hair_edge}px ${snug_edge}px;
}
QRadioButton[kind="segment"]:focus {
  border: ${ring}px solid $accent; padding: ${hair}px ${snug}px;
}
QRadioButton[kind="segment"]:disabled { color: $ink_3; }
QSlider { border: ${ring}px solid transparent; border-radius: ${inner}px; padding: ${hair}px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { height: ${hair}px; background: $hairline; border-radius: ${half_hair}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${half_hair}px; }
QSlider::sub-page:horizontal:disabled { background: $hairline; }
QSlider[mirrored="true"]::sub-page:horizontal { background: $hairline; }
QSlider[mirrored="true"]::add-page:horizontal { background: $accent; border-radius: ${half_hair}px; }
QSlider::handle:horizontal {
  width: ${room}px; height: ${room}px; margin: -${handle_out}px 0; border-radius: ${tight}px;
  background: $raised; border: 2px solid $accent;
}
QSlider::handle:horizontal:disabled { border-color: $edge; }
""")

_SURFACES = Template("""
QMainWindow, QDialog { background: $paper; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea { border: none; }
QScrollArea:focus { border: ${ring}px solid $accent; }
QDialog[surface="popup"] { background: $raised; border: 1px solid $edge; }
QFrame[surface="raised"] { background: $raised; border: 1px solid $hairline; border-radius: ${radius}px; }
QFrame[surface="sunken"] { background: $sunken; border: none; border-radius: ${radius}px; }
QFrame[surface="rule"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }
QWidget[surface="rail"] { background: $sunken; border: none; }
QWidget[surface="notice"] { background: $raised; border-top: 1px solid $hairline; }
QWidget[surface="notice"][level="warn"] { border-top: 2px solid $warn; }
QWidget[surface="notice"][level="error"] { border-top: 2px solid $loss; }
QAbstractItemView {
  background: $raised; alternate-background-color: $paper; border: 1px solid $hairline;
  border-radius: ${radius}px; outline: none;
  selection-background-color: $accent_wash; selection-color: $ink; gridline-color: $hairline;
}
QAbstractItemView:focus { border: ${ring}px solid $accent; }
QAbstractItemView[kind="plain"] { background: transparent; border: ${ring}px solid transparent; }
QAbstractItemView[kind="plain"]:focus { border: ${ring}px solid $accent; }
QAbstractItemView[kind="cards"], QAbstractItemView[kind="cards"]:focus {
  background: transparent; border: ${ring}px solid transparent;
}
QAbstractItemView::item { padding: ${hair}px ${tight}px; border: none; }
QAbstractItemView::item:hover { background: $sunken; }
QAbstractItemView::item:selected { background: $accent_wash; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: transparent; color: $ink_2; border: none; border-bottom: 1px solid $hairline;
  padding: ${hair}px ${tight_cell}px; font-weight: ${medium};
}
QTableCornerButton::section { background: transparent; border: none; }
QMenu { background: $raised; border: 1px solid $edge; padding: ${hair}px; }
QMenu::item { padding: ${hair}px ${room}px; border-radius: ${inner}px; }
QMenu::item:selected { background: $accent_wash; color: $ink; }
QMenu::item:disabled { color: $ink_3; }
QMenu::separator { height: 1px; background: $hairline; margin: ${hair}px; }
QProgressBar {
  background: $hairline; border: none; border-radius: ${half_hair}px; max-height: ${hair}px; min-height: ${hair}px;
  color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: ${half_hair}px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar::tab {
  background: transparent; color: $ink_2; border: ${ring}px solid transparent; padding: ${hair}px ${snug}px;
}
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { border-color: $accent; }
QSplitter::handle { background: $hairline; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: ${bar_round}px; margin: ${bar_gap}px; }
QScrollBar::handle:vertical { min-height: ${page}px; }
QScrollBar::handle:horizontal { min-width: ${page}px; }
QScrollBar::handle:hover { background: $ink_3; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0;
}
""")


def build_stylesheet(colours: Colours, *, scale: float, dark: bool, images: Path) -> str:
    """Return the style sheet for a set of colours and a factor on all sizes; images holds the marks it draws."""

    def px(size: float) -> int:
        return max(1, round(size * scale))

    glyph = px(16)
    bar = px(10)
    values: dict[str, object] = {
        **colours.as_dict(),
        **{step.name.lower(): px(step) for step in Step},
        **{space.name.lower(): px(space) for space in Space},
        **{weight.name.lower(): int(weight) for weight in Weight},
        "ring": FOCUS_RING,
        "radius": px(RADIUS),
        "inner": px(RADIUS / 2),
        "pad_v": px(6),
        "pad_h": px(14),
        "pad_v_ring": px(6) - 1,
        "pad_h_ring": px(14) - 1,
        "tight_ring": px(Space.TIGHT) - 1,
        # Qt moves the text of cells in by its focus margin, and that of headers not.
        "tight_cell": px(Space.TIGHT) + 3,
        "hair_ring": max(0, px(Space.HAIR) - 1),
        "half_hair": px(Space.HAIR / 2),
        # Qt draws square corners where a radius is more than half of the height, and letters do not scale evenly.
        "chip_round": int(11 * scale),
        "seg_round": px(RADIUS - 1),
        "hair_edge": px(Space.HAIR) + 1,
        "snug_edge": px(Space.SNUG) + 1,
        "rail_v": px(6),
        "glyph": glyph,
        "half_glyph": glyph // 2,
        "small_glyph": px(10),
        "handle_out": px(7),
        "bar": bar,
        "bar_gap": px(3),
        "bar_round": px(2),
        "shade": "dark" if dark else "light",
        "images": images.as_posix(),
    }
    return "".join(part.substitute(values) for part in (_TEXT, _BUTTONS, _INPUTS, _SURFACES))
