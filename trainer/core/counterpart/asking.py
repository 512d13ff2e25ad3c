"""What kind of question was put, by its form alone: why, who, when, how much, what was said, what would be if."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from trainer.core.plain import asks_if_too_much, words_of


class Form(StrEnum):
    """Forms of questions, named as the keys of the lines that turn them away."""

    WHY = "why"
    WHO = "who"
    WHEN = "when"
    MANY = "many"
    HOW = "how"
    CLOSED = "closed"
    OPEN = "open"


_OPENERS = (
    r"(?:^|[.!?;,]\s*)(?:(?:and|so|but|ok|okay|well|oh|hm|right|then|sorry|please|wait|haha|um|uh|actually)\b[ ,]*)*"
)
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    (
        Form.WHY,
        re.compile(
            r"\bwhy\b|\bhow come\b|\bwhat for\b|what makes you|what('s| is) the (reason|point|idea)"
            r"|\bon (what|which) (basis|grounds?)\b"
        ),
    ),
    (Form.WHO, re.compile(r"\bwho(?:'s|s|m|se)?\b|which (one )?of you\b|\bwhat('s| is) (his|her|your \w+'s) name")),
    (Form.WHEN, re.compile(r"\bwhen\b|how soon|what time|(which|what) (day|week|month|date)\b")),
    (Form.MANY, re.compile(r"how (much|many|long|often|far|big|old|high|low|large)\b|what percentage")),
    (Form.HOW, re.compile(r"\bhow\b(?! about)")),
    (
        Form.CLOSED,
        re.compile(
            _OPENERS + r"(is|are|was|were|do|does|did|can|could|would|will|have|has|had|may|might|shall|should|isn't"
            r"|aren't|don't|doesn't|didn't|can't|won't|wouldn't|couldn't)"
            r" (you|we|i|it|he|she|they|there|that|this|the|your"
            r"|my|our|any|some|not)\b"
        ),
    ),
    (Form.OPEN, re.compile(r"\b(what|which|where|what's|whats)\b")),
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
LONGEST_CRY = 2
"""Words of a mark that only cries out: '1450??', 'seriously?'."""
_OPENS_OPEN = re.compile(
    r"(?:(?:and|so|but|ok|okay|well|then|now)\b[ ,]*)*(?:what|whats|what's|why|how|who|when|where|which)\b"
)
"""Begins a question that needs no mark, where the marks before it only cry out: '1450?? whats the extra for'."""
_REQUEST = re.compile(
    r"\b(?:(?:will|would|can|could|won't|can't|couldn't) you (?:please |just |also |at least |then |still |even )*"
    r"(?!(?:be|say|think|call|know|imagine|describe|have|like|want|prefer|feel|tell|explain|see|hear|mind)\b)\w+"
    r"|(?:can|could|may) (?:i|we)\b(?! (?:please |just |also |maybe )*(?:ask|know|hear)\b)"
    r"|(?:would|could|will|might|can|is) (?:\S+ ){1,6}(?:possible|doable|allowed"
    r"|an option)\b)"
)
_MEASURE = re.compile(
    r"\bhow (?P<measure>much|many|long|often|far|big|old|high|low|large)\b(?: (?P<time>days|weeks|months|years|hours"
    r"|minutes))?"
)

_MEMORY = re.compile(
    r"do we agree (on|about)\b|are we agreed (on|about)\b|"
    r"what (did|have|had|was it) (you|we|i|(mr|mrs|ms) \w+) (just |actually |already |two )?"
    r"(say|said|agree|agreed|offer|offered|promise|promised|propose|proposed|ask|asked|settle|settled|decide|decided)"
    r"|what (have|had) (we|you|i) (got|agreed|said)"
    r"|(what|where) (was|were) (your|my|our|we|you) .{0,30}\b(again|before|earlier|on|with)\b"
    r"|(remind me|recall|remember) what (you|we|i)|what('s| is| was) (already |so far )?(agreed|settled)\b"
    r"|what do (we|you|i) have (on|for|down)|didn'?t (you|we) say|did (you|we) (not )?(say|agree|mention)"
    r"|what was (that|it|your \w+|your offer|your figure) (again|before|on|for)"
)
_OF_ME = re.compile(r"what (did|have|had|was it) i\b|\bmy (last|first|own|earlier) (offer|figure|number|word)\b.*\?")
_OF_US = re.compile(
    r"do we agree (on|about)\b|are we agreed (on|about)\b|"
    r"what (did|have|had) we\b|what('s| is| was) (already |so far )?(agreed|settled)\b|agreed so far|already agreed"
)
_OPEN = re.compile(
    r"which (part |one |point )?(of (that|those|these|them|it) )?(is|are|would be) (the |a |your )?"
    r"(\w+ )?(problem|hard|difficult|trouble|closer|nearest|obstacle)|what('s| is) the (problem|hard part"
    r"|sticking point|obstacle)|"
    r"what(?:'s| is| remains| else is)?( \w+){0,2} (open|missing|left|outstanding|between us|in the way)\b"
    r"|what remains"
    r"|where (do|are) we (differ|disagree|apart|aligned)|how far apart|what (are|is) we (still )?(missing|apart)"
)
_LEADING = r"^(?:(?:and|so|but|ok|okay|well|hm+|um|uh|oh|wait|listen|look|fine|right|then|now)\b[ ,.]*)*"
_SUPPOSING = re.compile(
    _LEADING
    + r"(suppose|supposing|what if|what happens if|say (i|we)\b|let'?s say|assume|assuming|imagine|how about if"
    r"|if (i|we)\b.*\?$|and if (i|we)\b)"
    r"|what (do|would) you say to\b|how (would|does|do|about) .{1,40}\bsound\b"
    r"|\b(would|will|does|could) .{1,40}\b(help|make (a|any|the) difference|change (anything|things|your)"
    r"|be of use)\b"
)
_WHAT_IF = re.compile(_LEADING + r"what if\b")
_WANTS = re.compile(
    r"\bread (?:me |us |it |out |back |through )*(?:the |your |my |our )?(?:whole|full|entire|complete|all|everything"
    r"|offer|page|terms|list|lot)\b|\blist (?:me |us )?(?:all|everything|the (?:whole|terms|points|offer))\b|"
    r"what (do|would) you (actually |really |even )?(want|need|propose|suggest|offer)\b(?! to (know|talk|hear|drink))"
    r"(?!.*\b(yourself|personally|apart from|out of this)\b)"
    r"|^all of it\b|how (do|can|could|shall) we (end|finish|close|settle|solve|get there)|what do you need from (us"
    r"|me)"
    r"|anything (else )?(that )?you(?:'d| would)? (like|want|need|wish|add)"
    r"|what (would|will|does|do) it take|what (are|were) you (offering|asking|after|proposing)"
    r"|(give|tell|name|make|show) (me|us) (a|an|your|the|one|some) (\w+ )?(number|figure|offer|proposal|price"
    r"|counter)"
    r"|what('s| is| are) your (\w+ )?(offer|number|figure|proposal|terms|counter|position|conditions"
    r"|demands?|counter-?offer)\b"
    r"|what(?:'ve| have) you got( for (me|us))?\W*$|what does it say|anything else you(?:'d| would)? (like"
    r"|want|need|add)"
    r"|what can you (do|offer|give)|(make|put) (me )?(an?|a proper|a whole|your) (offer|package|page)"
    r"|your turn\b|what do you say then"
    r"|what (do|would|will) (i|we) get\b|(each|every) (one )?point|point by point|one by one"
    r"|what happens now|what now\b"
    r"|(shall|should|can) we (shake|sign|close|seal|call it)|(so )?(are|do) we (good|agreed|done|there"
    r"|agree|have a deal)\W*$"
    r"|is it a deal|shake on it|what('s| is) it you want|where (are|do) (you|we) stand\b|what('s"
    r"| is) (still )?on the table"
    r"|the whole (page|thing) again|(?:^|[.!?,:]\s*)(a|the|your|one|just a) (number|figure|price),? please\W*$"
)


_VERDICT = re.compile(
    r"\b(?:are|do) we (?:good|agreed|done|there|agree|have a deal)\W*$|\bis it a deal\b|\bdeal or no deal\b"
    r"|\bshake on it\b|\byes or no\b|\bwhat do you say\b|\b(?:agreed|deal|yes) ?\?"
)
_COMPARES = re.compile(
    r"\bor\b|\b(?:matters?|important|weighs?|counts?|prefer|rather|priority|care)\b.*\b(?:more|most|and|than)\b"
    r"|\b(?:more|most) important\b"
)


def compares(words: str) -> bool:
    """Tell whether lower-case words ask which of several things weighs more."""
    return _COMPARES.search(words) is not None


_OR = re.compile(r"\bor\b(?! (?:else|so|not|no|nothing|what|something|anything|whatever|more|less|two)\b)")
_ASKS_ONE = re.compile(
    r"\?\W*$|^(?:(?:and|so|but|ok|okay|well|then|now|please|sorry)\b[ ,]*)*(?:is|are|was|were|do|does|did|has"
    r"|have|who|which|what"
    r"|will|would|can|could|am)\b"
)


def alternates(words: str) -> bool:
    """Tell whether the question in lower-case words names one thing or the other: no yes or no answers it."""
    asked = question_in(words)
    return _OR.search(asked) is not None and _ASKS_ONE.search(asked) is not None


_WHO_DECIDES = re.compile(
    r"\bwho(?:'s| is)?\b[^.!?]{0,40}\b(?:decid\w+|has the (?:last|final) (?:say|word)|signs?|approves?|say-so"
    r"|the decision|in charge|the boss here|authority|(?:power|right|mandate) to|make (?:an )?exceptions?|overrul\w+)\b"
    r"|\bwhose (?:signature|decision|call|pen|say)\b"
    r"|\bwhich of you\b[^.!?]*\b(?:decid|sign)"
    r"|\b(?:can|could|do|may|are) you (?:even |really |actually |the one who )?(?:decide|allowed to decide|decides"
    r"|have the"
    r" (?:authority|power|final say|last word))\b"
)


def asks_who_decides(words: str) -> bool:
    """Tell whether lower-case words ask who of the other side has the say."""
    return _WHO_DECIDES.search(words) is not None


@lru_cache(maxsize=4_096)
def question_in(words: str) -> str:
    """Return the last sentence that ends with a question mark, else the last that is built as a question, else all."""
    sentences = [part for found in _SENTENCE.finditer(words) if (part := found.group().strip())]
    marked = [part for part in sentences if part.endswith("?")]
    built = [part for part in sentences if any(pattern.search(part) for _, pattern in _FORMS)]
    cries = bool(marked) and marked[-1] not in built and len(marked[-1].split()) <= LONGEST_CRY
    if marked and not (cries and built and _OPENS_OPEN.match(built[-1])):
        return marked[-1]
    return built[-1] if built else words


_FOR_ASSENT = re.compile(
    r"\bhow(?:'s|s| is| about| bout) (?:that|this|it)(?: then| for you| now)?(?=\W*$)|\bwhy (?:the hell )?not\b"
    r"(?=[ .!,;]*$)"
    r"|(?<=[\w,] )why not(?=\?\W*$)|\bwhat do (?:you|u) say\b(?: now| then)?(?=\W*$)"
)
"""Asks whether that would do, or says that it would: no question how, why or what."""


_INDIRECT = re.compile(
    r"\b(?:can|could|would|will|do|may|might|mind) (?:you|u|i|we|anybody|anyone|somebody) "
    r"(?:(?:please|just|maybe|perhaps|at least|quickly|even|actually|happen to) )*"
    r"(?:tell|explain|say|know|remind|show|ask|remember)(?: me| us)?(?: to (?:me|us))?"
    r"(?:,? (?:again|exactly|please))*,? "
    r"(?=(?:why|how|who|whose|when|what|which|where)\b)"
)
"""Asks for an answer before the question itself: 'can you explain why it is so much'."""


@lru_cache(maxsize=16_384)
def form_of(words: str) -> Form | None:
    """Return the form of the question in lower-case words, or None when nothing is built as one."""
    asked = _INDIRECT.sub("", _FOR_ASSENT.sub("", question_in(words)))
    found = [
        (match.start(), order, form) for order, (form, pattern) in enumerate(_FORMS) if (match := pattern.search(asked))
    ]
    return min(found)[2] if found else None


_IF_INCLUDED = re.compile(
    r"\b(?:the|that|this|these|those|my|our|your) (?:[\w-]+ ){0,3}(?!offer|proposal|figure|number|answer|yes\b)"
    r"[a-z-]{4,}(?: [^,?.!]{0,30})?, (?:is|are) (?:it|that|this|they) (?:still |now |then )?(?:in|included)\b"
)


def asks_if_included(words: str) -> bool:
    """Tell whether lower-case words ask if a thing is part of the terms: 'that phone, is it in or not?'."""
    return _IF_INCLUDED.search(question_in(words)) is not None


_TO_BEGIN_WITH = re.compile(
    r"\b(?:(?:can|could|may|might|shall|should) (?:we|i)|let'?s|let us|i(?:'d| would) (?:like|love|prefer) to"
    r"|i want to"
    r"|i'd rather|we (?:should|could|need to|have to)|before (?:we|you|i) [^,.?!]{3,40},)\b[^.?!,]{0,24}?"
    r"\b(?:talk|speak|chat|start|begin|discuss|go over|go through|look at|deal with|come to"
    r"|ask(?: you)?(?: something)? about"
    r"|raise|bring up)\b"
)


def proposes_order(words: str) -> bool:
    """Tell whether lower-case words only say what is to be talked about: 'can we talk about the damp first?'."""
    return _TO_BEGIN_WITH.search(words) is not None


def is_open_question(words: str) -> bool:
    """Tell whether lower-case words ask for more than a yes or no: what, which, why, who, when, how."""
    return form_of(words) not in {None, Form.CLOSED}


def requests(words: str) -> bool:
    """Tell whether the question in lower-case words asks for something to be done or granted."""
    return _REQUEST.search(question_in(words)) is not None


def measure_of(words: str) -> str:
    """Return what the question in lower-case words wants counted: much, long, old; days and years are how long."""
    found = _MEASURE.search(question_in(words))
    if found is None:
        return ""
    return "long" if found["time"] else found["measure"]


def asks_same(asked: str, foreseen: str) -> bool:
    """Tell whether two lower-case questions are of one form, and of one measure where they want something counted."""
    form = form_of(asked)
    return form is form_of(foreseen) and (form is not Form.MANY or measure_of(asked) == measure_of(foreseen))


def asks_what_was_said(words: str) -> bool:
    """Tell whether a question is about what either side said or agreed before."""
    return _MEMORY.search(words) is not None


def asks_what_is_open(words: str) -> bool:
    """Tell whether lower-case words ask what still stands between the two."""
    return _OPEN.search(words) is not None


def asks_of_me(words: str) -> bool:
    """Tell whether such a question is about the learner's own words."""
    return _OF_ME.search(words) is not None


