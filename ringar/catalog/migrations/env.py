"""Run by alembic: migrations go through the connection and inside the transaction that are handed over."""

from alembic import context

from ringar.catalog.schema import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, version_table="catalog_version"
)
with context.begin_transaction():
    context.run_migrations()
