"""Which of two values stands is told, a whole package said is one, and asking if one thing is so takes no page."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears
from tests.session.test_misreadings import sitting
from tests.session.test_said import heard
from tests.session.test_stance import keys_heard
from trainer.core.corrections import correction_in
from trainer.core.counterpart.asking import asks_if_so
from trainer.core.events import Outcome
from trainer.core.table import Phase
from trainer.core.terms import IssueId


@pytest.mark.parametrize(
    ("slug", "text", "value"),
    [
        ("s02-overdue-promotion", "Wait. Is it Lead or Senior that you have down?", "Senior"),
        ("s02-overdue-promotion", "Senior, not Lead?", "Senior"),
        ("s12-first-book", "Your offer is lovely. But is that with world rights or without?", "World rights"),
    ],
)
def test_which_of_two_values_stands_is_answered_with_the_one_that_does(slug: str, text: str, value: str) -> None:
    session = sitting(slug, 3, text)
    assert keys_heard(session)[0] == "react.issue"
    assert value.casefold() in heard(session).casefold()


@pytest.mark.parametrize(
    "text",
    ["Would you rather have Lead or Senior?", "Why Senior and not Lead?", "What does Lead mean, or Lead designate?"],
)
def test_a_wish_a_reason_or_a_meaning_is_no_such_question(text: str) -> None:
    assert keys_heard(sitting("s02-overdue-promotion", 3, text))[0] != "react.issue"


def test_the_whole_package_said_again_after_its_yes_is_the_learners() -> None:
    session = agreed("s04-packaging-tender")
    page = dict(session.state.accepted or {})
    issues = session.scenario.bargain.issues
    said = ", ".join(option.spoken or option.label for issue in issues if (option := issue.option(page[issue.id])))
    hears(session, f"You said yes a moment ago, I thought? We stay with {said}.")
    assert session.state.phase is Phase.ENDED
    assert session.state.outcome is Outcome.DEAL
    assert session.state.deal == page


@pytest.mark.parametrize(
    ("text", "only_so"),
    [
        ("so 98.5 is a number neither of us has ever hit. agreed?", True),
        ("so the diesel clause goes in with it, agreed?", True),
        ("so we have it all, agreed?", False),
        ("then everything stays as it is. agreed?", False),
        ("agreed?", False),
    ],
)
def test_asking_whether_one_thing_is_so_is_told_from_asking_for_the_deal(text: str, *, only_so: bool) -> None:
    assert asks_if_so(text) is only_so


def test_who_only_wants_one_thing_agreed_takes_no_page() -> None:
    session = sitting(
        "s13-courier-sla",
        152,
        "The index says 3.48 to 3.70 for rural, diesel in it. So we're asking 3.66.",
        "Fair. So the diesel clause goes in on top, agreed? Then leave the rate a minute.",
    )
    assert session.state.accepted is None


@pytest.mark.parametrize(
    "text", ["What you get is 1,200 more than I said a minute ago.", "I did say an extra of 6,400 is beyond me."]
)
def test_what_is_measured_by_or_turned_down_in_earlier_words_is_no_slip(text: str) -> None:
    session = sitting("s08-half-built-kitchen", 3, "I could pay an extra of 2,000 and you work off the snag list.")
    reading = session.read(text)
    mending = correction_in(session.scenario.bargain, session.state, text, reading)
    assert not mending.takes_back
    assert not mending.puts_right


def test_whoever_names_every_point_means_what_it_gives_too() -> None:
    session = sitting("s16-second-floor", 182, "1,330, and boiler and damp in 60 days. How long would you stay?")
    whole = "1,330 a month, two years, boiler and damp in 21 days, a deposit of four weeks and a break from month six."
    session.say(whole)
    offered = session.state.learner_offer
    assert offered is not None
    assert offered.package[IssueId("repairs")] == "both 21d"


def test_tea_beside_a_question_leaves_it_a_question() -> None:
    session = sitting(
        "s07-used-car",
        3,
        "I'm sat here with your tea and don't know. Is the coating on her already, and who put it on, you or them?",
    )
    assert "react.small" not in keys_heard(session)


def test_a_time_of_day_after_its_yes_is_welcome_and_no_term() -> None:
    session = agreed("s16-second-floor")
    hears(session, "Oh I'm so glad! Is Saturday morning good for you both?")
    assert "react.arranged" in keys_heard(session)
    assert session.state.phase is Phase.CONFIRMING
