"""Numbers in words and digits: fifty-four, thirteen ten, ninety-eight and a half, 1.290,00."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.language.units import MULTIPLIERS, PERCENT_WORDS, PERIOD_WORDS
from trainer.language.words import MOST_DIGITS, Token, near, word_set

_SMALL_WORDS = (
    "zero nil nought naught|one|two|three thre|four foru|five|six|seven|eight eigth|nine|ten|eleven|twelve twelv|"
    "thirteen thirten|fourteen forteen|fifteen fiften fivteen|sixteen|seventeen|eighteen eigteen|nineteen ninteen"
)
_TENS_WORDS = (
    "twenty twentie|thirty thirdy thrity|forty fourty fourtie|fifty fivty fify fitfy|sixty|seventy|"
    "eighty eigthy eightie|ninety ninty ninetie"
)


def _values(spellings: str, first: int, step: int) -> dict[str, float]:
    """Return numbers by their spellings, the commonest slips among them."""
    groups = enumerate(spellings.split("|"))
    return {word: float(first + place * step) for place, group in groups for word in group.split()}


_SMALL = _values(_SMALL_WORDS, 0, 1)
_TENS = _values(_TENS_WORDS, 20, 10)
_LONG = tuple(word for word in (*_SMALL, *_TENS, "hundred", "thousand", "million") if len(word) >= 6)
_NOT_NUMERALS = word_set(
    "fighting eating eighth fifth sixth seventh ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth millionth "
    "nineties eighties "
    "seventies sixties fifties thirties twenties hundreds millions thousands"
)
_OPENERS = frozenset({"hundred", "thousand", "a", "an"})
_AFTER_AND = frozenset({"hundred", "thousand", "million"})
LONGEST_RUN = 20
"""Words one spoken number may take; longer runs are cut."""


class Numeral(NamedTuple):
    """A number as spoken: what it may mean, best first, and its pieces when it may also be several numbers."""

    readings: tuple[float, ...]
    stop: int
    parts: tuple[tuple[float, int, int], ...] = ()
    """(value, first token, stop) of each number, when the words may be several."""


def digits_value(piece: str) -> tuple[float, ...]:
    """Return what digits with points and commas may mean, likeliest first; nothing when they are no quantity."""
    bare = piece.replace(",", "").replace(".", "")
    if len(bare) > MOST_DIGITS:
        return ()
    commas, points = piece.count(","), piece.count(".")
    if not commas and not points:
        return (float(piece),)
    if commas and points:
        thousands, decimal = (",", ".") if piece.rfind(".") > piece.rfind(",") else (".", ",")
        whole = piece.replace(thousands, "")
        return (float(whole.replace(decimal, ".")),) if whole.count(decimal) == 1 else ()
    sign = "," if commas else "."
    head, *groups = piece.split(sign)
    in_thousands = head not in {"", "0"} and len(head) <= 3 and all(len(group) == 3 for group in groups)
    if len(groups) > 1:
        return (float(bare),) if in_thousands else ()
    decimal_value = float(piece.replace(",", "."))
    if sign == ",":
        if in_thousands:
            return (float(bare),)
        if len(groups[0]) > 2:
            return ()
        slips = (float(bare), float(bare) * 10) if len(groups[0]) == 2 else ()
        return (decimal_value, *slips)
    return (decimal_value, float(bare)) if in_thousands else (decimal_value,)


def word_value(word: str) -> float | None:
    """Return the number a single word below a hundred stands for, forgiving slips in long words."""
    word = _mended(word)
    value = _SMALL.get(word)
    return value if value is not None else _TENS.get(word)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    if word in _SMALL or word in _TENS or len(word) < 5 or len(word) > 11 or word in _NOT_NUMERALS:
        return word
    return next((right for right in _LONG if abs(len(right) - len(word)) <= 1 and _slip(word, right)), word)


def _slip(word: str, right: str) -> bool:
    return word[0] == right[0] and word[-1] == right[-1] and near(word, right)


@lru_cache(maxsize=8192)
def begins_number(word: str) -> bool:
    """Tell whether a number in words can begin with a word."""
    return word in _OPENERS or word_value(word) is not None


def read_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read the number in words that begins at a token, or None; bounded by LONGEST_RUN words."""
    run = _Run(tokens, at)
    return run.read()


