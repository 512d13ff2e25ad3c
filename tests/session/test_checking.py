"""After its yes: values said back are confirmed or put right, other values get a no, and talk gets an answer."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears
from tests.session.test_misreadings import sitting
from tests.session.test_stance import keys_heard
from trainer.core.counterpart.wording import speak_value
from trainer.core.table import Phase
from trainer.core.terms import IssueId


def said_of(slug: str, *issues: str) -> str:
    """Return agreed values of a fresh agreement, as a learner says them back."""
    session = agreed(slug)
    accepted = session.state.accepted
    assert accepted is not None
    bargain = session.scenario.bargain
    return ", ".join(speak_value(bargain.issue(IssueId(name)), accepted[IssueId(name)]) for name in issues)


def test_who_checks_the_terms_hears_that_they_are_right() -> None:
    session = agreed("s06-rent-renewal")
    back = said_of("s06-rent-renewal", "rent", "lease", "deposit")
    heard = hears(session, f"As I have it, {back}. Is that right?")
    assert any("/react.summary.right/" in name for name in heard)
    assert session.state.phase is Phase.CONFIRMING


def test_who_checks_a_term_wrongly_hears_how_it_stands() -> None:
    session = agreed("s06-rent-renewal")
    accepted = session.state.accepted
    assert accepted is not None
    wrong = "6 weeks" if accepted[IssueId("deposit")] == 4 else "4 weeks"
    rent, lease = said_of("s06-rent-renewal", "rent"), said_of("s06-rent-renewal", "lease")
    hears(session, f"So do I have it right, {rent}, {lease} and a deposit of {wrong}?")
    assert session.state.phase is Phase.CONFIRMING
    assert speak_value(session.scenario.bargain.issue(IssueId("deposit")), accepted[IssueId("deposit")]) in (
        session.state.spoken[-1].text
    )


def test_a_yes_with_a_pleasure_behind_it_and_a_question_where_to_sign_closes() -> None:
    session = agreed("s07-used-car")
    hears(session, "Done, and a pleasure it was. Where do I sign?")
    assert session.state.phase is Phase.ENDED


def test_of_two_questions_for_a_value_and_something_else_both_are_answered() -> None:
    session = sitting("s02-overdue-promotion", 3, "What is the raise in your sheet? When does the title start?")
    said = session.state.spoken[-1].text
    assert "3 per cent" in said
    assert any(key.startswith(("exchange.", "topic.")) for key in keys_heard(session)), said


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Over how many months can it go?", ("six months", "twelve months", "twenty-four months")),
        ("which options are there for the hold?", ("sixty days", "review is done")),
    ],
)
def test_who_asks_which_values_there_are_hears_the_list(text: str, values: tuple[str, ...]) -> None:
    session = sitting("s11-hospital-bill", 3, "can I spread the payment out?", text)
    assert all(value in session.state.spoken[-1].text for value in values), session.state.spoken[-1].text


def test_a_figure_beyond_the_list_is_said_back_as_it_was_said() -> None:
    for seed in range(6):
        said = sitting("s07-used-car", seed, "12,600 for the car and I drive it home today").state.spoken[-1].text
        assert "12,800" not in said, said


def test_it_says_that_time_is_short_before_the_meeting_ends() -> None:
    session = sitting("s06-rent-renewal", 3)
    for turn in range(60):
        if session.state.phase is Phase.ENDED:
            break
        session.say(f"1,3{turn % 10}0 and nothing else.")
        session.reply()
    assert session.state.phase is Phase.ENDED
    assert any("act.time" in line.keys for line in session.state.spoken)


def test_who_says_the_page_back_and_asks_if_it_is_right_gets_the_yes() -> None:
    session = sitting("s01-offer-letter", 4, "I propose 51 thousand, three days at home, a start in two weeks.")
    page = session.state.counterpart_offer
    assert page is not None
    bargain = session.scenario.bargain
    back = ", ".join(speak_value(issue, page.package[issue.id]) for issue in bargain.issues)
    hears(session, f"So, to put it together: {back}. Is that all right with you?")
    assert session.state.accepted == page.package
