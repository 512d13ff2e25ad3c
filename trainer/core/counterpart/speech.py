"""Turning a decided act into one spoken utterance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core import events as ev
from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.agreement import (
    AMENDED,
    mended,
    mends,
    named,
    word_on_condition,
)
from trainer.core.counterpart.answering import MOST_ANSWERS, MOST_SENTENCES, say_answers, say_let_go
from trainer.core.counterpart.asked_back import say_asked_back
from trainer.core.counterpart.because import say_reason, say_why_not
from trainer.core.counterpart.beside import say_also
from trainer.core.counterpart.course import as_said
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import in_brief, question_of
from trainer.core.counterpart.heard import ASKING, Heard
from trainer.core.counterpart.left_out import say_left
from trainer.core.counterpart.moved import say_moved
from trainer.core.counterpart.overview import say_overview
from trainer.core.counterpart.pause import Pause
from trainer.core.counterpart.possible import say_key, say_which
from trainer.core.counterpart.pressing import UNDER_PRESSURE, leave_warmth, put_last, say_pressure
from trainer.core.counterpart.reminding import MANNERS, remind, say_alone
from trainer.core.counterpart.rest import answer_values, say_rest
from trainer.core.counterpart.slips import say_slip
from trainer.core.counterpart.slots import slots_for
from trainer.core.counterpart.subjects import points_in
from trainer.core.counterpart.thanks import only_thanks, said_as, say_where_it_stands
from trainer.core.counterpart.unmoved import only_moved, say_unmoved
from trainer.core.counterpart.unplaced import say_unplaced
from trainer.core.counterpart.unsaid import leave_overtaken
from trainer.core.counterpart.verdict import answer_in_a_word, beside_an_answer
from trainer.core.counterpart.wording import Utterance, speak_terms
from trainer.core.moves import Act
from trainer.core.scenario import Line, Persona
from trainer.core.table import INTERJECTION
from trainer.core.terms import WITHIN, IssueId, Side, Terms

TALK = frozenset({DecisionKind.ANSWER, DecisionKind.CHAT, DecisionKind.REMIND})
"""Acts that leave room for the answers to two questions."""
REFUSALS = frozenset({"react.offer.same", "react.offer.more", "react.point", "react.trade"})
"""Reactions that refuse, grant what is granted again, or think a trade over: who gives in the same breath says none."""
CUTS_IN = 0.45
"""How often the second voice of a duo cuts in on an offer."""
ASKS = 0.6
"""How often talk before the first offer ends in a question for it."""
STEER = 0.5
"""How often small talk is led back to the matter."""
PAIRED_TACTIC = "good-cop-bad-cop"
"""The tactic whose lines the second voice of a duo speaks."""
ACT_KEYS = {
    DecisionKind.ACCEPT: "act.accept",
    DecisionKind.PROPOSE: "act.propose",
    DecisionKind.CONCEDE: "act.concede.plain",
    DecisionKind.TRADE: "act.trade",
    DecisionKind.HOLD: "act.hold",
    DecisionKind.FINAL: "act.final",
    DecisionKind.DELAY: "act.delay",
    DecisionKind.ASK: "act.ask",
    DecisionKind.ASK_ISSUE: "act.ask.issue",
    DecisionKind.REMIND: "act.remind",
    DecisionKind.ANSWER: "act.answer",
    DecisionKind.CHAT: "act.chat",
    DecisionKind.RECAP: "act.recap",
    DecisionKind.WANT: "act.want",
    DecisionKind.NIBBLE: "act.nibble",
    DecisionKind.ASK_BACK: "act.ask.back",
    DecisionKind.APART: "act.apart",
    DecisionKind.KEEP: "act.keep",
}


_SAY_ALL = ("/react.point/", "/react.asked.none/", "/react.asked.yes/")
"""What is given, or where it stands on all that was asked: nothing is held, nor a no explained, behind it."""
_LAST_QUESTION = re.compile(r"(?<=[.!]) [^.!?]*\?$")
"""The question that a yes ends in, where another is asked behind it."""


def speak_opening(draft: Draft) -> None:
    """Say the scene's first line."""
    line = draft.scenario.first_line
    draft.emit(
        ev.CounterpartSpoke(text=line.text, act="act.open", line_ids=(line.id,), speaker=draft.scenario.persona.name)
    )


