"""Which figure belongs to which issue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from trainer.core.terms import Value, same_value
from trainer.language.around import amounts_of, word_before
from trainer.language.figure import Figure
from trainer.language.issue_match import IssueMatcher
from trainer.language.linking import Worths
from trainer.language.mentions import Mention
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.turning import in_unit_of, turned_figures
from trainer.language.units import PERIOD_WORDS, Dimension
from trainer.language.values import FAR, INSIDE, LISTED, LOOSE, Worth, best_worth, tidy
from trainer.language.words import stem, word_set

REMEMBERED = 24
"""Terms before a figure that say something about it."""
CLEAR_LEAD = 0.45
"""Points by which the best issue must lead the next for a figure to be clear."""
ENOUGH = 0.9
"""Points a figure needs to count as a term at all."""

_NAMED, _OTHER_NAMED = 3.0, -2.0
"""Points for the issue's own name beside the figure, and for another issue's."""
_ASKED, _TOPIC, _HEADLINE, _ONLY_ISSUE = 1.6, 0.7, 0.5, 1.0
_TAKEN, _PARALLEL, _SAME_ISSUE, _AGAIN = -0.8, 0.7, 1.2, 1.0
"""Points for an issue that has a figure already, that had one before 'or', that is contrasted with itself, that a
short new sentence speaks of again."""
_SAID_AGAIN = 2.2
"""Points for the issue of which the same number was said before in the text."""
_UNLISTED = -0.5
"""Points for an issue whose list does not hold a bare number that another issue may take."""
_ANSWERED = 1.0
"""Points for an issue on which a bare number is the other side's own figure."""
_OF_STANDING = 3.0
"""Points for a length of time that is said of an option on the table: three weeks, for both repairs in three weeks."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_OWN_UNIT = 3.0
"""Points for a figure in the issue's own unit."""
_FORWARD = 0.6
"""Points for a number that stands alone or behind a verb of offering."""
_LAST_HOUR = 24
_HOURLY = word_set("at until till by before after since")
_LINKS_TIME = word_set("after from in within at")
_LINKS_SHARE = word_set("on at of for upon after with now today later")
_LASTING = word_set("in within after over for waited took lasted since")
_SUM = 100
"""From this size a number in digits between the words of an option is a sum of its own: pay 4,000 when done."""
_RATED = frozenset({Dimension.MONEY, Dimension.BARE})
_FORWARD_WORDS = word_set(
    "do say pay offer want need take about at to asking me it accept get like make is be for from"
)
_ADDING = word_set("with plus including and")
"""What adds the rest of a package to the figure that opens it."""
_SIDES = word_set("i you me myself yourself")
"""Who gets how many of a thing: I take two, you one."""
_COMPARED = word_set("would also too maybe perhaps works")
"""What follows a figure that is set beside the one before: one year is fine, three would be better."""
_AGAINST = word_set("not instead rather")
_BESIDE = word_set(", of than and then please")
_CONTRASTS = word_set("low high little much steep short long but or to prefer rather not instead than - would too")


class Scored(NamedTuple):
    """How well one value of one issue suits a figure."""

    points: float
    issue: int
    value: Value
    named: bool


