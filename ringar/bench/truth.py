"""Reads the measuring material: path-traced stills and sequences, annotated photos of worn rings."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2

from ringar.errors import UnreadablePictureError
from ringar.parameters import Finger, RingParameter
from ringar.records import Bgr8, Frame, ProductView

FINGERS = {
    "thumb": Finger.THUMB,
    "index": Finger.INDEX,
    "middle": Finger.MIDDLE,
    "ring": Finger.RING,
    "pinky": Finger.LITTLE,
}
SEQUENCE_T = 0.62
"""Place along the phalanx of the rings in the sequences, which their truth leaves out."""

PRODUCT_FILES = {
    ProductView.THREE_QUARTER: "product",
    ProductView.STANDING: "product_standing",
    ProductView.LOW: "product_low",
    ProductView.TOP: "product_top",
}


@dataclass(frozen=True)
class StillCase:
    """One path-traced still: its folder and its truth."""

    folder: Path
    truth: dict[str, Any]

    @property
    def tone(self) -> str:
        """Skin tone, I (very light) to VI (very dark)."""
        return str(self.truth["spec"]["tone"])

    def picture(self, name: str) -> Bgr8:
        """One of the case's pictures, (height, width, 3) uint8 BGR."""
        return load_bgr(self.folder / name)

    def product_photo(self, view: ProductView) -> Path:
        """The ring's product photo on white in one of the shop's views."""
        return self.folder / f"{PRODUCT_FILES[view]}_white.jpg"

    @property
    def parameter(self) -> RingParameter:
        """How the true ring is worn."""
        return worn_as(self.truth["ring"])


@dataclass(frozen=True)
class SequenceCase:
    """One path-traced sequence: its folder and its truth per frame."""

    folder: Path
    truth: dict[str, Any]

    @property
    def parameter(self) -> RingParameter:
        """How the true ring is worn."""
        return worn_as(self.truth["frames"][0]["ring"])

    @property
    def product_photo(self) -> Path:
        """The ring's product photo on white."""
        return self.folder / "product_white.jpg"

    def frames(self) -> Iterator[Frame]:
        """The pictures in their order, stamped at the sequence's rate."""
        rate = float(self.truth.get("fps", 30))
        for index, path in enumerate(sorted((self.folder / "frames").iterdir())):
            yield Frame(load_bgr(path), int(index * 1e9 / rate), index, path.name)


@dataclass(frozen=True)
class WornPhoto:
    """A real photo of a worn ring with the band's marked ends (px) and its place along the phalanx."""

    path: Path
    finger: Finger
    left_px: tuple[float, float]
    right_px: tuple[float, float]
    phalanx_t: float


def worn_as(ring: dict[str, Any]) -> RingParameter:
    """Finger and wearing location of a true ring; its place along the finger is a choice, so it is passed on."""
    location = (float(ring.get("t_mcp_to_pip", SEQUENCE_T)) - 0.48) / 0.44
    return RingParameter(
        ring_wearing_finger=int(FINGERS[ring["finger"]]), ring_wearing_location=min(max(location, 0.0), 1.0)
    )


def stills(root: Path) -> list[StillCase]:
    """All stills below ``root`` (the truth set's folder)."""
    return [StillCase(p.parent, json.loads(p.read_text())) for p in sorted((root / "stills").glob("*/truth.json"))]


def sequences(root: Path) -> list[SequenceCase]:
    """All sequences below ``root``."""
    return [
        SequenceCase(p.parent, json.loads(p.read_text())) for p in sorted((root / "sequences").glob("*/truth.json"))
    ]


def worn_photos(root: Path) -> list[WornPhoto]:
    """The annotated photos of worn rings below ``root`` (the photos' folder)."""
    items = json.loads((root / "wearing" / "ring_annotations.json").read_text())["items"]
    return [
        WornPhoto(
            path=root / item["file"],
            finger=FINGERS[item["finger"]],
            left_px=tuple(item["left"]),
            right_px=tuple(item["right"]),
            phalanx_t=float(item["t_center"]),
        )
        for item in items
    ]


def load_bgr(path: Path) -> Bgr8:
    """A trusted picture of the measuring set, (height, width, 3) uint8 BGR."""
    image = cv2.imread(str(path))
    if image is None:
        raise UnreadablePictureError(f"{path}: this picture of the measuring set can't be read.")
    return image.astype("uint8", copy=False)
