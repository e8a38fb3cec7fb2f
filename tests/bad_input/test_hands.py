"""Hand photos that show no hand, half a hand, two hands, a fist."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from ringar.errors import ExitStatus
from ringar.pictures import encode_png, read_picture
from tests.bad_input.conftest import TryOnCommand

Image = NDArray[np.uint8]

NO_HAND: dict[str, Callable[[Image], Image]] = {
    "plain": lambda image: np.full_like(image, 128),
    "black": np.zeros_like,
    "noise": lambda image: np.random.default_rng(1).integers(0, 256, image.shape, dtype=np.uint8),
    "one pixel": lambda image: image[:1, :1],
    "too dark": lambda image: image // 24,
    "fingertips": lambda image: image[: image.shape[0] // 4],
}


@pytest.mark.parametrize("what", NO_HAND)
def test_no_hand(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path, what: str) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(encode_png(np.ascontiguousarray(NO_HAND[what](read_picture(hand).image_bgr))))
    try_on(photo, ring).refused(ExitStatus.NO_HAND, "PHOTO_DETECTION_FAIL", "photo.png", "no hand", "show")


def test_half_a_hand(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path) -> None:
    image = read_picture(hand).image_bgr
    photo = tmp_path / "half.png"
    photo.write_bytes(encode_png(np.ascontiguousarray(image[:, 460:])))
    try_on(photo, ring).refused(ExitStatus.HAND_UNUSABLE, "PHOTO_CHECK_INVALID", "half.png", "finger")


def test_a_hand_far_away(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path) -> None:
    image = read_picture(hand).image_bgr[::6, ::6]
    photo = tmp_path / "far.png"
    photo.write_bytes(encode_png(np.pad(image, ((200, 200), (300, 300), (0, 0)), mode="edge")))
    try_on(photo, ring).refused(ExitStatus.HAND_UNUSABLE, "PHOTO_CHECK_INVALID", "far.png", "closer")


def test_two_hands(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path) -> None:
    image = read_picture(hand).image_bgr[:, 200:700]
    photo = tmp_path / "two.png"
    photo.write_bytes(encode_png(np.hstack([image, image[:, ::-1]])))
    answer = try_on(photo, ring)
    answer.worn()
    assert len(answer.answer["hands"]) == 2
    assert {found["handedness"] for found in answer.answer["hands"]} == {"left", "right"}
    assert len(answer.answer["rings"]) == 1


def test_a_fist(try_on: TryOnCommand, ring: Path, shared: Path) -> None:
    for truth in sorted((shared / "groundtruth" / "stills").glob("*/truth.json")):
        if '"fist"' in truth.read_text():
            answer = try_on(truth.with_name("hand.png"), ring, "--finger", "middle")
            if answer.status == ExitStatus.OK:
                answer.worn()
            else:
                answer.refused(ExitStatus.HAND_UNUSABLE, "PHOTO_CHECK_INVALID", "hand.png", "finger")
            return
    pytest.skip("no still of a fist there")


def test_negatives(try_on: TryOnCommand, ring: Path, shared: Path) -> None:
    for photo in sorted((shared / "photos" / "negatives").iterdir())[:2]:
        try_on(photo, ring).refused(ExitStatus.NO_HAND, "PHOTO_DETECTION_FAIL", photo.name, "no hand")


@pytest.mark.parametrize(("crop", "status", "usable"), [(None, 0, True), (460, 4, False), (-1, 3, False)])
def test_checking_a_hand(
    ringar_json: TryOnCommand, hand: Path, tmp_path: Path, crop: int | None, status: int, usable: bool
) -> None:
    image = read_picture(hand).image_bgr
    photo = tmp_path / "photo.png"
    photo.write_bytes(encode_png(np.full_like(image, 90) if crop == -1 else np.ascontiguousarray(image[:, crop:])))
    answer = ringar_json("check-hand", photo, "--finger", "ring")
    assert (answer.status, answer.answer["usable"]) == (status, usable), json.dumps(answer.answer["reasons"])
    assert usable or answer.answer["reasons"][0]["sentence"]
    assert answer.err == ""
