"""Issues that are wanted and not filled in: review yes, with the screen, no break no deal."""

from __future__ import annotations

import re

from trainer.core.terms import Value
from trainer.language.mentions import Mention
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.words import word_set

_SURE = 0.75
"""From this weight a name stands for its issue."""
_LEADING = word_set("said meant want wanted but and plus only sign deal")
"""Words behind which 'with' adds something to a package."""
_SMALL = word_set("a an the my our your and plus field box line point")
_ADDED_AS = re.compile(
    r"^(?:and|plus|with|or|please|too|then|for|at|on|in|done|fixed|checked|mended|finished|put right)\b"
)
"""What may follow an issue that is added: with the repairs done; but not with the boiler broken."""
_YES_AHEAD = re.compile(r"(?:^|\b)(?:yes|yeah) to(?: (?:a|an|the|your|my))?(?: \w+)?$")
_YES_BEHIND = re.compile(r"^(?:(?:is|field|box|line|point) )?(?:yes|yeah)\b(?! (?:or|but)\b)")
_NO_BEHIND = re.compile(r"^(?:is )?no$")
_FILLED_IN = re.compile(r"\b(?:put|tick|write|enter|say|make it|set it to|mark it) (?:a |down )?yes\b")
_OTHERS_HAVE = re.compile(r"^(?:(?!i |we |you )\w+ ){1,5}?(?:has|have|had|got|gets) (?:one|0|it|that)\b")
_OR_NOTHING = re.compile(
    r"^(?:then |and |means |there is )?(?:no (?:signature|deal|sale|contract|agreement|handshake|signing|lease)|"
    r"(?:(?:then|and) )?(?:i|we) (?:will not|can not|do not|would not|am not going to|are not going to) "
    r"(?:sign|agree|stay|take it|do it|shake|pay)|it is off|forget it|(?:i|we) (?:walk|leave|go|am out|are out))\b"
)
_NO_MORE = re.compile(r"^(?:then |there is )?no(?: 0)?$|^(?:then |there is )?no 0\b")
"""Without volume no; without volume, no five days."""


def granted_issue(scene: Scene, speech: Speech, words: IssueWords, mention: Mention) -> Candidate | None:
    """Return what is meant where an issue of several grades is only said to be wanted, or not wanted."""
    if words.numeric or words.nothing is None or len(words.options) <= 2 or mention.weight < _SURE:
        return None
    if _NO_BEHIND.match(_behind(scene, speech, mention)) and not _asks(scene, mention):
        return Candidate(
            choices=((words.index, words.nothing),), first=mention.first, stop=mention.stop + 1, refused=True
        )
    if not (
        _is_said_yes_to(scene, speech, mention)
        or _is_added(scene, speech, mention)
        or _is_listed(scene, mention)
        or _is_had_by_others(scene, speech, mention)
    ):
        return None
    return wanted_issue(scene, words, mention)


def is_demanded(scene: Scene, speech: Speech, mention: Mention, start: int) -> bool:
    """Tell whether the lack of an issue, refused from start on, ends the talks: no break no deal."""
    following = speech.after(mention.stop) or speech.next_clause(mention.stop)
    if scene.tokens[start].word == "without" and _NO_MORE.match(following):
        return True
    return scene.tokens[start].word in {"no", "without"} and bool(_OR_NOTHING.match(following))


def wanted_issue(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Return the least that is meant by wanting an issue of several grades; numbers are not guessed."""
    if words.numeric or words.nothing is None:
        return None
    return Candidate(
        choices=((words.index, least_wanted(scene, words)),), first=mention.first, stop=mention.stop, granted=True
    )


def least_wanted(scene: Scene, words: IssueWords) -> Value:
    """Return what a bare yes to an issue means: what its speaker last said, what the other side has, else the least."""
    said = (*scene.mine.get(words.index, ())[-1:], *scene.theirs.get(words.index, ())[-1:])
    known = next((value for value in said if value != words.nothing), None)
    if known is not None:
        return known
    values = [option.value for option in words.options]
    place = next(at for at, value in enumerate(values) if value == words.nothing)
    return values[place + 1] if place + 1 < len(values) else values[place - 1]


def _asks(scene: Scene, mention: Mention) -> bool:
    return scene.layout.sentence[mention.first] in scene.layout.asking


def _behind(scene: Scene, speech: Speech, mention: Mention) -> str:
    """Return the words behind a name in its clause, or those of the next clause of its sentence."""
    after = speech.after(mention.stop)
    _, stop = scene.layout.clause_span(mention.first)
    _, end = scene.layout.sentence_span(mention.first)
    return after if after or stop >= end else speech.next_clause(mention.stop)


def _is_said_yes_to(scene: Scene, speech: Speech, mention: Mention) -> bool:
    """Tell whether an issue gets a yes: yes to the review, review yes, the review field, put yes."""
    if _asks(scene, mention):
        return False
    if _YES_AHEAD.search(speech.before(mention.first)) or _YES_BEHIND.match(_behind(scene, speech, mention)):
        return True
    lone = len({known.issue for known in scene.mentions if known.weight >= _SURE}) == 1
    return lone and bool(_FILLED_IN.search(speech.between(mention.stop, len(scene.tokens))))


def _is_added(scene: Scene, speech: Speech, mention: Mention) -> bool:
    """Tell whether an issue is added to what is said before, or opens it: 1,370 with the repairs."""
    after = speech.after(mention.stop)
    if after and not _ADDED_AS.match(after):
        return False
    first, _ = scene.layout.sentence_span(mention.first)
    place = mention.first - 1
    while place >= first and (
        scene.tokens[place].word in _SMALL or scene.layout.segment[place] == _own(scene, mention)
    ):
        if scene.tokens[place].word == "with":
            break
        place -= 1
    if place < first or scene.tokens[place].word != "with" or mention.first - place > 3:
        return False
    if place == first:
        return True
    before = scene.tokens[place - 1]
    return (
        before.kind == "p"
        or before.word in _LEADING
        or any(figure.stop == place for figure in scene.figures)
        or any(hit.stop == place and hit.issue != mention.issue for hit in scene.hits)
    )


def _own(scene: Scene, mention: Mention) -> int:
    return scene.layout.segment[mention.first]


def _is_listed(scene: Scene, mention: Mention) -> bool:
    """Tell whether an issue alone is one place of a list of values: 1330, boiler in 60 days, break clause."""
    low, high = scene.layout.sentence_span(mention.first)
    first, stop = scene.layout.segment_span(mention.first)
    own = range(mention.first, mention.stop)
    around = [at for at in range(first, stop) if at not in own and scene.tokens[at].kind != "p"]
    if _asks(scene, mention) or any(scene.tokens[at].word not in _SMALL for at in around):
        return False
    before = [figure for figure in scene.figures if low <= figure.first < first and not figure.foreign]
    named = [hit for hit in scene.hits if hit.issue != mention.issue and low <= hit.first < high and not hit.bare]
    return len(before) + len(named) > 1 or (bool(before) and stop == high)


def _is_had_by_others(scene: Scene, speech: Speech, mention: Mention) -> bool:
    """Tell whether an issue stands alone and others are said to have it: break clause, she has one."""
    first, stop = scene.layout.clause_span(mention.first)
    own = range(mention.first, mention.stop)
    alone = all(
        scene.tokens[at].kind == "p" or scene.tokens[at].word in _SMALL for at in range(first, stop) if at not in own
    )
    return alone and not _asks(scene, mention) and bool(_OTHERS_HAVE.match(speech.next_clause(mention.stop)))
