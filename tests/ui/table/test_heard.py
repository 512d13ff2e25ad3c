"""Corrections of what was heard."""

from tests.ui.desks import library, recogniser
from trainer.core.moves import Act, Label, Move, OfferReading, Reading, Term, TermRole
from trainer.core.ports import TableContext
from trainer.core.terms import IssueId
from trainer.ui.table.heard import (
    HeardLabel,
    HeardTerm,
    choices,
    heard_items,
    offered_values,
    with_choice,
    with_move,
    with_term,
    without,
)

RENT = IssueId("rent")
MOVE = Label(id=Move.DEADLINE_QUESTION, confidence=0.9, start=0, end=4)
OFFER = OfferReading(terms=(Term(issue=RENT, value=1290),))


def test_values_come_before_moves_and_acts_only_without_either() -> None:
    act = Label(id=Act.SMALL_TALK, confidence=0.9, start=0, end=2)
    full = heard_items(Reading(acts=(act,), moves=(MOVE,), offer=OFFER))
    assert [type(item) for item in full] == [HeardTerm, HeardLabel]
    assert [item.label.id for item in heard_items(Reading(acts=(act,))) if isinstance(item, HeardLabel)] == [
        "small_talk"
    ]


def test_a_yes_is_always_shown_because_it_can_close_a_deal() -> None:
    yes = Label(id=Act.ACCEPT, confidence=0.9, start=0, end=2)
    items = heard_items(Reading(acts=(yes,), offer=OFFER))
    last = items[-1]
    assert isinstance(last, HeardLabel)
    assert last.act
    assert without(Reading(acts=(yes,), offer=OFFER), last).acts == ()


def test_taking_the_only_value_away_leaves_no_offer() -> None:
    reading = Reading(moves=(MOVE,), offer=OFFER)
    left = without(reading, heard_items(reading)[0])
    assert left.offer is None
    assert left.moves == (MOVE,)
    assert left.recogniser == "learner"


def test_a_move_takes_the_place_of_another_and_is_sure() -> None:
    reading = Reading(moves=(MOVE,))
    item = heard_items(reading)[0]
    assert isinstance(item, HeardLabel)
    changed = with_move(reading, Move.PROBE_CLAIM, instead_of=item)
    assert [(label.id, label.confidence, label.end) for label in changed.moves] == [(Move.PROBE_CLAIM, 1.0, 4)]
    assert len(with_move(changed, Move.PROBE_CLAIM).moves) == 1


def test_a_value_put_right_is_what_is_offered() -> None:
    reading = Reading(offer=OFFER)
    item = heard_items(reading)[0]
    assert isinstance(item, HeardTerm)
    assert offered_values(with_term(reading, RENT, 1330, TermRole.OFFER, instead_of=item)) == {RENT: 1330}
    assert offered_values(with_term(reading, RENT, 1330, TermRole.QUOTED, instead_of=item)) == {}


def test_an_ambiguous_offer_counts_once_one_is_chosen() -> None:
    scene = library().load("s06-rent-renewal")
    either = OfferReading(
        ambiguous=True, alternatives=((Term(issue=RENT, value=1290),), (Term(issue=RENT, value=1330),))
    )
    reading = Reading(offer=either)
    assert offered_values(reading) == {}
    chosen = with_choice(reading, choices(reading)[1])
    assert offered_values(chosen) == {RENT: 1330}
    assert choices(chosen) == ()
    read = recogniser().read("1,290", TableContext(issues=scene.bargain.issues, their_offer=scene.persona_opening))
    assert heard_items(read)
