"""Utterances so short or so plain that their words alone decide: a bare yes, a bare no, a wordless line."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+")
_TURNS_DOWN = re.compile(
    r"^\W*(?:(?:no|nope|wait|stop|hold on|but|sorry|hey|oh)\b[ ,.!-]*)*(?:(?:we|i) (?:have not|haven't|did not"
    r"|didn't|do not|don't) agreed?\b"
    r"|(?:that|this|it)(?:'s| is| was)(?: really| just| certainly)? not (?:fair|agreed"
    r"|a deal|right|ok|okay|what (?:i|we) (?:said|meant|agreed|want|wanted|asked))"
    r"|i (?:do not|don't) (?:confirm|accept|take) (?:that|it|this))"
    r"|\bnot agreed\b|\bstart (?:again|over)\W*$|\bi (?:refuse|reject|decline) (?:it|that|this)\b"
)
"""Turns down what was just put as a whole."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SOFTENERS = _set("""
dear mate man lol love a ah all alright are by do er fine friend good great have hm hmm i i'm im is it let's
lets madam me means my oh
ok okay please right sir so thank thanks that that's thats then um very we we're we've well with you
""")
_ASSENT = _set("""
absolutely accept accepted agree agreed aye certainly confirm confirmed deal done gladly perfect sold sure works
ya ye yeah yep yes yess ys yup
""")
_BARE_YES = _set("""
absolutely aye certainly sure ya ye yeah yep yes yess ys yup
""")
_NODS = _set("""
alright alrigt cool fine good great k kk nod nodding nods ok okay okey right
""")
_HUMS = _set("""
my dear wow lol haha am gosh ah aha er hm hmm hmmm i mhm oh see so uh um well
""")
_DENIAL = _set("""
nah never no nope not
""")
_QUESTION = re.compile(
    r"(?:^|[.!?,;:]\s*|\b(?:and|but|so|ok|okay|hi|hey|well|oh|please|sorry|wait|haha|um|uh|hm|actually)\s+)"
    r"(?!what(?:'s| is| are)?(?: \w+){0,2} (?:missing|left|lack(?:s|ing)|needed|open|matters|counts|remains)"
    r" (?:is|are)\b)"
    r"(?:what|whats|what's|who|whos|who's|how|why|when|where|which|whose|can|could|do|does|did|is|are|was|were|will|would"
    r"|have|has|may|shall|should|can't|isn't|don't|won't)\b(?!.*\bi mean\b)"
)
_REFUSING = re.compile(
    r"\b((?:don'?t|do not|not) want (it|that|this)|(it|that|this) i (don'?t|do not) want|i refuse|no way"
    r"|no chance|no deal|not happening|forget it|out of the question|no thanks?|wait no|not acceptable"
    r"|can'?t accept|won'?t accept|don'?t accept|no go)\b"
)
_DENIES = re.compile(
    r"\bi('ve| have)? (agreed to (nothing|no such)"
    r"|(never|didn'?t|did not) (agreed?|offer(ed)?|accept(ed)?|sa(y|id) (that|yes|so)))\b"
)
"""Says that nothing of the kind was agreed."""
_LONGEST_DENIAL = 12


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, lower case."""
    return [word.replace("\u2019", "'") for word in _WORD.findall(text.casefold())]


_OF_LOOKS = re.compile(
    r"\b(?:you|he|she|they)(?:'re| are| is|'s)? (?:look|looks|looking)\b(?! at\b)[^,.;!?]*"
    r"|\b(?:it |that |this |\w+ )?(?:smell(?:s|ing)?|tastes?)\b[^,.;!?]*"
    r"|\bi(?:'ll)? (?:take|have|drink|like) (?:it|mine|my \w+) (?:black|white|strong|weak|hot|cold|sweet"
    r"|with (?:milk|sugar|lemon|two|one)|without (?:milk|sugar))\b[^,.;!?]*"
)


def without_looks(text: str) -> str:
    """Return lower-case words without remarks on looks, a smell or a cup: 'you look wonderful', 'I take it black'.

    Nothing is agreed by them, whatever stands beside.
    """
    return _OF_LOOKS.sub(" ", text)


def is_assent(text: str) -> bool:
    """Tell whether a text is a yes and nothing else, e.g. 'ok, deal', 'thank you, yes' or 'deal?'."""
    words = words_of(text)
    if not words or len(words) > 6 or ("?" in text and "deal" not in words):
        return False
    return any(word in _ASSENT for word in words) and all(word in _ASSENT or word in _SOFTENERS for word in words)


