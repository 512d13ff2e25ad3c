"""The catalogue of everything that can be wrong with content, from which docs and tests are made too."""

from trainer.content.catalogue import files, handbook, numbers, packs, plays, references, words
from trainer.content.diagnostics import Rule

CATALOGUE: tuple[Rule, ...] = tuple(
    sorted(
        (*files.RULES, *references.RULES, *numbers.RULES, *words.RULES, *plays.RULES, *packs.RULES, *handbook.RULES),
        key=lambda rule: rule.code,
    )
)
"""Every rule, in order of its code."""
