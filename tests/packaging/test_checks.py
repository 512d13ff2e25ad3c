"""All checks run, the summary is honest, and pytest has the last word."""

import sys
from pathlib import Path

import checks
import pytest
from checks import Check, Result


def test_a_check_passes_by_its_exit_code(tmp_path: Path):
    good = checks.run_check(Check(title="good", words=("-c", "pass")), tmp_path, Path(sys.executable))
    bad = checks.run_check(Check(title="bad", words=("-c", "raise SystemExit(2)")), tmp_path, Path(sys.executable))
    assert (good.passed, bad.passed) == (True, False)


def test_the_summary_has_a_line_for_each():
    text = checks.summary(
        [Result(title="types", passed=True, seconds=1.2), Result(title="rules", passed=False, seconds=0)]
    )
    assert [line.split()[:2] for line in text.splitlines()[-2:]] == [["types", "passed"], ["rules", "FAILED"]]


@pytest.mark.parametrize(("code", "first", "expected"), [(0, 0, 0), (1, 0, 1), (0, 1, 1)])
def test_every_check_runs_and_the_tests_close_the_output(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    code: int,
    first: int,
    expected: int,
):
    monkeypatch.setattr(
        checks,
        "CHECKS",
        (
            Check(title="one", words=("-c", f"print('first'); raise SystemExit({first})")),
            Check(title="two", words=("-c", "print('second')")),
        ),
    )
    tests = f"print('dots'); print('=== 3 passed in 0.1s ==='); raise SystemExit({code})"
    monkeypatch.setattr(checks, "TESTS", Check(title="pytest", words=("-c", tests)))
    assert checks.run_all(tmp_path, Path(sys.executable)) == expected
    lines = capfd.readouterr().out.splitlines()
    assert lines[-1] == "=== 3 passed in 0.1s ==="
    assert lines.index("first") < lines.index("second") < lines.index("dots") < lines.index("== all checks")


def test_checks_run_without_a_window():
    assert checks.check_environment({"DISPLAY": ":0"})["QT_QPA_PLATFORM"] == "offscreen"
