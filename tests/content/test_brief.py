"""The brief's five headings."""

from tests.content.sample import BRIEF
from trainer.content.brief import HEADINGS, parse_brief


def problems(text: str) -> list[str]:
    return [f"{finding.place.line} {finding.message}" for finding in parse_brief(text, "brief.md")[1]]


def test_a_brief_has_five_parts_in_order():
    brief, findings = parse_brief(BRIEF, "brief.md")
    assert findings == ()
    assert brief is not None
    assert brief.parts[4] == "A smaller flat at the edge of town."
    assert brief.lines == (1, 5, 9, 13, 17)


def test_lists_and_emphasis_stay():
    brief, _ = parse_brief(BRIEF.replace("To stay, for less.", "- *to stay*\n- for less\n\n### Small\n"), "brief.md")
    assert brief is not None
    assert brief.parts[1] == "- *to stay*\n- for less\n\n### Small"


def test_what_is_wrong_is_said_once_at_its_line():
    assert problems(BRIEF.replace("What you want", "What you wish")) == [
        "5 'What you wish' stands where 'What you want' belongs"
    ]
    assert problems("Hello\n" + BRIEF) == ["1 there is text before the headings"]
    assert problems(BRIEF + "## More\n\nand more\n") == ["20 'More' is one heading too many"]
    assert problems(BRIEF.replace("To stay, for less.", "")) == ["5 there is nothing under 'What you want'"]
    assert problems("") == [f"0 '{HEADINGS[0]}' is missing"]


def test_markup_is_refused_where_it_stands():
    for markup in ("<script>alert(1)</script>", "![x](y.png)", "[home](index.html)", "see http://a.example"):
        found = problems(BRIEF.replace("To stay, for less.", markup))
        assert len(found) == 1
        assert found[0].startswith("7 ")
    assert problems(BRIEF.replace("To stay, for less.", "less < more, 3 > 2")) == []
