"""The customer's picture as a camera for video calls, sent from a thread of its own."""

import importlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from ringar.app.consult.framing import View, framed
from ringar.errors import CameraError
from ringar.live import LivePicture

logger = logging.getLogger(__name__)

WIDTH_PX, HEIGHT_PX = 1280, 720
FPS = 30
MISSING_EXTRA = (
    "The virtual camera isn't installed. Install ringar with its extra: pip install 'ringar[virtual-camera]'."
)
MISSING_DRIVER = (
    "This computer has no virtual camera ({reason}). Install OBS Studio (Windows, macOS) or the kernel module "
    "v4l2loopback (Linux), then switch it on again."
)


class Device(Protocol):
    """What is needed of a virtual camera."""

    @property
    def device(self) -> str:
        """Its name, as video calls list it."""

    def send(self, frame_rgb: NDArray[np.uint8]) -> None:
        """Send a frame, (height, width, 3) uint8 RGB."""

    def close(self) -> None:
        """Give it back."""


Opener = Callable[[int, int, int], Device]


def open_device(width_px: int, height_px: int, fps: int) -> Device:
    """Open this computer's virtual camera.

    Raises
    ------
    CameraError
        The extra or the driver is missing; the sentence says how to get it.
    """
    try:
        library: Any = importlib.import_module("pyvirtualcam")
    except ImportError as error:
        raise CameraError(MISSING_EXTRA) from error
    try:
        device: Device = library.Camera(width=width_px, height=height_px, fps=fps)
    except (RuntimeError, OSError) as error:
        reason = " ".join(str(error).split()).rstrip(".")[:200]
        raise CameraError(MISSING_DRIVER.format(reason=reason)) from error
    return device


@dataclass(frozen=True)
class Shown:
    """One picture and what is shown of it."""

    picture: LivePicture
    view: View


class VirtualCamera:
    """Sends the newest picture at a steady rate until it is stopped.

    Parameters
    ----------
    opener
        Opens the device; called in the thread.
    on_change
        Called in the thread when the state has changed.

    Attributes
    ----------
    name
        The device's name, empty while there is none.
    trouble
        Why there is none, one sentence.
    """

    def __init__(self, opener: Opener, on_change: Callable[[], None]) -> None:
        self.name = ""
        self.trouble = ""
        self._opener = opener
        self._on_change = on_change
        self._shown: Shown | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="virtual camera", daemon=True)

    def start(self) -> None:
        """Open the device and send."""
        self._thread.start()

    def show(self, shown: Shown) -> None:
        """Send this from now on; pictures that come faster than they are sent are left out."""
        self._shown = shown

    def stop(self) -> None:
        """Give the device back and end the thread."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            device = self._opener(WIDTH_PX, HEIGHT_PX, FPS)
        except CameraError as error:
            self.trouble = error.message
            self._on_change()
            return
        self.name = device.device
        self._on_change()
        try:
            self._send(device)
        except (RuntimeError, OSError) as error:
            logger.warning("The virtual camera stopped: %s", error)
            self.trouble = MISSING_DRIVER.format(reason=str(error)[:200])
        finally:
            device.close()
            self.name = ""
            self._on_change()

    def _send(self, device: Device) -> None:
        sent: Shown | None = None
        frame_rgb = np.zeros((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
        while not self._stop.is_set():
            start_s = time.monotonic()
            shown = self._shown
            if shown is not None and shown is not sent:
                frame_rgb, sent = camera_frame(shown), shown
            device.send(frame_rgb)
            self._stop.wait(max(0.0, 1.0 / FPS - (time.monotonic() - start_s)))


def camera_frame(shown: Shown) -> NDArray[np.uint8]:
    """The customer's picture as a camera's frame.

    Returns
    -------
    (720, 1280, 3) uint8 RGB.
    """
    bgra = shown.picture.image_bgra
    height, width = bgra.shape[:2]
    image = QImage(bgra.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    result = framed(image, shown.view, QSizeF(WIDTH_PX, HEIGHT_PX))
    rows = np.frombuffer(result.constBits(), np.uint8).reshape(HEIGHT_PX, result.bytesPerLine())
    return rows[:, : 3 * WIDTH_PX].reshape(HEIGHT_PX, WIDTH_PX, 3).copy()
