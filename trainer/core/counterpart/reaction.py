"""How the counterpart takes what was said, as line keys, strongest first."""

from __future__ import annotations

import re

from trainer.core.asks_less import NOTICED
from trainer.core.counterpart.agreement import CORRECTED, WISHED, mended
from trainer.core.counterpart.choosing import note_packages, note_steps, offers_a_choice
from trainer.core.counterpart.disclosure import speak_of_topic
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import LIKELY, SURE, is_pressed, take_up
from trainer.core.counterpart.figures import note_odd_value, point_out_figures
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks, objects
from trainer.core.counterpart.remarks import PARTING, puzzle_in
from trainer.core.counterpart.rest import LISTED, unvalued
from trainer.core.counterpart.subjects import points_in
from trainer.core.gifts import calls_it_gift, gives_gladly
from trainer.core.moves import Act, Move, TermRole
from trainer.core.plain import (
    asks_in_form,
    draws_line,
    greets,
    is_bare_yes,
    is_nod,
    moves_itself,
    speaks_assent,
    thanks,
    words_of,
)
from trainer.core.terms import WITHIN, IssueId, Side, Terms, same_value

FAR_POINTS, CLOSE_POINTS = 18.0, 8.0
"""How many points below the standing page an offer must lie to be called far, and above which it is called close."""
MOVED_POINTS = 1.0
AGREED_ACTS = frozenset({"act.accept", "act.remind", "act.keep"})
"""Acts after which terms correct what was said yes to."""
WEAK_REMARKS = frozenset({"react.writing", "react.small", "react.pleasant"})
"""Remarks that matter less than a subject of the scene named in the same words."""
_NEGATES = re.compile(r"\b(without|cannot|not|no|never)\b|n't\b")
_CONTRADICTS = re.compile(
    r"^(?:(?:no|but|and|well|so|oh|sorry|look)\b[ ,.]*)*(?:you(?:'ve| have)? (?:just |only |literally |yourself )?"
    r"(?:said|told|promised|agreed|took|gave|changed|forgot|left)\b"
    r"|(?:that|this|it)(?:'s| is|s)? (?:not|isn't|wasn't|never)\b)"
)
_OFFERS_TO = re.compile(r"\b(i|we) (can|could|might|would|will)\b|\b(i|we)'(d|ll)\b(?! (like|want|need))")
ECHOES = 0.75
"""How often a remark that has no bearing is said back by something it named, where it named anything."""
LONGEST_BARE = 6
"""A longer text needs a word of offering or agreeing for its figures to count as a gift."""
LONG_WISH, LONGEST_SMALL = 12, 12
GREETING_TURNS = 2
"""Later than this nobody says good morning."""
MOST_ADDED = 2
"""An offer on more points than this is a package of its own and not a further demand."""

WORD_REACTIONS: tuple[tuple[tuple[Move, ...], tuple[Act, ...], str], ...] = (
    ((Move.M_REVEAL_RESERVATION,), (), "react.reveal"),
    ((Move.M_REVEAL_DESPERATION,), (), "react.desperate"),
    ((Move.RED_LINE,), (), "react.redline"),
    ((Move.SUMMARISE_CHECK,), (), "react.summary"),
    ((Move.PROPOSE_PROCESS,), (Act.COORDINATE,), "react.process"),
    ((Move.SHARE_PRIORITY,), (Act.SHARE_INTERESTS,), "react.shared"),
    ((Move.IMPLEMENTATION_CHECK,), (), "react.implementation"),
    ((Move.ACKNOWLEDGE, Move.I_STATEMENT), (Act.EMPATHY,), "react.empathy"),
    ((Move.WALK_AWAY,), (Act.REJECT, Act.BATNA), "react.refused"),
    ((Move.M_APOLOGISE_ASK,), (Act.APOLOGY,), "react.apology"),
    ((Move.RAPPORT_BUILD,), (Act.SMALL_TALK, Act.PRAISE), "react.rapport"),
)
"""Moves or acts and the reaction they call for, in order of weight."""


