"""A person does not repeat themselves: never in a session, and seldom over ten sessions."""

from __future__ import annotations

import pytest

from tests.content.variety import SCENARIOS, repeats_within, share_heard_before, ten_sessions
from trainer.content.load import ScenarioLibrary

LIBRARY = ScenarioLibrary(SCENARIOS)
MOST_HEARD_BEFORE = 0.27
"""Share of lines that ten sessions may bring a second time; it was 0.41 before lines took turns."""


@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_ten_sessions_with_one_person(slug: str) -> None:
    said = ten_sessions(LIBRARY.load(slug))
    assert len(said) > 150
    assert repeats_within(said) == 0
    assert share_heard_before(said) < MOST_HEARD_BEFORE