def is_nod(text: str) -> bool:
    """Tell whether a text only nods: an 'ok' that may be a yes or no more than a sign of listening."""
    words = words_of(text)
    nods = any(word in _NODS for word in words)
    return nods and len(words) <= 3 and "?" not in text and all(word in _NODS | _HUMS for word in words)


def speaks_assent(text: str) -> bool:
    """Tell whether a text holds any word of agreement: a figure said back without one agrees to nothing."""
    return any(word in _ASSENT or (word in _NODS and len(word) > 1) or word == "take" for word in words_of(text))


def is_bare_yes(text: str) -> bool:
    """Tell whether a text is a yes that names no deal: it answers whatever was asked last."""
    words = words_of(text)
    return is_assent(text) and not any(word in _ASSENT - _BARE_YES for word in words)


def is_hum(text: str) -> bool:
    """Tell whether a text only shows that somebody is there: 'hmm', 'oh', 'I see'."""
    words = words_of(text)
    return 0 < len(words) <= 3 and all(word in _HUMS for word in words)


def asks_in_form(text: str) -> bool:
    """Tell whether a text is built as a question, with or without its mark."""
    return _QUESTION.search(text.casefold()) is not None


def turns_down(text: str) -> bool:
    """Tell whether lower-case words turn down what was just put as a whole: 'not agreed', 'no, that is not fair'."""
    return _TURNS_DOWN.search(text) is not None


def is_denial(text: str) -> bool:
    """Tell whether a text is a bare refusal without a figure."""
    words = words_of(text)
    if any(word[0].isdigit() for word in words):
        return False
    bare = 0 < len(words) <= 3 and words[0] in _DENIAL
    folded = text.casefold().replace("\u2019", "'")
    refuses = len(words) <= 8 and _REFUSING.search(folded) is not None
    return bare or refuses or (len(words) <= _LONGEST_DENIAL and _DENIES.search(folded) is not None)


_DISOWNS = re.compile(
    r"\b(?:did not|didn'?t|never|haven'?t|have not|don'?t|do not) (?:\w+ )?(?:say|said|agree\w*|accept\w*|mean|meant"
    r"|offer\w*|promis\w*|sign\w* up)\b|\b(?:isn'?t|wasn'?t|is not|was not|not) agreed\b"
)


def disowns(words: str) -> bool:
    """Tell whether lower-case words say that something was not said or agreed: what they name is not insisted on."""
    return _DISOWNS.search(words) is not None


def is_wordless(text: str) -> bool:
    """Tell whether a text holds no word and no number, such as dots or a smiling face."""
    return not words_of(text)


