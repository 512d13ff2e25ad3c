"""The only judge of what a learner may do: an order against the state gives events or a refusal."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeAlias, assert_never

from trainer.core import events as ev
from trainer.core.adjournment import cost_of, prep_points, revised
from trainer.core.amendments import amended, without_losses
from trainer.core.arrangements import parts_gladly
from trainer.core.asks_less import heeded, less_than_given, no_less
from trainer.core.assent import LONG_TEXT
from trainer.core.consent import only_finds_so
from trainer.core.corrections import correction_in
from trainer.core.gifts import gives_gladly, takes_instead
from trainer.core.moves import Act, Move, Reading, TermRole, naming
from trainer.core.passing import any_owed, is_said_in_passing, puts_beside_claim
from trainer.core.plain import (
    asks_if_too_much,
    asks_in_form,
    closes,
    draws_line,
    gives_way,
    moves_itself,
    only_asks,
    says_back,
    speaks_assent,
    words_of,
)
from trainer.core.postponement import asks_to_adjourn
from trainer.core.put_forward import nearest_terms, offered_terms, packages_of, without_reminders
from trainer.core.recital import confirms, says_all
from trainer.core.refusals import in_place_of_refused
from trainer.core.scenario import Scenario
from trainer.core.table import Phase, TableState, without
from trainer.core.terms import Package, Side, Terms, same_value, takes
from trainer.core.written import MAX_TEXT, kept_preparation, kept_reflection


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepare:
    """Store the preparation."""

    preparation: ev.Preparation


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTable:
    """Sit down and start talking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Say something; terms from the offer sheet override what was read in the text."""

    text: str
    reading: Reading
    terms: Terms = field(default_factory=dict)
    first_key_ms: int | None = None
    last_key_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept:
    """Take the counterpart's package, or confirm the one it said yes to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkAway:
    """Leave without a deal; who is called back may turn round, and who then walks again is gone."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBreak:
    """Ask for a break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjourn:
    """Ask to stop for today and to meet again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnToTable:
    """Sit down again after an adjournment, at a wall time in ms since the epoch."""

    wall_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteEvidence:
    """Cite an opened item of the dossier."""

    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BringAlly:
    """Bring in an ally recruited beforehand."""

    ally: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameTactic:
    """Name the tactic in calm words of the trainer's."""

    tactic: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginHold:
    """Be silent on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndHold:
    """Stop being silent on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoseFocus:
    """The window is no longer in front."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegainFocus:
    """The window is in front again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishLine:
    """The counterpart's line was fully shown or heard."""

    of_seq: int
    channel: ev.Channel = ev.Channel.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectReading:
    """Replace what was read in an earlier utterance."""

    of_seq: int
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflect:
    """Store the learner's reflection."""

    reflection: ev.ReflectionWritten


Order: TypeAlias = (
    Prepare
    | OpenTable
    | Say
    | Accept
    | WalkAway
    | TakeBreak
    | Adjourn
    | ReturnToTable
    | CiteEvidence
    | BringAlly
    | NameTactic
    | BeginHold
    | EndHold
    | LoseFocus
    | RegainFocus
    | FinishLine
    | CorrectReading
    | Reflect
)

TalkOrder: TypeAlias = Say | TakeBreak | Adjourn | CiteEvidence | BringAlly | NameTactic


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an order cannot be carried out now, with a stable code and a sentence for the learner."""

    code: str
    message: str


Decision: TypeAlias = tuple[ev.Event, ...] | Refusal

NOT_TALKING = Refusal(code="not-talking", message="The meeting is not open.")
AWAY = Refusal(code="adjourned", message="The meeting is adjourned. Return to the table first.")


def decide(scenario: Scenario, state: TableState, order: Order) -> Decision:
    """Return the events an order causes on the learner's side, or why it is refused."""
    match order:
        case Prepare():
            return _prepare(scenario, state, order.preparation)
        case OpenTable():
            if state.phase is not Phase.PREPARING:
                return Refusal(code="already-open", message="The meeting is already open.")
            return (ev.TableOpened(),)
        case ReturnToTable():
            if state.phase is not Phase.ADJOURNED:
                return Refusal(code="not-adjourned", message="The meeting is not adjourned.")
            return (ev.TableReopened(wall_ms=order.wall_ms),)
        case Say() | TakeBreak() | Adjourn() | CiteEvidence() | BringAlly() | NameTactic():
            return _shut(state) or _talk(scenario, state, order)
        case Accept() | WalkAway():
            return _shut(state) or _close(state, order)
        case BeginHold() | EndHold() | LoseFocus() | RegainFocus() | FinishLine():
            return _time(state, order)
        case CorrectReading():
            if not any(line.seq == order.of_seq and line.side is Side.LEARNER for line in state.spoken):
                return Refusal(code="no-such-line", message="There is no such line of yours to correct.")
            return (ev.ReadingCorrected(of_seq=order.of_seq, reading=order.reading),)
        case Reflect():
            if state.phase is not Phase.ENDED:
                return Refusal(code="not-ended", message="Reflect once the meeting is over.")
            return (kept_reflection(order.reflection),)
        case _:
            assert_never(order)


