"""Training examples for acts and moves: human dialogues with our labels or their own, and our own sentences.

The dialogues are given by path and are not shipped; our labels for them are `labels/corpus_acts.jsonl`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from trainer.core.moves import Act, Move, Turn

CORPORA = ("casino", "ji", "negochat", "p4g")
TRAINING_SESSIONS = "abcdefijklmnoqr"
UNSCORED = frozenset({Act.CONCESSION, Act.OTHER, Act.ANCHOR, Act.COUNTER_OFFER})
ACTS = tuple(sorted(act.value for act in Act if act not in UNSCORED))
MOVES = tuple(sorted(move.value for move in Move))
RARE = frozenset({"threat", "attack", "name_tactic", "challenge_deadline", "urgency", "batna", "stall", "criterion"})
TURNS_BEFORE = 6

_CASINO = {
    "small-talk": ("small_talk",),
    "showing-empathy": ("empathy",),
    "elicit-pref": ("ask_interests",),
    "self-need": ("share_interests",),
    "other-need": ("share_interests",),
    "no-need": ("share_interests",),
    "vouch-fair": ("fairness",),
}
_CASINO_KNOWN = frozenset({"small_talk", "empathy", "ask_interests", "share_interests", "fairness"})
_P4G = {
    "greeting": ("small_talk",),
    "thank": ("small_talk",),
    "you-are-welcome": ("small_talk",),
    "closing": ("small_talk",),
    "ask-org-info": ("ask_info",),
    "task-related-inquiry": ("ask_info",),
    "source-related-inquiry": ("ask_info",),
    "ask-donation-amount": ("ask_offer",),
    "praise-user": ("praise",),
    "positive-reaction-to-donation": (),
    "logical-appeal": ("rationale",),
    "emotion-appeal": ("rationale",),
    "agree-donation": ("accept",),
    "disagree-donation": ("reject",),
}
_P4G_KNOWN = frozenset({"small_talk", "ask_info", "ask_offer", "rationale"})
_NEGOCHAT = {"Offer": "offer", "Accept": "accept", "Reject": "reject", "Greet": "small_talk"}
_NEGOCHAT_KNOWN = frozenset({"offer", "accept", "reject"})
NATIVE_WEIGHT = 0.35
"""Labels of the corpora follow other guides than ours: they count less than our own."""

TUNING_WEIGHT = 2.0
_MERGED = {"anchor": "offer", "counter_offer": "offer"}
WITHOUT_CONTEXT_WEIGHT = 0.3
"""Answers are also learnt without the words they answer: the reader must work without history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One utterance with what is known of it.

    known: labels whose presence or absence is certain; present: those that hold; group: the dialogue or author
    session, never split between folds.
    """

    text: str
    history: tuple[Turn, ...]
    group: str
    source: str
    known: frozenset[str]
    present: frozenset[str]
    weight: float = 1.0


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def corpus_examples(data: Path, labels: Path) -> Iterator[Example]:
    """Yield the labelled utterances of the human dialogues in file order, each with the turns before it."""
    ours = {(row["dialogue"], row["turn"]): frozenset(row["acts"]) for row in read_lines(labels)}
    for corpus in CORPORA:
        dialogue, turns = "", list[tuple[str, str]]()
        for row in read_lines(data / f"train_{corpus}.jsonl"):
            if row["dialogue"] != dialogue:
                dialogue, turns = row["dialogue"], []
            history = _history(turns, row["speaker"])
            turns.append((row["speaker"], row["text"]))
            own = ours.get((row["dialogue"], row["turn"]))
            if own is not None:
                present, known, weight = own, frozenset(ACTS), 1.0
            else:
                present, known = _native(corpus, row)
                weight = NATIVE_WEIGHT
                if not known:
                    continue
            yield Example(
                text=row["text"],
                history=history,
                group=dialogue,
                source="ours" if own is not None else corpus,
                known=known,
                present=present & known,
                weight=weight,
            )


def _history(turns: list[tuple[str, str]], speaker: str) -> tuple[Turn, ...]:
    return tuple(Turn(mine=who == speaker, text=text) for who, text in turns[-TURNS_BEFORE:])


def _native(corpus: str, row: Mapping[str, Any]) -> tuple[frozenset[str], frozenset[str]]:
    """Return (present, known) acts from a corpus's own labels."""
    if corpus == "casino" and "labels" in row:
        return _mapped(row["labels"], _CASINO), _CASINO_KNOWN
    if corpus == "p4g":
        present = _mapped(row["labels"], _P4G)
        return present, _P4G_KNOWN | (present & {"accept", "reject", "praise"})
    if corpus == "negochat" and row["speaker"] == "Employer" and "frames" in row:
        present = frozenset(_NEGOCHAT[kind] for frame in row["frames"] for kind in frame if kind in _NEGOCHAT)
        return present, _NEGOCHAT_KNOWN
    return frozenset(), frozenset()


def _mapped(labels: Iterable[str], table: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(act for label in labels for act in table.get(label, ()))


def tuning_examples(data: Path) -> Iterator[Example]:
    """Yield the labelled utterances that only probabilities and thresholds are fitted on."""
    for name in ("dev", "dev_rare"):
        for row in read_lines(data / f"{name}.jsonl"):
            turns = [Turn(mine=who == "me", text=text) for who, text in row["history"]]
            if row["context"]:
                turns.append(Turn(mine=False, text=row["context"]))
            yield Example(
                text=row["text"],
                history=tuple(turns[-TURNS_BEFORE:]),
                group=row["id"],
                source="tuning",
                known=frozenset(ACTS),
                present=frozenset(_MERGED.get(act, act) for act in row["acts"]),
                weight=TUNING_WEIGHT,
            )


def authored_examples(folder: Path, sessions: str) -> Iterator[Example]:
    """Yield our own sentences of these author sessions; their acts and moves are all known."""
    for session in sessions:
        for row in read_lines(folder / f"session_{session}.jsonl"):
            context = row.get("context")
            example = Example(
                text=row["text"],
                history=(Turn(mine=False, text=context),) if context else (),
                group=f"session {session}",
                source="authored",
                known=frozenset((*ACTS, *MOVES)),
                present=frozenset((*row["acts"], *row["moves"])),
            )
            yield example
            if context:
                yield replace(example, history=(), weight=WITHOUT_CONTEXT_WEIGHT)


def correction_examples(files: Iterable[Path]) -> Iterator[Example]:
    """Yield what learners put right (`hardball understand --export-corrections`); the rest is not certain."""
    for file in files:
        for row in read_lines(file):
            present = frozenset((*row["acts"], *row["moves"]))
            yield Example(
                text=row["text"],
                history=tuple(Turn(mine=who == "me", text=text) for who, text in row["history"][-TURNS_BEFORE:]),
                group=str(row["id"]).rpartition("-")[0],
                source="corrections",
                known=frozenset(_MERGED.get(label, label) for label in (*present, *row["removed"])),
                present=frozenset(_MERGED.get(label, label) for label in present),
            )
