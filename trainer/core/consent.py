"""Yes in ordinary words, yes tied to a condition, and questions about the agreement itself."""

from __future__ import annotations

import re

from trainer.core.formality import Formality, formality_in
from trainer.core.plain import asks_in_form, without_looks
from trainer.core.riders import asks_if_deal, is_own_promise, is_rider, leaves_open, rides_behind, wishes

MOST_BEFORE = 3
"""Words that may stand before a bare yes in its sentence without a yes of their own: 'about time, yes'."""
_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\d)|(?<=\d)\.(?=\d))+[.!?]*")
_PART = re.compile(r",(?!\d)|\s[-\u2013\u2014]+\s|\band\b|:")
_BEFORE = (
    r"^\W*(?:(?:oh|ah|aw|well|ok|okay|right|alright|all right|fine|good|great|lovely|nice|wonderful|brilliant|super"
    r"|then"
    r"|so|and|now|um+|uh+|er+|h+m+|ha(?:ha)*|lol|look|listen|honestly|please|in that case|for me|for my part"
    r"|from my side|on my side|from me|on those terms|with (?:that|all that)|i (?:think|guess|suppose)|my|but|dear"
    r"|mate|sir"
    r"|madam|just|i mean|you know what|love|man)\b\W*)*"
)
_ALL = (
    r"(?:that|this|it|all|all (?:of )?(?:that|it|this|them)|everything(?: else)?|all else"
    r"|the (?:lot|rest|whole (?:lot|thing|page))"
    r"|(?:both|all|those|these)(?: (?:\w+ )?(?:points|terms|lines|figures|things|two|three|four|five|six))?)"
)
_GRADE = r"(?:(?:very|quite|perfectly|all|so|really|more than|just|exactly|precisely|absolutely|totally|honestly) )*"
_YES = re.compile(
    _BEFORE
    + r"(?:"
    + "|".join(
        (
            (
                r"(?:yes|yeah|yea|yep|yup|yess+|ye|ya|aye|sure|sure thing|absolutely|certainly|definitely|indeed"
                r"|of course"
                r"|by all means|with (?:great )?pleasure|gladly|happily|agreed|accepted|confirmed|deal|sold|done|signed"
                r"|settled|shake|perfect|you bet|right you are|nod(?:s|ding)?|oui|jawohl|sim|ja)\b"
                r"(?! (?:about|with the|for the|enough|(?:on |to )?(?:nothing|none)))"
            ),
            (
                r"(?:i|we) (?:do |can |will |'ll |gladly |happily |hereby |formally |now |fully |also |both )*"
                r"(?:agree|accept|confirm|consent|approve|say (?:yes|aye|ok|okay|deal)|shake on (?:it|that))\b"
                r"(?! (?:that\b(?!\W*(?:$|[,.]|as|then|too|and))|with you that|to disagree|the (?:fact|point|reason"
                r"|blame)|you\b|your (?:point|reason"
                r"|word)))"
            ),
            (
                r"(?:i|we)(?:'ll| will|'d| would| am going to)? (?:gladly |happily )?(?:take|sign) (?:it|that|them"
                r"|those|this"
                r"|the (?:lot|deal|offer|car|flat|room|job))\b(?! (?:home|to|from|away|back|up|into|slowly|that|off"
                r"|out))"
            ),
            r"(?:i|we)(?:'ll| will) (?:sign|shake|do it|say yes|go with (?:it|that|this))\b",
            (
                r"(?:it|that|this)(?:'s| is| was) (?:all |my |a )*(?:done|settled|agreed|deal|yes)"
                r"(?=\W*(?:$|then|and|with))"
            ),
            r"(?:i|we)(?: have|'ve)? (?:already |just |did )*(?:said|say) yes(?=\W*$)",
            r"(?:i'?m|i am|we'?re|we are) " + _GRADE + r"(?:in|on|sold|agreed|done|there|settled|all set|signing)"
            r"(?=\W*(?:$|then|too|as well|with|on (?:it|that|this|all)))",
            r"(?:(?:i'?m|i am|we'?re|we are) )?"
            + _GRADE
            + r"(?:happy|glad|pleased|content|satisfied|delighted|fine|okay|ok"
            r"|good|comfortable) (?:with|about|to (?:sign|accept|agree|take|shake|have|go)) ?"
            r"(?=$|it|that|this|these|those|all|everything|the (?:lot|whole)|them|your|both|\W)",
            r"(?:i'?d|i would) be (?:happy|glad|delighted|pleased|a fool not) to\b",
            _ALL
            + r"(?:'s| is|'re| are)? "
            + _GRADE
            + r"(?:fine|good|okay|ok|right|correct|agreed|settled|perfect|great|what i (?:said|meant|want(?:ed)?|asked"
            r"|offered|proposed|put)|how i (?:have|wrote|see|want(?:ed)?) it|as (?:i said|we said|agreed)|a deal|a yes"
            r"|acceptable|word for word|yes)\b(?! (?:enough|but|about))",
            _ALL
            + r"(?:'ll| will) do\b|"
            + _ALL
            + r" (?:(?:all )?(?:sounds?|looks?|seems?) "
            + _GRADE
            + r"(?:good|fine|right|fair|great|perfect|okay|ok)|works|suits"
            r"|will do|'ll do|does it|fits)\b",
            (
                r"(?:works|suits|fine|good|good enough|okay|ok|acceptable|right) (?:for|by|with) (?:me|us)\b"
                r"|suits (?:me|us)\b"
            ),
            (
                r"word for word|to the letter|exactly(?: (?:so|that|right))?(?=\W*$)|precisely(?=\W*$)|correct(?=\W*$)"
                r"|quite right(?=\W*$)|just so(?! (?:that|i|we|you|it|they)\b)"
                r"|(?:just |exactly |precisely )(?:as|like|what) (?:i|we) (?:said|wrote"
                r"|meant)"
            ),
            (
                r"you(?:'ve| have)? (?:got |have )?(?:my (?:yes|word|hand|signature|agreement|ok|okay|blessing)"
                r"|yourself a \w+|a deal)\b"
            ),
            r"(?<!so )on(?=\W*$)|you(?:'?re?| are) on(?=\W*$)|t?here(?:'s| is) my (?:hand|signature|yes|word)\b",
            (
                r"(?:(?:my |here's my )?hands? on (?:it|that|this)"
                r"|(?:so |then )?(?:we|i) shake(?: hands)?(?: on (?:it|that))?)(?=\W*(?:$|then|now|and))"
            ),
            (
                r"(?:my|the) answer is yes|(?:it|that|my (?:half|side|part|vote|answer))(?:'s| is) a (?:yes|deal)"
                r"|(?:a|another) yes from (?:me|my)"
            ),
            (
                r"(?:let'?s|let us|we can|we could) (?:sign|shake|do (?:it|that|this)|call it|close|go (?:for"
                r"|with) (?:it|that)"
                r"|have it|leave it (?:at that|there|so)|write it)\b"
            ),
            (
                r"put it there|give me (?:your hand|(?:the|a|your) pen)|(?:hand|pass) me (?:the|a|your) pen"
                r"|where (?:do|shall|can|should) (?:i|we) sign|where(?:'s| is) (?:the|your|my) pen|(?:count"
                r"|sign) me (?:in|up)"
            ),
            r"go ahead|make it so|so be it|very well|please do(?=\W*$)|do (?:it|that)(?: then)?(?=\W*$)",
            (
                r"(?:write|draw|type) it (?:up|down|out)|(?:print|type|book|draw|send|file|post|stamp|write) (?:it|that"
                r"|them"
                r"|the (?:contract|papers?|letter|memo|lease|agreement|form))(?=\W*(?:$|then|up|please|over|now|today))"
            ),
            (
                r"(?:i have |i've |there are )?no (?:more |further )?(?:objections?|complaints|changes)"
                r"|(?:i have )?nothing (?:to add|more to (?:add|ask|say))"
            ),
            r"i can (?:live|work|sleep|be happy) with (?:that|it|this|those|them|all)\b",
            r"(?:we have|we've got|we've) (?:ourselves )?(?:a|an|our) (?:deal|agreement|bargain|contract)",
            r"(?:a )?deal(?:'s| is) (?:a )?(?:deal|done|made)|that'?s us (?:done|settled)\b|you(?:'ve)? twisted my arm",
            (
                r"(?:i (?:suppose|guess|think|reckon) so|why not|go on then|go for it|you(?:'ve)? w[io]n"
                r"|as you (?:wish|like)"
                r"|have it your way|if you (?:say so|insist|must)|i(?:'m| am) (?:delighted|thrilled|overjoyed"
                r"|content))(?=\W*$)"
            ),
            (
                r"(?:we (?:can|may|shall|could) )?consider (?:it|this|that|the matter|everything) (?:settled|closed"
                r"|done|agreed"
                r"|a deal|signed)\b|(?:that|this) (?:concludes|settles|seals) (?:it|the matter|everything)\b"
                r"|we have it(?=\W*$)"
            ),
            (
                r"you (?:can|may) (?:now )?(?:draw|write|print|type|send|file|prepare|put|book|shake)\b|(?:let'?s"
                r"|we) (?:both )?put our"
                r" names? (?:to|under|on|beside)\b|my (?:client|husband|wife|partner|family|board|side"
                r"|people) (?:agrees?|accepts?"
                r"|says? yes)\b"
            ),
            (
                r"(?:it'?s |it is |it was |always )?(?:a )?pleasure (?:doing|to do) business|(?:see you|until"
                r"|till) (?:on |next )?"
                r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|then)\b|(?:i(?:'m| am) |we(?:'re"
                r"| are) )?(?:so |very"
                r" |really )*(?:glad|happy|pleased|relieved) (?:that )?we (?:found|agreed?|settled|got|made|could|have"
                r"|managed|reached)\b"
            ),
            (
                r"(?:it is|i do|i am|we are|we do|we have|so do i|so am i|you do|you have|you may|you have it"
                r"|it's yours|mine"
                r"|me|same here|likewise|ditto)(?: too| as well| indeed)?(?=\W*$)"
            ),
        )
    )
    + r")"
)
"""A part of a sentence that says yes where a yes was asked for."""
_TELLS = re.compile(
    _BEFORE + r"(?:(?:yes|yeah|yea|yep|yup|aye|ya|sure|certainly|indeed|of course|absolutely|definitely|agreed|exactly"
    r"|precisely|true|correct),? (?:[a-z]+, )?(?:so you\b|i (?:know|see|saw|hear|heard|understand|remember|noticed"
    r"|thought|was"
    r"|did|am|have|had|said)\b|(?:you|he|she|they) (?:said|told|did|do|are|were|have|had|mentioned|think|know|say|would"
    r"|will)\b|(?:it|that|there) (?:was|did|were|had)\b|well\b|what|why(?! not)|how|when|who|which)|(?:that'?s"
    r"|you'?re|that is"
    r"|you are) (?:right|correct),? (?:it|he|she|they|there|that|i) (?:was|were|had|did|has)\b)"
)
"""A yes that only finds something so: 'yes, I heard you'."""
_MOCKS = re.compile(
    r"\byou call (?!(?:me|it)\b)[^.!?]*\b(?:deal|offer|agreement)\b|"
    r"\bcall (?:this|that|it) (?:a |an )?(?:\w+ )?(?:deal|agreement|offer)\b|\bwhat a (?:deal|question)\b|\b(?:raw"
    r"|rough|bad|big"
    r"|great|good) deal (?:of|more|less|worse|better|for you)\b|\b(?:good|fair|interesting|difficult|tricky) question\b"
    r"|\b(?:accept|agree),? that\b(?! is| as|'s|\W*$)|\b(?:take|taking|have) (?:it|that|this) (?:home|to|with me"
    r"|back|away|up)\b"
)
"""Words that hold a yes and say none: 'you call this a deal', 'I accept that the winter was hard'."""
_SCOFFS = re.compile(r"^\W*(?:(?:oh|ha\w*|lol)\W+)*(?:yeah|yea|sure|oh yes),? right\W*$")
"""Says yes and means no: 'yeah right'."""
_GOES_ON = re.compile(
    r"\b(?:explain|tell me|ask (?:away|me)|go on,|look ahead|let'?s look|(?:step|point|one|line) by (?:step|point"
    r"|one|line)|properly"
    r"|next (?:point|one|item|thing|question)|now the|the rest\b|(?:talk|talking|talked) (?:about|of)|(?:my|the|your|a)"
    r" (?:problem|trouble|question)|listen|admit|refus(?:ed?|ing)|(?:your|an|the) apolog\w+|deal with it"
    r"|without (?:a|any) deal|my word"
    r" that|on the table|so that|no longer|to hear|is done, (?!deal|and (?:i|we)\b|thank)|as a no|you don'?t)\b"
)
"""Words after a yes with which talk goes on: 'go ahead, explain', 'let's do it point by point'."""
_ONLY_YES = re.compile(
    _BEFORE
    + r"(?:yes|yeah|yea|yep|yup|yess+|ye|ya|aye|sure|sure thing|absolutely|certainly|definitely|indeed|of course"
    r"|agreed|accepted"
    r"|confirmed|deal|sold|done|signed|settled|perfect|exactly|precisely|correct)\b(?P<rest>.*)$",
    re.DOTALL,
)
"""A bare word of yes, with what follows it in its sentence."""
_LIGHT = re.compile(
    r"^\W*(?:(?:and|then|so|but|well|oh|ok|okay|please|dear|mate|sir|madam|love|man|all|right|fine|good|now)\W+)*"
    r"(?:$|\S+(?:\W+\S+){0,2}\W*$|.*\d|(?:thanks?|thx|cheers|see you|i|i'?ll|i'?m|we|we'?ll|we'?re|let'?s|that'?s?"
    r"|it'?s?|this|is|you|to|on"
    r"|with|for|from|by|as|in|word|gladly|happily|my|why not|can'?t wait|looking|no|not|at|under|put|write|draw"
    r"|(?:a |what a |it was a )?pleasure|send|print|when"
    r"|where|who|how|shall|can|may|will|do|deal|yes|agreed|done|sold)\b)"
)
"""What may follow a bare yes in its sentence: little, figures, thanks, or something of the agreement."""
_HARMLESS = re.compile(
    r"\bif you (?:say so|insist|must)\b|\bno (?:problem|worries|objections?|doubt|more|further|one|need|complaints?"
    r"|changes|ifs|buts|others?(?! \w))\b|\bif you like\b"
    r"|\bnot (?:at all|bad|a problem|so (?:bad|hard)|to worry|half bad)\b|\bwhy not\b"
    r"|\b(?:it|that|this) only (?:took|cost|needed)\b"
    r"|\b(?:finish|drink|eat|enjoy) (?:your|a|some|the|that) \w+(?: first| now| before it [^.!?]*)?\b"
    r"|\bif (?:all )?(?:of )?(?:this|that|it|these|those|they|the)(?: (?:two|three|four|five|points|terms|all))*"
    r"(?:'s| is| are|'re| go(?:es)?| stands?)(?: all| written| down)* (?:in|on|into) (?:the|your|a|our)?"
    r" ?(?:letter|contract|paper|lease|writing|page|sheet|slip|agreement|document|there|it)\b"
    r"|\bnothing (?:to add|else|more)\b|\bnever mind\b(?: (?:if|that|about)\b[^.!?,]*)?"
    r"|\bif (?:i may|you will|you please)\b"
    r"|\b(?:can't|cannot|couldn't|could not) (?:complain|say no|wait|be happier|ask for more|have said it better|argue)"
    r"|\b(?:don't|do not|wouldn't|would not) (?:mind|change a (?:word|thing)|worry)\b|\bwon't (?:argue|regret)\b"
    r"|\b(?:was|is|did|were)(?:n't| not) (?:so|that|too|as) \w+|\b(?:did|would|do)(?:n't| not) (?:think|expect"
    r"|believe)\b|\bnever thought\b|\bno[,.] (?=that's it|nothing|i'm (?:happy|fine))|\bbefore you change your mind\b"
    r"|\b(?:have|need|want|ought|should) (?:to )?(?:tell|say|mention|confess|add)(?: to)?(?: you)?,? before\b[^.!?:]*"
    r"|\bif (?:it|that)(?:'s| is) (?:(?:really|exactly|just|all|only) )*"
    r"(?:that|it|this|so|(?:what|as) (?:you|we) \w+)\b"
    r"|\b(?:isn't|aren't|wasn't|doesn't|don't) (?:it|we|that|you)\?|^\W*nothing\b|\bbut (?:yes|ok|okay|fine|deal"
    r"|agreed)\b"
)
_ASKS_IF_DONE = re.compile(
    r"\W*(?:(?:so|then|and|now|ok|okay|well|right) )*(?:we(?:'re| are)|that(?:'s| is))"
    r" (?:finished|done|agreed|settled|through)(?: then)?(?:,? (?:then|yes|right|no|now))*\?"
)
"""Asks whether all is done, whatever farewell comes after it."""
_PARTING = re.compile(
    r"^\W*(?:(?:and|so|then) )*(?:(?:next|in|by|this|on) \w+,? )?(?:i(?:'ll| will| shall|'m going to)?"
    r"|we(?:'ll| will| shall)?|see you|my \w+|until|till|bye|goodbye|you) ?\b"
)
_TO_PAPER = re.compile(
    r"^\W*(?:(?:but|and|just|please|now) )*(?:write|put|send|print) (?:it|that|this|me|all|everything)\b"
)
"""Wants the yes on paper."""
_OF_TIME = re.compile(r"\b(?:next|first|last|until|till|bye|leaving|before)\b")
"""Words that doubt a yes and only tell the time in a farewell: 'see you next week'."""
_DOUBT = re.compile(
    r"\b(?:no|not|never|nah|nope|but|unless|except|instead|however|although|though|wait|hang on|hold on|stop|bye"
    r"|leaving"
    r"|almost|nearly|if|until|only|first|maybe|perhaps|probably|rather|what about|how about|without|remove|change"
    r"|add|plus|next|think (?:about|it over)|sleep on|one (?:more )?(?:thing|question|point)|cannot)\b|n't\b"
)
"""Words beside which a yes is no plain one: asking once more costs nothing."""
_REST = re.compile(r"\b(?:(?:everything|all) else|the rest)\b")
"""A yes to all but what was just doubted leaves that doubt open."""
_SETTLES = (
    r"(?:we(?:'ve| have)(?: got)? (?:a|an|our) (?:deal|agreement)|it'?s (?:a )?(?:deal|yes|settled|done)|deal\b"
    r"|done\b|sold\b"
    r"|you(?:'ve| have)(?: got)? (?:a deal|my (?:yes|word|hand|signature))|i(?:'ll| will)? (?:sign|agree|accept|say yes"
    r"|shake|take (?:it|that|this))|i(?:'m| am) in\b|we(?:'re| are) (?:done|agreed|on)\b|agreed\b|you have me\b"
    r"|that(?:'s| is) (?:a deal|settled|it)\b|yes from me)"
)
_ASKED_FOR = (
    r"(?:tell|show|give(?! me (?:the|a|your) (?:pen|hand))|answer|promise|explain|say|sort|fix|let(?!'?s\b| us\b)|put"
    r"|throw|add|get|make|bring|leave|swear|confirm|include|drop|take(?! (?:care|it|that|this)\b)|cut|swap|change"
    r"|keep|mend|repair|pay|find|do)\b"
)
_CONDITIONS = re.compile(
    # first what is wanted, then the yes it would buy
    r"(?:^|[.!?;,]\s*|\b(?:just|only|but|please|so|you|and|forget it|then)\s+)"
    + _ASKED_FOR
    + r"[^.!?;]{2,80}?(?:\band\b|,|\bthen\b|:|-)\s*(?:then |so )?"
    + _SETTLES
    # first the yes, then what it hangs on
    + r"|\b(?:deal|sign|yes|agreed|agree|accept|take it|take that|i'm in|done|shake|sold|you're on|we're on|on)\b"
    r"[^.!?;]{0,40}?,? ?\b(?:if|once|as soon as|as long as|so long as|provided|providing|on (?:the |one )?condition"
    r"|only (?:if|when)|unless|assuming|subject to|but (?:first|only)|when you(?:'ve| have)? (?:answer|tell|told|show"
    r"|fix|put|sen[dt]|promise|mend|bring|brought|sa(?:y|id)|paid|pay|d[io](?:d|ne)?)(?:n|ed|d)?)\b"
    + r"|(?:^|[.!?;])\W*(?:(?:so|and|well|ok|okay|right|fine|but)\b\W*){0,4}"
    r"(?:if|once|as soon as|as long as|so long as|provided"
    r"|assuming|unless|with)\b[^.!?;]{2,90}?\b"
    + _SETTLES
    + r"|\bbefore (?:i|we) (?:\w+ )?(?:sign|agree|say yes|shake|accept|commit|do)\b|\b(?:on )?one condition\b"
)
_AFTERWARDS = re.compile(
    _BEFORE
    + r"(?:by )?(?:when|what time|how soon|where|who|how|which day)\b[^?]*\b(?:sign|pay|start|begin|move in|come"
    r"|send|get"
    r"|collect|pick|fetch|hand|deliver|write|call|ring|meet|keys?|papers?|contract|letter|invoice|tomorrow|next)\b"
    r"|"
    + _BEFORE
    + r"(?:shall|should|can|may|will|would|could) (?:i|we|you) (?:now |just |please |kindly |also |then |already "
    r"|both )*"
    r"(?:sign|shake|write|put (?:it|that|this)|send|email|mail|print|draw|type|start|tell|celebrate|toast|drink"
    r"|call|ring"
    r"|collect|bring|expect|(?:have|get) (?:it|that|this|a copy|the \w+)|do we (?:need|have) to)\b"
)


_UNMARKED = re.compile(r"\b(it|that)s(?= (?:settled|agreed|done|fine|good|a deal|a yes)\b)")
"""Its settled, thats a deal: typed without the mark."""


def _folded(text: str) -> str:
    return _UNMARKED.sub(r"\1's", text.casefold().replace("\u2019", "'").strip())


def _sentences(folded: str) -> list[str]:
    return [part for found in _SENTENCE.finditer(folded) if (part := found.group().strip()) and re.search(r"\w", part)]


def _says(sentence: str) -> bool:
    """Tell whether some part of a sentence says yes and nothing in it takes that back."""
    if _DOUBT.search(_HARMLESS.sub(" ", sentence)) or sentence.endswith("?"):
        return False
    parts = [0, *(found.end() for found in _PART.finditer(sentence))]
    return any(_opens_with_yes(sentence, start) for start in parts)


def _opens_with_yes(sentence: str, start: int) -> bool:
    """Tell whether a sentence says yes from here on: a bare word of it does only with little around it."""
    rest = sentence[start:].strip()
    part = _PART.split(rest)[0].strip()
    if not _YES.match(part) or _TELLS.match(rest) or _SCOFFS.match(sentence) or _GOES_ON.search(rest):
        return False
    bare = _ONLY_YES.match(rest)
    if bare is None:
        return True
    told = sentence[:start].strip(" ,-:")
    joined = bool(re.search(r"\b(?:but|so|then|and)$", told) or re.match(r"(?:but|so|then|and)\b", rest))
    short = len(told.split()) <= MOST_BEFORE and not is_own_promise(told)
    alone = joined or short or _YES.match(told) is not None or any(map(str.isdigit, told))
    return alone and _LIGHT.match(bare["rest"]) is not None


def _says_before_asking(sentence: str) -> bool:
    """Tell whether a sentence says yes first and then asks about the time after: 'I accept, who writes the letter?'."""
    found = _PART.search(sentence)
    if found is None or not sentence.endswith("?") or not _says(sentence[: found.start()].strip()):
        return False
    asked = sentence[found.end() :].strip()
    if asked.startswith("but "):
        return False
    if _AFTERWARDS.match(asked) or formality_in(asked) in {Formality.WRITING, Formality.SIGN}:
        return True
    return _TELLS.match(sentence) is None and rides_behind(asked)


def _leaves_out(sentence: str) -> bool:
    """Tell whether a yes is to all but what was doubted before: 'the rest is fine', not 'sixty and the rest'."""
    return _REST.search(sentence) is not None and not any(map(str.isdigit, sentence))


def _doubts(sentence: str) -> bool:
    return _DOUBT.search(_HARMLESS.sub(" ", sentence)) is not None


def _is_of_after(sentence: str) -> bool:
    """Tell whether a sentence behind a yes only speaks of the time after, or of having the yes on paper."""
    if formality_in(sentence) in {Formality.WRITING, Formality.SIGN} or _TO_PAPER.match(sentence):
        return True
    parted = _PARTING.match(sentence) is not None and not _doubts(_OF_TIME.sub(" ", sentence))
    return parted and not wishes(sentence)


def consents(text: str) -> bool:
    """Tell whether words say yes to what lies between two people; questions about the time after do not matter."""
    folded = without_looks(_folded(text))
    if not folded or ties_to_condition(text):
        return False
    yes, open_doubt, wishes_for = False, False, False
    sentences = _sentences(folded)
    for sentence in sentences:
        if _says(sentence) or _says_before_asking(sentence):
            yes, open_doubt = True, open_doubt and _leaves_out(sentence)
        elif asks_if_deal(sentence) and (sentence is sentences[-1] or _ASKS_IF_DONE.match(sentence)):
            yes = True
        elif sentence.endswith("?") or asks_in_form(_HARMLESS.sub(" ", sentence)):
            rides = (yes and not wishes_for and is_rider(sentence)) or _AFTERWARDS.match(sentence)
            open_doubt = open_doubt or not (rides or formality_in(sentence))
        elif _doubts(sentence) and not (yes and _is_of_after(sentence)):
            open_doubt = True
        wishes_for = wishes_for or wishes(sentence)
    return yes and not (open_doubt or hangs_open(text))


def hangs_open(text: str) -> bool:
    """Tell whether words hedge or leave a wish or question open, and no plain yes comes behind that."""
    hangs, before = False, ""
    for sentence in _sentences(_folded(text)):
        if leaves_open(sentence, before):
            hangs = True
        elif _says(sentence):
            hangs = False
        before = f"{before} {sentence}"
    return hangs


def speaks_doubt(text: str) -> bool:
    """Tell whether anything in words stands against a yes: a no, a but, an if."""
    return _DOUBT.search(_HARMLESS.sub(" ", _folded(text))) is not None


def only_finds_so(text: str) -> bool:
    """Tell whether words with a yes in them only find something so, or mock: 'yes, I heard you'."""
    folded = _folded(text)
    return bool(_TELLS.match(folded) or _MOCKS.search(folded) or _GOES_ON.search(folded))


def ties_to_condition(text: str) -> bool:
    """Tell whether words would say yes only for something: 'tell me that and we have a deal'."""
    return _CONDITIONS.search(_HARMLESS.sub(" ", _folded(text))) is not None
