"""Values that a sentence tells of the world: what was, what is so as things are, how far off, what it comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.moves import TermRole
from trainer.core.terms import Value
from trainer.language import cues
from trainer.language.mere_talk import MOST_WORDS
from trainer.language.on_table import OnTable
from trainer.language.packages import Played
from trainer.language.putting import PUT_FORWARD, puts_forward
from trainer.language.roles import Part
from trainer.language.scene import Scene
from trainer.language.schema import IssueWords
from trainer.language.speech import Speech
from trainer.language.units import Dimension
from trainer.language.words import word_set

_FAR_UNDER, _FAR_OVER = 3.0, 2.5
"""So many times under or over all that an issue lists, a sum is one of something else."""
_SURE = 0.5
"""From this weight a name stands for its issue."""
_OPENING = r"^(?:(?:and|but|so|well|look|because|since|though|you know|listen|right|now|see|as|ok|okay|for|then) ){0,3}"
_WISHES = (
    r"agreed|offered|asked|wanted|needed|hoped|decided|planned|proposed|suggested|expected|said|told|moved|come|gone|"
    r"dropped|raised|lowered|given|granted|accepted|named|put|written|thought|meant|settled|signed|taken|in mind"
)
_DONE = (
    r"(?:been|had|paid|lived|done|worked|slept|spent|drawn|made|kept|held|run|built|sold|bought|seen|"
    r"stood|sat|lost|eaten|driven|sung|taught|heard|read|met|known|(?!" + _WISHES + r")\w\w+ed)"
)
_SO_FAR = re.compile(
    _OPENING + r"(?:(?:i|we|they|he|she|you|it)|(?:my|our|the|your|his|her|their) (?:\w+ ){0,2}?\w+)"
    r" (?:have|has|had)(?: (?:always|already|never|just|only|been|not|also|even|now|all|both|never once|really)){0,3} "
    + _DONE
    + r"\b(?! to\b| in mind\b)(?: (?!but\b|so\b|now i\b|now we\b)\w+){0,12}$"
)
"""What has been done or had up to now: we have had 0 at the school, I have paid you 0 every month."""
_ONCE = re.compile(
    _OPENING + r"(?:i|we|they|he|she|my \w+|our \w+|the \w+|somebody|nobody|everybody)(?: \w+ly)? "
    r"(?:paid|earned|got|did|went|charged|took|ran|worked|lived|slept|made|lost|drove|built|kept|waited|wrote|closed)\b"
    r"(?! to\b)(?: (?!but\b|so\b)\w+){0,10}$"
)
_SO_LONG = re.compile(
    r"^(?:i|we|you|they) have (?:been|done|worked|lived|paid|made|run|waited|had|known|supplied|kept|(?!"
    + _WISHES
    + r")\w\w+ed)\b"
)
_NOT_ONCE = re.compile(r"^and (?:not (?:0|one|a|once)|never|no \w+ (?:has|have|ever))\b")
"""Eighteen years I've done this; four years and not one carton failed."""
_HAD_ONCE = re.compile(_OPENING + r"(?:i|we) had(?: \w+)?$")
_LONG_SINCE = re.compile(
    r"\b(?:in (?:my|our) (?:first|second|last|old) \w+|last (?:year|time|winter|summer|spring|autumn|month)|back then|"
    r"when i (?:was|started|came)|(?:years|months|weeks) ago|since)\b"
)
"""I had 0 in my first year."""
_AS_IT_IS = (
    r"at the moment|currently|at present|these days|so far|as (?:it|things) (?:is|are|stands?)|"
    r"in my (?:current|present|old|last) \w+|where i (?:am|work)|until now|up to now|nowadays"
)
_AT_PRESENT = re.compile(rf"\b(?:{_AS_IT_IS})\b")
_TAKES_HOME = re.compile(r"\b(?:i|we) (?:only |just )?(?:take home|bring home|earn|make|live on)(?: \w+){0,3}$")
_OWN_STATE = re.compile(
    r"\b(?:i|we) (?:(?:only|already|just|always) )?(?:pay|earn|get|have|make|charge|am on|are on|am at|take home|"
    r"am paying|are paying|am paid|am getting|work)(?: \w+){0,4}$"
)
"""What the speaker pays, earns or has as things are."""
_LEAVES = re.compile(
    r"\b(?:move|come|go|drop|get|step|shift|climb)(?:s|d|ing)?"
    r"(?: (?:\w+ )?(?:off|down from|up from|away from|back from))$"
    r"|\b(?:came|went|got|dropped|coming|going|getting|dropping) (?:off|down from|up from|away from)$"
)
"""What is left by who moves: I can move off 0, I'd come down from 0."""
_BECAUSE_OF = re.compile(r"\bbecause of(?: [\w ]+ and)?(?: (?:the|an?|your|my|our|that|this|new|old|better))*\s*$")
"""Names something only as a reason: 'five weeks, because of two years and the new boiler'."""
_PART_OF_IT = re.compile(
    r"\b(?:pay|paid|paying) (?:a )?part(?: of (?:it|that|this|the \w+))?(?: (?:today|now|first|say))*$"
)
"""A sum paid towards another: 'if I paid part of it today, say 3,140'."""
_STATE = re.compile(r"\b(?:strange|odd|wrong|unfair|hard|silly|sad) (?:for me )?to (?:still |only )?be(?: an?)?$")
"""How things are, complained of: 'it feels strange to still be a senior'."""
_CALCULATED = re.compile(r"\b0 times 0\b|\b0 (?:x|plus|minus) 0\b")
"""What a sum comes to: 'that is 45 times nine, 405 pounds'."""
RESERVED = re.compile(
    r"\b(?:reserve|keep|retain|have|hold)(?: \w+)? (?:the|my|our|every|all) (?:right|option|freedom)s? to\b"
    r"|\b(?:may|might|could|can)(?: (?:yet|still|always|well))+ (?:go|come|revert|return|fall)(?: back)? (?:to|on)\b"
)
"""Says what one may come back to, and does not."""
_NAMED_ONLY = (_BECAUSE_OF, _PART_OF_IT, _STATE, _CALCULATED, RESERVED)
_COMES_TO = re.compile(
    r"^(?:an? \w+ like this |it |this |that |the \w+ |your \w+ )?"
    r"(?:would be|would make|will be|makes|comes to|is|gives|measures)(?: about| around| over| nearly| some)? 0\b"
)
_SOURCE = re.compile(r"^(?:panel|report|figures|data|survey|table|statistics|chart|paper|database)\b")
_TURNS = word_set("this last next per each every a")
_ALONE_BEFORE = re.compile(
    r"^(?:(?:but|and|why|only|just|still|again|oh|wow|gosh|goodness|what|really|dear|heavens) ?)*$"
)
_CRY = re.compile(r"^(?:wow|gosh|goodness|dear me|oh dear|heavens|blimey|ouch|really|my god|my goodness)\b")
_EACH_WORDS = word_set("a an per each every")
_EACH = re.compile(r"^(?:a|an|per|each|every) (?:month|week|year|hour|day)\b")
_NOW = re.compile(r"^(?:a (?:month|day|year|week) |per \w+ )?now(?= |$)(?! (?:and|then|if)\b)")
_IT_IS_NOW = re.compile(r"(?:^| )(?:my|our) (?:\w+ )?\w+(?: is)?$")
_WITHOUT_MORE = re.compile(
    r"^(?:a (?:month|day|year|week|evening) )?(?:after tax|before tax|net|gross|for (?:nearly |over |about )?0)\b"
)
_THERE = re.compile(r"^(?:\w+ ){0,4}there$")
_HAVE = re.compile(r"(?:^| )(?:i|we) have(?: got)?$")
_EVENT_AFTER = re.compile(
    r"^(?:from|after|before|past|away from) (?:the |our |my |your |his |her |their |this |that |next |a )?"
    r"(?!now\b|today\b|tomorrow\b|then\b|sign|closing|contract|invoice|delivery|order|start|agree|deal\b|it\b|we\b|you\b|"
    r"i\b|receipt|completion|hand|launch|acceptance|0\b|each|every|end\b|work|both|all\b|publication|approval|"
    r"(?:first|last|end) )\w+"
)
"""How far something lies from something else that happens: 0 after the wedding, 0 from Saturday."""
_FROM_NOW = re.compile(r"^from (?:now|today) (?:i|we|my|our|there|it|he|she|they) (?:am|are|is|have|will be|marr\w+)\b")
_AWAY = re.compile(
    r"\b(?:i|we|he|she|they) (?:am|are|is|will be) (?:away|gone|abroad|ill|off|on holiday|in \w+|booked|busy)"
    r"(?: (?:for|until|till))?$"
)
_OUTSIDE = re.compile(
    _OPENING + r"(?P<subject>(?:my|our|the|his|her|their|a|your|this) (?:(?!and |who )\w+ ){0,3}?(?P<head>\w+)|"
    r"(?:winter|summer|spring|autumn|christmas|easter|school|term|nobody|somebody|everybody|mum|dad|he|she|they))"
    r"(?: (?:here|there|only|already|downstairs|upstairs))? "
    r"(?:is|are|was|were|has|have|comes?|came|ends?|ended|starts?|started|begins?|began|leaves?|left|runs?|ran|goes|"
    r"went|stood|lasts?|lasted|takes?|took|marries|married|moves?|moved|lives?|lived|waits?|waited|does|did|paid|"
    r"lands?|arrives?|retires?|\w\w+ed)\b(?! to\b)(?: (?!but\b|so\b|i\b|we\b|you\b)\w+){0,7}$"
)
"""Something that is no point of the bargain, and what becomes of it: our auditor comes in 0, that line stood still."""
_INSIDE = word_set(
    "work job project contract deal rest whole thing payment offer price notice part parts term lease one first second "
    "money order delivery proposal suggestion idea counter counteroffer bid figure number limit request wish ask plan "
    "best answer aim target package total sum"
)
"""Things that are points of a bargain, whatever it is about."""
_BEING = word_set("is are means makes was were")
_BARELY = word_set("about nearly over almost only still already like a")
_RATE_WORDS = word_set("a per month year day week parcel evening more less")
_THAT_IS = re.compile(r"^(?:and |so |but |well )*(?:that|this|it|which) (?:is|was|makes|means|comes to)(?: \w+){0,2}$")
_SO_MUCH = re.compile(r"^(?:and |but )?so \| .*\bfor (?:a|the|no|nothing|what|this|that)\b")
"""That is 0 more, so 0 more for a wet wall: what a change comes to, said with no wish to make it."""
_APART_AFTER = re.compile(
    r"^(?:\w+ ){0,4}?(?:apart|between us|difference)(?= |$)"
    r"|^(?:\w+ ){0,3}?(?:more|less) than (?:i|we|they|the|any|my|our|every|last|what|in)\b"
)
_ARGUING = re.compile(r"\b(?:arguing|fighting|haggling|talking|apart|quarrelling)(?: \w+){0,3}$")
_LESS_THAT = re.compile(r"^(?:and |so )?that is (?:all that|what) (?:parts|divides|separates|is between)\b")
_BETWEEN = re.compile(r"\bthere (?:is|are|was) (?:\w+ ){0,4}between(?: 0(?: and| or))?$")
_IS_OF_LIFE = re.compile(
    r"^(?:a (?:month|year|day|week|parcel) )?(?:is|was) (?:about |roughly |just )?"
    r"(?:what (?:comes off|leaves|goes|is left|remains|they|he|she|people)|"
    r"(?:my|our) (?!offer|answer|limit|best|last|final|price|number|figure|proposal|counter|minimum|maximum|line|floor|"
    r"ceiling|idea|target|word|most|least|bid|lowest|highest|top|bottom|ask)\w+(?: |$))"
)
"""0 is what comes off my account, ten pence is my diesel."""
_GIVEN_ELSEWHERE = re.compile(
    r"(?:^|(?<= ))(?:they|he|she|the (?:school|other \w+|bank|neighbours?|"
    r"council|church|last \w+)) (?:only |even |already )?(?:gives?|gave|lets?|pays?|paid|charges?|charged) (?:me|us)"
    r"(?: (?!if\b)\w+){0,5}$"
)
"""At my place they give me 0, the school gave us the gym for 0."""
_ELSEWHERE = re.compile(
    r"^(?:\w+ ){0,2}?(?:at|from|in|with|by) (?:another|an other|the other|some other|a different|"
    r"my last|our last|the last)\b"
    r"|^(?:at|from) (?!the\b|this\b|that\b)\w+ and (?:they|he|she) (?:paid|took|signed|agreed)\b"
)
"""We asked 0 at another bank."""
_SALE = re.compile(r"^(?:(?:million|k|m|pounds|euros) )?(?:sale|exit|sell off|buyer|loan|mortgage|debt|bill|grant)\b")
"""At a sale of so much: a sum of something that is no point here."""
_WAS_FIRST = re.compile(r"^(?:first|then|now|before|and then|and now)(?: \w+){0,2} (?:it|that|you) (?:is|was)\b")


