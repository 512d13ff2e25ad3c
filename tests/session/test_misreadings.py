"""What the counterpart takes words for, over the library's own scenes and the recogniser the program uses."""

from __future__ import annotations

import pytest

from tests.session.rooms import library, recogniser
from trainer.content.playthrough import SimulatedClock
from trainer.core import events as ev
from trainer.core import rules as orders
from trainer.core.assent import says_yes
from trainer.core.counterpart.remarks import remark_in
from trainer.core.counterpart.subjects import points_in
from trainer.core.counterpart.wording import speak_terms
from trainer.core.metrics import RUBRIC
from trainer.core.moves import Reading, TermRole
from trainer.core.table import TableState
from trainer.core.terms import IssueId, Side, Terms, same_value
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.session.room import ready_preparation
from trainer.store.memory import MemoryLog

SEEDS = range(2)
PACKAGES = {
    "s01-offer-letter": "54, three days at home, a start in four weeks and 3,000 to sign",
    "s04-packaging-tender": "206, 60 per cent committed, eight days lead time, payment in 45 days and two years",
    "s06-rent-renewal": "1,330, a year, both repairs in 21 days, five weeks deposit and out from month six",
    "s10-mums-care-rota": "two visits, half the costs, the holidays in turns, shared paperwork, a review in six months",
    "s14-terrace-noise": "half past ten, three nights, half the screen, a phone on duty and a letter of support",
    "s15-choir-hall": "Thursdays, 36 an evening, the piano in the hall and three concerts",
}
"""A learner's whole package by scene: none is the counterpart's page."""
YESES = (
    "Then we have an agreement.",
    "Then that's a promise. Shake.",
    "good, we're agreed then",
)
ODD = {
    "s15-choir-hall": ("Thursdays, 42, the piano in the cellar and six concerts?", "concerts"),
    "s04-packaging-tender": ("182, no committed volume, five days, payment in ninety days, four years", "years"),
    "s06-rent-renewal": ("1,450, two years, no repairs, nine weeks deposit, no break clause", "deposit"),
}
"""Offers a counterpart would gladly take, with one value that the issue does not have."""


def sitting(slug: str, seed: int, *said: str) -> PracticeSession:
    """Return a session in which these lines were said and answered."""
    scenario = library().load(slug)
    clock = SimulatedClock()
    session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=clock, recogniser=recogniser())
    session.start(SessionSetup(seed=seed, rubric=RUBRIC))
    session.submit(orders.Prepare(preparation=ready_preparation(scenario)))
    session.submit(orders.OpenTable())
    answer(session)
    for text in said:
        clock.advance(5_000)
        session.say(text)
        answer(session)
    return session


def answer(session: PracticeSession) -> None:
    """Let the counterpart say all it has to say."""
    while session.awaits_reply:
        before = len(session.recorded)
        session.reply()
        for item in session.recorded[before:]:
            if isinstance(item.event, ev.CounterpartSpoke):
                session.submit(orders.FinishLine(of_seq=item.seq))


def accepted(session: PracticeSession) -> ev.OfferAccepted | None:
    """Return what the counterpart said yes to last."""
    yeses = [item.event for item in session.recorded if isinstance(item.event, ev.OfferAccepted)]
    return next((event for event in reversed(yeses) if event.side is Side.COUNTERPART), None)


def lines_heard(session: PracticeSession) -> list[str]:
    """Return the ids of the lines the counterpart said last."""
    spoken = [item.event for item in session.recorded if isinstance(item.event, ev.CounterpartSpoke)]
    return list(spoken[-1].line_ids)


@pytest.mark.parametrize("slug", PACKAGES)
@pytest.mark.parametrize("yes", YESES)
def test_an_agreement_claimed_right_after_ones_own_package_never_signs_the_other_page(slug: str, yes: str) -> None:
    for seed in SEEDS:
        session = sitting(slug, seed, PACKAGES[slug], yes)
        offer = session.state.learner_offer
        assert offer is not None
        taken = accepted(session)
        moved = len(session.state.counterpart_offers) > 1
        assert taken is None or moved or taken.package == offer.package


