"""The customer's finger in ring sizes: said, saved, and the ring drawn to true scale."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ringar.records import RingModel
from ringar.sessions import SessionStore
from tests.app.counter.test_catalogue import lay_out, type_in
from tests.app.counter.test_customers import begin
from tests.app.driving import Driver

pytestmark = pytest.mark.qt


def model(driver: Driver) -> RingModel:
    return driver.try_on.wearings[0].model


def say_size(driver: Driver, text: str) -> None:
    driver.find("fingerSize").setProperty("text", "")
    driver.click("fingerSize")
    type_in(driver, text)
    driver.key(Qt.Key.Key_Return)


def test_a_finger_size_is_compared_drawn_to_scale_and_saved(driver: Driver, tmp_path: Path) -> None:
    worn = model(driver)
    begin(driver, "anna")
    say_size(driver, "60")
    driver.until(lambda: "smaller than the finger" in driver.text("sizeDifference"))
    assert "10 EU sizes" in driver.text("sizeDifference")  # 16.0 mm inside is EU 50
    driver.until(lambda: model(driver) is not worn)
    assert model(driver).band_half_width == pytest.approx(worn.band_half_width * 16.0 / (60 / 3.14159), rel=1e-3)
    store = SessionStore(tmp_path / "sessions")
    driver.until(lambda: bool(store.saved().sessions) and store.saved().sessions[0].finger_diameter_mm is not None)
    driver.click("closeSession")
    driver.until(lambda: model(driver) is worn)


def test_sizes_are_written_in_other_systems_and_nonsense_is_refused(driver: Driver) -> None:
    driver.click("tabCustomer")
    lay_out(driver)
    say_size(driver, "54")
    driver.until(lambda: driver.text("fingerSize") == "54")
    driver.click("sizeSystem")
    driver.until(lambda: driver.text("fingerSize") == "6.75")
    say_size(driver, "900")
    driver.until(lambda: driver.text("toast") != "")
    assert driver.text("fingerSize") == "6.75"
