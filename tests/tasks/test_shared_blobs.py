"""Pictures in a store of several machines: the same behaviour whatever the store is."""

import os
import secrets
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import fsspec
import pytest

from ringar.errors import InvalidParameterError, OutputError, UnreadablePictureError
from ringar.tasks.blobs import Blobs, FolderBlobs
from ringar.tasks.shared_blobs import SharedBlobs, open_blobs


@pytest.fixture(params=["folder", "url of a folder", "memory", "folder through fsspec"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Blobs]:
    if request.param == "folder":
        yield open_blobs(str(tmp_path / "shared"))
    elif request.param == "url of a folder":
        yield open_blobs(f"file://{tmp_path / 'shared'}")
    elif request.param == "memory":
        yield open_blobs(f"memory://{secrets.token_hex(8)}/ringar/")
    else:
        yield SharedBlobs(fsspec.filesystem("file"), str(tmp_path / "shared"))


def test_files_are_kept_replaced_and_removed(blobs: Blobs) -> None:
    blobs.write("r-1", b"one")
    blobs.write("r-2", b"two")
    blobs.write("r-1", b"another")
    assert blobs.read("r-1") == b"another"
    blobs.remove("r-1")
    blobs.remove("r-1")
    with pytest.raises(UnreadablePictureError):
        blobs.read("r-1")
    assert blobs.read("r-2") == b"two"


@pytest.mark.parametrize("name", ["", "../x", "a/b", "/etc/passwd", "a.b", ".part-x", "x" * 129, "a\0b", "\u00e4"])
def test_names_are_no_paths(blobs: Blobs, name: str) -> None:
    for use in (lambda: blobs.write(name, b""), lambda: blobs.read(name), lambda: blobs.remove(name)):
        with pytest.raises(ValueError, match="names of pictures"):
            use()


def test_only_old_files_go(blobs: Blobs) -> None:
    blobs.write("u-1", b"one")
    assert blobs.remove_older(3600) == 0
    assert blobs.read("u-1") == b"one"
    assert blobs.remove_older(-3600) == 1
    assert blobs.remove_older(-3600) == 0


def test_an_empty_store_has_nothing_to_remove(blobs: Blobs) -> None:
    assert blobs.remove_older(-3600) == 0


def test_the_age_is_the_file_s_own(tmp_path: Path) -> None:
    blobs = SharedBlobs(fsspec.filesystem("file"), str(tmp_path))
    for name, age_s in (("r-old", 7200), ("r-new", 60)):
        blobs.write(name, b"x")
        then = (datetime.now(UTC) - timedelta(seconds=age_s)).timestamp()
        os.utime(tmp_path / name, (then, then))
    assert blobs.remove_older(3600) == 1
    assert blobs.read("r-new") == b"x"


def test_what_was_left_half_written_goes_too(tmp_path: Path) -> None:
    blobs = SharedBlobs(fsspec.filesystem("file"), str(tmp_path))
    (tmp_path / ".part-0").write_bytes(b"ha")
    os.utime(tmp_path / ".part-0", (time.time() - 7200,) * 2)
    assert blobs.remove_older(3600) == 1
    assert not list(tmp_path.iterdir())


def test_a_store_that_can_not_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    blobs = SharedBlobs(fsspec.filesystem("file"), str(tmp_path / "file"))
    with pytest.raises(OutputError, match="--pictures"):
        blobs.write("r-1", b"one")


def test_folders_are_written_to_as_every_folder_is(tmp_path: Path) -> None:
    assert isinstance(open_blobs(str(tmp_path)), FolderBlobs)


@pytest.mark.parametrize("address", ["nothing://x/y", "s3://bucket/ringar"])
def test_a_kind_of_store_that_is_not_there_is_told_of(address: str) -> None:
    if address.startswith("s3:") and _installed("s3fs"):
        pytest.skip("s3fs is installed")
    with pytest.raises(InvalidParameterError, match="--pictures"):
        open_blobs(address)


def _installed(module: str) -> bool:
    import importlib.util  # noqa: PLC0415

    return importlib.util.find_spec(module) is not None
