"""Sessions as xAPI 1.0.3 statements, with the verbs of cmi5 but without its category: no LMS launched us.

Every statement has an id that follows from the session and the event, so that sending it twice changes nothing. The
words of the learner are left out unless they are asked for.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias

from trainer.core import events as ev
from trainer.core.metrics import MetricId
from trainer.core.terms import Side
from trainer.reports.markup import plain
from trainer.reports.names import Names
from trainer.reports.past import Past

Statement: TypeAlias = dict[str, Any]

HOME = "https://hardball-trainer.example/xapi"
"""Stands before every name of ours; the domain is one that nobody can own."""
ADL = "http://adlnet.gov/expapi"
SIMULATION = f"{ADL}/activities/simulation"
INTERACTION = f"{ADL}/activities/interaction"
OBJECTIVE = f"{ADL}/activities/objective"
VERSION = "1.0.3"
NOBODY = "learner"
MS = 1000


def write_statements(pasts: Sequence[Past], names: Names, *, words: bool = False) -> str:
    """Return the statements of all sessions as one JSON array, in order of time within each session."""
    statements = [statement for past in pasts for statement in state_session(past, names, words=words)]
    return json.dumps(statements, indent=1, ensure_ascii=False) + "\n"


def state_session(past: Past, names: Names, *, words: bool = False) -> list[Statement]:
    """Return what one session says: initialized, responded for each offer, then how it came out."""
    writer = _Writer(past, names)
    first, last = past.recorded[0], past.recorded[-1]
    statements = [writer.state("initialized", first)]
    statements += [writer.respond(item, words=words) for item in _answers(past.recorded)]
    length = {"duration": _duration(past.debrief.duration_ms)}
    outcome = past.debrief.outcome
    if outcome is None:
        return statements
    if outcome is not ev.Outcome.ABANDONED:
        statements.append(writer.state("completed", last, result={"completion": True, **length}))
        better = next(one for one in past.debrief.metrics if one.id is MetricId.BATNA)
        result = {
            "success": bool(better.passed),
            "score": {"scaled": round(past.debrief.own / 100, 4), "raw": past.debrief.own, "min": 0, "max": 100},
            **length,
        }
        statements.append(writer.state("passed" if better.passed else "failed", last, result=result))
    statements.append(writer.state("terminated", last, result=length))
    return statements


def _answers(recorded: Iterable[ev.Recorded]) -> list[tuple[ev.Recorded, ev.LearnerOffered | None]]:
    """Return the learner's utterances, each with the offer it carried."""
    answers: list[tuple[ev.Recorded, ev.LearnerOffered | None]] = []
    for item in recorded:
        match item.event:
            case ev.LearnerSpoke():
                answers.append((item, None))
            case ev.LearnerOffered() if answers:
                answers[-1] = (answers[-1][0], item.event)
            case _:
                pass
    return answers


class _Writer:
    """Writes the statements of one session."""

    def __init__(self, past: Past, names: Names) -> None:
        self._past = past
        self._names = names
        self._walls = _wall_times(past.recorded)
        self._session = f"{HOME}/session/{past.row.id}"

    def state(self, verb: str, item: ev.Recorded, *, result: Statement | None = None) -> Statement:
        """Return a statement about the whole session."""
        row = self._past.row
        about = {
            "objectType": "Activity",
            "id": f"{HOME}/scenario/{row.scenario}",
            "definition": {"type": SIMULATION, "name": {"en": plain(row.title)}},
        }
        return self._statement(verb, item, about, result=result)

    def respond(self, answer: tuple[ev.Recorded, ev.LearnerOffered | None], *, words: bool) -> Statement:
        """Return a statement about one utterance, with what its offer was worth and the tactic it was said under."""
        item, offer = answer
        event = item.event
        assert isinstance(event, ev.LearnerSpoke)
        extensions: Statement = {f"{HOME}/ext/moves": [str(label.id) for label in event.reading.moves]}
        if offer is not None:
            worth = self._past.scenario.bargain.utility(Side.LEARNER, offer.package)
            extensions[f"{HOME}/ext/utility"] = round(worth, 2)
        tactic = self._tactic_before(item.seq)
        if tactic:
            extensions[f"{HOME}/ext/tactic"] = tactic
        result: Statement = {"extensions": extensions}
        if words:
            result["response"] = plain(self._names.clean(event.text))
        about = {
            "objectType": "Activity",
            "id": f"{self._session}/turn/{item.seq}",
            "definition": {"type": INTERACTION, "name": {"en": f"Turn at event {item.seq}"}},
        }
        parent = [{"objectType": "Activity", "id": f"{HOME}/scenario/{self._past.row.scenario}"}]
        activities: Statement = {"parent": parent}
        if tactic:
            activities["grouping"] = [
                {"objectType": "Activity", "id": f"{HOME}/tactic/{tactic}", "definition": {"type": OBJECTIVE}}
            ]
        return self._statement("responded", item, about, result=result, activities=activities)

    def _statement(
        self,
        verb: str,
        item: ev.Recorded,
        about: Statement,
        *,
        result: Statement | None,
        activities: Statement | None = None,
    ) -> Statement:
        name = f"{self._session}/{item.seq}/{verb}"
        context: Statement = {"registration": self._registration(), "platform": "Hardball", "language": "en"}
        if activities:
            context["contextActivities"] = activities
        statement: Statement = {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
            "version": VERSION,
            "timestamp": _moment(self._walls[item.seq]),
            "actor": {
                "objectType": "Agent",
                "account": {"homePage": HOME, "name": plain(self._names.shown) or NOBODY},
            },
            "verb": {"id": f"{ADL}/verbs/{verb}", "display": {"en": verb}},
            "object": about,
            "context": context,
        }
        if result is not None:
            statement["result"] = result
        return statement

    def _registration(self) -> str:
        """Return the session's id where it is a UUID, else one that follows from it."""
        try:
            return str(uuid.UUID(self._past.row.id))
        except ValueError:
            return str(uuid.uuid5(uuid.NAMESPACE_URL, self._session))

    def _tactic_before(self, seq: int) -> str:
        tactic = ""
        for item in self._past.recorded:
            if item.seq >= seq:
                break
            if isinstance(item.event, ev.TacticFired):
                tactic = item.event.tactic
            elif isinstance(item.event, ev.LearnerSpoke):
                tactic = ""
        return tactic


def _wall_times(recorded: Sequence[ev.Recorded]) -> dict[int, int]:
    """Return the wall time of each event in ms since the epoch, counted from the last start or resumption."""
    walls: dict[int, int] = {}
    wall, at = 0, 0
    for item in recorded:
        if isinstance(item.event, ev.SessionStarted | ev.SessionResumed):
            wall, at = item.event.wall_ms, item.at_ms
        walls[item.seq] = wall + item.at_ms - at
    return walls


def _moment(wall_ms: int) -> str:
    text = datetime.fromtimestamp(wall_ms / MS, UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def _duration(length_ms: int) -> str:
    return f"PT{length_ms / MS:.2f}S"
