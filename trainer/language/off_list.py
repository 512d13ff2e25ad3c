"""What is said between the values of a list: eleven o'clock, both repairs in six weeks, three times, a third now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.core.number_words import clock_text
from trainer.core.terms import Value
from trainer.language.around import amount, amounts_of, around, between, named_options, with_neighbour, word_before
from trainer.language.bare_notice import without_bare_notice
from trainer.language.by_when import days_by_which
from trainer.language.dates import MINUTES_A_DAY, WEEKDAYS, clocks_at
from trainer.language.figure import Figure
from trainer.language.issue_match import IssueMatcher
from trainer.language.items import is_alternative, is_an_item
from trainer.language.near_miss import parted_by_time
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords, OptionWords
from trainer.language.shares import fractions
from trainer.language.turns_of_time import turns_of_time
from trainer.language.units import Dimension
from trainer.language.worded_values import value_between
from trainer.language.words import stem, word_set

MOST_TIMES = 6
"""A length of time so many times over or under all that is listed is about something else."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_SHORT = 8
"""A clause of at most so many tokens may be about a time of day and nothing else."""
_WITHIN = word_set("net in within by inside over after until till under for of at to")
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
_FINAL = word_set("word offer")
"""Words after 'last' that say nothing of what is over: half past ten is my last word."""
"""Words of what is over: last night the music went on until one."""
_ELIDED, _ENDING = word_set("in within inside"), word_set("then please instead though maybe if")
_AFTER_NOT = frozenset({"a", "the", "in", "from", "after", "month"})
_OF_MANNER = word_set("notice today warning before")
"""Words of options that may as well say how something else is done."""
_FAINT = 0.4
"""From this weight a name counts where nothing else is named and a time follows: look at it again after a year."""
_WEEKDAY_STEMS = frozenset(stem(day) for day in WEEKDAYS)


