"""Lifted models and thumbnails on the disk, made again when the code that makes them changes.

Everything here can be thrown away at any time. Files are plain arrays and JSON, never pickled objects.
"""

import hashlib
import json
import logging
import os
import zipfile
from dataclasses import dataclass, field, fields, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, get_type_hints

import cv2
import numpy as np
from pydantic import TypeAdapter

import ringar.ring
from ringar import __version__
from ringar.errors import RingarError
from ringar.files import make_folder, write_atomically
from ringar.parameters import RingParameter
from ringar.pictures import encode_png
from ringar.records import Floats, ProductView, RingModel, SurfacePatch

logger = logging.getLogger(__name__)

KEPT_BYTES = 4 * 2**30
"""About 10 000 lifted rings from photos of 1000 x 1000 pixels."""
PRUNED_TO = 0.8
FORMAT = 2
"""Of the files here."""

_ARRAYS = tuple(part.name for part in fields(SurfacePatch))
_FACTS = {
    name: TypeAdapter(kind)
    for name, kind in get_type_hints(RingModel).items()
    if name not in {"patches", "cutout_bgra", "edges_px", "name"}
}
"""What is not an array goes through JSON, each field by its own type."""
_UNREADABLE = (OSError, ValueError, KeyError, EOFError, TypeError, zipfile.BadZipFile, NotImplementedError)


@cache
def code_version() -> str:
    """A digest of the code that lifts rings; what other code made is not used."""
    digest = hashlib.sha256(f"{__version__} {FORMAT}".encode())
    for path in sorted(Path(*ringar.ring.__path__).rglob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@dataclass(frozen=True)
class Recipe:
    """What a ring is lifted from: its photo and mask, by SHA-256, and what a person has set."""

    photo_sha256: str
    mask_sha256: str | None = None
    parameter: RingParameter = field(default_factory=RingParameter)
    view: ProductView | None = None


def cache_key(recipe: Recipe) -> str:
    """Names what is made by a recipe with this code."""
    given = [
        recipe.photo_sha256,
        recipe.mask_sha256,
        recipe.parameter.ring_need_remove_background,
        recipe.parameter.ring_anchor_point,
        recipe.view,
        code_version(),
    ]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()[:40]


class LiftCache:
    """A folder of lifted models and thumbnails."""

    def __init__(self, folder: Path, kept_bytes: int = KEPT_BYTES) -> None:
        self._folder = folder
        self._kept_bytes = kept_bytes

    def model(self, key: str) -> RingModel | None:
        """The model kept under this key; None where there is none of use."""
        path = self._path(key, ".npz")
        try:
            with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as archive:
                model = _model_from({name: archive[name] for name in archive.files})
            os.utime(path)
        except _UNREADABLE:
            return None
        return model

    def keep_model(self, key: str, model: RingModel) -> None:
        """Keep a model; where that can't be done it is lifted again next time."""
        arrays = BytesIO()
        np.savez_compressed(arrays, allow_pickle=False, **_arrays_of(model))
        self._keep(self._path(key, ".npz"), arrays.getvalue())

    def thumbnail(self, key: str, side_px: int) -> bytes | None:
        """The thumbnail of this size kept under this key, as PNG."""
        try:
            return self._path(key, f"-{side_px}.png").read_bytes() or None
        except OSError:
            return None

    def keep_thumbnail(self, key: str, side_px: int, png: bytes) -> None:
        """Keep a thumbnail; where that can't be done it is made again next time."""
        self._keep(self._path(key, f"-{side_px}.png"), png)

    def prune(self) -> int:
        """Delete models that were not used for longest, until all fit; thumbnails stay. Returns the bytes freed."""
        files: list[tuple[float, int, Path]] = []
        for path in self._folder.glob("??/*"):
            try:
                stat = path.stat()
            except OSError:
                continue
            files.append((stat.st_mtime, stat.st_size, path))
        size = sum(bytes_ for _, bytes_, _ in files)
        freed = 0
        if size <= self._kept_bytes:
            return freed
        for _, bytes_, path in sorted(files):
            if size - freed <= PRUNED_TO * self._kept_bytes:
                break
            if path.suffix == ".npz":
                path.unlink(missing_ok=True)
                freed += bytes_
        return freed

    def _path(self, key: str, suffix: str) -> Path:
        return self._folder / key[:2] / f"{key}{suffix}"

    def _keep(self, path: Path, data: bytes) -> None:
        try:
            make_folder(path.parent)
            write_atomically(path, data)
        except RingarError as error:
            logger.warning("The catalogue's cache can't be written: %s", error)


def _arrays_of(model: RingModel) -> dict[str, Any]:
    facts = {name: adapter.dump_python(getattr(model, name), mode="json") for name, adapter in _FACTS.items()}
    arrays = {
        "facts": np.frombuffer(json.dumps(facts).encode(), np.uint8),
        "cutout": np.frombuffer(encode_png(model.cutout_bgra), np.uint8),
    }
    for number, patch in enumerate(model.patches):
        arrays |= {f"patch{number}_{name}": getattr(patch, name) for name in _ARRAYS}
    return arrays | {f"edge{number}": curve for number, curve in enumerate(model.edges_px)}


def _model_from(arrays: dict[str, Any]) -> RingModel:
    """The model again; ValueError or KeyError where it isn't one."""
    facts = json.loads(arrays["facts"].tobytes())
    cutout = cv2.imdecode(arrays["cutout"], cv2.IMREAD_UNCHANGED)
    if cutout is None or cutout.ndim != 3 or cutout.shape[2] != 4 or set(facts) != set(_FACTS):
        raise ValueError("no ring model")
    patches: list[SurfacePatch] = []
    while f"patch{len(patches)}_position" in arrays:
        parts = {name: arrays[f"patch{len(patches)}_{name}"] for name in _ARRAYS}
        if any(part.dtype != np.float32 or part.ndim not in (2, 3) for part in parts.values()):
            raise ValueError("no ring model")
        patches.append(SurfacePatch(**parts))
    edges: list[Floats] = []
    while f"edge{len(edges)}" in arrays:
        edges.append(arrays[f"edge{len(edges)}"])
    values = {name: adapter.validate_python(facts[name]) for name, adapter in _FACTS.items()}
    return RingModel(patches=tuple(patches), cutout_bgra=np.asarray(cutout, np.uint8), edges_px=tuple(edges), **values)


def named(model: RingModel, name: str) -> RingModel:
    """The model under another photo's name."""
    return model if model.name == name else replace(model, name=name)
