"""Finding words: which line is said, and how terms are spoken."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence
from hashlib import sha256
from math import lcm

from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.longhand import in_full
from trainer.core.counterpart.named_already import asks_again
from trainer.core.counterpart.phrasing import APART, jars, names_point, slots_in, speak_choice
from trainer.core.counterpart.subjects import points_in
from trainer.core.linekeys import SLOTS
from trainer.core.number_words import borrow_phrase, borrow_words
from trainer.core.scenario import Line, LineBook, Persona, Scenario
from trainer.core.terms import Issue, IssueId, Terms, Value

ABOUT_OFFERS = ("react.offer.", "react.trade", "react.unpaid", "react.several")
"""Reactions to figures: their lines may name no point that the turn is not about."""
MAY_REPEAT = (
    "act.accept",
    "act.propose",
    "act.concede",
    "act.trade",
    "act.want",
    "act.remind",
    "act.nibble",
    "react.offgrid.",
    "react.standing.",
    "react.check.",
)
"""Acts that have to say their figures, even where the same turn named one of them before."""
FIGURED = frozenset({"package", "terms", "theirs", "value", "want", "said", "now"})
"""Slots that hold terms."""
STRIDE = 2
"""Lines of one key that a session takes before the next one begins: about as many as are said in a session."""
_SENTENCE_START = re.compile(r"^[^\W\d_]|(?<=[.?!] )[^\W\d_]")
_ENDING = re.compile(r"[.!?]+(?=\s|$)")
_FORMATTER = string.Formatter()


def speak_value(issue: Issue, value: Value) -> str:
    """Return how a value is spoken; a figure between two options borrows their phrase."""
    option = issue.option(value)
    if option is not None:
        return option.spoken or option.label
    if isinstance(value, str):
        return borrow_words(value, ((o.value, o.spoken) for o in issue.options)) or issue.label(value)
    for known in issue.options:
        if isinstance(known.value, str):
            continue
        phrase = known.spoken or known.label
        for scale in (issue.scale, 1.0):  # 46 may be spoken as 46,000 or as 46
            if (figure := _figure(known.value * scale)) in phrase:
                return phrase.replace(figure, _figure(value * scale), 1)
    return borrow_phrase(value, ((o.value, o.spoken) for o in issue.options)) or issue.label(value)


def _figure(value: float) -> str:
    text = f"{value:,.2f}"
    return text if value != round(value) else f"{value:,.0f}"


def speak_terms(scenario: Scenario, terms: Terms) -> str:
    """Return terms as a spoken list in the order of the issues: 'a, b and c'."""
    parts = [speak_value(issue, terms[issue.id]) for issue in scenario.bargain.issues if issue.id in terms]
    if len(parts) < 2:
        return "".join(parts)
    last = ", and " if any(" and " in part for part in parts) else " and "
    return ", ".join(parts[:-1]) + last + parts[-1]


def speak_values(issue: Issue, values: Sequence[Value]) -> str:
    """Return values of one issue as a spoken choice: 'half past nine or half past ten'."""
    return speak_choice(issue.name, [speak_value(issue, value) for value in values])


def books(scenario: Scenario, speaker: Persona | None = None) -> tuple[LineBook, ...]:
    """Return the books of lines from the most specific to the most general; a second voice has books of its own."""
    if speaker is not None and speaker is not scenario.persona:
        return (speaker.lines, *scenario.common_lines)
    return (scenario.lines, scenario.persona.lines, *scenario.common_lines)


def slots_of(text: str) -> frozenset[str]:
    """Return the names of the slots a line uses."""
    return frozenset(name for _, name, _, _ in _FORMATTER.parse(text) if name)


def sentences_in(text: str) -> int:
    """Return how many sentences a text has."""
    return len(_ENDING.findall(text))


def fill(text: str, slots: Mapping[str, str], before: str = "") -> str:
    """Return a line with its slots filled; a capital follows when the slot opens the line."""
    said = text.format_map(slots_in(text, slots, before)) if "{" in text else text
    return _SENTENCE_START.sub(lambda found: found.group().upper(), said)


def choose(
    draft: Draft, lines: Sequence[Line], purpose: str, slots: Mapping[str, str], beside: str = ""
) -> Line | None:
    """Return an unsaid line whose slots can all be filled, or None; a line beside others says no value of theirs again.

    Lines take turns: the next seed begins two lines further on, and where the round is complete, one line beside.
    """
    count = len(lines)
    if not count:
        return None
    order = sorted(lines, key=lambda line: sha256(f"{purpose}/{line.id}".encode()).digest())
    gone = STRIDE * draft.before.seed
    start = gone + gone // lcm(STRIDE, count)
    turned = (order[(start + step) % count] for step in range(count))
    said = draft.state.said
    fitting = (
        line
        for line in turned
        if line.id not in said and _fits(line, slots) and not asks_again(draft, purpose, line.text)
    )
    return next((line for line in fitting if not (beside and _says_again(line, slots, beside))), None)


def _fits(line: Line, slots: Mapping[str, str]) -> bool:
    """Tell whether every slot of a line can be filled, and well."""
    if not all(slots.get(name) for name in slots_of(line.text)):
        return False
    words = slots_in(line.text, slots)
    return not _stutters(line, words) and not jars(line.text, words)


def _says_again(line: Line, slots: Mapping[str, str], beside: str) -> bool:
    """Tell whether a line would name a value that was named a sentence earlier."""
    values = [value for name in slots_of(line.text) & FIGURED for value in APART.split(slots[name])]
    return any(re.search(rf"(?<!\w){re.escape(value)}(?!\w)", beside, re.IGNORECASE) for value in values)


def _stutters(line: Line, slots: Mapping[str, str]) -> bool:
    """Tell whether a line would name a point beside a value that names it too: 'the lease is a lease'."""
    named = slots_of(line.text)
    if not {"issue", "value"} <= named:
        return False
    return names_point(slots["issue"], slots["value"])


def find_line(
    draft: Draft,
    key: str,
    slots: Mapping[str, str],
    *,
    speaker: Persona | None = None,
    about: frozenset[IssueId] | None = None,
    beside: str = "",
) -> Line | None:
    """Return an unsaid line for a key from the most specific book that has one; a second voice has books of its own.

    With the points a turn is about, lines that name another point are passed over; beside what the turn says already,
    lines that would say one of its values again.
    """
    for book in books(draft.scenario, speaker):
        lines = book.get(key, ())
        if about is not None:
            lines = tuple(
                line for line in lines if about.issuperset(points_in(draft.scenario.bargain, line.text.casefold()))
            )
        found = choose(draft, lines, key, slots, beside)
        if found is not None:
            return found
    return None


class Utterance:
    """Puts a spoken turn together from lines, keeping which were used."""

    def __init__(
        self,
        draft: Draft,
        slots: Mapping[str, str],
        speaker: Persona | None = None,
        about: frozenset[IssueId] = frozenset(),
    ) -> None:
        self._draft = draft
        self._speaker = speaker or draft.scenario.persona
        self.about = about
        self.slots = dict.fromkeys(SLOTS, "") | dict(slots)
        self.parts: list[str] = []
        self.line_ids: list[str] = []

    @property
    def by_partner(self) -> bool:
        """Tell whether the partner of a duo speaks."""
        return self._speaker is not self._draft.scenario.persona

    def say(self, key: str) -> bool:
        """Add a line for a key; tell whether one was found."""
        about = self.about if key.startswith(ABOUT_OFFERS) else None
        beside = "" if key.startswith(MAY_REPEAT) else self.text
        return self.add(find_line(self._draft, key, self.slots, speaker=self._speaker, about=about, beside=beside))

    def say_first(self, key: str, slot: str = "subject") -> bool:
        """Put a line for a key before all that was said, one that names the slot if it can; tell whether one was."""
        if not (self.say_with(key, slot) or self.say(key)):
            return False
        self.parts.insert(0, self.parts.pop())
        self.line_ids.insert(0, self.line_ids.pop())
        return True

    def say_with(self, key: str, slot: str) -> bool:
        """Add a line for a key that names a slot; tell whether one was found."""
        for book in books(self._draft.scenario, self._speaker):
            lines = [line for line in book.get(key, ()) if slot in slots_of(line.text)]
            if self.add(choose(self._draft, lines, key, self.slots)):
                return True
        return False

    def say_from(self, lines: Sequence[Line], purpose: str, *, most: int = 0) -> bool:
        """Add one of these lines, beside others one of at most so many sentences; tell whether one was found."""
        if self.parts and most:
            lines = [line for line in lines if sentences_in(line.text) <= most]
        return self.add(choose(self._draft, lines, purpose, self.slots))

    def add(self, line: Line | None) -> bool:
        """Add a line unless it is None or already part of this turn."""
        if line is None or line.id in self.line_ids:
            return False
        self._put(line.text)
        self.line_ids.append(line.id)
        return True

    def add_bare(self, text: str) -> None:
        """Add plain words, for when every line of a key has been said."""
        if text:
            self._put(text.rstrip(".") + ".")

    def _put(self, text: str) -> None:
        self.parts.append(fill(text if self._speaker.short_forms else in_full(text), self.slots, self.text))

    @property
    def sentences(self) -> int:
        """Return how many sentences were said."""
        return sentences_in(self.text)

    @property
    def text(self) -> str:
        """Return the turn as one utterance."""
        return " ".join(self.parts)
