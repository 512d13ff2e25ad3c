"""Hardball: a desktop sparring partner for tough negotiations."""

import ctypes
import os
import sys


def make_constants_immortal() -> None:
    """Keep Python 3.11 alive under PySide6 6.12, whose binary gives away references to None and True it never took.

    That binary counts on Python 3.12, where these constants are never freed. On 3.11 every Qt call that returns nothing
    takes one reference from None, and after some thousands the interpreter aborts with "deallocating None". A count
    that no run can use up has the same effect as 3.12's own immortality.
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False, NotImplemented, Ellipsis):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < NEVER_USED_UP // 2:
            count.value += NEVER_USED_UP


NEVER_USED_UP = 1 << 40

# One thread for numpy: little is worked out at once, and threads that wait for each other cost more than they bring.
for _library in ("OMP", "OPENBLAS", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")

# Done here, because every way into the program and every test comes through this package before any Qt call.
make_constants_immortal()
