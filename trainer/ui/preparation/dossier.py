"""The dossier: cards to open and allies to recruit on a budget that is never large enough for all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.events import Preparation
from trainer.core.scenario import Ally, Evidence
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.power_words import evidence_word
from trainer.ui.preparation.draft import Draft
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Label
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.widgets.sections import Section


class Dossier(ScrollColumn):
    """The step of the dossier; what was taken can be put back until the meeting opens."""

    def __init__(self, draft: Draft, *, icons: Icons, parent: QWidget | None = None) -> None:
        theme = icons.theme
        super().__init__(theme=theme, parent=parent)
        self._draft = draft
        scenario = draft.scenario
        cards = Section(
            self.tr("Dossier"),
            theme=theme,
            step=Step.READING,
            explanation=self.tr(
                "Open what you would spend your time on. At the table you can only cite what you opened, "
                "and not everything in here is as good as it sounds."
            ),
            parent=self,
        )
        cards.explain(FieldTerm("dossier", self.tr("the dossier"), icons=icons, parent=cards))
        self.cards = {item.id: EvidenceCard(item, icons=icons, parent=cards) for item in scenario.evidence}
        for item_id, card in self.cards.items():
            card.button.clicked.connect(partial(self._turn, "evidence", item_id))
            cards.add(card)
        self.add(cards)
        self.allies = {ally.id: AllyCard(ally, icons=icons, parent=self) for ally in scenario.allies}
        if self.allies:
            allies = Section(
                self.tr("Allies"),
                theme=theme,
                step=Step.READING,
                explanation=self.tr("Somebody who would speak up for you. Some are not free to, and some do not help."),
                parent=self,
            )
            for ally_id, ally_card in self.allies.items():
                ally_card.button.clicked.connect(partial(self._turn, "allies", ally_id))
                allies.add(ally_card)
            self.add(allies)
        self.column.addStretch(1)
        self.show_draft(draft.current)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is opened and what can still be afforded."""
        left = self._draft.left
        for item_id, card in self.cards.items():
            card.show_state(taken=item_id in preparation.evidence, left=left, kept=self._draft.is_kept(item_id))
        for ally_id, ally_card in self.allies.items():
            ally_card.show_state(taken=ally_id in preparation.allies, left=left, kept=self._draft.is_kept(ally_id))

    def _turn(self, field: str, name: str) -> None:
        known: tuple[str, ...] = getattr(self._draft.current, field)
        changed = tuple(one for one in known if one != name) if name in known else (*known, name)
        self._draft.change(**{field: changed})
        self.show_draft(self._draft.current)


class DossierCard(QFrame):
    """A raised card: what it is on the left, the one thing to do with it on the right."""

    def __init__(self, *, kind: str, title: str, cost: int, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.cost = cost
        self.setProperty("surface", "raised")
        row = QHBoxLayout(self)
        edge = theme.space(Space.ROOM)
        row.setContentsMargins(edge, theme.space(Space.SNUG), edge, theme.space(Space.SNUG))
        row.setSpacing(theme.space(Space.ROOM))
        self.words = QVBoxLayout()
        self.words.setSpacing(theme.space(Space.HAIR))
        if kind:
            self.words.addWidget(Label(kind, step=Step.CAPTION, role=Role.INK_2, parent=self))
        name = BodyText(title, step=Step.BODY, parent=self)
        self.words.addWidget(name)
        self.text = BodyText(parent=self)
        self.words.addWidget(self.text)
        row.addLayout(self.words, 1)
        self.button = Button("", icons=icons, kind=ButtonKind.PLAIN, parent=self)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


class EvidenceCard(DossierCard):
    """An item of evidence; its text shows once it is opened."""

    def __init__(self, item: Evidence, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(kind=evidence_word(item.kind), title=item.title, cost=item.cost, icons=icons, parent=parent)
        self._item = item

    def show_state(self, *, taken: bool, left: int, kept: bool) -> None:
        """Show it face up or face down; left is the budget that is left, kept that it was opened before and stays."""
        item = self._item
        self.text.setVisible(taken)
        self.text.setText(item.text if taken else "")
        self.button.setText(self.tr("Put back") if taken else self.tr("Open for {n}").format(n=self.cost))
        self.button.setEnabled(taken or self.cost <= left)
        name = self.tr("Put back: {title}") if taken else self.tr("Open for {n} points: {title}")
        if kept:
            self.button.setText(self.tr("Opened"))
            self.button.setEnabled(False)
            name = self.tr("Opened before: {title}")
        self.button.setAccessibleName(name.format(title=item.title, n=self.cost))


class AllyCard(DossierCard):
    """Somebody to recruit; what they offer is known beforehand."""

    def __init__(self, ally: Ally, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(kind="", title=ally.name, cost=ally.cost, icons=icons, parent=parent)
        self._ally = ally
        self.text.setText(ally.offers)
        self.text.set_role(Role.INK_2)

    def show_state(self, *, taken: bool, left: int, kept: bool) -> None:
        """Show whether they come along; left is the budget that is left, kept that they do so since before."""
        self.button.setText(self.tr("Leave out") if taken else self.tr("Recruit for {n}").format(n=self.cost))
        self.button.setEnabled(taken or self.cost <= left)
        name = self.tr("Leave out: {title}") if taken else self.tr("Recruit for {n} points: {title}")
        if kept:
            self.button.setText(self.tr("Recruited"))
            self.button.setEnabled(False)
            name = self.tr("Recruited before: {title}")
        self.button.setAccessibleName(name.format(title=self._ally.name, n=self.cost))
