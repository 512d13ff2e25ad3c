"""Choices left to the counterpart: which of several packages it would sooner talk about, which of two points it can."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from trainer.core.counterpart.disclosure import is_willing
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.giving import has_more
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.mattering import out_of_reach
from trainer.core.counterpart.named_options import options_named
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.stance import Stance, points_meant
from trainer.core.counterpart.subjects import points_in, sentences_in
from trainer.core.moves import TermRole
from trainer.core.plain import words_of
from trainer.core.put_forward import packages_of
from trainer.core.scenario import Matter
from trainer.core.terms import IssueId, IssueKind, Side, Terms, Value, takes

LONGEST = 26
"""A longer question asks for more than which of two it is."""
SEVERAL, SHORT = 2, 9
"""So many packages are a choice; so many words ask for no more than which it is."""
APT_OWN = 0.8
"""How apt a scene's own answer has to be to go before the numbers."""
_OR = re.compile(r"\bor\b(?! (?:else|so|not|no\W*(?:\?|$)|what|something|anything|whatever)\b)")
_WHICH = re.compile(
    r"\b(?:which|what) (?:one )?(?:of|is|are|would|do|does|can|could|will|matters?|weighs?|counts?|one|point|side"
    r"|comes?|hurts?|costs?|goes|has|way)\b|\bwhich\W*(?:\?|$)|\bwhat(?:'s| is) it\b|\bpick (?:one|either)\b"
)
"""Wants one of two: 'which of the two', 'which one can you give me', 'what is it, seven or the single close'."""
_TO_GIVE = re.compile(
    r"\b(?:can|could|will|would|might) (?:you|i|we)(?: (?:then|actually|rather|sooner))? (?:give|do|have|get|offer|move"
    r"|grant|let|sign|live|go|accept|take|agree|come)\b|\byou(?:'d| would| could| can) (?:give|do|move|sign|accept)\b"
    r"|\b(?:is|are|would be) (?:possible|easier|cheaper|doable|on)\b|\b(?:easier|cheaper|softer|hurts? (?:you )?less"
    r"|costs? (?:you )?less)\b|\bwhat(?:'s| is) it\b"
)
"""Asks which of them can be had."""
_WEIGHS = re.compile(
    r"\b(?:matters?|important|weighs?|counts?|priority|cares?|keener|dearer|worse|heavier|more to you|comes first"
    r"|(?:which|what)(?: one)? of (?:the|those|these) two\W*,)"
)
"""Asks which of them weighs more."""
_TO_WANT = re.compile(
    r"\b(?:do|would|will|did) you (?:\w+ )?(?:need|want|ask|take|like|expect|have)\b"
    r"|\b(?:you|u) (?:need|want|ask for)\b|\bon top\b|\bin return\b|\bin exchange\b"
)
"""Asks which of them it wants for itself."""
_REFUSED = re.compile(r"\b(?:problem|trouble|obstacle|in the way|hurts? (?:you )?more|hard(?:er|est)?|difficult)\b")
"""Asks which of them stands in the way, which is answered as a question about offers."""
_LEAVES = re.compile(
    r"\bwhich\b|\bpick\b|\bchoose\b|\bchoice\b|\bprefer\b|\brather\b|\bsooner\b|\b(?:suits?|works?|like|want)\b"
    r"|\byour call\b|\bup to you\b|\bwhat(?:'s| is) it\b|\beither\b"
)
"""Leaves it to the other side which of several packages it takes."""
_IN_STEPS = re.compile(
    r"\b(?:first|second|third|last|next) (?:\w+ )?(?:year|month|quarter|half|season)s?\b"
    r"|\b(?:year|month) (?:one|two|three|\d+)\b"
    r"|\b(?:after|above|beyond|from|until|till|over|below|under) (?:that|this|there|then|it)\b"
    r"|\bin the (?:second|third)\b"
    r"|\b(?:to (?:start|begin) with|and then|rising|climbing|going up|stair\w*|steps?|in stages)\b"
)
"""Says when or from where on each of several values would hold."""
_MOVES_ON = re.compile(
    r"\b(?:which|what|where)(?: \w+){0,4}? (?:(?:can|could|would|will|might|do) you"
    r"|you (?:can|could|would|will|might|'d)) (?:\w+ )?(?:move|give way|give in|give ground|come (?:my|our) way|bend"
    r"|budge|soften|be flexible|have room|show (?:some )?movement)\b"
)
"""Asks where it could give way: 'tell me which two lines you could move on', 'where could you bend?'."""
_OTHERWISE = re.compile(r"\b(?:how far|when|why)\b")
_WHAT_ABOUT = re.compile(r"\b(?:what|how) (?:about|of)\b")
_OF_CHOICE = frozenset({Stance.RATHER, Stance.EITHER, Stance.POINT})
"""Questions about offers that leave a choice: an answer that picks one has answered them."""


