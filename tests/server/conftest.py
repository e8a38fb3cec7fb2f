"""A PostgreSQL cluster for the tests that need one."""

from tests.tasks.conftest import cluster, postgres

__all__ = ["cluster", "postgres"]
