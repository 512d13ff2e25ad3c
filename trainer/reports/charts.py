"""The two charts of a report: the offer dance on the utility map, and the timeline."""

from __future__ import annotations

import math
from collections.abc import Iterator

from trainer.core.debrief import DancePoint, Debrief, Mark, MarkKind
from trainer.core.scenario import Scenario
from trainer.core.terms import Side
from trainer.reports.drawing import drawing, element, line, polyline, text
from trainer.reports.markup import safe

SIZE, MARGIN = 440.0, 44.0
WIDE, TALL = 680.0, 150.0
NEAR = 14.0
"""Points closer than this, in drawing units, are one place to the eye."""
ROWS: dict[MarkKind, int] = {
    MarkKind.SILENCE: 0,
    MarkKind.HOLD: 0,
    MarkKind.BREAK: 0,
    MarkKind.ADJOURNMENT: 0,
    MarkKind.CONCESSION: 1,
    MarkKind.THEIR_CONCESSION: 1,
    MarkKind.TACTIC: 2,
    MarkKind.NAMED: 2,
    MarkKind.COUNTER: 2,
    MarkKind.DEADLINE: 3,
    MarkKind.CLAIM: 3,
    MarkKind.EVIDENCE: 3,
    MarkKind.ALLY: 3,
    MarkKind.WINDOW: 3,
    MarkKind.DEAL: 3,
    MarkKind.WALK: 3,
}
ROW_NAMES = ("silence", "moves", "tactics", "events")


def draw_dance(scenario: Scenario, debrief: Debrief) -> str:
    """Return the utility map: their points across, yours up, the frontier, both paths with numbers, the deal."""
    bargain = scenario.bargain
    parts = [*_axes(), *_reservation_lines(bargain.learner_reservation, bargain.counterpart_reservation)]
    frontier = [_place(point.counterpart, point.learner) for point in debrief.frontier]
    parts.append(polyline(frontier, class_="frontier"))
    for side in Side:
        parts.extend(_path(tuple(one for one in debrief.dance if one.side is side), side))
    if debrief.deal is not None:
        x, y = _place(debrief.theirs, debrief.own)
        parts.append(element("circle", cx=x, cy=y, r=9, class_="deal"))
        parts.append(text(x + 13, y + 4, "deal", class_="label"))
    description = (
        f"{sum(one.side is Side.LEARNER for one in debrief.dance)} offers of yours and "
        f"{sum(one.side is Side.COUNTERPART for one in debrief.dance)} of theirs on a map from 0 to 100 points each."
    )
    return drawing(SIZE, SIZE, "The offer dance", description, parts, class_="chart dance")


def _place(theirs: float, mine: float) -> tuple[float, float]:
    room = SIZE - 2 * MARGIN
    return MARGIN + room * theirs / 100, SIZE - MARGIN - room * mine / 100


def _axes() -> list[str]:
    parts = []
    for mark in range(0, 101, 25):
        x, y = _place(mark, mark)
        parts.append(line(x, MARGIN, x, SIZE - MARGIN, class_="grid"))
        parts.append(line(MARGIN, y, SIZE - MARGIN, y, class_="grid"))
        parts.append(text(x, SIZE - MARGIN + 16, str(mark), text_anchor="middle", class_="label"))
        parts.append(text(MARGIN - 8, y + 4, str(mark), text_anchor="end", class_="label"))
    parts.append(text(SIZE / 2, SIZE - 6, "worth to them", text_anchor="middle", class_="label"))
    turn = f"rotate(-90 12 {SIZE / 2:g})"
    parts.append(text(12, SIZE / 2, "worth to you", text_anchor="middle", transform=turn, class_="label"))
    return parts


def _reservation_lines(mine: float, theirs: float) -> list[str]:
    x, y = _place(theirs, mine)
    return [
        line(x, MARGIN, x, SIZE - MARGIN, class_="batna theirs"),
        line(MARGIN, y, SIZE - MARGIN, y, class_="batna mine"),
        text(MARGIN + 4, y - 5, "your alternative", class_="label"),
        text(x + 4, SIZE - MARGIN - 6, "their alternative", class_="label"),
    ]


def _path(points: tuple[DancePoint, ...], side: Side) -> list[str]:
    where = [_place(one.point.counterpart, one.point.learner) for one in points]
    kind = "mine" if side is Side.LEARNER else "theirs"
    parts = [polyline(where, class_=f"path {kind}")] if len(where) > 1 else []
    for x, y in where:
        if side is Side.LEARNER:
            parts.append(element("circle", cx=x, cy=y, r=4.5, class_="dot mine"))
        else:
            parts.append(element("rect", x=x - 4, y=y - 4, width=8, height=8, class_="dot theirs"))
    parts.extend(text(x + 7, y - 6, numbers, class_=f"number {kind}") for numbers, (x, y) in _numbers(points, where))
    return parts


def _numbers(
    points: tuple[DancePoint, ...], where: list[tuple[float, float]]
) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield what to write beside the points: offers at one place, which a repeated offer makes, share their numbers."""
    groups: list[tuple[list[int], tuple[float, float]]] = []
    for one, place in zip(points, where, strict=True):
        near = next((numbers for numbers, at in groups if math.dist(at, place) < NEAR), None)
        if near is None:
            groups.append(([one.number], place))
        else:
            near.append(one.number)
    for numbers, place in groups:
        yield ", ".join(map(str, numbers)), place


def draw_timeline(debrief: Debrief) -> str:
    """Return one strip per row: silences as bars, moves by size, tactics as triangles, events as ticks."""
    last = max((mark.to_ms for mark in debrief.timeline), default=0) or 1
    parts = []
    for row, name in enumerate(ROW_NAMES):
        y = 24 + row * 32
        parts.append(text(0, y + 4, name, class_="label"))
        parts.append(line(70, y, WIDE - 8, y, class_="grid"))
    parts.extend(_mark(mark, last) for mark in debrief.timeline)
    minutes = last / 60_000
    parts.append(text(70, TALL - 4, "0 min", class_="label"))
    parts.append(text(WIDE - 8, TALL - 4, f"{minutes:.1f} min", text_anchor="end", class_="label"))
    description = f"{len(debrief.timeline)} moments over {minutes:.1f} minutes."
    return drawing(WIDE, TALL, "The timeline", description, parts)


def _mark(mark: Mark, last: int) -> str:
    room = WIDE - 78
    x, end = (70 + room * at / last for at in (mark.from_ms, mark.to_ms))
    y = 24 + ROWS[mark.kind] * 32
    hint = element("title", safe(str(mark.text)))
    if mark.kind is MarkKind.SILENCE:
        return element("rect", hint, x=x, y=y - 5, width=max(2.0, end - x), height=10, class_="silence")
    if mark.kind in {MarkKind.CONCESSION, MarkKind.THEIR_CONCESSION}:
        kind = "mine" if mark.kind is MarkKind.CONCESSION else "theirs"
        size = min(14.0, 2 + mark.size * 0.6)
        return element("rect", hint, x=x - 2, y=y - size, width=4, height=size, class_=f"step {kind}")
    if mark.kind is MarkKind.TACTIC:
        return element(
            "polygon",
            hint,
            points=f"{x:.1f},{y - 7:.1f} {x + 7:.1f},{y + 5:.1f} {x - 7:.1f},{y + 5:.1f}",
            class_="tactic",
        )
    return element("circle", hint, cx=x, cy=y, r=4, class_=f"event {mark.kind.value}")
