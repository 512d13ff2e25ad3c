"""Answering questions about offers from the numbers: yes or no, what stands in the way, what it would take."""

from __future__ import annotations

import re

from trainer.core.counterpart.act import Decision, DecisionKind
from trainer.core.counterpart.asking import Form, asks_if_so, form_of, question_in
from trainer.core.counterpart.barter import is_barter, word_on_asked
from trainer.core.counterpart.beside import asks_apart
from trainer.core.counterpart.course import began_at
from trainer.core.counterpart.curve import bargaining_turn, target
from trainer.core.counterpart.disclosure import is_willing
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import LIKELY, NEAR_EXACT, SHARE, SURE, is_foreseen
from trainer.core.counterpart.for_what import asks_worth
from trainer.core.counterpart.giving import give, points_asked, rather
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.mattering import asked_about, odd_points, out_of_reach
from trainer.core.counterpart.proposal import difference, propose
from trainer.core.counterpart.rest import unvalued
from trainer.core.counterpart.stance import Question, Stance, question_about_offers
from trainer.core.counterpart.subjects import points_in, sentences_in
from trainer.core.everyday import KNOWN
from trainer.core.moves import TermRole
from trainer.core.plain import withdraws, words_of
from trainer.core.scenario import Trigger
from trainer.core.table import Phase
from trainer.core.tactics import Stage
from trainer.core.terms import WITHIN, Issue, IssueId, Package, Side, Terms, Value, same_value, takes

MOST_SAID = 4
"""So many values of one kind are said in a breath."""
MOST_NAMED = 3
"""An offer on more points is a package: a yes or no to it is the act itself."""
TELLS = 2
"""How freely it has to speak of motives to say which of several points weighs most."""
_ASKS_IT = re.compile(
    r"^(?:(?:and|so|but|ok|okay|well|hm+|right|then|please|maybe)\b[ ,]*)*"
    r"(?:how|what) about\b|^(?:\w+ )?(?:any chance|is it possible|would it be possible)\b"
)
_REQUESTS = re.compile(r"\b(?:can|could|may|might|would|will|shall|should|do you|are you)(?:n't)?\b|\b(?:can|won)'t\b")
"""Asks somebody for something: 'does the boiler work' asks for none."""
_OF_MINE = re.compile(
    r"\b(?:does|would|will|could|can|did|might) (?:that|it|this)(?: (?:not|all|maybe|at least))?"
    r" (?:help|suit|work|do|be (?:ok|okay|fine|enough|possible|better|acceptable|good))\b"
)
_OF_MONEY = re.compile(r"\b(?:money|price|figure|number|pay)\b")
"""Means the main point, whatever value was named before: 'two years then. What's your best on money?'."""
_WANTS_ONE = re.compile(
    r"\bwhich (?:one )?(?:of|is the one|one|hurts?|point|part|bit|do you mind)\b|\bone thing\b"
    r"|\bis it (?:the )?.{1,40}\bor (?:is it )?(?:the )?"
)
"""Wants one of several named, and not all of them."""
_WHICH_LINE = re.compile(r"\b(?:which|what|where)\b")
"""Wants the point named that stands in the way of a package: 'which line is the trouble?'."""
LONGEST_OF_MINE = 9
"""A longer question that ends in 'would that help' says itself what might."""
ONLY_ONE = 0.6
"""How often of an offer with one point out of reach only that one is named."""
SEVERAL, OWN_SIDE = 2, 0.5
"""Of more values, all out of reach, nobody says back each: its own side of them is told, of just so many often."""
VERY_APT = 0.8
"""How apt an answer has to be to be meant where a yes is asked for to what has no value."""
FEW_WORDINGS = 9
"""So many wordings of an exchange tell what it is about."""
_UNTIED = frozenset({"react.asked.yes", "react.asked.but", "react.asked.only"})
"""Answers that say yes outright: a trade gives only for something."""
_OTHERS = ("exchange/", "topic/", "claim/", "stopped/", "deadline/")
"""Beginnings of the purposes of lines that no question about offers is answered by."""


