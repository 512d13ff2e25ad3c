"""Issues taken or refused as a whole, without a value: no sign-on, half the costs, the pack for free, with a car."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trainer.core.terms import IssueKind, Value
from trainer.language.granted import granted_issue, is_demanded, wanted_issue
from trainer.language.issue_match import IssueMatcher
from trainer.language.mentions import Mention
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.takers import taken_task
from trainer.language.units import Dimension
from trainer.language.values import tidy
from trainer.language.words import phrase_set, word_set

_REFUSALS = frozenset({"no", "without", "zero", "minus", "nil"})
_NO_ONE = frozenset({"nobody", "noone"})
"""Refuses the word right behind it: nobody exclusive."""
_GIVEN_UP = frozenset(
    {"skip", "waive", "forget", "lose", "scrap", "forgo", "forego", "drop", "strike", "remove", "delete", "up", "out"}
)
"""Verbs that let an issue go; 'up' stands for 'give up', 'out' for 'leave out' and 'take out'."""
_BEFORE = {"up": frozenset({"give", "giv", "gave"}), "out": frozenset({"leave", "take"})}
"""What has to stand before those two."""
_WHO_LOSES = frozenset({"i", "we", "would", "will", "you", "they", "he", "she", "to", "not"})
"""Right before 'lose' these tell what somebody loses, and let nothing go: because I lose my bonus."""
_MEANWHILE = frozenset({"while", "until", "till", "before", "unless"})
"""Behind these a refusal is of something in the meantime and not of the issue: no agency while it is checked."""
_NOTHING = frozenset({"none", "nothing", "nil"})
_FRACTIONS = {"half": 50, "quarter": 25}
_BEING = frozenset({"is", "comes", "being", "as"})
_FOR_FREE = phrase_set(
    "for free|free|for nothing|thrown in|included|at no charge|free of charge|at no cost|on the house|for no charge"
)
"""Words behind what costs nothing."""
_FILLERS = word_set(
    "a an the any your my our of more need for have want extra such additional get asking on about "
    "agreement aggreement agreements"
)
_SURE = 0.75
_HAVING = word_set("own have drive need needing")
_NONE_OF_IT = phrase_set("without any|without one|without it|without that|with none")


def wished_issues(
    matcher: IssueMatcher,
    scene: Scene,
    speech: Speech,
    known: Sequence[Candidate],
    linked: Mapping[int, Mention],
) -> list[Candidate]:
    """Return the issues taken or refused as such: no sign-on, with a car, all the firewood, I do the paperwork."""
    tied = {mention.first for mention in linked.values()}
    found = _left_out(matcher, scene, known)
    for mention in scene.mentions:
        chosen = any(
            c.issue == mention.issue
            and (_same_place(scene, c.first, mention.first) or c.first <= mention.first < c.stop)
            for c in known
        )
        if not chosen and mention.weight >= 0.5 and mention.first not in tied and not _is_others(mention, known):
            wish = _wish(scene, speech, matcher.issues[mention.issue], mention)
            found.extend([wish] if wish is not None else [])
    return found


def _is_others(mention: Mention, known: Sequence[Candidate]) -> bool:
    """Tell whether a name is part of the words that chose another issue's value: world rights, no."""
    return any(
        c.issue != mention.issue
        and c.first <= mention.first
        and mention.stop <= c.stop
        and c.stop - c.first > mention.stop - mention.first
        for c in known
    )


def _left_out(matcher: IssueMatcher, scene: Scene, known: Sequence[Candidate]) -> list[Candidate]:
    """Return what is refused without its name, which was said just before: 52 with a sign-on or 55 without any."""
    found: list[Candidate] = []
    for place, token in enumerate(scene.tokens[:-1]):
        if (token.word, scene.tokens[place + 1].word) not in _NONE_OF_IT:
            continue
        low, _ = scene.layout.sentence_span(place)
        before = [m for m in scene.mentions if low <= m.first < place and matcher.issues[m.issue].nothing is not None]
        nothing = matcher.issues[before[-1].issue].nothing if before else None
        if nothing is not None and any(c.issue == before[-1].issue and c.first < place for c in known):
            found.append(Candidate(choices=((before[-1].issue, nothing),), first=place, stop=place + 2, refused=True))
    return found


