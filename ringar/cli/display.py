"""Whether a window can be shown. Qt aborts the whole process where it can't, so this is found out first."""

import ctypes
import importlib.util
import os
import platform
import socket
from pathlib import Path


def display_trouble() -> str | None:
    """Why no window can be shown, or None where one can.

    Of the kinds that ``QT_QPA_PLATFORM`` chooses, those without a display of their own are believed where Qt has them.
    """
    if platform.system() != "Linux":
        return None
    chosen = [kind.partition(":")[0] for kind in os.environ.get("QT_QPA_PLATFORM", "").split(";") if kind]
    if not set(chosen) <= {"xcb", "wayland"}:
        troubles = [_plugin_trouble(f"q{kind}") for kind in chosen]
        return None if None in troubles else troubles[0]
    wayland = os.environ.get("WAYLAND_DISPLAY", "") if "wayland" in chosen or not chosen else ""
    x11 = os.environ.get("DISPLAY", "") if "xcb" in chosen or not chosen else ""
    if not wayland and not x11:
        return "neither WAYLAND_DISPLAY nor DISPLAY is set"
    plugins = []
    if wayland and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / wayland)):
        plugins.append("qwayland")
    if x11 and _x11_answers(x11):
        plugins.append("qxcb")
    if not plugins:
        return f"the display {x11 or wayland} doesn't answer"
    troubles = [_plugin_trouble(plugin) for plugin in plugins]
    return None if None in troubles else troubles[0]


def _x11_answers(display: str) -> bool:
    """Ask a local X server; one on another machine is believed to be there."""
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - where X servers listen
    return _answers(path) or _answers("\0" + path)


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        try:
            probe.connect(address)
        except OSError:
            return False
    return True


def _plugin_trouble(name: str) -> str | None:
    """Which system library Qt's plugin for a kind of display lacks."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        return "PySide6 is not installed"
    plugin = Path(package.origin).parent / "Qt" / "plugins" / "platforms" / f"lib{name}.so"
    if not plugin.is_file():
        return f"Qt has no display of the kind '{name.removeprefix('q')}'"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return f"a system library is missing, see packaging/run.sh: {error}"
    return None
