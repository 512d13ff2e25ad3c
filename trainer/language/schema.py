"""What a bargain's issues sound like: the words, units, ranges and options a text is matched against."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trainer.core.terms import Issue, IssueKind, Option, Value
from trainer.language.dates import WEEKDAYS, clock_of, day_of
from trainer.language.figure import Figure
from trainer.language.numbers import find_figures
from trainer.language.numerals import begins_number
from trainer.language.thesaurus import KIN, items_of
from trainer.language.units import DAYS_A_MONTH, MONEY_WORDS, PERIOD_WORDS, Dimension
from trainer.language.words import stem, stem_set, tokenise

_EMPTY_WORDS = stem_set(
    "a an the of in on for by to at with within after and or my your our their me you us "
    "learner sibling this that "
    "per each is be as from k m £k gbp usd eur pound dollar euro percent pct option term"
)
_STANDING_IN = stem_set("i it you we they he she who what when how not no again up out off down on by")
"""Words of a longer name that name nothing alone: look at it again, what I owe."""
_GENERIC = stem_set("target time level amount number total public new next first now size point part pack")
_NONE_WORDS = frozenset({"none", "no", "not", "never", "nothing", "without", "zero", "nil", "off", "n/a"})
_PEOPLE = frozenset(stem(word) for word in ("people", "person", "persons", "heads", "reports", "juniors", "associates"))
REFUSING = frozenset({"no", "not", "without", "nothing", "zero"})
"""Words that deny an issue and name no option by themselves."""
_YES_WORDS = frozenset({"yes", "included", "includ", "with", "true", "provid", "provided", "on"})
_DATE_WORDS = (*(stem(day) for day in WEEKDAYS), "tomorrow", "today")
_CHAIN = re.compile(r"\d+(?:[-x/:]\d+)+|\b[a-z]{1,3}\d{1,4}\b")
PERIOD_STEMS = frozenset(stem(word) for word in PERIOD_WORDS)
MONEY_STEMS = frozenset(stem(word) for word in MONEY_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One way to name an option: the meanings it needs, its figures, and its literal such as 1-1-1."""

    words: frozenset[str]
    figures: tuple[Figure, ...] = ()
    chain: str = ""
    clock: int | None = None
    """Minutes after midnight."""
    day: tuple[int, int] | None = None
    """Month and day of the year."""
    named: bool = False
    """True for what is left of a phrase with its issue's name in it, which has to be named near: lose, of the pack."""

    @property
    def keys(self) -> frozenset[str]:
        """Return what must be said besides figures: words as they are, a time as @, a day as ~, a literal as =."""
        literal = {f"={self.chain}"} if self.chain else set()
        clock = {f"@{self.clock}"} if self.clock is not None else set()
        day = {f"~{self.day}"} if self.day is not None else set()
        return self.words | literal | clock | day

    @property
    def size(self) -> int:
        """Return how many pieces of evidence the signature asks for."""
        return (
            len(self.words) + len(self.figures) + bool(self.chain) + (self.clock is not None) + (self.day is not None)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionWords:
    """One option of an issue that is chosen by name."""

    value: Value
    signatures: tuple[Signature, ...]
    refuses: bool
    """True for none, never and the like."""
    affirms: bool
    """True for yes, included and the like."""
    people: frozenset[str] = frozenset()
    """The words of its value, to see whether it names a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueWords:
    """One issue as it is spoken about."""

    index: int
    issue: Issue
    numeric: bool
    dimension: Dimension
    unit_days: float
    """Days in one unit, for periods."""
    convertible: bool
    """False where the unit counts days of a week or hours of a day, which no other period replaces."""
    scale: float
    low: float | None
    high: float | None
    listed: tuple[float, ...]
    reference: float | None
    nouns: frozenset[str]
    """Stems of the things counted."""
    phrases: tuple[tuple[tuple[str, ...], float], ...]
    """Names by meanings, with how surely each points at the issue (0..1)."""
    options: tuple[OptionWords, ...]
    nothing: Value | None
    """The value that 'no' and 'without' choose, if the issue has one."""
    counts_payments: bool = False
    """Its unit counts a payment by a length of time, such as weeks' rent, and is no time itself."""
    is_shared_out: bool = False
    """It counts things of which each side gets some."""
    rates: frozenset[float] = frozenset()
    """The lengths of time in days that its sums are for: a month's rent, a day's rate."""


def compile_issues(issues: Iterable[Issue]) -> tuple[IssueWords, ...]:
    """Return how the issues of a bargain are spoken about."""
    listed = tuple(issues)
    names = [{item.name for item in items_of(tokenise(issue.name))} - _EMPTY_WORDS - PERIOD_STEMS for issue in listed]
    found: list[IssueWords] = []
    for index, issue in enumerate(listed):
        others = {name for place, own in enumerate(names) if place != index and len(own) == 1 for name in own}
        found.append(_compile(index, issue, frozenset(others - names[index])))
    return tuple(found)


def _compile(index: int, issue: Issue, taken: frozenset[str]) -> IssueWords:
    numbers = tuple(float(option.value) for option in issue.options if not isinstance(option.value, str))
    numeric = len(numbers) == len(issue.options) and issue.kind is not IssueKind.CATEGORY
    dimension, unit_days, convertible = _dimension(issue) if numeric else (Dimension.BARE, 0.0, False)
    phrases = tuple((names, weight) for names, weight in _phrases(issue) if not (len(names) == 1 and names[0] in taken))
    head = {name for names, weight in phrases for name in names if weight >= 0.8 and _is_head(issue, name)}
    options = tuple(_without_head(_option_words(option), head) for option in issue.options)
    if numeric:
        known = (
            {name for names, _ in phrases for name in names} | _nouns(issue) | _EMPTY_WORDS | PERIOD_STEMS | MONEY_STEMS
        )
        options = tuple(made for option in options if (made := _worded(option, known)) is not None)
    reference = issue.reference if isinstance(issue.reference, int | float) else None
    return IssueWords(
        index=index,
        issue=issue,
        numeric=numeric,
        dimension=dimension,
        unit_days=unit_days,
        convertible=convertible,
        scale=_scale(issue),
        low=min(numbers, default=None) if numeric else None,
        high=max(numbers, default=None) if numeric else None,
        listed=numbers if numeric else (),
        reference=reference,
        nouns=_nouns(issue),
        phrases=phrases,
        options=options,
        counts_payments=dimension is Dimension.PERIOD
        and bool(re.search(r"s'? (?:rent|pay|wages|salary)\b", issue.unit)),
        is_shared_out=numeric and issue.kind is IssueKind.COUNT and issue.divisible,
        rates=frozenset(
            PERIOD_WORDS[token.word]
            for text in (issue.unit, issue.name, *issue.aliases)
            for token in tokenise(text)
            if token.word in PERIOD_WORDS and len(token.word) > 1
        ),
        nothing=_nothing(issue, () if numeric else options, numbers if numeric else ()),
    )


def _is_head(issue: Issue, name: str) -> bool:
    """Tell whether a word belongs to the issue's own name, so that it tells no option from another."""
    return name in {item.name for item in items_of(tokenise(issue.name))}


def _without_head(option: OptionWords, head: set[str]) -> OptionWords:
    """Leave the issue's name out of what an option asks for: 'weekly forecasts' asks for 'weekly'."""
    kept: dict[tuple[object, ...], Signature] = {}
    for signature in option.signatures:
        words = signature.words - head
        if words <= REFUSING or not words:
            words = signature.words if not signature.words & head else frozenset()
        made = replace(signature, words=words, named=words != signature.words)
        if made.size:
            key = (made.words, tuple((f.value, f.factor) for f in made.figures), made.chain, made.clock, made.day)
            if not (key in kept and made.named):
                kept[key] = made
    return replace(option, signatures=tuple(kept.values()))


def _worded(option: OptionWords, known: set[str]) -> OptionWords | None:
    """Return a number's option with only the aliases that hold words of their own: one day in the office."""
    own = tuple(signature for signature in option.signatures if signature.words - known - _NONE_WORDS)
    return replace(option, signatures=own, refuses=False, affirms=False) if own else None


def _scale(issue: Issue) -> float:
    if issue.scale != 1.0 or issue.kind is not IssueKind.MONEY:
        return issue.scale
    words = f"{issue.unit} {issue.name}".lower()
    if re.search(r"[£$€]\s?k\b|\bk\b|\bthousand", words):
        return 1_000.0
    if re.search(r"[£$€]\s?m\b|\bmillion|\bm\b", words):
        return 1_000_000.0
    return 1.0


def _dimension(issue: Issue) -> tuple[Dimension, float, bool]:
    if issue.kind is IssueKind.MONEY:
        return Dimension.MONEY, 0.0, False
    if issue.kind is IssueKind.PERCENT:
        return Dimension.PERCENT, 0.0, False
    within = any(_counts_within(text) for text in (issue.unit, issue.name, *issue.aliases))
    for text in (issue.unit, issue.name, *issue.aliases):
        words = [token.word for token in tokenise(text)]
        if "%" in words or "percent" in words:
            return Dimension.PERCENT, 0.0, False
        found = [place for place, word in enumerate(words) if word in PERIOD_WORDS and len(word) > 1]
        if not found:
            continue
        place = found[0]
        rated = place > 0 and words[place - 1] in {"/", "per", "a", "an", "each", "every"}
        if rated:
            return Dimension.BARE, 0.0, False
        days = PERIOD_WORDS[words[place]]
        return Dimension.PERIOD, days, not within
    return Dimension.BARE, 0.0, False


def _counts_within(text: str) -> bool:
    """Tell whether a unit counts days of a week or hours of a day, which no other period can replace."""
    words = [token.word for token in tokenise(text)]
    found = [word for word in words if word in PERIOD_WORDS and len(word) > 1]
    return len(found) > 1 or "hours" in found


def _nouns(issue: Issue) -> frozenset[str]:
    numbered = any(str(option.value).isdecimal() for option in issue.options)
    counts = issue.kind in {IssueKind.COUNT, IssueKind.DATE} or (issue.kind is IssueKind.CATEGORY and numbered)
    texts = (issue.unit, issue.name, *issue.aliases) if counts else (issue.unit,)
    found: set[str] = set()
    for text in texts:
        words = [token for token in tokenise(text) if token.kind == "w"]
        for place, token in enumerate(words):
            if place and words[place - 1].word in {"per", "a", "an", "each"}:
                break
            if token.stem not in _EMPTY_WORDS:
                found.add(token.stem)
    if found & _PEOPLE:
        found |= _PEOPLE
    slash = issue.name.split("/")
    if len(slash) == 2:
        found -= {token.stem for token in tokenise(slash[1])}
    return frozenset(found - _GENERIC)


def _phrases(issue: Issue) -> tuple[tuple[tuple[str, ...], float], ...]:
    weighed: dict[tuple[str, ...], float] = {}

    def add(names: tuple[str, ...], weight: float) -> None:
        if names and weighed.get(names, 0.0) < weight:
            weighed[names] = weight

    for place, text in enumerate((issue.name, str(issue.id).replace("-", " ").replace("_", " "), *issue.aliases)):
        names = tuple(item.name for item in items_of(tokenise(text)) if not item.name[:1].isdigit())
        core = tuple(name for name in names if name not in _EMPTY_WORDS and name not in PERIOD_STEMS)
        if not core:
            if not place:
                add(tuple(name for name in names if name not in _EMPTY_WORDS), 0.5)
            continue
        add(core, 1.0 if len(core) > 1 or core[0] not in _GENERIC else 0.5)
        for name in core:
            if len(core) > 1 and name in _STANDING_IN:
                continue
            weight = 0.35 if name in _GENERIC else (0.8 if place < 2 or len(core) == 1 else 0.45)
            add((name,), weight)
            if place < 2 or len(core) == 1:
                for other in KIN.get(name, frozenset()) - {name}:
                    add((other,), weight * 0.7)
    if issue.kind is IssueKind.DATE:
        for name in _DATE_WORDS:
            add((name,), 0.7)
    return tuple(weighed.items())


def _nothing(issue: Issue, options: tuple[OptionWords, ...], numbers: tuple[float, ...]) -> Value | None:
    for option in options:
        if option.refuses:
            return option.value
    if issue.kind is not IssueKind.DATE and any(number == 0 for number in numbers):
        return 0
    own = {item.name for item in items_of(tokenise(issue.name))}
    for known in issue.options:
        for alias in known.aliases:
            first, *rest = alias.casefold().split() or [""]
            if first in {"no", "without"} and {item.name for item in items_of(tokenise(" ".join(rest)))} == own:
                return known.value
    return None


def _option_words(option: Option) -> OptionWords:
    texts = dict.fromkeys((str(option.value), option.label, option.spoken, *option.aliases))
    signatures: dict[tuple[object, ...], Signature] = {}
    for text in texts:
        for part in (text, *(text.split("/") if re.search(r"[^\W\d]{3}.*/.*[^\W\d]{3}", text) else ())):
            made = signature_of(part)
            if made is not None:
                key = (
                    made.words,
                    tuple((f.value, f.dimension, f.factor) for f in made.figures),
                    made.chain,
                    made.clock,
                    made.day,
                )
                signatures.setdefault(key, made)
    words = {token.word for token in tokenise(f"{option.value} {option.label}")}
    only = {token.word for token in tokenise(str(option.value))}
    first = next(iter(tokenise(str(option.value))), None)
    refuses = first is not None and first.word in _NONE_WORDS and not (words & {"later"})
    return OptionWords(
        value=option.value,
        signatures=tuple(signatures.values()),
        refuses=refuses,
        affirms=bool(only & _YES_WORDS) and not refuses,
        people=frozenset(only),
    )


def signature_of(text: str) -> Signature | None:
    """Return the evidence a phrase asks for, or None when it holds nothing to look for."""
    clock = clock_of(text)
    if clock is not None:
        return Signature(words=frozenset(), clock=clock)
    day = day_of(text)
    if day is not None:
        return Signature(words=frozenset(), day=day)
    chain = _CHAIN.search(text.lower())
    tokens = tokenise(text)
    items = items_of(tokens)
    figures = tuple(figure for figure in find_figures(tokens) if not figure.foreign)
    if chain is not None and all(item.name != "24x7" for item in items):
        inside = (chain.start(), chain.end())
        figures = tuple(figure for figure in figures if not inside[0] <= figure.start < inside[1])
        literal = chain.group()
    else:
        literal = ""
    taken = {place for figure in figures for place in range(figure.first, figure.stop)}
    words = {
        item.name
        for item in items
        if item.name not in _EMPTY_WORDS
        and item.first not in taken
        and not (literal and chain is not None and chain.start() <= tokens[item.first].start < chain.end())
        and not (item.name[:1].isdigit() and item.name != "24x7")
        and not begins_number(item.word or item.name)
    }
    numbered = tuple(_after_month(figure, words) for figure in figures)
    if any(figure.dimension is Dimension.PERIOD for figure in numbered):
        words -= {"month", "week", "day"}
    signature = Signature(words=frozenset(words), figures=numbered, chain=literal)
    return signature if signature.size else None


def _after_month(figure: Figure, words: set[str]) -> Figure:
    """Read 'month 6' as six months and 'net 30' as thirty days."""
    if figure.dimension is Dimension.BARE and "month" in words:
        return _as_period(figure, DAYS_A_MONTH)
    if figure.dimension is Dimension.BARE and "net" in words:
        return _as_period(figure, 1.0)
    if figure.dimension is Dimension.BARE and "week" in words:
        return _as_period(figure, 7.0)
    return figure


def _as_period(figure: Figure, days: float) -> Figure:
    return Figure(
        readings=figure.readings,
        first=figure.first,
        stop=figure.stop,
        start=figure.start,
        end=figure.end,
        dimension=Dimension.PERIOD,
        factor=days,
        plain=figure.plain,
    )
