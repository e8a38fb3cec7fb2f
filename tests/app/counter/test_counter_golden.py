"""The counter's and the fit editor's screens in both grounds, three sizes and from right to left, as looked at."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ringar.app.counter.rows import session_row
from ringar.app.preferences import Ground, Preferences, save_preferences
from ringar.camera import Feed, demo_still
from ringar.sessions import CustomerSession, SessionStore
from ringar.sizing import MeasuredDiameter
from tests.app.counter.conftest import OpenCounter
from tests.app.counter.fakes import FakeCatalog
from tests.app.driving import Driver, SeesHand
from tests.app.looking import Steps, in_every_view, looking

pytestmark = pytest.mark.qt

SHORTLIST = (
    {"ring_id": "R-00001", "note": "The one she came for. Her sister has the same in platinum."},
    {"ring_id": "R-00004", "note": ""},
)


def nothing() -> None:
    """Stay there."""


def row_of_yesterday(session: CustomerSession, *, is_open: bool) -> dict[str, Any]:
    """A row whose time is the same whenever it is looked at."""
    return session_row(session, is_open=is_open) | {"when": "5/4/26 3:30 PM"}


@dataclass
class Jeweler:
    """Goes through the panel and the editor."""

    driver: Driver

    @property
    def studio(self) -> Any:
        return self.driver.window.studio

    def panel(self) -> None:
        self.driver.click("counter")
        self.driver.until(lambda: self.driver.find("counterPanel").opacity() == 1.0)
        self.driver.until(lambda: self.studio.ring_shelf.rowCount() == 250)
        self.driver.root.grabWindow()
        self.driver.click("star1")
        self.studio.set_aside.toggle("R-00000")
        self.driver.until(lambda: not self.studio.property("dressing").property("busy"))

    def filters(self) -> None:
        self.driver.click("filters")
        self.driver.until(lambda: self.driver.find("filterPane").isVisible())
        self.studio.at_counter.search.toggle("metals", "Platinum")
        self.driver.until(lambda: self.studio.ring_shelf.rowCount() == 63)

    def prices(self) -> None:
        pane = self.driver.find("filterPane")
        self.driver.root.grabWindow()
        pane.setProperty("contentY", max(0.0, pane.property("contentHeight") - pane.height()))

    def all_rings(self) -> None:
        self.driver.find("filterPane").setProperty("contentY", 0)
        self.driver.root.grabWindow()
        self.driver.click("filters")
        self.studio.at_counter.search.clear()
        self.driver.until(lambda: self.studio.ring_shelf.rowCount() == 250)

    def nothing_found(self) -> None:
        self.studio.at_counter.search.set_text("tiara")
        self.driver.until(lambda: self.driver.find("nothingFound").isVisible())

    def customer(self) -> None:
        self.studio.at_counter.search.clear()
        self.driver.click("tabCustomer")
        self.driver.until(lambda: any(item.objectName() == "session0Open" for item in self.driver.items()))

    def session(self) -> None:
        counter = self.studio.at_counter
        counter.customers.reopen(counter.customers.property("sessions")[0]["session_id"])
        self.driver.until(lambda: self.driver.find("closeSession").isVisible())
        self.driver.until(lambda: any(item.objectName() == "noted1" for item in self.driver.items()))
        counter.finger._take(MeasuredDiameter(17.2, 0.3))
        self.driver.until(lambda: not self.studio.property("dressing").property("busy"))

    def rings_of_session(self) -> None:
        self.driver.root.grabWindow()
        tab = self.driver.find("customerTab")
        tab.setProperty("contentY", max(0.0, tab.property("contentHeight") - tab.height()))

    def fit_editor(self) -> None:
        editor, find = self.studio.fit_editor, self.driver.find
        editor.open("R-00007")
        self.driver.until(lambda: bool(editor.property("ready")) and find("fitEditor").opacity() == 1.0)
        self.driver.until(lambda: not editor.property("busy"))
        self.driver.until(lambda: find("sampleFrame").property("picture_rect").width() > 100)

    def brush(self) -> None:
        self.driver.click("toolRemove")

    def steps(self) -> Steps:
        return {
            "catalogue": (self.panel, nothing),
            "filters": (self.filters, nothing),
            "prices": (self.prices, self.all_rings),
            "nothing-found": (self.nothing_found, nothing),
            "customer": (self.customer, nothing),
            "session": (self.session, nothing),
            "shortlist": (self.rings_of_session, nothing),
            "fit-editor": (self.fit_editor, nothing),
            "fit-brush": (self.brush, nothing),
        }


@in_every_view
def test_counter_screens_look_as_they_did(
    open_counter: OpenCounter,
    catalog: FakeCatalog,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    ground: str,
    size: str,
    language: str,
) -> None:
    monkeypatch.setattr("ringar.app.fitting.sample.demo_clip", demo_still)
    monkeypatch.setattr("ringar.app.counter.customers.session_row", row_of_yesterday)
    kept = Preferences(ground=Ground(ground), language=language, tour_seen=True)
    save_preferences(kept, tmp_path / "app.json")
    store = SessionStore(tmp_path / "sessions")
    store.save(CustomerSession.begin("Anna Weiss").changed(note="Wedding in June.", shortlist=SHORTLIST))
    with looking(qtbot, "counter-", ground, size, language, tmp_path) as look:
        driver = open_counter(catalog, feed=Feed(demo_still()), try_on=SeesHand())
        driver.ready()
        driver.root.resize(*look.size_px)
        driver.until(lambda: driver.find("frame").width() == look.size_px[0])
        look.go_through(driver, Jeweler(driver).steps())
