"""Values that are only said back in a protest: 1,450?? With that boiler?; 182, 182, 182; eight weeks, you said six."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.core.moves import TermRole
from trainer.language import cues
from trainer.language.mere_talk import MOST_WORDS
from trainer.language.on_table import OnTable
from trainer.language.packages import Played
from trainer.language.putting import PUT_FORWARD, puts_forward, says_yes
from trainer.language.roles import Part
from trainer.language.scene import Scene
from trainer.language.speech import Speech

MOST_BACK = 2
"""Values of the other side that are only said back; who says more of them recites its page."""
_SHORT = 4
"""Words beside a figure in a sentence that is no more than the figure."""
_FEWEST = 6
"""Tokens of a text from which something else is said than the figure."""
_THEY_SAID = re.compile(
    r"^(?:but |and |then |so |because )?you (?:just |have |only |keep |always |first |already )?(?:said|told|had|wrote|"
    r"promised|offered|put|keep|say|saying|sound|call)\b"
)
_SCOFFS = re.compile(
    r"^(?:are you (?:serious|joking|kidding|having)|you (?:must be|are) (?:joking|kidding|having)|seriously|really|"
    r"for (?:what|a|this|that|two|one|the|0)\b|with (?:that|this)|since when|come on|my god|god|is that the|"
    r"what|how come|why|on what|who|where|not again|again|over my|says who|even my|i (?:had|earn|have a|do not even)\b)"
)
"""What follows a figure that is said back in disbelief."""
_AGAIN = re.compile(r"^(?:again|still|once more)(?= |$)(?! (?:from me|if|then|but)\b)")
_EASIER = re.compile(
    r"\b(?:does|do|would|will|did) (?:that|this|it) (?:make|help|change|move|bring|bother|hurt)(?: \w+){0,3}$"
)
"""Does that make Thursday easier: asked of what was put before."""
_STILL_STANDS = re.compile(r"\b(?:is|was|are) (?:it|that|this|we|you) (?:still|really)(?: at| on)?$")
"""Is it still 0: asked of what was put before."""
_YOU_HAVE = re.compile(
    r"^(?:and |but |so |well |because )?(?:you have (?:already )?got|(?:are you|you are) (?:just |simply )?"
    r"(?:making|inventing|picking))(?: \w+){0,3}$|\bmaking (?:that|the|this)$"
)
"""You've got 0, you're making the 0 up: what is theirs and told."""
_MORE_LIKE = re.compile(
    r"\b(?:is|are) (?:really |actually )?(?:more like|closer to|nearer|effectively|in effect|really)$"
)
_FIRST_THEN = re.compile(r"^first (?:you said |it was )?(?:\S+ ){1,5}?(?:and )?then (?:(?!i |we )\S+ ?){1,6}$")
_SIGNS = frozenset(",.;:!?-")
"""First net 60, then net 90: what the other side went through."""


def without_said_back(played: Sequence[Played], scene: Scene, table: OnTable, speech: Speech) -> list[Played]:
    """Return the values with their parts, those that are only said back made quotations."""
    if len(scene.tokens) > MOST_WORDS:
        return list(played)
    put = [item for item in played if item.part.role in PUT_FORWARD and not item.candidate.carried]
    protest = _Protest(scene, table, speech, only_theirs=0 < len(put) <= MOST_BACK, put=put)
    kept = [
        replace(item, part=Part(role=TermRole.QUOTED)) if item in put and protest.says_back(item) else item
        for item in played
    ]
    return [
        replace(item, part=Part(role=TermRole.OFFER, firm=True))
        if _is_set_right(place, kept, speech) and not _is_mine(item, table)
        else item
        for place, item in enumerate(kept)
    ]


def _is_set_right(place: int, played: Sequence[Played], speech: Speech) -> bool:
    """Tell whether a value is what its speaker said, set against another that is asked back: three? I said two."""
    item = played[place]
    if item.part.role is not TermRole.QUOTED or not cues.OWN_SAID.search(speech.before(item.candidate.first)):
        return False
    return any(
        item.candidate.issue in {issue for issue, _ in known.candidate.choices}
        and known.candidate.choices != item.candidate.choices
        and known.part.role is TermRole.QUOTED
        for known in played[:place]
    )


def _is_mine(item: Played, table: OnTable) -> bool:
    """Tell whether a value is what its speaker has on the table already, so that saying it again offers nothing."""
    return any(table.mine.stands(*choice) for choice in item.candidate.choices)


class _Protest:
    """Looks for figures said back in one utterance."""

    def __init__(
        self, scene: Scene, table: OnTable, speech: Speech, *, only_theirs: bool, put: Sequence[Played]
    ) -> None:
        self._scene = scene
        self._table = table
        self._speech = speech
        self._words = [token.word for token in scene.tokens]
        whole = " ".join(self._words)
        self._plain = not (puts_forward(whole) or says_yes(whole))
        self._only_theirs = only_theirs and all(self._is_theirs(item) for item in put)

    def says_back(self, item: Played) -> bool:
        """Tell whether a value is said back and not taken up."""
        candidate = item.candidate
        if candidate.granted or item.part.firm:
            return False
        lead = self._speech.before(candidate.first, sentence=True)
        after = self._speech.after(candidate.stop)
        asking = self._scene.layout.sentence[candidate.first] in self._scene.layout.asking
        if asking and (_EASIER.search(lead) or _STILL_STANDS.search(lead) or _MORE_LIKE.search(lead)):
            return True
        if _YOU_HAVE.search(lead):
            return True
        low, high = self._scene.layout.sentence_span(candidate.first)
        if _FIRST_THEN.match(" ".join(word for word in self._words[low:high] if word not in _SIGNS)):
            return True
        short = not lead and high - low - (candidate.stop - candidate.first) <= _SHORT
        following = self._behind(high)
        cry = bool({"?", "!"} & {self._words[high - 1], *self._words[high : high + 1]})
        if short and cry and (_THEY_SAID.match(following) or _SCOFFS.match(following)):
            return True
        if self._is_chanted(item, low, high) and (self._is_theirs(item) or _THEY_SAID.match(following)):
            return True
        if not self._is_theirs(item):
            return False
        if not lead and (_AGAIN.match(after) or _SCOFFS.match(self._speech.next_clause(candidate.stop))):
            return True
        stands = self._only_theirs and self._plain and short
        return stands and bool(following) and len(self._words) > _FEWEST

    def _is_theirs(self, item: Played) -> bool:
        return any(self._table.theirs.stands(*choice) for choice in item.candidate.choices)

    def _is_chanted(self, item: Played, low: int, high: int) -> bool:
        """Tell whether a value is said several times over and nothing is put forward: 182, 182, 182."""
        own = self._words[item.candidate.first : item.candidate.stop]
        times = sum(self._words[at : at + len(own)] == own for at in range(low, high - len(own) + 1))
        return times > 1 and high < len(self._words) and self._plain

    def _behind(self, high: int) -> str:
        """Return the first words behind a sentence, signs left out."""
        rest = self._scene.tokens[high : high + 16]
        return " ".join(token.word for token in rest if token.kind != "p")
