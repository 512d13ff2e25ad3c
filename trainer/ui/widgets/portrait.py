"""A person's portrait on the page, with a mood that changes gently."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.portraiture.drawing import draw_portrait
from trainer.ui.portraiture.expression import EXPRESSIONS, Expression, Mood
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.theme import Theme
from trainer.ui.tokens import Motion, Role

SIDE = 96


class Portrait(QWidget):
    """Shows one person; screen readers hear the name and the mood."""

    def __init__(self, *, theme: Theme, side: int = SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._name = ""
        self._style = PortraitStyle()
        self._mood = Mood.CALM
        self._from = self._shown = EXPRESSIONS[Mood.CALM]
        self._picture: QPixmap | None = None
        self._drawn: object = None
        self._change = QVariantAnimation(self)
        self._change.setStartValue(0.0)
        self._change.setEndValue(1.0)
        self._change.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._change.valueChanged.connect(self._move)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def mood(self) -> Mood:
        """Return the mood shown, or being moved to."""
        return self._mood

    @property
    def expression(self) -> Expression:
        """Return the face as it is drawn at this moment."""
        return self._shown

    def set_person(self, name: str, style: PortraitStyle) -> None:
        """Show another person, calm."""
        self._name, self._style = name, style
        self._change.stop()
        self._mood = Mood.CALM
        self._shown = EXPRESSIONS[Mood.CALM]
        self._describe()
        self.update()

    def set_mood(self, mood: Mood) -> None:
        """Move to a mood; at once with reduced motion or while hidden."""
        if mood == self._mood:
            return
        self._mood = mood
        self._describe()
        self._change.stop()
        duration = self._theme.duration(Motion.MOOD)
        if duration == 0 or not self.isVisible():
            self._shown = EXPRESSIONS[mood]
            self.update()
            return
        self._from = self._shown
        self._change.setDuration(duration)
        self._change.start()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the square the portrait fills."""
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the person."""
        # Drawing takes some milliseconds, and the pages around a portrait repaint often.
        look = (self._style, self._shown, self._theme.hex(Role.PAPER), self.size(), self.devicePixelRatio())
        if self._picture is None or self._drawn != look:
            self._drawn = look
            self._picture = QPixmap(self.size() * self.devicePixelRatio())
            self._picture.setDevicePixelRatio(self.devicePixelRatio())
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            room = QRectF(self.rect())
            paper = self._theme.colour(Role.PAPER)
            draw_portrait(painter, room, style=self._style, expression=self._shown, paper=paper)
            painter.end()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _move(self, part: float) -> None:
        self._shown = self._from.towards(EXPRESSIONS[self._mood], part)
        self.update()

    def _describe(self) -> None:
        words = {
            Mood.CALM: self.tr("calm"),
            Mood.WARM: self.tr("warm"),
            Mood.GUARDED: self.tr("guarded"),
            Mood.IRRITATED: self.tr("irritated"),
            Mood.ANGRY: self.tr("angry"),
            Mood.WEARY: self.tr("weary"),
        }
        self.setAccessibleName(self.tr("{name}, {mood}").format(name=self._name, mood=words[self._mood]))


def portrait_pixmap(
    theme: Theme, style: PortraitStyle, *, side: int, density: float = 1.0, mood: Mood = Mood.CALM
) -> QPixmap:
    """Draw a portrait as a picture for lists; side in logical pixels, density is the screen's pixel ratio."""
    pixmap = QPixmap(round(side * density), round(side * density))
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    room = QRectF(0, 0, side, side)
    draw_portrait(painter, room, style=style, expression=EXPRESSIONS[mood], paper=theme.colour(Role.PAPER))
    painter.end()
    return pixmap
