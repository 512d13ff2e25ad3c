"""Words as typed, made comparable: tokens in one spelling with their places in the text, grouped into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

READ_CHARACTERS = 6000
"""How much of a text is read for acts; nobody says more in one turn, and a pasted book must not stall the table."""

_PIECE = re.compile(
    r"(?P<number>[$£€]?\d+(?:[.,:]\d+)*(?:\s?%|[^\W\d_]{0,10})\b%?)"
    r"|(?P<word>[^\W\d_]+(?:['\u2019`\u00b4][^\W\d_]+)*)"
    r"|(?P<end>[.!?…]+|[\n\r]+)"
    r"|(?P<sign>[^\w\s])"
)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list written as one line."""
    return frozenset(text.split())


_NUMBER_WORDS = words_of(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand grand million half zero"
)

_SPELLINGS: dict[str, tuple[str, ...]] = {
    key: tuple(value.split())
    for key, value in {
        "u": "you", "ya": "you", "ur": "your", "r": "are", "im": "i am", "ive": "i have", "id": "i would",
        "dont": "do not", "cant": "can not", "cannot": "can not", "wont": "will not", "didnt": "did not",
        "doesnt": "does not", "isnt": "is not", "wasnt": "was not", "arent": "are not", "couldnt": "could not",
        "wouldnt": "would not", "shouldnt": "should not", "havent": "have not", "hasnt": "has not", "aint": "is not",
        "can't": "can not", "won't": "will not", "ain't": "is not", "shan't": "will not",
        "thats": "that is", "whats": "what is", "hows": "how is", "lets": "let us", "let's": "let us",
        "theres": "there is", "wheres": "where is", "youre": "you are", "youve": "you have", "youll": "you will",
        "theyre": "they are", "weve": "we have", "gonna": "going to", "wanna": "want to", "gotta": "got to",
        "gimme": "give me", "lemme": "let me", "kinda": "kind of", "sorta": "sort of", "dunno": "do not know",
        "cuz": "because", "coz": "because", "cos": "because", "bc": "because", "becuz": "because", "becuse": "because",
        "becouse": "because", "becasue": "because", "cause": "because", "plz": "please", "pls": "please",
        "pleas": "please", "plese": "please", "thx": "thanks", "thnx": "thanks", "tnx": "thanks", "ty": "thanks",
        "thankyou": "thank you", "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow",
        "tommorrow": "tomorrow", "okay": "ok", "okey": "ok", "okie": "ok", "oke": "ok", "kk": "ok", "okk": "ok",
        "k": "ok", "yeah": "yes", "yea": "yes", "yep": "yes", "yup": "yes", "yeh": "yes", "ye": "yes", "aye": "yes",
        "yess": "yes", "nope": "no", "nah": "no", "naw": "no", "nop": "no", "wat": "what", "ppl": "people",
        "deel": "deal", "litle": "little", "luk": "look", "elsewere": "elsewhere", "elswhere": "elsewhere",
        "enuf": "enough", "thnk": "think", "tahts": "that is", "persent": "percent",
        "teh": "the", "wich": "which", "acept": "accept", "accpet": "accept", "agre": "agree", "ofer": "offer",
        "offfer": "offer", "negociate": "negotiate", "negosiate": "negotiate", "definately": "definitely",
        "recieve": "receive", "lawer": "lawyer", "deadlin": "deadline", "dedline": "deadline",
        "sory": "sorry", "sry": "sorry", "soz": "sorry", "apologize": "apologise", "favor": "favour", "msg": "message",
        "mins": "minutes", "min": "minutes", "wk": "week", "wks": "weeks", "hv": "have",
        "wd": "would", "shld": "should",
        "thru": "through", "tho": "though", "rn": "right now", "asap": "as soon as possible", "atm": "at the moment",
        "idk": "i do not know", "tbh": "to be honest", "imo": "in my opinion", "btw": "by the way", "bcs": "because",
        "prolly": "probably", "wht": "what", "dat": "that", "thier": "their", "beleive": "believe", "realy": "really",
        "hi": "hello", "hey": "hello", "hiya": "hello", "helo": "hello", "hallo": "hello", "cheers": "thanks",
        "n": "and", "em": "them", "til": "until", "till": "until",
    }.items()
}  # fmt: skip

