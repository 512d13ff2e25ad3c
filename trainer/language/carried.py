"""Terms taken over from the table: same but 24 months, your price with my dates, the rest as you said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.terms import Value
from trainer.language.issue_match import IssueMatcher
from trainer.language.mentions import Mention
from trainer.language.on_table import OnTable
from trainer.language.scene import Candidate, Scene
from trainer.language.speech import Speech

_SAME = re.compile(
    r"\b(?:(?:the )?same (?:but|except|again|as before|as (?:yours|mine|you said)|terms?|package|deal|offer|apart|"
    r"otherwise|only|just|with|and|plus|thing(?! (?:by|in|when|about|for|to|here|there|is|was))|one|as)"
    r"|all (?:the )?same but|(?<!all the )same)\b"
)
_OTHERS = re.compile(
    r"^(?!you|yours|mine|before|last|your|my|it|that|this|the|in|on|what|i|we|earlier|now)\w+ (?!one)\w+"
)
"""Same as somebody else had it, same as Farol paid me: that is nobody's page here."""
_WHOLE = re.compile(
    r"(?<!for )\b(?P<who>your|my|our|that|this) (?:\w+ )?(?:offer|package|proposal|deal|terms|version|draft|page|"
    r"(?<!this )one)(?: \w+)? (?P<link>but|except|with|plus|and|only|apart|minus|at|if)\b"
)
_POINTED_AT = re.compile(r"^(?:that|this) (?:\w+ ){1,3}(?:with|at|if|and)$")
"""Go over this page with me, if this deal goes: without a value of its own such words take nothing over."""
_AS_SAID = re.compile(
    r"\b(?:as|like|what) (?P<who>you|i|we) (?:said|say|proposed|propose|offered|offer|have it|had it|suggested|"
    r"put it|wrote)\b"
)
_REST = re.compile(
    r"\b(?:(?:everything|anything|all|all the) else|(?:the|all the) (?:rest|others?|other (?:points|terms|items|"
    r"things|issues))|rest)(?: (?!soon|long|if|much|far|when)\w+){0,2} "
    r"(?:same|(?:how|like|the way) (?:you|i|we) (?:said|had|have|put|wrote|read)|as (?:is|it is|you"
    r"|before|i|agreed|proposed|discussed|(?:on|in) (?:your|my))|"
    r"stays?|stay|unchanged|fine|ok|okay|good|agreed|works|stands?|can stay|your way|like (?:you|i|we|before|that))\b"
    r"|\b(?:keep|leave) (?:the|all the|everything) (?:rest|else|"
    r"other \w+)\b|\b(?:everything|all)(?: else)? (?:is |stays )?(?:as (?:you|agreed|discussed|before|proposed|"
    r"it is)|like (?:you|before)|"
    r"the same|unchanged)\b"
    r"|\botherwise (?:fine|ok|okay|agreed|the same|same|unchanged|as (?:is|you|i|we|before)|like (?:you|i|before))\b"
)
_AS_BEFORE = re.compile(r"\b(?:as|like) (?:i|we|before)\b")
"""The rest like I said, rest as before: what the speaker last had on the table."""
_KEPT = re.compile(r"\b(?:unchanged|same|stays?|before|as (?:is|it is))\b")
"""The rest unchanged, the rest as is: whoever says so in a new offer means the offer they made before."""
_PROPOSING = re.compile(
    r"^(?:and |so |but |ok |well )?(?:how about|what about|can we|could we|shall we|would you take)\b"
)
_SAYING = re.compile(r"\b(?:say|says|saying|said|repeat|repeating|ask|asking|asked|keep|hear|tell|told)(?: \w+){0,2}$")
"""You keep saying the same thing takes nothing over."""
_OBSERVED = re.compile(
    r"(?:^|\b(?:so|but|and|because|again) )(?:that|this|it all|which|everything)(?: \w+){0,2} "
    r"(?:is|was|sounds|looks|reads)"
    r"(?: (?:exactly|just|still|all|now|like|word for word|pretty much|basically)){0,3}$"
)
"""That is exactly the same as before: what is only observed takes nothing over."""
_OTHERS_SAME = re.compile(
    r"^as (?!you\b|i\b|we\b|before\b|agreed\b)(?:\w+ ){1,3}?"
    r"(?:paid|pays?|had|has|got|gets?|gave|took|did|does|charged|charges|signed|offered)\b"
    r"|^as (?:last|this|every|any|all|in|at|for) \w+"
    r"|^as you (?:would )?(?:give|gave|pay|paid|offer|offered|do|did) (?:to )?(?!me|us|before|yesterday)\w+"
)
"""The same as Farol paid me: somebody else's terms are a measure, and nothing on the table."""
_UNMOVED = re.compile(
    r"\b(?:nothing (?:is |has )?(?:new|changed|different)|not (?:moved|budged|changed)|not (?:one|an|a single) inch|"
    r"which page|make up your mind|only louder|word for word|not it$|is there$)\b"
)
"""Words by which somebody complains that nothing has moved."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_FINE_WITH = re.compile(
    r"\b(?:fine|ok|okay|good|agreed|agree|deal|happy|yes|accept|settled|done)(?: with me| by me| for me)?"
    r" (?:with|on|for|to|about)(?: (?:the|that|your|this))?$"
)
_GRANTED = re.compile(
    r"^(?:(?!not |if )\w+ ){0,3}?(?:you (?:may|can|could|will|shall) (?:also |then |still |even )?"
    r"(?:use|have|get|keep)|"
    r"(?:i|we) (?:will|can|could|would) (?:also |gladly |happily |even )?(?:give|write|let|leave|do|grant) you)\b"
    r"(?: (?!not\b|no\b|less\b|more\b)\w+){0,6}$"
)
_GRANTED_IN_LIST = re.compile(
    r"\byou (?:may|can|could|will|shall) (?:also |then |still |even )?(?:have|get|keep)"
    r"(?: (?!not\b|no\b|less\b|more\b)\w+){1,8} and(?: (?:the|your|my|our))?$"
)
"""You may have half past eleven, five nights and your letter."""
_STAYS = re.compile(
    r"^(?:(?:can|may|could|should|would|will|just|simply|then|also|all) ){0,3}(?:stays?|remains?)(?: (?:just|exactly))?"
    r"(?: (?:as|where|how|like|at what|the way|what) (?:is|it is|it was|you (?:have|had|said|say|put|wrote)(?: it)?"
    r"|they are|we have it|agreed|before))?(?: (?:then|for me|too|please|though))?$"
    r"|^(?:is |are |stays? |remains? |can stay |kept )?(?:the )?(?:same|unchanged)"
    r"(?: (?:as (?:before|now|it is|is|you (?:have|had|said)(?: it)?)))?(?: (?:then|please))?$"
)
"""The deposit stays as it is: what is left as the other side has it."""
_LEAVES = re.compile(r"\b(?:keep|leave|leaving|keeping)(?: (?:the|your|that|this))?$")
_AS_IT_IS = re.compile(
    r"^(?:as|where|how|like|at what|the way|what) (?:is|it is|you (?:have|had|said|put|wrote)(?: it)?|they are)"
    r"(?: then| please)?$"
    r"|^(?:alone|unchanged)$"
)
"""Leave the deposit as it is."""
_OF_OLD = frozenset({"old", "current", "present", "existing", "first", "previous"})
"""The old deposit stays where it is: that one was paid long ago."""
_NOT_AGREED = re.compile(r"\b(?:not|no|never|if|when|until|you|were|would|could|almost|nearly)\b")
_LISTENED = re.compile(r"\b(?:hear|heard|understand|understood|know|see|note|noted|get|got)$")
"""I hear what you say: a polite word, which takes nothing over."""
_NOT = re.compile(r"\b(?:not|never|no|isn|different)(?: \w+){0,2}$")
_OWNERS = {"your": False, "yours": False, "their": False, "his": False, "her": False, "my": True, "our": True}
_GENERIC = frozenset({"price", "number", "figure", "money", "amount", "sum", "rate"})
_ABOUT = frozenset(
    {
        "about",
        "why",
        "discuss",
        "understand",
        "over",
        "of",
        "is",
        "on",
        "regarding",
        "see",
        "beyond",
        "above",
        "below",
        "than",
        "from",
    }
)
_JUDGED = frozenset({"is", "are", "was", "seems", "sounds", "looks", "does", "has", "will", "would", "can", "too", "?"})
_TAKEN = frozenset(
    {
        "with",
        "at",
        "take",
        "accept",
        "ok",
        "okay",
        "agree",
        "fine",
        "keep",
        "meet",
        "match",
        "plus",
        "+",
        "yes",
        "deal",
        "do",
        "but",
    }
)


class CarriedReader:
    """Finds what one utterance takes over from the table."""

    def __init__(self, matcher: IssueMatcher, scene: Scene, table: OnTable, speech: Speech) -> None:
        self._matcher = matcher
        self._scene = scene
        self._table = table
        self._speech = speech

    def possessed(self, known: Sequence[Candidate]) -> list[Candidate]:
        """Return 'your price', 'my dates' as that side's figure on the table, where it is taken and not judged."""
        found: list[Candidate] = []
        tokens = self._scene.tokens
        for place, token in enumerate(tokens):
            if token.word not in _OWNERS or place + 1 >= len(tokens):
                continue
            mine = _OWNERS[token.word]
            issue, stop = self._named_after(place + 1)
            if issue < 0 or not self._is_taken(place, stop):
                continue
            side = self._table.mine if mine else self._table.theirs
            value = side.latest(issue)
            tied = any(
                abs(candidate.first - place) <= 4 or candidate.first == stop
                for candidate in known
                if candidate.issue == issue
            )
            if value is not None and not tied:
                found.append(self._candidate(issue, value, place, stop, mine=mine))
                found.extend(self._shared(stop, mine=mine))
        return found

    def _shared(self, stop: int, *, mine: bool) -> list[Candidate]:
        """Return the second name a possessive covers: your lease and deposit."""
        tokens = self._scene.tokens
        if stop + 1 >= len(tokens) or tokens[stop].word != "and" or tokens[stop + 1].word in _OWNERS:
            return []
        issue, end = self._named_after(stop + 1)
        value = (self._table.mine if mine else self._table.theirs).latest(issue)
        return [] if issue < 0 or value is None else [self._candidate(issue, value, stop + 1, end, mine=mine)]

    def _named_after(self, place: int) -> tuple[int, int]:
        """Return the issue named right after a possessive and where its name ends, or (-1, 0)."""
        mention: Mention | None = next(
            (m for m in self._scene.mentions if place <= m.first <= place + 1 and m.weight >= 0.5), None
        )
        if mention is not None:
            return mention.issue, mention.stop
        token = self._scene.tokens[place]
        if token.stem in _GENERIC and self._matcher.issues:
            marked = [words.index for words in self._matcher.issues if words.issue.headline] or [0]
            return marked[0], place + 1
        return -1, 0

    def _is_taken(self, place: int, stop: int) -> bool:
        tokens = self._scene.tokens
        before = tokens[place - 1].word if place else ""
        after = tokens[stop].word if stop < len(tokens) else ""
        if before in _ABOUT or after in _JUDGED:
            return False
        first, last = self._scene.layout.sentence_span(place)
        around = {tokens[at].word for at in range(max(first, place - 4), min(last, stop + 3))} - {tokens[place].word}
        return bool(around & _TAKEN) or ("and" in around and len(around & set(_OWNERS)) > 0)

    def agreed(self, known: Sequence[Candidate]) -> list[Candidate]:
        """Return the other side's figure on what is said to be fine: that is fine for delivery."""
        found: list[Candidate] = []
        settled = {issue for candidate in known for issue, _ in candidate.choices}
        for mention in self._scene.mentions:
            before = self._speech.before(mention.first)
            value = self._table.theirs.latest(mention.issue)
            if (
                value is None
                or mention.issue in settled
                or mention.weight < _SURE
                or self._scene.layout.sentence[mention.first] in self._scene.layout.asking
                or not _FINE_WITH.search(before)
                or _NOT_AGREED.search(before)
                or self._speech.after(mention.stop)
            ):
                continue
            settled.add(mention.issue)
            found.append(self._candidate(mention.issue, value, mention.first, mention.stop, mine=False))
        return found

    def kept(self, known: Sequence[Candidate]) -> list[Candidate]:
        """Return what is said to stay as it stands, the speaker's own where it has one: the deposit stays as it is."""
        found: list[Candidate] = []
        settled = {issue for candidate in known for issue, _ in candidate.choices}
        for mention in self._scene.mentions:
            own = self._table.mine.latest(mention.issue)
            value = own if own is not None else self._table.theirs.latest(mention.issue)
            asked = self._scene.layout.sentence[mention.first] in self._scene.layout.asking
            if value is None or mention.issue in settled or mention.weight < _SURE or asked:
                continue
            before, after = self._speech.before(mention.first), self._speech.after(mention.stop)
            left = _LEAVES.search(before) is not None and _AS_IT_IS.match(after) is not None
            if not (left or _STAYS.match(after)) or not _OF_OLD.isdisjoint(before.split()[-1:]) or _NOT.search(before):
                continue
            settled.add(mention.issue)
            found.append(self._candidate(mention.issue, value, mention.first, mention.stop, mine=own is not None))
        return found

    def granted(self, known: Sequence[Candidate]) -> list[Candidate]:
        """Return the other side's figure on what it is told it may have: you may use the kitchen as a reference."""
        found: list[Candidate] = []
        settled = {issue for candidate in known for issue, _ in candidate.choices}
        for mention in self._scene.mentions:
            value = self._table.theirs.latest(mention.issue)
            words = self._matcher.issues[mention.issue]
            asked = self._scene.layout.sentence[mention.first] in self._scene.layout.asking
            if value is None or value == words.nothing or words.numeric:
                continue
            if mention.issue in settled or mention.weight < _SURE or asked:
                continue
            before, lead = self._speech.before(mention.first), self._speech.before(mention.first, sentence=True)
            if _GRANTED.search(before) or _GRANTED_IN_LIST.search(lead):
                settled.add(mention.issue)
                found.append(self._candidate(mention.issue, value, mention.first, mention.stop, mine=False))
        return found

    def rest(self, known: Sequence[Candidate]) -> list[Candidate]:
        """Return the standing package of one side, without the issues the utterance sets anew."""
        span = self._whole(known)
        if span is None:
            return []
        first, stop, mine = span
        side = self._table.mine if mine else self._table.theirs
        said = {issue for candidate in known for issue, _ in candidate.choices}
        return [
            self._candidate(issue, values[-1], first, stop, mine=mine)
            for issue, values in sorted(side.standing.items())
            if issue not in said and values
        ]

    def _whole(self, known: Sequence[Candidate]) -> tuple[int, int, bool] | None:
        """Return where a whole package is taken over and whether it is the speaker's own."""
        for pattern in (_REST, _WHOLE, _SAME, _AS_SAID):
            for first, stop, match in self._speech.find(pattern):
                if self._scene.layout.sentence[first] != self._scene.layout.sentence[stop - 1]:
                    continue
                if (
                    _NOT.search(self._speech.before(first))
                    or _LISTENED.search(self._speech.before(first))
                    or (pattern is _SAME and _SAYING.search(self._speech.before(first)))
                    or (pattern is _SAME and (self._is_observed(first) or self._is_of_one(first)))
                    or (match.group() == "same as" and self._is_anothers(stop))
                    or (pattern is _WHOLE and self._speech.before(first).endswith("is"))
                    or (pattern is _WHOLE and _POINTED_AT.search(match.group()) and not known)
                    or (pattern is _AS_SAID and "but" not in self._speech.next_clause(stop)[:4])
                ):
                    continue
                if self._scene.layout.sentence[first] in self._scene.layout.asking and not (
                    pattern is _WHOLE
                    or (pattern is _REST and _PROPOSING.match(self._speech.before(first, sentence=True)))
                ):
                    continue
                if pattern is _SAME and match.group() == "same" and not self._stands_alone(first):
                    continue
                return first, stop, self._is_mine(first, stop, match)
        return None

    def _is_anothers(self, stop: int) -> bool:
        """Tell whether what is the same is somebody else's: same as Farol paid me in 2023."""
        words = [token.word for token in self._scene.tokens[stop : stop + 3] if token.kind != "p"]
        return _OTHERS.match(" ".join(words)) is not None

    def _is_of_one(self, first: int) -> bool:
        """Tell whether one point alone is the same: deposit same as before."""
        return any(m.stop in {first, first - 1} and m.weight >= _SURE for m in self._scene.mentions)

    def _is_observed(self, first: int) -> bool:
        """Tell whether it is only said that something is the same again: that is exactly the same as before."""
        if _OTHERS_SAME.match(self._speech.after(first + 1)):
            return True
        whole = " ".join(token.word for token in self._scene.tokens if token.kind != "p")
        return bool(_OBSERVED.search(self._speech.before(first)) or _UNMOVED.search(whole))

    def _stands_alone(self, first: int) -> bool:
        """Tell whether a lone 'same' opens its sentence before a pause: same, 24 months."""
        start, stop = self._scene.layout.sentence_span(first)
        return first - start <= 1 and first + 1 < stop and self._scene.tokens[first + 1].word in {",", "-", ":"}

    def _is_mine(self, first: int, stop: int, match: re.Match[str]) -> bool:
        low, high = self._scene.layout.sentence_span(first)
        words = [token.word for token in self._scene.tokens[max(low, first - 3) : min(high, stop + 5)]]
        who = match.groupdict().get("who")
        if who in {"my", "our", "i", "we"}:
            return bool(self._table.mine.standing)
        if who in {"your", "you"} or {"your", "yours", "you"} & set(words):
            return not self._table.theirs.standing
        if {"my", "mine", "our"} & set(words) or _AS_BEFORE.search(" ".join(words)):
            return bool(self._table.mine.standing)
        if not self._table.theirs.standing:
            return True
        if match.re is _REST and _KEPT.search(match.group()):
            return bool(self._table.mine.standing)
        return bool(self._table.mine.standing) and not self._table.last_is_theirs

    def _candidate(self, issue: int, value: Value, first: int, stop: int, *, mine: bool) -> Candidate:
        return Candidate(choices=((issue, value),), first=first, stop=stop, carried="mine" if mine else "theirs")
