"""Words in common: what a text and the wordings of an exchange both say, weighed by how rare it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scenario import Exchange, Line
from trainer.language.shared_words import SharedWords

THURSDAY, WEDNESDAY, CHOIR = 0, 1, 2
SHARED = SharedWords(
    (
        Exchange(
            id="thursday",
            hears=("are thursdays free?", "what about a thursday?"),
            lines=(Line(id="t/1", text="The dancers have it."),),
        ),
        Exchange(
            id="wednesday",
            hears=("are wednesdays free?", "what about a wednesday?"),
            lines=(Line(id="w/1", text="After the scouts, yes."),),
        ),
        Exchange(id="choir", hears=("how many of you sing?",)),
    )
)


def test_the_day_named_is_told_from_another_day() -> None:
    heard = SHARED.heard("is the hall free on thursdays?")
    assert heard[THURSDAY] > heard[WEDNESDAY] > heard[CHOIR] == 0.0


def test_a_word_of_the_answer_is_found_there_and_not_among_the_wordings() -> None:
    assert SHARED.told("and the scouts?")[WEDNESDAY] > 0.0
    assert SHARED.heard("and the scouts?")[WEDNESDAY] == 0.0


def test_of_words_that_nobody_foresaw_nothing_is_shared() -> None:
    assert not SHARED.heard("zebras gallop").any()
    assert not SHARED.heard("").any()


def test_an_empty_scene_shares_nothing() -> None:
    assert SharedWords(()).heard("are thursdays free?").shape == (0,)


@given(st.text(max_size=200))
def test_shares_lie_between_nothing_and_all(text: str) -> None:
    for shares in (SHARED.heard(text.casefold()), SHARED.told(text.casefold())):
        assert (shares >= 0.0).all()
        assert (shares <= 1.0 + 1e-9).all()
