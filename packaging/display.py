"""Say plainly that there is no screen, where Qt would abort the process and blame a library."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from problems import Problem

TEXT_OPTIONS = frozenset({"-h", "--help", "--version"})
HEADLESS_PLATFORMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def opens_window(words: list[str]) -> bool:
    """Tell whether `hardball` with these words opens its window: it does unless they hold a command or ask for help."""
    follows_home = [False, *(word == "--home" for word in words)]
    commands = (word for word, is_folder in zip(words, follows_home, strict=False) if not is_folder)
    return all(word.startswith("-") and word not in TEXT_OPTIONS for word in commands)


def require(environ: Mapping[str, str]) -> None:
    """Raise Problem unless a window can be shown; checks nothing on macOS and Windows."""
    if sys.platform != "linux" or environ.get("QT_QPA_PLATFORM", "").startswith(HEADLESS_PLATFORMS):
        return
    if not environ.get("DISPLAY") and not environ.get("WAYLAND_DISPLAY"):
        raise Problem(
            "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "Start this from a desktop session, or try it on a virtual screen: "
            "xvfb-run -a python3 packaging/bootstrap.py run (packages xvfb and xauth)."
        )
    if not wayland_answers(environ) and not x_answers(environ):
        raise Problem(
            f"The screen {environ.get('DISPLAY') or environ.get('WAYLAND_DISPLAY')} does not answer. "
            "Start this as the user who is logged in to the desktop, or unset the variable and use "
            "xvfb-run -a python3 packaging/bootstrap.py run (packages xvfb and xauth)."
        )


def wayland_answers(environ: Mapping[str, str]) -> bool:
    """Tell whether WAYLAND_DISPLAY names a socket this user may write to."""
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    socket = Path(environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / name
    return socket.is_socket() and os.access(socket, os.W_OK)


def x_answers(environ: Mapping[str, str]) -> bool:
    """Tell whether the X server in DISPLAY lets us in; true as well while libxcb is not there to ask."""
    name = environ.get("DISPLAY")
    if not name:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
