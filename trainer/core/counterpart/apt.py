"""Which of two answers is said: what the rules found in single words, or what is judged most apt as a whole."""

from __future__ import annotations

from trainer.core.counterpart.agreement import UNHEARD, foresees_wish, word_on_wish
from trainer.core.counterpart.asking import asks_what_was_said, proposes_order, question_in, wants_all_read
from trainer.core.counterpart.draft import Draft
from trainer.core.counterpart.exchanges import SEVERAL, in_brief, note_exchange, question_of, settles_terms
from trainer.core.counterpart.heard import Heard
from trainer.core.counterpart.main_point import asks
from trainer.core.counterpart.oneself import mood_asked
from trainer.core.counterpart.own_value import demands_value, names_value
from trainer.core.counterpart.remarks import PARTING
from trainer.core.counterpart.stance import Stance
from trainer.core.counterpart.unforeseen import turn_away
from trainer.core.moves import Likeness
from trainer.core.plain import says_back, words_of
from trainer.core.scenario import Exchange

KEPT = 0.1
"""By how much more apt another answer has to be than the one of a foreseen exchange that the rules chose."""
OF_A_TOPIC = 0.12
"""How much less apt a topic's lines are than judged: which of them is said does not hang on the words."""
LEAST_APT = 0.4
"""How apt an answer has to be at least to be said in the place of a foreseen one."""
LEAST_SAID = 0.3
"""How apt the only answer to a question has to be at least to be said: of 70 below, one in five fitted."""
LIKELY_ASKED, BESIDE_QUESTION = 0.5, 0.1
"""How apt an answer to the question alone has to be to go before others, and by how much more apt those have to be."""
UNJUDGED = 0.55
"""How apt an exchange is taken to be that the rules chose and nobody judged."""
OF_RULES: tuple[tuple[str, float], ...] = (
    ("react.memory", 0.8),
    ("react.status", 0.9),
    ("react.matters", 0.8),
    ("react.question.outside", 0.8),
    ("react.apart", 0.75),
    ("react.agenda", 0.85),
    ("react.asked.nothing", 0.55),
    ("react.asked.return", 0.3),
    ("react.asked.several", 0.3),
    ("react.asked", 0.6),
    ("react.course.better", 0.97),
    ("react.course.traded", 0.97),
    ("react.course", 0.35),
    ("react.plainly", 0.97),
    ("react.forgiven", 0.7),
    ("react.think", 0.6),
    ("react.filler", 0.6),
    ("react.guess", 0.6),
    ("react.self.deeds", 0.55),
    ("react.self", 0.75),
    ("react.issue", 0.3),
    ("react.empathy", 0.45),
    ("react.feeling", 0.45),
    ("react.process.point", 1.0),
    ("react.process", 0.66),
    ("react.offgrid", 0.78),
    ("react.outside", 0.35),
    ("react.agreed", 0.8),
    ("react.reopened", 0.8),
    ("react.writing", 0.3),
    ("react.recap", 0.65),
    ("react.", 0.3),
    ("topic", 0.4),
    ("deadline", 0.75),
    ("interest", 0.8),
)
"""How often readers found what rules say apt, by the beginning of its key: the first that fits counts. In 816 turns
they chose a foreseen exchange 498 times, apt 52 times in 100, and their own lines 318 times, apt 33 times. Courses
and points were lowered after 1,073 turns of players: 1 of 21 and 2 of 24 were apt. Deeds, dates and motives, and the
thresholds below, were lowered after 1,494 judged messages: where what the rules said was no answer readers named and
another was judged 0.8 and more apt, they had named that one nine times in ten."""
OF_OFFERS = 0.92
"""The same for what the numbers answer to a question about offers that wants more than a yes or no."""
OF_NUMBERS = 0.97
"""The same where only numbers tell: which of two points is in the way, what it would take."""
OF_REASON_OF_ONE = 0.8
"""The same where the obstacle is asked for and its point named: 'what is difficult about the piano?' wants a reason."""
AFTER_YES = 0.5
"""How apt an answer has to be after the counterpart's yes, where it would else only ask for the learner's."""
OF_REASONS = 0.95
"""The same for the reason of a point, where a reason was asked for."""
OF_TACTICS, OF_PAGES, OF_VERDICTS = 0.85, 0.8, 0.85
"""The same where the words seem to name a tactic, to ask for the whole page, or for a yes or no at the end of much
else: 'what do you say to that?'."""
OF_UNLISTED, OF_UNLISTED_TOLD = 0.8, 0.93
"""The same, asked and told, where all figures are beside the lists: 'I keep records of two years' puts no two years."""
MUCH_ELSE = 12
"""In so many words something else was said than that question."""
OF_VALUES = 0.93
"""The same for a question that was taken for one for a value of the page: what is in the pack is none."""
OF_HELD = 0.92
"""The same where memory or a check of what stands answers, a yes seems tied, or an order proposed."""
_LETS_GO = "stopped/"
_MAY_GIVE_WAY = ("react.course.unmoved", "react.course.stands", "react.memory")
"""What is said of a value's course or of earlier words where these may not have been meant."""
NOTHING = 0.65
"""The same where no word was found to answer to, so that only the act is said."""
MAY_BE_TALK = frozenset({Stance.VERDICT, Stance.POINT, Stance.OPEN})
"""Questions about offers that a foreseen answer may meet better."""
FIXED = 1.0
"""What told or showed something is said, since it has happened."""


