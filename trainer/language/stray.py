"""Values that stand in a text and are put to nobody: none that the point has, in words that ask for nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.terms import IssueId, Value
from trainer.language.asked_of import asks_a_fact
from trainer.language.for_a_time import is_for_a_time
from trainer.language.stray_signs import BARE, TIME, Surroundings, any_shows

SHORT = 8
"""A shorter text that names a value puts it forward, whatever its words."""
_IN_LIST = re.compile(r"(?:\s*(?:,|/|\band\b|\bor\b)\s*[\d.]*k?)*\s*(?:,|/|\band\b|\bor\b)\s*")
_ASKED_FOR = re.compile(
    r"\bwhy (?:can't|cannot|can not|couldn't|won't|not)\b|\bif (?:we|you|i) (?:made|make|said|say) (?:it|that)\b"
    r"|\bwhat if (?:you (?:only |just |would |could )*(?:pay|paid|do|did|give|gave|close|closed|take|took|go|went"
    r"|come|came|put|cover|covered|share|shared|offer|offered)|it's|it is|we (?:do|did|say|said|make|made|go|went|put)"
    r"|i (?:do|did|say|said|offer|offered|take|took|give|gave|pay|paid))\b"
    r"|\bcould you (?:please |maybe )?(?:consider|do|manage|take|accept|live with|go to)\b[^.!?]{0,12}$"
)
"""Wants the value behind it, in the form of a question."""
FURTHEST = 2_000
"""A value is looked for again in so many of the first characters."""
LOOKED_BACK = 60
"""So many characters before a value are looked at for what it is put as."""
LOOKED_AHEAD = 90
"""So many behind it for whether the other side is to match it."""
LONGEST = 400
"""Longer sentences are looked at in so many of their first characters."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d)|(?<=\d)\.(?=\d))+[.!?;\n]*")
_PUTS = re.compile(
    r"\b(?:i|we|you|let's|let us|my|our|make (?:it|that)|what about|how about|instead|rather|please|offer|propose|only"
    r"|at least|at most|deal|give|or)\b"
)
"""Somebody at the table speaks of a value."""
_TELLS = re.compile(r"\b(?:is|are|was|were|that's|it's|there's|makes|costs|says|said|show|last (?:year|month|week))\b")
"""Says how something is."""
_OF_OTHERS = re.compile(
    r"\b(?:she|he|they)(?:'d|'ll|'s| \w+){0,2} (?:wait|start|started|sold|sell|pay|paid|got|get|had|has)\b"
)
_ASKS_ABOUT = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|then|sorry|um+|uh|hi|hello|wait|please|now|oh)\b\W*)*"
    r"(?:(?:can|could|would|will) you (?:please |just |maybe )*(?:tell|explain|show|say|break|walk)"
    r"|(?:what|which|why|how|where|who|when)\b(?! (?:about|if|do you say|say you))"
    r"|(?:does|did|is|are|was) (?:that|this|the|it|there|signing|your)"
    r"|i(?:'d| would)? (?:just )?(?:like|want|need) to (?:know|understand|see)"
    r"|i (?:still )?(?:don't|do not) (?:understand|see|get) (?:what|why|how|where|if|whether))\b[^?]*\?"
)
"""Asks something of a value that stands, and takes or puts none."""
_AGREES = re.compile(
    r"\b(?:ok|okay|yes|fine|good|agree|agreed|deal|take|accept|happy|sign|instead|rather|then|let's|make it|stay|stays"
    r"|keep|keeps|suits|works|so)\b"
)
"""May take what stands."""
_MATCHED = re.compile(
    r"^[^.!?;\n]{0,50}[.,;!?]?[ ]*(?:and |so |but |then )?(?:can|could|would|will|won't|can't|are you able to|do)"
    r" ?(?:you|we|u)? (?:also |not |at least |please )?(?:match|do|offer|give me|manage|meet|have)"
    r" (?:that|it|this|the same|them|likewise)\b(?! for)"
)
"""Wants of this side what the other one gives."""
_OF_A_STORY = re.compile(
    r"^(?:\s*-\s*\d+)?%?\s*(?:of (?:ours|them|those)|on (?:the )?(?:days|weeks|mondays|fridays"
    r"|weekends)|fall|fell|are|were|come|came|happen)\b"
)
"""Behind a share that no list holds: of what is told."""
_OWN_OFFER = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:offer|price|proposal|bid|counter(?:-?offer)?) (?:was|is|remains|stays|stands(?: at)?)\b"
    r"[^.!?;]*$"
)
"""Says one's own offer over: it is still one."""
_WHY = re.compile(r"\bwhy\b(?! not\W*$)[^?]*\?|\bhow come\b")
"""Asks for a reason, in the sentence of a value."""
_IF_SO, _THEN_LEAVES = (
    re.compile(
        r"\bif (?:it'?s|it is|that'?s|it (?:stays|remains)|you (?:stay|stick|insist))(?: at| on)? (?:\w+ or )?$"
    ),
    re.compile(
        r"^[^.!?]{0,24}\b(?:i|we)(?:'ll|'d|'m| will| would| am)?(?: just| then)?(?: have to| need to| must| going to)?"
        r" (?:stay\b|leave|go\b|walk|pass\b|decline|say no|off\b|out\b)"
    ),
)
"""Around a value that ends it: 'if it's two days then I have to stay where I am'."""
_LATER_STEP = re.compile(
    r"\bif (?:we|you|i|it|they)\b[^.!?;]{0,80}\b(?:goes|moves|rises|steps|climbs|jumps|grows)(?: up| down)? to [£$€]?$"
)
"""Before a value that only comes later, where one for now was put: '5.2 now, and if we hit forty it goes up to 6.5'."""
_IF_NOT_KEPT = re.compile(
    r"\bif\b[^.!?;]{0,60}\b(?:isn'?t|aren'?t|wasn'?t|weren'?t|not|never|don'?t|doesn'?t)\b[^.!?;,]{0,30}$"
)
"""Before a value: says what follows where it is not kept, and turns nothing down: 'if they aren't done in time'."""
_KEPT = re.compile(r"\b(?:written down|logged|noted|recorded|counted)\b")
"""Words of a tally: even a short text that has them may put nothing forward."""
_IF_EARLIER, _THEN_ADDS = (
    re.compile(r"\bif you (?:finish|do|can|could|manage|start|deliver|get)\b[^.!?;]{0,30}$"),
    re.compile(r"^[^.!?]{0,20}\b(?:i'd|i'll|i would|i will|we'd|we'll) (?:add|pay|give|put|throw)\b"),
)
"""Around a value that is rewarded, where another was put: 'six weeks. If you finish in four I'd add 200'."""
_TO_BE_EXACT, _WAS_DIFFERENT = (
    re.compile(r"^\W{0,2}to be (?:exact|precise)\b"),
    re.compile(r"\b(?:less|more|cheaper|dearer|lower|higher) th[ae]n\b[^!?]{0,80}$"),
)
_CAPPED = re.compile(r"\b(?:capped|limited|paid|billed|invoiced|reviewed|max|maximum|at most)\W+$")
_EACH_TIME = re.compile(r"(?:each|every|per|a) (?:day|week|month|year)|(?:dai|week|month|year)ly")
"""A length of time that tells how often something else is done: 'capped each month'."""
_IN_A_SUM = (
    re.compile(r"(?:\d\s*[/*]|\d\s+x|[+=]|\+ ?[a-z]+)\s*[£$€]?$"),
    re.compile(r"^(?:k|m|p)?\s*(?:[/*]\s*\d|x\s+\d|\+|=)"),
)
"""Before and behind a figure that is part of a sum: '2/3', '36 x 22 x 4,000 = 3.17m'."""
_WORKED_OUT = re.compile(r"\d\s*/\s*\d|=|\d\s+x\s+\d")
"""A sentence in which something is worked out."""
_FROM_TILL = re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:am|pm)? ?(?:till|til|until|to|-) $")
"""Before a bare number: hours of a day, 'saturday, 10 till 6'."""
_POINTED_AT = re.compile(r"\b(?:with|about|of|by|from) (?:that|this) $|\babout (?:the|your) $")
"""Before a single word: names a thing that is spoken of, 'a hard winter with that boiler'."""
_AT_A_TIME = re.compile(r"\b(?:after|before|at|by|around|until|from) $")
"""Before a bare number in a sentence about a day: 'I bring the papers on Thursday evening, after five'."""
_CLOCK = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:tonight|tomorrow|evening|morning|afternoon|o'clock)\b"
)
"""A sentence that speaks of a day or a part of one."""
_DIFFERENCE = re.compile(
    r"^\W{0,2}(?:(?:pounds|quid|dollars|euros|bucks) )?(?:less|more|cheaper|dearer|lower|higher)"
    r" th[ae]n (?:on|what|in|my|your|the|you|i|we|that|this)\b"
)
"""Behind a figure: it is a difference, '2,960 less than on my statement'."""
_OTHER_UNIT = re.compile(r"^\s?(?:db|decibels?|m|metres?|meters?|cm|km|kg|minutes?|mins?|miles?|litres?)\b")
"""Behind a bare figure that no list holds, or that counts something: it measures what is no point."""
_OTHERS_COUNTED = re.compile(r"^\s+other\b")
"""Behind a figure: it counts others, 'two other buyers'."""
_REMAINDER = re.compile(r"\b(?:rest|remainder|balance|other (?:half|part))\s*$")
"""Before a value: what is left when the first part was paid, and not the value itself."""
_LEFT_BEHIND = re.compile(
    r"\b(?:come|came|coming|move|moved|moving|go|get|step) (?:down |up |away )?(?:from|off) (?:my |the )?$",
    re.IGNORECASE,
)
"""I'd come down from 460: a figure that is left."""
_PER, _AMOUNT = re.compile(r"a (?:week|month|year|day)\b", re.IGNORECASE), re.compile(r"\d (?:\w+ ){0,2}$")
"""228 or so a month: what a sum is counted by."""
_WRONG_WITH = re.compile(r"\b(?:problem|trouble)(?: is| be)? with (?:the |my |your )?$", re.IGNORECASE)


