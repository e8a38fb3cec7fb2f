"""The ring network: where in a photo a ring is, told by what rings look like, not by what their ground is like.

A small U-shaped convolutional network (U-Net: Ronneberger, Fischer and Brox 2015) sees the whole photo and answers how
much of each pixel is ring. It was trained on path-traced rings of many kinds laid on made-up grounds with shadows,
mirror images, tags and JPEG (``models/train_ring_mask.py``); no photo was labelled for it.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.networks import small_network
from ringar.records import Bgr8, Floats, Gray8
from ringar.ring.pieces import above, without_specks

MODEL_NAME = "ring_mask"
SIZE_PX = 384
"""Height and width of what the network sees."""
_CLOSER = 0.6
"""Weight of the closer look; the other's stays with the first, which sees what the closer one may take for the ring."""
_ROOM = 0.12
"""How much is left round the ring, in shares of its longer side, where it is looked at more closely."""


def ring_share(image: Bgr8) -> Gray8:
    """How much of each pixel is ring: (height, width) uint8, 255 = all of it.

    The photo is looked at twice: whole, then closely where the first look found something; both count.

    Raises
    ------
    ModelFileError
        The network's file is missing or damaged.
    """
    found = _look(image)
    window = _around(found)
    if window is None:
        return np.zeros_like(found)
    closer = _look(np.ascontiguousarray(image[window]))
    share = np.zeros_like(found)
    share[window] = cv2.addWeighted(closer, _CLOSER, found[window], 1 - _CLOSER, 0)
    return share


def network_input(image: Bgr8) -> Floats:
    """(1, 3, SIZE_PX, SIZE_PX) float32, -1 to 1: the photo's long side fills it, its margins are carried on."""
    height, width = image.shape[:2]
    factor = SIZE_PX / max(height, width)
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    small = cv2.resize(image, (max(1, round(width * factor)), max(1, round(height * factor))), interpolation=way)
    down, right = SIZE_PX - small.shape[0], SIZE_PX - small.shape[1]
    square = cv2.copyMakeBorder(small, 0, down, 0, right, cv2.BORDER_REPLICATE)
    return np.asarray(cv2.dnn.blobFromImage(square, 1 / 127.5, mean=(127.5, 127.5, 127.5)), np.float32)


def _look(image: Bgr8) -> Gray8:
    shares = small_network(MODEL_NAME).answer(photo=network_input(image))
    height, width = image.shape[:2]
    factor = SIZE_PX / max(height, width)
    answer = shares[0, 0, : max(1, round(height * factor)), : max(1, round(width * factor))]
    share = cv2.resize(answer * np.float32(255), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(share + np.float32(0.5), np.uint8)


def _around(share: NDArray[np.uint8]) -> tuple[slice, slice] | None:
    """Rows and columns of what is ring, with some room; None where there is none."""
    x, y, width, height = cv2.boundingRect(without_specks(above(share, 127)))
    if width == 0:
        return None
    room = round(_ROOM * max(width, height))
    return slice(max(0, y - room), y + height + room), slice(max(0, x - room), x + width + room)