def _shut(state: TableState) -> Refusal | None:
    """Return why nothing can be said at the table now, or None."""
    if state.phase in {Phase.TALKING, Phase.CONFIRMING}:
        return None
    return AWAY if state.phase is Phase.ADJOURNED else NOT_TALKING


def _prepare(scenario: Scenario, state: TableState, preparation: ev.Preparation) -> Decision:
    if state.phase not in {Phase.PREPARING, Phase.ADJOURNED}:
        return Refusal(code="already-open", message="Preparation closed when the meeting opened.")
    items = [scenario.find_evidence(name) for name in preparation.evidence]
    allies = [scenario.find_ally(name) for name in preparation.allies]
    if None in items or None in allies:
        return Refusal(code="unknown-card", message="The dossier has no such card.")
    points = prep_points(scenario, state)
    for issue_id, value in [
        *preparation.opening.items(),
        *((line.issue, line.value) for line in preparation.red_lines),
    ]:
        if not takes(scenario.bargain, issue_id, value):
            return Refusal(code="not-a-value", message=f"{value} is not a value of {issue_id}.")
    written = kept_preparation(preparation)
    if state.phase is Phase.ADJOURNED:
        written = revised(scenario, state.preparation, written)
    cost = cost_of(scenario, written)
    if cost > points:
        return Refusal(code="over-budget", message=f"That takes {cost} preparation points; you have {points}.")
    return (ev.PreparationDone(preparation=written),)


def _talk(scenario: Scenario, state: TableState, order: TalkOrder) -> Decision:
    match order:
        case Say():
            return _say_or_adjourn(scenario, state, order)
        case TakeBreak():
            return (ev.BreakTaken(),)
        case Adjourn():
            asked = ev.AdjournmentAsked()
            return (asked,) if state.holding_since_ms is None else (ev.HoldEnded(), asked)
        case CiteEvidence():
            item = scenario.find_evidence(order.evidence)
            if item is None or order.evidence not in state.preparation.evidence:
                return Refusal(code="not-opened", message="You did not open that card while preparing.")
            return (ev.EvidenceCited(evidence=item.id, accepted=item.strength >= 0.5 and not item.outdated),)
        case BringAlly():
            ally = scenario.find_ally(order.ally)
            if ally is None or order.ally not in state.preparation.allies:
                return Refusal(code="not-recruited", message="You did not recruit that ally while preparing.")
            return (ev.AllyBroughtIn(ally=ally.id, accepted=ally.consents and ally.relevant),)
        case NameTactic():
            if order.tactic not in state.tactics:
                return Refusal(code="not-seen", message="They have not done that here.")
            text = order.text[:MAX_TEXT]
            return (ev.LearnerSpoke(text=text, reading=naming(text), named=order.tactic),)
        case _:
            assert_never(order)


def _say_or_adjourn(scenario: Scenario, state: TableState, order: Say) -> Decision:
    """Return what words cause; a wish to meet again another day is one, whatever figures stand beside it."""
    said = _say(scenario, state, order)
    if (
        isinstance(said, Refusal)
        or not asks_to_adjourn(order.text)
        or any(isinstance(e, ev.SessionEnded) for e in said)
    ):
        return said
    # A weekday may have been read as a value of some point: without a figure or the sheet nothing was put forward.
    puts = order.terms or any(sign.isdigit() for sign in order.text)
    return (*(said if puts else said[:1]), ev.AdjournmentAsked(spoken=True))


