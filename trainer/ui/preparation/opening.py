"""How to begin: the opening offer, questions to ask, and one plan for a hard moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from trainer.core.events import Preparation
from trainer.core.moves import Move
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.move_words import move_words
from trainer.ui.preparation.draft import Draft, lines_of
from trainer.ui.preparation.terms_sheet import TermsSheet
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.choice import Choice
from trainer.ui.widgets.labels import Label
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section
from trainer.ui.widgets.writing import WritingField

LONGEST_PLAN = 200
MISTAKE = "m-"


class Opening(ScrollColumn):
    """The last step."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        theme = icons.theme
        super().__init__(theme=theme, parent=parent)
        self._draft = draft
        title = self.tr("Your opening offer")
        explanation = self.tr("What you would say first, if you speak first. It waits on the sheet at the table.")
        if draft.away is not None and draft.away.learner_offers:
            title = self.tr("Your next offer")
            explanation = self.tr("What you would put forward once you are back. It waits on the sheet at the table.")
        offer = Section(
            title,
            theme=theme,
            step=Step.READING,
            explanation=explanation,
            parent=self,
        )
        offer.explain(FieldTerm("anchor", self.tr("an anchor"), icons=icons, parent=offer))
        self.sheet = TermsSheet(self.tr("Opening"), draft.scenario.bargain, theme=theme, parent=self)
        offer.add(self.sheet)
        asking = Section(self.tr("Questions to ask"), theme=theme, step=Step.READING, parent=self)
        self.questions = WritingField(
            self.tr("Questions to ask, one a line"),
            theme=theme,
            hint=self.tr("One a line. What do you need to learn before you can trade?"),
            lines=3,
            parent=self,
        )
        asking.add(self.questions)
        self.plan = PlanEditor(draft, icons=icons, parent=self)
        for section in (offer, asking, self.plan):
            self.add(section)
        self.column.addStretch(1)
        self.show_draft(draft.current)
        self.sheet.edited.connect(lambda terms: draft.change(opening=terms))
        self.questions.written.connect(lambda text: draft.change(questions=lines_of(text)))

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        self.sheet.set_terms(preparation.opening)
        if lines_of(self.questions.text) != preparation.questions:
            self.questions.set_text("\n".join(preparation.questions))
        self.plan.show_draft(preparation)


class PlanEditor(Section):
    """If this happens, then I do that; with a move, the next debrief checks it by itself."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        theme = icons.theme
        translate = QCoreApplication.translate
        super().__init__(
            translate("PlanEditor", "One plan"),
            theme=theme,
            step=Step.READING,
            explanation=translate(
                "PlanEditor", "Decide now what you do at the hardest moment. Plans of this form are kept more often."
            ),
            parent=parent,
        )
        self._draft = draft
        self.cue = self._line(self.tr("If this happens"), self.tr("they name a deadline"))
        self.answer = self._line(self.tr("then I do this"), self.tr("ask where it comes from, and wait"))
        moves = [(move, word) for move, word in move_words().items() if not move.value.startswith(MISTAKE)]
        self.move_choice = Choice(
            self.tr("The move this is"), [(None, self.tr("no particular move")), *moves], least=16, parent=self
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(Space.SNUG))
        grid.setVerticalSpacing(theme.space(Space.TIGHT))
        grid.setColumnStretch(1, 1)
        for row, (word, field) in enumerate(
            ((self.tr("If"), self.cue), (self.tr("then I"), self.answer), (self.tr("which"), self.move_choice))
        ):
            grid.addWidget(Label(word, role=Role.INK_2, parent=self), row, 0)
            grid.addWidget(field, row, 1)
        self.body.addLayout(grid)
        self.show_draft(draft.current)
        self.cue.textEdited.connect(lambda text: draft.change(plan_if=text.strip()))
        self.answer.textEdited.connect(lambda text: draft.change(plan_then=text.strip()))
        self.move_choice.chosen.connect(self._take_move)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        for field, text in ((self.cue, preparation.plan_if), (self.answer, preparation.plan_then)):
            if field.text().strip() != text:
                field.setText(text)
        self.move_choice.choose(preparation.plan_move)

    def _take_move(self, move: object) -> None:
        self._draft.change(plan_move=Move(move) if isinstance(move, str) else None)

    def _line(self, name: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(LONGEST_PLAN)
        return field