def react_to_offer(draft: Draft, heard: Heard) -> None:
    """Note the reaction to the learner's figures; to less than it was given, a question whether that is meant."""
    if heard.asks_less is not None and heard.offer is None and not heard.recalled:
        heard.issue = heard.asks_less
        heard.reactions.insert(0, NOTICED)
        heard.answers.clear()
        heard.question = None
        heard.settled = heard.recalled = True
        return
    if heard.offer is None:
        if heard.opens and heard.says_unlisted:
            heard.settled = note_odd_value(draft, heard, frozenset(TermRole) - {TermRole.REJECTED})
        elif not (heard.answers or heard.recalled):
            point_out_figures(draft, heard)
        return
    if heard.slip:
        note_odd_value(draft, heard, beside=draft.scenario.bargain.headline.id)
        return
    last = draft.state.last_counterpart_line
    if last is not None and last.act in AGREED_ACTS:
        heard.reactions.append(CORRECTED if _was_assumed(draft, heard) else WISHED)
        return
    if heard.has(Move.MESO) or offers_a_choice(heard):
        note_packages(heard)
    note_steps(draft, heard)
    before = draft.state.stated_before(heard.offer.seq)
    if heard.offer.conditional and _pays(draft, heard, before):
        heard.reactions.append("react.trade")
    note_odd_value(draft, heard, beside=draft.scenario.bargain.headline.id)
    adds = heard.offer.conditional or asks(heard.plain) or bool(unvalued(draft, heard, LISTED))
    if heard.previous is not None and _same(heard, before) and not adds:
        heard.reactions.append("react.redline" if _states_limit(heard) else "react.offer.same")
        return
    if _asks_for_nothing(draft, heard):
        heard.spoken_of = dict(heard.offer.stated)
        heard.reactions.append("react.point")
        return
    if _gives_and_takes(draft, before, heard.offer.stated):
        heard.reactions.append("react.trade")
        return
    if calls_it_gift(heard.text) and not _NEGATES.search(heard.plain) and _is_for_itself(draft, heard.offer.stated):
        heard.reactions.append("react.gift")
        return
    moved = _moved(draft, before, heard.offer.stated)
    if moved < -MOVED_POINTS and heard.offer.conditional and "react.trade" in heard.reactions:
        return  # a step that is tied to something is a swap, and no further wish
    if moved < -MOVED_POINTS and not heard.offer.conditional:
        unpaid = heard.given > MOVED_POINTS and not heard.offer.justified and _was_unasked(draft, heard.offer.stated)
        heard.reactions.append("react.unpaid" if unpaid and draft.roll("pocket") < 0.5 else "react.offer.better")
    elif moved > MOVED_POINTS:
        heard.reactions.append("react.offer.worse")
    else:
        heard.reactions.append(
            _by_distance(draft, heard, further=len(before) > 0 and _is_added(draft, before, heard.offer.stated))
        )


def _was_assumed(draft: Draft, heard: Heard) -> bool:
    """Tell whether all that is changed of an agreement was never named before: the yes had only assumed it."""
    changed = mended(draft, heard)
    assert heard.offer is not None
    return bool(changed) and changed.keys().isdisjoint(draft.state.stated_before(heard.offer.seq))


def _pays(draft: Draft, heard: Heard, before: Terms) -> bool:
    """Tell whether an offer gives anything: what the page asks for on a point, or more than the learner gave before."""
    standing = draft.state.counterpart_offer
    bargain = draft.scenario.bargain
    assert heard.offer is not None
    return standing is not None and any(
        same_value(standing.package[issue], value)
        or (
            issue in before
            and bargain.worth(Side.COUNTERPART, issue, value)
            > bargain.worth(Side.COUNTERPART, issue, before[issue]) + WITHIN
        )
        for issue, value in heard.offer.stated.items()
    )


def _is_added(draft: Draft, before: Terms, stated: Terms) -> bool:
    """Tell whether new points are added to what was put: who turned a value of a point down has raised it already."""
    if len(stated) > MOST_ADDED or before.keys() >= stated.keys():
        return False
    mine = [line.reading for line in draft.state.spoken if line.side is Side.LEARNER and line.reading is not None]
    denied = {
        term.issue
        for reading in mine[:-1]
        for term in (reading.offer.terms if reading.offer is not None else ())
        if term.role is TermRole.REJECTED
    }
    return not denied.issuperset(stated)


def _asks_for_nothing(draft: Draft, heard: Heard) -> bool:
    """Tell whether every value named is at least as good for the counterpart as its own page has it."""
    standing = draft.state.counterpart_offer
    assert heard.offer is not None
    if standing is None or heard.offer.conditional or len(heard.offer.stated) > MOST_ADDED:
        return False
    if _NEGATES.search(heard.plain) and not (_only_takes(heard) or gives_gladly(heard.text)):
        return False
    speaks = moves_itself(heard.text) or speaks_assent(heard.text) or asks_in_form(heard.text)
    speaks = speaks or gives_gladly(heard.text)
    if len(words_of(heard.text)) > LONGEST_BARE and not speaks:
        return False
    bargain = draft.scenario.bargain
    return all(
        bargain.issue(issue).worth(Side.COUNTERPART, value)
        >= bargain.issue(issue).worth(Side.COUNTERPART, standing.package[issue]) - WITHIN
        for issue, value in heard.offer.stated.items()
    )