class Assigner:
    """Assigns the figures of one utterance."""

    def __init__(self, matcher: IssueMatcher, scene: Scene, linked: Mapping[int, Mention], worths: Worths) -> None:
        self._issues = matcher.issues
        self._numeric = tuple(words for words in matcher.issues if words.numeric)
        self._headline = next((words.index for words in matcher.issues if words.issue.headline), 0)
        self._scene = scene
        self._linked = linked
        self._worths = worths
        self._replaces = turned_figures(scene.tokens, scene.figures)
        self._sure = [hit for hit in scene.hits if not hit.bare]
        self._in_options = Counter(place for hit in scene.hits for place in hit.figures)

    def assign(self, shifted: frozenset[int] = frozenset()) -> list[Candidate]:
        """Return the terms the figures stand for, in order; foreign numbers, and changes (shifted), give none."""
        free = [
            place for place in range(len(self._scene.figures)) if place not in shifted and not self._is_claimed(place)
        ]
        ordered = self._by_order(free)
        if ordered is not None:
            return ordered
        found: list[Candidate] = []
        for place in free:
            for part in self._pieces(self._scene.figures[place]):
                weights = self._weights(found, part) | self._set_against(place)
                rows = self._scored(part, place, weights)
                candidate = _choose(part, self._turned(place, found, rows))
                if candidate is not None:
                    found.append(candidate)
        kept = {candidate.first for candidate in found}
        figures = self._scene.figures
        replaced = {figures[old].first for new, old in self._replaces.items() if figures[new].first in kept}
        return [candidate for candidate in found if candidate.first not in replaced]

    def unread(self, found: Sequence[Candidate]) -> list[Candidate]:
        """Return the thousands and millions that the issue spoken of cannot take: commit 3.5 million, of a share."""
        read = {candidate.first for candidate in found}
        left: list[Candidate] = []
        for place, figure in enumerate(self._scene.figures):
            if figure.first in read or self._is_claimed(place):
                continue
            timed = self._option_issue(figure)
            if timed is not None:
                choice = (timed, tidy(figure.value))
                left.append(Candidate(choices=(choice,), first=figure.first, stop=figure.stop, unread=True))
            if not figure.multiplied or figure.dimension is not Dimension.BARE:
                continue
            issue = self._spoken_of(figure)
            if issue is not None and self._worths.of(figure, self._issues[issue]) is None:
                choice = (issue, tidy(figure.value))
                left.append(Candidate(choices=(choice,), first=figure.first, stop=figure.stop, unread=True))
        return left

    def _says_by_when(self, figure: Figure, but: int | None = None) -> bool:
        """Tell whether a length of time is when something named before is to be done: the damp in six weeks."""
        if word_before(self._scene, figure) not in {"within", "in", "after"}:
            return False
        low, _ = self._scene.layout.clause_span(figure.first)
        named = [(known.first, known.issue) for known in self._scene.mentions]
        named += [(known.first, known.issue) for known in self._scene.hits]
        before = [issue for first, issue in named if low <= first < figure.first and not self._issues[issue].numeric]
        return bool(before) and but not in before

    def _option_issue(self, figure: Figure) -> int | None:
        """Return the issue spoken of whose options are lengths of time in a figure's unit, though none of just it."""
        if figure.dimension is not Dimension.PERIOD or figure.foreign or figure.unit_word == "quarter":
            return None
        named = {m.issue for m in self._scene.mentions if m.weight >= _SURE}
        named |= {hit.issue for hit in self._scene.hits} | self._scene.topics
        for words in self._issues:
            held = [known for option in words.options for said in option.signatures for known in said.figures]
            timed = any(known.dimension is Dimension.PERIOD and known.factor == figure.factor for known in held)
            if not words.numeric and words.index in named and timed:
                return words.index
        return None

    def _spoken_of(self, figure: Figure) -> int | None:
        """Return the counted issue, other than money, that a figure's sentence names or that was talked of before."""
        counted = {words.index for words in self._numeric if words.dimension is not Dimension.MONEY}
        sentence = self._scene.layout.sentence[figure.first]
        named = [m for m in self._scene.mentions if m.issue in counted and m.weight >= _SURE]
        near = [m for m in named if self._scene.layout.sentence[m.first] == sentence]
        if near:
            return min(near, key=lambda m: abs(m.first - figure.first)).issue
        if self._scene.asked in counted:
            return self._scene.asked
        topics = self._scene.topics & counted
        return next(iter(topics)) if len(topics) == 1 else None

    def _turned(self, place: int, found: Sequence[Candidate], rows: Sequence[Scored]) -> Sequence[Scored]:
        """Return what a figure stands for, which is a value of the same issue where it replaces another figure."""
        old = self._replaces.get(place)
        if old is None:
            return rows
        first = self._scene.figures[old].first
        issues = {c.issue for c in found if c.first == first} or {
            hit.issue for hit in self._scene.hits if old in hit.figures
        }
        figure = in_unit_of(self._scene.figures[place], self._scene.figures[old])
        worths = [(words, best_worth(figure, words)) for words in self._numeric if words.index in issues]
        same = [
            Scored(worth.unit + worth.fit, words.index, tidy(worth.value), named=True)
            for words, worth in worths
            if worth is not None and worth.fit > FAR
        ]
        return same or rows

    def _is_claimed(self, place: int) -> bool:
        """Tell whether an option that is surely named holds the figure."""
        figure = self._scene.figures[place]
        small = not figure.readings or figure.worded or figure.value < _SUM
        return any(place in hit.figures or (small and hit.first <= figure.first < hit.stop) for hit in self._sure)

    def _pieces(self, figure: Figure) -> tuple[Figure, ...]:
        """Return a figure whole when some issue can take it whole, else its separate numbers."""
        if not figure.parts:
            return (figure,)
        for words in self._numeric:
            worth = self._worths.of(figure, words)
            if worth is not None and worth.fit > LOOSE:
                return (figure,)
        return figure.parts

    def _scored(self, figure: Figure, place: int, weights: Mapping[int, float]) -> list[Scored]:
        """Return what a figure may stand for, best first, without what has too few points."""
        rows: list[Scored] = []
        for words in self._issues:
            rows.extend(
                self._as_number(figure, place, words) if words.numeric else self._as_option(figure, place, words)
            )
        forward = self._stands_forward(figure)
        if place in self._in_options:
            rows = [row for row in rows if row.named or self._holds(row)]
        if figure.dimension is Dimension.PERIOD and figure.foreign:
            rows = [row for row in rows if row.named]
        if figure.ordinal:
            chosen = [row for row in rows if not self._issues[row.issue].numeric]
            rows = chosen or [row for row in rows if row.named]
        if figure.lone:
            rows = [row for row in rows if row.named or self._is_counted(figure, row.issue)]
        if figure.first and self._scene.tokens[figure.first - 1].word == "net" and figure.dimension is Dimension.BARE:
            rows = [row for row in rows if self._issues[row.issue].dimension is not Dimension.MONEY]
        rate = self._rate_behind(figure)
        if rate:
            rows = [row for row in rows if self._is_rated(self._issues[row.issue], rate)]
        if _is_bare_year(figure) and not forward:
            rows = [row for row in rows if row.named or row.value in self._issues[row.issue].listed]
        if len(rows) == 1 and not rows[0].named and forward:
            rows = [rows[0]._replace(points=rows[0].points + _FORWARD)]
        enough = [
            row._replace(points=row.points + weights.get(row.issue, 0.0))
            for row in rows
            if row.points + max(weights.get(row.issue, 0.0), 0.0) >= ENOUGH
        ]
        return sorted(enough, key=lambda row: -row.points)

    def _holds(self, row: Scored) -> bool:
        """Tell whether a value lies within its issue: beyond it, the option that has just that figure is meant."""
        words = self._issues[row.issue]
        if not words.numeric or words.low is None or words.high is None or isinstance(row.value, str):
            return True
        return words.low <= row.value <= words.high

    def _rate_behind(self, figure: Figure) -> float:
        """Return the days a figure is said to be for, or 0: 14 pounds an hour."""
        words = [token.word for token in self._scene.tokens[figure.stop : figure.stop + 2]]
        rated = len(words) > 1 and words[0] in {"a", "an", "per", "each", "every", "/"}
        return PERIOD_WORDS.get(words[1], 0.0) if rated and figure.dimension in _RATED else 0.0

    @staticmethod
    def _is_rated(words: IssueWords, rate: float) -> bool:
        """Tell whether an issue may be counted by a length of time; an hour needs the issue to say so."""
        if words.dimension is not Dimension.MONEY:
            return True
        return rate in words.rates if words.rates else rate >= 1

    def _as_number(self, figure: Figure, place: int, words: IssueWords) -> list[Scored]:
        worth = self._worths.of(figure, words)
        named = self._is_named(place, words)
        instalment = self._rate_behind(figure) > 1 and not words.rates  # 100 a month is no sum of 7,840
        if worth is None or (worth.fit == FAR and (instalment or not (worth.unit >= 2 or named))):
            return []
        if (
            not named
            and (worth.unit < _OWN_UNIT or self._says_by_when(figure))
            and self._option_issue(figure) is not None
        ):
            return []
        if not named and (self._is_an_hour(figure, worth, words) or self._is_time_of_another(figure, words)):
            return []
        if not named and figure.dimension is Dimension.PERIOD and self._follows_name(figure):
            return []
        if not named and figure.dimension is Dimension.PERCENT and self._is_share_of_option(figure):
            return []
        points = worth.unit + worth.fit + self._bonus(place, words)
        if figure.dimension is Dimension.BARE and not named and self._suits_price_better(figure, words, worth):
            points += _UNLISTED
        if figure.dimension is Dimension.BARE and self._is_theirs(words, tidy(worth.value)):
            points += _ANSWERED
        if len(self._numeric) == 1:
            points += _ONLY_ISSUE
        return [Scored(points, words.index, tidy(worth.value), named)]

    def _suits_price_better(self, figure: Figure, words: IssueWords, worth: Worth) -> bool:
        """Tell whether a bare number that a counted issue does not list is one that the main issue can take."""
        counted = words.dimension in {Dimension.PERIOD, Dimension.BARE} and not words.issue.divisible
        if not counted or worth.fit >= LISTED or words.index == self._headline:
            return False
        main = self._issues[self._headline]
        price = self._worths.of(figure, main) if main.numeric and main.issue.divisible else None
        return price is not None and price.fit >= INSIDE

    def _is_an_hour(self, figure: Figure, worth: Worth, words: IssueWords) -> bool:
        """Tell whether a bare number beyond what an issue lists is a time of day: at eleven my kids are asleep."""
        before = self._scene.tokens[figure.first - 1].word if figure.first else ""
        bare = figure.dimension is Dimension.BARE and not figure.multiplied and figure.value <= _LAST_HOUR
        counted = words.dimension is Dimension.BARE
        return counted and bare and worth.fit <= LOOSE and before in _HOURLY

    def _is_time_of_another(self, figure: Figure, words: IssueWords) -> bool:
        """Tell whether a length of time, on an issue that counts weeks of something, is how long something takes.

        Six weeks without heating are no deposit of six weeks' rent.
        """
        if figure.dimension is not Dimension.PERIOD or not words.counts_payments:
            return False
        before = self._scene.tokens[figure.first - 1].word if figure.first else ""
        low, high = self._scene.layout.clause_span(figure.first)
        others = (m for m in self._scene.mentions if not self._issues[m.issue].numeric and m.weight >= _SURE)
        return before in _LASTING or any(low <= m.first < high for m in others)

    def _follows_name(self, figure: Figure) -> bool:
        """Tell whether a length of time stands right behind the name of another thing that has times: break after 0."""
        before = self._scene.tokens[figure.first - 1].word if figure.first else ""
        if before not in _LINKS_TIME:
            return False
        named = [m for m in self._scene.mentions if m.stop == figure.first - 1 and m.weight >= _SURE]
        options = [o for m in named if not self._issues[m.issue].numeric for o in self._issues[m.issue].options]
        held = (known for option in options for said in option.signatures for known in said.figures)
        return any(known.dimension is Dimension.PERIOD for known in held)

    def _is_share_of_option(self, figure: Figure) -> bool:
        """Tell whether a share is said of another issue's option: ten per cent on the milestone, where 25 is one."""
        linking = {token.word for token in self._scene.tokens[figure.stop : figure.stop + 2]}
        behind = range(figure.stop, figure.stop + (3 if linking & _LINKS_SHARE else 1))
        near = {m.issue for m in self._scene.mentions if m.weight >= _SURE and m.first in behind}
        near |= {hit.issue for hit in self._scene.hits if hit.first in behind}
        others = [self._issues[issue] for issue in near if not self._issues[issue].numeric]
        return any(amounts_of(words, Dimension.PERCENT) for words in others)

    def _as_option(self, figure: Figure, place: int, words: IssueWords) -> list[Scored]:
        """Return the options that are a number by name, such as 'net 30' or three rounds."""
        hit = next((hit for hit in self._scene.hits if hit.issue == words.index and hit.figures == (place,)), None)
        named = self._is_named(place, words)
        if hit is None or not hit.bare:
            return []
        standing = tuple(value for value in hit.values if self._stands(words, value))
        loosely = figure.dimension is Dimension.PERIOD and hit.strength < 1 and not named
        if loosely and (self._scene.tokens[figure.first].word == "a" or self._says_by_when(figure, words.index)):
            return []
        if loosely and standing:
            return [Scored(LISTED + _OF_STANDING, words.index, value, named) for value in standing]
        asked = self._scene.asked == words.index or self._is_spoken_of(figure, words)
        home = self._is_only_home(figure, place) and not (hit.strength < 1 and figure.dimension is Dimension.PERIOD)
        if not (hit.strength >= 1 or named or asked or home):
            return []
        counted = bool(words.nouns) and stem(figure.noun) in words.nouns
        points = LISTED + self._bonus(place, words)
        if figure.dimension is not Dimension.BARE or counted:
            points += 2.0
        else:
            points += 0.5 - 1.5 * (bool(self._numeric) and not named)
        return [Scored(points, words.index, value, named) for value in hit.values]

    def _is_theirs(self, words: IssueWords, value: Value) -> bool:
        """Tell whether a value is what the other side has on the table for an issue; things shared out are alike."""
        if words.is_shared_out:
            return False
        return any(same_value(known, value) for known in self._scene.theirs.get(words.index, ()))

    def _stands(self, words: IssueWords, value: Value) -> bool:
        """Tell whether a value is what either side has on the table for an issue."""
        put = (*self._scene.theirs.get(words.index, ()), *self._scene.mine.get(words.index, ()))
        return any(same_value(known, value) for known in put)

    def _is_spoken_of(self, figure: Figure, words: IssueWords) -> bool:
        """Tell whether an issue that a part of something may belong to is named anywhere: tranches, fine. Quarter."""
        named = any(mention.issue == words.index and mention.weight >= _SURE for mention in self._scene.mentions)
        return named and figure.unit_word == "quarter"

    def _is_only_home(self, figure: Figure, place: int) -> bool:
        """Tell whether one option alone has a share that no counted issue reaches: 25 per cent, of pools up to 20."""
        if figure.dimension is not Dimension.PERCENT:
            return False
        worths = [(words, self._worths.of(figure, words)) for words in self._numeric]
        holds = any(worth is not None and worth.fit > FAR for _, worth in worths)
        return not holds and self._in_options[place] == 1

    def _is_counted(self, figure: Figure, issue: int) -> bool:
        """Tell whether an issue counts what stands behind a figure, or was asked about."""
        return stem(figure.noun) in self._issues[issue].nouns or self._scene.asked == issue

    def _is_named(self, place: int, words: IssueWords) -> bool:
        return place in self._linked and self._linked[place].issue == words.index

    def _bonus(self, place: int, words: IssueWords) -> float:
        bonus = _HEADLINE if words.index == self._headline else 0.0
        mention = self._linked.get(place)
        if mention is not None:
            bonus += (_NAMED if mention.issue == words.index else _OTHER_NAMED) * mention.weight
        elif self._scene.asked == words.index:
            bonus += _ASKED
        elif words.index in self._scene.topics:
            bonus += _TOPIC
        return bonus

    def _stands_forward(self, figure: Figure) -> bool:
        """Tell whether a bare number is put forward by its place: alone in its clause, or behind a verb of offering."""
        scene = self._scene
        first, stop = scene.layout.clause_span(figure.first)
        before = scene.tokens[figure.first - 1].word if figure.first else ""
        width = figure.stop - figure.first
        after = scene.tokens[figure.stop].word if figure.stop < len(scene.tokens) else ""
        opens = first == figure.first and after in _ADDING
        alone = (opens or stop - first <= width + 3) and not _is_bare_year(figure)
        return alone or before in _FORWARD_WORDS or len(scene.tokens) <= width + 1

    def _set_against(self, place: int) -> dict[int, float]:
        """Return points for the issue of the other side's figure that a number is put against: sixty, not ninety."""
        figures = self._scene.figures
        if place + 1 >= len(figures) or not figures[place + 1].readings:
            return {}
        between = {token.word for token in self._scene.tokens[figures[place].stop : figures[place + 1].first]}
        if between & _AGAINST and between <= _AGAINST | _BESIDE:
            worths = [(words, self._worths.of(figures[place + 1], words)) for words in self._numeric]
            theirs = [words.index for words, worth in worths if worth and self._is_theirs(words, tidy(worth.value))]
            return {theirs[0]: _SAME_ISSUE} if len(theirs) == 1 else {}
        return {}

    def _weights(self, found: Sequence[Candidate], figure: Figure) -> dict[int, float]:
        """Return points by issue for what came before a figure.

        An issue that has its figure loses, one that had it before 'or' gains, and so does the one that is
        contrasted with itself: nine hours, but we prefer ten.
        """
        scene = self._scene
        found = found[-REMEMBERED:]
        begun = max((c.stop for c in found if scene.parted_by_or(c.stop, figure.first)), default=0)
        begun = max(begun, _begun_again(found, begun))
        clear = [candidate for candidate in found if len(candidate.choices) == 1]
        now = {candidate.issue for candidate in clear if candidate.first >= begun}
        weights = {candidate.issue: _TAKEN if candidate.issue in now else _PARALLEL for candidate in clear}
        if figure.dimension is Dimension.BARE:  # 'he could live with three days. Would three be possible?'
            weights |= {c.issue: _SAID_AGAIN for c in clear if c.value == figure.value and not self._joined(c, figure)}
        before = found[-1] if found else None
        if before in clear and before is not None and figure.dimension is Dimension.BARE and before.issue in now:
            between = {token.word for token in scene.tokens[before.stop : figure.first]}
            same = self._joined(before, figure) and "." not in between
            replied = before is not None and {"i", "say"} <= between
            divided = self._issues[before.issue].is_shared_out and not between.isdisjoint(_SIDES) and not figure.noun
            after = scene.tokens[figure.stop].word if figure.stop < len(scene.tokens) else ""
            options = self._issues[before.issue].issue.options
            if figure.value % 1 and all(isinstance(o.value, int | float) and o.value % 1 == 0 for o in options):
                pass  # six a breach if you go to 3.52: what is counted in whole pounds is not meant
            elif same and (between & _CONTRASTS or after in _COMPARED or divided or replied):
                weights[before.issue] = _SAME_ISSUE + replied * _ANSWERED
            elif not same and self._stands_forward(figure):
                weights[before.issue] = _AGAIN
        return weights

    def _joined(self, before: Candidate, figure: Figure) -> bool:
        sentence = self._scene.layout.sentence
        return sentence[before.first] == sentence[figure.first]

    def _by_order(self, free: Sequence[int]) -> list[Candidate] | None:
        """Read bare figures in a row as the numeric issues in turn, when there are as many and all fit: 54/3/4/3."""
        figures = [self._scene.figures[place] for place in free]
        if len(self._numeric) < 3 or len(figures) != len(self._numeric) or self._linked:
            return None
        if any(figure.dimension is Dimension.PERIOD for figure in figures):
            return None
        found: list[Candidate] = []
        for figure, words in zip(figures, self._numeric, strict=True):
            worth = self._worths.of(figure, words)
            if worth is None or worth.fit <= LOOSE:
                return None
            value = tidy(worth.value)
            found.append(Candidate(choices=((words.index, value),), first=figure.first, stop=figure.stop))
        return found


def _begun_again(found: Sequence[Candidate], since: int) -> int:
    """Return where a second package begins without an 'or': the figure that names an issue a second time."""
    begun, named = since, set[int]()
    for candidate in found:
        if candidate.first < since or len(candidate.choices) > 1:
            continue
        if candidate.issue in named:
            begun, named = candidate.first, set()
        named.add(candidate.issue)
    return begun


def _is_bare_year(figure: Figure) -> bool:
    """Tell whether a number without a unit is likelier a year than an amount; hundreds and fifties are amounts."""
    value = figure.value
    return figure.dimension is Dimension.BARE and not figure.multiplied and 1980 <= value <= 2035 and value % 50 != 0


def _choose(figure: Figure, rows: Sequence[Scored]) -> Candidate | None:
    """Return the value that leads clearly, or all that lie close together."""
    if not rows:
        return None
    close = [row for row in rows if rows[0].points - row.points < CLEAR_LEAD]
    return Candidate(
        choices=tuple((row.issue, row.value) for row in close),
        first=figure.first,
        stop=figure.stop,
    )
