"""The tables of tasks and of news about them that are still to be sent."""

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from ringar.tasks.database import metadata

tasks = Table(
    "tasks",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("key_id", String(64), nullable=False),
    Column("idempotency_key", String(255)),
    Column("request", Text, nullable=False),
    Column("phase", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("expires_at", Double, nullable=False, index=True),
    Column("finished_at", Double),
    Column("worker", String(128), index=True),
    Column("lease", String(64)),
    Column("lease_until", Double),
    Column("result", String(128)),
    Column("engine_code", String(64)),
    Column("family_code", String(64)),
    Column("message", Text),
    Column("timed_out", Boolean, nullable=False),
    Column("notify", Boolean, nullable=False),
    UniqueConstraint("key_id", "idempotency_key"),
    Index("ix_tasks_phase_created_at", "phase", "created_at"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("task_id", ForeignKey("tasks.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("key_id", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Double, nullable=False, index=True),
)
