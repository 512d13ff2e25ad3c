"""What lies off a list is asked about, and what is only cited is no offer, over the library's own scenes."""

from __future__ import annotations

import pytest

from tests.session.rooms import library
from tests.session.test_misreadings import answer, sitting
from trainer.core import rules as orders
from trainer.core.moves import Term, TermRole
from trainer.core.terms import IssueId, Side

SLUGS = {slug[:3]: slug for slug in library().slugs()}
PUT = {TermRole.OFFER, TermRole.ACCEPTED}


def put(scene: str, text: str, *said: str) -> list[Term]:
    """Return the terms a text puts forward at a new table, or after some turns."""
    offer = sitting(SLUGS[scene], 1, *said).read(text).offer
    return [term for term in offer.terms if term.role in PUT] if offer is not None else []


OFF_LIST = (
    ("s06", "Both repairs done by the twentieth, please.", "repairs", ("boiler 60d", "both 60d", "both 21d")),
    ("s06", "will you do the boiler in thirty?", "repairs", ("boiler 60d", "both 21d", "both 60d")),
    ("s08", "Be done by the end of next month.", "finish", (6, 8)),
    ("s08", "you get half when it's done", "payment", ("50%", "on completion")),
    ("s09", "Ten percent on the milestone, not a quarter.", "tranching", ("25% on milestone", "single close")),
    ("s11", "Can you keep the agency away for ninety days?", "hold", ("none", "60 days", "until reviewed")),
    ("s12", "You'd have the manuscript by Christmas.", "delivery", (6, 9, 12)),
)
"""What is said, of which point, and the values around it."""


@pytest.mark.parametrize(("scene", "text", "issue", "near"), OFF_LIST)
def test_what_no_list_holds_is_read_with_what_lies_around_it(
    scene: str, text: str, issue: str, near: tuple[object, ...]
) -> None:
    read = [term for term in put(scene, text) if term.issue == issue]
    assert [tuple(term.near) for term in read] == [near]
    assert all(term.out_of_range for term in read)


@pytest.mark.parametrize(
    ("scene", "text", "said", "near"),
    [
        ("s12", "Reversion after three years, then.", "Three years", "two years of low sales or five years"),
        (
            "s08",
            "I'd be happy if you finish by Christmas.",
            "By Christmas",
            "eight, six, four or three weeks",
        ),
    ],
)
def test_it_is_said_back_with_the_values_that_can_be_had(scene: str, text: str, said: str, near: str) -> None:
    spoken = sitting(SLUGS[scene], 1, text).state.last_counterpart_line
    assert spoken is not None
    assert spoken.text.startswith(said)
    assert near in spoken.text


def test_a_value_no_list_holds_takes_back_the_one_that_was_noted() -> None:
    session = sitting(
        SLUGS["s12"], 1, "9,000 and reversion after five years", "No, eight years is what I said, not five."
    )
    assert IssueId("reversion") not in session.state.stated_by_learner
    assert session.state.last_counterpart_line is not None
    assert "five years" in session.state.last_counterpart_line.text


@pytest.mark.parametrize(
    ("scene", "text", "issue"),
    [
        ("s04", "196 for two thirds of the volume", "volume"),
        ("s04", "if you commit two thirds of your cartons to us, you get five days", "volume"),
        ("s04", "we could live with two thirds of your cartons", "volume"),
        ("s10", "I pay two thirds of the costs", "costs"),
    ],
)
def test_a_fraction_is_a_share_though_no_list_holds_it(scene: str, text: str, issue: str) -> None:
    assert [term.value for term in put(scene, text) if term.issue == issue] == [67]


