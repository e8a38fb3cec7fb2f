"""From a URI to an open source."""

from pathlib import Path

from ringar.bundled import bundled_folder
from ringar.camera.devices import CameraInfo, cameras
from ringar.camera.source import Source, SourceKind
from ringar.camera.stills import FolderSource, StillSource
from ringar.camera.video import HEAD_BYTES, is_video, open_camera, open_clip, open_stream
from ringar.errors import CameraError, UnreadableClipError

STREAM_SCHEMES = ("http://", "https://", "rtsp://", "rtsps://")
VIDEO_SUFFIXES = frozenset({".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".ogv", ".flv", ".wmv"})

DEFAULT_SIZE_PX = (1280, 720)

Uri = str | Path | None


def demo_clip() -> Path:
    """The bundled clip of a hand that plays where there is no camera."""
    return bundled_folder("resources") / "hand" / "demo_hand.mp4"


def demo_still() -> Path:
    """The first frame of the bundled clip."""
    return bundled_folder("resources") / "hand" / "demo_hand.jpg"


def source_kind(uri: Uri) -> SourceKind:
    """Kind of source a URI names, whether or not it can be opened."""
    text = "" if uri is None else str(uri)
    if text.lower().startswith(STREAM_SCHEMES):
        return SourceKind.STREAM
    if text == "" or text.isdigit() or text.startswith("/dev/video"):
        return SourceKind.CAMERA
    path = Path(text)
    if path.is_dir():
        return SourceKind.FRAMES
    if path.is_file():
        return SourceKind.CLIP if _is_video(path) else SourceKind.STILL
    names_a_file = isinstance(uri, Path) or path.suffix != "" or len(path.parts) > 1
    known = any(text.casefold() in camera.name.casefold() for camera in cameras())
    return SourceKind.CLIP if names_a_file and not known else SourceKind.CAMERA


def open_source(
    uri: Uri, *, paced: bool = False, loop: bool = False, size_px: tuple[int, int] = DEFAULT_SIZE_PX
) -> Source:
    """Open a source of frames; its first frame is known to be there.

    Parameters
    ----------
    uri
        None or empty: the first camera that works. A camera's index, device file or (part of its) name; an HTTP or
        RTSP address; the path of a clip, of a folder of frames or of a JPEG or PNG picture.
    paced
        Recorded sources deliver at their own speed instead of at once.
    loop
        Recorded sources start again instead of ending.
    size_px
        Width and height asked of a camera; it may deliver another size.

    Raises
    ------
    CameraError
        No such camera or stream, or it can't be used; says why.
    UnreadableClipError, UnreadablePictureError
        The file or folder can't be read.
    """
    kind = source_kind(uri)
    if kind is SourceKind.STREAM:
        return open_stream(str(uri))
    if kind is SourceKind.CAMERA:
        return _open_first("" if uri is None else str(uri), size_px)
    path = Path(str(uri))
    if kind is SourceKind.STILL:
        return StillSource(path, paced=paced, loop=loop)
    if kind is SourceKind.FRAMES:
        return FolderSource(path, paced=paced, loop=loop)
    if not path.exists():
        raise UnreadableClipError(f"{path}: there is no such file, folder or camera. Check the name.")
    return open_clip(path, paced=paced, loop=loop)


def _open_first(name: str, size_px: tuple[int, int]) -> Source:
    """Open the first of the cameras meant by ``name`` that works; raise the first one's error if none does."""
    first_error: CameraError | None = None
    for camera in _meant_cameras(name):
        try:
            return open_camera(camera, size_px)
        except CameraError as error:
            first_error = first_error or error
    raise first_error or CameraError(
        f"No camera called '{name}' is connected. Check the name." if name else "No camera is connected."
    )


def _meant_cameras(name: str) -> tuple[CameraInfo, ...]:
    listed = cameras()
    if name == "":
        return listed
    exact = tuple(camera for camera in listed if name in {camera.uri, str(camera.index)})
    if exact:
        return exact
    number = name.removeprefix("/dev/video")
    if number.isdigit():
        return (CameraInfo(int(number), f"Camera {number}", name if name.startswith("/") else number),)
    return tuple(camera for camera in listed if name.casefold() in camera.name.casefold())


def _is_video(path: Path) -> bool:
    """By its first bytes, or by its name where they say nothing; everything else is for the picture reader to judge."""
    if path.suffix.lower() in VIDEO_SUFFIXES:
        return True
    try:
        with path.open("rb") as handle:
            return is_video(handle.read(HEAD_BYTES))
    except OSError:
        return False
