from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from ringar.app.entries import RingEntry, bundled_rings
from ringar.camera import CameraInfo, Feed, demo_clip, demo_still, open_source
from ringar.errors import CameraError, HandUnusableError
from ringar.parameters import RingParameter
from ringar.sidecar import load_sidecar
from tests.app.driving import Driver, OpenWindow, drop

pytestmark = pytest.mark.qt

SOLITAIRE, RUBY, CLASSIC, SAPPHIRE = (f"{entry.ring_id}.png" for entry in bundled_rings()[:4])


def pixels(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8)
    return raw.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3].astype(int)


def test_live_picture_fills_the_window_in_its_own_colours(driver: Driver) -> None:
    driver.root.resize(1280, 720)
    clip = open_source(demo_clip())
    frame = clip.read()
    clip.close()
    assert frame is not None

    def shows_the_clip() -> bool:
        shown = pixels(driver.root.grabWindow())[330:370, 1000:1240].mean((0, 1))
        meant = frame.image_bgr[248:278, 30:210].mean((0, 1))
        return bool(np.abs(shown - meant).max() < 12)

    driver.until(shows_the_clip)


def test_picture_is_mirrored_by_choice(driver: Driver) -> None:
    def red_corner() -> str:
        image = driver.window.studio.live_view.picture.image_bgra  # type: ignore[union-attr]
        return "right" if tuple(image[5, -5, :3]) == (0, 0, 255) else "left"

    driver.until(lambda: red_corner() == "right")
    driver.key(Qt.Key.Key_M)
    driver.until(lambda: red_corner() == "left")


def test_a_click_on_a_card_wears_that_ring(driver: Driver) -> None:
    driver.until_worn((SOLITAIRE, 3))
    driver.click("ringCard2")
    driver.until_worn((CLASSIC, 3))
    assert driver.text("ringName") == "Classic band"


def test_arrow_keys_go_through_the_rings(driver: Driver) -> None:
    driver.find("tray").forceActiveFocus()
    driver.key(Qt.Key.Key_Right)
    driver.until_worn((RUBY, 3))
    driver.key(Qt.Key.Key_Left)
    driver.until_worn((SOLITAIRE, 3))


def test_touching_a_finger_moves_the_ring_there(driver: Driver) -> None:
    for number in range(5):
        driver.click(f"finger{number}")
        driver.until_worn((SOLITAIRE, number))
    driver.key(Qt.Key.Key_2)
    driver.until_worn((SOLITAIRE, 1))


def test_several_rings(driver: Driver) -> None:
    driver.click("addRing")
    driver.until_worn((SOLITAIRE, 3), (SOLITAIRE, 2))
    driver.click("ringCard1")
    driver.until_worn((SOLITAIRE, 3), (RUBY, 2))
    driver.click("finger3")
    driver.click("ringCard2")
    driver.until_worn((CLASSIC, 3), (RUBY, 2))
    driver.click("takeOff")
    driver.until_worn((RUBY, 2))


@pytest.mark.parametrize("name", ["ring_wearing_location", "ring_shadow_intensity", "ring_ambient_light_intensity"])
def test_sliders_set_their_parameter_within_its_range(driver: Driver, name: str) -> None:
    driver.click("fit")
    slider = driver.find(f"slider_{name}")
    driver.until(lambda: driver.find("fitDrawer").opacity() == 1.0)

    def value() -> float:
        return float(getattr(driver.try_on.wearings[0].parameter, name) or 0.0)

    driver.drag(f"slider_{name}", slider.property("visualPosition"), 0.99)
    driver.until(lambda: value() == 1.0)
    driver.drag(f"slider_{name}", 0.95, 0.3)
    driver.until(lambda: 0.2 < value() < 0.4)
    before = float(slider.property("value"))
    slider.forceActiveFocus()
    driver.key(Qt.Key.Key_Right)
    driver.until(lambda: value() == pytest.approx(before + 0.01))


