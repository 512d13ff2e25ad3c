"""Where an utterance names an option, in whole or in part, in any order of its words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from trainer.core.terms import Value
from trainer.language.dates import clocks_at, days_at, quarter_at
from trainer.language.figure import Figure
from trainer.language.foreign import is_verb
from trainer.language.notice import is_mere_notice
from trainer.language.numerals import word_value
from trainer.language.schema import REFUSING, IssueWords, Signature
from trainer.language.thesaurus import Item
from trainer.language.units import MULTIPLIERS, Dimension
from trainer.language.vocabulary import Vocabulary
from trainer.language.words import Token, stem, word_set

WIDEST_GAP = 5
"""Tokens that may lie between two words of one option."""
MOST_EVIDENCE = 200
"""Words looked at for one issue's options in one utterance."""
_NUMBERING = word_set("point hundred thousand million k")
_WITHIN = word_set("within by in inside")
_OF_CLOCKS = word_set("half past quarter thirty")
"""Words that mean a time of day only as part of one: half past eleven and half the screen."""
_LIMITING = word_set("only just")
_LED_TO = word_set("it you that this we i they he she there what the your let , :")
_REFUSERS = REFUSING | word_set("never none nobody leave")
_KEEPING = word_set("keep keeps keeping kept just stays stay strictly stayed clear air peace quiet")
_IN_HALVES = 3
"""A figure of more tokens ends in 'and a half' or the like, whose words name no option either."""
_PARTING = frozenset({"or", "not"})
"""Words across which no option is put together: ten per cent on the milestone, not a quarter."""
_SUMS = frozenset(MULTIPLIERS) - {"k"}
_TURNING = word_set("if but unless i you we")
"""Words behind which something else is spoken of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionHit:
    """Words that choose an option; several values when they fit several."""

    issue: int
    values: tuple[Value, ...]
    first: int
    stop: int
    strength: float
    """How much of the option's name was said (0..1)."""
    bare: bool
    """True when only everyday words were matched, which need the issue named nearby."""
    figures: tuple[int, ...] = ()
    """Places of the figures that belong to the option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """An utterance as options are looked for in it; stretches number the sentence each token stands in."""

    tokens: Sequence[Token]
    items: Sequence[Item]
    figures: Sequence[Figure]
    stretches: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """One word, figure or literal that some option of one issue asks for."""

    key: str
    first: int
    stop: int
    figure: int = -1
    common: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What the options of one issue ask for besides words."""

    issue: IssueWords
    figures: tuple[Figure, ...]
    clocks: frozenset[int]
    days: frozenset[tuple[int, int]]
    chains: tuple[str, ...]

    @classmethod
    def of(cls, issue: IssueWords) -> Self:
        """Gather it."""
        signatures = [signature for option in issue.options for signature in option.signatures]
        timed = any(signature.clock is not None for signature in signatures)  # eleven alone is no half past eleven
        return cls(
            issue=issue,
            figures=() if timed else tuple(figure for signature in signatures for figure in signature.figures),
            clocks=frozenset(signature.clock for signature in signatures if signature.clock is not None),
            days=frozenset(signature.day for signature in signatures if signature.day is not None),
            chains=tuple(sorted({signature.chain for signature in signatures if signature.chain})),
        )

    def other_evidence(self, heard: Heard) -> list[_Evidence]:
        """Return the figures, days and literals that the options ask for."""
        found: list[_Evidence] = []
        if self.figures:
            found.extend(
                _Evidence(key=f"#{place}", first=figure.first, stop=figure.stop, figure=place, common=True)
                for place, figure in enumerate(heard.figures)
                if self._asks_for(figure)
            )
        if self.days:
            found.extend(_days(self.days, heard.tokens))
        for chain in self.chains:
            found.extend(_chains(heard.tokens, chain))
        if "q1" in self.chains or "q4" in self.chains:
            found.extend(_quarters(heard.tokens))
        return found

    def _asks_for(self, figure: Figure) -> bool:
        """Tell whether some option holds a figure, which nothing else claims."""
        noun = stem(figure.noun)
        if figure.foreign and noun not in self.issue.nouns and not self._counts(noun, figure):
            return False
        return any(_says(figure, wanted) for wanted in self.figures)

    def _counts(self, noun: str, figure: Figure) -> bool:
        """Tell whether some option names a figure together with the word that claims it: two months notice."""
        signatures = (signature for option in self.issue.options for signature in option.signatures)
        return any(noun in s.words and any(_says(figure, wanted) for wanted in s.figures) for s in signatures)


