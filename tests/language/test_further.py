"""Further wordings: found by exchange, ready without working anything out, and refused where the file is damaged."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from place_wordings import WRITTEN, read_written

from tests.session.rooms import PROJECT, library
from trainer.core.counterpart.asking import form_of
from trainer.core.scenario import Exchange
from trainer.language.aptness import content_of
from trainer.language.further import Further, Ways, load_further
from trainer.language.likeness import Wordings
from trainer.language.network import NetworkError
from trainer.language.sense import load_sense
from trainer.language.shared_words import SharedWords

FILE = PROJECT / "resources" / "language" / "further.npz"
SLUGS = sorted(path.stem for path in WRITTEN.glob("s*.txt"))
DIMENSIONS = 128
BAKER = Exchange(id="baker", hears=("who baked the cake?",))
MILLER = Exchange(id="miller", hears=("who ground the flour?",))


@cache
def further() -> Further:
    return load_further(FILE, DIMENSIONS)


@pytest.mark.parametrize("slug", SLUGS)
def test_what_was_written_for_a_scene_is_found_by_its_exchanges(slug: str) -> None:
    written = read_written(WRITTEN / f"{slug}.txt")
    exchanges = {exchange.id: exchange for exchange in library().load(slug).exchanges}
    assert written.keys() <= exchanges.keys()
    for name, texts in written.items():
        own = {words.casefold() for words in exchanges[name].hears}
        ways = further().of(exchanges[name])
        kept = ways.stems if ways is not None else ()
        wanted = [content_of(words) for words in texts if words not in own]
        assert list(kept[: len(wanted)]) == wanted


def test_the_places_and_words_are_those_of_the_texts() -> None:
    written = read_written(WRITTEN / f"{SLUGS[0]}.txt")
    exchange = next(one for one in library().load(SLUGS[0]).exchanges if one.id in written and one.lines)
    own = {words.casefold() for words in exchange.hears}
    texts = [words for words in written[exchange.id] if words not in own]
    ways = further().of(exchange)
    assert ways is not None
    places = ways.places[: len(texts)].astype(np.float32) / 127.0
    assert (places * load_sense(FILE.parent).of(texts)).sum(axis=1).min() > 0.98
    assert list(ways.forms[: len(texts)]) == [form_of(words) for words in texts]
    assert all(ways.words[stem] for words in ways.stems for stem in words)


def test_a_scene_of_somebody_else_has_none() -> None:
    assert further().of(BAKER) is None
    assert further().of(Exchange(id="nothing", hears=())) is None


def test_what_only_a_further_wording_says_is_found() -> None:
    sense = load_sense(FILE.parent)
    text = "somebody must have stood at the oven"
    places = np.round(sense.of([text]) * 127.0).astype(np.int8)
    ways = Ways(places, (form_of(text),), (content_of(text),), Counter(content_of(text)))
    said = [f"{text} for hours"]
    groups = [one.hears for one in (BAKER, MILLER)]
    without, with_it = Wordings(groups, sense).near(said), Wordings(groups, sense, [ways]).near(said)
    assert with_it[0, 0] > without[0, 0] + 0.1
    assert with_it[0, 1] == pytest.approx(without[0, 1])
    shared = SharedWords([BAKER, MILLER], [ways, None]).heard(said[0])
    assert shared[0] > SharedWords([BAKER, MILLER]).heard(said[0])[0]


@pytest.mark.parametrize("change", ["format", "places", "stems", "vocabulary", "nothing of the sort"])
def test_a_damaged_file_is_told_by_its_name(tmp_path: Path, change: str) -> None:
    with np.load(FILE, allow_pickle=False) as data:
        held = {name: data[name] for name in data.files}
    if change in held:
        held[change] = held[change] + 1 if change == "format" else held[change][: len(held[change]) // 2]
        np.savez(tmp_path / FILE.name, **held)
    else:
        (tmp_path / FILE.name).write_text(change)
    with pytest.raises(NetworkError, match=FILE.name):
        load_further(tmp_path / FILE.name, DIMENSIONS)