_CLOSES = re.compile(
    r"\b(deal|we agree|agreed(?! (?:on |to )?nothing)|accept(?! (that|the fact|you|your (point|reason|word)))|i(?:'ll"
    r"| will) take (it|that|this)"
    r"|i take (it|that)|works for me|i(?:'m| am) in|shake (on|hands)|let'?s (sign|do (it|that|this)|shake)"
    r"|sign (it|that|here|now)"
    r"|fine (by|with|for) me|sounds (good|fine|fair|right|reasonable)|i can live with (that|it|this)"
    r"|happy with (that|it|this)|accept (that|this|it|them)\b[^.?!]*\bas you(?:'ve| have)?(?: just)?"
    r" (said|read|put|wrote|given|named|listed)"
    r"|good (for|with) me|ok(ay)? (for|with|by) me|i(?:'ll| will) sign|we have (a|an) (deal|agreement)"
    r"|count (?:me|us) in|(?:i'm|we're|i am|we are) on board|you(?:'ve| have)(?: got)? (?:your|our|yourself a)"
    r" (?:handshake|deal|signature|yes|agreement)|^done|, done|consider it done|lock (it|that|this) in"
    r"|let'?s go with (it|that|this)"
    r"|go ahead with (it|that)|we have an agreement|send (it|me the (contract|papers|letter))|(write"
    r"|draw) it up|go ahead\W*$|that'?s a promise|book it|(that'?s|it'?s) a yes"
    r"|yes from me|yes please"
    r"|wonderful"
    r"|then that'?s us|it'?s settled|yes to (it|that|this|all|everything|every word|the lot)"
    r"|where(?:'s| is) (your|the|my) pen"
    r"|i(?:'m| am)? nod(ding)?)\b"
)
_SAYS_BACK = re.compile(
    r"\bsay (it |that |this |all that )?back\b|\bsum(?:med|ming)? (it |this |that |things )?up\b|summar|\brecap\b"
    r"|\b(as|what) i (have|understand|heard|hear|got)\b( it)?( from you)?|if i (understand|understood|heard|got) you"
    r"|\b(so |then |and )?you(?:'re| are) (at|asking|offering|saying|proposing|on|still at|now at)\b"
    r"|\byou (said|offered|asked for)\b"
    r"|\bso (you want|your offer|what you|we(?:'ve| have)? (said|agreed|got|settled))\b|\bwe(?:'ve"
    r"| have)? (said|agreed|settled)\b"
    r"|\bis (that|this) (right|correct|it)\b|\bcorrect\?|(?<!all )\bright\?\s*$|\bdid i get (that|it|you) right\b"
    r"|let me (just )?check"
    r"|\byou(?:'re| are) (ok|okay|fine|happy|good) with\b|\b(does|would|is) (that|it"
    r"|this) (still )?(includ|with\b|without|cover)"
    r"|\b(have|did|do) i (understood|understand|got|get|heard|hear|have) (you|that|it|this)\b.*\?|correctly\?"
    r"|\byour (offer|page|position|figure|number|proposal) (is|was|stands)\b"
    r"|\bto (?:check|make sure|be sure|be clear|confirm|see)(?: that| if| whether)? (?:i|we)(?:'ve| have)?"
    r" (?:understand|understood|got|have|heard)\b"
)
_OWN_MOVE = re.compile(
    r"\b(i say|i said|i want|i offer|i propose|i suggest|my offer|my proposal|i(?:'d| would) (do|take|pay"
    r"|go|like|accept|sign|say)"
    r"|i(?:'ll| will) (do|take|pay|go|give)|(i|we) (can|could|might)\b(?!'?t|not)( all)?|i need|make it"
    r"|how about|what about"
    r"|instead|but i|could you|can you|would you|i(?:'m| am) (?:still |now |only )?at|i stay at)\b"
)
_ASKS_WHETHER = re.compile(
    r"^(?:(?:please|kindly|can you|could you|will you)\b[ ,]*)*(?:confirm|tell me|say|explain) (?:whether"
    r"|if|what|how|why|when)\b"
)
_OPEN_QUESTION = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|hm|right|then|please|sorry|wait|haha|um|uh)\b[ ,]*)*(what|what's"
    r"|whats|why|who|who's"
    r"|when|where|which|how)\b"
    r"(?! (i|we|you|they|it|that|this|matters|counts|bothers|worries)\b)"
)
_ASKS_OF_YOU = re.compile(
    r"^\W*(?:\w+\W+){0,2}(when|who|why|how|what) (would|could|can) you\b(?! (take|do|accept|say to))"
)
_PROPOSES = re.compile(
    r"(how|what) about|what if|what (do|would) you say to|how (do|would) you feel about|how (would"
    r"|does) .* sound|why (not|don't)"
)
_WITHDRAWS = re.compile(
    r"\b(i (take|took) back (the|my|that|this|what)\b"
    r"|i (take|took|am taking) (it|that|this|my \w+|back)( \w+){0,2} back|i take (it|that|my offer"
    r"|all that|everything) back"
    r"|i (withdraw|retract)|withdraw (my|that|the) |forget (what i (said|offered)|my (last )?(offer|figure"
    r"|number|proposal)|that offer)"
    r"|my (last )?(offer|proposal|figure) is (off|withdrawn|gone|no longer)"
    r"|(?:that|it|this|everything|all of it|my \w+(?: \w+)?|the (?:offer|deal|\w+ i (?:offered|said|put)))"
    r"(?:'s| is| are|'re| comes?| goes?)(?: now| then| again)? off the table"
    r"|i(?:'ll|'m| am| will)? (?:take|taking|took) (?!\d)[^.!?]{1,30}off the table"
    r"|scrap (that|my offer|what i said))\b"
)
_GREETS = re.compile(
    r"^\W*(hi|hello|hey|helo|hallo|hullo|good (morning|afternoon|evening|day)|morning|evening"
    r"|nice to (meet|see)|pleased to meet"
    r"|how are you|how do you do|thanks? (you )?(\w+ ){0,2}for (coming|seeing|having|making|taking|meeting"
    r"|inviting|the (time|invitation|invite|tea|coffee)))\b"
)
_THANKS = re.compile(r"\b(thanks|thank you|thx|ta|cheers|much obliged|kind of you|appreciate (it|that|this|your))\b")


