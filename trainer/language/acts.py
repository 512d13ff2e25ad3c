"""Acts, moves and tone of one utterance: a trained model, the versioned lexicon, the figures read and the situation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.core.moves import Act, Label, Move, OfferReading, TermRole, Tone
from trainer.core.ports import TableContext
from trainer.language.evidence import span_of
from trainer.language.features import features_of
from trainer.language.lexicon import Hit, Lexicon, load_lexicon
from trainer.language.model import LinearModel, cue_strengths, load_model
from trainer.language.situation import Situation, read_situation
from trainer.language.tone import grade_tone
from trainer.language.wording import Wording, word_text
from trainer.language.wording_moves import MoveEvidence, read_moves

_OFFER_CONFIDENCE = 0.93
_WORDS_ALONE = 0.75
"""Probability from which words make an offer though no figure was read: "the rest is yours"."""
_ROLE_CONFIDENCE = {
    TermRole.ACCEPTED: (Act.ACCEPT, 0.8),
    TermRole.REJECTED: (Act.REJECT, 0.65),
    TermRole.LIMIT: (Act.LIMIT, 0.75),
}
"""How often a term read in this role goes with the act (measured on labelled dialogues)."""
_CONDITIONAL_CONFIDENCE = 0.75
_WORDS_AGREE = 0.25
"""Probability that the words must give an act before the role of a figure may carry it."""
_ANSWER_CONFIDENCE = 0.85
"""Probability from which a yes or no to a plain question, with no proposal in it, is still read as one to an offer."""
_HALF = 0.5
_LONG_TURN = 6
"""Sentences from which a turn is read as a whole only."""
_FEWEST_TOKENS = 3
_ALONE = 0.8
"""How much a sentence counts that shows a label by itself, while the turn it stands in hides it."""
_OWN_SENTENCE = frozenset(
    {
        Act.REJECT, Act.ASK_INTERESTS, Act.URGENCY, Act.CRITERION, Act.BATNA, Act.THREAT, Act.ATTACK, Act.NAME_TACTIC,
        Act.CHALLENGE_DEADLINE, Move.INTEREST_QUESTION, Move.DEADLINE_QUESTION, Move.NAME_TACTIC,
        Move.OBJECTIVE_STANDARD, Move.SOCIAL_PROOF, Move.BATNA_SIGNAL,
    }
)  # fmt: skip
"""Rare and decisive labels that one sentence of a longer turn carries."""
_OFFERING = frozenset({TermRole.OFFER, TermRole.LIMIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class ActReading:
    """What an utterance does: its acts, the moves its wording shows, and the tone if it names a tactic."""

    acts: tuple[Label, ...]
    moves: tuple[Label, ...]
    tone: Tone | None


class ActReader:
    """Reads acts, moves and tone."""

    def __init__(self, lexicon: Lexicon, model: LinearModel) -> None:
        self._lexicon = lexicon
        self._model = model
        self._threshold = dict(zip(model.labels, map(float, model.threshold), strict=True))
        self.version = f"lexicon-{lexicon.version}"

    def read_acts(self, text: str, context: TableContext, offer: OfferReading | None) -> ActReading:
        """Read one utterance; works with or without history, never raises on any text."""
        wording = word_text(text)
        if not wording.sentences:
            return ActReading(acts=(), moves=(), tone=None)
        hits = self._lexicon.find(wording)
        situation = read_situation(context, self._lexicon)
        probable = self._chances(wording, hits, situation)
        acts = self._acts(wording, hits, situation, probable, offer)
        tone = grade_tone(wording, hits) if any(label.id == Act.NAME_TACTIC for label in acts) else None
        moves = read_moves(
            MoveEvidence(
                wording=wording,
                cues=self._read(wording, hits, probable, {move.value for move in Move}),
                possible=frozenset(
                    label for label, chance in probable.items() if chance >= _HALF * self._threshold.get(label, 1.0)
                ),
                acts={label.id: label for label in acts},
                situation=situation,
                offer=offer,
                tone=tone,
            )
        )
        return ActReading(acts=tuple(acts), moves=moves, tone=tone)

    def _chances(self, wording: Wording, hits: Sequence[Hit], situation: Situation) -> dict[str, float]:
        """Return the probability of every label, of the turn as a whole and of what single sentences carry."""
        probable = self._probable(wording, hits, situation)
        if 1 < len(wording.sentences) <= _LONG_TURN:
            for number, sentence in enumerate(wording.sentences):
                if len(sentence.tokens) < _FEWEST_TOKENS:
                    continue
                alone = Wording(text=wording.text, sentences=(sentence,))
                found = self._probable(alone, [hit for hit in hits if hit.sentence == number], situation)
                for label in _OWN_SENTENCE & found.keys():
                    probable[label] = max(probable[label], _ALONE * found[label])
        return probable

    def _probable(self, wording: Wording, hits: Sequence[Hit], situation: Situation) -> dict[str, float]:
        features = features_of(wording, hits, situation, self._lexicon)
        chances = self._model.probabilities(features, cue_strengths(hits))
        return dict(zip(self._model.labels, map(float, chances), strict=True))

    def _acts(
        self,
        wording: Wording,
        hits: Sequence[Hit],
        situation: Situation,
        probable: dict[str, float],
        offer: OfferReading | None,
    ) -> list[Label]:
        """Return the acts in the order they are said."""
        words_offer = probable.pop(Act.OFFER.value, 0.0)
        for act, confidence in _from_terms(offer):
            if probable.get(act, 0.0) >= _WORDS_AGREE:
                probable[act] = max(probable[act], confidence)
        if situation.kind in {"open", "inquiry"}:
            for act in (Act.ACCEPT, Act.REJECT):
                if probable.get(act.value, 0.0) < _ANSWER_CONFIDENCE:
                    probable.pop(act.value, None)
        read = self._read(wording, hits, probable, {act.value for act in Act})
        acts = [
            Label(id=label.id, confidence=label.confidence, start=label.start, end=label.end) for label in read.values()
        ]
        acts += self._offer(wording, situation, words_offer, offer)
        return sorted(acts, key=lambda label: (label.start, label.id))

    def _read(
        self, wording: Wording, hits: Sequence[Hit], probable: Mapping[str, float], among: set[str]
    ) -> dict[str, Label]:
        """Return the labels whose probability reaches their threshold, each with the words that show it."""
        found = {}
        for label, chance in probable.items():
            if label in among and chance >= self._threshold.get(label, 1.0):
                start, end = span_of(label, wording, hits, self._model)
                found[label] = Label(id=label, confidence=round(chance, 4), start=start, end=end)
        return found

    def _offer(
        self, wording: Wording, situation: Situation, words_offer: float, offer: OfferReading | None
    ) -> list[Label]:
        """Return the offer as anchor or counter-offer: from the terms read, else from words without figures."""
        terms = offer.terms if offer is not None else ()
        put = [term for term in terms if term.role in _OFFERING]
        if put:
            start, end = min(term.start for term in put), max(term.end for term in put)
            confidence = _OFFER_CONFIDENCE
        elif words_offer >= _WORDS_ALONE and not any(term.role is TermRole.ACCEPTED for term in terms):
            start, end = span_of(Act.OFFER.value, wording, (), self._model)
            confidence = round(words_offer, 4)
        else:
            return []
        act = Act.COUNTER_OFFER if situation.figures else Act.ANCHOR
        return [Label(id=act.value, confidence=confidence, start=start, end=max(start, end))]


def _from_terms(offer: OfferReading | None) -> list[tuple[str, float]]:
    """Return what the roles of the figures say about acts."""
    if offer is None:
        return []
    roles = {term.role for term in offer.terms}
    found = [_ROLE_CONFIDENCE[role] for role in sorted(roles) if role in _ROLE_CONFIDENCE]
    if offer.conditional:
        found.append((Act.CONDITIONAL_TRADE, _CONDITIONAL_CONFIDENCE))
    return [(act.value, confidence) for act, confidence in found]


def load_act_reader(resources: Path) -> ActReader:
    """Return the reader built from the project's resources folder."""
    folder = resources / "language"
    return ActReader(
        load_lexicon(folder / "lexicon.toml"), load_model(folder / "weights.npz", folder / "vocabulary.json")
    )