def weigh_answers(draft: Draft, heard: Heard, *, valued: bool, held: bool = False) -> None:
    """Put the most apt of the foreseen answers in the place of what the rules found, where it is likely to be apter.

    `valued` tells that the rules took the question for one for a value of the page, `held` that they have found what
    was said, checked or listed.
    """
    if (draft.state.accepted is not None and not _says_nothing(draft, heard)) or _is_bound(heard, valued=valued):
        return
    if valued and (names_value(draft, heard.plain) or demands_value(heard.plain)):
        return  # 'what's the deposit?' asks how much
    standing = max(_least(draft, heard, valued=valued), _least_against(heard))
    if held or _may_be_bound(heard):
        standing = max(standing, OF_HELD)
    for found, exchange in _candidates(draft, heard):
        if exchange.id == heard.exchange:
            _add_answer(draft, heard, found)
            return
        if found.apt - OF_A_TOPIC * (exchange.matter is not None) <= standing:
            return
        answers = heard.answers
        heard.answers = [answer for answer in answers if answer[0].startswith(_LETS_GO)]
        if note_exchange(draft, heard, exchange, asks=found.asks):
            heard.reactions = []
            heard.question = None
            heard.settled = heard.recalled = heard.wants_page = False
            heard.odd = ""
            _add_answer(draft, heard, found)
            return
        heard.answers = answers


def leave_unfit(draft: Draft, heard: Heard) -> None:
    """Turn a question away whose only answer is one that is hardly ever apt: an honest refusal fits more often."""
    answers = [answer for answer in heard.answers if not answer[0].startswith(_LETS_GO)]
    bound = heard.offer is not None or heard.agrees or heard.reactions or heard.because
    if bound or len(answers) != 1 or answers[0][0] != f"exchange/{heard.exchange}" or not heard.asked:
        return
    judged = [found for found in (*heard.reading.alike, *_in_questions(heard)) if found.id == heard.exchange]
    if not judged or any(found.apt >= LEAST_SAID or found.follows for found in judged):
        return
    heard.answers = [answer for answer in heard.answers if answer not in answers]
    heard.exchange = ""
    mood = mood_asked(draft, heard.beside or heard.plain)
    if mood:
        heard.reactions.insert(0, mood)
    else:
        turn_away(draft, heard)


def _add_answer(draft: Draft, heard: Heard, said: Likeness) -> None:
    """Add the answer to the question beside what only the other words are like: 'the train was late. How is she?'."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    asked = [found for one in heard.reading.asked for found in one.alike if found.id in known and known[found.id].lines]
    best = max(asked, key=lambda found: found.apt, default=None)
    if best is None or best.apt < LIKELY_ASKED or said.id in {found.id for found in asked}:
        return
    if any(line.id not in draft.state.said for line in known[best.id].lines):
        heard.answers = [answer for answer in heard.answers if not answer[0].startswith("deadline/")]
        heard.answers.append(
            (f"exchange/{best.id}", in_brief(known[best.id].lines, question_of(heard, f"exchange/{best.id}")))
        )


def _least(draft: Draft, heard: Heard, *, valued: bool) -> float:
    """Return how apt another answer has to be to take the place of what the rules found."""
    if draft.state.accepted is not None:
        return AFTER_YES
    if valued:
        return OF_VALUES
    if heard.question is not None:
        reason = heard.question.stance is Stance.OBSTACLE and len(heard.question.points) == 1
        return OF_REASON_OF_ONE if reason else OF_OFFERS if heard.question.stance in MAY_BE_TALK else OF_NUMBERS
    return _standing(heard)


def _says_nothing(draft: Draft, heard: Heard) -> bool:
    """Tell whether nothing was found that answers, so that after its yes it would only ask for the learner's."""
    unheard = UNHEARD | ({"react.request"} if foresees_wish(draft, heard) else set())
    silent = not heard.answers and heard.question is None and unheard.issuperset(heard.reactions[:1])
    return silent and not word_on_wish(draft, heard)


