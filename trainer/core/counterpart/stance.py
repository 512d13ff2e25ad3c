"""Which questions about offers words put: yes or no, which point, one or the other, what for it, any room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.counterpart.for_what import asks_what_for, is_for_own
from trainer.core.counterpart.subjects import cued, finds, sentences_in, telling, where
from trainer.core.plain import words_of
from trainer.core.terms import Bargain, Issue, IssueId, IssueKind

LEAST_TELLING, LONGEST_BARE = 4, 6
"""Letters of the shortest telling words; more words than so many in "would that do?" have a subject of their own."""


class Stance(StrEnum):
    """What the learner wants to know of where the counterpart stands."""

    VERDICT = "verdict"
    """Whether an offer, a value or a point would do: yes or no."""
    OBSTACLE = "obstacle"
    """Which point stands in the way."""
    NEED = "need"
    """What it would need to say yes."""
    EITHER = "either"
    """Which of several points it is."""
    RATHER = "rather"
    """Whether it would like a value better."""
    RETURN = "return"
    """What it wants for a value or a point."""
    ROOM = "room"
    """Whether there is any figure it would take, or its last one was said."""
    GIVE = "give"
    """What it would give for a value or a point."""
    OPEN = "open"
    """Whether a point can be had or talked about at all."""
    POINT = "point"
    """What about a point."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question about offers: what it asks, its sentence, and the points that the sentence names."""

    stance: Stance
    words: str
    points: tuple[IssueId, ...]
    unread: bool = False
    """True where the sentence names a figure that was not read: no earlier one is meant then."""
    unknown: bool = False
    """True where a yes to something is asked for that is no point by any name known."""
    plain: bool = False
    """True where the words ask for a yes or no to whatever was put, and can mean nothing else."""

    @property
    def of_refusal(self) -> bool:
        """Tell whether it asks if something is refused: a value named there is one that is wanted."""
        return _REFUSES.search(self.words) is not None

    @property
    def of_you(self) -> bool:
        """Tell whether its words of accepting are the other side's: 'you accept or I go'."""
        return _YOU_ACCEPT.search(self.words) is not None

    @property
    def presses(self) -> bool:
        """Tell whether it demands a yes or no, which is a turn of bargaining."""
        return self.stance is Stance.VERDICT

    @property
    def wants_more(self) -> bool:
        """Tell whether something is still wanted for the figures beside it: who asks so has not agreed."""
        return self.stance in {Stance.GIVE, Stance.RETURN}

    @property
    def wants_answer(self) -> bool:
        """Tell whether it asks for an answer to the whole: a yes would answer it."""
        return self.stance in {Stance.VERDICT, Stance.OBSTACLE, Stance.NEED}


