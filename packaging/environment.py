"""The project's own virtual environment: made, filled from the hash-locked files, and left alone while it is current.

A stamp inside `.venv` names the state it was filled for; a second start compares it and does nothing else.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from problems import Problem

Level = Literal["app", "dev", "release"]
LOCKS: dict[Level, str] = {
    "app": "requirements.txt",
    "dev": "requirements-dev.txt",
    "release": "requirements-release.txt",
}
PURPOSES: dict[Level, str] = {"app": "the app", "dev": "the checks", "release": "a release"}
INSTALLER_LOCK = "requirements-installer.txt"
PROBE = "import json, sys; print(json.dumps([list(sys.version_info[:3]), sys.prefix]))"
REDIRECTING = frozenset(
    {
        "PIP_PREFIX",
        "PIP_TARGET",
        "PIP_USER",
        "PYTHONHOME",
        "PYTHONPATH",
        "UV_PREFIX",
        "UV_PYTHON",
        "UV_SYSTEM_PYTHON",
        "UV_TARGET",
    }
)
"""Variables that would send the packages somewhere other than .venv."""

NETWORK_ADVICE = (
    "Check the network connection (and the proxy settings, if you use one), then run the same command again: "
    "it goes on where it stopped."
)


class Environment:
    """A virtual environment for the project in `root`: its own `.venv`, or the one in `folder`."""

    def __init__(self, root: Path, folder: Path | None = None) -> None:
        self.root = root
        self.folder = folder or root / ".venv"
        self.stamp = self.folder / "hardball-stamp.json"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.script("python")

    def script(self, name: str) -> Path:
        """Return the path of a program that the environment holds."""
        return self.folder / "Scripts" / f"{name}.exe" if os.name == "nt" else self.folder / "bin" / name

    def version(self) -> list[int] | None:
        """Return the interpreter's version, or None if it is missing, broken or belongs to another folder."""
        try:
            done = subprocess.run([str(self.python), "-c", PROBE], capture_output=True, text=True, check=True)
            version, prefix = json.loads(done.stdout)
        except (OSError, subprocess.CalledProcessError, ValueError):
            return None
        if Path(prefix).resolve() != self.folder.resolve() or version < [3, 11]:
            return None
        return [int(part) for part in version]

    def digest(self, version: list[int], level: Level) -> str:
        """Return a digest of all that decides what `level` must hold; a moved folder counts as changed."""
        state = hashlib.sha256(json.dumps([version, str(self.root.resolve())]).encode())
        locks = self.root / "packaging"
        for path in (self.root / "pyproject.toml", locks / INSTALLER_LOCK, locks / LOCKS[level]):
            state.update(path.read_bytes())
        return state.hexdigest()

    def recorded(self) -> dict[str, str]:
        """Return what the stamp says, nothing if there is none that can be read."""
        try:
            said = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return said if isinstance(said, dict) else {}

    def is_current(self, level: Level, version: list[int]) -> bool:
        """Tell whether the environment holds at least `level` as the locks have it now."""
        said = self.recorded()
        enough: tuple[Level, ...] = ("app", "dev") if level == "app" else (level,)
        return any(said.get("level") == held and said.get("digest") == self.digest(version, held) for held in enough)

    def ensure(self, level: Level) -> None:
        """Make the environment hold `level`; raises Problem if it cannot be made or filled."""
        version = self.version()
        if version is not None and self.recorded().get("root", str(self.root.resolve())) != str(self.root.resolve()):
            version = None  # the folder was moved: its programs still point to the old place
        if version is not None and self.is_current(level, version):
            return
        # Once someone ran the checks, `run` keeps their tools rather than taking them away after each change of a lock.
        if level == "app" and self.recorded().get("level") == "dev":
            level = "dev"
        if version is None or not self._has_pip():
            version = self._create()
        self.stamp.unlink(missing_ok=True)
        self._fill(level)
        said = {"digest": self.digest(version, level), "level": level, "root": str(self.root.resolve())}
        self.stamp.write_text(json.dumps(said), encoding="utf-8")

    def _has_pip(self) -> bool:
        done = subprocess.run([str(self.python), "-m", "pip", "--version"], capture_output=True, check=False)
        return done.returncode == 0

    def _create(self) -> list[int]:
        print(f"Making the environment {self.folder.relative_to(self.root)}", flush=True)
        if self.folder.is_symlink() or self.folder.is_file():
            self.folder.unlink()
        elif self.folder.exists():
            shutil.rmtree(self.folder, ignore_errors=True)
        # Started by the environment's own interpreter, that one has just gone: the one beneath it makes the new one.
        words = [getattr(sys, "_base_executable", sys.executable), "-m", "venv", str(self.folder)]
        done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False)
        version = self.version()
        if done.returncode or version is None:
            raise Problem(
                f"The environment {self.folder} could not be made. Python said:\n"
                f"{(done.stdout + done.stderr).strip()[-800:]}\n"
                "Check that there is room on the disk and that this folder may be written to."
            )
        return version

    def _fill(self, level: Level) -> None:
        locks = self.root / "packaging"
        print(f"Installing the Python packages for {PURPOSES[level]}", flush=True)
        pip = [str(self.python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        self._call(
            [*pip, "--require-hashes", "-r", str(locks / INSTALLER_LOCK)], "uv, the installer, could not be fetched."
        )
        uv = [str(self.python), "-m", "uv", "pip"]
        self._call(
            [*uv, "sync", "--require-hashes", str(locks / LOCKS[level])],
            "The Python packages could not be fetched or installed.",
        )
        # The build tool is in the lock, so building our own package needs no network.
        self._call(
            [*uv, "install", "--no-build-isolation", "--no-deps", "--offline", "--editable", str(self.root)],
            "Hardball's own package could not be installed.",
        )

    def _call(self, words: list[str], complaint: str) -> None:
        environ = {name: value for name, value in os.environ.items() if name not in REDIRECTING}
        environ["VIRTUAL_ENV"] = str(self.folder)
        if subprocess.run(words, stdin=subprocess.DEVNULL, env=environ, cwd=self.root, check=False).returncode:
            raise Problem(f"{complaint} What the installer said stands above.\n{NETWORK_ADVICE}")
