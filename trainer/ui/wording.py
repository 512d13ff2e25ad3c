"""Core sentences in the user's language, and small ways of writing that pages share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from trainer.core.events import Outcome
from trainer.core.phrases import Phrase


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
