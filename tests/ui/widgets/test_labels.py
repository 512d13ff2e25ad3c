"""Text is shown as written, in the steps of the scale."""

from collections.abc import Callable

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget

from trainer.ui.theme import Theme
from trainer.ui.tokens import Role, Step, Weight
from trainer.ui.widgets.labels import BodyText, ElidedLabel, Heading, Label


def test_a_label_follows_the_scale(show: Callable[..., QWidget], theme: Theme) -> None:
    labels = {step: Label("1,290", step=step) for step in Step}
    show(*labels.values())
    assert {step: QFontInfo(label.font()).pixelSize() for step, label in labels.items()} == {
        step: theme.px(step) for step in Step
    }


def test_a_label_wears_the_colour_of_its_role(show: Callable[..., QWidget], theme: Theme) -> None:
    label = Label("given away", role=Role.LOSS)
    show(label)
    assert label.palette().color(label.foregroundRole()) == theme.colour(Role.LOSS)
    label.set_role(Role.GAIN)
    assert label.palette().color(label.foregroundRole()) == theme.colour(Role.GAIN)


def test_figures_keep_their_width_in_tables(show: Callable[..., QWidget]) -> None:
    ones, eights = Label("1111", tabular=True), Label("8888", tabular=True)
    show(ones, eights)
    assert ones.sizeHint().width() == eights.sizeHint().width()


def test_weights(show: Callable[..., QWidget]) -> None:
    strong, heading = Label("Rent", weight=Weight.STRONG), Heading("Rent")
    show(strong, heading)
    assert QFontInfo(strong.font()).weight() == QFontInfo(heading.font()).weight() == 600


def test_markup_is_shown_as_written(show: Callable[..., QWidget]) -> None:
    words = "<b>1,410</b> & not a cent <script>less"
    label, paragraph = Label(words), BodyText(words)
    show(label, paragraph)
    assert label.text() == words
    assert paragraph.plain_text == words
    assert "<b>" not in paragraph.text()
    assert "&lt;script&gt;" in paragraph.text()


def test_a_paragraph_has_open_lines(show: Callable[..., QWidget]) -> None:
    words = "You moved 90 without being asked. Nothing came back. " * 4
    tight, loose = Label(words), BodyText(words)
    tight.setWordWrap(True)
    show(tight, loose, width=400)
    assert loose.heightForWidth(300) > 1.1 * tight.heightForWidth(300)


def test_an_empty_paragraph_takes_no_words() -> None:
    paragraph = BodyText("once")
    paragraph.setText("")
    assert paragraph.text() == ""


def test_a_long_line_ends_in_an_ellipsis_and_keeps_its_words(show: Callable[..., QWidget]) -> None:
    words = "a very long name for a very small negotiation about a fence"
    label = ElidedLabel(words)
    show(label, width=120)
    label.grab()
    assert label.accessibleName() == words
    assert label.toolTip() == words
    assert label.width() < label.fontMetrics().horizontalAdvance(words)
    label.setText("short")
    label.grab()
    assert label.toolTip() == ""