def _was_unasked(draft: Draft, stated: Terms) -> bool:
    """Tell whether a step was made on one point beside the main one: of the main one everybody asks for more."""
    return len(stated) == 1 and draft.scenario.bargain.headline.id not in stated


def _is_for_itself(draft: Draft, stated: Terms) -> bool:
    """Tell whether all that is named is worth something to the learner, and costs the counterpart."""
    standing, worth = draft.state.counterpart_offer, draft.scenario.bargain.worth
    if standing is None or draft.scenario.bargain.headline.id in stated:
        return False  # 'I'll give you twelve' is a bid
    return all(
        worth(Side.COUNTERPART, issue, value) < worth(Side.COUNTERPART, issue, standing.package[issue]) - WITHIN
        for issue, value in stated.items()
    )


def _only_takes(heard: Heard) -> bool:
    """Tell whether what is put forward is taken from the other side's page, whatever is turned down beside it."""
    offer = heard.reading.offer
    put = [term.role for term in offer.terms if term.role is not TermRole.REJECTED] if offer is not None else []
    return bool(put) and all(role is TermRole.ACCEPTED for role in put)


def _same(heard: Heard, before: Terms) -> bool:
    assert heard.offer is not None
    return all(issue in before and same_value(before[issue], value) for issue, value in heard.offer.stated.items())


def _states_limit(heard: Heard) -> bool:
    """Tell whether the same terms come again as the furthest the learner can go."""
    offer = heard.reading.offer
    return offer is not None and any(term.limit for term in offer.terms)


def _gives_and_takes(draft: Draft, before: Terms, stated: Terms) -> bool:
    """Tell whether a new package gives on one point and takes on another, so that it is no plain step either way.

    To name a value of the standing page on a point not spoken of before is to give, too.
    """
    bargain = draft.scenario.bargain
    standing = draft.state.counterpart_offer
    steps = [
        bargain.issue(issue).worth(Side.LEARNER, stated[issue])
        - bargain.issue(issue).worth(Side.LEARNER, before[issue])
        for issue in stated
        if issue in before
    ]
    grants = standing is not None and any(
        issue not in before and same_value(standing.package[issue], value) for issue, value in stated.items()
    )
    return any(step > MOVED_POINTS for step in steps) and (grants or any(step < -MOVED_POINTS for step in steps))


def _moved(draft: Draft, before: Terms, stated: Terms) -> float:
    """Return by how many of the learner's points it raised its demands on issues it had spoken of before."""
    bargain = draft.scenario.bargain

    def worth(issue: IssueId, terms: Terms) -> float:
        return bargain.issue(issue).worth(Side.LEARNER, terms[issue])

    return sum(worth(issue, stated) - worth(issue, before) for issue in stated if issue in before)


def _by_distance(draft: Draft, heard: Heard, *, further: bool) -> str:
    """Return the reaction to a new demand by how far it lies from the standing page."""
    standing = draft.state.counterpart_offer
    assert heard.offer is not None
    assert standing is not None
    bargain = draft.scenario.bargain
    here = bargain.utility(Side.COUNTERPART, heard.offer.package)
    gap = bargain.utility(Side.COUNTERPART, standing.package) - here
    if gap <= CLOSE_POINTS:
        return "react.offer.close"
    if further:
        return "react.offer.more"
    return "react.offer.far" if gap >= FAR_POINTS else "react.offer.start"


