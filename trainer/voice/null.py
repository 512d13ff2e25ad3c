"""Text mode: a voice that says nothing and is done at once."""

from __future__ import annotations

from trainer.voice.speech import Failed, Finished, Started, Utterance, ignore


class NullVoice:
    """Shows every line as text only.

    Each `say` calls `on_started(id)` and then `on_finished(id, 0)` before it returns, so the silence clock starts with
    the text on screen. Nothing ever fails.
    """

    def __init__(
        self, *, on_started: Started = ignore, on_finished: Finished = ignore, on_failed: Failed = ignore
    ) -> None:
        self.on_started = on_started
        self.on_finished = on_finished
        self.on_failed = on_failed

    def say(self, utterance: Utterance) -> None:
        """Report the line as started and finished."""
        self.on_started(utterance.id)
        self.on_finished(utterance.id, 0)

    def prepare(self, utterance: Utterance) -> None:
        """Do nothing: there is nothing to render."""

    def stop(self) -> None:
        """Do nothing: every line has finished already."""

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - the port's shape
        """Do nothing: there is no sound."""

    def close(self) -> None:
        """Do nothing: nothing was opened."""
