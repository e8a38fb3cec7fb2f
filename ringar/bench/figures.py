"""The figures: overlap, colour, structure and pose errors of one composite against its truth.

Definitions are those of the ground truth's own scorer, so the numbers can be compared with it. Lengths are in
finger widths unless the name says otherwise.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.records import Bgr8, Gray8

SLIDE_FINGER_WIDTHS = 0.5
"""How far ``iou_slid`` lets the drawn mask slide along the finger."""

NEAR_FINGER_WIDTHS = 0.35
"""Radius around the true ring inside which colours are compared."""

LOWER_IS_WORSE = (
    *("iou", "iou_slid", "gain_db", "psnr_near", "ssim_near", "psnr_elsewhere"),
    *("detected", "answered", "hole_open", "view_right"),
)
"""Figures whose worst value is their smallest."""


def pose_figures(pose: Mapping[str, Any], ring: Mapping[str, Any]) -> dict[str, float]:
    """Errors of a drawn ring's pose against ``truth["ring"]``."""
    along = np.array(ring["axis_dir_px"], float)
    across = np.array([-along[1], along[0]])
    offset = (np.array(pose["center_px"], float) - ring["center_px"]) / ring["finger_width_px"]
    angle = abs((pose["axis_angle_deg"] - ring["axis_angle_deg"] + 90) % 180 - 90)
    return {
        "lat_err": float(abs(offset @ across)),
        "lon_err": float(abs(offset @ along)),
        "width_err": float(abs(pose["width_px"] / ring["inner_diameter_len_px"] - 1)),
        "angle_err_deg": float(angle),
        "tilt_err_deg": float(abs(pose["tilt_deg"] - ring["axis_tilt_from_image_plane_deg"])),
    }


def picture_figures(
    composite: Bgr8, drawn: Gray8, bare: Bgr8, with_ring: Bgr8, true_mask: Gray8, ring: Mapping[str, Any]
) -> dict[str, float]:
    """Overlap and likeness of a composite; all pictures of one size, masks 8-bit coverage."""
    truth, mine = true_mask / 255.0, drawn / 255.0
    near = _near(truth, ring["finger_width_px"])
    error = _squared(composite, with_ring)
    return {
        "iou": overlap(mine, truth),
        "iou_slid": slid_overlap(mine, truth, ring),
        "gain_db": psnr(error[near]) - psnr(_squared(bare, with_ring)[near]),
        "psnr_near": psnr(error[near]),
        "ssim_near": float(structural_similarity(composite, with_ring)[near].mean()),
        "colour_dE": float(lab_difference(composite, with_ring)[truth > 0.5].mean()),
        "psnr_elsewhere": psnr(_squared(composite, bare)[~near]),
    }


def sequence_figures(
    poses: Sequence[Mapping[str, Any] | None], truth_frames: Sequence[Mapping[str, Any]]
) -> dict[str, float | None]:
    """Errors, frame-to-frame jitter and lag of one pose (or None) per frame."""
    rings = [frame["ring"] for frame in truth_frames]
    answered = [i for i, pose in enumerate(poses[: len(rings)]) if pose]
    result: dict[str, float | None] = {"frames": float(len(rings)), "answered": float(len(answered))}
    if not answered:
        return result
    errors = [pose_figures(poses[i] or {}, rings[i]) for i in answered]
    result |= {name: float(np.mean([e[name] for e in errors])) for name in errors[0]}
    centre = np.array([(poses[i] or {})["center_px"] for i in answered], float)
    true_centre = np.array([ring["center_px"] for ring in rings], float)
    width = np.array([rings[i]["finger_width_px"] for i in answered])
    step = np.linalg.norm(np.diff((centre - true_centre[answered]) / width[:, None], axis=0), axis=1)
    step = step[np.diff(answered) == 1]
    result["jitter_rms"] = float(np.sqrt((step**2).mean())) if len(step) else None
    result["lag_frames"] = _lag_frames(centre, np.array(answered, float), true_centre)
    return result


def _lag_frames(centre: NDArray[Any], answered: NDArray[Any], true_centre: NDArray[Any]) -> float:
    """Delay at which the drawn path lies nearest to the true one, in quarter frames."""
    time = np.arange(len(true_centre))
    lags = np.arange(-2, 6.01, 0.25)
    at = [
        np.linalg.norm(
            centre - np.stack([np.interp(answered - lag, time, true_centre[:, k]) for k in (0, 1)], 1), axis=1
        ).mean()
        for lag in lags
    ]
    return float(lags[int(np.argmin(at))])


def overlap(a: NDArray[Any], b: NDArray[Any]) -> float:
    """Soft intersection over union of two coverages in 0-1."""
    return float(np.minimum(a, b).sum() / max(np.maximum(a, b).sum(), 1e-6))


def slid_overlap(drawn: NDArray[Any], truth: NDArray[Any], ring: Mapping[str, Any]) -> float:
    """Best overlap while the drawn mask slides along the finger."""
    along = ring["axis_dir_px"]
    best = 0.0
    for shift in np.linspace(-SLIDE_FINGER_WIDTHS, SLIDE_FINGER_WIDTHS, 21) * ring["finger_width_px"]:
        move = np.array([[1, 0, along[0] * shift], [0, 1, along[1] * shift]], np.float32)
        best = max(best, overlap(cv2.warpAffine(drawn, move, drawn.shape[::-1]), truth))
    return best


def structural_similarity(a: Bgr8, b: Bgr8) -> NDArray[np.float64]:
    """Per-pixel SSIM (Wang et al. 2004: Gaussian window of 11 px, sigma 1.5), mean over the channels."""

    def blur(x: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(cv2.GaussianBlur(x, (11, 11), 1.5), np.float64)

    first, second = a.astype(np.float64), b.astype(np.float64)
    mean_a, mean_b = blur(first), blur(second)
    var_a, var_b = blur(first * first) - mean_a**2, blur(second * second) - mean_b**2
    covariance = blur(first * second) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    similarity = (2 * mean_a * mean_b + c1) * (2 * covariance + c2)
    return np.asarray((similarity / ((mean_a**2 + mean_b**2 + c1) * (var_a + var_b + c2))).mean(-1), np.float64)


def psnr(error_squared: NDArray[Any]) -> float:
    """Peak signal-to-noise ratio in dB for 8-bit values; capped where the error vanishes."""
    return float(10 * np.log10(255**2 / max(float(error_squared.mean()), 0.05)))


def lab_difference(a: Bgr8, b: Bgr8) -> NDArray[Any]:
    """CIE 1976 colour difference per pixel."""
    first, second = (cv2.cvtColor((x / 255.0).astype(np.float32), cv2.COLOR_BGR2LAB) for x in (a, b))
    return np.asarray(np.linalg.norm(first - second, axis=-1))


def _squared(a: Bgr8, b: Bgr8) -> NDArray[Any]:
    return np.asarray(((a.astype(float) - b) ** 2).mean(-1))


def _near(truth: NDArray[Any], finger_width_px: float) -> NDArray[np.bool_]:
    radius = int(NEAR_FINGER_WIDTHS * finger_width_px)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    return np.asarray(cv2.dilate((truth > 0.1).astype(np.uint8), disc) > 0)