def test_switch_reset_undo_and_redo(driver: Driver) -> None:
    def parameter() -> RingParameter:
        return driver.try_on.wearings[0].parameter

    driver.click("fit")
    driver.until(lambda: driver.find("fitDrawer").opacity() == 1.0)
    assert not driver.find("undo").isEnabled()
    driver.click("switch_ring_need_remove_background")
    driver.until(lambda: not parameter().ring_need_remove_background)
    driver.drag("slider_ring_shadow_intensity", 0.2, 0.8)
    driver.until(lambda: parameter().ring_shadow_intensity > 0.7)
    driver.click("undo")
    driver.until(lambda: parameter().ring_shadow_intensity == 0.15)
    driver.click("redo")
    driver.until(lambda: parameter().ring_shadow_intensity > 0.7)
    driver.click("reset")
    driver.until(lambda: parameter() == RingParameter(ring_wearing_finger=3))


def test_snapshot_is_saved_with_its_sidecar_and_said(driver: Driver, tmp_path: Path) -> None:
    driver.click("finger2")
    driver.until_worn((SOLITAIRE, 2))
    driver.click("shutter")
    driver.until(lambda: driver.text("toast") != "")
    (picture,) = (tmp_path / "pictures").glob("*.png")
    assert str(picture) in driver.text("toast")
    image = cv2.imread(str(picture))
    assert image is not None
    assert tuple(image[5, 5]) == (0, 0, 255)
    given = load_sidecar(picture.with_suffix(".json"))
    assert [ring.parameter.finger for ring in given.rings] == [2]


def test_snapshot_that_cannot_be_saved_is_kept_for_another_folder(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("a file where the folder should be")
    driver.click("shutter")
    driver.until(lambda: driver.find("saveElsewhere").isVisible())
    assert "pictures" in driver.text("toast")
    taken = len(driver.try_on.stills)
    driver.window.studio.snapshots.save_elsewhere(QUrl.fromLocalFile(str(tmp_path / "elsewhere")))
    driver.until(lambda: len(list((tmp_path / "elsewhere").glob("*.png"))) == 1)
    assert len(driver.try_on.stills) == taken


def test_snapshot_without_a_hand_says_why(driver: Driver, tmp_path: Path) -> None:
    driver.try_on.trouble = HandUnusableError("The hand is a fist. Open it.")
    driver.key(Qt.Key.Key_S)
    driver.until(lambda: "fist" in driver.text("toast"))
    assert not list(tmp_path.glob("pictures/*"))


def test_held_picture_can_still_be_changed(driver: Driver) -> None:
    driver.click("freeze")
    driver.until(lambda: driver.try_on.stills != [])
    count = len(driver.try_on.stills)
    driver.click("ringCard1")
    driver.until(lambda: len(driver.try_on.stills) > count and driver.worn() == [(RUBY, 3)])


def test_guidance_is_shown_and_taken_away(driver: Driver) -> None:
    driver.try_on.warnings = ("A little closer, please.",)
    pill = driver.find("guidance")
    driver.until(lambda: pill.property("sentence") == "A little closer, please." and pill.opacity() == 1.0)
    driver.try_on.warnings = ()
    driver.until(lambda: not pill.isVisible())


@pytest.mark.parametrize("size", [(800, 480), (1280, 720), (720, 1280), (1920, 1080)])
def test_everything_to_touch_is_large_enough_and_on_the_window(driver: Driver, size: tuple[int, int]) -> None:
    driver.root.resize(*size)
    driver.until(lambda: driver.find("frame").width() == size[0])
    driver.click("fit")
    driver.until(lambda: driver.find("fitDrawer").opacity() == 1.0)
    names = ["sources", "addRingPhoto", "fit", "freeze", "shutter", "ringCard0", "undo", "reset"]
    names += [f"slider_{name}" for name in ("ring_wearing_location", "ring_ambient_light_intensity")]
    for name in names:
        item = driver.find(name)
        assert item.isVisible(), name
        assert item.width() >= 48, name
        assert item.height() >= 48, name
        corner = item.mapToScene(QPointF(item.width(), item.height()))
        origin = item.mapToScene(QPointF(0, 0))
        assert origin.x() >= 0, name
        assert origin.y() >= 0, name
        assert corner.x() <= size[0], name
        assert corner.y() <= size[1], name


def test_small_window_opens_the_finger_picker_on_demand(driver: Driver) -> None:
    driver.root.resize(800, 480)
    driver.until(lambda: not driver.find("fingerPicker").isVisible())
    driver.click("fingers")
    driver.until(lambda: driver.find("fingerPicker").isVisible())
    driver.click("finger1")
    driver.until_worn((SOLITAIRE, 1))


def test_all_controls_have_names_for_screen_readers(driver: Driver) -> None:
    for name in ("fit", "sources"):
        driver.click(name)
        controls = [item for item in driver.items() if item.inherits("QQuickControl") and item.isVisible()]
        controls = [item for item in controls if item.property("focusPolicy") != Qt.FocusPolicy.NoFocus]
        assert len(controls) > 12
        for item in controls:
            interface = QAccessible.queryAccessibleInterface(item)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name) != "", item.objectName() or item.metaObject().className()


