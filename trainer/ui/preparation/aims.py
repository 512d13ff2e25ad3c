"""What the learner is after: a target, an alternative, and limits."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.core.events import Preparation
from trainer.ui.icons import Icons
from trainer.ui.preparation.alternative import AlternativeEditor
from trainer.ui.preparation.draft import Draft, Examples
from trainer.ui.preparation.limits import LimitsEditor
from trainer.ui.preparation.target import TargetEditor
from trainer.ui.widgets.scroll_column import ScrollColumn


class Aims(ScrollColumn):
    """The step of aims."""

    def __init__(self, draft: Draft, *, examples: Examples, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme=icons.theme, parent=parent)
        self.target = TargetEditor(draft, examples=examples, icons=icons, parent=self)
        self.alternative = AlternativeEditor(draft, icons=icons, parent=self)
        self.limits = LimitsEditor(draft, icons=icons, parent=self)
        for section in (self.target, self.alternative, self.limits):
            self.add(section)
        self.column.addStretch(1)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        for section in (self.target, self.alternative, self.limits):
            section.show_draft(preparation)
