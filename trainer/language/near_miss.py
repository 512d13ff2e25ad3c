"""Words of an option that are said of something else: the boiler man, leave it, half when it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.language.around import amount, amounts_of, around, between
from trainer.language.figure import Figure, word_at
from trainer.language.option_match import OptionHit
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords, OptionWords
from trainer.language.shares import fractions
from trainer.language.units import Dimension
from trainer.language.words import stem_set, word_set

_THINGS = stem_set(
    "man men guy guys woman fellow chap engineer fitter company firm people phone telephone number name address email "
    "photo photos picture pictures key keys brand model make noise smell problem problems trouble bill invoice "
    "receipt story room cupboard door pipe pipes pressure manual certificate report quote estimate"
)
"""What a word before it only tells the kind of: the boiler man, his phone number."""
_POINTING = word_set("it its that this them him her me us as is alone be now then for")
_CLOSE = 4
"""Tokens behind an option's words within which a length of time is said of it."""
_TIMED = word_set("in within inside by for after over under until till")
_SHARES = {"half": 50.0, "quarter": 25.0}
_OF_IT = word_set("of it that the money sum rest paid")
_HALF = 0.5
_WHOLE = 100.0
_LONGEST = 200
"""Longer texts are pasted, and read as they stand."""


@dataclass(frozen=True, slots=True)
class _Share:
    first: int
    value: float


def is_near_miss(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether an option's words are said of something else, or with a figure that is not the option's."""
    if _is_kind_of_thing(scene, hit) or _is_let_be(scene, words, hit):
        return True
    if _is_share_of_later(scene, words, hit):
        return True
    return _share_before(scene, words, hit) is not None or _has_other_figure(scene, words, hit)


def _is_kind_of_thing(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a half-named option only tells what kind of thing is spoken of: the boiler man's phone number."""
    following = scene.tokens[hit.stop].stem if hit.stop < len(scene.tokens) else ""
    return hit.strength < 1 and hit.stop - hit.first == 1 and following in _THINGS


def _is_let_be(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether 'leave it' only lets the matter rest: leave it then; leave it as it is names what."""
    said = [token.word for token in scene.tokens[hit.first : hit.stop]]
    if said[0] != "leave" or not _POINTING.issuperset(said[1:]) or "as" in said or scene.asked == words.index:
        return False
    low, high = scene.layout.sentence_span(hit.first)
    named = any(m.issue == words.index and low <= m.first < high for m in scene.mentions)
    return not named and word_at(scene.tokens, hit.stop) not in {"as", "like"}


def _own_figures(words: IssueWords, hit: OptionHit) -> list[Figure]:
    """Return the figures that the options of a hit hold; none where one of them can be said without."""
    chosen: list[OptionWords] = [option for option in words.options if option.value in hit.values]
    return [figure for option in chosen for said in option.signatures for figure in said.figures]


def _has_other_figure(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether a figure stands by an option's words that none of its own is: the boiler within thirty days."""
    own = _own_figures(words, hit)
    if hit.figures or not own:
        return False
    for figure in scene.figures:
        if not figure.readings or figure.foreign or scene.layout.clause[figure.first] != scene.layout.clause[hit.first]:
            continue
        alike = [amount(known) for known in own if known.dimension is figure.dimension]
        if not alike or any(abs(amount(figure) - at) <= 0.08 * at for at in alike):
            continue
        if figure.stop == hit.first and figure.dimension is not Dimension.PERIOD:
            return True
        timed = word_at(scene.tokens, figure.first - 1) in _TIMED and figure.dimension is Dimension.PERIOD
        if timed and 0 < figure.first - hit.stop <= _CLOSE and not _is_of_another(scene, words, figure):
            return True
    return False


def _is_of_another(scene: Scene, words: IssueWords, figure: Figure) -> bool:
    """Tell whether another issue's name stands right behind a length of time: for a two-year lease."""
    behind = {figure.stop, figure.stop + 1}
    return any(m.issue != words.index and m.first in behind for m in scene.mentions)


def _share_before(scene: Scene, words: IssueWords, hit: OptionHit) -> _Share | None:
    """Return the share that is said of an option without one, where its issue lists shares: half when it is done."""
    shares = amounts_of(words, Dimension.PERCENT)
    if words.numeric or not shares or hit.strength <= _HALF or _own_figures(words, hit) or hit.figures:
        return None
    at = hit.first - 1
    while at >= 0 and scene.tokens[at].word in _OF_IT and hit.first - at <= _CLOSE:
        at -= 1
    said = [f for f in (*scene.figures, *fractions(scene)) if f.dimension is Dimension.PERCENT and f.stop == at + 1]
    if said:
        return _Share(said[0].first, said[0].value)
    value = _SHARES.get(word_at(scene.tokens, at), 0.0)
    return _Share(at, value) if value else None


def _is_share_of_later(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether a share is said of the option right behind it and is no value itself: half, in half when done."""
    behind = (other for other in scene.hits if other.issue == hit.issue and other.first == hit.stop)
    return any(_share_before(scene, words, other) is not None for other in behind)


def parted_by_time(words: IssueWords, scene: Scene) -> Iterator[Candidate]:
    """Yield what a share that comes later leaves for now, beside the option that it was said of."""
    for hit in scene.hits if len(scene.tokens) <= _LONGEST else ():
        share = _share_before(scene, words, hit) if hit.issue == words.index else None
        if share is None or any(o.issue == hit.issue and o.first < share.first for o in scene.hits):
            continue
        now = around(_WHOLE - share.value, amounts_of(words, Dimension.PERCENT))
        near = tuple(dict.fromkeys((*now, *hit.values)))
        yield between(words, near, share.first, hit.stop)
        return
