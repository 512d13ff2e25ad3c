"""What the counterpart lets out: interests, deadlines and claims under questions (science.md 4.6 to 4.8)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.core import events as ev
from trainer.core.counterpart.asking import (
    Form,
    compares,
    form_of,
    is_open_question,
    proposes_order,
    question_in,
)
from trainer.core.counterpart.deadlines import asks_about_date, names_date, put_to_test, speaks_of_time
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import (
    LIKELY,
    PLAINLY,
    SURE,
    is_foreseen,
    is_pressed,
    lines_for,
    name_decider,
    take_up,
)
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.matters import likeness_to, matter_meant, may_be_meant
from trainer.core.counterpart.mood import clip
from trainer.core.counterpart.remarks import PARTING, asks_when
from trainer.core.counterpart.stance import points_meant, sets_apart
from trainer.core.counterpart.subjects import MARK, cued, finds, points_in, sentences_in, telling, weight, where
from trainer.core.counterpart.unforeseen import OF_FORM, answer_kin, answer_repeated, turn_away
from trainer.core.moves import Act, Move, Tone
from trainer.core.plain import asks_in_form, words_of
from trainer.core.scenario import Bluff, Interest, Line, Matter, Topic
from trainer.core.terms import IssueId, Side

FLEXIBLE_TRUST = 0.7
"""Only above this trust does a persona say what it could give up (science.md 4.8)."""
INTEREST_UNLOCK, INTEREST_MOST = 0.03, 3
THIN_PROBES = 2
"""Neutral probes after which a false claim has thinned out (science.md 4.11, phantom)."""
RECENT_TURNS = 2
LONG_QUESTION = 14
"""A longer text that names a point need not ask for its value."""
LONGEST_CLOSED = 7
"""A longer yes-or-no question that names a point asks about something else than its value."""
SHORT_QUESTION = 3
"""A question of at most so many words that names a point asks for the value of it."""
TOPIC_LEAD = 1.0
"""By how much a subject must be named more clearly than any motive for the question to be about the subject alone."""
OF_A_DATE = 0.75
"""So alike to wordings foreseen for a date, a question that something else answers tests the date as well."""
SHORT_PROBE = 6
"""A doubt of at most so many words is about the claim just leant on: 'is that so?'."""
_DOUBTS = re.compile(
    r"\bwho (?:told|tells|says|said)\b|\bsays who\b|\bhow (?:do|would|can) you (?:know|be (?:so )?sure)\b"
    r"|\b(?:are )?you (?:really |quite |that )?sure\b"
    r"|\b(?:is|are) (?:that|they|it|you) (?:really )?(?:true|serious|so)\b"
    r"|\b(?:can|could|may) (?:i|we) see (?:that|it|them)\b|\bsince when\b|\b(?:can|could) you (?:prove|show)\b"
)
"""Doubts what was just told: 'who told you it can't come off?'."""
LEAST_STATED = 1.0
"""How clearly a mere statement has to name a subject to be answered by it."""
SHORT_MARK = 4
"""Letters that tell a word in a question of a word or three, where every word counts."""
OF_TIME = 0.66
"""How alike an exchange has to be to answer a 'by when' that names none of the dates spoken of."""
OF_A_POINT = 0.3
LONGEST_CHOICE = 12
"""A longer question with an 'or' in it need not ask which weighs more."""
_WEIGHS = re.compile(r"\b(?:matters?|important|weighs?|counts?|prefer|rather|priority|cares?|keener|worse)\b")
APT_OWN = 0.8
"""How apt a scene's own answer has to be to go before the counterpart's weights."""
EARLY = 0.4
"""How much more a subject weighs that is named early in the question: 'what rights does the client need'."""
PERSONAL = frozenset({PARTING, "react.rapport", "react.drink", "react.invited", "react.calmed", "react.pushed"})
"""Remarks that are never questions on a subject, whatever words stand in them."""
MADE_WEIGHT = 0.9
"""How much more a claim weighs in a question once it was made."""
_OF_VALUE = re.compile(
    r"what('s| is| are| was| would| about| do you (say|offer|have|put))\b(?!.* (cover|include|change|mean"
    r"|do))|which|where"
)
_OF_MOTIVES = re.compile(
    r"\b(?:matters?|important)\b(?: \w+){0,3} (?:to|for) (?!me|us\b)\w+|\bwhat (?:really |actually )?matters\b"
    r"|\b(?:you|she|he|your \w+)(?:'re| are| is| do| does| would)?(?: \w+){0,2} (?:needs?|wants?|cares?"
    r"|worr\w+|afraid|hop(?:e|ing)|after|fear|aim\w*)\b"
    r"|\b(?:worries|bothers|drives) you\b|\bbehind\b|\bpriorit\w+|\byour (?:\w+ )?(?:aim|goal|fear|worry|hope)s?\b"
    r"|\breally about\b|\bat stake\b|\bhelp(?:s|ed)? you\b"
)
"""Asks what the other side is after: what it needs or cares about, and not what anybody needs time for."""
_PRONOUN = re.compile(r"\b(it|that|this|they|them|those)\b")
MOST_BEFORE = 200
"""Characters of a text in which 'it' still points at the sentence before."""
_VALUE_QUESTION = re.compile(
    r"(what|how) about|^and (the|your|my) [a-z -]{1,20}\W*$|your (position|offer|idea) (on|for)"
    r"|where do you stand"
    r"|what (is|was|are|were|'s) the [a-z -]+?( (in|of|on|for) (that|it|this|there|your (offer|page|proposal)))?\?"
    r"|how (much|long|many) (is|was|would be) the|what (is|are) your [a-z ]+ for"
)


