"""The learner's hand: evidence opened and allies recruited while preparing, and the notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.core.events import Preparation
from trainer.core.scenario import Scenario
from trainer.core.table import TableState
from trainer.ui.icons import Icons
from trainer.ui.tokens import FOCUS_RING, Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.labels import BodyText, Label


class Hand(QWidget):
    """Cards to play and notes to look at.

    Signals:
        cited: the id of an item of evidence.
        brought: the id of an ally.
        asked: the text of a prepared question, to go on writing with.
    """

    cited = Signal(str)
    brought = Signal(str)
    asked = Signal(str)

    def __init__(self, *, scenario: Scenario, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = scenario
        self._icons = icons
        self._preparation: Preparation | None = None
        self._cards: dict[str, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(icons.theme.space(Space.ROOM))
        self._content: QWidget | None = None

    def card(self, name: str) -> Card | None:
        """Return the card of an item of evidence or an ally."""
        return self._cards.get(name)

    def show_state(self, state: TableState) -> None:
        """Deal the hand of a preparation, and mark what was played."""
        if state.preparation != self._preparation:
            self._preparation = state.preparation
            self._deal(state.preparation)
        for name, card in self._cards.items():
            card.set_played(played=name in state.evidence_cited or name in state.allies_in)

    def set_enabled(self, *, enabled: bool) -> None:
        """Allow or forbid playing cards."""
        for card in self._cards.values():
            card.set_enabled(enabled=enabled)

    def _deal(self, preparation: Preparation) -> None:
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._cards = {}
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.space(Space.ROOM))
        self._column.addWidget(self._content)
        evidence = [item for name in preparation.evidence if (item := self._scenario.find_evidence(name)) is not None]
        allies = [ally for name in preparation.allies if (ally := self._scenario.find_ally(name)) is not None]
        cards = [
            Card(item.id, item.title, item.text, action=self.tr("Cite"), icons=self._icons, parent=self._content)
            for item in evidence
        ]
        for card in cards:
            card.played.connect(self.cited)
        column.addWidget(self._group(self.tr("EVIDENCE"), cards, self.tr("No card opened while preparing.")))
        people = [
            Card(ally.id, ally.name, ally.offers, action=self.tr("Bring in"), icons=self._icons, parent=self._content)
            for ally in allies
        ]
        for card in people:
            card.played.connect(self.brought)
        column.addWidget(self._group(self.tr("ALLIES"), people, self.tr("Nobody recruited.")))
        self._cards = {card.key: card for card in (*cards, *people)}
        column.addWidget(self._group(self.tr("NOTES"), self._notes(preparation), self.tr("Nothing noted.")))

    def _group(self, title: str, widgets: Sequence[QWidget], empty: str) -> QWidget:
        group = QWidget(self._content)
        group.setAccessibleName(title)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._icons.theme.space(Space.HAIR))
        column.addWidget(Label(title, step=Step.CAPTION, role=Role.INK_2, weight=Weight.STRONG, parent=group))
        for widget in widgets:
            column.addWidget(widget)
        if not widgets:
            column.addWidget(Label(empty, step=Step.CAPTION, role=Role.INK_2, parent=group))
        return group

    def _notes(self, preparation: Preparation) -> list[QWidget]:
        bargain = self._scenario.bargain
        notes: list[QWidget] = []
        lines = [
            self.tr("{issue}: no worse than {value}").format(
                issue=bargain.issue(line.issue).name, value=bargain.issue(line.issue).label(line.value)
            )
            for line in preparation.red_lines
        ]
        for title, entries in (
            (self.tr("Red lines"), lines),
            (self.tr("They may want"), preparation.guessed_interests),
            (self.tr("They may turn to"), (preparation.guessed_alternative,)),
            (self.tr("You turn to"), (preparation.batna or self._scenario.brief.batna,)),
            (self.tr("Your plan"), (_plan(preparation),)),
        ):
            kept = [entry for entry in entries if entry]
            if kept:
                notes.append(self._note(title, "\n".join(kept)))
        if preparation.questions:
            notes.append(Label(self.tr("Your questions"), step=Step.CAPTION, role=Role.INK_2, parent=self._content))
        notes += [self._question(question) for question in preparation.questions if question]
        return notes

    def _note(self, title: str, text: str) -> QWidget:
        note = QWidget(self._content)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, self._icons.theme.space(Space.HAIR))
        column.setSpacing(0)
        column.addWidget(Label(title, step=Step.CAPTION, role=Role.INK_2, parent=note))
        column.addWidget(BodyText(text, parent=note))
        return note

    def _question(self, question: str) -> QWidget:
        row = QWidget(self._content)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._icons.theme.space(Space.TIGHT))
        line.addWidget(BodyText(question, parent=row), 1)
        take = Button(self.tr("Ask"), icons=self._icons, kind=ButtonKind.LINK, parent=row)
        take.setAccessibleName(self.tr("Write: {question}").format(question=question))
        take.clicked.connect(lambda: self.asked.emit(question))
        line.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _plan(preparation: Preparation) -> str:
    if not (preparation.plan_if or preparation.plan_then):
        return ""
    return QCoreApplication.translate("Hand", "If {when}, then {what}").format(
        when=preparation.plan_if, what=preparation.plan_then
    )


class CardTitle(Button):
    """A link of one line that ends in an ellipsis when there is no room."""

    _whole = ""

    def __init__(self, text: str, *, icons: Icons, kind: ButtonKind, parent: QWidget) -> None:
        super().__init__(text, icons=icons, kind=kind, parent=parent)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text to the room there is."""
        super().resizeEvent(event)
        room = self.width() - 2 * FOCUS_RING - 2
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class Card(QWidget):
    """One card of the hand: its title, its text on demand, and the button that plays it.

    Signals:
        played: its key.
    """

    played = Signal(str)

    def __init__(
        self, key: str, title: str, text: str, *, action: str, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._title = title
        self._action = action
        self._was_played = False
        self._enabled = True
        theme = icons.theme
        self.title = CardTitle(title, icons=icons, kind=ButtonKind.LINK, parent=self)
        self.title.setCheckable(True)
        self.title.setToolTip(title)
        self.play = Button(action, icons=icons, kind=ButtonKind.QUIET, parent=self)
        self.text = BodyText(text, role=Role.INK_2, parent=self)
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.TIGHT))
        row.addWidget(self.title, 1)
        row.addWidget(self.play)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.text)
        self.text.hide()
        self.title.toggled.connect(self._turn)
        self.play.clicked.connect(partial(self.played.emit, key))
        self._turn(open_=False)
        self._show_state()

    def set_played(self, *, played: bool) -> None:
        """Mark the card as played; it can be played again."""
        self._was_played = played
        self._show_state()

    def set_enabled(self, *, enabled: bool) -> None:
        """Allow or forbid playing it."""
        self._enabled = enabled
        self._show_state()

    def _show_state(self) -> None:
        self.play.setEnabled(self._enabled and not self._was_played)
        self.play.setText(self.tr("Played") if self._was_played else self._action)
        self.play.setAccessibleName(self.tr("{action}: {title}").format(action=self.play.text(), title=self._title))

    def _turn(self, open_: bool) -> None:  # noqa: FBT001 - Qt's signal passes it so
        self.text.setVisible(open_)
        self.title.setAccessibleDescription(self.tr("Expanded") if open_ else self.tr("Collapsed"))
