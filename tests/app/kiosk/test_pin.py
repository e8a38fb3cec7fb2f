import pytest

from ringar.app.kiosk.lock import FREE_TRIES, LONGEST_WAIT_S, KioskLock, wait_after
from ringar.app.kiosk.pin import hash_pin, pin_fits
from ringar.errors import InvalidParameterError
from tests.app.kiosk.conftest import PIN, Clock


def test_only_the_right_pin_fits_and_the_hash_does_not_hold_it(pin_hash: str) -> None:
    assert pin_fits(PIN, pin_hash)
    assert not pin_fits("4712", pin_hash)
    assert PIN not in pin_hash
    assert hash_pin(PIN, n=1024) != pin_hash


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", " 1234", "१२३४"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(InvalidParameterError, match="4 to 12 digits"):
        hash_pin(pin)


def test_waits_grow_and_are_bounded() -> None:
    waits = [wait_after(tries) for tries in range(20)]
    assert waits[:FREE_TRIES] == [0.0] * FREE_TRIES
    assert waits[FREE_TRIES] > 0
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT_S


def try_pin(lock: KioskLock, pin: str) -> None:
    for digit in pin:
        lock.press(digit)
    lock.enter()


@pytest.mark.usefixtures("qapp")
def test_wrong_pins_make_wait_even_for_the_right_one(pin_hash: str) -> None:
    clock = Clock()
    lock = KioskLock(pin_hash, clock)
    lock.show()
    for _ in range(FREE_TRIES):
        try_pin(lock, "0000")
    assert lock.property("wait_s") == 10
    try_pin(lock, PIN)
    assert not lock.is_unlocked
    lock.hide()
    lock.show()
    assert lock.property("wait_s") == 10, "closing the pad is no way round"
    clock.now_s += 10.1
    try_pin(lock, "0000")
    assert lock.property("wait_s") == 20
    clock.now_s += 20.1
    try_pin(lock, PIN)
    assert lock.is_unlocked


@pytest.mark.usefixtures("qapp")
def test_leaving_needs_the_pin_and_the_pad(pin_hash: str) -> None:
    lock = KioskLock(pin_hash)
    left: list[bool] = []
    lock.left.connect(lambda: left.append(True))
    lock.leave()
    try_pin(lock, PIN)
    lock.leave()
    assert not left, "the pad was not open"
    lock.hide()
    lock.show()
    try_pin(lock, PIN)
    lock.leave()
    assert left == [True]
