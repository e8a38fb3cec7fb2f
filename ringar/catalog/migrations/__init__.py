"""Migrations of the catalogue's database, run by alembic when a catalogue is opened."""