def speak(draft: Draft, heard: Heard, decision: Decision, pause: Pause, *, hurries: bool = False) -> None:
    """Say the turn: an answer or a reaction, pressure or the act, and where it hurries that the meeting ends soon."""
    speaker = speaker_of(draft, heard, decision)
    if speaker is not draft.scenario.persona:
        _answer_first(draft, heard, decision)
        heard.answers = [*heard.answers, *heard.for_partner]
    leave_overtaken(draft, heard, decision)
    if mends(draft, heard, decision):
        heard.reactions = [key for key in heard.reactions if key in AMENDED or key in MANNERS]
    cut_in = speaker is draft.scenario.persona and _interject(draft, heard, decision)
    verdict = answer_in_a_word(draft, heard, decision)
    decision, stays = only_moved(draft, heard, decision)
    heard.reactions = as_said(draft, heard.issue, heard.reactions)
    _drop_refusals(draft, heard, decision)
    utterance = Utterance(draft, slots_for(draft, heard, decision), speaker=speaker, about=_points_of(draft, heard))
    if verdict:
        heard.answers = [answer for answer in heard.answers if not beside_an_answer(heard, answer[0])]
        heard.settled = any(say_key(utterance, key) for key in verdict) or heard.settled
        if utterance.parts and "react.offgrid" in heard.reactions and "react.offgrid" not in verdict:
            utterance.say("react.offgrid")  # one value between two takes nothing from the answer to the others
    let_go = _say_found(draft, utterance, heard, decision)
    heard.reactions[:0] = verdict
    settles = decision.agrees or decision.kind in {DecisionKind.NIBBLE, DecisionKind.APART}
    plain = settles and not heard.named and not mends(draft, heard, decision)
    if cut_in:
        utterance.say_first("act.soften")
    elif utterance.parts and heard.reactions[:1] == ["react.point"]:
        utterance.say("react.point")  # what is given beside a question is heard, too
    elif not utterance.parts and leave_warmth(heard, decision):
        utterance.say_with("act.hold", "terms")
    elif not (utterance.parts or plain):
        _say_reaction(draft, utterance, heard, gives=decision.gives)
    if decision.kind is DecisionKind.NIBBLE and heard.spoken_of:
        utterance.say("act.nibble.rest")  # what was offered is answered before anything small is asked beside it
    say_let_go(utterance, let_go)
    say_which(draft, heard, decision, utterance)
    say_where_it_stands(heard, decision, utterance)
    pressed = say_pressure(draft, utterance, decision)
    pressing = utterance.line_ids[-1] if pressed else ""
    full = (pressed and decision.kind in UNDER_PRESSURE) or _says_all(draft, utterance, heard, decision)
    asked = None if full else _say_act(draft, utterance, heard, decision)
    if not utterance.parts:
        _say_anything(draft, utterance, decision)
    _say_last(draft, heard, decision, utterance, stays)
    put_last(utterance, pressing, decision)
    if hurries:
        utterance.say("act.time")
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text,
            act=_act_of(heard, decision),
            line_ids=tuple(utterance.line_ids),
            speaker=speaker.name,
            pause_ms=pause.ms,
            pause_is_pressure=pause.pressure,
            asked_issue=asked,
        )
    )


def _drop_refusals(draft: Draft, heard: Heard, decision: Decision) -> None:
    """Keep what is given, or meets what was asked, from being called refused or far in the same breath."""
    if decision.gives:
        thanks = ["react.unpaid" if key == "react.point" else key for key in heard.reactions]
        heard.reactions = [key for key in thanks if key not in REFUSALS]
    if _meets(draft, heard, decision):
        heard.reactions = [key for key in heard.reactions if key != "react.offer.far"]


