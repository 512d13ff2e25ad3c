"""Questions for a value in words that no pattern knows: found by the wordings foreseen for the point."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import sitting
from trainer.core.counterpart.wording import speak_terms
from trainer.core.scenario import Matter
from trainer.core.terms import IssueId

SLUGS = library().slugs()
ASKED = [
    (
        "s14-terrace-noise",
        "What time were you planning to close the terrace, and how many nights with music?",
        "closing",
    ),
    ("s14-terrace-noise", "So what hour would the evening end, the way you have it in mind?", "closing"),
    ("s07-used-car", "got 3 kids waiting at home so lets make this quick. whats the blue one really cost?", "price"),
    ("s12-first-book", "by when would you want the whole manuscript on your desk?", "delivery"),
    ("s06-rent-renewal", "how many weeks of money do you want to keep from me as security?", "deposit"),
]
NOT_ASKED = [
    ("s10-mums-care-rota", "How often are you going over at the moment?", "visits"),
    ("s01-offer-letter", "What would I be earning in a year's time?", "base"),
    ("s14-terrace-noise", "Why does it have to be every night?", "music"),
    ("s07-used-car", "how long has it been standing here on the lot?", "collection"),
]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_point_of_our_scenes_has_wordings_that_ask_for_its_value(slug: str) -> None:
    scenario = library().load(slug)
    foreseen = {one.about: one for one in scenario.exchanges if one.matter is Matter.VALUE}
    assert foreseen.keys() == {issue.id for issue in scenario.bargain.issues}
    assert all(len(one.hears) >= 9 and not one.lines for one in foreseen.values())


@pytest.mark.parametrize(("slug", "words", "point"), ASKED)
def test_who_asks_where_it_stands_hears_it(slug: str, words: str, point: str) -> None:
    session = sitting(slug, 4, words)
    page, last = session.state.counterpart_offer, session.state.last_counterpart_line
    assert page is not None
    assert last is not None
    issue = IssueId(point)
    value = speak_terms(session.scenario, {issue: page.package[issue]})
    assert value.rsplit(" ", 2)[-1].casefold() in last.text.casefold(), last.text
    assert {"react.issue", "react.asked.points"} & set(last.keys), last.keys


@pytest.mark.parametrize(("slug", "words", "point"), NOT_ASKED)
def test_what_only_sounds_like_it_is_answered_otherwise(slug: str, words: str, point: str) -> None:
    session = sitting(slug, 4, words)
    last = session.state.last_counterpart_line
    assert last is not None
    assert "react.asked.points" not in last.keys, last.text
    value = speak_terms(session.scenario, {IssueId(point): session.scenario.persona_opening[IssueId(point)]})
    assert value not in last.text, last.text
