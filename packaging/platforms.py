"""The systems that ready-made Qt packages exist for, checked before anything is fetched.

Without this the installer says that a version "has no wheels with a matching platform tag", which helps nobody.
"""

import platform
import sys

from problems import Problem

# From the file names of PySide6 6.12's wheels: manylinux_2_34 (x86_64), manylinux_2_39 (aarch64), macosx_14_0.
OLDEST_GLIBC = {
    "x86_64": ((2, 34), "Debian 12, Ubuntu 22.04, Fedora 35"),
    "aarch64": ((2, 39), "Debian 13, Ubuntu 24.04, Fedora 40"),
}
OLDEST_MACOS = (14, 0)


def numbers(version: str) -> tuple[int, ...]:
    """Return the first two numbers of a version such as "14.7.1"; (0, 0) if there are none."""
    parts = version.split(".")[:2]
    return tuple(int(part) for part in parts) if all(part.isdigit() for part in parts) else (0, 0)


def linux_problem(machine: str, library: str, version: str) -> str | None:
    """Say why Qt has no packages for a Linux with this processor and C library, or return None."""
    if machine not in OLDEST_GLIBC or library != "glibc":
        return (
            f"Qt has no ready-made packages for this system ({machine}, {library or 'no glibc'}); "
            f"it has them for Linux with glibc on {' and '.join(OLDEST_GLIBC)}."
        )
    oldest, systems = OLDEST_GLIBC[machine]
    if numbers(version) >= oldest:
        return None
    wanted = ".".join(str(part) for part in oldest)
    return (
        f"Qt's packages for {machine} need glibc {wanted} or later, and this system has {version}. "
        f"The first systems new enough are {systems}."
    )


def macos_problem(version: str) -> str | None:
    """Say why Qt has no packages for this macOS, or return None."""
    if numbers(version) >= OLDEST_MACOS:
        return None
    return f"Qt's packages need macOS {OLDEST_MACOS[0]} or later, and this is macOS {version}."


def require() -> None:
    """Raise Problem if Qt cannot be installed on this system."""
    problem = None
    if sys.platform == "linux":
        problem = linux_problem(platform.machine(), *platform.libc_ver())
    elif sys.platform == "darwin":
        problem = macos_problem(platform.mac_ver()[0])
    if problem is not None:
        raise Problem(problem)
