"""Ring photos that show no ring, anchor points that lie outside."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from ringar.errors import ExitStatus
from ringar.pictures import encode_png, read_picture
from tests.bad_input.conftest import TryOnCommand

Image = NDArray[np.uint8]


def on_white(ring: Path) -> Image:
    picture = read_picture(ring)
    assert picture.alpha is not None
    share = picture.alpha[..., None] / 255
    return np.asarray(picture.image_bgr * share + 255 * (1 - share), np.uint8)


NO_RING: dict[str, Callable[[Image], Image]] = {
    "plain": lambda image: np.full_like(image, 255),
    "one pixel": lambda image: image[:1, :1],
}


@pytest.mark.parametrize("what", NO_RING)
def test_no_ring(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path, what: str) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(encode_png(np.ascontiguousarray(NO_RING[what](on_white(ring)))))
    try_on(hand, photo).refused(ExitStatus.NO_RING, "OBJECT_DETECTION_FAIL", "photo.png", "ring")


def test_anchors_outside_the_picture(try_on: TryOnCommand, hand: Path, ring: Path) -> None:
    answer = try_on(hand, ring, "--anchor-point", "10,10,5000,10")
    answer.refused(ExitStatus.USAGE, "InvalidParameters", "ring_anchor_point", "outside")


@pytest.mark.parametrize("what", NO_RING)
def test_checking_such_a_photo(ringar_json: TryOnCommand, ring: Path, tmp_path: Path, what: str) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(encode_png(np.ascontiguousarray(NO_RING[what](on_white(ring)))))
    answer = ringar_json("check-ring", photo)
    assert answer.status == ExitStatus.NO_RING
    assert not answer.answer["usable"]
    assert answer.answer["reasons"]
