"""What the counterpart does, decided by numbers before any words are found."""

from __future__ import annotations

from dataclasses import replace

from trainer.core.counterpart import pressure
from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.agenda import goes_on_to
from trainer.core.counterpart.asking import asks_for_verdict, asks_if_so, question_in, wants_all_read
from trainer.core.counterpart.barter import barter
from trainer.core.counterpart.called_for import PRESSING_REMARKS, calls_for_yes, pushes
from trainer.core.counterpart.curve import bargaining_turn, conceded_share, target
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.figures import leaves_figures, note_odd_value
from trainer.core.counterpart.heard import PUT_FORWARD, Heard
from trainer.core.counterpart.mattering import asked_about, matters_now, odd_points, out_of_reach, raised_now
from trainer.core.counterpart.proposal import asked_back, clipped, difference, nibbled, propose, taken_back
from trainer.core.counterpart.recall import page_of
from trainer.core.counterpart.whose import is_taken_back, may_mean_another, moved_since, with_gifts
from trainer.core.counterpart.wording import speak_value
from trainer.core.formality import Formality, formality_in
from trainer.core.moves import Act, Move, TermRole
from trainer.core.plain import closes, is_bare_yes, is_nod
from trainer.core.recital import says_back_page
from trainer.core.scenario import Beat, Trigger
from trainer.core.table import Offer, Phase
from trainer.core.tactics import Stage
from trainer.core.terms import WITHIN, IssueId, Package, Side, Terms, same_value

NEAR_POINTS = 8.0
"""An offer within this many points of acceptable is near a deal."""
LEAST_MOVE = 0.5
"""A move of fewer points is not worth a new page."""
MOST_SAID = 3
"""So many values of its own it says again after a no."""
BOTH_SIDES = 2
"""A trade that names so many points has said what is given and what is wanted: it is not asked for either."""
HALF, LEAST_ASKED = 2, 2
"""Who asks for a yes to one of so many points that there are, and to two at least, asks for the deal; else of these."""
ASK_BACK = 0.35
"""How often a trade it will not take yet is met with a question instead of the standing terms."""
UNANSWERED = frozenset({"react.aside", "react.aside.about", "react.unclear", "react.small"})
"""Reactions that say no more than that something was heard."""


def decide(draft: Draft, heard: Heard) -> Decision:
    """Choose the act of this turn."""
    state = draft.state
    if state.phase is Phase.CONFIRMING:
        return Decision(kind=DecisionKind.REMIND, package=state.accepted)
    standing = state.counterpart_offer
    if heard.restores and not (heard.offer is not None and _would_take(draft, heard)):
        return Decision(kind=DecisionKind.CHAT, package=heard.restores, stated=heard.spoken_of)
    if standing is not None and _takes_page(draft, heard):
        return _take_yes(draft, heard, standing)
    if standing is not None and _says_eager_yes(draft, heard):
        page = with_gifts(draft, standing)
        return Decision(kind=DecisionKind.RECAP, package=page, stated=page, checks=True)
    if standing is not None and _ties_a_yes(draft, heard) and not heard.told:
        return Decision(kind=DecisionKind.RECAP, package=standing.package, stated=standing.package)
    if standing is not None and heard.sums_up:
        return Decision(kind=DecisionKind.ACCEPT, package=standing.package)
    if standing is not None and _asks_if_settled(draft, heard):
        return _say_if_settled(draft, heard, standing)
    if state.agreed is not None and heard.offer is not None and not _opens_assumed(draft, heard.offer, state.agreed):
        takes = _would_take(draft, heard) or _is_as_good(draft, heard.offer, state.agreed)
        return _accept_or_nibble(draft, heard) if takes else _keep(heard.offer, state.agreed)
    if heard.question is not None and standing is not None:
        return _answer_question(draft, heard)
    if _calls_for_page(heard) and standing is not None:
        return _lay_out(draft, heard, standing)
    if _only_talks(heard):
        return Decision(kind=DecisionKind.CHAT, stated=matters_now(draft, standing.package) if standing else {})
    turn = bargaining_turn(state)
    wanted_next = target(draft.scenario, state, turn + 1)
    near = _gap(draft, wanted_next)
    near_deal = near is not None and near < NEAR_POINTS
    if _only_asked(heard):
        return _with_pressure(Decision(kind=DecisionKind.ANSWER), pressure.plan(draft, heard, near_deal=near_deal))
    takes = _would_take(draft, heard)
    if takes and calls_for_yes(draft, heard):
        return _accept_or_nibble(draft, heard)
    if takes and not pushes(heard):
        return Decision(kind=DecisionKind.CHAT, stated=matters_now(draft, standing.package) if standing else {})
    trimmed = None if takes else _trim_to_limits(draft, heard, wanted_next)
    if trimmed is not None:
        return trimmed
    chosen = _bargain(draft, heard, turn)
    if chosen.gives:
        return _as_yes(draft, heard, chosen)
    if heard.asks_back and heard.offer is None:
        return Decision(kind=DecisionKind.CHAT, stated=chosen.stated)
    if heard.asked and (heard.answered or heard.issue is not None) and heard.offer is None:
        return Decision(kind=DecisionKind.ANSWER, stated=chosen.stated)  # what was asked is answered: no word after it
    return _with_pressure(chosen, pressure.plan(draft, heard, near_deal=near_deal))