def answer_questions(draft: Draft, heard: Heard) -> None:
    """Answer what was asked: what was surely foreseen, else a value, then time, claims, motives or any subject."""
    if heard.limit:
        return
    if _weighs_points(draft, heard) or (not is_foreseen(heard) and _turns_to_point(draft, heard)):
        return
    if not is_foreseen(heard) and name_decider(draft, heard):
        return
    only_agrees = heard.agrees and not asks(heard.plain)
    aside = heard.remark == "react.machine" or only_agrees or is_pressed(draft, heard)
    foreseen = not aside and take_up(draft, heard, SURE)
    if not aside and not foreseen and _answer_matter(draft, heard):
        return
    if not foreseen and (heard.remark == "react.pushed" or _asks_for_value(draft, heard)):
        return
    timed = heard.has(Move.DEADLINE_QUESTION) or heard.reading.has_act(Act.CHALLENGE_DEADLINE)
    named = points_in(draft.scenario.bargain, heard.plain)
    timed = timed and (names_date(draft, heard) or (speaks_of_time(heard) and not named))
    timed = timed and (likeness_to(draft, heard, Matter.DEADLINE) >= OF_A_DATE or not (foreseen and is_foreseen(heard)))
    if not (foreseen or timed) and asks_when(heard.plain) and not names_date(draft, heard):
        foreseen = take_up(draft, heard, OF_TIME)
    if timed or (not foreseen and (asks_when(heard.plain) or asks_about_date(draft, heard))):
        heard.asked = True
        put_to_test(draft, heard)
    if _probes(draft, heard, foreseen=foreseen):
        heard.asked = heard.asked or not heard.has(Move.CONTINGENT_DEAL)
        _probe_claim(draft, heard)
    if heard.has(Move.INTEREST_QUESTION) or heard.reading.has_act(Act.ASK_INTERESTS):
        heard.asked = True
        plainly = foreseen and any(found.likeness >= PLAINLY for found in heard.reading.alike[:1])
        if not plainly and (not heard.told or (foreseen and _OF_MOTIVES.search(heard.plain) is not None)):
            _reveal_interest(draft, heard)
    elif (heard.reading.has_act(Act.ASK_INFO) or _asks_plainly(heard)) and not heard.told and not _plans(heard):
        heard.asked = True
    if heard.asked and not heard.told:
        _answer_topic(draft, heard)


def _answer_matter(draft: Draft, heard: Heard) -> bool:
    """Answer what was said in words foreseen for a claim, a date or a motive; tell whether it was."""
    if matter_meant(draft, heard, Matter.CLAIM):
        heard.asked = True
        _probe_claim(draft, heard)
    elif matter_meant(draft, heard, Matter.DEADLINE):
        heard.asked = True
        put_to_test(draft, heard)
    elif matter_meant(draft, heard, Matter.INTEREST):
        heard.asked = True
        _reveal_interest(draft, heard)
    else:
        return False
    return True


