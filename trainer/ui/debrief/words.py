"""The words of the debrief: marks with names instead of ids, sources of figures, contexts of silence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.core.debrief import DancePoint, Mark, MarkKind
from trainer.core.metrics import Metric, Part, Tag
from trainer.core.phrases import Phrase
from trainer.core.scenario import Scenario
from trainer.core.silences import Context
from trainer.core.terms import Side
from trainer.ui.move_words import move_word
from trainer.ui.wording import clock, sheet_words, worded

translate = QCoreApplication.translate


def mark_words(mark: Mark, scenario: Scenario) -> str:
    """Return the time and the words of a mark, ids replaced by names."""
    if mark.kind is MarkKind.WINDOW and scenario.window is not None:
        return translate("Timeline", "{time}   News: {news}").format(
            time=clock(mark.from_ms), news=scenario.window.news
        )
    names = dict(mark.text.values)
    for key, value in names.items():
        names[key] = _name(scenario, key, value)
    return f"{clock(mark.from_ms)}   {worded(Phrase(text=mark.text.text, values=names))}"


def _name(scenario: Scenario, key: str, value: str) -> str:
    match key:
        case "tactic":
            return tactic_name(scenario, value)
        case "move":
            return move_word(value)
        case "card":
            card = scenario.find_evidence(value)
            return card.title if card else value
        case "ally":
            ally = scenario.find_ally(value)
            return ally.name if ally else value
        case _:
            return value


def tactic_name(scenario: Scenario, tactic: str) -> str:
    """Return the name of a tactic, its id when the scenario does not know it."""
    known = scenario.tactics.get(tactic)
    return known.name if known else tactic


def offer_words(one: DancePoint, scenario: Scenario) -> str:
    """Return an offer in words: whose, which, its worth to both, its terms."""
    text = (
        translate("Dance", "Your offer {number}: {mine} points to you, {theirs} to them. {terms}.")
        if one.side is Side.LEARNER
        else translate("Dance", "Their offer {number}: {mine} points to you, {theirs} to them. {terms}.")
    )
    return text.format(
        number=one.number,
        mine=round(one.point.learner),
        theirs=round(one.point.counterpart),
        terms=sheet_words(scenario.bargain.issues, one.point.package),
    )


def tag_word(tag: Tag) -> str:
    """Return where a figure comes from in a word or two."""
    match tag:
        case Tag.MEASURED:
            return translate("Metrics", "measured")
        case Tag.DERIVED:
            return translate("Metrics", "by rule")
        case Tag.SELF_REPORT:
            return translate("Metrics", "your rating")
        case Tag.GAME:
            return translate("Metrics", "simulated")


def tag_meaning(tag: Tag) -> str:
    """Return what stands behind a source tag."""
    match tag:
        case Tag.MEASURED:
            return translate("Metrics", "M: counted or timed from what happened.")
        case Tag.DERIVED:
            return translate("Metrics", "D: derived from what happened by a fixed rule.")
        case Tag.SELF_REPORT:
            return translate("Metrics", "S: your own answer.")
        case Tag.GAME:
            return translate("Metrics", "G: the state of the simulated person, not what a human would feel.")


def metric_value(metric: Metric) -> str:
    """Return a metric's value with its unit, or that the evidence is not enough."""
    if metric.value is None:
        return translate("Metrics", "not enough evidence")
    return f"{metric.value:.0f} {metric.unit}".strip()


def part_value(part: Part) -> str:
    """Return a part's value with its unit, a dash where nothing was measured."""
    return "-" if part.value is None else f"{part.value:.0f} {part.unit}".strip()


def context_words(context: Context) -> str:
    """Return what a silence followed."""
    match context:
        case Context.AFTER_DEMAND:
            return translate("Silence", "after their demand")
        case Context.AFTER_MY_OFFER:
            return translate("Silence", "after your offer")
        case Context.AFTER_MY_QUESTION:
            return translate("Silence", "after your question")
        case Context.AFTER_PRESSURE:
            return translate("Silence", "after pressure")
        case Context.AFTER_WORDS:
            return translate("Silence", "after other words")
