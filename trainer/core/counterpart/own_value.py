"""Questions for a figure or term of the counterpart's own: which points they ask about, and where those stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.counterpart.asking import supposes, wants_all_read
from trainer.core.counterpart.beside import asked_beside, pieces_of
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import SHARE, SURE
from trainer.core.counterpart.for_what import asks_of_use
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.recall import agreed_terms, page_of
from trainer.core.counterpart.stance import Question, Stance
from trainer.core.counterpart.subjects import SENTENCE, points_in, searchable, telling
from trainer.core.counterpart.wording import speak_value, speak_values
from trainer.core.everyday import KNOWN
from trainer.core.moves import Likeness
from trainer.core.plain import words_of
from trainer.core.scenario import Exchange, Matter
from trainer.core.terms import Issue, IssueId, IssueKind

WORD_FOR_WORD = 0.88
"""So alike to an exchange that itself asks for a number, a question is answered by that."""
FORESEEN = 0.97
"""From here on it is in the very words of an exchange, whoever wrote it knew what answers them."""
APT = 0.7
"""How apt a value has to be as an answer to a question that is less like those foreseen for it."""
LINES_BACK = 4
"""Lines back in which the point just spoken of is looked for."""
LONGEST_PIECE = 22
SHORT_ASK = 12
"""A question that names no point is about the one just spoken of when it has at most so many words."""
LEAST_OWN, STEM = 4, 4
"""Letters of words that say what a question is about, and by which they are taken for the same."""
_PAPER = (
    r"(?:sheet|papers?|draft|contracts?|version|offer|page|proposal|terms|document|form|list|folder|agreement|mind"
    r"|copy|calendar|diary|book)"
)
_OWN = re.compile(
    rf"\b(?:in|on) (?:your|the|that|this|our) (?:\w+ )?{_PAPER}\b|\b(?:in|on) there\b|\bin mind\b|\bwritten\b"
    r"|\byou (?:want|put|write|wrote|ask(?:ing)?|propos\w+|suggest\w*|noted|mean|got|down|offer(?:ing)?)\b"
    r"|\b(?:do|have|did|would|are) you (?:\w+ )?(?:have|want|put(?:ting)?|writ(?:e|ten)|got|ask(?:ing)?"
    r"|propos\w+|suggest\w*|offer\w*|giv(?:e|ing)|pay(?:ing)?|commit(?:ting)?|mean|noted?|see|take|thinking"
    r"|after|at)\b|\bwould (?:go|come|be|stand) (?:with|beside|against)\b"
    r"|\b(?:would|will|do) (?:you|i) (?:get|give|pay)\b"
)
"""Says that what the other side has put down, wants or would give is meant."""
_ASKS = re.compile(r"\b(?:what|which|how (?:much|many|long|high|big|large|low|late|early|soon))\b|\bwhat(?:'s|s)\b")
_COUNTS = re.compile(r"\bhow many ?(?P<noun>[a-z]+)?\b")
_VALUE_OF = re.compile(
    r"\bwhat(?:'s|s| is| are) (?:the|your|our|my)\b[^?]{2,40}\bin (?:your|the)\b"
    r"|\b(?:what|how much) (?:does|do|would|will|is|are) (?:the|your|this|that)\b[^?]{2,40}\b(?:costs?|come to|be)\W*$"
    r"|\bhow much (?:is|are|would be|for) (?:the|your|our)\b"
    r"|\bwhat (?:can|could|would|will) you (?:do|sign|agree to|live with) (?:on|about|for) (?:the|my|our|your|that)\b"
    r"|\b(?:which|what) (?:hours|days|weeks|months|years|number|figure|percentage|value) (?:is|are) (?:that|it)\b"
    r"|\bhow (?:high|long|big|large|late|early) (?:is|are|would) (?:the|your|our)\b"
)
_COSTS = re.compile(r"\bcosts?\b|\bhow much (?:is|are|for)\b")
_LEADS = r"^\W*(?:(?:and|so|but|ok|okay|well|now|then|please|sorry|for the record)\b\W*)*"
_IN_UNITS = r"in (?:weeks|days|months|years|pounds|money|per cent|percent)"
_PLAINLY_ASKED = re.compile(
    _LEADS + r"(?:what(?:'s|s| is| are)(?: the| your| our| my)? (?:[\w-]+ ){0,3}?[\w-]+"
    r"|how (?:much|long|high|many|big) (?:is|are)(?: the| your| our| my)? (?:[\w-]+ ){0,3}?[\w-]+"
    r"|how (?:much|long|high|many|big) (?:[\w-]+ ){1,3}(?:is|are))(?: it)?"
    rf"(?: (?:then|now|again|please|at|exactly|right now|{_IN_UNITS}))*"
    rf"(?:,? (?:then|please|now|exactly|{_IN_UNITS}))*\W*$"
)
"""Asks for a value and nothing else: 'what is the rent then', 'how much deposit is now'."""
_ONLY_NAMES = re.compile(
    _LEADS + r"what(?:'s|s| is| are) (?:the|your|our|my) (?P<name>[\w' -]+?)"
    r"(?:,? (?:then|now|again|please|at|exactly|right now|currently|like|on (?:that|this|the) \w+))*\W*$"
)
"""Asks for a value by the name of its point alone: 'what's the sign-on, then', and not 'what is a sign-on'."""
_THERE = re.compile(
    r"\bwhat (?:did|do|would|had|have) you (?:have|put|want|write|wrote|written|say|said|ask|asked|got|get|need)"
    r"(?: for| down| in)?(?: there| (?:for|on) (?:that|it|this))\W*$"
)
"""Asks for the value of the point named right before: 'and the deposit, what did you have there?'."""
_NAMED_BEFORE = 40
_STATE = re.compile(
    _LEADS + r"(?:state|name|repeat|(?:tell|give|remind|say)(?: me| us)?(?: again)?) (?:the|your|our) (?:[\w-]+ ){1,4}"
    r"(?:(?:that )?(?:you|we)(?:'ve| have)? (?:just )?(?:agreed?|said|offered|put|named)|on the table|again|please"
    r"|once more|then|now)\b"
)
"""Wants a value said: 'state the closing hours you have just agreed to'."""
_SUMS = frozenset({IssueKind.MONEY, IssueKind.PERCENT})
_CHOICE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|now|then)\b\W*)*(?:is|are) (?:ours?|yours?|our \w+|your \w+|the \w+)\b[^?]*"
    r"(?:\bor\b|\byes or no\b)"
)
"""Asks which of two values stands: 'is ours participating or not'."""
_BARE = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|well|now|then|please|sorry|yes|no)\b\W*)*(?:"
    r"(?:just )?(?:a|the|your|one) (?:number|figure|percentage)(?:,? please)?\W*$"
    r"|(?:please )?(?:tell|give|say|name)(?: me)?(?: the| a| your| exact\w*)*"
    r" (?:number|figure|percentage|exact(?:ly)?)\b"
    r"|(?:you (?:want|mean|need|ask|offer) )?(?:how (?:many|much|long)|which (?:days|months|weeks|years|number|figure))"
    r"(?: (?:days|months|weeks|years|exactly|then|now|please|per cent|percent|is it|is that"
    r"|do you (?:mean|want|need|ask)|do you want(?: for (?:each|it|that))?))*(?:\W*$|,)"
    r"|(?:what|which) (?:percentage|number|figure|amount|value|sum|one)\b"
    r"|(?:i (?:was|am|'m) asking|i'?m asking|i asked|i meant?)(?: you)?(?: for)?(?: a| the)?"
    r" (?:how (?:much|many|long)|number|figure|percentage)\b"
    r"|[^?]{0,30}\bhow (?:much|many) do you (?:want|ask|need)\b[^?]{0,12}$"
    r")"
)
"""Asks for a figure and names no point."""
_MEANING = re.compile(
    r"\bwhat (?:does|do|did)\b[^?]*\b(?:mean|cover|include|do|change|look|stand for|involve|contain)\b"
    r"|\bwhat(?:'s|s| is| are) (?:an?|meant|the (?:difference|meaning|point|idea|reason|purpose|use))\b|\bexplain"
    r"|\bwhat kind\b|\bwhat sort\b|\bwhich (?:sort|kind)\b|\bwhy\b|\bhow come\b|"
    r"\bhow (?:does|do|would) (?!you\b)[^?]*\bwork\b"
    r"|\bwhat (?:do|would|did|will|are|can) (?:you|i|we) (?:\w+ )?(?:pay|paying|give|want|get|see|take|need|mean)\b"
    r"|\bapart from\b|\bbesides\b|\byourself\b|\byour own\b|\bto know\b|\bneed\b|\bare there\b|\bor what\b"
    r"|\bhappens?\b|\bif\b|\bmatters?\b|\bimportant\b|\bin return\b|\bin exchange\b|\bto say yes\b|\bfor a yes\b"
    r"|\b(?:lowest|highest|most|least|maximum|minimum|best|room|flexib\w+"
    r"|negotiab\w+|refuse|problem|wrong|instead|rather|prefer|better|like)\b"
    r"|\bwhen (?:does|do|did|is|was|can|will|would) (?:the|my|our) (?:current|old)\b|\bsuppose\b|\bmore\b|\bbefore\b"
)
"""Asks what a word means, why, for what, what would be, or what else could be had."""
_ELSEWHERE = re.compile(
    r"\b(?:was|were|had|last|previous\w*|usual\w*|normal\w*|others?|elsewhere|typical\w*|average|rest of|here"
    r"|people (?:have|get|do|pay|work|ask)"
    r"|anybody|anyone|everybody|everyone|somebody|someone|so far|today|currently|at the moment|until now|up to now"
    r"|used to|ever|never|they|he|she|his|her|their)\b|\bhave you (?:owned|been|lived|done|known|worked)\b"
)
"""Asks of other times or other people, and not of what is on the table."""
_ELSEWHEN = re.compile(
    r"\b(?:currently|at the moment|so far|until now|up to now|used to|last|previous\w*|usual\w*|normal\w*|typical\w*"
    r"|others?|everybody|everyone|next year|later on|in a year(?:'s time)?)\b"
)
"""The same of what is so now, was, or will be one day."""
_MAY_ASK = frozenset({Stance.POINT, Stance.RATHER, Stance.EITHER, Stance.RETURN})
"""Questions about offers whose words may also ask for a figure: 'which is it, four weeks or five'."""
_YOUR_NUMBER = re.compile(
    r"\bwhat(?:'s|s| is) your (?:own )?(?:number|figure|price)(?: then| now)?\W*$"
    r"|\bto what (?:figure|number|amount|price|sum)\b[^?]{0,30}\W*$"
    r"|\bwhat (?:could|can) you (?:pay|afford|manage|offer)\b[^?]{0,20}\W*$"
)
"""Asks, at the end, for the other side's own number on the headline point."""
_SAYS_ON = re.compile(r"\bwhat (?:do|would) you (?:say|think) (?:about|on|for) (?:the |your |my |our )?\w+\W*$")
"""Asks what it has on a point: 'and what do you say about payment?'."""
_FIGURES_FOR = re.compile(
    r"\b(?:asking|asked|ask) (?:you )?for (?:\w+ )?(?:numbers?|figures?|values?)\b"
    r"|\b(?:give|tell|name) me (?:the |your |\w+ )?(?:numbers?|figures?|values?)\b"
    r"|\bwhat (?:happens|becomes|would happen) (?:to|with|of) [^?]{2,50}\b(?:in|with|under) (?:that|this|your)\b"
    r"|\byou(?:'ve| have| still)*(?:n't| not| never| didn't| did not)+(?: yet| still)?"
    r" (?:told|tell|said|say|given|give|named?)(?: me| us)? (?:the|your|what the|what your|how much the)\b"
    r"|\bi (?:only |just )?asked (?:you )?(?:for|about|what) (?:the|your) (?:\w+ ){1,3}"
    r"(?:number|figure|value|percentage)\b"
)
"""Wants the values of the points it names: 'I am asking for two numbers, royalty and advance'."""
_UNSAID = re.compile(r", (?:but )?you(?:'ve| have| still)*(?:n't| not| never| didn't| did not)+ [^.!?]*")
"""Behind a question: 'what's your royalty, you haven't said?'."""
_WHICH_CAN = re.compile(
    r"\b(?:how (?:many|long|soon|late|early)"
    r"|(?:which|what) (?:options?|choices?|values?|kinds?|days|weeks|months|years))\b"
    r"[^?]*\b(?:can|could|may|might|possible|at most|maximum|available|are there|do you have|have you got)\b"
    r"|\bwhich \w+ (?:is|are) (?:\w+ ){0,2}(?:free|open|left|vacant)\b"
)
"""Asks which values there are to choose from."""
MOST_OPTIONS = 5
"""Of more values nobody says them all."""
_PLAIN = frozenset(
    word
    for line in (
        "percentage wrote written noted beside asking exact correct yours ours",
        "three four five seven eight nine eleven twelve fifteen twenty thirty forty fifty sixty ninety",
    )
    for word in line.split()
)
"""Words of such questions that are no subject of their own."""


