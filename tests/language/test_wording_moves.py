"""Moves that wording shows: sentences that are one, and near misses that are not (science.md sections 2 and 8)."""

from __future__ import annotations

import pytest

from tests.language.conftest import RESOURCES, table
from trainer.core.moves import STATE_MOVES, Move, Tone
from trainer.language.assembly import load_recogniser
from trainer.language.recogniser import WordRecogniser

SAID: dict[Move, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Move.RAPPORT_BUILD: (
        ("How was the opening on Saturday?", "Thanks for finding time for me today."),
        ("Thanks, then 52 it is.", "The weather is bad. What is the price?"),
    ),
    Move.INTEREST_QUESTION: (
        ("What makes the early start so important to you?", "Which of these four points matters most for you?"),
        ("Why are you such a fool?", "Can you do 52?", "What time is it?"),
    ),
    Move.PROBE_CLAIM: (
        ("What exactly is included in the other quote?", "How did you arrive at 182?"),
        ("You are lying.", "Sure, if you say so."),
    ),
    Move.DEADLINE_QUESTION: (
        ("What happens on your side if we sign on Monday instead?", "Who set the Friday deadline?"),
        ("I need this by Friday.", "When do you open?", "Fine, before five then."),
    ),
    Move.NAME_TACTIC: (
        ("I notice that a new condition comes up after every yes. Shall we list them all?",
         "It feels as if the clock is doing the arguing here."),
        ("Stop playing games with me, you crook!", "That is a dirty trick and you know it!"),
    ),
    Move.PROPOSE_PROCESS: (
        ("Before we talk figures, can we agree who decides?", "Let us put all five points on one sheet first."),
        ("Let us get it over with.", "Do what you like."),
    ),
    Move.REFRAME_INTERESTS: (
        ("So behind the 182 there is a margin you have to keep.", "What I hear is a worry about late deliveries."),
        ("My position is 54.", "The price is the price."),
    ),
    Move.REFRAME_COLLABORATIVE: (
        ("Let us look at it as our common problem.", "We both lose if the line stands still."),
        ("You win, I give up.", "It is me or them."),
    ),
    Move.REFRAME_MULTI_ISSUE: (
        ("If the fee is stuck, what about the payment dates and the support hours?",
         "Besides the salary there is the start date, the remote days and the title."),
        ("Only the price matters.", "Fine, just the price."),
    ),
    Move.REFRAME_LONG_TERM: (
        ("I would like us to be working together in three years as well.", "Think of the next book too."),
        ("Just this once.", "I only need it today."),
    ),
    Move.OBJECTIVE_STANDARD: (
        ("The rent index for this street says 1,310.", "The guild's fee table puts such work at 410 to 470."),
        ("I deserve it.", "Because I asked nicely."),
    ),
    Move.SOCIAL_PROOF: (
        ("Your tenant before me had the break clause.", "Last year two colleagues at my grade got the title first."),
        ("They are all idiots.", "I saw it on television."),
    ),
    Move.ALLY_MENTION: (
        ("Your operations lead asked me to raise the delivery risk.",
         "The tenants on the second floor want the same repair and will write with me."),
        ("Everybody hates you.", "Let us keep it between us."),
    ),
    Move.JUSTIFY_RATIONALE: (
        ("Because the lead time drops to five days, I would need 206.", "I am at 1,290, since the boiler still fails."),
        ("Just because.", "No reason really."),
    ),
    Move.I_STATEMENT: (
        ("I feel rushed, and I decide badly when I am rushed.", "I am uneasy signing without the annex."),
        ("I feel that you are lying.", "You make me sick."),
    ),
    Move.ACKNOWLEDGE: (
        ("I understand that you have a launch to protect.", "It sounds as if this has been a hard month for you."),
        ("Calm down.", "Whatever you say."),
    ),
    Move.SUMMARISE_CHECK: (
        ("So far we have 54, two days at home and the start on the 3rd, correct?",
         "Let me check that I have it right: the cap is twice the fee?"),
        ("OK?", "Anyway."),
    ),
    Move.HOLD_POSITION: (
        ("I hear you, and my figure stays at 205.", "My proposal from this morning still stands."),
        ("OK, 203.", "Maybe, I do not know."),
    ),
    Move.SHARE_PRIORITY: (
        ("The payment date matters more to me than the last five on the rate.",
         "Of my four points the screen comes first, the hotline last."),
        ("I would take 44 at worst.", "Not telling.", "Tell me yours first."),
    ),
    Move.CONDITIONAL_OFFER: (
        ("If you can pay in 14 days, I can start on Monday.", "I could go to 1,290 provided the lease is two years."),
        ("Pay in 14 days or you will hear from my lawyer.", "I can start on Monday, fine."),
    ),
    Move.CONTINGENT_DEAL: (
        ("If volumes reach 80 percent by June, you get the lower price from then on.",
         "Let the fee rise only if uptime is above 99.5."),
        ("Trust me, it will be fine.", "If it rains we stay in."),
    ),
    Move.RED_LINE: (
        ("I do not sign unlimited liability, in no version.", "Two visits a week is the most I can give."),
        ("I might not want that.", "That is the offer, take it or leave it."),
    ),
    Move.BATNA_SIGNAL: (
        ("I have a signed extension where I am until March.", "Two other publishers have asked for the manuscript."),
        ("You will regret it.", "I have nothing else lined up.", "My lawyers will finish you."),
    ),
    Move.WALK_AWAY: (
        ("This does not work for me, so I will stop here. Call me if the cap changes.",
         "I would rather have no deal than this one."),
        ("Let us take five minutes.", "Where do we sign?"),
    ),
    Move.REQUEST_TIME: (
        ("I will answer you tomorrow at ten.", "Give me a quarter of an hour with the annex."),
        ("I need it today.", "Ask me never."),
    ),
    Move.IMPLEMENTATION_CHECK: (
        ("Who orders the boiler, and by which date?", "What happens if the crew is a week late?"),
        ("It will work out.", "Trust me."),
    ),
    Move.M_REACT_EMOTIONALLY: (
        ("Are you kidding me?!", "You are a crook.", "Great, just great, thanks for nothing."),
        ("That number surprises me.", "This is hard for me to hear.", "No."),
    ),
    Move.M_APOLOGISE_ASK: (
        ("Sorry to ask, but could it perhaps be 50?", "I know it is a lot, so maybe a little more would be possible?"),
        ("Sorry I am late.", "I am sorry to hear that."),
    ),
    Move.M_REVEAL_RESERVATION: (
        ("I could go down to 44 if I really had to.", "My boss said I may go up to 200."),
        ("What is your limit?", "My limits stay with me."),
    ),
    Move.M_REVEAL_DESPERATION: (
        ("I need this by Friday or I lose the flat.", "I have nothing else lined up."),
        ("I have a call at four.", "Let us aim for Tuesday."),
    ),
    Move.M_IRRITATOR: (
        ("I am being very generous here.", "As any reasonable person can see, my offer is more than fair."),
        ("Is this workable for you?", "The tiles are loose in two places."),
    ),
    Move.M_ARGUMENT_PILE: (
        ("Because of the index, and my years here, and the commute, and my rent, and besides it is normal.",
         "First the market, second my experience, third inflation, and also the long hours."),
        ("The index went up by four percent.", "One reason, and it is the index."),
    ),
    Move.M_ISSUE_BY_ISSUE: (
        ("OK, the price is settled, next point.", "OK, that settles the rent. What is next?"),
        ("Let us keep the price open until everything is set.", "Let us look at three points together."),
    ),
    Move.M_EMPTY_THREAT: (
        ("Sign, or I will go to the press tonight.", "If you do not pay, my lawyers will ruin you."),
        ("I may not renew.", "I have a signed extension where I am until March."),
    ),
}  # fmt: skip
"""For every move that wording decides: sentences that are one, and near misses."""