def with_between(matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return what was found, with what was said between the values of a list in place of what was guessed there."""
    found = [known for known in found if not _passes_over(matcher, scene, known)]
    found = _without_manner(matcher, scene, without_bare_notice(matcher, scene, found))
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
    sentence = scene.layout.sentence
    named_in = {issue: sentence[first] for issue, first in bare}  # what another sentence has on it may be of others
    taken = {
        candidate.issue
        for candidate in found
        if len(candidate.choices) == 1
        and named_in.get(candidate.issue, sentence[candidate.first]) == sentence[candidate.first]
        and not (candidate.unread or candidate.granted or (candidate.issue, candidate.first) in bare)
        and not (is_left(scene, candidate) or _is_denied(scene, candidate))
    }
    made: list[Candidate] = []
    for words in matcher.issues:
        made.extend(_made_of(matcher, words, scene, found, free=free, taken=words.index in taken))
    kept = [
        known
        for known in found
        if not any(
            _replaces(new, known) or (new.issue == known.issue and (known.issue, known.first) in bare) for new in made
        )
    ]
    return [*kept, *made]


def _made_of(
    matcher: IssueMatcher,
    words: IssueWords,
    scene: Scene,
    found: Sequence[Candidate],
    *,
    free: frozenset[int],
    taken: bool,
) -> list[Candidate]:
    """Return what was said of one issue that its list does not hold; beside a value (taken) only what is plainly so."""
    days = list(days_by_which(words, scene))
    if words.numeric:
        return [] if taken or not days or any(known.issue == words.index for known in found) else days
    clocks = list(_clocks(matcher, words, scene))
    if taken:
        own = [known for known in found if known.issue == words.index]
        longer = [day for day in days if any(day.first <= known.first and known.stop < day.stop for known in own)]
        others = (new for new in _figures(words, scene, free, ()) if is_alternative(scene, new.first))
        return [*clocks, *_later_turns(words, scene, found), *longer, *others]
    if clocks:
        return clocks
    figures = list(_figures(words, scene, free, _as_multiples(matcher, words, scene)))
    return figures or list(_weekdays(words, scene)) or [*parted_by_time(words, scene), *days]


def _without_manner(matcher: IssueMatcher, scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Return what was found without how something is done, where the same text says when between the values of a list.

    "From month twelve, with three months' notice" is no break at any time, "880 today and 400 a month for ten months"
    no payment at once.
    """
    manners = [
        known
        for known in found
        if not matcher.issues[known.issue].numeric
        and not _OF_MANNER.isdisjoint(token.word for token in scene.tokens[known.first : known.stop])
    ]
    kept = list(found)
    for known in manners:
        inside = range(known.first, known.stop)
        others = [other for other in kept if other is not known]
        free = frozenset(figure.first for figure in scene.figures if figure.first not in inside)
        made = _made_of(matcher, matcher.issues[known.issue], scene, others, free=free, taken=False)
        if any(len(new.choices) == 1 and new.first not in inside for new in made):
            kept = others
    return kept


def _passes_over(matcher: IssueMatcher, scene: Scene, known: Candidate) -> bool:
    """Tell whether an option was found around a number of times that it has not: 'a cap of three times the fee'."""
    apart = any(token.kind == "p" for token in scene.tokens[known.first : known.stop])
    if apart or matcher.issues[known.issue].numeric or len(known.choices) > 1:
        return False
    inside = (f for f in scene.figures if known.first < f.first < known.stop and f.dimension is Dimension.TIMES)
    option = next((o for o in matcher.issues[known.issue].options if o.value == known.value), None)
    own = {each.value for said in option.signatures for each in said.figures} if option is not None else set()
    return any(figure.value not in own for figure in inside)


def _is_denied(scene: Scene, known: Candidate) -> bool:
    """Tell whether a value is only set against another: not month six, month ten."""
    at = known.first - 1
    while at > 0 and scene.tokens[at].word in _AFTER_NOT:
        at -= 1
    return at >= 0 and scene.tokens[at].word == "not"


def _later_turns(words: IssueWords, scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield a place in a row of months that a later sentence names: not at any time. After the first year?"""
    turns = list(turns_of_time(words, scene))
    own = (known.first for known in found if turns and known.issue == words.index)
    last = max((scene.layout.sentence[first] for first in own), default=0) if turns else 0
    for turn in turns:
        if scene.layout.sentence[turn.first] <= last:
            continue
        listed = amounts_of(words, turn.dimension)
        near = with_neighbour(words, around(amount(turn), listed), amount(turn), listed)
        held = value_between(words, listed, near, turn)
        yield (
            Candidate(choices=((words.index, held),), first=turn.first, stop=turn.stop)
            if held
            else between(words, near, turn.first, turn.stop)
        )


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
            held = next((at for at in near if words.issue.position(clock_text(at)) is not None), None)
            if held is None:
                yield between(words, around(near[0], listed), place, stop)
            else:
                yield Candidate(choices=((words.index, clock_text(held)),), first=place, stop=stop)
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
    counted = [(known.low, known.high) for known in matcher.issues if known.numeric]
    held = any(least is not None and most is not None and least <= hour <= most for least, most in counted)
    opens = all(t.word in _ALONE or t.kind == "p" for t in scene.tokens[low:place])
    if place + 1 < high and scene.tokens[place + 1].word == "and":
        high = place + 1
    beside = {t.word for t in scene.tokens[low:high] if t.kind != "p"} - {scene.tokens[place].word}
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
    over = _PAST - {"last"} if not _FINAL.isdisjoint(others) else _PAST
    if not over.isdisjoint(others):
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
    said = [_days_net(scene, _with_unit(words, scene, known)) for known in scene.figures]
    parts, turns = fractions(scene), list(turns_of_time(words, scene))
    own = {figure.first for figure in (*parts, *turns)}
    read: set[int] = set()
    for figure in (*multiples, *parts, *turns, *said):
        if (
            figure.first in read
            or figure.first not in free | own
            or not figure.readings
            or (figure.ordinal and figure not in turns)
        ):
            continue
        listed = _alike(words, scene, figure)
        if not listed or not (figure in turns or _is_put(words, scene, figure)):
            continue
        if figure.dimension is Dimension.PERIOD and not _is_of_size(amount(figure), listed):
            continue
        if figure.dimension is Dimension.PERIOD and amounts_of(words, Dimension.TIMES):
            continue  # 'one year's fee' among multiples lists no lengths of time
        near = around(amount(figure), listed)
        meant = named_options(words, scene, figure.first)
        if len(near) == 1 and meant and amount(figure) not in {at for at, _ in listed}:
            near = tuple(dict.fromkeys((*near, *around(amount(figure), amounts_of(words, figure.dimension)))))
        near = with_neighbour(words, near, amount(figure), listed)
        held = value_between(words, listed, near, figure)
        read |= set(range(figure.first, figure.stop)) if held or near else set()
        if held:
            yield Candidate(choices=((words.index, held),), first=figure.first, stop=figure.stop)
        elif near:
            yield between(words, near, figure.first, figure.stop)


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


def _with_unit(words: IssueWords, scene: Scene, figure: Figure) -> Figure:
    """Return a number whose unit was left out as a length of time such as an issue lists: do the wall in thirty?"""
    bare = figure.readings and figure.dimension is Dimension.BARE and not (figure.multiplied or figure.foreign)
    before, after = (
        scene.tokens[at].word if 0 <= at < len(scene.tokens) else "" for at in (figure.first - 1, figure.stop)
    )
    ends = figure.stop >= len(scene.tokens) or scene.tokens[figure.stop].kind == "p" or after in _ENDING
    named = any(m.issue == words.index and m.weight >= _SURE for m in scene.mentions)
    spoken_of = scene.asked == words.index or words.index in scene.topics
    if not (bare and ends and before in _ELIDED and (named or spoken_of)):
        return figure
    listed = [at for at, _ in amounts_of(words, Dimension.PERIOD)]
    held = sorted(
        {f.factor for o in words.options for s in o.signatures for f in s.figures if f.dimension is Dimension.PERIOD}
    )
    fits = (factor for factor in held if min(listed) <= figure.value * factor <= max(listed))
    factor = next(fits, 0.0)
    return replace(figure, dimension=Dimension.PERIOD, factor=factor, noun="") if factor else figure


def _days_net(scene: Scene, figure: Figure) -> Figure:
    """Return the number of 'net 45' as days."""
    net = figure.first > 0 and scene.tokens[figure.first - 1].word == "net"
    if not net or figure.dimension is not Dimension.BARE or figure.multiplied:
        return figure
    return replace(figure, dimension=Dimension.PERIOD, factor=1.0)


def _alike(words: IssueWords, scene: Scene, figure: Figure) -> list[tuple[float, Value]]:
    """Return the amounts of an issue's options that a figure can be set beside, of those named near by if any are."""
    if figure.dimension is Dimension.MONEY or (figure.foreign and stem(figure.noun) not in words.nouns):
        return []
    if figure.dimension is Dimension.BARE and (stem(figure.noun) not in words.nouns or figure.multiplied):
        return []
    listed = amounts_of(words, figure.dimension)
    meant = named_options(words, scene, figure.first)
    narrowed = [row for row in listed if row[1] in meant]
    return list(dict.fromkeys(narrowed or listed))


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
    before = word_before(scene, figure)
    low, high = scene.layout.sentence_span(figure.first)
    alone = high - low - (figure.stop - figure.first) <= 2
    if not _PAST.isdisjoint(token.word for token in scene.tokens[slice(*scene.layout.clause_span(figure.first))]):
        return False
    if figure.dimension is Dimension.PERIOD:
        elided = not figure.unit_word and before in _ELIDED
        return (
            ((named or elided or _is_faintly_named(words, scene, figure)) and before in _WITHIN)
            or _is_paid_over(words, scene, figure)
            or (spoken_of and alone)
            or _stands_in_list(words, scene, figure, named=named)
        )
    return named or (spoken_of and alone) or (figure.dimension is Dimension.TIMES and is_an_item(scene, figure))


def _is_paid_over(words: IssueWords, scene: Scene, figure: Figure) -> bool:
    """Tell whether a length of time is that over which the sum before it is paid: 5,000 over eighteen months."""
    at = figure.first - 1
    several = len({value for _, value in amounts_of(words, Dimension.PERIOD)}) > 1
    return several and at > 0 and scene.tokens[at].word == "over" and any(price.stop == at for price in scene.figures)


def _is_faintly_named(words: IssueWords, scene: Scene, figure: Figure) -> bool:
    """Tell whether a length of time in an issue's own unit follows a weak name of it, and no other issue is named."""
    low, high = scene.layout.sentence_span(figure.first)
    near = [m for m in scene.mentions if low <= m.first < high and m.weight >= _FAINT]
    own = {known.factor for option in words.options for said in option.signatures for known in said.figures}
    return bool(near) and all(m.issue == words.index for m in near) and figure.factor in own


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
    leads = len(words) > 1 and words[0] in {"for", "on", "with", "to"}
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
                yield between(words, tuple(listed.values()), place, place + 1)
                return


def _said_of(option: OptionWords) -> str:
    return str(option.value).casefold()