def answer_own_value(draft: Draft, heard: Heard) -> bool:
    """Answer a question for the counterpart's own figure or term with where it stands; tell whether it was one."""
    if heard.offer is not None:
        _note_beside(draft, heard)
        return False
    if not heard.text or heard.agrees or heard.slip or supposes(heard.plain) or wants_all_read(heard.plain):
        return False
    if heard.question is not None and not _may_ask(heard.question):
        return False
    if _asks_for_options(draft, heard):
        return True
    plain = heard.question is None or heard.question.stance is Stance.POINT
    asked = {*points_asked_for(draft, heard, heard.text), *(points_meant(draft, heard) if plain else ())}
    points = [issue.id for issue in draft.scenario.bargain.issues if issue.id in asked]
    if not points or (len(points) == 1 and not demands_value(heard.plain) and _is_foreseen_number(draft, heard)):
        return False
    page = page_of(draft)
    heard.spoken_of = {issue: page[issue] for issue in points}
    heard.issue = points[0]
    agreed = points[0] in agreed_terms(draft)
    heard.reactions = ["react.asked.points" if len(points) > 1 else "react.memory.agreed" if agreed else "react.issue"]
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def demands_value(words: str) -> bool:
    """Tell whether lower-case words demand a value that was not said: 'you still haven't told me the royalty'."""
    return _FIGURES_FOR.search(words) is not None


