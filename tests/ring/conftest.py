"""Known rings: path-traced product photos in four views with their exact truth."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ringar.pictures import read_picture
from ringar.records import Picture, ProductView

FILES = {
    ProductView.THREE_QUARTER: "product",
    ProductView.STANDING: "product_standing",
    ProductView.LOW: "product_low",
    ProductView.TOP: "product_top",
}


@dataclass(frozen=True)
class KnownRing:
    """One product photo on white, its true alpha (height, width) 0-1 and its camera's truth."""

    picture: Picture
    alpha: NDArray[np.float32]
    truth: dict[str, Any]

    @property
    def anchors_px(self) -> NDArray[np.float64]:
        """True ends of the inner edge; truth counts pixel corners, ringar pixel centres."""
        return np.array([self.truth["inner_edge_left_px"], self.truth["inner_edge_right_px"]]) - 0.5


class KnownRings:
    """The path-traced rings by case and view."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __call__(self, case: str, view: ProductView) -> KnownRing:
        folder, stem = self._root / case, FILES[view]
        if view is ProductView.THREE_QUARTER:
            truth = json.loads((folder / "truth.json").read_text())["product"]
        else:
            truth = json.loads((folder / "views.json").read_text())[view.value]
        rgba = cv2.imread(str(folder / f"{stem}_rgba.png"), cv2.IMREAD_UNCHANGED)
        assert rgba is not None
        alpha = np.asarray(rgba[..., 3] / 255.0, np.float32)
        return KnownRing(read_picture(folder / f"{stem}_white.jpg"), alpha, truth)


@pytest.fixture(scope="session")
def known(shared: Path) -> KnownRings:
    return KnownRings(shared / "groundtruth" / "stills")
