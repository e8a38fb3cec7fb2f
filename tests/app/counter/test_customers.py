"""Customers at the counter: shortlist, favourites, notes, sessions saved, reopened and deleted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ringar.sessions import CustomerSession, SessionStore
from tests.app.counter.conftest import OpenCounter
from tests.app.counter.fakes import FakeCatalog, record
from tests.app.counter.test_catalogue import lay_out, type_in
from tests.app.driving import Driver

pytestmark = pytest.mark.qt


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "sessions")


def only(store: SessionStore) -> CustomerSession:
    (session,) = store.saved().sessions
    return session


def begin(driver: Driver, name: str) -> None:
    lay_out(driver)
    driver.click("tabCustomer")
    lay_out(driver)
    driver.click("newCustomer")
    type_in(driver, name)
    lay_out(driver)
    driver.click("saveSession")
    driver.until(lambda: driver.find("closeSession").isVisible())
    lay_out(driver)


def test_nothing_is_written_before_a_session_is_saved(driver: Driver, tmp_path: Path) -> None:
    driver.click("star1")
    driver.click("resultHeart2")
    driver.click("result1")
    driver.until(lambda: driver.text("ringName") == record(1).name)
    assert not (tmp_path / "sessions").exists()


def test_a_session_keeps_shortlist_favourites_notes_and_what_is_worn(driver: Driver, store: SessionStore) -> None:
    driver.click("star1")
    driver.click("resultHeart1")
    driver.click("resultHeart0")
    driver.click("result1")
    driver.click("finger1")
    driver.until(lambda: driver.worn()[0][1] == 1)
    begin(driver, "anna")
    driver.until(lambda: len(store.saved().sessions) == 1)
    driver.click("noted0Note")
    type_in(driver, "loves it")
    driver.click("customerNote")
    type_in(driver, "may")
    driver.click("customerName")
    driver.until(lambda: bool(only(store).note) and bool(only(store).shortlist[0].note))
    session = only(store)
    assert session.label == "anna"
    assert session.note == "may"
    assert [(ring.ring_id, ring.note) for ring in session.shortlist] == [("R-00001", "loves it"), ("R-00000", "")]
    assert session.favourites == ("R-00001",)
    assert [(worn.ring_id, int(worn.parameter.finger)) for worn in session.wearing] == [("R-00001", 1)]
    assert not session.pictures_allowed


def test_a_closed_session_leaves_nothing_and_is_reopened_as_it_was(
    open_counter: OpenCounter, driver: Driver, store: SessionStore
) -> None:
    driver.click("resultHeart1")
    driver.click("star0")
    driver.click("result1")
    begin(driver, "anna")
    driver.click("closeSession")
    driver.until(lambda: driver.find("saveSession").isVisible())
    assert driver.window.studio.set_aside.ring_ids() == []
    assert not [item for item in driver.items() if item.objectName() == "noted0"]
    driver.until(lambda: len(store.saved().sessions) == 1)
    assert only(store).favourites == ("R-00000",)
    driver.window.close()

    again = open_counter(FakeCatalog(1_000))
    again.ready()
    again.click("counter")
    again.until(lambda: again.find("counterPanel").opacity() == 1.0)
    again.until(lambda: any(item.objectName() == "session0Open" for item in again.items()))
    lay_out(again)
    again.click("tabCustomer")
    lay_out(again)
    again.click("session0Open")
    again.until(lambda: again.text("ringName") == record(1).name)
    again.until(lambda: again.window.studio.set_aside.ring_ids() == ["R-00001"])
    assert again.text("customerName") == "anna"


def test_hand_pictures_are_kept_with_consent_only_and_go_with_it(driver: Driver, store: SessionStore) -> None:
    begin(driver, "anna")
    driver.until(lambda: len(store.saved().sessions) == 1)
    driver.click("shutter")
    driver.until(lambda: driver.text("toast") != "")
    assert not list(store.folder.rglob("*.png"))
    driver.click("consent")
    driver.until(lambda: only(store).pictures_allowed)
    driver.until(lambda: driver.find("shutter").isEnabled())
    driver.click("shutter")
    driver.until(lambda: len(list(store.folder.rglob("*.png"))) == 1)
    driver.until(lambda: driver.find("sessionPictures").isVisible())
    driver.click("consent")
    driver.until(lambda: not list(store.folder.rglob("*.png")))
    assert not only(store).pictures_allowed


def test_a_session_is_deleted_after_a_second_touch(driver: Driver, store: SessionStore) -> None:
    begin(driver, "anna")
    driver.until(lambda: len(store.saved().sessions) == 1)
    driver.until(lambda: any(item.objectName() == "session0Delete" for item in driver.items()))
    lay_out(driver)
    driver.click("session0Delete")
    lay_out(driver)
    driver.click("session0Keep")
    lay_out(driver)
    assert len(store.saved().sessions) == 1
    driver.click("session0Delete")
    lay_out(driver)
    driver.click("session0Confirm")
    driver.until(lambda: not list(store.folder.iterdir()))
    driver.until(lambda: driver.find("saveSession").isVisible())


def test_a_ring_no_longer_sold_keeps_its_number_on_the_list(open_counter: OpenCounter, store: SessionStore) -> None:
    store.save(CustomerSession.begin("anna").changed(shortlist=({"ring_id": "GONE-1", "note": "the old one"},)))
    driver = open_counter(FakeCatalog(10))
    driver.ready()
    driver.click("counter")
    driver.until(lambda: driver.find("counterPanel").opacity() == 1.0)
    lay_out(driver)
    driver.click("tabCustomer")
    lay_out(driver)
    driver.until(lambda: any(item.objectName() == "session0Open" for item in driver.items()))
    lay_out(driver)
    driver.click("session0Open")
    driver.until(lambda: any(item.objectName() == "noted0" for item in driver.items()))
    lay_out(driver)
    assert not driver.find("noted0Wear").isEnabled()
    assert driver.text("noted0Note") == "the old one"


def test_a_damaged_session_says_so_and_the_others_are_there(open_counter: OpenCounter, store: SessionStore) -> None:
    store.save(CustomerSession.begin("anna"))
    bad = store.folder / ("0" * 32)
    bad.mkdir()
    (bad / "session.json").write_text("{")
    driver = open_counter(FakeCatalog(10))
    driver.ready()
    driver.click("counter")
    driver.until(lambda: driver.find("counterPanel").opacity() == 1.0)
    lay_out(driver)
    driver.click("tabCustomer")
    lay_out(driver)
    driver.until(lambda: any("no session of ringar" in str(item.property("text")) for item in driver.items()))
    assert any(item.objectName() == "session0Open" for item in driver.items())


def test_typing_a_name_is_no_shortcut(driver: Driver) -> None:
    driver.click("tabCustomer")
    lay_out(driver)
    driver.click("newCustomer")
    type_in(driver, "agfsk")
    assert driver.text("newCustomer") == "agfsk"
    assert driver.find("counterPanel").isVisible()
    assert not driver.find("gallery").isVisible()
    QTest.keyClick(driver.root, Qt.Key.Key_Tab)