def closes(text: str) -> bool:
    """Tell whether words settle a matter: 'deal', 'I accept', 'works for me'; accepting a reason or a fact does not."""
    folded = without_looks(text.casefold().replace("\u2019", "'"))
    return _CLOSES.search(folded) is not None and _WITHDRAWS.search(folded) is None


_FOR_BOTH = re.compile(
    r"\b(we (now )?have (a|an|our) (deal|agreement)|we('ve| have) got (a|an) (deal|agreement)|we('re| are) agreed"
    r"|we agree|it'?s (a )?(deal|settled|agreed)|that'?s (a promise|settled|agreed)|shake|then (it'?s )?agreed)\b"
)
_YOURS = re.compile(
    r"\b(yours|your (\w+ )?(page|offer|terms|proposal|version|figures?|numbers?|package|deal)|you (said|offered|put"
    r"|wrote|proposed)|as you have it|the way you have it)\b"
)


def settles_for_both(text: str) -> bool:
    """Tell whether a text says that there is an agreement, without saying on whose terms: 'we have a deal', 'shake'."""
    return _FOR_BOTH.search(text.casefold().replace("\u2019", "'")) is not None


def names_yours(text: str) -> bool:
    """Tell whether a text speaks of the other side's terms: 'I take your page', 'the deal you offered'."""
    return _YOURS.search(text.casefold().replace("\u2019", "'")) is not None


_TOO_MUCH = re.compile(
    r"^(?:(?:and|so|but|or|ok|okay|well|hm+|sorry)\b[ ,]*)*(?:is|are|was|would|wouldn't|isn't)\b[^.!?]{1,40}"
    r"\b(?:too (?:much|low|high|little|long|short|late|early|many|few|steep)|asking (?:too|for too) much"
    r"|(?:so|that|really|such an?) (?:bad|terrible|awful|hard|difficult|unreasonable|wrong|crazy|problem))\b[^.!?]*\?"
)


def asks_if_too_much(text: str) -> bool:
    """Tell whether a text only asks how a value would be taken: 'is 100 too much to ask?'."""
    return _TOO_MUCH.search(text.casefold().replace("\u2019", "'")) is not None


_NO_DEAL = re.compile(
    r"\bno [a-z' -]{2,30}, no (deal|signature|lease|agreement|contract|signing|letter|sale|payment|money)\b"
)


def draws_line(text: str) -> bool:
    """Tell whether a text makes one thing the condition of everything: 'no boiler, no signature'."""
    return _NO_DEAL.search(text.casefold()) is not None


def says_back(text: str) -> bool:
    """Tell whether a text only says figures back, to be confirmed, and puts none forward."""
    folded = text.casefold().replace("\u2019", "'")
    return _SAYS_BACK.search(folded) is not None and _OWN_MOVE.search(folded) is None


def only_asks(text: str) -> bool:
    """Tell whether a text is one open question, e.g. 'what does the screen cost': its figures put nothing forward."""
    folded = text.casefold().replace("\u2019", "'").strip()
    if re.search(r"[.!?;]\s+\S", folded) or _PROPOSES.search(folded):
        return False
    if _ASKS_WHETHER.match(folded):
        return True
    if _OWN_MOVE.search(folded) and not _ASKS_OF_YOU.search(folded):
        return False
    return _OPEN_QUESTION.match(folded) is not None


def moves_itself(text: str) -> bool:
    """Tell whether a text says what its speaker offers, wants or asks for."""
    return _OWN_MOVE.search(text.casefold().replace("\u2019", "'")) is not None


_GIVES_WAY = re.compile(
    r"\b(?:i|we)(?:'d| would|'ll| will| can| could)(?: \w+)? (?:give you|come (?:down|up)|go (?:down|up)|drop)\b"
    r"|\b(?:and|then) (?:come|go) (?:down|up) to\b"
)


def gives_way(text: str) -> bool:
    """Tell whether words give something, whatever of the other side's they say back: 'so I'd come down to 3.38'."""
    return _GIVES_WAY.search(text.casefold().replace("\u2019", "'")) is not None


def withdraws(text: str) -> bool:
    """Tell whether a text takes an earlier offer back."""
    return _WITHDRAWS.search(text.casefold().replace("\u2019", "'")) is not None


def greets(text: str) -> bool:
    """Tell whether a text begins with a greeting."""
    return _GREETS.search(text.casefold()) is not None


def thanks(text: str) -> bool:
    """Tell whether a text thanks."""
    return _THANKS.search(text.casefold()) is not None