_SAID_ALREADY = frozenset({"react.offer.same", "react.redline", "react.several.pick"})
"""Reactions to packages that the same figures were answered in before, or that say already what is taken."""
_NO_TO_PACKAGES = frozenset(f"react.asked.{name}" for name in ("no", "none", "but", "paid", "partly", "only"))
"""Answers that do not take a package as it is."""
_VAGUE = frozenset({"react.offer.more", "react.offer.start"})
"""Reactions that tell of an offer neither yes nor no."""
_ANSWERED_EARLY = frozenset({Stance.RETURN, Stance.GIVE, Stance.EITHER, Stance.ROOM, Stance.OPEN})
"""Questions that a scene's own words answer better before the learner has put anything forward."""


def take_stance(draft: Draft, heard: Heard) -> None:
    """Settle whether a question about offers is answered as one: not where a foreseen question fits it better."""
    question = heard.question
    if question is None:
        return
    withdrawn = withdraws(heard.text) and bool(draft.state.learner_offers)
    early = not draft.state.learner_offers and question.stance in _ANSWERED_EARLY and not is_barter(heard)
    early = early and not (question.stance is Stance.GIVE and heard.terms_in(question.words))
    lacks = question.stance in {Stance.NEED, Stance.OBSTACLE} and not draft.state.stated_by_learner
    if_so = heard.offer is None and question.stance is Stance.VERDICT and asks_if_so(heard.plain)
    if (
        withdrawn
        or lacks
        or if_so
        or _asks_else(draft, heard, question)
        or (early and heard.offer is None and _is_foreseen_question(draft, heard, question))
    ):
        heard.question = None
        return
    heard.asked = True
    heard.answers = [answer for answer in heard.answers if not answer[0].startswith(_OTHERS)]


def _asks_else(draft: Draft, heard: Heard, question: Question) -> bool:
    """Tell whether a yes or no is wanted to something foreseen that is no offer: 'was it in a crash, yes or no'."""
    offer = heard.reading.offer
    figures = offer is not None and offer.terms
    if draft.state.phase is Phase.CONFIRMING and question.stance is Stance.POINT and not figures:
        named = points_in(draft.scenario.bargain, question.words)
        return not named and any(found.asks and found.likeness >= SURE for found in heard.reading.alike)
    if question.stance is Stance.GIVE and asks_worth(question.words):
        return False  # why it wants a thing is not what it would give for it
    if question.stance is Stance.GIVE and not figures and not heard.again and "if" not in words_of(question.words):
        return _is_foreseen_question(draft, heard, question)  # 'what would you give me for my old one'
    if question.stance is Stance.POINT and not figures and not heard.again:
        return _names_more(draft, question) and _is_foreseen_question(draft, heard, question)
    if question.stance is not Stance.VERDICT or heard.again:
        return False
    foreseen = next(iter(heard.reading.alike), None) if is_foreseen(heard) and not question.plain else None
    sure = foreseen is not None and (
        not question.points or (foreseen.likeness >= NEAR_EXACT and _of_same_form(draft, question, foreseen.id))
    )
    if foreseen is not None and sure and not foresaw_verdict(draft, foreseen.id):
        return True
    if figures:
        return False
    if form_of(question.words) in {Form.WHEN, Form.WHO, Form.WHY}:
        return True
    if not question.unread and not asked_about(draft, heard) and _is_aptly_foreseen(draft, heard):
        return True  # 'a bit every month, would that do' asks for no value that anybody named
    if question.points or question.unread:
        return False
    likely = any(
        found.asks and found.likeness >= LIKELY and not foresaw_verdict(draft, found.id)
        for found in heard.reading.alike
    )
    return likely and any(word not in KNOWN for word in words_of(question.words))


def _is_aptly_foreseen(draft: Draft, heard: Heard) -> bool:
    """Tell whether a scene's own answer to a question is very apt."""
    own = {exchange.id for exchange in draft.scenario.exchanges if exchange.lines}
    return any(
        found.asks and found.id in own and found.apt >= VERY_APT and not foresaw_verdict(draft, found.id)
        for found in heard.reading.alike
    )


def _of_same_form(draft: Draft, question: Question, exchange: str) -> bool:
    """Tell whether an exchange foresaw questions of this form: 'why not Thursday' is no 'so you take Thursday?'."""
    hears = next((known.hears for known in draft.scenario.exchanges if known.id == exchange), ())
    form = form_of(question.words)
    return SHARE * sum(form_of(words.casefold()) is form for words in hears) >= len(hears)


