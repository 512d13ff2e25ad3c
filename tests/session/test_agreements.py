"""From a first yes to the close, over the library's own scenes: what closes, what is kept, what is answered."""

from __future__ import annotations

import pytest

from tests.core.test_consent import NOT_YES, TIED, YES
from tests.session.test_misreadings import PACKAGES, accepted, answer, lines_heard, sitting
from trainer.core import events as ev
from trainer.core import rules as orders
from trainer.core.counterpart.heard import PUT_FORWARD
from trainer.core.moves import Reading
from trainer.core.table import Phase
from trainer.core.terms import IssueId, Package, Side, same_value
from trainer.session.practice import PracticeSession


def put(session: PracticeSession, package: Package) -> None:
    """Put a package with the sheet and let the counterpart answer."""
    session.submit(orders.Say(text="This is what I propose.", reading=Reading(), terms=package))
    answer(session)


def agreed(slug: str, seed: int = 1) -> PracticeSession:
    """Return a session in which the counterpart has just said yes to a package of the learner's."""
    session = sitting(slug, seed)
    bargain = session.scenario.bargain
    rows = [row for row in bargain.signable[Side.COUNTERPART] if row.counterpart >= 82]
    for _ in range(9):
        if session.state.phase is not Phase.CONFIRMING:
            put(session, max(rows, key=lambda row: row.learner).package)
    assert session.state.phase is Phase.CONFIRMING
    return session


def nibbles(session: PracticeSession) -> bool:
    """Tell whether the counterpart would say yes at once for one small thing."""
    return any("/act.nibble/" in name for name in lines_heard(session))


def hears(session: PracticeSession, text: str) -> list[str]:
    """Say something, let it be answered, and return the ids of the lines heard."""
    session.say(text)
    answer(session)
    return lines_heard(session)


@pytest.mark.parametrize("text", YES[::2])
def test_a_yes_in_ordinary_words_closes_what_was_agreed(text: str) -> None:
    session = agreed("s02-overdue-promotion")
    hears(session, text)
    assert session.state.outcome is ev.Outcome.DEAL


@pytest.mark.parametrize("text", [*NOT_YES[::2], *TIED[::3]])
def test_what_only_sounds_like_a_yes_closes_nothing(text: str) -> None:
    session = agreed("s15-choir-hall")
    hears(session, text)
    assert session.state.phase is not Phase.ENDED


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Shall I sign?", "react.agreed.sign"),
        ("so that's a yes from you, yes?", "react.agreed.settled"),
        ("Are we agreed on all of it then?", "react.agreed.settled"),
        ("Can you email it over to me?", "react.agreed.writing"),
        ("You gave your word, do you take it back now?", "react.agreed.kept"),
        ("What exactly am I agreeing to?", "act.remind"),
    ],
)
def test_questions_about_the_agreement_are_answered_as_such(text: str, key: str) -> None:
    for slug in ("s09-seed-term-sheet", "s07-used-car"):
        session = agreed(slug)
        assert any(f"/{key}/" in name for name in hears(session, text)), slug
        assert session.state.phase is Phase.CONFIRMING


def test_a_yes_that_waits_for_an_answer_is_answered_where_the_scene_has_one_and_else_taken_as_a_condition() -> None:
    wish = "what did it need last winter. tell me that and we have a deal"
    terms, car = agreed("s09-seed-term-sheet"), agreed("s07-used-car")
    assert any("/react.condition/" in name for name in hears(terms, wish))
    assert any("/exchange.winter-and-tyres/" in name for name in hears(car, wish))
    assert {terms.state.phase, car.state.phase} == {Phase.CONFIRMING}


def test_a_change_it_cannot_take_keeps_what_was_agreed() -> None:
    session = agreed("s12-first-book")
    before = session.state.accepted
    heard = hears(session, "No, I want an advance of 20,000.")
    assert any("/act.keep.short/" in name for name in heard)
    assert session.state.phase is Phase.CONFIRMING
    assert session.state.accepted == before


def test_a_point_put_right_changes_that_point_alone_and_is_said_once() -> None:
    session = agreed("s06-rent-renewal")
    before = session.state.accepted
    assert before is not None
    heard = hears(session, "No, not six weeks. A deposit of seven weeks, the rest as you said.")
    after = session.state.accepted
    assert after is not None
    changed = {issue for issue, value in after.items() if not same_value(before[issue], value)}
    assert changed <= {IssueId("deposit")}
    assert not any("/act.accept/" in name for name in heard)


def test_points_that_a_yes_only_assumed_are_still_bargained_over() -> None:
    session = sitting("s16-second-floor", 311)
    hears(session, "Twelve months is no use to me, I'd want two years. Then it's a deal?")
    assert session.state.phase is Phase.CONFIRMING
    said = hears(session, "So: two years, 1400, both repairs in 3 weeks, six weeks deposit, no break.")
    said += hears(session, "1380 then, rest as before.")
    assert not any("act.keep" in line for line in said)
    assert session.state.accepted is None


def test_points_that_nobody_named_are_said_to_be_open() -> None:
    session = sitting("s06-rent-renewal", 3, "1,450 a month and a lease of two years.")
    for _ in range(6):
        if session.state.phase is not Phase.CONFIRMING:
            hears(session, "1,450 a month and a lease of two years, what do you say, yes or no?")
    assert session.state.phase is Phase.CONFIRMING
    assert any("/act.accept.open/" in name for name in lines_heard(session))


