"""The counterpart's turn counts from when its line is on screen."""

from tests.ui.desks import MadeDesk
from trainer.core import events as ev
from trainer.core.rules import OpenTable, WalkAway
from trainer.core.table import Phase
from trainer.session.practice import PracticeSession
from trainer.ui.table.shown import ShownTable


def opened(desk: MadeDesk) -> PracticeSession:
    """Return a session whose counterpart has opened."""
    session = desk.room.begin("s06-rent-renewal", seed=5).session
    session.submit(OpenTable())
    session.reply()
    return session


def lines_of(session: PracticeSession) -> list[int]:
    return [item.seq for item in session.recorded if isinstance(item.event, ev.CounterpartSpoke)]


def test_an_offer_is_unknown_until_the_line_that_makes_it_is_shown(desk: MadeDesk) -> None:
    session, shown = opened(desk), ShownTable()
    released = shown.take(session.recorded)
    assert [type(item.event) for item in released] == [ev.SessionStarted, ev.TableOpened]
    assert shown.state.counterpart_offer is None
    shown.show(lines_of(session)[0])
    assert shown.state == session.state


def test_the_learners_words_show_at_once_and_the_answer_waits(desk: MadeDesk) -> None:
    session, shown = opened(desk), ShownTable()
    shown.take_shown(session.recorded)
    before = len(session.recorded)
    session.say("I could do 1,290 a month.")
    session.reply()
    released = shown.take(session.recorded[before:])
    assert [type(item.event) for item in released] == [ev.LearnerSpoke, ev.LearnerOffered]
    assert shown.state.counterpart_turns == 1
    shown.show(lines_of(session)[-1])
    assert shown.state == session.state


def test_walking_away_shows_at_once_though_parting_words_follow(desk: MadeDesk) -> None:
    session, shown = opened(desk), ShownTable()
    shown.take_shown(session.recorded)
    before = len(session.recorded)
    session.submit(WalkAway())
    session.reply()
    shown.take(session.recorded[before:])
    assert shown.state.phase is Phase.ENDED
    assert len(shown.state.spoken) == 1


def test_a_sitting_of_before_is_shown_whole(desk: MadeDesk) -> None:
    session, shown = opened(desk), ShownTable()
    session.say("What matters most to you?")
    session.reply()
    assert shown.take_shown(session.recorded) == session.recorded
    assert shown.state == session.state
