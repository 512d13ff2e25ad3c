"""The desktop face of the trainer: theme, frame, pages and widgets."""

from __future__ import annotations

from PySide6 import QtCore  # noqa: F401 - brings the module below with it
from shibokensupport import feature


def leave_sources_unread() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for a module that wants its snake_case names, which none of ours does, by `inspect.getsource`, and
    Python then keeps all lines of those files: 200,000 lines, 18 MB. Where a later PySide has no such look, nothing is
    done.
    """
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False  # noqa: SLF001 - there is no switch for it


leave_sources_unread()
