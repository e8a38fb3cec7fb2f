"""Cutouts and anchor points of product photos against their truth: on white, and laid on other grounds."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ringar.bench.grounds import SCENES, Bgra, compose
from ringar.bench.truth import PRODUCT_FILES, load_bgr
from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.records import Bgr8, Picture, ProductView, RingModel
from ringar.ring import cut_out, lift_ring

Row = dict[str, Any]
Show = Callable[[Row, Bgr8, Bgra], None]

GROUNDS_PER_PHOTO = 4
SIZES_PX = (0, 250, 360, 800, 1600, 4000)
QUALITIES = (90, 60, 40, 75)


@dataclass(frozen=True)
class ProductPhoto:
    """One product photo with its truth.

    Attributes
    ----------
    name, view
        The case and the product view.
    photo
        (height, width, 3) uint8 BGR.
    truth
        (height, width, 4) uint8 BGRA: true alpha, and the ring's own colours.
    anchors_px
        (2, 2) true ends of the inner edge, left first: of the ellipse through the truth's 72 samples of it, for the
        outermost samples themselves lie up to 2.5 degrees (3 % of the diameter) along the edge from its ends.
    """

    name: str
    view: ProductView
    photo: Bgr8
    truth: Bgra
    anchors_px: NDArray[np.float64]


def product_photos(root: Path, views: tuple[ProductView, ...]) -> Iterator[ProductPhoto]:
    """Every product photo below ``root`` (the truth set's folder) on white; truth counts from pixel corners."""
    for path in sorted((root / "stills").glob("*/truth.json")):
        others = path.with_name("views.json")
        truths = json.loads(others.read_text()) if others.exists() else {}
        truths[ProductView.THREE_QUARTER.value] = json.loads(path.read_text())["product"]
        for view in views:
            if view.value not in truths:
                continue
            stem, truth = PRODUCT_FILES[view], truths[view.value]
            rgba = cv2.imread(str(path.with_name(f"{stem}_rgba.png")), cv2.IMREAD_UNCHANGED)
            photo = load_bgr(path.with_name(f"{stem}_white.jpg"))
            anchors = _ends(np.array(truth["inner_circle_mid_px"]) - 0.5)
            yield ProductPhoto(path.parent.name, view, photo, np.asarray(rgba, np.uint8), anchors)


def _ends(curve: NDArray[np.float64]) -> NDArray[np.float64]:
    """Left and right end (2, 2) of a smooth closed curve through even samples (n, 2), by its Fourier series."""
    count, fine = len(curve), 50 * len(curve)
    series = np.fft.fft(curve[:, 0] + 1j * curve[:, 1])
    padded = np.zeros(fine, complex)
    padded[: count // 2], padded[-(count // 2) :] = series[: count // 2], series[-(count // 2) :]
    smooth = np.fft.ifft(padded) * (fine / count)
    outermost = smooth[[int(smooth.real.argmin()), int(smooth.real.argmax())]]
    return np.stack([outermost.real, outermost.imag], axis=-1)


def run_cutouts(root: Path, views: tuple[ProductView, ...], show: Show | None = None) -> dict[str, list[Row]]:
    """Rows of figures: the photos as they are, on plain grounds of the bench's making and on busy ones.

    Each photo is laid on `GROUNDS_PER_PHOTO` grounds, in turn, so that every ground meets every view and kind of ring;
    sizes run from 250 to 4000 px and JPEG qualities from 40 to 90.
    """
    rows: dict[str, list[Row]] = {"as photographed": [], "on plain grounds": [], "on busy grounds": []}
    names = list(SCENES)
    for index, item in enumerate(product_photos(root, views)):
        rows["as photographed"].append(_measured(item, (item.photo, item.truth, 1.0), "photo", show))
        for turn in range(GROUNDS_PER_PHOTO):
            number = index * GROUNDS_PER_PHOTO + turn
            ground = names[(number + index // len(names)) % len(names)]
            scene = SCENES[ground]
            size, quality = SIZES_PX[number % len(SIZES_PX)], QUALITIES[(number // 3) % len(QUALITIES)]
            laid = compose(item.truth, scene, number, size_px=size, quality=quality)
            label = f"{ground} {max(laid[0].shape)} px q{quality}"
            part = "on plain grounds" if scene.plain else "on busy grounds"
            rows[part].append(_measured(item, laid, label, show))
    return rows


def _measured(item: ProductPhoto, laid: tuple[Bgr8, Bgra, float], ground: str, show: Show | None) -> Row:
    photo, truth, factor = laid
    row: Row = {"case": item.name, "view": item.view.value, "ground": ground}
    picture = Picture(photo, None, f"{item.name} {item.view.value} on {ground}")
    try:
        model = lift_ring(picture, RingParameter())
        cutout = model.cutout_bgra
        row |= _anchor_figures(model, item, factor)
    except NoRingError as error:
        row["refused"] = error.message
        cutout = _cutout_alone(picture)
    row |= cutout_figures(cutout, truth)
    if show is not None:
        show(row, photo, cutout)
    return row


def _cutout_alone(picture: Picture) -> Bgra:
    try:
        return cut_out(picture, RingParameter())
    except NoRingError:
        return np.dstack([picture.image_bgr, np.zeros(picture.image_bgr.shape[:2], np.uint8)])


def _anchor_figures(model: RingModel, item: ProductPhoto, factor: float) -> Row:
    """Worst anchor's distance from the truth in inner diameters, and the model's confidence."""
    wanted = (item.anchors_px + 0.5) * factor - 0.5
    off = np.linalg.norm(np.array(model.anchor_points_px) - wanted, axis=1).max()
    return {
        "anchor_err": float(off / np.linalg.norm(wanted[1] - wanted[0])),
        "anchor_confidence": model.anchor_confidence,
        "view_right": float(model.view is item.view),
    }


def cutout_figures(cutout: Bgra, truth: Bgra) -> Row:
    """How good a cutout is.

    ``iou`` of the areas of more than half alpha; ``alpha_err`` the mean error over the true ring's bounding box;
    ``hole_open`` the share of the true hole (its edge left out) that is clear, ``eaten`` of the ring's sure inside
    that is missing, ``spill`` of the ring's area that is shown beyond 2 % of it round about; ``halo`` how much lighter,
    and ``halo_abs`` how different, the rim is on black and on white than the truth's, in levels.
    """
    mine, true = cutout[..., 3] / 255.0, truth[..., 3] / 255.0
    solid, wanted = mine > 0.5, true > 0.5
    x, y, width, height = cv2.boundingRect(wanted.astype(np.uint8))
    box = (slice(y, y + height), slice(x, x + width))
    reach = max(1, round(0.012 * width))
    kernel = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    inside = cv2.erode((true > 0.98).astype(np.uint8), kernel) > 0
    around = cv2.dilate((true > 0.02).astype(np.uint8), kernel) > 0
    row = {
        "iou": float((solid & wanted).sum() / max(1, (solid | wanted).sum())),
        "alpha_err": float(np.abs(mine - true)[box].mean()),
        "eaten": float((mine[inside] < 0.5).mean()) if inside.any() else 0.0,
        "spill": float((solid & ~around).sum() / wanted.sum()),
        **_halo(cutout, truth),
    }
    hole = _holes(true) & ~around
    if hole.sum() > 0.01 * wanted.sum():
        row["hole_open"] = float((mine[hole] < 0.1).mean())
    return row


def _holes(alpha: NDArray[np.float64]) -> NDArray[np.bool_]:
    """What the ring encloses."""
    ground = np.pad((alpha < 0.02).astype(np.uint8), 1, constant_values=1)
    cv2.floodFill(ground, None, (0, 0), 0)
    return np.asarray(ground[1:-1, 1:-1] > 0, np.bool_)


def _halo(cutout: Bgra, truth: Bgra) -> Row:
    """Difference of the rim's pixels laid on black and on white."""
    true = truth[..., 3] / 255.0
    rim = cv2.dilate(((true > 0.02) & (true < 0.98)).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    mine, wanted = cutout[rim].astype(np.float64), truth[rim].astype(np.float64)
    off = []
    for level in (0.0, 255.0):
        ours = level + (mine[:, :3] - level) * mine[:, 3:] / 255
        theirs = level + (wanted[:, :3] - level) * wanted[:, 3:] / 255
        off.append(ours - theirs)
    return {"halo": float(off[0].mean()), "halo_abs": float(np.abs(np.stack(off)).mean())}
