"""A folder of tasks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ringar.tasks.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty database in the test's folder."""
    database = Database.in_folder(tmp_path)
    yield database
    database.close()