def _say_found(
    draft: Draft, utterance: Utterance, heard: Heard, decision: Decision
) -> list[tuple[str, Sequence[Line]]]:
    """Say what answers the learner; return what is left to say of a tactic that is let go."""
    talk_only = decision.kind in TALK and decision.beat is None
    card = any(purpose.startswith("evidence/") for purpose, _ in heard.answers)
    status = card and any(key.startswith("react.status") for key in heard.reactions[:1])
    shown = card and (bool(heard.covered) or status)
    if shown:  # the question beside it is answered, too
        heard.answers = [(purpose, in_brief(lines, question_of(heard, purpose))) for purpose, lines in heard.answers]
    several = talk_only or bool(utterance.parts or heard.limit) or heard.covered > 1 or shown
    several = several and not heard.again
    if (heard.keeps_reaction or status) and not utterance.parts:
        _say_reaction(draft, utterance, heard, gives=decision.gives)
    let_go = [] if heard.told or heard.offer is None else heard.answers
    heard.answers = [answer for answer in heard.answers if answer not in let_go]
    each = all(purpose.startswith("exchange/") for purpose, _ in heard.answers)
    most = MOST_SENTENCES if each or shown else MOST_ANSWERS
    say_answers(utterance, heard, most if several else 1, draft.state.said)
    return let_go


def _meets(draft: Draft, heard: Heard, decision: Decision) -> bool:
    """Tell whether what is given now is all that was asked for on a point: then nobody calls the offer far off."""
    if heard.offer is None or not decision.gives:
        return False
    worth, asked = draft.scenario.bargain.worth, heard.offer.stated
    given = ((issue, value) for issue, value in decision.stated.items() if issue in asked)
    return any(worth(Side.LEARNER, i, v) >= worth(Side.LEARNER, i, asked[i]) - WITHIN for i, v in given)


def _say_last(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance, stays: Terms) -> None:
    """Say what the answer left out, and before all of it the word on a slip or on a question that was passed over."""
    say_moved(draft, heard, decision, utterance)
    say_unmoved(draft, stays, utterance)
    say_rest(draft, heard, decision, utterance)
    say_left(draft, heard, utterance)
    if decision.kind is not DecisionKind.REMIND:
        say_also(draft, heard, utterance)
    say_unplaced(heard, utterance)
    if heard.slip or heard.word:
        say_slip(draft, heard, utterance)
    elif (
        heard.opens
        and (heard.owns or heard.again or heard.answers)
        and utterance.sentences < MOST_SENTENCES + heard.owns
    ):
        utterance.slots |= {"subject": ""} if heard.owns else {}  # what it is about is not what was passed over
        utterance.say_first(heard.opens)


def _says_all(draft: Draft, utterance: Utterance, heard: Heard, decision: Decision) -> bool:
    """Tell whether what a question about offers, or beside an offer, was answered leaves nothing for standing pat."""
    if decision.kind is DecisionKind.CONCEDE and any("/react.asked.yes/" in name for name in utterance.line_ids):
        said = (speak_terms(draft.scenario, {i: v}) for i, v in decision.stated.items())
        return all(words.casefold() in utterance.text.casefold() for words in said)  # nobody says yes twice
    stays = decision.kind in {DecisionKind.HOLD, DecisionKind.FINAL, DecisionKind.DELAY, DecisionKind.ASK_BACK}
    if heard.offer is not None and stays and heard.answered and utterance.sentences >= MOST_SENTENCES:
        return True
    spoken = len(utterance.parts) > (1 if heard.offer is not None else 0)  # 'nearly' answers an offer, and no complaint
    if heard.answered and decision.kind is DecisionKind.DELAY and spoken:
        return True
    if stays and (heard.covered or heard.owns) and len(utterance.parts) > 1:
        return True
    if stays and any(key in name for name in utterance.line_ids for key in _SAY_ALL):
        return True
    if heard.question is None or not utterance.parts or decision.gives or decision.kind is DecisionKind.RECAP:
        return False
    stated = speak_terms(draft.scenario, decision.stated)
    return bool(stated) and stated.casefold() in utterance.text.casefold()


