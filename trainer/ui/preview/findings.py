"""What is wrong with a scene, one finding under the other: where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.content.diagnostics import Diagnostic, Severity, errors_in
from trainer.content.explain import find_rule, visible
from trainer.ui.icons import Icons
from trainer.ui.tokens import Role, Space, Step, Weight
from trainer.ui.widgets.buttons import Button, ButtonKind
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.labels import BodyText, Heading, Label
from trainer.ui.widgets.scroll_column import ScrollColumn

MOST_SHOWN = 60


class Findings(ScrollColumn):
    """A panel of findings, errors first.

    Signals:
        wanted: the file of a finding, as it is shown, that the author wants to open.
    """

    wanted = Signal(str)

    def __init__(self, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme=icons.theme, parent=parent)
        self._icons = icons
        self.setAccessibleName(self.tr("Findings"))
        self.column.setSpacing(icons.theme.space(Space.ROOM))
        self._head = Heading(parent=self)
        self.add(self._head)
        self.rows: list[Finding] = []
        self._told: tuple[Diagnostic, ...] | None = None
        self._more = BodyText(role=Role.INK_2, parent=self)
        self._more.hide()
        self.add(self._more)
        self.column.addStretch(1)

    @property
    def summary(self) -> str:
        """Return the line on top."""
        return self._head.text()

    def show_findings(self, findings: Sequence[Diagnostic]) -> None:
        """Show other findings; the same ones stay as they are, opened or not."""
        if tuple(findings) == self._told:
            return
        self._told = tuple(findings)
        for row in self.rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        errors = errors_in(findings)
        warnings = [one for one in findings if one.severity is Severity.WARNING]
        ordered = [*errors, *warnings]
        self.rows = [Finding(one, icons=self._icons, parent=self) for one in ordered[:MOST_SHOWN]]
        for row in self.rows:
            row.wanted.connect(self.wanted)
        for number, row in enumerate(self.rows, start=1):
            self.column.insertWidget(number, row)
        self._head.setText(count_words(len(errors), len(warnings)))
        left = len(ordered) - len(self.rows)
        self._more.setText(self.tr("{n} more come after these are mended.").format(n=left))
        self._more.setVisible(left > 0)

    def wait(self) -> None:
        """Say that the scene is being looked over."""
        self._told = None
        self._head.setText(self.tr("Checking"))


class Finding(QWidget):
    """One finding; what its rule says in general opens under it.

    Signals:
        wanted: the file it is in, as it is shown.
    """

    wanted = Signal(str)

    def __init__(self, one: Diagnostic, *, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.finding = one
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(Space.HAIR))
        is_error = one.severity is Severity.ERROR
        kind = self.tr("Error") if is_error else self.tr("Warning")
        place = self.tr("{file}, line {line}").format(file=one.place.file, line=one.place.line)
        where = Label(
            f"{kind} {one.code} \u00b7 {place if one.place.line else one.place.file}",
            step=Step.CAPTION,
            role=Role.LOSS if is_error else Role.WARN,
            weight=Weight.STRONG,
            parent=self,
        )
        where.setWordWrap(True)
        column.addWidget(where)
        column.addWidget(BodyText(one.message[:1].upper() + one.message[1:] + ".", parent=self))
        column.addWidget(BodyText(one.remedy, role=Role.INK_2, parent=self))
        opening = Button(self.tr("Open the file"), icons=icons, icon="pencil", kind=ButtonKind.LINK, parent=self)
        opening.setAccessibleDescription(one.place.file)
        opening.clicked.connect(lambda: self.wanted.emit(one.place.file))
        column.addWidget(opening, 0, Qt.AlignmentFlag.AlignLeading)
        rule = find_rule(one.code)
        if rule is not None:
            told = self.tr("{why}\n\nNot so:\n{bad}\n\nBut so:\n{good}")
            text = told.format(why=rule.why, bad=visible(rule.bad), good=visible(rule.good))
            content = BodyText(text, role=Role.INK_2, parent=self)
            column.addWidget(Disclosure(self.tr("Why, with an example"), content, icons=icons, parent=self))
        self.setAccessibleName(f"{where.text()}. {one.message}. {one.remedy}")


def count_words(errors: int, warnings: int) -> str:
    """Return how many findings there are, in words."""
    translate = QCoreApplication.translate
    if not errors and not warnings:
        return translate("Findings", "Nothing to mend")
    parts = []
    if errors:
        text = translate("Findings", "1 error") if errors == 1 else translate("Findings", "{n} errors")
        parts.append(text.format(n=errors))
    if warnings:
        text = translate("Findings", "1 warning") if warnings == 1 else translate("Findings", "{n} warnings")
        parts.append(text.format(n=warnings))
    return ", ".join(parts)
