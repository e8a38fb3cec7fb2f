"""The whole catalogue in one archive file, out and in, and its words as a table.

The archive is a ZIP file with ``catalog.json`` (format, number of rings, checksum of the rings), ``rings.jsonl`` (one
ring per line) and ``pictures/<SHA-256>.png|jpg``, stored uncompressed. On the way in nothing is believed: names,
kinds, sizes and checksums are checked before the first change.
"""

import hashlib
import json
import os
import re
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, ValidationError

from ringar.catalog import rows
from ringar.catalog.importing.writing import share_picture
from ringar.catalog.origin import Origin
from ringar.catalog.pictures import PictureFolder, sha256_of
from ringar.catalog.records import Currency, DiameterMm, RingData, Sha256, Sku, Text
from ringar.catalog.schema import ring
from ringar.errors import CatalogError, UnreadableArchiveError
from ringar.files import check_regular, moved_into_place, reason_of
from ringar.pictures import LOCAL_LIMITS
from ringar.records import ProductView

VERSION = 1
MANIFEST, RINGS = "catalog.json", "rings.jsonl"
MAX_MANIFEST_BYTES = 64 * 1024
MAX_RINGS_BYTES = 2**30
MAX_LINE_BYTES = 256 * 1024
MAX_RINGS = 1_000_000

_PICTURE = re.compile(r"^pictures/([0-9a-f]{64})\.(png|jpg)$")
_DAMAGED = (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError)
_STAMP = (1980, 1, 1, 0, 0, 0)
"""The earliest a ZIP file can name: the same catalogue makes the same archive."""

Milli = Annotated[StrictInt, Field(ge=0, lt=10**15)] | None
Micros = Annotated[StrictInt, Field(ge=0, lt=2**53)]
Words = Annotated[str, Field(max_length=20_000)]


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["ringar catalogue"]
    version: StrictInt
    rings: Annotated[StrictInt, Field(ge=0, le=MAX_RINGS)]
    rings_sha256: Sha256


class _ArchivedRing(BaseModel):
    """A ring's columns as they are stored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sku: Sku
    name: Text
    metal: Text
    stones: Words
    tags: Words
    carat_milli: Milli
    price_milli: Milli
    price_to_milli: Milli
    currency: Currency
    inner_diameter_mm: DiameterMm | None
    photo_sha256: Sha256
    mask_sha256: Sha256 | None
    photo_name: Annotated[str, Field(max_length=1000)]
    view: ProductView
    anchor_points: Annotated[str, Field(max_length=200)] | None
    anchor_confidence: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
    needs_check: StrictBool
    check_reason: Words
    fit_anchor_points: Annotated[str, Field(max_length=200)] | None
    fit_view: ProductView | None
    fit_inner_diameter_mm: DiameterMm | None
    fit_mask_sha256: Sha256 | None
    fitted_at_us: Micros | None
    import_key: Annotated[str, Field(max_length=64)]
    updated_at_us: Micros

    @property
    def pictures(self) -> set[str]:
        """All pictures that the ring needs."""
        return {name for name in (self.photo_sha256, self.mask_sha256, self.fit_mask_sha256) if name is not None}


Fetch = Callable[[str], object]
_COLUMNS = tuple(_ArchivedRing.model_fields)


def export_archive(origin: Origin, pictures: PictureFolder, fetch: Fetch, path: Path) -> int:
    """Write the whole catalogue into an archive; returns the number of rings.

    Parameters
    ----------
    fetch
        Brings a picture into the folder, given its SHA-256.

    Raises
    ------
    OutputError
        It can't be written; nothing is left behind.
    CatalogError
        A picture is missing or damaged.
    """
    with moved_into_place(path) as temporary, temporary.open("xb") as handle:
        with zipfile.ZipFile(handle, "w") as archive:
            count = origin.read(lambda connection: _write_rings(connection, archive, pictures, fetch))
        handle.flush()
        os.fsync(handle.fileno())
    return count


def _write_rings(connection: sa.Connection, archive: zipfile.ZipFile, pictures: PictureFolder, fetch: Fetch) -> int:
    digest, count = hashlib.sha256(), 0
    needed: dict[str, str] = {}
    lines = zipfile.ZipInfo(RINGS, _STAMP)
    lines.compress_type = zipfile.ZIP_DEFLATED
    columns = [ring.c[name] for name in _COLUMNS]
    with archive.open(lines, "w", force_zip64=True) as member:
        for row in connection.execute(sa.select(*columns).order_by(ring.c.sku)).mappings():
            line = json.dumps(dict(row), ensure_ascii=False, sort_keys=True).encode() + b"\n"
            member.write(line)
            digest.update(line)
            count += 1
            for name in ("photo_sha256", "mask_sha256", "fit_mask_sha256"):
                if row[name] is not None:
                    needed.setdefault(row[name], row["sku"])
    for sha256, sku in sorted(needed.items()):
        try:
            fetch(sha256)
            data = pictures.read(sha256)
        except CatalogError as error:
            raise CatalogError(f"Ring '{sku}': {error.message}") from error
        suffix = pictures.path(sha256).suffix
        archive.writestr(zipfile.ZipInfo(f"pictures/{sha256}{suffix}", _STAMP), data)
    manifest = _Manifest(format="ringar catalogue", version=VERSION, rings=count, rings_sha256=digest.hexdigest())
    archive.writestr(zipfile.ZipInfo(MANIFEST, _STAMP), manifest.model_dump_json(indent=1))
    return count


def restore_archive(origin: Origin, pictures: PictureFolder, path: Path, *, replace: bool = False) -> int:
    """Take over the rings of an archive; returns their number. The catalogue changes as a whole or not at all.

    Rings that are here, too, become as they are in the archive, but a fit set by hand later than the archive's stays.

    Parameters
    ----------
    replace
        Rings that the archive doesn't have are removed.

    Raises
    ------
    UnreadableArchiveError
        It is no archive, is damaged, or holds what no archive holds; nothing has changed.
    """
    with _opened(path) as archive:
        members = _checked_members(archive, path)
        manifest = _manifest(archive, path)
        needed = {name for given in _rings(archive, path, manifest) for name in given.pictures}
        if missing := needed - members.keys():
            raise UnreadableArchiveError(f"{path}: {len(missing)} pictures are missing. Export it again.")
        database = origin.database()
        for sha256 in sorted(needed):
            data = archive.read(members[sha256])
            if sha256_of(data) != sha256:
                raise UnreadableArchiveError(f"{path}: the picture {sha256[:12]} is damaged. Export it again.")
            pictures.put(data)
            if origin.shared:
                with database.write() as connection:
                    share_picture(connection, sha256, data)
        with database.write() as connection:
            kept = {_put(connection, given) for given in _rings(archive, path, manifest)}
            if replace:
                there = list(connection.execute(sa.select(ring.c.sku)).scalars())
                gone = [sku for sku in there if sku not in kept]
                for start in range(0, len(gone), 400):
                    rows.remove(connection, gone[start : start + 400])
    return manifest.rings


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever its damage makes Python raise is told as one sentence."""
    try:
        check_regular(path)
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError as error:
        raise UnreadableArchiveError(f"{path}: there is no such file. Check the name.") from error
    except _DAMAGED as error:
        reason = (reason_of(error) or type(error).__name__).partition("\n")[0][:120]
        raise UnreadableArchiveError(
            f"{path}: is no catalogue archive, or damaged ({reason}). Export it again."
        ) from error


