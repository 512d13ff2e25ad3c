"""What a figure does in its sentence: offered, accepted, rejected, quoted back, a limit or a reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.core.moves import TermRole
from trainer.language import cues, hearsay
from trainer.language.clauses import Layout
from trainer.language.speech import Speech

_SHARED_FATES = frozenset({TermRole.REJECTED, TermRole.QUOTED, TermRole.REFERENCE})
_PAIRED_FATES = frozenset({TermRole.QUOTED, TermRole.REFERENCE})
_LOOKING_BACK = (
    "i paid", "we paid", "i earn", "we earn", "i currently", "we currently", "i am paying", "i bought",
)  # fmt: skip
"""Verbs of one's own that are about the past or the present state."""
_ELLIPTIC_NO = re.compile(r"^(?:not|(?:i|we|you) (?:can|could|will|would) not(?: (?!only\b|just\b)\w+){0,2})$")
"""What turns down the figure it stands behind: 1,410 I won't pay, the logo not."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """The words around a figure."""

    before: str
    """In its clause."""
    after: str
    """In its clause."""
    lead: str
    """Before it in its sentence."""
    following: str
    """What comes after its clause."""
    asking: bool
    """It stands in a question."""
    tail: str
    """The rest of its sentence."""
    own: bool
    """The words before it put it forward: I would pay, how about, could you do."""


class RoleReader:
    """Reads the part figures play in one utterance."""

    def __init__(self, speech: Speech, layout: Layout) -> None:
        self._speech = speech
        self._layout = layout

    def part(self, first: int, stop: int, standing: Standing) -> Part:
        """Return the part of the figure at these tokens."""
        said = self._around(first, stop)
        if cues.SAY.match(said.lead) and not standing.theirs:
            return Part(role=TermRole.OFFER)
        if cues.PAST_LIMIT.search(said.before):
            return Part(role=TermRole.OFFER, limit=True)
        beyond = _beyond(said, standing)
        if beyond is not None:
            return beyond
        if said.asking and standing.by_name and _is_fact_to_come(said):
            return Part(role=TermRole.REFERENCE)
        limit = _is_limit(said, standing) and not hearsay.MANY_DO.match(said.before)
        if _is_quoted(said, standing):
            return Part(role=TermRole.QUOTED)
        if _is_reference(said, standing, limit=limit):
            return Part(role=TermRole.REFERENCE)
        if not limit and _is_refused(said, standing):
            return Part(role=TermRole.REJECTED)
        return _put_forward(said, standing, limit=limit)

    def is_wondered_at(self, first: int) -> bool:
        """Tell whether a figure stands in a question of fact: how did you get there without forecasts."""
        return bool(cues.WONDERING.match(self._speech.before(first, sentence=True)))

    def is_reported(self, first: int) -> bool:
        """Tell whether a refusal is what somebody else said or wrote: you said no pack."""
        return bool(cues.REPORTED_NO.search(self._speech.before(first)))

    def is_repeated(self, first: int) -> bool:
        """Tell whether a value is what its speaker says to have said."""
        return bool(cues.OWN_SAID.search(self._speech.before(first)))

    def is_disowned(self, first: int) -> bool:
        """Tell whether a value is what its speaker never said."""
        return bool(cues.NEVER_SAID.search(self._speech.before(first)))

    def is_threatened(self, stop: int) -> bool:
        """Tell whether a refused option is named only to say what hangs on it: no boiler, no signature."""
        return bool(cues.THREATENED.match(self._speech.next_clause(stop)))

    def is_spent(self, first: int, stop: int) -> bool:
        """Tell whether a figure is money that went into something else: I put 2k into tyres."""
        before, after = self._speech.before(first), self._speech.after(stop)
        return bool(
            hearsay.SPENT_FOR.search(before)
            or (hearsay.SPENT_BEFORE.search(before) and hearsay.SPENT_AFTER.match(after))
        )

    def _around(self, first: int, stop: int) -> _Around:
        before = self._speech.before(first)
        return _Around(
            before=before,
            after=self._speech.after(stop),
            lead=self._speech.before(first, sentence=True),
            following=self._speech.next_clause(stop),
            tail=self._speech.after(stop, sentence=True),
            asking=self._layout.sentence[first] in self._layout.asking,
            own=bool(cues.OWN_VERB.search(before) or cues.OWN_PHRASE.search(before)),
        )


def _beyond(said: _Around, standing: Standing) -> Part | None:
    """Read a figure that something lies beyond: above 3,000, better than engineer."""
    if cues.UP_TO.search(said.before):
        return None
    if said.asking and cues.BOUND.search(said.before) and cues.WONDERING.match(said.lead):
        return Part(role=TermRole.QUOTED)
    if standing.by_name:
        return Part(role=TermRole.REFERENCE) if said.before.endswith((" than", " above", " below")) else None
    lasts = standing.period and said.before.endswith("over")
    if lasts or not cues.BOUND.search(said.before):
        return None
    if standing.theirs and not said.asking and cues.NO_BEFORE.search(said.before):
        return Part(role=TermRole.REJECTED)
    return Part(role=TermRole.LIMIT, limit=True)


def _supposes(said: _Around) -> bool:
    """Tell whether a figure stands in an if-clause."""
    return said.before in {"if", "unless"} or said.before.startswith(("if ", "unless "))


def _is_limit(said: _Around, standing: Standing) -> bool:
    if cues.RAISED_TO.search(said.before) or (standing.by_name and cues.NAMED_SO.search(said.before)):
        return False
    return bool(
        cues.UP_TO.search(said.before)
        or cues.LIMIT_BEFORE.search(said.before)
        or cues.LIMIT_AFTER.match(said.after)
        or cues.LIMIT_NEXT.search(said.following)
    )


def _is_quoted(said: _Around, standing: Standing) -> bool:
    """Tell whether a figure is only repeated, mocked or asked about."""
    if cues.YES_OR_NO.search(said.tail) and "you" not in said.before.split():
        return False
    if cues.SCOFFED.match(said.lead) and cues.SCOFF_NEXT.match(said.following):
        return True
    if hearsay.ONLY_SPOKEN_OF.match(said.after) or (
        said.after.startswith("from you") and hearsay.HEARD.search(said.before)
    ):
        return True
    if hearsay.YOU_DID.match(said.before) and not standing.theirs:
        return True
    if hearsay.ASKING_WHY.search(said.lead):
        return True
    if standing.by_name and said.asking and _is_fragment(said):
        return True
    if said.asking and hearsay.COMES_WITH.match(said.lead):
        return True
    if said.asking and standing.period and hearsay.STILL_THEN.match(said.before):
        return True
    if re.search(r"(?:^| )i (?:just )?said no$", said.before):
        return False
    own = said.own or bool(cues.SUPPOSED.match(said.before))
    if cues.QUOTED_BEFORE.search(said.before) and not own and not _supposes(said):
        wished = said.asking and cues.WANTS.search(said.before)
        if not wished and not cues.NO_AFTER.match(said.after):
            return True
    if not said.asking:
        return False
    known = standing.theirs or standing.theirs_ever or standing.mine
    return bool(
        _is_echoed(said, standing)
        or (known and cues.CONFIRMING.search(said.lead))
        or (known and not standing.mine and hearsay.BARE_EITHER.match(f"{said.lead} 0 {said.after}".strip()))
        or cues.WONDERING.match(said.lead)
        or cues.DEFINED.match(said.before)
        or (cues.FACT_ASKED.match(said.lead) and not said.after)
        or (
            cues.COST_ASKED.match(said.lead)
            and (cues.COST_AFTER.match(said.after) or (standing.by_name and not said.after))
        )
        or cues.INCLUDED_ASKED.match(said.lead)
        or (cues.RATHER_ASKED.search(said.lead) and (" or" in f"{said.lead} {said.after} {said.following}"))
        or (cues.EITHER_ASKED.match(said.lead) and (said.after.startswith("or ") or " or" in said.lead))
        or cues.ASKED_OF.match(said.after)
        or (cues.AFTERWARDS.match(said.before) and cues.OVER_AFTER.match(said.after))
        or cues.PUZZLED_NEXT.match(said.following)
        or (standing.by_name and cues.TAGGED.match(said.following))
        or cues.POINT_ASKED.match(said.before)
        or (cues.ASKING_ABOUT.search(said.before) and cues.ASKING_AFTER.search(said.after))
    )


def _is_fragment(said: _Around) -> bool:
    """Tell whether an option is only said back in a question without a verb: to the boiler? the wall or the boiler?"""
    around = f"{said.lead} {said.tail}".split()
    return bool(around) and cues.OF_FRAGMENTS.issuperset(around) and not cues.OF_FRAGMENTS.isdisjoint(around)


def _is_fact_to_come(said: _Around) -> bool:
    """Tell whether it is only asked what will or can be: will the wall be dry in two weeks."""
    return bool(
        hearsay.WILL_BE.match(said.lead)
        or hearsay.WHEN_IS.match(said.lead)
        or (hearsay.CAN_BE.match(said.lead) and hearsay.DONE_TO.match(said.after))
    )


def _is_echoed(said: _Around, standing: Standing) -> bool:
    """Tell whether the other side's figure is asked back and neither turned down nor answered at once."""
    if not standing.theirs or standing.by_name or said.lead not in {"", "so"}:
        return False
    answered = cues.NO_NEXT.search(said.following) or cues.COUNTERED.search(said.following)
    return bool(cues.ECHO_AFTER.match(said.after)) and not answered


