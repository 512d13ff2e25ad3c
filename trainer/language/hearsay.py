"""Values that are said of somebody or something else: inflation is four, the angels are at 4.8, my sister has hers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.language.mentions import Mention
from trainer.language.words import Token, stem_set, word_set

_BEING = word_set("is are was were costs cost earns earn")
_AT = word_set("at on about around now still already currently just only roughly nearly running up down me us")
_WHOSE = word_set("i we me us my our mine ours you your yours it that this these those he she they there here one")
"""Who and what a value may be put forward for: we are at 6.5, that is 54."""
_OWN_THINGS = word_set(
    "offer offers proposal number figure price limit maximum minimum max min best most least lowest highest bottom "
    "top line idea answer ask counter target budget ceiling floor wish hope demand page deal compromise middle what "
    "thing rest everything anything all nothing fair reasonable right good point final last condition package aim "
    "goal value amount sum half how where when why who which day days week weeks month months"
)
"""Things whose value is put forward when it is named: my number is seven."""
_STATES = word_set("open closed shut due over busy full booked away empty gone out expected born planned up")
"""What an outside thing is at, in or until some time: the school is open till three, my rent is due in six weeks."""
_FROM_THEN = word_set("in until till from by for within between before after")
_BARELY = word_set("only also just already still not usually always")
_HOLDING = stem_set("include includes cover covers contain contains")
_LONGEST_SUBJECT = 5
_KIN = (
    r"(?:friends?|mates?|flatmates?|neighbou?rs?|colleagues?|cousins?|uncle|aunt|dad|mum|mom|father|mother|brothers?|"
    r"sisters?|son|daughter|grandson|granddaughter|nephew|niece|woman|women|man|people|couple|family|girl|guy|bloke|"
    r"lady|tenants?|customers?|clients?|boss|employers?|landlords?|agents?|builders?|plumbers?|"
    r"clubs?|society|bands?|groups?|classes|scouts|dancers|suppliers?|teachers?|husband|wife|boyfriend|girlfriend)"
    r"(?: in law)?"
)
_PLACED = (
    r"(?: (?:of mine|of ours|downstairs|upstairs|opposite|next door|next to (?:me|us)|"
    r"across the (?:street|hall|road)|"
    r"(?:at|in|on) (?:(?:number|flat|house|the) )?(?!your\b|our\b)\w+(?: \w+)?))?"
)
_SOMEBODY = (
    r"^(?:and |but |so |because |well )?(?:(?:mr|mrs|ms|miss) \w+|"
    r"(?:my|our|his|her|their|your|the|a|some|another|every|other) (?:(?!and )\w+ ){0,2}?" + _KIN + r")" + _PLACED
)
SOMEBODY = re.compile(_SOMEBODY + "$")
"""A person who is not at the table, as the subject of what follows."""
LIVES_THERE = re.compile(r" (?:at|in|on|upstairs|downstairs|opposite|next)\b")
"""Where such a person lives, which makes a figure behind the comma theirs: the people at number nine, 1,390."""
OTHERS_HAVE = re.compile(
    _SOMEBODY + r" (?:has|have|had|gets?|got|pays?|paid|takes?|took|charges?|charged|works?|lives?"
    r"|stays?|sleeps?|sings?|\w\w+ed|laid|did|ran|built)"
    r"(?! to\b| agreed| offered| asked| wanted| needed)(?: \w+){0,8}$"
)
"""What a person who is not at the table has, had, pays or did."""
OTHERS_DO = re.compile(
    _SOMEBODY
    + r" (?:(?:is|are) (?:\w+ )?\w+ing|gets|(?!says|wants|needs|offers|pays|takes|thinks)\w+s)(?: \w+){0,3} in$"
)
"""What a person who is not at the table will do some time from now: my daughter marries in 0."""
NOT_GIVEN = re.compile(
    r"^(?:and |but |so |because )?if (?:i|we) (?:do not|can not|cannot|still do not) (?:get|have|see)(?: \w+){0,3}$"
)
"""What follows when something is not given: if I do not get a plain preference, I take the angels' money."""
MANY_DO = re.compile(
    r"^(?:and |but |so |because )?(?:most|many|few|several)(?: of)?(?: (?:our|the|my|your|their|us|them))?"
    r"(?: \w+){0,2}? (?:are|were|have|had|do|did|can|take|took|get|got|accept|give|gave|live|manage|ask|want|sign)"
    r"(?: \w+){0,5}$"
)
"""What many others do: most customers are fine with ten."""
ONLY_SPOKEN_OF = re.compile(
    r"^(?:is|was) (?:just |only |exactly )?(?:where|what) (?:you|we) (?:said|started|began|opened|offered|were|had|put"
    r"|named|came from|set out)\b|^(?:is|was) (?:not|never) (?:yet |really |even )?(?:agreed|settled)\b"
)
"""Five is where you started, 48 is not agreed: what was said before, and not what is put now."""
HEARD = re.compile(r"\bheard(?: \w+){0,3}$")
BARE_EITHER = re.compile(r"^(?:so |and |but |ok |well )?(?:is it |it is |was it )?0 or 0(?: \w+){0,4}$")
"""48 or 44?: which of the other side's figures stands."""
WAS_TOLD = re.compile(
    r"(?:^|(?<= ))(?!(?:you|i|we|they|he|she|nobody|both|all|already|just|also|have|had|has|never|not) )\w+ "
    r"(?:clearly |also |only )?(?:said|stated|specif(?:y|ies|ied)|mentions|mentioned|promised|claims|claimed|quoted)"
    r"(?: \w+){0,6}$|"
    r"(?:^|(?<= ))(?!(?:you|i|we|they|he|she|it|that|which|who|this|both|deal) )\w+ "
    r"(?:(?:pays|paid|offers|offered|charges|charged|gives) (?:me|us)|(?:went|sold|closed|raised|settled) (?:at|for))"
    r"(?: \w+){0,2}$|"
    r"(?:^|(?<= ))(?:the |an|some )other (?:(?:0|two|three|four|five) )?"
    r"(?!half|points?|terms?|issues?|side|two|one|thing|day)\w+ "
    r"(?:(?:in|around|round|near) (?:the |this |our )?\w+ |here |nearby )?"
    r"(?:(?:would|will|can|could) )?(?:takes?|charges?|pays?|wants?|offers?|does|has|gives?|asks?|sells?)"
    r"(?: \w+){0,3}$"
)
"""What some paper or some third person said, pays or went for: the advertisement said 0, Corvane pays me 0."""
SPEAKS_AFTER = re.compile(r"^(?:said|says|quoted|told|thinks|thought|charges|charged|wants|came|explained|reckons)\b")
"""What follows a word that is no option but a person: the tiler quoted."""
LONG_AGO = re.compile(
    r"^(?:\w+ ){0,6}?(?:(?:last|the other) (?:year|month|week|summer|winter|spring|autumn|time|day)|back then|"
    r"in those days|(?:years|months|weeks) ago|at the time)$"
)
"""What is over: her for the holidays last year."""
LIVES_BY = re.compile(
    r"\b(?:wakes?|woke|gets? up|got up|sleeps?|slept|(?:goes|go|went) to (?:bed|sleep)|works?|shift (?:starts|ends)|"
    r"school (?:starts|ends))(?: \w+){0,2} (?:at|by|until|till|from|before|after)$"
)
"""A time of day in somebody's life: my baby wakes at 0."""
ASLEEP_AFTER = re.compile(
    r"^(?:\w+ ){0,3}?(?:is|are|am|was|were) (?:\w+ )?(?:asleep|in bed|awake|sleeping|up|home|ill|tired)\b"
)
"""What somebody does at a time of day: at 0 the kids are asleep."""
HAVE_DONE = re.compile(
    r"^(?:\w+ ){0,2}?(?:i|we) (?:have|had) (?:always |already )?"
    r"(?:done|counted|seen|heard|spent|lost|been (?:doing|paying))(?: \w+){0,2}$"
)
"""What the speaker has been doing all along."""
_OTHERS_ASKED = re.compile(
    r"^(?:(?:and|but|so|well|or) ){0,3}(?:could|can|would|might|may|will|do|did|have) (?:the|those|these) "
    r"(?!lads|directors|partners|owners|bankers|managers|lawyers)\w+(?:ers|ors|ists|men|outs|bours|bors|kids|children|girls|boys)"
    r" (?:\w+ )?(?:take|have|move|do|use|switch|get|go|come)(?: \w+){0,3}$"
)
"""Asks what others could do: could the dancers take the 0."""
YOU_DID = re.compile(
    r"^(?:and |but |so |because |well )?you (?:\w+ly |always |once |only |already |never )?"
    r"(?:got|had(?! better)|took|kept|did(?! not)|were|spent|made|left|used)(?: \w+){0,8}$"
)
"""What the other side once had or did, which is a reproach and no offer."""

