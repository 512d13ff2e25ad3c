"""Days by which something is to be done: by the fifteenth, by the end of next month, before Christmas."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.core.terms import IssueKind, Value
from trainer.language.around import amounts_of, around, between, named_options, with_neighbour
from trainer.language.dates import days_at, is_month
from trainer.language.figure import word_at
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.units import Dimension
from trainer.language.words import word_set

_SURE = 0.5
"""From this weight a name stands for its issue."""
_NAMED = 0.75
"""From this weight a word is a point's own name."""
_BY, _IN, _ON = word_set("by until till before"), word_set("in from"), word_set("on from")
_LEADING = word_set(
    "the a an end of next this in on start beginning middle early late written fixed firm set agreed certain mid -"
)
"""What may stand between 'by' and a date: by the end of next month, by a written date."""
_MOST_LEADING = 5
_ALSO_MONTHS = word_set("march may")
_SEASONS = word_set("christmas xmas easter whitsun summer winter spring autumn")
_DATES = _SEASONS | word_set("date deadline month week weekend tomorrow")
_NEAREST, _BARE = word_set("week weekend month"), word_set("next this")
_PAST = word_set("came broke leaked stopped told went was were last yesterday been since used ago had began begun")
"""Words of what is over: the heating broke in March."""
_MEETING = word_set("sign shake meet talk see call ring answer decide know tell hear")
"""Words of when the two deal with each other, and not of what they deal in: when do we sign, this weekend?"""
_OF_OTHERS = word_set("your you their they his her")
_WANTED = word_set("want need like could can would will pay start finish deliver give do done make us me")
"""Words of who wants something done by a day."""
_GOES_ON = word_set("of please and or at then would is latest if so but for with to")
"""What may follow an ordinal that is a day: by the tenth, please; on the tenth floor is none."""
_LONGEST = 200
"""Longer texts are pasted, and read as they stand."""
_SHORT = 8
"""Tokens of a sentence that may be about a day and nothing else."""
_SHORTEST = 4
"""The same for a question, with its mark: 'by Friday?', but not 'you ever driven it in January?'."""
_THIS_WEEK, _NEXT_WEEK, _ITS_END, _THIS_MONTH, _NEXT_MONTH = 5.0, 10.0, 12.0, 21.0, 45.0
"""About how many days off it lies, whatever today is."""


