"""Build the frozen app and from it a Debian package: `python3 packaging/freeze.py [--deb]`.

The result needs no Python. It lands in dist/hardball and dist/hardball_VERSION_ARCH.deb. Build on the oldest system to
support: the C library is not bundled, so what is built on Debian 12 runs there and on anything newer.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from environment import Environment
from problems import Problem
from system_libraries import QT, SPEECH, WINDOW, packages

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
APP = DIST / "hardball"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# What the smoke test asks of the frozen app: it starts, finds its files, and its own checks of the scenarios pass.
SMOKE = (("--help",), ("scenario", "check"), ("--throwaway", "doctor"))
SMOKE_SECONDS = 120


def build() -> None:
    """Freeze the app into dist/hardball; raises Problem if PyInstaller fails."""
    environment = Environment(ROOT, BUILD / "release-env")
    environment.ensure("release")
    words = [str(environment.python), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    places = [f"--distpath={DIST}", f"--workpath={BUILD / 'pyinstaller'}"]
    if subprocess.run([*words, *places, str(ROOT / "packaging" / "hardball.spec")], cwd=ROOT, check=False).returncode:
        raise Problem("PyInstaller could not build the app; what it said stands above.")


def smoke_test(program: Path) -> None:
    """Start the frozen app in the ways that need no person; raises Problem on the first that fails."""
    environ = {"PATH": os.environ.get("PATH", ""), "HOME": str(BUILD), "QT_QPA_PLATFORM": "offscreen"}
    for words in SMOKE:
        done = subprocess.run(
            [str(program), *words],
            env=environ,
            cwd=BUILD,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=SMOKE_SECONDS,
            check=False,
        )
        if done.returncode:
            raise Problem(f"The frozen app failed at {' '.join(words)}:\n{(done.stdout + done.stderr)[-2000:]}")
        print(f"smoke test passed: hardball {' '.join(words)}", flush=True)


def control_file(version: str, architecture: str, size_kib: int) -> str:
    """Return the text of DEBIAN/control; the libraries are those that the set-up would install."""
    needed = ", ".join(["libc6 (>= 2.36)", "libgcc-s1", "libstdc++6", "fontconfig-config", *packages(QT + WINDOW)])
    return (
        f"Package: hardball\nVersion: {version}\nArchitecture: {architecture}\n"
        "Maintainer: The Hardball contributors <hardball@localhost>\nSection: education\nPriority: optional\n"
        f"Installed-Size: {size_kib}\nDepends: {needed}\nRecommends: {', '.join(packages(SPEECH))}\n"
        "Description: sparring partner for tough negotiations\n"
        " A scripted counterpart applies hardball tactics; you answer in your own words.\n"
        " Silences and concessions are timed, and each session ends in an open report.\n"
        " Works offline, without an account.\n"
    )


def build_deb() -> Path:
    """Pack dist/hardball into a Debian package and return its path; raises Problem if that cannot be done."""
    if shutil.which("dpkg-deb") is None:
        raise Problem("A Debian package can only be built where dpkg-deb is.")
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    architecture = ARCHITECTURES[platform.machine()]
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(APP, tree / "opt" / "hardball", symlinks=True)
    for source, place in (
        ("packaging/hardball.desktop", "usr/share/applications/hardball.desktop"),
        ("packaging/hardball-pack.xml", "usr/share/mime/packages/hardball-pack.xml"),
        ("resources/icons/hardball.svg", "usr/share/icons/hicolor/scalable/apps/hardball.svg"),
        ("LICENSE", "usr/share/doc/hardball/copyright"),
    ):
        target = tree / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, target)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "hardball").symlink_to("/opt/hardball/hardball")
    size_kib = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control_file(version, architecture, size_kib), encoding="utf-8")
    package = DIST / f"hardball_{version}_{architecture}.deb"
    words = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    if subprocess.run(words, stdout=subprocess.DEVNULL, check=False).returncode:
        raise Problem("dpkg-deb could not build the package; what it said stands above.")
    return package


def main(words: list[str]) -> int:
    """Build, try and pack; returns the exit code."""
    parser = argparse.ArgumentParser(description="Build the frozen app.")
    parser.add_argument("--deb", action="store_true", help="build a Debian package from it as well")
    chosen = parser.parse_args(words)
    try:
        build()
        smoke_test(APP / ("hardball.exe" if os.name == "nt" else "hardball"))
        if chosen.deb:
            package = build_deb()
            print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    except Problem as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
