"""The catalogue's tables. A change here needs a new file in ``migrations/versions``."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HEAD = "0001"
"""The newest migration."""

APPLICATION_ID = 0x524E4752
"""SQLite's ``PRAGMA application_id`` of a catalogue: "RNGR"."""

MILLI = 1000
"""Amounts are stored as whole thousandths, exact in every database (ISO 4217 knows at most 3 decimals in use)."""

metadata = MetaData()

ring = Table(
    "ring",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("sku", String(100), nullable=False, unique=True),
    Column("name", String(200), nullable=False, default=""),
    Column("metal", String(200), nullable=False, default=""),
    Column("stones", Text, nullable=False, default="[]"),
    Column("tags", Text, nullable=False, default="[]"),
    Column("carat_milli", BigInteger),
    Column("price_milli", BigInteger, index=True),
    Column("price_to_milli", BigInteger),
    Column("currency", String(3), nullable=False, default=""),
    Column("inner_diameter_mm", Float),
    Column("photo_sha256", String(64), nullable=False, index=True),
    Column("mask_sha256", String(64)),
    Column("photo_name", Text, nullable=False, default=""),
    Column("view", String(20), nullable=False),
    Column("anchor_points", Text),
    Column("anchor_confidence", Float, nullable=False, default=0.0),
    Column("needs_check", Boolean, nullable=False, default=False, index=True),
    Column("check_reason", Text, nullable=False, default=""),
    Column("fit_anchor_points", Text),
    Column("fit_view", String(20)),
    Column("fit_inner_diameter_mm", Float),
    Column("fit_mask_sha256", String(64)),
    Column("fitted_at_us", BigInteger),
    Column("import_key", String(64), nullable=False, default=""),
    Column("revision", String(32), nullable=False),
    Column("updated_at_us", BigInteger, nullable=False, index=True),
    Column("sort_name", String(220), nullable=False, index=True),
    Column("search_text", Text, nullable=False, default=""),
    sqlite_autoincrement=True,
)
"""One ring. ``fit_*`` is what a person set and no import touches; ``*_us`` are microseconds since 1970, UTC;
``stones``, ``tags`` and anchor points are JSON; ``revision`` changes with every write."""

term = Table(
    "ring_term",
    metadata,
    Column("ring_id", Integer, ForeignKey("ring.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("folded", String(220), primary_key=True),
    Column("value", String(200), nullable=False),
    Index("ix_ring_term_kind_folded", "kind", "folded"),
)
"""Metals, stones and tags to filter by, folded for comparison."""

picture = Table(
    "picture",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""The pictures' bytes, in databases that several machines share; a local catalogue keeps them in its folder alone."""
