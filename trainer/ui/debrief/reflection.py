"""The reflection: what worked, what would be different, seven ratings, the alternative now, and a plan that binds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from trainer.core.events import ReflectionWritten
from trainer.core.moves import Move
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_words
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button
from trainer.ui.widgets.fields import SliderWithValue
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.rating_scale import RatingScale

LINES = 3
MOST_LETTERS = 4_000


class ReflectionForm(QWidget):
    """Asks few questions; an empty form is not stored.

    Signals:
        kept: a ReflectionWritten to be stored.
    """

    kept = Signal(object)

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._stored = ReflectionWritten()
        self._answers: dict[str, QPlainTextEdit] = {}
        self._ratings: dict[str, RatingScale] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(icons.theme.space(Space.SNUG))
        for key, question in self._questions():
            column.addWidget(self._question(key, question))
        column.addSpacing(icons.theme.space(Space.HAIR))
        column.addWidget(BodyText(self.tr("How far do these hold for you?"), step=Step.READING, parent=self))
        for key, sentence in self._sentences():
            scale = RatingScale(
                sentence, least=self.tr("not at all"), most=self.tr("entirely"), theme=icons.theme, parent=self
            )
            self._ratings[key] = scale
            column.addWidget(scale)
        column.addSpacing(icons.theme.space(Space.HAIR))
        column.addWidget(self._alternative())
        column.addSpacing(icons.theme.space(Space.HAIR))
        column.addWidget(self._plan())
        self.keep = Button(self.tr("Keep this reflection"), icons=icons, icon="check", parent=self)
        self.keep.clicked.connect(self.offer)
        self._note = Label("", role=Role.INK_2, parent=self)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self._note, 1)
        column.addLayout(row)

    @property
    def written(self) -> ReflectionWritten:
        """Return what stands in the form."""
        answers = {key: text for key, field in self._answers.items() if (text := field.toPlainText().strip())}
        move = self._move.currentData()
        return ReflectionWritten(
            answers={key: text[:MOST_LETTERS] for key, text in answers.items()},
            ratings={key: scale.value for key, scale in self._ratings.items() if scale.value},
            batna_confidence=self._sure.value if self._says.isChecked() else None,
            plan_if=self._if.text().strip(),
            plan_then=self._then.text().strip(),
            plan_move=Move(move) if move else None,
        )

    @property
    def changed(self) -> bool:
        """Tell whether something stands in the form that was not stored."""
        return self.written != self._stored

    def set_reflection(self, reflection: ReflectionWritten | None) -> None:
        """Fill the form with what was stored, or empty it."""
        self._stored = shown = reflection or ReflectionWritten()
        for key, field in self._answers.items():
            field.setPlainText(shown.answers.get(key, ""))
        for key, scale in self._ratings.items():
            scale.set_value(shown.ratings.get(key, 0))
        self._says.setChecked(shown.batna_confidence is not None)
        self._sure.set_value(shown.batna_confidence if shown.batna_confidence is not None else 50)
        self._if.setText(shown.plan_if)
        self._then.setText(shown.plan_then)
        self._move.setCurrentIndex(max(0, self._move.findData(shown.plan_move.value if shown.plan_move else "")))
        self._note.setText("")

    def set_plan(self, situation: str, answer: str, move: Move | None) -> None:
        """Write a plan into the form; nothing is stored yet."""
        self._if.setText(situation)
        self._then.setText(answer)
        self._move.setCurrentIndex(max(0, self._move.findData(move.value if move is not None else "")))

    @property
    def plan_field(self) -> QLineEdit:
        """Return where the answer of the plan is written."""
        return self._then

    def mark_stored(self, reflection: ReflectionWritten) -> None:
        """Say that a reflection is stored."""
        self._stored = reflection
        self._note.setText(self.tr("Stored. You can go on writing."))

    def offer(self) -> None:
        """Hand over what stands in the form, if anything new does."""
        if self.changed:
            self.kept.emit(self.written)

    def _questions(self) -> list[tuple[str, str]]:
        return [
            ("worked", self.tr("What worked?")),
            ("differently", self.tr("What would you do differently?")),
            ("about-self", self.tr("What did you learn about yourself?")),
            ("about-other", self.tr("What did you learn about the other side?")),
            ("about-negotiating", self.tr("What did you learn about negotiating?")),
        ]

    def _sentences(self) -> list[tuple[str, str]]:
        return [
            ("need-met", self.tr("My main need is met.")),
            ("again", self.tr("I would deal with them again.")),
            ("together", self.tr("We worked on it together.")),
            ("trust", self.tr("I trust them to keep their word.")),
            ("heard", self.tr("I was heard.")),
            ("fair", self.tr("It was fair.")),
            ("time", self.tr("I had the time I needed.")),
        ]

    def _question(self, key: str, question: str) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.space(Space.HAIR))
        column.addWidget(BodyText(question, parent=box))
        field = QPlainTextEdit(box)
        field.setAccessibleName(question)
        field.setTabChangesFocus(True)
        field.setFixedHeight(round(LINES * field.fontMetrics().lineSpacing() + self._icons.theme.px(24)))
        column.addWidget(field)
        self._answers[key] = field
        return box

    def _alternative(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self._says = QCheckBox(self.tr("How sure are you of your alternative now?"), box)
        self._sure = SliderWithValue(
            self.tr("How sure of your alternative, in percent"),
            theme=self._icons.theme,
            least=0,
            most=100,
            value=50,
            step=5,
            write=lambda value: f"{value} %",
            parent=box,
        )
        self._sure.setEnabled(False)
        self._says.toggled.connect(self._sure.setEnabled)
        column.addWidget(self._says, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._sure)
        return box

    def _plan(self) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._icons.theme.space(Space.SNUG))
        grid.setVerticalSpacing(self._icons.theme.space(Space.TIGHT))
        grid.setColumnStretch(1, 1)
        about = self.tr("Your plan for next time. The next session checks by itself whether you did it.")
        grid.addWidget(BodyText(about, step=Step.READING, parent=box), 0, 0, 1, 2)
        self._if, self._then = QLineEdit(box), QLineEdit(box)
        self._if.setPlaceholderText(self.tr("they set a deadline"))
        self._then.setPlaceholderText(self.tr("I ask what changes after it, and wait"))
        self._move = QComboBox(box)
        self._move.addItem(self.tr("Nothing in particular"), "")
        for move, word in move_words().items():
            if not move.is_mistake:
                self._move.addItem(word, move.value)
        for row, (name, field) in enumerate(
            ((self.tr("If"), self._if), (self.tr("then"), self._then), (self.tr("Watch for"), self._move)), start=1
        ):
            label = Label(name, weight=Weight.MEDIUM, parent=box)
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self._if.setMaxLength(300)
        self._then.setMaxLength(300)
        return box
