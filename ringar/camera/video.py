"""Sources that OpenCV decodes: webcams, network streams and video clips."""

import os
import platform
import time
from pathlib import Path
from urllib.parse import urlsplit

import cv2
import numpy as np

from ringar.camera.devices import CameraInfo
from ringar.camera.source import Pacer, SourceKind
from ringar.errors import CameraError, UnreadableClipError
from ringar.files import check_regular, reason_of
from ringar.records import Bgr8, Frame

FIRST_FRAME_TRIES = 10
OPEN_TIMEOUT_MS = 5000
READ_TIMEOUT_MS = 1500
FALLBACK_FPS = 25.0
MAX_SIDE_PX = 8192
BROKEN_OFF_SHARE = 0.9
"""A clip that delivers less than this share of the frames its header promises is broken, not ended."""

VIDEO_MARKS = (
    (4, b"moov"),
    (4, b"mdat"),
    (8, b"AVI "),
    (0, b"\x1a\x45\xdf\xa3"),  # Matroska, WebM
    (0, b"\x00\x00\x01"),  # MPEG
    (0, b"OggS"),
    (0, b"FLV"),
    (0, b"\x30\x26\xb2\x75"),  # WMV
)
TS_PACKET = 188
HEAD_BYTES = TS_PACKET + 1
PICTURE_BRANDS = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif"})


def is_video(head: bytes) -> bool:
    """Whether a file's first bytes are those of a video container: text (a playlist) never reaches the decoder."""
    if head[:1] == head[TS_PACKET : TS_PACKET + 1] == b"\x47":  # MPEG transport stream
        return True
    if head[4:8] == b"ftyp":  # MP4, MOV, 3GP and their picture cousins
        return head[8:12] not in PICTURE_BRANDS
    return any(head[at : at + len(mark)] == mark for at, mark in VIDEO_MARKS)


def _quiet() -> None:
    """Keep OpenCV and FFmpeg from writing to the terminal; every failure is told in a sentence of our own."""
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3")
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


class _Capture:
    """An OpenCV capture whose first frame has already been seen."""

    def __init__(self, capture: cv2.VideoCapture, tries: int) -> None:
        self._capture = capture
        self._first: Bgr8 | None = None
        for _ in range(tries if capture.isOpened() else 0):
            self._first = self._grab()
            if self._first is not None:
                break
        self.delivers = self._first is not None
        if not self.delivers:
            capture.release()

    def next_image(self) -> Bgr8 | None:
        """Next picture, or None where there is none."""
        image, self._first = self._first, None
        return self._grab() if image is None else image

    def number(self, prop: int) -> float:
        """A property of the capture, 0.0 where it isn't known."""
        value = self._capture.get(prop)
        return value if value > 0 else 0.0

    def rewind(self) -> None:
        """Back to the first frame."""
        self._capture.set(cv2.CAP_PROP_POS_FRAMES, 0)

    def close(self) -> None:
        """Give the device or file back."""
        self._capture.release()

    def _grab(self) -> Bgr8 | None:
        try:
            ok, image = self._capture.read()
        except cv2.error:
            return None
        return np.asarray(image, np.uint8) if ok and image is not None and image.ndim == 3 and image.size else None


class LiveSource:
    """A webcam or a network stream, whose frames carry the time at which they arrived."""

    live = True

    def __init__(self, capture: _Capture, kind: SourceKind, label: str) -> None:
        self._capture = capture
        self.kind = kind
        self.label = label
        self._index = 0

    def read(self) -> Frame | None:
        """Wait for the next frame."""
        image = self._capture.next_image()
        if image is None:
            raise CameraError(f"{self.label} stopped delivering pictures. Check its cable or connection.")
        frame = Frame(image, time.monotonic_ns(), self._index, self.label)
        self._index += 1
        return frame

    def close(self) -> None:
        """Give the device or connection back."""
        self._capture.close()