def asks_for_value(draft: Draft, heard: Heard, words: str) -> bool:
    """Tell whether lower-case words ask for a value of the page, or which values there are."""
    asked = [one.alike for one in heard.reading.asked if one.words == words]
    by_likeness = any(value_meant(draft, alike) is not None for alike in asked)
    there = _WHICH_CAN.search(words) is not None or point_there(draft, heard, words) is not None
    return by_likeness or there or bool(points_asked_for(draft, heard, words))


def point_there(draft: Draft, heard: Heard, words: str) -> IssueId | None:
    """Return the point named right before a question in lower-case words for what the other side has there."""
    at = heard.plain.find(words) if _THERE.search(words) else -1
    named = (
        points_in(draft.scenario.bargain, re.split(r"[.!?;]", heard.plain[:at][-_NAMED_BEFORE:])[-1]) if at > 0 else []
    )
    return named[0] if len(named) == 1 else None


def names_value(draft: Draft, words: str) -> bool:
    """Tell whether lower-case words ask for a figure by the name of its point alone, so that no word is to explain."""
    found = _ONLY_NAMES.match(words)
    return found is not None and any(
        issue.kind is not IssueKind.CATEGORY and found["name"] in {issue.name.casefold(), *issue.aliases}
        for issue in draft.scenario.bargain.issues
    )


