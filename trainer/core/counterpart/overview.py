"""Where the two stand on all points at once: what is agreed, what each side has where they differ, what is open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core.counterpart.asking import wants_all_read
from trainer.core.counterpart.course import tell_past
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.named_options import options_named
from trainer.core.counterpart.recall import page_of, remember_point
from trainer.core.counterpart.status import status_of
from trainer.core.counterpart.subjects import points_in, sentences_in
from trainer.core.counterpart.wording import Utterance, speak_value
from trainer.core.moves import Term, TermRole
from trainer.core.plain import words_of
from trainer.core.terms import WITHIN, Bargain, IssueId, Side, Terms, Value, same_value

LONGEST, SEVERAL = 16, 2
"""A longer sentence asks for more than where the two stand; so many values said back are checked one by one."""
_NOW = (
    r"(?:[ ,]+(?:now|then|at|with (?:it|that|this|all (?:of )?this)|up to|so far|here|today|right now"
    r"|at the moment|as (?:it|things) stands?"
    r"|currently|exactly|actually|really|again|overall|in (?:all )?this|after (?:all )?(?:that|this)|please|both"
    r"|you and (?:i|me)"
    r"|as of now|at present|by now|in total|all in all))*\W*$"
)
_LEADS = (
    r"^\W*(?:(?:so|ok|okay|and|but|then|now|right|well|hm+|um+|uh+|sorry|wait|hang on|hold on|alright|all right|fine"
    r"|good|just|tell me|remind me|please|i(?:'d| would) like to (?:know|hear)"
    r"|i want to (?:know|hear)|can you (?:tell|remind) me|could you (?:tell|remind) me|let'?s see|let me see"
    r"|say|before (?:we|i) go on|to be clear|in short)\b\W*)*"
)
_WHERE = re.compile(
    _LEADS
    + r"(?:where(?:'s|'re| are| do| does| have| has)? (?:(?:that |this |it |all this |which )?(?:leaves?|puts?) us"
    r"|we(?: (?:stand|got(?:ten)? to|landed|are|land|end up))?|things(?: stand)?|you and i(?: stand)?|us)"
    r"|where(?:'d| did) we (?:land|end up|get(?: to)?)|what are we at"
    r"|how (?:do|are) (?:we|things|matters)(?: stand(?:ing)?)?(?= so far|(?<=stand)\W*$|(?<=standing)\W*$)"
    r"|what(?:'ve| have| do| did)? we(?: (?:have|got|'ve got|agreed(?: on)?|settled|managed)(?: got)?)?"
    r"(?= so far| until now|\W*$| now| then)(?<!what do we)(?<!what did we)"
    r"|what(?:'s| is|s) the (?:plan|deal|situation|arrangement)(?= as| so far| now| right now| at the moment)"
    r"|what (?:has|have) (?:been|we) (?:agreed|settled|fixed)(?: on)?(?: between us)?"
    r"|what(?:'s| is|s)? (?:the )?(?:state of (?:play|things|affairs|the talks)|status|score|picture|position)"
    r"|what(?:'s| is|s| are we) (?:all )?(?:agreed|settled|fixed|done)(?: on)?(?: already| so far)?,?(?: and| or)?"
    r" (?:what|which)[^?]*"
    r"|(?:which|what) (?:points|terms|bits|parts|things) (?:are|have been|do we have)"
    r" (?:agreed|settled|fixed|closed)"
    r",?(?: and| or)? (?:what|which)[^?]*"
    r"|(?:bring|get) me up to (?:speed|date)|catch me up"
    r"|i(?:'ve| have)? lost (?:track|the thread|the overview|count)\b[^?]*"
    r"|(?:give|can you give|could you give|can i have|could i have|may i have|i need|i(?:'d| would) like)?"
    r"(?: ?(?:me|us))?(?: ?(?:a|an|the|one))?(?: ?(?:quick|short|brief|little))? ?(?:overview|summary|recap|status"
    r"|status update|rundown)"
    r"|(?:(?:can|could|would|will|shall|let'?s|let) (?:you|we|i|us|me)? ?)?(?:please |just |quickly |briefly )*"
    r"(?:sum(?:marise|marize)?|recap)(?: (?:it|this|that|things|everything|us))?(?: all)?(?: up)?"
    r"(?: where we (?:are|stand))?(?: for (?:me|us))?|to (?:sum up|recap|summari[sz]e) where we (?:are|stand))" + _NOW
)
"""Asks where the two stand."""
_OPEN = re.compile(
    _LEADS + r"(?:what(?:'s|s| is| are| else is| points are)? (?:still |left )*(?:open|outstanding|unresolved|unsettled"
    r"|remains?(?: open)?|between us"
    r"|left(?: to (?:settle|agree|do|sort|discuss))?|apart|to (?:settle|sort))"
    r"|where (?:do|are) we (?:still )?(?:differ|disagree|apart|not (?:agree|agreed))"
    r"|how far apart are we|which (?:points|terms|bits|things) are (?:still )?open)(?: between us)?" + _NOW
)
"""Asks what is not agreed yet."""
_MINE = re.compile(
    r"\bwhat (?:did|have|had|was it|was) i (?:\w+ )?(?:ask(?:ed|ing)?|offer(?:ed|ing)?|sa(?:y|id)|want(?:ed)?"
    r"|propos(?:e|ed|ing)|put|request(?:ed)?)"
    r"(?: (?:for|you for|down|forward|of you|to you|you))*(?: (?:on|about|for) (?:the|my|your) \w+(?: \w+)?)?"
    r"(?: (?:again|so far|before|earlier|just now|exactly|last|first|at first))*\W*$"
    r"|\b(?:what was|what's|what is|what are|remind me of|repeat) my (?:last |own |first )?"
    r"(?:offer|figure|proposal|demand|ask|request|position|side|page|terms?)s?"
    r"(?: again| so far| before| as you have (?:it|them)| in your (?:notes|eyes|book))*\W*$"
    r"|\bremind me (?:of )?what i(?:'ve| have| had)? (?:asked|offered|proposed|said|put|wanted)\b"
    r"|\bwhat (?:do|have) you (?:have|got|put|noted) (?:down |noted |written )?(?:for me|as mine|as my \w+|from me)\W*$"
)
"""Asks what the learner itself put."""
_HEARD = re.compile(
    r"\b(?:did|do|have) i (?:just |really |actually )?(?:hear|heard|understand|understood|get|got|catch|caught)"
    r"(?: you)?(?: say| right| correctly| that)*\b|\bwas that (?:a |an )?(?=\S+(?: \S+){0,2}\W*$)"
)
"""Asks whether a value was heard rightly."""
_CHECK = re.compile(
    r"\blet me (?:just |quickly )?(?:check|make sure|see if|repeat|recap|summari[sz]e"
    r"|sum (?:it |this )?up|get this|say (?:it|that|this) back)\b"
    r"|\b(?:have|did|do) i (?:understood|understand|got|get|have|heard|hear)\b"
    r"|\bso (?:that'?s|it'?s|that is|it is|the|we)\b"
    r"|\bif i(?:'ve| have)? (?:got|get|understood|understand|heard|read|have) (?:this|that|it|you|everything)\b"
    r"|\b(?:am|was) i (?:right|correct)\b|\b(?:correctly|correct|right|is that it|is that so)\W*\?"
    r"|\b(?:in summary|in short)\b|\bdo we see (?:it|that|this) the same\b"
    r"|\b(?:just )?to (?:check|summari[sz]e|be (?:sure|clear)|confirm|make sure)\b"
)
"""Says values back to hear whether they are right."""
_CORRECTLY = re.compile(r"\b(?:understand|understood|hear|heard|get|got)(?: you)? (?:correctly|rightly|right)? ?that\b")
"""Did I understand that it is so: asks where its point stands."""
_WHICH_PART = re.compile(
    r"\b(?:which|what) (?:parts?|bits?|points?|piece|ones?)(?: (?:of|in) (?:that|it|this|them|those|these"
    r"|my \w+|the \w+))? (?:is|are|was|were)(?: it)?(?: that)? (?:the |a |your |really |exactly |giving you )*"
    r"(?:problems?|trouble|issue|sticking points?|obstacle|difficulty|too much|hard(?:est)?|difficult|impossible)\b"
)
"""Asks which of what was put stands in the way."""
_AGAIN = re.compile(r"\b(?:say|read|tell|give|repeat)(?: (?:me|us))? (?:that|it|this)\b")
"""Asks to hear the last words again, whatever they were."""
_ON_ONE = re.compile(
    r"\b(?:(?:do|are|have) we|we(?:'re| are|'ve| have)?) (?:(?:at least|already|even|now|both|all|really|then) )*"
    r"(?:agreed?|at one|together|settled|(?:got |have )?(?:a |an )?(?:deal|agreement))"
    r" (?:on|about|to)\b(?=.*\?|(?<=^do we agree on)|(?<=^are we agreed on))"
    r"(?! (?:all|everything|the whole|the lot|it all|it|this|that|these|those)\b)"
)
"""Asks whether the two agree on a point."""
_REPEAT = re.compile(
    r"^\W*(?:(?:sorry|please|pardon|what|again)\W+)*(?:(?:can|could|would) you )?(?:please )?(?:repeat|come again"
    r"|once more|once again|again|say again)(?: (?:that|it|this|please|for me|slowly|all))*\W*$"
)
"""Asks to hear the last words again."""
_LEAVES_OUT = re.compile(r"\b(?:no|not|without|never)\b|n't\b")
_PIECES = re.compile(r"[,;:.?!]\s|\band\b")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|half|quarter)\b"
)
"""A point said back with a number of its own means that number, read or not."""
_PARTS = ("react.standing.", "react.check.")
"""Beginnings of the keys of the parts."""
_HYPOTHESIS = re.compile(
    r"\bif\b(?! i(?:'ve| have)? (?:got|get|understood|understand|heard|read|have)\b)|\bwould\b|\bcould\b(?! you)"
)


def answer_overview(draft: Draft, heard: Heard) -> bool:
    """Answer where the two stand on all points, or on the values said back; tell whether that was asked."""
    state = draft.state
    if not heard.text or heard.agrees or heard.slip or state.counterpart_offer is None:
        return False
    if _answer_heard(draft, heard):
        return True
    if state.accepted is not None:
        stands = heard.offer is None and (_sentence(heard, _WHERE) or _sentence(heard, _OPEN))
        return bool(stands) and _note(heard, "act.remind")
    if _answer_values(draft, heard):
        return True
    if heard.offer is not None:
        return False
    mine = _sentence(heard, _MINE)
    if mine:
        return _answer_mine(draft, heard, mine)
    opens = bool(_sentence(heard, _OPEN))
    if state.learner_offers and (opens or _sentence(heard, _WHERE)):
        _lay_side_by_side(draft, heard, agreed=not opens)
        return True
    if _sentence(heard, _ON_ONE) and _answer_point(draft, heard, _sentence(heard, _ON_ONE)):
        return True
    repeats = wants_all_read(heard.plain) and _names_all(heard)
    if repeats or ((_REPEAT.search(heard.plain) or wants_all_read(heard.plain)) and _was_page(draft)):
        _note(heard)
        heard.wants_page, heard.recalled, heard.settled, heard.conditional = True, False, False, False
        return True
    return bool(state.learner_offers and _sentence(heard, _WHICH_PART)) and _answer_obstacles(draft, heard)


def _names_all(heard: Heard) -> bool:
    """Tell whether words ask for all the terms by name, and not only to have the last words again."""
    return _AGAIN.search(heard.plain) is None


def _was_page(draft: Draft) -> bool:
    """Tell whether what the counterpart said last named values of its page."""
    last, page = draft.before.last_counterpart_line, page_of(draft)
    bargain = draft.scenario.bargain
    words = last.text.casefold() if last is not None else ""
    return any(speak_value(issue, page[issue.id]).casefold() in words for issue in bargain.issues)


def _sentence(heard: Heard, pattern: re.Pattern[str]) -> str:
    """Return the sentence that asks by a pattern, or nothing."""
    found = (words for words in sentences_in(heard.plain) if len(words_of(words)) <= LONGEST and pattern.search(words))
    return next(found, "")


def _note(heard: Heard, *keys: str) -> bool:
    heard.reactions = list(keys)
    heard.answers.clear()
    heard.question = None
    heard.asked = heard.recalled = heard.settled = True
    return True


def sides(draft: Draft) -> tuple[Terms, Terms]:
    """Return what the learner has put: what the page meets, and what lies apart from it."""
    page, mine = page_of(draft), draft.state.stated_by_learner
    met = {issue: value for issue, value in mine.items() if _is_met(draft, issue, value, page[issue])}
    return met, {issue: value for issue, value in mine.items() if issue not in met}


def _is_met(draft: Draft, issue: IssueId, value: Value, there: Value) -> bool:
    worth = draft.scenario.bargain.worth
    return worth(Side.COUNTERPART, issue, value) >= worth(Side.COUNTERPART, issue, there) - WITHIN


def _lay_side_by_side(draft: Draft, heard: Heard, *, agreed: bool) -> None:
    """Note what is agreed, what each side has where they differ, and what only the page speaks of."""
    met, apart = sides(draft)
    page = page_of(draft)
    heard.spoken_of, heard.asked_of = met, apart
    heard.unnamed = {issue: value for issue, value in page.items() if issue not in met and issue not in apart}
    keys = ["react.standing.agreed" if met else "react.standing.none"] if agreed else []
    keys += ["react.standing.apart"] if apart else []
    keys += ["react.standing.open"] if heard.unnamed else []
    _note(heard, *(keys or ["react.memory.settled"]))


def _answer_mine(draft: Draft, heard: Heard, words: str) -> bool:
    """Say what the learner put, on the point it names or on all."""
    mine = draft.state.stated_by_learner
    if _answer_point(draft, heard, words):
        return True
    heard.spoken_of = mine
    return _note(heard, "react.memory.yours" if mine else "react.memory.nothing")


def _answer_point(draft: Draft, heard: Heard, words: str) -> bool:
    """Say where the one point that words name stands with both; tell whether they name one."""
    values = {t.issue: t.value for t in heard.terms_in(words) if t.role is not TermRole.REJECTED and not t.out_of_range}
    if values and _ON_ONE.search(words):
        return _note(heard, status_of(draft, heard, values))
    bargain = draft.scenario.bargain
    points = points_in(bargain, words) or [*_named(bargain, words)]
    if len(points) != 1:
        return False
    _note(heard)
    remember_point(draft, heard, points[0])
    return True


def _answer_obstacles(draft: Draft, heard: Heard) -> bool:
    """Say all that stands in the way, where that is more than one point."""
    _, apart = sides(draft)
    if len(apart) < SEVERAL:
        return False
    page = page_of(draft)
    heard.spoken_of = {issue: page[issue] for issue in apart}
    return _note(heard, "react.asked.several")


def _said(heard: Heard) -> list[Term]:
    """Return the terms said, the last of each point, but for those turned down."""
    offer = heard.reading.offer
    terms = offer.terms if offer is not None and not offer.ambiguous else ()
    return [
        *{term.issue: term for term in terms if term.role is not TermRole.REJECTED and not term.out_of_range}.values()
    ]


def _answer_heard(draft: Draft, heard: Heard) -> bool:
    """Tell what a value is that the learner asks whether it heard: 'did I hear eighteen?'."""
    words = _sentence(heard, _HEARD)
    terms = [term for term in heard.terms_in(words) if draft.scenario.bargain.has(term.issue)] if words else []
    if words.endswith("?") and not terms and heard.offer is None and _CORRECTLY.search(words):
        return _answer_point(draft, heard, words)
    if not words.endswith("?") or len({term.issue for term in terms}) != 1 or heard.offer is not None:
        return False
    return _note(heard, *tell_past(draft, heard, terms[0].issue, terms[0].value))


def _answer_values(draft: Draft, heard: Heard) -> bool:
    """Say of values said back which of them stand and which do not, where more than one is checked and one is wrong."""
    said, page = _said(heard), page_of(draft)
    values = {term.issue: term.value for term in said if term.issue in page}
    mine = draft.state.stated_by_learner
    if values:  # points said back by their names alone mean the values put there before
        bare = [
            words for words in _PIECES.split(heard.plain) if not (_NUMBER.search(words) or _LEAVES_OUT.search(words))
        ]
        named = {issue for words in bare for issue in _named(draft.scenario.bargain, words)}
        values |= {issue: mine[issue] for issue in named if issue in mine and issue not in values}
    if len(values) < SEVERAL or "?" not in heard.text or not _CHECK.search(heard.plain) or heard.conditional:
        return False
    if _HYPOTHESIS.search(heard.plain) or (heard.offer is not None and not _only_repeats(draft, heard)):
        return False
    right = {
        issue: value
        for issue, value in values.items()
        if same_value(page[issue], value)
        or (same_value(mine.get(issue, ""), value) and _is_met(draft, issue, value, page[issue]))
    }
    wrong = {issue: value for issue, value in values.items() if issue not in right}
    heard.offer = None
    if not wrong:
        return _note(heard, "react.summary.right")
    heard.spoken_of, heard.asked_of, heard.unnamed = right, wrong, {}
    keys = ["react.check.right"] if right else []
    return _note(heard, *keys, "react.check.wrong")


def _named(bargain: Bargain, words: str) -> set[IssueId]:
    """Return the points that lower-case words bring up: by name, by one of its values, or by the noun of its name."""
    nouns = {issue.id: words_of(issue.name)[-1] for issue in bargain.issues if words_of(issue.name)}
    said = {*words_of(words)}
    return {
        *points_in(bargain, words),
        *options_named(bargain, words),
        *(i for i, noun in nouns.items() if noun in said),
    }


def _only_repeats(draft: Draft, heard: Heard) -> bool:
    """Tell whether an offer of this turn names nothing that the page or the learner's offer before had not."""
    assert heard.offer is not None
    page, before = page_of(draft), heard.previous.package if heard.previous is not None else {}
    return all(
        same_value(page[issue], value) or (issue in before and same_value(before[issue], value))
        for issue, value in heard.offer.stated.items()
    )


def is_overview(keys: Sequence[str]) -> bool:
    """Tell whether reactions lay the two sides out, part after part."""
    return any(key.startswith(_PARTS) for key in keys[:1])


def say_overview(utterance: Utterance, heard: Heard) -> bool:
    """Say the parts of an overview one after the other; tell whether there was one."""
    if not is_overview(heard.reactions):
        return False
    for key in heard.reactions:
        utterance.say(key)
    return bool(utterance.parts)
