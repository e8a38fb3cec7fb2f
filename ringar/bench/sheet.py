"""Picture sheets for the eye: input, truth, ours and their difference around the ring, enlarged."""

from pathlib import Path

import cv2
import numpy as np

from ringar.bench.truth import StillCase
from ringar.files import make_folder, write_atomically
from ringar.pictures import encode_png
from ringar.records import Bgr8, ProductView
from ringar.tryon import TryOnResult

CROP_FINGER_WIDTHS = 1.6
CELL_PX = 300


class SheetWriter:
    """Collects one strip per case and writes them as one picture per product view."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._strips: dict[ProductView, list[Bgr8]] = {}

    def add(self, case: StillCase, view: ProductView, result: TryOnResult) -> None:
        """Keep the strip of one composite."""
        ring = case.truth["ring"]
        bare, truth = case.picture("hand.png"), case.picture("with_ring.png")
        difference = np.clip(128 + (result.image_bgr.astype(int) - truth) // 2, 0, 255).astype(np.uint8)
        photo = cv2.resize(
            case.picture(case.product_photo(view).name), (CELL_PX, CELL_PX), interpolation=cv2.INTER_AREA
        )
        half = CROP_FINGER_WIDTHS * ring["finger_width_px"]
        cells = [_crop(image, ring["center_px"], half) for image in (bare, truth, result.image_bgr, difference)]
        strip = np.hstack([photo, *cells])
        cv2.putText(strip, case.folder.name, (6, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (0, 0, 255), 2)
        self._strips.setdefault(view, []).append(strip)

    def write(self) -> list[Path]:
        """Write the sheets; their paths."""
        make_folder(self._folder)
        paths = []
        for view, strips in self._strips.items():
            path = self._folder / f"{view.value}.png"
            write_atomically(path, encode_png(np.vstack(strips)))
            paths.append(path)
        return paths


def _crop(image: Bgr8, center_px: tuple[float, float], half_px: float) -> Bgr8:
    """A square around the centre, scaled to one cell."""
    scale = CELL_PX / (2 * half_px)
    x, y = center_px
    move = np.array([[scale, 0, CELL_PX / 2 - scale * x], [0, scale, CELL_PX / 2 - scale * y]], np.float32)
    return np.asarray(cv2.warpAffine(image, move, (CELL_PX, CELL_PX), flags=cv2.INTER_CUBIC), np.uint8)
