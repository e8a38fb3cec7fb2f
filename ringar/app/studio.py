"""The window's view model: everything QML may touch."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Slot

from ringar.app.album import Album
from ringar.app.compare import Compare
from ringar.app.consult import Consultation, Opener
from ringar.app.counter import Counter
from ringar.app.dressing import Dressing
from ringar.app.entries import RingEntry
from ringar.app.fitting import FitEditor
from ringar.app.jobs import Jobs
from ringar.app.live_view import LiveView
from ringar.app.player import ClipPlayer
from ringar.app.preferences import Preferences
from ringar.app.printer import Printer
from ringar.app.recorder import Recorder
from ringar.app.settings import Settings
from ringar.app.shelf import RingShelf
from ringar.app.shortlist import Shortlist
from ringar.app.shutter import Shutter
from ringar.app.sources import SourceList
from ringar.live import Pipeline
from ringar.parameters import DEFAULT_FINGER
from ringar.ring.remembering import Lift
from ringar.sessions import SessionStore
from ringar.tryon import TryOn

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog


class Studio(QObject):
    """Holds the parts together.

    Attributes
    ----------
    live_view, ring_shelf, snapshots, clips, set_aside, looks, settings_kept
        The parts that Python uses too; QML sees ``live``, ``shelf``, ``album``, ``recorder``, ``shortlist``,
        ``compare`` and ``settings``.
    """

    def __init__(
        self,
        live: LiveView,
        entries: tuple[RingEntry, ...],
        shutter: Shutter,
        lift: Lift,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        own: tuple[RingEntry, ...] = (),
        make_catalog: "Callable[[], Catalog] | None" = None,
        sessions: SessionStore | None = None,
        consult: Opener | None = None,
        make_try_on: Callable[[], Pipeline] = TryOn,
    ) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self.live_view = live
        self.ring_shelf = RingShelf(entries, self, own=own)
        self._dressing = Dressing(live, self.ring_shelf, self._jobs, lift, preferences.finger, self)
        self.snapshots = Album(live, self._dressing, self._jobs, shutter, preferences.snapshot_folder, self)
        self.clips = Recorder(live, self.snapshots, self)
        self._player = ClipPlayer(self)
        self._printer = Printer(self.snapshots, self._jobs, self)
        self._sources = SourceList(live, self)
        self.set_aside = Shortlist(self)
        self.looks = Compare(live, self._dressing, self.snapshots, self.set_aside, self._jobs, shutter, self)
        self.settings_kept = Settings(preferences, live, self.snapshots, self)
        self.settings_kept.reset_done.connect(self._reset)
        self.settings_kept.language_changed.connect(self._sources.changed)
        self.settings_kept.language_changed.connect(self.ring_shelf.speak)
        self.settings_kept.language_changed.connect(self._dressing.changed)
        self.at_counter: Counter | None = None
        if make_catalog is not None:
            store = sessions or SessionStore()
            self.at_counter = Counter(
                make_catalog, store, self.ring_shelf, self.set_aside, self._dressing, self.snapshots, self._jobs, self
            )
            self.settings_kept.language_changed.connect(self.at_counter.speak)
        self.fit_editor: FitEditor | None = None
        if self.at_counter is not None:
            desk = self.at_counter.desk
            self.fit_editor = FitEditor(desk, self.ring_shelf, self._dressing, live, make_try_on, self)
        if own or self.at_counter is None:
            self._dressing.wear(max(0, self.ring_shelf.row_of(preferences.ring_id)))
        self._ring_id = preferences.ring_id
        self.beside_customer = None if consult is None else Consultation(live, self._dressing, consult, self)

    def start(self) -> None:
        """Start camera and try-on."""
        if self.at_counter is not None:
            self.at_counter.start(self._ring_id)
        self.live_view.start()

    def stop(self) -> None:
        """Finish the work in hand and end every thread."""
        self.live_view.stop()
        self._player.stop()
        self.clips.stop()
        if self.beside_customer is not None:
            self.beside_customer.stop()
        if self.fit_editor is not None:
            self.fit_editor.stop()
        if self.at_counter is not None:
            self.at_counter.stop()
        self._jobs.stop()

    def preferences(self) -> Preferences:
        """The choices to remember."""
        worn = Preferences(ring_id=self._dressing.ring_id, finger=self._dressing.finger)
        return self.settings_kept.into(worn)

    @Slot()
    def _reset(self) -> None:
        self._dressing.choose_finger(int(DEFAULT_FINGER))
        self._dressing.reset()

    live = Property(QObject, lambda self: self.live_view, constant=True)
    shelf = Property(QObject, lambda self: self.ring_shelf, constant=True)
    dressing = Property(QObject, lambda self: self._dressing, constant=True)
    controls = Property(QObject, lambda self: self._dressing.controls, constant=True)
    album = Property(QObject, lambda self: self.snapshots, constant=True)
    recorder = Property(QObject, lambda self: self.clips, constant=True)
    player = Property(QObject, lambda self: self._player, constant=True)
    compare = Property(QObject, lambda self: self.looks, constant=True)
    printer = Property(QObject, lambda self: self._printer, constant=True)
    sources = Property(QObject, lambda self: self._sources, constant=True)
    consultation = Property(QObject, lambda self: self.beside_customer, constant=True)
    fitting = Property(QObject, lambda self: self.fit_editor, constant=True)
    counter = Property(QObject, lambda self: self.at_counter, constant=True)
    settings = Property(QObject, lambda self: self.settings_kept, constant=True)
    shortlist = Property(QObject, lambda self: self.set_aside, constant=True)