def days_by_which(words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    """Yield the values around a day that an issue, whose values are lengths of time, is to be done by.

    How far off a day of the year lies nobody can tell, so that all values are named then, and none is taken.
    """
    listed = amounts_of(words, Dimension.PERIOD)
    if not listed or len(scene.tokens) > _LONGEST:
        return
    for place in range(len(scene.tokens)):
        stop = _stop(words, scene, place)
        if stop and not _belongs_elsewhere(words, scene, place, stop) and _is_said_of(words, scene, place, stop):
            yield between(words, _near(words, scene, place, stop), place, stop)
            return


def _near(words: IssueWords, scene: Scene, first: int, stop: int) -> tuple[Value, ...]:
    """Return the values around a day, of those that words beside it name if any are."""
    meant = named_options(words, scene, first)
    listed = amounts_of(words, Dimension.PERIOD)
    own = [row for row in listed if row[1] in meant] or listed
    dated = any(days_at(scene.tokens, place)[0] for place in range(first, stop))
    days = None if dated else _days_off([token.word for token in scene.tokens[first:stop]])
    if days is not None:
        return with_neighbour(words, around(days, own), days, listed)
    order = [option.value for option in words.issue.options]
    known = {value for _, value in own}
    if words.issue.kind is IssueKind.DATE or len(known) < 2:
        known = set(order)
    return tuple(value for value in order if value in known)


def _days_off(said: list[str]) -> float | None:
    """Return about how many days off a day is that is told by this week or the next, or None."""
    following = "next" in said
    if "tomorrow" in said:
        return 1.0
    if "weekend" in said:
        return _ITS_END if following else _THIS_WEEK
    if "week" in said:
        return (_ITS_END if "end" in said else _NEXT_WEEK) if following else _THIS_WEEK
    if said[-1] == "month":
        return _NEXT_MONTH if following else _THIS_MONTH
    return None


def _is_said_of(words: IssueWords, scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a day is said of an issue: named around it, or asked about, or in a short answer on it."""
    low, high = scene.layout.clause_span(first)
    if not _PAST.isdisjoint(token.word for token in scene.tokens[low:high]):
        return False
    if _is_theirs(scene, low, first):
        return False
    start = scene.layout.clause_span(low - 1)[0] if low else low
    if not _MEETING.isdisjoint(token.word for token in scene.tokens[start:high]):
        return False
    named = [m.first for m in scene.mentions if m.issue == words.index and m.weight >= _SURE]
    named += [hit.first for hit in scene.hits if hit.issue == words.index and not hit.bare]
    if any(start <= at < high and not first <= at < stop for at in named):
        return True
    low, high = scene.layout.sentence_span(first)
    others = any(m.issue != words.index and m.weight >= _SURE and low <= m.first < high for m in scene.mentions)
    spoken_of = scene.asked == words.index or scene.topics == {words.index}
    asks = scene.layout.sentence[first] in scene.layout.asking
    return spoken_of and not others and high - low <= (_SHORTEST if asks else _SHORT)


def _is_theirs(scene: Scene, low: int, first: int) -> bool:
    """Tell whether a day only tells when something of the other side's is: 'your fund closes on the 24th'."""
    before = [token.word for token in scene.tokens[low:first] if token.kind != "p"]
    on = scene.tokens[first].word == "on" or before[-1:] == ["on"]
    return on and not _OF_OTHERS.isdisjoint(before) and _WANTED.isdisjoint(before)


def _belongs_elsewhere(words: IssueWords, scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a day is the name of a point (Christmas, where holidays are one), or an option as it stands.

    By the weekend may be a value itself; by the weekend after next is none.
    """
    if any(m.weight >= _NAMED and first <= m.first < stop for m in scene.mentions):
        return True
    own = (hit for hit in scene.hits if hit.issue == words.index and hit.strength >= 1)
    return any(first <= hit.first and hit.stop == stop for hit in own)


def _stop(words: IssueWords, scene: Scene, place: int) -> int:
    """Return where a day ends that begins at a token, or 0."""
    word = scene.tokens[place].word
    if word_at(scene.tokens, place - 1) in {"be", "is"}:
        days, stop = days_at(scene.tokens, place + (word == "the"))
        if days and days[0][0]:
            return stop
    if word in _BY:
        return _after_leading(scene, place + 1, _DATES)
    if word in _IN | _ON and word_at(scene.tokens, place + 1) not in _NEAREST:
        stop = _after_leading(scene, place + 1, _SEASONS)
        month = word_at(scene.tokens, place + 1) in _ALSO_MONTHS and words.issue.kind is IssueKind.DATE
        return stop or (place + 2 if month else 0)
    if word in {"end", "middle", "start", "beginning"} and word_at(scene.tokens, place + 1) == "of":
        return _after_leading(scene, place, _DATES)
    if word in _BARE and word_at(scene.tokens, place + 1) in _NEAREST:
        return _to_its_end(scene, place + 2)
    return 0


def _after_leading(scene: Scene, at: int, dates: frozenset[str]) -> int:
    tokens = scene.tokens
    for place in range(at, min(len(tokens), at + _MOST_LEADING)):
        days, stop = days_at(tokens, place)
        if days:
            ends = stop >= len(tokens) or tokens[stop].kind == "p" or tokens[stop].word in _GOES_ON
            return _to_its_end(scene, stop) if ends or days[0][0] else 0
        if is_month(tokens[place].word) or tokens[place].word in dates:
            counted = any(figure.first == place + 1 for figure in scene.figures)
            return 0 if counted else _to_its_end(scene, place + 1)
        if tokens[place].word not in _LEADING:
            return 0
    return 0


def _to_its_end(scene: Scene, stop: int) -> int:
    """Return where a day ends with what follows its name: the weekend after next, the 15th of the month."""
    following = [token.word for token in scene.tokens[stop : stop + 3]]
    if following[:2] == ["after", "next"]:
        return stop + 2
    ofs = following[:1] == ["of"] and following[1:2] in (["the"], ["next"], ["this"], ["each"])
    return stop + 3 if ofs and following[2:] == ["month"] else stop
