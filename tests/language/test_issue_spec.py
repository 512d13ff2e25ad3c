"""Issues as JSON, turned into the core's."""

import pytest

from trainer.core.terms import IssueKind
from trainer.language.issue_spec import MOST_ISSUES, issues_from_json


def test_a_list_price_is_a_reference_and_no_bound() -> None:
    (price,) = issues_from_json([{"name": "price", "kind": "money", "reference": 400}])
    assert (price.id, price.kind, price.reference, price.options) == ("price", IssueKind.MONEY, 400, ())


def test_numbers_between_least_and_greatest_count() -> None:
    (food,) = issues_from_json([{"name": "food", "kind": "count", "min": 0, "max": 3}])
    assert [option.value for option in food.options] == [0, 3]
    assert food.position(2) == pytest.approx(2 / 3)


def test_listed_options_keep_their_order_and_between_them_only_whole_numbers_count() -> None:
    (lease,) = issues_from_json([{"name": "lease", "kind": "count", "options": [24, 12, 6], "unit": "months"}])
    assert [option.value for option in lease.options] == [24, 12, 6]
    assert lease.position(18) == pytest.approx(0.25)
    assert lease.position(18.5) is None


def test_names_aliases_and_scale_are_kept() -> None:
    entry = {
        "name": "car", "kind": "category", "options": ["none", "yes"], "aliases": ["company car"],
        "option_aliases": {"yes": ["with a car"]}, "scale": 2, "headline": True,
    }  # fmt: skip
    (car,) = issues_from_json([entry])
    assert (car.aliases, car.options[1].aliases, car.scale, car.headline) == (
        ("company car",),
        ("with a car",),
        2.0,
        True,
    )


@pytest.mark.parametrize(
    "entries",
    [
        "price", {"name": "price"}, [7], [{}], [{"name": ""}], [{"name": "x" * 500}], [{"name": "a", "kind": "mood"}],
        [{"name": "a", "options": "b"}], [{"name": "a", "options": [[1]]}], [{"name": "a", "options": [True]}],
        [{"name": "a", "aliases": [1]}], [{"name": "a"}, {"name": "a"}],
        [{"name": f"i{n}"} for n in range(MOST_ISSUES + 1)],
        [{"name": "a", "options": list(range(100))}], [{"name": "a", "options": [float("nan")]}],
    ],
)  # fmt: skip
def test_what_describes_no_issues_is_refused(entries: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        issues_from_json(entries)
