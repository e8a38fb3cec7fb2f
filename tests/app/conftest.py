"""The real window, offscreen, on a clip and a pipeline that only marks the pictures it has made."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ringar.app.entries import RingEntry, bundled_rings
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.app.start import Window, dress_application, open_window, prepare_qt
from ringar.camera import Feed, demo_clip
from ringar.live import Pipeline
from tests.app.driving import Driver, FakeTryOn, OpenWindow


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], pytestconfig: pytest.Config) -> QGuiApplication:
    """The application as the program makes it."""
    prepare_qt()
    app = QGuiApplication(qapp_args)
    dress_application(app, "en")
    app.setApplicationName(str(pytestconfig.getini("qt_qapp_name")))
    return app


@pytest.fixture
def few_rings() -> tuple[RingEntry, ...]:
    return bundled_rings()[:5]


@pytest.fixture
def open_driver(qtbot: QtBot, tmp_path: Path, few_rings: tuple[RingEntry, ...]) -> Iterator[OpenWindow]:
    """Open windows; each is closed at the end of the test."""
    windows: list[Window] = []
    save_preferences(Preferences(ground=Ground.DARK, language="en", tour_seen=True), tmp_path / "app.json")

    def open_one(
        feed: Feed | None = None,
        make_try_on: Callable[[], Pipeline] | None = None,
        entries: tuple[RingEntry, ...] = few_rings,
    ) -> Driver:
        try_on = FakeTryOn()
        window = open_window(
            feed or Feed(demo_clip()),
            entries,
            make_try_on=make_try_on or (lambda: try_on),
            preferences_path=tmp_path / "app.json",
            snapshot_folder=tmp_path / "pictures",
        )
        windows.append(window)
        return Driver(window, try_on, qtbot)

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def driver(open_driver: OpenWindow) -> Driver:
    """An open window that shows the clip and wears its first ring."""
    driver = open_driver()
    driver.ready()
    return driver
