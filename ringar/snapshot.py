"""A picture worth keeping: made from files alone, so that its sidecar gives the same pixels again.

Every still goes through :func:`take`, whether asked for on the command line, replayed from a sidecar or frozen from
the live view: the picture is a function of the input files and the parameters, and both are in the sidecar. A frozen
live frame is stored bare and tried on anew, without the smoothing that moving pictures get.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

import numpy as np

from ringar.errors import HandUnusableError, OutputError
from ringar.files import make_folder, numbered, write_new
from ringar.pictures import LOCAL_LIMITS, PictureLimits, encode_jpeg, encode_png, read_mask, read_picture
from ringar.records import Bgr8, Frame, Gray8, Picture, Wearing
from ringar.ring import lift_ring
from ringar.ring.remembering import Lift
from ringar.ring.sized import true_scale
from ringar.sidecar import InputFile, RingInput, StillInput, place_inputs, remove_all, sidecar_text
from ringar.tryon import TryOnResult, parameter_in_use

WHOLE_PX = 1e-3
"""Anchor points this close to whole pixels are whole."""

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg")


class StillTryOn(Protocol):
    """What a still needs of :class:`ringar.tryon.TryOn`."""

    def still(self, frame: Frame, wearings: Sequence[Wearing], occluders: Gray8 | None = None) -> TryOnResult:
        """Try on in one picture; raises where no ring can be worn."""


@dataclass(frozen=True)
class SavedSnapshot:
    """Where a snapshot is."""

    picture: Path
    sidecar: Path


@dataclass(frozen=True)
class Snapshot:
    """A still with all that it was made from; stays whole in memory when saving fails.

    Attributes
    ----------
    given
        The inputs, every parameter as it really was.
    result
        The composite and its explanation.
    timings_ms
        Milliseconds by stage: ``read`` (hand), ``lift`` (rings), the result's and ``total``.
    warnings
        Sentences from reading, lifting and drawing.
    """

    given: StillInput
    result: TryOnResult
    timings_ms: dict[str, float]
    warnings: tuple[str, ...]

    def save(self, folder: Path, stem: str | None = None, suffix: str = ".png") -> SavedSnapshot:
        """Write picture and sidecar side by side under a name that is free, or neither.

        Parameters
        ----------
        folder
            Made where it is missing.
        stem
            The name without its suffix; the time of day by default. A taken name gets a number.
        suffix
            ``.png`` (lossless) or ``.jpg``.

        Raises
        ------
        OutputError
            Read-only folder, full disk; nothing new is left behind, and this snapshot can be saved elsewhere.
        """
        picture = encode(self.result.image_bgr, suffix)
        make_folder(folder)
        names, made = place_inputs(self.given, folder)
        try:
            sidecar = sidecar_text(self.given, names)
            return _write_pair(
                folder / (stem or f"ringar-{datetime.now().astimezone():%Y%m%d-%H%M%S}"), suffix, picture, sidecar
            )
        except OutputError:
            remove_all(made)
            raise


def take(
    try_on: StillTryOn, given: StillInput, lift: Lift = lift_ring, limits: PictureLimits = LOCAL_LIMITS
) -> Snapshot:
    """Try on in a still.

    Parameters
    ----------
    try_on
        The pipeline.
    given
        Hand picture, rings, parameters and masks.
    lift
        How a product photo becomes a ring model: :func:`ringar.ring.lift_ring` or one that remembers its models.
    limits
        What is read of every file at most.

    Raises
    ------
    UnreadablePictureError
        A picture or mask can't be used.
    NoRingError
        A product photo can't be lifted.
    NoHandError, HandUnusableError
        No ring can be worn on this hand.
    """
    start = time.perf_counter()
    hand = read_picture(given.hand.data, name=given.hand.name, limits=limits, hand=True)
    occluders = None if given.mask is None else _mask(given.mask, hand, limits)
    read = time.perf_counter()
    wearings, warnings = wearings_of(given.rings, lift, limits)
    lifted = time.perf_counter()
    result = _still(try_on, given.hand, hand, wearings, occluders)
    used = tuple(replace(ring, parameter=w.parameter) for ring, w in zip(given.rings, wearings, strict=True))
    return Snapshot(
        given=replace(given, rings=used),
        result=result,
        timings_ms={
            "read": (read - start) * 1e3,
            "lift": (lifted - read) * 1e3,
            **result.timings_ms,
            "total": (time.perf_counter() - start) * 1e3,
        },
        warnings=tuple(dict.fromkeys((*_notes(hand), *warnings, *result.warnings))),
    )


def wearings_of(
    rings: Sequence[RingInput], lift: Lift = lift_ring, limits: PictureLimits = LOCAL_LIMITS
) -> tuple[tuple[Wearing, ...], tuple[str, ...]]:
    """Rings from their files, every parameter as it really is, and warnings.

    Raises
    ------
    UnreadablePictureError, NoRingError, InvalidParameterError
        As :func:`take`.
    """
    wearings: list[Wearing] = []
    warnings: list[str] = []
    for ring in rings:
        photo = read_picture(ring.photo.data, name=ring.photo.name, limits=limits)
        mask = None if ring.mask is None else _mask(ring.mask, photo, limits)
        wearing = _wearing(photo, ring, mask, lift)
        wearings.append(wearing)
        warnings.extend((*_notes(photo), *wearing.model.warnings))
    return tuple(wearings), tuple(dict.fromkeys(warnings))


def bare_frame(frame: Frame) -> InputFile:
    """A live frame as an input file: lossless, in memory."""
    return InputFile("hand.png", encode_png(frame.image_bgr))


def encode(image_bgr: Bgr8, suffix: str) -> bytes:
    """The picture as the kind of file that a name's suffix asks for."""
    if suffix.lower() not in PICTURE_SUFFIXES:
        raise OutputError(f"Pictures are written as .png or .jpg, not as '{suffix}'. Choose one of these endings.")
    return encode_png(image_bgr) if suffix.lower() == ".png" else encode_jpeg(image_bgr)


