"""The words of the progress page: measures, values and what changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.ui.past.trends import ENOUGH, LESS_IS_BETTER, NO_DIRECTION, Change, MeasureId, Series, Unit
from trainer.ui.wording import signed

translate = QCoreApplication.translate


def measure_title(measure: MeasureId) -> str:
    """Return what a measure is called."""
    match measure:
        case MeasureId.AGAINST_BATNA:
            return translate("Progress", "Points against your alternative")
        case MeasureId.COUNTERED:
            return translate("Progress", "Tactics answered")
        case MeasureId.AFTER_PRESSURE:
            return translate("Progress", "Silence after pressure")
        case MeasureId.UNDER_TACTIC:
            return translate("Progress", "Tactics that drew a concession")
        case MeasureId.UNPAID:
            return translate("Progress", "Given without return")
        case MeasureId.JOINT:
            return translate("Progress", "Joint gain realised")
        case MeasureId.CONDITIONAL:
            return translate("Progress", "Offers with a condition")
        case MeasureId.FILLED:
            return translate("Progress", "Own pauses filled")
        case MeasureId.OPENING:
            return translate("Progress", "Height of your opening")
        case MeasureId.GIVEN:
            return translate("Progress", "Way from opening to alternative given up")
        case MeasureId.CALM:
            return translate("Progress", "Tactics named calmly")
        case MeasureId.ON_TARGET:
            return translate("Progress", "Points against your target")
        case MeasureId.LEFT:
            return translate("Progress", "Points left at no cost to them")


def write_value(value: float, unit: Unit) -> str:
    """Return a value with its unit."""
    match unit:
        case Unit.POINTS:
            return signed(value)
        case Unit.PERCENT:
            return f"{value:.0f} %"
        case Unit.SECONDS:
            return translate("Progress", "{seconds} s").format(seconds=f"{value:.1f}")


def caption(series: Series) -> str:
    """Return how many sessions a picture rests on, which way is better, and why there is no line yet."""
    n = len(series.values)
    sessions = translate("Progress", "1 session") if n == 1 else translate("Progress", "{n} sessions").format(n=n)
    words = [f"n = {sessions}"]
    if series.id in LESS_IS_BETTER:
        words.append(translate("Progress", "less is better"))
    elif series.id not in NO_DIRECTION:
        words.append(translate("Progress", "more is better"))
    if n < ENOUGH:
        words.append(translate("Progress", "a line from {least} on").format(least=ENOUGH))
    return ", ".join(words)


def change_words(change: Change) -> str:
    """Return one sentence on what changed, with the numbers of sessions it rests on."""
    now, before = (write_value(value, unit_of(change)) for value in (change.now, change.before))
    verdicts = {True: translate("Progress", "Better."), False: translate("Progress", "Worse."), None: ""}
    text = _sentence(change.id).format(now=now, before=before)
    basis = translate("Progress", "Middle of the last {recent} against the {earlier} before.").format(
        recent=change.recent, earlier=change.earlier
    )
    return " ".join(part for part in (text, verdicts[change.better], basis) if part)


def unit_of(change: Change) -> Unit:
    """Return the unit of a change."""
    return Series(id=change.id, times=(), values=(), sessions=()).unit


def _sentence(measure: MeasureId) -> str:
    match measure:
        case MeasureId.AGAINST_BATNA:
            return translate("Progress", "You now leave {now} points against your alternative (was {before}).")
        case MeasureId.COUNTERED:
            return translate("Progress", "You now answer {now} of the tactics you meet (was {before}).")
        case MeasureId.AFTER_PRESSURE:
            return translate("Progress", "You now take {now} after pressure (was {before}).")
        case MeasureId.UNDER_TACTIC:
            return translate("Progress", "Now {now} of their tactics draw a concession (was {before}).")
        case MeasureId.UNPAID:
            return translate("Progress", "Of what you give, {now} now brings nothing back (was {before}).")
        case MeasureId.JOINT:
            return translate("Progress", "Your deals now realise {now} of what was there for both (was {before}).")
        case MeasureId.CONDITIONAL:
            return translate("Progress", "Now {now} of your offers carry a condition (was {before}).")
        case MeasureId.FILLED:
            return translate("Progress", "You now speak into {now} of your own pauses (was {before}).")
        case MeasureId.OPENING:
            return translate("Progress", "You now open {now} of the way up from your alternative (was {before}).")
        case MeasureId.GIVEN:
            return translate("Progress", "You now give up {now} of the way down to your alternative (was {before}).")
        case MeasureId.CALM:
            return translate("Progress", "Of the tactics you name, you now name {now} calmly (was {before}).")
        case MeasureId.ON_TARGET:
            return translate("Progress", "You now end {now} points against your target (was {before}).")
        case MeasureId.LEFT:
            return translate("Progress", "You now leave {now} points on the table at no cost to them (was {before}).")
