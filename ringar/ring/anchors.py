"""Anchor points: the ends of the ring's inner edge in its photo."""

import numpy as np

from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.records import Picture, Point
from ringar.ring.projection import Doubles, PhotoCamera
from ringar.ring.segment import Segmentation


def anchor_points(camera: PhotoCamera) -> tuple[Point, Point]:
    """The ends of the inner edge farthest to the left and right in the photo."""
    angle = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    edge = camera.project(np.stack([np.sin(angle), np.zeros(360), np.cos(angle)], axis=-1))
    left, right = edge[edge[:, 0].argmin()], edge[edge[:, 0].argmax()]
    return (float(left[0]), float(left[1])), (float(right[0]), float(right[1]))


def check_anchors(picture: Picture, parameter: RingParameter) -> None:
    """Refuse anchor points outside the photo."""
    height, width = picture.image_bgr.shape[:2]
    for x, y in parameter.ring_anchor_point or ():
        if not (0 <= x < width and 0 <= y < height):
            raise InvalidParameterError(
                "ring_anchor_point",
                f"ring_anchor_point: ({x}, {y}) lies outside the {width} x {height} photo; give points inside it.",
            )


LARGEST_SPAN, LEAST_SPAN = 1.1, 0.15
"""Given points farther apart than this share of the ring's extent, or nearer, are not meant for this ring."""
NEAR = 0.015
"""Given points within this share of the inner diameter from the ends found confirm them."""


def given_ends(picture: Picture, parameter: RingParameter, found: Segmentation) -> Doubles | None:
    """Given anchor points (2, 2), left first, at the found ring's size; None where none are given.

    Raises
    ------
    InvalidParameterError
        The points are not on the ring.
    """
    if parameter.ring_anchor_point is None or found.silhouette is None:
        return None
    factor = picture.image_bgr.shape[1] / found.alpha.shape[1]
    ends = (np.array(sorted(parameter.ring_anchor_point), float) + 0.5) / factor - 0.5
    low, high = found.silhouette.outer.min(axis=0), found.silhouette.outer.max(axis=0)
    middle, span = ends.mean(axis=0), float(np.linalg.norm(ends[1] - ends[0]))
    outside = ((middle < low) | (middle > high)).any()
    extent = float(np.linalg.norm(high - low))
    if outside or not LEAST_SPAN * extent < span < LARGEST_SPAN * extent:
        raise misplaced()
    return np.asarray(ends, np.float64)


def misplaced() -> InvalidParameterError:
    """What is said of anchor points between which no ring of the photo can lie."""
    return InvalidParameterError(
        "ring_anchor_point",
        "ring_anchor_point: the points are not on this ring's inner edge; give its left and right end, or none.",
    )


def confirmed(camera: PhotoCamera, ends: Doubles) -> bool:
    """True where given ends are those of the view already."""
    found = np.array(anchor_points(camera))
    return float(np.linalg.norm(found - ends, axis=1).max()) < NEAR * float(np.linalg.norm(found[1] - found[0]))


def anchored(camera: PhotoCamera, ends: Doubles) -> PhotoCamera:
    """The view moved, scaled and turned in the picture so that the inner edge ends at the given points (2, 2)."""
    found = np.array(anchor_points(camera))
    span, target = found[1] - found[0], ends[1] - ends[0]
    scale = float(np.linalg.norm(target)) / max(float(np.linalg.norm(span)), 1e-6)
    turn = -(np.arctan2(target[1], target[0]) - np.arctan2(span[1], span[0]))
    spin = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1.0]])
    offset = np.array(camera.center_px) - found.mean(axis=0)
    offset_up = spin[:2, :2] @ (offset * [1, -1]) * scale
    center = ends.mean(axis=0) + offset_up * [1, -1]
    return PhotoCamera(
        spin @ camera.rotation, (float(center[0]), float(center[1])), camera.scale_px * scale, camera.nearness
    )


def whole(camera: PhotoCamera, factor: float) -> Doubles:
    """Ends of the inner edge (2, 2) at the nearest whole pixels of a photo ``factor`` times as large.

    A request names anchor points in whole pixels; a ring lifted about whole ones comes out the same when they are
    handed back.
    """
    found = (np.array(anchor_points(camera)) + 0.5) * factor - 0.5
    return np.asarray((np.round(found) + 0.5) / factor - 0.5)
