"""Batches: every ring on every hand once, whatever happens in between."""

import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from sqlalchemy import func, select, table

from ringar.errors import NoHandError, OutputError
from ringar.parameters import RingParameter
from ringar.pictures import encode_png, read_picture
from ringar.requests import TryOnRequest
from ringar.tasks.batch import MANIFEST, Batch, BatchHand, BatchMeans, BatchProgress, BatchRing
from ringar.tasks.blobs import FolderBlobs
from ringar.tasks.database import Database
from ringar.tasks.records import Task
from ringar.tasks.store import QueueLimits, TaskStore
from ringar.tasks.uploads import UploadStore
from ringar.validation import validate_json
from tests.tasks.threads import ThreadEngine


class Shop:
    """Rings and hands of one grey level each; a try-on is the two side by side."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = Database.in_folder(folder)
        self.blobs = FolderBlobs(folder / "pictures")
        self.uploads = UploadStore(self.database, self.blobs)
        self.tasks = TaskStore(self.database, QueueLimits(of_key=5))
        self.jobs: list[str] = []
        self.before: Callable[[int], None] = lambda _: None
        self._engines: list[ThreadEngine] = []

    def ring(self, number: int) -> BatchRing:
        return BatchRing(f"ring-{number}", self.photo(f"ring-{number}.png", number), RingParameter())

    def hand(self, number: int) -> BatchHand:
        return BatchHand(f"hand-{number}", self.photo(f"hand-{number}.png", 100 + number))

    def photo(self, name: str, grey: int) -> Path:
        (self.folder / name).write_bytes(encode_png(np.full((4, 4, 3), grey, np.uint8)))
        return self.folder / name

    def job(self, task: Task) -> bytes:
        self.jobs.append(task.id)
        self.before(len(self.jobs))
        request = validate_json(TryOnRequest, task.request)
        files = [self.uploads.read(name, task.key_id) for name in (request.source, request.object_infos[0].name)]
        pictures = [read_picture(data).image_bgr for data in files]
        if pictures[0].max() == 100:
            raise NoHandError("There is no hand.")
        return encode_png(np.hstack(pictures))

    def batch(self, *, retry_failed: bool = False) -> Batch:
        means = BatchMeans(self.tasks, self.uploads, self.blobs, self.engine(), patience_s=20)
        return Batch(means, self.folder / "out", retry_failed=retry_failed)

    def run(self, rings: int, hands: int) -> BatchProgress:
        seen: list[BatchProgress] = []
        asked = [self.ring(n) for n in range(1, rings + 1)], [self.hand(n) for n in range(1, hands + 1)]
        done = self.batch().run(*asked, seen.append)
        assert seen[-1] == done
        assert all(a.ended <= b.ended for a, b in itertools.pairwise(seen))
        return done

    def engine(self) -> ThreadEngine:
        self._engines.append(ThreadEngine(self.tasks, self.blobs, self.job, 2))
        return self._engines[-1]

    def stop_engines(self) -> None:
        while self._engines:
            self._engines.pop().close()

    def manifest(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in (self.folder / "out" / MANIFEST).read_text().splitlines()]

    def left_with_workers(self) -> int:
        with self.database.read() as connection:
            tables = (table("tasks"), table("files"))
            counts = [connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables]
        return sum(counts) + len(list((self.folder / "pictures").iterdir()))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path)
    yield shop
    shop.stop_engines()
    shop.database.close()


def check_pictures(shop: Shop, rings: int, hands: int) -> None:
    made = {path.relative_to(shop.folder / "out").as_posix() for path in (shop.folder / "out").rglob("*.png")}
    assert made == {f"ring-{r}/hand-{h}.png" for r in range(1, rings + 1) for h in range(1, hands + 1)}
    for name in made:
        ring, hand = int(name.split("/")[0][5:]), int(name.split("-")[-1].removesuffix(".png"))
        picture = read_picture(shop.folder / "out" / name).image_bgr
        assert (picture[:, :4] == 100 + hand).all()
        assert (picture[:, 4:] == ring).all()


def test_every_ring_is_put_on_every_hand_once(shop: Shop) -> None:
    assert shop.run(7, 3) == BatchProgress(total=21, made=21, failed=0, kept=0)
    check_pictures(shop, 7, 3)
    assert len(shop.jobs) == 21
    assert [(line["ring"], line["hand"]) for line in shop.manifest()] == [
        (f"ring-{ring}", f"hand-{hand}") for ring in range(1, 8) for hand in range(1, 4)
    ]
    assert shop.left_with_workers() == 0


def test_what_is_done_is_kept(shop: Shop) -> None:
    shop.run(3, 2)
    assert shop.run(3, 2) == BatchProgress(total=6, made=0, failed=0, kept=6)
    assert shop.run(4, 3) == BatchProgress(total=12, made=6, failed=0, kept=6)
    check_pictures(shop, 4, 3)
    assert len(shop.jobs) == 12


def test_what_has_changed_is_made_again(shop: Shop) -> None:
    shop.run(3, 2)
    (shop.folder / "out" / "ring-1" / "hand-1.png").unlink()
    (shop.folder / "out" / "ring-2" / "hand-2.png").write_bytes(b"x")
    assert shop.run(3, 2).made == 2
    check_pictures(shop, 3, 2)
    ring = BatchRing("ring-1", shop.photo("ring-1.png", 77), RingParameter(ring_shadow_intensity=1))
    hands = [shop.hand(1), shop.hand(2)]
    assert shop.batch().run([ring], hands, lambda _: None).made == 2
    assert (read_picture(shop.folder / "out" / "ring-1" / "hand-1.png").image_bgr[:, 4:] == 77).all()
    assert len(shop.manifest()) == 2


@pytest.mark.parametrize("after", [1, 4, 9])
def test_a_batch_goes_on_where_it_was_stopped(shop: Shop, after: int) -> None:
    class Stopped(Exception):  # noqa: N818
        pass

    def stop(progress: BatchProgress) -> None:
        if progress.made >= after:
            raise Stopped

    with pytest.raises(Stopped):
        shop.batch().run([shop.ring(n) for n in range(1, 6)], [shop.hand(1), shop.hand(2)], stop)
    shop.stop_engines()
    before = len(shop.manifest())
    assert before >= after
    assert shop.run(5, 2) == BatchProgress(total=10, made=10 - before, failed=0, kept=before)
    check_pictures(shop, 5, 2)
    assert len(shop.manifest()) == 10
    assert shop.left_with_workers() == 0


@pytest.mark.parametrize("torn", [b'{"ring": "ring-1", "ha', b"\xff\xfe\n\n", b"[]\n{}\nnull\n"])
def test_a_torn_line_of_the_manifest_is_left_out(shop: Shop, torn: bytes) -> None:
    shop.run(2, 2)
    path = shop.folder / "out" / MANIFEST
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3]) + torn)
    assert shop.run(2, 2) == BatchProgress(total=4, made=1, failed=0, kept=3)
    assert len(shop.manifest()) == 4


def test_failures_are_told_and_tried_again_when_asked(shop: Shop) -> None:
    rings = [shop.ring(1), BatchRing("gone", shop.folder / "gone.png", RingParameter())]
    hands = [BatchHand("none", shop.photo("none.png", 100)), shop.hand(1)]
    for expected in (BatchProgress(4, 1, 3, 0), BatchProgress(4, 0, 0, 4)):
        assert shop.batch().run(rings, hands, lambda _: None) == expected
        shop.stop_engines()
    errors = {(line["ring"], line["hand"]): (line["error"], line["picture"]) for line in shop.manifest()}
    assert errors == {
        ("ring-1", "none"): ("PHOTO_DETECTION_FAIL", None),
        ("ring-1", "hand-1"): (None, "ring-1/hand-1.png"),
        ("gone", "none"): ("INPUT_ERROR", None),
        ("gone", "hand-1"): ("INPUT_ERROR", None),
    }
    shop.photo("gone.png", 9)  # it is there now: another order
    assert shop.batch().run(rings, hands, lambda _: None) == BatchProgress(4, 1, 1, 2)
    shop.stop_engines()
    assert shop.batch(retry_failed=True).run(rings, hands, lambda _: None) == BatchProgress(4, 0, 2, 2)
    assert shop.left_with_workers() == 0


def test_large_and_empty_files_fail_alone(shop: Shop) -> None:
    large, empty = shop.folder / "large.png", shop.folder / "empty.png"
    large.write_bytes(b"\x89PNG" + bytes(10 * 2**20))
    empty.write_bytes(b"")
    rings = [BatchRing("large", large, RingParameter()), BatchRing("empty", empty, RingParameter()), shop.ring(1)]
    assert shop.batch().run(rings, [shop.hand(1)], lambda _: None) == BatchProgress(3, 1, 2, 0)
    messages = [str(line["error_message"]) for line in shop.manifest()]
    assert "smaller than 10 MB" in messages[0]
    assert "empty" in messages[1]


def test_two_rings_may_share_a_photo_and_have_masks(shop: Shop) -> None:
    photo, mask = shop.photo("ring-1.png", 1), shop.photo("mask.png", 255)
    rings = [BatchRing(f"size-{n}", photo, RingParameter(), mask if n % 2 else None) for n in range(6)]
    assert shop.batch().run(rings, [shop.hand(1)], lambda _: None).made == 6
    assert shop.left_with_workers() == 0


def test_pictures_may_be_jpeg(shop: Shop) -> None:
    means = BatchMeans(shop.tasks, shop.uploads, shop.blobs, shop.engine())
    assert Batch(means, shop.folder / "out", ".jpg").run([shop.ring(1)], [shop.hand(1)], lambda _: None).made == 1
    picture = shop.folder / "out" / "ring-1" / "hand-1.jpg"
    assert picture.read_bytes().startswith(b"\xff\xd8\xff")
    assert cv2.imread(str(picture)) is not None


def test_nobody_at_work_is_told_of(shop: Shop) -> None:
    means = BatchMeans(shop.tasks, shop.uploads, shop.blobs, Idle(), patience_s=0.2)
    with pytest.raises(OutputError, match="No worker"):
        Batch(means, shop.folder / "out").run([shop.ring(1)], [shop.hand(1)], lambda _: None)
    assert shop.left_with_workers() == 0


class Idle:
    """An engine without workers."""

    def start(self) -> None:
        """Nothing starts."""

    def submit(self, task_id: str) -> None:
        """Nobody hears."""

    def workers(self) -> int:
        return 0

    def close(self) -> None:
        """Nothing ends."""
