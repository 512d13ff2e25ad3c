"""Word patterns around a figure that tell what it does; texts hold plain words, figures stand as 0.

Every gap is a bounded number of words and every text is at most a few dozen words, so matching stays linear.
"""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<= ))(?:" + "|".join(patterns) + r")(?= |$)")


_CAN_NOT = (
    r"(?:can|could|will|would|do|does|am|are|may|shall|should) "
    r"(?:really |just |simply |possibly |honestly )?not"
)

PAST_LIMIT = _any(
    r"not (?:going|willing|prepared|able|ready)(?: \w+){0,4}? (?:lower|below|under|less|higher|above|over|beyond|"
    r"more|past)(?: than)?(?: \w+)?$",
    _CAN_NOT + r"(?: \w+){1,8} (?:lower|below|under|less|fewer|higher|above|over|beyond|more|past|further|better|"
    r"later|"
    r"longer|shorter)(?: than| by)?(?: \w+){0,2}$",
)
"""I can not go below..., we will not pay more than...: what one can do, said from its far side."""
RAISED_TO = _any(r"(?:get|bring|raise|move|push|bump|put|lift|take)(?: \w+){0,3} up to$")
"""Where a figure should be raised to, which bounds nothing."""
UP_TO = _any(
    r"(?:no|not|nothing|never|none|nowt) (?:any )?(?:more|less|higher|lower|fewer|above|below|under|over|better|"
    r"beyond|longer|later|earlier|sooner)(?: than)?(?: \w+)?$",
    r"not (?:a|one) (?:penny|cent|pound|day|week|month) (?:more|less|over|under|below|above)(?: than)?$",
    r"(?<!you go )(?<!you come )(?<!went )(?<!goes )up to(?: a)?$",
    r"at (?:the )?(?:very )?(?:most|least|max|minimum)(?: \w+){0,2}$",
    r"(?:^|(?<!my )(?<!our )(?<!absolute ))(?:a )?(?:max|maximum|minimum|min)(?: of| is| would be)?$",
    r"(?:capped|cap it) at$",
)
NAMED_SO = _any(r"(?:capped|cap it) at$", r"only (?:have|got)(?: \w+){0,3}$")
"""Bounds of a number that bound no option chosen by its name: liability capped at 2x, we only have York."""
BOUND = _any(
    r"(?:above|over|below|under|beneath|more than|less than|higher than|lower than|(?:do|go|offer|get|"
    r"give)(?: \w+){0,3} better than|north of|south of|"
    r"fewer than|beyond|upwards of)(?: the)?$"
)
LIMIT_BEFORE = _any(
    r"(?:can|could|may|i|we) only (?:have|got|afford|pay|stretch to|manage|offer|do|go to|give)(?: \w+){0,3}$",
    r"(?:absolute |very )?(?:most|highest|lowest|least|best|max|maximum|minimum|furthest|farthest|cheapest|longest|"
    r"latest|earliest)(?: (?!and )\w+){0,8}$",
    r"(?:has|have|had|needs?|got) to be(?: \w+){0,2}$",
    r"must be(?: \w+){0,2}$",
    r"final (?:offer|price|word|answer|number)?(?: \w+){0,3}$",
    r"bottom line(?: \w+){0,2}$",
    r"(?:firm|fixed|set|stuck) (?:on|at)(?: \w+)?$",
    r"(?:my|our) (?:\w+ )?(?:limit|budget|floor|ceiling|cap|line|reserve)(?: \w+){0,3}$",
    r"walk away (?:point|price|number)?(?: \w+){0,2}$",
    r"not budge(?: \w+){0,2}$",
)
LIMIT_AFTER = _any(
    r"(?:\w+ ){0,3}?(?:is|are|would be) (?:a |an |absolutely )?(?:must|requirement|condition|deal breaker|"
    r"dealbreaker|essential|mandatory|red line)(?= |$)",
    r"(?:\w+ ){0,4}?(?:is |was |would be |are )(?:about |really |honestly |absolutely |pretty much ){0,2}(?:the|my|"
    r"our|as) (?:absolute |very )?"
    r"(?:most|highest|lowest|least|best|longest|shortest|latest|earliest|max|maximum|minimum|limit|ceiling|floor|"
    r"furthest|"
    r"farthest|cap|bottom|last|"
    r"final|high as|low as|far as)(?= |$)",
    r"(?:\w+ ){0,3}?(?:is |would be |are )(?:about |really |honestly |absolutely |pretty much ){0,2}(?:max|maximum|"
    r"minimum|tops|firm|final|non negotiable|not negotiable|a red line|fixed)(?= |$)",
    r"(?:\w+ ){0,2}?(?:max|maximum|minimum|tops|firm|final|non negotiable|take it or leave it|or nothing|or not at all|"
    r"or no deal|or i walk|or i am out|or i leave|or we walk|and not (?:a|one) (?:penny|cent|day|pound|dollar|euro|"
    r"week|month|percent|minute)|and no (?:more|"
    r"less|higher|lower)(?! than))",
    r"(?:\w+ ){0,3}?at (?:the )?(?:very )?(?:most|least|max|maximum|minimum|latest|earliest)",
    r"(?:\w+ ){0,3}?is as (?:high|low|far|much|good|long|short|early|late) as",
    r"or no go",
    r"(?:\w+ ){0,3}?(?:is|would be) all (?:that )?(?:(?:i|we) (?:can|could|have|will)|(?:you|they) (?:get|will get))",
    r"(?:\w+ ){0,2}?(?:my|our) (?:absolute |very )?(?:best|final|limit|max|lowest|highest)",
)
LIMIT_NEXT = re.compile(
    r"^(?:and |but )?(?:(?:final|firm|full stop|end of story|period|max|tops)(?= |$)|(?:that|this|it|which) (?:is|"
    r"would be|will be) (?:really |about |honestly |absolutely |"
    r"truly )?(?:as (?:high|low|far)|(?:the |my |our )?(?:absolute |very |final )?"
    r"(?:most|highest|lowest|least|best|max|maximum|minimum|limit|final|ceiling|floor|firm|bottom|last))\b"
    r"|(?:my |our |the )?(?:final|last|best) (?:offer|price|word)\b|take it or leave it|(?:i|we) (?:can|could|"
    r"will) not (?:go|do) (?:any )?(?:lower|higher|better|more|less|further|below|above)"
    r"|(?:non|not) negotiable|or (?:i|we) (?:walk|am out|are out|leave)|no (?:more|less|lower|higher)\b|(?:i|"
    r"we) can not go)"
)
PAID_BEFORE = re.compile(r"^(?:paid|bought|purchased)(?: \w+){0,6}$")  # a sum said without its subject
COUNTERED = re.compile(
    r"^(?:i|we) (?:can|could|would|might) (?:only |maybe |perhaps )?(?:do|go (?:to|for|up|down|with|as)"
    r"|offer|pay|give|say)\b(?! that| it)"
)
"""A figure of one's own put against one that was only repeated: 380? I could do 420."""
NEVER = re.compile(r"\b(?:no way|never(?: will| would| am)?) (?:i|we)\b")
NO_NEXT = re.compile(
    r"^(?:(?:that|this|it|which) (?:is|seems|sounds|feels|would be) (?:just |really |quite |still |way |far |so |"
    r"a (?:bit|little|lot) |simply |honestly ){0,3}(?:too|below|under|low|high|not (?:enough|acceptable|possible|"
    r"going)|less than|more than (?:i|we)|out of|steep|insulting|ridiculous|impossible|a joke|unacceptable)"
    r"|(?:no|nope|nah)(?= |$)(?! (?:problem|worries|doubt|idea))|(?:nobody|no one|no chance|not a chance|forget it|"
    r"never|come on|seriously|impossible|"
    r"(?:i|we) (?:would be |am |are |will be |would )?(?:losing|lose|making a loss|make a loss|going under)|"
    r"you are (?:kidding|joking)|you must be)\b|(?:i|we) (?:would|had) (?:rather|sooner|prefer)\b|(?:i|we) (?:was|"
    r"were|am|are) "
    r"(?:thinking|hoping|expecting)\b|more like\b"
    r"|(?:that|this|it) (?:does|will|would|can) not (?:work|do|cover|fly|happen)|not (?:enough|possible|acceptable|"
    r"going to happen)|too (?:low|high|little|much|steep)|no way|no thanks|(?:i|we) can not (?:do|accept|take|"
    r"go) (?:that|it|this))"
)
REFERENCE_BEFORE = _any(
    r"(?:i|we) (?:have |had )?(?:worked|been|trained)(?: \w+){0,4}$",
    r"(?:have|got|had|received)(?: an| another| a| one| got){0,2} (?:\w+ )?(?:offer|quote|bid|estimate) (?:from|at|"
    r"of|for|"
    r"elsewhere)(?: \w+){0,5}$",
    r"(?<!if )(?:i|we)(?: have| had)? (?:did|hit|achieved|averaged|delivered|reached|recorded)(?: \w+){0,2}$",
    r"(?:range|band|bracket|scale|ads?|advert|posting)(?: \w+){0,4} (?:went|goes|runs|is|was|starts|"
    r"ends)(?: \w+){0,3}$",
    r"(?:i|we)(?: have)? (?:saw|seen|found)(?: \w+){0,6} (?:for|at)(?: \w+)?$",
    r"(?:experience|background|degree|skills|trained) (?:in|with|as|at)(?: \w+){0,4}$",
    r"(?!(?:you|i|we) )\w+ (?:told|tells) (?:me|us)(?: \w+){0,9}$",
    r"(?!(?:you|i|we) )\w+ (?:says|shows|reports|quotes)(?: \w+){0,6}$",
    r"rivals?(?: \w+){0,9}$",
    r"(?:market|average|median|mean|typical|typically|usual|usually|normally|benchmark|survey|index|indices|guild|"
    r"kbb|blue book|catalogue|elsewhere|competitors?|competition|comparables?|comparable|"
    r"similar|comps|neighbours?|neighbors?|worth|valued|appraised|published|posted|guide|statute|statutory|"
    r"regulator|tariff|rrp|msrp|sticker|statistics|stats|report|study|sector|industry|benchmarks)(?: \w+){0,13}$",
    r"(?:i|we) (?:originally |initially |only |just )?(?:bought|paid|got|purchased|earned|made|charged)(?: \w+){0,6}$",
    r"costs? (?:me|us)(?: \w+){0,4}$",
    r"(?:my|our) (?:own |real |actual )?costs? (?:is|are|comes? to|runs? at|stands? at)(?: \w+){0,2}$",
    r"costs? to (?:me|us) (?:is|are)(?: \w+){0,2}$",
    r"(?:receipts?|invoices?|bills?|books|accounts) (?:(?:that|which) )?(?:says?|show|shows|come to)(?: \w+){0,2}$",
    r"(?:difference|gap|distance|spread) of(?: \w+)?$",
    r"(?:originally|brand new|used to|new for|back in)(?: \w+){0,6}$",
    r"(?:ones|they|these|those|\w\w\w+s) go(?: \w+){0,2} for(?: \w+){0,2}$",
    r"(?:sell|sells|goes|going|listed|advertised|run|runs|retails?|retailed|rents?|rented|let|lets|"
    r"priced)(?: \w+){0,2} (?:for|at|around|about)(?: \w+){0,2}$",
    r"(?:sold|sell|selling) (?:one|some|them|mine|his|hers|these|those|this|it)(?: \w+){0,2} (?:for|at)(?: \w+){0,1}$",
    r"(?:other|another|different|second|rival|competing) (?:\w+ )?(?:offers?|quotes?|suppliers?|places?|firms?|"
    r"company|companies|bids?|buyers?|sellers?|flats?|cars?|dealers?|guy|one|ones|job|landlord|house|carrier|"
    r"couriers?|clients?|tenants?)(?: \w+){0,7}$",
    r"(?:currently|presently|at the moment|right now|today|these days|so far|until now|now)(?: \w+){0,3} (?:pay|"
    r"paying|earn|earning|on|get|getting|am|charge|make|making)(?: \w+){0,3}$",
    r"(?:i|we) (?:currently |already |now |presently )(?:earn|make|get|have|pay|am on|are on|am at|"
    r"charge)(?: \w+){0,4}$",
    r"(?:i|we) (?:earn|am paid|am earning|am paying|are paying|am (?:currently |now )?on|are (?:currently |"
    r"now )?on)(?: \w+){0,3}$",
    r"(?:ads?|advert|listing|posting|website|brochure|sheet|guide|table|index|letter from|scale|papers?|data|"
    r"figures|survey|report|law|statute|notice|invoice) (?:clearly )?(?:said|says|shows?|showed|had|has|lists?|"
    r"listed|states?|stated|posted|puts?|gives?|names|is|caps?|allows?)(?: \w+){0,7}$",
    r"(?:last|previous|old|current|existing|present|former) (?:\w+ )?(?:year|month|time|job|rent|salary|price|rate|"
    r"contract|deal|tenant|tenants|employer|role|pay|base|invoice|package|lease|accord)(?: \w+){0,6}$",
    r"(?:was|were|had been|has been)(?: \w+){0,3}$",
    r"(?:policy|list price|full price|original price|book value|going rate|market rate|market price|the law|by law|"
    r"legal)(?: \w+){0,5}$",
    r"(?:they|he|she|people|everyone|everybody|others|tenants|someone|friends?|colleagues?|"
    r"other (?:\w+ ){1,2})(?: \w+){0,5} (?:pay|pays|paid|paying|charge|charges|charged|get|gets|got|getting|offer|"
    r"offered|offers|want|wants|wanted|rent|rents|rented|earn|earns|earned)(?: \w+){0,3}$",
    r"(?:most|many|few|several|0) (?:\w+ ){0,2}\w+s (?:(?!and |i |we |you )\w+ ){0,5}?(?:pay|paid|charge|charged|"
    r"get|got|offer|rent|rents|rented|went|go|earn|sold|sell)(?: \w+){0,3}$",
)
REFERENCE_AFTER = _any(
    r"(?:pounds |euros |dollars )?(?:in|of|worth of) (?:\w+ )?(?:sales|turnover|revenues?|orders|profits?|debts?|stock|"
    r"savings|takings|invoices)(?= |$)",
    r"(?:\w+ ){0,2}?(?:is|are) (?:our|my) (?:usual|standard|normal|typical)",
    r"(?:\w+ ){0,2}?(?:everywhere|anywhere|somewhere) else",
    r"the (?:week|month|year) before$",
    r"(?:\w+ ){0,2}?(?:brand new|retail|elsewhere|on (?:ebay|amazon|the market|kbb)|originally|in the (?:shops?|"
    r"stores?|guide|index)|at the (?:shop|store|dealer)|when new)",
    r"(?:new|used|before)$",
    r"(?:\w+ )?to (?:anyone|anybody|others|other \w+|someone|somebody)",
    r"(?:\w+ ){0,3}?(?:is|was|seems|being|are) (?:the |a |about |around )?(?:market|average|standard|norm|normal|"
    r"typical|usual|going rate|retail|list price|median|index|statutory|industry|common)",
    r"(?:\w+ ){0,2}?(?:list|sticker|market|retail|original|book) (?:price|value|rate)",
    r"(?:\w+ ){0,2}?(?:is|was) (?:the|your|their) (?:sticker|list|asking|retail|advertised)",
    r"(?:\w+ ){0,2}?(?:is|was) for (?:other|small\w*|big\w*|large\w*|new|regular|standard|everyone|anyone|people|"
    r"customers|"
    r"clients|others)(?= |$)",
    r"(?:\w+ ){0,2}?(?:is|was) what (?!i |we |you )(?:\w+ ){1,5}?(?:pays?|paid|gets?|got|earns?|earned|makes?|made|"
    r"charges?|"
    r"charged|costs?|has|have|had|offers?|offered|asks?|wants?|sells?|sold|went|goes|fetch\w*|recommends?|says?|"
    r"allows?)(?= |$)",
    r"(?:a month |per month |a year |per year )?(?:last|previous) (?:year|quarter|month|week|season|time|spring|"
    r"summer|autumn|"
    r"winter)",
    r"(?:\w+ ){0,2}?(?:i|we) (?:paid|earn|earned|had(?! (?:in mind|hoped|planned|expected|wanted|asked))|"
    r"used to)",
    r"originally",
    r"(?:\w+ )?(?:was|were) (?:last|my|our|the|your) (?:old|last|previous|former|year|month)?",
)
OWN_VERB = re.compile(
    r"(?:^|(?<= ))(?:i|we)(?: (?:am|are|can|could|will|would|only|just|really|also|do|was|were|have|had|been|to|"
    r"might|may|should|going|then|now|happily|gladly|honestly|personally|please|still|actually|prepared|willing|"
    r"able|ready|happy)){0,5}"
    r" (?:offer|offering|propose|proposing|suggest|suggesting|pay|paying|do|give|giving|take|accept|want|wanted|"
    r"need|say|ask|asking|like|love|hope|hoping|think|thinking|go|going|counter|settle|agree|sign|expect|expecting|"
    r"look|looking|prefer|request|start|"
    r"meet|be|consider|push|aim|aiming|bring|move|come|let|put|raise|drop|sell|buy|grab|close|live|see|stretch|"
    r"manage|shoot|start|work|commit|throw|include|add|make|get)(?= |$)"
)
OWN_PHRASE = _any(
    r"(?:how|what) about(?: \w+){0,4}$",
    r"what (?:do|would|will) you (?:say|think)(?: (?:to|about|of|if|0)(?: \w+){0,4})?$",
    r"(?:can|could|would|will|might|may) (?:you|we)(?: \w+){0,6}$",
    r"let us(?: \w+){0,4}$",
    r"(?:make|call|leave|do) it(?: \w+){0,2}$",
    r"what if(?: \w+){0,5}$",
    r"(?:my|our) (?:offer|proposal|counter|price|figure|number|ask|counter offer|suggestion)(?: \w+){0,4}$",
    r"(?:instead|rather)(?: \w+){0,2}$",
    r"(?:give|get) me(?: \w+){0,5}$",
    r"(?:propose|proposing|suggest|suggesting|offering)(?: \w+){0,5}$",
)
DONE_WITHOUT = re.compile(r"\bwithout(?: (?:the|a|an|any|that|this|your))?$")
NEGATED = re.compile(r"\b(?:no|not|nothing|never|can not|cannot|nobody)\b")
"""Without the buyout it is 420: turned down, where nothing else in the sentence is denied."""
NO_BEFORE = re.compile(
    r"(?:^|(?<= ))(?:(?:can|could|will|would|do|does|did|is|are|am|have|has|should|was|were|must) (?:you |we |i |"
    r"it )?(?:really |just |simply |definitely |certainly |honestly |also |still )?not|cannot|never(?! mind)|reject|"
    r"rejecting|refuse|refusing|neither|nor|decline|disagree|dislike|oppose|"
    r"(?:am|are|is|was|be|strongly|still) against|instead of|rather than|better than|unable to|impossible to|no way|"
    r"no to|any\w* (?:\w+ )?but|(?:every|no)\w* but|not|forget|"
    r"withdraw|retract|"
    r"scrap|scratch|take back|taking back|pull|(?:prefer|rather|want|like|wanted|go|do) (?:it |to )?no|"
    r"no (?:\w+ ){0,2}(?:interest|need|use|chance|vacanc\w+|openings?|positions?|spots?|jobs?|roles?|places?|room|"
    r"budget|availability)|"
    r"(?:are|am|is|ran|run) (?:\w+ )?out of|poor|too (?:low|high|much|little|far|long|short|expensive|steep)|"
    r"bad|nobody|no one|none of us)(?= |$)"
)
NO_REACH = 7
"""Words a negation reaches over."""
WANTS = re.compile(r"(?:^|(?<= ))(?:do|would|did) you (?:really )?(?:want|like|prefer|need)(?= |$)")
NO_RIGHT_BEFORE = _any(
    r"no (?:bloody|fucking|fuckin|damn|damned|goddamn|sodding|flaming|blasted|effing|way to a|such|silly|stupid)$",
    r"no$",
    r"non$",
    r"not (?:at |for |the |a |on |in |to |as |with )?$",
    r"(?:except|besides|excluding|"
    r"minus)(?: \w+)?$",
)
NO_EXCEPT = re.compile(
    r"(?:^|(?<= ))(?:not (?:only|just|mind|bad|unreasonable|far|counting|including|a problem|be (?:happy|sorry)|"
    r"want to (?:waste|lose)|(?:too )?worried|so (?:bad|far)|forget|sure (?:what|how|why|about your|if you|whether))"
    r"|why (?:do (?:you|we) |can (?:you|we) |will you |would you )?not"
    r"|if not|no (?:problem|worries|doubt)|(?:can|do) not (?:wait|complain|forget)|whether or not|"
    r"are you sure(?: \w+){0,3} not|not it)"
)
QUESTIONED_NO = re.compile(
    r"(?:^|(?<= ))(?:(?:can|could|would|will|do|should|why) (?:you|we|i) not|why not|(?:can|could|would|will|do|"
    r"should) not (?:you|we))(?= |$)"
)
NO_AFTER = _any(
    r"no$",
    r"and (?:i|we) (?:am|are|would be|will be)(?: \w+)? (?:paying|losing|lending|broke|skint|sunk"
    r"|bankrupt|out|gone)(?= |$)",
    r"(?:i|we) (?:walk|leave)$|(?:is|are) (?:finish|finished|dead|history)(?= |$)",
    r"(?:= |means |equals )(?:i|we) (?:walk|leave|am out|are out|am off|are off)(?= |$)",
    r"(?:is|was|are|were) not agreed(?= |$)",
    r"(?:would|will|could) (?:close|kill|ruin|sink|break|bankrupt|finish|end|cost) (?:me|us|my|our)(?= |$)",
    r"(?:(?:\w+ ){0,2}?and (?:\w+ ){1,4}?)?(?:i|we) (?:do|can|will|could|would) not$",
    r"(?:i|we) (?:refuse|reject|can not (?:accept|do|take|agree to))(?= |$)",
    r"(?:(?!(?:so|and|but|if|because|as|or|then|when|is|are|was|that|which|would|will)\b)\w+ ){1,4}?(?:i|we) (?:\w+ )?"
    r"can not (?:do|manage|afford|promise|accept|agree to)(?=$| (?:at all|sorry|with|this)\b)",
    r"(?:\w+ ){0,5}?(?:still |would |will |does |just ){0,2}(?:leaves?|puts?|makes?|brings?) (?:me|"
    r"us) (?:\w+ ){0,2}?(?:short|under|"
    r"out of pocket|behind|in the red|at a loss|nowhere|worse|poor|broke)(?= |$)",
    r"(?:\w+ ){0,5}?(?:is|are|would be) (?:not |no )(?:a |an |the )?\w+ (?:that |which )?(?:i|we) (?:can|could|will|"
    r"would)(?= |$)",
    r"(?:\w+ ){0,6}?(?:is|are|means|would be) (?:a |an |our |my )?(?:loss|insult|joke|low ?ball|slap|non starter|"
    r"nonstarter|"
    r"robbery|disaster)(?= |$)",
    r"(?:\w+ ){0,3}?(?:kills|is killing|would kill|breaks|ruins|would ruin) (?:me|us)(?= |$)",
    r"(?:is|are|does|do|will|would|can) not$",
    r"(?:\w+ ){0,3}?(?:may|might|could|would|will|is going to|is) (?:be )?(?:problematic|difficult|tricky|a problem|"
    r"an issue|"
    r"a stretch|a struggle)(?= |$)",
    r"(?:\w+ ){0,3}?(?:is|are|would be) more than (?:i|we) (?:can|could|have|earn|make|want|will|would|am|are)(?= |$)",
    r"(?:\w+ ){0,2}?not going to (?:cut|work|do|happen|fly|be enough|be it)(?= |$)",
    r"(?:\w+ ){0,1}?not (?:so |very |really |that |a )?(?:great|good|ideal|suitable|right|for me|for us|ok|okay|"
    r"acceptable|"
    r"possible|enough|interesting|attractive|option|my)(?= |$)",
    r"(?:\w+ ){0,3}?(?:is|are|was|would be|seems?)(?: \w+){0,3} (?:higher|lower|more|less|longer|shorter|"
    r"later) than(?= |$)(?! (?:fair|enough|reasonable|generous|happy|welcome|good|ok|okay))",
    r"(?:\w+ ){0,3}?(?:is|are|was|seems?|sounds?|feels?|would be|looks?)(?: \w+){0,2} (?:under|less than|"
    r"lower than|nowhere near|short of)(?= |$)",
    r"(?:\w+ ){0,2}?(?:is|are|seems?|sounds?)(?: quite| rather| very| a bit| pretty| really)? (?:long|short|late|"
    r"early|little)(?= |$)(?! enough)",
    r"(?:\w+ ){0,3}?(?:is|are|was|seems?|sounds?|feels?|would be|looks?|being)(?: \w+){0,3} (?:too \w+|out of|"
    r"not enough|long time|low|high|steep|unacceptable|ridiculous|insulting|insult|impossible|bad|poor|beyond|above|"
    r"over|way off|far off|"
    r"insufficient|unreasonable|expensive|hard|"
    r"difficult|tough|stretch|leap|jump|scarce|full|taken|reserved|exclusively|unavailable|joke|lot|ask|unfair|"
    r"below|short|light|dead|nonsense|worse|worst|wrong|scary|tight|massive|huge|brutal|rough|harsh|thin|heavy|painful"
    r"|frightening|crazy|insane|silly|mad)(?= |$)",
    r"(?:\w+ ){0,3}?(?:is|are|was|will|would|does|do|can|could|has) (?:just |simply |"
    r"really )?not(?: \w+){0,2} (?:enough|acceptable|possible|work|fly|good|fair|realistic|do|what|cut|cover|"
    r"something|available|sufficient|ok|okay|fine|accept|there|help|an option|on|workable|happen|happening|pay|"
    r"reflect|match|going|right|for me|for us|interested|attractive|it|the (?:one|figure|number)|meet|suit|like|"
    r"that)(?= |$)",
    r"(?:\w+ ){0,2}?(?:too (?:low|high|much|little|far|long|short|many|few|steep|expensive|late|early|rich)|"
    r"not enough|no way|no go|no thanks|way off|out of the question|out of (?:my|our)|i can not|we can not|is a no|"
    r"is out|is off|a (?:little|bit) (?:too )?(?:high|low|steep|much|rich|long|short|late)|off the table|"
    r"(?:does|will|would|could|can) not|is something (?:that )?(?:i|we) (?:can|could|will|would) not|"
    r"could be possible in|might be possible in|is possible in the future|is very possible in)(?= |$)",
)
NOTHING_DOES = re.compile(
    r"^(?:and |but |so )?nothing (?:will |would |can |could |ever )?"
    r"(?:buys?|gets?|gives?|brings?|makes?|earns?|pays?)\b"
)
"""Nothing buys 0."""
ECHO_AFTER = re.compile(
    r"^(?:$|(?!(?:ok|okay|fine|works|good|agreed|deal|yes|then|please|right|maybe|perhaps)$)\w+$|"
    r"(?:for|on top|when|even though|really|seriously|just like that)\b(?! 0$))"
)
"""What may follow a figure that is only repeated in disbelief: 7,840 for one night?"""
MILD_AFTER = re.compile(
    r"^(?:\w+ ){0,3}?not (?:mind\b|(?:seem|be|look|sound|feel) (?:like )?(?:a lot|much|too much|a big))"
)
"""What sounds like a refusal and is none: it may not seem like a lot."""
DOUBTED = re.compile(
    r"(?:^|(?<= ))(?:rather|sooner) (?:\w+ ){1,13}than$|(?:not sure|doubt|do not (?:think|believe|know))(?: if|"
    r" that| whether)? (?:i|we) (?:can|could|would|will|"
    r"am able)(?: \w+){0,4}$"
)
YES_BEFORE = _any(
    r"(?:agree|agreed|agreeing|accept|accepted|accepting)(?: (?:to|on|with|the|your|at|a|that|for|of|that it is|"
    r"then|then at)){0,6}$",
    r"(?:i|we) (?:will|would|can|could|am happy to|would happily|could happily) take (?:the|your|that)?$",
    r"(?:happy|fine|ok|okay|good|comfortable|cool|alright|live|right|pleased) with(?: (?:the|your|that|a)){0,6}$",
    r"(?:like|love|appreciate) (?:the|your)$",
    r"(?:yes|ok|okay|deal|done|sold|agreed|sure) (?:to|on|at|for|with)(?: (?:the|your|that|a)){0,6}$",
)
YES_START = re.compile(
    r"^(?:well )?(?:ok|okay|yes|yeah|yep|yup|sure|deal|agreed|alright|all right|fine|great|perfect|sold|done|"
    r"sounds (?:good|great|fair|fine|wonderful|perfect)|good|awesome|excellent|cool|wonderful|fantastic|"
    r"i (?:can )?(?:accept|agree)|we (?:can )?(?:accept|agree))\b"
)
YES_AFTER = _any(
    r"(?:\w+ ){0,3}?(?:works|sounds|seems?|is|are|would be|will be|it is|looks|feels|would)(?: \w+){0,2} (?:good|"
    r"great|fine|fair|ok|okay|right|perfect|acceptable|reasonable|deal|works|work|agreeable|doable|done|alright|"
    r"accepted|agreed|lovely|wonderful|suits?|manageable|cool|best|ideal|nice|preferable|better|super|excellent|"
    r"awesome|amazing|"
    r"fantastic|terrific|brilliant|lovely|sweet|spot on)"
    r"(?= |$)",
    r"(?:i|we) (?:(?:can |could |do |will )?(?:agree|accept))(?: to| with)?$",
    r"(?:works|deal|agreed|it is|then it is|sold|okay|ok|fine|accepted|suits|great|perfect|then (?:deal|ok|"
    r"okay|fine))(?= |$)",
)
REMARKED = re.compile(
    r"^(?:(?!i |we |you )\w+ ){0,3}?(?:is|are|was|were|would|will|does|do|has|leaves?|puts?|makes?|means?|seems?|"
    r"feels?|looks?|sounds?|covers?|hurts?|costs?|wipes?|eats?|drains?|kills?|"
    r"sinks?|ruins?|swallows?|breaks?)\b(?! for\b| 0\b| require| come)(?: \w+)"
)
"""A remark about a figure, which by itself takes nothing up."""
OTHERS_YES = re.compile(r"\b(?:you|please|if|order to|us to|would like to|expect|want)\b")
"""Words that make an agreement somebody else's or a wish: if you accept, I would like to agree to."""
QUOTED_BEFORE = _any(
    r"(?:you|they|he|she) (?:just |already |also |both |only |have |had |were |are |do |did |then |first |"
    r"all ){0,3}(?:said|say|saying|offered|offering|offer|mention|mentioned|mentioning|proposed|proposing|propose"
    r"|asked|asking|ask|typed|texted|showed|"
    r"told|quoted|quoting|put|wrote|named|suggested|suggesting|suggest|opened|came|gave|promised|"
    r"started|talked|want|wanted|demanded|demanding|insist|insisting|insisted|call|called|claim|claimed|keep|kept|"
    r"went|meant)(?: \w+){0,5}$",
    r"(?:you|they) (?:raised|increased|moved|put|dropped|lowered|went|cut)(?: \w+){0,3} from 0 to$",
    r"(?:you|they) (?:raised|increased|moved|put|dropped|lowered|went|cut)(?: \w+){0,3} from$",
    r"you are (?:still |now |currently )?(?:at|on)$",
    r"your (?:\w+ ){0,2}?(?:offer|proposal|figure|number|price|ask|opening|position|demand|quote|bid|line|email|"
    r"letter|first|last|anchor)(?: (?:of|at|is|was|for|about|the|around|being|stands|still)){0,6}$",
    r"(?:i|we) (?:just |already |have |had |originally |first |only ){0,2}(?:said|mentioned|told|wrote|quoted|"
    r"asked)(?: \w+){0,4}$",
    r"(?:why|how did|where does|what is behind|how come|what makes|where did)(?: \w+){0,7}$",
    r"(?:did|do) you (?:say|mean|want)(?: \w+){0,4}$",
    r"you mean(?: \w+){0,3}$",
    r"(?:earlier|previously|before|back) (?:you|we|i|it)(?: \w+){0,4}$",
    r"when (?:i|we|you) (?:offered|said|named|asked for|put|went to|came to|wrote)(?: \w+){0,3}$",
    r"(?<!i am )(?<!we are )(?:stuck|still) (?:on|at)$",
)
SAY = re.compile(
    r"^(?:(?:well|so|ok|okay|then|right|fine|and|but) ){0,3}(?:(?:let us |shall we )?say|call it|make it)$"
)
"""Say 0: what is put forward is put forward, whatever is asked behind it."""
OF_FRAGMENTS = frozenset({"to", "so", "only", "which", "what", "the", "or", "really"})
"""Words beside which an option stands in a question that only says it back."""
YES_OR_NO = re.compile(r"\byes or no\b|\b(?:is|was) that (?:a )?(?:yes|no|deal)\b|\bgood or (?:not|no good)\b")
"""I said 0, yes or no: what is said again waits for its answer."""
AGREED_NEXT = re.compile(r"^(?:i|we) (?:(?:can |could |do |will )?(?:agree|accept))(?: to| with)?(?:$| but | and )")
"""0 I agree: a clause of its own behind the figure."""
CONFIRMING = re.compile(
    r"^(?:so (?:you|that|it|we|i|just|your)\b(?: (?!need|want|would|could|can|will)\w+){0,5}$|so just to\b|"
    r"(?:so )?(?:just )?(?:to (?:confirm|be clear|check|recap|summari[sz]e)|am i right|correct me|if i understand|"
    r"do i understand|let me (?:confirm|check|repeat|recap|play)|to play (?:it|that|this) back|just to (?:play|"
    r"repeat|recap|sum)|just checking|you are saying|are you saying|"
    r"what i hear)\b)"
)
WONDERING = re.compile(
    r"^(?:and |but |so |ok |well )?(?:what|why|how(?! (?:is|would|does|do)$| (?:do|would) you (?:feel|like)\b)|"
    r"which|who|when|where)\b(?! about| if|"
    r" do you (?:say|think)|"
    r" would you say| does| (?:i|we) (?:(?:really |just |actually |still )?(?:want|need|ask|propose|suggest|offer)|"
    r"can|could|will|would|have|had|am|are)\b(?! (?:\w+ ){0,3}(?:know|understand|ask you|hear|see)\b))"
    r"|^(?:\w+ )?(?:you know|did you know|do you know|do you remember)\b(?! what)"
)
"""A question of fact, in which figures are talked about and not offered."""
DEFINED = re.compile(
    r"^(?:so |and )?what (?:is|are|does|do|did)\b(?! (?:about|if|you (?:say|think)|it (?:worth|to)))(?: \w+){0,5}$"
)
"""In plain words, what does 0 mean: the same in a later clause, behind some words that lead to it."""
COST_ASKED = re.compile(
    r"^(?:\w+ ){0,2}?what (?:does|do|did|would|will)(?: \w+){0,2}$|^(?:so |and )?(?:does|do) (?:the|that|your|this)$"
)
COST_AFTER = re.compile(r"^(?:\w+ ){0,3}?(?:cost|costs|mean|involve|include|entail|change|cover|require)\b")
"""What does the screen cost, what would the warranty change: nothing is put forward."""
RATHER_ASKED = re.compile(
    r"(?:^|(?<= ))(?:(?:would|do) you (?:rather|sooner|prefer)|"
    r"which (?:would|do|will) you (?:rather|prefer|like|want|have))\b"
)
"""Would you rather have 0 or 0: the other side is to choose, and nothing is put forward yet."""
TAKEN_UP_NEXT = re.compile(
    r"^(?:so |and |now |then )?(?:(?:would|could|can|will) you (?:\w+ )?"
    r"(?:take|do|accept|match|meet|go (?:for|with|to)|say|sign) (?:that|it|this)|"
    r"(?:(?:could|can|shall) we (?:say|do|take|agree on)|i (?:will|would|could|can) (?:pay|give you|do|offer)|"
    r"i offer(?: you)?) (?:that|this|exactly that))\b"
)
"""The guide gives 0, would you take that: what was only told is put forward."""
REPORTED_NO = re.compile(
    r"(?:^|(?<= ))(?:(?:you|they|he|she) (?:just |still |again |have |had |always |keep |kept ){0,2}"
    r"(?:say|said|saying|read|reading|wrote|write|written|put|heard)|"
    r"(?:it|that|this|page|paper|version|line) (?:still |now |just |again )?(?:says?|said|reads)|no to"
    r"|(?:i|we) (?:can |could )?(?:see|saw|find|found|read|notice|noticed|heard))$"
)
"""You said no 0, it still says no 0: a refusal that is reported and not one's own."""
INCLUDED_ASKED = re.compile(
    r"^(?:so |and |but |ok |sorry )?(?:does|do|did) (?:that|this|it|they|(?:the|your|that|this) (?:\w+ ){0,2}?\w+) "
    r"(?:also |still |already )?(?:include|cover|contain|assume|involve|come with)\b"
)
"""Does the price include the deposit: a question about what lies on the table."""
POINT_ASKED = re.compile(r"^what (?:is|was) (?:the|this|that|your)\b")
"""A question of fact at the end of a longer sentence."""
SCOFFED = re.compile(r"^oh (?:sure|of course|certainly|absolutely)\b")
SCOFF_NEXT = re.compile(r"^(?:why not|and why not|why do you not|anything else|and then what)\b(?! (?:try|meet)\b)")
"""Oh sure, half past midnight, why not three: what is mocked is not taken up."""
SUPPOSED = re.compile(
    r"^(?:and |so |but |ok |well )?(?:suppose|supposing|imagine|what if|if|say) (?:i|we) (?:paid|said)\b"
)
"""A sum that would be paid, said in the past tense: suppose I paid 0."""
THREATENED = re.compile(
    r"^(?:then |means |and )?no (?:signature|deal|sale|contract|agreement|handshake|signing|money"
    r"|payment|0(?: \w+){0,2})$"
)
"""No boiler, no signature: it says what must be there, and takes up nothing."""
ASKING_ABOUT = re.compile(
    r"^(?:(?:um|uh|er|erm|hm|so|and|but|ok|sorry|well) )?"
    r"(?:is|are|was|were)(?: (?:that|the|your|this))?(?: \w+)?(?: at)?$"
)
FACT_ASKED = re.compile(r"^(?:is|are|was|were) (?:the|your|that|this)(?: \w+){1,3}$")
"""Is the deposit five weeks: a question of fact."""
ASKING_AFTER = re.compile(
    r"^(?!(?:\w+ ){0,9}(?:ok|okay|fine|good|possible|acceptable|enough|doable|alright|work)\b)"
    r"(?:\w+ ){0,2}?(?:your|the|really|negotiable|fixed|set|firm|a (?:firm|final|hard|fixed)|including|inclusive|"
    r"all in|still|"
    r"before|net|gross|usual|normal|standard|common|customary|typical|legal|allowed)\b"
)
ASKED_OF = re.compile(
    r"^(?:\w+ ){0,4}?(?:of |for |from |by |to |on |in |with |per |than |since |until )?"
    r"(?:what|when|which|whom|who|where|whose)(?: exactly| precisely| then)?$"
)
"""What a figure is to be measured by: 0 is the bottom of what."""
AFTERWARDS = re.compile(
    r"^(?:and|so|but|what(?: happens)?)(?: then)? (?:after|before|until|till|during|beyond|within)"
    r"(?: the| those| these)?$"
)
OVER_AFTER = re.compile(r"^(?:$|(?:is|are) (?:over|up|done|through|gone)$)")
"""And after 0, and until the 0 are over: a question about a time that was spoken of."""
EITHER_ASKED = re.compile(r"^(?:so |and |but |sorry )?(?:is|was) (?:it|that|this)(?: 0 or)?$")
"""Is it 0 or 0: which of two figures was meant."""
PUZZLED_NEXT = re.compile(
    r"^(?:sorry |but )?(?:i (?:do|can|did) not (?:quite |really )?(?:follow|understand|get)|i am (?:lost|confused)|"
    r"you (?:have )?lost me|what do you mean|how do you mean)\b"
)
TAGGED = re.compile(
    r"^(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would)(?: not)? "
    r"(?:it|they|you|he|she|we|that|there)(?: not)?$|^(?:right|correct|no)$"
)
"""Are they not: what stands before is a fact to be confirmed."""
ASKED_WHETHER = re.compile(r"^(?:(?:and|but|so|or|well|hm) )?(?:is|are|was|would|will)$")
"""Is 0 too much: asked and not said."""
HAD_IN_MIND = re.compile(r"^(?:\w+ ){0,2}?(?:in mind|hoped|planned|expected|wanted|asked)\b")
GIVEN_TOO = re.compile(r"^(?:and|plus) (?:then )?(?:they|he|she) (?:get|can have|may have|can use|have)\b")
"""How about 0 and they get 0: what somebody else would have is part of what is put forward."""
PUT_FIRST = re.compile(r"\b(?:how about|what about|let us say|i (?:can|could|would|will) (?:do|go)|make it|say) 0\b")
NEVER_SAID = _any(
    r"(?:i|we) (?:(?:have|did|had) )?(?:never|not)(?: ever| once)? (?:say|said|offer|offered"
    r"|agree(?:d)?(?: to)?|mean|meant|propose|proposed|mention|mentioned)(?: \w+){0,2}$",
    r"(?:nobody|no one) (?:said|offered|mentioned|threw|put|gave|promised|asked for)(?: \w+){0,2}$",
)
"""I never said 0: whoever says so has not put it forward elsewhere either."""
OWN_SAID = _any(r"(?:i|we) (?:just |already |always |clearly )?said(?: \w+){0,2}$")
LISTED = _any(
    r"(?:asking|list|listed|full|original|sticker|advertised|ad|for only|selling|sell|trying to sell|price is|"
    r"they are|it is|cost|costs|going for)(?: \w+){0,5}$"
)
