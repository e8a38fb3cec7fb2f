"""The lift: from one product photo to a ring in three dimensions."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.records import Floats, Gray8, Picture, Point, ProductView, RingModel
from ringar.ring.anchors import anchor_points, anchored, check_anchors, confirmed, given_ends, whole
from ringar.ring.band import BandShape, rim_points
from ringar.ring.cutout import segmentation_of
from ringar.ring.gems import with_gem
from ringar.ring.head import fit_head
from ringar.ring.pinned import fit_between
from ringar.ring.projection import Doubles, PhotoCamera
from ringar.ring.rims import RimFit
from ringar.ring.segment import Segmentation
from ringar.ring.strands import rope_patches
from ringar.ring.surface import band_patches, head_patches, plain_colour
from ringar.ring.texture import photo_colours
from ringar.ring.twist import find_rope
from ringar.ring.verdict import anchor_confidence, confidence, refusal, warnings
from ringar.ring.view import classify


def lift_ring(
    picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
) -> RingModel:
    """Lift a ring from one product photo.

    What a person gives is used as it is: a mask, the view, the ends of the inner edge. The rest is found.

    Parameters
    ----------
    picture
        The product photo.
    parameter
        ``ring_anchor_point`` is read: where given, the inner edge ends there. The ring is looked for in the photo even
        where ``ring_need_remove_background`` is False.
    mask
        (height, width) uint8, 255 = ring; used as it is.
    view
        How the photo was taken; None: told from the photo.

    Raises
    ------
    NoRingError
        No ring, several rings, or a view that can't be lifted.
    InvalidParameterError
        An anchor point lies outside the photo or beside the ring.
    UnreadableMaskError
        The mask is not of the photo's size.
    """
    check_anchors(picture, parameter)
    found, cutout = segmentation_of(picture, mask, view)
    factor = picture.image_bgr.shape[1] / found.alpha.shape[1]
    ends = given_ends(picture, parameter, found)
    if ends is not None and found.fit is not None and not confirmed(found.fit.camera, ends):
        found = _about(found, ends, view)
    fit = found.fit
    refused = refusal(found, fit.camera.scale_px * factor if fit else 0.0, by_hand=ends is not None or view is not None)
    if fit is None or refused is not None:
        raise NoRingError(f"{picture.name or 'the ring photo'}: {refused}")
    if ends is None:
        ends = whole(fit.camera, factor)
    camera = anchored(fit.camera, ends)
    model = _model(picture, cutout, found, fit, camera)
    left, right = ((ends + 0.5) * factor - 0.5).tolist()
    return replace(
        model,
        anchor_points_px=(_point(left), _point(right)),
        view=view or model.view,
        anchor_confidence=1.0 if parameter.ring_anchor_point is not None else model.anchor_confidence,
    )


def _about(found: Segmentation, ends: Doubles, view: ProductView | None) -> Segmentation:
    """The same ring with the view fitted anew about given ends."""
    if found.silhouette is None or found.fit is None:
        return found
    return replace(found, fit=fit_between(found.silhouette, ends, found.fit, view))


def _point(place: list[float]) -> Point:
    """Whole pixels without what halving and doubling leave behind."""
    x, y = (round(value, 6) for value in place)
    return x, y


def _model(
    picture: Picture, cutout: NDArray[np.uint8], found: Segmentation, fit: RimFit, camera: PhotoCamera
) -> RingModel:
    band = fit.band
    head = fit_head(found.alpha, camera, band)
    factor = found.cutout.shape[1] / found.alpha.shape[1]
    colours = photo_colours(found.cutout, camera.resized(factor))
    rope = find_rope(found.alpha, found.cutout, colours, camera, band) if head is None else None
    patches, materials = band_patches(band, colours, head) if rope is None else rope_patches(rope, colours)
    metal = materials.main.linear_bgr
    gem = None
    if head is not None:
        top, wall = head_patches(head, band, colours, plain_colour(patches[0].colour_linear_bgr), metal)
        top, gem = with_gem(head, top, metal)
        patches += (top, wall)
    photo_camera = camera.resized(picture.image_bgr.shape[1] / found.alpha.shape[1])
    return RingModel(
        patches=patches,
        cutout_bgra=cutout,
        anchor_points_px=anchor_points(photo_camera),
        anchor_confidence=anchor_confidence(found),
        view=classify(photo_camera.elevation_deg, photo_camera.azimuth_deg),
        elevation_deg=photo_camera.elevation_deg,
        azimuth_deg=photo_camera.azimuth_deg,
        inner_radius_px=photo_camera.scale_px,
        band_half_width=float((band if rope is None else rope.band).half_width.max()),
        confidence=confidence(found),
        name=picture.name,
        warnings=tuple(str(reason) for reason in warnings(found, photo_camera.scale_px)),
        edges_px=_edges(band, photo_camera),
        gems=() if gem is None else (gem,),
    )


def _edges(band: BandShape, camera: PhotoCamera) -> tuple[Floats, ...]:
    """Near rim, far rim and inner circle in the photo."""
    near, far = rim_points(band)
    circle = near * (1.0, 0.0, 1.0)
    circle /= np.linalg.norm(circle, axis=1, keepdims=True)
    return tuple(camera.project(curve).astype(np.float32) for curve in (near, far, circle))
