"""Acts as the learner's words show them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.language.conftest import table
from trainer.core.moves import OfferReading, Term, TermRole, Tone
from trainer.core.ports import TableContext
from trainer.core.terms import IssueId
from trainer.language.acts import ActReader, ActReading

EMPTY = TableContext(issues=())


def acts(reading: ActReading) -> set[str]:
    return {label.id for label in reading.acts}


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Why does it have to be Friday? What happens if I answer on Monday?", "challenge_deadline"),
        ("I have a signed contract where I am until March.", "batna"),
        ("Let me think about it and come back tomorrow.", "stall"),
        ("The pay guide puts analysts at 51 to 56.", "criterion"),
        ("You are a liar and a crook.", "attack"),
        ("Pay by Monday or my lawyer will take you to court.", "threat"),
        ("I can see this month is hard for your team.", "empathy"),
        ("What matters most to you in this contract?", "ask_interests"),
        ("Sorry, I am late.", "apology"),
        ("That is the third extra since we shook hands, shall we list them all?", "name_tactic"),
    ],
)
def test_a_plain_sentence_shows_its_act(act_reader: ActReader, said: str, act: str):
    assert act in acts(act_reader.read_acts(said, EMPTY, None))


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Are you serious about the second delivery?", "attack"),
        ("Good evening. I come on behalf of the whole stairwell.", "m-react-emotionally"),
        ("Is 48 negotiable?", "deadline-question"),
    ],
)
def test_harmless_words_are_not_taken_amiss(act_reader: ActReader, said: str, label: str):
    reading = act_reader.read_acts(said, EMPTY, None)
    assert label not in {found.id for found in (*reading.acts, *reading.moves)}


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Are you serious?", "attack"),
        ("Oh come on, this is an insult!", "m-react-emotionally"),
        ("Is Friday negotiable?", "deadline-question"),
    ],
)
def test_their_neighbours_still_are(act_reader: ActReader, said: str, label: str):
    reading = act_reader.read_acts(said, EMPTY, None)
    assert label in {found.id for found in (*reading.acts, *reading.moves)}


def test_the_same_word_answers_a_proposal_or_a_plain_question(act_reader: ActReader):
    to_offer = act_reader.read_acts("no, sorry", table("them: Would you take 40 for it?"), None)
    to_question = act_reader.read_acts("no, it never was", table("them: Has it ever been repaired?"), None)

    assert "reject" in acts(to_offer)
    assert "reject" not in acts(to_question)


def test_yes_accepts_only_what_was_proposed(act_reader: ActReader):
    assert "accept" in acts(act_reader.read_acts("Yes, that works for me.", table("them: So 54 and three days?"), None))
    assert "accept" not in acts(act_reader.read_acts("yes it is", table("them: Is it still for sale?"), None))


@pytest.mark.parametrize(
    ("turns", "act"),
    [((), "anchor"), (("them: I have 46 here.",), "counter_offer"), (("me: I hope for 54.",), "counter_offer")],
)
def test_the_first_figure_on_the_table_is_an_anchor(act_reader: ActReader, turns: tuple[str, ...], act: str):
    offer = OfferReading(terms=(Term(issue=IssueId("base"), value=54, start=11, end=13),))

    read = act_reader.read_acts("I'd go for 54.", table(*turns), offer)

    assert [(label.start, label.end) for label in read.acts if label.id == act] == [(11, 13)]


def test_figures_that_are_only_quoted_back_are_no_offer(act_reader: ActReader):
    quoted = OfferReading(terms=(Term(issue=IssueId("base"), value=46, role=TermRole.QUOTED, start=0, end=2),))

    read = act_reader.read_acts("46, you said?", table("them: I have 46 here."), quoted)

    assert not acts(read) & {"anchor", "counter_offer", "offer"}


@pytest.mark.parametrize(
    ("said", "tone"),
    [
        ("I notice that each yes brings a new condition. Can we list them all first?", Tone.CALM_ALTERNATIVE),
        ("We have now had three final offers.", Tone.CALM),
        ("Stop playing games with me, I know that dirty trick!", Tone.ACCUSING),
        ("That is the third extra since we shook hands, you liar.", Tone.ACCUSING),
    ],
)
def test_naming_a_tactic_is_graded_by_tone(act_reader: ActReader, said: str, tone: Tone):
    assert act_reader.read_acts(said, EMPTY, None).tone is tone


def test_only_naming_a_tactic_has_a_tone(act_reader: ActReader):
    assert act_reader.read_acts("Good morning, how was the trip?", EMPTY, None).tone is None


@example(said="N'T")
@given(st.text(max_size=400))
def test_any_text_is_read_and_spans_stay_inside_it(act_reader: ActReader, said: str):
    read = act_reader.read_acts(said, EMPTY, None)

    for label in (*read.acts, *read.moves):
        assert 0 <= label.start <= label.end <= len(said)
        assert 0.0 < label.confidence <= 1.0


@given(
    st.sampled_from(
        [
            "I can't accept 46, the pay guide says 51.",
            "Why must it be Friday? I could answer on Monday.",
            "If you pay in 14 days I can start on Monday.",
            "Thanks, that works for me. Who drafts the contract?",
        ]
    ),
    st.sampled_from([str.upper, str.lower, str.title]),
    st.integers(min_value=1, max_value=4),
)
def test_case_and_spaces_change_nothing(act_reader: ActReader, said: str, case: object, spaces: int):
    assert callable(case)
    plain = act_reader.read_acts(said, EMPTY, None)
    other = act_reader.read_acts(case(said).replace(" ", " " * spaces), EMPTY, None)

    assert acts(other) == acts(plain)
    assert [label.confidence for label in other.acts] == [label.confidence for label in plain.acts]


def test_a_book_is_read_as_far_as_a_turn_goes(act_reader: ActReader):
    read = act_reader.read_acts("I will see you in court. " * 2000, EMPTY, None)

    assert "threat" in acts(read)


def test_nothing_said_is_nothing_read(act_reader: ActReader):
    assert act_reader.read_acts(" \n ", EMPTY, None) == ActReading(acts=(), moves=(), tone=None)
