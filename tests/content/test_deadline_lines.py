"""What the library's scenes say of a time limit to who only asks what happens at it, or why it is set."""

from __future__ import annotations

import re

import pytest

from tests.session.rooms import library
from trainer.core.counterpart.date_question import names_time
from trainer.core.plain import words_of
from trainer.core.scenario import Deadline

LIMITS = [
    pytest.param(deadline, id=f"{slug}/{deadline.id}")
    for slug in sorted(library().slugs())
    for deadline in library().load(slug).deadlines
]
MOST_WORDS, MOST_SENTENCES, ENOUGH, TELLING = 24, 2, 3, 6


@pytest.mark.parametrize("deadline", LIMITS)
@pytest.mark.parametrize("kind", ["then", "why"])
def test_there_are_three_short_answers_that_begin_each_in_its_own_way(deadline: Deadline, kind: str) -> None:
    lines = [line.text for line in deadline.lines[kind]]
    assert len(lines) >= ENOUGH
    assert len({text.split()[0] for text in lines}) == len(lines)
    for text in lines:
        assert len(text.split()) <= MOST_WORDS, text
        assert len(re.findall(r"[.!?](?=\s|$)", text)) <= MOST_SENTENCES, text


@pytest.mark.parametrize("deadline", LIMITS)
def test_they_name_no_figure_but_those_of_the_limit_itself(deadline: Deadline) -> None:
    own = " ".join((deadline.stated, deadline.reason, deadline.consequence, *deadline.cues))
    for kind in ("then", "why"):
        for line in deadline.lines[kind]:
            assert set(re.findall(r"\d+", line.text)) <= set(re.findall(r"\d+", own)), line.text


@pytest.mark.parametrize("deadline", LIMITS)
def test_what_happens_at_a_limit_names_it_at_least_once(deadline: Deadline) -> None:
    words = " ".join(line.text for line in deadline.lines["then"]).casefold()
    assert names_time(words, (*deadline.cues, *words_of(deadline.stated))) or set(words_of(words)) & telling(deadline)


def telling(deadline: Deadline) -> set[str]:
    """Return the longer words of the limit as stated."""
    return {word for word in words_of(deadline.stated) if len(word) >= TELLING}
