"""What is said between the values of a list: eleven o'clock, both repairs in six weeks, three times, a third now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.core.terms import IssueKind, Value
from trainer.language.dates import MINUTES_A_DAY, WEEKDAYS, clocks_at, days_at, is_month
from trainer.language.figure import Figure
from trainer.language.issue_match import IssueMatcher
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords, OptionWords
from trainer.language.shares import fractions
from trainer.language.turns_of_time import turns_of_time
from trainer.language.units import Dimension
from trainer.language.words import stem, word_set

MOST_NEAR = 3
"""Values that are named where none is just what was said."""
MOST_TIMES = 6
"""A length of time so many times over or under all that is listed is about something else."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_SHORT = 8
"""A clause of at most so many tokens may be about a time of day and nothing else."""
_WITHIN = word_set("net in within by inside over after until till under for of at to")
_FROM, _ALSO_MONTHS = word_set("in from"), word_set("march may")
_BEGUN = word_set("began begun started")
_DATED = word_set("by until till before on")
_AT = word_set("at by before until till to past about around say")
_ALONE = word_set("and then ok okay make it say fine no at by")
_GOOD = word_set("we were are i im am good fine happy done deal set sorted agreed sleep then")
"""What may follow an hour that is all that is put forward: eleven and we are good."""
_OVER = word_set("off closed quiet silent done finished over out stop stops silence lights")
_SOMEBODY = word_set("i am im we are he she is they you work works school lights was were")
_PUTTING = word_set("a the to about at by say then before make it ok okay be until till and or with for")
_LIVING = word_set(
    "wake wakes woke get gets got up sleep sleeps work works working bus train shift school bed baby start starts "
    "rings rang home back since been open opens was were had came come comes meet see call o"
)
"""Words of somebody's day, of which a time of day says more than of the bargain."""
_PAST = word_set("came broke leaked stopped told went was were last yesterday been since used ago had")
"""Words of what is over: last night the music went on until one."""
_WEEKDAY_STEMS = frozenset(stem(day) for day in WEEKDAYS)
_LEADING = word_set("the a an end of next this in start middle written fixed firm set agreed certain mid -")
"""What may stand between 'by' and a date: by the end of next month, by a written date."""
_MOST_LEADING = 5
_DATES = word_set("date deadline christmas easter summer winter spring autumn month week weekend")


