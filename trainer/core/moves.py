"""What the learner's words do: acts, moves, mistakes, and the reading that a recogniser returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.terms import IssueId, Value

COUNTED_CONFIDENCE = 0.6
"""Readings below this confidence are shown but do not count in scores (product.md, rules of honesty)."""


class Act(StrEnum):
    """What an utterance does in the conversation, judged from its text and the turns before it."""

    OFFER = "offer"
    ANCHOR = "anchor"
    COUNTER_OFFER = "counter_offer"
    CONCESSION = "concession"
    CONDITIONAL_TRADE = "conditional_trade"
    LIMIT = "limit"
    ACCEPT = "accept"
    REJECT = "reject"
    ASK_OFFER = "ask_offer"
    ASK_INTERESTS = "ask_interests"
    ASK_INFO = "ask_info"
    SHARE_INTERESTS = "share_interests"
    RATIONALE = "rationale"
    CRITERION = "criterion"
    FAIRNESS = "fairness"
    BATNA = "batna"
    URGENCY = "urgency"
    CHALLENGE_DEADLINE = "challenge_deadline"
    THREAT = "threat"
    ATTACK = "attack"
    NAME_TACTIC = "name_tactic"
    EMPATHY = "empathy"
    APOLOGY = "apology"
    PRAISE = "praise"
    SMALL_TALK = "small_talk"
    COORDINATE = "coordinate"
    LOGISTICS = "logistics"
    STALL = "stall"
    INFORM = "inform"
    FILLER = "filler"
    OTHER = "other"


class Move(StrEnum):
    """The 33 skills and 16 mistakes of science.md section 2; mistakes begin with m-."""

    RAPPORT_BUILD = "rapport-build"
    INTEREST_QUESTION = "interest-question"
    PROBE_CLAIM = "probe-claim"
    DEADLINE_QUESTION = "deadline-question"
    NAME_TACTIC = "name-tactic"
    PROPOSE_PROCESS = "propose-process"
    REFRAME_INTERESTS = "reframe-interests"
    REFRAME_COLLABORATIVE = "reframe-collaborative"
    REFRAME_MULTI_ISSUE = "reframe-multi-issue"
    REFRAME_LONG_TERM = "reframe-long-term"
    OBJECTIVE_STANDARD = "objective-standard"
    SOCIAL_PROOF = "social-proof"
    ALLY_MENTION = "ally-mention"
    ANCHOR_FIRST = "anchor-first"
    COUNTER_ANCHOR = "counter-anchor"
    JUSTIFY_RATIONALE = "justify-rationale"
    I_STATEMENT = "i-statement"
    ACKNOWLEDGE = "acknowledge"
    SUMMARISE_CHECK = "summarise-check"
    STRATEGIC_SILENCE = "strategic-silence"
    HOLD_POSITION = "hold-position"
    SHARE_PRIORITY = "share-priority"
    CONDITIONAL_OFFER = "conditional-offer"
    PACKAGE_OFFER = "package-offer"
    MESO = "meso"
    CONTINGENT_DEAL = "contingent-deal"
    RED_LINE = "red-line"
    BATNA_SIGNAL = "batna-signal"
    WALK_AWAY = "walk-away"
    REQUEST_TIME = "request-time"
    USE_WINDOW = "use-window"
    IMPLEMENTATION_CHECK = "implementation-check"
    CLOSE_CONFIRM = "close-confirm"
    M_UNILATERAL_CONCESSION = "m-unilateral-concession"
    M_BID_AGAINST_SELF = "m-bid-against-self"
    M_FILL_SILENCE = "m-fill-silence"
    M_SPLIT_DIFFERENCE = "m-split-difference"
    M_REACT_EMOTIONALLY = "m-react-emotionally"
    M_APOLOGISE_ASK = "m-apologise-ask"
    M_REVEAL_RESERVATION = "m-reveal-reservation"
    M_REVEAL_DESPERATION = "m-reveal-desperation"
    M_ACCEPT_FIRST_OFFER = "m-accept-first-offer"
    M_CONCEDE_UNDER_TACTIC = "m-concede-under-tactic"
    M_ROUND_CONCESSION = "m-round-concession"
    M_BACKDOWN_RANGE = "m-backdown-range"
    M_IRRITATOR = "m-irritator"
    M_ARGUMENT_PILE = "m-argument-pile"
    M_ISSUE_BY_ISSUE = "m-issue-by-issue"
    M_EMPTY_THREAT = "m-empty-threat"

    @property
    def is_mistake(self) -> bool:
        """Tell whether the move is one of the sixteen mistakes."""
        return self.value.startswith("m-")


STATE_MOVES = frozenset(
    {
        Move.ANCHOR_FIRST,
        Move.COUNTER_ANCHOR,
        Move.STRATEGIC_SILENCE,
        Move.CLOSE_CONFIRM,
        Move.USE_WINDOW,
        Move.M_UNILATERAL_CONCESSION,
        Move.M_BID_AGAINST_SELF,
        Move.M_FILL_SILENCE,
        Move.M_SPLIT_DIFFERENCE,
        Move.M_ACCEPT_FIRST_OFFER,
        Move.M_CONCEDE_UNDER_TACTIC,
        Move.M_ROUND_CONCESSION,
        Move.M_BACKDOWN_RANGE,
        Move.M_EMPTY_THREAT,
    }
)
"""Moves that wording alone never decides: the core adds them from offers, timing and the state of the table.