LOSES = re.compile(
    r"\b(?:giving up|loses?|losing|lost|forgo\w*|forfeit\w*|miss(?:ing)? out on|walk(?:ing)? away from|leaving behind)"
    r" (?:my|our|a|an|the) (?:\w+ ){1,3}(?:of|worth)$"
    r"|\b(?:i|we) (?:am|are|would be|will be) out(?: of pocket)?(?: by)?$"
    r"|\b(?:lost|wasted|cost (?:me|us))(?: (?:about|over|nearly|another|some|almost))?$"
    r"|\b(?:work|job|load|place) of$"
)
"""What its speaker lost or would lose by signing, or does for others: I would be giving up my bonus of 0."""
BACK_THEN = re.compile(
    r"\b(?:at|with|before|there) (?!the |all )(?:\w+ ){0,2}(?:i|we) had$"
    r"|\b(?:they|he|she|you|it|who) (?:made|kept|let) (?:me|us) wait(?:ing)?(?: \w+)?$"
    r"|\b(?:my|our) (?:first|last|old|former|previous|ex) \w+ (?:took|paid|had|gave|charged|wanted|asked|offered"
    r"|got|kept)(?: \w+){0,3}$"
    r"|(?:^|(?<= ))(?!(?:you|i|we) )\w+ (?:raised|increased|put up|went up on)"
    r" (?:me|us|prices|(?:its|their|his|her) \w+)(?: by)?$"
)
"""What was once: at Corvane I had 0, my first agent took 0, the mill raised us by 0."""
DONE_WITHIN = re.compile(
    r"\b(?:i|we|they|he|she) (?!agreed|offered|asked|wanted|needed|hoped|decided|planned|proposed)"
    r"(?:\w\w+ed|lost|made|sent|brought|drove|got|sold|built) (?:\w+ ){0,4}(?:in|over|within)$"
)
"""What was done within a length of time: we missed 0 parcels in a year."""
WENT_AWAY = re.compile(
    r"^(?:of \w+ )?(?:\w+ ){0,2}?(?:left|quit|resigned|moved|gave (?:up|notice)"
    r"|died|fell|went|ran|broke|burst|failed)\b"
)
"""What happened to so many: three people left since spring."""
LASTED = re.compile(
    r"\b(?:has|have|had) (?:\w+ ){0,3}?(?!agreed|offered|asked|wanted|needed|hoped|decided|planned|proposed|committed|"
    r"signed|booked)(?:\w\w+ed|run|been|kept|held|done|gone|stood|made|sold|built|grown|seen)(?: \w+){0,6} for$"
)
"""What has gone on for a length of time."""
HAS_WAITED = re.compile(
    r"\b(?:i|we|they|he|she|it) (?:(?:have|has|had|just|then|already) ){0,2}"
    r"(?:waited|lived|stayed|lasted|took|stood|sat|lay|froze|coughed|spent|slept)(?: (?!to\b)\w+){0,3}$"
)
"""What went on for a length of time: we waited 0 for a plumber."""
SO_FAR = re.compile(
    r"^(?:and (?:not (?:one|a|once)|never)|(?:i|we) have (?:been|done|worked|lived|paid|made|run)"
    r"|already|and counting|so far|in a row|running|late|behind|overdue|delayed)(?= |$)"
)
SO_FAR_NOW = re.compile(r"^now$")
"""A length of time that is behind the speaker: four years already; three years now, where nothing stands before it."""
BACKER = re.compile(
    r"^(?:and |but |so |because |well )?(?:(?:my|our|the|your|a|any) )?(?:\w+ )?"
    r"(?:banks?|insurance|insurers?|policy|mortgage|lender|pension|law|council|state|landlord|taxman|tax office)"
    r"(?: (?!and )\w+){0,2}? (?:lends?|covers?|pays?|gives?|allows?|lets|wants?|takes?|stops?|limits?|caps?)"
    r"(?: \w+){0,4}$"
)
"""What a bank, an insurer or the law lends, covers or wants."""
_IN_HAND = re.compile(r"(?:\b(?:have|has|got|is|are)|^0|^)(?: (?:about|around|only|just|some|over|nearly))?$")
KEPT_SOMEWHERE = re.compile(
    r"^(?:\w+ )?(?:in|at|on|under) (?:(?:the|my|our|a) )?(?:\w+ )?"
    r"(?:bank|post office|savings?|account|drawer|jar|cash box|kitty|purse|wallet|mattress|building society)\b"
)
"""Where money lies: I have 0 in the post office."""
STILL_THEN = re.compile(
    r"^(?:\w+ ){0,2}?(?:will|would|do|does|are|is|where|who|what) (?:\w+ ){0,4}?"
    r"(?:still|even|exist|remember|see (?:us|you|yourself|this|the)|be (?:the|a|an|my|our|here|there|around|in))\b"
    r"(?: \w+){0,6} in$"
)
"""Asks how things will be after a length of time: will you still be the buyer in 0."""
WILL_BE = re.compile(r"^(?:(?:and|but|so|well|ok|please) )*will (?:the|my|our|that|this)(?: \w+){0,6}$")
WHEN_IS = re.compile(
    r"^(?:(?:and|but|so|well|ok|please) )*when (?:will|is|are|was|does|did) (?:the|my|our|that|this)\b"
)
CAN_BE = re.compile(r"^(?:(?:and|but|so|well|ok|please) )*(?:can|may) (?:the|my|our|that|this)(?: \w+)?$")
DONE_TO = re.compile(r"^(?:\w+ )?be (?:\w+ed|dry|done|ready|finished)\b")
"""Ask what will or can be: will the wall 0, can the boiler be repaired in 0."""
COMES_WITH = re.compile(
    r"^(?:\w+ )?(?:(?:is|are|will|would) there (?:be )?(?!(?:any |a |an |some )?(?:chance|way|deal|discount|room))|"
    r"(?:do|does|will|would) (?:you|they|it|i|we) (?:\w+ )?(?:charge|add|cost|lose|owe) )"
    r"(?:\w+ ){0,5}?(?:if|when|once) (?:i|we|you)\b"
)
"""Asks what goes along with something, which by that is not put forward: is there interest if I pay over 0."""

