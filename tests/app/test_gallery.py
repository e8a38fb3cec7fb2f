"""What the gallery does with a picture: copies, clipboard, print, deletion."""

from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QImage

from ringar.app.printing import Page, printers, write_pdf
from ringar.app.taken import Note, NotedRing, Taken
from ringar.errors import OutputError
from ringar.parameters import Finger
from ringar.sidecar import load_sidecar
from tests.app.driving import Driver

NOTE = Note((NotedRing("Ruby halo", "RH-18", Finger.RING),), datetime(2026, 5, 4, 12, tzinfo=UTC))


@pytest.fixture
def picture(tmp_path: Path) -> Taken:
    path = tmp_path / "picture.png"
    cv2.imwrite(str(path), np.full((90, 160, 3), (30, 60, 200), np.uint8))
    return Taken(path, NOTE)


def shoot(driver: Driver, tmp_path: Path) -> Path:
    driver.click("shutter")
    driver.until(lambda: driver.text("toast") != "")
    (path,) = (tmp_path / "pictures").glob("*.png")
    return path


def open_picture(driver: Driver) -> None:
    driver.click("galleryButton")
    driver.until(lambda: driver.find("gallery").opacity() == 1.0)
    driver.click("shot0")
    driver.until(lambda: driver.find("beforeAfter").isVisible() and driver.find("beforeAfter").property("ready"))


def test_a_page_names_ring_number_finger_and_date(qapp: QGuiApplication, picture: Taken, tmp_path: Path) -> None:
    assert qapp is not None
    page = Page.of(picture)
    assert page.lines == (("Ruby halo", "RH-18   ·   Ring finger"),)
    assert "2026" in page.date
    path = write_pdf(page, tmp_path / "page")
    assert path.suffix == ".pdf"
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_page_needs_its_picture_and_a_place(qapp: QGuiApplication, picture: Taken, tmp_path: Path) -> None:
    assert qapp is not None
    page = Page.of(picture)
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="can't be written"):
        write_pdf(page, tmp_path / "file" / "page.pdf")
    picture.path.unlink()
    with pytest.raises(OutputError, match="no longer there"):
        write_pdf(page, tmp_path / "page.pdf")
    assert not (tmp_path / "page.pdf").exists()


def test_printers_are_listed(qapp: QGuiApplication) -> None:
    assert qapp is not None
    assert isinstance(printers(), list)


def test_copies_that_cannot_be_made_say_why(picture: Taken, tmp_path: Path) -> None:
    assert picture.copy(tmp_path / "copy").read_bytes() == picture.path.read_bytes()
    with pytest.raises(OutputError, match="no request"):
        picture.copy_with_request(tmp_path / "other.png")
    picture.remove()
    with pytest.raises(OutputError, match="no longer there"):
        picture.copy(tmp_path / "again.png")


@pytest.mark.qt
def test_a_picture_goes_to_the_clipboard(driver: Driver, tmp_path: Path) -> None:
    path = shoot(driver, tmp_path)
    QGuiApplication.clipboard().clear()
    open_picture(driver)
    driver.click("galleryCopy")
    driver.until(lambda: not QGuiApplication.clipboard().image().isNull())
    assert QGuiApplication.clipboard().image().convertToFormat(QImage.Format.Format_RGB32) == QImage(
        str(path)
    ).convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.qt
def test_a_picture_is_saved_with_its_request(driver: Driver, tmp_path: Path) -> None:
    path = shoot(driver, tmp_path)
    driver.window.studio.snapshots.save_request(0, QUrl.fromLocalFile(str(tmp_path / "for the api" / "mine.png")))
    driver.until((tmp_path / "for the api" / "mine.json").exists)
    copied, original = load_sidecar(tmp_path / "for the api" / "mine.json"), load_sidecar(path.with_suffix(".json"))
    assert copied.hand.data == original.hand.data
    assert [ring.parameter for ring in copied.rings] == [ring.parameter for ring in original.rings]
    assert (tmp_path / "for the api" / "mine.png").read_bytes() == path.read_bytes()


@pytest.mark.qt
def test_a_page_is_saved_from_the_gallery(driver: Driver, tmp_path: Path) -> None:
    shoot(driver, tmp_path)
    open_picture(driver)
    driver.click("galleryPrint")
    driver.until(lambda: driver.find("printPanel").isVisible() and driver.find("printPdf").isVisible())
    driver.window.studio.property("printer").save_pdf(0, QUrl.fromLocalFile(str(tmp_path / "page.pdf")))
    driver.until((tmp_path / "page.pdf").exists)


@pytest.mark.qt
def test_the_picture_flies_to_the_gallery(driver: Driver, tmp_path: Path) -> None:
    flight = driver.find("flight")
    goal = flight.property("goal")
    button = driver.find("galleryButton")
    assert (goal.x(), goal.y()) == pytest.approx(driver.middle(button).toTuple(), abs=1)
    driver.click("shutter")
    driver.until(flight.isVisible)
    driver.until(lambda: not flight.isVisible())
    assert len(list((tmp_path / "pictures").glob("*.png"))) == 1


@pytest.mark.qt
def test_everything_of_the_session_can_be_deleted(driver: Driver, tmp_path: Path) -> None:
    shoot(driver, tmp_path)
    driver.window.studio.snapshots.remove_all()
    driver.until(lambda: not list(tmp_path.glob("pictures/*.*")))
    assert driver.window.studio.snapshots.property("shots") == []
