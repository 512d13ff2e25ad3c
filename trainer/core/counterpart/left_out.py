"""Questions left without an answer beside others: said back and owned to, so that nobody has to ask again."""

from __future__ import annotations

import re

from trainer.core.counterpart.asked_back import asked_back
from trainer.core.counterpart.asking import form_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.longhand import in_full
from trainer.core.counterpart.subjects import telling
from trainer.core.counterpart.wording import Utterance
from trainer.core.moves import Asked
from trainer.core.plain import words_of
from trainer.core.terms import Side

UNFORESEEN = 0.6
"""Whose likeliest answer is less apt than this has none."""
LEAST_WORDS, LEAST_TELLING = 4, 5
"""Fewer words, none of them long and telling, are a tag or an echo: 'right?', 'is it?'."""
_PUTS = re.compile(
    r"\d|\b(?:(?:could|can|might|may|shall|should) (?:we|i)|what if|(?:how|what) about|would (?:that|it|this|you)"
    r"|half past|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
"""Proposes or asks leave, or holds a figure: to that there is a yes or no, and nothing to know."""
_TELLS = re.compile(r"\W*(?:and |so |but )*(?:what|how much|all) (?:i|we|you|they|he|she)\b(?!.*\?)")
"""A sentence that opens like a question and tells: 'what I can do is money'."""
MOST_OWNED, MOST_SENTENCES = 4, 4
"""So many are owned to in a session, and only behind so many sentences: more would be a speech about not knowing."""
SAID_BACK, PLAIN = "react.left.back", "react.left"


def is_left(asked: Asked) -> bool:
    """Tell whether a question of a message has no apt answer and is more than a tag."""
    unforeseen = max((found.apt for found in asked.alike), default=0.0) < UNFORESEEN
    if _PUTS.search(asked.words) is not None or _TELLS.match(asked.words) is not None:
        return False
    says = len(words_of(asked.words)) >= LEAST_WORDS or bool(telling(asked.words, LEAST_TELLING))
    return unforeseen and says and form_of(asked.words) is not None


def say_left(draft: Draft, heard: Heard, utterance: Utterance) -> None:
    """Say behind the answers that one more question has none, which it was where that can be said back."""
    if not heard.left or not utterance.parts or utterance.sentences > MOST_SENTENCES or utterance.text.endswith("?"):
        return
    theirs = [line for line in draft.state.spoken if line.side is Side.COUNTERPART]
    if sum(not {SAID_BACK, PLAIN}.isdisjoint(line.keys) for line in theirs) >= MOST_OWNED:
        return
    persona, partner = draft.scenario.persona, draft.scenario.persona.partner
    people = (persona,) if partner is None else (persona, partner)
    names = [part for person in people for part in person.name.split() if part not in {"Mr", "Mrs", "Ms"}]
    words = asked_back(f"{heard.left.split(',')[0].rstrip('?')}?", names)
    if not words:
        utterance.say(PLAIN)
        return
    utterance.parts.append(words if persona.short_forms else in_full(words))
    if not utterance.say(SAID_BACK):
        utterance.parts.pop()
