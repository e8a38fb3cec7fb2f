"""Runs the pipeline over the truth: stills in every product view, sequences, and a still hand under fresh noise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ringar.bench.figures import picture_figures, pose_figures, sequence_figures
from ringar.bench.truth import SequenceCase, StillCase, load_bgr
from ringar.errors import RingarError
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from ringar.records import Frame, ProductView, Wearing
from ringar.ring import lift_ring
from ringar.tryon import TryOn, TryOnResult, WornRing

Row = dict[str, Any]
OnStill = Callable[[StillCase, ProductView, TryOnResult], None]

STILLNESS_FRAMES = 60
STILLNESS_NOISE_GREY = 2.5
"""Standard deviation of fresh sensor noise, 8-bit grey levels: a webcam in a lit room."""


@dataclass(frozen=True)
class WornSource:
    """A product photo and how its ring is worn."""

    photo: Path
    parameter: RingParameter

    def wearing(self) -> Wearing:
        """Lift the ring from its photo."""
        return Wearing(lift_ring(read_picture(self.photo), self.parameter), self.parameter)


def pose_of(ring: WornRing) -> Row:
    """A drawn ring's pose in the form the truth's scorer reads."""
    return {
        "center_px": list(ring.center_px),
        "axis_angle_deg": ring.axis_angle_deg,
        "width_px": ring.width_px,
        "tilt_deg": ring.tilt_deg,
    }


def run_stills(
    tryon: TryOn, cases: Sequence[StillCase], views: Sequence[ProductView], on_still: OnStill | None = None
) -> list[Row]:
    """One row of figures per still and product view; refused ones carry the sentence instead."""
    rows: list[Row] = []
    for case in cases:
        frame = Frame(case.picture("hand.png"), 0, source=case.folder.name)
        for view in views:
            row: Row = {"case": case.folder.name, "view": view.value, "tone": case.tone}
            try:
                result = tryon.still(frame, [WornSource(case.product_photo(view), case.parameter).wearing()])
            except RingarError as error:
                rows.append(row | {"refused": error.message})
                continue
            rows.append(row | _still_figures(case, result))
            if on_still is not None:
                on_still(case, view, result)
    return rows


def _still_figures(case: StillCase, result: TryOnResult) -> Row:
    ring = result.rings[0]
    truth = case.truth["ring"]
    bare, with_ring = case.picture("hand.png"), case.picture("with_ring.png")
    mask = case.picture("ring_mask.png")[..., 0]
    return {
        "confidence": ring.confidence,
        **picture_figures(result.image_bgr, result.mask, bare, with_ring, mask, truth),
        **pose_figures(pose_of(ring), truth),
    }


def run_sequences(tryon: TryOn, cases: Sequence[SequenceCase]) -> list[Row]:
    """One row of figures per sequence, played through the video path."""
    rows: list[Row] = []
    for case in cases:
        wearing = WornSource(case.product_photo, case.parameter).wearing()
        tryon.reset()
        results = [tryon.step(frame, [wearing]) for frame in case.frames()]
        poses = [pose_of(result.rings[0]) if result.rings else None for result in results]
        rows.append({"case": case.folder.name, **sequence_figures(poses, case.truth["frames"])})
    return rows


def run_stillness(tryon: TryOn, photos: Sequence[Path], ring: WornSource, size_px: tuple[int, int]) -> list[Row]:
    """Spread of the drawn pose while one real frame is repeated with fresh camera noise.

    Figures are root mean squares about the mean over the second half of the frames: centre in px, width in per cent,
    angle in degrees.
    """
    wearing = ring.wearing()
    rows: list[Row] = []
    for photo in photos:
        image = _cover(load_bgr(photo), size_px)
        generator = np.random.default_rng(7)
        tryon.reset()
        poses = []
        for index in range(STILLNESS_FRAMES):
            noise = generator.normal(0, STILLNESS_NOISE_GREY, image.shape)
            noisy = np.clip(image + noise, 0, 255).astype(np.uint8)
            result = tryon.step(Frame(noisy, int(index * 1e9 / 30), index, photo.name), [wearing])
            if result.rings and index >= STILLNESS_FRAMES // 2:
                poses.append(pose_of(result.rings[0]))
        row: Row = {"case": photo.name, "answered": len(poses) / (STILLNESS_FRAMES - STILLNESS_FRAMES // 2)}
        rows.append(row | (_spread(poses) if len(poses) > 1 else {}))
    return rows


def _spread(poses: Sequence[Row]) -> Row:
    centre = np.array([p["center_px"] for p in poses])
    width = np.array([p["width_px"] for p in poses])
    angle = np.array([p["axis_angle_deg"] for p in poses])
    return {
        "centre_rms_px": float(np.sqrt(((centre - centre.mean(0)) ** 2).sum(1).mean())),
        "width_rms_pct": float(100 * width.std() / width.mean()),
        "angle_rms_deg": float(np.std((angle - angle[0] + 180) % 360)),
    }


def _cover(image: np.ndarray, size_px: tuple[int, int]) -> np.ndarray:
    """The picture scaled and centre-cropped to (width, height)."""
    width, height = size_px
    scale = max(width / image.shape[1], height / image.shape[0])
    scaled = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    top, left = (scaled.shape[0] - height) // 2, (scaled.shape[1] - width) // 2
    return np.ascontiguousarray(scaled[top : top + height, left : left + width])
