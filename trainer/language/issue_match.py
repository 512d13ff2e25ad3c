"""Everything of a bargain that an utterance is matched against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from trainer.core.terms import Issue
from trainer.language.mentions import Mention, MentionReader
from trainer.language.option_match import Heard, OptionHit, OptionReader
from trainer.language.schema import compile_issues
from trainer.language.thesaurus import Item
from trainer.language.vocabulary import Vocabulary


class IssueMatcher:
    """Finds the issues and options of one bargain in tokens."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = compile_issues(issues)
        vocabulary = Vocabulary(self.issues)
        self._mentions = MentionReader(self.issues, vocabulary)
        self._options = OptionReader(self.issues, vocabulary)
        self.countable = frozenset(
            words.index
            for words in self.issues
            if words.numeric or any(signature.figures for option in words.options for signature in option.signatures)
        )
        """Places of the issues that numbers can belong to."""

    def mentions(self, items: Sequence[Item]) -> tuple[Mention, ...]:
        """Return every issue that is named."""
        return self._mentions.find(items)

    def option_hits(self, heard: Heard) -> tuple[OptionHit, ...]:
        """Return every option that is named, wholly or in part."""
        return self._options.find(heard)
