"""Looking for a lost or missing live source beside the picture that stands in for it."""

import threading
from collections.abc import Callable

from ringar.camera.devices import CameraInfo
from ringar.camera.source import Source
from ringar.errors import RingarError

MAX_BACK_OFF_S = 30.0


class SourceSearch:
    """A thread that tries to open a live source until it delivers.

    Tries at once, then after ``poll_s``, twice that, and so on; at once again when the list of cameras changes.

    Parameters
    ----------
    open_wanted
        Opens the source or raises a :class:`RingarError`.
    devices
        Lists the cameras, cheaply.
    poll_s
        How often the list is looked at.
    """

    def __init__(
        self, open_wanted: Callable[[], Source], devices: Callable[[], tuple[CameraInfo, ...]], poll_s: float
    ) -> None:
        self._open_wanted = open_wanted
        self._devices = devices
        self._poll_s = poll_s
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._found: Source | None = None
        self._thread = threading.Thread(target=self._run, name="camera search", daemon=True)
        self._thread.start()

    def take(self) -> Source | None:
        """The source, once it has been found; the caller closes it."""
        with self._lock:
            found, self._found = self._found, None
        return found

    def stop(self) -> None:
        """End the search and close what was found but not taken."""
        self._stop.set()
        self._thread.join(timeout=2 * self._poll_s)
        found = self.take()
        if found is not None:
            found.close()

    def _run(self) -> None:
        known = self._devices()
        back_off_s = waited_s = 0.0
        while not self._stop.is_set():
            devices = self._devices()
            if devices != known or waited_s >= back_off_s:
                back_off_s = self._poll_s if devices != known else min(2 * back_off_s, MAX_BACK_OFF_S)
                back_off_s = max(back_off_s, self._poll_s)
                known, waited_s = devices, 0.0
                if self._try():
                    return
            self._stop.wait(self._poll_s)
            waited_s += self._poll_s

    def _try(self) -> bool:
        try:
            source = self._open_wanted()
        except RingarError:
            return False
        with self._lock:
            if not self._stop.is_set():
                self._found = source
                return True
        source.close()
        return True