def _is_foreseen_question(draft: Draft, heard: Heard, question: Question) -> bool:
    """Tell whether a question is surely like one of its form that was foreseen and is itself none about offers."""
    own = (found for one in heard.reading.asked if one.words in question.words for found in one.alike)
    best = next(own, None) or next((found for found in heard.reading.alike if found.asks), None)
    if best is None or best.likeness < SURE:
        return False
    return _of_same_form(draft, question, best.id) and not foresaw_verdict(draft, best.id)


def _names_more(draft: Draft, question: Question) -> bool:
    """Tell whether a question names something else beside its points: 'the exclusivity, what about my shops'."""
    points = [draft.scenario.bargain.issue(point) for point in question.points]
    names = {word for issue in points for name in (issue.name, *issue.aliases) for word in words_of(name.casefold())}
    return any(word not in KNOWN and word not in names for word in words_of(question.words))


def foresaw_verdict(draft: Draft, exchange: str) -> bool:
    """Tell whether what an exchange foresaw is itself a question about offers: 'is that a no'."""
    hears = next((known.hears for known in draft.scenario.exchanges if known.id == exchange), ())
    asking = [question_about_offers(draft.scenario.bargain, words.casefold(), {}) for words in hears[:FEW_WORDINGS]]
    return 2 * sum(question is not None for question in asking) > len(asking)


def answer_in_a_word(draft: Draft, heard: Heard, decision: Decision) -> list[str]:
    """Return the reactions that answer a question about offers, the fittest first."""
    if decision.agrees or decision.kind in {DecisionKind.NIBBLE, DecisionKind.APART}:
        return []
    standing = draft.state.counterpart_offer
    page = decision.package or (standing.package if standing is not None else None)
    if page is None:
        return []
    if heard.question is not None:
        if decision.kind is DecisionKind.REMIND and heard.question.wants_answer and not _asks_other(draft, heard, page):
            return []
        keys = _picked(heard, _answer(draft, heard, heard.question, page, moves=decision.gives))
        if decision.kind is not DecisionKind.TRADE:
            return keys
        heard.reactions.clear()  # the trade itself says on what it depends
        return [key for key in keys if key not in _UNTIED]
    if decision.kind is DecisionKind.REMIND:
        return []
    if decision.beat is not None and decision.beat.trigger is Trigger.AFTER_CONCESSION and decision.stage is Stage.TELL:
        return []  # who asks for more on the strength of what was given thanks for it, and does not refuse the rest
    asked = _asked_for(draft, heard, moves=decision.gives) or _put_as_a_whole(draft, heard, decision)
    keys = _picked(heard, _verdict(draft, heard, asked, page, moves=decision.gives) if asked else [])
    if decision.kind is not DecisionKind.TRADE:
        return keys
    heard.reactions = [key for key in heard.reactions if key != "react.pushed"]  # the trade is the answer pushed for
    return [key for key in keys if key not in _UNTIED]


def _picked(heard: Heard, keys: list[str]) -> list[str]:
    """Return reactions that want one figure instead of steps, or name the nearer of several packages, before any no."""
    refuses = not keys or keys[0] in _NO_TO_PACKAGES
    if refuses and "react.steps" in heard.reactions:
        return ["react.steps", *keys]
    if not refuses or "react.several.pick" not in heard.reactions:
        return keys
    heard.spoken_of = heard.picked or heard.spoken_of
    return ["react.several.pick", *keys]


def _asks_other(draft: Draft, heard: Heard, page: Package) -> bool:
    """Tell whether after the counterpart's yes values are asked about that are not what was agreed."""
    offer = heard.reading.offer
    named = offer is not None and any(term.role is not TermRole.REFERENCE for term in offer.terms)
    return named and any(not same_value(page[issue], value) for issue, value in asked_about(draft, heard).items())


def _put_as_a_whole(draft: Draft, heard: Heard, decision: Decision) -> Terms:
    """Return a new package of several points where the act alone would not tell what of it goes and what does not."""
    held = decision.kind in {DecisionKind.HOLD, DecisionKind.FINAL, DecisionKind.DELAY}
    silent = decision.kind is DecisionKind.PROPOSE or not _names_terms(decision)
    lost = silent and bool(heard.answers)  # what answers a question would pass over the offer beside it
    if heard.offer is None or not (held or lost):
        return {}
    if "react.offer.same" in heard.reactions and len(heard.offer.stated) < len(draft.state.stated_by_learner):
        return heard.offer.stated  # who insists on one point of several hears of that point
    if not _SAID_ALREADY.isdisjoint(heard.reactions):
        return {}
    odd = odd_points(draft, heard)
    put = {issue: value for issue, value in heard.offer.stated.items() if issue not in odd}
    vague = not _VAGUE.isdisjoint(heard.reactions)
    whole = len(put) > 1 or vague or bool(unvalued(draft, heard))
    return put if lost or whole else {}


