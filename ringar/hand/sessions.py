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

from ringar.errors import ModelFileError
from ringar.model_files import ModelFile, find_model
from ringar.records import Bgr8, Floats
from ringar.runtime import RUNTIME_ERRORS, ort, session_options


def _always() -> bool:
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
    prepare: Callable[[], bool] = _always


CPU = Provider("CPU", "CPUExecutionProvider")
PROVIDERS = (
    Provider("CUDA", "CUDAExecutionProvider", _prepare_cuda),
    Provider("DirectML", "DmlExecutionProvider"),
    Provider("CoreML", "CoreMLExecutionProvider"),
    CPU,
)
"""In order of preference."""


def candidates(labels: Sequence[str] | None = None) -> tuple[Provider, ...]:
    """Rows worth trying: those asked for (default: all) that the installed build has; the CPU always."""
    wanted = {CPU.label, *([row.label for row in PROVIDERS] if labels is None else labels)}
    available = set(ort.get_available_providers())
    return tuple(row for row in PROVIDERS if row.label in wanted and row.ort_name in available)


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

    Attributes
    ----------
    provider
        Label of the row that really runs the model.

    Raises
    ------
    ModelFileError
        The model file is missing or not the manifest's, or the runtime can't load it.
    """

    def __init__(
        self, name: str, threads: int, providers: Sequence[str] | None = None, folder: Path | None = None
    ) -> None:
        self._model, self._threads = find_model(name, folder), threads
        self._session, self.provider = _open(self._model, threads, candidates(providers))

    def run(self, image_bgr: Bgr8) -> list[Floats]:
        """Outputs, in the manifest's order, for an (height, width, 3) uint8 BGR picture of the model's input size.

        A device that is lost (a driver update, sleep) is replaced by the CPU.
        """
        picture = np.asarray(cv2.dnn.blobFromImage(image_bgr, 1 / 255, swapRB=True), np.float32)
        try:
            return self._run(picture)
        except RUNTIME_ERRORS:
            if self.provider == CPU.label:
                raise
            self._session, self.provider = _open(self._model, self._threads, (CPU,))
            return self._run(picture)

    def _run(self, picture: Floats) -> list[Floats]:
        outputs: list[Floats] = self._session.run(list(self._model.outputs), {self._model.inputs[0]: picture})
        return outputs


def _open(model: ModelFile, threads: int, rows: Sequence[Provider]) -> tuple[ort.InferenceSession, str]:
    """The model on the first row that really takes it: the runtime itself falls back to the CPU without a word."""
    data = model.read()
    for row in rows:
        if not row.prepare():
            continue
        names = [row.ort_name] if row is CPU else [row.ort_name, CPU.ort_name]
        try:
            session = ort.InferenceSession(data, session_options(threads), providers=names, enable_fallback=0)
            if session.get_providers()[0] != row.ort_name:
                continue
            if row is not CPU:
                _warm_up(session)
        except RUNTIME_ERRORS:
            continue
        return session, row.label
    raise ModelFileError(f"{model.path}: ONNX Runtime {ort.__version__} can't load this model. Install ringar again.")


def _warm_up(session: ort.InferenceSession) -> None:
    """Run once on zeros: a device may load a model and still be unable to run it."""
    entry = session.get_inputs()[0]
    session.run(None, {entry.name: np.zeros(entry.shape, np.float32)})
