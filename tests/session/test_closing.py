"""What is said in the breath of a yes and after it: riders, conditions met already, questions, protests."""

from __future__ import annotations

import pytest

from tests.session.test_agreements import agreed, hears
from tests.session.test_misreadings import lines_heard
from trainer.core import events as ev
from trainer.core.consent import consents
from trainer.core.table import Phase
from trainer.core.terms import IssueId

VALUATION = IssueId("valuation")

RIDERS = [
    ("s16-second-floor", "nod nod. and does your wife need to read it?", ""),
    ("s16-second-floor", "my half is a yes! when do we sign, this weekend ok?", "/exchange."),
    (
        "s07-used-car",
        "Right you are then, on. Where do I sign, and does your lad do the plates?",
        "/react.parting.sign/",
    ),
    ("s02-overdue-promotion", "Agreed. And who covers my Sundays when I'm on leave?", "/exchange."),
    ("s06-rent-renewal", "I agree, mister Adler. When comes the plumber?", "/exchange."),
    ("s13-courier-sla", "Aye, that'll do me. What if it snows up at Harrowgill, mind?", ""),
    ("s12-first-book", "Deal. Who will be my editor, you?", "/exchange."),
    ("s16-second-floor", "you said something small earlier. never mind if it's gone. deal?", ""),
]
OPEN = [
    ("s16-second-floor", "sure, but why six months?"),
    ("s16-second-floor", "yes but isn't the rent 1240?"),
    ("s16-second-floor", "Yes, I heard you. When does it start?"),
    ("s16-second-floor", "I never said 1240. deal?"),
    ("s13-courier-sla", "Aye, I know what tha wants. What do I get for it?"),
    ("s07-used-car", "Yes. Could you throw in the mats?"),
    ("s10-mums-care-rota", "yeah right. and who does the holidays?"),
    ("s01-offer-letter", "Agreed, but when is my first pay rise?"),
    ("s15-choir-hall", "Yes, dear, I hear the moths. Where is the piano now?"),
    ("s01-offer-letter", "Sure, sure. Two days at home is really a must. What's in the letter for that?"),
]
MET = [
    ("s06-rent-renewal", "If the wall and the boiler are done in three weeks, then yes, I sign."),
    ("s06-rent-renewal", "Yes, provided the deposit is six weeks as you said."),
    ("s11-hospital-bill", "yes if codes get checked first. yes i confirm. thank you"),
    ("s15-choir-hall", "Yes, provided the piano may stay in the side room."),
    ("s13-courier-sla", "Aye, if it's weekly forecasts like tha said."),
    ("s03-freelance-rate", "ok, provided I'm paid in fourteen days, agreed"),
]
UNMET = [
    ("s06-rent-renewal", "If the wall is done in one week, then yes."),
    ("s06-rent-renewal", "Yes, provided you buy us a new stove."),
    ("s15-choir-hall", "Yes, provided we may have Thursdays."),
    ("s13-courier-sla", "Aye, if it's weekly forecasts and no fines in the snow."),
]


@pytest.mark.parametrize(("slug", "text", "answered"), RIDERS)
def test_a_yes_with_a_question_beside_it_closes_and_the_question_is_answered(
    slug: str, text: str, answered: str
) -> None:
    session = agreed(slug)
    heard = hears(session, text)
    assert session.state.outcome is ev.Outcome.DEAL
    assert any("/act.farewell.deal/" in name for name in heard)
    assert any(answered in name for name in heard)


@pytest.mark.parametrize(("slug", "text"), OPEN)
def test_a_question_that_opens_the_terms_again_closes_nothing(slug: str, text: str) -> None:
    session = agreed(slug)
    hears(session, text)
    assert session.state.phase is not Phase.ENDED


@pytest.mark.parametrize(("slug", "text"), MET)
def test_a_condition_that_is_met_already_is_a_plain_yes(slug: str, text: str) -> None:
    session = agreed(slug)
    hears(session, text)
    assert session.state.outcome is ev.Outcome.DEAL


