"""Skills and mistakes that wording shows, from cues, acts and figures; the core confirms those that need the state."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.core.moves import Act, Label, Move, OfferReading, TermRole, Tone
from trainer.language.situation import Situation
from trainer.language.wording import Wording, words_of

_PACKAGE_ISSUES = 3
_PILED_REASONS = 2
_ADDS = words_of(", and also plus besides moreover second third then furthermore")


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveEvidence:
    """Everything a rule may look at: what wording alone suggests, the acts read, figures, situation and tone."""

    wording: Wording
    cues: Mapping[str, Label]
    possible: frozenset[str]
    """Moves whose wording is at least half as likely as it would have to be: an act may then decide."""
    acts: Mapping[str, Label]
    situation: Situation
    offer: OfferReading | None
    tone: Tone | None

    def act(self, *acts: Act) -> Label | None:
        """Return the first of these acts that was read."""
        return next((self.acts[act] for act in acts if act in self.acts), None)

    @property
    def whole(self) -> tuple[int, int]:
        """Return the span of everything that was read."""
        return self.wording.sentences[0].start, self.wording.sentences[-1].end

    @property
    def additions(self) -> int:
        """Return how often something is added to what was said."""
        adds = [token.norm in _ADDS for token in self.wording.tokens]
        return sum(here and not before for before, here in itertools.pairwise((False, *adds)))

    @property
    def asks(self) -> bool:
        """Tell whether any sentence is a question."""
        return any(sentence.asks for sentence in self.wording.sentences)


def read_moves(evidence: MoveEvidence) -> tuple[Label, ...]:
    """Return the moves of an utterance in the order they are said."""
    found = dict(evidence.cues)
    # A hard month, sorry to hear it: kindness shares its words with two mistakes.
    if evidence.act(Act.EMPATHY) and not evidence.act(Act.ATTACK, Act.NAME_TACTIC, Act.ASK_OFFER):
        found.pop(Move.M_REACT_EMOTIONALLY, None)
        if not evidence.asks:
            found.pop(Move.M_APOLOGISE_ASK, None)
    by_acts = [(move, label) for move, label in _from_acts(evidence) if move in evidence.possible]
    for move, label in (*by_acts, *_from_figures(evidence)):
        if move not in found or found[move].confidence < label.confidence:
            found[move] = _as_move(move, label)
    for move in tuple(_ruled_out(found, evidence)):
        found.pop(move, None)
    return tuple(sorted(found.values(), key=lambda label: (label.start, label.id)))


def _as_move(move: Move, label: Label) -> Label:
    return Label(id=move.value, confidence=label.confidence, start=label.start, end=label.end)


def _from_acts(evidence: MoveEvidence) -> Iterable[tuple[Move, Label]]:
    """Yield the moves that an act is, alone or beside another act."""
    naming = evidence.act(Act.NAME_TACTIC)
    if naming is not None and evidence.tone is not Tone.ACCUSING:
        yield Move.NAME_TACTIC, naming
    if naming is not None and evidence.tone is Tone.ACCUSING:
        yield Move.M_REACT_EMOTIONALLY, naming
    attack = evidence.act(Act.ATTACK)
    if attack is not None:
        yield Move.M_REACT_EMOTIONALLY, attack
    criterion = evidence.act(Act.CRITERION)
    if criterion is not None:
        yield Move.OBJECTIVE_STANDARD, criterion
    challenge = evidence.act(Act.CHALLENGE_DEADLINE)
    if challenge is not None:
        yield Move.DEADLINE_QUESTION, challenge
    empathy = evidence.act(Act.EMPATHY)
    if empathy is not None:
        yield Move.ACKNOWLEDGE, empathy
    batna = evidence.act(Act.BATNA)
    if batna is not None:
        yield Move.BATNA_SIGNAL, batna
    trade = evidence.act(Act.CONDITIONAL_TRADE)
    if trade is not None:
        yield Move.CONDITIONAL_OFFER, trade
    reason = evidence.act(Act.RATIONALE)
    if reason is not None and evidence.act(Act.ANCHOR, Act.COUNTER_OFFER, Act.LIMIT):
        yield Move.JUSTIFY_RATIONALE, reason


def _from_figures(evidence: MoveEvidence) -> Iterable[tuple[Move, Label]]:
    """Yield the moves that the figures make certain."""
    start, end = evidence.whole
    put = [term for term in evidence.offer.terms if term.role is TermRole.OFFER] if evidence.offer else []
    packages: dict[int, set[str]] = {}
    for term in put:
        packages.setdefault(term.package, set()).add(term.issue)
    if len(packages) >= 2 and all(len(issues) >= 2 for issues in packages.values()):
        yield Move.MESO, Label(id=Move.MESO.value, confidence=0.85, start=start, end=end)
    if any(len(issues) >= _PACKAGE_ISSUES for issues in packages.values()):
        yield Move.PACKAGE_OFFER, Label(id=Move.PACKAGE_OFFER.value, confidence=0.9, start=start, end=end)
    anchor = evidence.act(Act.ANCHOR)
    if anchor is not None and put and not evidence.asks:
        yield Move.ANCHOR_FIRST, anchor


def _ruled_out(found: Mapping[str, Label], evidence: MoveEvidence) -> Iterable[Move]:
    """Yield the moves that others in the same utterance exclude."""
    if Move.NAME_TACTIC in found and evidence.tone is Tone.ACCUSING:
        yield Move.NAME_TACTIC
    if Move.M_REACT_EMOTIONALLY in found:
        yield from (Move.ACKNOWLEDGE, Move.I_STATEMENT, Move.HOLD_POSITION, Move.RAPPORT_BUILD)
        yield from (Move.INTEREST_QUESTION, Move.REQUEST_TIME)
    if Move.DEADLINE_QUESTION in found:
        yield from (Move.PROBE_CLAIM, Move.INTEREST_QUESTION)
    elif Move.PROBE_CLAIM in found:
        yield Move.INTEREST_QUESTION
    if Move.WALK_AWAY in found or Move.M_EMPTY_THREAT in found or evidence.act(Act.THREAT):
        yield Move.BATNA_SIGNAL
    if evidence.act(Act.THREAT):
        yield Move.CONDITIONAL_OFFER
    if Move.CONDITIONAL_OFFER in found or Move.CONTINGENT_DEAL in found:
        yield Move.M_UNILATERAL_CONCESSION
    if Move.MESO in found:
        yield from (Move.M_BID_AGAINST_SELF, Move.M_BACKDOWN_RANGE)
    if evidence.additions < _PILED_REASONS:
        yield Move.M_ARGUMENT_PILE
    elif Move.M_ARGUMENT_PILE in found:
        yield Move.JUSTIFY_RATIONALE