def asks_of_us(words: str) -> bool:
    """Tell whether such a question is about what both agreed."""
    return _OF_US.search(words) is not None


def supposes(words: str) -> bool:
    """Tell whether lower-case words only suppose something: what would be if, would it help."""
    return _SUPPOSING.search(words) is not None or asks_if_too_much(words)


def opens_supposing(words: str) -> bool:
    """Tell whether lower-case words begin with what if."""
    return _WHAT_IF.match(words) is not None


def asks_for_verdict(words: str) -> bool:
    """Tell whether lower-case words ask whether there is a deal, which one's own acceptable terms are an answer to."""
    return _VERDICT.search(words) is not None


LEAST_TOLD = 5
"""So many words before 'agreed?' tell one thing."""
_AGREED_SO = re.compile(r"(?:^|[.!?;]\s+)(?P<told>(?:[^.!?;]|\.(?=\d))+)[,.!;]\s*(?:so |are we |ok |okay )*agreed\s*\?")
_OF_THE_DEAL = re.compile(
    r"\b(?:we|deal|all|everything|settled?|terms|page|package|shake|sign|rest|done|both|i'll|i will|you'll"
    r"|as i said)\b"
)


def asks_if_so(words: str) -> bool:
    """Tell whether lower-case words only ask whether one thing they tell is so: 'nobody has ever hit it. agreed?'."""
    told = _AGREED_SO.search(words)
    return told is not None and len(words_of(told["told"])) >= LEAST_TOLD and not _OF_THE_DEAL.search(told["told"])