ASKING_WHY = re.compile(
    r"\b(?:ask|asks|asked|asking|wonder|wondering|explain|know|tell) (?:you |me |again |still )*"
    r"(?:why|how come|where)\b"
    r"(?: \w+){0,6}$"
)
"""I am asking you why 0: the figure is asked about, wherever in its sentence."""
_YOU_PAY = re.compile(r"(?:^|(?<= ))(?:you|they|he|she)(?: only| already)? (?:pay|charge|earn|get|take)$")
_WE_PAY = re.compile(r"(?:^|(?<= ))(?:i|we)(?: only| already)? (?:pay|charge|earn|get)$")
_AS_IT_IS = re.compile(r"^(?:\w+ )?(?:now|currently|at the moment|already|at present|these days|as it is)(?= |$)")
_LOOKED_UP = re.compile(
    r"\b(?:i|we) (?:just |also |even |only )?(?:saw|read|heard|found|checked|noticed|looked (?:it |that )?up)\b"
    r"(?!.*\b(?:so|offer|pay|want|propose|give|can|could|will|would|take|need|say|then|make|do|go)\b)"
)
"""What its speaker has seen somewhere: I saw the award entry, illustration at 0."""
_SOURCES = re.compile(
    r"\b(?:tool|guide|site|website|list|table|index|entry|advert|advertisement|ad|ads|leaflet|brochure|survey|internet"
    r"|calculator|court|law|calendar|newspaper|article|report|register|catalogue)s?"
    r" (?:say|says|said|show|shows|showed|list|lists|gives?|has|had|writes?|wrote|names?|tells?)(?: \w+){0,6}$"
)
_RANGE = re.compile(
    r"\b(?:range|band|bracket|span|corridor)(?: (?:of|from|between|is|was))+(?: 0 (?:to|and|or))?$"
    r"|\b(?:guild|price|pay|salary|rent|trade|union|official|industry) (?:table|guide|index|survey|list|scale)s?"
    r"(?: (?:of|at|with|gives|is|has))?(?: 0(?: (?:to|and|or))?)?$"
)
"""A range that some source gives: the advertisement had a range of 0 to 0; the guild table, 0 to 0."""
_EVENT = re.compile(
    r"\b(?:wedding|party|birthday|christening|baby|exams?|audit|hearing|trial|holidays?|trip|term|school|season|launch"
    r"|appointment|operation|surgery|funeral|christmas|easter|festival|move|conference)(?: \w+){0,4} in$"
    r"|\b(?:who|that|which) (?:can|could|will|would|is able to) (?:come|start|begin|do it|be here|finish|deliver)"
    r"(?: \w+){0,2} in$|\bsign(?:ed|ing)?(?: \w+){0,3} in(?: the next)?$"
)
"""How far off something outside the bargain is: the wedding is in 0, a crew who can come in 0, can you sign in 0."""
_MATTERS = re.compile(
    r"^(?:\w+ )?(?:matters?|counts?|is (?:more |very |so |really |too )?important|means? (?:more|a lot|everything))\b"
    r"(?! if)"
)
"""How much a value matters: 0 matters to me more than the rent."""