def test_a_yes_tied_to_nothing_that_can_be_promised_says_so_and_puts_the_page_again() -> None:
    session = sitting("s07-used-car", 901, "13,200, twelve months' warranty and no pack")
    while session.state.phase is Phase.TALKING and not put_forward(session):
        hears(session, "13,200 and no pack, because the guide says so")
    heard = hears(session, "just promise me the lads are back monday and it's a deal")
    assert any("/react.condition/" in name for name in heard)


def put_forward(session: PracticeSession) -> bool:
    """Tell whether the counterpart put a page last."""
    last = session.state.last_counterpart_line
    return last is not None and last.act in PUT_FORWARD


def test_doubts_about_a_point_are_answered_with_that_point() -> None:
    session = agreed("s06-rent-renewal")
    assert any("/react.reopened/" in name for name in hears(session, "No, not yet. You left out the break clause."))


@pytest.mark.parametrize("slug", PACKAGES)
def test_asked_whether_there_is_a_deal_it_says_yes_or_what_is_apart(slug: str) -> None:
    session = sitting(slug, 2, PACKAGES[slug], "Then we are agreed on all of that?")
    heard = lines_heard(session)
    asked = ("/act.apart/", "/act.accept", "/act.nibble/", "/react.agreed.", "/act.farewell")
    assert any(key in name for name in heard for key in asked), heard


def test_a_page_summed_up_with_a_yes_is_agreed_and_not_an_older_offer() -> None:
    package = {IssueId("base"): 51.0, IssueId("remote"): 3.0, IssueId("start"): 2.0, IssueId("signon"): 1.5}
    session = sitting("s01-offer-letter", 1)
    for seed in range(8):
        session = sitting("s01-offer-letter", seed)
        put(session, package)
        while session.state.phase is Phase.TALKING and not nibbles(session):
            put(session, package)
        if nibbles(session):
            break
    assert nibbles(session)
    page = session.state.counterpart_offer
    assert page is not None
    hears(session, "Two days is okay I think. So then it's 51, two days at home, two weeks, 1,500?")
    taken = accepted(session)
    assert taken is not None
    assert taken.package == page.package


def test_a_change_that_costs_it_nothing_is_taken() -> None:
    session = agreed("s12-first-book")
    before = session.state.accepted
    assert before is not None
    royalties = [value for value in (8, 10, 12) if value < float(before[IssueId("royalty")])]
    assert royalties
    hears(session, f"Make it a royalty of {royalties[-1]} per cent after all, I want you to be happy.")
    assert session.state.accepted is not None
    assert session.state.accepted[IssueId("royalty")] == royalties[-1]


def test_a_yes_on_a_condition_in_a_later_sentence_closes_nothing() -> None:
    session = agreed("s12-first-book")
    hears(session, "I ask because of the film I dream a little. If the film stays with me, I say yes to all you said.")
    assert session.state.phase is Phase.CONFIRMING


@pytest.mark.parametrize(
    "wish",
    [
        "Almost yes! Only a place for my bicycle, please, could we add that?",
        "Nearly. I'd like a line that my cousin waters the plants.",
        "One thing, the piano on the landing, is it in or not?",
        "Fine, but you'd have to promise me the canary stays.",
        "fine but somebody sweeps the stairs every night",
    ],
)
def test_a_wish_beside_the_points_is_said_to_be_outside_before_the_yes_is_asked_for(wish: str) -> None:
    for slug in ("s06-rent-renewal", "s02-overdue-promotion"):
        session = agreed(slug)
        heard = hears(session, wish)
        assert any("/react.outside/" in name for name in heard), slug
        assert not any("/act.remind" in name for name in heard), slug
        assert session.state.phase is Phase.CONFIRMING


def test_a_wish_that_could_not_be_written_in_is_not_forgotten_when_asked_again() -> None:
    session = agreed("s06-rent-renewal")
    hears(session, "Almost. I'd want a padlock on the cellar as well.")
    assert any("/react.outside.again/" in name for name in hears(session, "And the padlock, Mr Adler?"))
    hears(session, "Fine, without the padlock then. Yes.")
    assert session.state.outcome is ev.Outcome.DEAL


def test_what_a_value_is_tied_to_beside_the_points_is_said_to_be_left_out() -> None:
    session = agreed("s06-rent-renewal")
    before = session.state.accepted
    assert before is not None
    weeks = before[IssueId("deposit")]
    heard = hears(session, f"A deposit of {weeks} weeks, then, but only if nobody paints a windmill on the door.")
    assert any("/act.accept.tied/" in name for name in heard)
    assert session.state.phase is Phase.CONFIRMING


def test_a_hedge_alone_is_asked_what_is_missing_and_a_point_left_out_is_named() -> None:
    assert any("/react.reconsider/" in name for name in hears(agreed("s06-rent-renewal"), "Nearly."))
    assert any("/react.reopened/" in name for name in hears(agreed("s06-rent-renewal"), "Deal, except the deposit."))


def test_a_promise_beside_the_points_is_taken_as_a_kindness_and_not_written_in() -> None:
    session = agreed("s06-rent-renewal")
    before = session.state.accepted
    assert before is not None
    weeks = before[IssueId("deposit")]
    heard = hears(session, f"A deposit of {weeks} weeks, then, if I sweep the yard on Sundays.")
    assert any("/act.accept.gift/" in name for name in heard)


def test_a_figure_no_point_has_costs_the_learner_nothing_that_was_agreed() -> None:
    session = agreed("s13-courier-sla")
    before = session.state.accepted
    hears(session, "And the way out if your volumes drop by a third?")
    assert session.state.agreed is not None
    assert session.state.agreed.package == before