def _weighs_points(draft: Draft, heard: Heard) -> bool:
    """Answer which of several points matters more by the counterpart's own weights, when it is willing to tell."""
    question = question_in(heard.plain)
    points = points_meant(draft.scenario.bargain, question)
    asks = "?" in heard.text or form_of(question) is not None
    if len(points) < 2 or heard.offer is not None or not (asks and compares(question)) or _is_aptly_own(draft, heard):
        return False
    if _WEIGHS.search(question) is None and (
        is_foreseen(heard)
        or len(words_of(question)) > LONGEST_CHOICE
        or not sets_apart(draft.scenario.bargain, question, {})
    ):
        return False  # 'is the pool in the five million, or on top?' sets no points against each other
    heard.asked = True
    issues = [draft.scenario.bargain.issue(point) for point in points]
    heard.issue = max(issues, key=lambda issue: issue.counterpart_weight).id
    key = "react.matters.this" if is_willing(draft, heard, 2) else "react.matters.all"
    heard.answers.insert(0, (key, lines_for(draft, heard, key)))
    return True


def _is_aptly_own(draft: Draft, heard: Heard) -> bool:
    """Tell whether the scene itself has an apt answer to what was asked, other than a motive."""
    own = {exchange.id for exchange in draft.scenario.exchanges if exchange.lines}
    return any(found.apt >= APT_OWN and found.id in own for found in heard.reading.alike)


def _turns_to_point(draft: Draft, heard: Heard) -> bool:
    """Ask what the learner wants on the point that it only proposes to talk about; tell whether it does no more."""
    if heard.offer is not None or not proposes_order(heard.plain) or is_open_question(heard.plain):
        return False
    if any(found.likeness >= PLAINLY for found in heard.reading.alike[:1]):
        return False
    points = points_in(draft.scenario.bargain, question_in(heard.plain))
    if not points:
        return False
    heard.issue = points[0]
    heard.asked = True
    heard.answers.insert(0, ("react.process.point", lines_for(draft, heard, "react.process.point")))
    return True


def _probes(draft: Draft, heard: Heard, *, foreseen: bool) -> bool:
    """Tell whether a claim is questioned: in so many words, or by a plain question that nothing else answers."""
    if heard.has(Move.CONTINGENT_DEAL) or _doubted_again(draft, heard) is not None:
        return True
    if not foreseen:
        return (heard.has(Move.PROBE_CLAIM) and not heard.told) or _asks_about_claim(draft, heard)
    if any(found.likeness >= PLAINLY for found in heard.reading.alike[:1]):
        return False
    if heard.has(Move.PROBE_CLAIM) and _claim_meant(draft, heard) is not None:
        return True
    if not _asks_about_claim(draft, heard):
        return False
    if not is_foreseen(heard):
        heard.answers.clear()  # a claim's own lines tell more of it, and what becomes of it under questions
    return True


def _plans(heard: Heard) -> bool:
    """Tell whether a question only proposes how to go about it, or greets."""
    if form_of(heard.plain) not in {None, Form.CLOSED}:
        return False
    return heard.has(Move.PROPOSE_PROCESS) or (heard.reading.has_act(Act.SMALL_TALK) and not asks_in_form(heard.text))


def _asks_plainly(heard: Heard) -> bool:
    """Tell whether a text without a figure is built as a question that no label was found for."""
    built = asks_in_form(heard.text) or asks(heard.plain)
    plain = heard.offer is None and not (heard.ambiguous or heard.unlisted) and built
    return plain and (_asks_openly(heard) or not heard.reading.has_act(Act.ASK_OFFER, Act.ACCEPT, Act.REJECT))


def _asks_openly(heard: Heard) -> bool:
    """Tell whether a marked question wants more than a yes or no: then no yes or no was read in it rightly."""
    return "?" in heard.text and is_open_question(heard.plain) and asks(heard.plain)


def _answer_topic(draft: Draft, heard: Heard) -> None:
    """Say what is known of the subject, else turn the question away by its form or by naming the subject."""
    if heard.offer is not None or heard.unlisted or heard.named or heard.remark == "react.whatif":
        return
    openly = _asks_openly(heard)
    if answer_repeated(draft, heard):
        return
    if take_up(draft, heard, LIKELY) or (heard.remark in PERSONAL and not (openly and heard.remark == "react.rapport")):
        return
    if answer_kin(draft, heard, of_point=True) or (openly and answer_kin(draft, heard, of_point=False)):
        return
    if speak_of_topic(draft, heard) or (heard.remark and not (openly and heard.remark == "react.vague")):
        return
    heard.remark = ""  # what asks who or why is no push for more or less
    if answer_kin(draft, heard, of_point=False):
        return
    turn_away(draft, heard)


