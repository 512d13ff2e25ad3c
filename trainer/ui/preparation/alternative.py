"""The alternative: what happens without a deal, in one's own words, and how sure that is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.core.events import Preparation
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.preparation.draft import Draft
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.choice import WheelGuard
from trainer.ui.widgets.fields import SliderWithValue
from trainer.ui.widgets.labels import Label
from trainer.ui.widgets.sections import Section
from trainer.ui.widgets.writing import WritingField

UNSAID = -1
"""The slider's lowest place: nothing is said."""


class AlternativeEditor(Section):
    """The learner's BATNA and the confidence in it, 0 to 100."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        theme = icons.theme
        super().__init__(
            translate("AlternativeEditor", "If there is no deal"), theme=theme, step=Step.READING, parent=parent
        )
        self._draft = draft
        self.words = WritingField(
            self.tr("Your alternative in your own words"),
            theme=theme,
            hint=self.tr("What will you do if nothing is signed? Say it so that you believe it."),
            parent=self,
        )
        self.add(self.words)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.TIGHT))
        row.addWidget(Label(self.tr("How sure of it"), role=Role.INK_2, parent=self))
        row.addWidget(FieldTerm("batna", "BATNA", icons=icons, parent=self))
        self.confidence = SliderWithValue(
            self.tr("How sure you are of your alternative, 0 to 100"),
            theme=theme,
            least=UNSAID,
            most=100,
            value=UNSAID,
            write=lambda value: self.tr("not said") if value < 0 else self.tr("{share} %").format(share=value),
            parent=self,
        )
        self.confidence.slider.installEventFilter(WheelGuard(self))
        row.addWidget(self.confidence, 1)
        self.body.addLayout(row)
        self.show_draft(draft.current)
        self.words.written.connect(lambda text: draft.change(batna=text.strip()))
        self.confidence.changed.connect(lambda value: draft.change(batna_confidence=None if value < 0 else value))

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        if preparation.batna != self.words.text.strip():
            self.words.set_text(preparation.batna)
        sure = preparation.batna_confidence
        self.confidence.set_value(UNSAID if sure is None else sure)