def _names_terms(decision: Decision) -> bool:
    """Tell whether an act's own words name values: a tactic or a delay said in its place names none."""
    return decision.kind is not DecisionKind.DELAY and decision.beat is None


def beside_an_answer(heard: Heard, purpose: str) -> bool:
    """Tell whether a line found for the words of one question would only blur the yes or no to it."""
    return purpose.startswith(_OTHERS) and len(sentences_in(heard.plain)) == 1 and not asks_apart(heard, purpose)


def _answer(draft: Draft, heard: Heard, question: Question, page: Package, *, moves: bool) -> list[str]:
    """Return the reactions to a question about offers, by what it asks."""
    match question.stance:
        case Stance.OPEN:
            asked = asked_about(draft, heard)
            if asked and not out_of_reach(draft, asked, page):
                return _verdict(draft, heard, asked, page, moves=moves)
            return ["react.asked.open", *_state(heard, question.points, page)]
        case Stance.VERDICT:
            asked = asked_about(draft, heard)
            if asked:
                return _verdict(draft, heard, asked, page, moves=moves)
            if question.points and (question.unread or odd_points(draft, heard)):
                heard.issue = question.points[0]
                return [*(("react.offgrid",) if heard.near else ()), "react.asked.other", "react.issue"]
            if question.points:
                return _state(heard, question.points, page)
            if question.unread and not question.unknown:
                heard.issue = heard.issue or draft.scenario.bargain.headline.id
                return [*(("react.offgrid",) if heard.near else ()), "react.asked.other", "react.issue"]
            return ["react.recap"] if question.unread else ["react.asked.nothing"]
        case Stance.POINT:
            return _state(heard, question.points or (draft.scenario.bargain.headline.id,), page)
        case Stance.OBSTACLE | Stance.EITHER:
            return _obstacle(draft, heard, question, page)
        case Stance.NEED:
            return _need(draft, heard, question, page)
        case Stance.RETURN:
            return _return(draft, heard, points_asked(draft, heard, question), page)
        case Stance.GIVE:
            return word_on_asked(draft, heard, page) if moves else give(draft, heard, question, page)
        case Stance.RATHER:
            return rather(draft, heard, question, page)
        case Stance.ROOM if heard.offer is not None and len(heard.offer.stated) > 1:
            return _verdict(draft, heard, heard.offer.stated, page, moves=moves)
        case Stance.ROOM:
            return _room(draft, heard, question, page)


def _verdict(draft: Draft, heard: Heard, asked: Terms, page: Package, *, moves: bool) -> list[str]:
    """Say yes, partly or no to values that were asked for; of a mixed answer both halves are named."""
    short = out_of_reach(draft, asked, page)
    odd = odd_points(draft, heard)
    if short and odd.issuperset(short):
        heard.issue = short[0]  # the learner's own figure is none the point has, and not what was noted
        return [*(("react.offgrid",) if "react.offgrid" in heard.reactions else ()), "react.asked.other", "react.issue"]
    short = [issue for issue in short if issue not in odd]
    met = {issue: value for issue, value in asked.items() if issue not in short and issue not in odd}
    if not short:
        heard.asked_of = asked
        if _only_speaks_of_page(draft, heard, asked):
            heard.issue = next(iter(asked))
            return ["react.issue"]
        return ["react.asked.yes"]
    heard.asked_of = {issue: asked[issue] for issue in short[:MOST_SAID]}
    gifts = {issue: value for issue, value in met.items() if _is_own_demand(draft, issue, value)}
    granted = {issue: value for issue, value in met.items() if issue not in gifts}
    heard.spoken_of = dict(list({**granted, **gifts}.items())[:MOST_SAID])
    if gifts and not granted:
        return ["react.asked.paid", "react.asked.no"]
    if len(short) == 1 and len(met) > 1 and draft.roll("only") < ONLY_ONE:
        return ["react.asked.only", "react.asked.but", "react.asked.no"]
    if met:
        return ["react.asked.but", "react.asked.partly", "react.asked.no"]
    if moves:
        return ["react.asked.partly" if _moves_on(draft, short, page) else "react.asked.no", "react.asked.no"]
    tells = len(short) > SEVERAL or (len(short) == SEVERAL and draft.roll("own side") < OWN_SIDE)
    if tells and heard.question is None:
        heard.spoken_of = {issue: page[issue] for issue in short[:MOST_SAID]}
        return ["react.asked.none", "react.asked.no"]
    return ["react.asked.no"]


