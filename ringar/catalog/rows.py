"""Rows of the database as records and back."""

import json
import secrets
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError

from ringar.catalog.folding import folded
from ringar.catalog.records import Anchors, RingData, RingRecord
from ringar.catalog.schema import MILLI, ring, term
from ringar.errors import CatalogError

Values = dict[str, Any]

_OWN_COLUMNS = {
    "carat": "carat_milli",
    "price": "price_milli",
    "price_to": "price_to_milli",
    "inner_diameter_mm": "inner_diameter_mm",
}
"""Fields whose stored value stays as it is where nothing new is given."""

_WORDS_OUT = sa.text("DELETE FROM ring_words WHERE rowid = :id")
_WORDS_IN = sa.text("INSERT INTO ring_words(rowid, search_text) VALUES (:id, :text)")


def record_of(row: Mapping[Any, Any]) -> RingRecord:
    """A row as a record.

    Raises
    ------
    CatalogError
        The row holds what no ringar has written.
    """
    try:
        return RingRecord(
            sku=row["sku"],
            name=row["name"],
            metal=row["metal"],
            stones=json.loads(row["stones"]),
            tags=json.loads(row["tags"]),
            carat=_amount(row["carat_milli"]),
            price=_amount(row["price_milli"]),
            price_to=_amount(row["price_to_milli"]),
            currency=row["currency"],
            inner_diameter_mm=_first(row["fit_inner_diameter_mm"], row["inner_diameter_mm"]),
            photo_sha256=row["photo_sha256"],
            mask_sha256=_first(row["fit_mask_sha256"], row["mask_sha256"]),
            photo_name=row["photo_name"],
            view=_first(row["fit_view"], row["view"]),
            anchor_points=anchors_of(_first(row["fit_anchor_points"], row["anchor_points"])),
            anchors_by_hand=row["fit_anchor_points"] is not None,
            view_by_hand=row["fit_view"] is not None,
            anchor_confidence=row["anchor_confidence"],
            needs_check=row["needs_check"],
            check_reason=row["check_reason"],
            fitted_by_hand=row["fitted_at_us"] is not None,
            updated_at=datetime.fromtimestamp(row["updated_at_us"] / 1e6, UTC),
        )
    except (ValidationError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise CatalogError(
            f"The catalogue's entry {str(row['sku'])[:60]!r} is damaged. Restore the catalogue from a backup."
        ) from error


def data_values(data: RingData) -> Values:
    """The columns that a shop's own words fill."""
    return {
        "sku": data.sku,
        "name": data.name,
        "metal": data.metal,
        "stones": json.dumps(data.stones),
        "tags": json.dumps(data.tags),
        "carat_milli": _milli(data.carat),
        "price_milli": _milli(data.price),
        "price_to_milli": _milli(data.price_to),
        "currency": data.currency,
        "inner_diameter_mm": data.inner_diameter_mm,
        "sort_name": folded(data.name or data.sku)[:220],
        "search_text": folded(" ".join((data.sku, data.name, data.metal, *data.stones, *data.tags))),
    }


def merged_values(there: Values | None, data: RingData) -> Values:
    """The columns of a shop's words: what is given now over what is there."""
    if there is None:
        return data_values(data)
    now = {column: there[column] for column in data_values(data)}
    before = RingData(
        sku=there["sku"],
        name=there["name"],
        metal=there["metal"],
        stones=json.loads(there["stones"]),
        tags=json.loads(there["tags"]),
        currency=there["currency"],
    )
    given = {name: getattr(data, name) for name in data.model_fields_set}
    words = data_values(before.model_copy(update=given))
    for field, column in _OWN_COLUMNS.items():
        if field not in given:
            words[column] = now[column]
    return words


def insert_or_leave(connection: sa.Connection, table: sa.Table, values: Values) -> bool:
    """Insert a row unless another process has done so already; True where it is new."""
    try:
        with connection.begin_nested():
            connection.execute(sa.insert(table).values(**values))
    except IntegrityError:
        return False
    return True


def put(connection: sa.Connection, values: Values) -> bool:
    """Write the ring with this SKU, new or changed, with its terms; columns that are not named stay as they are.

    Returns
    -------
    True where the ring is new.
    """
    new = not change(connection, values)
    if new and not insert_or_leave(connection, ring, _stamped(values)):
        new = False
        change(connection, values)
    if "search_text" in values:
        ring_id = connection.execute(sa.select(ring.c.id).where(ring.c.sku == values["sku"])).scalar_one()
        _put_terms(connection, ring_id, values)
        if connection.dialect.name == "sqlite":
            connection.execute(_WORDS_OUT, {"id": ring_id})
            connection.execute(_WORDS_IN, {"id": ring_id, "text": values["search_text"]})
    return new


def change(connection: sa.Connection, values: Values) -> bool:
    """Change the named columns of the ring with this SKU; False where there is none."""
    statement = sa.update(ring).where(ring.c.sku == values["sku"]).values(**_stamped(values))
    return connection.execute(statement).rowcount > 0


def found_anchors(points: Anchors | None) -> str | None:
    """Anchor points as they are stored."""
    return None if points is None else json.dumps([[round(x, 3), round(y, 3)] for x, y in points])


def remove(connection: sa.Connection, skus: Sequence[str]) -> int:
    """Delete rings; returns how many there were."""
    ids = list(connection.execute(sa.select(ring.c.id).where(ring.c.sku.in_(skus))).scalars())
    if connection.dialect.name == "sqlite":
        for ring_id in ids:
            connection.execute(_WORDS_OUT, {"id": ring_id})
    connection.execute(sa.delete(ring).where(ring.c.id.in_(ids)))
    return len(ids)


def _stamped(values: Values) -> Values:
    """The values with the time and mark of this change, unless they bring their own as a copy's do."""
    return {"updated_at_us": time.time_ns() // 1000, "revision": secrets.token_hex(8), **values}


def _put_terms(connection: sa.Connection, ring_id: int, values: Values) -> None:
    terms = [("metal", values["metal"])]
    terms += [("stone", value) for value in json.loads(values["stones"])]
    terms += [("tag", value) for value in json.loads(values["tags"])]
    rows = {(kind, folded(value)[:220]): value for kind, value in terms if folded(value)}
    connection.execute(sa.delete(term).where(term.c.ring_id == ring_id))
    if rows:
        connection.execute(
            sa.insert(term),
            [
                {"ring_id": ring_id, "kind": kind, "folded": text, "value": value}
                for (kind, text), value in rows.items()
            ],
        )


def _first(own: Any, found: Any) -> Any:
    return found if own is None else own


def _milli(amount: Decimal | None) -> int | None:
    return None if amount is None else int((amount * MILLI).to_integral_value())


def _amount(milli: int | None) -> Decimal | None:
    """Thousandths as an amount with two decimals, or three where they are needed."""
    if milli is None:
        return None
    places = Decimal("0.01") if milli % 10 == 0 else Decimal("0.001")
    return (Decimal(milli) / MILLI).quantize(places)


def anchors_of(text: str | None) -> Anchors | None:
    """Stored anchor points; ValueError or TypeError where they are none."""
    if text is None:
        return None
    (left_x, left_y), (right_x, right_y) = json.loads(text)
    return (float(left_x), float(left_y)), (float(right_x), float(right_y))
