"""`hardball play SLUG --text`: another program is the learner, line by line over pipes."""

from __future__ import annotations

import json
import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cli.terminal import PROJECT, hardball, words
from trainer.cli.table import COMMANDS

SLUG = "s06-rent-renewal"
PATIENCE_S = 20
"""How long a line may take before something is taken to be stuck."""


class Talk:
    """A learner that reads what is printed as it comes."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.heard: list[str] = []
        self._rest = b""

    def until(self, wanted: str) -> list[str]:
        """Read lines until one holds the wanted words; return those read."""
        fresh: list[str] = []
        while not any(wanted in line for line in fresh):
            fresh.append(self._line())
        self.heard += fresh
        return fresh

    def say(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def _line(self) -> str:
        assert self._process.stdout is not None
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE_S)
            assert ready, f"nothing came after: {self.heard[-3:]}"
            part = os.read(self._process.stdout.fileno(), 65536)
            assert part, f"it ended after: {self.heard[-3:]}"
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode()


@contextmanager
def talk(*arguments: str) -> Iterator[Talk]:
    """Start a session; whatever happens, the process ends with the block."""
    process = subprocess.Popen(
        words("play", SLUG, "--text", *arguments),
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        try:
            yield Talk(process)
        finally:
            process.kill()


def test_every_line_is_answered_before_the_next_is_read():
    with talk("--seed", "3") as session:
        opening = session.until("Viktor Adler: ")
        commands = [line.split(":")[0].strip() for line in opening if line.startswith("  /")]
        assert any(line.startswith("/cite ") for line in commands)
        assert any(line.startswith("/ally ") for line in commands)
        session.say("What happens on Monday if I answer on Thursday?")
        session.until("Viktor Adler: ")
        for command in (next(line for line in commands if line.startswith(kind)) for kind in ("/cite", "/ally")):
            session.say(command)
            assert not session.until("Viktor Adler: ")[0].startswith("(")
        session.say("I can do 1,290 a month for two years.")
        session.until("Viktor Adler: ")
        session.say("/sheet")
        assert "1,290" in session.until(": yours ")[-1].partition("theirs")[0]
        session.say("/hold 400")
        assert session.until("Viktor Adler: ")
        session.say("/help")
        assert "exploding-offer" in session.until("Tactics that can be named")[-1]
        session.say("/name exploding-offer")
        session.until("Viktor Adler: ")
        session.say("/break")
        session.until("Viktor Adler: ")
        session.say("/accept")
        result = session.until("Session ")
        metrics = [line for line in result if line.startswith("  ") and line.rstrip().count("[") >= 1]
        assert len(metrics) == 6


def test_what_is_not_allowed_is_said_and_the_talk_goes_on():
    lines = [
        "/cite nothing",
        "/ally nobody",
        "/name nonsense",
        "/hold long",
        "/hold -3",
        "/hold nan",
        "/dance",
        "",
        "/quit",
    ]
    told = hardball("play", SLUG, "--text", "--seed", "3", given="\n".join(lines) + "\n")
    assert told.returncode == 0
    assert [line for line in told.stdout.splitlines() if line.startswith("(")] == [
        "(You did not open that card while preparing.)",
        "(You did not recruit that ally while preparing.)",
        "(There is no such tactic; /help lists them.)",
        *["(Say how many seconds, up to 600: /hold 6)"] * 3,
        f"(There is no such command. {COMMANDS})",
    ]


def test_a_session_that_ran_out_of_lines_is_kept_and_one_that_ended_is_filed(tmp_path: Path):
    home = ("--home", str(tmp_path / "home"))
    kept = hardball(*home, "play", SLUG, "--text", "--seed", "3", given="I need to think.\n")
    assert "can be resumed" in kept.stdout
    ended = hardball("play", SLUG, "--text", "--seed", "3", *home, given="/hold 6\n/walk it leads nowhere\n")
    assert "You left the table" in ended.stdout
    rows = json.loads(hardball("sessions", "--json", *home).stdout)
    assert [row["outcome"] for row in rows] == ["learner-walked", None]
    assert rows[0]["id"] == ended.stdout.splitlines()[-1].removeprefix("Session ")
    assert rows[0]["own"] is not None


def test_who_walks_may_be_called_back_and_walks_on_with_a_second_word(tmp_path: Path):
    home = ("--home", str(tmp_path / "home"))
    offer = "I can do 1,290 a month for two years.\n"
    called = hardball("play", SLUG, "--text", "--seed", "5", *home, given=offer + "/walk\n")
    assert "[You are called back. Talk on, /accept, or /walk once more and keep walking.]" in called.stdout
    assert "can be resumed" in called.stdout
    gone = hardball("play", SLUG, "--text", "--seed", "5", *home, given=offer + "/walk\n/walk\n")
    assert "You left the table" in gone.stdout
    taken = hardball("play", SLUG, "--text", "--seed", "5", *home, given=offer + "/walk\n/accept\n")
    assert "You settled with" in taken.stdout


def test_bytes_that_are_no_text_and_very_long_lines_are_taken_as_words():
    given = b"caf\xe9 \x00 \x1b[31m\n" + b"x" * 100_000 + b"\n/walk\n/walk\n"
    told = hardball("play", SLUG, "--text", "--seed", "3", given=given)
    assert told.returncode == 0
    assert "You left the table" in told.stdout


def test_a_reader_that_goes_away_ends_it_quietly():
    with subprocess.Popen(
        words("scenario", "schema"), cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_adjournment_reopens_preparation_and_the_return_goes_on():
    with talk("--seed", "3") as session:
        session.until("Viktor Adler: ")
        session.say("/return")
        session.until("(The meeting is not adjourned.)")
        session.say("Let's sleep on it and meet again tomorrow.")
        offered = session.until("  /recruit ")
        assert any("You have adjourned; " in line and "/return" in line for line in offered)
        card = next(line.split(":")[0].strip() for line in session.heard if line.startswith("  /open "))
        session.say("Are you there?")
        session.until("(The meeting is adjourned. Return to the table first.)")
        session.say("/cite nothing")
        session.until("(You have adjourned. ")
        session.say(card)
        session.until(card.replace("/open", "/cite"))
        session.say("/return")
        session.until("Viktor Adler: ")
        session.say(card.replace("/open", "/cite"))
        session.until("Viktor Adler: ")
        session.say("/adjourn")
        session.until("Viktor Adler: ")
        session.say("/walk")
        session.until("Session ")
