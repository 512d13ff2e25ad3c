"""Questions about an agreement itself: whether it is one, to sign it, to have it in writing."""

from __future__ import annotations

import re
from enum import StrEnum


class Formality(StrEnum):
    """What is asked about an agreement itself, named as the keys of the lines that answer it."""

    WRITING = "writing"
    SIGN = "sign"
    SETTLED = "settled"
    ANSWER = "answer"
    KEPT = "kept"
    TERMS = "terms"


_PAPERS = r"(?:letter|contract|lease|memo|agreement|papers?|file|minutes|form|book|mail|email|e-mail|text|message)"
_WRITING = re.compile(
    r"\b(?:in(?:to)? writing|on paper|in black and white|written (?:down|up|confirmation|copy|version)|in ink)\b"
    r"|\b(?:put|get|have|see) (?:it|that|this|all (?:of )?(?:that|this|it)|them|everything) (?:all )?(?:in|into|on"
    r"|down)\b"
    r"(?! (?:place|order|perspective|the table|hold))"
    r"|\b(?:write|type|draw|print) (?:for )?(?:it|that|this|them|me|everything|us)\b"
    r"|\b(?:put|write|get|have|goes?|include|add|see)\b[^.?!]* in(?:to)? (?:the|a|an|your|my) " + _PAPERS + r"\b"
    r"|\b(?:send|mail|email|text|give|print|write|type) (?:me |us |it |that |over )*(?:the |a |an |your )*"
    + _PAPERS
    + r"\b"
    r"|\b(?:a|the|my) (?:signed |written )?copy\b|\b(?:email|e-mail|mail|text|send) (?:it|that|me (?:that|this|it))\b"
)
_ASKS_TO_WRITE = re.compile(
    r"\?|^\W*(?:\w+\W+){0,3}?(?:please|can|could|will|would|shall|may|do)\b|\bplease\b|\b(?:if|once|when|long as"
    r"|provided)\b|\bi(?:'d| would)? (?:like"
    r"|want|need)"
)
_SIGN = re.compile(
    r"\b(?:shall|should|can|may|do|must|could|where do|where shall|where can|when do|when can) (?:i|we) (?:now "
    r"|just |then |"
    r"already |simply |both )*(?:sign|shake|initial|put my name|close (?:it|this))\b"
    r"|\b(?:ready|time) to sign\b|(?:^|[.!?,;:]\s*)(?:(?:so|then|and|ok|now) )*sign (?:under )?(?:it|that|this|here"
    r"|now)\b[^.!]*\?|\bshake (?:hands )?"
    r"(?:on (?:it|that|this)[^.!]*)?\?|\bclose it (?:there|here|now|today)\b[^.!]*\?"
)
_SETTLED = re.compile(
    r"\b(?:is|was) (?:it|that|this|everything|all|the (?:deal|matter|thing)) (?:all |now |then |really )*(?:a deal"
    r"|settled|agreed|done|final|fixed|definite|official|certain|closed|binding)\b"
    r"|\b(?:are|do) we (?:all |now |both |really |then )*(?:agreed?|done|settled|good|ok|okay|closed|there|set)\b"
    r"(?! (?:to (?:disagree|meet|talk)|for|on (?:the|that one|this one)|about|with))"
    r"|\b(?:do we have|have we(?: now)?(?: got)?|we have|we've got) (?:a|an|our) (?:deal|agreement|understanding"
    r"|bargain|accord|contract)\b[^.!?]*\?|\b(?:are we|we'?re) (?:all )?(?:set|sorted|square|on)(?: now| then)?\W*\?"
    r"|\bis that us\b|\b(?:is it|it'?s|it is) (?:closed|done) between us\b|\bis it (?:finished|over) (?:now|then)\b"
    r"|\bdo (?:i|we) have your (?:word|yes|hand)\b"
    r"|\b(?:that'?s|that is|it'?s|it is|we'?re|we are)(?: then| now| all| really| both)? (?:a deal|settled|agreed|final"
    r"|done)\b[^.!?]*\?|\b(?:you(?:'ll| will)? )?(?:stick|stand|keep) (?:to|by) (?:it|that|this|your word)\b[^.!]*\?"
    r"|\b(?:promise me|give me your word|swear (?:it|to me)|can i (?:rely|count|trust) on)\b"
    r"|\bwe (?:agree|have (?:a|an) (?:deal|agreement))(?: then| now)?(?:, \w+(?: \w+)?)?\W*\?"
    r"|(?:^|[.!,;]\s*)(?:(?:so|and|then|ok|right)\W+)*we (?:all )?(?:good|done|agreed|settled|sorted"
    r"|closed|on|set)(?: then| now)?(?:,? \w+| or what)?\W*\?|\bthat(?:'s)? us (?:done|sorted|settled)\b"
)
_ANSWER = re.compile(
    r"\b(?:is|was) (?:it|that|this) (?:now |then |really )*(?:(?:a )?yes"
    r"|your (?:yes|word|answer))\b|\bis (?:a )?yes\W*\?"
    r"|\b(?:you|so you|and you) (?:accept|agree|say yes|sign)(?: (?:to )?(?:it|that|this))?(?: then)?\W*\?"
    r"|\b(?:that'?s|that is|it'?s|it is)(?: then| now| really)? a yes\b[^.!?]*\?"
)
_TAKES_BACK = re.compile(
    r"\b(?:do|are|will|would|did) you (?:now |really |suddenly )*(?:tak(?:e|ing) (?:it|that|this|your (?:word|yes"
    r"|offer)"
    r"|everything) back|(?:go|going|went) back on|chang(?:e|ing) your mind|back(?:ing)? out|break(?:ing)? your word"
    r"|(?:still )?want(?:ing)? to change)\b"
)
_SURE = re.compile(
    r"^\W*(?:(?:and|so|but|oh|wow|ok|wait)\W+)*(?:really|seriously|honestly|truly|for real|no joke|no tricks?"
    r"|(?:are )?you sure"
    r"|(?:do )?you (?:really )?(?:mean|promise)(?: it| that)?|promise|(?:there'?s |is there |what'?s )?(?:no|a"
    r"|the) catch)\W*\?"
)
_READS = re.compile(
    r"\bwhat (?:exactly |precisely )?(?:am i|are we|do i|did we|have we|did i|would i be|is it i(?:'m"
    r"| am)) (?:just |now )?(?:agree"
    r"|sign|say(?:ing)? yes|get(?:ting)?\b|accept)\w*"
    r"|\b(?:repeat|read|say|list|go (?:over|through)|run (?:me )?through|sum up|recap) (?:me )?(?:the (?:terms"
    r"|points|deal|offer"
    r"|whole thing|lot|list|agreement)|(?:it|that|them|this|everything|all (?:of )?(?:it|that))(?: all)? (?:again"
    r"|back|out|once"
    r"|one more|through|to me))\b|\b(?:the|those) (?:terms|figures|numbers) (?:again|once more)\b"
    r"|\bwhat (?:was|is|were) the (?:deal|terms|agreement|figures)(?: again)?\W*\?"
)


def formality_in(text: str) -> Formality | None:
    """Return what words ask about an agreement itself: whether it is one, to sign it, to have it in writing."""
    folded = text.casefold().replace("\u2019", "'").strip()
    if _WRITING.search(folded) and _ASKS_TO_WRITE.search(folded):
        return Formality.WRITING
    if _TAKES_BACK.search(folded):
        return Formality.KEPT
    if _READS.search(folded):
        return Formality.TERMS
    if _SIGN.search(folded):
        return Formality.SIGN
    if _SETTLED.search(folded) or _SURE.search(folded):
        return Formality.SETTLED
    return Formality.ANSWER if _ANSWER.search(folded) else None
