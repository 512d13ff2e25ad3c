"""Write the hash-locked requirement files anew from pyproject.toml: `.venv/bin/python packaging/lock.py [--upgrade]`.

The locks hold for every system and every Python from 3.11 on. They name no index: the user's own serves.
Without --upgrade the versions already locked stay unless pyproject.toml rules them out.
"""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = (
    "--quiet",
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-annotate",
)


def compile_lock(output: Path, sources: tuple[str, ...], extra_lines: str, options: list[str]) -> None:
    """Resolve `sources` and `extra_lines` into `output`; raises CalledProcessError with uv's words on stderr."""
    words = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "compile",
        *OPTIONS,
        *options,
        "--output-file",
        str(output),
        *sources,
        "-",
    ]
    subprocess.run(words, cwd=ROOT, input=extra_lines, text=True, check=True, stdout=subprocess.DEVNULL)


def main(options: list[str]) -> int:
    """Refresh every lock; `options` go to uv."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build_tools = "\n".join(project["build-system"]["requires"])
    packaging = ROOT / "packaging"
    try:
        compile_lock(packaging / "requirements.txt", ("pyproject.toml",), build_tools, options)
        compile_lock(packaging / "requirements-dev.txt", ("pyproject.toml", "--extra=dev"), build_tools, options)
        compile_lock(packaging / "requirements-peers.txt", ("pyproject.toml", "--extra=peers"), build_tools, options)
        compile_lock(
            packaging / "requirements-release.txt", ("pyproject.toml", "--extra=release"), build_tools, options
        )
        compile_lock(packaging / "requirements-installer.txt", (), "uv>=0.9", options)
    except subprocess.CalledProcessError as failure:
        return failure.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
