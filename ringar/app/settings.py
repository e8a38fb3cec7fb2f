"""The user's settings, for QML: kept from one start to the next, and reset when asked."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, Qt, QUrl, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication

from ringar.app.album import Album
from ringar.app.languages import LANGUAGES, speak
from ringar.app.live_view import LiveView
from ringar.app.preferences import CAMERA_SIZES, Ground, Preferences


class Settings(QObject):
    """Language, ground, count-down, folder, camera size, and whether the tour has been seen."""

    changed = Signal()
    ground_changed = Signal()
    language_changed = Signal()
    reset_done = Signal()

    def __init__(self, preferences: Preferences, live: LiveView, album: Album, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._album = album
        self._ground = preferences.ground
        self._language = preferences.language
        self._counting = preferences.counting
        self._camera_size = preferences.camera_size
        self._tour_seen = preferences.tour_seen
        live.set_mirrored(preferences.mirrored)
        live.set_camera_size(self._camera_size)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def into(self, preferences: Preferences) -> Preferences:
        """These preferences with the settings as they are now."""
        return preferences.model_copy(
            update={
                "ground": self._ground,
                "language": self._language,
                "counting": self._counting,
                "camera_size": self._camera_size,
                "tour_seen": self._tour_seen,
                "mirrored": self._live.is_mirrored(),
                "snapshot_folder": self._album.folder,
            }
        )

    @Slot(str)
    def set_ground(self, ground: str) -> None:
        """Choose ``dark``, ``light`` or ``system``."""
        self._ground = Ground(ground)
        self._tell(self.ground_changed)

    @Slot(str)
    def set_language(self, language: str) -> None:
        """Choose one of the languages by its code; empty: the system's."""
        self._language = language if language in LANGUAGES else ""
        speak(self._language)
        self._tell(self.language_changed)

    @Slot(bool)
    def set_counting(self, counting: bool) -> None:
        """Count down from three before each picture, or not."""
        self._counting = counting
        self.changed.emit()

    @Slot(int)
    def set_camera_size(self, place: int) -> None:
        """Ask the camera for one of the sizes."""
        self._camera_size = CAMERA_SIZES[place]
        self._live.set_camera_size(self._camera_size)
        self.changed.emit()

    @Slot(QUrl)
    def set_folder(self, folder: QUrl) -> None:
        """Save pictures and clips in another folder."""
        self._album.folder = Path(folder.toLocalFile())
        self.changed.emit()

    @Slot(bool)
    def set_tour_seen(self, seen: bool) -> None:
        """Note that the tour has been seen, or show it again."""
        self._tour_seen = seen
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Everything as on the first start."""
        fresh = Preferences()
        self._ground, self._counting, self._tour_seen = fresh.ground, fresh.counting, fresh.tour_seen
        self._album.folder = fresh.snapshot_folder
        self._live.set_mirrored(fresh.mirrored)
        self._camera_size = fresh.camera_size
        self._live.set_camera_size(self._camera_size)
        self.set_language(fresh.language)
        self._tell(self.ground_changed)
        self.reset_done.emit()

    @Slot()
    def _follow_system(self) -> None:
        self.ground_changed.emit()

    def _tell(self, signal: SignalInstance) -> None:
        signal.emit()
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._ground is Ground.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is not Qt.ColorScheme.Light
        return self._ground is Ground.DARK

    def _get_languages(self) -> list[dict[str, str]]:
        named = [{"code": code, "name": name} for code, name in LANGUAGES.items()]
        return [{"code": "", "name": self.tr("As the system")}, *named]

    def _get_sizes(self) -> list[str]:
        return [f"{width} × {height}" for width, height in CAMERA_SIZES]  # noqa: RUF001 - the sign for it

    dark = Property(bool, _is_dark, notify=ground_changed)
    ground = Property(str, lambda self: str(self._ground), notify=ground_changed)
    language = Property(str, lambda self: self._language, notify=changed)
    languages = Property(list, _get_languages, notify=language_changed)
    counting = Property(bool, lambda self: self._counting, notify=changed)
    camera_size = Property(int, lambda self: CAMERA_SIZES.index(self._camera_size), notify=changed)
    camera_sizes = Property(list, _get_sizes, constant=True)
    folder = Property(str, lambda self: str(self._album.folder), notify=changed)
    tour_seen = Property(bool, lambda self: self._tour_seen, notify=changed)