def is_left(before: str, said: str) -> bool:
    """Tell whether a value, by the words before it, is left, is what is wrong, or only tells what a sum is paid by."""
    left = _LEFT_BEHIND.search(before) or _WRONG_WITH.search(before)
    return bool(left or (_PER.match(said) and _AMOUNT.search(before)))


def without_stray(
    reading: OfferReading,
    text: str,
    theirs: Container[tuple[IssueId, Value]] = (),
    unlisted: Container[tuple[IssueId, Value]] = (),
) -> OfferReading:
    """Return a reading with values that are put to nobody as mere references, and those asked for as offers.

    `theirs` holds what stands on the other side's page: to ask why not that asks for nothing new; `unlisted` the
    values read that lie between those on a list.
    """
    folded = text.casefold().replace("\u2019", "'")
    if not reading.terms or (len(words_of(folded[:LONGEST])) <= SHORT and _KEPT.search(folded) is None):
        return reading
    look = _Look(reading.terms, folded, theirs, unlisted)
    for term in reading.terms:  # the last of a list goes with those before it
        look.at(term)
    return reading if tuple(look.seen) == reading.terms else replace(reading, terms=tuple(look.seen))


def _other_end(before: Sequence[Term], folded: str, term: Term) -> bool:
    """Tell whether a value is the other end of a range of another point: 'between eight and ten per cent'."""
    first = next((one for one in reversed(before) if one.end <= term.start), None)
    if first is None or first.issue == term.issue or folded[first.end : term.start].strip() not in {"and", "to"}:
        return False
    return folded[: first.start].rstrip().endswith(("between", "from"))


