"""Whether two scenes that name each other are one bargain seen from both chairs."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.content.build import build_bargain
from trainer.content.catalogue import numbers, references
from trainer.content.diagnostics import Diagnostic
from trainer.content.lint.references import suggest
from trainer.content.scene import Scene
from trainer.content.shelf import Shelf
from trainer.core.terms import WITHIN, Bargain, Issue, Side, Value, same_value


def check_other_chair(scene: Scene, shelf: Shelf) -> Iterator[Diagnostic]:
    """Yield what is wrong with the scene that this one names as its other chair, if it names one."""
    name = scene.file.part.other_chair
    if name is None:
        return
    place = scene.file.at("other-chair")
    others = [slug for slug in shelf.slugs() if slug != scene.slug]
    if name not in others:
        yield references.UNKNOWN_CHAIR.at(place, name=name, hint=suggest(name, others))
        return
    other = shelf.scenario(name).document
    if other is None:
        return
    if other.part.other_chair != scene.slug:
        yield references.ONE_WAY_CHAIR.at(place, name=name, slug=scene.slug)
    for problem in _differences(build_bargain(scene.file.part), build_bargain(other.part), name):
        yield numbers.NOT_MIRRORED.at(place, problem=problem)


def _differences(here: Bargain, there: Bargain, name: str) -> Iterator[str]:
    for side in Side:
        if abs(here.reservation(side) - there.reservation(side.other)) > WITHIN:
            yield f"the {side}'s reservation here is not the {side.other}'s in {name}"
    for issue in (*here.issues, *there.issues):
        if not (here.has(issue.id) and there.has(issue.id)):
            yield f"{issue.id} is an issue in one of the two chairs only"
    for issue in here.issues:
        if there.has(issue.id):
            yield from (f"the {what} of {issue.id} {how} {name}" for what, how in _unlike(issue, there.issue(issue.id)))


def _unlike(here: Issue, there: Issue) -> Iterator[tuple[str, str]]:
    kinds = [(issue.kind, issue.unit, issue.scale, issue.divisible, issue.compatible) for issue in (here, there)]
    if kinds[0] != kinds[1]:
        yield "kind", "is another one in"
    values = [option.value for option in there.options]
    expected = values if here.compatible else values[::-1]
    mine = [option.value for option in here.options]
    if len(mine) != len(expected) or not all(map(same_value, mine, expected)):
        yield "options", "do not run backwards in"
    if any(abs(here.weight(side) - there.weight(side.other)) > WITHIN for side in Side):
        yield "weights", "have not changed places in"
    limits = ((here.learner_floor, there.counterpart_cap), (here.counterpart_cap, there.learner_floor))
    if not all(_same_limit(one, other) for one, other in limits):
        yield "limits", "have not changed places in"


def _same_limit(one: Value | None, other: Value | None) -> bool:
    return one is other if one is None or other is None else same_value(one, other)
