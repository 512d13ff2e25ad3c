"""What stands beside the main point of a message: courtesies, complaints of no answer, words not understood."""

from __future__ import annotations

import re

ASKING = (
    r"(?:what|whats|what's|how|hows|how's|why|when|where|wheres|where's|who|whos|who's|whose|which|can|could|would|will"
    r"|is|are|do|does|did|may|shall|should|but|because|tell)"
)
"""Words with which a question or an objection begins."""
_PIECES = {
    "<asking>": ASKING,
    "<more>": rf"( (?!{ASKING}\b)[\w'-]+){{0,9}}",
    "<very>": (
        r"((a|an|so|very|really|quite|rather|too|just|still|only|bit|little|all|most|much|extremely|terribly|also) )*"
    ),
    "<i am>": r"(i am|i'm|im|am|i feel|i was|i'm feeling|we are|we're)",
    "<kind>": r"(kind|nice|good|sweet|lovely|generous|thoughtful|patient|friendly|great|helpful|funny|charming)",
    "<fine>": r"(lovely|nice|beautiful|great|pretty|wonderful|charming|cosy|good|delicious|splendid|fine|fancy)",
    "<weather>": r"(weather|rain|snow|sunshine|sun|wind|heat|storm|fog)",
    "<feeling>": (
        r"(nervous|tired|excited|happy|glad|pleased|delighted|thrilled|relieved|exhausted|sad|scared|shy|worried|sorry"
        r"|flattered|touched|honou?red|grateful|impressed|hungry|thirsty|cold|hot|late|knackered|shattered|emotional"
        r"|upset|embarrassed|stressed|unwell|moved|new to (this|all this|it)|off (a|the|my) \w+ shift"
        r"|in (a |some )?(bit of a )?hurry)"
    ),
}
"""Parts that occur in more than one of the wordings below."""


def _clauses(opening: str, wordings: str, ending: str) -> re.Pattern[str]:
    """Return the pattern of whole clauses: a wording a line, a line that begins with a bar goes on the one before."""
    body = re.sub(r"\n +\|", "|", wordings.strip("\n")).replace("\n", "|")
    for name, piece in _PIECES.items():
        body = body.replace(name, piece)
    return re.compile(rf"(({opening}) )*({body})( ({ending}))*")


