"""Pictures in: limits before decoding, one upright sRGB form, one sentence for everything that is wrong.

Only JPEG and PNG are read, as the API publishes, told by their content. The header is looked at before a single
pixel is decoded.
"""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from ringar.errors import (
    EmptyPictureError,
    FileTooLargeError,
    PictureTooLargeError,
    UnreadableMaskError,
    UnreadablePictureError,
)
from ringar.files import read_at_most, reason_of
from ringar.pictures.decoding import DAMAGED, decode
from ringar.records import Bgr8, Gray8, Picture


@dataclass(frozen=True)
class PictureLimits:
    """What is read at most.

    Attributes
    ----------
    max_bytes
        A file must be smaller than this.
    max_side_px, max_pixels
        Longest side and pixel count that are decoded.
    """

    max_bytes: int
    max_side_px: int
    max_pixels: int


API_LIMITS = PictureLimits(max_bytes=10 * 2**20, max_side_px=4096, max_pixels=4096 * 4096)
"""The published limits of the API: less than 10 MB, long side up to 4096 px."""

LOCAL_LIMITS = PictureLimits(max_bytes=64 * 2**20, max_side_px=16384, max_pixels=50_000_000)
"""For files on one's own machine: the 48-megapixel photos of today's phones and cameras still pass."""

STRIP_PX = 128
"""Rows whose pixels are taken at once."""

# https://en.wikipedia.org/wiki/List_of_file_signatures: (offset, bytes, name); only to say what a refused file is.
_OTHER_FORMATS = (
    (0, b"GIF8", "a GIF picture"),
    (8, b"WEBP", "a WebP picture"),
    (0, b"BM", "a BMP picture"),
    (0, b"II*\0", "a TIFF picture"),
    (0, b"MM\0*", "a TIFF picture"),
    (8, b"heic", "a HEIC picture"),
    (8, b"heix", "a HEIC picture"),
    (8, b"mif1", "a HEIC picture"),
    (8, b"avif", "an AVIF picture"),
    (0, b"8BPS", "a Photoshop file"),
    (0, b"%PDF", "a PDF document"),
    (0, b"<svg", "an SVG drawing"),
    (0, b"<", "a web page or XML file"),
    (0, b"PK\3\4", "a ZIP archive"),
)

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_JPEG_SIGNATURE = b"\xff\xd8\xff"


def read_picture(
    source: Path | bytes, *, name: str = "", limits: PictureLimits = LOCAL_LIMITS, hand: bool = False
) -> Picture:
    """Read a JPEG or PNG file: upright, sRGB, 8 bits per channel, transparency kept.

    Parameters
    ----------
    source
        The file, or its bytes.
    name
        The picture's name for messages; a file's own name where empty.
    limits
        Checked before decoding.
    hand
        True for the try-on's main picture: an empty file then has an API code of its own.

    Raises
    ------
    UnreadablePictureError
        Missing, damaged, zero-sized or of another format; its subclasses where the file is too large, has too
        many pixels, or is an empty hand picture.
    """
    label = name or (str(source) if isinstance(source, Path) else "The picture")
    data = source if isinstance(source, bytes) else read_file(source, limits)
    if not data:
        kind = EmptyPictureError if hand else UnreadablePictureError
        raise kind(f"{label}: the file is empty. Choose another picture.")
    if len(data) >= limits.max_bytes:
        raise FileTooLargeError(_too_many_bytes(label, limits))
    notes: list[str] = []
    # Pillow tells of odd metadata by warnings; what matters is said in notes or errors.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = _open(data, label, limits)
        colour, alpha = decode(image, data, label, notes)
    extension = Path(name or (source.name if isinstance(source, Path) else "")).suffix.lower()
    _note_wrong_name(extension, image.format or "", notes)
    return Picture(
        image_bgr=_pixels(colour),
        alpha=None if alpha is None else np.array(alpha, np.uint8),
        name=name or (source.name if isinstance(source, Path) else ""),
        notes=tuple(notes),
    )


def _pixels(colour: Image.Image) -> Bgr8:
    """The pixels, taken in strips: Pillow lets no other thread run while it hands pixels over."""
    width_px, height_px = colour.size
    image_bgr = np.empty((height_px, width_px, 3), np.uint8)
    for top in range(0, height_px, STRIP_PX):
        bottom = min(top + STRIP_PX, height_px)
        strip = np.asarray(colour.crop((0, top, width_px, bottom)))
        image_bgr[top:bottom] = cv2.cvtColor(strip, cv2.COLOR_RGB2BGR)
    return image_bgr


