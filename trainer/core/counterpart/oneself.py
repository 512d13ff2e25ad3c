"""Questions to the counterpart about itself: its mood, its face, what it likes, has done and means to do."""

from __future__ import annotations

import re

from trainer.core.counterpart.asking import question_in
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import LIKELY, SURE, take_up
from trainer.core.counterpart.heard import Heard
from trainer.core.feelings import asks_of_mood

FACE = "react.self.face"
HOT = 0.55
"""The heat from which on a persona owns that it is cross."""
_VERY = r"(?:(?:actually|really|even|just|still|always|now|all|so|a bit|a little|very|too|honestly|genuinely) )*"
_FACE = re.compile(
    rf"\b(?:why|what) (?:do|are|did|were|'re) you {_VERY}(?:smil\w*|grin\w*|laugh\w*|giggl\w*|frown\w*|sigh\w*"
    rf"|star(?:e|ing)"
    r"|looking|look (?:at me|so|like|away|down|at)|whisper\w*|blush\w*|shak(?:e|ing)|nod\w*|hesitat\w*|quiet"
    r"|silent|nervous"
    r"|rolling|roll your|raising|shrug\w*|winc\w*|fidget\w*|yawn\w*|tapping|tap)\b"
    r"|\bwhy (?:the|that|this) (?:\w+ )?(?:smile|grin|face|look|laugh|frown|sigh|silence|long face)\b"
    r"|\bwhat(?:'s| is) (?:so )?(?:funny|that (?:smile|grin|look|face))\b|\bare you (?:smiling|laughing|grinning)\b"
    r"|\byou(?:'re| are)? smil\w*[.,]? why\b"
)
_OPENER = r"(?:^|[.!?,;]\s*|\b(?:and|so|but|or|well|ok|okay|then|question|honestly|tell me|wait|oh|hm)[,:]? )"
_LIKES = re.compile(
    rf"{_OPENER}(?:do|did|don't) (?:both of )?you (?:two |both )?{_VERY}(?:like|enjoy|trust|believe in|regret|care"
    rf"|love|hate|mind"
    r"|feel|worry|hope|miss|respect|want me(?! to\b))\b"
)
_DEEDS = re.compile(
    rf"{_OPENER}(?:have|has|did|had|haven't|didn't) (?:either of |any of |both of )?you"
    rf" (?:two |both |here )?{_VERY}(?!(?:say|said|agree|offer|promise|mean|get|got|understand|hear|heard)\b)\w+"
)
_PLANS = re.compile(
    rf"{_OPENER}(?:are|were) (?:both of )?you (?:two |both )?{_VERY}"
    r"(?!(?:being|giving|offering|paying|asking|saying|reading|taking|accepting|listening|joking|kidding)\b)\w+ing\b"
    rf"|{_OPENER}(?:will|would|do) (?:both of )?you (?:two |both )?{_VERY}"
    r"(?:stay|leave|retire|move|travel|quit|stop|miss|plan|intend|mean to|expect|sell up|come back|marry|live"
    r"|work|be (?:here|there|around|away|back|gone|staying|leaving|moving))\b"
)
"""Asks what it means to do with itself: 'will you do that for me' is a request, 'are you ill' asks how it is."""


def answer_of_oneself(draft: Draft, heard: Heard) -> bool:
    """Answer a question about its mood or its face, where nothing that was foreseen does; tell whether it was one."""
    if not heard.text or heard.offer is not None or heard.named or heard.remark == "react.machine":
        return False
    words = heard.beside or heard.plain
    key = mood_asked(draft, words)
    if not key or (heard.question is not None and key != FACE):
        return False
    heard.asked = True
    if take_up(draft, heard, SURE if key == FACE else LIKELY):
        return False
    heard.reactions.insert(0, key)
    heard.question = None
    heard.recalled = heard.settled = True
    return True


def mood_asked(draft: Draft, words: str) -> str:
    """Return the reaction to a question about the counterpart's mood or face in lower-case words, or nothing."""
    if _FACE.search(words):
        return FACE
    if not asks_of_mood(words):
        return ""
    return "react.self.cross" if draft.state.heat >= HOT else "react.self.mood"


def self_asked(words: str) -> str:
    """Return the reaction to a question about what the counterpart likes, did or means to do, or nothing."""
    asked = question_in(words)
    for key, pattern in (("react.self.likes", _LIKES), ("react.self.deeds", _DEEDS), ("react.self.plans", _PLANS)):
        if pattern.search(asked):
            return key
    return ""
