"""What the learner was taken to have put and says it never did, and what it says it did say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trainer.core.moves import Reading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.table import TableState
from trainer.core.terms import Bargain, IssueId, Terms, Value, same_value, shared, takes

_NEVER = r"(?:never|did ?n'?t|did not|have ?n'?t|have not|had ?n'?t|had not|do not|don'?t)"
_SAID = (
    r"(?:said|say|mention(?:ed)?|offer(?:ed)?|ask(?:ed)? for|propos(?:e|ed)|named?|put|wr[oi]te|written|promised?"
    r"|meant|mean(?! to)|thr[eo]wn? in|agreed?(?: to| on)?|accept(?:ed)?|commit(?:ted)?(?: to)?)"
)
_DENIES = re.compile(
    rf"\b(?:i|we)(?:'ve| have)?(?: \w+ly)? {_NEVER}(?: \w+ly| even| ever| once)? {_SAID}\b"
    r"(?! (?:anyone|anybody|him|them|her|it was|it is|you|to be)\b)"
    rf"|\b(?:nobody|no one|noone|who)(?:'s| has| ever)? (?:said|mentioned|offered|asked for|proposed|named|put|threw in"
    rf"|agreed to|spoke of|talked (?:of|about))\b"
    r"|\bnot (?:at all )?what (?:i|we)(?:'ve| have)? (?:said|say|meant|mean|asked for|offered|wanted|wrote)\b"
    r"|\bwhere (?:do |did |have )?you (?:see|read|get|got|hear|heard|find|found|saw)\b"
)
"""Denies that something was said: what stands in the same breath was never put."""
_SAYS = re.compile(
    r"\b(?:i|we)(?:'ve| have| did| do)?(?: (?:clearly|just|only|always|actually|literally|already|plainly))*"
    r" (?:said|say|meant|mean|asked for|wrote(?! (?:it|them|him|her|my|you)\b)|proposed|offered)\b"
    r"(?! (?:i|you|to|no|yes|if|why|what|how|he|she|they)\b)"
)
"""Says what was said: what stands after it was meant."""
_ASKED = re.compile(r"\bask(?:ed|ing)? (?:you )?(?:why|what|how|whether|if|who|when|where|which|about)\b")
_SAID_SO = re.compile(
    r"(?<!\bas )(?<!\bwhy )\b(?:i|we)(?: \w+ly)?"
    r" (?:said|meant|asked for|wrote(?! (?:it|them|him|her|my|you)\b)|did (?:say|mean))\b"
)
_DOES_SAY = re.compile(r"\b(?:i|we) did (?:say|ask for|write|propose|offer|mean)\b")
_NOT_SO = re.compile(r"\b(?:that|this|it)(?:'s| is| was) (?:all )?(?:wrong|incorrect|not (?:right|correct|true|it))\b")
"""Says that a package just read out is wrong: before that it may only be an argument."""
_WRONG = re.compile(
    r"\bmis(?:read|heard|understood)|\byou(?:'ve| have)? got (?:me|it|that|this) (?:all )?wrong\b"
    r"|\bcorrect(?:ing)? (?:it|that|this|you)\b"
    r"|\bnot (?:at all )?what (?:i|we) (?:said|say|meant|asked for|offered|wrote)\b"
)
"""Says that what was just said back is wrong: what is named now is meant."""
_NOT = re.compile(r"\b(?:not|instead of|rather than)\b|n't\b")
_NOT_THIS = re.compile(r"\b(?:not|instead of|rather than|never)(?: the| a| an| for| with| at)?\W*$")
_ABOUT_IT = re.compile(
    r"^(?:\w+ )?(?:when|where) did (?:i|we)\b"
    r"|\byou (?:understand|understood|hear|heard|get|got|see) (?:me|that|it)\b|^\W*\w+\W*$"
    r"|\bare you (?:reading|listening|even)\b|\bwhat are you\b|\bok(?:ay)?\?|\bclear\?"
)
"""Asks about the slip itself and for no answer of its own."""
BARE = 7
"""Words of a text that is all contrast: month twelve, not six."""
_WISHES = re.compile(r"\b(?:rather|instead|prefer|want|would|can|could|need|like|make|let|then|if|how about)\b|'d\b")
_NOT_PUT = frozenset({TermRole.ACCEPTED, TermRole.QUOTED, TermRole.REJECTED})
_COMPARES = re.compile(r"\b(?:more|less|higher|lower|better|cheaper|earlier|later|longer) than (?:what )?(?:i|we) \w+")
"""Measures something by what was said: '1,200 more than I said' tells of no slip."""
_AS_BEFORE = re.compile(r"\b(?:like|as|the way) (?:i|we)(?:'ve| have)? (?:just |already )?\w+\b(?: before| earlier)?")
"""Keeps to what was said on the points it does not name: 'and the rest like I said' tells of no slip."""
_MOVES_ON = re.compile(
    r"\b(?:said|meant|asked for|wrote|proposed|offered)\b[^.!?;]*\b(?:but|though|although|still|and now|okay|ok|fine)\b"
    r"[^.!?;]{0,20}\b(?:i|we)(?:'d|'ll| would| could| can| will| might|'m willing)\b[^.!?;]{0,25}$"
)
"""Before a value: goes on from what was said to another, 'I said 1,390, but I could do 1,370', and mends no slip."""
_TURNED_DOWN = re.compile(
    r"^(?:'s| is| are| was| would be|'d be) (?:\w+ ){0,2}"
    r"(?:beyond|too|out of|more than|impossible|hard|difficult|not)\b"
)
"""Behind a value that was said to be none: 'I did say four is beyond us'."""
_WONDERS = re.compile(r"\b(?:why|how come|what makes|who)\b")
"""Asks behind a value: 'I meant, why do you need it in six months' puts no six months."""
_ASKS_ON = re.compile(r"^(?:like |so |and |well |, )*(?:is|are|was|were|does|do|did|can|could|would|will)\b")
"""Before a value: 'I meant the money, is 46 the last word?' puts no 46."""
_PARTS = re.compile(r"[.!?;](?:\s+|$)|,\s+|\s-+\s|:\s|\s(?:and|but)\s(?=(?:i|we|nobody|no one|who)\b)")
_ENDS = re.compile(r"[.!?;](?:\s+|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """What words take back of what the learner was held to have put, and what they say in its place."""

    takes_back: Terms = field(default_factory=dict)
    puts_right: Terms = field(default_factory=dict)
    denied: tuple[tuple[IssueId, Value], ...] = ()

    def applied(self, stated: Terms) -> dict[IssueId, Value]:
        """Return what the words put once what they deny is left out and what they insist on is in."""
        kept = {i: v for i, v in stated.items() if not any(i == j and same_value(v, w) for j, w in self.denied)}
        return {**kept, **self.puts_right}

    def kept(self, terms: Terms) -> dict[IssueId, Value]:
        """Return terms without the points that something was denied of: nothing takes the place of what was unsaid."""
        gone = {issue for issue, _ in self.denied}
        return {issue: value for issue, value in terms.items() if issue not in gone}


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    words: str
    sentence: int

    def holds(self, term: Term) -> bool:
        return self.start <= term.start < self.end


def denies_words(words: str) -> bool:
    """Tell whether lower-case words deny that something was said."""
    return _DENIES.search(words) is not None


def correction_in(bargain: Bargain, state: TableState, text: str, reading: Reading) -> Mending:
    """Return what words take back and put right of what the learner is held to have said so far."""
    held = _held(state)
    folded = text.casefold().replace("\u2019", "'")
    for beside in (_COMPARES, _AS_BEFORE):
        folded = beside.sub(lambda found: "-" * len(found.group()), folded)
    denies, says = denies_words(folded), _SAYS.search(folded)
    wrong = _WRONG.search(folded) is not None or (state.agreed is not None and _NOT_SO.search(folded) is not None)
    if not state.counterpart_offers or not (denies or wrong or says or " not " in folded):
        return Mending()
    read = reading.offer.terms if reading.offer is not None else ()
    terms = [term for term in read if takes(bargain, term.issue, term.value)]
    parts = list(_parts_of(folded))
    denied = _without_restated(_denied(bargain, held, terms, parts, folded), terms, parts, folded)
    meant = _meant(held, terms, parts, folded, denied, wrong=wrong)
    told = _SAID_SO.search(folded) is not None
    corrects = bool(denied or wrong or denies)
    right = {i: v for i, v in meant.items() if corrects or told}
    if (
        not _DOES_SAY.search(folded)
        and not denied
        and all(i in held and same_value(held[i], v) for i, v in right.items())
    ):
        right = {}
    unsaid = shared(held, dict(denied))
    replaced = {i: held[i] for i, v in right.items() if i in held and not same_value(held[i], v)}
    mended = wrong or denies or denied or told
    put = [t for t in read if t.out_of_range and _is_put(t, parts)] if mended else []
    odd = [t.issue for t in put if not _stands_for(bargain, held, t)]
    unlisted = {i: held[i] for i in odd if i in held and i not in right}
    return Mending(takes_back={**unlisted, **unsaid, **replaced}, puts_right=right, denied=tuple(denied))


def _without_restated(
    denied: Sequence[tuple[IssueId, Value]], terms: Sequence[Term], parts: Sequence[_Part], folded: str
) -> list[tuple[IssueId, Value]]:
    """Return what is denied without what a later sentence puts all the same: 'I didn't mean pay. So yes: 52,000.'."""
    found = _DENIES.search(folded)
    if found is None:
        return list(denied)
    said = next((part.sentence for part in parts if part.start <= found.start() < part.end), 0)
    again = [
        (term.issue, term.value)
        for term in terms
        for part in parts
        if part.holds(term) and part.sentence > said and term.role in {TermRole.OFFER, TermRole.ACCEPTED}
    ]
    return [one for one in denied if not any(one[0] == i and same_value(one[1], v) for i, v in again)]