def with_between(matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return what was found, with what was said between the values of a list in place of what was guessed there."""
    read = [
        range(known.first, known.stop) for known in found if not (known.unread or _is_beside(matcher, scene, known))
    ]
    free = frozenset(figure.first for figure in scene.figures if not any(figure.first in span for span in read))
    starts = frozenset(figure.first for figure in scene.figures)
    named = frozenset((m.issue, m.first, m.stop) for m in scene.mentions)
    bare = {  # what was taken from its point's bare name: the cap, in 'cap 3x'
        (known.issue, known.first)
        for known in found
        if not (matcher.issues[known.issue].numeric or known.carried)
        and (known.issue, known.first, known.stop) in named
        and known.first not in starts
    }
    taken = {
        candidate.issue
        for candidate in found
        if len(candidate.choices) == 1
        and not (candidate.unread or candidate.granted or (candidate.issue, candidate.first) in bare)
        and not is_left(scene, candidate)
    }
    made: list[Candidate] = []
    for words in matcher.issues:
        if words.numeric:
            continue
        clocks = list(_clocks(matcher, words, scene))
        made.extend(clocks)
        if words.index in taken:
            made.extend(_later_turns(words, scene, found))
        elif not clocks:
            figures = list(_figures(words, scene, free, _as_multiples(matcher, words, scene))) or list(
                _weekdays(words, scene)
            )
            made.extend(figures or _dates(words, scene))
    kept = [
        known
        for known in found
        if not any(
            _replaces(new, known) or (new.issue == known.issue and (known.issue, known.first) in bare) for new in made
        )
    ]
    return [*kept, *made]


def _later_turns(words: IssueWords, scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield a place in a row of months that a later sentence names: not at any time. After the first year?"""
    turns = list(turns_of_time(words, scene))
    own = (known.first for known in found if turns and known.issue == words.index)
    last = max((scene.layout.sentence[first] for first in own), default=0) if turns else 0
    for turn in turns:
        if scene.layout.sentence[turn.first] <= last:
            continue
        listed = _whole_list(words, turn)
        near = _with_neighbour(words, _around(_amount(turn), listed), _amount(turn), listed)
        yield _candidate(words, near, turn.first, turn.stop)


def is_left(scene: Scene, known: Candidate) -> bool:
    """Tell whether a value is only where a move begins: unlimited, in 'drop unlimited to 3x'."""
    after = [token.word for token in scene.tokens[known.stop : known.stop + 2]]
    moves = after[:1] == ["to"] or after in (["down", "to"], ["up", "to"])
    if not moves or any(known.first <= figure.first < known.stop for figure in scene.figures):
        return False  # between two figures 'to' is more often the middle of a range
    at = known.stop + (1 if after[0] == "to" else 2)
    if at < len(scene.tokens) and scene.tokens[at].word in {"a", "the"}:
        at += 1
    starts = any(figure.first == at for figure in scene.figures)
    return starts or any(hit.first == at and not hit.bare for hit in scene.hits)


def _is_beside(matcher: IssueMatcher, scene: Scene, known: Candidate) -> bool:
    """Tell whether a value was put on a counted issue that nobody named and that cannot hold it."""
    words = matcher.issues[known.issue]
    if not words.numeric or words.low is None or words.high is None or isinstance(known.value, str):
        return False
    sentence = scene.layout.sentence[known.first]
    named = any(
        m.issue == words.index
        and scene.layout.sentence[m.first] == sentence
        and not known.first <= m.first < known.stop
        for m in scene.mentions
    )
    return not named and not words.low <= known.value <= words.high


def _replaces(new: Candidate, known: Candidate) -> bool:
    """Tell whether one candidate stands in the words of another that it is surer of."""
    if known.granted and known.issue == new.issue:
        return True  # what was only wished for is what was said of it: the wall, and the wall in one month
    apart = known.stop <= new.first or new.stop <= known.first
    return not apart and (known.unread or known.first >= new.first or known.issue == new.issue)


def _candidate(words: IssueWords, near: Sequence[Value], first: int, stop: int) -> Candidate:
    choices = tuple((words.index, value) for value in near[:MOST_NEAR])
    return Candidate(choices=choices, first=first, stop=stop, between=len(choices) > 1)


def _around(said: float, listed: Sequence[tuple[float, Value]]) -> tuple[Value, ...]:
    """Return the values right below and above, all of those that lie equally near."""
    below = max((at for at, _ in listed if at <= said), default=None)
    above = min((at for at, _ in listed if at >= said), default=None)
    return tuple(dict.fromkeys(value for at, value in sorted(listed, key=lambda row: row[0]) if at in {below, above}))


def _clocks(matcher: IssueMatcher, words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    """Yield the times of day that lie between those an issue lists."""
    listed = [
        (_evening(signature.clock), option.value)
        for option in words.options
        for signature in option.signatures
        if signature.clock is not None
    ]
    if not listed:
        return
    low, high = min(at for at, _ in listed), max(at for at, _ in listed)
    place = 0
    while place < len(scene.tokens):
        meant, stop = clocks_at(scene.tokens, place)
        bare = not meant
        if bare:
            meant, stop = _bare_hour(matcher, words, scene, place)
        near = [at for clock in meant if low - 150 <= (at := _evening(clock)) <= high + 150]
        unlisted = near and all(at != known for at in near for known, _ in listed)
        alone = bare and (_is_alone_hour(matcher, scene, place) or _ends_by(words, scene, place))
        if unlisted and (alone or _speaks_of(words, scene, place, stop, bare=bare)):
            yield _candidate(words, _around(near[0], listed), place, stop)
        place = max(stop, place + 1)


def _evening(clock: int) -> int:
    """Return minutes after midnight so that the small hours follow the evening."""
    noon = MINUTES_A_DAY // 2
    if noon <= clock < noon + 60:  # half past twelve in the evening's talk is past midnight
        return clock + noon
    return clock + MINUTES_A_DAY if clock < noon else clock


def _bare_hour(matcher: IssueMatcher, words: IssueWords, scene: Scene, place: int) -> tuple[tuple[int, ...], int]:
    """Return the evening hour that a bare number means: behind 'at' or 'by' where the issue is named, or all alone."""
    figure = next((f for f in scene.figures if f.first == place), None)
    before = scene.tokens[place - 1].word if place else ""
    hour = (
        figure is not None and figure.readings and figure.dimension is Dimension.BARE and figure.value in range(8, 13)
    )
    if figure is None or not hour:
        return (), place
    named = (before in _AT and _is_named(words, scene, place)) or _ends_by(words, scene, place)
    if not named and not _is_alone_hour(matcher, scene, place):
        return (), place
    return ((int(figure.value) * 60 + MINUTES_A_DAY // 2) % MINUTES_A_DAY,), figure.stop


def _ends_by(words: IssueWords, scene: Scene, place: int) -> bool:
    """Tell whether an hour stands right behind what ends by it: music off by eleven, closing eleven."""
    if any(m.issue == words.index and m.weight >= _SURE and m.stop == place for m in scene.mentions):
        return True
    ends = place > 1 and scene.tokens[place - 2].word in _OVER and scene.tokens[place - 1].word in _AT
    whose = scene.tokens[place - 3].word if place > 2 else ""
    return ends and whose not in _SOMEBODY


def _is_alone_hour(matcher: IssueMatcher, scene: Scene, place: int) -> bool:
    """Tell whether a number is all of its clause and too high for what is counted: eleven, and music three nights."""
    hour = next((figure.value for figure in scene.figures if figure.first == place), 0.0)
    low, high = scene.layout.clause_span(place)
    beside = {t.word for t in scene.tokens[low:high] if t.kind != "p"} - {scene.tokens[place].word}
    counted = [(known.low, known.high) for known in matcher.issues if known.numeric]
    held = any(least is not None and most is not None and least <= hour <= most for least, most in counted)
    opens = all(t.word in _ALONE or t.kind == "p" for t in scene.tokens[low:place])
    return not held and opens and (_ALONE | _GOOD).issuperset(beside)


def _is_named(words: IssueWords, scene: Scene, at: int, but: range = range(0)) -> bool:
    """Tell whether the clause around a token names an issue, elsewhere than in some of its tokens."""
    low, high = scene.layout.clause_span(at)
    named = (m.first for m in scene.mentions if m.issue == words.index and m.weight >= _SURE)
    return any(low <= first < high and first not in but for first in named)


def _speaks_of(words: IssueWords, scene: Scene, first: int, stop: int, *, bare: bool) -> bool:
    """Tell whether a time of day is put forward for an issue and does not belong to somebody's day."""
    low, high = scene.layout.clause_span(first)
    others = {token.word for token in scene.tokens[low:first]} | {token.word for token in scene.tokens[stop:high]}
    if not _PAST.isdisjoint(others):
        return False
    if _is_named(words, scene, first, but=range(first, stop)):
        return True
    if bare or not _LIVING.isdisjoint(others):
        return False
    before = scene.tokens[first - 1].word if first > low else ""
    alone = high - low - (stop - first) <= _SHORT and (not before or before in _PUTTING)
    return alone or scene.asked == words.index


def _figures(words: IssueWords, scene: Scene, free: frozenset[int], multiples: Sequence[Figure]) -> Iterator[Candidate]:
    """Yield the lengths of time, shares, multiples and counts that lie between those an issue lists."""
    said = [_days_net(scene, known) for known in scene.figures]
    parts, turns = fractions(scene), list(turns_of_time(words, scene))
    own = {figure.first for figure in (*parts, *turns)}
    for figure in (*multiples, *parts, *turns, *said):
        if figure.first not in free | own or not figure.readings or (figure.ordinal and figure not in turns):
            continue
        listed = _alike(words, scene, figure)
        if not listed or not (figure in turns or _is_put(words, scene, figure)):
            continue
        if figure.dimension is Dimension.PERIOD and not _is_of_size(_amount(figure), listed):
            continue
        near = _around(_amount(figure), listed)
        meant = named_options(words, scene, figure.first)
        if len(near) == 1 and meant and _amount(figure) not in {at for at, _ in listed}:
            near = tuple(dict.fromkeys((*near, *_around(_amount(figure), _whole_list(words, figure)))))
        near = _with_neighbour(words, near, _amount(figure), listed)
        if near:
            yield _candidate(words, near, figure.first, figure.stop)


def _with_neighbour(
    words: IssueWords, near: tuple[Value, ...], amount: float, listed: Sequence[tuple[float, Value]]
) -> tuple[Value, ...]:
    """Return the values near a length of time; beyond the last of the list, that one and the options beside it.

    A break after twelve months, where month six is the longest that is listed, is asked about, not silently shortened.
    """
    if len(near) != 1 or amount in {at for at, _ in listed}:
        return near
    counted = {value for _, value in listed}
    order = [option.value for option in words.options]
    at = order.index(near[0])
    return tuple(v for place, v in enumerate(order) if v == near[0] or (abs(place - at) == 1 and v not in counted))


def _is_of_size(amount: float, listed: Sequence[tuple[float, Value]]) -> bool:
    """Tell whether a length of time can be meant beside those listed: two years is no start in one or two weeks."""
    sizes = [at for at, _ in listed if at > 0]
    return bool(sizes) and min(sizes) / MOST_TIMES <= amount <= max(sizes) * MOST_TIMES


def _as_multiples(matcher: IssueMatcher, words: IssueWords, scene: Scene) -> list[Figure]:
    """Return sums as multiples of the price on the table, for an issue that is chosen among such: capped at 300,000."""
    price = next((known for known in matcher.issues if known.issue.headline), None)
    listed = any(
        f.dimension is Dimension.TIMES for option in words.options for s in option.signatures for f in s.figures
    )
    put = (*scene.mine.get(price.index, ()), *scene.theirs.get(price.index, ())) if price is not None and listed else ()
    base = next((float(value) for value in put if not isinstance(value, str) and value), 0.0)
    if price is None or not base:
        return []
    return [
        replace(figure, readings=(round(figure.readings[0] / (base * price.scale), 1),), dimension=Dimension.TIMES)
        for figure in scene.figures
        if figure.readings
        and figure.dimension in {Dimension.MONEY, Dimension.BARE}
        and figure.readings[0] > base * price.scale
    ]


def _days_net(scene: Scene, figure: Figure) -> Figure:
    """Return the number of 'net 45' as days."""
    net = figure.first > 0 and scene.tokens[figure.first - 1].word == "net"
    if not net or figure.dimension is not Dimension.BARE or figure.multiplied:
        return figure
    return replace(figure, dimension=Dimension.PERIOD, factor=1.0)


def _amount(figure: Figure) -> float:
    return figure.value * figure.factor if figure.dimension is Dimension.PERIOD else figure.value


def _alike(words: IssueWords, scene: Scene, figure: Figure) -> list[tuple[float, Value]]:
    """Return the amounts of an issue's options that a figure can be set beside, of those named near by if any are."""
    if figure.dimension is Dimension.MONEY or (figure.foreign and stem(figure.noun) not in words.nouns):
        return []
    if figure.dimension is Dimension.BARE and (stem(figure.noun) not in words.nouns or figure.multiplied):
        return []
    listed = _whole_list(words, figure)
    meant = named_options(words, scene, figure.first)
    narrowed = [row for row in listed if row[1] in meant]
    return list(dict.fromkeys(narrowed or listed))


def _whole_list(words: IssueWords, figure: Figure) -> list[tuple[float, Value]]:
    """Return the amounts of an issue's options that are counted as a figure is."""
    return [
        (_amount(known), option.value)
        for option in words.options
        for signature in option.signatures
        for known in signature.figures
        if known.dimension is figure.dimension
    ]


def named_options(words: IssueWords, scene: Scene, at: int) -> frozenset[Value]:
    """Return the options that words of the sentence around a token name at least in part."""
    sentence = scene.layout.sentence[at]
    own = (hit for hit in scene.hits if hit.issue == words.index and not (hit.figures or hit.bare))
    hits = [hit for hit in own if scene.layout.sentence[hit.first] == sentence]
    best = max((hit.stop - hit.first for hit in hits), default=0)
    return frozenset(value for hit in hits if hit.stop - hit.first == best for value in hit.values)


def _is_put(words: IssueWords, scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure that no list holds is said of an issue."""
    sentence = scene.layout.sentence[figure.first]
    named = any(
        m.issue == words.index
        and (m.weight >= _SURE or m.first == figure.stop)
        and scene.layout.sentence[m.first] == sentence
        for m in scene.mentions
    ) or bool(named_options(words, scene, figure.first))
    spoken_of = scene.asked == words.index or words.index in scene.topics
    before = scene.tokens[figure.first - 1].word if figure.first else ""
    low, high = scene.layout.sentence_span(figure.first)
    alone = high - low - (figure.stop - figure.first) <= 2
    if not _PAST.isdisjoint(token.word for token in scene.tokens[slice(*scene.layout.clause_span(figure.first))]):
        return False
    if figure.dimension is Dimension.PERIOD:
        return (
            (named and before in _WITHIN) or (spoken_of and alone) or _stands_in_list(words, scene, figure, named=named)
        )
    return named or (spoken_of and alone)


def _stands_in_list(words: IssueWords, scene: Scene, figure: Figure, *, named: bool) -> bool:
    """Tell whether a length of time is an item of a package, or its point's own name stands by it: two years, 440."""
    listed = {known.factor for option in words.options for said in option.signatures for known in said.figures}
    if figure.factor not in listed:
        return False
    low, high = scene.layout.clause_span(figure.first)
    beside = any(m.issue == words.index and m.first in _next_to(scene, figure) for m in scene.mentions)
    if named and beside:
        return True
    alone = high - low - (figure.stop - figure.first) <= 1
    others = [known for known in scene.figures if known.first != figure.first and not known.ordinal]
    return alone and bool(others) and (named or words.index in scene.theirs)


def _next_to(scene: Scene, figure: Figure) -> set[int]:
    """Return where a name stands by a length of time: two years lease, lease of two years, two weeks for the boiler."""
    words = [token.word for token in scene.tokens[figure.stop : figure.stop + 2]]
    leads = len(words) > 1 and words[0] in {"for", "on", "with"}
    after = figure.stop + (0 if not leads else 2 if words[1] in {"the", "my", "your", "that", "both"} else 1)
    return {figure.stop, after, figure.first - 2}


def _weekdays(words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    """Yield a day of the week other than those an issue lists: Tuesday evenings."""
    listed = {stem(day): option.value for option in words.options for day in WEEKDAYS if day in _said_of(option)}
    if len(listed) < 2:
        return
    for place, token in enumerate(scene.tokens):
        if token.stem in _WEEKDAY_STEMS and token.stem not in listed:
            low, high = scene.layout.clause_span(place)
            before = scene.tokens[place - 1].word if place else ""
            put = high - low <= _SHORT and (place == low or before in _PUTTING | {"on", "every"})
            if put or _is_named(words, scene, place):
                yield _candidate(words, tuple(listed.values()), place, place + 1)
                return


def _said_of(option: OptionWords) -> str:
    return str(option.value).casefold()


def _dates(words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    """Yield the option that suits its speaker best for a day by which something is to be done.

    How far off the day is nobody can tell, so that the counterpart's words say what is taken.
    """
    listed = [
        option.value
        for option in words.options
        if any(f.dimension is Dimension.PERIOD for signature in option.signatures for f in signature.figures)
    ]
    if not listed:
        return
    for place in range(len(scene.tokens)):
        stop = _date_stop(scene, place) or _month_stop(words, scene, place)
        if stop and _is_before(words, scene, place):
            meant = named_options(words, scene, place)
            near = [value for value in listed if value in meant] or listed
            yield _candidate(words, near[-1:], place, stop)
            return


def _is_before(words: IssueWords, scene: Scene, place: int) -> bool:
    """Tell whether an issue, or one of its options, is named in the clause before a date."""
    low, _ = scene.layout.clause_span(place)
    if low:
        low, _ = scene.layout.clause_span(low - 1)
    named = [m.first for m in scene.mentions if m.issue == words.index and m.weight >= _SURE]
    named += [hit.first for hit in scene.hits if hit.issue == words.index and not hit.bare]
    return any(low <= first < place for first in named)


def _month_stop(words: IssueWords, scene: Scene, place: int) -> int:
    """Return where the month ends in which something is to begin, or 0: start in March."""
    if words.issue.kind is not IssueKind.DATE or scene.tokens[place].word not in _FROM:
        return 0
    low, high = scene.layout.clause_span(place)
    named = scene.tokens[place + 1].word if place + 1 < high else ""
    before = {token.word for token in scene.tokens[max(low, place - _SHORT) : place]}
    return place + 2 if (is_month(named) or named in _ALSO_MONTHS) and before.isdisjoint(_BEGUN | _PAST) else 0


def _date_stop(scene: Scene, place: int) -> int:
    """Return where a date ends that begins behind 'by' at a token, or 0."""
    tokens = scene.tokens
    if tokens[place].word not in _DATED:
        return 0
    at = place + 1
    while at < len(tokens) and at <= place + _MOST_LEADING:
        days, stop = days_at(tokens, at)
        if days:
            return stop
        if is_month(tokens[at].word) or tokens[at].word in _DATES:
            return at + 1
        if tokens[at].word not in _LEADING:
            return 0
        at += 1
    return 0
