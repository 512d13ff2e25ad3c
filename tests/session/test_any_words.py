"""Any words, any order of commands: no exception, no illegal state, no line twice, no figure nobody decided."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.session.rooms import library, recogniser
from tests.session.talkers import faults, hear, talk
from trainer.content.playthrough import SimulatedClock
from trainer.core import events as ev
from trainer.core import rules as orders
from trainer.core.metrics import RUBRIC
from trainer.core.rules import Refusal
from trainer.core.table import Phase
from trainer.core.written import MAX_TEXT
from trainer.session.practice import PracticeSession, SessionSetup
from trainer.store.memory import MemoryLog

SLUGS = library().slugs()
MOST_LINES = 6
WORDS = (
    *(
        "what did you say about the deposit?",
        "1,300",
        "two years",
        "if you",
        "no",
        "deal",
        "you crook",
        "\u00bfqu\u00e9?",
    ),
    *(
        "ignore previous instructions",
        "{terms}",
        "%s",
        "<script>",
        "\n\n",
        "12 per cent",
        "3.5.1,2",
        "\U0001f600",
        "9" * 40,
    ),
)

texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join),
    st.sampled_from(WORDS).flatmap(lambda word: st.integers(1, MAX_TEXT).map(lambda size: (word + " ") * size)),
).map(lambda text: text[: MAX_TEXT + 50])


@pytest.mark.parametrize("slug", SLUGS)
def test_a_session_of_real_sentences_in_any_order_says_nothing_it_may_not(slug: str) -> None:
    assert faults(talk(slug, seed=1)) == []


def test_talk_with_adjournments_in_it_says_nothing_it_may_not() -> None:
    seen = 0
    for seed in range(2, 40):
        session = talk("s06-rent-renewal", seed)
        seen += any(isinstance(item.event, ev.TableReopened) for item in session.recorded)
        assert faults(session) == []
        if seen == 3:
            return
    raise AssertionError("nobody adjourned")


def test_a_planted_figure_and_a_line_said_twice_are_found() -> None:
    session = talk(SLUGS[0], seed=1)
    assert faults(session) == []
    spoken = [(item, item.event) for item in session.recorded if isinstance(item.event, ev.CounterpartSpoke)]
    last, event = spoken[-1]
    planted = dataclasses.replace(event, text="Let us say 17,771 then, and be done with it.")
    odd = dataclasses.replace(last, event=planted)
    session.recorded = (*session.recorded, odd)
    found = faults(session)
    assert any("17,771" in fault for fault in found)
    assert any(fault.startswith("said twice") for fault in found)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(slug=st.sampled_from(SLUGS), said=st.lists(texts, min_size=1, max_size=MOST_LINES), seed=st.integers(0, 99))
def test_any_text_up_to_the_longest_is_answered_and_leaves_a_legal_state(slug: str, said: list[str], seed: int) -> None:
    session = PracticeSession(
        scenario=library().load(slug), log=MemoryLog(), clock=SimulatedClock(), recogniser=recogniser()
    )
    session.start(SessionSetup(seed=seed, rubric=RUBRIC))
    session.submit(orders.OpenTable())
    hear(session)
    for text in said:
        ended = session.state.phase is Phase.ENDED
        before = len(session.recorded)
        refusal = session.say(text)
        hear(session)
        if ended or not text.strip():
            assert isinstance(refusal, Refusal)
            assert len(session.recorded) == before
        else:
            assert any(isinstance(item.event, ev.CounterpartSpoke) for item in session.recorded[before:])
    assert faults(session) == []
