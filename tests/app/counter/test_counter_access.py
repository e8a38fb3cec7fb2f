"""The counter and the fit editor by keyboard alone and by a screen reader."""

import pytest
from PySide6.QtCore import Qt

from tests.app.counter.test_catalogue import lay_out
from tests.app.driving import Driver
from tests.app.everybody import nameless, tab_to, unreachable

pytestmark = pytest.mark.qt


def test_the_catalogue(driver: Driver) -> None:
    assert nameless(driver, "counterPanel") == []
    assert unreachable(driver, "counterPanel") == set()


def test_the_filters(driver: Driver) -> None:
    driver.click("filters")
    driver.until(lambda: driver.find("filterPane").isVisible())
    lay_out(driver)
    count = driver.window.studio.ring_shelf.rowCount
    for end, key in (("priceFrom", Qt.Key.Key_Right), ("priceTo", Qt.Key.Key_Left)):
        tab_to(driver, end)
        before = count()
        driver.key(key)
        driver.until(lambda before=before: count() < before)  # type: ignore[misc]
    assert nameless(driver, "counterPanel") == []
    assert unreachable(driver, "filterPane") == set()


def test_the_customer(driver: Driver) -> None:
    driver.click("resultHeart1")
    driver.click("tabCustomer")
    lay_out(driver)
    assert nameless(driver, "customerTab") == []
    assert unreachable(driver, "customerTab") == set()


def test_the_fit_editor(driver: Driver) -> None:
    editor = driver.window.studio.fit_editor
    assert editor is not None
    editor.open("R-00007")
    driver.until(lambda: bool(editor.property("ready")) and driver.find("fitEditor").opacity() == 1.0)
    lay_out(driver)
    assert nameless(driver, "fitEditor") == []
    assert unreachable(driver, "fitEditor") == set()