@pytest.mark.parametrize("slug", ODD)
def test_a_value_the_issue_does_not_have_is_pointed_out_before_anything_is_taken(slug: str) -> None:
    text, odd = ODD[slug]
    for seed in SEEDS:
        session = sitting(slug, seed, text)
        assert accepted(session) is None
        reading = next(item.event for item in session.recorded if isinstance(item.event, ev.LearnerSpoke)).reading
        assert reading.offer is not None
        assert any(str(term.issue) == odd and term.role is TermRole.OFFER for term in reading.offer.terms)


BETWEEN = {
    "s12-first-book": ("Reversion after three years, then.", ("two years of low sales", "five years")),
}
"""What lies between two listed values, and how these are spoken."""


@pytest.mark.parametrize("slug", BETWEEN)
def test_what_lies_between_listed_values_is_asked_back_with_those_around_it(slug: str) -> None:
    text, around = BETWEEN[slug]
    for seed in SEEDS:
        recorded = sitting(slug, seed, text).recorded
        answer_heard = [item.event.text for item in recorded if isinstance(item.event, ev.CounterpartSpoke)][-1]
        assert all(value in answer_heard for value in around), answer_heard


@pytest.mark.parametrize("slug", PACKAGES)
def test_a_yes_names_every_value_of_the_turn_it_answers(slug: str) -> None:
    bargain = library().load(slug).bargain
    for seed in SEEDS:
        for text in (PACKAGES[slug], PACKAGES[slug] + " Deal?", "ok, " + PACKAGES[slug]):
            session = sitting(slug, seed, text)
            taken = accepted(session)
            if taken is None:
                continue
            named = stated(session.state)
            assert all(
                same_value(taken.package[issue.id], named[issue.id]) for issue in bargain.issues if issue.id in named
            )


def stated(state: TableState) -> Terms:
    """Return what the learner named last."""
    return state.learner_offer.stated if state.learner_offer is not None else {}


@pytest.mark.parametrize(
    "text",
    [
        "What if it were 198 and four years?",
        "hmm, suppose it were 190 and four years",
        "hmm, suppose it were 206 and four years",
    ],
)
def test_of_two_values_supposed_the_one_that_cannot_be_is_answered_too(text: str) -> None:
    session = sitting("s04-packaging-tender", 1, text)
    heard = lines_heard(session)
    assert any("react.offgrid" in name for name in heard)
    assert any("react.whatif" in name for name in heard)
    assert session.state.learner_offer is None


@pytest.mark.parametrize(
    "text", ["Is 100 too much to ask?", "would 110 be too much?", "and is 120 too high?", "Or is 110 asking too much?"]
)
def test_asking_whether_a_value_is_too_much_is_no_offer_and_is_answered(text: str) -> None:
    session = sitting("s05-giant-customer", 1, text)
    assert session.state.learner_offer is None
    assert any("react.whatif" in name for name in lines_heard(session))


@pytest.mark.parametrize(
    "text",
    [
        "So 196 minus something for sixty days? I don't follow.",
        "Five days? Most customers are fine with ten.",
        "Why do you need five days? The mill says twelve.",
        "198 for what exactly?",
        "The other bidder's at 188.",
        "My sister pays 190 at hers",
    ],
)
def test_a_figure_that_is_asked_about_or_somebody_elses_is_no_offer(text: str) -> None:
    assert sitting("s04-packaging-tender", 1, text).state.learner_offer is None


def test_a_limit_said_again_is_not_called_the_same_offer() -> None:
    session = sitting("s10-mums-care-rota", 1, "I offer two visits a week", "I can't promise more than two")
    assert not any("react.offer.same" in name for name in lines_heard(session))


def test_what_misread_figures_said_is_nothing_to_go_back_on() -> None:
    session = sitting(
        "s14-terrace-noise",
        1,
        "I'll read out the log at the hearing, all forty nights of it",
        "Half ten, one night a week",
    )
    assert not any("react.offer.worse" in name for name in lines_heard(session))


