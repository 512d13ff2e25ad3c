"""Whether the numbers of a scene make a negotiation: weights, options, limits, the zone, and what was declared."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

from trainer.content.build import build_package
from trainer.content.catalogue import numbers as rules
from trainer.content.diagnostics import Diagnostic
from trainer.content.parts import Both
from trainer.content.scene import Scene
from trainer.core.frontier import best_joint, locate, nash_point
from trainer.core.terms import WITHIN, Bargain, Issue, Package, Side, same_value

MAX_PACKAGES = 20_000
SPLIT_EVERYTHING = 100.0
"""Joint utility of splitting every issue in the middle: half of both sides' points."""
WORTHWHILE = 5.0
"""Points by which the best package has to beat that for a trade to be worth finding."""
TOLERANCE = 1.0
"""Declared utilities may be rounded to whole points."""


def check_measures(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    """Yield what would keep the engine from counting at all; nothing else may be counted before this is clean."""
    for side in Side:
        total = sum(issue.weight(side) for issue in bargain.issues)
        if abs(total - 100) > WITHIN * 100:
            yield rules.WEIGHTS.at(scene.file.at("issues"), side=side, total=f"{total:g}")
    for issue in bargain.issues:
        yield from _check_options(scene, issue)
    headlines = [issue.id for issue in bargain.issues if issue.headline]
    if len(headlines) > 1:
        yield rules.HEADLINES.at(scene.file.at("issues", headlines[1], "headline"), issues=" and ".join(headlines))
    count = math.prod(len(issue.options) for issue in bargain.issues)
    if count > MAX_PACKAGES:
        yield rules.TOO_MANY.at(scene.file.at("issues"), count=count, most=MAX_PACKAGES)


def check_deals(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    """Yield what is wrong with the packages; the measures and references must be clean."""
    yield from _check_zone(scene, bargain)
    yield from _check_openings(scene, bargain)
    yield from _check_declared(scene, bargain)
    yield from _check_budget(scene)


def _check_options(scene: Scene, issue: Issue) -> Iterator[Diagnostic]:
    place = scene.file.at("issues", issue.id, "options")
    values = [option.value for option in issue.options]
    twice = next((left for left, right in itertools.combinations(values, 2) if same_value(left, right)), None)
    numbers = [value for value in values if not isinstance(value, str)]
    steps = {left < right for left, right in itertools.pairwise(numbers)}
    if twice is not None:
        yield rules.BAD_ORDER.at(place, problem=f"{issue.id} lists {twice} twice")
    elif len(steps) > 1 and len(numbers) == len(values):
        yield rules.BAD_ORDER.at(place, problem=f"the numbers of {issue.id} rise and fall")
    if issue.divisible and len(numbers) < len(values):
        yield rules.NOT_DIVISIBLE.at(scene.file.at("issues", issue.id, "divisible"), issue=issue.id)


def _check_zone(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    place = scene.file.at("reservation")
    for side in Side:
        within = [row for row in bargain.scored if all(bargain.within_limits(each, row[0]) for each in Side)]
        best = max((row[1] if side is Side.LEARNER else row[2] for row in within), default=0.0)
        reservation = bargain.reservation(side)
        if best < reservation - WITHIN:
            facts = {"side": side, "best": f"{best:.0f}", "reservation": f"{reservation:g}", "other": side.other}
            yield rules.OUT_OF_REACH.at(place, **facts)
            return
    top = best_joint(bargain)
    if top is None:
        yield rules.NO_ZONE.at(place)
        return
    if top.joint < SPLIT_EVERYTHING + WORTHWHILE:
        yield rules.NO_TRADE.at(scene.file.at("trade"), best=f"{top.joint:.0f}", split=f"{SPLIT_EVERYTHING:.0f}")
    if not any(_is_workable(scene, row[0]) for row in bargain.zone):
        yield rules.RULED_OUT.at(scene.file.at("rules"))


def _is_workable(scene: Scene, package: Package) -> bool:
    for rule in scene.file.part.rules.values():
        holds = [
            all(any(same_value(package[issue], value) for value in values) for issue, values in wanted.items())  # type: ignore[index]
            for wanted in (rule.when, rule.needs)
        ]
        if holds[0] and not holds[1]:
            return False
    return True


def _check_openings(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    for side in Side:
        package = build_package(bargain, getattr(scene.file.part.openings, side))
        place = scene.file.at("openings", side)
        if not bargain.within_limits(side, package):
            yield rules.BAD_OPENING.at(place, side=side, problem="outside its own limits")
        elif bargain.utility(side, package) < bargain.reservation(side) - WITHIN:
            worth = f"worth {bargain.utility(side, package):.0f} points to it, less than no deal"
            yield rules.BAD_OPENING.at(place, side=side, problem=worth)


def _check_declared(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    declared = scene.file.part.declared
    for name, said, counted in (
        ("zone", declared.zone, len(bargain.zone)),
        ("packages", declared.packages, len(bargain.packages)),
    ):
        if said is not None and said != counted:
            yield rules.DECLARED_COUNT.at(scene.file.at("declared", name), name=name, declared=said, counted=counted)
    nash = nash_point(bargain)
    if nash is not None and declared.nash:
        meant = build_package(bargain, declared.nash)
        if any(not same_value(value, nash.package[issue]) for issue, value in meant.items()):
            place = scene.file.at("declared", "nash")
            yield rules.DECLARED_WORTH.at(place, name="nash", declared=_spell(meant), counted=_spell(nash.package))
    if nash is not None:
        yield from _check_worth(scene, bargain, "nash-worth", declared.nash_worth, nash.package)
    openings = scene.file.part.openings
    for name, worth, terms in (
        ("opening-worth", declared.opening_worth, openings.counterpart),
        ("strong-opening-worth", declared.strong_opening_worth, openings.learner),
    ):
        yield from _check_worth(scene, bargain, name, worth, build_package(bargain, terms))


def _check_worth(
    scene: Scene, bargain: Bargain, name: str, declared: Both | None, package: Package
) -> Iterator[Diagnostic]:
    if declared is None:
        return
    point = locate(bargain, package)
    off = max(abs(point.learner - declared.learner), abs(point.counterpart - declared.counterpart))
    if off > TOLERANCE:
        yield rules.DECLARED_WORTH.at(
            scene.file.at("declared", name),
            name=name,
            declared=f"{declared.learner:g}/{declared.counterpart:g}",
            counted=f"{point.learner:.1f}/{point.counterpart:.1f}",
        )


def _spell(package: Package) -> str:
    return ", ".join(f"{issue}: {value}" for issue, value in package.items())


def _check_budget(scene: Scene) -> Iterator[Diagnostic]:
    file = scene.file.part
    cost = sum(item.cost for item in file.evidence.values()) + sum(ally.cost for ally in file.allies.values())
    if cost <= file.prep_budget:
        yield rules.NO_CHOICE.at(scene.file.at("prep-budget"), cost=cost, budget=file.prep_budget)
