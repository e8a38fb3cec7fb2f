"""The first catalogue: rings, their terms, pictures, and the words to search in."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SEARCHED = "CREATE VIRTUAL TABLE ring_words USING fts5(search_text, tokenize='trigram case_sensitive 1')"
"""On SQLite every three letters in a row are indexed, so that any part of a word is found."""


def upgrade() -> None:
    """Make the tables."""
    _make_ring()
    op.create_table(
        "ring_term",
        sa.Column("ring_id", sa.Integer, sa.ForeignKey("ring.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("folded", sa.String(220), primary_key=True),
        sa.Column("value", sa.String(200), nullable=False),
    )
    op.create_index("ix_ring_term_kind_folded", "ring_term", ["kind", "folded"])
    op.create_table(
        "picture",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(_SEARCHED)


def downgrade() -> None:
    """Drop the tables."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE ring_words")
    for table in ("picture", "ring_term", "ring"):
        op.drop_table(table)


def _make_ring() -> None:
    op.create_table(
        "ring",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("sku", sa.String(100), nullable=False, unique=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("metal", sa.String(200), nullable=False),
        sa.Column("stones", sa.Text, nullable=False),
        sa.Column("tags", sa.Text, nullable=False),
        sa.Column("carat_milli", sa.BigInteger),
        sa.Column("price_milli", sa.BigInteger, index=True),
        sa.Column("price_to_milli", sa.BigInteger),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("inner_diameter_mm", sa.Float),
        sa.Column("photo_sha256", sa.String(64), nullable=False, index=True),
        sa.Column("mask_sha256", sa.String(64)),
        sa.Column("photo_name", sa.Text, nullable=False),
        sa.Column("view", sa.String(20), nullable=False),
        sa.Column("anchor_points", sa.Text),
        sa.Column("anchor_confidence", sa.Float, nullable=False),
        sa.Column("needs_check", sa.Boolean, nullable=False, index=True),
        sa.Column("check_reason", sa.Text, nullable=False),
        sa.Column("fit_anchor_points", sa.Text),
        sa.Column("fit_view", sa.String(20)),
        sa.Column("fit_inner_diameter_mm", sa.Float),
        sa.Column("fit_mask_sha256", sa.String(64)),
        sa.Column("fitted_at_us", sa.BigInteger),
        sa.Column("import_key", sa.String(64), nullable=False),
        sa.Column("revision", sa.String(32), nullable=False),
        sa.Column("updated_at_us", sa.BigInteger, nullable=False, index=True),
        sa.Column("sort_name", sa.String(220), nullable=False, index=True),
        sa.Column("search_text", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