def _checked_members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The pictures by SHA-256, after a look at every member's name, kind and size."""
    pictures: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    stored = 0
    for member in archive.infolist():
        match = _PICTURE.match(member.filename)
        if match is None and member.filename not in {MANIFEST, RINGS}:
            raise UnreadableArchiveError(f"{path}: holds {member.filename[:60]!r}, which no catalogue archive does.")
        mode = member.external_attr >> 16
        if member.filename in seen or member.flag_bits & 1 or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
            raise UnreadableArchiveError(f"{path}: {member.filename[:80]!r} is no plain file, or there twice.")
        seen.add(member.filename)
        if match is not None:
            if member.compress_type != zipfile.ZIP_STORED or member.file_size >= LOCAL_LIMITS.max_bytes:
                raise UnreadableArchiveError(f"{path}: {member.filename[:30]!r} is compressed or too large.")
            stored += member.file_size
            pictures[match[1]] = member
    if not {MANIFEST, RINGS} <= seen:
        raise UnreadableArchiveError(f"{path}: is no catalogue archive.")
    if stored > path.stat().st_size:
        raise UnreadableArchiveError(f"{path}: its pictures are larger than the file itself; it was tampered with.")
    return pictures


def _manifest(archive: zipfile.ZipFile, path: Path) -> _Manifest:
    with archive.open(MANIFEST) as member:
        text = member.read(MAX_MANIFEST_BYTES + 1)
    try:
        version = json.loads(text)["version"]
        if isinstance(version, int) and version > VERSION:
            raise UnreadableArchiveError(f"{path}: was made by a newer ringar. Update this one.")
        return _Manifest.model_validate_json(text)
    except (ValidationError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableArchiveError(f"{path}: its {MANIFEST} is not as it should be.") from error


def _rings(archive: zipfile.ZipFile, path: Path, manifest: _Manifest) -> Iterator[_ArchivedRing]:
    """The rings, each checked; their number and checksum at the end."""
    digest, count, size = hashlib.sha256(), 0, 0
    with archive.open(RINGS) as member:
        while line := member.readline(MAX_LINE_BYTES):
            size, count = size + len(line), count + 1
            if size > MAX_RINGS_BYTES or count > manifest.rings:
                raise UnreadableArchiveError(f"{path}: its {RINGS} is longer than announced.")
            digest.update(line)
            try:
                given = _ArchivedRing.model_validate_json(line)
                rows.record_of(given.model_dump(mode="json"))
                rows.anchors_of(given.anchor_points)
            except (ValidationError, CatalogError, TypeError, ValueError) as error:
                raise UnreadableArchiveError(
                    f"{path}: ring {count} is not as it should be. Export it again."
                ) from error
            yield given
    if count != manifest.rings or digest.hexdigest() != manifest.rings_sha256:
        raise UnreadableArchiveError(f"{path}: its rings are not those that were written. Export it again.")


def _put(connection: sa.Connection, given: _ArchivedRing) -> str:
    stones, tags = json.loads(given.stones), json.loads(given.tags)
    said = rows.data_values(RingData(sku=given.sku, name=given.name, metal=given.metal, stones=stones, tags=tags))
    values = given.model_dump(mode="json") | {name: said[name] for name in ("sort_name", "search_text")}
    fitted = connection.execute(sa.select(ring.c.fitted_at_us).where(ring.c.sku == given.sku)).scalar()
    if fitted is not None and fitted > (given.fitted_at_us or 0):
        values = {name: value for name, value in values.items() if name in said}
    rows.put(connection, values)
    return given.sku
