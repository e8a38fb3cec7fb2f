"""A folder of tasks."""

from tests.tasks.conftest import database

__all__ = ["database"]