_LEAD = (
    r"^(?:(?:and|so|but|ok|okay|well|hm+|um|uh|oh|listen|look|fine|right|then|now|please|come on|just|honestly|simple"
    r"|sorry|anyway|again|once more|also|thanks|thank you|first|or|alright|all right)\b[ ,.:;-]*)*"
)
_IT = (
    r"(?:it|that|this|those|these|them|mine|my (?:\w+ )?(?:offer|proposal|terms|version|page|figures?|numbers?|price))"
)
_BARE = re.compile(
    r"\byes,? or (?:a )?no\b|\byes/no\b|\by/n\b|\bno or yes\b|\b(?:yea|aye) or nay\b|\byes or (?:not|what)\b"
    r"|\bdeal,? or (?:no deal|not|no)\b|\b(?:good|ok|okay|fine|possible|acceptable),? or (?:no|not|bad|impossible)\b"
    r"|\b(?:agreed?|accepted|acceptable|accept(?: it)?|take it|in|on|sold|settled),? or not\b"
    r"|\bis (?:that|this|it|\d[\d,.]*k?)(?: \w+){0,3} (?:a|your) (?:final |clear |definite )?(?:yes|no)\b"
    r"|\b(?:is|was) (?:that|this|it) (?:a )?(?:yes|no)\b(?! \w)|\bis (?:a )?yes\W*$|\b(?:that|this|it)'?s (?:a"
    r"|your) (?:yes|no)"
    r"(?: then| now)?(?: to [^?]{1,40})?\?"
    r"|\byou(?:'re| are)? (?:\w+ )?(?:refus|turn(?:ing)? (?:me|it|that|this|us) down|reject|say(?:ing)? (?:yes"
    r"|no)\b)\w*\W*(?:\?|$)"
    r"|\bwhich (?:one|of (?:these|those|them|my \w+)|item|line|point|part)s?\b[^.!?]*\b(?:can|could|do|would"
    r"|will) you (?:\w+ )?(?:accept|approve|agree|sign|say yes|live with"
    r"|give me)\b"
    r"|\b(?:a|an) (?:clear|straight|plain|simple|proper|honest|real) answer\b|\b(?:do|take|accept|sign) (?:it|that"
    r"|this) or not\b"
    r"|\b(?:is|was|are) (?:it|that|this|those|my \w+) too (?:much|little|low|high|long|short)\b"
    r"|\byou(?:'re| are)? (?:going to|gonna) (?:accept|take|sign)\b[^.!?]*(?:\?|\bor\b)"
    r"|\bare you (?:going to|gonna) (?:say|accept|agree|sign|take)\b|\b(?:it|that|this)'s (?:a )?(?:no|yes)\W*\?"
    r"|\bare you (?:really |actually |still |just |now )?(?:refusing|rejecting|declining|saying (?:yes|no)|turning"
    r"|accepting"
    r"|agreeing|in or out|for or against)\b"
    r"|\b(?:do|will|would|can|could|did) you (?:\w+ )?(?:accept|agree(?: to)?|take|refuse|reject|sign|live with)"
    rf" {_IT}\b"
    r"|\b(?:do|did|will) you (?:accept|agree|refuse)(?: or not| now| then| yes)*\W*\?"
    r"|\byou accept\b[^.!?]*\bor\b|\b(?:can|could|will|would) you do (?:it|that|this)\b[^.!?]*\?"
    r"|\b(?:does|would|will|do) (?:that|this|it|my \w+) (?:work|do|suit you|be (?:ok|okay|fine|enough|acceptable))"
    r"(?: for you)?\W*\?"
    r"|\b(?:what(?:'s| is)|give me) (?:your|an?)(?: \w+)? answer\b|\bstraight answer\b|\bin or out\b"
    r"|\bi (?:still )?(?:have no|haven't (?:had|got|heard) an?|want an|need an|asked for an?|asked you for an?)"
    r" (?:\w+ )?answer\b"
    r"|\banswer (?:me )?(?:with )?(?:a )?(?:yes|no)\b|\bwhat do you say\W*$|\bwhat (?:do )?(?:you|u) say(?: now"
    r"| then)?\W*$"
    r"|\bhow (?:does|do) (?:that|this|it|my \w+) (?:sound|sit|land)\b"
    r"|\bwhat do you (?:say|think) (?:to|of|about) (?:it|that|this|my)\b"
    r"|\bdo we have (?:a|an) (?:deal|agreement)\b.*\?"
    r"|\bhow(?:'s|s| is| about| bout) (?:that|this)(?: then| for you| now)?\W*$"
)
"""Wants a yes or no to whatever was put."""
_BARE_AFTER = re.compile(
    r"(?:^|[,;:.!]\s*|\s)(?:deal|agreed?|yes|ok|okay|right|alright|fair|good|possible|doable|acceptable|what you think"
    r"|what do you think|can you|will you|could you|would you)\?\W*$"
)
"""Wants a yes or no where figures stand in the same words."""
_SAYS_SO = re.compile(
    r"\b(?:i|we) (?:can't|cannot|couldn't|don't|won't|will|could|might|would|didn't|never)( \w+){0,2} (?:say|give"
    r"|tell|answer|said)\b"
    r"|\byou (?:said|told|answered|never said)\b.*\byes or no\b|\bthinking about\b"
)
_GOOD = (
    r"(?:good|help|use|do|work|suit|enough|ok|okay|fine|alright|all right|acceptable|possible|doable|fair|agreed"
    r"|thinkable|realistic|better|nearer|closer|change (?:your|anything|things|it)|make (?:a|any|the) difference)"
)
_TO_VALUE = re.compile(
    r"\bwhat (?:do|would) you (?:say|think) (?:to|of|about)\b|\bhow (?:do|would) you (?:feel about|like)\b"
    r"|\b(?:you|we|i|gets?|done|included|fixed|repaired|possible|in|mine)\b[^.!?]*\bor not\W*$"
    r"|\byou (?:\w+ )?(?:\w+) or (?:you )?(?:not|don't|won't|can't)\b|\bor (?:do|don't|will|won't|can|can't|would"
    r"|wouldn't) (?:you|not)\b|\bhow (?:does|do|would"
    r"|about) \S.{0,40}\bsound\b"
    r"|\bis \S+(?: \S+){0,5} (?:a )?(?:yes|no|in there|included)\W*\?|\b(?:yes|no)\?\W*$"
    rf"|\b(?:is|are|be|would|will|does|could|might) (?:\S+ ){{0,6}}(?:be )?(?:any )?{_GOOD}\b(?: (?:for|with|to"
    rf"|by) (?:you|u))?\W*\?"
    r"|\b(?:get|gets|be|been|is|are) (?:done|fixed|repaired|included|paid)\W*\?"
    r"|(?<!what )(?<!how )(?<!when )(?<!why )\b(?:will|would|do|did) you (?:\w+ )?(?:refuse|turn down|reject|accept"
    r"|agree to)\b"
    r"|\byou (?:really )?(?:refuse|reject|say no to|turn down|don't say no to)\b"
)
_OPEN_LEAD = re.compile(rf"{_LEAD}(?:(?:on|by|for|at) )?(?:what|which|why|how|who|when|where)\b(?! (?:about|if)\b)")
_SOUNDS = re.compile(
    r"\bwhat (?:do|would) you (?:say|think)\b|\bhow (?:do|would) you (?:feel|like)\b|\bhow (?:does|do|would|about) \S"
    r"|\b(?:yes|no)\?\W*$"
)
"""Asks for an open answer, and wants none but a yes or no after all."""
_TAKES_VALUE = re.compile(
    rf"{_LEAD}(?:can|could|may|might|would) (?:the|my|our|your|it|that|this|there|i|we)\b[^.!?]*\?|"
    r"(?<!what )(?<!how )(?<!when )(?<!why )(?<!which )\b(?:can|could|will|would|do|did|won't"
    r"|can't) you (?:\w+ )?(?:live with|accept|agree|sign|manage|give|settle"
    r"|refuse|turn down|reject|take"
    r"|go (?:to|for|with)|say (?:yes|no))\b|\byou (?:really )?(?:refuse|reject|accept|say no to|say yes to"
    r"|don't say no to)\b"
)
_ON_TABLE = re.compile(
    r"\b(?:(?:on|off) the (?:table|agenda|cards)|up for (?:discussion|debate|negotiation)|negotiable|open to"
    r"|(?:even |at all )possible|possible at all|out of the question|a possibility|in play|open at all|still open"
    r"|open for \w+)\b"
)
_CHANCE = re.compile(
    r"\b(?:could|can|would|will) (?:you|we)\b[^.!?]*\bat all\b"
    r"|\bany (?:chance|way|possibility|hope) (?:(?:of|for) (?!\w+ing\b)|(?:that )?(?:you|i|we)|to (?:get|have|see))\b"
    r"|\b(?:would|could|will|can) you (?:even |at least |ever )?(?:consider|talk about|discuss|look at|entertain)\b"
)
_ASKED = re.compile(
    r"\b(?:tell me|say|i need to know|let me know|i'd like to know|the question is)(?: \w+)?[ ,:]+(?:if|whether"
    r"|which|what)\b|"
    r"\bi(?:'m| am)? (?:only |just |simply )?(?:asked?|asking"
    r"|want(?:ed)? to know)(?: you)?(?: a simple thing)?[ ,:]*(?:whether|if|which|what)\b"
)
"""Repeats a question in reported words."""
_YOU_ACCEPT = re.compile(r"\byou (?:\w+ )?(?:accept|agree|take|sign)\b")
_REFUSES = re.compile(r"\b(?:refus|reject|say(?:ing)? no|no to|against|turn(?:ing)? down|object)")
_TERMS_WORD = (
    r"(?:offer|proposal|figures?|numbers?|price|terms|deal|idea|first|second|last|rest|one|other|whole|page|package)"
)
_OF_A_THING = re.compile(rf"\b(?:wrong|the matter) with (?:the|your|this|that) (?!{_TERMS_WORD})\w+")
_OF_A_POINT = re.compile(
    rf"\b(?:problem|trouble|issue|difficulty) with (?:the|your|this|that) (?!{_TERMS_WORD})\w+|\bin the way of\b"
    r"|\b(?:problem|trouble|issue|difficulty|wrong|the matter) with (?!(?:it|that|this|them|those|me|my|mine|the"
    r"|your|\d)\b)\w+"
    r"|\bhow far\b[^.!?]*\bwith (?:the|your)\b"
)
"""Asks after a fault in a thing, and not after what keeps somebody from a yes."""
_REFUSES_TO = re.compile(r"\brefus\w* to (?!accept|agree|sign|take|move|pay|go|sell|buy|say)\w+")
_IF_I_REFUSE = re.compile(r"\b(?:i|we) (?:refuse|reject|say no|said no|don't (?:accept|agree|sign|want|like))\b")
_YES_TO = re.compile(
    r"\b(?:yes|no) to (?!(?:it|that|this|them|all|everything|mine|my|me|the (?:whole|lot|offer|rest))\b)\w+"
)
_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|ninety"
    r"|hundred|thousand|million|half|quarter|double|noon|midnight)\b"
)
_NEEDS_WORD = (
    r"(?:refuse|refusing|reject|object|say no|said no|can'?t|cannot|won'?t|not (?:accept|agree|do|like|want|give|take)"
    r"|don'?t (?:you )?(?:accept|agree|like|want|take)|dislike|(?<!in )mind|hurts?|bothers?|problem|trouble"
    r"|difficult\w*|hard\w*|worst|wrong"
    r"|pinch\w*|sticking|obstacle|stuck|too (?:much|far|high|low|long|short)|impossible|in the way|deal.?breaker"
    r"|stick(?:s|ing)?|scares?|worries|frightens?|annoys?"
    r"|stop(?:s|ping) (?:you|us|this)|hold(?:s|ing) (?:you|us|this|it|back)|against|unacceptable|no good|issue"
    r"|costs? you)"
)
_OBSTACLE = re.compile(
    r"\bwhich(?= (?:is|are|was|of|do|did|can|can't|would|don't|hurts?|bothers?|point|hurt)\b)"
    rf"[^.!?]{{0,40}}?\b{_NEEDS_WORD}\b"
    r"|\b(?:which|what) (?:one|ones|bit|bits|part|parts|point|points|line|lines|item|items|figure|number|clause|term"
    r"|terms|thing"
    rf"|piece|half)s?(?: of (?:it|that|this|these|those|them|mine|my \w+"
    rf"|the (?:\w+ )?\w+))*\b[^.!?]{{0,40}}?\b{_NEEDS_WORD}\b"
    r"|\bwhat(?: exactly)?(?:'s| is| was) it(?: exactly)?(?: that)? you (?:can't|cannot|can not|won't|will not|don't"
    r"|do not|refuse"
    r"|object|mind)"
    r"|\bwhat(?:'s| is| was)(?: \w+)?(?: the| your)? (?:\w+ )?(?:problem|trouble|snag|catch|obstacle|sticking point"
    r"|objection"
    r"|difficulty|issue|hold-?up|hang-?up)\b"
    r"|\bwhat(?:'s| is) (?:\w+ )?(?:wrong with|stopping|holding you|in (?:the|your) way|so (?:hard|difficult|bad)"
    r"|bothering)\b"
    r"|\bwhat (?:exactly |bit )?(?:do you (?:refuse|object|dislike|mind|have against)|don'?t you (?:like|accept|want))"
    r"|\bwhat (?:can|will|would|could)(?:n'?t| not) you\b"
    r"|\bwhere(?: exactly| precisely)?(?:'s| is| does)(?: exactly)?(?: the| it| your)? (?:\w+ )?(?:hurt|pinch|snag"
    r"|problem|stick|rub|sticking)"
    r"|\b(?:which|what) (?:one|bit|part|point|line|item)s?\b[^.!?]{0,30}\b(?:you|u)\W*$"
    r"|\bthe (?:one|only) (?:thing|point) (?:that )?you (?:can't|cannot|won't)\b"
    r"|\bwhat stays\b|\bwhat exactly stays\b|\b(?:leave|refuse|against|not|no to) what\?"
    r"|\bwhat are you (?:\w+ )?(?:refusing|rejecting|holding|saying no to|objecting)"
    r"|\bwhere (?:are|do) (?:we|you) (?:still )?(?:differ|apart|disagree|stuck|get stuck)\b"
    r"|\bno to (?:what|which)\b"
)
_IS_PROBLEM = re.compile(
    rf"{_LEAD}(?:it'?s|it is|that'?s) (?:just |only |really |about )?(?:the|your|my)\b(?: \w+){{1,3}}\?\W*$"
    r"|\b(?:is|are)(?: really| just)? (?:the|your) (?:real |main |only )?(?:problem|trouble|obstacle|sticking point"
    r"|difficulty|snag)\b"
)
_A_PROBLEM = re.compile(
    r"\b(?:is|are|would) \S+(?: \S+){0,4} (?:be )?(?:a|the) (?:\w+ )?(?:problem|trouble|difficulty|dealbreaker"
    r"|deal-breaker)\b"
)
_NEED_FOR = re.compile(
    r"\b(?:to (?!say|agree|sign|accept|close|see|hear|know|have|get|move|make|be|settle|shake|from|you|me)\w+"
    r"|for (?!me|you|us|a yes|yes|this|that|it)\w+)"
)
"""What something is needed for: 'what would you need to pay in two weeks'; there the point is not what is needed."""
_OF_YOURSELF = re.compile(r"\b(?:yourself|personally|if you were (?:me|us)|in (?:my|our) (?:place|shoes|seat|chair))\b")
"""A question to the person and none about an offer: 'would you sign that yourself'."""
_NEED = re.compile(
    r"\bwhat(?:'s| is| else is)?(?: \w+){0,2} missing\b(?! (?:is|are)\b)"
    r"|\bwhat (?:(?:do|would|did|will|else do|else would) )?(?:you"
    r"|i|we"
    r"|it) (?:\w+ )?"
    r"(?:need|take|have to (?:do|give|change|add|offer|put))\b(?:[^.!?]*\b(?:to (?:say|sign|agree|accept|get|make"
    r"|close|settle|move)"
    r"|for (?:a|your|you|it|that)|from (?:me|us)|yes)\b|(?: then| now| from me)?\W*$)"
    r"|\bwhat would (?:get|make|bring|persuade|convince) you\b|\bwhat(?:'s| is) (?:it )?(?:going to )?(?:need|take)\b"
    r"|\bwhat (?:has|needs) to (?:change|happen|move)\b|\bhow (?:do|can|could) (?:we|i) get (?:you )?to (?:a )?yes\b"
    r"|\b(?:under|on) what (?:condition|terms)\w*\b|\bwhat else do you need\b|\bwhat must i\b"
    r"|\bwhat should i (?:change|add|give|put)\b|\bwhen would you say yes\b|\bwhat would you say yes to\b"
)
_RETURN = re.compile(
    r"\bwhat (?:do|would|will|did|should|else do) (?:you|i|we) (?:\w+ )?(?:want|need|ask|expect|like|take"
    r"|have to give|give you|owe you|pay)"
    r"\b[^.!?]*\b(?:for (?:it|that|this|the|my|your|a|an|\d|\w+ing\b|(?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve)\b)|in (?:return|exchange)|back\b|instead|on (?:another"
    r"|the other|a different)"
    r" (?:line|point|side|front)|elsewhere|if (?:i|we) \w+|if you (?:give|gave|do|did|let"
    r"|take|took|drop|dropped))"
    r"|\bwhat would (?:that|it|this|the [\w ]{3,20}) cost me\b|\bwhat(?:'s| is) (?:your|the) price for\b"
    r"|\bwhat do you want (?:me to )?(?:give|trade|swap)\b|\bin (?:return|exchange) for what\b"
    r"|\bwhat would you (?:trade|swap)\b|\bwhat (?:\w+ )?(?:i|we) (?:\w+ to |must )?(?:do|give|offer|put|add)\b"
    r"[^.!?]* to get (?!to|there|a (?:yes|deal)|you|your|out|through)\w"
)
_ROOM = re.compile(
    r"\bhow (?:much|far)\b[^.!?]*\b(?:can|could|would|will) you (?:go|come|move)\b"
    r"|\bis there (?:a|any) \w+(?: \w+)? (?:below|under|above|over|less than|more than|lower than|higher than)\b"
    r"|\bis \S+(?: \S+){0,3} (?:really )?(?:final|fixed|set in stone)\W*\?|"
    r"\b(?:is|are) there (?:any|some|really no|no|even|a)(?: \w+){0,2} (?:figure|number|price|sum|amount|room|give"
    r"|leeway|movement|slack|margin|flexibility|wiggle\w*|way)\b|\bwhat(?:'s| is| would be| are)? (?:the|your) (?:most"
    r"|max(?:imum)?|best|highest|furthest|limit)\b(?! (?:way|time|day|thing|part|place)\b)"
    r"|\b(?:any|no|some) (?:room|leeway|give|movement|slack|wiggle room|flexibility)\b[^.!?]*\?"
    r"|\b(?:would|could|can|will|might) you (?:\w+ )?(?:go|come|get|move) (?:\w+ )?(?:any )?(?:below|under|above"
    r"|over|beyond|past|lower"
    r"|higher|down|up|further|closer|nearer)\b[^.!?]*\??"
    r"|\b(?:can|could|would) you (?:do|make it) (?:any |a bit |a little )?(?:better|less|more|lower|higher)\b"
    r"|\bis (?:that|this|it|\S+(?: \S+){0,3}) (?:really )?(?:your|the) (?:\w+ )?(?:last|final|lowest|best|highest|most"
    r"|limit|bottom|maximum|minimum)\b"
    r"|\bis (?:that|this|it) (?:really )?final\b|\bcould you move on\b|\bwill you move (?:on|at all)\b"
)
_RATHER = re.compile(
    r"\b(?:would|do|did) you (?:rather|prefer|sooner|really want|want\b[^.!?]*\bor)\b|\byou(?:'d| would) (?:rather"
    r"|prefer"
    r"|sooner)\b[^.!?]*\?"
    r"|\bwould you like\b[^.!?]*\b(?:better|instead|more)\b"
)
_OR = re.compile(r"\bor\b(?! (?:else|so|not|no|what|something|anything|whatever)\b)")
_EITHER = re.compile(
    r"\b(?:either|which|what)\b|^(?:\W*(?:and|so|but|ok|well|then|right|now)\b)*\W*(?:is|was|are|would|does|do|shall"
    r"|should) (?:it|that|this)?"
    r"|\?\W*$"
)
_MATTERS = re.compile(
    r"\b(?:matters?|important|weighs?|counts?|priority|cares?|keener|value)\b|\bwhich would you (?:give up|let go"
    r"|drop|keep)\b"
)
_WHAT_FIGURE = re.compile(
    r"\bwhat(?:'s| is) your (?:position|view|offer|number|figure|answer) (?:on|for|about|to) (?:the|my|your)\b|"
    r"\b(?:what|which) (?:price|figure|number|sum|amount|rate|rent|fee)\b[^.!?]*\b(?:ok|okay|good|fine|acceptable"
    r"|works?|suits?"
    r"|(?:would|could|do|will|can) you (?:\w+ )?(?:accept|take|live with|sign|agree to|say yes to))\b"
)
_POINT = re.compile(
    rf"{_LEAD}(?:what|how) about\b|{_LEAD}where(?:'s| is| has| are| have| did)\b[^.!?]*\b(?:go|gone|went"
    rf"|disappear\w*|left)\b"
    rf"|^and (?:the|your|my|what about)\b(?!.*\b(?:who|why|how|when|which|where|does|do|is|are|can"
    rf"|will)\b)(?:\W+[\w'-]+){{1,6}}\W*\?\W*$|{_LEAD}(?:what|anything) (?:on|about"
    rf"|of) (?:the|my|your)\b"
    r"|\bwhere do you stand (?:on|with|about)\b|\bwhat do you say (?:on|about)\b"
)
_OTHER_MATTER = re.compile(
    r"\b(?:coffee|tea|biscuit|weather|joke|lunch|dinner|weekend|family|kids|wife|husband|minutes? (?:break|pause)"
    r"|explain|mean by"
    r"|understand|threat|sure|band|salary range|pay range|scale)\b|\b(?:at )?the (?:bottom|top)(?: end)?(?: of|\W*\?)"
    r"|\bwhat(?:'s|s| is| are) (?:\w+ )?(?:in|inside|behind|made of) (?:the|that|this|your|it)\b"
)
_TOLD = rf"{_LEAD}(?:i(?:'m)? (?:ask|asked|asking|want to know)[:,]? (?:you )?(?:if |whether )?)?"
_FACT = re.compile(
    rf"{_TOLD}(?:is|are|does|do|who|what|when|where) (?!(?:you|we|i|that|this|it|my|mine|your (?:offer|page))\b)\w"
)
_PAST_FACT = re.compile(
    rf"{_TOLD}(?:was|were|did|have|has|had) (?!(?:you|we|i) (?:\w+ )?(?:accept|agree|take|taken|sign|settle"
    rf"|a deal)\w*\b)\w"
)
"""Asks how something is, was, or came about."""
_TAKES_UP = re.compile(r"\b(?:give|do|take|sign|grant|accept|get|have) (?:me |us |you )?(?:it|that|this|them|those)\b")
_MONEY = re.compile(r"\b(?:money|price|figure|amount|sum)\b")


