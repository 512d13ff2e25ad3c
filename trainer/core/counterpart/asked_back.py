"""A question said back by the one asked before it dodges: 'what do you like least?', 'what do I like least?'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from trainer.core.counterpart.asking import Form, form_of, requests
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.longhand import in_full
from trainer.core.counterpart.wording import Utterance
from trainer.core.everyday import KNOWN
from trainer.core.terms import Side


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LEAST_WORDS, MOST_WORDS = 3, 11
"""Shorter words say too little to be said back, longer ones nobody repeats."""
LEAST_KNOWN = 0.6
"""So large a share of the words have to be everyday ones, so that no slip of the keys is repeated."""
_SENTENCE = re.compile(r"[^.!?;\n\u2026\u2013\u2014]+[.!?\u2026]*")
_PLAIN = re.compile(r"[A-Za-z',\u2019 -]+")
_LEADING = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|oh|ah|hm+|um+|uh|er|right|then|now|sorry|please|wait|haha|yes|yeah|no|look|listen"
    r"|hey|hi|hello|fine|sure|actually|honestly|seriously|alright|excuse me|tell me|may i ask|can i ask|just"
    r"|one question|i see|you know|i mean)\b[ ,:]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:[ ,]+(?:then|please|though|now|again|anyway|actually|exactly|do you think|or what|or not|or so|if i may ask"
    r"|may i ask|if you don't mind(?: me asking)?|to be honest|by the way|btw|haha|lol)"
    r"|,[ ]*(?:you think|you know|i guess|i suppose|i think|i wonder|i take it|right|huh|eh|mate|man|dear|sir|madam"
    r"|honestly|really))+$",
    re.IGNORECASE,
)
_NUMBERS = _set("""
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half quarter
third double twice dozen couple
""")
_COARSE = re.compile(r"\b(?:fuck|shit|damn|bloody|arse|ass|crap|bastard|bitch|idiot|stupid|hell)\w*", re.IGNORECASE)
_BEFORE_SUBJECT = _set("""
do did are were have had can could would will shall should may might must was don't didn't aren't weren't haven't hadn't
can't couldn't wouldn't won't shouldn't that if when while because what why how who where which whether as since but and
though until unless
""")
_BEFORE_OBJECT = _set("""
to for with from about of at on by without behind against around near into over towards between above under beside
give gives gave tell tells told ask asks asked see saw help helps helped thank pay pays paid let lets show shows cost
costs make makes made bother bothers worry worries suit suits stop stops keep keeps leave leaves trust believe hear
heard bring brings get gets got hurt hurts call called
""")
_AFTER_OBJECT = _set("""
a an the my your his her their this that it to in on at with for about from by when if then now and or but so more most
least
""")
_SWAPS = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
    "you're": "I'm",
    "you've": "I've",
    "you'd": "I'd",
    "you'll": "I'll",
}
_OPENS = re.compile(
    r"(?:(?:who|what|which|where|when|why|how|whose)(?:'s|'d|'ll|'re|'ve)?|is|are|was|were|do|does|did|have|has|had|can"
    r"|could|will|would|should|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|won't|wouldn't|couldn't)\b",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"\b(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|might|isn't|aren't|wasn't|weren't|don't"
    r"|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|shouldn't)\b|'(?:s|d|ll|re|ve)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:we|us|our|ours|let's|we're|we've|we'd|we'll|or|of you|may i|can i|could i)\b", re.IGNORECASE
)
"""Speaks of both sides or one, names one thing or another, or begs leave: nobody says that back."""
_WORD_ASKED = re.compile(
    r"what(?:'s| is| are| does| do) (?:an? |the |that )?[\w-]+(?: [\w-]+)?(?: means?)?", re.IGNORECASE
)
"""Asks what a word means, which whoever used it knows."""
_MANNERS = frozenset({Form.WHY, Form.HOW, Form.WHEN, Form.MANY})
HELP_WITHIN = 5
"""So many words into a question how, why or when its auxiliary stands; a learner of English may leave it out."""


DODGES = frozenset({"react.question", *(f"react.question.{form.value}" for form in Form)})
"""Keys of lines that a question may be said back before."""
MOST_SAID_BACK, REST = 3, 2
"""So many questions are said back in a session, and after one so many turns pass: more would be a parrot's."""


