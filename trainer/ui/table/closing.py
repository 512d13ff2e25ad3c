"""Accepting and walking away: asked once, in the page, with what speaks against it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt

from trainer.core import events as ev
from trainer.core.adjournment import extra_points
from trainer.core.foresight import crossed_lines
from trainer.core.rules import Accept, Order, WalkAway
from trainer.core.table import Phase, TableState
from trainer.core.terms import Package, Side, same_value
from trainer.ui.bridge import SessionBridge
from trainer.ui.table.sheet_model import stated_terms
from trainer.ui.table.shown import ShownTable
from trainer.ui.table.table_view import TableView

translate = QCoreApplication.translate


class Closing(QObject):
    """Shows what would be signed or left, and carries it out when the learner agrees."""

    def __init__(
        self,
        *,
        bridge: SessionBridge,
        shown: ShownTable,
        view: TableView,
        hurry: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown = shown
        self._view = view
        self._hurry = hurry
        self._asked: Order | None = None
        self._asked_package: Package | None = None
        view.ask.agreed.connect(self._carry_out)
        view.ask.declined.connect(self._let_be)

    @property
    def package(self) -> Package | None:
        """Return the package the learner could take now, as far as it was shown."""
        return _on_offer(self._shown.state)

    def ask_to_accept(self, *, focus: bool = True) -> None:
        """Show the whole package with its worth, and ask once."""
        package = self.package
        if package is None or self._shown.state.phase in {Phase.ENDED, Phase.LEAVING}:
            return
        self._asked, self._asked_package = Accept(), package
        theirs = self._shown.state.accepted is not None
        question = (
            self.tr("{name} says yes to: {terms}. Worth {points} to you.")
            if theirs
            else self.tr("You would accept from {name}: {terms}. Worth {points} to you.")
        ).format(
            name=self._bridge.scenario.persona.name,
            terms=self._terms_words(package),
            points=round(self._bridge.scenario.bargain.utility(Side.LEARNER, package)),
        )
        unsaid = "" if theirs else self._unsaid_words(package)
        if unsaid:
            question = self.tr("{question} Never spoken of: {issues}.").format(question=question, issues=unsaid)
        yes = self.tr("Close the deal") if theirs else self.tr("Accept this")
        self._view.show_talk()
        self._view.ask.ask(question, yes=yes, warning=self._warning(package), focus=focus)

    def ask_to_walk(self) -> None:
        """Ask once whether to leave, with the alternative in view; who was just called back only walks on."""
        if self._shown.state.phase in {Phase.ENDED, Phase.LEAVING}:
            return
        if self._shown.state.at_the_door:
            self._asked = WalkAway()
            self._carry_out("")
            return
        self._asked, self._asked_package = WalkAway(), None
        question = self.tr("Leave without a deal? Your alternative: {batna}").format(
            batna=self._bridge.scenario.brief.batna
        )
        self._view.show_talk()
        self._view.ask.ask(question, yes=self.tr("Walk away"), reason=True)

    def offer_to_walk_on(self) -> None:
        """After a call from the door: leave the keys where they are, and walking on within reach."""
        self._asked, self._asked_package = WalkAway(), None
        question = self.tr("{name} calls you back. Talk on, accept, or keep walking; nobody calls twice.").format(
            name=self._bridge.scenario.persona.name
        )
        self._view.show_talk()
        self._view.ask.ask(question, yes=self.tr("Keep walking"), no=self.tr("Stay"), focus=False)

    def drop_walking_on(self) -> None:
        """Take the question away once the learner has turned round."""
        if isinstance(self._asked, WalkAway):
            self._asked = None
            self._view.ask.hide()

    def _carry_out(self, reason: str) -> None:
        self._view.ask.hide()
        order, self._asked = self._asked, None
        match order:
            case Accept():
                now = _on_offer(self._bridge.state)
                if now is None or not _same(now, self._asked_package):
                    # Their next words are on the way and may change the package: show them before anything is signed.
                    self._hurry()
                    self.ask_to_accept()
                    return
                self._bridge.submit(order)
            case WalkAway():
                self._bridge.submit(WalkAway(reason=reason))
            case _:
                pass

    def _let_be(self) -> None:
        self._asked = None
        self._view.ask.hide()
        self._view.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _terms_words(self, package: Package) -> str:
        issues = self._bridge.scenario.bargain.issues
        return ", ".join(
            self.tr("{issue} {value}").format(issue=issue.name, value=issue.label(package[issue.id]))
            for issue in issues
        )

    def _unsaid_words(self, package: Package) -> str:
        state = self._shown.state
        said = {**stated_terms(state.learner_offers), **stated_terms(state.counterpart_offers)}
        issues = self._bridge.scenario.bargain.issues
        return ", ".join(issue.name for issue in issues if issue.id not in said and issue.id in package)

    def _warning(self, package: Package) -> str:
        scenario = self._bridge.scenario
        parts = []
        below = scenario.bargain.learner_reservation - scenario.bargain.utility(Side.LEARNER, package)
        if below > 0:
            text = self.tr("That is {points} below your alternative, which is worth {floor}.")
            floor = round(scenario.bargain.learner_reservation)
            parts.append(text.format(points=max(1, round(below)), floor=floor))
        for line in crossed_lines(scenario, self._shown.state.preparation, package):
            issue = scenario.bargain.issue(line.issue)
            text = self.tr("It crosses your red line on {issue}: {value}.")
            parts.append(text.format(issue=issue.name, value=issue.label(line.value)))
        return " ".join(parts)


def end_words(bridge: SessionBridge) -> str:
    """Return how the meeting ended, for the end strip."""
    name = bridge.scenario.persona.name
    match bridge.state.outcome:
        case ev.Outcome.DEAL:
            assert bridge.state.deal is not None
            worth = bridge.scenario.bargain.utility(Side.LEARNER, bridge.state.deal)
            floor = bridge.scenario.bargain.learner_reservation
            return translate(
                "Closing", "You have a deal. Worth {points} to you; your alternative is worth {floor}."
            ).format(points=round(worth), floor=round(floor))
        case ev.Outcome.LEARNER_WALKED:
            return translate("Closing", "You left without a deal. You turn to your alternative.")
        case ev.Outcome.COUNTERPART_WALKED:
            return translate("Closing", "{name} has left the table.").format(name=name)
        case ev.Outcome.TIME_RAN_OUT:
            return translate("Closing", "Time ran out before there was a deal.")
        case _:
            return translate("Closing", "The meeting is over.")


def away_words(bridge: SessionBridge) -> str:
    """Return what an adjournment means, for the strip under the last words."""
    return translate(
        "Closing",
        "You and {name} meet again another day. Nothing said is lost; preparation is open again, with {points} more "
        "points.",
    ).format(name=bridge.scenario.persona.name, points=extra_points(bridge.scenario))


def _on_offer(state: TableState) -> Package | None:
    if state.accepted is not None:
        return state.accepted
    return state.counterpart_offer.package if state.counterpart_offer is not None else None


def _same(one: Package, other: Package | None) -> bool:
    return other is not None and all(same_value(one[issue], other[issue]) for issue in one)