def _wish(scene: Scene, speech: Speech, words: IssueWords, mention: Mention) -> Candidate | None:
    """Return what is said of an issue that is named without a value, if anything."""
    start, stop = _refusal(scene, mention)
    if start >= 0 and words.nothing is not None:
        if is_demanded(scene, speech, mention, start):
            return wanted_issue(scene, words, mention)
        plain = scene.tokens[start].word not in _GIVEN_UP
        yes = _yes(words)
        if yes is not None and _states_lack(scene, start):
            return Candidate(
                choices=((words.index, yes),),
                first=mention.first,
                stop=mention.stop,
                lacking=True,
                otherwise=words.nothing,
            )
        return Candidate(choices=((words.index, words.nothing),), first=start, stop=stop, refused=plain)
    return (
        _part(scene, words, mention)
        or _free(scene, words, mention)
        or taken_task(scene, speech, words, mention)
        or _whole(scene, words, mention)
        or _affirmed(scene, words, mention)
        or granted_issue(scene, speech, words, mention)
    )


def _part(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read a fraction of a share: half the costs, a third of the rent."""
    if words.dimension is not Dimension.PERCENT:
        return None
    place = mention.first - 1
    while (
        place > 0
        and scene.tokens[place].word in {"the", "of", "your", "my", "our", "all"}
        and mention.first - place <= 3
    ):
        place -= 1
    value = _FRACTIONS.get(scene.tokens[place].word) if place >= 0 else None
    if value is None or not (words.low or 0.0) <= value <= (words.high or 100.0):
        return None
    return Candidate(choices=((words.index, value),), first=place, stop=mention.stop)


def _free(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read a sum that is let go: the pack for free, the pack thrown in, with a free pack."""
    if words.nothing != 0 or words.dimension is not Dimension.MONEY:
        return None
    opens = scene.tokens[scene.layout.sentence_span(mention.first)[0]].word
    if opens in {"does", "do", "did", "is", "are"} and scene.layout.sentence[mention.first] in scene.layout.asking:
        return None
    place = mention.first - 1
    place -= place > 0 and scene.tokens[place].word in {"the", "your"}
    if place >= 0 and scene.tokens[place].word in {"free", "including", "incl", "includes"}:
        return Candidate(choices=((words.index, 0),), first=place, stop=mention.stop)
    stop = mention.stop + (scene.tokens[mention.stop].word in _BEING if mention.stop < len(scene.tokens) else 0)
    said = tuple(token.word for token in scene.tokens[stop : stop + 3])
    taken = max((len(free) for free in _FOR_FREE if said[: len(free)] == free), default=0)
    if not taken:
        return None
    return Candidate(choices=((words.index, 0),), first=mention.first, stop=stop + taken)


def _yes(words: IssueWords) -> Value | None:
    """Return the option that simply grants an issue, where the only other one denies it."""
    if words.numeric or len(words.options) != 2 or words.nothing is None:
        return None
    return next((option.value for option in words.options if not option.refuses), None)


def _states_lack(scene: Scene, start: int) -> bool:
    """Tell whether a 'no' says that there is none to be had: there are no company cars."""
    before = [token.word for token in scene.tokens[max(0, start - 3) : start]]
    return "there" in before


def _affirmed(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    yes = _yes(words)
    if yes is None or mention.weight < _SURE or _is_topic(scene, mention) or _is_asked_about(scene, mention):
        return None
    return Candidate(
        choices=((words.index, yes),),
        first=mention.first,
        stop=mention.stop,
        otherwise=words.nothing,
    )


def _is_asked_about(scene: Scene, mention: Mention) -> bool:
    """Tell whether it is only asked whether or why someone has or needs a thing: do you own a car."""
    first, _ = scene.layout.sentence_span(mention.first)
    words = [token.word for token in scene.tokens[first : mention.first] if token.kind == "w"]
    if mention.first and scene.layout.sentence[mention.first] not in scene.layout.asking:
        return False
    return words[:1] == ["why"] or (words[1:2] == ["you"] and not _HAVING.isdisjoint(words[2:4]))


def _same_place(scene: Scene, left: int, right: int) -> bool:
    return scene.layout.segment[left] == scene.layout.segment[right] or abs(left - right) <= 3


def _is_exclaimed(scene: Scene, place: int) -> bool:
    """Tell whether a 'no' answers what was said before and refuses nothing named: no, the volume; no no the hold."""
    low, _ = scene.layout.sentence_span(place)
    opens = all(token.word in {"no", ",", "oh", "but", "and", "well"} for token in scene.tokens[low:place])
    following = scene.tokens[place + 1].word if place + 1 < len(scene.tokens) else ""
    return scene.tokens[place].word == "no" and opens and following in {"the", "my", "your", "its", "it", "that"}


def _goes(scene: Scene, stop: int) -> bool:
    """Tell whether 'go' stands behind a name: let the sign-on go."""
    return stop < len(scene.tokens) and scene.tokens[stop].word == "go"


def _refusal(scene: Scene, mention: Mention) -> tuple[int, int]:
    """Return the tokens that refuse what is named (no break clause, for the deposit nothing), else (-1, 0)."""
    place = mention.first - 1
    steps = 0
    while place >= 0 and steps < 3 and scene.tokens[place].word in _FILLERS:
        place -= 1
        steps += 1
    if place >= 0 and scene.tokens[place].word == "without" and _is_negated(scene, place):
        return -1, 0
    if place >= 0 and _is_exclaimed(scene, place):
        return -1, 0
    if mention.stop < len(scene.tokens) and scene.tokens[mention.stop].word in _MEANWHILE:
        return -1, 0
    if place >= 0 and scene.tokens[place].word == "let" and _goes(scene, mention.stop):
        return place, mention.stop
    if place > 0 and scene.tokens[place].word == "lose" and scene.tokens[place - 1].word in _WHO_LOSES:
        return -1, 0
    if place >= 0 and scene.tokens[place].word in _REFUSALS | _GIVEN_UP:
        verbs = _BEFORE.get(scene.tokens[place].word)
        gives_up = verbs is None or (place > 0 and not verbs.isdisjoint(_forms(scene, place - 1)))
        return (place, mention.stop) if gives_up else (-1, 0)
    if (
        place > 0
        and scene.tokens[place].word == "not"
        and scene.tokens[place - 1].word == "do"
        and {"need", "want"} & {token.word for token in scene.tokens[place + 1 : mention.first]}
        and not {"much", "many", "more", "badly"}
        & {token.word for token in scene.tokens[mention.stop : mention.stop + 4]}
    ):
        return place - 1, mention.stop
    if mention.first and scene.tokens[mention.first - 1].word in _NO_ONE and mention.stop == mention.first + 1:
        return mention.first - 1, mention.stop
    clause_first, clause_stop = scene.layout.clause_span(mention.first)
    before = {token.word for token in scene.tokens[max(clause_first, mention.first - 3) : mention.first]}
    if mention.stop < clause_stop and scene.tokens[mention.stop].word in {"out", "off"} and before & {"leave", "take"}:
        return mention.first, mention.stop + 1
    for at in range(mention.stop, min(clause_stop, mention.stop + 5)):
        word = scene.tokens[at].word
        following = scene.tokens[at + 1].stem if at + 1 < clause_stop else ""
        if word in _NOTHING or (word == "no" and following in {"agreement", "aggreement"}):
            return mention.first, at + 1 + (word == "no")
    return -1, 0


def _forms(scene: Scene, place: int) -> set[str]:
    return {scene.tokens[place].word, scene.tokens[place].stem}


def _is_negated(scene: Scene, place: int) -> bool:
    """Tell whether a 'without' stands behind a 'not': we cannot sign without forecasts."""
    first, _ = scene.layout.clause_span(place)
    return any(token.word in {"not", "never", "nothing"} for token in scene.tokens[first:place])


def _whole(scene: Scene, words: IssueWords, mention: Mention) -> Candidate | None:
    """Read 'all the firewood' as the most there is, and 'all of your volume' as 100 %."""
    place = mention.first - 1
    while (
        place > 0
        and scene.tokens[place].word in {"the", "of", "your", "my", "our", "that"}
        and mention.first - place <= 3
    ):
        place -= 1
    if place < 0 or scene.tokens[place].word not in {"all", "whole", "entire", "every", "full"} or not words.numeric:
        return None
    if words.dimension is Dimension.PERCENT and words.high == 100:
        value: Value = 100
    elif words.issue.kind is IssueKind.COUNT and words.issue.divisible and words.high is not None:
        value = tidy(words.high)
    else:
        return None
    return Candidate(choices=((words.index, value),), first=place, stop=mention.stop)


def _is_topic(scene: Scene, mention: Mention) -> bool:
    """Tell whether an issue is only talked about: let us discuss the car, do you have a car policy."""
    before = [token.word for token in scene.tokens[max(0, mention.first - 4) : mention.first]]
    if "than" in before[-3:]:
        return True
    return bool({"about", "discuss", "regarding", "concerning"} & set(before)) and not {"how", "what"} & {
        token.word for token in scene.tokens[max(0, mention.first - 6) : mention.first]
    }
