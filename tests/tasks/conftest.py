"""Databases of a PostgreSQL cluster."""

import secrets
from collections.abc import Iterator

import pytest

from tests.postgres import running_postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A cluster for all tests of a process."""
    pytest.importorskip("procrastinate")
    with running_postgres() as address:
        yield address


@pytest.fixture
def cluster(postgres: str) -> str:
    """The address of a database of the test's own."""
    import psycopg  # noqa: PLC0415 - an extra

    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(postgres.format("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    return postgres.format(name)
