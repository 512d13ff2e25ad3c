"""General talk: every prompt is heard, answered in every temperament, and told from the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer.content.build import build_scenario
from trainer.content.scene import gather
from trainer.content.shelf import Shelf
from trainer.core.scenario import Exchange
from trainer.core.talk import TALK
from trainer.language.exchanges import ExchangeFinder
from trainer.language.sense import load_sense

ROOT = Path(__file__).parents[2]
SHELF = Shelf(ROOT / "scenarios")
FINDER = ExchangeFinder(load_sense(ROOT / "resources" / "language"))
LEAST = 0.5
OTHER_WORDS = {
    "what reason do I have to believe you": "trust",
    "did you just threaten me?": "threatened",
    "could you stop pressing me?": "rushed",
    "you've told me that already": "repeats-itself",
    "we simply can't afford it, sorry": "cannot-afford",
    "I'd need to check that with my wife first": "ask-partner",
    "if I sign this they'll fire me": "trouble-at-home",
    "let me talk to your manager": "speak-to-boss",
    "I could take you to court, you know": "law-threat",
    "no need to be so rude": "that-hurt",
    "but earlier you said something different": "you-changed",
    "no, you misunderstood me": "misquoted",
    "is that all you have?": "is-that-all",
    "I really can't go any further": "my-limit-felt",
    "would you let me finish please": "listen-to-me",
    "sorry, one second, someone's at the door": "interrupt-phone",
    "I'm getting really angry now": "learner-angry",
    "mind if I take some notes?": "taking-notes",
}


@pytest.fixture(scope="module")
def prompts() -> tuple[Exchange, ...]:
    """General talk alone, as a scene without exchanges of its own has it."""
    generic = SHELF.generic().document
    assert generic is not None
    return tuple(Exchange(id=name, hears=tuple(part.hears)) for name, part in generic.part.exchanges.items())


def test_every_prompt_is_heard_and_answered_in_every_temperament() -> None:
    generic = SHELF.generic().document
    assert generic is not None
    assert set(generic.part.exchanges) == set(TALK)
    wordings = [words.casefold() for part in generic.part.exchanges.values() for words in part.hears]
    assert len(wordings) == len(set(wordings))
    for name in TALK:
        assert len(generic.part.lines[f"talk.{name}"]) >= 4, name
    for archetype in SHELF.names("archetypes"):
        document = SHELF.archetype(archetype).document
        assert document is not None
        assert [name for name in TALK if len(document.part.lines.get(f"talk.{name}", ())) < 2] == [], archetype


def test_every_wording_is_likest_to_its_own_prompt(prompts: tuple[Exchange, ...]) -> None:
    for exchange in prompts:
        for words in exchange.hears:
            assert FINDER.find(words, prompts)[0].id == exchange.id, words


@pytest.mark.parametrize(("words", "prompt"), OTHER_WORDS.items())
def test_other_words_for_a_prompt_are_found_too(prompts: tuple[Exchange, ...], words: str, prompt: str) -> None:
    found = FINDER.find(words, prompts)[0]
    assert (found.id, found.likeness >= LEAST) == (prompt, True)


def test_a_scene_that_answers_a_prompt_itself_hears_the_general_wordings_too() -> None:
    scene, _ = gather(SHELF, "s12-first-book")
    assert scene is not None
    built = {exchange.id: exchange for exchange in build_scenario(scene).exchanges}["bare-why"]
    assert built.lines
    general = scene.generic.part.exchanges["bare-why"].hears
    assert set(built.hears) >= {*general, *scene.file.part.exchanges["bare-why"].hears}