class OptionReader:
    """Finds the options of one bargain."""

    def __init__(self, issues: Sequence[IssueWords], vocabulary: Vocabulary) -> None:
        self._issues = issues
        self._vocabulary = vocabulary
        self._wants = tuple(_Wanted.of(words) for words in issues)

    def find(self, heard: Heard) -> tuple[OptionHit, ...]:
        """Return the options that are named."""
        clocks = {w.issue.index: _clocks(w.clocks, heard.tokens) for w in self._wants if w.clocks}
        timed = [piece for found in clocks.values() for piece in found]
        in_clocks = frozenset(place for piece in timed for place in range(piece.first, piece.stop))
        words = self._word_evidence(heard, in_clocks | _units(heard.figures))
        hits: list[OptionHit] = []
        for wanted in self._wants:
            issue = wanted.issue
            own = words.get(issue.index, ())
            if wanted.clocks:
                own = [piece for piece in own if piece.key not in _OF_CLOCKS]
            evidence = [*own, *clocks.get(issue.index, ()), *wanted.other_evidence(heard)]
            if evidence:
                evidence.sort(key=lambda piece: (piece.first, piece.stop))
                hits.extend(_gather(issue, evidence[:MOST_EVIDENCE], heard))
        return tuple(hit for hit in _without_far(hits) if not _is_mere_notice(hit, heard))

    def _word_evidence(self, heard: Heard, taken: Container[int]) -> dict[int, list[_Evidence]]:
        """Return the words that options ask for, by place of the issue; a time of day lends no word to them."""
        found: dict[int, list[_Evidence]] = {}
        for item in heard.items:
            for name in self._vocabulary.names_of(item):
                issues = self._vocabulary.option_names.get(name)
                if issues is None or item.first in taken or is_verb(heard.tokens, item.first):
                    continue
                if _turns_talk(heard.tokens, item.first) or is_secret(heard.tokens, item.first):
                    continue
                if _rounds_off(heard.tokens, item.first):
                    continue
                common = self._vocabulary.is_everyday(item, name)
                piece = _Evidence(key=name, first=item.first, stop=item.stop, common=common)
                for issue in issues:
                    found.setdefault(issue, []).append(piece)
        return found


