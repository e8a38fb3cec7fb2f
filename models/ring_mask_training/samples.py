"""Files of composed photos: written many at a time, read as pictures that are still coded."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from ring_mask_training.photos import make_photo, read_rings

PHOTOS_PER_FILE = 64
SIZES_PX = (224, 224, 288, 352)
KEPT_SHARE = 16
"""Of every so many files one shows the rings that are kept back."""


@dataclass(frozen=True)
class Sample:
    """A photo and its rings' alpha, coded."""

    photo: NDArray[np.uint8]
    alpha: NDArray[np.uint8]
    size: int
    kept: bool

    def read(self) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """(size, size, 3) BGR and (size, size) alpha."""
        photo = cv2.imdecode(self.photo, cv2.IMREAD_COLOR)
        return np.asarray(photo, np.uint8), np.asarray(cv2.imdecode(self.alpha, cv2.IMREAD_GRAYSCALE), np.uint8)


def compose_files(rendered: Path, out: Path, seed: int, numbers: range) -> None:
    """Write one file per number to ``out``; those that are there already are left out."""
    out.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        path = out / f"{seed}_{number:05d}.npz"
        if path.exists():
            continue
        trained, kept = read_rings(rendered)
        rng, size = np.random.default_rng([seed, number]), SIZES_PX[number % len(SIZES_PX)]
        rings = kept if _kept(number) else trained
        made = [make_photo(rings, size, rng) for _ in range(PHOTOS_PER_FILE)]
        coded = {
            f"photo{i}": cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, 97])[1] for i, (p, _) in enumerate(made)
        }
        coded |= {f"alpha{i}": cv2.imencode(".png", alpha)[1] for i, (_, alpha) in enumerate(made)}
        np.savez(path, size=np.array(size), **coded)
        print(path, flush=True)  # noqa: T201


def _kept(number: int) -> bool:
    return number % KEPT_SHARE == KEPT_SHARE - 2


def read_samples(paths: Iterable[Path]) -> list[Sample]:
    """All photos of all files."""
    samples = []
    for path in sorted(paths):
        kept = _kept(int(path.stem.split("_")[1]))
        with np.load(path) as file:
            size = int(file["size"])
            coded = [(file[f"photo{i}"].ravel(), file[f"alpha{i}"].ravel()) for i in range(PHOTOS_PER_FILE)]
        samples += [Sample(photo, alpha, size, kept) for photo, alpha in coded]
    return samples
