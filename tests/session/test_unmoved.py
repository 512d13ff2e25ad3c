"""Steps and gifts as a person makes them: what moved is named, what stays stands behind it, and a gift is heard."""

from __future__ import annotations

import pytest

from tests.session.test_misreadings import lines_heard, sitting
from tests.transcripts.replay import Exchange, Transcript, play_again
from trainer.core.gifts import calls_it_gift, gives_gladly
from trainer.core.moves import Reading
from trainer.core.tied import ties_beyond


def heard(scene: str, *said: str) -> list[str]:
    """Return what the counterpart answers to each line of a talk."""
    talk = Transcript(scene=scene, seed=7, manner="plain", exchanges=tuple(Exchange(said=words) for words in said))
    return [" ".join(exchange.heard) for exchange in play_again(talk).exchanges]


def test_a_concession_names_what_moved_and_the_rest_stands_behind_it() -> None:
    answers = heard(
        "s15-choir-hall",
        "36 an evening, Thursdays, with the piano in the side room.",
        "38, Wednesdays, piano in the cellar, three concerts",
        "the cellar's alright, but 38",
        "40 then, but Thursdays",
    )
    for answer in answers:
        assert "come a step towards you, 48" not in answer
        assert "manage 48" not in answer


def test_a_step_is_thanked_for_and_its_own_side_named_behind_that() -> None:
    session = sitting(
        "s05-giant-customer", 7, "130, net 30, liability 1x, business hours.", "125, net 30", "net 60 is fine"
    )
    last = session.state.last_counterpart_line
    assert last is not None
    assert any("react.offer.better" in name or "react.unpaid" in name for name in lines_heard(session)), last.text
    assert "ninety days" in last.text


@pytest.mark.parametrize(
    ("scene", "opening", "gift", "names"),
    [
        ("s08-half-built-kitchen", "2,800, four weeks, relay it, on completion", "you can have your half now", "half"),
        ("s08-half-built-kitchen", "2,800, four weeks, relay it", "I'll write you a full reference", "full reference"),
        ("s12-first-book", "Twelve thousand, 12 per cent, UK only", "You can have world rights.", "world rights"),
        ("s12-first-book", "Twelve thousand, 12 per cent", "I don't need the reversion clause", "reversion"),
        ("s11-hospital-bill", "4,000 over twelve months, full review", "no need for the hold", "no hold"),
        ("s11-hospital-bill", "4,000 over twelve months, full review", "forget the review then", "no coding review"),
    ],
)
def test_a_gift_is_heard(scene: str, opening: str, gift: str, names: str) -> None:
    session = sitting(scene, 7, opening, gift)
    last = session.state.last_counterpart_line
    assert last is not None
    assert any("react.point" in name for name in lines_heard(session)), last.text
    assert names in last.text


def test_what_only_the_giver_gains_by_is_no_gift() -> None:
    answers = heard(
        "s05-giant-customer",
        "130, net 30, liability 1x, business hours.",
        "And if I brought you the logo as a wedding gift?",
    )
    assert "further thing" not in answers[-1]


def test_the_rest_like_i_said_owns_no_slip() -> None:
    answers = heard(
        "s08-half-built-kitchen",
        "2,800, snag list, quarter now.",
        "4,000 then and six weeks, the rest like I said",
    )
    assert "slip" not in answers[-1]
    assert "wrong" not in answers[-1]


def test_after_its_yes_a_swap_takes_over_both_halves() -> None:
    answers = heard(
        "s10-mums-care-rota",
        "I can do one visit a week and pay half.",
        "I'll pay 60 percent if it's one visit",
        "two visits and sixty, holidays in turns, and we look again after six months",
        "ok 3 visits, 60, in turns, i do paperwork, review after 12 months",
        "Two visits. 70 per cent.",
    )
    assert "70 per cent" in answers[-1] or "2 visits" not in answers[-1], answers[-1]


def test_words_that_give() -> None:
    assert gives_gladly("You can have your half now")
    assert gives_gladly("forget the review then")
    assert not gives_gladly("why do you need the review?")
    assert calls_it_gift("the logo you can have, no charge")
    assert not calls_it_gift("I'd like the logo")


def test_a_bare_value_in_the_place_of_ones_own_is_heard() -> None:
    answers = heard("s04-packaging-tender", "205, sixty days, 80%, three years, 8 days", "five days then", "2 years")
    assert "ive days' lead time" in answers[1]
    assert "two years" in answers[2]


def test_a_no_taken_back_at_the_yes_is_owned() -> None:
    answers = heard(
        "s01-offer-letter", "I'd like 53k and three days from home", "52 and no sign-on", "two days if it's 52"
    )
    assert "said no" in answers[-1] or "no to" in answers[-1] or "refused" in answers[-1] or "yes" not in answers[-1]


def test_the_rest_as_is_means_ones_own() -> None:
    answers = heard(
        "s03-freelance-rate",
        "420 a day, thirty days, three rounds.",
        "410, 30 days, buyout, Monday, 4 rounds",
        "start in two weeks instead, rest as is",
    )
    assert "340 a day, payment in sixty days, a full buyout and four rounds" not in answers[-1]


def test_courtesy_ties_nothing() -> None:
    assert not ties_beyond("no review then, if that's easier", Reading())
    assert not ties_beyond("98.5 then, if it makes you happy", Reading())
    assert ties_beyond("eighteen, if there is a way out", Reading())


def test_nobody_asks_for_more_where_all_was_given() -> None:
    answers = heard(
        "s04-packaging-tender",
        "205, sixty days, 80%, three years",
        "would ninety days get me to 200?",
        "199, five days, 90, 80 per cent, three years",
    )
    assert not any("more time for the money" in answer for answer in answers[1:])
