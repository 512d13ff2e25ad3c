"""The silence ledger: whose quiet it was, after what, how long, and what was done with it (science.md 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.core import events as ev
from trainer.core.concessions import FELT_POINTS, ConcessionLedger
from trainer.core.moves import Act, Move, Reading
from trainer.core.pacing import USUAL_PACE, Pace, count_words, reading_ms, typing_ms
from trainer.core.terms import Side

HELD_MS = 3_000
"""Silence of at least this long counts as held (Curhan et al. 2022)."""
SWEET_MS = 9_000


class Context(StrEnum):
    """What a silence followed."""

    AFTER_DEMAND = "after-demand"
    AFTER_MY_OFFER = "after-my-offer"
    AFTER_MY_QUESTION = "after-my-question"
    AFTER_PRESSURE = "after-pressure"
    AFTER_WORDS = "after-words"


class Bin(StrEnum):
    """How long a typed silence was (S3: three times the spoken bins)."""

    REFLEX = "reflex"
    QUICK = "quick"
    NOTICEABLE = "noticeable"
    EXTENDED = "extended"
    LONG = "long"


TYPED_BINS: tuple[tuple[Bin, int], ...] = (
    (Bin.REFLEX, 1_000),
    (Bin.QUICK, 3_000),
    (Bin.NOTICEABLE, 9_000),
    (Bin.EXTENDED, 27_000),
)
"""Upper bounds in ms; anything longer is long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """The learner's quiet before one utterance; all times in ms."""

    seq: int
    """The utterance that ended it."""
    from_ms: int
    to_ms: int
    context: Context
    thinking_ms: int
    """S2: first key minus display end minus reading time, never below 0."""
    typing_ms: int
    hesitation_ms: int
    """Pauses while typing: what the words took longer than the learner's own pace; never below 0 (our design)."""
    held_ms: int
    """S8: silence on purpose since the learner's last words, by the hold control, whatever came between."""
    void: bool
    """True when nothing may be judged: window out of focus, untimed mode, a gap between sittings, or no keys seen."""
    bin: Bin | None
    tactic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """S4: what happened between an own offer and the counterpart's reply."""

    seq: int
    length_ms: int
    """Until the counterpart's words stood there in full, or the learner's next were sent."""
    kept: bool
    """True when the counterpart spoke first or the learner only asked."""
    filled_by: int | None = None
    """S5: the utterance that filled it with an apology, a reason or a concession."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceLedger:
    """Every silence and hold of a session with the summary figures."""

    silences: tuple[Silence, ...]
    holds: tuple[Hold, ...]
    fill_rate: float | None
    """S5: filled holds over own offers."""
    talk_share: float | None
    """S7: the learner's words over all words."""
    deliberate_ms: int
    """S8: all silence on purpose."""
    waited_out: int
    """How often the counterpart broke the learner's silence."""
    after_pressure_ms: tuple[int, ...] = field(default=())
    """S6: thinking times after a tactic."""

    def typical_ms(self, context: Context) -> float | None:
        """Return the median thinking time in a context, or None when there is none to judge."""
        known = sorted(one.thinking_ms for one in self.silences if one.context is context and not one.void)
        if not known:
            return None
        middle = len(known) // 2
        return float(known[middle]) if len(known) % 2 else (known[middle - 1] + known[middle]) / 2


def bin_of(thinking_ms: int) -> Bin:
    """Return the typed bin of a thinking time."""
    return next((name for name, bound in TYPED_BINS if thinking_ms < bound), Bin.LONG)


def keep_silences(
    recorded: Sequence[ev.Recorded], concessions: ConcessionLedger, pace: Pace = USUAL_PACE
) -> SilenceLedger:
    """Return the silence ledger of a session; reading is subtracted at the learner's own pace."""
    walk = _Walk(concessions, pace)
    for item in recorded:
        walk.take(item)
    offers = len(concessions.of(Side.LEARNER))
    filled = sum(hold.filled_by is not None for hold in walk.holds)
    words = walk.words[Side.LEARNER] + walk.words[Side.COUNTERPART]
    return SilenceLedger(
        silences=tuple(walk.silences),
        holds=tuple(walk.holds),
        fill_rate=filled / offers if offers else None,
        talk_share=walk.words[Side.LEARNER] / words if words else None,
        deliberate_ms=walk.deliberate_ms,
        waited_out=walk.waited_out,
        after_pressure_ms=tuple(
            one.thinking_ms for one in walk.silences if one.context is Context.AFTER_PRESSURE and not one.void
        ),
    )