PROPOSED: dict[Move, tuple[str, str]] = {
    Move.M_SPLIT_DIFFERENCE: ("Let us meet in the middle.", "One day each, we take turns."),
    Move.M_BACKDOWN_RANGE: ("48 to 54, something like that.", "I ask for 465."),
    Move.MESO: (
        "Option A: 440 with the buyout. Option B: 410 with a licence for one year. Which do you prefer?",
        "Yes or no?",
    ),
}
"""Moves that words propose and the core confirms or the figures decide."""


@pytest.fixture(scope="module")
def recogniser() -> WordRecogniser:
    return load_recogniser(RESOURCES)


def moves(recogniser: WordRecogniser, said: str, *turns: str) -> set[str]:
    return {label.id for label in recogniser.read(said, table(*turns)).moves}


def test_every_move_that_wording_decides_has_examples():
    assert set(SAID) | set(PROPOSED) >= set(Move) - STATE_MOVES - {Move.PACKAGE_OFFER}


@pytest.mark.parametrize(("move", "said"), [(move, one) for move, (found, _) in SAID.items() for one in found])
def test_a_move_is_read(recogniser: WordRecogniser, move: Move, said: str):
    assert move in moves(recogniser, said)


@pytest.mark.parametrize(("move", "said"), [(move, one) for move, (_, others) in SAID.items() for one in others])
def test_a_near_miss_is_not_that_move(recogniser: WordRecogniser, move: Move, said: str):
    assert move not in moves(recogniser, said)


