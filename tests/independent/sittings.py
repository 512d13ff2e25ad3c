"""Three long sessions, written as one would tell them, and played in a real practice room on a clock that is moved."""

# ruff: noqa: E501 - what a person says stands on one line, as in a play script

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.session.rooms import Clock2026, room_in
from trainer.content.play import parse_play
from trainer.content.playthrough import play_through
from trainer.core import events as ev
from trainer.core.moves import COUNTED_CONFIDENCE, Label, Move, Reading
from trainer.core.rules import LoseFocus, RegainFocus
from trainer.reports.past import Past
from trainer.session.room import PracticeRoom, Sitting

FOCUS_AWAY_MS = 7_000
NIGHT_MS = 36_000_000
DAY_MS = 86_400_000
DATABASE = "hardball.db"

AWAY = "-- away --"
"""The window loses the focus for some seconds while the learner should answer."""
OVERNIGHT = "-- overnight --"
"""The program ends and the session is resumed the next day."""


@dataclass(frozen=True, slots=True)
class Breathless:
    """Two sentences of the learner's with a pause between that the counterpart had no time to answer."""

    first: str
    pause_ms: int
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Long:
    """A session: its scene, seed, preparation and parts, and what the learner puts right and writes afterwards."""

    slug: str
    seed: int
    preparation: str
    parts: Sequence[str | Breathless]
    corrections: Sequence[tuple[str, Callable[[Reading], Reading]]] = ()
    reflection: ev.ReflectionWritten | None = None
    outcome: ev.Outcome


def play_long(folder: Path, sessions: Sequence[Long]) -> tuple[Past, ...]:
    """Play sessions one after the other into a store in a folder; returns them filed."""
    return tuple(_play(folder, session, day) for day, session in enumerate(sessions))


def _play(folder: Path, told: Long, day: int) -> Past:
    clock = Clock2026()
    clock.off_ms = (day + 1) * DAY_MS
    with room_in(folder, clock) as room:
        sitting = room.begin(told.slug, seed=told.seed)
        _act(sitting, clock, f"seed {told.seed}\n{told.preparation}\nwait 1s")
        for part in told.parts:
            if part == OVERNIGHT:
                sitting = _overnight(room, sitting, clock)
            elif part == AWAY:
                sitting.session.submit(LoseFocus())
                clock.advance(FOCUS_AWAY_MS)
                sitting.session.submit(RegainFocus())
            elif isinstance(part, Breathless):
                _blurt(sitting, clock, part.first, 2_000)
                _blurt(sitting, clock, part.second, part.pause_ms)
                _act(sitting, clock, f"seed {told.seed}\nwait 1ms", seated=True)
            else:
                _act(sitting, clock, f"seed {told.seed}\n{part}", seated=True)
        past = room.file(sitting.id)
        assert past.row.outcome is told.outcome, past.row.outcome
        for words, mend in told.corrections:
            past = room.correct(sitting.id, _correction(past, words, mend))
        return room.reflect(sitting.id, told.reflection) if told.reflection else past


def _act(sitting: Sitting, clock: Clock2026, text: str, *, seated: bool = False) -> None:
    play, problems = parse_play(text, "long.play")
    assert play is not None, problems
    steps = play.steps[1:] if seated else play.steps
    played = play_through(replace(play, steps=steps), sitting.session.scenario, sitting.session, clock)
    assert played.failures == (), played.failures


def _blurt(sitting: Sitting, clock: Clock2026, text: str, after_ms: int) -> None:
    clock.advance(after_ms)
    first = sitting.session.now_ms()
    clock.advance(1_500)
    assert sitting.session.say(text, first_key_ms=first, last_key_ms=sitting.session.now_ms()) is None


def _overnight(room: PracticeRoom, sitting: Sitting, clock: Clock2026) -> Sitting:
    clock.off_ms += NIGHT_MS
    return room.resume(sitting.id)


def _correction(past: Past, words: str, mend: Callable[[Reading], Reading]) -> ev.ReadingCorrected:
    for item in past.recorded:
        if isinstance(item.event, ev.LearnerSpoke) and words in item.event.text:
            return ev.ReadingCorrected(of_seq=item.seq, reading=mend(item.event.reading))
    raise AssertionError(words)


def without(*moves: Move) -> Callable[[Reading], Reading]:
    """Return what takes moves out of a reading."""
    return lambda reading: replace(
        reading, moves=tuple(label for label in reading.moves if label.id not in moves), recogniser="learner"
    )


def adding(move: Move) -> Callable[[Reading], Reading]:
    """Return what puts a move into a reading."""
    label = Label(id=move.value, confidence=max(1.0, COUNTED_CONFIDENCE), start=0, end=1)
    return lambda reading: replace(reading, moves=(*reading.moves, label), recogniser="learner")