def react_to_words(draft: Draft, heard: Heard) -> None:
    """Note the reactions that words alone call for; a subject it knows is talked about before it says it is lost."""
    if heard.recalled or heard.wants_page or heard.question is not None or heard.slip or heard.limit:
        return
    if greets(heard.text) and draft.state.counterpart_turns <= GREETING_TURNS and heard.offer is None:
        heard.remark = heard.remark or ("react.rapport" if not heard.answers else "")
    if _is_foreseen(draft, heard):
        return
    if heard.remark in WEAK_REMARKS and not (heard.answers or heard.offer) and speak_of_topic(draft, heard):
        return
    if heard.remark == "react.small" and asks(heard.plain) and len(words_of(heard.text)) > LONGEST_SMALL:
        heard.remark = ""  # tea is spoken of, and something else is asked
    nothing_yet = not (heard.answers or heard.offer or heard.named or heard.reactions)
    warm = heard.has(Move.RAPPORT_BUILD) and heard.remark != "react.machine"
    if heard.remark == PARTING and not (heard.asked or heard.offer or heard.agrees):
        heard.answers.clear()
        heard.reactions = [PARTING]
        heard.settled = True
        return
    if heard.remark and not warm and (nothing_yet or heard.remark == "react.machine"):
        heard.reactions.append(heard.remark)
    for moves, acts, key in WORD_REACTIONS:
        if heard.has(*moves) or (acts and heard.reading.has_act(*acts)):
            heard.reactions.append(_manners(draft, heard) if key == "react.rapport" else key)
    if heard.refuses:
        heard.reactions.append("react.refused")
    if is_bare_yes(heard.text) and heard.reactions[:1] == ["react.thanks"]:
        heard.reactions.insert(0, "react.filler")
    if is_bare_yes(heard.text) or (is_nod(heard.text) and heard.reading.has_act(Act.ACCEPT)):
        heard.reactions.append("react.filler")
    if not heard.reactions and not heard.answers and thanks(heard.text):
        heard.reactions.append(_manners(draft, heard))
    if not (heard.reactions or heard.answers or heard.offer) and heard.reading.has_act(Act.CONDITIONAL_TRADE):
        heard.reactions.append("react.whatif")
    if not (heard.reactions or heard.answers or heard.offer or heard.agrees) and moves_itself(heard.text):
        _take_wish(draft, heard)
    if draws_line(heard.text) and not heard.offer:
        heard.reactions.insert(0, "react.redline")
    understood = heard.reactions or heard.answers or heard.offer or heard.named or heard.countered
    if understood or heard.agrees or not heard.text or heard.reading.has_act(Act.ASK_OFFER):
        return
    if not speak_of_topic(draft, heard):
        puzzle = _puzzled(draft, heard)
        if puzzle == "react.aside" and _contradicts(heard):
            heard.reactions.append("react.aside.contradicted")
            return
        echoed = puzzle == "react.aside" and draft.roll("echo") < ECHOES
        heard.reactions.extend(("react.aside.about", puzzle) if echoed else (puzzle,))


def _is_foreseen(draft: Draft, heard: Heard) -> bool:
    """Take up a statement that the scene, or general talk, has an answer for; tell whether that says all."""
    aside = heard.remark in {"react.machine", PARTING} and not asks(heard.plain)
    aside = aside or any(
        purpose.startswith(("react.process.point", "react.matters", "claim/")) for purpose, _ in heard.answers
    )
    if aside or heard.agrees or heard.named or is_pressed(draft, heard):
        return False
    return take_up(draft, heard, SURE if heard.offer or heard.remark else LIKELY) and not heard.offer


def _take_wish(draft: Draft, heard: Heard) -> None:
    """Answer a wish that names one point and no value by saying where the counterpart stands on it."""
    points = points_in(draft.scenario.bargain, heard.plain)
    if len(points) == 1 and _OFFERS_TO.search(heard.plain):
        heard.reactions.append("react.whatif")
    elif len(points) == 1 and len(words_of(heard.text)) <= LONG_WISH:
        heard.issue = points[0]
        heard.reactions.append("react.issue")


def _manners(draft: Draft, heard: Heard) -> str:
    """Return the reaction to politeness: a greeting at the start, thanks, or friendly words on the way."""
    early = draft.state.counterpart_turns <= GREETING_TURNS
    if early and greets(heard.text):
        return "react.rapport"
    if thanks(heard.text):
        return "react.thanks"
    return "react.rapport" if early else "react.pleasant"


def _contradicts(heard: Heard) -> bool:
    """Tell whether a statement denies or reproaches: to ask what follows from that would pass over it."""
    rejects = heard.reading.has_act(Act.REJECT, Act.NAME_TACTIC, Act.ATTACK)
    return rejects or objects(heard.beside or heard.plain) or _CONTRADICTS.search(heard.plain) is not None


def _puzzled(draft: Draft, heard: Heard) -> str:
    last = draft.state.last_counterpart_line
    if last is not None and last.act == "act.break":
        return "react.back"
    return puzzle_in(heard.text)