A recogniser may still propose some of them as cues (for example a walk-away bluff); the core confirms or drops them.
"""


class Tone(StrEnum):
    """How a tactic was named (science.md 4.9)."""

    CALM_ALTERNATIVE = "calm-alternative"
    CALM = "calm"
    ACCUSING = "accusing"


class TermRole(StrEnum):
    """What a figure does in the sentence it stands in."""

    OFFER = "offer"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    QUOTED = "quoted"
    LIMIT = "limit"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One recognised act or move with its evidence span in the text and confidence 0..1."""

    id: str
    confidence: float
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One issue's value as read, with its role; package numbers the alternatives when several are offered."""

    issue: IssueId
    value: Value
    role: TermRole = TermRole.OFFER
    limit: bool = False
    start: int = 0
    end: int = 0
    package: int = 0
    out_of_range: bool = False
    condition: bool = False
    """True where the term is what the learner asks for in exchange."""
    near: tuple[Value, ...] = ()
    """The named values around one that the issue does not list, which then stands as it was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferReading:
    """The figures of an utterance; an ambiguous one lists its candidate readings instead of guessing."""

    terms: tuple[Term, ...] = ()
    conditional: bool = False
    ambiguous: bool = False
    alternatives: tuple[tuple[Term, ...], ...] = ()

    @property
    def offered(self) -> tuple[Term, ...]:
        """Return the terms that are put on the table: offered ones and limits offered as such, of the first package.

        A term of package 0 belongs to every package.
        """
        first = min((term.package for term in self.terms if term.package), default=0)
        return tuple(
            term
            for term in self.terms
            if term.package in {0, first} and term.role in {TermRole.OFFER, TermRole.ACCEPTED} and not term.out_of_range
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """An exchange that something said is like: 0 to 1, and whether it was put as a question."""

    id: str
    likeness: float
    asks: bool
    follows: bool = False
    """True where it follows up on what the other side has just said."""
    beside: bool = False
    """True where only a question beside an offer is so like it: the offer is none the less one."""
    apt: float = 0.0
    """How apt its answer is, 0 to 1, as judged from all that can be compared; 0 where it was not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One of the questions of an utterance by itself, with the exchanges that it is like."""

    words: str
    alike: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a recogniser made of one utterance."""

    acts: tuple[Label, ...] = ()
    moves: tuple[Label, ...] = ()
    offer: OfferReading | None = None
    tone: Tone | None = None
    alike: tuple[Likeness, ...] = ()
    """The exchanges of the scene that the utterance is like, the likest first."""
    asked: tuple[Asked, ...] = ()
    """The questions of an utterance that says more than one question, each by itself."""
    told: tuple[Likeness, ...] = ()
    """What the sentence told beside an offer is like: a reason, a story, a wish that is none of the points."""
    recogniser: str = ""
    """Name and version of what produced the reading; 'learner' once the learner corrected it."""

    def has_act(self, *acts: Act) -> bool:
        """Tell whether any of these acts was read with enough confidence to count."""
        return any(label.id in acts and label.confidence >= COUNTED_CONFIDENCE for label in self.acts)

    def has_move(self, *moves: Move) -> bool:
        """Tell whether any of these moves was read with enough confidence to count."""
        return any(label.id in moves and label.confidence >= COUNTED_CONFIDENCE for label in self.moves)

    def counted_moves(self) -> tuple[Move, ...]:
        """Return the moves that count, in the order they were read."""
        return tuple(Move(label.id) for label in self.moves if label.confidence >= COUNTED_CONFIDENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One earlier utterance, as context for reading the next."""

    mine: bool
    text: str
    terms: tuple[Term, ...] = ()
    known: bool = False
    """What it put forward is known to be its terms, and nothing where there are none."""


def naming(text: str) -> Reading:
    """Return the reading of a calm naming that the learner chose from the sheet instead of typing."""
    end = len(text)
    return Reading(
        acts=(Label(id=Act.NAME_TACTIC, confidence=1.0, start=0, end=end),),
        moves=(Label(id=Move.NAME_TACTIC, confidence=1.0, start=0, end=end),),
        tone=Tone.CALM_ALTERNATIVE,
        recogniser="learner",
    )