def _points_of(draft: Draft, heard: Heard) -> frozenset[IssueId]:
    """Return the points this turn is about: a reaction that names another would speak past the learner."""
    offered = heard.offer.stated if heard.offer is not None else {}
    return frozenset((*offered, *points_in(draft.scenario.bargain, heard.plain)))


def _act_of(heard: Heard, decision: Decision) -> str:
    """Return the act's name; a break granted and a 'was that a yes?' count as acts of their own."""
    if decision.kind is DecisionKind.CHAT and decision.package is not None:
        return ACT_KEYS[DecisionKind.CONCEDE]
    if decision.kind is DecisionKind.CHAT and heard.reactions:
        return {"react.break": "act.break", "react.filler": "act.sure"}.get(heard.reactions[0], "act.chat")
    return ACT_KEYS[decision.kind]


def speaker_of(draft: Draft, heard: Heard, decision: Decision) -> Persona:
    """Return who speaks: the partner of a duo when the two play good cop and bad cop, or when spoken to by name."""
    persona, partner = draft.scenario.persona, draft.scenario.persona.partner
    if partner is None:
        return persona
    paired = decision.beat is not None and decision.beat.tactic == PAIRED_TACTIC
    answers = heard.partner_answers or bool(heard.for_partner) or not heard.answers
    acts = heard.addressed and decision.kind not in TALK  # who is asked for a yes gives it, whoever told the rest
    called = heard.called is not None and (answers or acts)
    return partner if paired or called else persona


def _answer_first(draft: Draft, heard: Heard, decision: Decision) -> None:
    """Let the first voice of a duo say what only it can answer, before the second takes over."""
    if heard.partner_answers or not heard.answers:
        return
    if heard.offer is not None and (decision.agrees or decision.kind is DecisionKind.NIBBLE):
        heard.answers.clear()  # who is asked for a yes by name gives it, and nobody explains the terms once more
        return
    utterance = Utterance(draft, slots_for(draft, heard, decision))
    say_answers(utterance, heard, 1, draft.state.said)
    heard.answers.clear()
    if utterance.parts:
        name, said = draft.scenario.persona.name, tuple(utterance.line_ids)
        draft.emit(ev.CounterpartSpoke(text=utterance.text, act=INTERJECTION, line_ids=said, speaker=name))


def _interject(draft: Draft, heard: Heard, decision: Decision) -> bool:
    """Let the second voice of a duo cut in on an offer with its own reaction; tell whether it did."""
    partner = draft.scenario.persona.partner
    reacts = next((key for key in heard.reactions if key.startswith("react.offer.")), "")
    moves = decision.kind not in {DecisionKind.ACCEPT, DecisionKind.NIBBLE}
    silent = heard.answers or heard.question is not None
    if partner is None or not reacts or silent or not moves or draft.roll("interject") >= CUTS_IN:
        return False
    utterance = Utterance(draft, slots_for(draft, heard, decision), speaker=partner, about=_points_of(draft, heard))
    if not utterance.say_from(partner.lines.get(reacts, ()), reacts):
        return False
    draft.emit(
        ev.CounterpartSpoke(
            text=utterance.text, act=INTERJECTION, line_ids=tuple(utterance.line_ids), speaker=partner.name
        )
    )
    return True


def _say_reaction(draft: Draft, utterance: Utterance, heard: Heard, *, gives: bool) -> None:
    if say_overview(utterance, heard):
        return
    said = False
    odd = "react.offgrid" in heard.reactions
    follows = ("react.whatif.",) if odd else ("react.offer.", "react.trade")
    for key in dict.fromkeys(heard.reactions):
        if said and not key.startswith(follows):
            continue
        spoken = said_as(draft, key, gives=gives)
        if not (gives and spoken in ASKING) and say_key(utterance, spoken):
            say_asked_back(draft, heard, utterance)
            if (
                key in {"react.issue", "react.matters.much"}
                and heard.issue is not None
                and not (gives or heard.answers)
            ):
                say_reason(draft, utterance, heard.issue)  # a bare value answers nobody who asked about the point
            heard.settled = heard.settled or spoken in ASKING
            goes_on = key == "react.offgrid" or (key in MANNERS and heard.offer is not None)
            if said or not goes_on:
                return
            said = True