def _is_reference(said: _Around, standing: Standing, *, limit: bool) -> bool:
    """Tell whether a figure is the market's, a third party's or the past's."""
    if standing.theirs and (cues.YES_AFTER.match(said.after) or cues.YES_START.search(said.before)):
        return False
    if cues.SUPPOSED.match(said.before) or cues.TAKEN_UP_NEXT.match(said.following):
        return False
    if any(pattern.match(said.before) for pattern in (hearsay.OTHERS_HAVE, hearsay.MANY_DO)):
        return True
    if standing.by_name and _is_somebodys(said):
        return True
    if not said.before and hearsay.SOMEBODY.match(said.lead) and hearsay.LIVES_THERE.search(said.lead):
        return True
    if hearsay.NOT_GIVEN.match(said.before):
        return True
    if not (said.own or standing.theirs) and hearsay.is_told(said.before, said.after, said.lead):
        return True
    if standing.reference and hearsay.is_paid_now(said.before, said.after):
        return True
    if standing.period and hearsay.is_of_event(said.before):
        return True
    if hearsay.is_reported_wish(said.before):
        return True
    if hearsay.WAS_TOLD.search(said.before) or hearsay.HAVE_DONE.match(said.before):
        return True
    if hearsay.LOSES.search(said.before) or hearsay.BACKER.match(said.before):
        return True
    if hearsay.BACK_THEN.search(said.before) and not cues.HAD_IN_MIND.match(said.after):
        return True
    if not (said.own or said.asking) and hearsay.WENT_AWAY.match(said.after):
        return True
    if hearsay.is_kept_somewhere(said.before, said.after) or (standing.period and _has_lasted(said)):
        return True
    if cues.REFERENCE_AFTER.match(said.after) and not limit:
        return True
    if standing.period and hearsay.DATED_AFTER.match(said.after) and not limit:
        return True
    if cues.PAID_BEFORE.match(said.before) and not standing.by_name and not standing.period:
        return True
    found = cues.REFERENCE_BEFORE.search(said.before)
    if found is not None and cues.NEVER.search(said.before, 0, found.end()):
        return False
    bound = limit and not cues.UP_TO.search(said.before)
    if found is None or (bound and not standing.reference):
        return False
    if cues.GIVEN_TOO.match(said.before) and cues.PUT_FIRST.search(said.lead):
        return False
    own = [match.end() for pattern in (cues.OWN_VERB, cues.OWN_PHRASE) for match in pattern.finditer(said.before)]
    if any(end > found.start() for end in own):
        return said.before[found.start() :].startswith(_LOOKING_BACK)
    return True


