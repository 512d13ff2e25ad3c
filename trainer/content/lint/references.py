"""Whether every name and value in a scene leads somewhere, and what has to be there is there."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping

from trainer.content.catalogue import references as rules
from trainer.content.diagnostics import Diagnostic
from trainer.content.fields import Value
from trainer.content.parts import ClaimPart, DeadlinePart
from trainer.content.scene import Scene
from trainer.core.terms import Bargain, Issue, IssueId, Side


def check(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    """Yield everything in a scene that leads nowhere or is incomplete."""
    yield from _check_issue_names(scene, bargain)
    yield from _check_packages(scene, bargain)
    yield from _check_limits(scene, bargain)
    yield from _check_plan(scene)
    yield from _check_told(scene)


def suggest(name: str, known: Iterable[str]) -> str:
    """Return a sentence that leads from a wrong name to the right one."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1)
    if close:
        return f"Did you mean '{close[0]}'?"
    return f"Known here: {', '.join(names)}." if names else "There are none in this scene yet."


def _check_issue_names(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    file = scene.file.part
    named: list[tuple[tuple[str | int, ...], str]] = []
    named += [(("first-stated", index), name) for index, name in enumerate(file.first_stated)]
    for key, interest in file.interests.items():
        named += [(("interests", key, "issues", index), name) for index, name in enumerate(interest.issues)]
    for key, item in file.evidence.items():
        named += [(("evidence", key, "supports", index), name) for index, name in enumerate(item.supports)]
    named += [(("plan", key, "issue"), beat.issue) for key, beat in file.plan.items() if beat.issue is not None]
    explained = ((key, part.explains) for key, part in file.exchanges.items() if part.explains is not None)
    named += [(("exchanges", key, "explains"), issue) for key, issue in explained]
    for path, name in named:
        if not bargain.has(name):
            hint = suggest(name, (issue.id for issue in bargain.issues))
            yield rules.UNKNOWN_ISSUE.at(scene.file.at(*path), name=name, hint=hint)


def _check_packages(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    file = scene.file.part
    yield from _check_terms(scene, bargain, file.openings.counterpart, ("openings", "counterpart"), whole=True)
    yield from _check_terms(scene, bargain, file.openings.learner, ("openings", "learner"), whole=True)
    if file.declared.nash:
        yield from _check_terms(scene, bargain, file.declared.nash, ("declared", "nash"), whole=True)
    for key, rule in file.rules.items():
        for name, wanted in (("when", rule.when), ("needs", rule.needs)):
            for issue, values in wanted.items():
                for value in values:
                    yield from _check_terms(scene, bargain, {issue: value}, ("rules", key, name), whole=False)


def _check_terms(
    scene: Scene, bargain: Bargain, terms: Mapping[str, Value], path: tuple[str, ...], *, whole: bool
) -> Iterator[Diagnostic]:
    for name, value in terms.items():
        place = scene.file.at(*path, name)
        if not bargain.has(name):
            hint = suggest(name, (issue.id for issue in bargain.issues))
            yield rules.UNKNOWN_ISSUE.at(place, name=name, hint=hint)
        elif bargain.issue(IssueId(name)).option(value) is None:
            issue = bargain.issue(IssueId(name))
            yield rules.UNKNOWN_VALUE.at(place, value=value, issue=name, options=_options(issue))
    for issue in bargain.issues if whole else ():
        if issue.id not in terms:
            yield rules.INCOMPLETE.at(scene.file.at(*path), what=".".join(path), issue=issue.id)


def _check_limits(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    for issue in bargain.issues:
        for side, limit in (("learner", issue.learner_floor), ("counterpart", issue.counterpart_cap)):
            if limit is not None and issue.option(limit) is None:
                place = scene.file.at("issues", issue.id, "limits", side)
                yield rules.UNKNOWN_VALUE.at(place, value=limit, issue=issue.id, options=_options(issue))


def _options(issue: Issue) -> str:
    return ", ".join(str(option.value) for option in issue.options)


def _check_plan(scene: Scene) -> Iterator[Diagnostic]:
    file = scene.file.part
    for tactic, beat in file.plan.items():
        if tactic not in scene.tactics:
            hint = suggest(tactic, scene.tactics)
            yield rules.UNKNOWN_TACTIC.at(scene.file.at("plan", tactic), name=tactic, hint=hint)
        if beat.deadline is not None and beat.deadline not in file.deadlines:
            hint = suggest(beat.deadline, file.deadlines)
            place = scene.file.at("plan", tactic, "deadline")
            yield rules.UNKNOWN_FACT.at(place, what="deadline", name=beat.deadline, hint=hint)
        if beat.claim is not None and beat.claim not in file.claims:
            hint = suggest(beat.claim, file.claims)
            place = scene.file.at("plan", tactic, "claim")
            yield rules.UNKNOWN_FACT.at(place, what="claim", name=beat.claim, hint=hint)
        if beat.turns[0] > beat.turns[1]:
            yield rules.BAD_SPAN.at(scene.file.at("plan", tactic, "turns"), first=beat.turns[0], last=beat.turns[1])
    if file.window is not None and file.window.turns[0] > file.window.turns[1]:
        first, last = file.window.turns
        yield rules.BAD_SPAN.at(scene.file.at("window", "turns"), first=first, last=last)
    for key, claim in file.claims.items():
        if claim.tactic is not None and claim.tactic not in scene.tactics:
            hint = suggest(claim.tactic, scene.tactics)
            yield rules.UNKNOWN_TACTIC.at(scene.file.at("claims", key, "tactic"), name=claim.tactic, hint=hint)


def _check_told(scene: Scene) -> Iterator[Diagnostic]:
    file = scene.file.part
    for key, deadline in file.deadlines.items():
        kinds = _missing_deadline_lines(deadline)
        if kinds:
            place = scene.file.at("deadlines", key)
            yield rules.MISSING_LINES.at(place, what="the deadline", name=key, kinds=", ".join(kinds))
    for key, claim in file.claims.items():
        kinds = _missing_claim_lines(claim)
        if kinds:
            yield rules.MISSING_LINES.at(
                scene.file.at("claims", key), what="the claim", name=key, kinds=", ".join(kinds)
            )
    for key, interest in file.interests.items():
        place = scene.file.at("interests", key)
        if interest.side is Side.COUNTERPART and len(interest.lines) != 3:
            problem = f"the counterpart's interest '{key}' has {len(interest.lines)} lines"
            yield rules.WRONG_DEPTH.at(place, problem=problem)
        if interest.side is Side.LEARNER and interest.lines:
            yield rules.WRONG_DEPTH.at(place, problem=f"the learner's interest '{key}' has lines for the counterpart")


def _missing_deadline_lines(deadline: DeadlinePart) -> list[str]:
    wanted = ("held",) if deadline.real else ("thinned", "extended")
    return [kind for kind in wanted if not getattr(deadline.lines, kind)]


def _missing_claim_lines(claim: ClaimPart) -> list[str]:
    wanted = ("details",) if claim.real else ("vague", "thinner", "collapsed")
    return [kind for kind in wanted if not getattr(claim.lines, kind)]
