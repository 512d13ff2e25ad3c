"""A voice for tests of whoever speaks: silent, obedient, and finished only when the test says so."""

from trainer.voice.speech import Failed, Finished, Started, Trouble, Utterance, ignore


class FakeVoice:
    """Keeps what it was asked to say; `finish` and `fail` end the line in progress."""

    def __init__(
        self, *, on_started: Started = ignore, on_finished: Finished = ignore, on_failed: Failed = ignore
    ) -> None:
        self.on_started = on_started
        self.on_finished = on_finished
        self.on_failed = on_failed
        self.said: list[Utterance] = []
        self.prepared: list[Utterance] = []
        self.speaking: list[Utterance] = []
        self.muted = False
        self.volume = 1.0
        self.closed = False

    def say(self, utterance: Utterance) -> None:
        self.said.append(utterance)
        self.speaking.append(utterance)
        if len(self.speaking) == 1:
            self.on_started(utterance.id)

    def prepare(self, utterance: Utterance) -> None:
        self.prepared.append(utterance)

    def finish(self, spoken_ms: int = 1500) -> None:
        """End the line in progress as if all of it had been heard, and begin the next."""
        self.on_finished(self._leave().id, spoken_ms)

    def fail(self, trouble: Trouble = Trouble.PLAYBACK_FAILED) -> None:
        """Break off the line in progress, and begin the next."""
        self.on_failed(self._leave().id, trouble)

    def stop(self) -> None:
        speaking, self.speaking = self.speaking, []
        for utterance in speaking:
            self.on_finished(utterance.id, 0)

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def close(self) -> None:
        self.closed = True

    def _leave(self) -> Utterance:
        utterance = self.speaking.pop(0)
        if self.speaking:
            self.on_started(self.speaking[0].id)
        return utterance