def _say_act(draft: Draft, utterance: Utterance, heard: Heard, decision: Decision) -> IssueId | None:
    """Say the act's line; return the issue it asked about."""
    said = bool(utterance.parts)
    match decision.kind:
        case DecisionKind.ANSWER:
            if not said:
                utterance.say("react.question")
        case DecisionKind.CHAT:
            return _say_on(draft, utterance, heard)
        case DecisionKind.ASK:
            return _ask(draft, utterance)
        case DecisionKind.REMIND:
            remind(draft, utterance, heard)
        case DecisionKind.RECAP if heard.conditional and say_alone(utterance, "react.condition"):
            pass
        case DecisionKind.RECAP if decision.checks and say_alone(utterance, "act.recap.yes"):
            pass
        case DecisionKind.RECAP:
            _lay_out(draft, utterance, after=heard.question is not None)
        case DecisionKind.WANT if utterance.say("act.want"):
            pass
        case DecisionKind.HOLD | DecisionKind.DELAY if _was_shown(utterance, heard) and utterance.say("act.hold.shown"):
            pass
        case DecisionKind.HOLD | DecisionKind.DELAY if _only_opens(heard, utterance):
            pass  # a slip owned is no yes to what was put right
        case DecisionKind.HOLD if only_thanks(utterance) and utterance.say_with("act.hold", "terms"):
            pass
        case DecisionKind.DELAY if only_thanks(utterance) and utterance.say("act.delay"):
            pass
        case DecisionKind.HOLD | DecisionKind.FINAL if said and say_why_not(draft, heard, utterance):
            pass
        case DecisionKind.ASK_BACK:
            answer_values(draft, heard, decision, utterance)
            if not said or say_why_not(draft, heard, utterance) or not utterance.say("act.ask.back"):
                utterance.say_with("act.hold", "terms")
        case DecisionKind.DELAY if say_why_not(draft, heard, utterance):
            pass
        case DecisionKind.PROPOSE if _counters(draft, heard, decision, utterance):
            pass
        case DecisionKind.HOLD if _wants_terms(heard) and utterance.say_with("act.hold", "terms"):
            pass
        case DecisionKind.CONCEDE if utterance.slots["reason"] and utterance.say("act.concede"):
            pass
        case DecisionKind.KEEP if _said_package(draft) and utterance.say("act.keep.short"):
            pass
        case DecisionKind.ACCEPT:
            _say_yes(draft, utterance, heard, decision)
        case _:
            if not utterance.say(ACT_KEYS[decision.kind]):
                utterance.add_bare(speak_terms(draft.scenario, decision.stated or decision.package or {}))
    return None


def _only_opens(heard: Heard, utterance: Utterance) -> bool:
    """Say where it stands, where nothing but a slip would be owned; tell whether it did."""
    return bool(heard.opens) and not utterance.parts and utterance.say_with("act.hold", "terms")


def _counters(draft: Draft, heard: Heard, decision: Decision, utterance: Utterance) -> bool:
    """Say another page against what was offered; the learner's own package said back is none. Tell whether it did."""
    offer, page = draft.state.learner_offer, decision.package or {}
    same = offer is not None and page == dict(offer.package)
    return heard.offer is not None and not (utterance.parts or same) and utterance.say("act.propose.counter")


def _was_shown(utterance: Utterance, heard: Heard) -> bool:
    """Tell whether a card that counts was just granted in words: who stays put then says why that is not enough."""
    return "react.standard.accept" in heard.reactions and any("/evidence." in name for name in utterance.line_ids)


