"""The work of a task: the pictures of a request, by id or by address, tried on as every still is."""

from collections.abc import Callable
from functools import cache

from ringar.pictures import API_LIMITS, encode_png
from ringar.requests import TryOnRequest
from ringar.ring.remembering import Lift, RememberingLift
from ringar.sidecar import InputFile, RingInput, StillInput
from ringar.snapshot import StillTryOn, take
from ringar.tasks.records import Task
from ringar.tasks.uploads import UploadStore
from ringar.validation import validate_json

KEPT_MODELS = 32
"""Ring models that a worker remembers: a shop's customers ask for the same rings again and again."""

Fetch = Callable[[str, bool], bytes]
"""Fetches an address; the second argument is true for a mask. Raises RingarError where it can't."""


class TryOnJob:
    """Makes the composite of a task.

    Parameters
    ----------
    uploads
        Files by id.
    fetch
        Files by address.
    try_on
        The pipeline.
    lift
        How a product photo becomes a ring model.
    """

    def __init__(self, uploads: UploadStore, fetch: Fetch, try_on: StillTryOn, lift: Lift | None = None) -> None:
        self._uploads, self._fetch, self._try_on = uploads, fetch, try_on
        self._lift = RememberingLift(kept=KEPT_MODELS) if lift is None else lift

    def __call__(self, task: Task) -> bytes:
        """The composite as a PNG file, lossless.

        Raises
        ------
        RingarError
            A picture can't be had or used, or no ring can be worn.
        """
        given = self._given(validate_json(TryOnRequest, task.request), task.key_id)
        return encode_png(take(self._try_on, given, self._lift, API_LIMITS).result.image_bgr)

    def _given(self, request: TryOnRequest, key_id: str) -> StillInput:
        source = self._reader(key_id, by_id=request.src_file_id is not None)
        reference = self._reader(key_id, by_id=request.ref_file_ids is not None)
        return StillInput(
            hand=InputFile("The hand picture", source(request.source, False)),
            rings=tuple(
                RingInput(
                    InputFile(f"The picture of ring {number}", reference(info.name, False)),
                    info.parameter,
                    _mask(f"The mask of ring {number}", info.mask_name, reference),
                )
                for number, info in enumerate(request.object_infos, 1)
            ),
            mask=_mask("The mask of the hand", request.source_mask, source),
        )

    def _reader(self, key_id: str, *, by_id: bool) -> Fetch:
        """Reads each file of one task once."""
        if by_id:
            return cache(lambda file_id, _mask: self._uploads.read(file_id, key_id))
        return cache(self._fetch)


def _mask(label: str, name: str | None, read: Fetch) -> InputFile | None:
    return None if name is None else InputFile(label, read(name, True))
