"""Plain remarks that are neither offer nor argument, and the reaction each calls for."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import question_in
from trainer.core.everyday import KNOWN
from trainer.core.plain import is_denial, is_hum, is_nod, is_wordless, words_of

PARTING = "react.parting"
WALL_CHARACTERS = 700
"""Longer texts without a figure are answered by asking what matters in them."""
LEAST_FOREIGN_WORDS = 3
LEAST_COMMON = 0.12
"""Of an English text at least this share are common words."""


def _remark(key: str, *patterns: str) -> tuple[str, re.Pattern[str]]:
    return key, re.compile("|".join(patterns))


REMARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    _remark(
        PARTING,
        r"^(?!.*\?)(?!.*\d)(?!.*\b(if|unless|or|until)\b)(?=.*(\bgood ?bye\b"
        r"|\b(bid|wish) you (a )?(very )?(good|nice|pleasant) (day|evening|night|morning|afternoon)\b"
        r"|\bfarewell\b|\bi('ll| will) see myself out|^((ok|okay|right|well|fine|no|so)\b[ ,.]*)*bye\b(?! the way)"
        r"|\b(i|we)('m|m| am|'re| are) (off|leaving|going|out of here|out)"
        r"( now| home| then| for good)*[ ]*([.!;]|$|, (good|bye|good-?bye|cheers|thanks|farewell)\b)"
        r"|\b(i|we)('m|m| am|'re| are) (off|leaving|out)( now| home| then| for good)*,(?! (but|so|till|back|on|next)\b)"
        r"|\b(have a (good|nice|lovely) (day|evening|one)|good (day|night)( to you)?)"
        r"( then| sir| madam| m(r|rs|s)\.? \w+)?\W*$"
        r"|\bwe('re| are) done here\b|\bi('m| am) done (here|with you|talking)\b))",
    ),
    _remark(
        "react.invited",
        r"^(?!.*\babout\b)(and |so |ok |well )*(shall|may|can|could|should) i (please |just |maybe )?(summari[sz]e|ask"
        r"|say|explain|add|sum|recap"
        r"|show you|tell you|make a suggestion|propose|be (honest|frank|open))\b(?!.*\d)",
    ),
    _remark(
        "react.calmed",
        r"(don'?t|stop|no need to|quit|you don'?t have to|you('re| are)) (shout|yell|scream|rais)"
        r"|lower your voice|calm down|keep your voice",
    ),
    _remark(
        "react.pushed",
        r"(are|is) (you|that|it|this) (both |all )?(fine|okay|ok|good|happy|acceptable|alright"
        r"|all right)( (with|for) (that|it|this|you))?\W*$",
        r"(can|could|would|will) you (do|accept|take|live with|agree to|sign)"
        r" (that|it|this|those|these|my (\w+ )?(terms|offer|proposal|page|version|figures?))\b(?! (one|point))",
        r"\banswer (me|it|that|this)\b|respond to (that|it|me|this)|is (that|this|it) a (no|yes)\b|^(go on"
        r"|go ahead|continue|carry on)\W*$",
        r"^(so|well|and|and so|yes or no|what do you say|what'?s your answer|your answer|your response"
        r"|so what now|what now|now what"
        r"|so what|then what)\W*$|^(i('m| am) )?(waiting|listening|all ears)\W*$",
        r"^((and|so|well|ok|okay|right|now|then|come on|please)\b[ ,.]*){0,3}(yes or no|do we have a deal"
        r"|what do you say|what'?s your answer|your answer)( then| now)?\W*$",
    ),
    _remark(
        "react.drink",
        r"(can|may|could) i (get|offer|make|bring|fetch) you\b|would you like (a|some"
        r"|something)\b.*(coffee|tea|water|drink)?",
    ),
    _remark(
        "react.machine",
        r"\b(previous|prior|above) instructions|^system\s*:|\bchat ?gpt\b|\bprompt\b|language model",
        r"as an ai\b|helpful assistant|are you (a |an )?(bot|robot|ai|human|machine|computer|real)\b",
        r"python|reservation (price|value)|write (me )?(a|an) (poem|script|program|essay|story)",
    ),
    _remark(
        "react.rapport",
        r"how(\'s| is| was| were| are) (you|your|the) ?(day|morning|week|weekend|family|trip|journey|drive"
        r"|holiday|kids|children|wife)?\W*$",
        r"how are (you|things)|how do you do|is (this|it) a (bad|good) time|good to see you|nice to (see|meet) you",
    ),
    _remark(
        "react.whatif",
        r"^(and |so |but )?(what |how about |suppose )?if (i|we)\b(?!.*\d).*\?",
    ),
    _remark(
        "react.recap",
        r"speak up|louder|can'?t hear(?! (myself|my own|a word of|the))|didn'?t (hear|catch)",
        r"read (me |it |that |this )?(all )?(back|out|to me)\b|what (do )?we have\W*$|what (would"
        r"|will) i be (signing|paying|getting|agreeing)",
        r"what were you saying|you were saying|^how much\??$|\brepeat\b|say (it|that)( all)? again|(once"
        r"|all) (again|more)\b",
        r"what (is|was|'s|s) (your|the) (current )?offer|where (were|are) we|what were we",
        r"your offer (now|again|so far)|what('s| is) on the table|sum (it )?up|remind me",
    ),
    _remark(
        "react.lowest",
        r"\b(lowest|minimum|bottom line|rock bottom|how low|how high|highest|the least you|the most you|your limit)\b",
        r"\bbest (price|offer|you can)|what (would|will|do|does) (you|your \w+) (accept|take)\b"
        r"|what would you take|walk.?away (price|point)",
    ),
    _remark(
        "react.lost",
        r"(haven'?t|didn'?t|did not|not) (answer|comment|respond|address)|answer (my|the) question|not an answer",
        r"\b(do(n'?t| not)|didn'?t|not|can'?t) (really |quite )?(understand|follow|get (it|that|you))",
        r"what do(es)? (you|that|it|this) mean|\bi('m| am) (\w+ )?confus|confusing\W*$|\bpardon\b"
        r"|^(sorry )?what\??$|^huh",
        r"not what i asked|^\W*(\w+\W+){0,5}explain (that|it|this|again|please|yourself)\b",
        r"\bexplain\W*$|^what\?+$|lost me",
    ),
    _remark(
        "react.disbelief",
        r"\b(don'?t|do not|can'?t|hardly) believe|not true|\bnonsense\b|\bbullshit\b|prove it",
        r"you('re| are) bluffing|\bliar\b|\blying\b|ma(de|king) (that|it|this|things) up|\bkidding\b"
        r"|^(oh )?(really|seriously)\b|[?!.,] ?(really|seriously)\?",
        r"^come on\b|yeah,? right|is that so\b|pull the other one|sure you (do|did|have)|i doubt (it|that)"
        r"|hard to believe",
    ),
    _remark(
        "react.standard.doubt",
        r"\bmy (friend|neighbour|brother|sister|cousin|colleague)s?\b.{0,30}\b(pays?|makes?|gets?|earns?|paid|got)\b",
        r"\b(others?|everyone|everybody|people)\b.{0,30}\b(pays?|makes?|gets?|earns?|paid|got)\b",
    ),
    _remark(
        "react.feeling",
        r"\bi(\'m| am| feel)( \w+){0,3} (tired|exhausted|sad|scared|afraid|upset|worried|desperate"
        r"|overwhelmed|disappointed|hurt|nervous)\b",
        r"i can'?t (do|take|bear|stand) (this|it)|i trusted you|makes me (sad|angry|sick|cry)|(not"
        r"|never been) (very |any )?good at this",
        r"i('m| am) new (to|at) this|my first time",
    ),
    _remark(
        "react.pleasant",
        r"you('re| are) (a |very |so |really )*(good|nice|kind|sweet|lovely|patient|funny|clever|charming"
        r"|generous)\b(?! (at|to|for))",
        r"i (like|love|admire|enjoy) (that|your|this|how you|talking)|you drive a hard bargain|i('ve"
        r"| have) learn(t|ed) (so much|a lot)",
        r"always a pleasure|well (said|played|put)|good point|i respect that",
    ),
    _remark(
        "react.noted",
        r"^((right|ok|okay|fine|good|sure|yeah|well)\b[.,! ]*)?(thought so|figures|fair enough|understood"
        r"|noted|got it|i get it"
        r"|makes sense|if you say so|as i thought|well well|i thought as much|so be it)\W*$",
    ),
    _remark(
        "react.guess",
        r"^(i see|so|ah|ok|then|and so)\b.*\b(real|actual|main|true) (problem|issue|concern|worry|reason"
        r"|point|thing)\b",
        r"^(i see|so|ah|ok|then)\b,? (so )?(you want to be sure|(it|that)('s| is) (really )?about"
        r"|what (really )?(matters|counts|worries))",
        r"^and you('re| are) \w+ (on|by|for) (that|it)\b|^so you('re| are) (afraid|worried|measured|judged|under)",
    ),
    _remark(
        "react.stuck",
        r"in circles|getting nowhere|\bstuck\b|stalemate|waste of time|leads? nowhere",
    ),
    _remark(
        "react.final",
        r"that'?s final|last word|final (offer|answer|word)|not (moving|budging)|won'?t (move|budge)",
        r"nothing more to say|take it or leave it|that'?s (my|our) (number|limit|figure|price)",
        r"stand(ing)? by (my|that)",
    ),
    _remark(
        "react.vague",
        r"can'?t (pay|manage|stretch)|(that|pay|costs?|charge|ask(ing)?) so much\b|\bcrazy\b|\bimprove\b",
        r"too (low|high|much|little|expensive|dear|steep|far|long|short)|quite a lot",
        r"\b(that'?s|it'?s|is|are|was|quite|asks?|asking|costs?|charge|pay|seems?|sounds?|looks?|such)"
        r" (\w+ ){0,1}a lot\b"
        r"|^(\w+ ){0,2}a lot\W*$|\ba lot (for|of money|to (ask|pay))\b|is mental|\binsult\b|ridiculous",
        r"(go|come|move) (\w+ ){0,3}(down|up)\b(?! (the|here|with|to))|\b(lower|higher|cheaper)\b",
        r"bit (more|less|better)|hop(ing|ed) for|\bsteep\b|do better|small for me|can'?t afford",
        r"not enough|having a laugh|blackmail|flexib|any room|(is|it'?s|what) a(n absolute)? joke"
        r"|laughable|robbery|outrageous",
        r"knock (something|a bit|\w+) off|come down|take something off|meet me half|can'?t you do (something|better)",
        r"daylight|out of order|not (very )?(generous|fair|much)|unfair|rip.?off|way off|nowhere near",
    ),
    _remark(
        "react.think",
        r"one sec|\bbrb\b|bear with me|back in a|(can|could) (we|i) (talk|confer|have"
        r"|take)\b.{0,24}\b(minute|moment|second|sec)\b",
        r"let me think|need (some |more )?time|think (about|it over)|sleep (\w+ ){0,3}on (it|this|that)\b"
        r"|(hold|hang) on(?!.*\bi (agreed to no|never|didn'?t|did not|said no))",
        r"one moment",
    ),
    _remark(
        "react.small",
        r"you look (tired|well|sad|young|busy|pale)|do you (ever )?(sleep|smile|get|eat)\b"
        r"|are you (married|tired|happy|from)",
        r"how old|weather|\btell (me|us) a joke\b|football|the match\b|married|do you have (any )?(children|kids|pets)",
        r"your (wife|husband|family|hobb|weekend|dog|cat)|do you (like|believe|drink|play|watch)",
        r"favou?rite|what time is it|have you eaten|where are you from|your opinion",
        r"what do you think (of|about)|coffee|tea\b|my (cat|dog|hobb)|\bsoup\b|\blunch\b|\bdinner\b",
        r"do you (often )?(come here|live|follow|travel|cook|play|enjoy|sing|dance|smoke|read|know any)\b",
        r"(lovely|nice|beautiful|great|pretty) (restaurant|place|office|day|view|room|shop|coat|tie"
        r"|weather|kitchen|weekend)",
        r"how (is|was|were|'s|are) (your|the) (day|morning|week|weekend|family|trip|journey|drive|holiday"
        r"|kids|children)",
    ),
    _remark(
        "react.reproach",
        r"(?<!do )\byou (always|keep|never|only ever) (\w+ )?\w+|you('re| are) confusing"
        r"|with one hand and\b",
        r"why do you (always|keep)( on)? (say|ask|repeat|interrupt|push|dodg|avoid|ignor|chang|mov|twist|mak|treat"
        r"|laugh|shout|ly|lie|do|com)(?:ing|e)?\b(?! (?:the|my|your)\b)",
        r"^(\w+ )?(don'?t|do not|stop|spare me) (tell|give|read|talk|say|play|try|lectur|look|tell)",
        r"you (took|take) advantage|i (expected|thought) (better|more) (of|from) you|that'?s not (fair"
        r"|right|nice) of you",
    ),
    _remark(
        "react.request",
        r"^(then |so |and |well |ok |now |just |please )*(please |just )?(show|compare|let|bring|prove"
        r"|turn|get|look|check|listen|stop|leave"
        r"|wait) (?!me think|me check|me say|me sum|us |me see|me put|me try|think|know|want"
        r"|need|care|have|get it|understand)",
        r"^(\w+ ){0,2}(turn|keep) (that|it) (down|off)\b|^please (don'?t|do not)\b",
    ),
    _remark(
        "react.process",
        r"how about we\b|\bshall we\b|\blet'?s (talk|go|start|take|begin|look|stay|focus|be|not|keep"
        r"|do this|work|try)\b",
        r"(can|could|may) (we|i) (please |maybe |perhaps |just |first )*(agree|talk|go through|start|begin|take|discuss"
        r"|speak|look at)\b",
    ),
    _remark("react.writing", r"in writing|write (that|it|this) down|on paper|in black and white|put (that|it) in the"),
)
"""Reactions and the wording that calls for them, strongest first."""

_WHEN = re.compile(
    r"by when|when do (you|we) need|how long (do|have) (i|we)( have| got)?\b|until when"
    r"|why (so soon|the (hurry|rush))"
    r"|deadline.*\?|is (it|that|the date) fixed|how long .*\b(stand|open|valid)"
)
_SUBJECT = re.compile(
    r"\b(?P<article>the|your|my|our|a|an|any) (?P<noun>[a-z]{3,14}(?: [a-z]{3,14})?)(?=\s*[?.!,;]|\s*$)"
    r"|\b(?P<article2>the|your|my|our) (?P<noun2>[a-z]{3,14})\b"
    r"|\b(?:about|of|like|in|play|watch) (?P<bare>[a-z]{4,14})\b"
)
_PUTS_FIGURE = re.compile(r"\d.*\?|\?.*\d")
"""A figure with a question mark asks for an answer to the figure, whatever adjective goes with it."""
_NAMED = re.compile(r"\b(?P<article>the|my|our|your|a|an) (?P<noun>[a-z]{5,14})\b(?! (of|that|who|which))")
_ECHOED = {"my": "your", "our": "your", "your": "my", "a": "the", "an": "the"}
_EXCLAIMS = re.compile(r"\bwhat (a|an) ")
_YOURS = {"my": "your", "our": "your", "your": "my", "a": "a", "an": "an", "any": "any"}
_NO_SUBJECTS = """
most next right whole best last first point important main other same rest problem offer numbers way lot bit
thing things moment time what that this them there here more less you kind sort
two three four five six seven eight nine ten eleven twelve hundred thousand
"""
_NOT_SUBJECTS = frozenset(_NO_SUBJECTS.split())


def remark_in(text: str) -> str:
    """Return the reaction key of the first plain remark a text makes, or an empty string."""
    folded = text.casefold().replace("\u2019", "'")
    for key, pattern in REMARKS:
        if pattern.search(folded) and not (key == "react.vague" and _PUTS_FIGURE.search(folded)):
            return key
    return "react.refused" if is_denial(text) else ""


def as_written(words: str, text: str) -> str:
    """Return words of a text with the capitals their last one has in it amid a sentence, as names do."""
    last = words.rsplit(" ", 1)[-1]
    found = re.search(rf"(?<=[a-z,] ){re.escape(last)}\b", text, re.IGNORECASE) if last else None
    return words if found is None else words[: len(words) - len(last)] + found.group()


def echo_in(text: str) -> str:
    """Return something a statement named, as the other side would say it back, or nothing; 'my moths', 'the quota'."""
    folded = text.casefold().replace("\u2019", "'")
    found = [match for match in _NAMED.finditer(folded) if match["noun"] not in KNOWN]
    if not found:
        return ""
    last = found[-1]
    return f"{_ECHOED.get(last['article'], last['article'])} {last['noun']}"


def puzzle_in(text: str) -> str:
    """Return the reaction to a text in which nothing was understood: by its length, its script and its words."""
    if is_wordless(text):
        return "react.wordless"
    if is_nod(text) or is_hum(text):
        return "react.filler"
    words = words_of(text)
    known = sum(1 for word in words if word in KNOWN)
    if len(words) >= LEAST_FOREIGN_WORDS and known < LEAST_COMMON * len(words):
        return "react.foreign"
    if len(text) > WALL_CHARACTERS:
        return "react.wall"
    return "react.aside" if len(words) > LEAST_FOREIGN_WORDS and known >= 2 else "react.unclear"


def asks_when(text: str) -> bool:
    """Tell whether a text asks about a time limit in plain words."""
    return _WHEN.search(text.casefold()) is not None


def subject_in(text: str) -> str:
    """Return what a question is about in the words of the one who was asked, e.g. 'the mayor', or nothing."""
    asked = question_in(text.casefold().replace("\u2019", "'"))
    if _EXCLAIMS.search(asked):
        return ""
    found = _SUBJECT.search(asked)
    if found is None:
        return ""
    article = found["article"] or found["article2"]
    noun = found["noun"] or found["noun2"] or found["bare"]
    if any(word in _NOT_SUBJECTS or word in KNOWN for word in noun.split()):
        return ""
    return f"{_YOURS.get(article, 'the')} {noun}" if article else noun