def _is_put(term: Term, parts: list[_Part]) -> bool:
    """Tell whether a figure that no list holds is said to be meant, and not told of: 'our best year was 97.8'."""
    if term.role is not TermRole.REFERENCE:
        return term.role is not TermRole.REJECTED
    here = next((part for part in parts if part.holds(term)), None)
    return here is not None and _SAYS.search(here.words) is not None


def _held(state: TableState) -> dict[IssueId, Value]:
    agreed = state.agreed.package if state.agreed is not None else {}
    return {**agreed, **state.stated_by_learner}


def _stands_for(bargain: Bargain, held: Terms, term: Term) -> bool:
    """Tell whether a figure beyond a point's end is what its end is held for: nine million, where eight is the most."""
    value, end = term.value, held.get(term.issue)
    if isinstance(value, str) or isinstance(end, str) or end is None:
        return False
    listed = [option.value for option in bargain.issue(term.issue).options if not isinstance(option.value, str)]
    beyond = bool(listed) and not min(listed) <= value <= max(listed)
    return beyond and same_value(min(listed, key=lambda one: abs(one - value)), end)


def _parts_of(folded: str) -> Iterator[_Part]:
    """Yield the breaths of a text, each with the number of its sentence."""
    ends = [found.end() for found in _ENDS.finditer(folded)]
    start = 0
    for found in [*_PARTS.finditer(folded), None]:
        end = found.end() if found is not None else len(folded)
        if found is not None and found.group().strip() in {"and", "but"}:
            end = found.start()
        if end > start:
            yield _Part(start, end, folded[start:end], sum(1 for stop in ends if stop <= start))
        start = end