def _say(scenario: Scenario, state: TableState, order: Say) -> Decision:
    text = order.text.strip()[:MAX_TEXT]
    if not text and not order.terms:
        return Refusal(code="nothing-said", message="Say something or put terms on the sheet.")
    for issue_id, value in order.terms.items():
        if not takes(scenario.bargain, issue_id, value):
            return Refusal(code="not-a-value", message=f"{value} is not a value of {issue_id}.")
    mending = correction_in(scenario.bargain, state, text, order.reading)
    state = without(state, mending.takes_back)
    spoke = ev.LearnerSpoke(
        text=text,
        reading=order.reading,
        first_key_ms=order.first_key_ms,
        last_key_ms=order.last_key_ms,
        takes_back=mending.takes_back,
        puts_right=mending.puts_right,
    )
    page = table_page(scenario, state)
    less = less_than_given(scenario.bargain, state, text, order.reading)
    order = replace(order, reading=heeded(order.reading, less))
    stated = mending.applied({**offered_terms(scenario, order.reading, page), **order.terms})
    beside = in_place_of_refused(scenario.bargain, page, state.stated_by_learner, stated, order.reading)
    stated = {**mending.kept(beside), **stated}
    agreed = state.accepted
    mended = amended(scenario.bargain, agreed, text, order.reading) if agreed is not None else {}
    stated = {**mended, **stated}
    if agreed is not None:
        stated = {**without_losses(scenario.bargain, agreed, stated, order.reading), **order.terms}
    several = order.reading.offer is not None and len(packages_of(order.reading.offer)) > 1
    if agreed is not None and _repeats(agreed, stated) and not several:
        other = _names_other(agreed, order.reading, asks="?" in text)
        leaves = not stated and state.stated_by_learner == dict(agreed) and parts_gladly(text)
        if other or not (leaves or confirms(scenario.bargain, agreed, text, order.reading)):
            return (spoke,)
        closed = ev.SessionEnded(outcome=ev.Outcome.DEAL, package=agreed)
        return (spoke, ev.OfferAccepted(side=Side.LEARNER, package=agreed), closed)
    passing = not (order.terms or mended or mending.puts_right)
    if not stated or (passing and _puts_nothing_forward(scenario, state, text, order.reading, stated)):
        return (spoke,)
    offer = order.reading.offer
    between = no_less(scenario.bargain, state, nearest_terms(scenario, order.reading))
    return (
        spoke,
        ev.LearnerOffered(
            stated=stated,
            package=table_package(scenario, state, {**between, **stated}) if agreed is None else {**agreed, **stated},
            conditional=bool(offer and offer.conditional) or order.reading.has_move(Move.CONDITIONAL_OFFER),
            justified=order.reading.has_move(
                Move.JUSTIFY_RATIONALE, Move.OBJECTIVE_STANDARD, Move.SOCIAL_PROOF, Move.CONTINGENT_DEAL
            ),
        ),
    )


def _repeats(agreed: Package, stated: Terms) -> bool:
    """Tell whether terms change nothing of the package the counterpart said yes to."""
    return all(same_value(agreed[issue], value) for issue, value in stated.items())


def _names_other(agreed: Package, reading: Reading, *, asks: bool) -> bool:
    """Tell whether any figure was named that is not in the agreed package, be it unclear, impossible or asked about."""
    offer = reading.offer
    if offer is None:
        return False
    roles = {TermRole.OFFER, TermRole.ACCEPTED} | ({TermRole.QUOTED} if asks else set())
    put = {term.issue: term.value for term in offer.terms if term.role in roles}
    return offer.ambiguous or not _repeats(agreed, put)


def _puts_nothing_forward(scenario: Scenario, state: TableState, text: str, reading: Reading, stated: Terms) -> bool:
    """Tell whether figures are only said back, asked about, or left standing in a long text about something else."""
    if says_all(scenario.bargain, text, reading) or _moves_off_own(state, text, reading):
        return False
    beside_claim = puts_beside_claim(text, table_page(scenario, state), reading)
    if (
        (says_back(without_reminders(text, reading)) and not (beside_claim or gives_way(text)))
        or only_asks(text)
        or draws_line(text)
        or asks_if_too_much(text)
    ):
        return True
    if state.accepted is None and is_said_in_passing(text, reading):
        return True
    offer = reading.offer
    put = [term.role for terms in packages_of(offer) for term in terms] if offer is not None else []
    only_takes = bool(put) and all(role is TermRole.ACCEPTED for role in put)
    speaks = closes(text) or moves_itself(text) or gives_gladly(text) or (offer is not None and offer.conditional)
    speaks = speaks or takes_instead(state.stated_by_learner, text, reading)
    if only_takes and not speaks and (len(words_of(text)) > LONG_TEXT or not speaks_assent(text)):
        return True
    return _asks_back(scenario, state, text, reading, stated)


