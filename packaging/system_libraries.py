"""Find the system libraries that Qt and the voice need, and install what is missing where that is allowed.

Each library is tried with dlopen under the name Qt asks for, because that is what decides whether the app starts; the
package names only say how to get it. Linux only: elsewhere the Python packages bring everything.
"""

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from problems import Problem

APT_LINES_SHOWN = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Library:
    """A shared library by soname, and the Debian or Ubuntu package that holds it."""

    soname: str
    package: str


def _table(text: str) -> tuple[Library, ...]:
    pairs = (line.split() for line in text.strip().splitlines())
    return tuple(Library(soname=soname, package=package) for soname, package in pairs)


# Read off the DT_NEEDED entries of PySide6 6.12's Qt libraries and plugins. Some come with others on one Debian release
# and not on the next (libgssapi_krb5 and libbrotlidec do on 12, not on 13), hence all are named.
QT = _table("""
    libglib-2.0.so.0        libglib2.0-0
    libgthread-2.0.so.0     libglib2.0-0
    libEGL.so.1             libegl1
    libGL.so.1              libgl1
    libX11.so.6             libx11-6
    libfontconfig.so.1      libfontconfig1
    libfreetype.so.6        libfreetype6
    libdbus-1.so.3          libdbus-1-3
    libxkbcommon.so.0       libxkbcommon0
    libz.so.1               zlib1g
    libzstd.so.1            libzstd1
    libbrotlidec.so.1       libbrotli1
    libgssapi_krb5.so.2     libgssapi-krb5-2
    libpulse.so.0           libpulse0
    libdrm.so.2             libdrm2
    libXext.so.6            libxext6
    libXrandr.so.2          libxrandr2
    libbz2.so.1             libbz2-1.0
""")
WINDOW = _table("""
    libX11-xcb.so.1         libx11-xcb1
    libxcb.so.1             libxcb1
    libxcb-cursor.so.0      libxcb-cursor0
    libxcb-glx.so.0         libxcb-glx0
    libxcb-icccm.so.4       libxcb-icccm4
    libxcb-image.so.0       libxcb-image0
    libxcb-keysyms.so.1     libxcb-keysyms1
    libxcb-randr.so.0       libxcb-randr0
    libxcb-render-util.so.0 libxcb-render-util0
    libxcb-render.so.0      libxcb-render0
    libxcb-shape.so.0       libxcb-shape0
    libxcb-shm.so.0         libxcb-shm0
    libxcb-sync.so.1        libxcb-sync1
    libxcb-util.so.1        libxcb-util1
    libxcb-xfixes.so.0      libxcb-xfixes0
    libxcb-xkb.so.1         libxcb-xkb1
    libxkbcommon-x11.so.0   libxkbcommon-x11-0
""")
WAYLAND = _table("""
    libwayland-client.so.0  libwayland-client0
    libwayland-cursor.so.0  libwayland-cursor0
    libwayland-egl.so.1     libwayland-egl1
""")
# Without it the counterpart stays silent and everything else works, so it never stops the app.
SPEECH = _table("libespeak-ng.so.1 libespeak-ng1")


def loads(soname: str) -> bool:
    """Tell whether the dynamic linker finds `soname` with all that it needs itself."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(libraries: Iterable[Library], found: Callable[[str], bool] = loads) -> list[Library]:
    """Return those `libraries` that `found` does not find, in order."""
    return [library for library in libraries if not found(library.soname)]


def missing_venv_package() -> list[Library]:
    """Return the package that lets this interpreter make environments, if Debian has split it off."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [Library(soname=f"Python {version}'s module ensurepip", package=f"python{version}-venv")]


def apt_prefix(user_id: int, sudo_works: Callable[[], bool]) -> list[str] | None:
    """Return the words before `apt-get` that make it run as root without a password, or None if there are none."""
    if user_id == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if sudo_works():
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def sudo_without_password() -> bool:
    """Tell whether sudo is there and asks nothing."""
    if shutil.which("sudo") is None:
        return False
    done = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return done.returncode == 0


def packages(libraries: Iterable[Library]) -> list[str]:
    """Return the packages that hold `libraries`, each once, sorted."""
    return sorted({library.package for library in libraries})


def request(libraries: list[Library], *, apt: bool) -> str:
    """Say what is missing and how to get it, ending in one line to paste where apt-get exists."""
    width = max(len(library.soname) for library in libraries)
    rows = "\n".join(f"  {library.soname:<{width}}  in package {library.package}" for library in libraries)
    lead = f"Hardball needs these, and this system lacks them:\n{rows}\n"
    if not apt:
        return (
            f"{lead}The package names are Debian's. Install what holds these files with your system's package tool, "
            "then run the same command again."
        )
    line = f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages(libraries))}"
    return f"{lead}Paste this line, then run the same command again:\n{line}"


def apt_get(prefix: list[str], wanted: list[str]) -> None:
    """Install the packages `wanted`; raises Problem with apt's own last words if that fails."""
    options = ["-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=3"]
    # A failing update is not the end: one broken third-party source fails it, and the lists at hand may do.
    for words in (["update"], ["install", "-y", "--no-install-recommends", *wanted]):
        done = subprocess.run(
            [*prefix, "apt-get", *options, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    if done.returncode:
        said = "\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-APT_LINES_SHOWN:])
        raise Problem(
            f"apt-get could not install {' '.join(wanted)}. It said:\n{said}\n"
            "Check the network connection and the package sources, then run the same command again."
        )


def wanted_libraries(*, window: bool) -> tuple[Library, ...]:
    """Return what must load: with `window` also what opens one on X11, and on Wayland where that is in use."""
    if not window:
        return QT
    return QT + WINDOW + (WAYLAND if os.environ.get("WAYLAND_DISPLAY") else ())


def ensure(*, window: bool) -> None:
    """Make sure that everything the app needs from the system is there; raises Problem if it cannot be had."""
    if sys.platform != "linux":
        return
    wanted = wanted_libraries(window=window)
    needed = missing_venv_package() + missing(wanted)
    wished = missing(SPEECH)
    if not needed and not wished:
        return
    apt = shutil.which("apt-get") is not None
    prefix = apt_prefix(os.getuid(), sudo_without_password) if apt else None
    if prefix is None:
        if needed:
            raise Problem(request(needed + wished, apt=apt))
        print("The counterpart will stay silent: the speech library libespeak-ng is missing (package libespeak-ng1).")
        return
    names = packages(needed + wished)
    print(f"Installing {len(names)} system packages: {' '.join(names)}", flush=True)
    try:
        apt_get(prefix, names)
    except Problem as problem:
        if needed:
            raise
        print(f"{problem}\nGoing on without the counterpart's voice.")
    importlib.invalidate_caches()
    still = missing_venv_package() + missing(wanted)
    if still:
        raise Problem(request(still, apt=True))
