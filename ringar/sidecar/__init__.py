"""A try-on's inputs on the disk: the sidecar and the files it names."""

from ringar.sidecar.form import TrueSize
from ringar.sidecar.inputs import (
    InputFile,
    RingInput,
    StillInput,
    load_request,
    load_sidecar,
    place_inputs,
    remove_all,
    request_for,
    sidecar_text,
)

__all__ = [
    "InputFile",
    "RingInput",
    "StillInput",
    "TrueSize",
    "load_request",
    "load_sidecar",
    "place_inputs",
    "remove_all",
    "request_for",
    "sidecar_text",
]
