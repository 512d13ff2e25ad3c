"""What a card says of a scene."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.store.history import SessionRow
from trainer.ui.library.catalogue import Shelved
from trainer.ui.power_words import gap_words
from trainer.ui.wording import outcome_words, points

translate = QCoreApplication.translate


def domain_word(domain: str) -> str:
    """Return a domain as it stands on a card."""
    return domain[:1].upper() + domain[1:].replace("-", " ")


def about_line(one: Shelved) -> str:
    """Return domain and length, and whose pack it came with."""
    text = (
        translate("Library", "{domain} \u00b7 {minutes} min")
        if one.card.pack is None
        else translate("Library", "{domain} \u00b7 {minutes} min \u00b7 by {author}")
    )
    author = one.card.pack.author if one.card.pack is not None else ""
    return text.format(domain=domain_word(one.card.domain), minutes=one.card.minutes, author=author)


def result_words(row: SessionRow) -> str:
    """Return how one session went, in a few words."""
    if row.own is None:
        return outcome_words(row.outcome)
    return translate("Library", "{outcome}, {points}").format(
        outcome=outcome_words(row.outcome), points=points(row.own)
    )


def result_line(one: Shelved) -> str:
    """Return how it went the last time."""
    if one.result is None:
        return translate("Library", "Not played yet")
    return translate("Library", "Last: {result}").format(result=result_words(one.result.last))


def spoken_card(one: Shelved) -> str:
    """Return a card as a screen reader says it."""
    return translate("Library", "{title}, {name}, {about}, difficulty {difficulty} of 5. {power}. {result}").format(
        title=one.card.title,
        name=one.card.persona_name,
        about=about_line(one),
        difficulty=one.card.difficulty,
        power=gap_words(one.card.power_gap),
        result=result_line(one),
    )
