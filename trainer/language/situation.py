"""What the turns before an utterance say about it: who spoke, what was asked, which figures lie on the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.moves import TermRole, Turn
from trainer.core.ports import TableContext
from trainer.language.lexicon import Lexicon
from trainer.language.wording import Wording, word_text, words_of

LAST_WORDS = 500
"""Characters at the end of an earlier turn that are read: what was said last is what gets answered."""
TURNS_READ = 6
"""Earlier turns that are looked at; older ones say nothing about the words of this one."""
_OPEN_QUESTION = words_of("what which why how when where who")
_FIGURE_ROLES = frozenset({TermRole.OFFER, TermRole.ACCEPTED, TermRole.LIMIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The other side's last words and what has happened on the table."""

    theirs: Wording | None
    """Their last utterance, if they spoke at all."""
    their_acts: frozenset[str]
    """Labels that strong cues give to their last utterance."""
    mine_acts: frozenset[str]
    """The same for the learner's own last utterance."""
    turns: int
    their_figures: bool
    """Whether they have put figures on the table."""
    my_figures: bool
    """Whether the learner has put figures on the table."""

    @property
    def figures(self) -> bool:
        """Tell whether anyone has put concrete terms on the table."""
        return self.their_figures or self.my_figures

    @property
    def they_ask(self) -> bool:
        """Tell whether their last utterance ends in a question."""
        return self.theirs is not None and bool(self.theirs.sentences) and self.theirs.sentences[-1].asks

    @property
    def they_propose(self) -> bool:
        """Tell whether their last utterance puts something forward."""
        return "act:offer" in self.their_acts or (self.theirs is not None and "#" in self.theirs.words)

    @property
    def kind(self) -> str:
        """Return what sort of turn is answered: proposal, acceptance, open or closed question, statement, none."""
        if self.theirs is None or not self.theirs.sentences:
            return "none"
        if "act:accept" in self.their_acts and not self.they_ask:
            return "acceptance"
        if self.they_propose:
            return "proposal"
        if self.they_ask:
            if "act:ask_info" in self.their_acts:
                return "inquiry"
            words = [token.norm for token in self.theirs.sentences[-1].tokens[:4]]
            return "open" if _OPEN_QUESTION.intersection(words) else "closed"
        return "statement"


def read_situation(context: TableContext, lexicon: Lexicon) -> Situation:
    """Return the situation an utterance is spoken into."""
    history = context.history[-TURNS_READ:]
    theirs = next((word_text(turn.text[-LAST_WORDS:]) for turn in reversed(history) if not turn.mine), None)
    mine = next((word_text(turn.text[-LAST_WORDS:]) for turn in reversed(history) if turn.mine), None)
    return Situation(
        theirs=theirs,
        their_acts=_acts_in(theirs, lexicon),
        mine_acts=_acts_in(mine, lexicon),
        turns=len(context.history),
        their_figures=bool(context.their_offer) or _has_figures(context.history, mine=False),
        my_figures=bool(context.my_offer) or _has_figures(context.history, mine=True),
    )


def _acts_in(wording: Wording | None, lexicon: Lexicon) -> frozenset[str]:
    if wording is None:
        return frozenset()
    return lexicon.firm_acts(wording)


def _has_figures(history: Sequence[Turn], *, mine: bool) -> bool:
    """Tell whether a side's turns hold offered terms; numbers stand in for terms where none were read."""
    for turn in history:
        if turn.mine is not mine:
            continue
        if turn.terms:
            if any(term.role in _FIGURE_ROLES for term in turn.terms):
                return True
        elif any(character.isdigit() for character in turn.text):
            return True
    return False
