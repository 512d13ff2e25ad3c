"""Can everybody use this window: names for screen readers, Tab to everything, no cut text at large sizes."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from trainer.ui.theme import Appearance, Theme
from trainer.ui.widgets.labels import ElidedLabel

POINTS = (9.0, 14.0, 20.0)
BODY_POINTS = 9.75
"""13 pixels at 96 dots an inch."""


def unnamed(window: QWidget) -> list[str]:
    """Return the focusable controls that a screen reader could only call by their kind."""
    return [_describe(found) for found in _walk(QAccessible.queryAccessibleInterface(window)) if not _has_name(found)]


def unreachable(window: QWidget) -> list[str]:
    """Return the controls that Tab does not come to, starting anywhere in a shown window."""
    window.activateWindow()
    wanted = {widget for widget in window.findChildren(QWidget) if _takes_tab(widget)}
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 10):
        focus = QApplication.focusWidget()
        if focus is not None and focus in reached and wanted <= reached:
            break
        if focus is not None:
            reached.add(focus)
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    return sorted(_say(widget) for widget in wanted - reached)


def clipped(window: QWidget) -> list[str]:
    """Return the shown widgets with text that have less room than the text needs."""
    for _ in range(10):  # what a layout learns from its content, the layout around it hears one round later
        QApplication.processEvents()
    return [_say(widget) for widget in _text_widgets(window) if _lacks_room(widget)]


def clipped_at_sizes(
    theme: Theme,
    window: QWidget,
    points: Iterable[float] = POINTS,
    *,
    faces: Sequence[Callable[[], object]] = (lambda: None,),
) -> dict[float, list[str]]:
    """Return what is clipped at text sizes in points; only sizes with trouble are in the answer.

    Restyling a window takes long: one with several faces is looked at from each before the next size; a face is a call
    that shows it.
    """
    before = theme.appearance
    trouble = {}
    for size in points:
        scale = size / BODY_POINTS / (theme.scale / theme.appearance.text_scale)
        theme.apply(
            Appearance(
                scheme=before.scheme, contrast=before.contrast, text_scale=scale, reduce_motion=before.reduce_motion
            )
        )
        found = []
        for show in faces:
            show()
            found += clipped(window)
        if found:
            trouble[size] = found
    theme.apply(before)
    QApplication.processEvents()
    return trouble


def _walk(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid():
        return
    yield node
    for index in range(node.childCount()):
        yield from _walk(node.child(index))


def _has_name(node: QAccessibleInterface) -> bool:
    state = node.state()
    if not state.focusable or state.invisible or node.role() in (QAccessible.Role.Client, QAccessible.Role.Window):
        return True
    if node.role() in (QAccessible.Role.ListItem, QAccessible.Role.Cell, QAccessible.Role.TreeItem):
        return True
    widget = node.object()
    if isinstance(widget, QWidget):
        # The inner line edit of a spin box or combo box speaks through its owner.
        owner = widget.parentWidget()
        if isinstance(owner, QAbstractSpinBox | QComboBox):
            return True
        if isinstance(widget, QComboBox | QAbstractSpinBox | QLineEdit):
            return bool(widget.accessibleName()) or _has_label(node)
    return bool(node.text(QAccessible.Text.Name).strip()) or _has_label(node)


def _has_label(node: QAccessibleInterface) -> bool:
    return any(relation & QAccessible.RelationFlag.Label for _, relation in node.relations())


def _takes_tab(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        return False  # arrow keys choose within a group
    return not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)


def _text_widgets(window: QWidget) -> list[QWidget]:
    kinds = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisible()
        and not isinstance(widget, ElidedLabel)
        # What is inside a field is fitted by the field.
        and not isinstance(widget.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox)
    ]


def _lacks_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    needed = widget.minimumSizeHint()
    if isinstance(widget, QAbstractButton) and not isinstance(widget.parentWidget(), QAbstractScrollArea):
        needed = widget.sizeHint()
    return widget.width() < needed.width() or widget.height() < needed.height()


def _describe(node: QAccessibleInterface) -> str:
    thing = node.object()
    return _say(thing) if isinstance(thing, QWidget) else str(node.role())


def _say(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text!r} in {type(widget.parentWidget()).__name__}"
