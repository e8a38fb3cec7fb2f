"""Migrations make exactly the tables that the code knows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from ringar.catalog import schema
from ringar.catalog.database import Database, database_url
from tests.postgres import PostgresServer


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        url = str(tmp_path / "a.sqlite")
    else:
        postgres = request.getfixturevalue("postgres")
        assert isinstance(postgres, PostgresServer)
        url = postgres.new_database()
    opened = Database(database_url(url))
    yield opened
    opened.close()


def test_tables_are_as_the_code_knows_them(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": "catalog_version"})
        ours = [change for change in compare_metadata(context, schema.metadata) if "ring_words" not in str(change)]
    assert ours == []


def test_the_newest_migration_is_the_one_that_is_named(repository: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(repository / "ringar" / "catalog" / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_opening_again_changes_nothing(database: Database) -> None:
    again = Database(database.url)
    with again.read() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(schema.ring)).scalar() == 0
    again.close()
