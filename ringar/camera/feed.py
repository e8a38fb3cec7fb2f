"""A source that never ends: it comes back after a loss, and a clip stands in for it meanwhile."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from ringar.camera.devices import CameraInfo, cameras
from ringar.camera.opening import DEFAULT_SIZE_PX, Uri, demo_clip, open_source, source_kind
from ringar.camera.search import SourceSearch
from ringar.camera.source import Source, SourceKind
from ringar.errors import RingarError
from ringar.records import Bgr8, Frame

POLL_S = 2.0
BLACK_LEVEL = 3.0
"""Mean grey level below which a frame is black: sensor noise of a covered lens stays under it."""
BLACK_NOTICE_S = 2.0
IDLE_S = 0.1


class FeedState(StrEnum):
    """What the feed shows."""

    OPENING = "opening"
    PLAYING = "playing"
    BLACK = "black"
    STAND_IN = "stand_in"
    FAILED = "failed"


@dataclass(frozen=True)
class FeedStatus:
    """What the feed shows, for people.

    Attributes
    ----------
    state
        OPENING before the first frame, PLAYING the wanted source, BLACK the same but all dark, STAND_IN the clip in
        its place, FAILED nothing at all.
    kind, label
        Of the source that really plays.
    notice
        One sentence on what is wrong, or empty.
    """

    state: FeedState
    kind: SourceKind | None = None
    label: str = ""
    notice: str = ""


class Feed:
    """Frames from the wanted source, or from a clip while the wanted one can't deliver.

    ``read`` and ``close`` belong to one thread; ``select``, ``ask_size`` and ``status`` may be used from any.

    Parameters
    ----------
    uri
        The wanted source, as for :func:`ringar.camera.open_source`.
    stand_in
        The clip that plays meanwhile; None: nothing does.
    opener, devices
        How sources are opened and cameras listed.
    poll_s
        How often cameras are looked for while the clip stands in.
    """

    def __init__(
        self,
        uri: Uri = None,
        *,
        stand_in: Uri = None,
        opener: Callable[[Uri], Source] | None = None,
        devices: Callable[[], tuple[CameraInfo, ...]] = cameras,
        poll_s: float = POLL_S,
    ) -> None:
        self._wish_lock = threading.Lock()
        self._wish: tuple[Uri] | None = (uri,)
        self._uri: Uri = uri
        self._stand_in = demo_clip() if stand_in is None else stand_in
        self._opener = opener
        self._size_px = DEFAULT_SIZE_PX
        self._devices = devices
        self._poll_s = poll_s
        self._source: Source | None = None
        self._search: SourceSearch | None = None
        self._black_since_ns: int | None = None
        self.status = FeedStatus(FeedState.OPENING)

    def select(self, uri: Uri) -> None:
        """Ask for another source; the next ``read`` turns to it."""
        with self._wish_lock:
            self._wish = (uri,)

    def ask_size(self, size_px: tuple[int, int]) -> None:
        """Ask cameras for another size; the one that plays is opened again with it."""
        with self._wish_lock:
            if size_px != self._size_px:
                self._size_px = size_px
                if self._wish is None and source_kind(self._uri) is SourceKind.CAMERA:
                    self._wish = (self._uri,)

    def read(self) -> Frame | None:
        """Next frame; None where there is none to show just now. Never raises a :class:`RingarError`."""
        self._follow_wish()
        self._take_found()
        if self._source is None:
            time.sleep(IDLE_S)
            return None
        try:
            frame = self._source.read()
        except RingarError as error:
            self._replace(error.message)
            return None
        if frame is not None:
            self._watch_black(frame.image_bgr)
        return frame

    def close(self) -> None:
        """Give every device back and end the search."""
        self._drop_search()
        self._drop_source()

    def _open(self, uri: Uri) -> Source:
        if self._opener is not None:
            return self._opener(uri)
        return open_source(uri, paced=True, loop=True, size_px=self._size_px)

    def _follow_wish(self) -> None:
        with self._wish_lock:
            wish, self._wish = self._wish, None
        if wish is None:
            return
        self.close()
        self._uri = wish[0]
        self.status = FeedStatus(FeedState.OPENING)
        try:
            self._play(self._open(self._uri))
        except RingarError as error:
            self._replace(error.message)

    def _take_found(self) -> None:
        found = self._search.take() if self._search is not None else None
        if found is not None:
            self._drop_search()
            self._drop_source()
            self._play(found)

    def _play(self, source: Source) -> None:
        self._source = source
        self._black_since_ns = None
        self.status = FeedStatus(FeedState.PLAYING, source.kind, source.label)

    def _replace(self, notice: str) -> None:
        """Put the stand-in clip in the place of a source that can't deliver, and look for a live one again."""
        was_stand_in = self.status.state is FeedState.STAND_IN
        self._drop_source()
        self.status = FeedStatus(FeedState.FAILED, notice=notice)
        if not was_stand_in:
            self._put_stand_in(notice)
        if self._search is None and source_kind(self._uri).live:
            self._search = SourceSearch(partial(self._open, self._uri), self._devices, self._poll_s)

    def _put_stand_in(self, notice: str) -> None:
        try:
            self._source = self._open(self._stand_in)
        except RingarError as error:
            self.status = FeedStatus(FeedState.FAILED, notice=f"{notice} {error.message}")
        else:
            self.status = FeedStatus(FeedState.STAND_IN, self._source.kind, self._source.label, notice)

    def _watch_black(self, image_bgr: Bgr8) -> None:
        """Say so when a live source has been all dark for a while."""
        source = self._source
        if source is None or not source.live:
            return
        now_ns = time.monotonic_ns()
        if float(image_bgr[::16, ::16].mean()) >= BLACK_LEVEL:
            self._black_since_ns = None
            if self.status.state is FeedState.BLACK:
                self.status = FeedStatus(FeedState.PLAYING, source.kind, source.label)
        elif self._black_since_ns is None:
            self._black_since_ns = now_ns
        elif now_ns - self._black_since_ns >= BLACK_NOTICE_S * 1e9:
            notice = f"{source.label} delivers only black pictures. Open its shutter or take off its cover."
            self.status = FeedStatus(FeedState.BLACK, source.kind, source.label, notice)

    def _drop_search(self) -> None:
        if self._search is not None:
            self._search.stop()
            self._search = None

    def _drop_source(self) -> None:
        if self._source is not None:
            self._source.close()
            self._source = None
