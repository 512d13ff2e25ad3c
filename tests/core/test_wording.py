"""How lines are put together: short forms written out, a second voice's own books, no value twice in a turn."""

from __future__ import annotations

import re

import pytest

from tests.session.rooms import library
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.longhand import in_full
from trainer.core.counterpart.wording import Utterance
from trainer.core.table import TableState


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("I can't, and I won't.", "I cannot, and I will not."),
        ("It's agreed, isn't it?", "It is agreed, is it not?"),
        ("Don't you think that's fair?", "Do you not think that is fair?"),
        ("I'd hoped so, I'd sign that.", "I had hoped so, I would sign that."),
        ("I'd rather not, I've no idea.", "I would rather not, I have no idea."),
        ("Nobody's asked, nobody's listening, it's nobody's business.", "{asked}, {listening}, it is {business}."),
        ("It's been a long day, let's stop.", "It has been a long day, let us stop."),
        ("The client's folder, and the door's open.", "The client's folder, and the door is open."),
        ("You'd better take it, they're waiting.", "You had better take it, they are waiting."),
        ("Nothing short about this.", "Nothing short about this."),
    ],
)
def test_short_forms_are_written_out(short: str, full: str) -> None:
    names = {"asked": "Nobody has asked", "listening": "nobody is listening", "business": "nobody's business"}
    assert in_full(short) == full.format_map(names)


@pytest.mark.parametrize("slug", ["s02-overdue-promotion", "s05-giant-customer"])
def test_who_uses_no_short_forms_uses_none_from_shared_books_either(slug: str) -> None:
    scenario = library().load(slug)
    person = next(
        person
        for person in (scenario.persona, scenario.persona.partner)
        if person is not None and not person.short_forms
    )
    for book in scenario.common_lines:
        for key, lines in book.items():
            for line in lines:
                utterance = Utterance(Draft(scenario, TableState(seed=1), 0), {}, speaker=person)
                utterance.add(line if "{" not in line.text else None)
                assert not re.search(r"n't\b|'(ll|re|ve|d|m)\b|\b(it|that|there|what)'s\b", utterance.text), key


def test_a_second_voice_never_borrows_the_lines_of_the_first() -> None:
    scenario = library().load("s05-giant-customer")
    partner = scenario.persona.partner
    assert partner is not None
    firsts = {line.id for lines in scenario.persona.lines.values() for line in lines}
    for key in scenario.persona.lines:
        utterance = Utterance(Draft(scenario, TableState(seed=3), 0), {}, speaker=partner)
        while utterance.say(key):
            assert utterance.line_ids[-1] not in firsts


def test_a_value_is_named_once_in_a_turn_unless_the_act_has_to_say_it() -> None:
    scenario = library().load("s06-rent-renewal")
    slots = {"issue": "rent", "value": "1,450 a month", "terms": "1,450 a month"}
    utterance = Utterance(Draft(scenario, TableState(seed=1), 0), slots)
    assert utterance.say("react.issue")
    assert utterance.say("act.hold")
    assert utterance.text.casefold().count("1,450 a month") == 1
    assert utterance.say("act.concede.plain")
    assert utterance.text.casefold().count("1,450 a month") == 2
