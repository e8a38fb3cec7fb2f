"""Kinds of arrays and points that the records hold."""

import numpy as np
from numpy.typing import NDArray

Bgr8 = NDArray[np.uint8]
Gray8 = NDArray[np.uint8]
Floats = NDArray[np.float32]
Point = tuple[float, float]
