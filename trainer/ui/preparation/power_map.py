"""The power map: six sources, what each side can lean on by the learner's own judgement."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSlider, QWidget

from trainer.core.events import Preparation
from trainer.core.tactics import PowerSource
from trainer.core.terms import Side
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.power_words import join_words, source_meaning, source_word
from trainer.ui.preparation.draft import Draft, leaned_on
from trainer.ui.theme import Theme
from trainer.ui.tokens import FOCUS_RING, Role, Space, Step
from trainer.ui.widgets.choice import WheelGuard
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.sections import Section

PIPS = 5
PIP = 14
GAP = 6
EDGE = 5


class Pips(QSlider):
    """Five marks to fill in, circles for you and squares for them; arrow keys and clicks set how many.

    Signals:
        rated: the new number, 0 to 5, when the learner set it.
    """

    rated = Signal(int)

    def __init__(self, name: str, side: Side, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._side = side
        self.setRange(0, PIPS)
        self.setPageStep(1)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.installEventFilter(WheelGuard(self))
        self.valueChanged.connect(self.rated)
        self.valueChanged.connect(self._describe)
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for five marks."""
        px = self._theme.px
        return QSize(px(PIPS * PIP + (PIPS - 1) * GAP + 2 * EDGE), px(PIP + 2 * EDGE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: fewer marks would be another scale."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the marks and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        mine = self._side is Side.LEARNER
        colour = theme.colour(Role.ACCENT if mine else Role.COUNTERPART)
        for number in range(1, PIPS + 1):
            filled = number <= self.value()
            painter.setPen(QPen(colour if filled else theme.colour(Role.EDGE), 1.5))
            painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
            room = self._room(number)
            if mine:
                painter.drawEllipse(room)
            else:
                painter.drawRect(room.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(Role.ACCENT), FOCUS_RING))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.px(4), theme.px(4))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Set the mark that was clicked; clicking the last filled one takes it away."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        number = self._mark_at(event.position())
        self.setValue(number - 1 if number == self.value() else number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Fill as far as the pointer is dragged."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self._mark_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Do nothing more: the press has set it."""
        event.accept()

    def _describe(self) -> None:
        words = self.tr("not rated") if self.value() == 0 else self.tr("{n} of 5").format(n=self.value())
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    def _room(self, number: int) -> QRectF:
        px = self._theme.px
        at = number - 1
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at = PIPS - number
        return QRectF(px(EDGE) + at * px(PIP + GAP), (self.height() - px(PIP)) / 2, px(PIP), px(PIP))

    def _mark_at(self, point: QPointF) -> int:
        px = self._theme.px
        at = int((point.x() - px(EDGE) + px(GAP) / 2) // px(PIP + GAP))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at = PIPS - 1 - at
        return min(max(at + 1, 0), PIPS)


class PowerMap(Section):
    """Two ratings per source, and what they say about how to play."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        theme = icons.theme
        super().__init__(
            translate("PowerMap", "Power map"),
            theme=theme,
            step=Step.READING,
            explanation=translate("PowerMap", "What can each side lean on? Rate as you see it now, from nothing to 5."),
            parent=parent,
        )
        self._draft = draft
        self.explain(FieldTerm("power-sources", self.tr("power"), icons=icons, parent=self))
        self.mine: dict[PowerSource, Pips] = {}
        self.theirs: dict[PowerSource, Pips] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(Space.ROOM))
        grid.setVerticalSpacing(theme.space(Space.HAIR))
        grid.setColumnStretch(3, 1)
        grid.addWidget(Label(self.tr("You"), step=Step.CAPTION, role=Role.ACCENT, parent=self), 0, 1)
        grid.addWidget(Label(self.tr("They"), step=Step.CAPTION, role=Role.COUNTERPART, parent=self), 0, 2)
        for row, source in enumerate(PowerSource, start=1):
            word = source_word(source)
            grid.addWidget(Label(word, parent=self), row, 0)
            for column, (side, marks, who) in enumerate(
                (
                    (Side.LEARNER, self.mine, self.tr("{source}, you")),
                    (Side.COUNTERPART, self.theirs, self.tr("{source}, they")),
                ),
                start=1,
            ):
                marks[source] = Pips(who.format(source=word), side, theme=theme, parent=self)
                marks[source].rated.connect(self._write)
                grid.addWidget(marks[source], row, column)
        self.body.addLayout(grid)
        meanings = "\n".join(f"{source_word(one)}: {source_meaning(one)}" for one in PowerSource)
        meaning = BodyText(meanings, role=Role.INK_2, parent=self)
        self.add(Disclosure(self.tr("What the six are"), meaning, icons=icons, parent=self))
        self._reading = BodyText(role=Role.INK_2, parent=self)
        self.add(self._reading)
        self.show_draft(draft.current)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        for marks, rated in ((self.mine, preparation.power_mine), (self.theirs, preparation.power_theirs)):
            for source, pips in marks.items():
                pips.blockSignals(True)  # noqa: FBT003 - Qt's shape
                pips.setValue(rated.get(source, 0))
                pips.blockSignals(False)  # noqa: FBT003 - Qt's shape
                pips.update()
        self._read(preparation)

    def _write(self) -> None:
        self._draft.change(
            power_mine={source: pips.value() for source, pips in self.mine.items() if pips.value()},
            power_theirs={source: pips.value() for source, pips in self.theirs.items() if pips.value()},
        )
        self._read(self._draft.current)

    def _read(self, preparation: Preparation) -> None:
        mine, theirs = leaned_on(preparation)
        lines = []
        if mine:
            words = join_words([source_word(one).lower() for one in mine])
            lines.append(self.tr("Lean on {sources}.").format(sources=words))
        if theirs:
            words = join_words([source_word(one).lower() for one in theirs])
            lines.append(self.tr("Expect pressure from {sources}; the dossier can answer it.").format(sources=words))
        self._reading.setText(" ".join(lines))
        self._reading.setVisible(bool(lines))
