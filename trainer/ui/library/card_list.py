"""The scenes as cards in a grid that arrow keys walk through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.ui.library.card_words import about_line, result_line, spoken_card
from trainer.ui.library.catalogue import Shelved
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.power_words import gap_words
from trainer.ui.theme import Theme
from trainer.ui.tokens import FOCUS_RING, RADIUS, Role, Space, Step, Weight
from trainer.ui.widgets.portrait import portrait_pixmap

Index = QModelIndex | QPersistentModelIndex
SCENE = Qt.ItemDataRole.UserRole
LEAST_WIDTH, HEIGHT = 250, 128
FACE = 56
DOT, DOT_GAP, DOTS = 7, 4, 5


class CardModel(QAbstractListModel):
    """The scenes that are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenes: tuple[Shelved, ...] = ()

    def show(self, scenes: Sequence[Shelved]) -> None:
        """Show other scenes."""
        if tuple(scenes) != self._scenes:
            self.beginResetModel()
            self._scenes = tuple(scenes)
            self.endResetModel()

    def row_of(self, slug: str) -> int:
        """Return the row of a scene, -1 when it is not shown."""
        return next((row for row, one in enumerate(self._scenes) if one.card.id == slug), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's shape
        """Return the number of scenes."""
        return 0 if parent.isValid() else len(self._scenes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a scene, its title, or what a screen reader says of it."""
        if not index.isValid():
            return None
        one = self._scenes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_card(one)
            case _ if role == SCENE:
                return one
        return None


class CardList(QListView):
    """A grid of cards as wide as the room allows.

    Signals:
        picked: the scene the cursor is on, a `Shelved`, or None.
        opened: the scene that Enter or a double click asks for.
    """

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scenes = CardModel(self)
        self.setModel(self.scenes)
        self.setItemDelegate(CardDelegate(theme, self))
        self.setProperty("kind", "cards")
        self.setAccessibleName(self.tr("Scenes"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda now, _: self.picked.emit(now.data(SCENE)))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(SCENE)))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def current(self) -> Shelved | None:
        """Return the scene the cursor is on."""
        found = self.currentIndex().data(SCENE)
        return found if isinstance(found, Shelved) else None

    def pick(self, slug: str) -> None:
        """Put the cursor on a scene, or on the first one when it is not shown."""
        row = max(0, self.scenes.row_of(slug))
        if self.scenes.rowCount():
            self.setCurrentIndex(self.scenes.index(row))
        else:
            self.picked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open with Enter on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width among as many cards as fit."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_theme"):
            self._fit()

    def _fit(self) -> None:
        theme = self._theme
        # The view keeps room for its scroll bar free whether it is shown or not.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        room = max(self.contentsRect().width() - bar - 2, theme.px(160))
        columns = max(1, room // theme.px(LEAST_WIDTH))
        size = QSize(room // columns, theme.px(HEIGHT))
        if self.gridSize() != size:
            self.setGridSize(size)


class CardDelegate(QStyledItemDelegate):
    """Draws one card."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: dict[object, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        """Return the cell of the grid."""
        view = self.parent()
        assert isinstance(view, QListView)
        return view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw frame, portrait and words."""
        one = index.data(SCENE)
        if not isinstance(one, Shelved):
            return
        theme = self._theme
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        gap = theme.px(Space.HAIR)
        room = rect.adjusted(gap, gap, -gap, -gap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter, QRectF(room), state)
        inner = room.adjusted(theme.px(Space.SNUG), theme.px(Space.SNUG), -theme.px(Space.SNUG), -theme.px(Space.SNUG))
        face = theme.px(FACE)
        face_room = QRect(inner.right() - face + 1 if mirrored else inner.left(), inner.top(), face, face)
        painter.drawPixmap(face_room, self._face(one, painter))
        words = inner.adjusted(0, 0, -face - theme.px(Space.SNUG), 0)
        if not mirrored:
            words.moveLeft(words.left() + face + theme.px(Space.SNUG))
        self._draw_words(painter, words, inner, one)
        painter.restore()

    def _draw_frame(self, painter: QPainter, room: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        fill = Role.ACCENT_WASH if chosen else Role.SUNKEN if over else Role.RAISED
        edge = Role.ACCENT if chosen else Role.HAIRLINE
        width = FOCUS_RING if focused else 1
        painter.setBrush(theme.colour(fill))
        painter.setPen(QPen(theme.colour(edge), width))
        inset = width / 2
        painter.drawRoundedRect(room.adjusted(inset, inset, -inset, -inset), theme.px(RADIUS), theme.px(RADIUS))

    def _draw_words(self, painter: QPainter, words: QRect, inner: QRect, one: Shelved) -> None:
        theme, card = self._theme, one.card
        top = words.top()
        for text, role, font in (
            (card.title, Role.INK, theme.font(weight=Weight.STRONG)),
            (card.persona_name, Role.COUNTERPART, theme.font(Step.CAPTION)),
            (about_line(one), Role.INK_2, theme.font(Step.CAPTION)),
        ):
            top += self._line(painter, QRect(words.left(), top, words.width(), 0), text, role, font)
        foot = theme.font(Step.CAPTION)
        high = QFontMetrics(foot).height()
        line = QRect(inner.left(), inner.bottom() - 2 * high - theme.px(3), inner.width(), high)
        self._line(painter, line, gap_words(card.power_gap), Role.INK_2, foot)
        line.moveTop(inner.bottom() - high + 1)
        self._draw_dots(painter, line, card.difficulty)
        dots = theme.px(DOTS * DOT + (DOTS - 1) * DOT_GAP + Space.TIGHT)
        role = Role.INK_2 if one.result is not None else Role.INK_3
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._line(painter, line.adjusted(0 if mirrored else dots, 0, -dots if mirrored else 0, 0),
                   result_line(one), role, foot)  # fmt: skip

    def _line(self, painter: QPainter, room: QRect, text: str, role: Role, font: QFont) -> int:
        """Draw one line cut to its room and return how far the next one is below it."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        place = QRect(room.left(), room.top(), room.width(), metrics.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.height() + self._theme.px(2)

    def _draw_dots(self, painter: QPainter, room: QRect, difficulty: int) -> None:
        theme = self._theme
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, step = theme.px(DOT), theme.px(DOT + DOT_GAP)
        for number in range(DOTS):
            left = room.right() - side - number * step if mirrored else room.left() + number * step
            painter.setPen(QPen(theme.colour(Role.INK_2), 1))
            painter.setBrush(theme.colour(Role.INK_2) if number < difficulty else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left + 0.5, room.center().y() - side / 2 + 0.5, side - 1, side - 1))

    def _face(self, one: Shelved, painter: QPainter) -> QPixmap:
        """Return the portrait; drawing one takes some milliseconds, so it is kept."""
        theme = self._theme
        density = painter.device().devicePixelRatio() if painter.device() is not None else 1.0
        look = (one.card.persona, theme.px(FACE), density, theme.hex(Role.PAPER))
        if look not in self._drawn:
            style = PortraitStyle.read(dict(one.card.portrait))
            self._drawn[look] = portrait_pixmap(theme, style, side=theme.px(FACE), density=density)
        return self._drawn[look]
