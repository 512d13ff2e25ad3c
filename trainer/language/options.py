"""Options chosen by name: the boiler, fast track, 30 days net."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.core.everyday import KNOWN
from trainer.language.issue_match import IssueMatcher
from trainer.language.mentions import Mention
from trainer.language.near_miss import is_near_miss
from trainer.language.option_match import OptionHit
from trainer.language.scene import Candidate, Scene
from trainer.language.schema import REFUSING, IssueWords
from trainer.language.takers import is_one_feast, sides_of
from trainer.language.units import Dimension
from trainer.language.words import stem, stem_set, word_set

_NAMED = 0.5
"""From this weight a name stands for its issue."""
_HALF = 0.5
_SURE = 0.75
"""From this weight a name cannot be an option of another issue."""
_TALKING = stem_set(
    "matter matters important importance priority worry worries worried concern concerns broken "
    "discuss about talk why leaks"
)
_WISHING = stem_set(
    "fix do done get include included including with plus want need give throw add only just prefer choose pick but"
)
_BECOMING = frozenset(
    {"made", "make", "making", "call", "name", "become", "becoming", "named", "promoted", "promote", "titled"}
)
_TO_BE = frozenset({"a", "to", "the", "me", "as"})
_WEIGHING = stem_set("matters matter worries bothers")
_WEIGHED = stem_set("important priority")
_OFTEN = word_set("daily weekly monthly quarterly yearly annually")
_PAYING = stem_set("paid pay pays paying payment salary wages invoice invoiced bill billed billing")
"""What happens so often instead: to be paid weekly is nothing about forecasts."""
_REMAINING = frozenset({"rest", "remainder", "remaining", "balance"})
_SOON = word_set("today now tonight immediately")
"""When something is done that was offered a sentence before: I give 4,000. Today."""
_PARTS = word_set("half part third quarter")
_PEOPLE = stem_set("founder founders investor investors sister brother lead landlord tenant")
"""Words for people that also name options: who they are puts nothing forward."""
_OWNING = word_set("my your our his her their a an the")
_BEING = word_set("am are is was were being")
_STAYING = stem_set("stays stay remains remain keeps keep")
_ASSENTING = word_set("good fine great right sure ok okay perfect lovely")
_STATES = word_set("wet damp cold dead broken leaking leaky mouldy moldy rotten black old dripping faulty bad")
"""How a thing is before it is mended."""
_ASKING_FOR = word_set(
    "can could would will may might shall want need take give get have how about if with and plus for offer "
    "include accept"
)
"""Words of questions that ask for something, as against those that ask what is so."""
_MODALS = word_set("can could would will may might shall if")
_LONGEST = 200
"""Longer texts are pasted: they are read as they stand, in bounded work."""
_HEARD_ALONE = 4
"""Tokens of a question that is no more than an option's name: the boiler?"""
_WHEN = word_set("when once until till after before")
_GRAMMAR = word_set(
    "it its they them he him she her we us you i me that this these those there here when where while can could will "
    "would may might shall should do does did is are was were be been being has have had out come comes came go goes "
    "going get got up off so then too also ever"
)
"""Words of grammar, which choose no option by themselves."""
_PAUSES = frozenset({",", ".", "!", "?", ";", ":", "-"})
_MEANWHILE = frozenset({"while", "until", "till"})
_AROUND = word_set("cash card by all and with or plus the a then also please i we want need would like to take get")
"""Words that may stand around an option that is said alone."""
_LIMITING = word_set("only just alone")
_BESIDE = 2
"""Tokens within which 'only' stands by a name."""
_CLOSE = 3
"""Tokens of an option's words that leave no room for others between them."""
REACH = 12
"""Tokens within which a name supports an everyday word that is also an option."""


_EACH_SECOND = (["other"], ["second"])
_TIMES = word_set("day week weekend month evening night monday tuesday wednesday thursday friday saturday sunday")
_POINTING, _TOWARDS = word_set("that it this"), word_set("for of to towards on")
_OFTEN = frozenset({"daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly", "annual"})