def _asks_for_options(draft: Draft, heard: Heard) -> bool:
    """Answer who asks which values a point can have with those of its list; tell whether that was asked."""
    found = next((words for words in map(str, SENTENCE.findall(heard.plain)) if _WHICH_CAN.search(words)), "")
    if not found or _ELSEWHERE.search(found) or len(words_of(found)) > SHORT_ASK:
        return False
    noun = _COUNTS.search(found)
    counted = [i.id for i in draft.scenario.bargain.issues if noun and noun["noun"] and _counts(i, noun["noun"])]
    points = points_in(draft.scenario.bargain, found) or _only(counted) or _just_spoken_of(draft, heard)
    issue = draft.scenario.bargain.issue(points[0]) if len(points) == 1 else None
    if issue is None or issue.kind in _SUMS or len(issue.options) > MOST_OPTIONS or _strange(draft, found, points):
        return False
    heard.issue = issue.id
    heard.choices = speak_values(issue, [option.value for option in issue.options])
    heard.reactions = ["react.options"]
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def _only(points: list[IssueId]) -> list[IssueId]:
    return points if len(points) == 1 else []


def _note_beside(draft: Draft, heard: Heard) -> None:
    """Note the point whose value is asked for beside an offer: 'I offer sixty days. You want how many?'."""
    points = points_asked_for(draft, heard, asked_beside(heard.text, heard.reading.offer))
    offered = heard.offer.stated if heard.offer is not None else {}
    heard.also = next((point for point in points if point not in offered), heard.also)


