"""Cards are remembered between runs and made anew when their files change."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from trainer.content import reader
from trainer.content.load import ScenarioLibrary

SCENARIOS = Path(__file__).parents[2] / "scenarios"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SCENARIOS, tmp_path / "scenarios"))


def test_a_second_start_reads_no_scene(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "cards.json"
    first = ScenarioLibrary(folder, index=index).summaries()

    def never(*_: object) -> None:
        raise AssertionError("a scene was read")

    monkeypatch.setattr(reader, "_summary", never)
    assert ScenarioLibrary(folder, index=index).summaries() == first


def test_a_changed_scene_or_person_is_read_again(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "cards.json"
    ScenarioLibrary(folder, index=index).summaries()
    scene = folder / "s06-rent-renewal" / "scenario.yaml"
    scene.write_text(scene.read_text(encoding="utf-8").replace("difficulty: 3", "difficulty: 4"), encoding="utf-8")
    person = folder / "personas" / "olaf-berg.yaml"
    person.write_text(
        person.read_text(encoding="utf-8").replace("name: Olaf Berg", "name: Olav Berg"), encoding="utf-8"
    )
    cards = {card.id: card for card in ScenarioLibrary(folder, index=index).summaries()}
    assert cards["s06-rent-renewal"].difficulty == 4
    assert cards["s13-courier-sla"].persona_name == "Olav Berg"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"format": 99}', '{"format": 1, "cards": [[1, 2]]}', "\x00"])
def test_a_damaged_index_costs_only_time(folder: Path, tmp_path: Path, damage: str) -> None:
    index = tmp_path / "cards.json"
    index.write_text(damage, encoding="utf-8")
    cards = ScenarioLibrary(folder, index=index).summaries()
    assert {"s01-offer-letter", "s06-rent-renewal", "s13-courier-sla"} <= {card.id for card in cards}
    assert json.loads(index.read_text(encoding="utf-8"))["format"] == 2


def test_an_index_that_cannot_be_written_is_no_failure(folder: Path, tmp_path: Path) -> None:
    assert ScenarioLibrary(folder, index=tmp_path / "missing" / "cards.json").summaries()
