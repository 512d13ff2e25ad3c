"""Whether play scripts speak of what the scene has, and which endings they show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trainer.content.catalogue import plays as rules
from trainer.content.catalogue import references
from trainer.content.diagnostics import Diagnostic, Place
from trainer.content.expectation import EndedWith, Offered, TacticBecame
from trainer.content.lint.references import suggest
from trainer.content.play import Bring, Cite, ComeBack, Name, Play, Step
from trainer.core.events import Outcome
from trainer.core.scenario import Scenario
from trainer.core.terms import IssueId, Terms

WANTED_ENDINGS = (Outcome.DEAL, Outcome.LEARNER_WALKED)


def check_play(play: Play, shown: str, scenario: Scenario) -> Iterator[Diagnostic]:
    """Yield every name or value in a script that the scene does not have."""
    evidence = [item.id for item in scenario.evidence]
    allies = [ally.id for ally in scenario.allies]
    later = [step.action.preparation for step in play.steps if isinstance(step.action, ComeBack)]
    # What is prepared while adjourned comes on top of what was prepared before.
    preparation = next((one for one in reversed(later) if one is not None), play.preparation)
    for name in preparation.evidence:
        yield from _check_name("evidence", name, evidence, Place(file=shown, line=play.prepared.get(name, 0), column=1))
    for name in preparation.allies:
        yield from _check_name("ally", name, allies, Place(file=shown, line=play.prepared.get(name, 0), column=1))
    terms: list[tuple[str, Terms]] = [("opening", preparation.opening)]
    terms += [("red-line", {line.issue: line.value}) for line in preparation.red_lines]
    terms += [("interest", {one.issue: one.least}) for one in preparation.interests]
    for what, values in terms:
        place = Place(file=shown, line=play.prepared.get(what, 0), column=1)
        yield from _check_terms(scenario, values, place)
    for step in play.steps:
        yield from _check_step(step, shown, scenario, evidence, allies)


def _check_step(
    step: Step, shown: str, scenario: Scenario, evidence: list[str], allies: list[str]
) -> Iterator[Diagnostic]:
    place = Place(file=shown, line=step.line, column=1)
    match step.action:
        case Cite():
            yield from _check_name("evidence", step.action.evidence, evidence, place)
        case Bring():
            yield from _check_name("ally", step.action.ally, allies, place)
        case Name():
            yield from _check_name("tactic", step.action.tactic, list(scenario.tactics), place)
        case _:
            pass
    for expectation in step.expectations:
        place = Place(file=shown, line=expectation.line, column=1)
        match expectation.claim:
            case Offered():
                yield from _check_terms(scenario, expectation.claim.terms, place)
            case TacticBecame():
                yield from _check_name("tactic", expectation.claim.tactic, list(scenario.tactics), place)
            case _:
                pass


def _check_name(what: str, name: str, known: list[str], place: Place) -> Iterator[Diagnostic]:
    if name not in known:
        yield rules.UNKNOWN_THING.at(place, what=what, name=name, hint=suggest(name, known))


def _check_terms(scenario: Scenario, terms: Terms, place: Place) -> Iterator[Diagnostic]:
    bargain = scenario.bargain
    for name, value in terms.items():
        if not bargain.has(name):
            known = [issue.id for issue in bargain.issues]
            yield rules.UNKNOWN_THING.at(place, what="issue", name=name, hint=suggest(name, known))
        elif bargain.issue(IssueId(name)).position(value) is None:
            options = ", ".join(str(option.value) for option in bargain.issue(IssueId(name)).options)
            yield references.UNKNOWN_VALUE.at(place, value=value, issue=name, options=options)


def check_endings(plays: Iterable[Play], slug: str) -> Iterator[Diagnostic]:
    """Yield the endings that no script of a scene expects."""
    shown = {
        expectation.claim.outcome
        for play in plays
        for step in play.steps
        for expectation in step.expectations
        if isinstance(expectation.claim, EndedWith) and not expectation.negated
    }
    missing = [ending for ending in WANTED_ENDINGS if ending not in shown]
    if missing:
        yield rules.NO_PLAYS.at(Place(file=f"{slug}/plays"), endings=", ".join(missing))
