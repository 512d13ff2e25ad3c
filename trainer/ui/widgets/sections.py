"""Blocks of a page: a titled section, rows of names and values, a rule, an empty state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.icons import Icons
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Heading, Label

EMPTY_ICON = 40
EMPTY_WIDTH = 420


class Rule(QFrame):
    """A hairline across the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rule")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Section(QWidget):
    """A heading, perhaps a line of explanation, and whatever is put into `body`."""

    def __init__(
        self,
        title: str,
        *,
        theme: Theme,
        explanation: str = "",
        step: Step = Step.HEADING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.space(Space.HAIR))
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.space(Space.TIGHT))
        self._head.addWidget(Heading(title, step=step, parent=self), 1)
        outer.addLayout(self._head)
        if explanation:
            outer.addWidget(BodyText(explanation, role=Role.INK_2, parent=self))
        outer.addSpacing(theme.space(Space.HAIR))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(Space.SNUG))
        outer.addLayout(self.body)

    def explain(self, term: QWidget) -> None:
        """Put what explains a field term beside the heading."""
        self._head.addWidget(term, 0, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is there."""
        self.body.addWidget(widget)


class KeyValueRows(QWidget):
    """Names on the left, values on the right edge of their column, figures aligned."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(Space.WIDE))
        self._grid.setVerticalSpacing(theme.space(Space.TIGHT))
        self._grid.setColumnStretch(2, 1)
        self._values: dict[str, Label] = {}

    def add(self, name: str, value: str, *, role: Role = Role.INK, note: str = "") -> Label:
        """Append a row and return its value label; note stands after the value in small type."""
        row = len(self._values)
        name_label = Label(name, role=Role.INK_2, parent=self)
        value_label = Label(value, role=role, tabular=True, parent=self)
        value_label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        value_label.setAccessibleName(f"{name}: {value}")
        self._grid.addWidget(name_label, row, 0)
        self._grid.addWidget(value_label, row, 1)
        if note:
            note_label = Label(note, step=Step.CAPTION, role=Role.INK_2, parent=self)
            note_label.setWordWrap(True)
            self._grid.addWidget(note_label, row, 2)
        self._values[name] = value_label
        return value_label

    def set_value(self, name: str, value: str, *, role: Role = Role.INK) -> None:
        """Show another value in a row.

        Raises:
            KeyError: there is no row of this name.
        """
        label = self._values[name]
        label.setText(value)
        label.set_role(role)
        label.setAccessibleName(f"{name}: {value}")


class EmptyState(QWidget):
    """What stands where nothing is yet: what will appear, and what to do for it."""

    def __init__(
        self,
        title: str,
        text: str,
        *,
        icons: Icons,
        icon: str = "",
        action: str = "",
        run: Callable[[], object] | None = None,
        second: str = "",
        run_second: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Second is a quieter way out under the action."""
        super().__init__(parent)
        theme = icons.theme
        self._icons = icons
        column = QVBoxLayout(self)
        column.setSpacing(theme.space(Space.SNUG))
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon_name = icon
        self._picture = QLabel(self)
        self._picture.setVisible(bool(icon))
        self._draw_picture()
        theme.changed.connect(self._draw_picture)
        column.addWidget(self._picture, 0, centre)
        heading = Heading(title, parent=self)
        heading.setAlignment(centre)
        column.addWidget(heading)
        self._text = BodyText(text, role=Role.INK_2, parent=self)
        self._text.setAlignment(centre)
        self._text.setMaximumWidth(theme.px(EMPTY_WIDTH))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text, 1000)
        row.addStretch(1)
        column.addLayout(row)
        self.button: Button | None = None
        if action and run is not None:
            self.button = Button(action, icons=icons, kind=ButtonKind.PRIMARY, parent=self)
            self.button.clicked.connect(lambda: run())  # noqa: PLW0108 - keeps the checked flag away from run
            column.addSpacing(theme.space(Space.HAIR))
            column.addWidget(self.button, 0, centre)
        if second and run_second is not None:
            other = Button(second, icons=icons, kind=ButtonKind.LINK, parent=self)
            other.clicked.connect(lambda: run_second())  # noqa: PLW0108 - see above
            column.addWidget(other, 0, centre)
        column.addStretch(3)

    def _draw_picture(self) -> None:
        if self._icon_name:
            side = self._icons.theme.px(EMPTY_ICON)
            self._picture.setPixmap(self._icons.pixmap(self._icon_name, Role.INK_3, side))
