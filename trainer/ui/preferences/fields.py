"""Controls made from the fields of the settings model: its types, titles, descriptions and limits."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from trainer.settings import SettingField, Settings, setting_fields
from trainer.ui.desk import SettingsBox
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.choice import WheelGuard
from trainer.ui.widgets.fields import SliderWithValue
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.segmented import SegmentedControl

PERCENT_STEP = 5
WHOLE_STEP = 10
CONTROL_WIDTH = 260


class SettingRow(QWidget):
    """One setting: its title and description, and the control that fits its type; changes are in force at once."""

    def __init__(self, name: str, box: SettingsBox, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.name = name
        self._box = box
        self._show: Callable[[Any], object]
        field = setting_fields()[name]
        title, description = title_of(name), _translated(field.description)
        heading = Label(title, weight=Weight.MEDIUM, parent=self)
        heading.setWordWrap(True)
        self.control = self._make_control(field, title, description, icons)
        self.problem = Label(step=Step.CAPTION, role=Role.LOSS, parent=self)
        self.problem.setWordWrap(True)
        self.problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(Space.WIDE))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(heading, 0, 0)
        grid.addWidget(BodyText(description, role=Role.INK_2, parent=self), 1, 0)
        grid.addWidget(self.control, 0, 1, 2, 1)
        grid.addWidget(self.problem, 2, 0, 1, 2)
        self.control.setAccessibleDescription(description)
        box.changed.connect(self._follow)
        self._show(getattr(box.current, name))

    def _make_control(self, field: SettingField, title: str, description: str, icons: Icons) -> QWidget:
        kind = field.kind
        if kind is bool:
            return self._make_switch(title)
        if issubclass(kind, StrEnum):
            return self._make_segments(kind, title)
        if kind in (int, float):
            return self._make_slider(field, title, icons)
        if kind is str:
            return self._make_line(title, description, icons)
        raise TypeError(f"no control for {self.name}: {kind}")

    def _make_switch(self, title: str) -> QWidget:
        switch = QCheckBox(self)
        switch.setAccessibleName(title)
        switch.toggled.connect(self._change)
        self._show = switch.setChecked
        return switch

    def _make_segments(self, kind: type[StrEnum], title: str) -> QWidget:
        segments = SegmentedControl(title, [(one.value, option_word(one)) for one in kind], parent=self)
        segments.chosen.connect(lambda key: self._change(kind(key)))
        self._show = lambda value: segments.choose(str(value))
        return segments

    def _make_slider(self, field: SettingField, title: str, icons: Icons) -> QWidget:
        shares = field.kind is float
        factor = 100 if shares else 1
        slider = SliderWithValue(
            title,
            theme=icons.theme,
            least=round(field.least * factor),
            most=round(field.most * factor),
            value=round(getattr(self._box.current, self.name) * factor),
            step=PERCENT_STEP if shares else WHOLE_STEP,
            write=(lambda value: f"{value} %") if shares else str,
            parent=self,
        )
        slider.setMinimumWidth(icons.theme.px(CONTROL_WIDTH))
        slider.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        slider.slider.installEventFilter(WheelGuard(self))

        def take() -> None:
            # While the handle is dragged nothing changes: a new text size would move it from under the pointer.
            if not slider.slider.isSliderDown():
                self._change(slider.value / factor if shares else slider.value)

        slider.changed.connect(take)
        slider.slider.sliderReleased.connect(take)
        self._show = lambda value: slider.set_value(round(value * factor))
        return slider

    def _make_line(self, title: str, description: str, icons: Icons) -> QWidget:
        line = QLineEdit(self)
        line.setAccessibleName(title)
        line.setMinimumWidth(icons.theme.px(CONTROL_WIDTH))
        line.setToolTip(description)
        line.editingFinished.connect(lambda: self._change(line.text()))
        self._show = line.setText
        return line

    def _change(self, value: object) -> None:
        try:
            self._box.change(**{self.name: value})
        except ValueError:
            self.problem.setText(self.tr("This cannot be used; what was there before stays in force."))
            self.problem.show()
        else:
            self.problem.hide()

    def _follow(self, settings: Settings) -> None:
        self._show(getattr(settings, self.name))


def title_of(name: str) -> str:
    """Return the title of a setting in the user's language."""
    return _translated(setting_fields()[name].title)


def option_word(option: StrEnum) -> str:
    """Return the word for one choice of a setting."""
    words = {
        "system": QCoreApplication.translate("settings", "System"),
        "light": QCoreApplication.translate("settings", "Light"),
        "dark": QCoreApplication.translate("settings", "Dark"),
        "off": QCoreApplication.translate("settings", "Off"),
        "gentle": QCoreApplication.translate("settings", "Gentle"),
        "full": QCoreApplication.translate("settings", "Full"),
    }
    return words.get(option.value, option.value)


def _translated(text: str) -> str:
    return QCoreApplication.translate("settings", text) if text else ""
