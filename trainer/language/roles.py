"""What a figure does in its sentence: offered, accepted, rejected, quoted back, a limit or a reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.core.moves import TermRole
from trainer.language.clauses import Layout
from trainer.language.words import Token

BEFORE, AFTER = 14, 12
"""Words looked at on either side of a figure, so that long texts stay cheap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a value from the table."""

    theirs: bool = False
    """It is the other side's standing figure for the issue."""
    theirs_ever: bool = False
    mine: bool = False
    reference: bool = False
    they_offered: bool = False
    """The other side has a figure for this issue on the table."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<= ))(?:" + "|".join(patterns) + r")(?= |$)")


_PAST_LIMIT = _any(
    r"(?:can|could|will|would|do) not (?:really |possibly |even )?(?:go|drop|come|do|pay|accept|take|move|sell|offer|get|give|be|let it go)"
    r"(?: \w+){0,2} (?:any )?(?:lower|below|under|less|higher|above|over|beyond|more|past|further|better)(?: than)?(?: \w+)?$",
    r"(?:no|not|nothing|never|none) (?:any )?(?:more|less|higher|lower|fewer|above|below|under|over|better|beyond|longer|later)(?: than)?(?: \w+)?$",
    r"not (?:a penny|a cent|one penny) (?:more|less|over|under|below|above)(?: than)?$",
)
_UP_TO = _any(r"up to$", r"at (?:the )?(?:very )?(?:most|least)(?: \w+){0,2}$", r"(?:a )?(?:max|maximum|minimum|min|cap|ceiling|floor|limit)(?: \w+){0,3}$")
_BOUND = _any(r"(?:above|over|below|under|more than|less than|higher than|lower than|north of|south of|fewer than|beyond|upwards of)(?: the)?$")
_LIMIT_BEFORE = _any(
    r"(?:absolute |very )?(?:most|highest|lowest|least|best|max|maximum|minimum|furthest|farthest|cheapest)(?: \w+){0,8}$",
    r"(?:has|have|had|needs?) to be(?: \w+){0,2}$", r"must be(?: \w+){0,2}$", r"final (?:offer|price|word|answer)?(?: \w+){0,3}$",
    r"bottom line(?: \w+){0,2}$", r"(?:firm|fixed|set|stuck) (?:on|at)(?: \w+)?$", r"(?:my|our) (?:limit|budget|floor|ceiling|cap)(?: \w+){0,3}$",
    r"walk away (?:point|price)(?: \w+){0,2}$", r"not budge(?: \w+){0,2}$",
)
_LIMIT_AFTER = _any(
    r"^(?:\w+ ){0,4}(?:is |was |would be )?(?:about |really |honestly |the |my |our |an |absolute |absolutely |very ){0,4}"
    r"(?:most|highest|lowest|least|best|max|maximum|minimum|limit|ceiling|floor|furthest|farthest|cap|bottom|tops|firm|final)(?= |$)",
    r"^(?:\w+ ){0,3}(?:non negotiable|not negotiable|is non|take it or leave it|or nothing|or no deal|or i walk|or i am out|and not (?:a penny|one penny|a cent))",
    r"^(?:\w+ ){0,3}at (?:the )?(?:very )?(?:most|least)",
)
_LIMIT_NEXT = _any(
    r"^(?:that|this|it) (?:is|would be|will be) (?:really |about |honestly |absolutely |truly )?(?:the |my |our |as )?(?:absolute |very |final )?"
    r"(?:most|highest|lowest|least|best|max|maximum|minimum|limit|final|ceiling|floor|high|low|far|firm|bottom|it)",
    r"^(?:my |our |the )?(?:final|last) (?:offer|price|word)", r"^take it or leave it", r"^(?:i|we) (?:can|could|will) not (?:go|do) (?:any )?(?:lower|higher|better|more|less|further)",
    r"^(?:non|not) negotiable", r"^or (?:i|we) (?:walk|am out|are out|leave)",
)
_REFERENCE_BEFORE = _any(
    r"(?:market|average|median|mean|typical|usual|normal|standard|index|benchmark|survey|table|guild|kbb|blue book|retail|catalogue|elsewhere|competitor|competition|"
    r"comparable|similar|comps|neighbours?|others?|value|worth|appraised|rated|published|guide|statute|regulator)(?: \w+){0,9}$",
    r"(?:i|we) (?:originally |initially )?(?:bought|paid|got|purchased)(?: \w+){0,6}$", r"cost (?:me|us)(?: \w+){0,4}$", r"(?:originally|brand new|used to|new for)(?: \w+){0,6}$",
    r"(?:sell|sells|sold|selling|goes|going|go|listed|advertised|run|runs|retails?|retailed|priced|rents?|rented)(?: \w+){0,2} (?:for|at|around|about)(?: \w+){0,2}$",
    r"(?:other|another|different|second) (?:\w+ )?(?:offer|quote|supplier|place|firm|company|bid|buyer|seller|flat|car|dealer|guy|one)(?: \w+){0,7}$",
    r"(?:currently|presently|at the moment|right now|today|these days|so far|until now)(?: \w+){0,5} (?:pay|paying|earn|earning|on|at|get|getting|is|am|are|charge|make|making)(?: \w+){0,2}$",
    r"(?:last|previous|old|current|existing)(?: \w+)? (?:year|month|time|job|rent|salary|price|rate|contract|deal|tenant|employer|role)(?: \w+){0,6}$",
    r"(?:was|were|had been|has been)(?: \w+){0,2}$", r"(?:invoice|policy|list price|sticker|msrp|rrp|full price|original price|asking price)(?: \w+){0,5}$",
    r"(?:they|he|she|people|everyone|others|tenants|someone)(?: \w+){0,2} (?:pay|pays|paid|charge|charges|charged|get|gets|got|offer|offered|offers|want|wants|wanted|rent|rents)(?: \w+){0,3}$",
)
_REFERENCE_AFTER = _any(
    r"^(?:\w+ ){0,2}(?:new|brand new|retail|elsewhere|on (?:ebay|amazon|the market)|originally|in the (?:shops?|stores?|guide|table|index|book)|at the (?:shop|store|dealer))",
    r"^(?:\w+ ){0,3}(?:is|was|seems|being) (?:the )?(?:market|average|standard|norm|normal|typical|usual|going rate|retail|list price|median|index|statutory)",
    r"^(?:\w+ ){0,2}(?:asking|list|sticker|market|retail|original|book) (?:price|value|rate)",
    r"^(?:a month |per month |a year )?(?:last|previous) (?:year|month|time)",
)
_OWN = _any(
    r"(?:i|we)(?: \w+){0,2} (?:offer|propose|suggest|pay|do|give|take|accept|want|need|say|ask|like|hope|hoping|think|thinking|go|counter|settle|agree|sign|expect|expecting|looking|prefer|request|start)"
    r"(?: \w+){0,4}$",
    r"(?:how|what) about(?: \w+){0,3}$", r"(?:can|could|would|will) (?:you|we)(?: \w+){0,4}$", r"let us(?: \w+){0,3}$", r"make it(?: \w+)?$", r"so (?:i|we)(?: \w+){0,4}$",
    r"call it(?: \w+)?$", r"what if(?: \w+){0,4}$", r"(?:my|our) (?:offer|proposal|counter|price|figure|number|ask)(?: \w+){0,3}$", r"(?:instead|rather)(?: \w+){0,2}$",
)
_NO_BEFORE = _any(
    r"(?:can|could|will|would|do|does|did|is|are|am|have|has|should) not(?: \w+){0,7}$", r"cannot(?: \w+){0,6}$", r"never(?: \w+){0,5}$", r"(?:reject|refuse|decline|disagree|dislike|oppose|against)(?: \w+){0,6}$",
    r"(?:instead of|rather than|unable to|impossible to|no way|no to|anything but|except|besides|not)(?: \w+){0,3}$", r"no$", r"no (?:more )?(?:interest|need|use|chance|vacanc\w+|openings?|positions?)(?: \w+){0,5}$",
    r"(?:forget|withdraw|retract|scrap|scratch|drop|take back|taking back|pull)(?: about)?(?: \w+){0,2}$",
    r"(?:too|very) (?:low|high|much|little|far|long|short|expensive|steep)(?: \w+){0,2}$",
)
_NO_EXCEPT = _any(
    r"not (?:only|just|mind|sure|bad|unreasonable|far|much|counting|including|a problem|be (?:happy|sorry|better)|want to (?:waste|lose)|(?:too )?worried)(?: \w+){0,8}$", r"(?:why|why can|why do|why will|could|would|can|do|should) (?:you |we )?not (?:you |we |it )?(?:just |say |do |make |go )?(?:\w+ ){0,2}$",
    r"if not(?: \w+){0,4}$", r"no (?:problem|worries|doubt)(?: \w+){0,6}$", r"(?:can|do) not (?:wait|complain)(?: \w+){0,4}$", r"whether or not(?: \w+){0,4}$",
)
_NO_AFTER = _any(
    r"^(?:\w+ ){0,3}(?:is|are|was|seems?|sounds?|feels?|would be|looks?)(?: \w+){0,3} (?:too|out of|not enough|low|high|steep|unacceptable|ridiculous|insulting|impossible|bad|beyond|over|off|insufficient|unreasonable|expensive|much|hard|difficult|tough|a stretch)(?= |$)",
    r"^(?:\w+ ){0,3}(?:(?:is|are|was|will|would|does|do|can|could) )not(?: \w+)? (?:enough|acceptable|possible|work|fly|good|fair|realistic|going|do|going to|what|cut|something|available|sufficient|ok|fine|accept|there|help|for me|an option|on)",
    r"^(?:\w+ ){0,2}(?:too (?:low|high|much|little|far|long|short|many|few|steep|expensive|late|early)|not enough|no way|no go|no thanks|way off|out of the question|will not|does not|i can not|we can not|is a no|is out|a little (?:high|low|steep|much)|a bit (?:high|low|steep|much|rich)|off the table)(?= |$)",
    r"^(?:is|are) (?:bad|out|off|gone|impossible)(?= |$)",
)
_YES_AFTER = _any(
    r"^(?:\w+ ){0,3}(?:works|sounds|seems?|is|would be|will be|it is) ?(?:\w+ ){0,2}(?:good|great|fine|fair|ok|okay|right|perfect|acceptable|reasonable|deal|works|agreeable|doable|done|alright|it|accepted|agreed)(?= |$)",
    r"^(?:\w+ ){0,1}(?:works|deal|agreed|done|it is|then it is|sold|okay|fine|accepted)(?= |$)",
)
_YES_BEFORE = _any(
    r"(?:ok|okay|yes|yeah|yep|sure|deal|agreed|agree|accept|accepted|alright|fine|done|great|good|sold|perfect|happy|works|take)(?: \w+){0,5}$",
)
_QUOTED_BEFORE = _any(
    r"(?:you|they|he|she) (?:just |already |also |only |have |had |were |are ){0,2}(?:said|say|saying|offered|offering|offer|mentioned|proposed|propose|asked|asking|told|quoted|put|wrote|named|suggested|suggest|opened|came|gave|promised|started|talked|want|wanted|demanded|insist|call|called)(?: \w+){0,5}$",
    r"your (?:\w+ )?(?:offer|proposal|figure|number|price|ask|opening|position|demand|quote|bid|line|email|letter|first|last)(?: \w+){0,4}$",
    r"(?:i|we) (?:just |already |have |had |originally ){0,2}(?:said|mentioned|told|wrote|quoted)(?: \w+){0,4}$",
    r"(?:why|how did|how do|where does|what is behind|how come|what makes)(?: \w+){0,7}$",
    r"(?:did|do) you (?:say|mean|want)(?: \w+){0,4}$", r"you mean(?: \w+){0,3}$", r"(?:earlier|previously|before|back)(?: \w+){0,4}$",
)
_CONFIRMING = _any(r"^so (?:you|that|it|we|i)(?: \w+){0,5}$", r"(?:to confirm|to be clear|to check|am i right|correct me|if i understand|do i understand|let me confirm|just checking)(?: \w+){0,8}$")
_ASKING_ABOUT = _any(r"^(?:is|are|was|were) (?:that |the |your |this )?(?:\w+ )?(?:at )?$")
_ASKING_AFTER = _any(r"^(?:\w+ ){0,2}(?:your|the) (?:\w+ ){0,2}(?:final|best|last|lowest|highest|offer|limit|price)")


class RoleReader:
    """Reads the role of figures in one utterance."""

    def __init__(self, tokens: Sequence[Token], layout: Layout, figures: Sequence[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._layout = layout
        self._figure_at = {place: first for first, stop in figures for place in range(first, stop)}
        self._figures = frozenset(first for first, _ in figures)

    def _words(self, first: int, stop: int) -> str:
        """Return the words of a stretch, figures as #."""
        words: list[str] = []
        for place in range(first, stop):
            if place in self._figure_at:
                if self._figure_at[place] == place:
                    words.append("#")
            elif self._tokens[place].kind != "p":
                words.append(self._tokens[place].word)
        return " ".join(words)

    def around(self, first: int, stop: int) -> tuple[str, str, str, str]:
        """Return the words before and after a figure in its clause, those before it in its sentence, and the clause after."""
        clause_first, clause_stop = self._layout.clause_span(first)
        sentence_first, _ = self._layout.sentence_span(first)
        before = self._words(max(clause_first, first - BEFORE), first)
        after = self._words(stop, min(max(clause_stop, stop), stop + AFTER))
        lead = self._words(max(sentence_first, first - BEFORE), first)
        following = self._words(clause_stop, min(len(self._tokens), clause_stop + AFTER)) if clause_stop >= stop else ""
        return before, after, lead, following

    def role(self, first: int, stop: int, standing: Standing) -> tuple[TermRole, bool]:
        """Return the role of the figure at these tokens and whether it is stated as a limit."""
        before, after, lead, following = self.around(first, stop)
        asking = self._layout.sentence[first] in self._layout.asking
        if not before and lead:
            before = lead if not _OWN.search(lead) or _NO_BEFORE.search(lead) is None else before
        past_limit = bool(_PAST_LIMIT.search(before))
        limit = past_limit or bool(
            _UP_TO.search(before) or _LIMIT_BEFORE.search(before) or _LIMIT_AFTER.search(after) or _LIMIT_NEXT.search(following)
        )
        own = bool(_OWN.search(before))
        if past_limit:
            return (TermRole.OFFER, True)
        if self._is_quoted(before, after, asking=asking, standing=standing) and not _NO_AFTER.search(after):
            return TermRole.QUOTED, False
        if _BOUND.search(before) and not limit:
            return TermRole.LIMIT, True
        if not own and (_REFERENCE_BEFORE.search(before) or _REFERENCE_AFTER.search(after)):
            if not (standing.theirs and _YES_AFTER.search(after)):
                return TermRole.REFERENCE, False
        refused = (_NO_BEFORE.search(before) and not _NO_EXCEPT.search(before)) or _NO_AFTER.search(after)
        if refused and not limit:
            return TermRole.REJECTED, False
        if standing.theirs and not limit:
            return TermRole.ACCEPTED, False
        if standing.reference and not standing.they_offered and not standing.mine and not own:
            return TermRole.REFERENCE, False
        return TermRole.OFFER, limit

    def _is_quoted(self, before: str, after: str, *, asking: bool, standing: Standing) -> bool:
        if _QUOTED_BEFORE.search(before) and not _OWN.search(before):
            return True
        if asking and (standing.theirs or standing.theirs_ever) and (not before or _CONFIRMING.search(before)):
            return not after or bool(_CONFIRMING.search(before))
        return asking and bool(_ASKING_ABOUT.search(before)) and bool(_ASKING_AFTER.search(after))
