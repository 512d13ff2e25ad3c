"""The layout of the table: head, transcript, silence, words and buttons on one side, sheet and hand on the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.scenario import Scenario
from trainer.ui.icons import Icons
from trainer.ui.table.coach_line import CoachLine
from trainer.ui.table.ghost_pane import GhostPane
from trainer.ui.table.hand import Hand
from trainer.ui.table.head import TableHead
from trainer.ui.table.offer_sheet import OfferSheet
from trainer.ui.table.running_ledger import RunningLedger
from trainer.ui.table.silence_line import SilenceLine
from trainer.ui.table.speech_field import SpeechField
from trainer.ui.table.strips import AskStrip, EndStrip
from trainer.ui.table.transcript import Transcript
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Label
from trainer.ui.widgets.sections import Rule
from trainer.ui.widgets.segmented import SegmentedControl

SIDE_SLIM = 312
SIDE_WIDTH = 348
SIDE_WIDE = 400
SLIM_PAGE = 960
WIDE_PAGE = 1400
LOW_PAGE = 480
COACHING_ROOM = 680
BELOW_WIDTH = 900
"""The widest that what stands under the transcript gets."""
NARROW_TABLE = 760
TALK, SHEET = "talk", "sheet"


class TableView(QWidget):
    """Holds the widgets of the table and their places; in a narrow window one side is shown at a time."""

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self._theme = theme
        self.head = TableHead(scenario=scenario, icons=icons, parent=self)
        self.transcript = Transcript(scenario=scenario, icons=icons, parent=self)
        self.coach = CoachLine(icons=icons, parent=self)
        self.silence = SilenceLine(theme=theme, parent=self)
        self.silence.set_name(scenario.persona.name)
        self.ask = AskStrip(icons=icons, parent=self)
        self.end = EndStrip(self.tr("See the debrief"), icons=icons, parent=self)
        self.away = EndStrip(self.tr("Prepare the return"), icons=icons, parent=self)
        self.field = SpeechField(theme=theme, parent=self)
        self.send = Button(self.tr("Send"), icons=icons, icon="send", kind=ButtonKind.PRIMARY, parent=self)
        self.hold = self._button(icons, self.tr("Hold"), "pause", self.tr("Hold the silence on purpose (Ctrl+H)"))
        self.hold.setCheckable(True)
        self.pause = self._button(icons, self.tr("Break"), "coffee", self.tr("Ask for a short break"))
        tip = self.tr("Stop for today and meet again: preparation reopens, and time passes (Ctrl+J)")
        self.adjourn = self._button(icons, self.tr("Adjourn"), "calendar", tip)
        self.accept = self._button(icons, self.tr("Accept"), "check", self.tr("Take their package"))
        self.walk = self._button(icons, self.tr("Walk away"), "door-open", self.tr("Leave without a deal"))
        self.coaching = Label(step=Step.CAPTION, role=Role.INK_3, parent=self)
        self.sheet = OfferSheet(scenario=scenario, icons=icons, parent=self)
        self.ledger = RunningLedger(scenario=scenario, icons=icons, parent=self)
        self.ghost = GhostPane(scenario=scenario, icons=icons, parent=self)
        self.hand = Hand(scenario=scenario, icons=icons, parent=self)
        self.side_switch = SegmentedControl(
            self.tr("What to show"), [(TALK, self.tr("Talk")), (SHEET, self.tr("Sheet"))], parent=self
        )
        self.side_switch.chosen.connect(lambda _: self._fit())
        self._foot = QWidget(self)
        self._below = QWidget(self)
        self._talk = QWidget(self)
        self._side = QScrollArea(self)
        self._build()
        theme.changed.connect(self._fit)
        self._fit()

    def show_ended(self) -> None:
        """Take the input away: nothing more is said."""
        self._foot.hide()
        self.silence.hide()
        self.coach.hide()
        self.ask.hide()
        self.sheet.set_enabled(enabled=False)
        self.hand.set_enabled(enabled=False)

    def show_away(self, text: str) -> None:
        """Take the input away until the learner is back, and say how to go on."""
        self.show_ended()
        self.away.show_end(text)

    def show_sheet(self) -> None:
        """Bring the sheet to the front in a narrow window."""
        self.side_switch.choose(SHEET)
        self._fit()

    def show_talk(self) -> None:
        """Bring the conversation to the front in a narrow window."""
        self.side_switch.choose(TALK)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show one side or both."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, icons: Icons, text: str, icon: str, tip: str) -> Button:
        button = Button(text, icons=icons, icon=icon, kind=ButtonKind.QUIET, parent=self)
        button.setToolTip(tip)
        return button

    def _build(self) -> None:
        theme = self._theme
        outer = QVBoxLayout(self)
        edge = theme.space(Space.WIDE)
        outer.setContentsMargins(edge, theme.space(Space.ROOM), edge, theme.space(Space.SNUG))
        outer.setSpacing(theme.space(Space.TIGHT))
        top = QHBoxLayout()
        top.setSpacing(theme.space(Space.ROOM))
        top.addWidget(self.head, 1)
        top.addWidget(self.side_switch, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(top)
        outer.addWidget(Rule(self))
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.WIDE))
        row.addWidget(self._talk, 1)
        row.addWidget(self._side)
        outer.addLayout(row, 1)
        self._build_talk()
        self._build_side()

    def _build_talk(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self._talk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.TIGHT))
        column.addWidget(self.transcript, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._below, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.space(Space.TIGHT))
        for widget in (self.coach, self.silence, self.ask, self.end, self.away, self._foot):
            below.addWidget(widget)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.space(Space.HAIR))
        words = QHBoxLayout()
        words.setSpacing(theme.space(Space.TIGHT))
        words.addWidget(self.field, 1)
        words.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addLayout(words)
        buttons = QWidget(self._foot)
        flow = FlowLayout(buttons, gap=theme.space(Space.HAIR), line_gap=0)
        for button in (self.hold, self.pause, self.adjourn, self.accept, self.walk):
            flow.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.TIGHT))
        row.addWidget(buttons, 1)
        row.addWidget(self.coaching)
        foot.addLayout(row)

    def _build_side(self) -> None:
        theme = self._theme
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        page = QWidget(self._side)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.space(Space.SNUG), 0)
        column.setSpacing(theme.space(Space.ROOM))
        column.addWidget(
            Label(self.tr("THE SHEET"), step=Step.CAPTION, role=Role.INK_2, weight=Weight.STRONG, parent=page)
        )
        column.addWidget(self.sheet)
        column.addWidget(self.ledger)
        column.addWidget(self.ghost)
        column.addWidget(Rule(page))
        column.addWidget(self.hand)
        column.addStretch(1)
        self._side.setWidget(page)

    def _fit(self) -> None:
        theme = self._theme
        narrow = self.width() < theme.px(NARROW_TABLE)
        talk = self.side_switch.choice == TALK
        self.side_switch.setVisible(narrow)
        self._talk.setVisible(talk or not narrow)
        self._side.setVisible(not talk or not narrow)
        self._below.setMaximumWidth(theme.px(BELOW_WIDTH))
        if narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            wide, slim = self.width() >= theme.px(WIDE_PAGE), self.width() < theme.px(SLIM_PAGE)
            self._side.setFixedWidth(theme.px(SIDE_WIDE if wide else SIDE_SLIM if slim else SIDE_WIDTH))
        room = self.width() - (0 if narrow else self._side.width())
        self.coaching.setVisible(room >= theme.px(COACHING_ROOM))
        self.head.set_low(low=self.height() < theme.px(LOW_PAGE))