def _only_speaks_of_page(draft: Draft, heard: Heard, asked: Terms) -> bool:
    """Tell whether a question names one value that was the counterpart's own from the first: a yes grants nothing."""
    if len(asked) > 1 or heard.offer is not None or heard.agrees:
        return False
    mine = draft.state.stated_by_learner
    return all(
        i not in mine and _is_own_demand(draft, i, v) and same_value(began_at(draft, i), v) for i, v in asked.items()
    )


def _moves_on(draft: Draft, points: list[IssueId], page: Package) -> bool:
    """Tell whether a new page comes the learner's way on one of the points that were asked for."""
    standing, worth = draft.state.counterpart_offer, draft.scenario.bargain.worth
    return standing is not None and any(
        worth(Side.LEARNER, issue, page[issue]) > worth(Side.LEARNER, issue, standing.package[issue]) + WITHIN
        for issue in points
    )


def _is_own_demand(draft: Draft, issue: IssueId, value: Value) -> bool:
    """Tell whether a value is what the counterpart asked for from the first: to give it is no grant of its own."""
    opening = draft.scenario.persona_opening[issue]
    bargain = draft.scenario.bargain
    return bargain.worth(Side.LEARNER, issue, value) <= bargain.worth(Side.LEARNER, issue, opening) + WITHIN


def _state(heard: Heard, points: tuple[IssueId, ...], page: Package) -> list[str]:
    """Say where points stand on the page."""
    heard.issue = points[0]
    heard.spoken_of = {issue: page[issue] for issue in points}
    return ["react.asked.points" if len(points) > 1 else "react.issue"]


def _obstacle(draft: Draft, heard: Heard, question: Question, page: Package) -> list[str]:
    """Name the point that stands in the way; who does not rank them aloud names all that are open."""
    bargain = draft.scenario.bargain
    costly = out_of_reach(draft, heard.offer.stated, page) if heard.offer is not None else []
    if len(costly) > 1 and _WHICH_LINE.search(question.words) and not heard.terms_in(question.words):
        heard.issue = costly[0]
        return ["react.asked.obstacle"]
    fresh = heard.offer is not None and len(heard.offer.stated) > 1 and question.stance is Stance.OBSTACLE
    if heard.offer is not None and fresh and _WANTS_ONE.search(question.words) is None:
        return _verdict(draft, heard, heard.offer.stated, page, moves=False)
    short = out_of_reach(draft, draft.state.stated_by_learner, page)
    named = [issue for issue in short if issue in question.points]
    if named or not short:
        short = named
    if not short:
        if question.stance is Stance.EITHER:
            heard.issue = max(question.points, key=lambda issue: bargain.issue(issue).counterpart_weight)
            return ["react.matters.this"]
        return _settled(draft, heard, page)
    heard.issue = short[0]
    heard.spoken_of = {issue: page[issue] for issue in short[:MOST_NAMED]}
    one = ["react.asked.obstacle"]
    single = len(short) == 1 or _WANTS_ONE.search(question.words) is not None
    return one if single or is_willing(draft, heard, TELLS) else ["react.asked.several", *one]


def _need(draft: Draft, heard: Heard, question: Question, page: Package) -> list[str]:
    """Say what it would take: for a value named in the question something else, for the learner's terms what they lack.

    What it needs for a value is never that value otherwise.
    """
    named = {term.issue for term in heard.terms_in(question.words)}
    if named:
        return _return(draft, heard, named, page)
    short = out_of_reach(draft, draft.state.stated_by_learner, page)
    if heard.offer is not None and len(heard.offer.stated) == 1 and short == list(heard.offer.stated):
        return _return(draft, heard, points_asked(draft, heard, question), page)
    return _lacking(draft, heard, page)