def told_of(
    played: Sequence[Played], scene: Scene, table: OnTable, issues: Sequence[IssueWords], speech: Speech
) -> list[Played]:
    """Return the values with their parts, those that a sentence only tells of made references."""
    if len(scene.tokens) > MOST_WORDS or not any(item.part.role in PUT_FORWARD for item in played):
        return list(played)
    teller = _Teller(played, scene, table, issues, speech)
    return [replace(item, part=Part(role=role)) if (role := teller.role(item)) else item for item in played]


class _Teller:
    """Tells of one utterance's values which are told and which are said back."""

    def __init__(
        self, played: Sequence[Played], scene: Scene, table: OnTable, issues: Sequence[IssueWords], speech: Speech
    ) -> None:
        self._played = played
        self._scene = scene
        self._table = table
        self._issues = issues
        self._speech = speech
        self._starts = {figure.first: figure for figure in scene.figures}

    def role(self, item: Played) -> TermRole | None:
        """Return the part a value plays after all, or none where it plays the one that was read."""
        candidate = item.candidate
        if item.part.role not in PUT_FORWARD or candidate.carried or candidate.granted or item.part.firm:
            return None
        first, stop = candidate.first, candidate.stop
        before, after = self._speech.before(first), self._speech.after(stop)
        lead = self._speech.before(first, sentence=True)
        sentence = f"{lead} 0 {self._speech.after(stop, sentence=True)}"
        if self._is_so_at_present(item, before, after) or self._is_beside_a_bid(item):
            return TermRole.REFERENCE
        if self._is_theirs(item) and self._is_cried_out(first, stop):
            return TermRole.QUOTED
        named_only = any(pattern.search(lead) for pattern in _NAMED_ONLY) or _LEAVES.search(before)
        if named_only or self._is_rate(first) or self._is_of_a_fact(item, after):
            return TermRole.REFERENCE
        if puts_forward(f"{before} 0 {after}"):
            return None
        if cues.TAKEN_UP_NEXT.match(self._speech.next_clause(stop)):
            return None
        if self._is_told(item, before, after) or self._is_size(item, after, lead, telling=not puts_forward(sentence)):
            return TermRole.REFERENCE
        return None

    def _is_cried_out(self, first: int, stop: int) -> bool:
        """Tell whether a value of the other side's is only doubted or cried out: 'but six months?', 'goodness, 48'."""
        lead = self._speech.before(first, sentence=True)
        behind = self._speech.after(stop, sentence=True)
        if not _ALONE_BEFORE.match(lead):
            return False
        asks = self._scene.layout.sentence[first] in self._scene.layout.asking
        return (asks and not behind and bool(lead)) or _CRY.match(behind) is not None or _CRY.match(lead) is not None

    def _is_of_a_fact(self, item: Played, after: str) -> bool:
        """Tell whether a value that is no number is a part of what something is or comes to: 'without one it's 62'."""
        first = item.candidate.first
        if first in self._starts:
            return False
        spoken = self._scene.tokens[first].word
        turn = spoken == "quarter" and first > 0 and self._scene.tokens[first - 1].word in _TURNS
        lack = spoken == "without" and _COMES_TO.match(after) is not None
        return turn or lack or _SOURCE.match(after) is not None

    def _is_rate(self, first: int) -> bool:
        """Tell whether a length of time only says for how long a figure is: 228 or so a month."""
        tokens = self._scene.tokens
        about = [token.word for token in tokens[max(0, first - 2) : first]] == ["or", "so"]
        return about and tokens[first].word in _EACH_WORDS and first > 2 and tokens[first - 3].kind == "n"

    def _is_theirs(self, item: Played) -> bool:
        return any(self._table.theirs.stands(*choice) for choice in item.candidate.choices)

    def _is_told(self, item: Played, before: str, after: str) -> bool:
        """Tell whether the clause of a value tells what was done or had, or when another thing is."""
        if _BETWEEN.search(before) or _GIVEN_ELSEWHERE.search(before):
            return True
        if _ELSEWHERE.match(after) or _SALE.match(after):
            return True
        if _IS_OF_LIFE.match(after) and not self._is_named(item):
            return True
        stop = item.candidate.stop
        behind = self._speech.next_clause(stop) if not after and self._goes_on(stop) else after
        if self._is_period(item) and (_SO_LONG.match(behind) or _NOT_ONCE.match(after)):
            return True
        if _HAD_ONCE.match(before) and _LONG_SINCE.search(after):
            return True
        if _SO_FAR.match(before) or (_ONCE.match(before) and not self._is_theirs(item)):
            return True
        if _WAS_FIRST.match(before):
            return True
        return self._is_period(item) and self._is_of_something_else(item, before, after)

    def _goes_on(self, stop: int) -> bool:
        """Tell whether no sign stands behind a value."""
        return stop < len(self._scene.tokens) and self._scene.tokens[stop].kind != "p"

    def _is_so_at_present(self, item: Played, before: str, after: str) -> bool:
        """Tell whether a value is what its speaker pays, earns or has as things are: I pay 0 now, I am on 0 there."""
        if _HAVE.search(before) and _THERE.match(after):
            return True
        if _TAKES_HOME.search(before) and _EACH.match(after):
            return True
        own = _OWN_STATE.search(before)
        if _AT_PRESENT.search(f"{before} | {after}"):
            return own is not None or not puts_forward(before)
        if own is None:
            named = _IT_IS_NOW.search(before) and _NOW.match(after)
            return bool(named) and self._is_paid_over_and_over(item) and not self._is_theirs(item)
        counted = item.candidate.first in self._starts  # 'a place for 40' is none of what is so for four years
        goes_on = _WITHOUT_MORE.match(after) if counted else None
        return bool(goes_on or (self._is_paid_over_and_over(item) and _NOW.match(after)))

    def _is_paid_over_and_over(self, item: Played) -> bool:
        """Tell whether an issue is what is paid each month, day or piece, so that 'I pay 0 now' is how things are."""
        issue = self._issues[item.candidate.issue].issue
        return issue.headline and any(" a " in f" {option.spoken} " for option in issue.options[:1])

    def _is_period(self, item: Played) -> bool:
        figure = self._starts.get(item.candidate.first)
        if figure is not None:
            return figure.dimension is Dimension.PERIOD
        own = range(item.candidate.first, item.candidate.stop)
        return any(figure.first in own and figure.dimension is Dimension.PERIOD for figure in self._scene.figures)

    def _is_of_something_else(self, item: Played, before: str, after: str) -> bool:
        """Tell whether a length of time is how far off or how long something is that is no point of the bargain."""
        outside = _OUTSIDE.match(before)
        if outside is not None and not self._is_a_point(item, outside["head"] or ""):
            return True
        if self._is_named(item):
            return False
        return bool(_EVENT_AFTER.match(after) or _FROM_NOW.match(after) or _AWAY.search(before))

    def _is_a_point(self, item: Played, head: str) -> bool:
        """Tell whether a clause's subject is a point of the bargain or part of one: the boiler, the work."""
        if head in _INSIDE:
            return True
        low, _ = self._scene.layout.clause_span(item.candidate.first)
        tokens = self._scene.tokens
        return any(
            low <= m.first < item.candidate.first and m.weight >= _SURE and tokens[m.stop - 1].word == head
            for m in self._scene.mentions
        )

    def _is_named(self, item: Played) -> bool:
        """Tell whether the clause of a value names its issue elsewhere than in the value's own words."""
        candidate = item.candidate
        low, high = self._scene.layout.clause_span(candidate.first)
        return any(
            m.issue == candidate.issue
            and low <= m.first < high
            and not candidate.first <= m.first < candidate.stop
            and m.weight >= _SURE
            for m in self._scene.mentions
        )

    def _is_size(self, item: Played, after: str, lead: str, *, telling: bool) -> bool:
        """Tell whether a figure is only how much something comes to, or how far two figures lie apart."""
        words = self._issues[item.candidate.issue]
        figure = self._starts.get(item.candidate.first)
        if figure is None or not words.numeric:
            return False
        following = self._speech.next_clause(item.candidate.stop)
        if puts_forward(lead):
            return False
        if _ARGUING.search(lead) or _LESS_THAT.match(following) or _APART_AFTER.match(after):
            return True
        if item.candidate.shifted and (_THAT_IS.match(lead) or _SO_MUCH.match(f"{lead} | {after}")):
            return True
        if self._comes_to_another(item):
            return not self._is_answered(item)
        if not telling:
            return False
        if self._is_far(item, words):
            alone = not lead and not after and not following
            return not (alone or self._is_named(item))
        return False

    def _comes_to_another(self, item: Played) -> bool:
        """Tell whether it is said what a figure comes to in another: sixty per cent is four hundred pounds."""
        tokens, at = self._scene.tokens, item.candidate.stop
        while at < len(tokens) and tokens[at].word in _RATE_WORDS:
            at += 1
        if at >= len(tokens) or tokens[at].word not in _BEING:
            return False
        return any(at < figure.first <= at + 2 for figure in self._scene.figures) and all(
            tokens[place].word in _BARELY or place in self._starts for place in range(at + 1, min(at + 2, len(tokens)))
        )

    def _is_answered(self, item: Played) -> bool:
        """Tell whether another value of the same clause is put forward, so that the two go together."""
        low, high = self._scene.layout.clause_span(item.candidate.first)
        return any(
            other.candidate.issue != item.candidate.issue
            and low <= other.candidate.first < high
            and other.part.role in PUT_FORWARD
            and len(other.candidate.choices) == 1
            and self._takes(other)
            for other in self._played
        )

    def _takes(self, item: Played) -> bool:
        issue = self._issues[item.candidate.issue].issue
        return len(issue.options) <= 1 or issue.position(item.candidate.value) is not None

    def _is_beside_a_bid(self, item: Played) -> bool:
        """Tell whether a sum far from all that an issue lists stands beside a bid it does list: a clause for 30."""
        words = self._issues[item.candidate.issue]
        return self._is_far(item, words) and any(
            other.candidate.issue == item.candidate.issue and other.part.role in PUT_FORWARD and self._takes(other)
            for other in self._played
        )

    def _is_far(self, item: Played, words: IssueWords) -> bool:
        """Tell whether a sum is so far from all that an issue lists that it is hardly one of it."""
        value: Value = item.candidate.value
        if words.dimension is not Dimension.MONEY or isinstance(value, str) or len(words.issue.options) < 2:
            return False
        low, high = words.low or 0.0, words.high or 0.0
        return value * _FAR_UNDER < low or value > high * _FAR_OVER
