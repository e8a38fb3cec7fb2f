"""Reading files up to a limit; writing them whole or not at all, and never over another one by accident."""

import os
import re
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from itertools import islice
from pathlib import Path

import pytest

from ringar.errors import ExitStatus, OutputError
from ringar.files import (
    make_folder,
    moved_into_place,
    numbered,
    read_at_most,
    write_atomically,
    write_new,
    write_together,
)

FullDisk = Callable[[int], AbstractContextManager[None]]


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"12345")
    assert read_at_most(path, 5) == b"12345"
    assert read_at_most(path, 4) is None


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(OSError, match=re.escape(str(path))):
            read_at_most(path, 4)


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Not a file"):
        read_at_most(tmp_path / "pipe", 4)


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["none/a.png", "file/a.png"])
def test_folders_that_are_none(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    for write in (write_atomically, write_new):
        with pytest.raises(OutputError, match=r"a\.png: can't be written \(.+\)\. Choose another folder\.") as caught:
            write(tmp_path / place, b"data")
        assert caught.value.exit_status == ExitStatus.OUTPUT
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    with pytest.raises(OutputError, match="it is a folder"):
        write_atomically(tmp_path / "a.png", b"data")


def test_a_full_disk_leaves_nothing_behind_and_the_old_file_alone(tmp_path: Path, full_disk: FullDisk) -> None:
    old = tmp_path / "old.png"
    old.write_bytes(b"old")
    for write in (write_atomically, write_new):
        with full_disk(1000), pytest.raises(OutputError, match="can't be written"):
            write(tmp_path / "new.png", b"x" * 5000)
    with full_disk(1000), pytest.raises(OutputError):
        write_atomically(old, b"x" * 5000)
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="ermission"):
        write_atomically(tmp_path / "a.png", b"data")


def test_all_files_or_none(tmp_path: Path, full_disk: FullDisk) -> None:
    with full_disk(1000), pytest.raises(OutputError, match=r"b\.png"):
        write_together({tmp_path / "a.json": b"small", tmp_path / "b.png": b"x" * 5000})
    assert list(tmp_path.iterdir()) == []
    write_together({tmp_path / "a.json": b"small", tmp_path / "b.png": b"large"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.json": b"small", "b.png": b"large"}


def test_a_taken_name_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    write_new(path, b"one")
    with pytest.raises(FileExistsError):
        write_new(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_one_of_many_wins_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    if not links:

        def refuse(*_: Path) -> None:
            raise PermissionError(1, "no links here")

        monkeypatch.setattr(Path, "hardlink_to", refuse)
    path, start, won = tmp_path / "a.png", threading.Barrier(8), []

    def attempt(number: int) -> None:
        start.wait()
        try:
            write_new(path, bytes([number]) * 1000)
        except FileExistsError:
            return
        won.append(number)

    threads = [threading.Thread(target=attempt, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert path.read_bytes() == bytes(won) * 1000
    assert list(tmp_path.iterdir()) == [path]


def test_numbered_names() -> None:
    assert [path.name for path in islice(numbered(Path("x/a.png")), 3)] == ["a.png", "a-2.png", "a-3.png"]


def test_a_writer_by_name_moves_into_place_when_done(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with moved_into_place(path) as temporary:
        assert temporary.suffix == ".mp4"
        temporary.write_bytes(b"clip")
        assert not path.exists()
    assert path.read_bytes() == b"clip"
    with suppress(RuntimeError), moved_into_place(path) as temporary:
        temporary.write_bytes(b"half")
        raise RuntimeError
    assert path.read_bytes() == b"clip"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_are_made_or_a_sentence_says_why_not(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="can't be written"):
        make_folder(tmp_path / "file" / "b")