COURIER = Long(
    slug="s13-courier-sla",
    seed=9,
    preparation="""prepare target 55
prepare red-line rate 3.24
prepare red-line penalty 6
prepare interest forecasts weekly 5
prepare interest rate 3.80 4
prepare interest exclusivity 0 2
prepare batna "Two local retailers for the winter" 60
prepare evidence parcel-index
prepare evidence coast-accord
prepare evidence on-time-table
prepare ally other-coops
prepare opening rate=3.80 ontime=97.5 penalty=2 forecasts=weekly exclusivity=0""",
    parts=(
        """me after 6s: Before figures, I suggest that we look at all five points side by side and treat nothing as closed until all are settled.
me after 12s: Forecasts matter more to me than the last pennies on the rate. What matters most to you about being on time?
cite parcel-index
me after 30s: I propose 3.80 a parcel, 97.5 on time, 2 pounds a breach, weekly forecasts and no exclusivity.
hold 9s""",
        AWAY,
        """me after 2s: OK, 3.73 a parcel then.
me after 4s: Sorry, I only mean that the routes are long, because the valleys are far apart.
ally other-coops
name aggressive-anchor
me after 1s: If you send weekly forecasts, I can sign 98.5 on time, at 3.66 a parcel, 4 pounds a breach and 18 months of exclusivity.
hold 5s
me after 4s: You have lost two cities over late parcels, I see why the target worries you. What would help you most?
break""",
        OVERNIGHT,
        """me after 5s: With the night rule passed, a carrier that unloads by day is worth more to you. My proposal stands.
cite coast-accord
me after 5s: If you send weekly forecasts, I can sign 98.5 on time, at 3.66 a parcel, 6 pounds a breach and 18 months of exclusivity.
me after 5s: Who orders the vans, by which date, and what happens if the forecast is a day late?
me after 5s: If you send weekly forecasts, I can sign 98.5 on time, at 3.66 a parcel, 6 pounds a breach and 36 months of exclusivity.
me after 5s: My proposal stands: weekly forecasts, 98.5 on time, 3.66 a parcel, 6 pounds a breach and 36 months of exclusivity.
accept""",
    ),
    corrections=(("I only mean that the routes", without(Move.M_APOLOGISE_ASK)),),
    reflection=ev.ReflectionWritten(
        answers={"what-worked": "Forecasts."}, ratings={"need-met": 6}, batna_confidence=70
    ),
    outcome=ev.Outcome.DEAL,
)
ANGELS = Long(
    slug="s09-seed-term-sheet",
    seed=5,
    preparation="""prepare target 60
prepare red-line valuation 5.5
prepare red-line preference "1x part."
prepare interest board "1-1-1" 5
prepare interest valuation 6.5 4
prepare batna "The angels at 4.8 on plain paper" 70
prepare evidence seed-report
prepare evidence two-plain-deals
prepare ally angel-lead""",
    parts=(
        """me after 5s: Is Thursday fixed, and who fixed it?
me after 0s: Control matters more to me than the pool. What worries you most about the hiring?
wait 9s""",
        Breathless(
            "I propose 8 million pre-money, a pool of 10 per cent, 1x non-participating, a founder majority and a single close.",
            4_000,
            "Which of these points matters most to you?",
        ),
        """wait 25s
name exploding-offer
cite seed-report
me after 2s: That is ridiculous, you are playing games with me.
me after 3s: I am sorry, fine, 7.5 million then.
me after 5s: If you take 1x non-participating, I could accept a pool of 12 per cent.
hold 4s
ally angel-lead""",
        AWAY,
        """me after 5s: What would have to be true for a founder majority to work for you?
break
me after 5s: Half on a milestone, and a board of one each and an independent.
me after 5s: My proposal stands.
cite two-plain-deals
me after 8s: If I do not get a plain preference, I will take the angels' money at 4.8.
me after 5s: 7 million, a pool of 15 per cent, 1x non-participating, one each and an independent, half on a milestone. You move first now.
walk
expect event CalledBack
hold 5s
walk""",
    ),
    corrections=(
        ("playing games with me", adding(Move.M_IRRITATOR)),
        ("Control matters more", adding(Move.ACKNOWLEDGE)),
        ("I will take the angels' money", lambda reading: replace(adding(Move.BATNA_SIGNAL)(reading), offer=None)),
    ),
    outcome=ev.Outcome.LEARNER_WALKED,
)
CAR = Long(
    slug="s07-used-car",
    seed=3,
    preparation="""prepare target 62
prepare red-line price 13600
prepare interest price 13600 5
prepare interest warranty 12 4
prepare batna "The other car" 30
prepare evidence price-guide
prepare evidence twelve-month-leaflet
prepare ally mechanic""",
    parts=(
        """me after 1s: Oh, it was 14,000 online. Could you do 13,000 for the car, twelve months' warranty, 2,400 for my old one and the pack at 199, this week?
me after 1s: OK, 13,200 for the car then. Please do not sell it to the others.""",
        Breathless("Then 13,300 for the car.", 2_000, "Sorry, 13,400 then, because I really need it this week."),
        """cite price-guide
hold 11s
me after 40s: Who is coming at six, and what did they ask about?
me after 1s: Fine, 13,600 for the car and 2,200 for my old one.""",
        OVERNIGHT,
        """me after 2s: Fine, six months' warranty and 2,100 for my old one.
ally mechanic""",
        AWAY,
        """me after 2s: As a gesture of good will, collection today.
hold 2s
adjourn
prepare red-line price 13500
return
me after 2s: 14,000 for the car, then.
wait 20s
me after 3s: I will drive it home today at 14,000, if the pack is free.
me after 2s: Fine, the pack at 199 then.
me after 1s: 14,000 for the car, six months' warranty, 2,000 for my old one, the pack at 399 and collection today.
me after 1s: 14,000 for the car, six months' warranty, 2,000 for my old one, the pack at 399 and collection today.""",
    ),
    reflection=ev.ReflectionWritten(answers={"what-worked": "Nothing."}, ratings={"need-met": 2}, batna_confidence=20),
    outcome=ev.Outcome.DEAL,
)
LONG_SESSIONS = (COURIER, ANGELS, CAR)