def test_keyboard_alone_reaches_the_shutter(driver: Driver) -> None:
    driver.find("tray").forceActiveFocus()

    def focused() -> str:
        item = driver.root.activeFocusItem()
        return item.objectName() if isinstance(item, QQuickItem) else ""

    seen = []
    for _ in range(40):
        driver.key(Qt.Key.Key_Tab)
        seen.append(focused())
        if seen[-1] == "shutter":
            break
    assert seen[-1] == "shutter", seen
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: driver.text("toast") != "")


def test_dropped_ring_photo_is_worn_and_joins_the_shelf(driver: Driver, tmp_path: Path) -> None:
    photo = tmp_path / "100% grandmother_ring.png"
    photo.write_bytes(bundled_rings()[3].photo.read_bytes())
    drop(driver, photo, QPoint(300, 300))
    driver.until_worn((photo.name, 3))
    assert driver.text("ringName") == "100% grandmother ring"
    driver.until(lambda: driver.find("tray").property("count") == 6)

    def card_shows_a_ring() -> bool:
        card = driver.find("ringCard0")
        start = card.mapToScene(QPointF(card.width() * 0.2, card.height() * 0.15)).toPoint()
        stop = card.mapToScene(QPointF(card.width() * 0.8, card.height() * 0.65)).toPoint()
        return bool(pixels(driver.root.grabWindow())[start.y() : stop.y(), start.x() : stop.x()].max() > 150)

    driver.until(card_shows_a_ring)


def test_dropped_file_that_is_no_ring_says_why(driver: Driver, tmp_path: Path) -> None:
    blank = tmp_path / "blank.jpg"
    cv2.imwrite(str(blank), np.full((300, 300, 3), 255, np.uint8))
    drop(driver, blank, QPoint(300, 300))
    driver.until(lambda: driver.text("toast") != "")
    assert driver.worn() == [(SOLITAIRE, 3)]
    assert driver.find("tray").property("count") == 5


@pytest.mark.parametrize("few_rings", [(RingEntry("bad", Path("nowhere.png"), "Bad"), *bundled_rings()[:2])])
def test_a_first_ring_that_cannot_be_worn_gives_way_to_the_next(open_driver: OpenWindow) -> None:
    driver = open_driver()
    driver.until_worn((SOLITAIRE, 3))
    assert "nowhere.png" in driver.text("toast")


def test_hand_picture_dropped_on_its_zone_becomes_the_source(driver: Driver, tmp_path: Path) -> None:
    picture = tmp_path / "my hand.jpg"
    picture.write_bytes(demo_still().read_bytes())
    drop(driver, picture, QPoint(1150, 300))
    driver.until(lambda: driver.window.studio.live_view.picture.frame.source == "my hand.jpg")  # type: ignore[union-attr]


def test_source_panel_lists_the_clip_and_turns_to_it(driver: Driver) -> None:
    driver.click("sources")
    driver.until(lambda: driver.find("sourcePanel").isVisible())
    assert driver.text("source0") == "Demo clip"
    driver.click("source0")
    driver.until(lambda: not driver.find("sourcePanel").isVisible())


def test_lost_camera_is_replaced_by_the_clip_and_said(open_driver: OpenWindow) -> None:
    camera = open_source(demo_still(), loop=True)
    plugged = [True]

    def opener(uri: str | Path | None) -> object:
        if uri is not None:
            return open_source(uri, paced=True, loop=True)
        if not plugged[0]:
            raise CameraError("No camera is connected.")
        return camera

    def unplugged_read(read: Callable[[], object]) -> Callable[[], object]:
        def reading() -> object:
            if not plugged[0]:
                raise CameraError("Desk Cam stopped delivering pictures.")
            return read()

        return reading

    camera.read = unplugged_read(camera.read)  # type: ignore[assignment, method-assign]
    devices: Callable[[], tuple[CameraInfo, ...]] = tuple
    driver = open_driver(Feed(None, opener=opener, devices=devices, poll_s=0.02))  # type: ignore[arg-type]
    driver.ready()
    assert not driver.find("standIn").isVisible()
    plugged[0] = False
    driver.until(lambda: driver.find("standIn").isVisible())
    plugged[0] = True
    driver.until(lambda: not driver.find("standIn").isVisible())