def _answer_question(draft: Draft, heard: Heard) -> Decision:
    """Choose the act that goes with the answer to a question about offers: a tactic may follow a new offer.

    Who demands a yes or no presses, as with an offer; any other such question gets its answer and moves nothing.
    """
    assert heard.question is not None
    if goes_on_to(draft, heard):
        return Decision(kind=DecisionKind.ANSWER)
    trade = barter(draft, heard)
    if trade is not None:
        return trade
    asks_more = heard.question.wants_more or not (heard.offer is not None or heard.question.wants_answer)
    if _would_take(draft, heard) and not asks_more:
        return _accept_or_nibble(draft, heard)
    if heard.offer is None and not heard.question.presses:
        return Decision(kind=DecisionKind.ANSWER)
    standing = draft.state.counterpart_offer
    asked = asked_about(draft, heard)
    if standing is not None and asked and not out_of_reach(draft, asked, standing.package):
        whole = len(asked) == len(draft.state.stated_by_learner)
        covers = whole or len(asked) >= max(LEAST_ASKED, len(standing.package) // HALF)
        if covers and asks_for_verdict(heard.plain) and not heard.slip:
            return Decision(kind=DecisionKind.ACCEPT, package=standing.package)
        kind = DecisionKind.RECAP if whole and heard.question.presses else DecisionKind.ANSWER
        return Decision(kind=kind, package=standing.package, stated=standing.package if whole else {})
    turn = bargaining_turn(draft.state)
    chosen = _trim_to_limits(draft, heard, target(draft.scenario, draft.state, turn + 1)) or _bargain(
        draft, heard, turn
    )
    page = chosen.package
    if page is None or chosen.kind not in {DecisionKind.HOLD, DecisionKind.FINAL}:
        return _as_yes(draft, heard, chosen)
    short = [*out_of_reach(draft, asked, page), *sorted(odd_points(draft, heard))]
    said = short[:MOST_SAID] or (() if asked else heard.question.points[:MOST_SAID])
    held = replace(chosen, stated={issue: page[issue] for issue in said} or chosen.stated)
    if heard.offer is None or heard.question.plain:
        return held
    return _with_pressure(held, pressure.plan(draft, heard, near_deal=False))


def _opens_assumed(draft: Draft, asked: Offer, agreed: Offer) -> bool:
    """Tell whether the learner now speaks of a point that the yes only assumed: it was never bargained over."""
    changed = {i for i, v in asked.stated.items() if not same_value(agreed.package[i], v)}
    named = {i for offer in draft.state.learner_offers if offer.seq < agreed.seq for i in offer.stated}
    return bool(changed - named)


def _is_as_good(draft: Draft, asked: Offer, agreed: Offer) -> bool:
    """Tell whether a change of what was agreed costs the counterpart nothing."""
    bargain = draft.scenario.bargain
    agreed_worth = bargain.utility(Side.COUNTERPART, agreed.package)
    return bargain.utility(Side.COUNTERPART, asked.package) >= agreed_worth - WITHIN


def _keep(asked: Offer, agreed: Offer) -> Decision:
    """Turn down what would change an agreement, and keep the agreement."""
    changed = {i: v for i, v in asked.stated.items() if not same_value(agreed.package[i], v)}
    return Decision(kind=DecisionKind.KEEP, package=agreed.package, stated=changed)


def _as_yes(draft: Draft, heard: Heard, chosen: Decision) -> Decision:
    """Return a yes where the package to be put is what the learner has just put itself."""
    offer = draft.state.learner_offer
    if heard.offer is None or offer is None or chosen.package is None or difference(offer.package, chosen.package):
        return chosen
    return Decision(kind=DecisionKind.ACCEPT, package=chosen.package)


def _takes_page(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner takes the standing page: a yes, or an 'ok' right after a page was put or asked about."""
    last = draft.state.last_counterpart_line
    put = last is not None and last.act in PUT_FORWARD
    if is_nod(heard.text) or is_bare_yes(heard.text):
        return put
    if goes_on_to(draft, heard):
        return False
    in_writing = heard.conditional and heard.offer is None and formality_in(heard.text) is Formality.WRITING
    return heard.agrees or heard.recites or (put and in_writing)


def _says_eager_yes(draft: Draft, heard: Heard) -> bool:
    """Tell whether a bare yes answers words that named values and asked nothing: the page is read to be confirmed."""
    last, page = draft.state.last_counterpart_line, page_of(draft)
    if not is_bare_yes(heard.text) or last is None or last.text.endswith("?") or not draft.state.learner_offers:
        return False
    said = last.text.casefold()
    values = (speak_value(issue, page[issue.id]).casefold() for issue in draft.scenario.bargain.issues)
    return any(value in said for value in values)


def _ties_a_yes(draft: Draft, heard: Heard) -> bool:
    """Tell whether a yes to the page just put or said back is tied to something that nothing else answers."""
    last, standing = draft.state.last_counterpart_line, draft.state.counterpart_offer
    if heard.conditional and heard.offer is not None and standing is not None:
        return says_back_page(standing.package, heard.reading)
    put = last is not None and last.act in PUT_FORWARD
    return put and heard.conditional and heard.offer is None and UNANSWERED.issuperset(heard.reactions[:1])


def _take_yes(draft: Draft, heard: Heard, standing: Offer) -> Decision:
    """Take a yes for the page; where it may mean the learner's own terms, read the page out first.

    Who takes a few points and asks on has taken no more than these.
    """
    part = _part_taken(heard, standing)
    if part and heard.reading.asked and 2 * len(part) < len(standing.package):
        heard.spoken_of = part
        heard.reactions.insert(0, "react.point")
        return Decision(kind=DecisionKind.ANSWER)
    page = with_gifts(draft, standing)
    if not may_mean_another(draft, heard, standing):
        return Decision(kind=DecisionKind.ACCEPT, package=page)
    return Decision(kind=DecisionKind.RECAP, package=page, stated=page, checks=True)


def _part_taken(heard: Heard, standing: Offer) -> Terms:
    """Return the values of the page that the learner takes by name."""
    terms = heard.reading.offer.terms if heard.reading.offer is not None else ()
    taken = {term.issue: term.value for term in terms if term.role is TermRole.ACCEPTED}
    return {i: v for i, v in taken.items() if i in standing.package and same_value(standing.package[i], v)}


def _asks_if_settled(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner asks if there is a deal, where there is something to have one on."""
    answered = (heard.recalled and heard.settled) or asks_if_so(heard.plain) or heard.covered
    if heard.offer is not None or heard.conditional or answered or not draft.state.learner_offers:
        return False
    if goes_on_to(draft, heard):
        return False
    settled = formality_in(question_in(heard.plain)) in {Formality.SETTLED, Formality.SIGN}
    return settled or (heard.question is None and _calls_for_page(heard) and asks_for_verdict(heard.plain))


def _say_if_settled(draft: Draft, heard: Heard, standing: Offer) -> Decision:
    """Say yes to terms good enough, to what both said the same of or to its own new page; else what is apart."""
    if _would_take(draft, heard):
        return _accept_or_nibble(draft, heard)
    mine, page, read = draft.state.stated_by_learner, standing.package, heard.reading.offer
    said = {**mine, **{term.issue: term.value for term in (read.terms if read is not None else ())}}
    apart = {i: page[i] for i in mine if not same_value(page[i], said[i])}
    last = draft.state.last_counterpart_line
    read_out = last is not None and last.act == "act.recap" and formality_in(heard.text) is Formality.SIGN
    if apart and not (moved_since(draft) or read_out):
        return Decision(kind=DecisionKind.APART, package=standing.package, stated=apart)
    return Decision(kind=DecisionKind.ACCEPT, package=standing.package)


def _lay_out(draft: Draft, heard: Heard, standing: Offer) -> Decision:
    """Return the whole page again, or what matters most in it when the page was said only a moment ago."""
    last = draft.state.last_counterpart_line
    just_said = last is not None and last.act in {"act.recap", "act.propose"}
    if (
        just_said
        and not (closes(heard.text) or wants_all_read(heard.plain))
        and len(standing.stated) == len(standing.package)
    ):
        return Decision(kind=DecisionKind.WANT, package=standing.package, stated=matters_now(draft, standing.package))
    return Decision(kind=DecisionKind.RECAP, package=standing.package, stated=standing.package)


def _calls_for_page(heard: Heard) -> bool:
    if heard.wants_page:
        return heard.offer is None
    return (
        not heard.recalled
        and heard.remark == "react.recap"
        and heard.offer is None
        and not heard.answers
        and not heard.named
    )


def _only_talks(heard: Heard) -> bool:
    """Tell whether nothing was put forward, asked or refused, or one reaction says all: such a turn moves nothing."""
    if heard.settled or heard.recalled:
        return True
    if heard.offer is not None or heard.asked or heard.named or heard.evidence or heard.allies or heard.countered:
        return False
    if heard.remark in PRESSING_REMARKS or heard.refuses:
        return False
    pressing = heard.has(Move.HOLD_POSITION, Move.WALK_AWAY, Move.BATNA_SIGNAL) or heard.reading.has_act(
        Act.REJECT, Act.BATNA, Act.LIMIT, Act.ASK_OFFER, Act.CRITERION, Act.RATIONALE
    )
    return not (pressing or set(heard.reasons) - {"reason.interest"})


def _only_asked(heard: Heard) -> bool:
    """Tell whether the learner asked and put nothing forward: a question is answered, not bargained with."""
    brought = set(heard.reasons) - {"reason.interest"}
    wants_figure = heard.reading.has_act(Act.ASK_OFFER) and not heard.answers and heard.issue is None
    wants_figure = wants_figure and not (heard.has(Move.INTEREST_QUESTION) or heard.reading.has_act(Act.ASK_INTERESTS))
    refuses = heard.refuses and not heard.opens
    return heard.asked and heard.offer is None and not brought and not wants_figure and not refuses


def _with_pressure(chosen: Decision, planned: tuple[Beat, Stage] | None) -> Decision:
    """Return an act together with the tactic it comes with, if any."""
    if planned is None:
        return chosen
    beat, stage = planned
    return replace(chosen, beat=beat, stage=stage)


def _only_nods(draft: Draft) -> bool:
    """Tell whether the learner's offer asks for nothing beyond the standing page: one point or a gift is no deal."""
    offer, standing = draft.state.learner_offer, draft.state.counterpart_offer
    if offer is None or standing is None:
        return True
    bargain = draft.scenario.bargain
    unspoken = len(draft.state.stated_by_learner) < len(bargain.issues)
    asks = (
        bargain.utility(Side.COUNTERPART, offer.package) < bargain.utility(Side.COUNTERPART, standing.package) - WITHIN
    )
    return unspoken and not asks


def _gap(draft: Draft, wanted: float) -> float | None:
    """Return how many points the learner's standing offer lacks, or None without an offer the persona could sign."""
    offer = draft.state.learner_offer
    bad = offer is not None and not draft.scenario.bargain.acceptable(Side.COUNTERPART, offer.package)
    if offer is None or bad or is_taken_back(draft.state, offer):
        return None
    return wanted - draft.scenario.bargain.utility(Side.COUNTERPART, offer.package)


def _would_take(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner's standing offer is good enough to be taken now."""
    lacks = _gap(draft, target(draft.scenario, draft.state, bargaining_turn(draft.state) + 1))
    nods = _only_nods(draft) and not (heard.offer is not None and asks_for_verdict(heard.plain))
    return lacks is not None and lacks <= WITHIN and not (nods or _disowns(draft, heard))


def _disowns(draft: Draft, heard: Heard) -> bool:
    """Tell whether the learner turns down a value of the very package its offer has become."""
    offer = draft.state.learner_offer
    read = heard.reading.offer
    if offer is None or heard.offer is not None or read is None:
        return False
    return any(
        term.role is TermRole.REJECTED and same_value(offer.package[term.issue], term.value)
        for term in read.terms
        if term.issue in offer.package
    )


def _trim_to_limits(draft: Draft, heard: Heard, wanted: float) -> Decision | None:
    """Return the learner's own package with only the impossible values brought back, where that would do."""
    offer, standing = draft.state.learner_offer, draft.state.counterpart_offer
    bargain = draft.scenario.bargain
    if offer is None or bargain.within_limits(Side.COUNTERPART, offer.package):
        return None
    package = clipped(draft.scenario, offer.package)
    ground = bargain.utility(Side.LEARNER, standing.package) if standing else 0.0
    better = bargain.utility(Side.LEARNER, package) > ground + WITHIN or _asks_for_less(draft, heard, package)
    enough = bargain.utility(Side.COUNTERPART, package) >= max(wanted, bargain.counterpart_reservation) - WITHIN
    if not (better and enough):
        return None
    return Decision(kind=DecisionKind.PROPOSE, package=package, stated=package)


def _asks_for_less(draft: Draft, heard: Heard, package: Package) -> bool:
    """Tell whether the learner's words of this turn alone make a package worse for it than the standing page."""
    standing = draft.state.counterpart_offer
    if heard.offer is None or standing is None:
        return False
    worse = [
        issue.id
        for issue in draft.scenario.bargain.issues
        if issue.worth(Side.LEARNER, package[issue.id]) < issue.worth(Side.LEARNER, standing.package[issue.id]) - WITHIN
    ]
    return bool(worse) and all(
        issue in heard.offer.stated and same_value(heard.offer.stated[issue], package[issue]) for issue in worse
    )


def _accept_or_nibble(draft: Draft, heard: Heard) -> Decision:
    """Take the learner's terms; where a value just named is none the issue has, say so and put the nearest instead."""
    offer = draft.state.learner_offer
    assert offer is not None
    unspoken = len(draft.state.stated_by_learner) < len(offer.package)
    if heard.offer is not None and (note_odd_value(draft, heard) or (unspoken and leaves_figures(heard))):
        return Decision(kind=DecisionKind.PROPOSE, package=offer.package, stated=offer.package)
    for beat in draft.scenario.beats:
        fresh = beat.tactic not in draft.state.tactics
        if beat.trigger is not Trigger.NEAR_DEAL or not fresh or beat.issue is None:
            continue
        package = None if _is_own_figure(draft, beat.issue) else nibbled(draft.scenario, offer.package, beat.issue)
        if package is not None and heard.offer:
            draft.chances.add(beat.tactic)
        if (
            package is not None
            and draft.roll("nibble") < pressure.eagerness(draft.state.heat)
            and not heard.countered
            and heard.offer
            and draft.state.agreed is None
        ):
            heard.spoken_of = {i: v for i, v in offer.stated.items() if i != beat.issue}
            return Decision(
                kind=DecisionKind.NIBBLE,
                package=package,
                stated={beat.issue: package[beat.issue]},
                beat=beat,
                stage=Stage.TELL,
            )
    return Decision(kind=DecisionKind.ACCEPT, package=offer.package, late=heard.offer is None)


def _is_own_figure(draft: Draft, issue: IssueId) -> bool:
    """Tell whether the learner takes the counterpart's own figure on a point: to ask for more breaks its word."""
    mine, standing = draft.state.learner_offer, draft.state.counterpart_offer
    if mine is None or standing is None:
        return False
    return same_value(mine.package[issue], standing.package[issue])


def _bargain(draft: Draft, heard: Heard, turn: int) -> Decision:
    state, scenario = draft.state, draft.scenario
    standing = state.counterpart_offer
    assert standing is not None
    if not state.learner_offers:
        return _before_any_offer(draft, heard)
    wanted = target(scenario, state, turn)
    here = scenario.bargain.utility(Side.COUNTERPART, standing.package)
    spoken_of = raised_now(draft, heard, standing.package) or matters_now(draft, standing.package)
    held = Decision(kind=DecisionKind.HOLD, package=standing.package, stated=spoken_of)
    package = propose(scenario, state, wanted) if here - wanted >= LEAST_MOVE else None
    if package is None or not (changed := difference(standing.package, package)):
        if conceded_share(scenario.persona.temperament, turn) >= 1.0:
            return Decision(kind=DecisionKind.FINAL, package=held.package, stated=held.stated)
        return _held_or_asked(draft, heard, held)
    if not _can_move_with_face(draft, heard):
        return Decision(kind=DecisionKind.DELAY, package=standing.package, stated=held.stated)
    want = taken_back(scenario, package, standing.package)
    if not want and heard.offer is not None and heard.offer.conditional:
        want = asked_back(scenario, state, heard.offer.package, package, standing.package)
    mine = state.stated_by_learner
    want = {i: v for i, v in want.items() if not (i in mine and same_value(mine[i], v))}  # given already
    gives = {issue: value for issue, value in changed.items() if issue not in want}
    if want and gives:
        return Decision(kind=DecisionKind.TRADE, package=package, stated=gives, want=want)
    opening = state.counterpart_offers[0].package
    first_page = not difference(opening, standing.package)
    known = any(len(page.stated) == len(page.package) for page in state.counterpart_offers)
    whole = first_page and not known
    kind = DecisionKind.PROPOSE if whole else DecisionKind.CONCEDE
    stated = package if whole else {**changed, **_still_apart(draft, heard, package)}
    return Decision(kind=kind, package=package, stated=stated)


def _still_apart(draft: Draft, heard: Heard, package: Package) -> Terms:
    """Return the values of a new page on points just asked for otherwise, so that nobody takes silence for a yes."""
    if heard.offer is None:
        return {}
    headline = draft.scenario.bargain.headline.id
    asked = heard.offer.stated.get(headline)
    apart = asked is not None and not same_value(package[headline], asked)
    return raised_now(draft, heard, package) or ({headline: package[headline]} if apart else {})


def _before_any_offer(draft: Draft, heard: Heard) -> Decision:
    """Without a figure of the learner's the persona gives nothing: it states its page, answers or asks."""
    state = draft.state
    standing = state.counterpart_offer
    assert standing is not None
    unstated = len(standing.stated) < len(standing.package)
    wants_page = (
        heard.remark == "react.pushed"
        or heard.reading.has_act(Act.ASK_OFFER)
        or heard.has(Move.REFRAME_MULTI_ISSUE, Move.PROPOSE_PROCESS)
    )
    if unstated and wants_page and heard.remark != "react.lowest" and not heard.told:
        return Decision(kind=DecisionKind.PROPOSE, package=standing.package, stated=standing.package)
    if heard.remark in PRESSING_REMARKS or heard.refuses:
        return Decision(kind=DecisionKind.CHAT, stated=matters_now(draft, standing.package))
    return Decision(kind=DecisionKind.ASK)


def _held_or_asked(draft: Draft, heard: Heard, held: Decision) -> Decision:
    """Return the standing terms again, or now and then a question about the trade on the table."""
    trade = heard.offer is not None and heard.offer.conditional and len(heard.offer.stated) < BOTH_SIDES
    if trade and draft.roll("ask-back") < ASK_BACK:
        return Decision(kind=DecisionKind.ASK_BACK, package=held.package, stated=held.stated)
    return held


def _can_move_with_face(draft: Draft, heard: Heard) -> bool:
    """Tell whether there is a reason to quote for moving; without one the persona waits a turn (science.md 4.5)."""
    if heard.reasons or (heard.offer is not None and (heard.offer.conditional or heard.offer.justified)):
        return True
    if heard.given > pressure.CONCESSION_POINTS:
        return True
    last = draft.state.last_counterpart_line
    return last is None or last.act in {"act.delay", "act.hold"}