TOLD = (
    ("s01", "I'd be giving up my bonus of 2,000 in December."),
    ("s01", "If I leave in spring I'm out two thousand quid of bonus"),
    ("s01", "at Corvane I had four days at home"),
    ("s02", "I do the work of two people"),
    ("s06", "my mother in law stays with us for six weeks"),
    ("s11", "they made me wait six months for the bill"),
    ("s12", "my first agent took 20 per cent"),
    ("s04", "we lost 190 hours on your complaint last year"),
    ("s13", "my drivers start at five"),
    ("s14", "three times I called the police"),
    ("s14", "I get up at half past four"),
    ("s01", "the school's only open till three"),
    ("s01", "quick one: how does pay work here, is it monthly"),
    ("s02", "I can't do the Sundays any more"),
    ("s03", "My rent is due in six weeks."),
    ("s04", "Will you still be the buyer in three years?"),
    ("s04", "Hello Sabine, four years already, how time flies"),
    ("s04", "Our board has passed all your tests for four years."),
    ("s05", "in plain English, what's liability capped at 2x?"),
    ("s05", "our policy covers five times the fee at most"),
    ("s05", "I'd need two more people for that"),
    ("s06", "would a year be so bad?"),
    ("s07", "bank only lends me 14 grand mate"),
    ("s09", "hmm. if we miss it by a week, do we lose the money?"),
    ("s11", "Is there interest if I pay over a year?"),
    ("s11", "I've got 3,000 in the post office"),
    ("s12", "Is 6,000 the usual sum?"),
    ("s12", "6000 is nothing for 3 years of work"),
    ("s13", "I'd rather be paid weekly"),
    ("s13", "I could get you into two more bakeries chains as a reference, would that be worth something?"),
)
PUT = (
    ("s01", "three days at home, my kids are out of school at three"),
    ("s01", "a bonus of 3,000 would settle it"),
    ("s03", "my rent is due soon, so payment in 14 days"),
    ("s04", "three years then"),
    ("s04", "would you do it for three years?"),
    ("s06", "a year, please"),
    ("s07", "I can only pay 13,200"),
    ("s11", "I've got 3,140, take it or leave it"),
    ("s12", "8,000 would be fine if I keep the rights abroad"),
    ("s13", "weekly forecasts then"),
    ("s14", "And if you turn the bass down after ten and the terrace shuts at half eleven?"),
)
SLUGS = {slug[:3]: slug for slug in library().slugs()}


@pytest.mark.parametrize(("scene", "text"), TOLD)
def test_what_is_told_in_passing_is_no_offer(scene: str, text: str) -> None:
    assert sitting(SLUGS[scene], 1, text).state.learner_offer is None


@pytest.mark.parametrize(("scene", "text"), PUT)
def test_what_is_put_forward_is_an_offer(scene: str, text: str) -> None:
    assert sitting(SLUGS[scene], 1, text).state.learner_offer is not None


@pytest.mark.parametrize("scene", ["s01", "s09", "s14"])
@pytest.mark.parametrize(
    "text", ["ok fine, you do have a point", "fair point, I agree with that", "ok, you're right there"]
)
def test_who_finds_the_other_side_right_has_signed_nothing(scene: str, text: str) -> None:
    assert accepted(sitting(SLUGS[scene], 1, text)) is None


@pytest.mark.parametrize("text", ["ok, deal", "fair point, it's a deal", "I accept your offer"])
def test_a_yes_beside_a_point_granted_is_a_yes(text: str) -> None:
    assert accepted(sitting("s01-offer-letter", 1, text)) is not None


