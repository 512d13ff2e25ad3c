"""The way from a fresh machine to the app: what is said, what is installed, and when nothing needs doing."""

import ast
import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import bootstrap
import display
import platforms
import pytest
import steps
import system_libraries
from environment import Environment
from problems import Problem
from system_libraries import QT, SPEECH, WAYLAND, WINDOW, Library

ROOT = Path(__file__).resolve().parents[2]
MADE_UP = Library(soname="libno-such-thing.so.9", package="libno-such-thing9")


# --- system libraries


def test_a_made_up_library_is_missing_and_a_real_one_is_not():
    real = Library(soname="libc.so.6", package="libc6")
    if sys.platform == "linux":
        assert system_libraries.missing([real, MADE_UP]) == [MADE_UP]
    assert not system_libraries.loads(MADE_UP.soname)


def test_no_library_is_listed_twice_and_every_name_looks_like_one():
    table = QT + WINDOW + WAYLAND + SPEECH
    sonames = [library.soname for library in table]
    assert len(set(sonames)) == len(sonames)
    assert all(".so." in soname for soname in sonames)
    assert all(library.package.replace("-", "").replace(".", "").isalnum() for library in table)


def test_only_a_window_needs_the_window_libraries(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert set(WINDOW).isdisjoint(system_libraries.wanted_libraries(window=False))
    assert set(WINDOW) <= set(system_libraries.wanted_libraries(window=True))
    assert set(WAYLAND).isdisjoint(system_libraries.wanted_libraries(window=True))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert set(WAYLAND) <= set(system_libraries.wanted_libraries(window=True))


def test_a_package_that_holds_two_libraries_is_asked_for_once():
    asked = system_libraries.packages(QT)
    assert asked.count("libglib2.0-0") == 1
    assert asked == sorted(asked)


def test_the_request_names_each_library_and_ends_in_one_line_to_paste():
    text = system_libraries.request([*WINDOW[:2], MADE_UP], apt=True)
    for library in (*WINDOW[:2], MADE_UP):
        assert any(library.soname in line and library.package in line for line in text.splitlines())
    assert text.splitlines()[-1] == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libno-such-thing9 libx11-xcb1 libxcb1"
    )


def test_without_apt_the_request_has_no_line_that_would_not_work():
    text = system_libraries.request([MADE_UP], apt=False)
    assert "apt-get" not in text
    assert MADE_UP.soname in text


@pytest.mark.parametrize(("user_id", "sudo", "first"), [(0, False, "env"), (1000, True, "sudo"), (1000, False, None)])
def test_rights_decide_how_apt_is_called(user_id: int, sudo: bool, first: str | None):
    prefix = system_libraries.apt_prefix(user_id, lambda: sudo)
    assert (prefix[0] if prefix else None) == first
    assert prefix is None or "DEBIAN_FRONTEND=noninteractive" in prefix


def a_user_without_rights(monkeypatch: pytest.MonkeyPatch, *lacking: Library) -> None:
    gone = {library.soname for library in lacking}
    monkeypatch.setattr(system_libraries, "QT", (*QT, *(library for library in lacking if library not in SPEECH)))
    monkeypatch.setattr(
        system_libraries, "missing", lambda libraries: [library for library in libraries if library.soname in gone]
    )
    monkeypatch.setattr(system_libraries, "apt_prefix", lambda _user, _sudo: None)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("sys.platform", "linux")


def test_a_user_without_rights_is_told_all_that_is_missing_at_once(monkeypatch: pytest.MonkeyPatch):
    a_user_without_rights(monkeypatch, MADE_UP, *SPEECH)
    with pytest.raises(Problem) as told:
        system_libraries.ensure(window=False)
    assert "libno-such-thing.so.9" in str(told.value)
    assert str(told.value).endswith("libespeak-ng1 libno-such-thing9")


def test_a_missing_voice_does_not_stop_a_user_without_rights(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    a_user_without_rights(monkeypatch, *SPEECH)
    system_libraries.ensure(window=False)
    assert "silent" in capsys.readouterr().out


def test_what_apt_says_reaches_the_user_when_it_fails(tmp_path: Path):
    apt = tmp_path / "apt-get"
    apt.write_text('#!/bin/sh\ncase "$*" in *install*) echo "E: Unable to locate package"; exit 100;; esac\n', "utf-8")
    apt.chmod(0o755)
    with pytest.raises(Problem, match="Unable to locate package"):
        system_libraries.apt_get(["env", f"PATH={tmp_path}:/usr/bin:/bin"], ["libno-such-thing9"])


# --- the screen


def test_no_screen_is_one_clear_sentence():
    if sys.platform != "linux":
        pytest.skip("only Linux can lack a screen")
    with pytest.raises(Problem, match="no screen") as told:
        display.require({})
    assert "xvfb-run" in str(told.value)
    display.require({"QT_QPA_PLATFORM": "offscreen"})


def test_a_screen_that_does_not_answer_is_told_apart():
    if sys.platform != "linux" or not system_libraries.loads("libxcb.so.1"):
        pytest.skip("needs libxcb to ask")
    with pytest.raises(Problem, match=r":9471 does not answer"):
        display.require({"DISPLAY": ":9471"})


def test_a_wayland_socket_has_to_exist(tmp_path: Path):
    assert not display.wayland_answers({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)})


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--throwaway"], True),
        (["--home", "folder"], True),
        (["--home=folder"], True),
        (["--home", "folder", "doctor"], False),
        (["scenario", "check"], False),
        (["--help"], False),
    ],
)
def test_commands_that_only_print_need_no_screen(words: list[str], window: bool):
    assert display.opens_window(words) is window


# --- systems that Qt has packages for


