"""The customer's finger in ring sizes: said, saved, and the ring drawn to true scale."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt

from ringar.records import Frame, Gray8, RingModel, Wearing
from ringar.sessions import SessionStore
from ringar.tryon import TryOn, TryOnResult
from tests.app.counter.conftest import OpenCounter
from tests.app.counter.fakes import FakeCatalog
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


class BesideCard:
    """The real pipeline on frames with a bank card lying beside the hand."""

    provider = "CPU"

    def __init__(self, *, card: bool) -> None:
        self._real, self._card = TryOn(threads=1), card

    def still(self, frame: Frame, wearings: Sequence[Wearing], occluders: Gray8 | None = None) -> TryOnResult:
        return self._real.still(frame, wearings, occluders)

    def step(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        image_bgr = frame.image_bgr.copy()
        if self._card:
            cv2.rectangle(image_bgr, (700, 40), (700 + 240, 40 + 151), (90, 50, 20), -1)
        return self._real.step(replace(frame, image_bgr=image_bgr), wearings)

    def reset(self) -> None:
        self._real.reset()


@pytest.mark.parametrize("card", [True, False])
def test_a_finger_is_measured_against_a_bank_card(open_counter: OpenCounter, catalog: FakeCatalog, card: bool) -> None:
    driver = open_counter(catalog, make_try_on=lambda: BesideCard(card=card))
    driver.until(lambda: not driver.find("splash").isVisible())
    live = driver.window.studio.live_view
    driver.until(
        lambda: live.picture is not None and live.picture.result is not None and bool(live.picture.result.rings)
    )
    driver.click("counter")
    driver.until(lambda: driver.find("counterPanel").opacity() == 1.0)
    driver.click("tabCustomer")
    lay_out(driver)
    driver.click("measureFinger")
    if card:
        driver.until(lambda: driver.text("sizeMeasured") != "")
        assert "give or take" in driver.text("sizeMeasured")
        assert 40 <= int(driver.text("fingerSize")) <= 65
    else:
        driver.until(lambda: "bank card" in driver.text("toast"))
        assert driver.text("fingerSize") == ""
