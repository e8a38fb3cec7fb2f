"""The camera's blur and grain on what is drawn: as sharp as the finger and no sharper, as noisy and no cleaner."""

import cv2
import numpy as np

from ringar.records import Bgr8, FingerFit, Floats, Frame

RASTER_SIGMA_PX = 0.29
"""Blur that averaging over a whole pixel has already done: the standard deviation of a unit box."""

GRAIN_SIGMA_PX = 1.2
"""Grain is what is finer than this; webcam noise is correlated over about a pixel."""

GRAIN_LIMIT = 2.5
"""Differences beyond this many standard deviations are texture or an edge, not grain."""

EDGE_REACH_PX = 4.0
"""How far on either side of the silhouette its profile is read, at least."""

EDGE_STATIONS = 24
"""Profiles read along each edge."""

EDGE_CONTRAST = 25.0
"""Grey levels a silhouette must stand out by to tell the blur."""

INTERPOLATION_SIGMA_PX = 0.45
"""Blur that reading profiles between pixels with a central difference adds itself."""

STEEP_PERCENTILE = 35.0
"""Which of the stations, from the steepest on, is taken for the camera's."""

TYPICAL_BLUR_PX = 0.8
"""Where no edge stands out; lens, demosaicing and scaling of a webcam in focus."""

BLUR_RANGE_PX = (0.65, 6.0)
"""No webcam is sharper by its lens; in-camera sharpening may look so. Beyond six pixels the finger is lost."""


def soften(premultiplied: Floats, sharpness_px: float) -> Floats:
    """(height, width, 4) premultiplied linear light blurred to the camera's Gaussian sigma."""
    rest = sharpness_px**2 - RASTER_SIGMA_PX**2
    if rest < 0.04:
        return premultiplied
    return np.asarray(cv2.GaussianBlur(premultiplied, (0, 0), float(np.sqrt(rest))), np.float32)


def grain_of(region_bgr: Bgr8, noise_std: float) -> Floats:
    """The picture's own grain, (height, width, 3) float32 grey levels: so it fits the camera and replays the same."""
    picture = region_bgr.astype(np.float32)
    fine = picture - cv2.GaussianBlur(picture, (0, 0), GRAIN_SIGMA_PX)
    limit = np.float32(GRAIN_LIMIT * noise_std)
    return np.asarray(np.clip(fine, -limit, limit), np.float32)


def blur_at_edges(frame: Frame, fit: FingerFit) -> float:
    """The camera's Gaussian sigma, px, from the steepness of the finger's silhouette.

    A step of height h blurred by sigma has the slope h / (sigma sqrt(2 pi)) in its middle. Skin darkens and hair
    spreads towards a silhouette, so the steeper stations tell the camera's part.
    """
    half = float(np.clip(0.14 * fit.width_px, EDGE_REACH_PX, 3.0 * EDGE_REACH_PX))
    offsets = np.arange(-half, half + 0.25, 0.5, dtype=np.float32)
    along = np.linspace(-0.45, 0.45, EDGE_STATIONS, dtype=np.float32)[:, None] * np.float32(fit.width_px)
    (ax, ay), sigmas = fit.axis, []
    for edge in (fit.left_edge_px, fit.right_edge_px):
        x = np.float32(edge[0]) + along * np.float32(ax) - offsets * np.float32(ay)
        y = np.float32(edge[1]) + along * np.float32(ay) + offsets * np.float32(ax)
        grey = cv2.remap(frame.image_bgr, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        profile = grey.astype(np.float32).mean(axis=2)
        height = np.abs(profile[:, -3:].mean(axis=1) - profile[:, :3].mean(axis=1))
        slope = np.abs(profile[:, 2:] - profile[:, :-2]).max(axis=1)
        sigmas.append((height / np.maximum(slope, 1.0) / np.float32(np.sqrt(2.0 * np.pi)))[height > EDGE_CONTRAST])
    found = np.concatenate(sigmas)
    if len(found) < EDGE_STATIONS // 4:
        return TYPICAL_BLUR_PX
    measured = float(np.percentile(found, STEEP_PERCENTILE))
    return float(np.clip(np.sqrt(max(measured**2 - INTERPOLATION_SIGMA_PX**2, 0.0)), *BLUR_RANGE_PX))


def noise_on_skin(frame: Frame, fit: FingerFit) -> float:
    """Standard deviation of the noise on the finger (Immerkaer 1996: two Laplacians' difference sees no ramps)."""
    half = max(int(0.35 * fit.width_px), 4)
    x, y = round(fit.center_px[0]), round(fit.center_px[1])
    height, width = frame.image_bgr.shape[:2]
    patch = frame.image_bgr[max(y - half, 0) : min(y + half, height), max(x - half, 0) : min(x + half, width)]
    if min(patch.shape[:2]) < 5:
        return 2.0
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    response = np.abs(cv2.filter2D(patch.astype(np.float32), -1, kernel)[1:-1, 1:-1])
    return float(np.clip(np.sqrt(np.pi / 2.0) / 6.0 * response.mean(), 0.0, 20.0))