def answer_in_parting(draft: Draft, heard: Heard) -> None:
    """Answer what was asked in the breath that closed the deal: nothing is put to the test or let out any more."""
    heard.asked = True
    if take_up(draft, heard, LIKELY) or name_decider(draft, heard):
        return
    heard.remark = ""
    _answer_topic(draft, heard)
    if not heard.answers and not take_up(draft, heard, OF_FORM):
        form = form_of(heard.plain)
        heard.reactions = ["react.question.when" if form is Form.WHEN else "react.parting.later"]


def speak_of_topic(draft: Draft, heard: Heard) -> bool:
    """Note what can be said about the subject the learner raised; tell whether there is something left to say."""
    if len(points_in(draft.scenario.bargain, heard.plain)) > 2:
        return False
    topic = _topic_meant(draft, heard)
    if topic is None:
        return False
    heard.answers.append((f"topic/{topic.id}", _nearest_lines(draft, topic, heard)))
    return True


def _topic_meant(draft: Draft, heard: Heard) -> Topic | None:
    """Return the subject raised most clearly, the last question first, of which something is left to say."""
    asked = _with_antecedent(question_in(heard.plain), heard.plain)
    open_ones = [
        topic
        for topic in draft.scenario.topics
        if any(line.id not in draft.state.said for line in topic.lines)
        and may_be_meant(draft, heard, Matter.TOPIC, topic.id)
    ]
    named = "?" in asked and points_in(draft.scenario.bargain, asked)
    whole = asked if named else heard.plain  # a question on a point is about nothing that was said before it
    for words in dict.fromkeys((asked, whole)):
        ranked = [
            (
                weight(topic.cues, words) + EARLY * where(topic.cues, words) + _of_a_point(draft, topic, words),
                -order,
                topic,
            )
            for order, topic in enumerate(open_ones)
        ]
        best = max(ranked, default=None, key=lambda item: item[:2])
        if best is not None and best[0] > (0.0 if heard.asked else LEAST_STATED):
            return best[2]
    mark = SHORT_MARK if len(words_of(heard.text)) <= SHORT_QUESTION else MARK
    heard_words = telling(whole, mark)
    by_words = [
        (sum(len(heard_words & telling(line.text.casefold(), mark)) for line in topic.lines), -order, topic)
        for order, topic in enumerate(open_ones)
    ]
    near = max(by_words, default=None, key=lambda item: item[:2])
    return near[2] if near is not None and near[0] > 0 else None


def _of_a_point(draft: Draft, topic: Topic, words: str) -> float:
    """Return what it adds to a subject's weight that it is about a point of the bargain named in the same words."""
    points = points_in(draft.scenario.bargain, words)
    named = {word.casefold() for point in points for word in draft.scenario.bargain.issue(point).name.split()}
    return OF_A_POINT if named & {topic.id, *(cue.casefold() for cue in topic.cues)} else 0.0


def _with_antecedent(asked: str, words: str) -> str:
    """Return a question with what stands before it when only 'it' or 'that' says what it is about."""
    return words if _PRONOUN.search(asked) and len(words) <= MOST_BEFORE else asked


def _nearest_lines(draft: Draft, topic: Topic, heard: Heard) -> Sequence[Line]:
    """Return a topic's unsaid lines that speak of the very word that was asked about, else all of them."""
    asked = [cue for cue in topic.cues if finds(cue, heard.plain)]
    near = [line for line in topic.lines if line.id not in draft.state.said and cued(asked, line.text.casefold())]
    return near or topic.lines


def note_issue_asked(draft: Draft, heard: Heard) -> None:
    """Note which point a question is about when nothing else answered it, so that the standing value can be said."""
    if (
        heard.told
        or heard.question is not None
        or heard.recalled
        or heard.offer is not None
        or heard.named
        or heard.remark in {"react.recap", "react.lowest", "react.whatif", "react.pushed"}
    ):
        return
    words = len(words_of(heard.text))
    marked = "?" in heard.text and (form_of(heard.plain) is not None or words <= SHORT_QUESTION)
    asks = heard.asked or marked or heard.reading.has_act(Act.ASK_OFFER)
    about = points_in(draft.scenario.bargain, heard.plain)
    lost_in_words = len(words_of(heard.text)) > LONG_QUESTION and not heard.reading.has_act(Act.ASK_INFO, Act.ASK_OFFER)
    form = form_of(heard.plain)
    by_reason = form in {Form.WHY, Form.WHO, Form.WHEN, Form.HOW}
    by_reason = by_reason or (form is Form.CLOSED and words > LONGEST_CLOSED)
    by_reason = by_reason or (form is Form.OPEN and _OF_VALUE.search(heard.plain) is None)
    if asks and len(about) == 1 and not lost_in_words and not _plans(heard) and not by_reason:
        _state_value(heard, about[0])