def question_about_offers(bargain: Bargain, words: str, named: Mapping[str, IssueId]) -> Question | None:
    """Return the last question about offers in lower-case words, with the words in which values were read, by point."""
    for sentence in reversed(sentences_in(words)):
        here = {issue for said, issue in named.items() if said in sentence}
        points = points_meant(bargain, sentence)
        if _OR.search(sentence):
            points = [issue.id for issue in bargain.issues if issue.id in here or issue.id in points]
        whole = re.sub(r"(?<=\d)\.(?=\d)", "", sentence)  # the point of 98.5 ends no clause
        found = _stance_of(
            whole, points, figures=bool(named), here=bool(here), apart=sets_apart(bargain, sentence, named)
        )
        if found is not None and not (
            found is Stance.VERDICT and _is_of_other_matter(sentence, points, {*here, *_taken_up(sentence, named)})
        ):
            unread = not here and _FIGURE.search(_BARE.sub("", sentence)) is not None
            plain = found is Stance.VERDICT and _BARE.search(sentence) is not None
            if unread:  # the point named first is the one the figure belongs to
                points.sort(
                    key=lambda point: -where((bargain.issue(point).name, *bargain.issue(point).aliases), sentence)
                )
            unknown = not points and _YES_TO.search(sentence) is not None
            return Question(found, sentence, tuple(points or sorted(here)), unread or unknown, unknown, plain)
    return None


