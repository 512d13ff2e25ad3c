"""Time and silence (science.md 3.2): reading, thinking, holding on purpose and typing, told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.independent.concessions import FELT, Entry
from tests.independent.rows import HEARD, SAID, Row, counted, of, readings, words

READING_WPM = 238
TYPING_WPM = 52
KEPT_MS = 3_000
BINS = (("reflex", 1_000), ("quick", 3_000), ("noticeable", 9_000), ("extended", 27_000))
ASKS = frozenset({"ask_offer", "ask_interests", "ask_info", "challenge_deadline"})
QUESTIONS = frozenset({"interest-question", "probe-claim", "deadline-question", "summarise-check"})
FILLS = frozenset({"m-apologise-ask", "justify-rationale", "m-fill-silence", "m-argument-pile"})


@dataclass(frozen=True)
class Silence:
    """The time between the end of a line and the learner's next word, in ms."""

    seq: int
    line: int
    thinking: int
    typing: int
    hesitation: int
    held: int
    bin: str
    context: str
    void: bool


def bin_of(ms: int) -> str:
    """Return the name of how long a silence was."""
    return next((name for name, bound in BINS if ms < bound), "long")


def listen(rows: Sequence[Row]) -> list[Silence]:
    """Return the silence before each thing the learner typed."""
    untimed = rows[0].body["untimed"]
    found = []
    for row in of(rows, SAID):
        key = row.body["first_key_ms"]
        if key is None:
            continue
        shown = [one for one in of(rows, "line_finished") if one.at <= key and one.seq < row.seq]
        if not shown:
            continue
        line = next(one for one in rows if one.seq == shown[-1].body["of_seq"])
        if any(one.kind == SAID and line.seq < one.seq < row.seq for one in rows):
            continue
        end = shown[-1].at
        between = [one for one in rows if shown[-1].seq < one.seq < row.seq]
        earlier = max((one.seq for one in of(rows, SAID) if one.seq < row.seq), default=0)
        earlier = max(earlier, _parted(rows, row.seq))
        since_words = [one for one in rows if earlier < one.seq < row.seq]
        typing = row.body["last_key_ms"] - key
        reading = round(words(line.body["text"]) * 60_000 / READING_WPM)
        thinking = max(0, key - end - reading)
        found.append(
            Silence(
                seq=row.seq,
                line=line.seq,
                thinking=thinking,
                typing=typing,
                hesitation=max(0, typing - round(words(row.body["text"]) * 60_000 / TYPING_WPM)),
                held=_held(since_words, key),
                bin=bin_of(thinking),
                context=_context(rows, line),
                void=untimed or _unjudged(between),
            )
        )
    return found


def _parted(rows: Sequence[Row], before: int) -> int:
    """Return the number of the last adjournment before an event, or 0: nothing is silent, asked or held across it."""
    return max((one.seq for one in of(rows, "adjourned") if one.seq < before), default=0)


def _held(between: Sequence[Row], key: int) -> int:
    """Return the time under the Hold control, from its start to its end or the first key."""
    total, since = 0, None
    for row in between:
        if row.kind == "hold_began":
            since = row.at
        elif row.kind == "hold_ended" and since is not None:
            total, since = total + min(row.at, key) - since, None
    return total + (key - since if since is not None else 0)


def _unjudged(between: Sequence[Row]) -> bool:
    return any(row.kind in {"focus_lost", "focus_regained", "session_resumed"} for row in between)


def _context(rows: Sequence[Row], line: Row) -> str:
    """Return what the silence followed."""
    after = [row for row in rows if row.seq > line.seq]
    before = [row for row in rows if row.seq < line.seq]
    turn_starts = max((row.seq for row in before if row.kind in {SAID, HEARD}), default=0)
    if any(row.kind == "tactic_fired" and row.seq > turn_starts for row in before):
        return "after-pressure"
    if after and after[0].kind == "counterpart_offered":
        return "after-demand"
    spoken = [row for row in before if row.kind == SAID and row.seq > _parted(rows, line.seq)]
    if spoken and asks(readings(rows)[spoken[-1].seq]):
        return "after-my-question"
    if spoken and any(row.kind == "learner_offered" and row.seq > spoken[-1].seq for row in before):
        return "after-my-offer"
    return "after-words"


def asks(reading: Mapping[str, Any]) -> bool:
    """Tell whether an utterance asked something."""
    return bool(counted(reading, "acts") & ASKS or counted(reading) & QUESTIONS)


def held_after_offers(rows: Sequence[Row], entries: Sequence[Entry]) -> list[tuple[int, int, bool, bool]]:
    """Return for each own offer: its number, how long it stood in ms, whether it was kept, whether it was filled."""
    understood = readings(rows)
    given = {entry.seq: entry.size or 0.0 for entry in entries if entry.side == "learner"}
    found: list[tuple[int, int, bool, bool]] = []
    for seq in given:
        offer = next(row for row in rows if row.seq == seq)
        answer = next((row for row in rows if row.seq > seq and row.kind in {SAID, HEARD}), None)
        if answer is None:
            continue
        if answer.kind == HEARD and any(one.seq == answer.seq + 1 for one in of(rows, "adjourned")):
            continue
        if answer.kind == HEARD:
            stood = next((row.at for row in of(rows, "line_finished") if row.body["of_seq"] == answer.seq), None)
            found.extend([] if stood is None else [(seq, stood - offer.at, True, False)])
            continue
        reading = understood[answer.seq]
        discount = given.get(answer.seq + 1, 0.0) > FELT
        filled = discount or bool(counted(reading, "acts") & {"apology", "rationale"} or counted(reading) & FILLS)
        waited = answer.at - offer.at
        found.append((seq, waited, waited >= KEPT_MS and asks(reading) and not filled, filled))
    return found


def deliberate_ms(rows: Sequence[Row]) -> int:
    """Return all time under the Hold control."""
    total = 0
    for began in of(rows, "hold_began"):
        ended = next(row for row in rows if row.seq > began.seq and row.kind in {"hold_ended", SAID})
        total += (ended.body.get("first_key_ms") or ended.at) - began.at
    return total


def talk_share(rows: Sequence[Row]) -> float:
    """Return the learner's words over all words."""
    mine = sum(words(row.body["text"]) for row in of(rows, SAID))
    theirs = sum(words(row.body["text"]) for row in of(rows, HEARD))
    return mine / (mine + theirs)
