"""The lines of the transcript: what was said, stage directions, and quiet notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.moves import Reading
from trainer.core.scenario import Scenario
from trainer.core.tactics import Tactic
from trainer.core.terms import Side
from trainer.ui.icons import Icons
from trainer.ui.table.heard_chips import HeardChips
from trainer.ui.table.tactic_help import TacticHelp
from trainer.ui.theme import Theme
from trainer.ui.tokens import FOCUS_RING, TRANSCRIPT_CHARACTERS, Role, Space, Step, Weight
from trainer.ui.widgets.labels import BodyText, Label

MARGIN = 76
INDENT = 32
MEASURE = "the quick brown fox jumps over a lazy dog and then it goes away"


class Line(QWidget):
    """One row of the transcript: a margin for the name, and room for text of at most 68 characters.

    Signals:
        stepped: arrow keys: -1 to the line before, +1 to the next.
    """

    stepped = Signal(int)

    def __init__(self, *, theme: Theme, name: str = "", role: Role = Role.INK_2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._margin = Label(name, weight=Weight.STRONG, role=role, parent=self)
        self._margin.setWordWrap(True)
        self._margin.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(Space.HAIR))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(Space.HAIR), theme.px(3), theme.space(Space.HAIR), theme.px(3))
        row.setSpacing(theme.space(Space.ROOM))
        row.addWidget(self._margin, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.body, 1)
        self.fit()
        theme.changed.connect(self.fit)

    @property
    def unfolded(self) -> int:
        """Return how much taller the line is for what was opened in it, in pixels."""
        return 0

    def set_name(self, name: str) -> None:
        """Put another name in the margin."""
        self._margin.setText(name)

    def set_current(self, *, current: bool) -> None:
        """Let Tab come to this line, or not: one line of the transcript at a time."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)

    def fit(self) -> None:
        """Take the widths of the type in force."""
        self._margin.setFixedWidth(self.theme.px(MARGIN))
        self._margin.setContentsMargins(0, self.theme.px(4), 0, 0)

    def keyPressEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Go from line to line."""
        key = event.key()  # type: ignore[attr-defined]
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.hasFocus():
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else +1)
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Draw the focus ring."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.theme.colour(Role.ACCENT), FOCUS_RING))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()


def text_width(theme: Theme) -> int:
    """Return the width of the longest line of text in pixels."""
    metrics = QFontMetricsF(theme.font(Step.READING))
    return round(metrics.horizontalAdvance(MEASURE) / len(MEASURE) * TRANSCRIPT_CHARACTERS)


def line_width(theme: Theme) -> int:
    """Return the width of a whole row with its margin."""
    return text_width(theme) + theme.px(MARGIN + INDENT) + theme.space(Space.ROOM) + 2 * theme.space(Space.HAIR)


class SpokenLine(Line):
    """What somebody said; the learner's with what was heard in it, the counterpart's with help about a tactic.

    Signals:
        corrected: event number and the Reading in its place.
        named: the id of the tactic the learner names.
        opened: an explanation was opened or closed.
    """

    corrected = Signal(int, object)
    named = Signal(str)
    opened = Signal()

    def __init__(
        self,
        *,
        seq: int,
        side: Side,
        speaker: str,
        text: str,
        scenario: Scenario,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        role = Role.ACCENT if side is Side.LEARNER else Role.COUNTERPART
        super().__init__(theme=icons.theme, name=speaker, role=role, parent=parent)
        self.seq = seq
        self.side = side
        self.speaker = speaker
        self._scenario = scenario
        self._icons = icons
        self.words = BodyText(text, step=Step.READING, parent=self)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.words)
        self.chips: HeardChips | None = None
        self.help: TacticHelp | None = None
        self.tactic = ""
        self._describe()
        self.fit()

    @property
    def text(self) -> str:
        """Return what was said."""
        return self.words.plain_text

    @property
    def unfolded(self) -> int:
        """Return the height of the help about a tactic while it is open."""
        if self.help is None or not self.help.button.isChecked():
            return 0
        width = self.help.width()
        body = self.help.body
        return body.heightForWidth(width) if body.hasHeightForWidth() else body.sizeHint().height()

    def show_reading(self, reading: Reading) -> None:
        """Show what was heard."""
        if self.chips is None:
            self.chips = HeardChips(scenario=self._scenario, icons=self._icons, parent=self)
            self.chips.corrected.connect(lambda reading: self.corrected.emit(self.seq, reading))
            self.body.addWidget(self.chips)
        self.chips.show_reading(reading)
        self._describe()

    def show_tactic(self, tactic: Tactic) -> None:
        """Offer help about the tactic in this line."""
        self.tactic = tactic.id
        if self.help is None:
            self.help = TacticHelp(tactic, icons=self._icons, parent=self)
            self.help.named.connect(lambda: self.named.emit(tactic.id))
            self.help.opened.connect(lambda _: self.opened.emit())
            self.body.addWidget(self.help)

    def set_current(self, *, current: bool) -> None:
        """Let Tab come to this line and what hangs on it."""
        super().set_current(current=current)
        if self.chips is not None:
            self.chips.set_reachable(reachable=current)
        if self.help is not None:
            policy = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
            self.help.button.setFocusPolicy(policy)
            self.help.name_button.setFocusPolicy(policy)
            self.help.about.setFocusPolicy(policy)

    def fit(self) -> None:
        """Indent the learner's lines."""
        super().fit()
        if hasattr(self, "side"):
            indent = self.theme.px(INDENT) if self.side is Side.LEARNER else 0
            self.body.setContentsMargins(indent, 0, 0 if indent else self.theme.px(INDENT), 0)

    def _describe(self) -> None:
        said = self.tr("{name}: {text}").format(name=self.speaker, text=self.words.plain_text)
        heard = self.chips.words() if self.chips is not None else ""
        self.setAccessibleName(self.tr("{said} Heard: {heard}.").format(said=said, heard=heard) if heard else said)


class Direction(Line):
    """A stage direction: something that happened and nobody said."""

    def __init__(self, text: str, *, theme: Theme, role: Role = Role.INK_2, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.words = BodyText(text, role=role, parent=self)
        font = self.words.font()
        font.setItalic(True)
        self.words.setFont(font)
        self.words.setSizePolicy(_wrapping())
        self.body.addWidget(self.words)
        self.setAccessibleName(text)


def _wrapping() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
