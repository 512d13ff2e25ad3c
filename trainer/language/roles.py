"""What a figure does in its sentence: offered, accepted, rejected, quoted back, a limit or a reference."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.core.moves import TermRole
from trainer.language import cues
from trainer.language.clauses import Layout
from trainer.language.speech import Speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a value from the table."""

    theirs: bool = False
    """It is one of the other side's standing figures for the issue."""
    theirs_ever: bool = False
    mine: bool = False
    reference: bool = False
    """It is the figure both knew beforehand."""
    they_offered: bool = False
    """The other side has a figure for this issue on the table."""
    by_name: bool = False
    """It is an option chosen by name, no number."""
    period: bool = False
    """It is a length of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part a figure plays."""

    role: TermRole
    limit: bool = False
    plain: bool = False
    """No word around it decided: it stands in a list and follows what stands before it."""
    firm: bool = False
    """A word of agreement decided, so that no other term turns it into a new offer."""


class RoleReader:
    """Reads the part figures play in one utterance."""

    def __init__(self, speech: Speech, layout: Layout) -> None:
        self._speech = speech
        self._layout = layout

    def part(self, first: int, stop: int, standing: Standing) -> Part:
        """Return the part of the figure at these tokens."""
        before, after = self._speech.before(first), self._speech.after(stop)
        sentence, following = self._speech.before(first, sentence=True), self._speech.next_clause(stop)
        asking = self._layout.sentence[first] in self._layout.asking
        own = self._speaks_for_self(before)
        if cues.PAST_LIMIT.search(before):
            return Part(role=TermRole.OFFER, limit=True)
        if standing.by_name and before.endswith(" than") and not cues.UP_TO.search(before):
            return Part(role=TermRole.REFERENCE)
        lasts = standing.period and before.endswith("over")
        if cues.BOUND.search(before) and not cues.UP_TO.search(before) and not standing.by_name and not lasts:
            return (
                Part(role=TermRole.LIMIT, limit=True)
                if not self._judged(before, standing)
                else Part(role=TermRole.REJECTED)
            )
        limit = self._is_limit(before, after, following)
        if self._quoted(before, after, sentence, standing, asking=asking, own=own):
            return Part(role=TermRole.QUOTED)
        if self._referred(before, after, standing, own=own, limit=limit):
            return Part(role=TermRole.REFERENCE)
        dismissed = standing.theirs and not after and bool(cues.NO_NEXT.search(following))
        if (self._refused(before, after, asking=asking) or dismissed) and not limit:
            return Part(role=TermRole.REJECTED)
        return self._put_forward(before, after, sentence, standing, limit=limit, own=own, asking=asking)

    def is_spent(self, first: int, stop: int) -> bool:
        """Tell whether a figure is money that went into something else: I put 2k into tyres."""
        before, after = self._speech.before(first), self._speech.after(stop)
        return bool(cues.SPENT_BEFORE.search(before) and cues.SPENT_AFTER.match(after))

    def _put_forward(
        self, before: str, after: str, sentence: str, standing: Standing, *, limit: bool, own: bool, asking: bool
    ) -> Part:
        spoken_for = bool(cues.OTHERS_YES.search(before)) or asking
        agreed = bool((cues.YES_BEFORE.search(before) and not spoken_for) or cues.YES_AFTER.match(after))
        opened = bool(cues.YES_START.search(sentence))
        supposing = before.startswith("if ")
        if (
            standing.theirs
            and not (limit or agreed or opened or own or asking or supposing)
            and cues.REMARKED.match(after)
        ):
            return Part(role=TermRole.QUOTED)
        if standing.theirs and not limit:
            return Part(role=TermRole.ACCEPTED, firm=agreed)
        if standing.mine and not standing.they_offered and (agreed or opened) and not limit:
            return Part(role=TermRole.ACCEPTED, firm=agreed)
        if agreed and not limit and not own and standing.by_name and standing.they_offered is False:
            return Part(role=TermRole.ACCEPTED, firm=True)
        if standing.reference and not standing.they_offered and cues.LISTED.search(sentence):
            return Part(role=TermRole.REFERENCE)
        if limit and cues.UP_TO.search(before) and not own:
            return Part(role=TermRole.LIMIT, limit=True)
        return Part(role=TermRole.OFFER, limit=limit, plain=not before and not after)

    def _speaks_for_self(self, before: str) -> bool:
        """Tell whether the words before a figure put it forward: I would pay, how about, could you do."""
        return bool(cues.OWN_VERB.search(before) or cues.OWN_PHRASE.search(before))

    def _is_limit(self, before: str, after: str, following: str) -> bool:
        return bool(
            cues.UP_TO.search(before)
            or cues.LIMIT_BEFORE.search(before)
            or cues.LIMIT_AFTER.match(after)
            or cues.LIMIT_NEXT.search(following)
        )

    def _judged(self, before: str, standing: Standing) -> bool:
        return standing.theirs and bool(cues.NO_BEFORE.search(before))

    def _quoted(self, before: str, after: str, sentence: str, standing: Standing, *, asking: bool, own: bool) -> bool:
        refused = bool(cues.NO_AFTER.match(after))
        wished = asking and bool(cues.WANTS.search(before))
        if (
            cues.QUOTED_BEFORE.search(before)
            and not own
            and not before.startswith("if ")
            and not refused
            and not wished
        ):
            return True
        if asking and (standing.theirs or standing.theirs_ever or standing.mine) and cues.CONFIRMING.search(sentence):
            return True
        if asking and standing.theirs and not sentence and not after and not standing.by_name:
            return True
        if asking and cues.WONDERING.match(sentence):
            return True
        return asking and bool(cues.ASKING_ABOUT.search(before)) and bool(cues.ASKING_AFTER.search(after))

    def _referred(self, before: str, after: str, standing: Standing, *, own: bool, limit: bool) -> bool:
        if standing.theirs and (cues.YES_AFTER.match(after) or cues.YES_START.search(before)):
            return False
        if cues.REFERENCE_AFTER.match(after) and not limit:
            return True
        if cues.PAID_BEFORE.match(before) and not standing.by_name and not standing.period:
            return True
        found = None
        for found in cues.REFERENCE_BEFORE.finditer(before):
            pass
        bound = limit and not cues.UP_TO.search(before)
        if found is None or (bound and not standing.reference):
            return False
        later = [match.end() for match in cues.OWN_VERB.finditer(before)]
        later += [match.end() for match in cues.OWN_PHRASE.finditer(before)]
        if any(end > found.start() for end in later):
            return _looks_back(before[found.start() :])
        return True

    def _refused(self, before: str, after: str, *, asking: bool) -> bool:
        if cues.NO_AFTER.match(after) and not cues.MILD_AFTER.match(after):
            return True
        if cues.DOUBTED.search(before):
            return True
        if cues.NO_RIGHT_BEFORE.search(before) and not cues.NO_EXCEPT.search(before):
            return True
        found = None
        for found in cues.NO_BEFORE.finditer(before):
            pass
        if found is None or cues.NO_EXCEPT.search(before) or before.count(" ", found.end()) > cues.NO_REACH:
            return False
        if asking and cues.QUESTIONED_NO.search(before):
            return False
        put = [match.start() for match in cues.OWN_VERB.finditer(before)]
        return not any(start > found.start() for start in put)