_ENDINGS = {"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would"}
_IS_AFTER = words_of("it that there here what who how where when he she this everything nothing something one")
_TAKES_WILL = words_of("i you we they he she it that")
_AFTER_WONT = words_of("a an the teh my your more less to")
_AFTER_ILL = words_of(
    "take give do go accept pay get keep have be need let think send call agree sign throw trade make offer tell "
    "pick buy say start wait leave walk come never only even also just consider"
)
_SIGNS = {";": ",", "\u2013": "-", "\u2014": "-", "/": "-"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word in its common spelling (`#` for any number) and where it stands in the text."""

    norm: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens up to an end mark, with the joined form that cues are matched on.

    `joined` is every token followed by one space; `offsets` are the places where the tokens begin in it.
    """

    tokens: tuple[Token, ...]
    joined: str = field(init=False, repr=False)
    offsets: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        offsets = []
        at = 0
        for token in self.tokens:
            offsets.append(at)
            at += len(token.norm) + 1
        object.__setattr__(self, "joined", "".join(f"{token.norm} " for token in self.tokens))
        object.__setattr__(self, "offsets", tuple(offsets))

    @property
    def asks(self) -> bool:
        """Tell whether the sentence ends in a question mark."""
        return self.tokens[-1].norm == "?"

    @property
    def start(self) -> int:
        """Return where the sentence starts in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where the sentence ends in the text."""
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Wording:
    """An utterance as sentences of comparable tokens."""

    text: str
    sentences: tuple[Sentence, ...]

    @property
    def tokens(self) -> Iterator[Token]:
        """Yield every token in order."""
        for sentence in self.sentences:
            yield from sentence.tokens

    @property
    def words(self) -> list[str]:
        """Return the tokens that are words or numbers, without punctuation."""
        return [token.norm for token in self.tokens if token.norm[0].isalnum() or token.norm == "#"]


def word_text(text: str) -> Wording:
    """Split a text into sentences of tokens; only the first READ_CHARACTERS characters are read."""
    sentences: list[Sentence] = []
    current: list[Token] = []
    pieces = list(_PIECE.finditer(text[:READ_CHARACTERS]))
    for index, piece in enumerate(pieces):
        kind = piece.lastgroup
        start, end = piece.span()
        raw = piece.group()
        if kind == "number":
            current.append(Token("#", start, end))
        elif kind == "word":
            following = pieces[index + 1].group().lower() if index + 1 < len(pieces) else ""
            norms = _spell(raw, following)
            if norms == ("#",) and _hyphenated(current, start):
                tens = current[-2]
                current[-2:] = [Token("#", tens.start, end)]
                continue
            current.extend(Token(norm, start, end) for norm in norms)
        elif kind == "sign":
            current.append(Token(_SIGNS.get(raw, raw), start, end))
        elif current or "?" in raw:
            mark = "?" if "?" in raw else "!" if "!" in raw else "."
            current.append(Token(mark, start, end))
            sentences.append(Sentence(tuple(current)))
            current = []
    if current:
        sentences.append(Sentence(tuple(current)))
    return Wording(text=text, sentences=tuple(sentences))


def _hyphenated(before: Sequence[Token], start: int) -> bool:
    """Tell whether a number word continues one before it, as in fifty-four."""
    if len(before) < 2 or before[-1].norm != "-" or before[-2].norm != "#":
        return False
    return before[-2].end == before[-1].start and before[-1].end == start


def _spell(raw: str, following: str) -> tuple[str, ...]:
    """Return the common spelling of a word as one or two words."""
    word = raw.lower().replace("\u2019", "'").replace("`", "'").replace("\u00b4", "'")
    if word in _NUMBER_WORDS:
        return ("#",)
    if word == "wont" and (following in _AFTER_WONT or following[:1].isdecimal()):
        return ("want",)
    known = _SPELLINGS.get(word)
    if known is not None:
        return known
    if word == "ill" and following in _AFTER_ILL:
        return ("i", "will")
    if "'" not in word:
        return (word,)
    if word.endswith("n't"):
        return (word[:-3], "not")
    stem, _, ending = word.rpartition("'")
    if ending == "s" and stem in _IS_AFTER:
        return (stem, "is")
    if ending in _ENDINGS and (stem in _TAKES_WILL or ending != "d"):
        return (stem, _ENDINGS[ending])
    return (word.replace("'", ""),)
