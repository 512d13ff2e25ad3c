"""Core sentences in the user's language, and small ways of writing that pages share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from trainer.core.events import Outcome
from trainer.core.phrases import Phrase
from trainer.core.terms import Issue, Terms


def worded(phrase: Phrase) -> str:
    """Return a phrase of the core in the user's language."""
    text = QCoreApplication.translate("core", phrase.text)
    return text.format_map(phrase.values) if phrase.values else text


def points(value: float | None) -> str:
    """Return utility points as people read them."""
    if value is None:
        return QCoreApplication.translate("wording", "-")
    return QCoreApplication.translate("wording", "{points} points").format(points=round(value))


def day_and_time(wall_ms: int) -> str:
    """Return a time of day in the user's own format."""
    moment = QDateTime.fromMSecsSinceEpoch(wall_ms)
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def outcome_words(outcome: Outcome | None) -> str:
    """Return how a session ended in a few words."""
    match outcome:
        case None:
            return QCoreApplication.translate("wording", "Unfinished")
        case Outcome.DEAL:
            return QCoreApplication.translate("wording", "Deal")
        case Outcome.LEARNER_WALKED:
            return QCoreApplication.translate("wording", "You left")
        case Outcome.COUNTERPART_WALKED:
            return QCoreApplication.translate("wording", "They left")
        case Outcome.TIME_RAN_OUT:
            return QCoreApplication.translate("wording", "Time ran out")
        case Outcome.ABANDONED:
            return QCoreApplication.translate("wording", "Broken off")


def signed(value: float) -> str:
    """Return points with their sign, 0 without."""
    rounded = round(value)
    return f"+{rounded}" if rounded > 0 else str(rounded).replace("-", "\u2212")


def clock(at_ms: int) -> str:
    """Return a session time as minutes and seconds."""
    return f"{at_ms // 60_000}:{at_ms % 60_000 // 1000:02d}"


def seconds(length_ms: float) -> str:
    """Return a length of time in seconds, to a tenth under ten seconds."""
    length = length_ms / 1000
    figure = f"{length:.1f}" if length < 10 else f"{length:.0f}"
    return QCoreApplication.translate("wording", "{seconds} s").format(seconds=figure)


def money(amount: float, issue: Issue) -> str:
    """Return an amount of money in the unit of the issue it is counted on, e.g. 2,500 or 0.12 per parcel."""
    text = f"{abs(amount):,.0f}" if amount == round(amount) else f"{abs(amount):,.2f}"
    sign = "\u2212" if amount < 0 else ""
    unit = issue.unit
    if not unit.startswith(("£", "€", "$")):
        return f"{sign}{text} {unit}".strip()
    rest = unit[1:].removeprefix("k") if issue.scale == 1000 else unit[1:]
    return f"{sign}{unit[0]}{text}{rest}"


def sheet_words(issues: Iterable[Issue], terms: Terms) -> str:
    """Return terms as one line: each issue's name with its value."""
    return "; ".join(f"{issue.name} {issue.label(terms[issue.id])}" for issue in issues if issue.id in terms)