_READ_ALL = re.compile(
    r"\b(?:tell|read|say|give|list|repeat|name|go through|go over|show)(?: (?:me|us|to me|it|out|please|again|back))*"
    r" (?:all|every(?: single)?|each)(?: of)?(?: (?:the|your|our|these|those|five|four|six))* "
    r"(?:points?|terms?|figures?|numbers?|conditions?|items?|lines?|values?)\b"
    r"|\b(?:tell|read|say|give|list|repeat)(?: (?:me|us|to me|it|that|please))* (?:all|everything)(?: of (?:it"
    r"|that))?"
    r"(?: please)?(?: (?:again|once more|one (?:more )?time|slowly)\b|:)"
    r"|\b(?:tell|read|say|give|list|repeat|go through|show)(?: (?:me|us|it|to me|out|back|please))*"
    r" (?:the|your|our|this) (?:whole|entire|full|complete)"
    r" (?:thing|arrangement|deal|agreement|offer|page|list|package|lot|line|ticket|slip|sheet)\b"
    r"|\b(?:list|read|write|name|give me|tell me) (?:me )?(?:the|our|your|these|those) (?:four|five|three|six|all)"
    r" (?:points|terms|figures|numbers|items)\b"
    r"|\b(?:say|read|tell me|give me) (?:it|that|this|them)(?: \w+){0,4},?"
    r" (?:all of (?:it|them)|everything|the lot)\b"
    r"|\b(?:say|read|tell me|give me|and) the rest(?: of it)? (?:too|please|as well|also|again)\b"
    r"|\b(?:say|read|give) (?:it|that|this|them|it all)(?: all)? back(?: to (?:me|us))?\b"
    r"|\bwhat (?:exactly )?(?:do|have) we (?:have|got|agreed)(?: down| written)? (?:now|so far|exactly)\b"
    r"|\bread (?:it|that|this|me) (?:all )?(?:out|back|through)\b"
    r"|(?:^|[.!?,;] *|\b(?:you|please|so|and|then) )(?:sum|wrap) (?:it|this|that|things|everything|us) (?:all )?up"
    r"(?: for (?:me|us)| please| again| now| then)*\W*(?:$|[.!?:])"
    r"|(?:^|[.!?,;] *|\b(?:you|please) )(?:sum|wrap) up(?: for (?:me|us)| please)+\W*(?:$|[.!?:,])"
    r"|\bwhere (?:are we|do we stand)\b[^.!?]{0,12}\b(?:point by point|one by one|on (?:all|each|every))\b"
    r"|\bwhat (?:is it |exactly )*(?:(?:that|exactly) )*(?:have |did )?we(?:'ve| have)?"
    r" (?:now |just |really |exactly )*agreed?\b(?! (?:on|about|for)\b)"
    r"|(?:^|[.!?,;] *)(?:and |but |no |ok |now )*(?:all of it|the whole (?:lot|thing|page|offer|package)|everything)"
    r"(?:,? (?:please|then|in one go|no \w+))*\W*$"
    r"|\b(?:say|read|tell|give|repeat)(?: (?:me|us))? (?:that|it|the (?:lot|total|offer|whole))"
    r"(?: (?:again|once more|for me|(?:more )?slowly|slower|please))+\W*$"
    r"|\bwhat (?:exactly |precisely )?(?:would|am|will|are|do|should) (?:i|we) (?:be |now |actually |then |exactly )*"
    r"(?:sign(?:ing)?(?: up)?|agree(?:ing)? to|commit(?:ting)? to|shak(?:e|ing)(?: hands)? on|letting myself in for"
    r"|put(?:ting)? my name (?:to|under)"
    r"|put(?:ting)? (?:down |in |into )+(?:the |that |our |a )?\w+|writ(?:e|ing) (?:down|into the \w+|in the \w+)"
    r"|say(?:ing)? yes to)(?: (?:to|for|here|exactly|then|now|there|precisely|today))*\W*(?:$|\?)"
    r"|\b(?:tell|say|repeat|read)(?: (?:me|us|to me))?(?: again| once more)* what (?:you(?:'re| are)? )"
    r"(?:offer(?:ing)?|want(?:ing)?|propos(?:e|ing)|have put|put)(?: (?:me|us))?,?"
    r"(?: (?:again|slowly|please|once more|now|exactly))*\W*(?:$|\?)"
    r"|\b(?:say|read|tell|give|repeat)(?: (?:me|us))? (?:that|it|them|this)"
    r"(?: (?:all|again|once more|slowly|please))*,? (?:but )?(?:with|including|along with|together with)"
    r" (?:the|your|my|that) \w+"
)


def wants_all_read(words: str) -> bool:
    """Tell whether lower-case words ask to hear every point, whatever they list beside: 'tell me all the points'."""
    return _READ_ALL.search(words) is not None


def wants_terms(words: str) -> bool:
    """Tell whether lower-case words ask for the other side's terms as a whole."""
    return _WANTS.search(words) is not None or wants_all_read(words)
