"""One archive file out and in, and archives that were damaged or made to do harm."""

import csv
import hashlib
import json
import os
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ringar.catalog import Fit, Query, open_catalog
from ringar.catalog.store import Catalog
from ringar.errors import CatalogError, OutputError, UnreadableArchiveError
from ringar.pictures import encode_png
from tests.catalog.conftest import PhotoMaker

Members = dict[str, bytes]


def fill(catalog: Catalog, shop: Path, photo: PhotoMaker) -> None:
    for number in (1, 2, 3):
        photo(f"R-{number}.png", unsure=number == 3)
    (shop / "list.csv").write_text("sku,name,price,tags\nR-1,Eins,5,a;b\nR-2,=Zwei,1.5 - 7 EUR,\n")
    assert catalog.add([shop], workers=0).added == 3
    mask = np.full((24, 24), 255, np.uint8)
    catalog.save_fit("R-2", Fit(anchor_points=((2, 3), (20, 4)), mask_png=encode_png(mask)))


def test_out_and_in_gives_the_same_catalogue(either: Catalog, shop: Path, photo: PhotoMaker, tmp_path: Path) -> None:
    fill(either, shop, photo)
    file = tmp_path / "all.zip"
    assert either.export(file) == 3
    with open_catalog(str(tmp_path / "other.sqlite")) as other:
        assert other.restore(file) == 3
        assert other.search().rings == either.search().rings
        assert other.search(Query(text="eins", tags=("b",))).total == 1
        for ring in other.search().rings:
            assert other.photo(ring).read_bytes() == either.photo(ring).read_bytes()
            other.thumbnail(ring)
        assert other.check().troubles == ()
        again = tmp_path / "again.zip"
        other.export(again)
    assert again.read_bytes() == file.read_bytes()


def test_restoring_merges_or_replaces_and_keeps_a_later_fit(
    either: Catalog, shop: Path, photo: PhotoMaker, tmp_path: Path
) -> None:
    fill(either, shop, photo)
    file = tmp_path / "all.zip"
    either.export(file)
    photo("new.png")
    either.add([shop / "new.png"], workers=0)
    either.remove(["R-3"])
    either.save_fit("R-1", Fit(inner_diameter_mm=16.5))
    either.restore(file)
    assert either.search().total == 4
    ring = either.ring("R-1")
    assert ring is not None
    assert ring.inner_diameter_mm == pytest.approx(16.5)
    either.restore(file, replace=True)
    assert sorted(ring.sku for ring in either.every()) == ["R-1", "R-2", "R-3"]


def test_a_backup_never_lacks_a_picture(catalog: Catalog, shop: Path, photo: PhotoMaker, tmp_path: Path) -> None:
    fill(catalog, shop, photo)
    catalog.photo(catalog.search().rings[0]).unlink()
    file = tmp_path / "all.zip"
    with pytest.raises(CatalogError, match="missing"):
        catalog.export(file)
    assert not file.exists()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".zip"] == []
    with pytest.raises(OutputError, match="can't be written"):
        catalog.export(tmp_path / "no" / "folder.zip")


def test_the_table_is_defused_and_reads_in_again(
    catalog: Catalog, shop: Path, photo: PhotoMaker, tmp_path: Path
) -> None:
    fill(catalog, shop, photo)
    file = tmp_path / "all.csv"
    assert catalog.export(file) == 3
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = {row["sku"]: row for row in csv.DictReader(text)}
    assert rows["R-2"]["name"] == "'=Zwei"
    assert rows["R-1"]["tags"] == "a; b"
    assert rows["R-3"]["needs_check"] == "yes"
    before = catalog.search().rings
    report = catalog.add([file], workers=0)
    assert (report.refused, report.updated) == (0, 0)
    assert catalog.search().rings == before


