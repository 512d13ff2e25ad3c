"""Acts, moves and tone of one utterance: the versioned lexicon fused with the situation at the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trainer.core.moves import Act, Label, OfferReading, TermRole, Tone
from trainer.core.ports import TableContext
from trainer.language.lexicon import Grade, Hit, Lexicon, load_lexicon
from trainer.language.situation import Situation, read_situation
from trainer.language.tone import grade_tone
from trainer.language.wording import word_text
from trainer.language.wording_moves import read_moves

_GRADE_CONFIDENCE = {Grade.STRONG: 0.85, Grade.LIKELY: 0.5, Grade.HINT: 0.12}
_EMITTED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ActReading:
    """What an utterance does: its acts, the moves its wording shows, and the tone if it names a tactic."""

    acts: tuple[Label, ...]
    moves: tuple[Label, ...]
    tone: Tone | None


class ActReader:
    """Reads acts, moves and tone."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.version = f"lexicon {lexicon.version}"

    def read_acts(self, text: str, context: TableContext, offer: OfferReading | None) -> ActReading:
        """Read one utterance; works with or without history, never raises on any text."""
        wording = word_text(text)
        hits = self._lexicon.find(wording)
        situation = read_situation(context, self._lexicon)
        acts = [label for label in _fuse(hits, "act:") if label.id != Act.OFFER]
        acts += _offer_acts(situation, offer)
        acts.sort(key=lambda label: (label.start, label.id))
        names_tactic = any(label.id == Act.NAME_TACTIC for label in acts)
        tone = grade_tone(wording, hits) if names_tactic else None
        moves = read_moves(wording, hits, acts, situation=situation, offer=offer, tone=tone)
        return ActReading(acts=tuple(acts), moves=moves, tone=tone)


def _fuse(hits: Iterable[Hit], kind: str) -> list[Label]:
    """Combine the cues of each label: independent evidence adds up (noisy or)."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.label.startswith(kind):
            found.setdefault(hit.label, []).append(hit)
    labels = []
    for label, evidence in found.items():
        doubt = 1.0
        for hit in evidence:
            doubt *= 1.0 - _GRADE_CONFIDENCE[hit.grade]
        best = max(evidence, key=lambda hit: hit.grade)
        if 1.0 - doubt > _EMITTED:
            confidence = min(1.0 - doubt, 0.95)
            labels.append(Label(id=label.removeprefix(kind), confidence=confidence, start=best.start, end=best.end))
    return labels


def _offer_acts(situation: Situation, offer: OfferReading | None) -> list[Label]:
    """Return anchor or counter-offer from the terms that were read."""
    put = [term for term in offer.terms if term.role in {TermRole.OFFER, TermRole.LIMIT}] if offer else []
    if not put:
        return []
    act = Act.COUNTER_OFFER if situation.figures else Act.ANCHOR
    start = min(term.start for term in put)
    end = max(term.end for term in put)
    return [Label(id=act, confidence=0.9, start=start, end=max(end, start))]


def load_act_reader(resources: Path) -> ActReader:
    """Return the reader built from the project's resources folder."""
    return ActReader(load_lexicon(resources / "language" / "lexicon.toml"))