def _looks_back(words: str) -> bool:
    """Tell whether a verb of one's own is about the past or the present state: we paid, I currently earn."""
    return words.startswith(
        ("i paid", "we paid", "i earn", "we earn", "i currently", "we currently", "i am paying", "i bought")
    )


def settle(parts: list[Part], keys: list[tuple[int, object]], theirs: list[bool], joined: list[bool]) -> list[Part]:
    """Return the parts after looking at the whole utterance.

    A figure of the other side is offered anew, not accepted, when it stands in a package with new figures and no word of
    agreement is by it. A figure without words of its own shares the fate of the one it is listed with.

    keys holds (issue, value) and theirs whether the value is the other side's; joined tells whether a figure stands in a
    list with the one before.
    """
    settled = list(parts)
    for place in range(1, len(settled)):
        previous = settled[place - 1]
        if (
            settled[place].plain
            and joined[place]
            and previous.role in {TermRole.REJECTED, TermRole.QUOTED, TermRole.REFERENCE}
        ):
            settled[place] = replace(settled[place], role=previous.role)
    fresh = {keys[place][0] for place, part in enumerate(settled) if part.role is TermRole.OFFER and not theirs[place]}
    for place, part in enumerate(settled):
        if part.role is TermRole.ACCEPTED and not part.firm and fresh - {keys[place][0]}:
            settled[place] = replace(part, role=TermRole.OFFER)
    return settled
