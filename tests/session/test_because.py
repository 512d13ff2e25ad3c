"""Reasons for where the counterpart stands, whatever words ask for them, and reasons beside a no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import lines_heard, sitting
from trainer.core.counterpart.because import explaining, point_asked
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import take_notes
from trainer.core.table import TableState

LEAST_REASONS = 6
WHY = (
    ("s01-offer-letter", "could I ask how you got to 46?", "base-why-this-figure"),
    (
        "s01-offer-letter",
        "may I ask what the problem is with three days? Tomasz seemed fine with it",
        "remote-why-so-few",
    ),
    ("s10-mums-care-rota", "Fine, what's wrong with a review? It would stop that.", "review-why-never"),
    ("s15-choir-hall", "What is it about the piano that worries you, dear?", "why-no-piano"),
    ("s06-rent-renewal", "what do you need six weeks deposit for, I've paid on time for years", "why-this-deposit"),
    ("s04-packaging-tender", "why would I sell at 182?", "price-why-that"),
)
OF_SOMETHING_ELSE = (
    ("s08-half-built-kitchen", "Why did you lay the tiles without asking me?"),
    ("s07-used-car", "It was 14,000 online, so where did the other 400 come from?"),
    ("s06-rent-renewal", "why are you so angry about the deposit"),
    ("s16-second-floor", "Why does a lease of two years matter so much to you?"),
    ("s06-rent-renewal", "If I take two years, why would the rent be the same?"),
    ("s06-rent-renewal", "How is the boiler doing?"),
)


@pytest.mark.parametrize(("slug", "text", "exchange"), WHY)
def test_who_asks_why_hears_the_reason(slug: str, text: str, exchange: str) -> None:
    session = sitting(slug, 5, text)
    assert any(f"exchange.{exchange}/" in line for line in lines_heard(session)), session.state.spoken[-1].text


@pytest.mark.parametrize(("slug", "text"), OF_SOMETHING_ELSE)
def test_a_change_a_deed_or_a_mood_is_asked_about_otherwise(slug: str, text: str) -> None:
    session = sitting(slug, 5)
    session.say(text)
    heard = take_notes(session.scenario, session.state)
    assert point_asked(Draft(session.scenario, session.state, 0), heard) is None


def test_a_reason_is_not_given_twice_in_the_same_words() -> None:
    session = sitting("s14-terrace-noise", 5, *("why half past midnight?", "but why so late?", "why that late though?"))
    said = [line.text for line in session.state.spoken if "why-closing" in " ".join(line.keys)]
    assert len(said) == len(set(said))


def test_why_not_after_a_no_means_the_point_refused() -> None:
    session = sitting("s10-mums-care-rota", 5, "a review after three months", "why not?")
    assert any("exchange.review-why-never/" in line for line in lines_heard(session))


@pytest.mark.parametrize("slug", library().slugs())
def test_every_point_of_every_scene_has_reasons(slug: str) -> None:
    scenario = library().load(slug)
    draft = Draft(scenario, TableState(seed=1), 0)
    for issue in scenario.bargain.issues:
        exchange = explaining(draft, issue.id)
        assert exchange is not None, issue.id
        assert len(exchange.lines) >= LEAST_REASONS, issue.id


def test_a_no_to_one_value_may_come_with_its_reason() -> None:
    with_reason = 0
    for seed in range(12):
        session = sitting("s15-choir-hall", seed, "Could we have Thursdays, dear?")
        heard = lines_heard(session)
        refused = any("/react.asked.no/" in line for line in heard)
        with_reason += refused and any("exchange.why-that-evening/" in line for line in heard)
    assert with_reason > 0


def test_nothing_is_explained_that_the_scene_has_no_reason_for() -> None:
    scenario = library().load("s06-rent-renewal")
    bare = Draft(replace(scenario, exchanges=()), TableState(seed=1), 0)
    assert explaining(bare, scenario.bargain.headline.id) is None
