"""One scene in full: who, what, how it has gone, and the way to prepare it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.content.cards import PackLabel
from trainer.store.history import SessionRow
from trainer.ui.handbook.look_up import HandbookLink
from trainer.ui.icons import Icons
from trainer.ui.library.card_words import domain_word, result_words
from trainer.ui.library.catalogue import Shelved
from trainer.ui.portraiture.style import PortraitStyle
from trainer.ui.power_words import gap_words
from trainer.ui.tokens import Role, Space, Step
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.scroll_column import ScrollColumn
from trainer.ui.wording import day_and_time

FACE = 88


class Asked(QObject):
    """What the details ask for.

    Signals:
        prepare: the id of a scene.
        remove: the id of a pack to take out of the library.
        debrief: the id of a session.
    """

    prepare = Signal(str)
    remove = Signal(str)
    debrief = Signal(str)


class Details(ScrollColumn):
    """A column about one scene; the situation and the tactics are filled in when it has been read."""

    def __init__(
        self,
        one: Shelved,
        *,
        icons: Icons,
        asked: Asked,
        parent: QWidget | None = None,
    ) -> None:
        theme = icons.theme
        super().__init__(theme=theme, parent=parent)
        self._icons = icons
        card = self.card = one.card
        self.setAccessibleName(card.title)
        self.column.setSpacing(theme.space(Space.ROOM))
        self.add(self._person(one, icons))
        self.add(Heading(card.title, parent=self))
        about = self.tr("{domain}. You are: {role}. About {minutes} minutes, difficulty {difficulty} of 5.").format(
            domain=domain_word(card.domain), role=card.learner_role, minutes=card.minutes, difficulty=card.difficulty
        )
        self.add(BodyText(f"{about} {gap_words(card.power_gap)}.", role=Role.INK_2, parent=self))
        if card.content_note:
            self.add(BodyText(card.content_note, role=Role.WARN, parent=self))
        self.prepare = Button(self.tr("Prepare"), icons=icons, icon="pencil", kind=ButtonKind.PRIMARY, parent=self)
        self.prepare.clicked.connect(lambda: asked.prepare.emit(card.id))
        row = QHBoxLayout()
        row.addWidget(self.prepare)
        row.addStretch(1)
        self.add(row)
        self.across = self._add_across(one, icons, asked)
        self._situation = Prose(parent=self)
        self._situation.hide()
        self.add(self._situation)
        self._add_results(one, icons, asked)
        self._tactics = self._add_tactics(one, icons)
        self._add_pack(card.pack, icons, asked)
        self.column.addStretch(1)

    def show_scene(self, situation: str, tactics: Mapping[str, str]) -> None:
        """Show what it is about, and lead to its tactics, which come by id with their names."""
        self._situation.setText(situation)
        self._situation.setVisible(bool(situation))
        if not self._tactics.count():
            for tactic, name in tactics.items():
                link = HandbookLink(tactic, name, icons=self._icons, text=name, parent=self)
                self._tactics.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)

    def _person(self, one: Shelved, icons: Icons) -> QHBoxLayout:
        theme, card = icons.theme, one.card
        row = QHBoxLayout()
        row.setSpacing(theme.space(Space.ROOM))
        portrait = Portrait(theme=theme, side=FACE, parent=self)
        portrait.set_person(card.persona_name, PortraitStyle.read(dict(card.portrait)))
        row.addWidget(portrait)
        words = QVBoxLayout()
        words.setSpacing(theme.space(Space.HAIR))
        words.addStretch(1)
        name = Label(card.persona_name, step=Step.READING, role=Role.COUNTERPART, parent=self)
        name.setWordWrap(True)
        words.addWidget(name)
        words.addWidget(BodyText(card.persona_role, role=Role.INK_2, parent=self))
        words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _add_across(self, one: Shelved, icons: Icons, asked: Asked) -> Button:
        played, slug = one.result is not None, one.card.other_chair
        text = self.tr("Sit in the other chair") if played else self.tr("Sit in the other chair (a spoiler)")
        across = Button(text, icons=icons, icon="users", kind=ButtonKind.LINK, parent=self)
        across.setToolTip(self.tr("The same bargain from the other side; its brief tells what they keep back here."))
        across.setVisible(bool(slug))
        across.clicked.connect(lambda: asked.prepare.emit(slug))
        self.add(across)
        return across

    def _add_results(self, one: Shelved, icons: Icons, asked: Asked) -> None:
        result = one.result
        if result is None:
            self.add(BodyText(self.tr("You have not played this scene yet."), role=Role.INK_2, parent=self))
            return
        best, last = result.best, result.last
        lines: list[tuple[str, SessionRow]] = [(self.tr("Last: {result}"), last)]
        if best is not None and best.id != last.id:
            lines.append((self.tr("Best: {result}"), best))
        block = QVBoxLayout()
        block.setSpacing(0)
        played = self.tr("Played once") if result.plays == 1 else self.tr("Played {n} times").format(n=result.plays)
        block.addWidget(Label(played, role=Role.INK_2, parent=self))
        for text, row in lines:
            link = Button(
                text.format(result=result_words(row)),
                icons=icons,
                kind=ButtonKind.LINK,
                parent=self,
            )
            link.setAccessibleDescription(
                self.tr("Opens the debrief of {when}").format(when=day_and_time(row.started_ms))
            )
            link.setToolTip(day_and_time(row.started_ms))
            link.clicked.connect(partial(asked.debrief.emit, row.id))
            block.addWidget(link)
        self.add(block)

    def _add_pack(self, pack: PackLabel | None, icons: Icons, asked: Asked) -> None:
        if pack is None:
            return
        block = QVBoxLayout()
        block.setSpacing(0)
        text = self.tr("From the pack \u201c{title}\u201d by {author}, version {version}.")
        told = text.format(title=pack.title, author=pack.author, version=pack.version)
        block.addWidget(BodyText(told, role=Role.INK_2, parent=self))
        remove = Button(self.tr("Remove this pack"), icons=icons, icon="trash-2", kind=ButtonKind.LINK, parent=self)
        remove.setAccessibleDescription(self.tr("Its scenes leave the library; sessions played on them are kept."))
        remove.clicked.connect(partial(asked.remove.emit, pack.id))
        block.addWidget(remove)
        self.add(block)

    def _add_tactics(self, one: Shelved, icons: Icons) -> QVBoxLayout:
        links = QWidget(self)
        column = QVBoxLayout(links)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        played = one.result is not None
        title = self.tr("Tactics") if played else self.tr("Tactics (a spoiler)")
        disclosure = Disclosure(title, links, icons=icons, open_=played, parent=self)
        disclosure.setVisible(bool(one.card.tactics))
        self.add(disclosure)
        return column
