"""Text mode."""

from tests.voice.conftest import Ears, line
from trainer.voice.null import NullVoice


def test_a_line_finishes_before_say_returns(ears: Ears) -> None:
    voice = NullVoice(on_started=ears.started, on_finished=ears.finished, on_failed=ears.failed)
    voice.prepare(line(1))
    voice.say(line(1))
    voice.set_muted(True)
    voice.stop()
    voice.say(line(2))
    voice.close()
    assert ears.heard == ["1 started", "1 finished in text", "2 started", "2 finished in text"]
