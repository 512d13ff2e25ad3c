"""Text that authors wrote with a little Markdown: paragraphs, lists, emphasis; nothing else is read as markup."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from trainer.ui.tokens import LINE_HEIGHT, NATURAL_LINE_HEIGHT, Role, Space, Step
from trainer.ui.widgets.labels import Label

STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
EMPHASIS = re.compile(r"\*(?=\S)(.+?)(?<=\S)\*")
BULLET = re.compile(r"[-*]\s+(.*)")


class Prose(Label):
    """Authored text that wraps and can be selected with the mouse."""

    def __init__(
        self, text: str = "", *, step: Step = Step.BODY, role: Role = Role.INK, parent: QWidget | None = None
    ) -> None:
        self._plain = text
        super().__init__(text, step=step, role=role, parent=parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wrap()

    @property
    def plain_text(self) -> str:
        """Return the text as the author wrote it."""
        return self._plain

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        self._plain = text
        super().setText(as_html(text))
        self.setAccessibleName(plain(text))


def as_html(text: str) -> str:
    """Return authored text as HTML in which everything but lists and emphasis is escaped."""
    height = round(100 * LINE_HEIGHT / NATURAL_LINE_HEIGHT)
    blocks = []
    for part in re.split(r"\n\s*\n", text.strip()):
        for is_list, lines in _grouped(part.splitlines()):
            if is_list:
                items = "".join(f'<li style="line-height:{height}%">{_inline(line)}</li>' for line in lines)
                blocks.append(f'<ul style="margin:0 0 {Space.TIGHT}px {Space.ROOM}px; -qt-list-indent:0">{items}</ul>')
            else:
                words = _inline(" ".join(lines))
                blocks.append(f'<p style="line-height:{height}%; margin:0 0 {Space.TIGHT}px 0">{words}</p>')
    return "".join(blocks)


def plain(text: str) -> str:
    """Return authored text without its marks, for screen readers."""
    return EMPHASIS.sub(r"\1", STRONG.sub(r"\1", text))


def _inline(text: str) -> str:
    safe = escape(text)
    return EMPHASIS.sub(r"<i>\1</i>", STRONG.sub(r"<b>\1</b>", safe))


def _grouped(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Return runs of list items and of running text; an indented line goes on with the one before it."""
    groups: list[tuple[bool, list[str]]] = []
    for line in lines:
        bullet = BULLET.match(line.strip())
        if bullet is not None:
            if not groups or not groups[-1][0]:
                groups.append((True, []))
            groups[-1][1].append(bullet.group(1))
        elif groups and groups[-1][0] and line.startswith(" "):
            groups[-1][1][-1] += f" {line.strip()}"
        else:
            if not groups or groups[-1][0]:
                groups.append((False, []))
            groups[-1][1].append(line.strip())
    return groups