def _is_bound(heard: Heard, *, valued: bool) -> bool:
    """Tell whether what was offered, agreed, shown or ended has to be answered as that."""
    enough = OF_UNLISTED if asks(heard.plain) else OF_UNLISTED_TOLD
    unlisted = heard.unlisted and max((found.apt for found in heard.reading.alike), default=0.0) < enough
    given = heard.offer is not None or unlisted or heard.agrees or heard.evidence or heard.allies or heard.took_break
    held = heard.slip or heard.sums_up or heard.insists or (heard.recites and not heard.wants_page)
    offer = heard.reading.offer
    terms = offer.terms if offer is not None else ()
    asked = question_in(heard.plain)  # 'which is it, four weeks or five'
    own = [term for term in terms if term.issue in heard.spoken_of]  # 'is the heating in the 1,450' asks for no rent
    named = valued and any(heard.text[term.start : term.end].casefold() in asked for term in own)
    verdict = _asks_verdict(heard) and len(words_of(heard.plain)) <= MUCH_ELSE
    again = heard.again or wants_all_read(heard.plain)
    several = valued and len(heard.reading.asked) > 1  # what else was asked is answered beside the value
    taken = settles_terms(heard, SEVERAL) and (not asks(heard.plain) or says_back(heard.text))
    told = (heard.recalled and not valued and not _may_give_way(heard)) or several
    kept = verdict or told or named or heard.asks_less or (heard.odd and not heard.unlisted)
    return bool(given or held or taken or kept or again or heard.remark in {PARTING, "react.machine"})


def _may_give_way(heard: Heard) -> bool:
    """Tell whether what was taken for a question about earlier words may as well be something else."""
    if asks_what_was_said(heard.plain):
        return False
    return heard.wants_page or any(key.startswith(_MAY_GIVE_WAY) for key in heard.reactions[:1])


def _may_be_bound(heard: Heard) -> bool:
    """Tell whether words seem to tie a yes, to set an order, or to follow what was passed over."""
    return bool(heard.conditional or heard.opens or proposes_order(heard.plain))


def _asks_verdict(heard: Heard) -> bool:
    return heard.question is not None and heard.question.wants_answer


def _least_against(heard: Heard) -> float:
    """Return how apt an answer has to be at least where a page, a tactic or a yes is what seems to be spoken of."""
    if heard.named:
        return OF_TACTICS
    if _asks_verdict(heard):
        return OF_VERDICTS
    if heard.unlisted:
        return OF_UNLISTED
    return OF_PAGES if heard.wants_page else 0.0


def _candidates(draft: Draft, heard: Heard) -> list[tuple[Likeness, Exchange]]:
    """Return the exchanges with answers of their own, the most apt first."""
    known = {exchange.id: exchange for exchange in draft.scenario.exchanges}
    asked = {found.id for found in _in_questions(heard)}
    best = max((found.apt for found in _in_questions(heard)), default=0.0)
    by_apt = {
        found.id: found for found in sorted((*heard.reading.alike, *_in_questions(heard)), key=lambda one: one.apt)
    }
    ranked = sorted(by_apt.values(), key=lambda found: -found.apt)
    return [
        (found, exchange)
        for found in ranked
        if (found.id in asked or best < LIKELY_ASKED or found.apt >= best + BESIDE_QUESTION)
        and (exchange := known.get(found.id)) is not None
        and (exchange.lines or (exchange.matter is None and heard.question is None))
    ]


def _in_questions(heard: Heard) -> list[Likeness]:
    """Return what the questions of a text are like, each by itself."""
    return [found for one in heard.reading.asked for found in one.alike]


def _standing(heard: Heard) -> float:
    """Return how likely what the rules found is to be apt."""
    if heard.limit:
        return FIXED
    if heard.because:
        return OF_REASONS
    answers = [answer for answer in heard.answers if not answer[0].startswith(_LETS_GO)]
    if heard.answers and not answers and not heard.reactions:
        return NOTHING  # that a tactic is let go answers nothing else
    if answers:
        purpose, _, name = answers[0][0].partition("/")
        if purpose != "exchange":
            return standing_of(answers[0][0])
        known = (*heard.reading.alike, *(found for asked in heard.reading.asked for found in asked.alike))
        return max(LEAST_APT, KEPT + max((found.apt for found in known if found.id == name), default=UNJUDGED))
    return standing_of(heard.reactions[0]) if heard.reactions else NOTHING


def standing_of(key: str) -> float:
    """Return how often readers found apt what the rules say by a key."""
    return next((apt for start, apt in OF_RULES if key.startswith(start)), FIXED)
