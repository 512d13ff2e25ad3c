"""What the recogniser's labels are called: verbs, so that a chip reads 'heard: asks about the deadline'."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer.core.moves import Act, Move, TermRole
from trainer.core.tactics import Tactic

translate = QCoreApplication.translate


def move_words() -> dict[Move, str]:
    """Return the words for every skill and mistake."""
    return _skills() | _mistakes()


def move_word(label: str) -> str:
    """Return the words for a move or an act by id; an unknown id is shown as it is."""
    known = {str(act): word for act, word in act_words().items()}
    known |= {str(move): word for move, word in move_words().items()}
    return known.get(label, label)


def counter_words(tactic: Tactic) -> str:
    """Return what answers a tactic, as 'asks about the deadline, asks for time or names the tactic'."""
    words = [move_word(move) for move in tactic.counters]
    if len(words) < 2:
        return "".join(words)
    return translate("Moves", "{first} or {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _skills() -> dict[Move, str]:
    return {
        Move.RAPPORT_BUILD: translate("Moves", "builds rapport"),
        Move.INTEREST_QUESTION: translate("Moves", "asks what matters to them"),
        Move.PROBE_CLAIM: translate("Moves", "tests a claim"),
        Move.DEADLINE_QUESTION: translate("Moves", "asks about the deadline"),
        Move.NAME_TACTIC: translate("Moves", "names the tactic"),
        Move.PROPOSE_PROCESS: translate("Moves", "proposes how to go on"),
        Move.REFRAME_INTERESTS: translate("Moves", "turns to interests"),
        Move.REFRAME_COLLABORATIVE: translate("Moves", "turns to a shared problem"),
        Move.REFRAME_MULTI_ISSUE: translate("Moves", "brings in other issues"),
        Move.REFRAME_LONG_TERM: translate("Moves", "looks beyond today"),
        Move.OBJECTIVE_STANDARD: translate("Moves", "cites a standard"),
        Move.SOCIAL_PROOF: translate("Moves", "cites what others got"),
        Move.ALLY_MENTION: translate("Moves", "mentions an ally"),
        Move.ANCHOR_FIRST: translate("Moves", "opens first"),
        Move.COUNTER_ANCHOR: translate("Moves", "sets a counter-anchor"),
        Move.JUSTIFY_RATIONALE: translate("Moves", "gives a reason"),
        Move.I_STATEMENT: translate("Moves", "speaks for oneself"),
        Move.ACKNOWLEDGE: translate("Moves", "acknowledges their side"),
        Move.SUMMARISE_CHECK: translate("Moves", "sums up and checks"),
        Move.STRATEGIC_SILENCE: translate("Moves", "holds the silence"),
        Move.HOLD_POSITION: translate("Moves", "holds the position"),
        Move.SHARE_PRIORITY: translate("Moves", "shares a priority"),
        Move.CONDITIONAL_OFFER: translate("Moves", "offers an if-then"),
        Move.PACKAGE_OFFER: translate("Moves", "offers a package"),
        Move.MESO: translate("Moves", "offers a choice of packages"),
        Move.CONTINGENT_DEAL: translate("Moves", "proposes a bet on the facts"),
        Move.RED_LINE: translate("Moves", "states a red line"),
        Move.BATNA_SIGNAL: translate("Moves", "mentions the alternative"),
        Move.WALK_AWAY: translate("Moves", "walks away"),
        Move.REQUEST_TIME: translate("Moves", "asks for time"),
        Move.USE_WINDOW: translate("Moves", "uses the news"),
        Move.IMPLEMENTATION_CHECK: translate("Moves", "asks who does what by when"),
        Move.CLOSE_CONFIRM: translate("Moves", "checks before closing"),
    }


def _mistakes() -> dict[Move, str]:
    return {
        Move.M_UNILATERAL_CONCESSION: translate("Moves", "gives without getting"),
        Move.M_BID_AGAINST_SELF: translate("Moves", "bids against oneself"),
        Move.M_FILL_SILENCE: translate("Moves", "fills the silence"),
        Move.M_SPLIT_DIFFERENCE: translate("Moves", "splits the difference"),
        Move.M_REACT_EMOTIONALLY: translate("Moves", "hits back"),
        Move.M_APOLOGISE_ASK: translate("Moves", "apologises for asking"),
        Move.M_REVEAL_RESERVATION: translate("Moves", "reveals the limit"),
        Move.M_REVEAL_DESPERATION: translate("Moves", "shows that it is urgent"),
        Move.M_ACCEPT_FIRST_OFFER: translate("Moves", "takes the first offer"),
        Move.M_CONCEDE_UNDER_TACTIC: translate("Moves", "gives under pressure"),
        Move.M_ROUND_CONCESSION: translate("Moves", "moves in round steps"),
        Move.M_BACKDOWN_RANGE: translate("Moves", "names a range"),
        Move.M_IRRITATOR: translate("Moves", "uses an irritating word"),
        Move.M_ARGUMENT_PILE: translate("Moves", "piles up arguments"),
        Move.M_ISSUE_BY_ISSUE: translate("Moves", "settles issue by issue"),
        Move.M_EMPTY_THREAT: translate("Moves", "threatens without means"),
    }


def act_words() -> dict[Act, str]:
    """Return the words for every act."""
    return {
        Act.OFFER: translate("Moves", "makes an offer"),
        Act.ANCHOR: translate("Moves", "sets an anchor"),
        Act.COUNTER_OFFER: translate("Moves", "makes a counter-offer"),
        Act.CONCESSION: translate("Moves", "concedes"),
        Act.CONDITIONAL_TRADE: translate("Moves", "proposes a trade"),
        Act.LIMIT: translate("Moves", "states a limit"),
        Act.ACCEPT: translate("Moves", "says yes"),
        Act.REJECT: translate("Moves", "says no"),
        Act.ASK_OFFER: translate("Moves", "asks for an offer"),
        Act.ASK_INTERESTS: translate("Moves", "asks about interests"),
        Act.ASK_INFO: translate("Moves", "asks a question"),
        Act.SHARE_INTERESTS: translate("Moves", "shares an interest"),
        Act.RATIONALE: translate("Moves", "gives a reason"),
        Act.CRITERION: translate("Moves", "names a criterion"),
        Act.FAIRNESS: translate("Moves", "speaks of fairness"),
        Act.BATNA: translate("Moves", "speaks of the alternative"),
        Act.URGENCY: translate("Moves", "speaks of urgency"),
        Act.CHALLENGE_DEADLINE: translate("Moves", "questions the deadline"),
        Act.THREAT: translate("Moves", "threatens"),
        Act.ATTACK: translate("Moves", "attacks the person"),
        Act.NAME_TACTIC: translate("Moves", "names the tactic"),
        Act.EMPATHY: translate("Moves", "shows understanding"),
        Act.APOLOGY: translate("Moves", "apologises"),
        Act.PRAISE: translate("Moves", "praises"),
        Act.SMALL_TALK: translate("Moves", "small talk"),
        Act.COORDINATE: translate("Moves", "proposes how to go on"),
        Act.LOGISTICS: translate("Moves", "speaks of practical steps"),
        Act.STALL: translate("Moves", "plays for time"),
        Act.INFORM: translate("Moves", "tells a fact"),
        Act.FILLER: translate("Moves", "fills in"),
        Act.OTHER: translate("Moves", "something else"),
    }


def role_words() -> dict[TermRole, str]:
    """Return the words for what a figure does in a sentence."""
    return {
        TermRole.OFFER: translate("Moves", "offered"),
        TermRole.ACCEPTED: translate("Moves", "accepted"),
        TermRole.REJECTED: translate("Moves", "refused"),
        TermRole.QUOTED: translate("Moves", "theirs, quoted"),
        TermRole.LIMIT: translate("Moves", "a limit"),
        TermRole.REFERENCE: translate("Moves", "a reference"),
    }
