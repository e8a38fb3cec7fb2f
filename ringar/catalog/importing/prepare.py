"""One ring's pictures made ready for the catalogue: read, lifted, kept. This is what the worker processes do."""

import hashlib
import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ringar.catalog.cache import LiftCache, Recipe, code_version
from ringar.catalog.importing.values import text_of
from ringar.catalog.lifting import Lifter
from ringar.catalog.pictures import PictureFolder, sha256_of
from ringar.catalog.records import Anchors
from ringar.errors import CatalogError, OutputError, RingarError, UnreadablePictureError
from ringar.pictures import LOCAL_LIMITS, read_file
from ringar.records import ProductView, RingModel

logger = logging.getLogger(__name__)

CAROUSEL_PX = 256
"""Side of the thumbnails that are made while importing, so that the first look at a ring is quick."""
SURE = 0.6
"""Below this confidence a person should look at the ring."""
UNSURE_ADVICE = "It is not certain how the photo shows the ring. Please check the anchor points."


@dataclass(frozen=True)
class Workshop:
    """Where a worker keeps what it makes."""

    pictures: Path
    cache: Path


@dataclass(frozen=True)
class PictureJob:
    """One ring's pictures, the likeliest first, and the key and pictures that the catalogue already has of it."""

    sku: str
    photos: tuple[Path, ...]
    mask: Path | None = None
    known_key: str = ""
    known_pictures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prepared:
    """What became of a job: kept and lifted, unchanged, or refused.

    Attributes
    ----------
    key
        Tells of the pictures and the code; the same key again means nothing to do.
    refused
        Why none of the photos can be used; empty where one can.
    unused
        Sentences on photos of this ring that are not the one shown.
    """

    sku: str
    key: str = ""
    source: str = ""
    unchanged: bool = False
    refused: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    photo_sha256: str = ""
    mask_sha256: str | None = None
    photo_name: str = ""
    view: ProductView = ProductView.THREE_QUARTER
    anchor_points: Anchors | None = None
    confidence: float = 0.0
    check_reason: str = ""


def prepare(job: PictureJob, workshop: Workshop) -> Prepared:
    """Keep the first photo that shows its ring well, or else the best one; its model and thumbnail go to the cache."""
    troubles: dict[Path, str] = {}
    photos: dict[Path, bytes] = {}
    for path in job.photos:
        try:
            photos[path] = read_file(path, LOCAL_LIMITS)
        except UnreadablePictureError as error:
            troubles[path] = error.message
    key = _key(photos.values(), job.mask)
    source = str(job.photos[0])
    if key == job.known_key and _there(job.known_pictures, workshop):
        return Prepared(job.sku, key, source, unchanged=True)
    best: Prepared | None = None
    for path, data in photos.items():
        found = _tried(job, path, data, workshop)
        if isinstance(found, str):
            troubles[path] = found
            continue
        if best is None or found.confidence > best.confidence:
            best = found
        if not found.check_reason:
            break
    if best is None:
        return Prepared(job.sku, key, source, refused=tuple(troubles.values()))
    others = [path for path in job.photos if str(path) != best.source]
    unused = tuple(troubles.get(path, f"{path}: another picture of '{job.sku}' is shown.") for path in others)
    return replace(best, key=key, unused=unused)


def _there(names: Iterable[str], workshop: Workshop) -> bool:
    """Whether all pictures are in the folder and whole."""
    folder = PictureFolder(workshop.pictures)
    try:
        for name in names:
            folder.read(name)
    except CatalogError:
        return False
    return True


def _tried(job: PictureJob, path: Path, data: bytes, workshop: Workshop) -> Prepared | str:
    """One photo, or why it can't be used."""
    try:
        return _keep(job, path, data, workshop)
    except OutputError:
        raise
    except RingarError as error:
        return error.message
    except MemoryError:
        return f"{path}: there is too little memory for it. Save it smaller."
    except Exception:  # whatever a hostile picture does, the others go on
        logger.exception("%s", path)
        return f"{path}: the ring can't be worked out. Choose another picture."


def _keep(job: PictureJob, path: Path, data: bytes, workshop: Workshop) -> Prepared:
    """Lift one photo; only what can be lifted is kept."""
    mask_data = None if job.mask is None else read_file(job.mask, LOCAL_LIMITS)
    pictures = PictureFolder(workshop.pictures)
    lifter = Lifter(pictures, LiftCache(workshop.cache))
    recipe = Recipe(sha256_of(data), None if mask_data is None else sha256_of(mask_data))
    model = lifter.lift(recipe, data, mask_data, str(path), str(job.mask or ""))
    pictures.put(data)
    if mask_data is not None:
        pictures.put(mask_data)
    lifter.thumbnail(recipe, CAROUSEL_PX, str(path))
    return Prepared(
        job.sku,
        source=str(path),
        photo_sha256=recipe.photo_sha256,
        mask_sha256=recipe.mask_sha256,
        photo_name=text_of(path.name),
        view=model.view,
        anchor_points=model.anchor_points_px,
        confidence=model.anchor_confidence,
        check_reason=check_reason(model),
    )


def check_reason(model: RingModel) -> str:
    """Why a person should look at a lifted ring, empty where nobody needs to."""
    reasons = list(model.warnings)
    if min(model.confidence, model.anchor_confidence) < SURE and not reasons:
        reasons.append(UNSURE_ADVICE)
    return " ".join(reasons)


def _key(photos: Iterable[bytes], mask: Path | None) -> str:
    try:
        mask_sha256 = None if mask is None else sha256_of(read_file(mask, LOCAL_LIMITS))
    except UnreadablePictureError:
        mask_sha256 = ""
    given = [[sha256_of(data) for data in photos], mask_sha256, code_version()]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()