def _lacking(draft: Draft, heard: Heard, page: Package) -> list[str]:
    """Name the one value of the page that would turn the learner's terms into a yes, else all that lack."""
    mine = draft.state.learner_offer
    short = out_of_reach(draft, draft.state.stated_by_learner, page)
    if mine is None or not short:
        return _settled(draft, heard, page)
    bargain = draft.scenario.bargain
    wanted = target(draft.scenario, draft.state, bargaining_turn(draft.state) + 1)
    enough = [
        issue
        for issue in short
        if bargain.utility(Side.COUNTERPART, {**mine.package, issue: page[issue]}) >= wanted - WITHIN
    ]
    heard.issue = (enough or short)[0]
    heard.spoken_of = {issue: page[issue] for issue in (enough[:1] or short[:MOST_NAMED])}
    return ["react.asked.need"]


def _settled(draft: Draft, heard: Heard, page: Package) -> list[str]:
    """Say that nothing is in the way of what was put forward, or that nothing was."""
    mine = draft.state.stated_by_learner
    if not mine:
        return ["react.asked.nothing"]
    heard.spoken_of = {issue: page[issue] for issue in mine}
    return ["react.memory.settled"]


def _return(draft: Draft, heard: Heard, asked: set[IssueId], page: Package) -> list[str]:
    """Name the point on which it would want something back: where it has most to gain beside what was asked for."""
    stands = {**page, **draft.state.stated_by_learner}

    def gain(issue: Issue) -> float:
        best = max(issue.worth(Side.COUNTERPART, option.value) for option in issue.options)
        return best - issue.worth(Side.COUNTERPART, stands[issue.id])

    wanted = asked | {*out_of_reach(draft, stands, page)}  # what more is wanted of gives nothing in return
    others = [issue for issue in draft.scenario.bargain.issues if issue.id not in wanted]
    if not others:
        return _lacking(draft, heard, page)
    heard.issue = max(others, key=lambda issue: (gain(issue), issue.counterpart_weight)).id
    return ["react.asked.return"]


def _room(draft: Draft, heard: Heard, question: Question, page: Package) -> list[str]:
    """Say whether there is any way to go on a point; a page that is there already is a yes."""
    bargain = draft.scenario.bargain
    offer = heard.reading.offer
    named = bool(question.points) or _OF_MONEY.search(question.words) is not None
    read = heard.terms_in(question.words) or (() if named or offer is None else offer.terms)
    bounds = [term for term in read if takes(bargain, term.issue, term.value)]
    issue = bounds[0].issue if bounds else (question.points[0] if question.points else bargain.headline.id)
    heard.issue = issue
    meant = bounds[:1] if bounds and not same_value(page[issue], bounds[0].value) else []
    if meant and not out_of_reach(draft, {issue: meant[0].value}, page) and meant[0].role is not TermRole.REJECTED:
        heard.asked_of = {issue: page[issue]}
        return ["react.asked.yes"]
    wanted = target(draft.scenario, draft.state, bargaining_turn(draft.state) + 1)
    ahead = propose(draft.scenario, draft.state, wanted) if draft.state.learner_offers else None
    moves = ahead is not None and bool(difference(page, ahead))
    return [
        "react.asked.room.some" if moves and is_willing(draft, heard, 1) else "react.asked.room.none",
        "react.issue",
    ]


def _asked_for(draft: Draft, heard: Heard, *, moves: bool) -> Terms:
    """Return the values that were asked for in a question, or the learner's own when it asks whether they would do."""
    question = question_in(heard.plain)
    if heard.offer is not None and (moves or len(heard.offer.stated) <= MOST_NAMED):
        requests = form_of(question) is Form.CLOSED and _REQUESTS.search(question) is not None
        trades = moves and heard.offer.conditional and "?" in heard.text
        marked = requests or trades or ("?" in heard.text and _ASKS_IT.search(question) is not None)
        return heard.offer.stated if marked else {}
    offer = draft.state.learner_offer
    settled = bool(heard.answers) or (heard.recalled and heard.settled)
    of_mine = _OF_MINE.search(question) is not None and len(words_of(question)) <= LONGEST_OF_MINE
    if heard.offer is None and offer is not None and not settled and of_mine:
        return offer.stated
    return {}