def _has_lasted(said: _Around) -> bool:
    """Tell whether a length of time lies behind the speaker and is not asked for."""
    if said.own or said.asking:
        return False
    return bool(
        hearsay.LASTED.search(said.before)
        or hearsay.OTHERS_DO.match(said.before)
        or hearsay.HAS_WAITED.search(said.before)
        or hearsay.DONE_WITHIN.search(said.before)
        or hearsay.SO_FAR.match(said.after)
        or (not said.before and hearsay.SO_FAR_NOW.match(said.after))
    )


def _is_somebodys(said: _Around) -> bool:
    """Tell whether an option is named in a story of somebody's life, or its words are a person who speaks."""
    return bool(
        hearsay.SOMEBODY.match(said.before)
        or hearsay.SPEAKS_AFTER.match(said.after)
        or hearsay.LONG_AGO.match(said.after)
        or hearsay.LIVES_BY.search(said.before)
        or hearsay.ASLEEP_AFTER.match(said.after)
    )


def _is_refused(said: _Around, standing: Standing) -> bool:
    """Tell whether a figure is turned down."""
    without = standing.by_name and cues.DONE_WITHOUT.search(said.before)
    if without and not cues.NEGATED.search(f"{said.lead} {said.tail}"):
        return True
    if (
        (standing.theirs or (said.asking and not said.before))
        and (not said.after or (said.asking and said.after.count(" ") < 4))
        and (cues.NO_NEXT.search(said.following) or (said.asking and cues.COUNTERED.search(said.following)))
    ):
        return True
    if _ELLIPTIC_NO.match(said.after) and not said.own and not said.asking:
        return True
    if cues.NO_AFTER.match(said.after) and not cues.MILD_AFTER.match(said.after):
        return not (said.asking and cues.ASKED_WHETHER.match(said.lead))
    if cues.NOTHING_DOES.match(said.before) or cues.DOUBTED.search(said.before) or cues.NEVER.search(said.before):
        return True
    if cues.NO_EXCEPT.search(said.before):
        return False
    if cues.NO_RIGHT_BEFORE.search(said.before):
        return True
    refusals = list(cues.NO_BEFORE.finditer(said.before))
    if not refusals or said.before.count(" ", refusals[-1].end()) > cues.NO_REACH:
        return False
    if said.asking and cues.QUESTIONED_NO.search(said.before):
        return False
    return not any(match.start() > refusals[-1].start() for match in cues.OWN_VERB.finditer(said.before))


