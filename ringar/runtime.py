"""The one place that imports ONNX Runtime: silent, and with its telemetry off.

From 1.29 on the official builds send usage events to their maker unless ``ORT_DISABLE_TELEMETRY`` is set before the
library loads (its ``Privacy.md``). While it loads it may also warn about graphics cards that it can't read
(onnxruntime issue 27092: no setting stops that), so the process's error stream is parked meanwhile.
"""

import contextlib
import os
from collections.abc import Iterator

STDERR = 2
SILENT = 4
"""ONNX Runtime's log level "fatal": what goes wrong is told by ringar."""

__all__ = ["RUNTIME_ERRORS", "ort", "parked_stderr", "session_options"]


@contextlib.contextmanager
def parked_stderr() -> Iterator[None]:
    """Send what native code writes to the error stream nowhere, for a moment."""
    try:
        kept = os.dup(STDERR)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, STDERR)
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(nowhere)
        os.close(kept)


os.environ["ORT_DISABLE_TELEMETRY"] = "1"
with parked_stderr():
    import onnxruntime as ort
ort.disable_telemetry_events()
ort.set_default_logger_severity(SILENT)

RUNTIME_ERRORS: tuple[type[Exception], ...] = (
    RuntimeError,
    ValueError,
    *(
        kind
        for kind in vars(ort.capi.onnxruntime_pybind11_state).values()
        if isinstance(kind, type) and issubclass(kind, Exception)
    ),
)
"""Everything that ONNX Runtime raises: its own exceptions have no common base."""


def session_options(threads: int) -> ort.SessionOptions:
    """How a model is run on so many threads of the processor: silent, and without spinning between runs."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = SILENT
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options
