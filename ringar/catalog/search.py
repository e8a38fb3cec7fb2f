"""Questions to the catalogue, as SQL: by text, by choice, by price; pages and facets."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from ringar.catalog.folding import SHORTEST_INDEXED, folded, words_of
from ringar.catalog.records import Choice, Facets, Order, Page, Query
from ringar.catalog.rows import record_of
from ringar.catalog.schema import MILLI, ring, term

MOST_PER_PAGE = 500
MOST_CHOICES = 200


def page_of(connection: sa.Connection, query: Query, offset: int = 0, limit: int = 50) -> Page:
    """One page of a query's rings.

    Parameters
    ----------
    offset, limit
        Rings to leave out, and rings to give at most (up to 500).
    """
    wanted = _conditions(query, connection.dialect.name)
    total = connection.execute(sa.select(sa.func.count()).select_from(ring).where(*wanted)).scalar_one()
    chosen = (
        sa.select(ring)
        .where(*wanted)
        .order_by(*_order(query))
        .limit(max(0, min(limit, MOST_PER_PAGE)))
        .offset(max(0, offset))
    )
    rows = connection.execute(chosen).mappings()
    return Page(total, tuple(record_of(row) for row in rows))


def facets_of(connection: sa.Connection) -> Facets:
    """What can be chosen from in the whole catalogue."""
    total, low, high, checks = connection.execute(
        sa.select(
            sa.func.count(),
            sa.func.min(ring.c.price_milli),
            sa.func.max(sa.func.coalesce(ring.c.price_to_milli, ring.c.price_milli)),
            sa.func.coalesce(sa.func.sum(sa.cast(ring.c.needs_check, sa.Integer)), 0),
        )
    ).one()
    count = sa.func.count()
    currencies = connection.execute(
        sa.select(ring.c.currency, count)
        .where(ring.c.currency != "")
        .group_by(ring.c.currency)
        .order_by(count.desc(), ring.c.currency)
        .limit(MOST_CHOICES)
    )
    return Facets(
        total=total,
        metals=_choices(connection, "metal"),
        stones=_choices(connection, "stone"),
        tags=_choices(connection, "tag"),
        currencies=tuple(Choice(value, number) for value, number in currencies),
        price_min=None if low is None else Decimal(low) / MILLI,
        price_max=None if high is None else Decimal(high) / MILLI,
        needs_check=checks,
    )


def _choices(connection: sa.Connection, kind: str) -> tuple[Choice, ...]:
    count = sa.func.count()
    rows = connection.execute(
        sa.select(sa.func.min(term.c.value), count)
        .where(term.c.kind == kind)
        .group_by(term.c.folded)
        .order_by(count.desc(), term.c.folded)
        .limit(MOST_CHOICES)
    )
    return tuple(Choice(value, number) for value, number in rows)


def _conditions(query: Query, dialect: str) -> list[sa.ColumnElement[bool]]:
    conditions = [_has_word(word, dialect) for word in words_of(query.text)]
    for kind, values in (("metal", query.metals), ("stone", query.stones), ("tag", query.tags)):
        if values:
            conditions.append(_has_term(kind, values))
    if query.price_min is not None:
        highest = sa.func.coalesce(ring.c.price_to_milli, ring.c.price_milli)
        conditions.append(highest >= int(query.price_min * MILLI))
    if query.price_max is not None:
        conditions.append(ring.c.price_milli <= int(query.price_max * MILLI))
    if query.needs_check is not None:
        conditions.append(ring.c.needs_check == query.needs_check)
    return conditions


def _has_word(word: str, dialect: str) -> sa.ColumnElement[bool]:
    """The word occurs anywhere; a word of one or two letters at the beginning of a word."""
    if len(word) < SHORTEST_INDEXED:
        return (sa.literal(" ") + ring.c.search_text).contains(f" {word}", autoescape=True)
    if dialect != "sqlite":
        return ring.c.search_text.contains(word, autoescape=True)
    quoted = '"' + word.replace('"', '""') + '"'
    return ring.c.id.in_(
        sa.text("SELECT rowid FROM ring_words WHERE ring_words MATCH :word")
        .bindparams(sa.bindparam("word", quoted, unique=True))
        .columns(sa.column("rowid", sa.Integer))
    )


def _has_term(kind: str, values: Sequence[str]) -> sa.ColumnElement[bool]:
    wanted = [folded(value)[:220] for value in values]
    return ring.c.id.in_(sa.select(term.c.ring_id).where(term.c.kind == kind, term.c.folded.in_(wanted)))


def _order(query: Query) -> list[sa.ColumnElement[Any]]:
    order: list[sa.ColumnElement[Any]] = []
    text = folded(query.text[:400])
    if text:
        order.append(
            sa.case(
                (sa.func.lower(ring.c.sku) == text, 0),
                (ring.c.sort_name.startswith(text, autoescape=True), 1),
                else_=2,
            )
        )
    if query.order is Order.PRICE:
        order += [ring.c.price_milli.is_(None), ring.c.price_milli]
    if query.order is Order.NEWEST:
        order.append(ring.c.updated_at_us.desc())
    return [*order, ring.c.sort_name, ring.c.id]
