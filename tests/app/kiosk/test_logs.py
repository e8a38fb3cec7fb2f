import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import numpy as np
import pytest

from ringar.app.kiosk.logs import LOG_BYTES, LOG_FILES, DiscreetFormatter, end_logs, logger, write_logs
from ringar.errors import CameraError


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    handler = write_logs(tmp_path / "logs")
    yield tmp_path / "logs"
    end_logs(handler)


def text_of(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))


def test_what_happens_is_written_from_everywhere_in_the_program(folder: Path) -> None:
    logger.info("The kiosk has started.")
    logging.getLogger("ringar.live").error("The %d. restart after %.1f s.", 3, 8.5)
    logging.getLogger("ringar.camera").warning("No camera: %s", CameraError("No camera is connected."))
    text = text_of(folder)
    assert "INFO ringar.kiosk: The kiosk has started." in text
    assert "The 3. restart after 8.5 s." in text
    assert "No camera is connected." in text


def test_no_picture_and_nothing_personal_gets_in(folder: Path) -> None:
    pixels = np.full((4, 4, 3), 137, np.uint8)
    logger.warning("A frame: %s", pixels)
    logger.warning("A file: %s", b"\xff\xd8\xff customer")
    logger.warning("A record: %s", {"name": "Ada Lovelace"})
    logger.warning(pixels)
    try:
        int("137 for Ada Lovelace")
    except ValueError:
        logger.exception("Unexpected error in the try-on.")
    text = text_of(folder)
    assert "137" not in text
    assert "Lovelace" not in text
    assert "customer" not in text
    assert "A frame: ndarray" in text
    assert "ValueError" in text
    assert "test_logs.py" in text


def test_a_word_in_a_numbers_place_is_no_trouble() -> None:
    record = logging.makeLogRecord({"msg": "%d frames", "args": ("many",), "name": "ringar"})
    assert DiscreetFormatter().format(record).endswith("ringar: %d frames")


def test_long_texts_are_cut(folder: Path) -> None:
    logger.info("x" * 100_000)
    logger.info("%s", "y" * 100_000)
    assert len(text_of(folder)) < 4_000


def test_files_rotate_within_bounds(folder: Path) -> None:
    for number in range(6_000):
        logger.info("Event %d %s", number, "z" * 400)
    files = list(folder.iterdir())
    assert len(files) == LOG_FILES + 1
    assert sum(path.stat().st_size for path in files) <= (LOG_FILES + 1) * LOG_BYTES
    assert all(path.name.startswith("kiosk.log") for path in files)
    assert "Event 5999" in (folder / "kiosk.log").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    handler = write_logs(tmp_path / "file" / "logs")
    assert not isinstance(handler, RotatingFileHandler)
    logger.info("Nobody hears this.")
    end_logs(handler)


def test_the_log_ends_with_the_kiosk(tmp_path: Path) -> None:
    before = list(logging.getLogger("ringar").handlers)
    end_logs(write_logs(tmp_path))
    assert logging.getLogger("ringar").handlers == before
