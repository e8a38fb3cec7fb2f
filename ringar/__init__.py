"""Ring virtual try-on: one product photo and a hand picture in, the ring worn on the finger out."""

import os

__version__ = "0.1.0"

# FFmpeg inside OpenCV reads this once, at its first use; its own lines mean nothing to people.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
