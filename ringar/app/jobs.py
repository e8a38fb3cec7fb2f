"""Work that would hold up the window, done in a thread of its own, one after the other."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ringar.app.phrases import in_users_language
from ringar.errors import RingarError
from ringar.workers import yield_to_the_window

logger = logging.getLogger(__name__)

UNEXPECTED = "Something unexpected went wrong; the log has the details."


class Jobs(QObject):
    """One worker thread; results come back to the window's thread behind a signal without payload."""

    _done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: queue.SimpleQueue[Callable[[], Callable[[], None]] | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, args=(self._done.emit,), name="jobs", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], Any], on_done: Callable[[Any], None], on_error: Callable[[str], None]) -> None:
        """Do ``work`` in the worker thread, then call ``on_done`` with its result or ``on_error`` with a sentence."""

        def attempt() -> Callable[[], None]:
            try:
                result = work()
            except RingarError as error:
                sentence = error.message
            except Exception:
                logger.exception("Unexpected error in a job.")
                sentence = UNEXPECTED
            else:
                return lambda: on_done(result)
            return lambda: on_error(in_users_language(sentence))

        self._orders.put(attempt)

    def stop(self) -> None:
        """Finish the job in hand and end the thread."""
        self._orders.put(None)
        self._thread.join()

    def _run(self, ring: Callable[[], None]) -> None:
        yield_to_the_window()
        while (order := self._orders.get()) is not None:
            self._answers.put(order())
            del order  # or what the last job was about would stay in memory until the next one comes
            ring()

    @Slot()
    def _deliver(self) -> None:
        while not self._answers.empty():
            self._answers.get()()
