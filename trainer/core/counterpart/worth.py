"""What a thing is worth to the other side, asked for by that word: whether it matters, what it would bring, a swap."""

from __future__ import annotations

import re
from collections.abc import Callable

from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.disclosure import is_willing
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.for_what import asks_worth
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.named_options import options_named
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.stance import Question, Stance, points_meant
from trainer.core.counterpart.subjects import points_in, searchable, sentences_in
from trainer.core.moves import TermRole
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange, Matter
from trainer.core.terms import WITHIN, IssueId, Side, Terms, same_value, takes

APT_OWN, LONGEST, LINES_BACK = 0.75, 22, 2
"""How apt a scene's own answer has to be, how long a question may be, and how many lines back 'it' may point."""
_MINE = re.compile(
    r"(?:^|[,;:] |\b(?:and|so|but|or|then|well|ok) )(?:(?:is|are|would|could|does|do|will|might) (?P<thing>[^?]{2,60}?)"
    r" (?:really |even |that |so |very |still )?(?:matters?|important|count|counts?|worth (?:something|anything|much"
    r"|a lot|it)|mean (?:anything|something|much|a lot)|make (?:a|any|much) difference)"
    r"|do you (?:really |even )?care (?:much )?about (?P<cared>[^?]{2,40}))"
    r"(?: (?:to|for) (?:you|your (?:side|team|house|firm|company|people|lot|office|bank)|the (?:team|house|firm|company"
    r"|office|bank|hospital|school|parish|hall|cafe|board|committee)|your (?:partners?|controller|boss|director|board"
    r"|client|committee|chairman)|all of you|both of you|them))?(?: at all| much| a lot| then)*\W*$"
)
"""Asks whether a thing matters: 'does the start date matter to the team?'."""
_SWAP = re.compile(
    r"\b(?:would|could|might|is|are) (?P<mine>[^?]{2,60}?) (?:be )?worth (?!(?:it|something|anything|much|a lot)\b)"
    r"(?P<theirs>[^?]{2,50}?)(?: to (?:you|your \w+|the \w+))?\W*$"
)
"""Asks whether one thing is worth another: 'would the nights be worth a case study to you?'."""
_BACK = re.compile(r"\b(?:it|that|this|them|those)\b")
_ASKS_SO = re.compile(r"\b(?:worth|matter\w*|important|counts?|give up|let go|come down|care about)\b")


def answer_worth(draft: Draft, heard: Heard) -> bool:
    """Answer whether a point matters, or one thing is worth another; tell whether that was asked.

    What a thing would be worth in figures is left to the numbers: it becomes a question for what would be given.
    """
    if heard.offer is not None or not heard.text or heard.agrees or draft.state.counterpart_offer is None:
        return False
    for words in sentences_in(heard.plain):
        if len(words_of(words)) > LONGEST or not _ASKS_SO.search(words):
            continue
        if asks_worth(words):
            return _ask_for_trade(draft, heard, words)
        if _swaps(draft, heard, words) or _weighs(draft, heard, words):
            return True
    return False


def _ask_for_trade(draft: Draft, heard: Heard, words: str) -> bool:
    """Take words for a question of what would be given for what they name, or for what was named right before."""
    if _is_own(draft, heard, asks_worth):
        return False
    points = points_in(draft.scenario.bargain, words)
    said = words
    if not points and not heard.terms_in(words):
        if not _BACK.search(words):
            return False
        said, points = heard.plain, _just_named(draft, heard)
    if points or heard.terms_in(said):
        heard.question = Question(Stance.GIVE, said, tuple(points))
    return False


def _just_named(draft: Draft, heard: Heard) -> list[IssueId]:
    """Return the point that 'it' stands for: named in the same text, else last spoken of by itself."""
    before = [line.text for line in reversed(draft.state.spoken)][:LINES_BACK]
    for text in (heard.plain, *(searchable(text) for text in before)):
        named = points_in(draft.scenario.bargain, text)
        if named:
            return named if len(named) == 1 else []
    return []


def _swaps(draft: Draft, heard: Heard, words: str) -> bool:
    """Say whether one thing the learner would give is worth another that it wants."""
    found = _SWAP.search(words)
    if found is None or _is_own(draft, heard, _SWAP.search):
        return False
    given, wanted = _values(draft, heard, found["mine"]), _values(draft, heard, found["theirs"])
    if not given or not wanted or not given.keys().isdisjoint(wanted):
        return False
    bargain, page = draft.scenario.bargain, page_of(draft)
    swapped = {**page, **given, **wanted}
    least = min(
        bargain.utility(Side.COUNTERPART, page), target(draft.scenario, draft.state, bargaining_turn(draft.state))
    )
    fits = bargain.acceptable(Side.COUNTERPART, swapped)
    fits = fits and bargain.utility(Side.COUNTERPART, swapped) >= least - WITHIN
    heard.spoken_of = {**given, **wanted}
    _settle(heard, "react.whatif.good" if fits else "react.whatif.bad")
    return True


def _values(draft: Draft, heard: Heard, words: str) -> Terms:
    """Return the values that words name; a point named without one means what the counterpart's own page has there."""
    bargain = draft.scenario.bargain
    named = {
        term.issue: term.value
        for term in heard.terms_in(words)
        if term.role is not TermRole.REJECTED and takes(bargain, term.issue, term.value)
    }
    if named:
        return named
    page, opening = page_of(draft), draft.scenario.persona_opening
    points = {*points_meant(bargain, words), *options_named(bargain, words)}
    return {point: opening[point] for point in points if same_value(opening[point], page[point])}


def _weighs(draft: Draft, heard: Heard, words: str) -> bool:
    """Say whether the one point that words name matters, by the counterpart's own weights."""
    found = _MINE.search(words)
    if found is None or _is_own(draft, heard, _MINE.search):
        return False
    thing = found["thing"] or found["cared"] or ""
    points = points_meant(draft.scenario.bargain, thing)
    if not points and _BACK.fullmatch(thing.strip()):
        points = _just_named(draft, heard)
    if len(points) != 1:
        return False
    heard.issue = points[0]
    issues = draft.scenario.bargain.issues
    weighs = draft.scenario.bargain.issue(points[0]).counterpart_weight * len(issues)
    much = weighs >= sum(issue.counterpart_weight for issue in issues)
    key = "react.matters.much" if much else "react.matters.little"
    _settle(heard, key if much or is_willing(draft, heard, 1) else "react.matters.guarded")
    return True


def _settle(heard: Heard, key: str) -> None:
    heard.reactions = [key]
    heard.answers.clear()
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True


def _is_own(draft: Draft, heard: Heard, asks: Callable[[str], object]) -> bool:
    """Tell whether the scene has an apt answer of its own to just such a question."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges if exchange.lines}
    alike = (*heard.reading.alike, *(found for asked in heard.reading.asked for found in asked.alike))
    apt = (known[found.id] for found in alike if found.id in known and found.apt >= APT_OWN)
    return any(_foresees(exchange, asks) for exchange in apt)


def _foresees(exchange: Exchange, asks: Callable[[str], object]) -> bool:
    wordings = (words.casefold() for words in exchange.hears)
    return exchange.matter is not Matter.VALUE and any(asks(words) for words in wordings)
