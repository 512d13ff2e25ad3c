"""Where an utterance names an issue or one of its options, forgiving slips and paraphrases."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.core.terms import Issue, Value
from trainer.language.common_words import COMMON, COMMON_STEMS
from trainer.language.dates import clocks_at
from trainer.language.figure import Figure
from trainer.language.schema import PERIOD_STEMS, IssueWords, Signature, compile_issues
from trainer.language.thesaurus import KIN, Item, family, items_of
from trainer.language.units import Dimension
from trainer.language.words import Token, near, stem, tokenise, word_set

WIDEST_GAP = 5
"""Tokens that may lie between two words of one option."""
_TIMES = frozenset({"thisweek", "nextweek", "today", "anytime"})
"""Meanings that turn up in any talk, so that they choose an option only beside its issue's name."""
MOST_MENTIONS = 200
"""Names and options that are looked at in one utterance; longer lists are no speech."""
_MOST_CACHED = 5_000
_SHORT = word_set("a an i it is to be of or us me my no go do so at as by he we am pm up ok hi if in on and the for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An issue named in the text; weight 0..1 says how surely."""

    issue: int
    first: int
    stop: int
    weight: float


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
class _Evidence:
    """One word, figure or literal that some option of one issue asks for."""

    key: str
    first: int
    stop: int
    figure: int = -1
    common: bool = False


class IssueMatcher:
    """Finds the issues and options of one bargain in tokens."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = compile_issues(issues)
        self._starts: dict[str, list[tuple[tuple[str, ...], int, float]]] = {}
        for words in self.issues:
            for names, weight in words.phrases:
                self._starts.setdefault(names[0], []).append((names, words.index, weight))
        for rows in self._starts.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._option_names: dict[str, set[int]] = {}
        for words in self.issues:
            for option in words.options:
                for signature in option.signatures:
                    for name in signature.words:
                        self._option_names.setdefault(name, set()).add(words.index)
        names = {name for words in self.issues for phrase, _ in words.phrases for name in phrase} | set(
            self._option_names
        )
        self._vocabulary = frozenset(names)
        self.countable = frozenset(
            words.index
            for words in self.issues
            if words.numeric or any(signature.figures for option in words.options for signature in option.signatures)
        )
        self._roots: dict[str, tuple[str, ...]] = {}
        for name in sorted(self._option_names):
            self._roots[family(name)] = (*self._roots.get(family(name), ()), name)
        self._shortened = _abbreviations(self.issues)
        self._spellings = _spellings(self.issues)
        self._labels = frozenset(
            token.word for words in self.issues for option in words.options for token in tokenise(str(option.value))
        )
        self._known: dict[str, tuple[str, ...]] = {}
        self.has_clock = any(
            signature.clock is not None
            for words in self.issues
            for option in words.options
            for signature in option.signatures
        )

    def names_of(self, item: Item) -> tuple[str, ...]:
        """Return the words of this bargain an item stands for: itself, a relative, or what it misspells."""
        if item.name in self._vocabulary:
            return (item.name,)
        if not item.word or len(item.word) > 24:
            return ()
        found = self._known.get(item.word)
        if found is None:
            found = self._look_up(item)
            if len(self._known) < _MOST_CACHED:
                self._known[item.word] = found
        return found

    def _look_up(self, item: Item) -> tuple[str, ...]:
        for short in self._shortened:
            if item.word.startswith(short) and len(item.word) > len(short):
                return (stem(short),)
        longer = [
            name
            for name in self._vocabulary
            if len(item.name) >= 4 and 0 < len(name) - len(item.name) <= 5 and name.endswith(item.name)
        ]
        if longer and item.word not in COMMON:
            return tuple(sorted(longer)[:1])
        relatives = self._roots.get(family(item.name), ())
        if relatives and len(family(item.name)) >= 5:
            return relatives
        kin = tuple(name for name in sorted(KIN.get(item.name, ())) if name in self._option_names)
        if kin or item.word in COMMON or item.name in COMMON_STEMS or len(item.word) < 4:
            return kin
        for word, name in self._spellings.items():
            if name in self._vocabulary and max(len(word), len(item.word)) >= 5 and _is_slip(item.word, word):
                return (name,)
        return ()

    def mentions(self, items: Sequence[Item]) -> tuple[Mention, ...]:
        """Return every issue that is named, longest names first at each place."""
        found: list[Mention] = []
        for place, item in enumerate(items):
            for name in self.names_of(item):
                best: dict[int, Mention] = {}
                for names, issue, weight in self._starts.get(name, ()):
                    last = self._follow(items, place, names)
                    if last >= 0 and (issue not in best or best[issue].weight < weight):
                        best[issue] = Mention(issue=issue, first=item.first, stop=items[last].stop, weight=weight)
                found.extend(best.values())
            if len(found) >= MOST_MENTIONS:
                break
        return _longest(found)

    def _follow(self, items: Sequence[Item], place: int, names: tuple[str, ...]) -> int:
        """Return the place of the last item of a phrase that begins here, or -1."""
        at = place
        for name in names[1:]:
            skipped = 0
            at += 1
            while (
                at < len(items) and skipped < 2 and items[at].word in {"the", "of", "in", "for", "a", "my", "per", "on"}
            ):
                at += 1
                skipped += 1
            if at >= len(items) or name not in self.names_of(items[at]):
                return -1
        return at

    def option_hits(
        self, tokens: Sequence[Token], items: Sequence[Item], figures: Sequence[Figure], barriers: Sequence[int]
    ) -> tuple[OptionHit, ...]:
        """Return the options that are named; barriers number the stretch of talk each token stands in."""
        hits: list[OptionHit] = []
        clocks = self._clock_tokens(tokens) if self.has_clock else frozenset()
        for words in self.issues:
            if words.options:
                free = [item for item in items if item.first not in clocks] if clocks else items
                hits.extend(self._hits_of(words, tokens, free, figures, barriers))
        return tuple(hits)

    def _clock_tokens(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Return the tokens of the times of day that some option names; no other option may use them."""
        return frozenset(
            place
            for words in self.issues
            for piece in self._literals(words, tokens)
            if piece.key[0] == "@"
            for place in range(piece.first, piece.stop)
        )

    def _hits_of(
        self,
        words: IssueWords,
        tokens: Sequence[Token],
        items: Sequence[Item],
        figures: Sequence[Figure],
        barriers: Sequence[int],
    ) -> list[OptionHit]:
        evidence = self._evidence(words, tokens, items, figures)
        hits: list[OptionHit] = []
        cluster: list[_Evidence] = []
        for piece in evidence:
            joins = bool(cluster) and (
                piece.first - cluster[-1].stop <= WIDEST_GAP
                and barriers[piece.first] == barriers[cluster[-1].first]
                and piece.key not in {known.key for known in cluster}
                and bool(_fitting(words, [*cluster, piece], figures))
            )
            if not joins and cluster:
                if piece.figure >= 0 and _continues(cluster, piece, barriers, tokens):
                    hits.append(_either(words, cluster, piece, figures))
                    cluster = []
                    continue
                hits.extend(_close(words, cluster, figures))
                cluster = []
            if cluster or _fitting(words, [piece], figures):
                cluster.append(piece)
        if cluster:
            hits.extend(_close(words, cluster, figures))
        return hits

    def _evidence(
        self, words: IssueWords, tokens: Sequence[Token], items: Sequence[Item], figures: Sequence[Figure]
    ) -> list[_Evidence]:
        found: list[_Evidence] = []
        for item in items:
            for name in self.names_of(item):
                if words.index in self._option_names.get(name, ()):
                    common = (
                        item.word in COMMON
                        or item.name in _SHORT
                        or name in _TIMES
                        or (name in COMMON_STEMS and item.word not in self._labels)
                    )
                    found.append(_Evidence(key=name, first=item.first, stop=item.stop, common=common))
        for place, figure in enumerate(figures):
            if _is_asked_for(figure, words):
                found.append(
                    _Evidence(key=f"#{place}", first=figure.first, stop=figure.stop, figure=place, common=True)
                )
        found.extend(self._literals(words, tokens))
        found.sort(key=lambda piece: (piece.first, piece.stop))
        return found[:MOST_MENTIONS]

    def _literals(self, words: IssueWords, tokens: Sequence[Token]) -> list[_Evidence]:
        """Return times of day and chains such as 1-1-1 that some option asks for."""
        clocks = {s.clock for option in words.options for s in option.signatures if s.clock is not None}
        chains = {s.chain for option in words.options for s in option.signatures if s.chain}
        found: list[_Evidence] = []
        if clocks:
            place = 0
            while place < len(tokens):
                meant, stop = clocks_at(tokens, place)
                fitting = next((clock for clock in meant if clock in clocks), None)
                if fitting is not None:
                    found.append(_Evidence(key=f"@{fitting}", first=place, stop=stop))
                place = max(stop, place + 1)
        for chain in chains:
            width = len(chain) - sum(not letter.isdigit() for letter in chain)
            found.extend(_chains(tokens, chain, width))
        return found


def _is_slip(said: str, meant: str) -> bool:
    """Tell whether a word is a slip for another and not merely another form of it (lined for line)."""
    return near(said, meant) and not (
        said.startswith(meant) and said[len(meant) :] in {"d", "ed", "s", "es", "r", "er", "ly"}
    )


def _abbreviations(issues: Iterable[IssueWords]) -> tuple[str, ...]:
    """Return the words options cut short with a full stop, such as 'part.'; they match what begins like them."""
    found: dict[str, None] = {}
    for words in issues:
        for option in words.issue.options:
            tokens = tokenise(str(option.value))
            for token, following in itertools.pairwise(tokens):
                if (
                    token.kind == "w"
                    and len(token.word) >= 3
                    and following.word == "."
                    and following.start == token.end
                ):
                    found[token.word] = None
    return tuple(found)


def _spellings(issues: Iterable[IssueWords]) -> dict[str, str]:
    """Return the words of names and options as they are written, with their stems."""
    texts = [
        text
        for words in issues
        for text in (
            words.issue.name,
            *words.issue.aliases,
            *(
                part
                for option in words.issue.options
                for part in (str(option.value), option.label, option.spoken, *option.aliases)
            ),
        )
    ]
    return {
        token.word: token.stem
        for text in texts
        for token in tokenise(text)
        if token.kind == "w" and len(token.word) >= 4
    }


def _chains(tokens: Sequence[Token], chain: str, width: int) -> list[_Evidence]:
    found: list[_Evidence] = []
    head = ""
    for letter in chain:
        if not letter.isdigit():
            break
        head += letter
    for place, token in enumerate(tokens):
        if token.word != head:
            continue
        said, stop = "", place
        while stop < len(tokens) and len(said) < len(chain):
            said += tokens[stop].word
            stop += 1
        if said == chain and stop - place <= 2 * width:
            found.append(_Evidence(key=f"={chain}", first=place, stop=stop))
    return found


def _is_asked_for(figure: Figure, words: IssueWords) -> bool:
    """Tell whether some option of an issue holds a figure, which nothing else claims."""
    if figure.foreign and stem(figure.noun) not in words.nouns:
        return False
    return any(
        _says(figure, wanted)
        for option in words.options
        for signature in option.signatures
        for wanted in signature.figures
    )


def _says(figure: Figure, wanted: Figure) -> bool:
    """Tell whether a figure in the text is the figure an option names; periods may be said in another unit."""
    if wanted.dimension is Dimension.PERCENT and figure.unit_word == "quarter" and figure.value == 1:
        return wanted.value == 25
    if wanted.dimension is Dimension.PERIOD and figure.dimension is Dimension.PERIOD:
        meant, said = wanted.value * wanted.factor, figure.value * figure.factor
        return abs(meant - said) <= 0.08 * meant
    if figure.dimension is Dimension.PERIOD or (
        figure.dimension is Dimension.MONEY and wanted.dimension is not Dimension.MONEY
    ):
        return False
    if wanted.dimension is Dimension.PERIOD:
        return figure.value == wanted.value
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
        elif piece.key[0] == "@":
            if signature.clock is None or piece.key != f"@{signature.clock}":
                return False
        elif piece.key[0] == "=":
            if piece.key != f"={signature.chain}":
                return False
        elif piece.key not in signature.words:
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


def _close(words: IssueWords, cluster: Sequence[_Evidence], figures: Sequence[Figure]) -> list[OptionHit]:
    """Turn gathered evidence into a hit: the options it names fully, else those it may mean."""
    fitting = _fitting(words, cluster, figures)
    full = tuple(dict.fromkeys(value for value, signature in fitting if signature.size <= len(cluster)))
    values = full or tuple(dict.fromkeys(value for value, _ in fitting))
    size = min((signature.size for value, signature in fitting if value in values), default=1)
    only_figures = all(piece.figure >= 0 for piece in cluster)
    return [
        OptionHit(
            issue=words.index,
            values=values,
            first=min(piece.first for piece in cluster),
            stop=max(piece.stop for piece in cluster),
            strength=len(cluster) / size,
            bare=only_figures or (all(piece.common for piece in cluster) and not (full and len(cluster) > 1)),
            figures=tuple(piece.figure for piece in cluster if piece.figure >= 0),
        )
    ]


def _continues(
    cluster: Sequence[_Evidence], piece: _Evidence, barriers: Sequence[int], tokens: Sequence[Token]
) -> bool:
    """Tell whether a figure is said of the option just named: the boiler within three weeks."""
    last = cluster[-1]
    if any(known.figure >= 0 for known in cluster) or barriers[piece.first] != barriers[last.first]:
        return False
    between = [token.word for token in tokens[last.stop : piece.first]]
    return len(between) <= WIDEST_GAP and bool({"within", "by", "in", "inside"} & set(between))


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


def _longest(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """Drop mentions that lie inside a longer mention of the same or another issue."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.first, -(m.stop - m.first), -m.weight)):
        inside = [k for k in kept[-4:] if k.first <= mention.first and mention.stop <= k.stop]
        if any(k.stop - k.first > mention.stop - mention.first or k.issue == mention.issue for k in inside):
            continue
        kept.append(mention)
    return tuple(kept)


def period_word(name: str) -> bool:
    """Tell whether a stem is a word for a length of time."""
    return name in PERIOD_STEMS


__all__ = ["IssueMatcher", "Mention", "OptionHit", "items_of", "period_word"]
