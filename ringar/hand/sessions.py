"""Inference sessions on ONNX Runtime and the table of the devices they run on."""

import contextlib
import ctypes
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import onnxruntime as ort

from ringar.errors import ModelFileError
from ringar.hand.model_files import ModelFile, find_model
from ringar.records import Bgr8, Floats

CPU = "CPUExecutionProvider"
QUIET = 4
"""ONNX Runtime's log level "fatal": what goes wrong is told by ringar, not by the runtime's log lines."""


def _nothing() -> bool:
    return True


def _prepare_cuda() -> bool:
    """Where an NVIDIA driver is, load CUDA's libraries from their Python packages; else say that CUDA can't work."""
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    with contextlib.redirect_stdout(io.StringIO()):
        ort.preload_dlls()
    return True


@dataclass(frozen=True)
class Provider:
    """One row of the table: a name for people, ONNX Runtime's name, and what to do first (False: can't work here)."""

    label: str
    ort_name: str
    prepare: Callable[[], bool] = _nothing


PROVIDERS = (
    Provider("CUDA", "CUDAExecutionProvider", _prepare_cuda),
    Provider("DirectML", "DmlExecutionProvider"),
    Provider("CoreML", "CoreMLExecutionProvider"),
    Provider("CPU", CPU),
)
"""In order of preference."""


def _candidates(labels: Sequence[str] | None) -> tuple[Provider, ...]:
    """Rows worth trying: those asked for (all by default) that the installed build has, and always the CPU."""
    wanted = {label.casefold() for label in (labels or [row.label for row in PROVIDERS])} | {"cpu"}
    available = set(ort.get_available_providers())
    return tuple(row for row in PROVIDERS if row.label.casefold() in wanted and row.ort_name in available)


class Session:
    """A loaded model.

    Parameters
    ----------
    name
        Model name in the manifest.
    threads
        CPU threads for one run.
    providers
        Labels from :data:`PROVIDERS` to try, in the table's order; the CPU is always tried last. Default: all.
    folder
        Models folder; default: the shipped one.

    Raises
    ------
    ModelFileError
        The model file is missing or not the manifest's, or the runtime can't load it.
    """

    def __init__(
        self, name: str, threads: int, providers: Sequence[str] | None = None, folder: Path | None = None
    ) -> None:
        model = find_model(name, folder)
        self._input, self._outputs = model.input, list(model.outputs)
        self._session, self.provider = _open(model, threads, providers)

    def run(self, image_bgr: Bgr8) -> list[Floats]:
        """Outputs, in the manifest's order, for an (height, width, 3) uint8 BGR picture of the model's input size."""
        picture = cv2.dnn.blobFromImage(image_bgr, 1 / 255, swapRB=True)
        outputs: list[Floats] = self._session.run(self._outputs, {self._input: picture})
        return outputs


def _open(model: ModelFile, threads: int, labels: Sequence[str] | None) -> tuple[ort.InferenceSession, str]:
    data = model.read()
    ort.set_default_logger_severity(QUIET)
    for row in _candidates(labels):
        if not row.prepare():
            continue
        names = [row.ort_name] if row.ort_name == CPU else [row.ort_name, CPU]
        try:
            session = ort.InferenceSession(data, _options(threads), providers=names, enable_fallback=0)
            if session.get_providers()[0] != row.ort_name:
                continue
            if row.ort_name != CPU:
                _warm_up(session)
        except (RuntimeError, ValueError):
            continue
        return session, row.label
    raise ModelFileError(f"{model.path}: ONNX Runtime {ort.__version__} can't load this model. Install ringar again.")


def _options(threads: int) -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = QUIET
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _warm_up(session: ort.InferenceSession) -> None:
    """Run once on zeros: a device may load a model and still be unable to run it."""
    entry = session.get_inputs()[0]
    session.run(None, {entry.name: np.zeros(entry.shape, np.float32)})
