"""The lift: from one product photo to a ring in three dimensions."""

import numpy as np
from numpy.typing import NDArray

from ringar.errors import InvalidParameterError
from ringar.parameters import RingParameter
from ringar.records import Gray8, Picture, Point, RingModel
from ringar.ring.cutout import nothing_found, segmentation_of
from ringar.ring.ground import SEGMENT_SIZE_PX
from ringar.ring.head import fit_head
from ringar.ring.metal import metal_colour
from ringar.ring.picture_size import shrink
from ringar.ring.projection import PhotoCamera
from ringar.ring.segment import Segmentation
from ringar.ring.surface import band_patches, head_patches, plain_colour
from ringar.ring.texture import photo_colours
from ringar.ring.view import classify


def lift_ring(picture: Picture, parameter: RingParameter, mask: Gray8 | None = None) -> RingModel:
    """Lift a ring from one product photo.

    Parameters
    ----------
    picture
        The product photo.
    parameter
        ``ring_need_remove_background`` and ``ring_anchor_point`` are read.
    mask
        (height, width) uint8, 255 = ring; used as it is.

    Raises
    ------
    NoRingError
        No ring, several rings, or a view that can't be lifted.
    InvalidParameterError
        An anchor point lies outside the photo.
    """
    check_anchors(picture, parameter)
    found, cutout = segmentation_of(picture, mask)
    if found.fit is None:
        raise nothing_found(picture)
    camera = found.fit.camera
    size = shrink(found.cutout, SEGMENT_SIZE_PX).shape[1]
    factor = picture.image_bgr.shape[1] / size
    anchors = parameter.ring_anchor_point
    if anchors is not None:
        camera = anchored(camera, anchors, factor)
    return _model(picture, cutout, found, camera)


def _model(picture: Picture, cutout: NDArray[np.uint8], found: Segmentation, camera: PhotoCamera) -> RingModel:
    fit = found.fit
    assert fit is not None
    fine = found.cutout
    alpha = shrink(fine, SEGMENT_SIZE_PX)[..., 3]
    band = fit.band
    head = fit_head(alpha, camera, band)
    colours = photo_colours(fine, camera.resized(fine.shape[1] / alpha.shape[1]))
    patches = band_patches(band, colours, head)
    metal = metal_colour(patches[0].colour_linear_bgr.reshape(-1, 3))
    if head is not None:
        patches += head_patches(head, band, colours, plain_colour(patches[0]))
    photo_camera = camera.resized(picture.image_bgr.shape[1] / alpha.shape[1])
    return RingModel(
        patches=patches,
        metal_linear_bgr=metal,
        cutout_bgra=cutout,
        anchor_points_px=anchor_points(photo_camera),
        view=classify(photo_camera.elevation_deg, photo_camera.azimuth_deg),
        elevation_deg=photo_camera.elevation_deg,
        azimuth_deg=photo_camera.azimuth_deg,
        inner_radius_px=photo_camera.scale_px,
        band_half_width=float(band.half_width.max()),
        confidence=float(np.clip(1.2 - 1.5 * fit.cost, 0.05, 1)),
        name=picture.name,
    )


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


def anchored(camera: PhotoCamera, anchors: tuple[tuple[int, int], tuple[int, int]], factor: float) -> PhotoCamera:
    """The view moved, scaled and turned in the picture so that the inner edge ends at the given points."""
    wanted = np.array(sorted(anchors), float)
    wanted = (wanted + 0.5) / factor - 0.5
    found = np.array(anchor_points(camera))
    span, target = found[1] - found[0], wanted[1] - wanted[0]
    scale = float(np.linalg.norm(target) / max(np.linalg.norm(span), 1e-6))
    turn = -(np.arctan2(target[1], target[0]) - np.arctan2(span[1], span[0]))
    spin = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1.0]])
    offset = np.array(camera.center_px) - found.mean(axis=0)
    offset_up = spin[:2, :2] @ (offset * [1, -1]) * scale
    center = wanted.mean(axis=0) + offset_up * [1, -1]
    return PhotoCamera(
        spin @ camera.rotation, (float(center[0]), float(center[1])), camera.scale_px * scale, camera.nearness
    )
