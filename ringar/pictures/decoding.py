"""From an opened file to upright sRGB pixels: depth, print colours, ICC profile, orientation, transparency."""

import struct
import zlib
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

from ringar.errors import PictureTooLargeError, UnreadablePictureError

# EXIF 2.32, tag 0x0112: how the stored rows and columns are to be turned.
_ORIENTATION_TAG = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# What Pillow raises on damaged files, found by cutting and flipping bytes of good ones.
DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    struct.error,
    zlib.error,
)


def decode(image: Image.Image, data: bytes, label: str, notes: list[str]) -> tuple[Image.Image, Image.Image | None]:
    """Decode to an upright RGB picture and its transparency."""
    frames = getattr(image, "n_frames", 1)
    try:
        image.load()
    except MemoryError as error:
        raise PictureTooLargeError(f"{label}: there is too little memory for it. Save it smaller.") from error
    except DAMAGED as error:
        raise UnreadablePictureError(f"{label}: the picture is damaged or cut off. Choose another picture.") from error
    if frames > 1:
        notes.append(f"Holds {frames} pictures; the first one is used.")
    deep = image.format == "PNG" and data[24] == 16  # the bit depth follows width and height
    if deep:
        notes.append("16 bits per channel were reduced to 8.")
        image.info.pop("transparency", None)  # in 16-bit units, which Pillow would compare with 8-bit pixels
    alpha: Image.Image | None = None
    if image.has_transparency_data:
        alpha = image.convert("RGBA").getchannel("A")
    turn = _UPRIGHT.get(_orientation(image))
    colour = _to_srgb(image, notes)
    if turn is not None:
        colour = colour.transpose(turn)
        alpha = None if alpha is None else alpha.transpose(turn)
        notes.append("Turned upright as its EXIF orientation says.")
    return colour, alpha


def _orientation(image: Image.Image) -> int:
    """EXIF orientation, 1 where there is none or it can't be read."""
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except DAMAGED:
        return 1
    return value if isinstance(value, int) else 1


def _to_srgb(image: Image.Image, notes: list[str]) -> Image.Image:
    """Colours as 8-bit sRGB, through the file's ICC profile where it has a usable one."""
    profile_bytes = image.info.get("icc_profile")
    plain = _without_alpha(image)
    if plain.mode == "CMYK":
        notes.append("Print colours (CMYK) were turned to screen colours.")
    if not profile_bytes:
        return plain.convert("RGB")
    try:
        profile = ImageCms.getOpenProfile(BytesIO(profile_bytes))
        space = profile.profile.xcolor_space.strip()
        if "sRGB" in (profile.profile.profile_description or ""):
            return plain.convert("RGB")
        matching = plain.convert({"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}[space])
        done = ImageCms.profileToProfile(matching, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *DAMAGED):
        notes.append("Its colour profile can't be used; sRGB was assumed.")
        return plain.convert("RGB")
    if done is None:
        return plain.convert("RGB")
    notes.append("Colours were turned from its colour profile to sRGB.")
    return done


def _without_alpha(image: Image.Image) -> Image.Image:
    """The colours as L, RGB or CMYK, 8 bits per channel."""
    if image.mode.startswith("I"):
        return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).astype(np.uint8))
    if image.mode in ("1", "L", "LA", "La"):
        return image.convert("L")
    return image if image.mode in ("RGB", "CMYK") else image.convert("RGB")