@pytest.fixture
def members(catalog: Catalog, shop: Path, photo: PhotoMaker, tmp_path: Path) -> Members:
    """The members of a good archive; the catalogue is empty again afterwards."""
    fill(catalog, shop, photo)
    file = tmp_path / "good.zip"
    catalog.export(file)
    catalog.remove([ring.sku for ring in catalog.every()])
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(path: Path, members: Members, **odd: Callable[[zipfile.ZipInfo], None]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            for change in odd.values():
                change(info)
            archive.writestr(info, data)
    return path


def signed(members: Members, rings: list[object]) -> Members:
    """The archive with other rings under a fitting checksum."""
    lines = b"".join(json.dumps(ring).encode() + b"\n" for ring in rings)
    manifest = json.loads(members["catalog.json"])
    manifest |= {"rings": len(rings), "rings_sha256": hashlib.sha256(lines).hexdigest()}
    return members | {"rings.jsonl": lines, "catalog.json": json.dumps(manifest).encode()}


def rings_of(members: Members) -> list[dict[str, object]]:
    return [json.loads(line) for line in members["rings.jsonl"].splitlines()]


def refused(catalog: Catalog, path: Path, words: str | None = None) -> None:
    with pytest.raises(UnreadableArchiveError, match=words):
        catalog.restore(path)
    assert catalog.search().total == 0


def test_a_good_archive_passes(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    assert catalog.restore(write(tmp_path / "a.zip", members)) == 3


@pytest.mark.parametrize(
    "name",
    [
        "../evil.png",
        "/etc/passwd",
        "C:\\evil.png",
        "pictures/../../x.png",
        "pictures/short.png",
        "more.txt",
        "pictures/",
    ],
)
def test_strange_names(catalog: Catalog, members: Members, tmp_path: Path, name: str) -> None:
    refused(catalog, write(tmp_path / "a.zip", members | {name: b"x"}), "holds")


def test_links_and_compressed_pictures(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    def link(info: zipfile.ZipInfo) -> None:
        if info.filename.startswith("pictures/"):
            info.external_attr = (stat.S_IFLNK | 0o777) << 16

    def compressed(info: zipfile.ZipInfo) -> None:
        info.compress_type = zipfile.ZIP_DEFLATED

    refused(catalog, write(tmp_path / "a.zip", members, change=link), "plain file")
    refused(catalog, write(tmp_path / "b.zip", members, change=compressed), "compressed")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    path = write(tmp_path / "a.zip", members)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("rings.jsonl", b"")
    refused(catalog, path, "twice")


def test_a_bomb(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("catalog.json", members["catalog.json"])
        with archive.open("rings.jsonl", "w") as member:
            for _ in range(200):
                member.write(bytes(2**20))
    assert path.stat().st_size < 2**20
    refused(catalog, path)


def test_changed_pictures_rings_and_manifests(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    picture = next(name for name in members if name.startswith("pictures/"))
    changes: list[Members] = [
        members | {picture: members[picture] + b"x"},
        {name: data for name, data in members.items() if name != picture},
        {name: data for name, data in members.items() if name != "catalog.json"},
        {name: data for name, data in members.items() if name != "rings.jsonl"},
        members | {"rings.jsonl": members["rings.jsonl"].replace(b"Eins", b"Xins")},
        members | {"rings.jsonl": members["rings.jsonl"] * 2},
        members | {"rings.jsonl": b""},
        members | {"catalog.json": b"{}"},
        members | {"catalog.json": b"[" * 60_000},
        members | {"catalog.json": b" " * 100_000},
        members | {"catalog.json": members["catalog.json"].replace(b'"version": 1', b'"version": 2')},
        {},
    ]
    for number, changed in enumerate(changes):
        refused(catalog, write(tmp_path / f"{number}.zip", changed))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sku", ""),
        ("sku", "x" * 1000),
        ("sku", None),
        ("stones", "no json"),
        ("tags", '{"a": 1}'),
        ("photo_sha256", "../../etc/passwd"),
        ("photo_sha256", "0" * 64),
        ("price_milli", -1),
        ("price_milli", "5"),
        ("inner_diameter_mm", 1e9),
        ("anchor_points", "[[1]]"),
        ("view", "sideways"),
        ("updated_at_us", 2**62),
        ("needs_check", 1),
        ("strange", 1),
    ],
)
def test_rings_that_no_catalogue_has(
    catalog: Catalog, members: Members, tmp_path: Path, field: str, value: object
) -> None:
    rings = rings_of(members)
    rings[1] |= {field: value}
    refused(catalog, write(tmp_path / "a.zip", signed(members, list(rings))))


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_a_pipe_is_not_waited_for(catalog: Catalog, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableArchiveError, match="Not a file"):
        catalog.restore(tmp_path / "pipe")


def test_cut_off_and_foreign_files(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    data = write(tmp_path / "good2.zip", members).read_bytes()
    for number, broken in enumerate(
        (b"", b"no zip at all", data[: len(data) // 2], data[:-10], b"PK\3\4" + bytes(200))
    ):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(broken)
        refused(catalog, path)
    refused(catalog, tmp_path / "missing.zip", "no such file")
    refused(catalog, tmp_path)


def test_every_single_changed_byte_is_noticed_or_harmless(catalog: Catalog, members: Members, tmp_path: Path) -> None:
    data = bytearray(write(tmp_path / "good2.zip", members).read_bytes())
    generator = np.random.default_rng(5)
    for place in generator.integers(0, len(data), 60):
        broken = bytearray(data)
        broken[place] ^= int(generator.integers(1, 256))
        path = tmp_path / "broken.zip"
        path.write_bytes(broken)
        try:
            catalog.restore(path)
        except UnreadableArchiveError:
            continue
        assert catalog.check().troubles == ()
        assert {ring.name for ring in catalog.every()} == {"Eins", "=Zwei", "R 3"}
        catalog.remove(["R-1", "R-2", "R-3"])
