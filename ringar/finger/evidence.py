"""Where in the strip a silhouette edge may run: local edge energy and likeness to the finger's own skin."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.finger.strip import ACROSS, Strip
from ringar.records import Floats

GRADIENT_SIGMA_PX = 1.5
"""Scale of the edge filter across the finger, strip pixels (4 % of the finger's width)."""
CORE_WIDTHS = 0.22
"""Columns this near the landmark axis are finger for certain; they give the skin's colour."""
ENERGY_FLOOR = 2.0
"""Edge energy of camera noise and skin grain, grey levels per strip pixel: no edge is seen below it."""
PEAK_COLUMNS = 13
"""Edges stand out from the mean energy of this many columns; the soft border of a shadow on the skin does not."""
LIKENESS_SCALE = 9.0
"""Squared Mahalanobis distance at which a colour is half as like the finger's skin as its own."""
SKIN_GRAIN = 6.0
"""Least standard deviation of the skin's colour, grey levels."""


def _kernels() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """First and second derivative of a Gaussian, each scaled to the same energy on a step or a line."""
    x = np.arange(-5, 6, dtype=np.float64)
    bell = np.exp(-0.5 * (x / GRADIENT_SIGMA_PX) ** 2)
    bell /= bell.sum()
    first = -x / GRADIENT_SIGMA_PX**2 * bell
    second = (x**2 / GRADIENT_SIGMA_PX**2 - 1.0) / GRADIENT_SIGMA_PX**2 * bell
    second -= second.mean()
    return first[::-1].astype(np.float32), (second * GRADIENT_SIGMA_PX).astype(np.float32)


STEP_KERNEL, LINE_KERNEL = _kernels()
ALONG_KERNEL = np.array([0.25, 0.5, 0.25], dtype=np.float32)


@dataclass(frozen=True)
class Evidence:
    """Evidence maps on the strip's grid.

    Attributes
    ----------
    step
        (rows, columns) float32: size of the colour step across, grey levels per strip pixel.
    edge
        (rows, columns) float32 0-1: a silhouette edge may run here (a step, or a dark crease).
    strange
        (rows, columns) float32 0-1: 0 the finger's own colour, towards 1 another.
    bare
        (rows,) float32 0-1: near 0 where something (a ring) covers the finger's middle.
    """

    step: Floats
    edge: Floats
    strange: Floats
    bare: Floats


def gather_evidence(strip: Strip) -> Evidence:
    """Edge energy and strangeness of every strip pixel."""
    slope = cv2.sepFilter2D(strip.bgr, cv2.CV_32F, STEP_KERNEL, ALONG_KERNEL, borderType=cv2.BORDER_REPLICATE)
    bend = cv2.sepFilter2D(strip.bgr, cv2.CV_32F, LINE_KERNEL, ALONG_KERNEL, borderType=cv2.BORDER_REPLICATE)
    step_squared = np.einsum("vuc,vuc->vu", slope, slope)
    crease = np.maximum(bend.sum(axis=2), 0.0) / np.float32(np.sqrt(3.0))
    energy = step_squared + crease**2
    core = np.abs(ACROSS) < CORE_WIDTHS
    floor = ENERGY_FLOOR**2 + np.median(energy[:, core])
    around = cv2.blur(energy, (PEAK_COLUMNS, 1), borderType=cv2.BORDER_REPLICATE)
    peak = np.maximum(energy - around, 0.0)
    edge = peak / (peak + np.float32(floor))
    edge[~strip.inside] = 0.0
    strange = _strangeness(strip, core)
    covered = strange[:, core].mean(axis=1)
    covered = cv2.dilate(covered, np.ones((3, 1), np.uint8))[:, 0]
    bare = np.clip(1.0 - (covered - 0.35) / 0.25, 0.02, 1.0).astype(np.float32)
    return Evidence(np.sqrt(step_squared), edge.astype(np.float32), strange, bare)


def _strangeness(strip: Strip, core: NDArray[np.bool_]) -> Floats:
    """How unlike the finger's middle each pixel's colour is, (rows, columns) 0-1."""
    colours = strip.bgr
    sample = colours[:12, core].reshape(-1, 3)
    centre = np.median(sample, axis=0)
    deviation = sample - centre
    near = np.einsum("nc,nc->n", deviation, deviation)
    deviation = deviation[near <= np.percentile(near, 80)]
    covariance = deviation.T @ deviation / len(deviation) + SKIN_GRAIN**2 * np.eye(3)
    whiten = np.linalg.cholesky(np.linalg.inv(covariance)).astype(np.float32)
    distance = np.square((colours - centre.astype(np.float32)) @ whiten).sum(axis=2)
    strange: Floats = distance / (distance + np.float32(LIKENESS_SCALE))
    return strange