def _denied(
    bargain: Bargain, held: Terms, terms: list[Term], parts: list[_Part], folded: str
) -> list[tuple[IssueId, Value]]:
    """Return the values that are said never to have been put: named in a denial, after 'not', or by their point."""
    found: list[tuple[IssueId, Value]] = []
    for part in parts:
        denial = _DENIES.search(part.words)
        if denial is None:
            continue
        here = [term for term in terms if part.holds(term)]
        found += [
            (term.issue, term.value)
            for term in here
            if not _SAYS.search(folded[part.start + denial.end() : term.start])
        ]
        if not here:
            found += _unread(bargain, held, terms, part.words)
    bare = len(words_of(folded)) <= BARE and not _WISHES.search(folded)
    speaks = bare or _SAYS.search(folded) or _WRONG.search(folded) or _DENIES.search(folded)
    apart = [term for term in terms if speaks and _NOT_THIS.search(folded[: term.start])]
    for term in apart:
        others = [other for other in terms if other.issue == term.issue and not same_value(other.value, term.value)]
        if others and term.issue in held and same_value(held[term.issue], term.value):
            found.append((term.issue, term.value))
    return found


def _asks(parts: list[_Part], sentence: int) -> bool:
    here = [part.words for part in parts if part.sentence == sentence]
    return any("?" in words or _ASKED.search(words) for words in here)


