"""The finger stage's convolutional networks, one copy per thread."""

import threading

import cv2
import numpy as np

from ringar.errors import ModelFileError
from ringar.model_files import find_model

_thread = threading.local()


def thread_network(name: str) -> cv2.dnn.Net:
    """The calling thread's copy of a shipped network: OpenCV's networks keep their state between calls.

    Raises
    ------
    ModelFileError
        The network's file is missing or damaged.
    """
    networks: dict[str, cv2.dnn.Net] = _thread.__dict__.setdefault("networks", {})
    if name not in networks:
        networks[name] = _load(name)
    return networks[name]


def _load(name: str) -> cv2.dnn.Net:
    data = find_model(name).read()
    try:
        return cv2.dnn.readNetFromONNX(np.frombuffer(data, dtype=np.uint8))
    except cv2.error as error:
        raise ModelFileError(f"The model {name} can't be loaded. Install ringar again.") from error