def choose_options(matcher: IssueMatcher, scene: Scene) -> list[Candidate]:
    """Return the options that are named; everyday words count only beside their issue's name or in answer to it."""
    found: list[Candidate] = []
    short = len(scene.tokens) <= _LONGEST
    for hit in (_narrowed(scene, known) for known in _without_parts(scene)):
        words = matcher.issues[hit.issue]
        if hit.bare and hit.figures and not (words.numeric and hit.strength >= 1):
            continue
        if words.numeric and hit.strength < 1:
            continue
        if hit.strength < 1 and (_describes_other(scene, hit) or _is_state(scene, hit) or not _wished_for(scene, hit)):
            continue
        if scene.tokens[hit.first].word in _ASSENTING and _opens(scene, hit):
            continue
        word = scene.tokens[hit.first]
        everyday = hit.strength < 1 and hit.stop - hit.first == 1 and (word.word in KNOWN or word.stem in KNOWN)
        if everyday and not _is_spoken_of(scene, hit):
            continue
        if (hit.bare and not _supported(scene, words, hit)) or _rests_on_feast(scene, words, hit):
            continue
        if _describes_somebody(scene, words, hit) or _is_part_only(scene, words, hit):
            continue
        if _anchors_period(scene, hit) or _is_rest(scene, hit) or _is_weighed(scene, hit) or _ends_sum(scene, hit):
            continue
        if short and is_near_miss(scene, words, hit):
            continue
        if _is_how_often_paid(scene, words, hit) or _limits_another(scene, hit) or _is_how_often_else(scene, hit):
            continue
        found.append(
            Candidate(choices=tuple((hit.issue, value) for value in hit.values), first=hit.first, stop=hit.stop)
        )
    return _without_doubles(found)


