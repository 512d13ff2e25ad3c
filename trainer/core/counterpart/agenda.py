"""What there is to settle: the points themselves, for who asks which there are."""

from __future__ import annotations

import re

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.subjects import points_in
from trainer.core.plain import words_of
from trainer.core.scenario import Scenario
from trainer.core.terms import IssueId

LONGEST = 30
FORESEEN = 0.85
"""So like what the scene foresaw, a question is answered by that."""
_ASKS = re.compile(
    r"\bwhat(?:'s| is|s| are| do we have)? (?:all |actually |exactly )*on the table"
    r"(?= (?:between us|besides?|apart from|to (?:settle|discuss|agree)))"
    r"|\bwhat(?:'s| is|s| are| do we have)? (?:all |else |actually |exactly )*(?:there )?(?:(?<=else )on the table"
    r"|to (?:settle|agree|discuss|decide|talk about|negotiate)|up for (?:discussion|negotiation|debate))"
    r"(?: between us| here| today| besides? [^?]*| apart from [^?]*)?"
    r"|\b(?:what|which) (?:points?|terms|topics?|items?|issues?|things|lines?|subjects?)(?: else)?"
    r" (?:are|do|is|have|can|should|would) (?:there|we|you|on|open|up)\b(?! want| need| prefer)"
    r"|\bwhat (?:else )?(?:do|should|can|could|shall) we (?:have to |need to )?"
    r"(?:settle|agree on|decide|talk about|discuss|negotiate)\b"
    r"|^(?:\w+ )?(?:what|which) (?:five|four|all) (?:points?|terms|topics?|items?|issues?|things|lines?)\b(?=\W|$)"
    r"|\bwhat(?:'s| is|s) (?:all )?(?:the )?(?:agenda|list of points)\b"
    r"|\bwhat else (?:is there|can we (?:talk|bargain) about|is open)\b"
)


_TURNS_TO = re.compile(
    r"\b(?:let'?s|let us|then|now|next|and) (?:(?:now|then|we) )*(?:talk|speak|look|come|go|move on|get|turn)"
    r" (?:about|at|on|to)\b"
    r"|\b(?:then|and) we (?:(?:still|can|will|must|should|then) )*(?:talk|discuss|settle|sort|look at)"
    r"(?: out| about| over)?\b"
    r"|\b(?:that|which|what) (?:still )?leaves\b|\bremains\b|\bstill (?:open|to settle|to do)\b|\bnow (?:for|to) the\b"
)
"""Before a point: it is still to be settled."""


def goes_on_to(draft: Draft, heard: Heard) -> list[IssueId]:
    """Return the points the learner turns to as still to be settled: 'agreed? then let's talk about the amount'."""
    found = _TURNS_TO.search(heard.plain)
    return points_in(draft.scenario.bargain, heard.plain[found.end() :]) if found is not None else []


def answer_agenda(draft: Draft, heard: Heard) -> bool:
    """Answer who asks which points there are with their names; tell whether that was asked."""
    asked = heard.offer is None and not heard.agrees and len(words_of(heard.plain)) <= LONGEST
    foreseen = any(found.apt >= FORESEEN for found in heard.reading.alike)
    if not asked or foreseen or draft.state.accepted is not None or _ASKS.search(heard.plain) is None:
        return False
    heard.reactions.insert(0, "react.agenda")
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def speak_points(scenario: Scenario) -> str:
    """Return the names of all points as a spoken list: 'the rent, the lease and the deposit'."""
    names = [f"the {issue.name}" for issue in scenario.bargain.issues]
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else "".join(names)