def read_file(path: Path, limits: PictureLimits = LOCAL_LIMITS) -> bytes:
    """Read a regular file.

    Raises
    ------
    UnreadablePictureError
        Missing, a folder, a device or not readable; :class:`FileTooLargeError` where it is too large.
    """
    try:
        if path.is_dir():
            raise UnreadablePictureError(f"{path}: is a folder, not a picture. Name a JPEG or PNG file.")
        if path.exists() and not path.is_file():
            raise UnreadablePictureError(f"{path}: is not a file. Name a JPEG or PNG file.")
        data = read_at_most(path, limits.max_bytes - 1)
    except FileNotFoundError as error:
        raise UnreadablePictureError(f"{path}: there is no such file. Check the name.") from error
    except (OSError, ValueError) as error:
        raise UnreadablePictureError(f"{path}: can't be read ({reason_of(error)}). Check the file.") from error
    if data is None:
        raise FileTooLargeError(_too_many_bytes(str(path), limits))
    return data


def read_mask(
    source: Path | bytes, size: tuple[int, int], *, name: str = "", limits: PictureLimits = LOCAL_LIMITS
) -> Gray8:
    """Read a mask that must have its photo's size.

    Parameters
    ----------
    size
        (width, height) of the photo, upright.

    Returns
    -------
    (height, width) uint8; colours are turned to grey and transparent places to 0.

    Raises
    ------
    UnreadableMaskError
        Damaged, of another format or of another size.
    """
    label = name or (str(source) if isinstance(source, Path) else "The mask")
    try:
        picture = read_picture(source, name=label, limits=limits)
    except (FileTooLargeError, PictureTooLargeError):
        raise
    except UnreadablePictureError as error:
        raise UnreadableMaskError(error.message) from error
    height, width = picture.image_bgr.shape[:2]
    if (width, height) != size:
        raise UnreadableMaskError(
            f"{label}: the mask is {width} x {height}, its photo {size[0]} x {size[1]}. Make them the same size."
        )
    grey = cv2.cvtColor(picture.image_bgr, cv2.COLOR_BGR2GRAY)
    if picture.alpha is not None:
        grey = cv2.multiply(grey, picture.alpha, scale=1 / 255)
    return grey.astype(np.uint8, copy=False)


def _too_many_bytes(label: str, limits: PictureLimits) -> str:
    return f"{label}: the file must be smaller than {limits.max_bytes // 2**20} MB. Save it smaller."


def _open(data: bytes, label: str, limits: PictureLimits) -> Image.Image:
    """Look at the header and refuse what is too large or of another format."""
    if not data.startswith((_PNG_SIGNATURE, _JPEG_SIGNATURE)):
        found = next((name for at, magic, name in _OTHER_FORMATS if data[at : at + len(magic)] == magic), "no picture")
        raise UnreadablePictureError(f"{label}: is {found}; only JPEG and PNG are read. Save it as JPEG or PNG.")
    if data.startswith(_PNG_SIGNATURE) and 0 in struct.unpack_from(">II", data.ljust(24, b"\1"), 16):
        raise UnreadablePictureError(f"{label}: the picture has no pixels. Choose another picture.")
    try:
        image = Image.open(BytesIO(data), formats=["JPEG", "PNG"])
    except Image.DecompressionBombError as error:
        raise PictureTooLargeError(
            f"{label}: the picture has more than {limits.max_pixels / 1e6:.0f} megapixels. Save it smaller."
        ) from error
    except (*DAMAGED, MemoryError) as error:
        raise UnreadablePictureError(f"{label}: the picture is damaged. Choose another picture.") from error
    width, height = image.size
    if min(width, height) < 1:
        raise UnreadablePictureError(f"{label}: the picture has no pixels. Choose another picture.")
    if max(width, height) > limits.max_side_px:
        raise PictureTooLargeError(
            f"{label}: the picture is {width} x {height}; the long side may be {limits.max_side_px} pixels at most. "
            "Save it smaller."
        )
    if width * height > limits.max_pixels:
        raise PictureTooLargeError(
            f"{label}: the picture is {width} x {height}; {limits.max_pixels / 1e6:.0f} megapixels are read at most. "
            "Save it smaller."
        )
    return image


def _note_wrong_name(extension: str, kind: str, notes: list[str]) -> None:
    """Say where a file's ending and its content differ."""
    family = "PNG" if kind == "PNG" else "JPEG"
    endings = (".png",) if family == "PNG" else (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo")
    if extension and extension not in endings:
        notes.append(f"Named {extension} but really a {family} picture.")
