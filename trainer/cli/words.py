"""The words of the command line: commands, their options and their help."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TypeAlias

VERSION = "0.1.0"
"""The version of the program; a test compares it with the project's."""
REPORT_FORMATS = ("html", "pdf", "csv", "xlsx", "json", "xapi")
HANDBOOK_FORMATS = ("html", "md")
MOST_SEED = 2**31 - 1


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `hardball`; profile options are taken before and after a command."""
    profile = argparse.ArgumentParser(add_help=False)
    profile.add_argument("--home", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="keep everything in DIR")
    profile.add_argument(
        "--throwaway", action="store_true", default=argparse.SUPPRESS, help="use a profile that is gone afterwards"
    )
    parser = argparse.ArgumentParser(
        prog="hardball",
        description="A sparring partner for tough negotiations. With no command the window opens.",
        parents=[profile],
    )
    parser.add_argument("--version", action="version", version=f"hardball {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_play(commands, profile)
    _add_understand(commands, profile)
    _add_scenario(commands, profile)
    _add_records(commands, profile)
    handbook = commands.add_parser("handbook", parents=[profile], help="print the handbook as one file")
    handbook.add_argument("--format", choices=HANDBOOK_FORMATS, default="html")
    _add_bundles(commands, profile)
    doctor = commands.add_parser("doctor", parents=[profile], help="look over the installation")
    doctor.add_argument("--json", action="store_true", help="write the findings as JSON")
    doctor.add_argument("--screen-only", action="store_true", help=argparse.SUPPRESS)
    return parser


def seed(text: str) -> int:
    """Return the seed that a word says; argparse reports a ValueError."""
    number = int(text)
    if not 0 <= number <= MOST_SEED:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and {MOST_SEED}")
    return number


def _day(word: str) -> date:
    """Return the day that a word names; argparse reports a ValueError."""
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{word} is not a day such as 2026-11-28") from error


# argparse gives the type of add_subparsers no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - see above


def _add_play(commands: Commands, profile: argparse.ArgumentParser) -> None:
    play = commands.add_parser("play", parents=[profile], help="play a session without a window")
    play.add_argument("slug", help="the scenario, e.g. s06-rent-renewal; with --script also a folder of your own")
    how = play.add_mutually_exclusive_group(required=True)
    how.add_argument("--script", type=Path, metavar="FILE", help="play a .play script on a simulated clock")
    how.add_argument("--text", action="store_true", help="talk in the terminal, one line a turn")
    play.add_argument("--seed", type=seed, metavar="N", help="the dice of the counterpart")
    play.add_argument("--json", action="store_true", help="with --script: one JSON event a line")


def _add_understand(commands: Commands, profile: argparse.ArgumentParser) -> None:
    understand = commands.add_parser(
        "understand", parents=[profile], help="read utterances as JSON lines and write what was understood"
    )
    understand.add_argument("--scenario", metavar="SLUG|FILE", help="take the issues from a scenario or a JSON file")
    understand.add_argument(
        "--export-corrections", action="store_true", help="write the corrections you made, as training examples"
    )


def _add_scenario(commands: Commands, profile: argparse.ArgumentParser) -> None:
    scenario = commands.add_parser("scenario", parents=[profile], help="check and try out scenarios")
    tools = scenario.add_subparsers(dest="tool", metavar="TOOL", required=True)
    check = tools.add_parser("check", parents=[profile], help="say what is wrong with scenario files")
    check.add_argument("path", nargs="?", type=Path, help="a content folder, a scenario or a file")
    check.add_argument("--json", action="store_true", help="write the findings as JSON, for editors")
    _add_authoring(tools, profile)
    schema = tools.add_parser("schema", parents=[profile], help="write the JSON Schema of the file formats")
    schema.add_argument(
        "kind", nargs="?", default="scenario", help="scenario, persona, archetype, tactic, move, terms, generic or pack"
    )
    simulate = tools.add_parser("simulate", parents=[profile], help="let built-in learners play")
    simulate.add_argument(
        "slugs", nargs="*", metavar="SLUG", help="which scenarios, also folders of your own; all when none is named"
    )
    simulate.add_argument("--seeds", type=int, default=20, metavar="N", help="sessions per learner (default 20)")
    simulate.add_argument("--json", action="store_true", help="write the report as JSON")
    simulate.add_argument("--jobs", type=int, metavar="N", help="processes to play in (default: as many as help)")


def _add_authoring(tools: Commands, profile: argparse.ArgumentParser) -> None:
    new = tools.add_parser("new", parents=[profile], help="write a small scene with notes, to be changed part by part")
    new.add_argument("slug", help="its name: lower case words joined by hyphens, e.g. borrowed-van")
    new.add_argument(
        "--into", type=Path, default=Path(), metavar="DIR", help="the folder of your scenes (default: here)"
    )
    explain = tools.add_parser("explain", parents=[profile], help="say all about a finding, with examples")
    explain.add_argument("code", help="e.g. HB301")
    preview = tools.add_parser(
        "preview", parents=[profile], help="open the window on a folder of scenes, checked as you write"
    )
    preview.add_argument("path", nargs="?", type=Path, default=Path(), help="the folder of your scenes (default: here)")
    pack = tools.add_parser("pack", parents=[profile], help="make one file of a folder of scenes, to share")
    pack.add_argument("path", nargs="?", type=Path, default=Path(), help="the folder of your scenes (default: here)")
    pack.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file to write")
    install = tools.add_parser("import", parents=[profile], help="add a scenario pack to your library")
    install.add_argument("file", type=Path, help="a .hardball file")
    packs = tools.add_parser("packs", parents=[profile], help="list the packs in your library")
    packs.add_argument("--json", action="store_true", help="write the list as JSON")
    remove = tools.add_parser("remove", parents=[profile], help="take a pack out of your library")
    remove.add_argument("pack", help="its id, as 'packs' lists it")


def _add_records(commands: Commands, profile: argparse.ArgumentParser) -> None:
    report = commands.add_parser("report", parents=[profile], help="write the report of sessions")
    report.add_argument("session", nargs="*", help="session ids, or 'last'; none means all of the period")
    report.add_argument("--format", choices=REPORT_FORMATS, default="html")
    report.add_argument("--since", type=_day, metavar="DAY", help="only sessions from this day on, as 2026-11-28")
    report.add_argument("--until", type=_day, metavar="DAY", help="only sessions up to and with this day")
    report.add_argument("--scenario", default="", metavar="SLUG", help="only sessions of this scenario")
    report.add_argument("--without-names", action="store_true", help="drop the learner's name, also from what was said")
    report.add_argument("-o", "--output", type=Path, metavar="PATH", help="the file to write")
    report.add_argument("--schema", action="store_true", help="print the JSON Schema of a JSON report")
    sessions = commands.add_parser("sessions", parents=[profile], help="list the stored sessions, newest first")
    sessions.add_argument("--json", action="store_true", help="write the list as JSON")


def _add_bundles(commands: Commands, profile: argparse.ArgumentParser) -> None:
    export = commands.add_parser("export", parents=[profile], help="write all records into one file, to take along")
    export.add_argument("file", type=Path, help="the file to write, or a folder")
    take = commands.add_parser("import", parents=[profile], help="take in what another machine exported")
    take.add_argument("file", type=Path, help="a .hardball-records file; what is here already stays as it is")
    take.add_argument("--look", action="store_true", help="only say what it holds")
