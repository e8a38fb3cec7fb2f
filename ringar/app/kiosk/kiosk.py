"""The kiosk's view model: everything its QML may touch."""

import gc
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal

from ringar.app.compare import RingsOnHand
from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.jobs import Jobs
from ringar.app.kiosk.album import KioskAlbum
from ringar.app.kiosk.attract import Attract
from ringar.app.kiosk.hand_over import HandOver, HandOverView
from ringar.app.kiosk.keepsakes import Keepsakes
from ringar.app.kiosk.lock import KioskLock
from ringar.app.kiosk.logs import logger
from ringar.app.kiosk.service import ServiceManager
from ringar.app.kiosk.settings import KioskSettings
from ringar.app.kiosk.tongue import Tongue
from ringar.app.kiosk.visit import Visit
from ringar.app.kiosk.watchdog import Watchdog
from ringar.app.live_view import LiveView
from ringar.app.shelf import RingShelf
from ringar.app.shortlist import Shortlist
from ringar.app.shutter import Shutter
from ringar.camera import Feed
from ringar.live import Pipeline
from ringar.parameters import DEFAULT_FINGER
from ringar.ring.remembering import RememberingLift

Clock = Callable[[], float]


class Kiosk(QObject):
    """Holds the parts together, and lets go of one customer before the next.

    Attributes
    ----------
    live_view, outfit, pictures, looks, heartbeat, door, customer, tongue, keepsakes
        The parts that Python uses too; QML sees ``live``, ``dressing``, ``album``, ``compare``, ``watchdog``, ``lock``,
        ``visit`` and ``tongues``.
    """

    forgotten = Signal()

    def __init__(
        self,
        settings: KioskSettings,
        make_feed: Callable[[], Feed],
        entries: Sequence[RingEntry],
        make_try_on: Callable[[], Pipeline],
        *,
        hand_over: HandOver | None = None,
        clock: Clock = time.monotonic,
        manager: ServiceManager | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        lift = RememberingLift()

        def make_shutter() -> Shutter:
            return Shutter(make_try_on, lift)

        self._settings = settings
        self._jobs = Jobs(self)
        self.keepsakes = Keepsakes()
        self.live_view = LiveView(make_feed(), make_try_on)
        self.live_view.set_mirrored(mirrored=True)
        self._shelf = RingShelf(entries, self)
        self.outfit = Dressing(self.live_view, self._shelf, self._jobs, lift, DEFAULT_FINGER, self)
        self._hearts = Shortlist(self)
        self.pictures = KioskAlbum(self.live_view, self.outfit, self._jobs, make_shutter, self.keepsakes, self)
        self._hand_over = HandOverView(hand_over, self.pictures, self._jobs, self.keepsakes, self)
        self.looks = RingsOnHand(self.live_view, self.outfit, self._hearts, self._jobs, self.pictures.look, self)
        self._attract = Attract(self._jobs, make_shutter, self.keepsakes, entries, self)
        self.door = KioskLock(settings.pin_hash, clock, self)
        self.customer = Visit(self.live_view, settings.idle_s, settings.notice_s, clock, self)
        self.heartbeat = Watchdog(self.live_view, make_feed, settings.hung_after_s, manager or ServiceManager(), self)
        self.tongue = Tongue(settings.languages, settings.language, self)
        self._first_ring = entries[0].ring_id if entries else ""
        self.customer.ended.connect(self.forget)
        for told in (self._shelf.speak, self.outfit.changed, self._attract.changed):
            self.tongue.spoken.connect(told)
        self.outfit.wear(0)

    def start(self) -> None:
        """Start camera, try-on and everything that watches them."""
        self.live_view.start()
        self.heartbeat.start()
        self._attract.start()

    def stop(self) -> None:
        """Let go of everything and end every thread."""
        self.customer.stop()
        self.heartbeat.stop()
        self.forget()
        self.live_view.stop()
        self._jobs.stop()

    def forget(self) -> None:
        """Let go of everything of the last customer; the start state is back."""
        self.pictures.forget()
        self._hand_over.forget()
        self.looks.close()
        self._hearts.clear()
        self.outfit.start_over(self._first_ring)
        self.live_view.forget()
        self.door.hide()
        self.tongue.forget()
        self.forgotten.emit()
        gc.collect()
        logger.info("A visit is over; everything of it is deleted.")

    live = Property(QObject, lambda self: self.live_view, constant=True)
    shelf = Property(QObject, lambda self: self._shelf, constant=True)
    dressing = Property(QObject, lambda self: self.outfit, constant=True)
    controls = Property(QObject, lambda self: self.outfit.controls, constant=True)
    shortlist = Property(QObject, lambda self: self._hearts, constant=True)
    album = Property(QObject, lambda self: self.pictures, constant=True)
    compare = Property(QObject, lambda self: self.looks, constant=True)
    hand_over = Property(QObject, lambda self: self._hand_over, constant=True)
    attract = Property(QObject, lambda self: self._attract, constant=True)
    lock = Property(QObject, lambda self: self.door, constant=True)
    visit = Property(QObject, lambda self: self.customer, constant=True)
    watchdog = Property(QObject, lambda self: self.heartbeat, constant=True)
    tongues = Property(QObject, lambda self: self.tongue, constant=True)
    dark = Property(bool, lambda self: self._settings.ground == "dark", constant=True)
    consent_text = Property(str, lambda self: self._settings.consent_text, constant=True)