def _asks_for_value(draft: Draft, heard: Heard) -> bool:
    """Note a question that wants the counterpart's value on one point, e.g. 'Deposit?' or 'what about the rent'."""
    if heard.offer is not None or heard.ambiguous or heard.unlisted:
        return False
    about = points_in(draft.scenario.bargain, heard.plain)
    words = len(words_of(heard.text))
    form = form_of(heard.plain)
    short = "?" in heard.text and words <= SHORT_QUESTION and form in {None, Form.OPEN}
    short = short or (form in {Form.WHEN, Form.MANY} and words <= LONGEST_CLOSED and not names_date(draft, heard))
    asks = _VALUE_QUESTION.search(heard.plain) is not None and words <= LONG_QUESTION
    if len(about) != 1 or not (short or asks):
        return False
    if words > LONGEST_CLOSED and _topic_meant(draft, heard) is not None:
        return False
    _state_value(heard, about[0])
    return True


def _state_value(heard: Heard, issue: IssueId) -> None:
    heard.issue = issue
    heard.asked = True
    heard.reactions.insert(0, "react.issue")


def _probe_claim(draft: Draft, heard: Heard) -> None:
    bluff = _claim_meant(draft, heard)
    if bluff is None:
        if heard.has(Move.PROBE_CLAIM):
            _answer_topic(draft, heard)
            heard.reactions = ["react.probe" if key == "react.question" else key for key in heard.reactions]
        return
    follows = any(exchange.id == heard.exchange and exchange.after for exchange in draft.scenario.exchanges)
    if _doubted_again(draft, heard) is not None and not follows:
        heard.answers = [answer for answer in heard.answers if not answer[0].startswith("exchange/")]
        heard.exchange = ""  # what becomes of the claim is the answer, whatever else the words are like
    before = draft.state.claims.get(bluff.id, ())
    answer = _claim_answer(draft, heard, bluff, before)
    draft.emit(ev.ClaimProbed(bluff=bluff.id, answer=answer))
    made = _was_made(draft, bluff) or before or answer is not ev.ClaimAnswer.VAGUE
    kind = answer.value if made else "claim"  # nobody is vague about a thing never said: then it is said
    heard.answers.append((f"claim/{bluff.id}/{kind}", bluff.lines.get(kind, ())))


def _claim_answer(draft: Draft, heard: Heard, bluff: Bluff, before: tuple[ev.ClaimAnswer, ...]) -> ev.ClaimAnswer:
    if bluff.true:
        return ev.ClaimAnswer.DETAILS
    collapsed = ev.ClaimAnswer.COLLAPSED in before
    called = heard.has(Move.CONTINGENT_DEAL) and draft.roll("collapse") < draft.scenario.persona.temperament.p_collapse
    if collapsed or called or len(before) > THIN_PROBES:
        return ev.ClaimAnswer.COLLAPSED
    return ev.ClaimAnswer.THINNER if before else ev.ClaimAnswer.VAGUE


def _asks_about_claim(draft: Draft, heard: Heard) -> bool:
    """Tell whether a plain question is about something the persona claims."""
    asks = heard.reading.has_act(Act.ASK_INFO) or "?" in heard.text or asks_in_form(heard.text)
    topic = _topic_meant(draft, heard)
    clearer = weight(topic.cues, heard.plain) if topic is not None else 0.0
    points = {word.casefold() for issue in draft.scenario.bargain.issues for word in (issue.name, *issue.aliases)}
    return asks and any(
        weight([cue for cue in bluff.cues if cue.casefold() not in points], heard.plain)
        + (MADE_WEIGHT if _was_made(draft, bluff) else 0.0)
        > max(clearer, MADE_WEIGHT)
        for bluff in draft.scenario.bluffs
        if may_be_meant(draft, heard, Matter.CLAIM, bluff.id)
    )


