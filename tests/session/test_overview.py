"""Where the two stand, what was asked for, and values said back: answered from the page, point for point."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import sitting

ASKED = ("1,310, two years, no break clause, boiler and damp in three weeks",)
MINE, THEIRS = ("1,310", "three weeks"), ("1,450", "no repairs")


def answer(*lines: str, scene: str = "s06-rent-renewal", before: tuple[str, ...] = ASKED) -> tuple[str, str]:
    """Return the keys and words of the answer to the last of some lines."""
    last = sitting(scene, 7, *before, *lines).state.last_counterpart_line
    assert last is not None
    return " ".join(last.keys), last.text


@pytest.mark.parametrize(
    "words",
    [
        "so where are we now",
        "Where does that leave us?",
        "So what have we got so far?",
        "ok quick recap please",
        "What's agreed, what isn't?",
        "I've lost track, sum up for me please",
        "right, where do we stand?",
    ],
)
def test_where_they_stand_is_told_from_what_is_agreed_to_what_is_open(words: str) -> None:
    said, text = answer(words)
    assert "react.standing.agreed" in said
    assert text.index("two years") < text.index(MINE[0]) < text.index(THEIRS[0]) < text.index("five weeks")
    assert all(value in text for value in (*MINE, *THEIRS)), text


@pytest.mark.parametrize("words", ["so where are we now", "What have we got so far?"])
def test_after_its_yes_it_says_what_it_said_yes_to(words: str) -> None:
    before = ("48,000, one day, two weeks, 1,500", "47,000, one day, two weeks, 1,500")
    said, text = answer(words, scene="s01-offer-letter", before=before)
    assert "act.remind" in said
    assert "47,000" in text


@pytest.mark.parametrize("words", ["how far apart are we", "What's still open between us?", "where do we differ?"])
def test_what_is_open_leaves_out_what_is_agreed(words: str) -> None:
    _, text = answer(words)
    assert all(value in text for value in (*MINE, *THEIRS)), text
    assert "two years" not in text


@pytest.mark.parametrize(
    "words", ["what did I ask for again?", "can you repeat my last offer", "remind me what I proposed"]
)
def test_what_the_learner_asked_for_is_its_own_terms(words: str) -> None:
    said, text = answer(words)
    assert "react.memory.yours" in said
    assert all(value in text for value in (*MINE, "two years")), text


def test_of_values_said_back_each_that_differs_is_named() -> None:
    said, text = answer(
        "So the rent is 1,310, the lease two years, and no break clause. Have I understood you correctly?"
    )
    assert "react.check.right" in said
    assert "react.check.wrong" in said
    assert text.index("two years") < text.index("1,310") < text.index("1,450")


def test_points_checked_by_their_names_mean_what_was_put_there() -> None:
    before = ("Half past eleven, three nights, you pay the screen, a phone number, and the letter from us",)
    words = "Let me check: half past eleven, music on three nights, the screen paid by you, a phone, our letter?"
    _, text = answer(words, scene="s14-terrace-noise", before=before)
    assert all(
        part in text for part in ("half past midnight", "seven nights", "no acoustic screen", "no complaint line")
    )


@pytest.mark.parametrize("words", ["Which part of that is the problem?", "which bit is the problem for you?"])
def test_all_that_stands_in_the_way_is_named(words: str) -> None:
    _, text = answer(words)
    assert all(value in text for value in THEIRS), text


@pytest.mark.parametrize(
    "words",
    [
        "so what would I be signing exactly?",
        "Say it again slowly",
        "Say that again with the deposit",
        "what am I signing up for",
    ],
)
def test_the_whole_page_is_read_to_who_asks_to_hear_it(words: str) -> None:
    _, text = answer(words)
    assert all(value in text for value in (*THEIRS, "two years", "five weeks", "no break clause")), text


def test_a_value_half_heard_is_told_whose_it_was() -> None:
    _, text = answer("Did I hear 1,310?")
    assert "1,450" in text


def test_a_point_spoken_of_is_not_said_never_to_have_come_up() -> None:
    before = ("Can you review the coding? I'd pay within thirty days if you did", "I could do 4,900 within thirty days")
    said, _ = answer("Do we agree on the review at least?", scene="s11-hospital-bill", before=before)
    assert "react.status.unmet" in said


def test_a_deal_on_one_point_is_no_deal_on_all() -> None:
    session = sitting("s01-offer-letter", 7, "50,000, two days, four weeks, 3,000")
    session.say("So that means we have a deal on the sign-on?")
    session.reply()
    assert session.state.accepted is None


def test_whether_they_agree_on_a_value_is_told_from_the_page() -> None:
    said, _ = answer("So we're agreed on the two years?")
    assert "react.status.agreed" in said


def test_what_is_given_beside_a_wish_counts_as_agreed() -> None:
    before = ("Three visits, sixty-five per cent, holidays in turns, I do the paperwork",)
    words = "Right. So: three visits, 65, holidays in turns, paperwork me. Did I get everything?"
    said, text = answer(words, scene="s10-mums-care-rota", before=before)
    assert "react.check.wrong" in said
    assert "paperwork shared" not in text
