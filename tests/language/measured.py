"""How well authored lines are read: the figures the reader is judged by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.language.spoken import Line, Meaning, told
from trainer.language.recogniser import WordRecogniser


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares from 0 to 1, over lines that hold terms."""

    terms: float
    """F1 of issue and value."""
    role: float
    """Right roles among the terms that agree."""
    conditional: float
    """F1 of the packages that hang on something."""
    fully_right: float
    """Lines without a term too many or too few."""


def measure(lines: Iterable[Line], reader: WordRecogniser) -> Figures:
    """Read every line and compare; a term counts when issue and value agree, each as often as it is meant."""
    terms, hangs = [0, 0, 0], [0, 0, 0]
    roles = right = of = 0
    for line in lines:
        said = told(reader.read(line.text, line.context).offer)
        meant = line.meaning
        if said.terms or meant.terms:
            found, least = _shared(said, meant)
            missed = len(meant.terms) - found
            added = len(said.terms) - found
            terms = [terms[0] + found, terms[1] + added, terms[2] + missed]
            roles += least
            if meant.terms:
                of += 1
                right += not missed and not added
                hangs[0] += meant.conditional and said.conditional
                hangs[1] += said.conditional and not meant.conditional
                hangs[2] += meant.conditional and not said.conditional
    return Figures(terms=_f1(*terms), role=roles / terms[0], conditional=_f1(*hangs), fully_right=right / of)


def _shared(said: Meaning, meant: Meaning) -> tuple[int, int]:
    """Return how many terms agree in issue and value, and how many of them in role too."""
    values = {term[:2] for term in said.terms} & {term[:2] for term in meant.terms}
    roles = {term[:3] for term in said.terms} & {term[:3] for term in meant.terms}
    return len(values), len({role[:2] for role in roles})


def _f1(both: int, added: int, missed: int) -> float:
    return 2 * both / (2 * both + added + missed) if both else 0.0
