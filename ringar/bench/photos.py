"""Real photos: where the fit puts a ring against where real ones sit, hands found, nothing found where no hand is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ringar.bench.truth import WornPhoto, load_bgr
from ringar.errors import RingarError
from ringar.finger import fit_finger, wearing_hand
from ringar.hand import HandBackend
from ringar.records import FingerFit, Frame

Row = dict[str, Any]


def run_worn(tracker: HandBackend, photos: Sequence[WornPhoto]) -> list[Row]:
    """Per annotated photo: centre across the finger and width against the band's marked ends, in its marked widths.

    The marked width is that of the band's outside, the fitted one that of the finger, so widths are compared after
    one common factor (their median ratio, one band on one person's finger).
    """
    rows: list[Row] = []
    for photo in photos:
        frame = Frame(load_bgr(photo.path), 0, source=photo.path.name)
        row: Row = {"case": photo.path.name}
        hands = tracker.detect(frame)
        try:
            fit = fit_finger(frame, wearing_hand(hands, photo.finger), photo.finger, photo.phalanx_t) if hands else None
        except RingarError as error:
            rows.append(row | {"refused": error.message})
            continue
        rows.append(row | (_placement(fit, photo) if fit else {"refused": "no hand found"}))
    ratios = [row["width_ratio"] for row in rows if "width_ratio" in row]
    for row in rows:
        if "width_ratio" in row:
            row["width_err"] = abs(row["width_ratio"] / float(np.median(ratios)) - 1)
    return rows


def _placement(fit: FingerFit, photo: WornPhoto) -> Row:
    left, right = np.array(photo.left_px), np.array(photo.right_px)
    axis = np.array(fit.axis)
    across = np.array([-axis[1], axis[0]])
    band_width = abs(float((right - left) @ across))
    offset = (np.array(fit.center_px) - (left + right) / 2) @ across
    return {
        "lat_err": abs(float(offset)) / band_width,
        "width_ratio": fit.width_px / band_width,
        "confidence": fit.confidence,
    }


def run_detection(tracker: HandBackend, hands: Sequence[Path], negatives: Sequence[Path]) -> dict[str, Any]:
    """Share of hand photos with a hand found, and the negatives on which one was seen."""
    found = {path.name: bool(tracker.detect(Frame(load_bgr(path), 0, source=path.name))) for path in hands}
    wrong = [path.name for path in negatives if tracker.detect(Frame(load_bgr(path), 0, source=path.name))]
    return {
        "detected": sum(found.values()) / max(len(found), 1),
        "missed": [name for name, seen in found.items() if not seen],
        "negatives": len(negatives),
        "negatives_with_a_hand": wrong,
    }
