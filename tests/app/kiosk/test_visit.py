"""Customers come and go; a display hand is nobody."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ringar.app.kiosk.presence import GONE_S, HandPresence
from ringar.app.kiosk.settings import KioskSettings
from ringar.records import Floats
from tests.app.kiosk.conftest import KioskDriver, OpenKiosk

pytestmark = pytest.mark.qt


def hand(x_px: float = 0.0, size_px: float = 200.0) -> Floats:
    joints = np.linspace(0, size_px, 21, dtype=np.float32)
    return np.stack([joints + np.float32(x_px), joints, joints * 0], axis=1)


def test_a_hand_that_comes_or_moves_is_somebody_and_a_resting_one_is_nobody() -> None:
    presence, noise = HandPresence(), np.random.default_rng(7)
    assert not presence.moved(None, 0.0)
    assert presence.moved(hand(), 0.2)
    for step in range(100):
        still = hand() + noise.normal(0, 1.0, (21, 3)).astype(np.float32)
        assert not presence.moved(still, 0.4 + step * 0.2)
    assert presence.moved(hand(30.0), 20.6)
    assert not presence.moved(None, 20.8)
    assert not presence.moved(hand(30.0), 21.0), "lost for one look only"
    assert presence.moved(hand(30.0), 21.1 + GONE_S)


def test_slow_movement_counts_too() -> None:
    presence = HandPresence()
    presence.moved(hand(), 0.0)
    assert any(presence.moved(hand(0.5 * step), 0.2 * step) for step in range(1, 60))


def test_touch_ends_the_attract_screen_and_does_nothing_else(kiosk: KioskDriver) -> None:
    kiosk.until_shown("attract")
    kiosk.until(lambda: bool(kiosk.try_on.wearings))
    assert not kiosk.find("shutter").isEnabled()
    kiosk.click("ringCard1")
    kiosk.until_gone("attract")
    assert kiosk.kiosk.outfit.property("row") == 0
    kiosk.click("ringCard1")
    kiosk.until(lambda: kiosk.kiosk.outfit.property("row") == 1)


def test_a_key_begins_too(kiosk: KioskDriver) -> None:
    kiosk.until_shown("attract")
    kiosk.key(Qt.Key.Key_Right)
    kiosk.until_gone("attract")


def test_a_hand_in_view_begins(kiosk: KioskDriver) -> None:
    kiosk.until_shown("attract")
    kiosk.until(lambda: kiosk.kiosk.live_view.picture is not None)
    kiosk.try_on.hand_at_px = (300.0, 200.0)
    kiosk.until_gone("attract")


def test_attract_screen_shows_rings_on_the_bundled_hand(kiosk: KioskDriver) -> None:
    attract = kiosk.kiosk.property("attract")
    kiosk.until(lambda: len(attract.property("pictures")) == 3)
    assert [picture["name"] for picture in attract.property("pictures")] == ["Solitaire", "Ruby halo", "Classic band"]
    sentence = kiosk.text("attractSentence")
    assert "Touch the screen" in sentence
    assert len(kiosk.try_on.stills) == 3


def test_nobody_for_a_while_asks_and_a_touch_stays(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.go_quiet(55)
    assert kiosk.gone("stillThere")
    kiosk.go_quiet(6)
    kiosk.until_shown("stillThere")
    kiosk.click("stay")
    kiosk.until_gone("stillThere")
    kiosk.go_quiet(55)
    assert kiosk.gone("stillThere")
    kiosk.go_quiet(10)
    kiosk.until_shown("stillThere")
    kiosk.key(Qt.Key.Key_Space)
    kiosk.until_gone("stillThere")


def test_a_moving_hand_stays_and_a_resting_one_does_not(kiosk: KioskDriver) -> None:
    kiosk.begin()

    def put_hand(x_px: float) -> None:
        kiosk.try_on.hand_at_px = (x_px, 100.0)

        def there() -> bool:
            picture = kiosk.kiosk.live_view.picture
            hands = picture.result.hands if picture is not None and picture.result is not None else ()
            return bool(hands) and float(hands[0].landmarks_px[0, 0]) == x_px

        kiosk.until(there)

    for place in range(4):
        put_hand(100.0 + 60 * place)
        kiosk.go_quiet(50)
    assert kiosk.gone("stillThere")
    kiosk.go_quiet(11)
    kiosk.until_shown("stillThere")
    kiosk.go_quiet(10)
    kiosk.until_shown("attract")


def test_times_are_the_settings(open_kiosk_driver: OpenKiosk, kiosk_settings: KioskSettings) -> None:
    kiosk = open_kiosk_driver(kiosk_settings.model_copy(update={"idle_s": 20.0, "notice_s": 5.0}))
    kiosk.begin()
    kiosk.go_quiet(19)
    assert kiosk.gone("stillThere")
    kiosk.go_quiet(2)
    kiosk.until_shown("stillThere")
    assert kiosk.kiosk.customer.property("seconds_left") == 4
    kiosk.go_quiet(4)
    kiosk.until_shown("attract")


def test_a_mouse_that_moves_keeps_a_visit_going_and_begins_none(kiosk: KioskDriver) -> None:
    kiosk.until_shown("attract")
    QTest.mouseMove(kiosk.root, QPoint(300, 300))
    QTest.mouseMove(kiosk.root, QPoint(400, 300))
    assert not kiosk.kiosk.customer.property("active")
    kiosk.begin()
    kiosk.go_quiet(50)
    QTest.mouseMove(kiosk.root, QPoint(300, 300))
    QTest.mouseMove(kiosk.root, QPoint(400, 310))
    kiosk.go_quiet(50)
    assert kiosk.gone("stillThere")


def test_a_customer_may_finish(kiosk: KioskDriver) -> None:
    kiosk.begin()
    kiosk.click("finish")
    kiosk.until_shown("attract")
