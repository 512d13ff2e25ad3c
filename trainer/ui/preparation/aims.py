"""What the learner is after: a target, an alternative, and limits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.core.events import Preparation
from trainer.ui.icons import Icons
from trainer.ui.preparation.alternative import AlternativeEditor
from trainer.ui.preparation.draft import Draft, Examples
from trainer.ui.preparation.limits import LimitsEditor
from trainer.ui.preparation.target import TargetEditor
from trainer.ui.tokens import Role
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.scroll_column import ScrollColumn


class Aims(ScrollColumn):
    """The step of aims."""

    def __init__(self, draft: Draft, *, examples: Examples, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme=icons.theme, parent=parent)
        self.target = TargetEditor(draft, examples=examples, icons=icons, parent=self)
        self.alternative = AlternativeEditor(draft, icons=icons, parent=self)
        self.limits = LimitsEditor(draft, icons=icons, parent=self)
        if draft.away is not None:
            # The debrief judges by what was sworn before the meeting; what can still be changed comes first.
            note = self.tr(
                "Your target, what you need and how sure you are stay as you wrote them before the meeting. Red lines "
                "may be drawn or tightened; one that you loosen stands beside the new one in the debrief."
            )
            self.add(BodyText(note, role=Role.INK_2, parent=self))
            self.target.setEnabled(False)
            self.alternative.confidence.setEnabled(False)
        sections = (self.target, self.alternative, self.limits)
        for section in sections if draft.away is None else (self.limits, self.alternative, self.target):
            self.add(section)
        self.column.addStretch(1)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        for section in (self.target, self.alternative, self.limits):
            section.show_draft(preparation)
