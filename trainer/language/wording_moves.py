"""Skills and mistakes that wording shows, from cues, acts and figures; the core confirms those that need the state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.core.moves import Act, Label, Move, OfferReading, TermRole, Tone
from trainer.language.lexicon import Grade, Hit
from trainer.language.situation import Situation
from trainer.language.wording import Wording

_MOVE = "move:"
_COUNTED = 0.6
_PACKAGE_ISSUES = 3
_CONFIDENCE = {Grade.STRONG: 0.82, Grade.LIKELY: 0.45}
_EMITTED = 0.55


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """Everything a rule may look at."""

    wording: Wording
    cues: dict[str, Label]
    acts: dict[str, Label]
    situation: Situation
    offer: OfferReading | None
    tone: Tone | None

    def act(self, *acts: Act) -> Label | None:
        """Return the first of these acts that was read."""
        return next((self.acts[act] for act in acts if act in self.acts), None)

    def cue(self, move: Move) -> Label | None:
        """Return the move's own cue, if its words occur."""
        return self.cues.get(move)

    @property
    def whole(self) -> tuple[int, int]:
        """Return the span of everything that was read."""
        if not self.wording.sentences:
            return 0, 0
        return self.wording.sentences[0].start, self.wording.sentences[-1].end


def read_moves(
    wording: Wording,
    hits: Sequence[Hit],
    acts: Iterable[Label],
    *,
    situation: Situation,
    offer: OfferReading | None,
    tone: Tone | None,
) -> tuple[Label, ...]:
    """Return the moves of an utterance in the order they are said."""
    evidence = _Evidence(
        wording=wording,
        cues=_cues(hits),
        acts={label.id: label for label in acts},
        situation=situation,
        offer=offer,
        tone=tone,
    )
    found = dict(evidence.cues)
    for move, label in (*_from_acts(evidence), *_from_figures(evidence)):
        if move not in found or found[move].confidence < label.confidence:
            found[move] = _as_move(move, label)
    for move in _ruled_out(found, evidence):
        found.pop(move, None)
    kept = [label for label in found.values() if label.confidence >= _EMITTED]
    return tuple(sorted(kept, key=lambda label: (label.start, label.id)))


def _as_move(move: Move, label: Label) -> Label:
    return Label(id=move, confidence=label.confidence, start=label.start, end=label.end)


def _cues(hits: Sequence[Hit]) -> dict[str, Label]:
    """Combine the cues of each move."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.label.startswith(_MOVE) and hit.grade in _CONFIDENCE:
            found.setdefault(hit.label.removeprefix(_MOVE), []).append(hit)
    labels = {}
    for move, evidence in found.items():
        doubt = 1.0
        for hit in evidence:
            doubt *= 1.0 - _CONFIDENCE[hit.grade]
        best = max(evidence, key=lambda hit: hit.grade)
        labels[move] = Label(id=move, confidence=min(1.0 - doubt, 0.95), start=best.start, end=best.end)
    return labels


def _from_acts(evidence: _Evidence) -> Iterable[tuple[Move, Label]]:
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
    batna = evidence.act(Act.BATNA)
    if batna is not None:
        yield Move.BATNA_SIGNAL, batna
    trade = evidence.act(Act.CONDITIONAL_TRADE)
    if trade is not None:
        yield Move.CONDITIONAL_OFFER, trade
    reason = evidence.act(Act.RATIONALE)
    if reason is not None and evidence.act(Act.ANCHOR, Act.COUNTER_OFFER, Act.LIMIT):
        yield Move.JUSTIFY_RATIONALE, reason


def _from_figures(evidence: _Evidence) -> Iterable[tuple[Move, Label]]:
    """Yield the moves that the figures make certain."""
    start, end = evidence.whole
    put = [term for term in evidence.offer.terms if term.role is TermRole.OFFER] if evidence.offer else []
    packages: dict[int, set[str]] = {}
    for term in put:
        packages.setdefault(term.package, set()).add(term.issue)
    if len(packages) >= 2 and all(len(issues) >= 2 for issues in packages.values()):
        yield Move.MESO, Label(id=Move.MESO, confidence=0.85, start=start, end=end)
    if any(len(issues) >= _PACKAGE_ISSUES for issues in packages.values()):
        yield Move.PACKAGE_OFFER, Label(id=Move.PACKAGE_OFFER, confidence=0.9, start=start, end=end)
    anchor = evidence.act(Act.ANCHOR)
    if anchor is not None and not any(sentence.asks for sentence in evidence.wording.sentences):
        yield Move.ANCHOR_FIRST, anchor


def _ruled_out(found: dict[str, Label], evidence: _Evidence) -> Iterable[Move]:
    """Yield the moves that others in the same utterance exclude."""
    if Move.NAME_TACTIC in found and evidence.tone is Tone.ACCUSING:
        yield Move.NAME_TACTIC
    if Move.M_REACT_EMOTIONALLY in found:
        yield from (Move.ACKNOWLEDGE, Move.I_STATEMENT, Move.HOLD_POSITION, Move.RAPPORT_BUILD)
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
    if Move.M_ARGUMENT_PILE in found:
        yield Move.JUSTIFY_RATIONALE
