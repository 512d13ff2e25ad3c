"""The counterpart's voice as a whole, on processes that obey or misbehave."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.voice.conftest import WITHIN_A_SECOND_MS, Ears, MakeVoice, line
from trainer.voice.speech import Trouble

Until = Callable[[Callable[[], bool]], None]
NEVER_MS = 60_000


def test_lines_are_spoken_in_the_order_they_were_said(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(patience_ms=NEVER_MS)
    voice.say(line(1, "Three percent."))
    voice.say(line(2, "Was there something else?"))
    until(lambda: len(ears.heard) == 4)
    assert ears.heard == ["1 started", "1 finished with sound", "2 started", "2 finished with sound"]
    assert ears.notices == []


def test_a_line_without_words_is_finished_at_once_and_starts_nothing(make_voice: MakeVoice, ears: Ears) -> None:
    make_voice(worker="crash_at_start").say(line(1, "(waits)"))
    assert ears.heard == ["1 started", "1 finished in text"]


def test_a_prepared_line_is_rendered_once(make_voice: MakeVoice, ears: Ears, until: Until, folder: Path) -> None:
    voice = make_voice(patience_ms=NEVER_MS)
    voice.prepare(line(1))
    voice.prepare(line(1))
    asked = folder / "asked.log"
    until(asked.exists)
    assert ears.heard == []
    voice.say(line(1))
    until(lambda: "1 finished with sound" in ears.heard)
    assert asked.read_text(encoding="utf-8") == "Three percent.\n"


def test_what_the_engine_gets_is_plain_words(make_voice: MakeVoice, ears: Ears, until: Until, folder: Path) -> None:
    make_voice(patience_ms=NEVER_MS).say(line(1, "(looks up) £1,410, 24x7."))
    until(lambda: "1 finished with sound" in ears.heard)
    asked = (folder / "asked.log").read_text(encoding="utf-8")
    assert asked == "one thousand four hundred and ten pounds, twenty-four seven.\n"


def test_stop_cuts_the_line_off_and_drops_those_waiting(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(player="long", patience_ms=NEVER_MS)
    voice.say(line(1))
    voice.say(line(2))
    until(lambda: ears.heard == ["1 started"])
    voice.stop()
    until(lambda: len(ears.heard) == 3)
    assert sorted(ears.heard[1:]) == ["1 finished with sound", "2 finished in text"]
    assert voice.trouble is None


def test_a_player_deaf_to_stop_is_silenced_all_the_same(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(player="deaf", patience_ms=NEVER_MS)
    voice.say(line(1))
    until(lambda: ears.heard == ["1 started"])
    voice.stop()
    until(lambda: len(ears.heard) == 2)
    assert ears.heard[1].startswith("1 finished")


def test_stop_while_a_line_is_being_rendered_finishes_it_at_once(make_voice: MakeVoice, ears: Ears) -> None:
    voice = make_voice(worker="hang_at_start")
    voice.say(line(1))
    voice.stop()
    assert ears.heard == ["1 finished in text"]


def test_muting_cuts_off_and_leaves_later_lines_as_text(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(player="long", patience_ms=NEVER_MS)
    voice.say(line(1))
    until(lambda: ears.heard == ["1 started"])
    voice.set_muted(True)
    until(lambda: len(ears.heard) == 2)
    voice.say(line(2))
    assert ears.heard == ["1 started", "1 finished with sound", "2 started", "2 finished in text"]
    voice.set_muted(False)
    voice.say(line(3))
    until(lambda: ears.heard[-1] == "3 started")


def test_a_muted_voice_starts_no_process(make_voice: MakeVoice, ears: Ears) -> None:
    voice = make_voice(worker="crash_at_start", player="crash_at_start")
    voice.set_muted(True)
    voice.warm_up()
    voice.prepare(line(1))
    voice.say(line(1))
    assert ears.heard == ["1 started", "1 finished in text"]
    assert ears.notices == []


def test_volumes_multiply(make_voice: MakeVoice, ears: Ears, until: Until, folder: Path) -> None:
    voice = make_voice(patience_ms=NEVER_MS)
    voice.set_volume(0.5)
    voice.say(line(1, volume=0.5))
    until(lambda: "1 finished with sound" in ears.heard)
    assert (folder / "played.log").read_text(encoding="utf-8") == "play 1 0.25\n"


def test_a_hook_may_say_the_next_line(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(patience_ms=NEVER_MS)

    def answer(number: int, spoken_ms: int) -> None:
        ears.finished(number, spoken_ms)
        if number < 3:
            voice.say(line(number + 1))

    voice.on_finished = answer
    voice.say(line(1))
    until(lambda: ears.heard[-1:] == ["3 finished with sound"])


def test_a_hook_may_close_the_voice(make_voice: MakeVoice, ears: Ears, until: Until, folder: Path) -> None:
    voice = make_voice(patience_ms=NEVER_MS)
    voice.on_finished = lambda *_: voice.close()
    voice.say(line(1))
    voice.say(line(2))
    until(lambda: not folder.exists())
    assert ears.heard == ["1 started"]


def test_a_worker_that_dies_once_costs_nothing(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    make_voice(worker="crash_once", patience_ms=NEVER_MS).say(line(1))
    until(lambda: len(ears.heard) == 2)
    assert ears.heard == ["1 started", "1 finished with sound"]
    assert ears.notices == []


def test_a_player_that_dies_before_the_sound_plays_it_after_its_restart(
    make_voice: MakeVoice, ears: Ears, until: Until
) -> None:
    make_voice(player="crash_once", patience_ms=NEVER_MS).say(line(1))
    until(lambda: len(ears.heard) == 2)
    assert ears.heard == ["1 started", "1 finished with sound"]
    assert ears.notices == []


@pytest.mark.parametrize(
    ("worker", "player", "troubles"),
    [
        ("no_engine", "good", {Trouble.NO_ENGINE, Trouble.LATE}),
        ("crash_at_start", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("crash_on_line", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("hang_at_start", "good", {Trouble.LATE}),
        ("hang_on_line", "good", {Trouble.LATE}),
        ("garbage_at_start", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("garbage_on_line", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("flood", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("fail_line", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("lies", "good", {Trouble.ENGINE_FAILED, Trouble.LATE}),
        ("good", "no_device", {Trouble.NO_DEVICE, Trouble.LATE}),
        ("good", "no_playback", {Trouble.NO_PLAYBACK, Trouble.LATE}),
        ("good", "crash_at_start", {Trouble.PLAYBACK_FAILED, Trouble.LATE}),
        ("good", "crash_on_play", {Trouble.PLAYBACK_FAILED, Trouble.LATE}),
        ("good", "hang_at_start", {Trouble.LATE}),
        ("good", "frozen", {Trouble.LATE}),
        ("good", "broken_device", {Trouble.PLAYBACK_FAILED, Trouble.LATE}),
    ],
)
def test_whatever_fails_the_line_is_text_within_a_second_and_noticed_once(
    make_voice: MakeVoice, ears: Ears, qtbot: QtBot, until: Until, worker: str, player: str, troubles: set[Trouble]
) -> None:
    voice = make_voice(worker=worker, player=player)
    voice.say(line(1))
    qtbot.waitUntil(lambda: bool(ears.heard), timeout=WITHIN_A_SECOND_MS)
    assert ears.heard[0] in {f"1 failed {trouble}" for trouble in troubles}
    for number in range(2, 8):
        voice.say(line(number, f"Line {number}."))
    until(lambda: len({words.split()[0] for words in ears.heard if "started" not in words}) == 7)
    assert len(ears.notices) == 1
    assert ears.notices[0] in troubles


@pytest.mark.parametrize("player", ["stalls", "dies_in_sound", "goes_mute"])
def test_a_sound_that_breaks_off_fails_its_line_within_a_second_and_is_noticed_once(
    make_voice: MakeVoice, ears: Ears, qtbot: QtBot, until: Until, player: str
) -> None:
    voice = make_voice(player=player, patience_ms=NEVER_MS)
    voice.say(line(1))
    until(lambda: "1 started" in ears.heard)
    qtbot.waitUntil(lambda: len(ears.heard) == 2, timeout=WITHIN_A_SECOND_MS)
    assert ears.heard == ["1 started", "1 failed playback_failed"]
    assert ears.notices == [Trouble.PLAYBACK_FAILED]


def test_in_text_mode_lines_finish_before_say_returns(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(worker="no_engine")
    voice.warm_up()
    until(lambda: ears.notices == [Trouble.NO_ENGINE])
    voice.say(line(1))
    assert ears.heard == ["1 started", "1 finished in text"]


def test_the_voice_returns_by_itself_after_one_hang(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(worker="hang_once", patience_ms=1000)
    voice.say(line(1))
    until(lambda: ears.heard == ["1 failed late"])
    until(lambda: voice.trouble is None)
    voice.say(line(2))
    until(lambda: ears.heard[-1] == "2 finished with sound")
    assert ears.notices == [Trouble.LATE]


def test_the_voice_returns_when_headphones_are_plugged_in(
    make_voice: MakeVoice, ears: Ears, until: Until, folder: Path
) -> None:
    voice = make_voice(player="device_later", patience_ms=NEVER_MS)
    voice.warm_up()
    until(lambda: ears.notices == [Trouble.NO_DEVICE])
    (folder / "plugged-in").touch()
    until(lambda: voice.trouble is None)
    voice.say(line(1))
    until(lambda: ears.heard == ["1 started", "1 finished with sound"])


def test_retry_tries_afresh_and_may_notice_again(make_voice: MakeVoice, ears: Ears, until: Until) -> None:
    voice = make_voice(worker="no_engine")
    voice.warm_up()
    until(lambda: len(ears.notices) == 1)
    voice.retry()
    assert voice.trouble is None
    until(lambda: len(ears.notices) == 2)


def test_a_closed_voice_says_nothing_and_leaves_no_file(make_voice: MakeVoice, ears: Ears, folder: Path) -> None:
    voice = make_voice()
    voice.prepare(line(1))
    voice.close()
    voice.close()
    voice.say(line(1))
    voice.stop()
    voice.retry()
    assert ears.heard == []
    assert not folder.exists()
