"""Transcripts as files: read, played again with the same seed, and written with the judgements that still stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tests.session.rooms import library, recogniser
from trainer.cli.table import order_of
from trainer.content.playthrough import SimulatedClock
from trainer.core import events as ev
from trainer.core import rules as orders
from trainer.core.metrics import RUBRIC
from trainer.core.pacing import READING_WPM, showing_ms, typing_ms
from trainer.core.rules import Refusal
from trainer.core.table import Phase
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.session.room import ready_preparation
from trainer.store.memory import MemoryLog

FOLDER = Path(__file__).resolve().parent
THINKING_MS, LONGEST_TYPING_MS = 3_000, 60_000
YOU, THEY, JUDGED = "you: ", "they: ", "judged: "


class Verdict(StrEnum):
    """How an answer was judged: did it answer what was just said, as this character would?"""

    RESPONSIVE = "responsive"
    WEAK = "weak"
    WRONG = "wrong"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One thing the learner said or did, what came back, and how a reader judged it, with a remark if any."""

    said: str
    heard: tuple[str, ...] = ()
    verdict: Verdict = Verdict.UNREAD
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A whole conversation: the scene, the seed and the manner of the learner, and every exchange."""

    scene: str
    seed: int
    manner: str
    opening: tuple[str, ...] = ()
    exchanges: tuple[Exchange, ...] = field(default_factory=tuple)


def files() -> list[Path]:
    """Return the transcripts that are kept, in order."""
    return sorted(FOLDER.glob("*.txt"))


def read(text: str) -> Transcript:
    """Return the transcript a file's text holds.

    Raises:
        ValueError: a line is none of a transcript's.
    """
    head: dict[str, str] = {}
    opening: list[str] = []
    exchanges: list[Exchange] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if line.startswith(YOU):
            exchanges.append(Exchange(said=line.removeprefix(YOU)))
        elif line.startswith(THEY) and not exchanges:
            opening.append(line.removeprefix(THEY))
        elif line.startswith(THEY):
            last = exchanges.pop()
            exchanges.append(Exchange(said=last.said, heard=(*last.heard, line.removeprefix(THEY))))
        elif line.startswith(JUDGED):
            word, _, remark = line.removeprefix(JUDGED).partition(" - ")
            last = exchanges.pop()
            exchanges.append(Exchange(said=last.said, heard=last.heard, verdict=Verdict(word), remark=remark))
        else:
            name, _, value = line.partition(": ")
            head[name] = value
    return Transcript(
        scene=head["scene"],
        seed=int(head["seed"]),
        manner=head["manner"],
        opening=tuple(opening),
        exchanges=tuple(exchanges),
    )


def write(transcript: Transcript) -> str:
    """Return a transcript as the text of a file."""
    lines = [f"scene: {transcript.scene}", f"seed: {transcript.seed}", f"manner: {transcript.manner}", ""]
    lines += [f"{THEY}{line}" for line in transcript.opening]
    for exchange in transcript.exchanges:
        remark = f" - {exchange.remark}" if exchange.remark else ""
        lines += ["", f"{YOU}{exchange.said}", *(f"{THEY}{line}" for line in exchange.heard)]
        lines.append(f"{JUDGED}{exchange.verdict}{remark}")
    return "\n".join(lines) + "\n"


def play_again(transcript: Transcript) -> Transcript:
    """Return a transcript as it comes out now; judgements of exchanges that came out otherwise are gone."""
    table = _Table(transcript)
    opening = table.hear()
    played: list[Exchange] = []
    for exchange in transcript.exchanges:
        if table.over:
            break
        heard = table.take(exchange.said)
        same = heard == exchange.heard
        played.append(
            Exchange(
                said=exchange.said,
                heard=heard,
                verdict=exchange.verdict if same else Verdict.UNREAD,
                remark=exchange.remark if same else "",
            )
        )
    return Transcript(
        scene=transcript.scene,
        seed=transcript.seed,
        manner=transcript.manner,
        opening=opening,
        exchanges=tuple(played),
    )


def count(transcripts: Iterable[Transcript]) -> Counter[Verdict]:
    """Count the verdicts over transcripts."""
    return Counter(exchange.verdict for transcript in transcripts for exchange in transcript.exchanges)


def rate(verdicts: Counter[Verdict]) -> float:
    """Return the share of responsive answers among those that were read, 0..1."""
    judged = verdicts.total() - verdicts[Verdict.UNREAD]
    return verdicts[Verdict.RESPONSIVE] / judged if judged else 0.0


class _Table:
    """Plays a learner's lines on a simulated clock; '/hold 8' and the commands of the terminal work as there."""

    def __init__(self, transcript: Transcript) -> None:
        scenario = library().load(transcript.scene)
        self._clock = SimulatedClock()
        self._session = PracticeSession(scenario=scenario, log=MemoryLog(), clock=self._clock, recogniser=recogniser())
        self._session.start(SessionSetup(seed=transcript.seed, rubric=RUBRIC))
        self._session.submit(orders.Prepare(preparation=ready_preparation(scenario)))
        self._session.submit(orders.OpenTable())

    @property
    def over(self) -> bool:
        return self._session.state.phase is Phase.ENDED

    def take(self, said: str) -> tuple[str, ...]:
        """Say or do something; return what came back."""
        heard = self._stay_silent(THINKING_MS)
        word, _, rest = said.partition(" ")
        if word == "/hold":
            self._session.submit(orders.BeginHold())
            heard += self._stay_silent(round(float(rest) * 1000))
            self._session.submit(orders.EndHold())
        elif word.startswith("/"):
            order = order_of(word[1:], rest.strip(), self._session.scenario)
            if not isinstance(order, Refusal):
                self._session.submit(order)
        else:
            first = self._session.now_ms()
            self._clock.advance(min(typing_ms(said), LONGEST_TYPING_MS))
            self._session.say(said, first_key_ms=first, last_key_ms=self._session.now_ms())
        return (*heard, *self.hear())

    def hear(self) -> tuple[str, ...]:
        """Let the counterpart answer; return its lines."""
        lines: tuple[str, ...] = ()
        while self._session.awaits_reply:
            before = len(self._session.recorded)
            self._session.reply()
            if len(self._session.recorded) == before:
                break
            lines += self._shown(self._session.recorded[before:])
        return lines

    def _stay_silent(self, ms: int) -> tuple[str, ...]:
        lines: tuple[str, ...] = ()
        until = self._session.now_ms() + ms
        while (due := self._session.silence_due_ms(READING_WPM)) is not None and due <= until:
            self._clock.advance(max(0, due - self._session.now_ms()))
            before = len(self._session.recorded)
            self._session.break_silence()
            if len(self._session.recorded) == before:
                break
            lines += self._shown(self._session.recorded[before:])
        self._clock.advance(max(0, until - self._session.now_ms()))
        return lines

    def _shown(self, recorded: Sequence[ev.Recorded]) -> tuple[str, ...]:
        lines: list[str] = []
        for item in recorded:
            if isinstance(item.event, ev.CounterpartSpoke):
                self._clock.advance(item.event.pause_ms + showing_ms(item.event.text))
                self._session.submit(orders.FinishLine(of_seq=item.seq))
                lines.append(f"{item.event.speaker}: {item.event.text}")
        return tuple(lines)