@pytest.mark.parametrize(
    ("scene", "text"),
    [
        ("s01", "you told me in the interview the pay was better"),
        ("s02", "That's not what you told me in autumn."),
        ("s06", "why are you calling me a third time then"),
        ("s08", "you said four weeks and it's been nine"),
    ],
)
def test_a_reproach_about_what_was_told_names_no_tactic(scene: str, text: str) -> None:
    assert not any(isinstance(item.event, ev.TacticNamed) for item in sitting(SLUGS[scene], 1, text).recorded)


def test_naming_a_point_again_that_was_turned_down_is_no_further_demand() -> None:
    session = sitting("s03-freelance-rate", 1, "440 a day, no buyout", "3 years")
    assert not any("react.offer.more" in name for name in lines_heard(session))


@pytest.mark.parametrize("pressing", ["so, yes or no?", "what's your answer then?", "well, do we have a deal"])
def test_a_late_yes_waits_until_an_answer_is_wanted(pressing: str) -> None:
    talk = ("my costs have gone up a lot this year", "it is what it is", "my costs have gone up, you know")
    offers = (
        "1,330, a year, both repairs in 21 days, five weeks deposit and out from month six",
        "1,370, two years, both repairs in 60 days, six weeks deposit and no break clause",
    )
    said = (*offers, "that's my limit because my costs have gone up", *talk)
    assert accepted(sitting("s06-rent-renewal", 0, *said)) is None
    taken = accepted(sitting("s06-rent-renewal", 0, *said, pressing))
    assert taken is not None
    assert same_value(taken.package[IssueId("rent")], 1370)


def test_whether_a_claim_is_a_bluff_is_put_to_the_claim() -> None:
    recorded = sitting("s04-packaging-tender", 1, "are you bluffing about the mill").recorded
    assert any(isinstance(item.event, ev.ClaimProbed) for item in recorded)
    assert not any(isinstance(item.event, ev.TacticNamed) for item in recorded)


TWELVE = "13,700 for the car, twelve months' warranty, 2,000 for mine, no pack, collected tonight."


@pytest.mark.parametrize(
    "text",
    [
        "Twelve? That is generous of you. I accept that, with the figures exactly as you have just said them.",
        "Twelve? I accept that, as you have just said it.",
    ],
)
def test_a_yes_to_what_was_just_said_counts_behind_a_figure_asked_back(text: str) -> None:
    assert accepted(sitting("s07-used-car", 7, TWELVE, "what do you say?", text)) is not None


@pytest.mark.parametrize("text", ["Does that include the tyres?", "Twelve? Why would I accept that as you said it?"])
def test_a_question_alone_is_no_yes(text: str) -> None:
    assert accepted(sitting("s07-used-car", 7, TWELVE, "what do you say?", text)) is None


@pytest.mark.parametrize("text", ["Hang on, I agreed to nothing of the kind.", "Hold on, I never agreed to that."])
def test_a_denial_asks_for_no_pause(text: str) -> None:
    assert remark_in(text) == "react.refused"


def test_a_request_for_a_pause_is_one() -> None:
    assert remark_in("Hang on, I want to look at that.") == "react.think"


@pytest.mark.parametrize("text", ["A number, please.", "The price to me, then. Your figure, please."])
def test_who_asks_for_a_number_gets_one(text: str) -> None:
    session = sitting("s07-used-car", 7, text)
    assert session.state.counterpart_offer is not None


OF_POINTS = {
    "s03-freelance-rate": "all right",
    "s06-rent-renewal": "agreed, we shake on it",
    "s13-courier-sla": "fine, then that's it",
    "s16-second-floor": "done then. agreed. i'll ring from the stairs",
}


@pytest.mark.parametrize("slug", OF_POINTS)
def test_a_yes_names_no_point_whose_name_begins_alike(slug: str) -> None:
    assert points_in(library().load(slug).bargain, OF_POINTS[slug]) == []


def test_a_fine_that_is_a_penalty_names_it() -> None:
    assert points_in(library().load("s13-courier-sla").bargain, "how high is the fine for a late van?") == ["penalty"]