def _is_spoken_of(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether one word of an option's name stands beside its issue's name, an answer to it, or a wish or offer."""
    named = any(
        m.issue == hit.issue and m.weight >= _SURE and not hit.first <= m.first < hit.stop for m in scene.mentions
    )
    ahead = scene.tokens[max(0, hit.first - 3) : hit.first]
    wished = any(token.stem in _WISHING for token in ahead)
    return named or wished or scene.asked == hit.issue or hit.issue in scene.topics


def _narrowed(scene: Scene, hit: OptionHit) -> OptionHit:
    """Return a half-named option as the one of those it may mean that its speaker has on the table: both repairs."""
    own = tuple(value for value in hit.values if value in scene.mine.get(hit.issue, ()))
    if len(hit.values) == 1 or len(own) != 1:
        return hit
    sentence = scene.layout.sentence
    beside = (other for other in scene.hits if sentence[other.first] == sentence[hit.first])
    same = (other for other in beside if other.issue == hit.issue and other.first != hit.first)
    if any(len(other.values) == 1 and other.values != own for other in same):
        return hit  # 'within 60 days for boiler and wall': the same words say which one
    return replace(hit, values=own)


def _wished_for(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a half-named option is wanted and not only talked about (1,370 with the boiler)."""
    if scene.asked == hit.issue or (len(hit.values) == 1 and hit.stop - hit.first > 1 and hit.strength > _HALF):
        return True
    first, stop = scene.layout.sentence_span(hit.first)
    ahead = [token.word for token in scene.tokens[max(first, hit.first - 3) : hit.first]]
    if hit.stop - hit.first == 1 and "for" in ahead and {"the", "your", "my", "that", "this", "a", "an"} & set(ahead):
        return False
    if _is_pointed_at(scene, hit) or _is_of_when(scene, hit):
        return False
    if any(token.stem in _TALKING for token in scene.tokens[first:stop]):
        return False
    if len(hit.values) > 1:
        opens = first + (scene.tokens[first].word == "but")  # 'but the wall' only goes on
        return any(token.stem in _WISHING for token in scene.tokens[max(opens, hit.first - 2) : hit.first])
    around = scene.tokens[max(first, hit.first - 4) : min(stop, hit.stop + 3)]
    if stop - first <= 4 or any(token.stem in _WISHING for token in around):
        return True
    figures = any(first <= figure.first < stop and not figure.foreign for figure in scene.figures)
    return figures or any(first <= other.first < stop and other.strength >= 1 for other in scene.hits)


def _is_pointed_at(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether an option's word is only pointed at in a question: with that boiler?"""
    if hit.first < 2 or scene.layout.sentence[hit.first] not in scene.layout.asking:
        return False
    ahead = [token.word for token in scene.tokens[hit.first - 2 : hit.first]]
    return ahead[0] in {"with", "for", "in"} and ahead[1] in {"that", "this", "such", "your"}


def _is_part_only(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether only a part of what an option names is asked for, which the list does not hold: half upfront."""
    if len(scene.tokens) > _LONGEST:
        return False
    ahead = [token.word for token in scene.tokens[max(0, hit.first - 4) : hit.first]]
    parts = [at for at, word in enumerate(ahead) if word in _PARTS]
    if not parts or ahead[parts[-1] + 1 : parts[-1] + 2] not in (["the"], ["of"], ["my"], ["your"], ["it"], []):
        return False
    said = {word for option in words.options for s in option.signatures for word in s.words}
    shares = any(f.dimension is Dimension.PERCENT for o in words.options for s in o.signatures for f in s.figures)
    return not (words.numeric or shares or _PARTS & said)


def _describes_somebody(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether an option's one word is part of a longer one or what somebody is: co-founder, I am your sister."""
    if hit.stop - hit.first > 1 or not hit.first or len(scene.tokens) > _LONGEST:
        return False
    ahead = [token.word for token in scene.tokens[max(0, hit.first - 3) : hit.first]]
    person = scene.tokens[hit.first].stem in _PEOPLE or any(option.people for option in words.options)
    if hit.strength >= 1 and not person:
        return False
    if ahead[-1] == "-" and scene.tokens[hit.first - 1].end == scene.tokens[hit.first].start:
        return True
    if ahead[-1] in _OWNING and not _BEING.isdisjoint(ahead[:-1]):
        return True
    if ahead[-2:] in (["no", "to"], ["yes", "to"], ["agree", "to"], ["is", "against"], ["are", "against"]):
        return False
    asks = scene.layout.sentence[hit.first] in scene.layout.asking
    low, high = scene.layout.sentence_span(hit.first)
    said = [token.word for token in scene.tokens[low:high]]
    proposes = said[0] in _MODALS or not _ASKING_FOR.isdisjoint(said[1:])
    return asks and not proposes and high - low > _HEARD_ALONE


def _is_of_when(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether an option's word only says when something else happens: the rest when the floor is signed off."""
    low, _ = scene.layout.sentence_span(hit.first)
    before = [token.word for token in scene.tokens[low : hit.first]]
    begins = max((place for place, word in enumerate(before) if word in _WHEN), default=-1)
    if begins < 0 or scene.layout.segment[low + begins] != scene.layout.segment[hit.first]:
        return False
    return any(figure.first < low + begins for figure in scene.figures if low <= figure.first)


def _is_weighed(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether it is only said how much an option matters: the telephone matters more to me."""
    stop = next((m.stop for m in scene.mentions if m.issue == hit.issue and m.first == hit.stop), hit.stop)
    after = [token.stem for token in scene.tokens[stop : stop + 3]]
    return bool(after) and (after[0] in _WEIGHING or (after[0] in {"is", "are"} and not _WEIGHED.isdisjoint(after[1:])))


def _is_how_often_paid(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether how often is said of paying, where the issue is about something else and is not named."""
    if hit.stop - hit.first > 1 or scene.tokens[hit.first].word not in _OFTEN:
        return False
    first, _ = scene.layout.sentence_span(hit.first)
    before = {token.stem for token in scene.tokens[max(first, hit.first - 3) : hit.first]}
    own = {stem(word) for word in words.issue.name.casefold().split()}
    named = any(
        m.issue == hit.issue and scene.layout.sentence[m.first] == scene.layout.sentence[hit.first]
        for m in scene.mentions
    )
    return not named and not before.isdisjoint(_PAYING) and own.isdisjoint(_PAYING)


def _limits_another(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether 'only' stands by something else than the point: only two things, the wall; only a date for it."""
    if hit.stop - hit.first > 1 or scene.tokens[hit.first].word not in _LIMITING:
        return False
    return not any(
        mention.issue == hit.issue and -_BESIDE <= mention.first - hit.first <= _BESIDE for mention in scene.mentions
    )


def _is_rest(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether an option only says what becomes of the rest: a quarter now, the rest on completion."""
    before = {token.word for token in scene.tokens[max(0, hit.first - 3) : hit.first]}
    low, _ = scene.layout.sentence_span(hit.first)
    shares = (f for f in scene.figures if low <= f.first < hit.first and f.dimension is Dimension.PERCENT)
    part = any(o.issue == hit.issue and o.first < hit.first for o in scene.hits) or any(shares)
    return not before.isdisjoint(_REMAINING) and part


def _describes_other(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a half-named option belongs to another issue's name: the annual fee, Halden remains with me."""
    stays = hit.stop - hit.first == 1 and scene.tokens[hit.first].stem in _STAYING
    return any(
        mention.issue != hit.issue
        and (
            mention.first == hit.stop
            or (mention.weight >= _SURE and mention.first <= hit.first < mention.stop)
            or (stays and mention.weight >= _SURE and mention.stop == hit.first)
        )
        for mention in scene.mentions
    )


def _is_how_often_else(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a word says how often something else is: a monthly cap, no monthly forecasts; every other week."""
    words = [token.word for token in scene.tokens[hit.first : hit.stop]]
    alone = (len(words) == 1 and words[0] in _OFTEN) or (words[:1] == ["every"] and words[1:] in _EACH_SECOND)
    if not alone or hit.stop >= len(scene.tokens):
        return False
    following = scene.tokens[hit.stop]
    named = any(mention.first == hit.stop for mention in scene.mentions)
    timed = following.word.rstrip("s") in _TIMES and len(words) > 1
    return following.kind == "w" and (timed or following.word not in KNOWN) and not named


def _opens(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a word that is also in an option's name opens its clause, so that it only says yes: good, four."""
    low, _ = scene.layout.clause_span(hit.first)
    return hit.first == low and hit.stop - hit.first == 1


def _is_state(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether an option's word only names a thing in the state it is in: a wet wall, with a dead boiler."""
    if hit.stop - hit.first > 1 or hit.first < 2:
        return False
    article, state = (token.word for token in scene.tokens[hit.first - 2 : hit.first])
    return article in {"a", "an"} and state in _STATES


def _anchors_period(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a day only starts a count: two weeks from Monday."""
    return (
        hit.first >= 2
        and scene.tokens[hit.first - 1].word in {"from", "after", "following", "on"}
        and any(figure.stop == hit.first - 1 and figure.dimension is Dimension.PERIOD for figure in scene.figures)
    )


def _without_parts(scene: Scene) -> list[OptionHit]:
    """Drop what names an option only in part where the same sentence names one of the issue in full."""
    named = [
        hit
        for hit in scene.hits
        if not (_in_a_name(scene, hit) or _is_meanwhile(scene, hit) or _is_scattered(scene, hit))
    ]
    hits = _nearest_named(scene, named)
    full = {(hit.issue, scene.layout.sentence[hit.first]) for hit in hits if hit.strength >= 1 and not hit.bare}
    return [
        hit
        for hit in hits
        if not _goes_on(scene, hit, hits)
        and (
            (hit.strength >= 1 and not _is_anothers(scene, hit, hits))
            or ((hit.issue, scene.layout.sentence[hit.first]) not in full and not _is_overlapped(hit, hits))
        )
    ]


def _ends_sum(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether 'no more' ends what was said instead of naming what there is to be no more of: 200, no more."""
    said = {token.word for token in scene.tokens[hit.first : hit.stop] if token.kind != "p"}
    if "more" not in said or not said <= REFUSING | {"more"}:
        return False
    return not any(m.issue == hit.issue and hit.first <= m.first <= hit.stop + 3 for m in scene.mentions)


def _goes_on(scene: Scene, hit: OptionHit, hits: Sequence[OptionHit]) -> bool:
    """Tell whether a word only says on what was named before it: half of the glass, would you pay that?"""
    after = [token.word for token in scene.tokens[hit.stop : hit.stop + 2]]
    points = bool(after) and (after[0] in _POINTING or (after[0] in _TOWARDS and after[-1] in _POINTING))
    parts = bool(after) and after[0] in _PARTS  # we pay half of the glass, you pay half: the second is no whole one
    if hit.figures or not (parts or (points and hit.bare)):
        return False
    here = scene.layout.sentence[hit.first]
    named = (other for other in hits if other.issue == hit.issue and other.stop <= hit.first and other.strength >= 1)
    return any(scene.layout.sentence[other.first] == here for other in named)


def _is_scattered(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether half an option's name is a word of grammar, or words of two clauses: it tomorrow, and you check."""
    if hit.figures:
        return hit.stop - hit.first > _CLOSE and _is_strewn(scene, hit)
    if hit.strength >= 1:
        return False
    said = [token for token in scene.tokens[hit.first : hit.stop] if token.kind != "p"]
    if all(token.word in _GRAMMAR for token in said):
        return True
    return scene.layout.clause[hit.first] != scene.layout.clause[hit.stop - 1]


def _is_strewn(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a figure and the words of its option stand apart in a list: 90, 2x cap, net 30 is no net 90."""
    if len(scene.tokens) > _LONGEST or all(token.word != "," for token in scene.tokens[hit.first : hit.stop]):
        return False
    own = {scene.figures[place].first for place in hit.figures}
    return any(hit.first < figure.first < hit.stop and figure.first not in own for figure in scene.figures)


def _is_meanwhile(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether a refusal only holds until something else: no agency while it is checked."""
    after = [token.word for token in scene.tokens[hit.stop : hit.stop + 2]]
    apart = len(after) > 1 and after[0] in _PAUSES
    return not (apart or _MEANWHILE.isdisjoint(after)) and scene.tokens[hit.first].word in REFUSING


def _is_overlapped(hit: OptionHit, hits: Sequence[OptionHit]) -> bool:
    """Tell whether another issue's option takes the same words in full."""
    return any(
        other.issue != hit.issue and other.strength >= 1 and other.first < hit.stop and hit.first < other.stop
        for other in hits
    )


def _is_anothers(scene: Scene, hit: OptionHit, hits: Sequence[OptionHit]) -> bool:
    """Tell whether another issue that is named right behind has an option by the same words: unlimited revisions."""
    behind = {mention.issue for mention in scene.mentions if mention.first == hit.stop}
    if not behind or hit.issue in behind:
        return False
    return any(other.issue in behind and (other.first, other.stop) == (hit.first, hit.stop) for other in hits)


def _nearest_named(scene: Scene, hits: Sequence[OptionHit]) -> list[OptionHit]:
    """Keep of words that are options of several issues the issue named nearest by: her for the holidays."""
    kept: list[OptionHit] = []
    for hit in hits:
        rivals = {other.issue for other in hits if (other.first, other.stop) == (hit.first, hit.stop)}
        if len(rivals) < 2:
            kept.append(hit)
            continue
        sentence = scene.layout.sentence[hit.first]
        named = [m for m in scene.mentions if m.issue in rivals and scene.layout.sentence[m.first] == sentence]
        nearest = min(named, key=lambda m: abs(m.first - hit.first), default=None)
        if nearest is None or nearest.issue == hit.issue:
            kept.append(hit)
    return kept


def _in_a_name(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether the words of an option are part of another issue's longer name."""
    return any(
        mention.issue != hit.issue
        and mention.first <= hit.first
        and hit.stop <= mention.stop
        and mention.stop - mention.first > hit.stop - hit.first
        for mention in scene.mentions
    )


def _supported(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether an everyday word stands for an option: its issue is named or asked about, or it stands alone."""
    if hit.strength < 1 and not any(m.issue == hit.issue for m in scene.mentions) and scene.asked != hit.issue:
        return False
    if hit.first > 0 and hit.strength >= 1 and _is_named_to_be(scene, hit):
        return True
    plain = any(option.value in hit.values and (option.affirms or option.refuses) for option in words.options)
    if plain:
        segment = scene.layout.segment[hit.first]
        return any(
            m.issue == hit.issue and m.weight >= _SURE and scene.layout.segment[m.first] == segment
            for m in scene.mentions
        )
    if scene.asked == hit.issue:
        return True
    sentence = scene.layout.sentence[hit.first]
    if any(
        o.issue == hit.issue and not o.bare and o.strength >= 1 and 0 <= hit.first - o.stop <= 3 for o in scene.hits
    ):
        return True
    for mention in scene.mentions:
        close = -REACH <= mention.first - hit.first <= REACH
        apart = mention.first >= hit.stop or mention.stop <= hit.first
        if (
            mention.issue == hit.issue
            and (mention.weight >= _NAMED or mention.first == hit.stop)
            and close
            and apart
            and scene.layout.sentence[mention.first] == sentence
        ):
            return not _other_between(scene, hit, mention)
    first, stop = scene.layout.segment_span(hit.first)
    said = [token for token in scene.tokens[first:stop] if token.kind != "p" and token.word not in _AROUND]
    alone = len(said) <= hit.stop - hit.first
    soon = scene.tokens[hit.first].word in _SOON and bool(scene.figures)
    listed = any(scene.layout.sentence[figure.first] == sentence for figure in scene.figures) or len(scene.hits) > 1
    listed = listed or soon
    return alone and listed and hit.strength >= 1


def _rests_on_feast(scene: Scene, words: IssueWords, hit: OptionHit) -> bool:
    """Tell whether who has something is only said of one feast: on Christmas I am with her."""
    if not set(hit.values).issubset(sides_of(words) or ()):
        return False
    low, high = scene.layout.sentence_span(hit.first)
    named = [m for m in scene.mentions if m.issue == hit.issue and low <= m.first < high]
    return bool(named) and all(is_one_feast(scene, mention) for mention in named)


def _is_named_to_be(scene: Scene, hit: OptionHit) -> bool:
    """Tell whether an everyday word names what someone is to become: made lead, promoted to lead."""
    before = [token.word for token in scene.tokens[max(0, hit.first - 3) : hit.first]]
    given = before[-2:] == ["give", "me"] or before[-1:] in (["want"], ["get"], ["having"])
    return given or (
        any(word in _BECOMING for word in before) and all(word in _BECOMING | _TO_BE for word in before[-1:])
    )


def _other_between(scene: Scene, hit: OptionHit, mention: Mention) -> bool:
    low, high = min(hit.stop, mention.stop), max(hit.first, mention.first)
    return any(
        other.issue != hit.issue and other.weight >= 0.7 and low <= other.first < high for other in scene.mentions
    )


def _without_doubles(found: Sequence[Candidate]) -> list[Candidate]:
    """Drop a choice of words that a longer choice covers."""
    kept: list[Candidate] = []
    for candidate in found:
        covered = any(
            other is not candidate
            and other.first <= candidate.first
            and candidate.stop <= other.stop
            and (other.stop - other.first) > (candidate.stop - candidate.first)
            for other in found
        )
        if not covered:
            kept.append(candidate)
    return kept
