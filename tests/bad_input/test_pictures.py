"""Odd and broken picture files, as hand photo and as ring photo."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from ringar.errors import ExitStatus
from ringar.pictures import encode_png
from tests.bad_input.conftest import TryOnCommand


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def header_only(width: int, height: int) -> bytes:
    """A PNG that promises pixels and holds none: decoding it would end in another sentence."""
    body = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", body), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    packed = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


BROKEN: dict[str, tuple[Callable[[Image.Image], bytes], str]] = {
    "cut.png": (lambda image: saved(image, "PNG")[:20_000], "damaged or cut off"),
    "cut.jpg": (lambda image: saved(image, "JPEG")[:8_000], "damaged or cut off"),
    "head.jpg": (lambda image: saved(image, "JPEG")[:4], "damaged"),
    "bomb.png": (lambda _: header_only(60_000, 60_000), "megapixels"),
    "large.png": (lambda _: header_only(9_000, 9_000), "9000 x 9000"),
    "long.png": (lambda _: header_only(20_000, 2), "20000 x 2"),
    "heavy.jpg": (lambda image: saved(image, "JPEG") + b"\0" * 64 * 2**20, "smaller than 64 MB"),
    "zero.png": (lambda _: header_only(0, 400), "no pixels"),
    "anim.gif": (lambda i: saved(i.convert("P"), "GIF", save_all=True, append_images=[i.convert("L")]), "GIF picture"),
    "named.jpg": (lambda image: saved(image, "WEBP"), "WebP picture; only JPEG and PNG"),
    "scan.tif": (lambda image: saved(image, "TIFF"), "TIFF picture"),
    "text.png": (lambda _: b"this is no picture", "only JPEG and PNG"),
    "page.jpg": (lambda _: b"<!doctype html><html></html>", "web page"),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("role", ["hand", "ring"])
def test_broken_files_are_refused(
    try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path, role: str, name: str
) -> None:
    make, words = BROKEN[name]
    broken = tmp_path / name
    broken.write_bytes(make(Image.open(hand if role == "hand" else ring).convert("RGB")))
    answer = try_on(broken, ring) if role == "hand" else try_on(hand, broken)
    answer.refused(ExitStatus.INPUT, "INPUT_ERROR", name, words)


def test_an_empty_hand_photo_has_a_code_of_its_own(
    try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    try_on(empty, ring).refused(ExitStatus.INPUT, "INPUT_MAIN_IMAGE_EMPTY", "empty.jpg", "is empty")
    try_on(hand, empty).refused(ExitStatus.INPUT, "INPUT_ERROR", "empty.jpg", "is empty")


def test_files_that_are_not_there(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path) -> None:
    for answer in (try_on(tmp_path / "gone.jpg", ring), try_on(hand, tmp_path / "gone.jpg")):
        answer.refused(ExitStatus.INPUT, "INPUT_ERROR", "gone.jpg", "no such file")
    try_on(tmp_path, ring).refused(ExitStatus.INPUT, "INPUT_ERROR", "is a folder")


def sixteen_bit(image: Image.Image) -> bytes:
    deep = np.asarray(image).astype(np.uint16) * 257
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in deep)
    body = struct.pack(">IIBBBBB", image.width, image.height, 16, 2, 0, 0, 0)
    chunks = [(b"IHDR", body), (b"IDAT", zlib.compress(rows, 1)), (b"IEND", b"")]
    packed = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def rotated(image: Image.Image) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(image.transpose(Image.Transpose.ROTATE_90), "JPEG", quality=95, exif=exif)


def profiled(image: Image.Image) -> bytes:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    return saved(image, "JPEG", quality=95, icc_profile=wide)


ODD: dict[str, tuple[Callable[[Image.Image], bytes], str]] = {
    "deep.png": (sixteen_bit, "16 bits"),
    "print.jpg": (lambda image: saved(image.convert("CMYK"), "JPEG", quality=95), "CMYK"),
    "anim.png": (lambda i: saved(i, "PNG", save_all=True, append_images=[i.convert("L").convert("RGB")]), "2 pictures"),
    "turned.jpg": (rotated, "EXIF"),
    "profile.jpg": (profiled, "colour profile"),
    "wrong.jpg": (lambda image: saved(image, "PNG"), "Named .jpg but really a PNG"),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_hand_photos_are_read_with_a_note(
    try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path, name: str
) -> None:
    make, note = ODD[name]
    odd = tmp_path / name
    odd.write_bytes(make(Image.open(hand).convert("RGB")))
    try_on(odd, ring).worn(note)


def test_masks_of_another_size(try_on: TryOnCommand, hand: Path, ring: Path, tmp_path: Path) -> None:
    mask = tmp_path / "small_mask.png"
    mask.write_bytes(encode_png(np.zeros((5, 5), np.uint8)))
    for option in ("--hand-mask", "--ring-mask"):
        try_on(hand, ring, option, mask).refused(ExitStatus.INPUT, "INPUT_ERROR", "small_mask.png", "same size")