_REPORTED_WISH = re.compile(
    r"\b(?!(?:i|we|you) )\w+ (?:said|says|told (?:me|us)|thinks|reckons) (?:that )?"
    r"(?:he|she|they|shed|hed|theyd|it)\b(?: \w+){0,4}$"
)

SPENT_BEFORE = re.compile(r"(?:^|(?<= ))(?:spent|spend|poured|invested|sank|sunk|put|blew)(?: \w+){0,3}$")
SPENT_FOR = re.compile(
    r"(?:^|(?<= ))(?:i|we)(?: have)?(?: just| recently| only)? (?:put|installed|replaced|added|fixed|repaired|changed)"
    r"(?: \w+){0,6} for$"
)
"""Money that was spent on the thing itself: I just put tyres on it for 80."""
SPENT_AFTER = re.compile(r"(?:\w+ ){0,2}?(?:into|in to|on)(?= |$)")
"""Money that went into something: no term, whatever it is said for."""

DATED_AFTER = re.compile(
    r"^(?:is|are) (?:the|my|our|his|her|their) (?!offer|answer|limit|best|last|deal|proposal|idea|minimum|maximum|most|"
    r"least|longest|shortest|right|thing|point|earliest|latest|only|first|final|longer|shorter)\w+$"
)
"""Five weeks is the wedding: how far off something else is."""