def _unread(bargain: Bargain, held: Terms, terms: list[Term], words: str) -> list[tuple[IssueId, Value]]:
    """Return what a denial names that was not read as a value: by the words of an option, else by its point."""

    def named(names: tuple[str, ...]) -> bool:
        return any(re.search(rf"\b{re.escape(name.casefold())}\b", words) for name in names if name)

    found: list[tuple[IssueId, Value]] = []
    for issue in bargain.issues:
        options = [option.value for option in issue.options if named((option.label, option.spoken, *option.aliases))]
        put = [term.value for term in terms if term.issue == issue.id and term.role in _NOT_PUT]
        known = [*([held[issue.id]] if issue.id in held else []), *put]
        if options:
            found += [(issue.id, value) for value in known if any(same_value(value, option) for option in options)]
        elif named((issue.name, *issue.aliases)):
            found += [(issue.id, value) for value in known]
    return found


def _meant(
    held: Terms,
    terms: list[Term],
    parts: list[_Part],
    folded: str,
    denied: list[tuple[IssueId, Value]],
    *,
    wrong: bool,
) -> dict[IssueId, Value]:
    """Return the values that are said to have been put: after 'I said', or whatever is named where all was wrong."""
    saying = {part.sentence for part in parts if _SAYS.search(part.words) and not _DENIES.search(part.words)}
    meant: dict[IssueId, Value] = {}
    for term in terms:
        part = next((part for part in parts if part.holds(term)), None)
        did = part is not None and _DOES_SAY.search(part.words) is not None
        told = term.role is TermRole.LIMIT or (term.role is TermRole.REFERENCE and not did)
        if part is None or told or _DENIES.search(part.words):
            continue
        if any(term.issue == issue and same_value(term.value, value) for issue, value in denied):
            continue
        beside = [other for other in terms if other.issue == term.issue and other is not term and part.holds(other)]
        if beside and not denied and not wrong and _NOT.search(part.words) is None:
            continue  # of a range, or of two values set against each other, neither was put
        if _TURNED_DOWN.match(folded[term.end :]):
            continue
        if term.issue not in held and not wrong and _ASKS_ON.match(folded[part.start : term.start]):
            continue
        if term.package:
            continue  # alternatives said over mend nothing
        if not denied and not wrong and _MOVES_ON.search(folded[: term.start]):
            continue
        if _NOT_THIS.search(folded[: term.start]) or _WONDERS.search(folded[part.start : term.start]):
            continue
        spoken = next((p for p in parts if p.sentence == part.sentence and _SAYS.search(p.words)), None)
        says = part.sentence in saying and spoken is not None and spoken.start <= part.start
        contrast = (
            any(term.issue == i and i in held and same_value(held[i], v) for i, v in denied)
            and term.role is not TermRole.REJECTED
        )
        named = wrong and term.role is not TermRole.REJECTED and not _asks(parts, part.sentence)
        if says or contrast or named:
            meant[term.issue] = term.value
    return meant


def asks_beside(words: str) -> bool:
    """Tell whether lower-case words that put something right ask anything else, too."""
    sentences = re.split(r"(?<=[.!?;])\s+", words)
    return any(text.endswith("?") and not (_DENIES.search(text) or _ABOUT_IT.search(text)) for text in sentences)
