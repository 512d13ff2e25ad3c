"""Whether anything the learner reads beforehand, or hears without asking, gives away what is private."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.content.catalogue import words as rules
from trainer.content.diagnostics import Diagnostic, Place
from trainer.content.lint.written import lines_in_scenario
from trainer.content.scene import Scene
from trainer.core.terms import Bargain, IssueKind, Side

TELLING_RUN = 6
"""Words in a row that a public text may not share with a private one."""
LIMIT_WORDS = re.compile(
    r"\b(limit|cap|ceiling|floor|at (?:the )?(?:most|least|lowest|highest)|no (?:more|less|lower|higher) than"
    r"|(?:up|down) to|as (?:low|high|far) as|maximum|minimum|bottom line|walk(?:s)? away)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:reservation (?:value|price|point)|utility (?:points?|value)|\d+ points?)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SMALL = 10
"""Limits below this are everyday numbers ('3 days') that say nothing by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Public:
    """A text the learner sees without having earned it."""

    text: str
    place: Place
    spoken: bool = False


def check_scene(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    """Yield every secret found in the brief, the dossier, the claims or the lines said unasked."""
    secrets = _secret_runs(scene)
    limits = {
        float(issue.counterpart_cap): issue
        for issue in bargain.issues
        if issue.kind is not IssueKind.CATEGORY
        and isinstance(issue.counterpart_cap, (int, float))
        and issue.counterpart_cap >= _SMALL
    }
    for public in _public_texts(scene):
        points = None if public.spoken else _POINTS.search(public.text)
        if points is not None:
            yield rules.PRIVATE_POINTS.at(public.place, words=points.group())
        run = next((run for run in _runs(public.text) if run in secrets), None)
        if run is not None:
            yield rules.PRIVATE_WORDS.at(public.place, words=" ".join(run), secret=secrets[run])
        for sentence in _SENTENCE.split(public.text):
            word = LIMIT_WORDS.search(sentence)
            figures = [float(found.replace(",", "")) for found in _NUMBER.findall(sentence)]
            known = next((figure for figure in figures if figure in limits), None)
            if word is not None and known is not None:
                figure = f"{known:,g}"
                issue = limits[known]
                yield rules.PRIVATE_FIGURE.at(public.place, figure=figure, issue=issue.id, word=word.group())


def _public_texts(scene: Scene) -> Iterator[_Public]:
    file, brief = scene.file.part, scene.brief
    for part, number in zip(brief.part.parts, brief.part.lines, strict=True):
        yield _Public(text=part, place=Place(file=brief.shown, line=number, column=1))
    for name in ("title", "learner-role", "content-note"):
        yield _Public(text=getattr(file, name.replace("-", "_")), place=scene.file.at(name))
    for key, item in file.evidence.items():
        for name in ("title", "text", "cite"):
            yield _Public(text=getattr(item, name), place=scene.file.at("evidence", key, name))
    for key, ally in file.allies.items():
        for name in ("offers", "mention"):
            yield _Public(text=getattr(ally, name), place=scene.file.at("allies", key, name))
    if file.window is not None:
        yield _Public(text=file.window.news, place=scene.file.at("window", "news"))
    for key, deadline in file.deadlines.items():
        yield _Public(text=deadline.stated, place=scene.file.at("deadlines", key, "stated"))
    for key, beat in file.plan.items():
        yield _Public(text=beat.answer, place=scene.file.at("plan", key, "answer"))
    for line in lines_in_scenario(scene.file):
        if line.path[0] in {"first-line", "plan", "lines"}:
            yield _Public(text=line.text, place=line.place, spoken=True)


def _secret_runs(scene: Scene) -> dict[tuple[str, ...], str]:
    """Return every run of words in a private text, with the name of that text."""
    file = scene.file.part
    texts = {"alternative.counterpart": file.alternative.counterpart}
    for key, interest in file.interests.items():
        if interest.side is Side.COUNTERPART:
            texts[f"interests.{key}"] = " . ".join((interest.summary, *interest.lines))
    for key, claim in file.claims.items():
        texts[f"claims.{key}.truth"] = claim.truth
    for key, deadline in file.deadlines.items():
        texts[f"deadlines.{key}.reason"] = deadline.reason
    return {run: name for name, text in texts.items() for run in _runs(text)}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    for sentence in _SENTENCE.split(text):
        words = re.findall(r"\w+", sentence.casefold())
        for index in range(len(words) - TELLING_RUN + 1):
            yield tuple(words[index : index + TELLING_RUN])
