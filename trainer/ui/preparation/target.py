"""The target: a number of points with a package to picture it by, or a package of one's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from trainer.core.events import Preparation
from trainer.core.terms import Terms
from trainer.ui.handbook.look_up import FieldTerm
from trainer.ui.icons import Icons
from trainer.ui.preparation.draft import Draft, Examples, worth_of_terms, write_package
from trainer.ui.preparation.terms_sheet import TermsSheet
from trainer.ui.tokens import Role, Step
from trainer.ui.widgets.choice import WheelGuard
from trainer.ui.widgets.disclosure import Disclosure
from trainer.ui.widgets.fields import SliderWithValue
from trainer.ui.widgets.labels import BodyText
from trainer.ui.widgets.sections import Section

UNSAID = -1
"""The slider's lowest place: no target."""


class TargetEditor(Section):
    """A slider over the points of the scene; a full package of one's own sets it."""

    def __init__(self, draft: Draft, *, examples: Examples, icons: Icons, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("TargetEditor", "Your target"),
            theme=icons.theme,
            step=Step.READING,
            explanation=translate(
                "TargetEditor",
                "Aim for a figure you can defend, well above your alternative. "
                "0 is the worst page for you, 100 the best.",
            ),
            parent=parent,
        )
        self._draft = draft
        self._examples = examples
        self.explain(FieldTerm("target", self.tr("your target"), icons=icons, parent=self))
        bargain = draft.scenario.bargain
        self.slider = SliderWithValue(
            self.tr("Target in points"),
            theme=icons.theme,
            least=UNSAID,
            most=100,
            value=UNSAID,
            write=lambda value: self.tr("none yet") if value < 0 else self.tr("{points} points").format(points=value),
            parent=self,
        )
        self.slider.slider.installEventFilter(WheelGuard(self))
        self.add(self.slider)
        self._example = BodyText(role=Role.INK_2, parent=self)
        self.add(self._example)
        self.sheet = TermsSheet(self.tr("Target package"), bargain, theme=icons.theme, parent=self)
        self.add(Disclosure(self.tr("Write a package instead"), self.sheet, icons=icons, parent=self))
        self.show_draft(draft.current)
        self.slider.changed.connect(self._take_points)
        self.sheet.edited.connect(self._take_package)

    def show_draft(self, preparation: Preparation) -> None:
        """Show what is written."""
        target = preparation.target
        self.slider.set_value(UNSAID if target is None else round(target))
        self.sheet.set_terms(preparation.target_package)
        self._picture()

    def _take_points(self, points: int) -> None:
        if (self._draft.current.target is None) != (points < 0) or (
            self._draft.current.target is not None and round(self._draft.current.target) != points
        ):
            self._draft.change(target=None if points < 0 else float(points))
        self._picture()

    def _take_package(self, terms: Terms) -> None:
        worth = worth_of_terms(self._draft.scenario.bargain, terms)
        self._draft.change(target_package=terms)
        if worth is not None:
            self._draft.change(target=float(round(worth)))
            self.slider.set_value(round(worth))
        self._picture()

    def _picture(self) -> None:
        """Say what so many points could look like, and what the alternative is worth."""
        bargain = self._draft.scenario.bargain
        target = self._draft.current.target
        floor = self.tr("Your alternative is worth {floor} points.").format(floor=round(bargain.learner_reservation))
        if target is None:
            self._example.setText(floor)
            return
        package = write_package(bargain, self._examples.near(target))
        text = self.tr("For example: {package}.").format(package=package)
        if target <= bargain.learner_reservation:
            text = self.tr("That is no better than walking away.")
        self._example.setText(f"{text} {floor}")