class _Walk:
    """Walks the events once, remembering what the next silence will follow."""

    def __init__(self, concessions: ConcessionLedger, pace: Pace) -> None:
        self._given = {entry.seq: entry.given for entry in concessions.entries if entry.side is Side.LEARNER}
        self._pace = pace
        self.silences: list[Silence] = []
        self.holds: list[Hold] = []
        self.words = {Side.LEARNER: 0, Side.COUNTERPART: 0}
        self.deliberate_ms = 0
        self.waited_out = 0
        self._untimed = False
        self._line: tuple[int, str, int | None] | None = None
        self._tactic = ""
        self._line_tactic = ""
        self._demanded = False
        self._asked = False
        self._offer_ms: int | None = None
        self._offer_seq = 0
        self._hold_from: int | None = None
        self._held = 0
        self._void = False
        self._unfocused = False
        self._left = 0

    def take(self, item: ev.Recorded) -> None:
        """Take one event."""
        match item.event:
            case ev.SessionStarted():
                self._untimed = item.event.untimed
            case ev.TacticFired():
                self._tactic = item.event.tactic
            case ev.CounterpartSpoke():
                self._counterpart_spoke(item, item.event)
            case ev.CounterpartOffered():
                self._demanded = True
            case ev.LineFinished():
                self._line_finished(item, item.event)
            case ev.HoldBegan():
                self._hold_from = item.at_ms
            case ev.HoldEnded():
                self._end_hold(item.at_ms)
            case ev.FocusLost():
                self._void = self._unfocused = True
            case ev.FocusRegained():
                self._unfocused = False
            case ev.SessionResumed():
                self._void, self._unfocused, self._hold_from = True, False, None
            case ev.Adjourned():
                self._leave(item.seq)
            case ev.LearnerSpoke():
                self._learner_spoke(item, item.event)
            case ev.LearnerOffered():
                self._offer_ms, self._offer_seq = item.at_ms, item.seq
            case _:
                pass

    def _counterpart_spoke(self, item: ev.Recorded, event: ev.CounterpartSpoke) -> None:
        self.words[Side.COUNTERPART] += count_words(event.text)
        if event.act.startswith("silence."):
            self.waited_out += 1
        self._line = (item.seq, event.text, None)
        self._line_tactic, self._tactic = self._tactic, ""
        self._demanded = False
        self._void = self._unfocused

    def _line_finished(self, item: ev.Recorded, event: ev.LineFinished) -> None:
        if self._line is None or self._line[0] != event.of_seq:
            return
        self._line = (self._line[0], self._line[1], item.at_ms)
        if self._offer_ms is not None:
            self.holds.append(Hold(seq=self._offer_seq, length_ms=item.at_ms - self._offer_ms, kept=True))
            self._offer_ms = None

    def _leave(self, seq: int) -> None:
        """Nobody's silence goes on across an adjournment, nor does a tactic or an offer hang in the air."""
        self._line, self._offer_ms, self._hold_from = None, None, None
        self._held = 0
        self._tactic = self._line_tactic = ""
        self._asked = self._demanded = False
        self._left = seq

    def _end_hold(self, at_ms: int) -> None:
        if self._hold_from is not None:
            self._held += at_ms - self._hold_from
            self.deliberate_ms += at_ms - self._hold_from
            self._hold_from = None

    def _learner_spoke(self, item: ev.Recorded, event: ev.LearnerSpoke) -> None:
        self._end_hold(item.at_ms if event.first_key_ms is None else event.first_key_ms)
        self.words[Side.LEARNER] += count_words(event.text)
        shown = self._line[2] if self._line else None
        if self._offer_ms is not None:
            self._speak_into_hold(item, event)
        elif shown is not None and self._line is not None:
            self._note_silence(item, event, shown, self._line[1])
        self._asked = asks(event.reading)
        self._line = None
        self._held = 0
        self._void = self._unfocused
        self._line_tactic = ""

    def _speak_into_hold(self, item: ev.Recorded, event: ev.LearnerSpoke) -> None:
        """The learner spoke again before the counterpart answered its offer."""
        assert self._offer_ms is not None
        fills = fills_silence(event.reading) or self._given.get(item.seq + 1, 0.0) > FELT_POINTS
        self.holds.append(
            Hold(
                seq=self._offer_seq,
                length_ms=item.at_ms - self._offer_ms,
                kept=not fills and asks(event.reading) and item.at_ms - self._offer_ms >= HELD_MS,
                filled_by=item.seq if fills else None,
            )
        )
        self._offer_ms = None

    def _note_silence(self, item: ev.Recorded, event: ev.LearnerSpoke, shown: int, text: str) -> None:
        first = event.first_key_ms
        end = first if first is not None else item.at_ms
        thinking = max(0, end - shown - reading_ms(text, self._pace.reading))
        typed = max(0, (event.last_key_ms or item.at_ms) - end)
        void = self._void or self._untimed or first is None
        self.silences.append(
            Silence(
                seq=item.seq,
                from_ms=shown,
                to_ms=end,
                context=self._context(),
                thinking_ms=thinking,
                typing_ms=typed,
                hesitation_ms=max(0, typed - typing_ms(event.text, self._pace.typing)),
                held_ms=self._held,
                void=void,
                bin=None if void else bin_of(thinking),
                tactic=self._line_tactic,
            )
        )

    def _context(self) -> Context:
        if self._line_tactic:
            return Context.AFTER_PRESSURE
        if self._demanded:
            return Context.AFTER_DEMAND
        if self._asked:
            return Context.AFTER_MY_QUESTION
        before = max(self._left, self.silences[-1].seq if self.silences else 0)
        if self.holds and self.holds[-1].seq > before:
            return Context.AFTER_MY_OFFER
        return Context.AFTER_WORDS


def asks(reading: Reading) -> bool:
    """Tell whether an utterance asked something."""
    return reading.has_act(Act.ASK_INFO, Act.ASK_INTERESTS, Act.ASK_OFFER, Act.CHALLENGE_DEADLINE) or reading.has_move(
        Move.INTEREST_QUESTION, Move.PROBE_CLAIM, Move.DEADLINE_QUESTION, Move.SUMMARISE_CHECK
    )


def fills_silence(reading: Reading) -> bool:
    """Tell whether words spoken into one's own pause apologise or argue (S5)."""
    return reading.has_act(Act.APOLOGY, Act.RATIONALE) or reading.has_move(
        Move.M_APOLOGISE_ASK, Move.JUSTIFY_RATIONALE, Move.M_FILL_SILENCE, Move.M_ARGUMENT_PILE
    )
