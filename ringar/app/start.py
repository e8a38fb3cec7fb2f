"""Starting the window and ending it cleanly."""

import os
import platform
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtQuickControls2 import QQuickStyle

from ringar.app import frame_item as _frame_item  # noqa: F401 - registers the QML type
from ringar.app import line_icon as _line_icon  # noqa: F401 - registers the QML type
from ringar.app.consult import Opener, open_device
from ringar.app.entries import RingEntry, bundled_rings, own_rings
from ringar.app.languages import speak
from ringar.app.live_view import LiveView
from ringar.app.posters import Posters
from ringar.app.preferences import load_preferences, preferences_file, save_preferences
from ringar.app.shutter import Shutter
from ringar.app.studio import Studio
from ringar.app.thumbnails import Thumbnails
from ringar.bundled import bundled_folder
from ringar.camera import Feed
from ringar.live import Pipeline
from ringar.ring.remembering import RememberingLift
from ringar.sessions import SessionStore
from ringar.tryon import TryOn

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog

QML_FOLDER = Path(__file__).resolve().parent / "qml"
GPU_FILES = ("/dev/dri/renderD128", "/dev/nvidia0", "/dev/dxg")
SANS, SERIF = "Inter", "EB Garamond"
OTHER_SCRIPTS = ("Noto Sans Arabic", "Noto Sans CJK SC")
"""Where letters come from that the two families don't have."""


@dataclass
class Window:
    """An open window with all that belongs to it."""

    engine: QQmlApplicationEngine
    root: QQuickWindow
    studio: Studio
    preferences_path: Path

    def close(self) -> None:
        """Remember the choices, end every thread, then take the window down."""
        if not shiboken6.isValid(self.engine):
            return
        save_preferences(self.studio.preferences(), self.preferences_path)
        self.studio.stop()
        self.root.close()
        shiboken6.delete(self.engine)


def run_app(
    source_uri: str | None = None, rings: Sequence[Path] = (), *, full_screen: bool = False, consult: bool = False
) -> int:
    """Open the window and stay until it is closed.

    Parameters
    ----------
    source_uri
        Where frames come from, as for :func:`ringar.camera.open_source`; None: the first camera, or the bundled clip
        where there is none.
    rings
        Product photos to put on the shelf before the bundled rings; the first one is worn.
    full_screen
        Cover the whole screen.
    consult
        Open a second, clean window for the customer.

    Returns
    -------
    The exit status.
    """
    prepare_qt()
    app = QGuiApplication(sys.argv[:1])
    dress_application(app, load_preferences(preferences_file()).language)
    window = open_window(
        Feed(source_uri),
        bundled_rings(),
        own=own_rings(rings),
        worn_first=bool(rings),
        make_catalog=_users_catalog,
        consult=open_device if consult else None,
    )
    if full_screen:
        window.root.showFullScreen()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    status = app.exec()
    window.close()
    return status


def prepare_qt() -> None:
    """Choose how Qt draws; before the application exists."""
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    if not _has_gpu() and "QT_QUICK_BACKEND" not in os.environ:
        # Software drawing leaves notches in round edges on screens of 1.25 or 1.5 pixels per unit; the window's own
        # measures follow its size.
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.RoundPreferFloor)
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    QQuickStyle.setStyle("Basic")


def dress_application(app: QGuiApplication, language: str = "") -> None:
    """Give the application its name, its fonts and the user's language, or another one by its code."""
    app.setApplicationName("ringar")
    app.setApplicationDisplayName("ringar")
    for font in sorted((bundled_folder("resources") / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(font))
    for family in (SANS, SERIF):
        QFont.insertSubstitutions(family, OTHER_SCRIPTS)
    app.setFont(QFont(SANS))
    speak(language)


def open_window(
    feed: Feed,
    entries: tuple[RingEntry, ...],
    *,
    own: tuple[RingEntry, ...] = (),
    worn_first: bool = False,
    make_catalog: "Callable[[], Catalog] | None" = None,
    sessions_folder: Path | None = None,
    consult: Opener | None = None,
    make_try_on: Callable[[], Pipeline] = TryOn,
    preferences_path: Path | None = None,
    snapshot_folder: Path | None = None,
) -> Window:
    """Build the window on a feed and start it; needs an application.

    Parameters
    ----------
    feed
        Where frames come from.
    entries
        The rings on the shelf, or those shown while the catalogue is empty.
    own
        Rings that are on the shelf beside those of the catalogue, and before them.
    make_catalog
        Opens the catalogue, in a thread of its own; without it there is no counter.
    sessions_folder
        Where customer sessions lie; the user's own folder by default.
    consult
        Opens the virtual camera; with it there is a second window for the customer.
    worn_first
        Start with the first ring, not with the one worn last time.
    make_try_on
        Loads the models; called once for the live view and once for the first snapshot, in their threads.
    preferences_path, snapshot_folder
        Where choices are kept and snapshots go; the user's own folders by default.
    """
    path = preferences_path or preferences_file()
    preferences = load_preferences(path)
    if worn_first:
        preferences = preferences.model_copy(update={"ring_id": ""})
    if snapshot_folder is not None:
        preferences = preferences.model_copy(update={"snapshot_folder": snapshot_folder})
    lift = RememberingLift()
    studio = Studio(
        LiveView(feed, make_try_on),
        entries,
        Shutter(make_try_on, lift),
        lift,
        preferences,
        own=own,
        make_catalog=make_catalog,
        sessions=SessionStore(sessions_folder),
        consult=consult,
        make_try_on=make_try_on,
    )
    engine = QQmlApplicationEngine()
    engine.addImageProvider("rings", Thumbnails(studio.ring_shelf.entry))
    engine.addImageProvider("posters", Posters())
    engine.addImageProvider("looks", studio.looks.pictures)
    if studio.fit_editor is not None:
        engine.addImageProvider("fitting", studio.fit_editor.pictures)
    studio.settings_kept.language_changed.connect(engine.retranslate)
    engine.setInitialProperties({"studio": studio})
    engine.load(QUrl.fromLocalFile(str(QML_FOLDER / "Main.qml")))
    root = next(iter(engine.rootObjects()), None)
    if not isinstance(root, QQuickWindow):
        studio.stop()
        raise RuntimeError("The window's description (Main.qml) can't be loaded; install ringar again.")  # noqa: TRY004
    studio.start()
    return Window(engine, root, studio, path)


def _users_catalog() -> "Catalog":
    from ringar.catalog import open_catalog  # noqa: PLC0415 - the database library is loaded in the catalogue's thread

    return open_catalog()


def _has_gpu() -> bool:
    """Whether drawing by a GPU can be expected; without one Qt's own software drawing is several times faster."""
    return platform.system() != "Linux" or any(Path(path).exists() for path in GPU_FILES)
