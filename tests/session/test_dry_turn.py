"""A turn that nobody sees leaves the meeting as it was, and makes the next one quicker."""

from tests.session.rooms import Clock2026, library, recogniser
from trainer.core.metrics import RUBRIC
from trainer.core.rules import OpenTable
from trainer.session.dry_turn import take_dry_turn
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog


def seated() -> PracticeSession:
    scenario = library().load("s06-rent-renewal")
    session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=Clock2026(), recogniser=recogniser())
    session.start(SessionSetup(seed=3, rubric=RUBRIC))
    session.submit(OpenTable())
    session.reply()
    return session


def test_nothing_is_said_and_nothing_stored():
    session = seated()
    recorded, state = session.recorded, session.state
    take_dry_turn(session)
    assert session.recorded == recorded
    assert session.state == state


def test_the_meeting_goes_on_as_it_would_have_without():
    talks = []
    for dry in (False, True):
        session = seated()
        if dry:
            take_dry_turn(session)
        session.say("Could it be 1,330 for two years?")
        session.reply()
        talks.append([line.text for line in session.state.spoken])
    assert talks[0] == talks[1]


def test_packages_it_could_sign_are_at_hand_afterwards():
    session = seated()
    bargain = session.scenario.bargain
    vars(bargain).pop("signable", None)
    take_dry_turn(session)
    assert "signable" in vars(bargain)


def test_a_meeting_that_has_not_begun_is_left_alone():
    scenario = library().load("s06-rent-renewal")
    session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=Clock2026(), recogniser=recogniser())
    take_dry_turn(session)
    assert not session.recorded
