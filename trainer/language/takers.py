"""Who takes a task: the paperwork with me, forms are yours, me on forms, I'll do all of it."""

from __future__ import annotations

import re

from trainer.core.terms import Value
from trainer.language.mentions import Mention
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.words import stem, word_set

_FIRST_PERSON = frozenset({"me", "i", "learner", "mine", "myself", "self", "us"})
_OTHER_PERSON = frozenset({"her", "him", "you", "sibling", "sister", "brother", "them", "other", "counterpart"})
_DOING = frozenset({"tak", "take", "do", "doe", "does", "handl", "keep", "cover", "manag", "run", "carry", "look"})
_EQUALS = frozenset({"=", ":"})
_RESTING = frozenset({"with", "on", "by", "to", "for"}) | _EQUALS
"""Words between a task and who has it: the paperwork with me, the holidays on you."""
_SURE = 0.75
_FEASTS = word_set("christmas easter xmas")
"""Single days among many: who takes one of them does not take all."""
_SEASONS = _FEASTS | word_set("summer autumn winter spring")
"""Times that are shared out against each other: Christmas for me, summer for you."""
_ME, _YOU = word_set("i me"), word_set("you jana her him")
_LONG = 60
"""Nobody shares two feasts out in a sentence of more tokens."""
_SPLITTING = word_set("split share halve divide swap")
PAST = word_set("was were had did last been used went came ago")
"""Words of a sentence that tells how it was."""
_WHOLE = word_set("all the every of and whole")
_ON_IT = re.compile(
    r"(?:^|(?<= ))(?:(?P<mine>me|i am|us)|(?:you|jana|her|him)(?: are)?) on(?: all)?(?: (?:the|your|my))?$"
)
_HANDED = re.compile(
    r"(?:^|(?<= ))(?:give|hand|pass|leave) (?:(?P<mine>me|us)|you|her|him)(?: all)?(?: (?:the|your|my))?$"
)
_WHOSE = re.compile(r"^(?:(?:is|are|stays?|can be|will be|would be|all) ){0,2}(?:(?P<mine>mine|ours)|yours|hers|his)\b")
_LEFT_TO = re.compile(r"^(?:(?:is|are|stays?|remains?) )?(?:(?:with|on|=|:) )?(?:(?P<mine>me|us)|you|jana|her|him)$")
"""All that follows a task in its clause: the papers is me, holidays you."""
_ALL_OF_IT = re.compile(
    r"(?:^|(?<= ))(?:(?P<mine>i|we)|you|she) (?:(?:will|can|could|would|shall|am happy to|are going to|am going to) )?"
    r"(?:do|take|handle|cover|manage) (?:all of (?:it|them|that)|it all|them all|the lot|every (?:one|0|single)|all)$"
)


