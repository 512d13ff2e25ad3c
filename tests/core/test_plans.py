"""Plans against sessions computed on paper: occasions and times kept."""

from __future__ import annotations

from tests.core.runs import Run, read
from tests.core.scenes import scene
from trainer.core import events as ev
from trainer.core.debrief import write_debrief
from trainer.core.moves import Act, Move, Reading
from trainer.core.plans import Check, check_plan
from trainer.core.rules import WalkAway
from trainer.core.tactics import Stage
from trainer.core.terms import Value

FIRST: dict[str, Value] = {"rent": 1250, "lease": 24, "repairs": "both 21d", "deposit": 4, "break": "any time"}


class Meeting(Run):
    """A run where tactics come when the test says so and at no other time."""

    def press(self, tactic: str) -> None:
        self._add(ev.TacticFired(tactic=tactic, stage=Stage.TELL))

    def quieten(self) -> None:
        """Take out the tactics that the dice brought."""
        kinds = (ev.TacticFired, ev.TacticNamed, ev.TacticCountered, ev.TacticPaid)
        self.recorded = [item for item in self.recorded if not isinstance(item.event, kinds)]

    def speak(self, reading: Reading) -> None:
        self.now_ms += 60_000
        self._add(ev.LearnerSpoke(text="words", reading=reading))

    def check(self, move: Move) -> Check:
        self.give(WalkAway(), reply=False)
        return check_plan(move, scene(), self.recorded, write_debrief(scene(), self.recorded))


def meeting() -> Meeting:
    made = Meeting()
    made.quieten()
    return made


def test_an_answer_to_tactics_has_an_occasion_at_each_and_counts_in_the_next_turn() -> None:
    made = meeting()
    made.press("flinch")
    made.speak(read(Move.HOLD_POSITION))
    made.press("flinch")
    made.speak(read(Move.INTEREST_QUESTION))
    made.speak(read(Move.HOLD_POSITION))
    assert made.check(Move.HOLD_POSITION) == Check(occasions=2, kept=1)


def test_two_tactics_in_one_breath_are_one_occasion() -> None:
    made = meeting()
    made.press("flinch")
    made.press("phantom-competitor")
    made.speak(read(Move.HOLD_POSITION))
    assert made.check(Move.HOLD_POSITION) == Check(occasions=1, kept=1)


def test_a_tactic_that_ended_the_meeting_was_an_occasion_not_taken() -> None:
    made = meeting()
    made.press("flinch")
    assert made.check(Move.HOLD_POSITION) == Check(occasions=1, kept=0)


def test_asking_before_giving_is_counted_at_each_concession() -> None:
    made = meeting()
    made.say("my page", read(acts=[Act.COUNTER_OFFER], terms=FIRST))
    made.say("what matters to you?", read(Move.INTEREST_QUESTION))
    made.say("then less", read(acts=[Act.COUNTER_OFFER], terms={"rent": 1290}))
    made.say("and less", read(acts=[Act.COUNTER_OFFER], terms={"rent": 1330}))
    made.quieten()
    assert made.check(Move.SUMMARISE_CHECK) == Check(occasions=2, kept=0)
    assert made.check(Move.INTEREST_QUESTION).kept == 1


def test_an_opening_has_one_occasion_if_there_was_an_offer() -> None:
    assert meeting().check(Move.ANCHOR_FIRST) == Check(occasions=0, kept=0)


def test_a_mistake_as_a_plan_is_kept_by_not_making_it() -> None:
    made = meeting()
    made.speak(read(Move.M_IRRITATOR))
    assert made.check(Move.M_IRRITATOR) == Check(occasions=1, kept=0)
    other = meeting()
    other.speak(read())
    assert other.check(Move.M_IRRITATOR) == Check(occasions=1, kept=1)


def test_anything_else_has_one_occasion_a_session() -> None:
    made = meeting()
    made.speak(read(Move.RAPPORT_BUILD))
    assert made.check(Move.RAPPORT_BUILD) == Check(occasions=1, kept=1)