def _moves_off_own(state: TableState, text: str, reading: Reading) -> bool:
    """Tell whether several values are put that are new from the learner, or one is not what it last put there itself.

    Whose page has that value does not matter: else an old, dearer word would stand, and could be said yes to.
    """
    terms = reading.offer.terms if reading.offer is not None else ()
    put = {term.issue: term.value for term in terms if term.role is TermRole.OFFER}
    mine, standing = state.stated_by_learner, state.counterpart_offer
    page = standing.package if standing is not None else {}
    new = [issue for issue, value in put.items() if issue in page and not same_value(page[issue], value)]
    moved = [issue for issue, value in put.items() if issue in mine and not same_value(mine[issue], value)]
    checks = "?" in text and says_back(without_reminders(text, reading))
    return len(put) > 1 and (bool(moved) or len(new) > 1) and not checks


def _asks_back(scenario: Scenario, state: TableState, text: str, reading: Reading, stated: Terms) -> bool:
    """Tell whether a text only says the counterpart's figures back with a question mark: that is no offer.

    Nor is its main figure said back before the learner named any, nor a summary to be confirmed that would leave the
    learner worse off than the counterpart's page.
    """
    standing = state.counterpart_offer
    asks = "?" in text or asks_in_form(text)
    if standing is None:
        return False
    if not state.learner_offers and scenario.bargain.headline.id in stated and _repeats(standing.package, stated):
        return True
    if only_finds_so(text) and _repeats(standing.package, stated):
        return True
    if any_owed(text, [term for terms in packages_of(reading.offer) for term in terms] if reading.offer else []):
        return True
    if reading.has_act(Act.ACCEPT):
        return False
    if asks and _repeats(standing.package, stated):
        return True
    if not asks:
        return False
    worth = scenario.bargain.utility(Side.LEARNER, table_package(scenario, state, stated))
    sums_up = reading.has_move(Move.SUMMARISE_CHECK)
    return sums_up and worth <= scenario.bargain.utility(Side.LEARNER, standing.package)


def table_page(scenario: Scenario, state: TableState) -> Package:
    """Return the package that stands on the counterpart's side: its latest, else its opening."""
    return state.counterpart_offer.package if state.counterpart_offer else scenario.persona_opening


def table_package(scenario: Scenario, state: TableState, stated: Terms) -> Package:
    """Return the full package a partial offer means at the table.

    What the learner said before stands; on issues never spoken of, the counterpart's page stands. After the
    counterpart's yes all that was agreed stands, and no change that it has turned down since.
    """
    if state.agreed is not None:
        return scenario.bargain.complete(stated, {}, state.agreed.package)
    return scenario.bargain.complete(stated, state.stated_by_learner, table_page(scenario, state))


def _close(state: TableState, order: Accept | WalkAway) -> Decision:
    match order:
        case WalkAway():
            reason = order.reason[:MAX_TEXT]
            if state.may_be_called_back:
                return (ev.LearnerLeft(reason=reason),)
            return (ev.SessionEnded(outcome=ev.Outcome.LEARNER_WALKED, reason=reason),)
        case Accept():
            package = state.accepted or (state.counterpart_offer.package if state.counterpart_offer else None)
            if package is None:
                return Refusal(code="nothing-to-accept", message="There is no package of theirs to accept yet.")
            return (
                ev.OfferAccepted(side=Side.LEARNER, package=package),
                ev.SessionEnded(outcome=ev.Outcome.DEAL, package=package),
            )
        case _:
            assert_never(order)


def _time(state: TableState, order: BeginHold | EndHold | LoseFocus | RegainFocus | FinishLine) -> Decision:
    match order:
        case BeginHold():
            away = state.phase is Phase.ADJOURNED
            return () if away or state.holding_since_ms is not None else (ev.HoldBegan(),)
        case EndHold():
            return (ev.HoldEnded(),) if state.holding_since_ms is not None else ()
        case LoseFocus():
            if state.unfocused_since_ms is not None:
                return ()
            # Nobody is silent on purpose at a table they have left.
            return (ev.FocusLost(),) if state.holding_since_ms is None else (ev.HoldEnded(), ev.FocusLost())
        case RegainFocus():
            return (ev.FocusRegained(),) if state.unfocused_since_ms is not None else ()
        case FinishLine():
            line = next((line for line in state.spoken if line.seq == order.of_seq), None)
            if line is None or line.finished_ms is not None:
                return ()
            return (ev.LineFinished(of_seq=order.of_seq, channel=order.channel),)
        case _:
            assert_never(order)
