"""The kept transcripts: enough of them, of every scene, every exchange judged, none from the plays, and playable."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.session.rooms import library
from tests.transcripts.replay import Verdict, count, files, play_again, read, write
from trainer.content.play import Speak

LEAST_FILES, LEAST_TURNS, LEAST_A_SCENE = 40, 12, 2
SLICE = 2
"""Transcripts that are played again here; 'python -m tests.transcripts' plays all."""


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_transcript_is_long_enough_judged_throughout_and_written_as_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    transcript = read(text)
    assert len(transcript.exchanges) >= LEAST_TURNS
    assert transcript.manner
    assert all(exchange.verdict is not Verdict.UNREAD for exchange in transcript.exchanges)
    assert all(exchange.remark for exchange in transcript.exchanges if exchange.verdict is not Verdict.RESPONSIVE)
    assert write(transcript) == text


def test_there_are_enough_of_every_scene_and_of_different_manners() -> None:
    transcripts = [read(path.read_text(encoding="utf-8")) for path in files()]
    by_scene = Counter(transcript.scene for transcript in transcripts)
    assert len(transcripts) >= LEAST_FILES
    assert all(number >= LEAST_A_SCENE for number in by_scene.values())
    assert len({transcript.manner for transcript in transcripts}) == len(transcripts)
    assert count(transcripts).total() >= LEAST_FILES * LEAST_TURNS


def test_no_line_is_taken_from_a_script() -> None:
    scripted = {
        step.action.text.casefold()
        for slug in library().slugs()
        for play in library().plays(slug)
        for step in play.steps
        if isinstance(step.action, Speak) and len(step.action.text.split()) > 4
    }
    said = {one.said.casefold() for path in files() for one in read(path.read_text(encoding="utf-8")).exchanges}
    assert not said & scripted


@pytest.mark.parametrize("path", files()[:: max(1, len(files()) // SLICE)][:SLICE], ids=lambda path: path.stem)
def test_a_transcript_played_again_comes_out_alike_twice(path: Path) -> None:
    transcript = read(path.read_text(encoding="utf-8"))
    once = play_again(transcript)
    assert play_again(transcript) == once
    assert [one.said for one in once.exchanges] == [one.said for one in transcript.exchanges][: len(once.exchanges)]