class _Run:
    """One run of number words, cut into chunks that each are a regular number."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self.tokens = tokens
        self.at = at
        self.place = at
        self.chunks: list[tuple[float, int, int]] = []
        self.total = 0.0
        self.current: float | None = None
        self.last = ""
        self.begun = at
        self.regular = True

    def read(self) -> Numeral | None:
        while self.place < len(self.tokens) and self.place - self.at < LONGEST_RUN and self._take():
            pass
        self._close()
        if not self.chunks:
            return None
        if len(self.chunks) == 1:
            return Numeral((self.chunks[0][0],), self.chunks[0][2])
        values = [value for value, _, _ in self.chunks]
        joint = _joined(values) if self.regular else ()
        if len(self.chunks) > 3 and any(value > 9 for value in values):
            joint = ()
        stop = self.chunks[-1][2]
        if joint:
            return Numeral(joint, stop, tuple(self.chunks))
        value, _, stop = self.chunks[0]
        return Numeral((value,), stop)

    def _word(self, ahead: int = 0) -> str:
        place = self.place + ahead
        return _mended(self.tokens[place].word) if place < len(self.tokens) and self.tokens[place].kind == "w" else ""

    def _take(self) -> bool:
        """Take the token at the place into the number; return False when it does not belong."""
        if self.place > self.at and self.tokens[self.place].kind == "p":
            return self._hyphen()
        word = self._word()
        small = _SMALL.get(word)
        tens = _TENS.get(word)
        if small is not None:
            return self._add(small, "small" if small else "zero")
        if tens is not None:
            return self._add(tens, "tens")
        if word in _AFTER_AND and (self.last or word != "million"):
            return self._scale(word)
        if word in {"a", "an"} and not self.last and self._word(1) in _AFTER_AND:
            self.place += 1
            return self._scale(self._word())
        if word in {"oh", "o"} and self.last in {"small", "tens"} and word_value(self._word(1)) is not None:
            return self._oh()
        if word == "point":
            return self._point()
        return word == "and" and self._and()

    def _hyphen(self) -> bool:
        joins = self.tokens[self.place].word == "-" and bool(self.last) and self.place + 1 < len(self.tokens)
        if joins and self.last == "tens" and 0 < (_SMALL.get(self._word(1)) or 0) < 10:
            self.place += 1
            return True
        if joins and self.last and (word_value(self._word(1)) is not None or self._word(1) in _AFTER_AND):
            glued = self.tokens[self.place].start == self.tokens[self.place - 1].end
            glued = glued and self.tokens[self.place].end == self.tokens[self.place + 1].start
            self.place += glued
            return glued
        return False

    def _add(self, value: float, kind: str) -> bool:
        fits = (
            self.current is None or self.last == "hundred" or (self.last == "tens" and kind == "small" and value < 10)
        )
        if not fits:
            self._close()
        if not self.last:
            self.begun = self.place
        self.current = value if self.current is None else self.current + value
        self.last = kind
        self.place += 1
        return True

    def _scale(self, word: str) -> bool:
        if not self.last:
            self.begun = self.place if self.place == self.at else self.place - 1
        factor = {"hundred": 100.0, "thousand": 1_000.0, "million": 1_000_000.0}[word]
        base = 1.0 if self.current is None else self.current
        if word == "hundred":
            if base >= 100:
                return False
            self.current = base * factor
        else:
            self.total += base * factor
            self.current = None
        self.last = word
        self.place += 1
        return True

    def _oh(self) -> bool:
        self._close()
        following = word_value(self._word(1))
        assert following is not None
        self.chunks.append((0.0, self.place, self.place + 1))
        self.place += 1
        return True

    def _point(self) -> bool:
        decimals = ""
        ahead = 1
        while len(decimals) < 4:
            value = word_value(self._word(ahead)) if self._word(ahead) not in {"oh", "o"} else 0.0
            if value is None or (decimals and value > 9):
                break
            decimals += f"{value:.0f}"
            ahead += 1
        if not decimals or (not self.last and self.place > self.at):
            return False
        if not self.last:
            self.begun = self.place
        self.current = (self.current or 0.0) + float(f"0.{decimals}")
        self.last = "point"
        self.place += ahead
        return True

    def _and(self) -> bool:
        """Join only what one number can hold: a hundred and ten, but not a thousand and three days."""
        following = self._word(1)
        if self.last not in _AFTER_AND or (word_value(following) is None and following not in {"a", "one"}):
            return False
        if following in {"a", "one"} and self._word(2) in {"half", "quarter"}:
            return False
        beyond = 3 if word_value(self._word(2)) is not None else 2
        unit = self._word(beyond)
        scaled = unit in MULTIPLIERS and self.last != "hundred"
        shared = unit in PERCENT_WORDS or (unit == "per" and self._word(beyond + 1) == "cent")
        if following == "a" or unit in PERIOD_WORDS or shared or scaled:
            return False
        self.place += 1
        return True

    def _close(self) -> None:
        if self.last:
            self.chunks.append((self.total + (self.current or 0.0), self.begun, self.place))
            if self.last == "point" or self.total:
                self.regular = False
        self.total, self.current, self.last = 0.0, None, ""


def _joined(values: Sequence[float]) -> tuple[float, ...]:
    """Return what a run of short numbers may mean as one: thirteen ten, thirty-two five, two oh six, one nine eight."""
    if any(value != int(value) for value in values) or len(values) > 5:
        return ()
    if all(value < 10 for value in values) and len(values) > 2:
        whole = float("".join(f"{value:.0f}" for value in values))
        return (whole, *(whole / 10**places for places in range(1, len(values))))
    if len(values) == 2:
        return _pair(*values)
    if len(values) == 3:
        first, second, third = values
        if second == 0 and third < 10:
            return (first * 100 + third, first + third / 100)
        if 1 <= second < 10 and 10 <= third < 100:
            return (first * 1000 + second * 100 + third, first + (second * 100 + third) / 1000)
    return ()


def _pair(first: float, second: float) -> tuple[float, ...]:
    if first == second and first >= 20:
        return (first,)
    if second >= 100 and second % 100 == 0 and second < 1000:
        return (first * 1000 + second,) if first < 1000 else ()
    if not 1 <= first < 1000 or second >= 1000:
        return ()
    if second < 10:
        return (first * 1000 + second * 100, first + second / 10, first * 100 + second * 10)
    if second < 100:
        hundreds = (first * 100 + second, first + second / 100) if first < 100 else ()
        return (*hundreds, first * 1000 + second * 10)
    return (first * 1000 + second,) if first < 1000 else ()
