"""Changes against what is on the table: fifty less, ten percent off, half way, double the deposit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.terms import Value
from trainer.language.figure import Figure, word_at
from trainer.language.foreign import is_thing
from trainer.language.issue_match import IssueMatcher
from trainer.language.mentions import Mention
from trainer.language.on_table import OnTable
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.units import MULTIPLIERS, NO_NOUNS, Dimension
from trainer.language.values import FAR, best_worth, fit_of, tidy
from trainer.language.words import stem

_RATE = r"(?:(?:a|per|each|every|an) (?:month|week|day|year|hour|parcel|breach|miss|unit) )?"
_LESS_AFTER = re.compile(
    rf"^{_RATE}(?:less|lower|cheaper|off|down|fewer|shorter|short of|earlier|sooner|discount|reduction|knocked off|"
    rf"taken off|cut|below (?:your|that|the|his|her|their|my|our|asking|list)|under (?:your|that|asking|list))\b"
)
_MORE_AFTER = re.compile(
    rf"^{_RATE}(?:more|higher|extra|on top(?! of 0)|up|longer|later|increase|raise|rise|uplift|bump|above (?:your|"
    rf"that|the|"
    rf"his|her|their|my|our)|over (?:your|that))\b(?! or less)"
)
_LESS_BEFORE = re.compile(
    r"\b(?:knock|knocking|shave|shaving|take off|cut|cutting|reduce|reducing|lower|lowering|drop|dropping|"
    r"come down|coming down|go down|going down|bring it down|bring down|discount of|discount|reduction of|minus|less)"
    r"(?: (?:it|that|this|the|your|my|our|price|rent|rate|salary|fee|base|offer|another|about|around|maybe|just|me|"
    r"a|further|off)){0,6}(?: by)?$"
)
_MORE_BEFORE = re.compile(
    r"\b(?:raise|raising|increase|increasing|bump|bumping|go up|going up|come up|coming up|move up|bring it up|"
    r"up (?:it|the \w+|your \w+|my \w+)|increase of|raise of|rise of|extra|another|an additional|additional|further)"
    r"(?: (?:it|that|this|the|your|my|our|price|rent|rate|salary|fee|base|offer|another|about|around|maybe|just|me|"
    r"a|up)){0,6}(?: by)?$"
)
_THINGS = re.compile(r"^(?:(?:more|extra|additional|further|other|new) ){0,3}(?P<things>\w+(?: \w+)?)")
_EXTRA = frozenset({"extra", "additional", "extras", "surcharge"})
_FOR_POINT = re.compile(
    r"^(?:more|less|extra|on top|off|higher|lower|fewer|down|up|cheaper|knocked off|better)?(?: again| or so)?"
    r" ?(?:for|on|off|from|to|onto) "
)
"""What a change is for: 450 more for my old one, another 200 on the trade-in."""
_MORE_OR_LESS = re.compile(r"^(?:\w+ ){0,2}?(?:more|less|extra|on top|higher|lower|fewer|above|below|over|under)\b")
_AS_BASE = re.compile(r"\b(?:than|on top of|above|over|below|under)(?: (?:the|your|that|those|my|our|his|her))?$")
"""Stands before the figure that a change starts from: 450 more than the 1,800 you said."""
_MOST_BASES = 2
"""So many figures behind a change may be what it starts from; 'one' in 'my old one' is a figure, too."""
_MOST_BETWEEN = 6
"""Words that may stand between a change and what it is for."""
_SURE = 0.75
"""From this weight a name stands for its issue."""
_NAMED = 0.4
"""From this weight half of a name's point is asked for: half the time is nobody's term."""
_UNITS = frozenset({"points", "pounds", "pence", "quid", "bucks", "dollars", "euros", "percent", "cents"})
_RISE = re.compile(r"\b(raise|rise|increase|uplift)(?: of)?$")
"""A change by name; where the issue itself is called so, its figure is the whole of it."""
_ADD_TO = re.compile(r"\b(?:add|put|stick|adding|throw)(?: (?:another|about|an?|extra|just)){0,6}$")
_TO_ISSUE = re.compile(r"^(?:to|on top of|onto|on) (?:the|your|my|that|our)\b")
_OWN_MOVE = re.compile(
    r"\b(?:i|we)(?: (?:can|could|will|would|may|might|am|are|do|have|to|not|be|willing|happy|prepared|able|only|"
    r"also|even|then|just|go|come)){0,6} (?:drop|lower|reduce|raise|increase|knock|shave|cut|go|come|move|bump|add|"
    r"take|give you|offer you|offering you|giving you|consider offering|offer|consider)\b"
)
_LIMITED = re.compile(r"\b(?:no|not|nothing|never|any|much|bit|little|slightly|once)$")
_MOVED = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|had|went|gone|been) (?:gone |now )?(?:up|down)|rose|risen|fell|fallen|grew|"
    r"grown|climbed|jumped|rising|falling)(?: by)?$"
)
"""What an index or a cost did; no change anyone offers."""
_MAY_MOVE = re.compile(
    r"\b(?:if|when|once|should|in case|unless|until|because)\b(?: \w+){0,4}? (?P<what>\w+) "
    r"(?:drops?|falls?|shrinks?|sinks?|dips?|rises?|grows?|climbs?|(?:goes|go|comes|come) (?:down|up))(?: by)?$"
)
"""What may happen to something, for which nobody bargains."""
_MOVERS = frozenset({"i", "we", "you", "to", "can", "could", "would", "will", "i'll", "please"})
_APART = re.compile(r"\b(?:(?:you|we|they|that|this|it|which) (?:is|are)|still|comes out)$")
_FROM_THAT = re.compile(
    r"^(?:under|over|above|below|short|off|up|down|more|less|higher|lower)(?: of| on| than| from)? (?:my|our|your|the|"
    r"what|where)\b"
)
"""How far two figures lie apart, which nobody offers: you are 60 under my usual."""
_MIDDLE = re.compile(
    r"\b(?:half way|halfway|(?:in|down) the middle|split (?:the difference|it|that|the gap|the rest)|"
    r"splitting (?:the difference|it)|midpoint|mid point|middle ground|meet (?:you |me |us )?(?:in the|half)|"
    r"difference in half|halve the (?:difference|gap))\b"
)
_OF_THAT = re.compile(r"\b(?:half|double|twice) (?:of )?(?:that|this|it|your (?:figure|price|number|offer))\b")
_SMALL_PART, _LARGE_PART = 0.3, 0.6
_LINKS = frozenset({"the", "your", "that", "of", "this"})
_TIMES = {"half": 0.5, "double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A figure that changes something on the table; without a value when there is nothing to change."""

    figure: int
    candidate: Candidate | None
    base: int | None = None
    """The token of the figure it is said to start from."""


