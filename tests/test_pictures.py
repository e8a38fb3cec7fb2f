"""Pictures in: every odd kind of file ends upright and in sRGB, or in one sentence; and out again."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image, ImageCms

from ringar.errors import (
    EmptyPictureError,
    EngineCode,
    ExitStatus,
    FamilyCode,
    FileTooLargeError,
    OutputError,
    PictureTooLargeError,
    RingarError,
    UnreadableMaskError,
    UnreadablePictureError,
)
from ringar.pictures import API_LIMITS, PictureLimits, encode_jpeg, encode_png, read_mask, read_picture

SMALL = PictureLimits(max_bytes=20_000, max_side_px=200, max_pixels=200 * 100)


def scene(width: int = 40, height: int = 30) -> Image.Image:
    """Left red, right green, top brighter: tells colours, sides and ends apart."""
    image = np.zeros((height, width, 3), np.uint8)
    image[:, : width // 2, 0] = 160
    image[:, width // 2 :, 1] = 160
    image[: height // 2] += 60
    return Image.fromarray(image)


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def rgb(data: bytes, **options: Any) -> NDArray[np.uint8]:
    picture = read_picture(data, **options)
    assert picture.image_bgr.dtype == np.uint8
    assert picture.image_bgr.flags.c_contiguous
    return picture.image_bgr[..., ::-1]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, pixels: bytes = b"", *, depth: int = 8, colour: int = 2, extra: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + extra + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


@given(arrays(np.uint8, st.tuples(st.integers(1, 20), st.integers(1, 20), st.just(3))))
def test_png_keeps_every_pixel(image: NDArray[np.uint8]) -> None:
    assert (read_picture(encode_png(image)).image_bgr == image).all()


def test_jpeg_keeps_small_coloured_things() -> None:
    image = np.full((32, 32, 3), 200, np.uint8)
    image[14:18, 14:18] = (40, 40, 220)
    assert np.abs(read_picture(encode_jpeg(image)).image_bgr.astype(int) - image).max() < 40


def test_grey_and_transparent_pixels_can_be_written() -> None:
    grey = np.arange(64, dtype=np.uint8).reshape(8, 8)
    assert (read_mask(encode_png(grey), (8, 8)) == grey).all()
    bgra = np.dstack([np.full((8, 8, 3), 90, np.uint8), grey])
    picture = read_picture(encode_png(bgra))
    assert picture.alpha is not None
    assert (picture.alpha == grey).all()


def test_a_picture_too_wide_for_its_format_is_refused() -> None:
    with pytest.raises(OutputError, match="Choose PNG"):
        encode_jpeg(np.zeros((1, 70_000, 3), np.uint8))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_png_mode(mode: str) -> None:
    source = scene().convert(mode)
    assert np.abs(rgb(saved(source)).astype(int) - np.asarray(source.convert("RGB"))).max() == 0


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_every_jpeg_mode(mode: str) -> None:
    source = scene().convert(mode)
    data = saved(source, "JPEG", quality=95, subsampling=0)
    assert np.abs(rgb(data).astype(int) - np.asarray(source.convert("RGB"))).mean() < 3


def test_transparency_is_kept() -> None:
    source = scene().convert("RGBA")
    source.putalpha(Image.linear_gradient("L").resize(source.size))
    picture = read_picture(saved(source))
    assert picture.alpha is not None
    assert (picture.alpha == np.asarray(source.getchannel("A"))).all()
    assert read_picture(saved(scene())).alpha is None


def test_a_palette_with_a_transparent_colour() -> None:
    source = scene().convert("P", palette=Image.Palette.ADAPTIVE)
    data = saved(source, transparency=source.getpixel((0, 0)))
    alpha = read_picture(data).alpha
    assert alpha is not None
    assert alpha[0, 0] == 0
    assert alpha[-1, -1] == 255


def test_sixteen_bits_are_reduced() -> None:
    grey = png(2, 1, b"\0" + struct.pack(">HH", 0x8000, 0xFFFF), depth=16, colour=0)
    picture = read_picture(grey)
    assert picture.image_bgr[0, :, 0].tolist() == [0x80, 0xFF]
    assert any("16 bits" in note for note in picture.notes)
    colour = read_picture(png(1, 1, b"\0" + struct.pack(">HHH", 0xFF00, 0x8000, 0), depth=16))
    assert colour.image_bgr[0, 0].tolist() == [0, 0x80, 0xFF]


def test_print_colours_are_turned_to_screen_colours() -> None:
    picture = read_picture(saved(scene().convert("CMYK"), "JPEG", quality=95))
    assert np.abs(picture.image_bgr[..., ::-1].astype(int) - np.asarray(scene())).mean() < 8
    assert any("CMYK" in note for note in picture.notes)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(kind: str, orientation: int) -> None:
    undo: dict[int, Callable[[Image.Image], Image.Image]] = {
        1: lambda image: image,
        2: lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: lambda image: image.transpose(Image.Transpose.ROTATE_180),
        4: lambda image: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: lambda image: image.transpose(Image.Transpose.TRANSPOSE),
        6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
        7: lambda image: image.transpose(Image.Transpose.TRANSVERSE),
        8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
    }
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(undo[orientation](scene()), kind, exif=exif, **({"quality": 95} if kind == "JPEG" else {}))
    assert np.abs(rgb(data).astype(int) - np.asarray(scene())).mean() < 4


def test_transparency_turns_with_its_picture() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    source = scene().convert("RGBA")
    source.putalpha(Image.linear_gradient("L").resize(source.size))
    picture = read_picture(saved(source, exif=exif))
    assert picture.alpha is not None
    assert picture.alpha.shape == picture.image_bgr.shape[:2] == (40, 30)


def swapped_profile() -> bytes:
    """sRGB with the red and green primaries exchanged: pure red in it is green on the screen."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    entries = {bytes(data[at : at + 4]): at for at in range(132, 132 + 12 * data[131], 12)}
    red, green = entries[b"rXYZ"], entries[b"gXYZ"]
    data[red + 4 : red + 12], data[green + 4 : green + 12] = data[green + 4 : green + 12], data[red + 4 : red + 12]
    for tag in (b"desc",):
        at = struct.unpack(">I", data[entries[tag] + 4 : entries[tag] + 8])[0]
        size = struct.unpack(">I", data[entries[tag] + 8 : entries[tag] + 12])[0]
        data[at : at + size] = data[at : at + size].replace("sRGB".encode("utf-16-be"), "odd ".encode("utf-16-be"))
    return bytes(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_colour_profiles_are_applied(kind: str) -> None:
    picture = read_picture(saved(Image.new("RGB", (16, 16), (255, 0, 0)), kind, icc_profile=swapped_profile()))
    blue, green, red = picture.image_bgr.reshape(-1, 3).mean(axis=0)
    assert green > 200
    assert max(red, blue) < 60
    assert any("colour profile" in note for note in picture.notes)


def test_an_srgb_profile_changes_nothing() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = read_picture(saved(scene(), icc_profile=profile))
    assert (picture.image_bgr[..., ::-1] == np.asarray(scene())).all()
    assert picture.notes == ()


@pytest.mark.parametrize(
    "profile", [b"no profile", ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()], ids=["junk", "lab"]
)
def test_a_useless_profile_is_left_out(profile: bytes) -> None:
    picture = read_picture(saved(scene(), icc_profile=profile))
    assert (picture.image_bgr[..., ::-1] == np.asarray(scene())).all()
    assert any("sRGB was assumed" in note for note in picture.notes)


@pytest.mark.parametrize("kind", ["PNG", "MPO"])
def test_the_first_of_several_pictures_is_used(kind: str) -> None:
    options: dict[str, Any] = {"quality": 95} if kind == "MPO" else {}
    data = saved(scene(), kind, save_all=True, append_images=[Image.new("RGB", (40, 30), "blue")], **options)
    picture = read_picture(data)
    assert np.abs(picture.image_bgr[..., ::-1].astype(int) - np.asarray(scene())).mean() < 4
    assert any("2 pictures" in note for note in picture.notes)


def test_a_wrong_ending_is_noted_only(tmp_path: Path) -> None:
    path = tmp_path / "hand.jpg"
    path.write_bytes(saved(scene()))
    picture = read_picture(path)
    assert picture.name == "hand.jpg"
    assert picture.notes == ("Named .jpg but really a PNG picture.",)


@pytest.mark.parametrize(("kind", "word"), [("GIF", "GIF"), ("WEBP", "WebP"), ("BMP", "BMP"), ("TIFF", "TIFF")])
def test_other_formats_are_named_and_refused(kind: str, word: str) -> None:
    with pytest.raises(
        UnreadablePictureError, match=f"hand.png: is a {word} picture; only JPEG and PNG are read"
    ) as caught:
        read_picture(saved(scene(), kind), name="hand.png")
    assert caught.value.engine_code is EngineCode.INPUT_ERROR
    assert caught.value.exit_status == ExitStatus.INPUT


@pytest.mark.parametrize(
    "data", [b"hello", b"<html></html>", b"%PDF-1.4", b"PK\3\4", b"\0" * 100, b"\x89PN", b"\xff\xd8"]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadablePictureError, match="only JPEG and PNG"):
        read_picture(data)


def test_empty_files_have_a_code_of_their_own_for_the_hand() -> None:
    with pytest.raises(EmptyPictureError, match="the file is empty") as caught:
        read_picture(b"", hand=True)
    assert caught.value.engine_code is EngineCode.INPUT_MAIN_IMAGE_EMPTY
    with pytest.raises(UnreadablePictureError, match="the file is empty") as other:
        read_picture(b"")
    assert other.value.engine_code is EngineCode.INPUT_ERROR


@pytest.mark.parametrize("size", [(0, 5), (5, 0), (0, 0)])
def test_pictures_without_pixels(size: tuple[int, int]) -> None:
    with pytest.raises(UnreadablePictureError, match="has no pixels"):
        read_picture(png(*size))


@pytest.mark.parametrize(
    ("size", "sentence"),
    [
        ((201, 1), "201 x 1; the long side may be 200"),
        ((150, 150), "150 x 150; 0 megapixels"),
        ((60_000, 60_000), "mega"),
    ],
)
def test_too_many_pixels_are_refused_before_decoding(size: tuple[int, int], sentence: str) -> None:
    with pytest.raises(PictureTooLargeError, match=sentence) as caught:
        read_picture(png(*size), limits=SMALL)  # holds no pixel data: decoding would fail differently
    assert caught.value.family_code is FamilyCode.EXCEED_MAX_IMAGE_SIZE


def test_a_jpeg_that_promises_too_many_pixels() -> None:
    data = bytearray(saved(scene(), "JPEG"))
    at = data.find(b"\xff\xc0") + 5
    data[at : at + 4] = b"\xff\xdc\xff\xdc"
    with pytest.raises(PictureTooLargeError):
        read_picture(bytes(data))


def test_too_many_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "hand.png"
    path.write_bytes(saved(scene()) + b"\0" * SMALL.max_bytes)
    for source in (path, path.read_bytes()):
        with pytest.raises(FileTooLargeError, match="must be smaller") as caught:
            read_picture(source, limits=SMALL)
        assert caught.value.family_code is FamilyCode.EXCEED_MAX_FILESIZE


def test_the_published_limits() -> None:
    assert read_picture(png(4096, 1, b"\0" * (4096 * 3 + 1)), limits=API_LIMITS).image_bgr.shape == (1, 4096, 3)
    with pytest.raises(PictureTooLargeError):
        read_picture(png(4097, 1), limits=API_LIMITS)
    with pytest.raises(FileTooLargeError, match="smaller than 10 MB"):
        read_picture(saved(scene()) + b"\0" * (10 * 2**20), limits=API_LIMITS)


@pytest.mark.parametrize("kind", [b"zTXt", b"iCCP"])
def test_inflated_metadata_is_refused_or_left_out(kind: bytes) -> None:
    bomb = chunk(kind, b"a\0\0" + zlib.compress(b"0" * 100_000_000))
    with pytest.raises(UnreadablePictureError):
        read_picture(png(1, 1, b"\0\1\2\3", extra=bomb))


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path, "is a folder"),
        (tmp_path / "none.png", "no such file"),
        (Path("a\0b"), "can't be"),
    ):
        with pytest.raises(UnreadablePictureError, match=sentence):
            read_picture(path)
    if Path("/dev/zero").exists():
        with pytest.raises(UnreadablePictureError, match="is not a file"):
            read_picture(Path("/dev/zero"))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_cut_files_are_refused(kind: str) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (40, 50, 3), dtype=np.uint8))
    data = saved(noise, kind)
    for length in range(20, len(data) * 9 // 10, 97):
        with pytest.raises(UnreadablePictureError, match="damaged"):
            read_picture(data[:length])


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_flipped_bytes_end_in_a_picture_or_a_sentence(kind: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    original = saved(scene(), kind, exif=exif, icc_profile=profile)
    dice = random.Random(7)  # noqa: S311
    for _ in range(400):
        data = bytearray(original)
        for _ in range(dice.randint(1, 5)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            picture = read_picture(bytes(data), limits=SMALL)
        except RingarError as error:
            message = error.message
        else:
            message = ""
            assert max(picture.image_bgr.shape[:2]) <= SMALL.max_side_px
        assert "\n" not in message


def test_masks_have_their_photos_size_and_one_channel() -> None:
    grey = np.zeros((30, 40), np.uint8)
    grey[10:20] = 255
    assert (read_mask(saved(Image.fromarray(grey)), (40, 30)) == grey).all()
    coloured = Image.merge("RGBA", [Image.new("L", (40, 30), 255)] * 3 + [Image.fromarray(grey)])
    assert (read_mask(saved(coloured), (40, 30)) == grey).all()
    with pytest.raises(UnreadableMaskError, match="the mask is 40 x 30, its photo 30 x 40") as caught:
        read_mask(saved(Image.fromarray(grey)), (30, 40), name="mask.png")
    assert caught.value.family_code is FamilyCode.DECODE_MASK


def test_damaged_masks_have_the_masks_code() -> None:
    with pytest.raises(UnreadableMaskError, match=r"mask\.png: the file is empty"):
        read_mask(b"", (1, 1), name="mask.png")
    with pytest.raises(FileTooLargeError):
        read_mask(b"\0" * SMALL.max_bytes, (1, 1), limits=SMALL)