def _matches(pattern: re.Pattern[str], words: str) -> bool:
    return pattern.search(words) is not None


def _is_clock(term: Term) -> bool:
    """Tell whether a value is itself a time of day."""
    return isinstance(term.value, str) and ":" in term.value


def _says_itself(term: Term, said: str) -> bool:
    """Tell whether a value is the very figure said, and was not worked out from it."""
    return said.replace(",", "") == f"{term.value}"


class _Look:
    """A last look at the values of a text, one after the other, each in its whole sentence."""

    def __init__(
        self,
        terms: Sequence[Term],
        folded: str,
        theirs: Container[tuple[IssueId, Value]],
        unlisted: Container[tuple[IssueId, Value]],
    ) -> None:
        self.seen: list[Term] = []
        self._unlisted = unlisted
        self._folded = folded
        self._theirs = theirs
        self._put = [term for term in terms if term.role is TermRole.OFFER]
        self._puts_any = any(term.role in {TermRole.OFFER, TermRole.ACCEPTED} for term in terms)
        self._others = any(not term.out_of_range for term in self._put)
        self._ends = [found.end() for found in _SENTENCE.finditer(folded)]

    def at(self, term: Term) -> None:
        """Look at the next value."""
        played = self._role(term)
        self.seen.append(term if played is term.role else replace(term, role=played))

    def _role(self, term: Term) -> TermRole:
        if term.role is TermRole.REJECTED and _IF_NOT_KEPT.search(self._folded[: term.start][-LONGEST:]):
            return TermRole.REFERENCE
        if term.role in {TermRole.OFFER, TermRole.ACCEPTED} and self._is_asked_about(term):
            return TermRole.QUOTED
        if _other_end(self.seen, self._folded, term) or (term.role is TermRole.ACCEPTED and self._is_theirs(term)):
            return TermRole.REFERENCE
        if term in self._put:
            strays = self._is_stray(term) or self._goes_on(term) or self._is_theirs(term)
            return TermRole.REFERENCE if strays and not self._is_asked_for(term) else term.role
        if term.role is TermRole.QUOTED and self._puts_any and self._stands(term) and self._asks_why(term):
            return TermRole.REFERENCE
        wanted = term.role in {TermRole.QUOTED, TermRole.REFERENCE} and not self._stands(term)
        asked = (
            self._is_said_over(term)
            or self._is_asked_for(term)
            or _MATCHED.search(self._folded[term.end : term.end + LOOKED_AHEAD]) is not None
        )
        if is_left(self._folded[: term.start], self._folded[term.start : term.end]):
            return term.role
        return TermRole.OFFER if wanted and not term.out_of_range and asked else term.role

    def _sentence_of(self, term: Term) -> tuple[int, str]:
        """Return which sentence a value stands in, and its words."""
        at = bisect_right(self._ends, term.start)
        start = self._ends[at - 1] if at else 0
        return start, self._folded[start : self._ends[at] if at < len(self._ends) else len(self._folded)][:LONGEST]

    def _asks_why(self, term: Term) -> bool:
        """Tell whether the reason of a value is asked for: 'why net 90 though' puts no ninety days beside an offer."""
        return _WHY.search(self._sentence_of(term)[1]) is not None or asks_a_fact(term, self._put, self._folded)

    def _stands(self, term: Term) -> bool:
        return (term.issue, term.value) in self._theirs

    def _is_stray(self, term: Term) -> bool:
        around = self._surroundings(term)
        between = (term.issue, term.value) in self._unlisted
        listed = (
            one
            for one in self._put
            if one.issue == term.issue and not self._is_between(one) and one.package == term.package
        )
        if between and "?" not in around.sentence and any(one is not term for one in listed):
            return True  # beside a value of the list, what lies between is told: 'eight days; you stood still for six'
        return (
            any_shows(around)
            or self._is_beside_one_put(term, around)
            or is_for_a_time(term, self._put, self._folded)
            or self._is_remainder(term, around.near)
            or self._is_of_a_sum(term, around)
            or self._is_hour(term, around)
            or (around.said.isalpha() and "?" not in around.sentence and _POINTED_AT.search(around.near) is not None)
            or ((between or term.out_of_range) and self._is_of_others(around))
        )

    def _surroundings(self, term: Term) -> Surroundings:
        start, sentence = self._sentence_of(term)
        return Surroundings(
            said=self._folded[term.start : term.end],
            near=self._folded[max(0, term.start - LOOKED_BACK) : term.start],
            before=self._folded[start : term.start][-LONGEST:],
            behind=self._folded[term.end : term.end + LOOKED_BACK],
            sentence=sentence,
        )

    def _is_of_a_sum(self, term: Term, around: Surroundings) -> bool:
        """Tell whether a figure is worked with, is the difference of two others, or measures what is no point."""
        if _WORKED_OUT.search(around.sentence) and any(map(_matches, _IN_A_SUM, (around.near, around.behind))):
            return True
        if _says_itself(term, around.said) and _DIFFERENCE.match(around.behind):
            return True
        if term.out_of_range and _OTHER_UNIT.match(around.behind):
            return True
        exact = _TO_BE_EXACT.match(around.behind)
        return exact is not None and _WAS_DIFFERENT.search(self._folded[: term.start][-LONGEST:]) is not None

    @staticmethod
    def _is_hour(term: Term, around: Surroundings) -> bool:
        """Tell whether a bare number is an hour of which no point speaks."""
        if BARE.search(around.said) is None:
            return False
        if _FROM_TILL.search(around.near) and not TIME.search(around.behind[:12]):
            return True
        clock = _AT_A_TIME.search(around.near) and _CLOCK.search(around.sentence)
        return clock is not None and not _is_clock(term)

    def _is_between(self, term: Term) -> bool:
        return term.out_of_range or (term.issue, term.value) in self._unlisted

    def _is_beside_one_put(self, term: Term, around: Surroundings) -> bool:
        """Tell whether a value beside another one of its point is what ends it, comes later, or is how often."""
        if not any(one.issue == term.issue and one.start < term.start for one in self._put):
            return False
        ends = _IF_SO.search(around.before) and _THEN_LEAVES.match(around.behind)
        often = _EACH_TIME.fullmatch(around.said) and _CAPPED.search(around.before)
        rewarded = _IF_EARLIER.search(around.before) and _THEN_ADDS.match(around.behind)
        return bool(ends or often or rewarded or _LATER_STEP.search(around.before))

    def _is_of_others(self, around: Surroundings) -> bool:
        """Tell whether a figure that no list holds counts others, or is told beside what is put."""
        words, behind = around.sentence, around.behind
        if _OTHERS_COUNTED.match(behind) or _OF_A_STORY.match(behind) or _OF_OTHERS.search(words):
            return True
        return self._others and _TELLS.search(words) is not None and _PUTS.search(words) is None

    def _is_said_over(self, term: Term) -> bool:
        """Tell whether a value stands in one's own offer that is said over: 'my main offer was 198, 80%, 5 days'."""
        start, sentence = self._sentence_of(term)
        return _OWN_OFFER.search(self._folded[start : term.start][-LONGEST:]) is not None and "?" not in sentence

    def _is_remainder(self, term: Term, back: str) -> bool:
        """Tell whether a value is when the rest is paid, of which a part was put before."""
        return _REMAINDER.search(back) is not None and any(
            one.issue == term.issue and one.start < term.start for one in self._put
        )

    def _goes_on(self, term: Term) -> bool:
        """Tell whether a value is the last of a list of what others pay: 'three halls take 34, 36 and 39'."""
        told = (one for one in self.seen if one.issue == term.issue and one.role is TermRole.REFERENCE)
        return any(_IN_LIST.fullmatch(self._folded[one.end : term.start][:LOOKED_BACK]) is not None for one in told)

    def _is_asked_for(self, term: Term) -> bool:
        """Tell whether the words of a value stand, here or further on, where a value is wanted."""
        said, folded = self._folded[term.start : term.end], self._folded
        places = (found.start() for found in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", folded[:FURTHEST]))
        return bool(said) and any(
            at >= term.start and _ASKED_FOR.search(folded[max(0, at - LOOKED_BACK) : at]) for at in places
        )

    def _is_theirs(self, term: Term) -> bool:
        """Tell whether a value only names what stands, beside another one of the same point that is put forward.

        That is so in a sentence behind it that agrees to nothing, or by a word of its name in another alternative.
        """
        here, words = self._sentence_of(term)
        if not self._stands(term):
            return False
        later = (one for one in self._put if one.issue == term.issue and one.start > term.start)
        if term.role is TermRole.ACCEPTED and any(not self._stands(one) for one in later):
            return True  # who puts another value after it has not taken it
        if _AGREES.search(words) is not None:
            return False
        for one in self._put:
            there, other = self._sentence_of(one)
            new = one.issue == term.issue and not self._stands(one) and "?" not in other
            named = there == here and term.role is TermRole.ACCEPTED and one.package != term.package
            if new and (named or there < here):
                return True
        return False

    def _is_asked_about(self, term: Term) -> bool:
        """Tell whether a value that stands is only what a question is about: 'what is the 7,840 made of?'."""
        return self._stands(term) and _ASKS_ABOUT.search(self._sentence_of(term)[1]) is not None