def test_choices_are_remembered(open_driver: OpenWindow) -> None:
    first = open_driver()
    first.ready()
    first.click("ringCard1")
    first.click("finger1")
    first.until_worn((RUBY, 1))
    first.window.close()
    again = open_driver()
    again.until_worn((RUBY, 1))


def test_stats_panel(driver: Driver) -> None:
    driver.key(Qt.Key.Key_F2)
    stats = driver.find("stats")
    driver.until(stats.isVisible)
    driver.until(lambda: any("FakeProvider" in str(line.property("text")) for line in driver.below(stats)))


def test_wheel_and_flick_move_the_tray(driver: Driver) -> None:
    driver.root.resize(800, 480)
    tray = driver.find("tray")
    driver.until(lambda: tray.width() == 800)
    start = tray.property("contentX")
    QTest.wheelEvent(driver.root, driver.middle(tray), QPoint(0, -240))
    driver.until(lambda: tray.property("contentX") > start)


def take_picture_of(driver: Driver, card: str, photo: str, tmp_path: Path) -> None:
    taken = len(list(tmp_path.glob("pictures/*.json")))
    driver.click(card)
    driver.until_worn((photo, 3))
    driver.click("shutter")
    driver.until(
        lambda: len(list(tmp_path.glob("pictures/*.json"))) == taken + 1 and driver.find("shutter").isEnabled()
    )


def test_gallery_shows_compares_and_deletes(driver: Driver, tmp_path: Path) -> None:
    take_picture_of(driver, "ringCard1", RUBY, tmp_path)
    take_picture_of(driver, "ringCard2", CLASSIC, tmp_path)
    driver.click("galleryButton")
    driver.until(lambda: driver.find("gallery").opacity() == 1.0)
    driver.click("galleryCompare")
    driver.click("shot0")
    driver.click("shot1")
    driver.click("gallerySide")
    driver.until(lambda: driver.find("sideBySide").isVisible())
    driver.click("galleryBack")
    driver.click("galleryBack")
    driver.click("shot0")
    driver.until(lambda: driver.find("beforeAfter").isVisible() and driver.find("beforeAfter").property("ready"))
    driver.click("beforeAfter")
    assert driver.find("beforeAfter").property("divider") == pytest.approx(0.5, abs=0.02)
    assert len(list((tmp_path / "pictures").rglob("*"))) > 2
    driver.click("galleryDelete")
    driver.until(lambda: len(list((tmp_path / "pictures").glob("*.png"))) == 1)
    driver.click("shot0")
    driver.click("galleryDelete")
    driver.until(lambda: not list(tmp_path.rglob("hand*.png")) and not list(tmp_path.glob("pictures/*.*")))
    driver.click("galleryClose")
    driver.until(lambda: not driver.find("gallery").isVisible())


def test_picture_is_copied_elsewhere(driver: Driver, tmp_path: Path) -> None:
    driver.click("shutter")
    driver.until(lambda: driver.text("toast") != "")
    driver.window.studio.snapshots.save_copy(0, QUrl.fromLocalFile(str(tmp_path / "mine.png")))
    driver.until(lambda: "mine.png" in driver.text("toast"))
    (original,) = (tmp_path / "pictures").glob("*.png")
    assert (tmp_path / "mine.png").read_bytes() == original.read_bytes()


def test_count_down(driver: Driver, tmp_path: Path) -> None:
    driver.click("timer")
    driver.click("shutter")
    assert driver.find("countdown").isVisible()
    assert not list(tmp_path.glob("pictures/*"))
    driver.until(lambda: driver.text("toast") != "")
    assert len(list(tmp_path.glob("pictures/*.png"))) == 1


def test_outline_of_a_hand_is_drawn_while_none_is_seen(driver: Driver) -> None:
    hint = driver.find("handHint")
    driver.until(lambda: hint.opacity() > 0.7)
    driver.try_on.trouble = HandUnusableError("The hand is a fist. Open it.")
    driver.until(lambda: not hint.isVisible())
