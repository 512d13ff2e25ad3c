"""Settings survive a restart, a wrong value, a broken file and a newer program."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from trainer.core.errors import UserFacing
from trainer.settings import Coaching, Settings, Theme, load_settings, save_settings, upgrade


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def write(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")


def test_the_first_start_has_defaults_and_nothing_to_say(path: Path):
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.notice is None
    assert loaded.settings.reading_words_per_minute == 238


def test_what_was_saved_comes_back(path: Path):
    chosen = Settings(
        theme=Theme.DARK, coaching=Coaching.OFF, typing_pace=0.0, learner_name="Anaïs Pérez", untimed=True
    )
    save_settings(path, chosen)
    assert load_settings(path).settings == chosen
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@given(
    pace=st.floats(0, 2),
    scale=st.floats(0.8, 2),
    words=st.integers(80, 1000),
    name=st.text("abc äé'\"\\{}", max_size=80),
)
def test_every_allowed_value_comes_back(
    tmp_path_factory: pytest.TempPathFactory, pace: float, scale: float, words: int, name: str
):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    chosen = Settings(typing_pace=pace, text_scale=scale, reading_words_per_minute=words, learner_name=name)
    save_settings(path, chosen)
    assert load_settings(path).settings == chosen


def test_settings_are_changed_by_making_new_ones():
    before = Settings()
    after = before.with_changes(voice=True, voice_volume=0.3)
    assert (after.voice, after.voice_volume, before.voice) == (True, 0.3, False)
    with pytest.raises(ValidationError):
        before.with_changes(voice_volume=1.2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text_scale", 0.1),
        ("typing_pace", 2.5),
        ("typing_pace", float("nan")),
        ("theme", "pink"),
        ("learner_name", "a\nb"),
    ],
)
def test_values_outside_the_limits_are_refused(field: str, value: object):
    with pytest.raises(ValidationError):
        Settings.model_validate({field: value})


def test_every_field_tells_the_settings_page_what_it_is():
    for name, field in Settings.model_fields.items():
        assert field.title, name
        assert field.description, name
        assert field.description.endswith("."), name


@pytest.mark.parametrize(
    "content",
    ["{", "[]", "null", '{"theme": "dark"}', '{"version": "1"}', '{"version": true}', "[" * 5000, " " * 200_000],
)
def test_a_broken_file_is_kept_aside_and_reported(path: Path, content: str):
    write(path, content)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.notice is not None
    kept = path.with_name("settings.unusable.json")
    assert str(kept) in loaded.notice.safe
    assert kept.read_text(encoding="utf-8") == content
    assert load_settings(path).notice is None


def test_bytes_that_are_no_text_are_kept_aside(path: Path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    assert load_settings(path).notice is not None
    assert path.with_name("settings.unusable.json").read_bytes() == b"\xff\xfe\x00"


def test_one_wrong_field_costs_only_itself(path: Path):
    write(path, {"version": 1, "theme": "dark", "text_scale": 9, "colour": "red"})
    loaded = load_settings(path)
    assert loaded.settings == Settings(theme=Theme.DARK)
    assert loaded.notice is not None
    assert "Text size" in loaded.notice.message
    assert '"colour"' in loaded.notice.message
    again = load_settings(path)
    assert again.settings.theme is Theme.DARK
    assert again.notice is None


def test_a_newer_file_is_neither_used_nor_overwritten(path: Path):
    write(path, {"version": 99, "theme": "dark"})
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.notice is not None
    assert "newer version" in loaded.notice.message
    with pytest.raises(UserFacing, match="newer version"):
        save_settings(path, Settings())
    assert json.loads(path.read_text(encoding="utf-8")) == {"version": 99, "theme": "dark"}


def test_a_folder_in_the_way_is_told_to_the_user(path: Path):
    path.mkdir(parents=True)
    (path / "something").touch()
    with pytest.raises(UserFacing, match="could not be saved"):
        save_settings(path, Settings())
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.notice is not None


def test_upgrades_run_one_after_another_and_leave_the_input_alone():
    steps = {
        1: lambda raw: {**raw, "voice": raw["speech"]},
        2: lambda raw: {name: value for name, value in raw.items() if name != "speech"},
    }
    old = {"version": 1, "speech": True}
    assert upgrade(old, to=3, steps=steps) == {"version": 3, "voice": True}
    assert old == {"version": 1, "speech": True}
    assert upgrade({"version": 3, "voice": True}, to=3, steps=steps) == {"version": 3, "voice": True}
