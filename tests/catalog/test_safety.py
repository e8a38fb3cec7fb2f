"""Killed, crowded, damaged: the catalogue stays whole or says what is wrong."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from ringar.catalog import Fit, open_catalog
from ringar.catalog.importing import pool as pool_module
from ringar.catalog.importing.pool import Pool
from ringar.catalog.importing.prepare import PictureJob, Prepared, Workshop, prepare
from ringar.catalog.pictures import PictureFolder
from ringar.catalog.store import Catalog
from ringar.errors import CatalogError, InvalidParameterError, OutputError, RingarError
from tests.catalog.conftest import PhotoMaker

PHOTOS = 4


def killed_import(repository: Path, file: Path, shop: Path, steps: int) -> bool:
    """Import in a process that is killed after so many steps; False where it came to its end before."""
    command = [sys.executable, "-m", "tests.catalog.killed", str(file), str(shop), str(steps)]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    if done.returncode == -signal.SIGKILL:
        return True
    assert done.returncode == 0, done.stderr
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
@pytest.mark.parametrize("steps", [1, 5, 12, 20, 27, 33, 50])
def test_killed_at_any_step_the_catalogue_is_whole_and_the_import_goes_on(
    steps: int, tmp_path: Path, repository: Path, shop: Path, photo: PhotoMaker, quick: None
) -> None:
    assert quick is None
    file = tmp_path / "a.sqlite"
    photo("R-0.png")
    with open_catalog(str(file)) as catalog:
        catalog.add([shop], workers=0)
        catalog.save_fit("R-0", Fit(inner_diameter_mm=17.0))
    for number in range(PHOTOS):
        photo(f"R-{number}.png", seed=100 + number)
    (shop / "list.csv").write_text("sku,name,tags\n" + "".join(f"R-{n},Ring {n},a;b\n" for n in range(PHOTOS)))
    assert killed_import(repository, file, shop, steps)
    with open_catalog(str(file)) as catalog:
        assert catalog.check().troubles == ()
        there = catalog.search().rings
        for ring in there:
            assert catalog.photo(ring).is_file()
            catalog.thumbnail(ring)
            assert ring.sku == "R-0" or (ring.name, ring.tags) == (f"Ring {ring.sku[-1]}", ("a", "b"))
        report = catalog.add([shop], workers=0)
        assert report.refused == 0
        assert report.added == PHOTOS - len(there)
        assert catalog.search().total == PHOTOS
        fitted = catalog.ring("R-0")
        assert fitted is not None
        assert fitted.inner_diameter_mm == pytest.approx(17.0)
        assert catalog.check().troubles == ()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_killed_with_its_workers(tmp_path: Path, repository: Path, shop: Path) -> None:
    source = (repository / "resources" / "rings" / "classic_band_gold.png").read_bytes()
    for number in range(8):
        (shop / f"R-{number}.png").write_bytes(source + bytes([number]))
    file = tmp_path / "a.sqlite"
    command = [sys.executable, "-m", "ringar", "catalog", "add", str(shop), "--catalog", str(file), "--workers", "2"]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        pictures = PictureFolder(Path(f"{file}.files") / "pictures")
        deadline = time.monotonic() + 60
        while not list(pictures.all()) and time.monotonic() < deadline:
            time.sleep(0.05)
        children = _children(process.pid)
        assert children
        process.kill()
    for child in children:
        while _runs(child) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not _runs(child)
    with open_catalog(str(file)) as catalog:
        assert catalog.check().troubles == ()
        before = catalog.search().total
        assert catalog.add([shop], workers=0).added == 8 - before


def _children(pid: int) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            found.append(int(entry.name))
    return found


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_ctrl_c_keeps_what_is_done(tmp_path: Path, repository: Path, shop: Path) -> None:
    source = (repository / "resources" / "rings" / "classic_band_gold.png").read_bytes()
    for number in range(12):
        (shop / f"R-{number}.png").write_bytes(source + bytes([number]))
    file = tmp_path / "a.sqlite"
    command = [sys.executable, "-m", "ringar", "catalog", "add", str(shop), "--catalog", str(file), "--workers", "2"]
    pictures = PictureFolder(Path(f"{file}.files") / "pictures")
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 60
        while not list(pictures.all()) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert b"Traceback" not in err
    assert b"goes on" in err
    assert b"added" in out
    with open_catalog(str(file)) as catalog:
        assert 0 < catalog.search().total < 12


def test_two_imports_at_once_do_no_harm(either: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for number in range(10):
        photo(f"R-{number}.png")
    with ThreadPoolExecutor(3) as threads:
        reports = list(threads.map(lambda _: either.add([shop], workers=0), range(3)))
    assert sum(report.added for report in reports) == 10
    assert sum(report.refused for report in reports) == 0
    assert either.search().total == 10
    assert either.check().troubles == ()


def test_two_processes_at_once_do_no_harm(tmp_path: Path, repository: Path, shop: Path, photo: PhotoMaker) -> None:
    for number in range(10):
        photo(f"R-{number}.png")
    file = tmp_path / "a.sqlite"
    command = [sys.executable, "-m", "tests.catalog.killed", str(file), str(shop), "-1"]
    processes = [subprocess.Popen(command, cwd=repository, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for process in processes:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
    with open_catalog(str(file)) as catalog:
        assert catalog.search().total == 10
        assert catalog.check().troubles == ()


def bad_worker(job: PictureJob, workshop: Workshop) -> Prepared:
    """Dies of one picture as native code might."""
    if "deadly" in job.sku:
        os._exit(7)
    return prepare(job, workshop)


def test_a_picture_that_kills_its_worker_is_refused_and_the_others_go_on(
    tmp_path: Path, photo: PhotoMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "prepare", bad_worker)
    pool = Pool(Workshop(tmp_path / "pictures", tmp_path / "cache"), 2)
    for name in ("a", "deadly", "b", "c"):
        pool.submit(PictureJob(name, (photo(f"{name}.png", blank=True),)))
    found: dict[str, Prepared] = {}
    while pool.pending:
        found |= {prepared.sku: prepared for prepared in pool.finished()}
    pool.close()
    assert set(found) == {"a", "deadly", "b", "c"}
    assert "stopped the program" in found["deadly"].refused[0]
    assert "stopped the program" not in found["a"].refused[0]


def sqlite_file(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_hostile_database_files(tmp_path: Path, quick: None) -> None:
    assert quick is None
    text = tmp_path / "text.sqlite"
    text.write_bytes(b"this is no database, but long enough to be looked at as one " * 100)
    foreign = tmp_path / "foreign.sqlite"
    sqlite_file(foreign, "CREATE TABLE accounts (id INTEGER)")
    for path, words in ((text, "no catalogue"), (foreign, "another program")):
        before = path.read_bytes()
        with pytest.raises(CatalogError, match=words):
            open_catalog(str(path))
        assert path.read_bytes() == before
    with pytest.raises(RingarError, match="can't be"):
        open_catalog(str(text / "below.sqlite"))


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE catalog_version SET version_num = '9999'", "newer ringar"),
        ("CREATE TRIGGER t AFTER INSERT ON ring BEGIN DELETE FROM ring; END", "changed by another program"),
        ("UPDATE ring SET stones = '[[[[1]]]]'", "damaged"),
        ("UPDATE ring SET view = 'sideways'", "damaged"),
        ("UPDATE ring SET updated_at_us = 1e300", "damaged"),
        ("UPDATE ring SET photo_sha256 = '../../../etc/passwd'", "damaged"),
        ("DROP TABLE ring_term", "damaged"),
    ],
)
def test_catalogues_that_were_tampered_with(
    statement: str, words: str, tmp_path: Path, shop: Path, photo: PhotoMaker, quick: None
) -> None:
    assert quick is None
    file = tmp_path / "a.sqlite"
    photo("R-1.png")
    with open_catalog(str(file)) as catalog:
        catalog.add([shop], workers=0)
    sqlite_file(file, statement)

    def use() -> None:
        with open_catalog(str(file)) as catalog:
            catalog.search()
            catalog.facets()

    with pytest.raises(CatalogError, match=words):
        use()


@pytest.mark.parametrize("kept", [0.3, 0.7, 0.95])
def test_a_cut_off_database_is_told(kept: float, tmp_path: Path, shop: Path, photo: PhotoMaker, quick: None) -> None:
    assert quick is None
    file = tmp_path / "a.sqlite"
    for number in range(20):
        photo(f"R-{number}.png")
    with open_catalog(str(file)) as catalog:
        catalog.add([shop], workers=0)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * kept)])

    def use() -> None:
        with open_catalog(str(file)) as catalog:
            troubles = catalog.check().troubles
            if troubles:
                raise CatalogError(troubles[0])

    with pytest.raises(CatalogError, match=r"damaged|no catalogue"):
        use()


def test_changed_and_missing_pictures_are_told(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    photo("R-1.png")
    photo("R-2.png")
    catalog.add([shop], workers=0)
    first, second = catalog.search().rings
    catalog.photo(first).write_bytes(b"changed")
    catalog.photo(second).unlink()
    troubles = catalog.check().troubles
    assert len(troubles) == 2
    assert "'R-1'" in troubles[0]
    assert "changed" in troubles[0]
    assert "missing" in troubles[1]
    with pytest.raises(CatalogError, match="missing"):
        catalog.photo(second)
    catalog.add([shop], workers=0)
    assert catalog.check().troubles == ()


def test_a_full_disk_leaves_the_catalogue_as_it_was(
    catalog: Catalog, shop: Path, photo: PhotoMaker, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    photo("R-1.png")
    catalog.add([shop], workers=0)
    photo("R-2.png")
    with full_disk(300), pytest.raises(OutputError, match="can't be written"):
        catalog.add([shop], workers=0)
    assert [ring.sku for ring in catalog.search().rings] == ["R-1"]
    assert catalog.add([shop], workers=0).added == 1


@pytest.mark.parametrize("url", ["nonsense://x", "sqlite://", "sqlite:///:memory:", "://"])
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(InvalidParameterError):
        open_catalog(url)


def test_repair_deletes_only_what_is_old_and_unused(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for name in ("R-1.png", "R-2.png", "R-3.png"):
        photo(name)
    catalog.add([shop], workers=0)
    old = catalog.photo(catalog.search().rings[1])
    catalog.remove(["R-2", "R-3"])
    os.utime(old, (1, 1))
    os.utime(catalog.photo(catalog.search().rings[0]), (1, 1))
    report = catalog.check(repair=True)
    assert report.unused == 2
    assert not old.exists()
    assert catalog.check().unused == 1
    assert catalog.check().troubles == ()