def say_asked_back(draft: Draft, heard: Heard, utterance: Utterance) -> None:
    """Say the learner's question back before a dodge, so that it is plain what is left open."""
    if len(utterance.line_ids) != 1 or not heard.text or utterance.line_ids[0].split("/")[-2] not in DODGES:
        return
    theirs = [line for line in draft.before.spoken if line.side is Side.COUNTERPART]
    back = [at for at, line in enumerate(reversed(theirs)) if _says_back(line.text, line.keys)]
    if len(back) >= MOST_SAID_BACK or (back and back[0] < REST):
        return
    persona, partner = draft.scenario.persona, draft.scenario.persona.partner
    people = (persona,) if partner is None else (persona, partner)
    names = [part for person in people for part in person.name.split() if part not in {"Mr", "Mrs", "Ms"}]
    words = asked_back(heard.text, names)
    if words:
        utterance.parts.insert(0, words if persona.short_forms else in_full(words))


def _says_back(text: str, keys: Iterable[str]) -> bool:
    first = text.partition("?")[0]
    return 0 < len(first.split()) <= MOST_WORDS and "?" in text and not DODGES.isdisjoint(keys)


def asked_back(text: str, names: Sequence[str] = ()) -> str:
    """Return the last short question of a text as the one asked says it to itself, or nothing where that is unsure."""
    for name in names:
        text = re.sub(
            rf"(?:,\s*)?(?<!\w)(?:(?:mr|mrs|ms|miss)\.? )?{re.escape(name)}\b,?", "", text, flags=re.IGNORECASE
        )
    for sentence in reversed([part.strip() for part in _SENTENCE.findall(text)]):
        if sentence.endswith("?"):
            turned = _turned(sentence)
            return f"{turned}?" if turned else ""
    return ""


def _turned(sentence: str) -> str:
    """Return a sentence from the other side without what it begins and ends with by habit, or nothing."""
    words = _LEADING.sub("", sentence.replace("\u2019", "'").strip(" .!?\u2026"))
    words = _TRAILING.sub("", words).strip(" ,")
    tokens = words.split()
    if not _OPENS.match(words) or _UNSURE.search(words) or _WORD_ASKED.fullmatch(words) or requests(words.casefold()):
        return ""
    begins = " ".join(tokens[:HELP_WITHIN])
    if form_of(words.casefold()) in _MANNERS and not _HELPS.search(begins) and len(tokens) > LEAST_WORDS:
        return ""
    if not LEAST_WORDS <= len(tokens) <= MOST_WORDS or not _PLAIN.fullmatch(words) or _COARSE.search(words):
        return ""
    bare = [token.strip(",").casefold() for token in tokens]
    if not _NUMBERS.isdisjoint(bare) or sum(word in KNOWN for word in bare) < LEAST_KNOWN * len(bare):
        return ""
    said = [_from_the_other_side(tokens, bare, at) for at in range(len(tokens))]
    turned = " ".join(said)
    return turned[0].upper() + turned[1:]


def _from_the_other_side(tokens: list[str], bare: list[str], at: int) -> str:
    """Return one word as the other side says it; 'you' by its place, and the verb that goes with it."""
    word, tail = bare[at], "," if tokens[at].endswith(",") else ""
    before = bare[at - 1] if at else ""
    after = bare[at + 1] if at + 1 < len(bare) else ""
    if word == "you":
        return ("I" if _is_subject(before, after, first=at == 0) else "me") + tail
    if word in {"are", "aren't", "were", "weren't"} and "you" in {before, after}:
        return {"are": "am", "aren't": "am" if after == "you" else "am not", "were": "was", "weren't": "wasn't"}[
            word
        ] + tail
    if word in {"am", "was", "wasn't"} and "i" in {before, after}:
        return {"am": "are", "was": "were", "wasn't": "weren't"}[word] + tail
    if word in _SWAPS:
        return _SWAPS[word] + tail
    return tokens[at]


def _is_subject(before: str, after: str, *, first: bool) -> bool:
    """Tell whether 'you' between two words is who does something, not whom it is done to."""
    if first or before in _BEFORE_SUBJECT:
        return True
    return bool(after) and before not in _BEFORE_OBJECT and after not in _AFTER_OBJECT
