"""Opening the kiosk's window and ending it cleanly."""

import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from ringar.app.entries import RingEntry
from ringar.app.kiosk.hand_over import HandOver
from ringar.app.kiosk.keepsakes import PROVIDER, KeepsakeProvider
from ringar.app.kiosk.kiosk import Clock, Kiosk
from ringar.app.kiosk.logs import end_logs, logger, write_logs
from ringar.app.kiosk.service import ServiceManager
from ringar.app.kiosk.settings import KioskSettings
from ringar.app.start import QML_FOLDER, dress_application, prepare_qt
from ringar.app.thumbnails import Thumbnails
from ringar.camera import Feed
from ringar.errors import ExitStatus
from ringar.live import Pipeline
from ringar.tryon import TryOn

AWAKE_MS = 500
"""Python's signal handlers run only when Python does."""


@dataclass
class KioskWindow:
    """The open kiosk."""

    engine: QQmlApplicationEngine
    root: QQuickWindow
    kiosk: Kiosk

    def close(self) -> None:
        """Let go of everything, end every thread, then take the window down."""
        if not shiboken6.isValid(self.engine):
            return
        self.kiosk.stop()
        self.root.removeEventFilter(self.kiosk.customer)
        self.root.setProperty("leaving", True)
        self.root.close()
        shiboken6.delete(self.engine)


def run_kiosk(
    settings: KioskSettings,
    entries: Sequence[RingEntry],
    source_uri: str | None = None,
    *,
    hand_over: HandOver | None = None,
) -> int:
    """Run the kiosk until its PIN has been entered and it is left, or the program is told to end.

    Parameters
    ----------
    settings
        With a PIN.
    source_uri
        Where frames come from; None: as the settings say.
    hand_over
        Gives customers their pictures; None: nobody does.

    Returns
    -------
    0 where it was left, else a status that asks for a new start.

    Raises
    ------
    InvalidParameterError
        The settings have no PIN.
    """
    settings.check()
    log = write_logs()
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    dress_application(app, settings.language)
    window = open_kiosk(
        settings, lambda: Feed(source_uri or settings.camera or None), entries, hand_over=hand_over, full_screen=True
    )
    window.kiosk.door.left.connect(lambda: app.exit(ExitStatus.OK))
    window.kiosk.heartbeat.gave_up.connect(lambda: app.exit(ExitStatus.TROUBLE))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(ExitStatus.OK))
    awake = QTimer(app, interval=AWAKE_MS)
    awake.timeout.connect(lambda: None)
    awake.start()
    logger.info("The kiosk has started.")
    status = app.exec()
    window.close()
    logger.info("The kiosk ends with status %d.", status)
    end_logs(log)
    return status


def open_kiosk(
    settings: KioskSettings,
    make_feed: Callable[[], Feed],
    entries: Sequence[RingEntry],
    *,
    hand_over: HandOver | None = None,
    make_try_on: Callable[[], Pipeline] = TryOn,
    clock: Clock = time.monotonic,
    manager: ServiceManager | None = None,
    full_screen: bool = False,
) -> KioskWindow:
    """Build the kiosk's window and start it; needs an application.

    Parameters
    ----------
    make_feed
        Opens the camera; called again where it hangs.
    make_try_on
        Loads the models; called in the threads that use them.
    clock
        Gives seconds that only grow, for idle times and waits.
    full_screen
        Cover the screen, and come back to that whatever happens to the window.
    """
    kiosk = Kiosk(settings, make_feed, entries, make_try_on, hand_over=hand_over, clock=clock, manager=manager)
    engine = QQmlApplicationEngine()
    engine.addImageProvider("rings", Thumbnails(kiosk.outfit.shelf.entry))
    engine.addImageProvider("looks", kiosk.looks.pictures)
    engine.addImageProvider(PROVIDER, KeepsakeProvider(kiosk.keepsakes))
    engine.setInitialProperties({"studio": kiosk, "coversScreen": full_screen})
    engine.load(QUrl.fromLocalFile(str(QML_FOLDER / "kiosk" / "Kiosk.qml")))
    root = next(iter(engine.rootObjects()), None)
    if not isinstance(root, QQuickWindow):
        kiosk.stop()
        raise RuntimeError("The kiosk's description (Kiosk.qml) can't be loaded; install ringar again.")  # noqa: TRY004
    kiosk.tongue.spoken.connect(engine.retranslate)
    root.installEventFilter(kiosk.customer)
    kiosk.start()
    return KioskWindow(engine, root, kiosk)
