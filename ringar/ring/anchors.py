"""Anchor points: the ends of the ring's inner edge in its photo."""

import numpy as np

from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.records import Picture, Point
from ringar.ring.projection import PhotoCamera


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


ASTRAY, LEAST_SPAN = 0.5, 0.4
"""Given points farther than this share of the inner diameter from the edge found, or this much nearer together, are
not meant for this ring."""


def anchored(camera: PhotoCamera, anchors: tuple[tuple[int, int], tuple[int, int]], factor: float) -> PhotoCamera:
    """The view moved, scaled and turned in the picture so that the inner edge ends at the given points."""
    wanted = np.array(sorted(anchors), float)
    wanted = (wanted + 0.5) / factor - 0.5
    found = np.array(anchor_points(camera))
    span, target = found[1] - found[0], wanted[1] - wanted[0]
    scale = float(np.linalg.norm(target)) / max(float(np.linalg.norm(span)), 1e-6)
    astray = float(np.linalg.norm(wanted.mean(axis=0) - found.mean(axis=0))) > ASTRAY * float(np.linalg.norm(span))
    if astray or not LEAST_SPAN < scale < 1 / LEAST_SPAN:
        raise InvalidParameterError(
            "ring_anchor_point",
            "ring_anchor_point: the points are not on this ring's inner edge; give its left and right end, or none.",
        )
    turn = -(np.arctan2(target[1], target[0]) - np.arctan2(span[1], span[0]))
    spin = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1.0]])
    offset = np.array(camera.center_px) - found.mean(axis=0)
    offset_up = spin[:2, :2] @ (offset * [1, -1]) * scale
    center = wanted.mean(axis=0) + offset_up * [1, -1]
    return PhotoCamera(
        spin @ camera.rotation, (float(center[0]), float(center[1])), camera.scale_px * scale, camera.nearness
    )