def _may_ask(question: Question) -> bool:
    """Tell whether a question about offers may ask for a value."""
    return question.stance in _MAY_ASK or _SAYS_ON.search(question.words) is not None


def points_asked_for(draft: Draft, heard: Heard, text: str) -> list[IssueId]:
    """Return the points whose values a text asks for, none where it asks for anything else."""
    found: list[IssueId] = []
    for sentence in SENTENCE.finditer(text):
        spans = [sentence.span(), *pieces_of(text, *sentence.span())]
        pieces = [searchable(text[start:end]) for start, end in spans]
        asked = (
            points
            for piece in pieces
            if (points := _asked_in(draft, heard, piece))
            and (points_in(draft.scenario.bargain, piece) or not _strange(draft, pieces[0], points))
        )
        found += next(asked, [])
    return [issue.id for issue in draft.scenario.bargain.issues if issue.id in found]


def points_meant(draft: Draft, heard: Heard) -> set[IssueId]:
    """Return the points whose values the questions of a text ask for by the wordings foreseen for that."""
    asked = [one.alike for one in heard.reading.asked] or [heard.reading.alike]
    said = [one.words for one in heard.reading.asked] or [heard.plain]
    of_other = value_meant(draft, heard.reading.alike) is None and any(one.apt >= APT for one in heard.reading.alike)
    now = [
        alike
        for alike, words in zip(asked, said, strict=True)
        if not (_ELSEWHEN.search(words) or asks_of_use(words) or (of_other and _follows_another(draft, heard, words)))
    ]
    return {point for alike in now if (point := value_meant(draft, alike))}


