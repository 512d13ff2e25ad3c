"""Whether lines can be found, filled, spoken and varied, and whether words lead to everything."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from trainer.content.catalogue import words as rules
from trainer.content.diagnostics import Diagnostic
from trainer.content.lint.references import suggest
from trainer.content.lint.written import Written, lines_in_scene
from trainer.content.scene import Scene
from trainer.content.schema import GenericFile, TacticFile
from trainer.content.shelf import Document
from trainer.core.linekeys import LINE_KEYS, TACTIC_STAGES, allowed_slots
from trainer.core.scenario import Trigger
from trainer.core.terms import Bargain, Issue

MOST_CHARACTERS = 240
MOST_WORDS = 40
MOST_TELLS = 12
STAGE_LINES = {"tell": 3, "push": 2, "consequence": 2, "stopped": 2}
"""How many lines a planned tactic needs for each stage, over all books."""
LATE_SHARE = 0.6
REMARKABLE_WORDS = 3
"""Lines of fewer words may stand twice: nobody notices a second 'Go on.'"""
_FIGURE = re.compile(r"[£€$]?\d[\d.,:%]*")
_ORDINARY = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])")
_ARTICLES = frozenset({"the", "a", "an", "my", "our", "your"})


def check_lines(lines: Iterable[Written], *, shared: str = "") -> Iterator[Diagnostic]:
    """Yield what is wrong with single lines; shared names the book of lines that every scene may use."""
    for line in lines:
        yield from check_form(line)
        words, characters = len(line.text.split()), len(line.text)
        if words > MOST_WORDS or characters > MOST_CHARACTERS:
            most = {"most_words": MOST_WORDS, "most": MOST_CHARACTERS}
            yield rules.TOO_LONG.at(line.place, words=words, characters=characters, **most)
        figure = _FIGURE.search(line.text) if shared else None
        if figure is not None:
            yield rules.FIGURE.at(line.place, figure=figure.group(), book=shared)


def check_form(line: Written) -> Iterator[Diagnostic]:
    """Yield what would keep a line from being found or filled."""
    if line.has_odd_braces:
        yield rules.BRACES.at(line.place)
        return
    slots = allowed_slots(line.key) if line.key else frozenset()
    if slots is None:
        place = line.document.at(*line.path[:-1])
        yield rules.UNKNOWN_LINE_KEY.at(place, key=line.key, hint=_suggest_key(line.key))
        return
    for slot in sorted(line.slots - slots):
        known = ", ".join(f"{{{name}}}" for name in sorted(slots)) or "nothing, so write the words out"
        where = line.key or line.path[0]
        yield rules.UNKNOWN_SLOT.at(line.place, slot=slot, key=where, slots=known)


def _suggest_key(key: str) -> str:
    if key.startswith("tactic."):
        return f"Write tactic.<id>.{'|'.join(TACTIC_STAGES)}."
    group = [known for known in LINE_KEYS if known.split(".")[0] == key.split(".", maxsplit=1)[0]]
    return suggest(key, group or LINE_KEYS)


def check_generic(document: Document[GenericFile]) -> Iterator[Diagnostic]:
    """Yield the keys of which the generic book holds too few lines."""
    lines = document.part.lines
    for key, wanted in LINE_KEYS.items():
        count = len(set(lines.get(key, ())))
        if count < wanted.variants:
            facts = {"count": count, "wanted": wanted.variants, "missing": wanted.variants - count}
            yield rules.FEW_LINES.at(document.at("lines", key), key=key, meaning=wanted.meaning, **facts)


def check_tactic(document: Document[TacticFile]) -> Iterator[Diagnostic]:
    """Yield whether a tactic has too few phrasings."""
    count = len(set(document.part.tells))
    if count < MOST_TELLS:
        yield rules.FEW_TELLS.at(document.at("tells"), count=count)


def check_scene(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    """Yield what is wrong with the words of a scene as a whole."""
    lines = list(lines_in_scene(scene))
    yield from _check_stages(scene, lines)
    yield from _check_repeats(lines)
    yield from _check_moments(scene)
    yield from _check_reach(scene, bargain)
    yield from _check_cues(scene)
    yield from _check_wordings(scene)
    yield from _check_follow_ups(scene)


def _check_follow_ups(scene: Scene) -> Iterator[Diagnostic]:
    """Yield the follow-ups on lines that this scene cannot say."""
    file = scene.file.part
    known = {"first", *(f"plan.{name}" for name in file.plan), *(f"tactic.{name}" for name in file.plan)}
    for kind, names in (
        ("topic", file.topics),
        ("exchange", file.exchanges),
        ("interest", file.interests),
        ("deadline", file.deadlines),
        ("claim", file.claims),
        ("evidence", file.evidence),
        ("ally", file.allies),
    ):
        known |= {f"{kind}.{name}" for name in names}
    known |= {f"exchange.{name}.{then}" for name, part in file.exchanges.items() for then in part.then}
    known |= {"window"} if file.window is not None else set()
    for name, part in file.follow_ups.items():
        for index, key in enumerate(part.after):
            if not {key, key.rpartition(".")[0]} & known and allowed_slots(key) is None:
                place = scene.file.at("follow-ups", name, "after", index)
                yield rules.UNSAID.at(place, key=key, hint=suggest(key, sorted(known)))


def _check_wordings(scene: Scene) -> Iterator[Diagnostic]:
    """Yield the wordings that stand for two things at once."""
    file = scene.file.part
    parts = [
        *(("exchanges", name, exchange.hears) for name, exchange in file.exchanges.items()),
        *(("topics", name, part.hears) for name, part in file.topics.items()),
        *(("claims", name, part.hears) for name, part in file.claims.items()),
        *(("deadlines", name, part.hears) for name, part in file.deadlines.items()),
        *(("interests", name, part.hears) for name, part in file.interests.items()),
        *(("evidence", name, part.hears) for name, part in file.evidence.items()),
        *(("allies", name, part.hears) for name, part in file.allies.items()),
    ]
    first: dict[str, tuple[str, str]] = {}
    for section, name, hears in parts:
        for index, words in enumerate(hears):
            plain = " ".join(re.findall(r"\w+", words.casefold()))
            other = first.setdefault(plain, (section, name))
            if other != (section, name):
                place = scene.file.at(section, name, "hears", index)
                yield rules.HEARD_TWICE.at(place, words=words, first=other[1], second=name)


def _check_stages(scene: Scene, lines: Iterable[Written]) -> Iterator[Diagnostic]:
    counts = Counter(line.key for line in lines)
    for tactic in scene.file.part.plan:
        for stage, wanted in STAGE_LINES.items():
            count = counts[f"tactic.{tactic}.{stage}"]
            if count < wanted:
                place = scene.file.at("plan", tactic)
                yield rules.FEW_TACTIC_LINES.at(place, tactic=tactic, stage=stage, count=count, wanted=wanted)


def _check_repeats(lines: Iterable[Written]) -> Iterator[Diagnostic]:
    first: dict[str, Written] = {}
    for line in lines:
        plain = " ".join(re.findall(r"[\w{}]+", line.text.casefold()))
        if len(plain.split()) < REMARKABLE_WORDS:
            continue
        known = first.setdefault(plain, line)
        if known is not line:
            yield rules.SAID_TWICE.at(known.place, line=known.text, other=line.place)


def _check_moments(scene: Scene) -> Iterator[Diagnostic]:
    turns = scene.file.part.temperament.turns or scene.person.file.part.temperament.turns
    turns = turns or scene.person.archetype.part.temperament.turns
    opening_taken = False
    for tactic, beat in scene.file.part.plan.items():
        first, last = beat.turns
        match beat.when:
            case Trigger.OPENING:
                never = first > 0 or opening_taken
                opening_taken = True
            case Trigger.LATE:
                never = last < LATE_SHARE * turns
            case _:
                never = last < 1
        if never and first <= last:
            facts = {"tactic": tactic, "when": beat.when, "first": first, "last": last}
            yield rules.NEVER_FIRES.at(scene.file.at("plan", tactic, "when"), **facts)


def _check_reach(scene: Scene, bargain: Bargain) -> Iterator[Diagnostic]:
    for issue in bargain.issues:
        if not any(_is_ordinary(word) for word in _names(issue)):
            place = scene.file.at("issues", issue.id, "name")
            yield rules.UNSPOKEN_ISSUE.at(place, what=f"the issue {issue.id}", word=issue.name)
        for index, option in enumerate(issue.options):
            words = (option.label, option.spoken, *option.aliases)
            if isinstance(option.value, str) and not any(_is_ordinary(word) for word in words):
                place = scene.file.at("issues", issue.id, "options", index)
                yield rules.UNSPOKEN_ISSUE.at(place, what=f"an option of {issue.id}", word=option.label)
    for one, other in combinations(bargain.issues, 2):
        for word in sorted({_bare(name) for name in _names(one)} & {_bare(name) for name in _names(other)}):
            place = scene.file.at("issues", other.id)
            yield rules.SAME_WORDS.at(place, word=word, first=one.id, second=other.id)
    for issue in bargain.issues:
        for left, right in combinations(issue.options, 2):
            for word in sorted({_bare(w) for w in left.aliases} & {_bare(w) for w in (right.label, *right.aliases)}):
                place = scene.file.at("issues", issue.id, "options")
                yield rules.SAME_WORDS.at(place, word=word, first=left.label, second=right.label)


def _names(issue: Issue) -> tuple[str, ...]:
    return (issue.name, *issue.aliases)


def _is_ordinary(word: str) -> bool:
    return any(found.casefold() not in _ARTICLES for found in _ORDINARY.findall(word))


def _bare(word: str) -> str:
    return " ".join(part for part in word.casefold().split() if part not in _ARTICLES)


def _check_cues(scene: Scene) -> Iterator[Diagnostic]:
    file = scene.file.part
    for section, parts in (("deadlines", file.deadlines), ("claims", file.claims), ("evidence", file.evidence)):
        for key, part in parts.items():
            if not part.cues:
                yield rules.NO_CUES.at(scene.file.at(section, key), what=f"{section}.{key}")
    if file.window is not None and not file.window.cues:
        yield rules.NO_CUES.at(scene.file.at("window"), what="window")