class Aim(Enum):
    """What is asked of two points set against each other."""

    WEIGHS = auto()
    """Which weighs more."""
    GIVES = auto()
    """Which can be had."""
    WANTS = auto()
    """Which it wants for itself."""


def leave_to_numbers(draft: Draft, heard: Heard) -> None:
    """Leave questions out that the numbers answer.

    These are which of several packages it wants, and what only brings up a point on which a value is put.
    """
    if heard.offer is None:
        return
    led = [one.words for one in heard.reading.asked if _leads_to_value(draft, heard, one.words)]
    if offers_a_choice(heard):
        if heard.question is not None and heard.question.stance in _OF_CHOICE:
            heard.question = None
        led += [one.words for one in heard.reading.asked if _leaves_it(heard, one.words)]
    if led:
        led += [one.words for one in heard.reading.asked if heard.puts_in(one.words) or _is_demand(heard, one.words)]
        _drop_asked(heard, led)


def _is_demand(heard: Heard, words: str) -> bool:
    """Tell whether a question is the one that demands a yes or no to values."""
    question = heard.question
    return question is not None and question.presses and words in question.words and bool(heard.terms_in(words))


def _leads_to_value(draft: Draft, heard: Heard, words: str) -> bool:
    """Tell whether a question only brings up a point on which a value is put: 'what about the payment, net 45?'."""
    assert heard.offer is not None
    if _WHAT_ABOUT.search(words) is None or heard.terms_in(words):
        return False
    points = points_in(draft.scenario.bargain, words)
    return bool(points) and set(points) <= heard.offer.stated.keys()


def _leaves_it(heard: Heard, words: str) -> bool:
    """Tell whether a question only leaves the choice, or puts the packages themselves."""
    return (len(words_of(words)) <= SHORT and _LEAVES.search(words) is not None) or heard.puts_in(words)


def _drop_asked(heard: Heard, words: Sequence[str]) -> None:
    """Leave questions out that are answered by numbers, with what they are like."""
    kept = tuple(one for one in heard.reading.asked if one.words not in words)
    known = {found.id for one in kept for found in one.alike}
    gone = {found.id for one in heard.reading.asked if one not in kept for found in one.alike} - known
    alike = tuple(found for found in heard.reading.alike if found.id not in gone and (kept or not found.asks))
    heard.reading = replace(heard.reading, asked=kept, alike=alike)


def offers_a_choice(heard: Heard) -> bool:
    """Tell whether several packages were put, of which the counterpart may take one."""
    offer = heard.reading.offer
    return offer is not None and len(packages_of(offer)) >= SEVERAL


def note_packages(heard: Heard) -> None:
    """Note which of several packages lies nearer: the one that counts as the offer, by what the others have otherwise.

    A choice without figures is only noted as one.
    """
    offer = heard.reading.offer
    packages = packages_of(offer) if offer is not None else []
    if len(packages) < SEVERAL or heard.offer is None:
        heard.reactions.append("react.several")
        return
    said = [{term.issue: term.value for term in terms} for terms in packages]
    apart = {
        issue: value for issue, value in heard.offer.stated.items() if any(one.get(issue) != value for one in said)
    }
    named = {issue for one in said for issue in one}
    heard.picked = {issue: value for issue, value in apart.items() if issue in named} or dict(heard.offer.stated)
    heard.spoken_of = heard.picked
    heard.reactions += ["react.several.pick", "react.several"]


def note_steps(draft: Draft, heard: Heard) -> None:
    """Note that a sum was put in steps: '3.60 in the first year, 3.50 in the second' is no one figure to sign."""
    offer = heard.reading.offer
    if heard.offer is None or offer is None or offers_a_choice(heard) or _IN_STEPS.search(heard.plain) is None:
        return
    put: dict[IssueId, set[Value]] = {}
    for term in offer.terms:
        if term.role is TermRole.OFFER:
            put.setdefault(term.issue, set()).add(term.value)
    climbs = next((issue for issue, values in put.items() if len(values) >= SEVERAL), None)
    if climbs is not None and draft.scenario.bargain.issue(climbs).kind is not IssueKind.CATEGORY:
        heard.issue = climbs
        heard.reactions.append("react.steps")