@pytest.mark.parametrize(("move", "found", "other"), [(move, *pair) for move, pair in PROPOSED.items()])
def test_words_propose_what_the_table_confirms(recogniser: WordRecogniser, move: Move, found: str, other: str):
    assert move in moves(recogniser, found)
    assert move not in moves(recogniser, other)


@pytest.mark.parametrize(
    ("said", "is_one", "is_not"),
    [
        ("If you pay in 14 days, I start on Monday.", Move.CONDITIONAL_OFFER, Move.M_EMPTY_THREAT),
        ("If you do not pay by Monday, you will see me in court.", Move.M_EMPTY_THREAT, Move.CONDITIONAL_OFFER),
        ("Below 380 I do not take the job.", Move.RED_LINE, Move.M_EMPTY_THREAT),
        ("Otherwise we take our own vans from May on.", Move.BATNA_SIGNAL, Move.M_REACT_EMOTIONALLY),
        ("I will go to the newspapers about this.", Move.M_EMPTY_THREAT, Move.BATNA_SIGNAL),
        ("I notice the offer turns final whenever I ask something.", Move.NAME_TACTIC, Move.M_REACT_EMOTIONALLY),
        ("You and your dirty tricks, you liar!", Move.M_REACT_EMOTIONALLY, Move.NAME_TACTIC),
        ("I would rather have the repairs than a lower rent.", Move.SHARE_PRIORITY, Move.M_REVEAL_RESERVATION),
        ("Honestly, 380 is the least I can live with.", Move.M_REVEAL_RESERVATION, Move.SHARE_PRIORITY),
    ],
)
def test_moves_that_are_easily_confused(recogniser: WordRecogniser, said: str, is_one: Move, is_not: Move):
    found = moves(recogniser, said)
    assert is_one in found
    assert is_not not in found


@pytest.mark.parametrize(
    ("said", "tone"),
    [
        ("I hear a final offer for the second time. What would make it less final?", Tone.CALM_ALTERNATIVE),
        ("That is the third extra since we shook hands.", Tone.CALM),
        ("Do not try your dirty tricks on me!", Tone.ACCUSING),
    ],
)
def test_naming_is_graded_by_its_tone(recogniser: WordRecogniser, said: str, tone: Tone):
    assert recogniser.read(said, table()).tone is tone