CITED = (
    ("s03", "nobody threw in a buyout!", "usage"),
    ("s03", "three on the ticket shop. good. now money: when do you pay?", "usage"),
    ("s03", "if they want to own it forever that's 25% on top, same as Farol paid me in 2023", "rate"),
    ("s03", "same as Farol paid me", "payment"),
    ("s04", "the sheet asks five days' lead time and there's nothing at all under volume", "volume"),
    ("s04", "we lost two thirds of our customers last year", "volume"),
    ("s06", "do you let it stand empty all winter with a wet wall?", "repairs"),
    ("s07", "the bank lends me no more, and I am seventy-one", "pack"),
    ("s07", "well, it is 399 on your sheet", "pack"),
    ("s10", "you pay all the costs", "costs"),
    ("s10", "why should I pay all the costs", "costs"),
    ("s10", "I have paid all the bills since March", "costs"),
    ("s13", "fine, one at a time", "penalty"),
    ("s13", "3.48 is the bottom of the institute's own index", "rate"),
    ("s14", "it's 40 decibel after half ten", "closing"),
    ("s14", "a terrace with no screen is 62", "screen"),
    ("s14", "last Friday and Saturday the music was awful", "music"),
    ("s14", "by 11 my girl is asleep", "closing"),
)
"""What is said, and the point that nothing was put forward on."""


@pytest.mark.parametrize(("scene", "text", "issue"), CITED)
def test_what_is_only_cited_puts_nothing_forward(scene: str, text: str, issue: str) -> None:
    assert issue not in {term.issue for term in put(scene, text)}


MEANT = (
    ("s02", "Lead now, five per cent, next look in six months. Halden remains with me.", "title", "Lead"),
    ("s05", "that's 90, 2x cap, net 30", "payment", "net 30"),
    ("s06", "I need a break clause, my job maybe moves. 6 months like Miss Lindahl has", "break", "month 6"),
    ("s06", "no break clause. 12 months", "lease", 12),
    ("s06", "fix the wet wall in three weeks and I pay 1400", "repairs", "both 21d"),
    ("s10", "me two visits, all the costs, all the forms", "paperwork", "learner"),
    ("s10", "two visits. I pay all.", "costs", 100),
    ("s01", "Mondays and Fridays at home", "remote", 2),
    ("s14", "just do fri and sat music", "music", 2),
    ("s14", "only Saturdays music", "music", 1),
    ("s10", "all the costs are mine", "costs", 100),
    ("s13", "3.48 is my bottom line", "rate", 3.48),
    ("s13", "what's wrong with 3.50?", "rate", 3.5),
    ("s14", "eleven thirty and we're good", "closing", "23:30"),
)


@pytest.mark.parametrize(("scene", "text", "issue", "value"), MEANT)
def test_what_looks_alike_is_read_as_meant(scene: str, text: str, issue: str, value: object) -> None:
    assert [term.value for term in put(scene, text) if term.issue == issue] == [value]


@pytest.mark.parametrize(
    "text", ["All right, as a pair then: 199 a thousand at thirty days.", "After all, 196 is fair."]
)
def test_all_in_an_idiom_is_no_whole(text: str) -> None:
    session = sitting("s04-packaging-tender", 3, text)
    assert "volume" not in session.state.stated_by_learner


def test_more_than_was_asked_for_is_not_refused() -> None:
    session = sitting("s10-mums-care-rota", 4202, "me two visits, and i pay ALL of it")
    assert not any("react.offgrid" in line.keys or "react.offer.beyond" in line.keys for line in session.state.spoken)


@pytest.mark.parametrize(
    ("scene", "text", "card"),
    [
        (
            "s01",
            "I found your advertisement from June, it gave a range of 48 to 56. Could you explain that?",
            "posted-range",
        ),
        ("s01", "your own advert in June said 48 to 56. So how come you start me below it?", "posted-range"),
        ("s03", "is the guild table wrong then, with its 410 to 470?", "guild-table"),
    ],
)
def test_a_source_named_with_its_figure_is_shown_whatever_is_asked_beside_it(scene: str, text: str, card: str) -> None:
    session = sitting(SLUGS[scene], 1, text)
    assert card in session.state.evidence_cited


def test_what_is_shown_is_answered_by_a_move_on_its_own_point() -> None:
    session = sitting(SLUGS["s06"], 706, "Three rooms, and the boiler is off. I'd like two years at 1,340.")
    before = session.state.counterpart_offer
    session.submit(orders.CiteEvidence(evidence="inspection-record"))
    answer(session)
    after = session.state.counterpart_offer
    assert before is not None
    assert after is not None
    worth = session.scenario.bargain.worth
    moved = [
        i for i in after.package if worth(Side.LEARNER, i, after.package[i]) > worth(Side.LEARNER, i, before.package[i])
    ]
    assert "repairs" in moved
