"""The window at the counter, on a catalogue in memory."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ringar.app.entries import bundled_rings
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.app.start import Window, open_window
from ringar.camera import Feed, demo_clip
from tests.app.counter.fakes import FakeCatalog
from tests.app.driving import Driver, FakeTryOn

OpenCounter = Callable[..., Driver]


@pytest.fixture
def catalog() -> FakeCatalog:
    return FakeCatalog(250)


@pytest.fixture
def open_counter(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenCounter]:
    windows: list[Window] = []
    save_preferences(Preferences(ground=Ground.DARK, language="en", tour_seen=True), tmp_path / "app.json")

    def open_one(catalog: FakeCatalog, **options: Any) -> Driver:
        try_on = options.pop("try_on", None) or FakeTryOn()
        window = open_window(
            options.pop("feed", None) or Feed(demo_clip()),
            bundled_rings()[:5],
            make_catalog=options.pop("make_catalog", lambda: catalog),
            sessions_folder=tmp_path / "sessions",
            make_try_on=options.pop("make_try_on", lambda: try_on),
            preferences_path=tmp_path / "app.json",
            snapshot_folder=tmp_path / "pictures",
            **options,
        )
        windows.append(window)
        driver = Driver(window, try_on, qtbot)
        driver.root.resize(1280, 720)
        return driver

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def driver(open_counter: OpenCounter, catalog: FakeCatalog) -> Driver:
    """A window with the counter's panel open, wearing the catalogue's first ring."""
    driver = open_counter(catalog)
    driver.ready()
    driver.click("counter")
    driver.until(lambda: driver.find("counterPanel").opacity() == 1.0)
    return driver
