"""The learner's brief: a Markdown file with five headings in a fixed order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trainer.content.catalogue import files as rules
from trainer.content.diagnostics import Diagnostic, Place, shortened

HEADINGS = (
    "The situation",
    "What you want",
    "What you have",
    "What you know",
    "If there is no deal",
)
_MARKUP = re.compile(r"<[a-zA-Z/!]|!\[|\]\(|https?://")


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFile:
    """The five parts of a brief, each as Markdown text, with the line its heading stands on."""

    parts: tuple[str, str, str, str, str]
    lines: tuple[int, int, int, int, int]

    @property
    def text(self) -> str:
        """Return all parts in order."""
        return "\n".join(self.parts)


def parse_brief(text: str, shown: str) -> tuple[BriefFile | None, tuple[Diagnostic, ...]]:
    """Return the brief, or None with what keeps it from being one."""
    found: list[tuple[str, int, list[str]]] = []
    findings: list[Diagnostic] = []
    for number, line in enumerate(text.splitlines(), start=1):
        markup = _MARKUP.search(line)
        if markup is not None:
            place = Place(file=shown, line=number, column=markup.start() + 1)
            findings.append(rules.MARKUP.at(place, found=shortened(line[markup.start() :], 24)))
        if line.startswith("#") and not line.startswith("###"):
            found.append((line.lstrip("#").strip(), number, []))
        elif found:
            found[-1][2].append(line)
        elif line.strip():
            findings.append(_misheaded(Place(file=shown, line=number), "there is text before the headings"))
    findings += _check_headings([(heading, number) for heading, number, _ in found], shown)
    for heading, number, body in found:
        if heading in HEADINGS and not "".join(body).strip():
            findings.append(rules.EMPTY_PART.at(Place(file=shown, line=number, column=1), heading=heading))
    if findings or len(found) != len(HEADINGS):
        return None, tuple(findings)
    one, two, three, four, five = ("\n".join(body).strip() for _, _, body in found)
    first, second, third, fourth, fifth = (number for _, number, _ in found)
    return BriefFile(parts=(one, two, three, four, five), lines=(first, second, third, fourth, fifth)), ()


def _check_headings(found: list[tuple[str, int]], shown: str) -> list[Diagnostic]:
    for index, wanted in enumerate(HEADINGS):
        if index >= len(found):
            return [_misheaded(Place(file=shown), f"'{wanted}' is missing")]
        heading, number = found[index]
        if heading != wanted:
            place = Place(file=shown, line=number, column=1)
            return [_misheaded(place, f"'{heading}' stands where '{wanted}' belongs")]
    for heading, number in found[len(HEADINGS) :]:
        return [_misheaded(Place(file=shown, line=number, column=1), f"'{heading}' is one heading too many")]
    return []


def _misheaded(place: Place, problem: str) -> Diagnostic:
    return rules.WRONG_HEADINGS.at(place, problem=problem, headings="; ".join(HEADINGS))