class ClipSource:
    """A video file."""

    kind = SourceKind.CLIP
    live = False

    def __init__(self, capture: _Capture, path: Path, *, paced: bool, loop: bool) -> None:
        self._capture = capture
        self._loop = loop
        self.label = path.name
        self.fps = min(capture.number(cv2.CAP_PROP_FPS) or FALLBACK_FPS, 240.0)
        self.frame_count = int(capture.number(cv2.CAP_PROP_FRAME_COUNT))
        self._pacer = Pacer(self.fps, paced=paced)
        self._index = 0
        self._since_start = 0

    def read(self) -> Frame | None:
        """Next frame in the clip's order; None after the last one."""
        image = self._capture.next_image()
        if image is None:
            if self._since_start < BROKEN_OFF_SHARE * self.frame_count:
                raise UnreadableClipError(
                    f"{self.label}: breaks off after {self._since_start} of {self.frame_count} frames. "
                    "Copy it again from its source."
                )
            if not self._loop:
                return None
            self._capture.rewind()
            self._since_start = 0
            image = self._capture.next_image()
            if image is None:
                raise UnreadableClipError(f"{self.label}: can't be played again from its start.")
        frame = Frame(image, self._pacer.due(), self._index, self.label)
        self._index += 1
        self._since_start += 1
        return frame

    def close(self) -> None:
        """Close the file."""
        self._pacer.stop()
        self._capture.close()


def open_camera(camera: CameraInfo, size_px: tuple[int, int]) -> LiveSource:
    """Open a webcam at (about) a size, as compressed frames so that full rate fits through USB 2.

    Raises
    ------
    CameraError
        Missing, forbidden, in use elsewhere, or no frame comes.
    """
    device = Path(camera.uri)
    if camera.uri.startswith("/"):
        if not device.exists():
            raise CameraError(f"{camera.name} ({camera.uri}) is not there. Connect the camera or choose another.")
        if not os.access(device, os.R_OK | os.W_OK):
            raise CameraError(
                f"{camera.name} ({camera.uri}) may not be used by this account. "
                "Add it to the group 'video' and log in again."
            )
    _quiet()
    capture = cv2.VideoCapture(camera.index, cv2.CAP_V4L2 if platform.system() == "Linux" else cv2.CAP_ANY)
    if not capture.isOpened():
        raise CameraError(
            f"{camera.name} can't be opened: another program uses it, access is forbidden in the system's privacy "
            "settings, or it is not there. Close the other program or allow access."
        )
    for prop, value in (
        (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
        (cv2.CAP_PROP_FRAME_WIDTH, size_px[0]),
        (cv2.CAP_PROP_FRAME_HEIGHT, size_px[1]),
        (cv2.CAP_PROP_FPS, 30),
        (cv2.CAP_PROP_BUFFERSIZE, 1),
    ):
        capture.set(prop, value)
    started = _Capture(capture, FIRST_FRAME_TRIES)
    if not started.delivers:
        raise CameraError(
            f"{camera.name} opens but sends no picture. Close other programs that use it, or plug it in again."
        )
    return LiveSource(started, SourceKind.CAMERA, camera.name)


def open_stream(url: str) -> LiveSource:
    """Open an HTTP or RTSP stream.

    Raises
    ------
    CameraError
        The address can't be reached or delivers no video.
    """
    parts = urlsplit(url)
    label = f"{parts.hostname or ''}{parts.path}"
    _quiet()
    options = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_TIMEOUT_MS]
    started = _Capture(cv2.VideoCapture(url, cv2.CAP_FFMPEG, options), FIRST_FRAME_TRIES)
    if not started.delivers:
        raise CameraError(f"{label}: no video comes from this address. Check the address and the network.")
    return LiveSource(started, SourceKind.STREAM, label)


def open_clip(path: Path, *, paced: bool, loop: bool) -> ClipSource:
    """Open a video file.

    Raises
    ------
    UnreadableClipError
        Missing, empty, no video, without a single frame, or with frames too large.
    """
    try:
        check_regular(path)
        with path.open("rb") as handle:
            head = handle.read(HEAD_BYTES)
    except OSError as error:
        raise UnreadableClipError(f"{path}: can't be read ({reason_of(error)}). Check the path.") from error
    if not head:
        raise UnreadableClipError(f"{path}: the file is empty. Copy it again from its source.")
    if not is_video(head):
        raise UnreadableClipError(f"{path}: is neither a video nor a JPEG or PNG picture. Choose another file.")
    _quiet()
    raw = cv2.VideoCapture(str(path.resolve()), cv2.CAP_FFMPEG)
    if max(raw.get(cv2.CAP_PROP_FRAME_WIDTH), raw.get(cv2.CAP_PROP_FRAME_HEIGHT)) > MAX_SIDE_PX:
        raw.release()
        raise UnreadableClipError(f"{path}: its frames are larger than {MAX_SIDE_PX} px. Scale the clip down.")
    capture = _Capture(raw, 1)
    if not capture.delivers:
        raise UnreadableClipError(f"{path}: holds no frame that can be decoded. Copy it again or convert it to MP4.")
    return ClipSource(capture, path, paced=paced, loop=loop)