COURTESY = _clauses(
    "oh|ah|um|uh|er|well|and|so|yes|ok|okay|right|wow|hm+|goodness|gosh|haha|ha|lol|please",
    r"""
(hi|hiya|hello|hey|howdy|greetings|good (morning|afternoon|evening|day)|morning|evening|afternoon
  |alright mate)( (?!(<asking>|i|we|you|it|there's)\b)[\w'.-]+){0,3}
(pleased|nice|lovely|good|great) to (meet|see|finally meet)( \w+){0,3}
((and )?how (are|is|was|were|'s|has)|how's) (you|things|it going|your|the|life|everything)(?! (much|many))( (doing
  |today|day|morning|weekend|week|family|kids|trip|journey|keeping|been))*
(you|are you)( (all right|alright|ok|okay|well|good))( today)?
i hope (you|your|that|this|it)<more>
(many |so |oh |but )?(thanks|thank you|thank u|thx|thankyou|cheers|ta|much obliged|much appreciated)( (very much
  |so much|a lot|again|indeed|kindly|for)<more>)?
(that|this|it)?('s| is|s)? ?<very><kind> of (you|him|her|them)<more>
((that|this|it)('s| is|s| was)|is|you('re| are)|youre|how|what a) <very><kind>( (to (say|hear|offer|see|me)|of you
  |man|woman|person|one|thing to say))?
i (really |do |so )?appreciate (that|it|this|your|the)<more>
(<i am> )?<very>(sorry|apologies|my apologies|excuse me|pardon me|forgive me|i apologi[sz]e|pardon
  |i do apologi[sz]e|beg your pardon)( (for|about|if|to bother|to trouble|to ask|to interrupt|to be
  |that i'?m late)<more>)?
(please )?(excuse|forgive|pardon|mind|don't mind|never mind|ignore) (my|the|me)<more>
my english (is|isn't|not|be)<more>
i (do not|don't|not) (speak|know)( \w+){0,3} english<more>
english is not my<more>
((if|i hope) )?(that|this|it|i)('s| is| am|'m)?( not|n't)? (not )?(too )?(rude|cheeky|silly|stupid|out of line)
i (don't|do not|dont) (want|mean|wish) to (be|sound|seem) <very>\w+
no offen[cs]e( \w+){0,2}
no (hard feelings|pressure|rush|hurry|offence taken|worries|obligation)( (if so|if not|either way
  |at all|whatever|from me))?
with (all )?(due )?respect
if you don't mind<more>
if i may( ask)?
i (wasn't|was not) making small talk
(<i am> )?<very><feeling>( (today|now|about (this|all this|it|today)|to (be here|hear (that|it|this)|meet you
  |see you|say)|here|tonight|this morning|and|you|for you|i'm|im|after)<more>)?
(this|that|it) (makes|made) me <very><feeling>
(that's|that is|it's|this is|what) (a |such a )<very>(relief|pleasure|joy|honou?r|shame|pity|surprise)
(this is |it's |it is )?my first (time|ever|one|contract|negotiation|proper)\b<more>
i've never (done|had) (this|one|that)( \w+){0,3}
(ha|hah|lol|lmao|rofl|hehe|hihi|haha)(ha|he)*( (ha|lol|very|so|nice|funny|good|one|great|true|love|that|it|classic
  |brilliant|fair|enough))*
(that's |thats |that is |it's |you're |very |so |now that's )*(funny|hilarious|a good one|good one|nice one
  |nice try|good joke|clever|nice line|brilliant|a joke|charming|cute)
(what a|what|such a|this is a|it's a|you have a|you've a|that's a) <very><fine> [\w' ]{2,30}
<fine> (office|place|view|day|weather|tie|coat|coffee|tea|cake|room|shop|kitchen|house|garden|restaurant|suit|car
  |smell|boat|hall|flat|dog|cat|picture|pictures|biscuits|soup|lunch)( (you|this|here|by|there|in|today)<more>)?
i (really |do |just |quite )?(like|love|enjoyed|adore|admire) (your|this|the|that) (office|place|view|tie|coat
  |coffee|tea|cake|room|shop|kitchen|garden|dog|cat|lunch|soup|biscuits|picture|lamp|chair|accent|jacket|shoes|hat
  |scarf|smile)<more>
(the|this|your) (tea|coffee|cake|lunch|soup|biscuits|dinner|food|view|room) (is|was|are|were|smells|tastes
  |looks) [\w' ]{2,20}
((it's|its|it is|it was|is it|what|so|very|isn't it) )?<very>(cold|hot|warm|rainy|windy|wet|sunny|pouring|freezing
  |raining|snowing|grey|chilly|boiling)( (out|outside|today|in|here|there|this|morning|isn't|it|again|with|rain
  |like|anything|everything))*
((what|some|such|this|the|it's|terrible|awful|horrible|lovely|that|a|bit) )*<weather>( (today|outside|out there|is
  |again|lately|we're having|we are having|here|this morning|terrible|awful|lovely|horrible|eh|isn't it))*
i see
got it
understood
makes sense
that makes sense
okay that makes sense
interesting
never mind
forget it( then)?
no problem
cheers mate
""",
    "though|indeed|mate|sir|madam|dear|love|really|then|anyway",
)
"""Greetings, thanks, praise, apologies, moods, laughter, the weather and the place."""
COMPLAINT = _clauses(
    "sorry|no|but|and|look|well|oh|listen|please|again|wait|still|ok|yes|man|mate|excuse me|right|hang on|madam|sir"
    "|i'm afraid|i am afraid|i think|forgive me|i'm sorry|i am sorry",
    r"""
(that|this|it)('s| is|s| was|isn't| isnt|wasn't| wasnt)( still)?( not| no|n't)? (what i|an answer|answer|the answer
  |my question|the question|what we|not what)( \w+){0,6}
(that|this|it) (isn't|isnt|wasn't|wasnt|does not|doesn't|doesnt|did not|didn't) (what i|an answer|answer|the answer
  |my question|the question)( \w+){0,6}
not (what i (asked|said|meant)|my question|the question|an answer)( \w+){0,3}
(but |and |why )?(are |do |did |have )?you('re|'ve| are| have| do| did|ve)?( still| just| really)?( not|n't| don't
  | dont| didn't| didnt| haven't| havent| never| aren't| can't)+( \w+){0,2} (answer\w*|listen\w*|hear\w*|respond\w*
  |reply|replied|address\w*|follow\w*|understand)( \w+){0,7}
why (do|are|don't|won't|can't|aren't) you (not |always |keep |never )*(answer\w*|listen\w*|dodg\w*|avoid\w*
  |chang\w*|tell\w*|talk\w*|ignor\w*|evad\w*)( \w+){0,8}
(and |but )?you('re| are)? (keep|always|just|only|are just|are still|still|keep on|went|go)( on)? (tell|talk|say
  |giv|go|avoid|dodg|chang|ignor|answer|repeat|com|jump|read|off|speak|wander)\w*( [\w']+){0,9}
you('re| are|'ve| have)? (avoid|dodg|ignor|skip|miss|misunderst|mishear|misheard|evad|sidestep|duck|pass|chang
  |forg)\w*( [\w']+){0,7}
i ?(did not|didn't|didnt|never|not|don't|haven't|wasn't|'m not|am not|was not)( \w+)? (say|said|ask|asked|asking
  |mention|mentioned|mean|meant|talk|talking)(?! for)( [\w']+){0,9}
(but )?(i|we)('ve| have|'m| am)? ?(still )?(got |get |have |had |heard |waiting |wait )*(no|for
  |on)( \w+){0,2} (answer|reply)( \w+){0,4}
(i'm|i am|im) still (waiting|asking)( \w+){0,5}
still no answer( \w+){0,4}
no answer
(please |just |can you |could you |will you |would you |won't you |now )*answer (me|my|the|it|that
  |please)( (question|please|now|straight|properly|then|plainly|once|first|simple|for once|directly))*
answer
(please )?(stop|quit|enough)( \w+)? (dodg|avoid|chang|talk|with|wander|evad|repeat|tell)\w*( [\w']+){0,6}
(just )?(give me )?(a |one )?(straight|plain|simple|clear|proper|honest|real) answer( please| for once| now)?
(on )?when you('ve)? answer(ed)? me
(are|did|do|were|have) you (even |actually |really |still )?(listen\w*|hear(ing|d)?|following)( (to )?(me|what i
  |a word i|my|i))?( \w+){0,3}
what('s| is| has|s)? (that|this|it) (got |have )?to do with( [\w']+){1,6}
what does that have to do with( [\w']+){1,5}
(i think )?(we|you)('ve| have)? (talked|talk|are talking|speak|spoke) (past|about (something|two|different
  |other))( [\w']+){0,5}
(same|wrong) question( again)?
you (did not|didn't|didnt|never|haven't|have not)( yet)? (say|said|tell|told|explain)( me)?( (why|who|when|how|what))?
(that|this|it)('s| is| was| isn't| wasn't| wasnt)( not)?( even| anywhere)? (close|near)( to)? what i (asked|said)
(neither|none) of you( (have|has|even|really))? (answer|listen|hear)\w*( \w+){0,3}
(nobody|no one) (here )?(answer|listen)\w*( \w+){0,3}
you (answered|said|told me|talked about)( \w+)? (something|anything|everything) else( \w+){0,3}
(my|the|that) question (is|was|stands|remains)( still)? (open|unanswered|there|the same|waiting)( \w+){0,3}
you (talk|speak|say|tell|answer)( me)? (about |of |on )?(an)?(other|different|something else)( \w+){0,3}
wrong (answer|subject|topic)
you('re| are)? (answering|answered|talking about|speaking of) (something else|something different|another question
  |a different question|the wrong question|some other question|a question i (did not|didn't|never) (ask|put))
(that|this|it)('s| is| was) (an answer to |about )?(something else|another question|a different question)( entirely)?
that (isn't|is not|wasn't) (quite |really |exactly )?(it|what i wanted to know|the point|what this is about)
(that|this)('s| is| was) not (quite |really |exactly )?(what i wanted to know|the point|what this is about)
(that|this)('s| is| was) not (quite |really |exactly )what (i|we) (asked|meant|said|wanted)( \w+){0,3}
that (isn't|is not|wasn't) (quite |really |exactly )what (i|we) (asked|meant|said|wanted)( \w+){0,3}
(you )?(just |simply |completely |totally |quietly )?(ignored|skipped|passed over|went past|jumped over|missed)
  | (what i (said|asked)|my (question|point|remark)|that|the (question|second part|other part))
(i'll|i will|let me|may i|i) (ask|try|repeat|say)( it| that| you| the question| my question| myself)*( again
  | once more| one more time)+
i (just |literally |already |only )+(told|asked|said)( you)?( (that|it|this|already|so))?
i (told|asked|said)( you)?( (that|it|this))? (already|before|twice|\w+ times)
(you )?(don't|dont|do not|didn't|never) (change|dodge|avoid|evade|ignore)( [\w']+){1,5}
that('s| is) (another|a different|something|not|beside|besides)( [\w']+){0,4} (matter|subject|topic|else|point)
""",
    "lol|again|at all|please|mate|sir|madam|then|though|now|man|here",
)
"""Objections that something was not answered, not said, or that the other side speaks of something else."""
PUZZLE = _clauses(
    "sorry|no|but|and|look|well|oh|ok|excuse me|right|pardon|hm+|um|please|wait|madam|sir",
    r"""
(now )?you('ve| have)? (completely |totally |really )?lost me( \w+){0,3}
(i'm|i am|im) (completely |totally |a bit |quite )?(lost|confused|not following|puzzled)( \w+){0,3}
i (really |still |honestly |just |quite )?(don't|dont|do not|didn't|did not|can't|cannot|not
  |couldn't) (really |quite )?(understand|follow|get|understood)( (that|this|it|you|what|a|the|any|anything|with|of|your
  |how|last|one|word|bit|answer|about|part|here|said|mean|meant|just|from|which|is|by|there)\b( \w+)?){0,8}
(what|which)( the hell| on earth)? (do|did|does|are|is) (you|that|it|this) (mean|meant|supposed to mean|even mean
  |meaning|talking about|on about|referring to|saying)( (by|with)( [\w']+){1,4})?( here| now)?
(that|this|it|you)('s| is| are|'re)? (makes?|made|making) no sense( to me)?
(i|you) (speak|talk)(ing)? in riddles
you('re| are) (speaking|talking) in riddles
come again
i('ve| have)? (lost|missed) (you|that|it|the thread)( there| here| completely)?
what (do )?you mean
what (means|is meant)( (that|this|it|by that))?
huh
eh
pardon
what
hm+
say (that|what|it) again
meaning
meaning what
how do you mean
explain( (that|yourself|please|it))*
(in )?(plain|simple) (english|words)( please)?
how so
""",
    "please|again|sorry|mate|sir|madam|then|now|exactly|here",
)
"""Words that only say that the other side's last words were not understood."""
