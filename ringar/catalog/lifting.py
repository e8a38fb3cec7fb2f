"""From a catalogue's photo to its lifted model and its thumbnail, through the cache."""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.catalog.cache import LiftCache, Recipe, cache_key, named
from ringar.catalog.pictures import PictureFolder
from ringar.errors import InvalidParameterError
from ringar.pictures import encode_png, read_mask, read_picture
from ringar.records import RingModel
from ringar.ring import lift_ring
from ringar.ring.framed import framed, premultiplied

THUMBNAIL_PX = 512
"""Side of the thumbnails that smaller ones are made from."""
KEPT_SIDES_PX = (64, 96, 128, 192, 256, 384)
"""Smaller sides that are kept as well once they are asked for."""
MIN_THUMBNAIL_PX = 16


class Lifter:
    """Lifts photos of a picture folder and remembers the results on the disk."""

    def __init__(self, pictures: PictureFolder, cache: LiftCache) -> None:
        self._pictures = pictures
        self._cache = cache

    def model(self, recipe: Recipe, name: str = "") -> RingModel:
        """The lifted ring.

        Raises
        ------
        NoRingError
            The photo can't be lifted.
        InvalidParameterError
            The anchor points are not on the ring.
        UnreadablePictureError
            Photo or mask can't be read.
        CatalogError
            Photo or mask is missing.
        """
        kept = self._cache.model(cache_key(recipe))
        if kept is not None:
            return named(kept, name)
        mask = None if recipe.mask_sha256 is None else self._pictures.read(recipe.mask_sha256)
        return self.lift(recipe, self._pictures.read(recipe.photo_sha256), mask, name)

    def lift(
        self, recipe: Recipe, photo: bytes, mask: bytes | None = None, name: str = "", mask_name: str = ""
    ) -> RingModel:
        """Lift a photo that need not be in the folder, and keep the model.

        Raises
        ------
        NoRingError, InvalidParameterError, UnreadablePictureError
            As :meth:`model`.
        """
        picture = read_picture(photo, name=name or "The photo")
        height, width = picture.image_bgr.shape[:2]
        alpha = None if mask is None else read_mask(mask, (width, height), name=mask_name or "The mask")
        model = lift_ring(picture, recipe.parameter, alpha, view=recipe.view)
        self._cache.keep_model(cache_key(recipe), model)
        return model

    def thumbnail(self, recipe: Recipe, side_px: int, name: str = "") -> bytes:
        """The ring alone on a see-through square, as PNG.

        Raises
        ------
        InvalidParameterError
            ``side_px`` is not from 16 to 512.
        NoRingError, UnreadablePictureError, CatalogError
            As :meth:`model`.
        """
        if not MIN_THUMBNAIL_PX <= side_px <= THUMBNAIL_PX:
            raise InvalidParameterError(
                "side_px", f"side_px: thumbnails have {MIN_THUMBNAIL_PX} to {THUMBNAIL_PX} pixels, not {side_px}."
            )
        key = cache_key(recipe)
        kept = self._cache.thumbnail(key, side_px)
        if kept is not None:
            return kept
        large = self._cache.thumbnail(key, THUMBNAIL_PX)
        if large is None:
            large = encode_png(thumbnail(self.model(recipe, name).cutout_bgra), level=6)
            self._cache.keep_thumbnail(key, THUMBNAIL_PX, large)
        if side_px == THUMBNAIL_PX:
            return large
        png = _smaller(large, side_px)
        if side_px in KEPT_SIDES_PX:
            self._cache.keep_thumbnail(key, side_px, png)
        return png


def thumbnail(cutout_bgra: NDArray[np.uint8], side_px: int = THUMBNAIL_PX) -> NDArray[np.uint8]:
    """The ring alone, centred on a see-through square.

    Parameters
    ----------
    cutout_bgra
        (height, width, 4) uint8, straight alpha.

    Returns
    -------
    (side_px, side_px, 4) uint8 BGRA, straight alpha.
    """
    return _straight(framed(cutout_bgra, side_px))


def _smaller(png: bytes, side_px: int) -> bytes:
    large = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    small = cv2.resize(premultiplied(np.asarray(large, np.uint8)), (side_px, side_px), interpolation=cv2.INTER_AREA)
    return encode_png(_straight(np.asarray(small, np.float32)))


def _straight(premultiplied: NDArray[np.float32]) -> NDArray[np.uint8]:
    alpha = premultiplied[..., 3:]
    colour = premultiplied[..., :3] * (255 / np.maximum(alpha, 1e-3))
    return np.clip(np.concatenate([colour, alpha], axis=2) + 0.5, 0, 255).astype(np.uint8)
