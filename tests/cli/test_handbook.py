"""`hardball handbook` prints one file."""

import pytest

from tests.cli.terminal import hardball


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE html>"), ("md", "# The Hardball handbook")])
def test_it_prints_the_handbook(form: str, begins: str):
    done = hardball("handbook", "--format", form)
    assert done.returncode == 0
    assert done.stdout.startswith(begins)
    assert "Expiring offer" in done.stdout
    assert done.stderr == ""


def test_another_format_is_refused():
    assert hardball("handbook", "--format", "docx").returncode == 2
