"""Marked rings on the held hand, and pictures of the gallery side by side."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt

from ringar.app.entries import bundled_rings
from ringar.app.jobs import Jobs
from ringar.app.looks import ROLES, Look, LookPictures, LookSheet, hand_cut, ring_cut
from ringar.app.shortlist import MAX_SHORTLISTED, Shortlist
from ringar.camera import demo_still, open_source
from ringar.errors import NoHandError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Frame, Wearing
from ringar.ring import lift_ring
from ringar.tryon import TryOn, TryOnResult
from tests.app.driving import Driver

SOLITAIRE, RUBY, CLASSIC = (f"{entry.ring_id}.png" for entry in bundled_rings()[:3])
ROLE = {name: role for role, name in ROLES.items()}


def test_hearts_are_given_and_taken_in_order() -> None:
    marks = Shortlist()
    for ring_id in ("b", "a", "c", "a", ""):
        marks.toggle(ring_id)
    assert marks.ring_ids() == ["b", "c"]
    assert marks.contains("c")
    assert not marks.contains("a")
    for number in range(2 * MAX_SHORTLISTED):
        marks.toggle(str(number))
    assert len(marks.ring_ids()) == MAX_SHORTLISTED
    marks.clear()
    assert marks.ring_ids() == []


def plain(level: int) -> TryOnResult:
    image = np.full((90, 160, 3), level, np.uint8)
    image[:, :20] = 250
    return TryOnResult(image, Frame(image, 0), (), (), image[..., 0], {}, (), None)


def no_hand() -> TryOnResult:
    raise NoHandError("The picture: no hand was found. Show the whole back of one hand, fingers apart.")


def test_looks_come_one_by_one_each_with_its_picture_or_reason(qtbot: object) -> None:
    jobs, pictures = Jobs(), LookPictures()
    sheet = LookSheet(jobs, pictures)
    sheet.show(
        [Look("a", "A", lambda: plain(40)), Look("b", "B", no_hand), Look("c", "C", lambda: plain(90))], hand_cut
    )
    qtbot.waitUntil(lambda: sheet.property("drawn") == 3, timeout=20_000)  # type: ignore[attr-defined]
    sources = [sheet.data(sheet.index(row), ROLE["source"]) for row in range(3)]
    assert [bool(source) for source in sources] == [True, False, True]
    assert "hand" in sheet.data(sheet.index(1), ROLE["trouble"])
    image = pictures.requestImage(sources[2].removeprefix("image://looks/"), QSize(), QSize())
    assert image.size() == QSize(160, 90)
    assert image.pixelColor(100, 40).red() == pytest.approx(90, abs=3)
    assert image.pixelColor(3, 40).red() > 200
    small = pictures.requestImage(sources[2].removeprefix("image://looks/"), QSize(), QSize(80, -1))
    assert small.width() == 80
    sheet.show([Look("c", "C", lambda: plain(90))], hand_cut, mirrored=True)
    qtbot.waitUntil(lambda: sheet.property("drawn") == 1, timeout=20_000)  # type: ignore[attr-defined]
    assert pictures.requestImage(sources[2].removeprefix("image://looks/"), QSize(), QSize()).size() == QSize(1, 1)
    name = sheet.data(sheet.index(0), ROLE["source"]).removeprefix("image://looks/")
    assert pictures.requestImage(name, QSize(), QSize()).pixelColor(157, 40).red() > 200
    jobs.stop()


def test_the_picture_is_cut_to_the_ring_and_to_the_hand() -> None:
    source = open_source(demo_still())
    frame = source.read()
    source.close()
    assert frame is not None
    parameter = RingParameter()
    model = lift_ring(read_picture(bundled_rings()[1].photo), parameter)
    result = TryOn(threads=1).still(frame, [Wearing(model, parameter)])
    x_px, y_px = map(round, result.rings[0].center_px)
    ring = result.image_bgr[y_px - 12 : y_px + 13, x_px - 12 : x_px + 13]
    for cut in (ring_cut(result), hand_cut(result)):
        assert cv2.matchTemplate(cut, ring, cv2.TM_SQDIFF).min() < 50.0
    assert ring_cut(result).size < hand_cut(result).size < result.image_bgr.size


@pytest.mark.qt
def test_marked_rings_are_shown_on_the_held_hand_and_one_is_worn(driver: Driver) -> None:
    driver.click("heart1")
    driver.click("heart2")
    driver.click("markRing")
    assert len(driver.window.studio.set_aside.ring_ids()) == 3
    driver.click("finger1")
    driver.until_worn((SOLITAIRE, 1))
    driver.click("compareRings")
    sheet = driver.find("ringSheet")
    driver.until(lambda: sheet.opacity() == 1.0)
    looks = driver.window.studio.looks.property("rings")
    driver.until(lambda: looks.property("drawn") == 3)
    asked = [(wearings[0].model.name, int(wearings[0].parameter.finger)) for wearings in driver.try_on.stills]
    assert {(RUBY, 1), (CLASSIC, 1), (SOLITAIRE, 1)} <= set(asked)
    driver.click("look0")
    driver.until(lambda: not sheet.isVisible())
    driver.until_worn((RUBY, 1))
    assert driver.window.studio.live_view.is_frozen()
    driver.until(lambda: looks.property("count") == 0)


@pytest.mark.qt
def test_nothing_marked_says_how(driver: Driver) -> None:
    driver.key(Qt.Key.Key_C)
    driver.until(lambda: driver.find("ringSheet").opacity() == 1.0)
    assert driver.window.studio.looks.property("rings").property("count") == 0
    driver.key(Qt.Key.Key_Escape)
    driver.until(lambda: not driver.find("ringSheet").isVisible())
    driver.key(Qt.Key.Key_H)
    assert len(driver.window.studio.set_aside.ring_ids()) == 1


@pytest.mark.qt
def test_pictures_are_compared_on_the_hand_of_the_first(driver: Driver, tmp_path: Path) -> None:
    for card, photo in (("ringCard1", RUBY), ("ringCard2", CLASSIC), ("ringCard0", SOLITAIRE)):
        taken = len(list(tmp_path.glob("pictures/*.json")))
        driver.click(card)
        driver.until_worn((photo, 3))
        driver.click("shutter")
        driver.until(
            lambda taken=taken: (
                len(list(tmp_path.glob("pictures/*.json"))) == taken + 1  # type: ignore[misc]
                and driver.find("shutter").isEnabled()
            )
        )
    driver.click("galleryButton")
    driver.until(lambda: driver.find("gallery").opacity() == 1.0)
    driver.click("galleryCompare")
    for name in ("shot2", "shot1", "shot0"):
        driver.click(name)
    driver.click("gallerySide")
    looks = driver.window.studio.looks.property("side_by_side")
    driver.until(lambda: looks.property("drawn") == 3)
    assert [looks.data(looks.index(row), ROLE["caption"]) for row in range(3)] == [
        "Ruby halo",
        "Classic band",
        "Solitaire",
    ]
    assert all(looks.data(looks.index(row), ROLE["source"]) for row in range(3))
    drawn = [Path(wearings[0].model.name).name for wearings in driver.try_on.stills[-3:]]
    assert drawn == [RUBY, CLASSIC, SOLITAIRE]
