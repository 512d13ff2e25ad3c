"""Values that stand in a text and are put to nobody: none that the point has, in words that ask for nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace

from trainer.core.moves import OfferReading, Term, TermRole
from trainer.core.plain import words_of
from trainer.core.terms import IssueId, Value

SHORT = 8
"""A shorter text that names a value puts it forward, whatever its words."""
_LEAVES = re.compile(
    r"\b(?:otherwise|or else|or|else)\b[, ]*(?:then )?i(?:'ll|'d| will| would)? (?:just )?"
    r"(?:go|take|drive|buy|call|ring|see|walk|try|have)\b"
)
"""Threatens with another dealer: a figure behind it is that one's."""
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
_ANOTHER = re.compile(
    r"\b(?:another|an other|a different|the other|some other|any other) \w+(?: \w+)?"
    r"(?:'d|'ll| can| could| will| would| might) (?:\w+ ){0,3}$"
)
"""Says what somebody else could do, up to the value: 'another crew could start in seven'."""
_OF_OTHERS = re.compile(
    r"\b(?:she|he|they)(?:'d|'ll|'s| \w+){0,2} (?:wait|start|started|sold|sell|pay|paid|got|get|had|has)\b"
)
_AS_A_FACT = re.compile(
    r"^\W*(?:(?:so|and|but|well|now|then) )*(?:is it (?:true|right|correct|a fact|so)(?: or (?:not|false))?,? that"
    r"|(?:i|we) (?:have |'ve )?(?:once |just )?(?:read|heard|saw)(?: \w+){0,2} (?:that|somewhere)"
    r"|what if (?:you(?! (?:only |just |also |would |could |do |did )*(?:pay|paid|do|did|give|gave|close|take|took|sign"
    r"|put|drop|go|went|come|came|make|made|keep|kept|commit|share|cover|offer|let|agree|stop|write|add|fix|mend|finish"
    r"|start|lower|raise|move)\b)|he|she|they|it(?!'s| is| was| were)|something|somebody)\b)"
)
"""Begins a sentence that tells or asks of something, and puts nothing forward."""
_ELSEWHERE = re.compile(
    r"\b(?:there(?:'?s| is| are| was| were)|(?:i|we|my \w+)(?: have|'ve|'d| can| could)?"
    r" (?:saw|seen|found|find|looked at|get|know|got|has|have|had))\b"
    r"(?:(?!\b(?:so|then|i'd|i'll|you)\b)[^.!?;\n]){0,60}"
    r"\b(?:like (?:this|it|that|yours)|similar|another|other|away|elsewhere|online|down the (?:road|street)"
    r"|next (?:door|town))\b(?:(?!\b(?:so|then|but|i'd|i'll|i|you|your|here|we)\b)[^.!?;\n]){0,40}$"
)
"""Tells what is to be had somewhere else, up to the value that it costs there."""
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
_OF_A_LIFE = re.compile(
    r"^\s*(?:without (?:a|an|one|any|a single)\b|ago\b|in a row\b|running\b|together\b"
    r"|of (?:working|supplying|being|living|paying|waiting)\b|(?:was|is) how long\b)"
)
"""Behind a length of time tells what it was filled with: 'four years without one complaint'."""
_USUAL = re.compile(
    r"\b(?:usually|typically|normally|on average|as a rule|commonly|nine (?:in|out of) ten|most (?:\w+ )?(?:contracts"
    r"|firms|deals|houses))\b[^.!?;]{0,40}$"
    r"|\b(?:accord|agreement|contract|deal|lease|clause)s? (?:is|are|was|were) (?:on file|filed|signed|public|posted)\b"
    r"[^.!?;]{0,80}$"
)
"""Tells what is usual elsewhere, or stands in another paper, up to the value."""
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
_THIRD_PARTYS = re.compile(
    r"\b(?!(?:let|it|that|what|here|there|he|she|who|today|year|month|week|day|everybody|one)'s )[a-z]{3,}'s $"
    r"|\b(?:his|her|their) $"
)
"""Before a figure: it is somebody else's, 'does Porto's 340 include the code'."""
_CLOCK = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:tonight|tomorrow|evening|morning|afternoon|o'clock)\b"
)
"""A sentence that speaks of a day or a part of one."""
_AT_A_TIME = re.compile(r"\b(?:after|before|at|by|around|until|from) $")
"""Before a bare number in a sentence about a day: 'I bring the papers on Thursday evening, after five'."""
_BARE = re.compile(r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve")
"""A number with nothing beside it that could be an hour."""
_WHY = re.compile(r"\bwhy\b(?! not\W*$)[^?]*\?|\bhow come\b")
"""Asks for a reason, in the sentence of a value."""
_GIVEN_UP = re.compile(
    r"\b(?:(?:giv(?:e|ing)|gave|given) up|forgo(?:ing)?|sacrific\w+|los(?:e|ing)|lost)(?: on)? (?:a |an |my )?$"
)
"""Before a value: so much less, and not the value itself: 'I give up one home day for it'."""
_IS_NO_VALUE = re.compile(
    r"^(?:opens|opened)\b|^half (?:of )?the (?:time|day|week|people|street|town|house|team)\b"
    r"|^(?:a|one|per) day rate\b|^\w+ days? of work\b|^whole (?:package|lot|page|list|offer)\b"
    r"|^stays?\b(?! (?:out|neutral|quiet|away))"
)
"""Words that only look like a value: when it opens, a day rate, ten days of work, a whole package, what stays."""
_LAST_YEAR = re.compile(r"^\W*(?:\w+ ){0,3}last (?:year|month|week|season|summer|winter|spring|autumn|quarter)\b")
"""Behind a value: it was so once, '97.8 on time last year'."""
_ANOTHER_DEAL = re.compile(
    r"\b(?:otherwise|or else|elsewhere|across town|down the road)\b[, ]*(?:there'?s|there is) (?:one|another|a)\b"
    r"[^.!?;]{0,60}$"
)
"""Tells up to the value what is to be had in its place: 'otherwise there's one at 13,700 on Monday'."""
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
_OTHER_UNIT = re.compile(r"^\s?(?:db|decibels?|m|metres?|meters?|cm|km|kg|minutes?|mins?|miles?|litres?)\b")
"""Behind a bare figure that no list holds, or that counts something: it measures what is no point."""
_NEVER_COUNTED = re.compile(r"^\s?(?:db|decibels?|metres?|meters?|cm|km|kg|minutes?|mins?|miles?|litres?)\b")
_NUMBERED = re.compile(
    r"\b(?:number|page|item|row|room|flat|house|line|platform|chapter|annex|version|table|article) $"
)
"""Before a bare number that is a name: 'number five in your queue'."""
_SHARE = re.compile(r"%|per ?cent")
_BARE_COUNT = re.compile(r"\d+\b")
_IF_NOT_KEPT = re.compile(
    r"\bif\b[^.!?;]{0,60}\b(?:isn'?t|aren'?t|wasn'?t|weren'?t|not|never|don'?t|doesn'?t)\b[^.!?;,]{0,30}$"
)
"""Before a value: says what follows where it is not kept, and turns nothing down: 'if they aren't done in time'."""
_TIMES_KEPT = re.compile(
    r"^\W*(?:\w+ ){0,2}(?:written|logged|noted|recorded|counted|on record|in my (?:log|notes|book|diary))\b"
)
"""Behind a figure: so many were kept count of, 'I've got 40 evenings written down'."""
_KEPT = re.compile(r"\b(?:written down|logged|noted|recorded|counted)\b")
"""Words of a tally: even a short text that has them may put nothing forward."""
_SOLD_FOR = re.compile(
    r"\b(?:if|when|say)\b[^.!?;]{0,40}\b(?:we|it|they|you|somebody|someone|the company)\b[^.!?;]{0,20}"
    r"\b(?:sold|sells?|sale)\b(?! (?:me|you|mine|my)\b)[^.!?;]{0,12}\b(?:for|at|of) [\u00a3$\u20ac]?$"
    r"|\ba sale (?:at|of|for) [\u00a3$\u20ac]?$"
)
"""Before a sum: what something might be sold for one day, 'if, say, we sold for six million'."""
_AND_A_HALF = re.compile(r"\b(?:one|two|three|four|five|\d+) and a $")
"""Before 'half': it belongs to the number before."""
_WITHOUT_IT = re.compile(
    r"^[^\w.!?;]*(?:nights?|evenings?|days?)?(?: a week)?[^\w.!?;]*(?:\w+ ){0,1}(?:no|without|off|silent|quiet)\b"
    r"(?! (?:more|less|later))"
)
"""Behind a number of nights: so many without what is counted, 'two nights a week no music at all'."""
_NTH = re.compile(r"(?:second|third|fourth|fifth)(?: \w+)?")
_WHOSE = re.compile(r"\b(?:my|your|the|this|that|a|his|her|our) $")
"""Before 'second visit': it is one of several, and no number of them."""
_PAID_DOWN = re.compile(r"^\s*down (?:today|now|by|first|up ?front|straight|as|on)\b")
"""Behind a sum: so much is paid first, and the price is another."""
_FROM_TILL = re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:am|pm)? ?(?:till|til|until|to|-) $")
"""Before a bare number: hours of a day, 'saturday, 10 till 6'."""
_OF_BONUS = re.compile(r"\b(?:bonus|discount|rebate|refund|commission|interest)(?: of)?(?: \w+){0,2} $")
"""Before a share: it is that of something else, 'a bonus of say 1 per cent'."""
_HANDED_OVER = re.compile(
    r"\b(?:write (?:it|that|this) up|agreed|deal|done|sign(?:ed)?)\b[^.!?;]{0,30}"
    r"\b(?:i will|i'll|ill) (?:get|bring|fetch|send|hand|transfer) (?:you|ye|him|her|them) (?:the|your|that)"
    r" [\u00a3$\u20ac]?$"
)
"""Before a sum behind a yes: it is handed over and not bid, 'write it up and I'll get you the 1,500'."""
_IS_THE_HALF = re.compile(
    r"^\W*(?:and )?(?:that'?s|it'?s|which is|being) (?:the|your|that) (?:first |other |second )?half\b"
)
"""Behind a sum: it is a part of another, '1,500, that's the half'."""
_DIFFERENCE = re.compile(
    r"^\W{0,2}(?:(?:pounds|quid|dollars|euros|bucks) )?(?:less|more|cheaper|dearer|lower|higher)"
    r" th[ae]n (?:on|what|in|my|your|the|you|i|we|that|this)\b"
)
"""Behind a figure: it is a difference, '2,960 less than on my statement'."""
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
_RUINS = re.compile(
    r"^\s*(?:(?:a|an) (?:night|evening|month|day|week|year|piece|box|parcel|thousand)\s+)?(?:\w+ )?"
    r"(?:would|will|'d|'ll|is going to) (?:\w+ )?(?:bankrupt|kill|ruin|sink|break|finish|hurt|cripple|bury)"
    r" (?:us|me|my|our)\b"
)
"""Behind a value: says what it would do to who is to pay it, and offers it to nobody."""
_LEFT_WITH = re.compile(
    r"\bthen (?:you|we|i|he|she|they)(?:'d|'ll| would| will)? (?:have|get|be left with|end up with)"
    r" (?:no [\w ]{2,20} (?:and|or) )?$"
)
"""Before a 'no ...': says what comes of it."""
_HOW_LONG = re.compile(
    r"\bhow (?:long|hard|difficult|many (?:days|weeks|hours|men))\b[^.!?;]{0,20}\b(?:would|will|does|did|do|is|was)\b"
    r"[^.!?;]{0,20}\b(?:take|need|last|be)\b[^.!?;]{0,60}$"
)
"""Asks up to the value what it takes to do: 'how long would it take to lay them again'."""
_IN_A_SUM = (
    re.compile(r"(?:\d\s*[/*]|\d\s+x|[+=]|\+ ?[a-z]+)\s*[£$€]?$"),
    re.compile(r"^(?:k|m|p)?\s*(?:[/*]\s*\d|x\s+\d|\+|=)"),
)
"""Before and behind a figure that is part of a sum: '2/3', '36 x 22 x 4,000 = 3.17m'."""
_SUM = re.compile(r"\d\s*/\s*\d|=|\d\s+x\s+\d")
"""A sentence in which something is worked out."""
_OTHERS_COUNTED = re.compile(r"^\s+other\b")
"""Behind a figure: it counts others, 'two other buyers'."""
_TIME = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?)\b")
"""A value that is a length of time."""
_REMAINDER = re.compile(r"\b(?:rest|remainder|balance|other (?:half|part))\s*$")
"""Before a value: what is left when the first part was paid, and not the value itself."""
_POINTED_AT = re.compile(r"\b(?:with|about|of|by|from) (?:that|this) $|\babout (?:the|your) $")
"""Before a single word: names a thing that is spoken of, 'a hard winter with that boiler'."""