BETWEEN_TAKEN = {
    "s14-terrace-noise": ("Closing at eleven, and two nights of music.", {"closing": "23:00", "music": 2}, "eleven"),
    "s05-giant-customer": ("A cap of three times the fee and net 45.", {"liability": "3x", "payment": "net 45"}, "3x"),
    "s07-used-car": ("13,500 with nine months' warranty.", {"price": 13500, "warranty": 9}, "nine months"),
    "s11-hospital-bill": ("5,000 over eighteen months.", {"amount": 5000, "pay": "18 months"}, "eighteen months"),
    "s03-freelance-rate": ("430 a day with a two-year licence.", {"rate": 430, "usage": "2-year"}, "two-year licence"),
    "s16-second-floor": (
        "1,310 and a break after the first year.",
        {"rent": 1310, "break": "month 12"},
        "month twelve",
    ),
    "s06-rent-renewal": ("1,390, both repairs within six weeks.", {"rent": 1390, "repairs": "both 42d"}, "six weeks"),
}
"""Offers between listed values, how they are read, and how one of them is said."""


@pytest.mark.parametrize("slug", BETWEEN_TAKEN)
def test_what_lies_between_numbers_is_an_offer_like_any_other(slug: str) -> None:
    text, read, spoken = BETWEEN_TAKEN[slug]
    session = sitting(slug, 7, text)
    assert stated(session.state) == read
    words = speak_terms(session.scenario, stated(session.state))
    assert spoken in words


LESS_AS_A_PACKAGE = (
    ("s16-second-floor", ("1,350, two years, boiler and damp in three weeks", "you keep going up"), "1310", 1310),
    ("s04-packaging-tender", ("195, five days, 80 per cent", "what would you sign?"), "188", 188),
)


@pytest.mark.parametrize(("slug", "before", "figure", "value"), LESS_AS_A_PACKAGE)
def test_a_package_means_its_main_figure_also_where_it_gives_something_back(
    slug: str, before: tuple[str, ...], figure: str, value: int
) -> None:
    rest = before[0].partition(", ")[2]
    session = sitting(slug, 7, *before, f"{figure}, {rest}.")
    assert session.state.stated_by_learner[session.scenario.bargain.headline.id] == value


def test_what_cannot_be_done_is_no_wish_for_it() -> None:
    session = sitting("s10-mums-care-rota", 7, "i cant do four. i could do one proper day, would that help at all?")
    assert not any("react.whatif.same" in name for name in lines_heard(session))


@pytest.mark.parametrize("text", ["Yes! Hand on it, Sabine. No soup though.", "Agreed. See you then."])
def test_a_plain_yes_before_other_words_is_one(text: str) -> None:
    assert says_yes(text, Reading())


@pytest.mark.parametrize("text", ["Yes! But only with 60 days.", "Yes. 187 then, not 188."])
def test_a_yes_that_is_taken_back_is_none(text: str) -> None:
    assert not says_yes(text, Reading())


def test_a_cap_named_with_its_figure_is_that_also_where_cover_was_told_before() -> None:
    text = "My insurer will confirm cover up to 5x the fee. So would 110k, 45 days, cap 3x work?"
    session = sitting("s05-giant-customer", 7, "120 thousand, net 30, and liability capped at twice the fee?", text)
    assert session.state.stated_by_learner[IssueId("liability")] == "3x"


@pytest.mark.parametrize(
    "text", ["You pay half of the screen, we pay the other half.", "We pay half of the glass, you pay half."]
)
def test_what_is_shared_out_between_both_is_put_forward(text: str) -> None:
    session = sitting("s14-terrace-noise", 3, text)
    assert session.state.stated_by_learner == {IssueId("screen"): "half paid"}


def test_an_hour_for_the_music_is_no_answer_to_the_closing_time() -> None:
    text = "You didn't answer me: music till ten, is that something you could do? I mean the music, not the closing."
    offer = "Music till ten would be fine with us, and you could keep serving till half eleven."
    assert any(
        "exchange.music-ends-first" in name for name in lines_heard(sitting("s14-terrace-noise", 14, offer, text))
    )
