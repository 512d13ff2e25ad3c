"""How much is kept of what the learner writes."""

from __future__ import annotations

from dataclasses import replace

from trainer.core import events as ev

MAX_TEXT = 20_000
"""Characters of one utterance, answer or note that are kept; more is cut, as nobody says more in one breath."""


def kept_preparation(written: ev.Preparation) -> ev.Preparation:
    """Return a preparation with each text cut to as much as is kept of an utterance."""
    return replace(
        written,
        batna=written.batna[:MAX_TEXT],
        guessed_alternative=written.guessed_alternative[:MAX_TEXT],
        guessed_interests=tuple(guess[:MAX_TEXT] for guess in written.guessed_interests),
        questions=tuple(question[:MAX_TEXT] for question in written.questions),
        plan_if=written.plan_if[:MAX_TEXT],
        plan_then=written.plan_then[:MAX_TEXT],
    )


def kept_reflection(written: ev.ReflectionWritten) -> ev.ReflectionWritten:
    """Return a reflection with each text cut to as much as is kept of an utterance."""
    return replace(
        written,
        answers={prompt: answer[:MAX_TEXT] for prompt, answer in written.answers.items()},
        plan_if=written.plan_if[:MAX_TEXT],
        plan_then=written.plan_then[:MAX_TEXT],
    )
