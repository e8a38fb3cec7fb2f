"""Every ring on every hand: one task for each pair, worked off by whatever engine there is."""

import hashlib
import json
import secrets
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ringar.errors import OutputError, RingarError, TooManyRequestsError
from ringar.files import make_folder, write_atomically
from ringar.parameters import RingParameter
from ringar.pictures import encode_jpeg, read_picture
from ringar.sidecar import InputFile, RingInput, StillInput, request_for
from ringar.tasks.blobs import Blobs
from ringar.tasks.engine import TaskEngine
from ringar.tasks.manifest import BatchEntry, Manifest
from ringar.tasks.records import NewTask, Task
from ringar.tasks.sent import SentFiles
from ringar.tasks.store import LIFE_S, TaskStore
from ringar.tasks.uploads import UploadStore

MANIFEST = "manifest.jsonl"

_LOOK_S = 0.1
_AHEAD, _LEAST_AHEAD, _MOST_AHEAD = 4, 8, 96
_PATIENCE_S = 300.0


@dataclass(frozen=True)
class BatchRing:
    """A ring and how it is worn; ``name`` names the folder of its pictures."""

    name: str
    photo: Path
    parameter: RingParameter
    mask: Path | None = None


@dataclass(frozen=True)
class BatchHand:
    """A hand; ``name`` names its pictures."""

    name: str
    photo: Path


@dataclass(frozen=True)
class BatchProgress:
    """How far a batch is; ``kept`` were made by an earlier run."""

    total: int
    made: int
    failed: int
    kept: int

    @property
    def ended(self) -> int:
        """Pairs that need no more work."""
        return self.made + self.failed + self.kept


@dataclass(frozen=True)
class BatchMeans:
    """What a batch works with.

    Attributes
    ----------
    tasks, uploads, blobs, engine
        The task store and its parts; the engine is started where there is something to do.
    patience_s
        So long without any answer means that nobody works.
    """

    tasks: TaskStore
    uploads: UploadStore
    blobs: Blobs
    engine: TaskEngine
    patience_s: float = _PATIENCE_S


@dataclass(frozen=True)
class _Order:
    ring: BatchRing
    hand: BatchHand
    asked: BatchEntry


_Ended = tuple[_Order, BatchEntry]