def sets_apart(bargain: Bargain, sentence: str, named: Mapping[str, IssueId]) -> bool:
    """Tell whether 'or' stands between two points: 'the money or the days', and not 'the rent in cash or later'."""
    found = _OR.search(sentence)
    if found is None:
        return False

    def points(words: str) -> set[IssueId]:
        return {*points_meant(bargain, f"{words} or"), *(issue for said, issue in named.items() if said in words)}

    left, right = points(sentence[: found.start()]), points(sentence[found.end() :])
    return bool(left and right and left != right)


def answer_wanted(words: str) -> Question:
    """Return the demand for an answer that words make which name nothing: 'so?', 'your answer?'."""
    return Question(Stance.VERDICT, words, (), plain=True)


def _taken_up(sentence: str, named: Mapping[str, IssueId]) -> set[IssueId]:
    """Return the points of the values that a sentence takes up by a mere 'them': 'weekly. will you give them'."""
    return set(named.values()) if _TAKES_UP.search(_BARE.sub(" ", sentence)) else set()


def _is_of_other_matter(sentence: str, points: list[IssueId], here: set[IssueId]) -> bool:
    """Tell whether 'yes or no' only sharpens a question about something else: 'was it in an accident, yes or no'."""
    if _REFUSES_TO.search(sentence) and not (points or here):
        return True
    rest = _BARE.sub(" ", sentence)
    asks = re.match(rf"{_LEAD}(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had)\b", rest.strip())
    return asks is not None and not (points or here) and bool(telling(rest, LEAST_TELLING))


