"""The other side as the learner imagines it: what they are after, what they could do instead, who holds what."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.core.events import Preparation
from trainer.ui.icons import Icons
from trainer.ui.preparation.draft import Draft, lines_of
from trainer.ui.preparation.level import LevelSection
from trainer.ui.preparation.power_map import PowerMap
from trainer.ui.tokens import Step
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section
from trainer.ui.widgets.writing import WritingField


class Them(ScrollColumn):
    """The step of guesses; they are compared with the truth afterwards."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        theme = icons.theme
        super().__init__(theme=theme, parent=parent)
        name = draft.scenario.persona.name
        guesses = Section(
            self.tr("What {name} may be after").format(name=name),
            theme=theme,
            step=Step.READING,
            explanation=self.tr("A guess is enough. What they were really after is in the debrief."),
            parent=self,
        )
        self.interests = WritingField(
            self.tr("Their interests, one a line"),
            theme=theme,
            hint=self.tr("One a line: what would make their week easier?"),
            lines=3,
            parent=self,
        )
        self.alternative = WritingField(
            self.tr("Their alternative"),
            theme=theme,
            hint=self.tr("What can they do if you leave, and how good is that for them?"),
            parent=self,
        )
        guesses.add(self.interests)
        guesses.add(self.alternative)
        self.power = PowerMap(draft, icons=icons, parent=self)
        self.add(guesses)
        self.level = LevelSection(theme=theme, parent=self)
        self.add(self.power)
        self.add(self.level)
        self.column.addStretch(1)
        self.show_draft(draft.current)
        self.interests.written.connect(lambda text: draft.change(guessed_interests=lines_of(text)))
        self.alternative.written.connect(lambda text: draft.change(guessed_alternative=text.strip()))

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        if lines_of(self.interests.text) != preparation.guessed_interests:
            self.interests.set_text("\n".join(preparation.guessed_interests))
        if self.alternative.text.strip() != preparation.guessed_alternative:
            self.alternative.set_text(preparation.guessed_alternative)
        self.power.show_draft(preparation)
