"""The voice that tests of others lean on behaves like a voice."""

from tests.voice.conftest import Ears, line
from tests.voice.fake_voice import FakeVoice


def test_lines_start_in_turn_and_end_once(ears: Ears) -> None:
    voice = FakeVoice(on_started=ears.started, on_finished=ears.finished, on_failed=ears.failed)
    for number in (1, 2, 3):
        voice.say(line(number))
    voice.finish()
    voice.fail()
    voice.stop()
    assert sorted(ears.heard) == [
        "1 finished with sound",
        "1 started",
        "2 failed playback_failed",
        "2 started",
        "3 finished in text",
        "3 started",
    ]