def value_meant(draft: Draft, alike: Sequence[Likeness]) -> IssueId | None:
    """Return the point whose value one question asks for, where nothing else was foreseen that is more like it."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    foreseen = [found for found in alike if found.id in known]
    if not foreseen:
        return None
    aptest = max(foreseen, key=lambda found: found.apt)
    best = aptest if aptest.apt >= APT else max(foreseen, key=lambda found: found.likeness)
    if known[best.id].matter is not Matter.VALUE or not (best.likeness >= SURE or best.apt >= APT):
        return None
    return IssueId(known[best.id].about)


def _asked_in(draft: Draft, heard: Heard, piece: str) -> list[IssueId]:
    """Return the points whose values one question asks for."""
    piece = _UNSAID.sub("", piece)
    if len(words_of(piece)) > LONGEST_PIECE or _ELSEWHERE.search(piece):
        return []
    if _FIGURES_FOR.search(piece) is not None:
        valued = {term.issue for term in (heard.reading.offer.terms if heard.reading.offer is not None else ())}
        return [point for point in points_in(draft.scenario.bargain, piece) if point not in valued]
    if _MEANING.search(piece) or asks_of_use(piece):
        return []
    if _YOUR_NUMBER.search(piece) and draft.state.learner_offers:
        return [draft.scenario.bargain.headline.id]
    points = _points_named(draft, heard, piece)
    if not points:
        bare = _BARE.match(piece) is not None and len(words_of(piece)) <= SHORT_ASK
        bare = bare and not _follows_another(draft, heard, piece)
        return (_just_spoken_of(draft, heard) or _first(draft)) if bare and not _strange(draft, piece, ()) else []
    if _strange(draft, piece, points):
        return []
    asks = _ASKS.search(piece) is not None and (_OWN.search(piece) is not None or _VALUE_OF.search(piece) is not None)
    counted = _COUNTS.search(piece)
    if counted is not None and counted["noun"] and (len(points) == 1 or len(_ASKS.findall(piece)) == 1):
        points = [issue for issue in points if _counts(draft.scenario.bargain.issue(issue), counted["noun"])] or points
        asks = asks or len(points) == 1
    if _COSTS.search(piece) is not None:
        points = [issue for issue in points if draft.scenario.bargain.issue(issue).kind in _SUMS] or points
    asks = asks or (len(points) == 1 and _SAYS_ON.search(piece) is not None)
    asks = asks or (len(points) == 1 and _THERE.search(piece) is not None)
    asks = asks or (len(points) == 1 and _CHOICE.match(piece) is not None) or _STATE.match(piece) is not None
    asks = asks or (_PLAINLY_ASKED.match(piece) is not None and _is_counted(draft, points))
    return points if asks else []


def _follows_another(draft: Draft, heard: Heard, piece: str) -> bool:
    """Tell whether a bare question stands behind one that is about no point: 'can the children come? how many?'."""
    before = [one.words for one in heard.reading.asked if one.words not in piece and piece not in one.words]
    return any(telling(words) and not points_in(draft.scenario.bargain, words) for words in before)


def _first(draft: Draft) -> list[IssueId]:
    """Return the headline where nothing else has been spoken of yet: 'what number is in there?'."""
    return [draft.scenario.bargain.headline.id] if draft.state.counterpart_turns <= 1 else []


def _is_counted(draft: Draft, points: list[IssueId]) -> bool:
    """Tell whether points have figures for values: what the deposit is asks how much, what the clause is may not."""
    return all(draft.scenario.bargain.issue(point).kind is not IssueKind.CATEGORY for point in points)


def _points_named(draft: Draft, heard: Heard, piece: str) -> list[IssueId]:
    """Return the points named in a question, else the only one that is counted in what it asks the number of."""
    bargain = draft.scenario.bargain
    named = points_in(bargain, piece.replace("how long", " "))
    counted = _COUNTS.search(piece)
    if named or counted is None or not counted["noun"]:
        return named
    units = [issue for issue in bargain.issues if _counts(issue, counted["noun"])]
    if len(units) != 1:
        before = _just_spoken_of(draft, heard) if _OWN.search(piece) else []
        return before if before and before[0] in {issue.id for issue in units} else []
    own = _words_of_point(units[0]) - {counted["noun"][:STEM]}
    also = any(len(word) >= LEAST_OWN and word[:STEM] in own for word in words_of(piece))
    return [units[0].id] if also or _OWN.search(piece) else []


def _counts(issue: Issue, noun: str) -> bool:
    """Tell whether a point is counted in what a noun names: in its unit, or in the words of a value."""
    said = [issue.unit, *(speak_value(issue, option.value) for option in issue.options)]
    return any(noun[:STEM] == word[:STEM] for text in said for word in words_of(text.casefold()))


def _strange(draft: Draft, piece: str, points: tuple[IssueId, ...] | list[IssueId]) -> bool:
    """Tell whether a question also speaks of what is no part of the points it names, nor an everyday word."""
    issues = [draft.scenario.bargain.issue(point) for point in points] or draft.scenario.bargain.issues
    own = frozenset().union(*map(_words_of_point, issues))
    words = [word for word in words_of(piece) if len(word) >= LEAST_OWN and word not in KNOWN | _PLAIN]
    return any(word[:STEM] not in own and not re.fullmatch(_PAPER, word) for word in words)


def _words_of_point(issue: Issue) -> frozenset[str]:
    """Return the beginnings of the words by which a point, its unit and its values are called."""
    said = (issue.name, *issue.aliases, issue.unit, *(speak_value(issue, option.value) for option in issue.options))
    return frozenset(word[:STEM] for text in said for word in words_of(text.casefold()))


def _just_spoken_of(draft: Draft, heard: Heard) -> list[IssueId]:
    """Return the point that was last spoken of by itself: in these words, else in the lines before them."""
    bargain = draft.scenario.bargain
    before = [line.text for line in reversed(draft.state.spoken)][: LINES_BACK + 1]
    for text in (heard.text, *before):
        named = points_in(bargain, searchable(text))
        if len(named) == 1:
            return named
        if named and text != heard.text:
            return []
    return []


def _is_foreseen_number(draft: Draft, heard: Heard) -> bool:
    """Tell whether an exchange that itself asks for a number puts the question nearly word for word."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    best = next((found for found in heard.reading.alike if found.asks and found.id in known), None)
    if best is None or known[best.id].matter is Matter.VALUE:
        return False
    return best.likeness >= FORESEEN or (best.likeness >= WORD_FOR_WORD and _asks_number(known[best.id]))


def _asks_number(exchange: Exchange) -> bool:
    wordings = [words.casefold() for words in exchange.hears]
    asking = [
        words
        for words in wordings
        if re.search(r"\bhow (?:much|many|long)\b|\bwhat (?:percentage|number|figure)\b", words)
    ]
    return SHARE * len(asking) >= len(wordings)
