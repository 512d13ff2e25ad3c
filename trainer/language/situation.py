"""What the turns before an utterance say about it: who spoke, what was asked, which figures lie on the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.moves import TermRole, Turn
from trainer.core.ports import TableContext
from trainer.language.lexicon import Lexicon
from trainer.language.wording import Sentence, Wording, word_text, words_of

LAST_WORDS = 500
"""Characters at the end of an earlier turn that are read: what was said last is what gets answered."""
TURNS_READ = 6
"""Earlier turns that are looked at; older ones say nothing about the words of this one."""
_OPEN_QUESTION = words_of("what which why how when where who whose whom")
_LEADS = words_of("so and but ok well then now or , - hello sorry please")
_OF_FACT = words_of("is are was were am do does did has have had")
_TO_DO = words_of("can could will would shall should may might let")
_AGREEMENT = words_of(
    "ok fine agreed agree deal settled acceptable alright right correct fair suit suits sound sounds happy interested "
    "problem work works good accept sign enough ready willing say think all"
)
"""Words in a question that make yes and no an answer to what is proposed."""
_DEMAND = re.compile(
    r"\b(i|we) (really |still |also |just |would |do )?"
    r"(want|need|like|prefer|expect|demand|require|insist|must have|have to have|am expecting|am looking)\b"
)
_PROMISE = re.compile(
    r"\b(i|we) (can|could|will|would|may|might|am willing|are willing|am prepared|am happy|am able) "
    r"(?!not |see |understand |imagine |think |tell |say |hear |only |never )"
)
ANSWERED = frozenset({"proposal", "request", "demand", "promise"})
"""Kinds of turns to which yes and no are acceptance and refusal."""
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
        """Return what sort of turn is answered.

        proposal, promise ("we can fix it in spring"), demand ("I want a car"), request (a question that asks for
        agreement), inquiry (a question of fact), open or closed (other questions), acceptance, statement, none.
        """
        if self.theirs is None or not self.theirs.sentences:
            return "none"
        if self.they_ask:
            return self._question(self.theirs.sentences[-1])
        if "act:accept" in self.their_acts:
            return "acceptance"
        if self.they_propose or "act:limit" in self.their_acts:
            return "proposal"
        said = "".join(sentence.joined for sentence in self.theirs.sentences)
        if _DEMAND.search(said):
            return "demand"
        return "promise" if _PROMISE.search(said) else "statement"

    def _question(self, sentence: Sentence) -> str:
        words = [token.norm for token in sentence.tokens]
        while len(words) > 1 and words[0] in _LEADS:
            words.pop(0)
        opening = words[0]
        if _AGREEMENT.intersection(words) or words[1:2] == ["about"] or words[:2] == ["what", "if"]:
            return "request"
        if opening in _OPEN_QUESTION:
            return "open"
        if opening in _OF_FACT:
            return "inquiry"
        if opening in _TO_DO:
            return "inquiry" if "act:ask_info" in self.their_acts else "request"
        return "proposal" if self.they_propose else "closed"


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