class RelativeReader:
    """Finds changes in one utterance."""

    def __init__(
        self, matcher: IssueMatcher, scene: Scene, table: OnTable, speech: Speech, linked: dict[int, Mention]
    ) -> None:
        self._matcher = matcher
        self._scene = scene
        self._table = table
        self._speech = speech
        self._linked = linked

    def shifts(self) -> list[Shift]:
        """Return the figures that are changes; they are no amounts even where there is nothing to change."""
        found: list[Shift] = []
        for place, figure in enumerate(self._scene.figures):
            if figure.foreign or not figure.value:
                continue
            before = self._speech.before(figure.first)
            if figure.dimension is Dimension.PERCENT and (_MOVED.search(before) or self._moves_by_itself(before)):
                found.append(Shift(figure=place, candidate=None))
                continue
            if _APART.search(self._speech.before(figure.first)) and _FROM_THAT.match(self._speech.after(figure.stop)):
                found.append(Shift(figure=place, candidate=None))
                continue
            sign = self._sign(place, figure)
            if sign:
                things = self._adds_things(figure)
                base = self._said_base(place, figure)
                found.append(
                    Shift(
                        figure=place,
                        candidate=None if things else self._shifted(place, figure, sign),
                        base=base.first if base is not None else None,
                    )
                )
        return found

    def _said_base(self, place: int, figure: Figure) -> Figure | None:
        """Return the figure that a change is said to start from: the 1,800 in '450 more than the 1,800 you said'."""
        sentence = self._scene.layout.sentence
        if _MORE_OR_LESS.match(self._speech.after(figure.stop)) is None:
            return None
        for base in self._scene.figures[place + 1 : place + 1 + _MOST_BASES]:
            same = base.dimension is figure.dimension and sentence[base.first] == sentence[figure.first]
            if same and _AS_BASE.search(self._speech.before(base.first)):
                return base
        return None

    def _fitting(self, base: Figure) -> IssueWords | None:
        """Return the only point in money that the figure a change starts from can be one of."""
        money = [w for w in self._matcher.issues if w.numeric and w.dimension is Dimension.MONEY]
        near = [words for words in money if fit_of(base.value, words) != FAR]
        return near[0] if len(near) == 1 else None

    def _said_for(self, figure: Figure) -> IssueWords | None:
        """Return the counted point that a change is said to be for, close behind it."""
        if _FOR_POINT.match(self._speech.after(figure.stop)) is None:
            return None
        near = range(figure.stop, figure.stop + _MOST_BETWEEN)
        named = (m for m in self._scene.mentions if m.first in near and m.weight >= _SURE)
        return next((words for m in named if (words := self._matcher.issues[m.issue]).numeric), None)

    def _moves_by_itself(self, before: str) -> bool:
        """Tell whether something else than a point of the bargain may move: if your volumes drop by a third."""
        found = _MAY_MOVE.search(before)
        if found is None or found["what"] in _MOVERS:
            return False
        counted = {m.first for m in self._scene.mentions if self._matcher.issues[m.issue].numeric}
        return not any(self._scene.tokens[at].word == found["what"] for at in counted)

    def _sign(self, place: int, figure: Figure) -> int:
        before = self._speech.before(figure.first)
        after = self._speech.after(figure.stop)
        days_off = figure.dimension is Dimension.PERIOD and after.startswith("off")
        if days_off or _LIMITED.search(before) or before.endswith((" to", " at", " than")):
            return 0
        if _LESS_AFTER.search(after):
            return -1
        if _LESS_BEFORE.search(before):
            return 0 if self._is_whole(place, figure) else -1
        more = _MORE_AFTER.search(after) or _MORE_BEFORE.search(before)
        if more:
            if self._names_the_issue(more.group(), place, figure) or self._is_named_extra(place, figure):
                return 0
            return 1 if before.endswith(" by") or self._has_base(place, figure) else 0
        if _ADD_TO.search(before) and (_TO_ISSUE.search(after) or (not after and self._is_small(place, figure))):
            return 1
        inner = {token.word for token in self._scene.tokens[figure.first : figure.stop]}
        if inner & {"extra", "more", "additional", "further"} and self._has_base(place, figure):
            return 1
        return -1 if inner & {"off"} and figure.dimension is Dimension.PERCENT else 0

    def _adds_things(self, figure: Figure) -> bool:
        """Tell whether things are added that no issue counts: two more people, two more chains of bakeries."""
        found = _THINGS.match(self._speech.after(figure.stop))
        if found is None or figure.dimension is not Dimension.BARE or figure.multiplied:
            return False
        words = [word for word in found["things"].split() if word not in NO_NOUNS]
        counted = {noun for issue in self._matcher.issues for noun in issue.nouns}
        if any(word in _UNITS or stem(word) in counted for word in words):
            return False
        return any(is_thing(word) for word in words)

    def _names_the_issue(self, said: str, place: int, figure: Figure) -> bool:
        """Tell whether a raise of 7 per cent is the issue's own value, and not 7 on top of what lies there."""
        named, words = _RISE.search(said), self._issue(place, figure)
        if named is None or words is None or words.dimension is not Dimension.PERCENT:
            return False
        return named.group(1) in {words.issue.name, *words.issue.aliases}

    def _is_named_extra(self, place: int, figure: Figure) -> bool:
        """Tell whether what sounds like a change is the issue's own name beside its value: 3,000 extra."""
        words = self._issue(place, figure)
        return words is not None and any(
            mention.issue == words.index
            and mention.weight >= _SURE
            and figure.first - 1 <= mention.first <= figure.stop
            and self._scene.tokens[mention.first].word in _EXTRA
            for mention in self._scene.mentions
        )

    def _has_base(self, place: int, figure: Figure) -> bool:
        words = self._issue(place, figure)
        return words is not None and self._base(words, figure) not in {None, 0.0}

    def _is_small(self, place: int, figure: Figure) -> bool:
        """Tell whether a figure is too small to be the whole of what lies on the table: add thirty pence."""
        words = self._issue(place, figure)
        base = self._base(words, figure) if words is not None else None
        return bool(words is not None and base and self._size(figure, words, base) <= base * _SMALL_PART)

    def _is_whole(self, place: int, figure: Figure) -> bool:
        """Tell whether a figure is where one comes down to and not by how much: then I come down, 420."""
        words = self._issue(place, figure)
        base = self._base(words, figure) if words is not None else None
        if words is None or not base or figure.dimension is Dimension.PERCENT:
            return False
        size = self._size(figure, words, base)
        return size > base * _LARGE_PART and fit_of(size, words) != FAR

    def _issue(self, place: int, figure: Figure) -> IssueWords | None:
        """Return the issue a change belongs to: the one named, else the one with its unit, else the price."""
        mention = self._linked.get(place)
        issues = [words for words in self._matcher.issues if words.numeric]
        if mention is not None:
            named = self._matcher.issues[mention.issue]
            if named.numeric and (figure.dimension is Dimension.PERCENT or best_worth(figure, named) is not None):
                return named
        base = self._said_base(place, figure)
        said_for = self._said_for(figure) or (self._fitting(base) if base is not None else None)
        if said_for is not None and said_for.dimension is Dimension.MONEY:
            return said_for
        if figure.dimension is Dimension.PERIOD:
            fitting = [w for w in issues if (worth := best_worth(figure, w)) is not None and worth.unit >= 2]
            exact = [w for w in fitting if abs(w.unit_days - figure.factor) < 0.01]
            return next(iter(exact or fitting), None)
        if self._scene.asked is not None and self._matcher.issues[self._scene.asked] in issues:
            return self._matcher.issues[self._scene.asked]
        return self.headline()

    def headline(self) -> IssueWords | None:
        """Return the issue people mean by the price."""
        issues = [words for words in self._matcher.issues if words.numeric]
        marked = [words for words in issues if words.issue.headline]
        money = [words for words in issues if words.dimension is Dimension.MONEY]
        return next(iter(marked or money or issues), None)

    def _base(self, words: IssueWords, figure: Figure) -> float | None:
        """Return the figure a change starts from: one's own where one speaks of moving, else the other side's."""
        theirs, mine = self._table.theirs.latest(words.index), self._table.mine.latest(words.index)
        first, stop = self._scene.layout.clause_span(figure.first)
        clause = self._speech.between(first, stop)
        order = (mine, words.reference, theirs) if _OWN_MOVE.search(clause) else (theirs, words.reference, mine)
        return next((float(value) for value in order if isinstance(value, int | float)), None)

    def _shifted(self, place: int, figure: Figure, sign: int) -> Candidate | None:
        words = self._issue(place, figure)
        if words is None:
            return None
        said = self._said_base(place, figure)
        base = said.value if said is not None and fit_of(said.value, words) != FAR else self._base(words, figure)
        if base is None:
            return None
        value = base + sign * self._size(figure, words, base)
        if fit_of(value, words) == FAR:
            return None
        return Candidate(
            choices=((words.index, tidy(round(value, 2))),),
            first=figure.first,
            stop=figure.stop,
            shifted=True,
        )

    def _size(self, figure: Figure, words: IssueWords, base: float) -> float:
        if figure.dimension is Dimension.PERCENT and words.dimension is not Dimension.PERCENT:
            return base * figure.value / 100
        if words.dimension is Dimension.PERIOD and figure.dimension is Dimension.PERIOD:
            return figure.value * figure.factor / words.unit_days
        value = figure.value * (figure.factor if figure.dimension is Dimension.MONEY and figure.value >= 1 else 1.0)
        if words.dimension is Dimension.MONEY and words.scale > 1 and (figure.multiplied or value >= 0.1 * words.scale):
            return value / words.scale
        return value

    def middles(self, known: Sequence[Candidate]) -> list[Candidate]:
        """Return 'half way' and the like as the mean of both sides' figures, unless the figure is said as well."""
        found: list[Candidate] = []
        for first, stop, _ in self._speech.find(_MIDDLE):
            low, _ = self._scene.layout.sentence_span(first)
            _, high = self._scene.layout.sentence_span(stop - 1)
            near = self._scene.figures and any(low - 4 <= figure.first < high + 4 for figure in self._scene.figures)
            if near or any(candidate.first == first for candidate in known):
                continue
            named = [m for m in self._scene.mentions if low <= m.first < high and self._matcher.issues[m.issue].numeric]
            issues = [self._matcher.issues[mention.issue] for mention in named]
            if not issues:
                issues = self._contested()
            for words in dict.fromkeys(issues):
                value = self._mean(words)
                if value is not None:
                    found.append(Candidate(choices=((words.index, value),), first=first, stop=stop, shifted=True))
        return found

    def _contested(self) -> list[IssueWords]:
        """Return the price when both sides differ on it, else the one number they differ on."""
        numeric = [words for words in self._matcher.issues if words.numeric and self._mean(words) is not None]
        price = self.headline()
        if price is not None and price in numeric:
            return [price]
        return numeric if len(numeric) == 1 else []

    def _mean(self, words: IssueWords) -> Value | None:
        mine, theirs = self._table.mine.latest(words.index), self._table.theirs.latest(words.index)
        mine = words.reference if mine is None else mine
        theirs = words.reference if theirs is None else theirs
        if not isinstance(mine, int | float) or not isinstance(theirs, int | float) or mine == theirs:
            return None
        return tidy(round((mine + theirs) / 2, 4))

    def multiples(self) -> list[Candidate]:
        """Return 'half the deposit' and 'half of that' as multiples of the other side's figure."""
        found: list[Candidate] = []
        tokens = self._scene.tokens
        for mention in self._scene.mentions:
            if mention.weight < _NAMED:
                continue
            place = mention.first - 1
            while place > 0 and tokens[place].word in _LINKS and mention.first - place <= 3:
                place -= 1
            if 0 <= place < mention.first:
                found.extend(self._multiple(self._matcher.issues[mention.issue], place, mention.stop))
        price = self.headline()
        for first, stop, _ in self._speech.find(_OF_THAT):
            if price is not None and not self._means_other(price, first):
                found.extend(self._multiple(price, first, stop))
        return found

    def _means_other(self, price: IssueWords, first: int) -> bool:
        """Tell whether 'half of it' is half of what its sentence names, not of the price: the screen, half of it."""
        low, _ = self._scene.layout.sentence_span(first)
        ahead = (m for m in self._scene.mentions if low <= m.first < first and m.weight >= _NAMED)
        named = {m.issue for m in ahead if self._scene.tokens[m.first].stem != "pay"}  # 'I'd pay half of that'
        return bool(named) and price.index not in named

    def _multiple(self, words: IssueWords, first: int, stop: int) -> list[Candidate]:
        times = _TIMES.get(self._scene.tokens[first].word)
        if word_at(self._scene.tokens, first + 1) in MULTIPLIERS:
            return []  # half a million is a sum of its own
        base = self._table.theirs.latest(words.index)
        shares = words.dimension is Dimension.PERCENT and (words.low or 0.0) <= 100 * (times or 0.0) <= (
            words.high or 0.0
        )
        if times is None or not words.numeric or not isinstance(base, int | float) or not base or shares:
            return []
        if fit_of(base * times, words) == FAR:
            return []
        value = tidy(base * times)
        return [Candidate(choices=((words.index, value),), first=first, stop=stop, shifted=True)]
