"""Whether the recogniser understands every value of a scene when it is said in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.content.catalogue import words as rules
from trainer.content.diagnostics import Diagnostic
from trainer.content.scene import Scene
from trainer.core.ports import Recogniser, TableContext
from trainer.core.terms import Bargain, Issue, Option, same_value


def check_heard(scene: Scene, bargain: Bargain, recogniser: Recogniser) -> Iterator[Diagnostic]:
    """Yield the options that none of the plain sentences about them leads to."""
    context = TableContext(issues=bargain.issues)
    for issue in bargain.issues:
        for index, option in enumerate(issue.options):
            tried = sentences(issue, option)
            if not any(_is_heard(sentence, issue, option, recogniser, context) for sentence in tried):
                place = scene.file.at("issues", issue.id, "options", index)
                yield rules.UNHEARD.at(place, value=option.label, issue=issue.id, said=tried[0])


def sentences(issue: Issue, option: Option) -> tuple[str, ...]:
    """Return how a learner would offer a value: as the scene itself says it, and as the sheet shows it."""
    said = dict.fromkeys((option.spoken, option.label))
    named = [f"I can offer {word} for the {issue.name}." for word in said]
    return (*(f"I can offer {word}." for word in said), *named)


def _is_heard(sentence: str, issue: Issue, option: Option, recogniser: Recogniser, context: TableContext) -> bool:
    offer = recogniser.read(sentence, context).offer
    found = offer.offered if offer is not None else ()
    return [term.issue for term in found] == [issue.id] and same_value(found[0].value, option.value)
