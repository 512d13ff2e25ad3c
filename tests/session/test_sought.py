"""What a question wants to be told decides which answer is one, and which of its lines is said."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_coverage import keys
from tests.session.test_misreadings import sitting
from trainer.core.counterpart.exchanges import in_brief
from trainer.core.counterpart.sought import Sought, fitting, sought_in, tells, whom_asked_about
from trainer.core.scenario import Line
from trainer.language.form_fit import UNASKED_UNTOLD, fit_of


def said(slug: str, seed: int, *words: str) -> str:
    """Return what was said last."""
    last = sitting(slug, seed, *words).state.last_counterpart_line
    assert last is not None
    return last.text


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("who signs it?", Sought.WHO),
        ("and by when would i have the contract?", Sought.WHEN),
        ("until when is the offer open?", Sought.WHEN),
        ("how long does the review take?", Sought.LONG),
        ("how many hours does she come?", Sought.LONG),
        ("how many owners had it?", Sought.MANY),
        ("how much is the pack?", Sought.MUCH),
        ("what would a screen cost?", Sought.MUCH),
        ("what would the title cost you?", None),
        ("where would the piano live?", Sought.WHERE),
        ("does the start date matter?", None),
        ("i know the man who did it", None),
    ],
)
def test_a_question_tells_what_it_seeks(words: str, kind: Sought | None) -> None:
    assert sought_in(words) is kind


def test_a_line_tells_a_thing_of_a_kind_or_not() -> None:
    assert tells("It went in twenty-two years ago.", Sought.WHEN)
    assert not tells("Money, and a signature under it.", Sought.WHEN)
    assert tells("Harpers do the spanners.", Sought.WHO)


def test_of_several_lines_those_that_tell_what_is_sought_are_said() -> None:
    lines = (Line(id="a", text="It's a list one can carry."), Line(id="b", text="We're nineteen people."))
    assert fitting(lines, "how many people work there?", ()) == [lines[1]]
    assert fitting(lines, "how many people work there?", {"b"}) == lines


def test_a_line_cut_short_keeps_the_sentence_that_answers() -> None:
    line = Line(id="a", text="Floors first, then the walls of it. Half seven tomorrow, all four. Then tea.")
    assert in_brief([line], "when would you start?")[0].text.endswith("all four.")
    assert in_brief([line])[0].text.endswith("walls of it.")


def test_who_made_a_thing_is_not_who_may_change_it() -> None:
    made = next(one for one in library().load("s01-offer-letter").exchanges if one.id == "who-thought-of-it")
    assert fit_of("who has the authority to depart from the band?", made) == UNASKED_UNTOLD
    assert fit_of("who thought of the band?", made) == 1.0
    last = keys("s01-offer-letter", 7, "who has the authority to depart from the band?")
    assert "exchange.who-thought-of-it" not in last


def test_whose_word_is_asked_for_has_to_be_named() -> None:
    assert whom_asked_about("what does your wife say to that?") == "wife"
    assert whom_asked_about("what do you say to that?") == ""
    assert "wife" in said("s06-rent-renewal", 7, "what does your wife say to that?").casefold()


def test_when_pay_is_looked_at_again_is_no_question_whether_it_can_be_had() -> None:
    found = keys(
        "s02-overdue-promotion", 7, "I want nine per cent and the title", "When would you look at my pay again?"
    )
    assert "react.asked.open" not in found


def test_what_a_warranty_leaves_out_is_told_beside_how_long_it_runs() -> None:
    found = keys("s07-used-car", 7, "How long does the warranty run, and what does it exclude?")
    assert {"exchange.how-much-warranty", "exchange.what-warranty-covers"} <= set(found)
    assert "react.left" not in found