@pytest.mark.parametrize(("slug", "text"), UNMET)
def test_a_condition_that_is_not_met_is_none(slug: str, text: str) -> None:
    session = agreed(slug)
    hears(session, text)
    assert session.state.phase is not Phase.ENDED


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("s09-seed-term-sheet", "wait 50% on a milestone, what milestone. who decides if we hit it"),
        ("s02-overdue-promotion", "no team is right. and who covers my sundays when i'm on leave"),
        ("s07-used-car", "The twelve months' warranty, what does it cover?"),
        ("s02-overdue-promotion", "What happens if Halden leaves us?"),
        ("s01-offer-letter", "What about my holidays, how many days do I get?"),
    ],
)
def test_a_question_that_names_what_was_agreed_is_still_a_question(slug: str, text: str) -> None:
    session = agreed(slug)
    heard = hears(session, text)
    assert session.state.phase is Phase.CONFIRMING
    assert any("/exchange." in name or "/topic." in name for name in heard)


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("s02-overdue-promotion", "So have we got an understanding, Marek?"),
        ("s16-second-floor", "so is that us sorted?"),
        ("s13-courier-sla", "Have we a bargain, Mr Berg?"),
        ("s01-offer-letter", "So we're all set?"),
    ],
)
def test_whether_there_is_a_deal_is_answered_with_its_yes(slug: str, text: str) -> None:
    assert any("/react.agreed.settled/" in name for name in hears(agreed(slug), text))


@pytest.mark.parametrize(
    ("slug", "text", "value"),
    [
        ("s16-second-floor", "wait no we didnt agree 1250, i only said thats what you pay", "1,250"),
        ("s16-second-floor", "no, i mean the rent dario. not the lease.", "1,250"),
        ("s06-rent-renewal", "No no, two years I did not say!", "two years"),
        ("s08-half-built-kitchen", "hang on i never agreed to half paid now", "half paid now"),
    ],
)
def test_a_protest_is_about_the_point_it_names(slug: str, text: str, value: str) -> None:
    session = agreed(slug)
    heard = hears(session, text)
    last = session.state.last_counterpart_line
    assert any("/react.reopened/" in name or "/react.course.misheard/" in name for name in heard)
    assert last is not None
    assert value in last.text


def test_a_question_passed_over_comes_back_after_the_yes_too() -> None:
    for complaint in ("you skipped the sunday thing", "that's not what i asked"):
        session = agreed("s02-overdue-promotion")
        hears(session, "no team. and who covers my sundays when i'm on leave")
        heard = hears(session, complaint)
        assert any("/exchange." in name or "/topic." in name for name in heard), complaint


def test_it_asks_for_a_yes_at_most_every_other_turn_and_says_the_whole_package_once() -> None:
    for slug in ("s01-offer-letter", "s12-first-book", "s13-courier-sla"):
        session = agreed(slug)
        before = True
        for text in ("Who will I deal with?", "Is it far?", "Nice room, this.", "And what happens next?", "Hm."):
            heard = hears(session, text)
            asks = any("/act.remind" in name for name in heard)
            assert not (before and asks and len(heard) > 1), (slug, text)
            before = asks
            assert not any("/act.remind/" in name for name in heard), (slug, text)
        assert session.state.phase is Phase.CONFIRMING


def test_a_change_it_will_not_make_leaves_the_package_as_it_was_for_the_next_change() -> None:
    session = agreed("s09-seed-term-sheet")
    before = session.state.accepted
    assert before is not None
    hears(session, "No, I want 12 million pre-money.")
    assert session.state.accepted == before
    assert session.state.stated_by_learner[VALUATION] == before[VALUATION]
    hears(session, "no, the tranche!! 25% on the milestone instead of 50")
    after = session.state.accepted
    assert after is not None
    assert {issue for issue in after if after[issue] != before[issue]} <= {"tranching"}
    offered = session.state.learner_offer
    assert offered is not None
    assert offered.package[VALUATION] == before[VALUATION]
    assert not any("/act.accept/" in name for name in lines_heard(session))


@pytest.mark.parametrize(
    "text",
    [
        "Monday at nine is good. Then yes, I confirm all this. I bring coffee next time, you bring the pen.",
        "Then it is done, and I thank you most warmly. I shall see you on the first of the month.",
        "yes. deal. but write it down now before the coffee machine starts",
        "Nothing instead. That was a yes.",
        "Haha, let them sleep. Then we are finished, yes? My daughters will be so happy. See you in four weeks.",
    ],
)
def test_a_yes_with_a_farewell_is_one(text: str) -> None:
    assert consents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Then it is done, but first the film.",
        "yes. next point: the deposit",
        "ok deal... no wait",
        "We are finished, yes? No. The deposit first.",
        "Deal. I want the film first.",
        "That was a yes to the rent, not to the lease.",
    ],
)
def test_a_yes_that_goes_on_is_none(text: str) -> None:
    assert not consents(text)


@pytest.mark.parametrize(
    "text",
    [
        "before we write it down, who pays if the damp wall has ruined stuff?",
        "is it ok if the plumber comes in when you're at work?",
    ],
)
def test_a_question_what_becomes_of_something_is_no_condition(text: str) -> None:
    assert not any("act.accept.tied" in name for name in hears(agreed("s16-second-floor"), text))