def without_demand(bargain: Bargain, words: str) -> str:
    """Return lower-case words without a mere yes or no that only sharpens the question of fact right before it."""
    *before, last = sentences_in(words) or [words]
    if not before or _BARE.search(last) is None or telling(_BARE.sub(" ", last), LEAST_TELLING):
        return words
    asked = before[-1]
    if _PAST_FACT.match(asked) or (_FACT.match(asked) and not points_meant(bargain, asked)):
        return " ".join(before)
    return words


def _stance_of(sentence: str, points: list[IssueId], *, figures: bool, here: bool, apart: bool) -> Stance | None:
    """Return what one sentence asks, the plainest forms first; figures may stand here or in the words before."""
    if _SAYS_SO.search(sentence) or _IF_I_REFUSE.search(sentence) or _OF_YOURSELF.search(sentence):
        return None
    if asks_what_for(sentence):
        return Stance.POINT if len(points) == 1 and not here and is_for_own(sentence) else Stance.GIVE
    if _RETURN.search(sentence):
        return Stance.RETURN
    of_a_thing = _OF_A_THING.search(sentence) or (_OF_A_POINT.search(sentence) and not (points or here))
    if re.match(rf"{_LEAD}(?:which|what|where|how)\b", sentence) and not of_a_thing:
        if _OBSTACLE.search(sentence):
            return Stance.OBSTACLE
        if _NEED.search(sentence):
            return Stance.RETURN if (points or here) and _NEED_FOR.search(sentence) else Stance.NEED
    if _WHAT_FIGURE.search(sentence):
        return Stance.POINT
    if _BARE.search(sentence) and not _OTHER_MATTER.search(sentence):
        return Stance.VERDICT
    if figures and _BARE_AFTER.search(sentence) and (here or points or len(words_of(sentence)) <= LONGEST_BARE):
        return Stance.VERDICT
    built = re.match(rf"{_LEAD}(?:which|what|where|is|are|does|do|would|could|can|either)\b", sentence)
    asks = sentence.endswith("?") or built or _ASKED.search(sentence)
    if of_a_thing:
        return None
    if (points and _IS_PROBLEM.search(sentence)) or ((here or points) and _A_PROBLEM.search(sentence)):
        return Stance.OBSTACLE
    if not asks and _OBSTACLE.search(sentence) is None:
        return None
    if _OTHER_MATTER.search(sentence) and not points:
        return None
    if _ROOM.search(sentence):
        return Stance.ROOM
    if len(points) > 1 and apart and _EITHER.search(sentence) and not _MATTERS.search(sentence):
        return Stance.RATHER if _RATHER.search(sentence) and here else Stance.EITHER
    if _OBSTACLE.search(sentence):
        return Stance.OBSTACLE
    if _NEED.search(sentence):
        return Stance.NEED
    if _RATHER.search(sentence) and (points or here):
        return Stance.RATHER
    if (points or here) and _ON_TABLE.search(sentence):
        return Stance.OPEN
    if (points or here) and _CHANCE.search(sentence) and not _OPEN_LEAD.match(sentence):
        return Stance.VERDICT if here else Stance.OPEN
    if _OPEN_LEAD.match(sentence) and not _SOUNDS.search(sentence):
        return Stance.POINT if points and not here and _POINT.search(sentence) else None
    if ((points or here) and _TO_VALUE.search(sentence)) or (here and _TAKES_VALUE.search(sentence)):
        return Stance.VERDICT
    return Stance.POINT if points and not here and _POINT.search(sentence) else None


def points_meant(bargain: Bargain, words: str) -> list[IssueId]:
    """Return every point whose name, usual words or unit occur in lower-case words; money means the headline."""
    named = [issue.id for issue in bargain.issues if finds(issue.name, words) or cued(issue.aliases, words)]
    if not named or _OR.search(words):
        named += [issue.id for issue in bargain.issues if issue.id not in named and _by_unit(bargain, issue, words)]
    return [issue.id for issue in bargain.issues if issue.id in named]


def _by_unit(bargain: Bargain, issue: Issue, words: str) -> bool:
    """Tell whether words speak of a point by what it is counted in: 'the money or the days'."""
    if issue.kind is IssueKind.MONEY:
        return issue.id == bargain.headline.id and _MONEY.search(words) is not None
    unit = issue.unit.casefold().split(" ")[-1] if issue.unit else ""
    return len(unit) > 2 and finds(unit, words)
