"""Reading YAML from strangers: what words mean, where things stand, and what is refused."""

from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.source import MAX_BYTES, Node, Unreadable, parse_yaml, read_text, resolve_scalar


def refusal(text: str) -> str:
    with pytest.raises(Unreadable) as refused:
        parse_yaml(text, "a.yaml")
    return f"{refused.value.diagnostic.code} {refused.value.diagnostic.place.line}"


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("1.5", 1.5),
        (".5", 0.5),
        ("true", True),
        ("null", None),
        ("", None),
        ("no", "no"),
        ("yes", "yes"),
        ("00:30", "00:30"),
        ("24x7", "24x7"),
        ("1_000", "1_000"),
        ("0x1f", "0x1f"),
        (".inf", ".inf"),
        ("2026-01-31", "2026-01-31"),
        ("1e999", "1e999"),
        ("9" * 40, "9" * 40),
    ],
)
def test_words_mean_what_they_look_like(word: str, value: object):
    assert resolve_scalar(word) == value
    assert parse_yaml(f"a: {word}", "a.yaml").plain() == {"a": value}


def test_quoted_numbers_stay_text():
    assert parse_yaml("a: '12'\nb: \"true\"", "a.yaml").plain() == {"a": "12", "b": "true"}


def test_every_value_knows_its_place():
    tree = parse_yaml("rent:\n  options: [1450,\n    1250]\nlines:\n  - one\n", "a.yaml")
    assert tree.find(["rent"]) == (1, 1)
    assert tree.find(["rent", "options", 1]) == (3, 5)
    assert tree.find(["rent", "options", 7]) == (2, 3)
    assert tree.find(["lines", 0]) == (5, 5)
    assert tree.find(["nothing", "here"]) == (1, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 'open", "HB101 1"),
        ("a: 1\n\tb: 2", "HB101 2"),
        ("a: 1\n---\nb: 2", "HB101 2"),
        ("? [a]\n: 1", "HB101 1"),
        ("a: *nobody", "HB101 1"),
        ("a: &a [*a]", "HB101 1"),
        ("a: 1\nb: 2\na: 3", "HB103 3"),
        ("a: !!python/object/apply:os.system [ls]", "HB104 1"),
        ("a: !!str 4", "HB104 1"),
        ("!!map {a: 1}", "HB104 1"),
        ("[" * 100_000, "HB102 1"),
        ("- " * 100_000, "HB102 1"),
        ("a: &a [1]\nb: [" + "*a, " * 100 + "]", "HB102 2"),
        ("a: &a [[[[[[[[[1]]]]]]]]]\nb: [[[[[[[[[*a]]]]]]]]]", "HB102 2"),
    ],
)
def test_what_is_refused(text: str, said: str):
    assert refusal(text) == said


def test_laughs_are_cut_short():
    bomb = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 7)
    )
    assert refusal(bomb).startswith("HB102")


def test_an_empty_file_is_an_empty_mapping():
    assert parse_yaml("", "a.yaml").plain() == {}
    assert parse_yaml("# nothing\n", "a.yaml").plain() == {}


def test_aliases_repeat_a_value():
    assert parse_yaml("a: &x [1, 2]\nb: *x", "a.yaml").plain() == {"a": [1, 2], "b": [1, 2]}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"a: \xff\xfe", "HB105"),
        (b"a: \x07", "HB105"),
        ("a: \u2028".encode(), "HB105"),
        (b"#" * (MAX_BYTES + 1), "HB102"),
    ],
)
def test_files_that_are_no_text_are_refused(raw: bytes, code: str, tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(raw)
    with pytest.raises(Unreadable) as refused:
        read_text(path, "a.yaml")
    assert refused.value.diagnostic.code == code


def test_line_ends_and_byte_order_marks_do_not_matter(tmp_path: Path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r")
    assert read_text(path, "a.yaml") == "a: 1\nb: 2\n"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str):
    with suppress(Unreadable):
        assert isinstance(parse_yaml(text, "a.yaml"), Node)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text("abc 'x:#-", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcd", min_size=1, max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.text("abcd", min_size=1, max_size=4), values, max_size=4))
def test_what_a_library_writes_is_read_back(data: dict[str, object]):
    assert parse_yaml(yaml.safe_dump(data, sort_keys=False), "a.yaml").plain() == data