def is_paid_now(before: str, after: str) -> bool:
    """Tell whether a figure is what the speaker pays as things are: I pay 0 now."""
    return _WE_PAY.search(before) is not None and _AS_IT_IS.match(after) is not None


def is_told(before: str, after: str, lead: str) -> bool:
    """Tell whether a figure is what is paid now, what a source says, what was looked up or how much it matters."""
    return (
        (_YOU_PAY.search(before) is not None and _AS_IT_IS.match(after) is not None)
        or _LOOKED_UP.search(lead) is not None
        or _OTHERS_ASKED.match(lead) is not None
        or _SOURCES.search(before) is not None
        or any(_is_in_range(words) for words in (before, lead))
        or _MATTERS.match(after) is not None
    )


def _is_in_range(words: str) -> bool:
    """Tell whether words before a figure end in a source and its range, with no figure of its own before them."""
    found = _RANGE.search(words)
    return found is not None and "0" not in words[: found.start()].split()


def is_reported_wish(before: str) -> bool:
    """Tell whether a figure is what somebody else said they would rather have: she said she'd sooner have 0."""
    return _REPORTED_WISH.search(before) is not None


def is_of_event(before: str) -> bool:
    """Tell whether a length of time is how far off something outside the bargain is."""
    return _EVENT.search(before) is not None


def is_kept_somewhere(before: str, after: str) -> bool:
    """Tell whether a sum is only said to lie somewhere."""
    return _IN_HAND.search(before) is not None and KEPT_SOMEWHERE.match(after) is not None


def asks_what_is_included(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Tell whether the sentence of these tokens asks what something holds: does the 0 include the pack."""
    words = [token.word for token in tokens[low:high]]
    stems = {token.stem for token in tokens[low:high]}
    return words[:1] in (["does"], ["do"], ["did"]) and not _HOLDING.isdisjoint(stems) and "you" not in words[1:2]


def is_said_of_another(tokens: Sequence[Token], mentions: Sequence[Mention], low: int, first: int) -> bool:
    """Tell whether a value at first, in a clause that begins at low, is what some outside thing is or stands at."""
    place = _before_state(tokens, low, first - 1)
    if place < low:
        return False
    shortened = _is_shortened(tokens, place)
    stop = place + 1 if shortened else place
    if not (shortened or (tokens[place].word == "'" and place > low) or tokens[place].word in _BEING):
        return False
    subject = [token for token in tokens[low:stop] if token.kind == "w" and token.word not in {"and", "but", "so"}]
    if not 0 < len(subject) <= _LONGEST_SUBJECT:
        return False
    words = {token.word for token in subject}
    if subject[0].word in {"my", "our"} and len(subject) > 1:
        words.discard(subject[0].word)
    if words & (_WHOSE | _OWN_THINGS):
        return False
    return not any(low <= mention.first < stop for mention in mentions)


def _before_state(tokens: Sequence[Token], low: int, place: int) -> int:
    """Return the place before how a value stands to its thing: at, around; due in, only open till."""
    last = place
    while place > low and tokens[place].word in _AT | _FROM_THEN:
        place -= 1
    if tokens[place].word not in _STATES:
        while last > low and tokens[last].word in _AT:
            last -= 1
        return last
    place -= 1
    while place > low and tokens[place].word in _BARELY:
        place -= 1
    return place


def _is_shortened(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word hides an 'is': inflation's."""
    token = tokens[at]
    apart = at == 0 or tokens[at - 1].start != token.start
    return apart and token.kind == "w" and token.end - token.start == len(token.word) + len("'s")
