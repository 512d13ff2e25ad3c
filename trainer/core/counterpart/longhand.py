"""Short forms written out, for people who do not use them: 'I can't' becomes 'I cannot'."""

from __future__ import annotations

import re

_PRONOUNS = r"i|you|he|she|it|we|they|there|that|this"
_ADVERBS = r"only|never|just|already|also|always|still|not|since|long|ever|really|each|both"
_IRREGULAR = (
    r"been|had|got|gone|become|grown|said|told|heard|seen|left|kept|taken|given|made|done|thought|understood"
    r"|known|written|found|brought|met|spoken|lost|meant|sent|sat|stood|learnt|shown|begun|forgotten"
)
_NO_PARTICIPLE = r"need|feed|heed|speed|bleed|proceed|exceed|succeed|indeed|bed|red"
_PARTICIPLE = rf"(?:(?:{_ADVERBS}) )?(?!(?:{_NO_PARTICIPLE})\b)(?:{_IRREGULAR}|\w+ed)\b"
_HELD = r"(?:a|an|no|the|my|your|to|nothing|better)\b"
_CHANGES = (
    r"(?:(?:only|never|just|already|also|always|still|not|really|ever) )?"
    r"(?:been|got|had|become|grown|changed|moved|happened|occurred|shifted|reached|objected|run away)\b"
)
_SOMEBODY = r"(?:(?:no|some|every|any)body|(?:some|every|any)one)"
_THING = rf"it|that|he|she|what|who|where|how|there|here|{_SOMEBODY}|(?:no|some|every|any)thing"
_AFTER_IS = (
    r"(?:a|an|the|not|no|in|on|at|to|for|of|up|out|with|good|better|all|one|more|what|where|why|how|my|your|our|still"
    r"|only|there|here|too|as|never|always|also|already|yours|mine|gone|open|shut|done|right|over|patient|worth|worse|brave|just"
    r"|\w+ing|\w+ed|\w+ly)\b"
)


def _rule(pattern: str, full: str) -> tuple[re.Pattern[str], str]:
    return re.compile(pattern, re.IGNORECASE), full


_RULES = (
    _rule(
        rf"(^|[,.:;?!] |\b(?:and|but|so|or|why|what|how|where|which|who|then) )"
        rf"(is|are|was|were|do|does|did|have|has|had|would|could|should|ca|wo)n't ({_PRONOUNS})\b",
        r"\1\2 \3 not",
    ),
    _rule(rf"\b(do|does|did|have|has|had|would|could|should)n't ({_PRONOUNS})\b(?=[^.]*\?)", r"\1 \2 not"),
    _rule(r"(^|[^a-z])ca (\w+) not\b", r"\1can \2 not"),
    _rule(r"(^|[^a-z])wo (\w+) not\b", r"\1will \2 not"),
    _rule(r"\b(c)an't\b", r"\1annot"),
    _rule(r"\b(w)on't\b", r"\1ill not"),
    _rule(r"\b(sha)n't\b", r"\1ll not"),
    _rule(r"n't\b", " not"),
    _rule(r"'m\b", " am"),
    _rule(r"'re\b", " are"),
    _rule(r"'ll\b", " will"),
    _rule(r"'ve\b", " have"),
    _rule(r"\b(let)'s\b", r"\1 us"),
    _rule(rf"'d (?={_PARTICIPLE}|{_HELD})", " had "),
    _rule(r"'d\b", " would"),
    _rule(r"\b(\w+)'s been\b", r"\1 has been"),
    _rule(rf"\b({_THING})'s (?={_CHANGES})", r"\1 has "),
    _rule(rf"\b({_SOMEBODY})'s (?={_PARTICIPLE})", r"\1 has "),
    _rule(rf"\b({_SOMEBODY})'s (?={_AFTER_IS})", r"\1 is "),
    _rule(rf"\b(?!{_SOMEBODY})({_THING})'s\b", r"\1 is"),
    _rule(rf"\b(\w+)'s (?={_AFTER_IS})", r"\1 is "),
)


def in_full(text: str) -> str:
    """Return a text with its short forms written out; an ending that shows whose something is stays."""
    if "'" in text:
        for pattern, full in _RULES:
            text = pattern.sub(full, text)
    return text
