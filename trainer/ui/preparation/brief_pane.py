"""The brief as the learner reads it: who sits opposite, what is at stake, what to lean on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.scenario import Scenario
from trainer.ui.icons import Icons
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.scroll_column import ScrollColumn

FACE = 72


class BriefPane(ScrollColumn):
    """One scrolling column; it takes the focus, so that the arrow keys scroll it."""

    def __init__(
        self, scenario: Scenario, *, icons: Icons, lead: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        """Lead is shown between the person and the brief."""
        theme = icons.theme
        super().__init__(theme=theme, parent=parent)
        self.setAccessibleName(self.tr("The brief"))
        self.column.setSpacing(theme.space(Space.ROOM))
        self.add(_person(scenario, icons=icons, parent=self))
        for widget in lead:
            self.add(widget)
        if scenario.content_note:
            note = BodyText(scenario.content_note, role=Role.WARN, parent=self)
            note.setAccessibleName(self.tr("Before you begin: {note}").format(note=scenario.content_note))
            self.add(note)
        brief = scenario.brief
        for title, text in (
            (self.tr("The situation"), brief.situation),
            (self.tr("What you want"), brief.you_want),
            (self.tr("What you have"), brief.you_have),
            (self.tr("What you know"), brief.you_know),
            (self.tr("If there is no deal"), brief.batna),
        ):
            if text:
                block = QVBoxLayout()
                block.setSpacing(theme.space(Space.HAIR))
                block.addWidget(Heading(title, step=Step.READING, parent=self))
                block.addWidget(Prose(text, parent=self))
                self.add(block)
        self.column.addStretch(1)


def _person(scenario: Scenario, *, icons: Icons, parent: QWidget) -> QHBoxLayout:
    theme, persona = icons.theme, scenario.persona
    row = QHBoxLayout()
    row.setSpacing(theme.space(Space.ROOM))
    for one in (persona, persona.partner):
        if one is not None:
            portrait = Portrait(theme=theme, side=FACE, parent=parent)
            portrait.set_person(one.name, PortraitStyle.read(dict(one.portrait)))
            row.addWidget(portrait)
    words = QVBoxLayout()
    words.setSpacing(theme.space(Space.HAIR))
    words.addStretch(1)
    name = Label(persona.name, step=Step.READING, role=Role.COUNTERPART, parent=parent)
    name.setWordWrap(True)
    words.addWidget(name)
    words.addWidget(BodyText(persona.role, role=Role.INK_2, parent=parent))
    if persona.manner:
        words.addWidget(BodyText(persona.manner, parent=parent))
    words.addStretch(1)
    row.addLayout(words, 1)
    return row
