"""How well acts and moves are read, and how fast: `python -m tests.benchmarks.understanding [--errors N] [FILE ...]`.

Without files, the author sessions that no training sees. Files hold labelled lines in the form of `hardball understand`
(`id`, `text`, `context`, `history`, `issues`, and the labels `acts` and perhaps `moves`); they are read, never kept.
Printed for each: F1 by label, how often readings of 0.8 or more are right, how far confidence and truth are apart
(expected calibration error over ten bins), which label was read where another was meant, and CPU time.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.language.conftest import HELD_OUT_SESSIONS, RESOURCES, authored
from trainer.core.moves import Act, Label, Reading, Turn
from trainer.core.ports import TableContext
from trainer.language.assembly import load_recogniser
from trainer.language.issue_spec import issues_from_json
from trainer.language.recogniser import WordRecogniser

SURE = 0.8
BINS = 10
MERGED = {Act.ANCHOR.value: Act.OFFER.value, Act.COUNTER_OFFER.value: Act.OFFER.value}
UNSCORED = {Act.CONCESSION.value, Act.OTHER.value}
MOST_CONFUSIONS = 12


@dataclass
class Tally:
    """What was labelled and what was read, label by label."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    sure: Counter[str] = field(default_factory=Counter)
    sure_right: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(meant, read) in utterances where one label was missed and another read."""
    readings: list[tuple[float, bool]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def add(self, row: Mapping[str, Any], meant: set[str], read: Mapping[str, float]) -> None:
        """Count one utterance: the labels meant, and the labels read with their confidence."""
        for label, confidence in read.items():
            holds = label in meant
            (self.right if holds else self.wrong)[label] += 1
            self.readings.append((confidence, holds))
            if confidence >= SURE:
                self.sure[label] += 1
                self.sure_right[label] += holds
        missed, extra = meant - set(read), set(read) - meant
        self.missed.update(missed)
        self.confused.update((one, other) for one in missed for other in extra or {"nothing"})
        if missed or extra:
            told = " ".join([*(f"-{label}" for label in sorted(missed)), *(f"+{label}" for label in sorted(extra))])
            self.errors.append(f"{row['id']} {told} | {row.get('context') or ''} >> {row['text']}")

    def f1(self, labels: Iterable[str]) -> float:
        """Return F1 over all these labels together."""
        labels = tuple(labels)
        right, wrong, missed = (sum(one[label] for label in labels) for one in (self.right, self.wrong, self.missed))
        return 2 * right / max(2 * right + wrong + missed, 1)

    @property
    def labels(self) -> list[str]:
        """Return every label that was meant or read."""
        return sorted({*self.right, *self.wrong, *self.missed})

    @property
    def calibration_error(self) -> float:
        """Return the expected calibration error: the gap between confidence and truth, weighed by readings a bin."""
        gaps = [0.0] * BINS
        for confidence, holds in self.readings:
            gaps[min(int(confidence * BINS), BINS - 1)] += confidence - holds
        return sum(map(abs, gaps)) / max(len(self.readings), 1)

    def lines(self, name: str) -> Iterator[str]:
        """Yield the tables for people."""
        sure, right = self.sure.total(), self.sure_right.total()
        yield (
            f"{name}: micro F1 {self.f1(self.labels):.3f}; of {sure} readings of {SURE} or more"
            f" {right / max(sure, 1):.3f} right; calibration error {self.calibration_error:.3f}"
        )
        yield f"  {'label':24}{'F1':>6}{'meant':>7}{'extra':>7}{'missed':>7}{'sure':>6}{'right':>7}"
        for label in self.labels:
            share = f"{self.sure_right[label] / self.sure[label]:.2f}" if self.sure[label] else ""
            yield (
                f"  {label:24}{self.f1([label]):6.2f}{self.right[label] + self.missed[label]:7}{self.wrong[label]:7}"
                f"{self.missed[label]:7}{self.sure[label]:6}{share:>7}"
            )
        pairs = self.confused.most_common(MOST_CONFUSIONS)
        yield "  meant > read: " + ", ".join(f"{meant} > {read} {count}" for (meant, read), count in pairs)


def context_of(row: Mapping[str, Any]) -> TableContext:
    """Return what is known besides the text of a labelled line."""
    turns = [Turn(mine=who == "me", text=text) for who, text in row.get("history", ())]
    if row.get("context"):
        turns.append(Turn(mine=False, text=row["context"]))
    return TableContext(issues=issues_from_json(row.get("issues", [])), history=tuple(turns))


def scored(labels: Iterable[str], *, figures: bool) -> set[str]:
    """Return the labels that are compared; without issues no figure can be read, so offers are left out."""
    return {MERGED.get(label, label) for label in labels} - UNSCORED - (set() if figures else {Act.OFFER.value})


def confidences(labels: Iterable[Label], *, figures: bool) -> dict[str, float]:
    """Return the labels read, each with its confidence."""
    found: dict[str, float] = {}
    for label in labels:
        for name in scored([label.id], figures=figures):
            found[name] = max(found.get(name, 0.0), label.confidence)
    return found


def measure(rows: Iterable[Mapping[str, Any]], recogniser: WordRecogniser) -> tuple[Tally, Tally, list[float]]:
    """Return acts, moves and CPU time per utterance (ms) of labelled lines."""
    acts, moves, taken = Tally(), Tally(), list[float]()
    for row in rows:
        figures = bool(row.get("issues"))
        context = context_of(row)
        begun = time.process_time()
        reading: Reading = recogniser.read(row["text"], context)
        taken.append((time.process_time() - begun) * 1000)
        acts.add(row, scored(row["acts"], figures=figures), confidences(reading.acts, figures=figures))
        if "moves" in row:
            moves.add(row, set(row["moves"]), {label.id: label.confidence for label in reading.moves})
    return acts, moves, taken


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the labelled lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def main(arguments: list[str]) -> int:
    """Measure the held-out author sessions, or the files named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="how many misread utterances to print of each file")
    options = parser.parse_args(arguments)
    recogniser = load_recogniser(RESOURCES)
    recogniser.read("Let us begin with 40, shall we?", TableContext(issues=()))
    sets = {path.name: read_rows(path) for path in options.files} or {
        f"author session {session}": authored(session) for session in HELD_OUT_SESSIONS
    }
    for name, rows in sets.items():
        acts, moves, taken = measure(rows, recogniser)
        taken.sort()
        told = [*acts.lines(f"{name}, acts"), *(moves.lines(f"{name}, moves") if moves.readings else ())]
        told.append(f"  CPU: median {taken[len(taken) // 2]:.2f} ms, p99 {taken[int(len(taken) * 0.99)]:.2f} ms")
        told += [f"  {line}" for line in acts.errors[: options.errors]]
        print("\n".join(told))  # noqa: T201 - it is what one runs this for
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