def _turns_talk(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'now' only leads over to the next remark: now it is something else."""
    if tokens[at].word != "now" or (at and tokens[at - 1].kind != "p"):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].word in _LED_TO


_UTTERLY = frozenset({"completely", "entirely", "totally", "utterly", "absolutely"})
"""Leave the pack off completely: such a word tells how, and names no option."""
_FEW = frozenset({"two", "three", "four", "five", "six"})
"""All five: counts the points."""
_BEHIND_ALL = frozenset({"right", "along", "too", "over", "well"})
_BEFORE_ALL = frozenset({"at", "after", "above", "first"})


def _rounds_off(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'all' is part of an idiom (two years and all, all right then), or a half one of a sum: half million.

    The first half million is no share of anything.
    """
    word = tokens[at].word
    if word in _UTTERLY:
        return True
    if word == "half":
        after = [token.word for token in tokens[at + 1 : at + 3] if token.word != "a"]
        return after[:1] != [] and after[0] in _SUMS
    if word != "all":
        return False
    after = [token.word for token in tokens[at + 1 : at + 4]]
    if not _FEW.isdisjoint(after[:1]) or not _BEHIND_ALL.isdisjoint(after[:1]) or after[::2] == ["of", "?"]:
        return True  # 'all of these?' asks about the points
    if not at:
        return False
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind == "p"
    return tokens[at - 1].word in _BEFORE_ALL or (tokens[at - 1].word == "and" and ends)


def is_secret(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 'between us' shares nothing out: keep it short between us; between us, I am tired."""
    if tokens[at].word != "between" or at + 1 >= len(tokens) or tokens[at + 1].word != "us":
        return False
    before = [token.word for token in tokens[max(0, at - 4) : at]]
    opens = not before or tokens[at - 1].kind == "p"
    return opens or not _KEEPING.isdisjoint(before)


def _gather(words: IssueWords, evidence: Iterable[_Evidence], heard: Heard) -> list[OptionHit]:
    """Put pieces that belong to one option together, and turn each gathering into a hit."""
    hits: list[OptionHit] = []
    cluster: list[_Evidence] = []
    for piece in evidence:
        if cluster and not _joins(words, cluster, piece, heard):
            if _is_stray(words, piece, heard):
                continue
            if piece.figure >= 0 and _continues(cluster, piece, heard):
                hits.append(_either(words, cluster, piece, heard.figures))
                cluster = []
                continue
            hits.append(_close(words, cluster, heard.figures))
            cluster = []
        if cluster or _fitting(words, [piece], heard.figures):
            cluster.append(piece)
    if cluster:
        hits.append(_close(words, cluster, heard.figures))
    return [
        hit
        for hit in hits
        if hit.values and (hit.strength >= 1 or not (_only_denies(hit, heard) or _denies_unsaid(words, hit, heard)))
    ]


def _is_mere_notice(hit: OptionHit, heard: Heard) -> bool:
    here = heard.stretches[hit.first]
    sentence = (token.word for at, token in enumerate(heard.tokens) if heard.stretches[at] == here)
    return is_mere_notice((token.word for token in heard.tokens[hit.first : hit.stop]), sentence)


def _without_far(hits: Sequence[OptionHit]) -> Sequence[OptionHit]:
    """Drop what a figure joins with words far off where it stands in another issue's option: stay, the boiler in 0."""
    unclear = [hit for hit in hits if len(hit.values) > 1 and hit.figures]
    if not unclear:
        return hits
    nearer = {place: hit for hit in hits if hit.strength >= 1 and not hit.bare for place in hit.figures}
    far = [
        hit
        for hit in unclear
        if (other := nearer.get(hit.figures[0])) is not None and other.issue != hit.issue and other.first > hit.first
    ]
    return [hit for hit in hits if hit not in far] if far else hits


def _units(figures: Sequence[Figure]) -> frozenset[int]:
    """Return the tokens within a length of time, or a number and a half; they lend no word to options either."""
    return frozenset(
        place
        for figure in figures
        if figure.dimension is Dimension.PERIOD or figure.stop - figure.first > _IN_HALVES
        for place in range(figure.first + 1 - 2 * (figure.ordinal and bool(figure.unit_word)), figure.stop)
    )


def _is_stray(words: IssueWords, piece: _Evidence, heard: Heard) -> bool:
    """Tell whether a word only happens to stand in what refuses an issue: done, beside nothing done."""
    if piece.key in REFUSING or piece.figure >= 0:
        return False
    refusing = {option.value for option in words.options if option.refuses}
    fitting = _fitting(words, [piece], heard.figures)
    return all(signature.size > 1 and value in refusing for value, signature in fitting)


def _only_denies(hit: OptionHit, heard: Heard) -> bool:
    """Tell whether nothing but a 'no' or 'not' was said of an option."""
    return all(token.word in REFUSING for token in heard.tokens[hit.first : hit.stop] if token.kind != "p")


def _denies_unsaid(words: IssueWords, hit: OptionHit, heard: Heard) -> bool:
    """Tell whether only options that refuse the issue are partly named, and no word refuses: the defects put right."""
    refusing = {option.value for option in words.options if option.refuses}
    if not refusing.issuperset(hit.values):
        return False
    near = heard.tokens[max(0, hit.first - WIDEST_GAP) : hit.stop]
    return _REFUSERS.isdisjoint(token.word for token in near)


def _joins(words: IssueWords, cluster: Sequence[_Evidence], piece: _Evidence, heard: Heard) -> bool:
    denying = cluster[-1].key in REFUSING
    if piece.key in REFUSING or (denying and piece.first - cluster[-1].stop > 2):
        return False
    return (
        piece.first - cluster[-1].stop <= WIDEST_GAP
        and not _parted(heard.tokens[cluster[-1].stop : piece.first])
        and not _limits_else(cluster, piece, heard)
        and heard.stretches[piece.first] == heard.stretches[cluster[-1].first]
        and all(piece.key != known.key for known in cluster)
        and not any(_is_same_again(known, piece, heard.figures) for known in cluster)
        and bool(_fitting(words, [*cluster, piece], heard.figures))
    )


def _limits_else(cluster: Sequence[_Evidence], piece: _Evidence, heard: Heard) -> bool:
    """Tell whether 'only' belongs to what stands before a pause: support only office hours, and your logo."""
    if any(heard.tokens[known.first].word not in _LIMITING for known in cluster):
        return False
    return any(token.kind == "p" for token in heard.tokens[cluster[-1].stop : piece.first])


def _is_same_again(known: _Evidence, piece: _Evidence, figures: Sequence[Figure]) -> bool:
    """Tell whether a figure is only said a second time: two years, can we say two years."""
    if known.figure < 0 or piece.figure < 0:
        return False
    left, right = figures[known.figure], figures[piece.figure]
    return (left.value, left.dimension, left.factor) == (right.value, right.dimension, right.factor)


def _clocks(wanted: Container[int], tokens: Sequence[Token]) -> list[_Evidence]:
    """Return the times of day that some option asks for."""
    found: list[_Evidence] = []
    place = 0
    while place < len(tokens):
        meant, stop = clocks_at(tokens, place)
        fitting = next((clock for clock in meant if clock in wanted), None)
        if fitting is not None:
            found.append(_Evidence(key=f"@{fitting}", first=place, stop=stop))
        place = max(stop, place + 1)
    return found


def _days(wanted: frozenset[tuple[int, int]], tokens: Sequence[Token]) -> list[_Evidence]:
    """Return the days of the year that some option asks for."""
    found: list[_Evidence] = []
    place = 0
    while place < len(tokens):
        meant, stop = days_at(tokens, place)
        fitting = sorted({day for day in wanted for said in meant if said in {day, (0, day[1])}})
        if len(fitting) == 1:
            found.append(_Evidence(key=f"~{fitting[0]}", first=place, stop=stop))
        place = max(stop, place + 1)
    return found


def _quarters(tokens: Sequence[Token]) -> list[_Evidence]:
    """Return the quarters of a year that are named in words: the fourth quarter."""
    places = range(len(tokens) - 1)
    return [
        _Evidence(key=f"=q{number}", first=at, stop=at + 2) for at in places if (number := quarter_at(tokens, at)) > 0
    ]


def _chains(tokens: Sequence[Token], chain: str) -> list[_Evidence]:
    """Return where a literal such as 1-1-1 stands, with or without spaces."""
    found: list[_Evidence] = []
    for place, token in enumerate(tokens):
        if token.kind == "p" or not (chain.startswith(token.word) or word_value(token.word) is not None):
            continue
        count = sum(piece.isdecimal() for piece in chain)
        if "-" in chain and _spelt(tokens, place, count) == chain.replace("-", ""):
            found.append(_Evidence(key=f"={chain}", first=place, stop=place + count))
            continue
        said, stop = "", place
        while stop < len(tokens) and len(said) < len(chain):
            said += tokens[stop].word
            stop += 1
        if said == chain or (said.replace("/", "x") == chain and "x" in chain):
            found.append(_Evidence(key=f"={chain}", first=place, stop=stop))
    return found


def _spelt(tokens: Sequence[Token], at: int, count: int) -> str:
    """Return the digits that so many words in a row stand for, unless they are part of a longer number: one one one."""
    around = [tokens[place].word for place in (at - 1, at + count) if 0 <= place < len(tokens)]
    if any(word in _NUMBERING or word_value(word) is not None for word in around):
        return ""
    values = [word_value(token.word) if token.kind == "w" else None for token in tokens[at : at + count]]
    return "".join(f"{value:.0f}" for value in values if value is not None and value < 10)


def _says(figure: Figure, wanted: Figure) -> bool:
    """Tell whether a figure in the text is the figure an option names; periods may be said in another unit."""
    if wanted.dimension is Dimension.PERCENT and figure.unit_word == "quarter" and figure.value == 1:
        return wanted.value == 25
    if wanted.dimension is Dimension.PERIOD and figure.dimension is Dimension.PERIOD:
        meant, said = wanted.value * wanted.factor, figure.value * figure.factor
        return abs(meant - said) <= 0.08 * meant
    if figure.dimension is Dimension.TIMES and wanted.dimension is not Dimension.TIMES:
        return False
    if figure.dimension is Dimension.PERIOD or (
        figure.dimension is Dimension.MONEY and wanted.dimension is not Dimension.MONEY
    ):
        return False
    if wanted.dimension is Dimension.PERIOD:
        return figure.value == wanted.value and not wanted.worded
    if wanted.dimension is Dimension.TIMES and figure.dimension is not Dimension.TIMES:
        return False
    if wanted.dimension is not Dimension.BARE and figure.dimension not in {Dimension.BARE, wanted.dimension}:
        return False
    return figure.value == wanted.value


def _covers(signature: Signature, cluster: Sequence[_Evidence], figures: Sequence[Figure]) -> bool:
    for piece in cluster:
        if piece.figure >= 0:
            if not any(_says(figures[piece.figure], wanted) for wanted in signature.figures):
                return False
        elif piece.key not in signature.keys:
            return False
    return True


def _fitting(
    words: IssueWords, cluster: Sequence[_Evidence], figures: Sequence[Figure]
) -> list[tuple[Value, Signature]]:
    return [
        (option.value, signature)
        for option in words.options
        for signature in option.signatures
        if _covers(signature, cluster, figures)
    ]


def _close(words: IssueWords, cluster: Sequence[_Evidence], figures: Sequence[Figure]) -> OptionHit:
    """Turn gathered evidence into a hit: the options it names fully, else those it may mean; 'only' names no thing."""
    if all(piece.figure >= 0 or piece.key in _LIMITING for piece in cluster):
        cluster = [piece for piece in cluster if piece.figure >= 0] or cluster
    fitting = _fitting(words, cluster, figures)
    full = tuple(dict.fromkeys(value for value, signature in fitting if signature.size <= len(cluster)))
    if not full and all(piece.key not in REFUSING for piece in cluster):
        refusals = {option.value for option in words.options if option.refuses}
        fitting = [row for row in fitting if row[0] in refusals or REFUSING.isdisjoint(row[1].words)]
    values = full or _nearest(words, fitting, cluster)
    size = min((signature.size for value, signature in fitting if value in values), default=1)
    only_figures = all(piece.figure >= 0 for piece in cluster)
    rest = bool(full) and len(cluster) == 1 and all(s.named for value, s in fitting if value in full and s.size == 1)
    return OptionHit(
        issue=words.index,
        values=values,
        first=min(piece.first for piece in cluster),
        stop=max(piece.stop for piece in cluster),
        strength=len(cluster) / size,
        bare=only_figures or rest or (all(piece.common for piece in cluster) and not (full and len(cluster) > 1)),
        figures=tuple(piece.figure for piece in cluster if piece.figure >= 0),
    )


def _nearest(
    words: IssueWords, fitting: Sequence[tuple[Value, Signature]], cluster: Sequence[_Evidence]
) -> tuple[Value, ...]:
    """Return what words that name no option in full may mean: what lacks least; none needs its no, nothing or never."""
    denied = any(piece.key in REFUSING for piece in cluster)
    refusing = {option.value for option in words.options if option.refuses}
    left = [(value, signature) for value, signature in fitting if denied or value not in refusing] or list(fitting)
    least = min((signature.size for _, signature in left), default=0)
    return tuple(dict.fromkeys(value for value, signature in left if signature.size == least))


def _parted(between: Sequence[Token]) -> bool:
    """Tell whether tokens keep two words from naming one option: an or, a not, a figure of a list of its own."""
    words = [token.word for token in between]
    return not _PARTING.isdisjoint(words) or ("," in words and any(word[:1].isdigit() for word in words))


def _continues(cluster: Sequence[_Evidence], piece: _Evidence, heard: Heard) -> bool:
    """Tell whether a figure is said of the option just named: the boiler within three weeks."""
    last = cluster[-1]
    if all(known.key in REFUSING for known in cluster):
        return False
    if any(known.figure >= 0 for known in cluster) or heard.stretches[piece.first] != heard.stretches[last.first]:
        return False
    between = {token.word for token in heard.tokens[last.stop : piece.first]}
    return piece.first - last.stop <= WIDEST_GAP and bool(_WITHIN & between) and not between & _TURNING


def _either(words: IssueWords, cluster: Sequence[_Evidence], piece: _Evidence, figures: Sequence[Figure]) -> OptionHit:
    """Return a hit that may mean the option named or the one with the figure, which no single option joins."""
    fitting = [*_fitting(words, cluster, figures), *_fitting(words, [piece], figures)]
    return OptionHit(
        issue=words.index,
        values=tuple(dict.fromkeys(value for value, _ in fitting)),
        first=cluster[0].first,
        stop=piece.stop,
        strength=1.0,
        bare=False,
        figures=(piece.figure,),
    )
