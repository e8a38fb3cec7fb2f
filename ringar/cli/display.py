"""Whether a window can be shown."""

import os
import platform
import socket
from pathlib import Path


def display_trouble() -> str | None:
    """Why no window can be shown, or None where one can.

    An explicit ``QT_QPA_PLATFORM`` is the user's own choice and is trusted. Qt aborts the process where a named
    display doesn't answer, so local ones are asked first.
    """
    if platform.system() != "Linux" or os.environ.get("QT_QPA_PLATFORM"):
        return None
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    if not wayland and not x11:
        return "neither WAYLAND_DISPLAY nor DISPLAY is set"
    if wayland and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / wayland)):
        return None
    host, _, number = x11.rpartition(":")
    if x11 and (host not in ("", "unix") or _x11_answers(number.partition(".")[0])):
        return None
    return f"the display {x11 or wayland} doesn't answer"


def _x11_answers(number: str) -> bool:
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X11 servers listen
    return _answers(path) or _answers("\0" + path)


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
