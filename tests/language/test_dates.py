"""Days, quarters and periods as people say them, against the options of an issue."""

import pytest

from trainer.core.ports import TableContext
from trainer.language.issue_spec import issues_from_json
from trainer.language.recogniser import WordRecogniser

READER = WordRecogniser()
PRICE = {"name": "price", "kind": "money", "min": 1000, "max": 3000, "unit": "£"}
DAYS = {"name": "delivery", "kind": "date", "options": ["2026-03-15", "2026-04-01", "2026-05-01"]}
QUARTERS = {"name": "launch", "kind": "date", "options": ["Q1", "Q2", "Q3", "Q4"]}
MONTHS = {"name": "deadline", "kind": "date", "options": ["March", "April", "May", "June"]}
WEEKDAYS = {"name": "move-in", "kind": "date", "options": ["Monday", "Friday", "end of the month"]}
STARTS = {"name": "start", "kind": "date", "options": ["Monday", "+1 week", "+2 weeks"]}
TERMS = {"name": "payment", "kind": "category", "options": ["on delivery", "net 30", "net 60", "upfront"]}
WEEKS = {"name": "delivery", "kind": "count", "unit": "weeks", "min": 1, "max": 12}

SAID = [
    (DAYS, "deliver by 15 March for 2000", [("delivery", "2026-03-15"), ("price", 2000)]),
    (DAYS, "delivery 1.4. and 1,800", [("delivery", "2026-04-01"), ("price", 1800)]),
    (DAYS, "the fifteenth of March", [("delivery", "2026-03-15")]),
    (DAYS, "mid-March", [("delivery", "2026-03-15")]),
    (DAYS, "by 15.03.2026", [("delivery", "2026-03-15")]),
    (DAYS, "15/03", [("delivery", "2026-03-15")]),
    (DAYS, "03/15", [("delivery", "2026-03-15")]),
    (DAYS, "2026-04-01 is fine", [("delivery", "2026-04-01")]),
    (DAYS, "deliver it on the 15th", [("delivery", "2026-03-15")]),
    (DAYS, "deliver it on the 1st", []),
    (QUARTERS, "launch in the fourth quarter", [("launch", "Q4")]),
    (QUARTERS, "in Q2 for 2000", [("launch", "Q2"), ("price", 2000)]),
    (MONTHS, "we may do April", [("deadline", "April")]),
    (MONTHS, "beginning of May", [("deadline", "May")]),
    (WEEKDAYS, "Fri would be best", [("move-in", "Friday")]),
    (WEEKDAYS, "at month's end", [("move-in", "end of the month")]),
    (STARTS, "two weeks from Monday", [("start", "+2 weeks")]),
    (STARTS, "a week on Monday", [("start", "+1 week")]),
    (STARTS, "the week after next", [("start", "+2 weeks")]),
    (TERMS, "30 days net", [("payment", "net 30")]),
    (TERMS, "payment within 60 days", [("payment", "net 60")]),
    (TERMS, "pay in a month", [("payment", "net 30")]),
    (WEEKS, "deliver in a month", [("delivery", 4)]),
    (WEEKS, "within a fortnight", [("delivery", 2)]),
    (WEEKS, "not in four weeks but in two", [("delivery", 4), ("delivery", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("issue", "text", "meant"), SAID, ids=[text for _, text, _ in SAID])
def test_a_time_is_read_against_what_is_offered(
    issue: dict[str, object], text: str, meant: list[tuple[str, object]]
) -> None:
    offer = READER.read(text, TableContext(issues=issues_from_json([PRICE, issue]))).offer
    assert [(term.issue, term.value) for term in (offer.terms if offer else ())] == meant
