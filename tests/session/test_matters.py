"""A claim, a date, a motive, a card or an ally is known by foreseen wordings, not by a word that stands in passing."""

from __future__ import annotations

from dataclasses import replace

from tests.session.test_misreadings import answer, lines_heard, sitting
from trainer.core import events as ev
from trainer.core.scenario import Exchange, Matter
from trainer.session.practice import PracticeSession

SCENE = "s07-used-car"


def hearing(matter: Matter, name: str, *hears: str) -> PracticeSession:
    """Return a session of the used car in which wordings are foreseen for one more matter."""
    session = sitting(SCENE, 5)
    known = tuple(exchange for exchange in session.scenario.exchanges if exchange.id != f"{matter.value}.{name}")
    foreseen = Exchange(id=f"{matter.value}.{name}", hears=hears, matter=matter, about=name)
    session.scenario = replace(session.scenario, exchanges=(*known, foreseen))
    return session


def happened(session: PracticeSession, kind: type[ev.Event]) -> list[ev.Event]:
    """Return the events of a kind so far."""
    return [event for recorded in session.recorded if isinstance(event := recorded.event, kind)]


def test_doubt_in_foreseen_words_probes_the_claim_they_were_foreseen_for() -> None:
    session = hearing(Matter.CLAIM, "someone-at-six", "nobody else wants this old thing, admit it")
    session.say("come on, nobody else wants this old thing, admit it")
    answer(session)
    assert [event.bluff for event in happened(session, ev.ClaimProbed) if isinstance(event, ev.ClaimProbed)] == [
        "someone-at-six"
    ]
    assert any("claim.someone-at-six" in line for line in lines_heard(session))


def test_a_cue_in_passing_probes_no_claim_that_has_wordings() -> None:
    session = hearing(Matter.CLAIM, "someone-at-six", "nobody else wants this old thing, admit it")
    session.say("my wife is interested in how long you've had this place")
    answer(session)
    assert not happened(session, ev.ClaimProbed)


def test_a_card_is_played_in_plain_words_foreseen_for_it() -> None:
    session = hearing(Matter.EVIDENCE, "price-guide", "the book that the insurers use has her a good deal cheaper")
    session.say("funny, the book that insurers use has her a good deal cheaper")
    answer(session)
    assert [event.evidence for event in happened(session, ev.EvidenceCited) if isinstance(event, ev.EvidenceCited)] == [
        "price-guide"
    ]
    assert any("evidence.price-guide" in line for line in lines_heard(session))


def test_an_ally_is_brought_in_by_words_foreseen_for_them() -> None:
    session = hearing(Matter.ALLY, "owners-club", "the lad on the owners' line told me what goes wrong with these")
    session.say("the lad on the owners' line told me what goes wrong with these")
    answer(session)
    assert happened(session, ev.AllyBroughtIn)


def test_more_time_asked_for_in_foreseen_words_tests_the_date() -> None:
    session = sitting(SCENE, 5)
    deadline = session.scenario.deadlines[0]
    session = hearing(Matter.DEADLINE, deadline.id, "would it kill you to keep her for me a couple more nights")
    session.say("would it kill you to keep her for me a couple more nights?")
    answer(session)
    assert [event.deadline for event in happened(session, ev.DeadlineTested) if isinstance(event, ev.DeadlineTested)]
