"""Rendered lines are kept, within bounds."""

from pathlib import Path

from trainer.voice.cache import LineCache, line_key
from trainer.voice.speech import VoiceProfile


def put(folder: Path, cache: LineCache, key: str, size: int = 10) -> None:
    (folder / cache.name(key)).write_bytes(bytes(size))
    assert cache.add(key)


def test_the_least_recently_used_line_leaves_first(tmp_path: Path) -> None:
    cache = LineCache(tmp_path, most_lines=2)
    put(tmp_path, cache, "a")
    put(tmp_path, cache, "b")
    assert cache.has("a")
    put(tmp_path, cache, "c")
    assert [key for key in "abc" if cache.has(key)] == ["a", "c"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["line-a.wav", "line-c.wav"]


def test_bytes_are_bounded_but_the_newest_line_stays(tmp_path: Path) -> None:
    cache = LineCache(tmp_path, most_bytes=100)
    put(tmp_path, cache, "a", 60)
    put(tmp_path, cache, "b", 500)
    assert not cache.has("a")
    assert cache.has("b")


def test_a_line_whose_file_is_gone_is_not_there(tmp_path: Path) -> None:
    cache = LineCache(tmp_path)
    assert not cache.add("never-written")
    put(tmp_path, cache, "a")
    (tmp_path / cache.name("a")).unlink()
    assert not cache.has("a")


def test_equal_sound_has_one_key_and_volume_does_not_matter() -> None:
    loud, quiet = VoiceProfile(volume=1.0), VoiceProfile(volume=0.2)
    assert line_key("Yes.", loud) == line_key("Yes.", quiet)
    others = [VoiceProfile(rate=180), VoiceProfile(pitch=0.6), VoiceProfile(timbre=1), VoiceProfile(language="de")]
    assert len({line_key("Yes.", profile) for profile in [loud, *others]}) == 5
