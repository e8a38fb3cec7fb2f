"""Which cameras are there, by name."""

import platform
from dataclasses import dataclass
from pathlib import Path

V4L2_CLASS = Path("/sys/class/video4linux")
DEVICE_FOLDER = Path("/dev")
UNNAMED_CAMERAS = 2
"""Indexes offered where the system's camera names aren't known; opening one tells whether it is there."""


@dataclass(frozen=True)
class CameraInfo:
    """One camera.

    Attributes
    ----------
    index
        OpenCV's index of the camera.
    name
        Its name for people.
    uri
        What :func:`ringar.camera.open_source` takes to open it.
    """

    index: int
    name: str
    uri: str


def cameras() -> tuple[CameraInfo, ...]:
    """The machine's cameras, lowest index first."""
    if platform.system() == "Linux":
        return v4l2_cameras(V4L2_CLASS, DEVICE_FOLDER)
    return tuple(CameraInfo(index, f"Camera {index + 1}", str(index)) for index in range(UNNAMED_CAMERAS))


def v4l2_cameras(class_folder: Path, device_folder: Path) -> tuple[CameraInfo, ...]:
    """Cameras listed by the Linux kernel.

    A camera has several nodes; the kernel numbers those of one device in the file ``index``, and 0 is the one that
    delivers pictures (Linux media documentation, ``/sys/class/video4linux/videoN/index``). Nodes that have no device
    file, as in a container, are left out.
    """
    found = []
    for node in class_folder.glob("video*") if class_folder.is_dir() else ():
        number = node.name.removeprefix("video")
        device = device_folder / node.name
        if number.isdigit() and device.exists() and _text(node / "index") in {"0", ""}:
            found.append(CameraInfo(int(number), _text(node / "name") or node.name, str(device)))
    return tuple(sorted(found, key=lambda camera: camera.index))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