_LEFT_BEHIND = re.compile(
    r"\b(?:come|came|coming|move|moved|moving|go|get|step) (?:down |up |away )?(?:from|off) (?:my |the )?$",
    re.IGNORECASE,
)
"""I'd come down from 460: a figure that is left."""
_PER, _SUM = re.compile(r"a (?:week|month|year|day)\b", re.IGNORECASE), re.compile(r"\d (?:\w+ ){0,2}$")
"""228 or so a month: what a sum is counted by."""
_WRONG_WITH = re.compile(r"\b(?:problem|trouble)(?: is| be)? with (?:the |my |your )?$", re.IGNORECASE)


def is_left(before: str, said: str) -> bool:
    """Tell whether a value, by the words before it, is left, is what is wrong, or only tells what a sum is paid by."""
    left = _LEFT_BEHIND.search(before) or _WRONG_WITH.search(before)
    return bool(left or (_PER.match(said) and _SUM.search(before)))


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
        return _WHY.search(self._sentence_of(term)[1]) is not None

    def _stands(self, term: Term) -> bool:
        return (term.issue, term.value) in self._theirs

    def _is_stray(self, term: Term) -> bool:
        start, sentence = self._sentence_of(term)
        back = self._folded[max(0, term.start - LOOKED_BACK) : term.start]
        said, behind = self._folded[term.start : term.end], self._folded[term.end : term.end + LOOKED_BACK]
        before = self._folded[start : term.start][-LONGEST:]
        told = (
            _AS_A_FACT.match(sentence)
            or _LEAVES.search(back)
            or _GIVEN_UP.search(back)
            or _IS_NO_VALUE.match(f"{said}{behind}")
            or (_SUM.search(sentence) and any(map(_matches, _IN_A_SUM, (back, behind))))
            or _RUINS.match(behind)
            or _LAST_YEAR.match(behind)
            or _NEVER_COUNTED.match(behind)
            or (_SHARE.search(said) and _OF_BONUS.search(back))
            or (_TIMES_KEPT.match(behind) and _BARE_COUNT.match(said))
            or (_BARE.fullmatch(said) and _FROM_TILL.search(back) and not _TIME.search(behind[:12]))
            or _PAID_DOWN.match(behind)
            or _IS_THE_HALF.match(behind)
            or _HANDED_OVER.search(before)
            or _SOLD_FOR.search(before)
            or (said.startswith("half") and _AND_A_HALF.search(back))
            or (_BARE.fullmatch(said) and _WITHOUT_IT.match(behind))
            or (_NTH.fullmatch(said) and _WHOSE.search(back))
            or (behind.startswith("-") and _TIME.search(f"{said} "))
            or (_BARE.fullmatch(said) and _NUMBERED.search(back))
            or (_says_itself(term, said) and _DIFFERENCE.match(behind))
            or (_TO_BE_EXACT.match(behind) and _WAS_DIFFERENT.search(self._folded[: term.start][-LONGEST:]))
            or (term.out_of_range and _OTHER_UNIT.match(behind))
            or self._is_beside_one_put(term, before, said, behind)
            or (said.startswith("no ") and _LEFT_WITH.search(back))
            or (_TIME.search(said) and _OF_A_LIFE.match(behind))
            or self._is_remainder(term, back)
            or (said.isalpha() and "?" not in sentence and _POINTED_AT.search(back))
            or (said.isdigit() and _THIRD_PARTYS.search(back))
            or (_BARE.fullmatch(said) and _AT_A_TIME.search(back) and _CLOCK.search(sentence) and not _is_clock(term))
            or any(pattern.search(before) for pattern in (_USUAL, _ELSEWHERE, _ANOTHER, _ANOTHER_DEAL, _HOW_LONG))
        )
        between = (term.issue, term.value) in self._unlisted
        listed = (one for one in self._put if one.issue == term.issue and not self._is_between(one))
        if between and "?" not in sentence and any(one is not term for one in listed):
            return True  # beside a value of the list, what lies between is told: 'eight days; you stood still for six'
        return bool(told) or ((between or term.out_of_range) and self._is_of_others(sentence, behind))

    def _is_between(self, term: Term) -> bool:
        return term.out_of_range or (term.issue, term.value) in self._unlisted

    def _is_beside_one_put(self, term: Term, before: str, said: str, behind: str) -> bool:
        """Tell whether a value beside another one of its point is what ends it, comes later, or is how often."""
        if not any(one.issue == term.issue and one.start < term.start for one in self._put):
            return False
        ends = _IF_SO.search(before) and _THEN_LEAVES.match(behind)
        often = _EACH_TIME.fullmatch(said) and _CAPPED.search(before)
        rewarded = _IF_EARLIER.search(before) and _THEN_ADDS.match(behind)
        return bool(ends or often or rewarded or _LATER_STEP.search(before))

    def _is_of_others(self, sentence: str, behind: str) -> bool:
        """Tell whether a figure that no list holds counts others, or is told beside what is put."""
        if _OTHERS_COUNTED.match(behind) or _OF_A_STORY.match(behind) or _OF_OTHERS.search(sentence):
            return True
        return self._others and _TELLS.search(sentence) is not None and _PUTS.search(sentence) is None

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
