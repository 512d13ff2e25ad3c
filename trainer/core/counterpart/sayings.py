"""Sayings: talk that asks and offers nothing, and what kind it is: an apology, a plea, a jab, a short noise."""

from __future__ import annotations

import re

from trainer.core.plain import words_of

LONGEST, SHORT = 40, 6
"""A longer text is more than a saying; a scoff so short may end in a mark: 'you must be joking?'."""
_OPENS = (
    r"(?:(?:and|but|so|well|look|listen|oh|ok|okay|right|no|yes|yeah|hey|ah|um|uh|hm+|god|man|mate|honestly|seriously"
    r"|sorry|please|now|then|see|i mean|you know|to be honest|tbh|lol|haha|wow)\b[ ,.!]*)*"
)
_VERY = r"(?:(?:so|very|really|quite|a bit|a little|pretty|rather|too|just|honestly|all|kind of|also) )*"
_I_AM = r"(?:i'm|i am|im|i feel|i was|i've been|we're|we are|i get|i got)"


def _kind(name: str, *patterns: str) -> tuple[str, re.Pattern[str]]:
    return name if "." in name else f"react.said.{name}", re.compile(
        "|".join(pattern.replace("<opens>", _OPENS) for pattern in patterns)
    )


_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    _kind(
        "back",
        r"\b(?:hang on|hold on|one sec\w*|one moment|wait|brb|phone|doorbell|door|excuse me)\b.*"
        r"(?:\.\.+|\u2026|[.;,!-])\s*(?:ok|okay|right|so|sorry|there|and)?\b[ ,.]*(?:i'm back|back|done|all done"
        r"|that's done|there|sorted|gone)\b\W*(?:(?:where were we|what were you saying|go on|sorry about that)\W*)?$",
        r"^<opens>(?:i'm |i am )?back(?: now| again)?\W*$",
    ),
    _kind(
        "manners",
        r"\b(?:let|lets|let's|may|might|can|could|shall|should|would)\b.*\b(?:finish\w*|speak|talk|end)\b.{0,20}"
        r"\b(?:sentences?|turns?|uninterrupted|thoughts?|each other|without (?:shouting|interrupt\w*|being \w+))\b",
        r"\b(?:let's|let us|can we|could we|shall we|please|may we)\b.{0,30}\b(?:civil|polite|friendly|calm|kind"
        r"|respectful|adult about|adults|grown-?ups|not (?:shout|fight|argue|quarrel))\b(?!.*\d)",
        r"\b(?:one at a time|no (?:shouting|yelling|swearing|interrupting))\b",
    ),
    _kind(
        "medium",
        r"\b(?:can|could|may|shall|should|would|let's|let us|i'd rather|i would rather|prefer)\b.{0,40}"
        r"\b(?:by|over|via|through|on) (?:e-?mail|mail|the phone|phone|post|letter|zoom|teams|video|chat|text"
        r"|whatsapp)\b",
        r"\bput (?:it|that|this|everything|all of it) in an e-?mail\b",
    ),
    _kind(
        "regret",
        r"\b(?:shouldn't|should not|shouldnt) have (?:offered|said|put|given|promised|agreed|started|mentioned"
        r"|named)\b",
        r"\bi (?:spoke|answered|offered|agreed|said (?:that|it|yes)) too (?:soon|quick|quickly|fast|early)\b",
        r"\b(?:that|it) (?:just )?slipped out\b|\bi got carried away\b|\bi wish i hadn't said\b",
    ),
    _kind(
        "distress",
        r"\bi (?:really |just |simply |honestly )*(?:can't|cannot|cant) (?:\w+ )?(?:do|take|go on|stand|bear|handle"
        r"|cope|face|keep going)\b(?: (?:with )?(?:this|that|it|like this))?"
        r"(?: (?:anymore|any more|any longer|much longer|today|now))",
        r"\bi (?:really |just |simply )*(?:can't|cannot|cant) (?:take|stand|bear|handle|cope|do this)\b"
        r"(?: (?:this|it|with this|that))?\W*$",
        r"\bi(?:'ve| have|'m| am|'d| was)? ?(?:been |just |nearly |almost |still |only )*(?:cried|crying|cry|in tears"
        r"|sobb\w+|wept|weeping|shaking|panick\w+|having a panic|falling apart|breaking down|at my wits'? end"
        r"|at the end of my (?:rope|tether)|out of my mind|a wreck|a nervous wreck|lost for words|desperate"
        r"|overwhelmed|heartbroken|devastated|in despair|worn out|burnt out|burned out|drowning|exhausted"
        r"|going under)\b(?! (?:when|with (?:joy|laughter|happiness)|for joy))",
        r"\bi (?:can't|cannot|cant|couldn't|don't|haven't|barely|hardly|didn't)(?: even| really)?"
        r" (?:sleep|slept|eat|ate|breathe|think straight|been sleeping)\b(?! (?:the|on|lunch|here))",
        r"\b(?:this|it|that)(?:'s| is| all)? (?:killing|breaking|destroying|ruining|wearing|tearing|eating"
        r"|crushing) (?:me"
        r"|us)\b|\b(?:it's|this is|that's) (?:all )?too much for (?:me|us)\b|\bi('m| am) so unhappy\b",
        r"\bmakes me (?:\w+ )?(?:sad|cry|ill|sick with)\b|\bi(?:'m| am) (?:\w+ )?(?:sad|miserable|unhappy)\b",
    ),
    _kind(
        "plea",
        r"^<opens>come on(?:\W+(?!\d)\w+){0,5}\W*$",
        r"\b(?:be|go|stay) (?:gentle|kind|nice|easy|merciful|patient)\b(?: (?:on|with|to)"
        r" (?:me|us))?(?! (?:price|deal|offer|if|and))",
        r"\b(?:have (?:a heart|mercy|some pity)|take pity|i(?:'m| am) begging|i beg you|show some (?:mercy|heart)"
        r"|(?:give|cut) (?:me|us|a poor \w+) (?:a break|some slack)|do me a favou?r|help (?:me|us) out( here)?"
        r"|please help (?:me|us)|don't (?:be|do) (?:like )?(?:that|this|so hard|so harsh)(?: to (?:me|us))?"
        r"|don't make (?:me|this) \w+|don't leave (?:me|us)|please don't\b|for my sake|just this once)\b",
        r"^(?:(?:but|oh|ah|no|look|listen)[ ,.!]+)*please(?:,? (?!(?:do|go|wait|sit|yes|no|say|tell|stop"
        r"|continue)\b)\w+)?[ .!]*(?:please[ .!]*)*$",
    ),
    _kind(
        "afraid",
        rf"\b{_I_AM} {_VERY}(?:scared|afraid|frightened|terrified|nervous|anxious|worried|uneasy|shaky)\b"
        r"(?! (?:so|not|i (?:can't|cannot|must|have|don't|won't)|that's|it's|we (?:can't|cannot|don't)|you))",
        r"\b(?:scares|frightens|terrifies|worries|intimidates) (?:me|us)\b|\bgives me (?:the creeps|nightmares)\b",
    ),
    _kind(
        "new",
        r"\bi(?:'m| am)? ?(?:feel|feeling)? (?:\w+ )?(?:stupid|silly|foolish|ashamed|embarrassed"
        r"|ignorant)\b(?! (?:of|by|if) you)",
        r"\bi(?:'ve| have)? never (?:\w+ )?(?:negotiated|haggled|bargained|done (?:this|anything like|one of these)"
        r"|bought|signed|sold)\b(?!.*\d)",
        r"\bi (?:really )?(?:don't|do not|dont) (?:really )?(?:understand|know) (?:any of|a thing about"
        r"|anything about"
        r"|the first thing|half of|much about|a lot about|how (?:this|these things|any of this))\b",
        r"\bi(?:'m| am)(?: just| only| not)? (?:a |an |no |the )?(?:simple|plain|ordinary|expert|lawyer"
        r"|beginner|amateur"
        r"|accountant|businessman|businesswoman|negotiator|salesman|good at (?:this|these|haggling|talking))\b",
        r"\bi (?:only|just) (?:write|sing|draw|cook|drive|teach|paint|make|fix|bake)\b|\bi(?:'ve"
        r"| have)? no head for\b"
        r"|\b(?:this is|it's) (?:all )?(?:new to me|over my head|greek to me|my first (?:time|one|contract"
        r"|negotiation|deal"
        r"|lease|house|offer|interview))\b"
        r"|\bi(?:'m| am) (?:\w+ )?(?:bad|hopeless|terrible|useless|rubbish) (?:at|with) (?:this|these|numbers|figures"
        r"|haggling|talking|money)\b",
    ),
    _kind(
        "poor",
        r"\b(?:i|we) (?:really |just |simply |honestly )*(?:don't|do not|dont|haven't|have not"
        r"|havent) (?:\w+ )?(?:have"
        r"|got|even have)(?: got)?(?: \w+){0,3} (?:money|cash|budget|savings|\u00a3?\d[\d,.]*k?)\b",
        r"\b(?:i|we)(?:'m| am|'re| are) (?:not|hardly) made of money\b|\b(?:i|we)(?:'m| am|'re"
        r"| are) (?:\w+ )?(?:broke"
        r"|skint|poor|strapped|hard up|out of money)\b(?! (?:at|in|with))",
        r"\b(?:money|cash) (?:is|'s) (?:\w+ )?(?:tight|short|gone|scarce)\b|\b(?:i|we) (?:can't|cannot|cant)"
        r" (?:really |simply |possibly )?(?:afford|pay) (?:that|it|this|so much|such)\b"
        r"|\bwhere (?:am|are|do|would|should) (?:i|we) .{0,20}(?:find|get|take) (?:that|this|the|so much|such)"
        r"(?: kind of)? (?:money|cash)\b|\bthere(?:'s| is) (?:just )?no money\b|\bmy (?:account|purse"
        r"|wallet) is empty\b"
        r"|\bthat(?:'s| is) (?:more than|a month|two months|half a year|all) (?:i|we|my|our"
        r"|of)\b(?!.*\b(?:asked|said)\b)",
    ),
    _kind(
        "need",
        r"\b(?:i|we) (?:really|badly|truly|desperately|do|so) (?:\w+ )?(?:need|want) (?:this|the|that|your"
        r"|to (?:work|stay"
        r"|get|make|be|have))\b(?!.*\b(?:if|but|at least|unless)\b)(?!.*\d)",
        r"\b(?:i|we) (?:don't|do not|dont|can't|cannot|couldn't|would hate to|'d hate to|mustn't) (?:want to )?"
        r"(?:lose|miss|afford to lose)"
        r" (?:this|it|the|that|you|out|my|our)\b(?!.*\d)",
        r"\b(?:this|it)(?: job| contract| deal| flat| car| house| hall| book)? (?:really )?(?:means|is)"
        r" (?:a lot|so much|everything|the world|my life|all i have)\b"
        r"|\b(?:i|we)(?:'ve| have)? (?:put|invested|sunk) (?:everything|all|my (?:life|heart|savings))\b"
        r"|\b(?:a lot|everything|so much|my \w+|our \w+) (?:depends|hangs|rides) on (?:this|it)\b",
    ),
    _kind(
        "sorry",
        r"\b(?:my apologies|apologies|so sorry|sorry (?:about|for) (?:that|this|it|the (?:delay|mess|noise)))\W*$",
        r"^<opens>(?:(?:i'm|i am|im|we're|we are) )?(?:\w+ )?(?:sorry|apologies|my apologies|apologise"
        r"|apologize|my fault|my bad"
        r"|my mistake|forgive me|pardon)\b(?![ ,.]+(?:but|to (?:hear|ask|bother|interrupt)|what|about|if|can"
        r"|could|is|how|that"
        r"|for (?:the|being) late|no|not|you|i (?:can't|cannot|won't|don't))\b)",
        r"\bi (?:do |really |must |want to |should )?apologi[sz]e\b(?! (?:if|but))|\bno offen[cs]e\b(?!.*\bbut\b)"
        r"|\bno hard feelings\b|\bnothing (?:against you|personal)\b(?!.*\bbut\b)"
        r"|\b(?:that|it|i) (?:was|came out) (?:\w+ )?(?:wrong(?= *[.!]*$)|badly|mean|rude|unfair of me"
        r"|uncalled for|out of line"
        r"|wrong of me|harsh"
        r"|stupid of me|silly of me|unkind)\b|\bi didn't mean (?:to (?:\w+ )?(?:upset|hurt|offend|insult|shout"
        r"|snap|be|sound)"
        r"|any harm|it like that|it that way)\b"
        r"|\bi should(?:'ve| have) (?:come|called|asked|told|written|fixed|done|been|seen|known|rung)\b"
        r"|\bi take that back\b(?!.*\d)",
    ),
    _kind(
        "whatever",
        r"^<opens>(?:fine|ok|okay|sure|right|great|yeah|alright)?[ ,.!]*(?:whatever(?: you (?:say|like|want"
        r"|think))?|meh"
        r"|you(?:'re| are) the (?:boss|expert|lawyer|landlord|buyer|seller)"
        r"|if you say so|suit yourself|i give up|i(?:'m| am) past caring"
        r"|what(?:'s| is) the point|who cares|i don't care(?: any ?more)?|never mind(?: then)?|forget it(?: then)?"
        r"|it doesn't matter(?: any ?more)?|there's no point)(?: then| anyway| really)?\W*$",
    ),
    _kind(
        "granted",
        r"\bi (?:deserved|asked for|had) (?:that|it)(?: coming)?(?: one)?\W*$|\btouch[e\u00e9](?!\w)"
        r"|\byou(?:'ve| have)? got me(?: there|(?=\W*$))\b"
        r"|\byou have me there\b|\bguilty as charged\b|\bthat(?:'s| is| was) (?:on me|my fault|my own fault"
        r"|my doing)\b"
        r"|\bi walked into that\b",
    ),
    _kind(
        "react.think",
        r"\b(?:a lot|so much|too much|quite a lot) to take in\b|\bmy head(?:'s| is) (?:spinning|swimming|full"
        r"|buzzing)\b",
    ),
    _kind(
        "talk.leave-threat",
        r"\b(?:on the verge of|close to|about to|ready to|tempted to|thinking of|thinking about|half a mind to"
        r"|this close to|minded to)"
        r" (?:walk(?:ing)?|leav(?:e|ing)|get(?:ting)? up|go(?:ing)?|just go(?:ing)?|call(?:ing)? it)\b"
        r"|\b(?:i|we)(?:'ll| will| could| might| may| can|'d)? (?:just |always |simply )*(?:walk (?:out|away)"
        r"|leave(?: then)?"
        r"|go elsewhere|take my business elsewhere|look elsewhere|find somebody else|find someone else)\W*$"
        r"|\bi(?:'ve| have)? had (?:it|enough)\b",
    ),
    _kind(
        "talk.trust",
        r"\b(?:i|we) (?:\w+ )?(?:don't|do not|dont|can't|cannot|no longer|never) (?:\w+ )?trust\b(?! it)"
        r"|\bhard to trust\b",
    ),
    _kind(
        "talk.you-are-right",
        r"^<opens>(?:that(?:'s| is)|it(?:'s| is)) (?:\w+ )?(?:fair|true|right|so)(?: enough)?(?:,? (?:i suppose"
        r"|i guess|actually|that|mate))?\W*$"
        r"|^<opens>(?:fair point|good point|true|you(?:'re| are) (?:\w+ )?right(?: there| about that)?"
        r"|i (?:can )?(?:see|take|get) (?:your|that|the)"
        r" point|you have a point|you've got a point)\W*$",
    ),
    _kind("react.final", r"\b(?:i|we)(?:'ve| have) said (?:all|everything|my piece|our piece|what i)\b"),
    _kind(
        "react.vent",
        r"\b(?:can|may) (?:all )?(?:kiss my|go to hell|get stuffed|sod off|shove it|get lost|bite me)\b"
        r"|\bto hell with\b"
        r"|\bdamn (?:that|those|this|these|the|your|it)\b|\bstuff (?:that|your|it)\b|\bscrew (?:that|them|it"
        r"|this|your)\b",
    ),
    _kind(
        "scoff",
        r"^<opens>(?:that(?:'s| is)|this is|what|such|how) (?:just |so |pretty |a bit |a load of |complete "
        r"|utter |total"
        r" )*(?:rich|a joke|nonsense|rubbish|crazy|mad|insane|ridiculous|absurd|laughable|bollocks|cobblers"
        r"|a laugh|madness"
        r"|typical|convenient|cheeky|bold|rubbish|silly|pathetic|unbelievable)(?: (?:mate|man|coming from \w+"
        r"|of you))?\W*$",
        r"^<opens>(?:come off it|give over|get off|get real|be serious|as if|dream on|keep dreaming"
        r"|my foot|my arse"
        r"|pull the other one|fat chance|nice try|good one|yeah,? right|oh,? please|says who|says you|typical"
        r"|unbelievable"
        r"|incredible|nonsense|rubbish|bollocks|bullshit|great,? just great|just great"
        r"|don't make me laugh|you wish|pfft?|tsk|nope|nah|lol,? no(?:pe)?|haha,? no(?:pe)?|very funny"
        r"|oh come now"
        r"|you(?:'re| are)? (?:must be |have to be |got to be |gotta be |having a |)(?:joking|kidding|laugh|dreaming"
        r"|serious))(?: (?:mate|man|then|ricky|gus|olaf|dear))?\W*$",
        r"\byou (?:must|have to|have got to|gotta) be (?:joking|kidding|dreaming)\b"
        r"|(?:'s| is| are) (?:just )?a (?:bad |complete |total |sick )?(?:joke|laugh)\W*$|\bi(?:'ve"
        r"| have)? heard (?:that one|that|it all|better ones) before\b|\btell that to\b",
    ),
    _kind(
        "caught",
        r"\bi (?:noticed|saw that|see what you(?:'re| are| did)|know what you(?:'re| are) (?:doing|up to|after"
        r"|playing)"
        r"|can see what)\b|\bdon't think i (?:didn't|haven't) (?:notice|see|hear|notic\w+)\b",
        r"\b(?:i|we)(?:'m| am|'re| are) not (?:falling|buying|going to fall|born yesterday|stupid|that stupid"
        r"|an idiot"
        r"|a fool|blind|a child|daft)\b|\bi wasn't born yesterday\b|\bnice try\b"
        r"|\bi know (?:that|this|the|your) (?:trick|game|one|routine|act)\b",
    ),
    _kind(
        "reproach",
        r"\byou (?:always|never|only ever|keep|still) (?:just |only )?(?!(?:sa(?:y|id)|tell|told|ask|talk"
        r"|answered)\b)\w+"
        r"|\byou (?:make|made|are making|'re making) (?:it|me|us) (?:(?:sound|look|feel) (?:like|as|so (?:bad"
        r"|small|stupid|cheap|little))|out)\b",
        r"\byou(?:'ve| have)? (?:just )?(?:promised|broke|broken|let (?:me|us) down|forgot|forgotten|wasted"
        r"|lied|moved|changed"
        r"|ignored|laughed|interrupted|cut me off|talked over|walked all over)\b(?!.*\?)",
        r"\byou(?:'re| are)(?: just| only| really)? (?:wasting|not (?:listening|hearing|taking|even)|ignoring"
        r"|laughing at"
        r"|playing (?:with|games)|being (?:unfair|mean|rude|difficult|cruel|cold|stubborn|petty)|making fun"
        r"|mocking|toying"
        r"|treating|twisting|bullying|pushing|squeezing|using)\b",
        r"\bi (?:feel|felt)(?: like| as if| that)? (?:you(?:'re| are)|cheated|used|bullied|cornered|pushed"
        r"|trapped|ignored"
        r"|small|like an? \w+)\b|\bwith one hand and\b|\bnobody (?:here )?(?:ever )?(?:listens|asks|thanks"
        r"|says thank)\b"
        r"|\bi (?:expected|thought) (?:better|more) (?:of|from) you\b|\bi trusted you\b"
        r"|\bthat(?:'s| is| was) (?:\w+ ){0,2}(?:low blow|below the belt|cheap shot|mean|harsh|cruel|unkind"
        r"|hurtful|rude|slap in|kick in|insult to)\b|\b(?:there's |there is )?no need to (?:get|be|go|shout"
        r"|talk|speak)\b"
        r"|\bthat(?:'s| is| was)(?: not|n't) (?:\w+ ){0,2}(?:nice|kind|friendly|polite)\b",
    ),
    _kind(
        "jab",
        r"\byou (?:talk|sound|smile|smell|act|speak|think|sit|laugh|read|count|haggle|bargain|grin"
        r"|behave)(?: \w+){0,2}"
        r" (?:like|as if|as though)\b|\byou look like (?:a|an|my|the)\b|\byou remind me of\b|\byou(?:'re"
        r"| are) (?:\w+ )?(?:worse|slipperier"
        r"|tougher|harder"
        r"|slower|colder) than\b",
        r"\byou (?:two |both )?(?:should|could|ought to) (?:be|go|work|sell|write|run|play|act)"
        r" (?:on|in|for|into|a|an|the|as|poker|politics)\b"
        r"|\byou(?:'re| are) (?:reading|talking) (?:from|off) (?:a|the) (?:script|sheet|card|page)\b",
        r"\byou(?:'ve| have)(?: got)? (?:a|such a|quite a|some|no) (?:\w+ ){0,2}(?:way|nerve|cheek|heart|talent"
        r"|gift|face"
        r"|shame|manners|tongue|mouth|soul|idea)\b"
        r"|\bdo they teach you that\b|\bdid you (?:rehearse|practise|practice|learn) that\b",
        r"^<opens>you(?:'re| are) (?:such )?(?:a|an|some|no|quite a|quite the|one) (?:\w+ ){0,2}(?:robot"
        r"|machine|shark"
        r"|fox|snake|cowboy|crook|clown|comedian|miser|bully|pirate|vulture|salesman|politician|bureaucrat|wall|stone"
        r"|brick wall|parrot|broken record|piece of work|charmer|flatterer|tease|devil|cold fish|bloodsucker|dinosaur"
        r"|hard nut|tough nut|tough one|picture|riot|nightmare|fraud|cheat|thief|gangster)\b",
    ),
    _kind(
        "react.pleasant",
        r"\byou(?:'ve| have) been (?:\w+ )?(?:good|kind|patient|decent|fair|nice|helpful|honest|straight|lovely"
        r"|generous)\b"
        r"|\byou(?:'re| are) (?:\w+ )?(?:good|brilliant|clever|sharp|tough|hard|a hard|a tough|funny|decent"
        r"|kind|honest|all right"
        r"|alright|a pro|straight)(?: (?:at|man|woman|one|person|negotiator|nut|with))?\b(?! (?:if|to|but))"
        r"|\b(?:fair play|hats off|respect|kudos|well played|well said) (?:to you)?\b"
        r"|\bi (?:like|respect|admire|enjoy|love) (?:you|your|that about you|working|doing business|talking"
        r"|dealing|what you do"
        r"|how you)\b(?!.*\bbut\b)",
    ),
    _kind(
        "react.thanks",
        r"^<opens>(?:thank you|thanks|thx|cheers)\b[^?]*\b(?:means (?:a lot|so much|more|something)|that helps"
        r"|grateful|kind of you|good of"
        r" you)\b(?!.*\bbut\b)",
        r"^<opens>(?:that(?:'s| is| was)|how|you(?:'re| are)) (?:\w+ )?(?:kind|nice|good|sweet|lovely|generous"
        r"|decent)"
        r"(?: of you)?(?: to say(?: so)?)?\W*$",
    ),
    _kind(
        "others",
        r"\bmy (?:\w+ ){0,2}(?:wife|husband|partner|boss|board|bank|manager|lawyer|insurer|accountant|drivers?"
        r"|people|team"
        r"|neighbours?|singers|members|kids|children|mother|mum|father|dad|sister|brother|union|colleagues|crew"
        r"|flatmate"
        r"|family)\b.{0,20}\b(?:kill|laugh|hate|won't like|wouldn't like|skin|shout|scream|furious|murder"
        r"|never forgive"
        r"|my head|go mad|go spare|divorce|lynch|hang me|ask me|throw)\b"
        r"|^<opens>(?:he|she|they)(?:'d|'ll| would| will) (?:kill|skin|murder|lynch|hang|laugh at|shout at"
        r"|divorce|sack) (?:me"
        r"|us)\b",
    ),
    _kind(
        "unfair",
        r"\b(?:pay|pays|paying|paid|work|works|suffer|suffers|carry|carries) (?:\w+ )?for the (?:rest|others"
        r"|lot|whole)\b"
        r"|\b(?:always|only|just|never) (?:get|gets|take|takes|eat|eats|lose|loses|win|wins) (?:the )?(?:crumbs"
        r"|scraps|rest"
        r"|leftovers|bill|blame|profit|short end)\b",
        r"\b(?:big|rich|large|strong)(?: \w+)?(?: \w+)? (?:kill|eat|crush|squeeze|swallow|ruin"
        r"|bully)s? (?:the )?(?:small|little"
        r"|poor|weak)\b|\bone (?:rule|law) for\b|\b(?:it's|that's) (?:always|ever) (?:us|me|the small"
        r"|the little|the poor)\b"
        r"|\bhow is (?:that|this) fair\b|\bthe same (?:rules?|work|job|pay) for\b"
        r"|\bsame for (?:everyone|everybody|all) means\b|\byou (?:get|take|keep|have) (?:all|everything"
        r"|the best|it all|the"
        r" \w+) and (?:i|we|they|the rest)\b",
    ),
    _kind(
        "dear",
        r"\b(?:rents?|prices?|costs?|wages|petrol|diesel|food|energy|gas|everything|mortgages?|bills)\b"
        r"(?:(?: in| around| for| of)(?: \w+){1,3})? (?:have|has|'ve|is|are|goes|go|keeps?|just|all)(?: \w+)?"
        r" (?:gone (?:mad|crazy|up|through)|going up|crazy|insane|mad|rising|rise|doubled|through the roof|up)\b"
        r"|\b(?:everything|prices|it all|all of it|life) (?:gets?|got|is getting|becomes"
        r"|costs) (?:\w+ )?(?:more expensive|dearer"
        r"|more)\b",
    ),
    _kind(
        "react.empathy",
        r"\b(?:i|we) (?:do |can |really |quite |fully )*(?:understand|see|know|get|realise|realize"
        r"|appreciate)(?: that)?"
        r" (?:you(?:'re| are)? (?:have to|must|can't|cannot|need to|under|only|just|stuck|in a|not free|bound"
        r"|caught|got to"
        r"|have (?:rules|bosses|people|a)|'ve got)|it(?:'s| is) (?:hard|not easy|difficult|tough) (?:for you|on you)"
        r"|your (?:hands are|position|side|situation|problem|difficulty|point|job))\b(?!.*\bbut\b)(?!.*\d)"
        r"|\b(?:it|that|this) (?:can't|cannot|must not) be easy (?:for you|either)\b"
        r"|\bi (?:don't|do not) envy you\b|\byou(?:'re| are) only doing your job\b",
    ),
    _kind(
        "noise",
        r"^(?:(?:oh|ah|aha|er|hm+|mm+|mhm|um+|uh|huh|wow|ha|haha|hah|heh|lol|ok|okay|right|well|phew|ouch|ow"
        r"|ugh|aw|hmpf"
        r"|hmph|tja|gosh|blimey|crikey|god|jesus|christ|man|damn|yikes|whoa|woah|so|i see|really|interesting"
        r"|my|goodness|dear|me|sigh|there|cool|nice|good|fine|great|sure|lovely)\b\W*){1,4}$",
    ),
    _kind(
        "react.told.own",
        r"\b(?:i|we)(?:'ve| have) (?:\w+ )?(?:been|spent|waited|worked|lived|carried|slept|given up|lost|sold"
        r"|fought|raised"
        r"|built|saved|cleaned|stood|sat|known|grown)\b(?!.*\d[\d,]{2})"
        r"|\b(?:i|we) (?:wrote|worked|was up|were up|stayed up|drove|walked|cycled|lost|gave up|sold|grew up"
        r"|used to|met|married"
        r"|learned|learnt|started|built|slept|dreamt|dreamed|remember)\b(?!.*\d[\d,]{2})",
    ),
    _kind(
        "principle",
        r"\b(?:i|we)(?:'d| would) (?:rather|sooner) (?!have\b)(?!.*\d)|\b(?:i|we) (?:don't|do not) mind \w+"
        r"(?:ing)?\b.{0,25}\b(?:mind|hate)\b|\b(?:i|we) (?:believe in|like to know|like things|prefer to know"
        r"|was raised"
        r"|were raised|was brought up)\b|\ba (?:deal|promise|word|bargain)(?:'s| is) a (?:deal|promise|word"
        r"|bargain)\b",
    ),
)
_ASIDE = re.compile(
    r"\bi (?:suppose|guess|think|reckon|mean|must say|know|see|say|can tell|have to say|believe|imagine)\b"
)
"""Beside a statement of anything else, these tell nothing of its speaker."""
_OWN = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|im|ive|my|me|we|we're|we've|we'd|we'll|our|us|mine|ours|myself)\b")
_YOURS = re.compile(r"\b(?:you|you're|you've|you'd|you'll|your|yours|youre)\b")
_ORDERS = re.compile(
    r"^<opens>(?:(?:please|kindly|just|then|go on|do) )*(?:confirm|clarify|note|specify|tell|show|give|let|make"
    r"|go|take|look|put|think|say|name|explain"
    r"|describe|imagine|suppose|keep|stop|start|try|come|send|write|read|see|ask|wait|bring|help|compare"
    r"|remember|forget"
    r"|consider|sell|offer|pay|charm|surprise|convince|prove)\b".replace("<opens>", _OPENS)
)
_WONDERS = re.compile(r"\b(?:wants? to know|wonder\w*|ask(?:s|ed|ing)?|curious)\b")
"""Asks in the form of a statement."""
NEVER_YES = frozenset(
    f"react.said.{name}"
    for name in (
        *("back", "manners", "medium", "regret", "distress", "plea", "afraid", "new", "poor", "whatever", "scoff"),
        *("granted", "caught", "reproach", "jab", "others", "unfair", "dear", "principle"),
    )
)
"""Kinds in which no yes to any terms is heard, whatever words stand in them."""
NO_DOUBT = frozenset({"react.empathy", "react.thanks", "react.pleasant"}) | frozenset(
    f"react.said.{name}" for name in ("sorry", "jab", "granted", "need", "dear", "noise")
)
"""Kinds that doubt no agreement, whatever 'no' stands in them: 'no hard feelings'."""
MAY_ASK = frozenset({"react.said.manners", "react.said.medium", "react.said.back"})
"""Kinds that may be put as a question."""
SCOFF = "react.said.scoff"
PROTESTS = frozenset({SCOFF, "react.said.reproach", "react.said.caught", "react.said.unfair"})
"""Kinds in which something said before may be objected to."""


def saying_in(words: str) -> str:
    """Return the line key of the kind of talk that lower-case words are, or nothing where no kind is plain."""
    count = len(words_of(words))
    if not 0 < count <= LONGEST:
        return ""
    asks = "?" in words
    return next(
        (key for key, pattern in _KINDS if pattern.search(words) and not (asks and not _may_ask(key, count))), ""
    )


def _may_ask(key: str, count: int) -> bool:
    return key in MAY_ASK or (key == SCOFF and count <= SHORT)


def statement_in(words: str) -> str:
    """Return the line key for a plain statement: about who says it, about who hears it, or about the world."""
    if "?" in words or _ORDERS.search(words) or _WONDERS.search(words):
        return ""
    rest = _ASIDE.sub(" ", words)
    own, yours = _OWN.search(rest), _YOURS.search(rest)
    if own is not None and (yours is None or own.start() < yours.start()):
        return "react.told.own"
    return "react.told.world" if yours is None else "react.told.yours"
