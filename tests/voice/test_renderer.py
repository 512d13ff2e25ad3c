"""Lines are rendered one by one, the urgent one first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.voice.conftest import fake_child
from trainer.voice.cache import line_key
from trainer.voice.companion import Companion
from trainer.voice.renderer import MOST_WAITING, Renderer
from trainer.voice.speech import Trouble, VoiceProfile

Until = Callable[[Callable[[], bool]], None]
MakeRenderer = Callable[..., Renderer]
VOICE = VoiceProfile()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def make_renderer(qtbot: QtBot, folder: Path, told: list[str]) -> Iterator[MakeRenderer]:
    """Return a maker of renderers on a fake worker; `told` gets what they signal, by text."""
    assert qtbot
    made: list[Renderer] = []
    names = {line_key(text, VOICE): text for text in ("a", "b", "c", *(f"line {n}" for n in range(40)))}

    def make(behaviour: str = "good", *, restarts: int = 3, render_limit_ms: int = 15_000) -> Renderer:
        companion = Companion(fake_child("worker", folder, behaviour), restarts=restarts)
        renderer = Renderer(companion, folder, render_limit_ms=render_limit_ms)
        renderer.rendered.connect(lambda key: told.append(f"rendered {names[key]}"))
        renderer.failed.connect(lambda key: told.append(f"failed {names[key]}"))
        renderer.changed.connect(lambda: told.append(f"trouble {renderer.trouble}"))
        made.append(renderer)
        return renderer

    yield make
    for renderer in made:
        renderer.close()


def test_an_urgent_line_overtakes_prepared_ones(make_renderer: MakeRenderer, told: list[str], until: Until) -> None:
    renderer = make_renderer()
    renderer.ask("a", VOICE)
    renderer.ask("b", VOICE)
    renderer.ask("c", VOICE, urgent=True)
    until(lambda: len(told) == 3)
    assert told == ["rendered c", "rendered a", "rendered b"]


def test_a_prepared_line_can_become_urgent_and_is_still_made_once(
    make_renderer: MakeRenderer, told: list[str], until: Until, folder: Path
) -> None:
    renderer = make_renderer()
    for text in ("a", "b", "a"):
        renderer.ask(text, VOICE)
    renderer.ask("b", VOICE, urgent=True)
    until(lambda: len(told) == 2)
    assert told == ["rendered b", "rendered a"]
    assert (folder / "asked.log").read_text(encoding="utf-8") == "b\na\n"


def test_a_known_line_is_there_at_once(make_renderer: MakeRenderer, told: list[str], until: Until) -> None:
    renderer = make_renderer()
    assert not renderer.has("a", VOICE)
    renderer.ask("a", VOICE)
    until(lambda: renderer.has("a", VOICE))
    renderer.ask("a", VOICE)
    assert told == ["rendered a", "rendered a"]


def test_preparing_ahead_has_a_bound(make_renderer: MakeRenderer, told: list[str], until: Until) -> None:
    renderer = make_renderer()
    for number in range(40):
        renderer.ask(f"line {number}", VOICE)
    until(lambda: len(told) == MOST_WAITING)
    assert told[-1] == f"rendered line {MOST_WAITING - 1}"


def test_a_line_that_kills_two_workers_is_dropped_and_the_next_is_made(
    make_renderer: MakeRenderer, told: list[str], until: Until
) -> None:
    renderer = make_renderer("crash_on_line")
    renderer.ask("a", VOICE)
    until(lambda: "failed a" in told)
    until(lambda: told[-1] == "trouble None")
    assert told == [f"trouble {Trouble.ENGINE_FAILED}", "failed a", "trouble None"]


def test_a_hanging_worker_is_replaced(make_renderer: MakeRenderer, told: list[str], until: Until) -> None:
    renderer = make_renderer("hang_once", render_limit_ms=200)
    renderer.ask("a", VOICE)
    until(lambda: bool(told))
    assert told == ["rendered a"]


def test_without_an_engine_every_line_fails(make_renderer: MakeRenderer, told: list[str], until: Until) -> None:
    renderer = make_renderer("no_engine")
    renderer.ask("a", VOICE)
    renderer.ask("b", VOICE)
    until(lambda: len(told) == 3)
    renderer.ask("c", VOICE)
    assert told == [f"trouble {Trouble.NO_ENGINE}", "failed a", "failed b", "failed c"]