def _put_forward(said: _Around, standing: Standing, *, limit: bool) -> Part:
    """Read a figure that is neither quoted nor refused: taken up or offered."""
    if limit:
        bare_bound = cues.UP_TO.search(said.before) and not said.own
        return Part(role=TermRole.LIMIT if bare_bound else TermRole.OFFER, limit=True)
    for_others = bool(cues.OTHERS_YES.search(said.before)) or said.asking
    agreed = bool((cues.YES_BEFORE.search(said.before) and not for_others) or cues.YES_AFTER.match(said.after))
    agreed = agreed or bool(cues.AGREED_NEXT.match(said.following))
    opened = bool(cues.YES_START.search(said.lead))
    if standing.theirs:
        active = agreed or opened or said.own or said.asking or _supposes(said)
        if not active and cues.REMARKED.match(said.after):
            return Part(role=TermRole.QUOTED)
        alone = opened and not said.after and said.lead.count(" ") <= 1
        return Part(role=TermRole.ACCEPTED, firm=agreed or alone)
    if standing.mine and not standing.they_offered and (agreed or opened):
        return Part(role=TermRole.ACCEPTED, firm=agreed)
    wished = "would" in said.after.split()[:4]
    own = said.own or cues.OWN_VERB.search(said.lead)
    if agreed and not own and not wished and standing.by_name and not standing.they_offered:
        return Part(role=TermRole.ACCEPTED, firm=True)
    if standing.reference and not standing.they_offered and cues.LISTED.search(said.lead):
        return Part(role=TermRole.REFERENCE)
    return Part(role=TermRole.OFFER, plain=not said.before and not said.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A part with what the whole utterance needs to know of its figure."""

    part: Part
    issue: int
    theirs: bool
    """The value is the other side's."""
    joined: bool
    """It stands in a list with the figure before."""
    paired: bool = False
    """One word parts it from the figure before: five or six."""
    repeats: bool = False
    """Its speaker says it again in so many words: I said two."""
    listed: bool = False
    """Only 'with', 'and' or the like parts it from the figure before."""


def settle(placed: Sequence[Placed]) -> list[Part]:
    """Return the parts after looking at the whole utterance.

    A figure without words of its own shares the fate of the one it is listed with. A figure of the other side is
    offered anew, not accepted, when it stands in a package with new figures and no word of agreement is by it.
    """
    settled = [item.part for item in placed]
    for place, item in enumerate(placed):
        if not place:
            continue
        fate = settled[place - 1].role
        contrasted = fate is TermRole.REJECTED and placed[place - 1].issue == item.issue
        follows = item.part.plain and item.joined and fate in _SHARED_FATES and not contrasted
        added = item.listed and item.part.role is TermRole.OFFER and fate in _PAIRED_FATES
        if follows or added:
            settled[place] = replace(item.part, role=fate)
    for place, item in enumerate(placed):
        denied = [
            at
            for at, (known, part) in enumerate(zip(placed, settled, strict=True))
            if known.issue == item.issue and part.role is TermRole.REJECTED
        ]
        taken = (
            settled[place].role is TermRole.ACCEPTED and not settled[place].firm and min(denied, default=place) < place
        )
        if taken or (denied and item.repeats and settled[place].role is TermRole.QUOTED):
            settled[place] = replace(settled[place], role=TermRole.OFFER, firm=True)
    for place, item in enumerate(placed[1:], start=1):
        before = placed[place - 1]
        if item.paired and item.issue == before.issue and settled[place].role in _PAIRED_FATES:
            settled[place - 1] = replace(settled[place - 1], role=settled[place].role)
    fresh = {
        item.issue
        for item, part in zip(placed, settled, strict=True)
        if part.role is TermRole.OFFER and not item.theirs
    }
    return [
        replace(part, role=TermRole.OFFER)
        if part.role is TermRole.ACCEPTED and not part.firm and fresh - {item.issue}
        else part
        for item, part in zip(placed, settled, strict=True)
    ]
