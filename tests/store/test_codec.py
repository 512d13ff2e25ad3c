"""Events survive being written down, byte for byte, whatever they hold."""

import dataclasses
import json
import types
import typing
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.scenes import RENT, talk
from trainer.core import events
from trainer.core.events import Event, Recorded, TacticPaid, Unlocked, UnlockKind
from trainer.store.codec import EVENTS, KINDS, Encoded, EventCodec, Kind, canonical, encode_line
from trainer.store.problems import ProblemKind, StoreFailure

WORDS = st.text(max_size=30)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    types.NoneType: st.none(),
}


def anything(hint: Any) -> st.SearchStrategy[Any]:
    """Make values of a type from nothing but its hints, without asking the codec."""
    if isinstance(hint, typing.NewType):
        return anything(hint.__supertype__)
    if hint in SCALARS:
        return SCALARS[hint]
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return st.one_of([anything(arg) for arg in args])
    if origin is tuple:
        return st.lists(anything(args[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return st.builds(hint, **{field.name: anything(hints[field.name]) for field in dataclasses.fields(hint)})
    return st.dictionaries(anything(args[0]), anything(args[1]), max_size=4)


ANY_EVENT: st.SearchStrategy[Event] = st.one_of([anything(kind) for kind in typing.get_args(Event)])


def test_every_event_has_exactly_one_kind():
    assert {kind.type for kind in KINDS} == set(typing.get_args(Event))
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@given(ANY_EVENT)
def test_an_event_comes_back_as_itself(event: Event):
    assert EVENTS.decode(EVENTS.encode(event)) == event


@given(ANY_EVENT)
def test_writing_what_was_read_gives_the_same_bytes(event: Event):
    first = EVENTS.encode(event)
    assert EVENTS.encode(EVENTS.decode(first)) == first
    assert json.loads(first.body).keys() == {field.name for field in dataclasses.fields(event)}


@given(ANY_EVENT, st.integers(min_value=1), st.integers(min_value=0))
def test_a_line_holds_the_number_the_time_the_kind_and_every_field(event: Event, seq: int, at_ms: int):
    line = encode_line(Recorded(seq=seq, at_ms=at_ms, event=event))
    assert "\n" not in line
    read = json.loads(line)
    assert (read["seq"], read["t_ms"]) == (seq, at_ms)
    assert read["kind"] in {kind.name for kind in KINDS}
    assert len(read) == 3 + len(dataclasses.fields(event))


def test_a_line_reads_like_this():
    line = encode_line(Recorded(seq=4, at_ms=900, event=TacticPaid(tactic="vise", points=2)))
    assert line == '{"seq":4,"t_ms":900,"kind":"tactic_paid","points":2.0,"tactic":"vise"}'


def test_a_field_that_is_called_kind_does_not_hide_the_kind():
    line = encode_line(Recorded(seq=1, at_ms=0, event=Unlocked(kind=UnlockKind.BATNA, key="flat", amount=0.1)))
    assert line == '{"seq":1,"t_ms":0,"kind":"unlocked","amount":0.1,"key":"flat","unlocked_kind":"batna"}'


def test_whole_numbers_and_fractions_stay_what_they_are():
    event = events.CounterpartOffered(package={RENT: 1370}, stated={RENT: 1370.0})
    back = EVENTS.decode(EVENTS.encode(event))
    assert isinstance(back, events.CounterpartOffered)
    assert (type(back.package[RENT]), type(back.stated[RENT])) == (int, float)


def test_half_a_character_from_a_terminal_can_be_stored():
    event = events.WindowOpened(window="price \ud800 £")
    encoded = EVENTS.encode(event)
    assert encoded.body == '{"window":"price \\ud800 £"}'
    assert encoded.body.encode()
    assert EVENTS.decode(encoded) == event


def test_mappings_cannot_be_changed_after_reading():
    offered = EVENTS.decode(EVENTS.encode(talk()[1][1]))
    assert isinstance(offered, events.CounterpartOffered)
    with pytest.raises(TypeError):
        offered.package[RENT] = 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("kind", "version", "body", "problem"),
    [
        ("mind_read", 1, "{}", ProblemKind.NEWER),
        ("hold_began", 2, "{}", ProblemKind.NEWER),
        ("hold_began", 1, "{", ProblemKind.CORRUPT),
        ("hold_began", 1, "[]", ProblemKind.CORRUPT),
        ("hold_began", 1, '{"why":1}', ProblemKind.CORRUPT),
        ("tactic_paid", 1, '{"tactic":"vise"}', ProblemKind.CORRUPT),
        ("tactic_paid", 1, '{"tactic":1,"points":1}', ProblemKind.CORRUPT),
        ("tactic_paid", 1, '{"tactic":"vise","points":true}', ProblemKind.CORRUPT),
        ("line_finished", 1, '{"of_seq":1.5}', ProblemKind.CORRUPT),
        ("line_finished", 1, '{"of_seq":1,"channel":"smoke"}', ProblemKind.CORRUPT),
        ("offer_accepted", 1, '{"side":"learner","package":[]}', ProblemKind.CORRUPT),
        ("preparation_done", 1, '{"preparation":{"red_lines":{}}}', ProblemKind.CORRUPT),
    ],
)
def test_what_cannot_be_read_is_said_and_not_guessed(kind: str, version: int, body: str, problem: ProblemKind):
    with pytest.raises(StoreFailure) as failure:
        EVENTS.decode(Encoded(kind=kind, version=version, body=body))
    assert failure.value.kind is problem
    assert failure.value.safe
    assert failure.value.remedy


def test_a_field_added_later_takes_its_default_in_old_events():
    assert EVENTS.decode(Encoded(kind="line_finished", version=1, body='{"of_seq":3}')) == events.LineFinished(of_seq=3)


def test_older_versions_are_brought_up_step_by_step():
    def points_were_called_cost(body: dict[str, Any]) -> dict[str, Any]:
        return {"tactic": body["tactic"], "points": body["cost"]}

    def points_were_in_hundredths(body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "points": body["points"] / 100}

    codec = EventCodec(
        [Kind(name="tactic_paid", type=TacticPaid, upcasts=(points_were_called_cost, points_were_in_hundredths))]
    )
    first = Encoded(kind="tactic_paid", version=1, body='{"cost":250,"tactic":"vise"}')
    second = Encoded(kind="tactic_paid", version=2, body='{"points":250,"tactic":"vise"}')
    assert codec.decode(first) == codec.decode(second) == TacticPaid(tactic="vise", points=2.5)
    assert codec.encode(codec.decode(first)).version == 3


def test_numbers_that_are_none_are_refused_before_they_are_stored():
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical({"own": float("nan")})