def answer_choice(draft: Draft, heard: Heard) -> bool:
    """Answer which of two points it is, of those named with an 'or' between them; tell whether that was asked."""
    if heard.offer is not None or not heard.text or heard.agrees or draft.state.counterpart_offer is None:
        return False
    if _asks_where_to_move(draft, heard):
        return True
    asked = _asked(draft, heard)
    if asked is None:
        return False
    points, aim, words = asked
    if aim is Aim.WEIGHS and _is_aptly_own(draft, heard):
        return False
    page, mine = page_of(draft), _values_meant(draft, heard, points)
    issues = [draft.scenario.bargain.issue(point) for point in points]
    heaviest = max(issues, key=lambda issue: issue.counterpart_weight).id
    if aim is Aim.WANTS:
        heard.issue = heaviest
        heard.reactions = ["react.asked.return"]
    elif aim is Aim.WEIGHS:
        heard.issue = heaviest
        heard.reactions = ["react.matters.this" if is_willing(draft, heard, 1) else "react.matters.all"]
    elif len(mine) < len(points):
        heard.issue = min(issues, key=lambda issue: issue.counterpart_weight).id
        heard.reactions = ["react.asked.give"]
    else:
        bargain, short = draft.scenario.bargain, out_of_reach(draft, mine, page)
        easiest = min(
            points,
            key=lambda i: (
                not bargain.issue(i).within(Side.COUNTERPART, mine[i]),
                bargain.worth(Side.COUNTERPART, i, page[i]) - bargain.worth(Side.COUNTERPART, i, mine[i]),
            ),
        )
        heard.issue, heard.spoken_of = easiest, {easiest: mine[easiest]}
        heard.reactions = ["react.asked.rather" if easiest in short else "react.included.yes"]
    _settle(heard, words)
    return True


def _settle(heard: Heard, words: str) -> None:
    """Leave nothing else to be answered of a question that has its answer."""
    _drop_asked(heard, [one.words for one in heard.reading.asked if one.words in words])
    heard.question = None
    heard.answers.clear()
    heard.asked = heard.recalled = heard.settled = True


def _asks_where_to_move(draft: Draft, heard: Heard) -> bool:
    """Answer which lines it could move on with the one that costs it least; tell whether that was asked."""
    found = next((words for words in sentences_in(heard.plain) if _MOVES_ON.search(words)), "")
    if not found or _OTHERWISE.search(found) or _is_aptly_own(draft, heard):
        return False
    valued = {term.issue for term in heard.terms_in(found)}
    page = page_of(draft)
    left = [issue for issue in draft.scenario.bargain.issues if issue.id not in valued and has_more(issue, page)]
    if not left:
        return False
    heard.issue = min(left, key=lambda issue: issue.counterpart_weight - issue.learner_weight).id
    heard.reactions = ["react.asked.give"]
    _settle(heard, found)
    return True


def _asked(draft: Draft, heard: Heard) -> tuple[list[IssueId], Aim, str] | None:
    """Return the points a choice is asked between, what of them is asked, and the words."""
    bargain = draft.scenario.bargain
    sentences = sentences_in(heard.plain)
    for at, sentence in enumerate(sentences):
        alone = len(words_of(sentence)) <= SHORT and at > 0
        words = f"{sentences[at - 1]} {sentence}" if alone and not _OR.search(sentence) else sentence
        if "?" not in words or len(words_of(words)) > LONGEST or not (_OR.search(words) and _WHICH.search(words)):
            continue
        named = {*points_meant(bargain, words), *options_named(bargain, words)}
        named |= {term.issue for term in heard.terms_in(words)}
        points = [issue.id for issue in bargain.issues if issue.id in named]
        if len(points) != SEVERAL or _REFUSED.search(words):
            continue
        if _WEIGHS.search(words):
            return points, Aim.WEIGHS, words
        if _TO_GIVE.search(words):
            return points, Aim.GIVES, words
        if _TO_WANT.search(words):
            return points, Aim.WANTS, words
    return None


def _values_meant(draft: Draft, heard: Heard, points: list[IssueId]) -> Terms:
    """Return the learner's values on points: those named now, else those it put before."""
    offer = heard.reading.offer
    terms = offer.terms if offer is not None and not offer.ambiguous else ()
    bargain = draft.scenario.bargain
    named = {
        term.issue: term.value
        for term in terms
        if term.role is not TermRole.REJECTED and takes(bargain, term.issue, term.value)
    }
    known = {**draft.state.stated_by_learner, **named}
    return {point: known[point] for point in points if point in known}


def _is_aptly_own(draft: Draft, heard: Heard) -> bool:
    """Tell whether the scene itself has an apt answer to what was asked, other than where a point stands."""
    own = {
        exchange.id for exchange in draft.scenario.exchanges if exchange.lines and exchange.matter is not Matter.VALUE
    }
    return any(found.apt >= APT_OWN and found.asks and found.id in own for found in heard.reading.alike)