def taken_task(scene: Scene, speech: Speech, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read who does a task: 'I take the paperwork' or 'the paperwork with me' is 'me', 'you do it' the other."""
    sides = sides_of(words)
    if sides is None:
        return None
    if is_one_feast(scene, mention) or not _FEASTS.isdisjoint(_said(scene, mention)):
        return _one_feast_each(scene, words, mention)
    mine, theirs = sides
    _, stop = scene.layout.clause_span(mention.first)
    after = [token.word for token in scene.tokens[mention.stop : min(stop, mention.stop + 2)]]
    if len(after) == 2 and after[0] in _RESTING:
        who = mine if after[1] in {"me", "us"} else theirs if after[1] in {"you", "her", "him", "jana"} else None
        between = between_of(words)
        if after[0] in _EQUALS and after[1] == "both" and between is not None:
            who = between
        if who is not None:
            return Candidate(choices=((words.index, who),), first=mention.first, stop=mention.stop + 2)
    return (
        _put_on(scene, speech, words, mention)
        or _done_by(scene, words, mention)
        or _all_done_by(scene, speech, words, mention)
        or _listed_by(scene, words, mention)
    )


def sides_of(words: IssueWords) -> tuple[Value, Value] | None:
    """Return the options that leave a task to the speaker and to the other side, if the issue is of that kind."""
    mine = next((option.value for option in words.options if option.people <= _FIRST_PERSON), None)
    theirs = next((option.value for option in words.options if option.people <= _OTHER_PERSON), None)
    return None if mine is None or theirs is None else (mine, theirs)


def is_one_feast(scene: Scene, mention: Mention) -> bool:
    """Tell whether only one of many days is named: Christmas mine leaves open who has the others."""
    first, stop = scene.layout.clause_span(mention.first)
    named = {token.word for token in scene.tokens[mention.first : mention.stop]}
    around = {token.word for token in scene.tokens[first:stop]}
    return bool(named) and named <= _FEASTS and around.isdisjoint(_FEASTS - named)


def _said(scene: Scene, mention: Mention) -> set[str]:
    return {token.word for token in scene.tokens[mention.first : mention.stop]}


def _one_feast_each(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read feasts that are shared out: you do Christmas, I do Easter; split Christmas and Easter."""
    low, high = scene.layout.sentence_span(mention.first)
    if high - low > _LONG:
        return None
    said = {token.word for token in scene.tokens[low:high]}
    if len(said & _SEASONS) <= 1:
        return None
    each = (not said.isdisjoint(_ME) and not said.isdisjoint(_YOU)) or {"one", "other"} <= said
    between = between_of(words)
    if between is None or not (each or _SPLITTING & said) or PAST & said:
        return None
    return Candidate(choices=((words.index, between),), first=mention.first, stop=high)


def between_of(words: IssueWords) -> Value | None:
    """Return the one option that leaves a task to neither side alone, if there is just one."""
    sides = sides_of(words)
    left = [option.value for option in words.options if sides is not None and option.value not in sides]
    return left[0] if len(left) == 1 else None


def _put_on(scene: Scene, speech: Speech, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read a task put on somebody without a verb of doing: for me the holidays, me on forms, forms are mine."""
    mine, theirs = sides_of(words) or ("", "")
    first, _ = scene.layout.clause_span(mention.first)
    ahead = [token.word for token in scene.tokens[max(first, mention.first - 3) : mention.first]]
    if ahead[1:] == ["for", "the"] and ahead[0] in {"me", "you", "her", "him", "jana"}:
        return Candidate(
            choices=((words.index, mine if ahead[0] == "me" else theirs),), first=mention.first - 3, stop=mention.stop
        )
    before = speech.before(mention.first)
    after = speech.after(mention.stop)
    found = _ON_IT.search(before) or _HANDED.search(before) or _WHOSE.match(after) or _LEFT_TO.match(after)
    if found is None:
        return None
    who = mine if found.group("mine") else theirs
    return Candidate(choices=((words.index, who),), first=mention.first, stop=mention.stop, granted=True)


def _done_by(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read a task that somebody is said to do: I take the paperwork."""
    mine, theirs = sides_of(words) or ("", "")
    first, _ = scene.layout.clause_span(mention.first)
    for place in range(mention.first - 1, max(first, mention.first - 6) - 1, -1):
        if scene.tokens[place].stem == "turn":
            return None
        if scene.tokens[place].stem in _DOING and place > first:
            before = {token.word for token in scene.tokens[max(first, place - 3) : place]}
            who = mine if before & {"i", "we"} else theirs if before & {"you", "she", "he", "they", "jana"} else None
            if who is not None and "not" not in before:
                return Candidate(choices=((words.index, who),), first=place, stop=mention.stop)
    return None


def _listed_by(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read a task as an item of what its speaker would do: I'd do 60 of the costs, all the paperwork."""
    mine, _ = sides_of(words) or ("", "")
    low, _ = scene.layout.clause_span(mention.first)
    lead = {token.word for token in scene.tokens[low : mention.first]}
    if low == 0 or not lead <= _WHOLE or not lead:
        return None
    first, _ = scene.layout.sentence_span(mention.first)
    before = [token.word for token in scene.tokens[first:low]]
    doing = [at for at, word in enumerate(before) if stem(word) in _DOING]
    mine_too = any(not {"i", "we"}.isdisjoint(before[max(0, at - 3) : at]) for at in doing) or _is_headed_by_me(before)
    others = not _OTHER_PERSON.isdisjoint(before)
    return Candidate(choices=((words.index, mine),), first=low, stop=mention.stop) if mine_too and not others else None


def _is_headed_by_me(before: list[str]) -> bool:
    """Tell whether a list opens with its speaker: me two visits, all the costs, all the forms."""
    at = before.index("me") if "me" in before else -1
    return at == 0 or (at > 0 and before[at - 1] in {":", ",", "-"})


def _all_done_by(scene: Scene, speech: Speech, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read a task named in one clause and taken in a later one: about the paperwork, I'll do all of it."""
    mine, theirs = sides_of(words) or ("", "")
    _, end = scene.layout.sentence_span(mention.first)
    _, at = scene.layout.clause_span(mention.first)
    while at < end:
        low, stop = scene.layout.clause_span(at)
        found = _ALL_OF_IT.search(speech.between(low, stop))
        if found is not None and not any(
            low <= other.first < stop and other.weight >= _SURE for other in scene.mentions
        ):
            who = mine if found.group("mine") else theirs
            return Candidate(choices=((words.index, who),), first=low, stop=stop, granted=True)
        at = stop
    return None