@pytest.mark.parametrize(
    ("machine", "library", "version", "said"),
    [
        ("x86_64", "glibc", "2.36", None),
        ("x86_64", "glibc", "2.31", "glibc 2.34"),
        ("aarch64", "glibc", "2.36", "Debian 13"),
        ("aarch64", "glibc", "2.41", None),
        ("x86_64", "", "", "no ready-made packages"),
        ("riscv64", "glibc", "2.41", "no ready-made packages"),
    ],
)
def test_a_linux_without_qt_packages_is_told_why(machine: str, library: str, version: str, said: str | None):
    problem = platforms.linux_problem(machine, library, version)
    assert (problem is None) if said is None else (problem is not None and said in problem)


def test_an_old_macos_is_told_why():
    assert platforms.macos_problem("14.0") is None
    assert platforms.macos_problem("26.1.2") is None
    assert "macOS 13.6.1" in str(platforms.macos_problem("13.6.1"))


# --- the environment


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project folder with small locks and a real, empty environment."""
    root = tmp_path / "project"
    (root / "packaging").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-installer.txt"):
        (root / "packaging" / name).write_text("a==1\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(root / ".venv")], check=True)
    return root


class Filling(Environment):
    """An environment that notes when it would install, and makes none anew."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.done: list[str] = []

    def _has_pip(self) -> bool:
        return True

    def _create(self) -> list[int]:
        self.done.append("made")
        return list(sys.version_info[:3])

    def _fill(self, level: str) -> None:
        self.done.append(level)


def ensured(root: Path, level: str) -> list[str]:
    environment = Filling(root)
    environment.ensure("dev" if level == "dev" else "app")
    return environment.done


def test_the_second_call_does_nothing(project: Path):
    assert ensured(project, "app") == ["app"]
    assert ensured(project, "app") == []


def test_the_checks_bring_all_that_the_app_needs_but_not_the_other_way_round(project: Path):
    assert ensured(project, "app") == ["app"]
    assert ensured(project, "dev") == ["dev"]
    assert ensured(project, "app") == []


@pytest.mark.parametrize(
    "changed", ["pyproject.toml", "packaging/requirements-dev.txt", "packaging/requirements-installer.txt"]
)
def test_a_changed_lock_is_installed_and_tools_are_kept(project: Path, changed: str):
    assert ensured(project, "dev") == ["dev"]
    (project / changed).write_text("b==2\n", encoding="utf-8")
    assert ensured(project, "app") == ["dev"]


def test_an_interrupted_installation_is_taken_up_again(project: Path):
    class Interrupted(Filling):
        def _fill(self, level: str) -> None:
            raise KeyboardInterrupt(level)

    assert ensured(project, "app") == ["app"]
    (project / "pyproject.toml").write_text("[tool]\n", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        Interrupted(project).ensure("app")
    assert ensured(project, "app") == ["app"]


def test_a_moved_project_gets_a_new_environment(project: Path):
    assert ensured(project, "app") == ["app"]
    moved = project.rename(project.with_name("moved"))
    assert ensured(moved, "app") == ["made", "app"]


def test_a_broken_interpreter_gets_a_new_environment(project: Path):
    assert ensured(project, "app") == ["app"]
    python = Environment(project).python
    python.unlink()
    python.symlink_to("/nowhere/python3")
    assert Environment(project).version() is None
    assert ensured(project, "app") == ["made", "app"]


def test_a_stamp_that_cannot_be_read_counts_as_none(project: Path):
    assert ensured(project, "app") == ["app"]
    Environment(project).stamp.write_text("[1, 2", encoding="utf-8")
    assert ensured(project, "app") == ["app"]


def test_a_failing_installer_is_one_clear_sentence(project: Path):
    with pytest.raises(Problem, match="could not be fetched") as told:
        Environment(project)._call([sys.executable, "-c", "raise SystemExit(3)"], "The packages could not be fetched.")
    assert "network" in str(told.value)


# --- the command line


@pytest.mark.parametrize("version", [(3, 9), (3, 10)])
def test_an_old_python_is_told_what_to_do(version: tuple[int, int]):
    problem = bootstrap.version_problem(version)
    assert problem is not None
    assert "3.11" in problem
    assert bootstrap.version_problem((3, 11)) is None
    assert bootstrap.version_problem((4, 0)) is None


def test_the_first_file_parses_on_python_3_9():
    source = (ROOT / "packaging" / "bootstrap.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    top = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    assert top <= {"os", "shutil", "sys"}


def run_bootstrap(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "bootstrap.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environ, timeout=60)


@pytest.mark.parametrize("words", [(), ("fly",), ("test", "more")])
def test_a_wrong_word_gets_the_usage(words: tuple[str, ...]):
    done = run_bootstrap(*words)
    assert done.returncode == 2
    assert "bootstrap.py run" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a screen")
def test_run_without_a_screen_stops_before_anything_is_installed():
    done = run_bootstrap("run", PATH="/nowhere")
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("screen", ["/usr/bin/Xvfb", None])
def test_a_problem_on_the_way_ends_with_code_1(
    screen: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """The checks ask for what opens a window only where there is a virtual screen to open it on."""

    def refuse(*, window: bool) -> None:
        raise Problem(f"window: {window}")

    monkeypatch.setattr(shutil, "which", {"Xvfb": screen}.get)
    monkeypatch.setattr(system_libraries, "ensure", refuse)
    assert steps.perform(ROOT, "test", []) == 1
    assert capsys.readouterr().err.strip() == f"window: {screen is not None}"


def test_dlopen_is_what_decides():
    if sys.platform != "linux":
        pytest.skip("other systems bring everything in the packages")
    with pytest.raises(OSError, match="no-such-thing"):
        ctypes.CDLL(MADE_UP.soname)