def _doubted_again(draft: Draft, heard: Heard) -> Bluff | None:
    """Return the claim just answered for, where the next question only doubts that answer: 'who told you?'."""
    last = draft.state.last_counterpart_line
    doubts = any("?" in words and _DOUBTS.search(words) for words in sentences_in(heard.plain))
    if last is None or not doubts:
        return None
    return next((b for b in draft.scenario.bluffs if any(k.startswith(f"claim.{b.id}.") for k in last.keys)), None)


def _was_made(draft: Draft, bluff: Bluff) -> bool:
    return bluff.id in draft.state.claims or bluff.tactic in draft.state.tactics


def _claim_meant(draft: Draft, heard: Heard) -> Bluff | None:
    """Return the claim that words bear on: by what was foreseen, by a cue, or the one just leant on."""
    if (again := _doubted_again(draft, heard)) is not None:
        return again
    if meant := matter_meant(draft, heard, Matter.CLAIM):
        return draft.scenario.bluff(meant)
    for bluff in draft.scenario.bluffs:
        if cued(bluff.cues, heard.plain) and may_be_meant(draft, heard, Matter.CLAIM, bluff.id):
            return bluff
    beat = draft.scenario.beat(draft.state.active_tactic)
    if beat is None or not beat.bluff:
        return None
    short = len(words_of(heard.plain)) <= SHORT_PROBE
    return draft.scenario.bluff(beat.bluff) if short or may_be_meant(draft, heard, Matter.CLAIM, beat.bluff) else None


def _reveal_interest(draft: Draft, heard: Heard) -> None:
    """Let out the next of the motive asked about, before anything else that answers, or speak of the subject."""
    interest = _interest_meant(draft, heard)
    depth = draft.state.interests.get(interest.id, 0) + 1 if interest is not None else 0
    if interest is None or depth > len(interest.lines) or not is_willing(draft, heard, depth):
        if not heard.told:
            _answer_topic(draft, heard)
        return
    draft.emit(ev.InterestRevealed(interest=interest.id, depth=depth))
    heard.answers = [answer for answer in heard.answers if not answer[0].startswith("exchange/")]
    heard.answers.insert(0, (f"interest/{interest.id}/{depth}", (interest.lines[depth - 1],)))
    heard.reasons.append("reason.interest")
    unlocked = sum(1 for kind, _ in draft.state.unlocks if kind is ev.UnlockKind.INTEREST)
    if unlocked < INTEREST_MOST and (ev.UnlockKind.INTEREST, interest.id) not in draft.state.unlocks:
        draft.emit(ev.Unlocked(kind=ev.UnlockKind.INTEREST, key=interest.id, amount=INTEREST_UNLOCK))


def is_willing(draft: Draft, heard: Heard, depth: int) -> bool:
    """Roll for revelation: r0 + .35 trust + .15 if a priority was shared lately - .25 heat - .10 per repeat."""
    state, mind = draft.state, draft.scenario.persona.temperament
    if depth > 2 and state.trust <= FLEXIBLE_TRUST:
        return False
    mine = [line for line in state.spoken if line.side is Side.LEARNER and line.reading is not None]
    recent = mine[-RECENT_TURNS:]
    shared = any(line.reading.has_move(Move.SHARE_PRIORITY) for line in recent if line.reading)
    repeats = sum(1 for line in mine[:-1] if line.text.casefold() == heard.plain)
    base = mind.reveal / 2 if heard.reading.tone is Tone.ACCUSING else mind.reveal
    chance = clip(base + 0.35 * state.trust + (0.15 if shared else 0.0) - 0.25 * state.heat - 0.10 * repeats)
    return draft.roll("reveal") < chance


def _interest_meant(draft: Draft, heard: Heard) -> Interest | None:
    interests = draft.scenario.hidden_interests(Side.COUNTERPART)
    open_ones = [i for i in interests if draft.state.interests.get(i.id, 0) < len(i.lines)]
    if meant := matter_meant(draft, heard, Matter.INTEREST):
        return next((interest for interest in open_ones if interest.id == meant), None)
    ranked = [(weight(interest.cues, heard.plain), -order, interest) for order, interest in enumerate(open_ones)]
    best = max(ranked, default=None, key=lambda item: item[:2])
    if best is None or (best[0] <= 0 and _OF_MOTIVES.search(heard.plain) is None):
        return None  # not every 'why' asks what somebody is after
    topic = _topic_meant(draft, heard)
    if topic is not None and weight(topic.cues, heard.plain) > best[0] + TOPIC_LEAD:
        return None
    return best[2]