class Batch:
    """Puts rings on hands, into pictures and a manifest.

    Parameters
    ----------
    means
        What works.
    out
        The folder of pictures and manifest; what is there already is not made again.
    suffix
        ``.png`` or ``.jpg``.
    retry_failed
        Whether pairs that failed in an earlier run are tried again.
    """

    def __init__(self, means: BatchMeans, out: Path, suffix: str = ".png", *, retry_failed: bool = False) -> None:
        make_folder(out)
        self._means, self._out, self._suffix, self._retry_failed = means, out, suffix, retry_failed
        self._manifest = Manifest(out / MANIFEST)
        self._key_id = f"batch-{secrets.token_hex(12)}"
        self._sent = SentFiles(means.uploads, self._key_id)
        self._running: dict[str, tuple[_Order, float]] = {}

    def run(
        self, rings: Sequence[BatchRing], hands: Sequence[BatchHand], progress: Callable[[BatchProgress], None]
    ) -> BatchProgress:
        """Put every ring on every hand that it isn't on yet.

        Raises
        ------
        OutputError
            A picture or the manifest can't be written, or nobody works any more. What is done stays.
        """
        orders = [order for ring in rings for order in self._orders(ring, hands)]
        todo = deque(order for order in orders if self._is_open(order))
        needed = Counter(path for order in todo for path in _files(order))
        kept = len(orders) - len(todo)
        made = failed = 0
        if todo:
            self._means.engine.start()
        quiet_since = time.monotonic()
        try:
            while todo or self._running:
                progress(BatchProgress(len(orders), made, failed, kept))
                ended = self._fill(todo) + self._collect(todo)
                for order, entry in ended:
                    self._manifest.add(entry)
                    made, failed = made + (entry.error is None), failed + (entry.error is not None)
                    needed.subtract(_files(order))
                    self._sent.remove(*(path for path in _files(order) if needed[path] == 0))
                if ended:
                    quiet_since = time.monotonic()
                elif time.monotonic() - quiet_since > self._means.patience_s:
                    raise OutputError("No worker has answered for minutes. See whether workers run, then go on.")
                else:
                    time.sleep(_LOOK_S)
            self._manifest.keep_only(order.asked for order in orders)
        finally:
            self._clear()
        done = BatchProgress(len(orders), made, failed, kept)
        progress(done)
        return done

    def _orders(self, ring: BatchRing, hands: Sequence[BatchHand]) -> list[_Order]:
        mask = None if ring.mask is None else self._sent.sha256(ring.mask)
        return [
            _Order(
                ring,
                hand,
                BatchEntry(
                    ring=ring.name,
                    hand=hand.name,
                    ring_sha256=self._sent.sha256(ring.photo),
                    hand_sha256=self._sent.sha256(hand.photo),
                    mask_sha256=mask,
                    parameter=ring.parameter,
                ),
            )
            for hand in hands
        ]

    def _is_open(self, order: _Order) -> bool:
        entry = self._manifest.find(order.asked)
        if entry is None or (entry.error is not None and self._retry_failed):
            return True
        return entry.picture is not None and Path(entry.picture).suffix != self._suffix

    def _fill(self, todo: deque[_Order]) -> list[_Ended]:
        """Start tasks until the workers have enough; entries of those that can't even be started."""
        enough = min(max(self._means.engine.workers() * _AHEAD, _LEAST_AHEAD), _MOST_AHEAD)
        ended = []
        while todo and len(self._running) < enough:
            order = todo.popleft()
            try:
                self._start(order)
            except TooManyRequestsError:
                todo.appendleft(order)
                break
            except RingarError as error:
                ended.append((order, _failed(order, error.engine_code, error.message)))
        return ended

    def _start(self, order: _Order) -> None:
        ids = {_named(path): self._sent.id_of(path) for path in _files(order)}
        mask = None if order.ring.mask is None else _named(order.ring.mask)
        ring = RingInput(_named(order.ring.photo), order.ring.parameter, mask)
        request = request_for(StillInput(_named(order.hand.photo), (ring,)), ids)
        task, _ = self._means.tasks.add(NewTask(self._key_id, json.dumps(request.as_json())))
        self._means.engine.submit(task.id)
        self._running[task.id] = order, time.monotonic()

    def _collect(self, todo: deque[_Order]) -> list[_Ended]:
        """Take in what has ended; what the store has forgotten in all that time is to be done again."""
        ended = []
        for task in self._means.tasks.ended(self._key_id):
            order, _ = self._running.pop(task.id)
            ended.append((order, self._outcome(order, task)))
            self._forget(task.id)
        late = [task_id for task_id, (_, since) in self._running.items() if time.monotonic() - since > LIFE_S]
        todo.extend(self._running.pop(task_id)[0] for task_id in late)
        return ended

    def _outcome(self, order: _Order, task: Task) -> BatchEntry:
        if task.failure is not None:
            return _failed(order, task.failure.engine_code, task.failure.message)
        data = self._means.blobs.read(task.result or "")
        if self._suffix != ".png":
            data = encode_jpeg(read_picture(data).image_bgr)
        picture = self._out / order.ring.name / f"{order.hand.name}{self._suffix}"
        make_folder(picture.parent)
        write_atomically(picture, data)
        name, sha256 = picture.relative_to(self._out).as_posix(), hashlib.sha256(data).hexdigest()
        return order.asked.model_copy(update={"picture": name, "picture_sha256": sha256})

    def _forget(self, task_id: str) -> None:
        removed = self._means.tasks.remove(task_id, self._key_id)
        if removed is not None and removed.result is not None:
            self._means.blobs.remove(removed.result)

    def _clear(self) -> None:
        """Leave nothing with the workers."""
        for task_id in self._running:
            self._forget(task_id)
        self._running.clear()
        self._sent.clear()


def _files(order: _Order) -> tuple[Path, ...]:
    files = (order.hand.photo, order.ring.photo, order.ring.mask)
    return tuple(dict.fromkeys(path for path in files if path is not None))


def _named(path: Path) -> InputFile:
    """A file that is sent by itself: the request only needs to tell it from others."""
    return InputFile(str(path), b"", path)


def _failed(order: _Order, code: str, message: str) -> BatchEntry:
    return order.asked.model_copy(update={"error": str(code), "error_message": message})