def _say_yes(draft: Draft, utterance: Utterance, heard: Heard, decision: Decision) -> None:
    """Say yes: to a point put right and the rest, to what was named and openly supposing what was not, or to all."""
    package = decision.package or {}
    tied = word_on_condition(heard, decision)
    if mends(draft, heard, decision) and utterance.parts:
        named_it = any("/react.amended" in name for name in utterance.line_ids)
        utterance.slots["said"] = speak_terms(draft.scenario, mended(draft, heard))
        if utterance.say("act.accept.rest" if named_it else "act.accept.mended"):
            if tied:  # asks for the yes itself
                utterance.parts[-1] = _LAST_QUESTION.sub("", utterance.parts[-1])
                utterance.say(tied)
            return
    known = named(draft, heard, package)
    if known and len(known) < len(package):
        utterance.slots["terms"] = speak_terms(draft.scenario, known)
        utterance.slots["rest"] = speak_terms(draft.scenario, {i: v for i, v in package.items() if i not in known})
        if utterance.say("act.accept.open"):
            return
    if decision.late and utterance.say("act.accept.late"):
        return
    if not utterance.say("act.accept"):
        utterance.add_bare(speak_terms(draft.scenario, package))
    if tied:
        utterance.say(tied)


def _wants_terms(heard: Heard) -> bool:
    """Tell whether a mere 'I stay where I am' would leave open where that is."""
    tied = heard.offer is not None and (heard.offer.conditional or heard.answered)
    return tied or heard.again or heard.reading.has_act(Act.ASK_OFFER) or heard.question is not None


def _lay_out(draft: Draft, utterance: Utterance, *, after: bool) -> None:
    """Say the whole page, alone or after an answer: put forward the first time, said again later."""
    if not after:
        utterance.parts.clear()
        utterance.line_ids.clear()
    standing = draft.state.counterpart_offer
    fresh = standing is not None and len(standing.stated) < len(standing.package)
    keys = ("act.propose", "react.recap") if fresh else ("react.recap", "act.propose")
    if not any(utterance.say(key) for key in keys):
        utterance.add_bare(utterance.slots["package"])


def _say_on(draft: Draft, utterance: Utterance, heard: Heard) -> IssueId | None:
    """After talk that moved nothing: leave it there, or lead back to the matter."""
    if any("/evidence." in name for name in utterance.line_ids) and utterance.say("act.hold.shown"):
        return None  # what was just granted is no mere talk, to be led away from
    if utterance.parts and (heard.settled or heard.again or heard.exchange or utterance.text.endswith("?")):
        return None  # nobody answers a remark as a person would and pushes back to the figures in one breath
    if not draft.state.learner_offers:
        return _ask(draft, utterance) if not utterance.parts or _may_ask(draft) else None
    if not utterance.parts or draft.roll("steer") < STEER:
        utterance.say("act.steer")
    return None


def _may_ask(draft: Draft) -> bool:
    """Tell whether the persona asks for a figure now: not every time, and not twice in a row."""
    last = draft.state.last_counterpart_line
    return draft.roll("ask") < ASKS and (last is None or not last.text.endswith("?"))


def _said_package(draft: Draft) -> bool:
    """Tell whether the package was said in the counterpart's last line, or the agreement kept before."""
    last = draft.before.last_counterpart_line
    said = last is not None and any(key.startswith(("act.accept", "act.remind")) for key in last.keys)
    return said or any("/act.keep" in name for name in draft.state.said)


def _say_anything(draft: Draft, utterance: Utterance, decision: Decision) -> None:
    """Find words when the fitting lines have all been said: steer, ask, or name what stands."""
    if utterance.say("act.steer") or utterance.say("act.ask"):
        return
    standing = draft.state.counterpart_offer
    terms = decision.stated or (standing.stated if standing else {})
    utterance.add_bare(f"As before, {speak_terms(draft.scenario, terms)}" if terms else "Go on")


def _ask(draft: Draft, utterance: Utterance) -> IssueId | None:
    """Ask for a figure: on the headline first, then on any issue the learner has not spoken of, now or in an offer."""
    stated = draft.state.stated_by_learner
    named = utterance.about
    silent = [issue for issue in draft.scenario.bargain.issues if issue.id not in stated and issue.id not in named]
    if silent and draft.roll("ask-issue") < 0.5:
        issue = silent[0]
        utterance.slots["issue"] = issue.name
        if utterance.say("act.ask.issue"):
            return issue.id
    utterance.say("act.ask")
    return None
