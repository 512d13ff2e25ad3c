"""The left rail: where one can go, as icon and word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trainer.ui.icons import Gap, Icons
from trainer.ui.navigation import PageSpec, Place
from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Space, Step, Weight

WIDTH = 172


class Rail(QWidget):
    """Shows one button per registered page; arrow keys move among them.

    Signals:
        chosen: a page id.
    """

    chosen = Signal(str)

    def __init__(self, *, pages: Sequence[PageSpec], icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setProperty("surface", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Main navigation"))
        self._icons = icons
        self._collapsed = False
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._mark = Mark(theme, parent=self)
        column = QVBoxLayout(self)
        edge = theme.space(Space.TIGHT)
        column.setContentsMargins(edge, theme.space(Space.SNUG), edge, theme.space(Space.SNUG))
        column.setSpacing(theme.px(2))
        column.addWidget(self._mark)
        column.addSpacing(theme.space(Space.ROOM))
        self._add(column, [spec for spec in pages if spec.place is Place.TOP])
        column.addStretch(1)
        self._add(column, [spec for spec in pages if spec.place is Place.BOTTOM])
        self.set_collapsed(collapsed=False)
        theme.changed.connect(self._fit)

    @property
    def collapsed(self) -> bool:
        """Tell whether only icons are shown."""
        return self._collapsed

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show icons only, with the words as tooltips, or icons and words."""
        self._collapsed = collapsed
        for button in self._buttons.values():
            button.set_icon_only(icon_only=collapsed)
        self._mark.set_word(shown=not collapsed)
        self._fit()

    def mark(self, page_id: str) -> None:
        """Show which page is open; a page without a place marks none."""
        for name, button in self._buttons.items():
            button.setChecked(name == page_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move among the buttons with the arrow keys, Home and End."""
        buttons = list(self._buttons.values())
        focus = self.focusWidget()
        at = buttons.index(focus) if isinstance(focus, RailButton) and focus in buttons else 0
        last = len(buttons) - 1
        target = {Qt.Key.Key_Down: at + 1, Qt.Key.Key_Up: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.key() in target and buttons:
            where = min(max(target[Qt.Key(event.key())], 0), last)
            buttons[where].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _add(self, column: QVBoxLayout, specs: Sequence[PageSpec]) -> None:
        for spec in specs:
            button = RailButton(spec, icons=self._icons, parent=self)
            button.clicked.connect(lambda _=False, name=spec.id: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[spec.id] = button
            column.addWidget(button)
        self._group.setExclusive(False)

    def _fit(self) -> None:
        theme = self._icons.theme
        if self._collapsed:
            self.setFixedWidth(self._icons.size + theme.px(22) + 2 * theme.space(Space.TIGHT))
        else:
            self.setFixedWidth(theme.px(WIDTH))


class RailButton(QToolButton):
    """One page of the rail."""

    _icon_name = ""
    _icon_only = False

    def __init__(self, spec: PageSpec, *, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon_name = spec.icon
        self.setProperty("kind", "rail")
        self.setText(spec.title)
        self.setAccessibleName(spec.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._draw_icon()
        icons.theme.changed.connect(self._draw_icon)

    def set_icon_only(self, *, icon_only: bool) -> None:
        """Show the icon alone, with the word as tooltip, or both."""
        self._icon_only = icon_only
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if icon_only else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)
        self.setToolTip(self.text() if icon_only else "")
        self._draw_icon()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Leave marking to the rail: a page may refuse to be left."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon again on the other side."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        if self._icon_name:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            gap = Gap.NONE if self._icon_only else Gap.BEFORE if mirrored else Gap.AFTER
            self.setIcon(self._icons.icon(self._icon_name, Role.INK_2, checked=Role.ACCENT, gap=gap))
            self.setIconSize(
                QSize(self._icons.size, self._icons.size) if self._icon_only else self._icons.size_with_gap
            )


class Mark(QWidget):
    """The sign of the program: a filled circle and a hollow square, you and they, with the name beside it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._word = True
        self.setAccessibleName("Hardball")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_word(self, *, shown: bool) -> None:
        """Show or hide the name."""
        self._word = shown
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a rail button."""
        return QSize(self._theme.px(40), self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the two shapes and the name, mirrored in right-to-left languages."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = float(theme.space(Space.TIGHT)) + 2
        if mirrored:
            start = self.width() - start - theme.px(22)
        draw_mark(painter, QRectF(start, (self.height() - theme.px(22)) / 2, theme.px(22), theme.px(22)), theme)
        if not self._word:
            return
        painter.setPen(theme.colour(Role.INK))
        painter.setFont(theme.font(Step.READING, weight=Weight.STRONG))
        gap = theme.px(22) + theme.space(Space.TIGHT)
        room = QRectF(self.rect())
        room = room.adjusted(0, 0, start - self.width() - 6, 0) if mirrored else room.adjusted(start + gap, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, int(align), "Hardball")


def draw_mark(painter: QPainter, room: QRectF, theme: Theme) -> None:
    """Draw the sign of the program into a square."""
    unit = room.width() / 22
    painter.save()
    painter.setTransform(QTransform.fromTranslate(room.x(), room.y()), True)  # noqa: FBT003 - added to what is set
    painter.scale(unit, unit)
    painter.setPen(QPen(theme.colour(Role.COUNTERPART), 2.0))
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.drawRoundedRect(QRectF(10, 3, 10, 10), 1.5, 1.5)
    painter.setPen(QPen(theme.colour(Role.SUNKEN), 2.0))
    painter.setBrush(theme.colour(Role.ACCENT))
    painter.drawEllipse(QPointF(8.0, 13.5), 6.5, 6.5)
    painter.restore()
