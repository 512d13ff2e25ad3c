"""Saying what answers the learner: what was asked or shown first, that a tactic is let go last."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from trainer.core.counterpart.exchanges import in_brief, question_of
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.sought import fitting
from trainer.core.counterpart.subjects import telling
from trainer.core.counterpart.wording import Utterance
from trainer.core.scenario import Line

MOST_ANSWERS, MOST_SENTENCES = 2, 3
"""At most so many answers before the act, and sentences beyond which nothing is added: nobody delivers a lecture."""
LEAST_BESIDE = 2
"""What was asked beside an offer is answered in so many sentences, however long the answer to the offer was."""
SAME_WORDS, SAME_SHARE, LEAST_TELLING = 2, 0.5, 5
"""So many telling words, and such a share of them, make an answer one that was just given."""
LATER = {"topic": 1, "stopped": 2}
"""Answers said after others: what is found by a word alone, and that a tactic is let go."""


def say_answers(utterance: Utterance, heard: Heard, most: int, said: Container[str]) -> None:
    """Say what answers the learner, what was asked or shown before what was stopped."""
    for purpose, lines in sorted(heard.answers, key=lambda answer: LATER.get(answer[0].split("/")[0], 0)):
        lets_go = purpose.startswith("stopped/")
        if len(utterance.parts) < most and not (lets_go and (utterance.parts or (heard.asked and heard.reactions))):
            room = max(MOST_SENTENCES - utterance.sentences, LEAST_BESIDE if heard.offer is not None else 0)
            told = _with_news(utterance, lines)
            best = fitting(told, question_of(heard, purpose), said)
            any(utterance.say_from(some, purpose, most=room) for some in (best, told, in_brief(told)))
    if heard.answers and not utterance.parts and not heard.reactions:
        utterance.say("react.question.again")


def _with_news(utterance: Utterance, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines that do not only say over what was just said: two answers may be about one cake."""
    said = telling(utterance.text.casefold(), LEAST_TELLING)
    return [line for line in lines if not _says_over(said, telling(line.text.casefold(), LEAST_TELLING))]


def _says_over(said: frozenset[str], words: frozenset[str]) -> bool:
    return len(said & words) >= SAME_WORDS and len(said & words) >= SAME_SHARE * len(words)


def say_let_go(utterance: Utterance, answers: Iterable[tuple[str, Sequence[Line]]]) -> None:
    """Say that a tactic is let go behind the answer to an offer, in one sentence and where there is room for it."""
    for purpose, lines in answers:
        if len(utterance.parts) < MOST_ANSWERS and utterance.sentences < MOST_SENTENCES:
            utterance.say_from(lines, purpose, most=1)
