"""A message with several questions: each that was aptly foreseen is answered, and nothing is signed meanwhile."""

from __future__ import annotations

from tests.session.test_misreadings import sitting
from trainer.core.counterpart.coverage import MOST_COVERED


def keys(slug: str, seed: int, *said: str) -> list[str]:
    """Return the keys of what was said last."""
    last = sitting(slug, seed, *said).state.last_counterpart_line
    assert last is not None
    return list(last.keys)


def test_three_questions_about_a_car_get_three_answers() -> None:
    found = keys(
        "s07-used-car",
        717,
        "So what's actually in this pack? And who had the car before, one owner or two? Has it ever been in a bump?",
    )
    answers = {key for key in found if key.startswith("exchange.")}
    assert answers == {"exchange.what-is-the-pack", "exchange.who-owned-it", "exchange.has-it-crashed"}
    assert len(answers) <= MOST_COVERED


def test_a_question_beside_a_card_is_answered_too() -> None:
    found = keys(
        "s03-freelance-rate",
        5,
        "in 2023 you paid me a quarter on top of the day rate for one, have the stamped invoice here. "
        "why do you need a buyout, its one site",
    )
    assert any("old-invoice" in key for key in found)
    assert any("buyout" in key for key in found if key.startswith("exchange."))


def test_a_why_among_other_questions_gets_its_reason() -> None:
    found = keys(
        "s15-choir-hall",
        725,
        "Annemarie, what a welcome, and is that your own shortbread? Mondays would be a trouble, eleven of our thirty "
        "can only come on Thursdays. What is it that makes you think of Mondays for us?",
    )
    assert "exchange.why-monday" in found


def test_figures_of_records_are_no_terms_where_what_is_told_was_foreseen() -> None:
    found = keys(
        "s13-courier-sla",
        5,
        "I keep records too: every late parcel for two years, with the cause written next to it. Two thirds of ours "
        "fell on days when the volume jumped and nobody had told us.",
    )
    assert "exchange.our-record" in found
    assert "react.offgrid" not in found