def _wearing(photo: Picture, ring: RingInput, mask: Gray8 | None, lift: Lift) -> Wearing:
    """The lifted ring with every parameter as it really is.

    A request names anchor points in whole pixels, so the ring is lifted from whole ones in the first place.
    """
    model = lift(photo, ring.parameter, mask, view=ring.view)
    used = parameter_in_use(model, ring.parameter)
    found = np.array(model.anchor_points_px)
    if ring.parameter.ring_anchor_point is None and np.abs(found - found.round()).max() > WHOLE_PX:
        model = lift(photo, used, mask, view=ring.view)
    if ring.size is not None:
        model = true_scale(model, ring.size.ring_mm, ring.size.finger_mm)
    return Wearing(model, used)


def _still(
    try_on: StillTryOn, file: InputFile, hand: Picture, wearings: Sequence[Wearing], occluders: Gray8 | None
) -> TryOnResult:
    """The try-on itself; what is wrong with a file on the disk is told with the file's name."""
    name = "" if file.path is None else file.name
    try:
        return try_on.still(Frame(hand.image_bgr, t_capture_ns=0, source=name), wearings, occluders)
    except HandUnusableError as error:
        if not name:
            raise
        raise HandUnusableError(f"{name}: {error.message[:1].lower()}{error.message[1:]}") from error


def _mask(mask: InputFile, photo: Picture, limits: PictureLimits) -> Gray8:
    height, width = photo.image_bgr.shape[:2]
    return read_mask(mask.data, (width, height), name=mask.name, limits=limits)


def _notes(picture: Picture) -> list[str]:
    return [f"{picture.name}: {note}" for note in picture.notes]


def _write_pair(base: Path, suffix: str, picture: bytes, sidecar: bytes) -> SavedSnapshot:
    """Write both under the first number whose two names are free; the sidecar comes last and completes the pair."""
    for candidate in numbered(base):
        saved = SavedSnapshot(
            candidate.with_name(candidate.name + suffix), candidate.with_name(candidate.name + ".json")
        )
        try:
            write_new(saved.picture, picture)
        except FileExistsError:
            continue
        try:
            write_new(saved.sidecar, sidecar)
        except FileExistsError:
            saved.picture.unlink()
        except OutputError:
            saved.picture.unlink(missing_ok=True)
            raise
        else:
            return saved
    raise AssertionError("numbered names have no end")
