"""The rings a kiosk shows."""

import logging
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from ringar.app.entries import RingEntry, bundled_rings
from ringar.errors import InvalidParameterError, RingarError

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog

logger = logging.getLogger(__name__)

MOST_RINGS = 1000


def kiosk_rings(
    wanted: Sequence[str], make_catalog: "Callable[[], Catalog]", own: Sequence[RingEntry] = ()
) -> tuple[RingEntry, ...]:
    """Own rings first, then those wanted.

    Parameters
    ----------
    wanted
        Their SKUs, in order; none: the whole catalogue, or the bundled rings where it is empty or away.
    make_catalog
        Opens the catalogue, which stays open for the rings' photos.

    Raises
    ------
    InvalidParameterError
        None of the wanted rings is there.
    """
    listed = tuple(_in_catalogue(wanted, make_catalog))
    known = {entry.ring_id: entry for entry in (*bundled_rings(), *listed)}
    if not wanted:
        return (*own, *(listed or bundled_rings()))
    found = tuple(known[sku] for sku in wanted if sku in known)
    for sku in wanted:
        if sku not in known:
            logger.warning("The ring %s of the kiosk's settings is not in the catalogue.", sku)
    if not found and not own:
        raise InvalidParameterError(
            "rings", "None of the rings in the kiosk's settings is in the catalogue. Check their SKUs."
        )
    return (*own, *found)


def _in_catalogue(wanted: Sequence[str], make_catalog: "Callable[[], Catalog]") -> Iterator[RingEntry]:
    from ringar.app.counter.desk import entry_of  # noqa: PLC0415 - loads the database library

    try:
        catalog = make_catalog()
    except RingarError as error:
        logger.warning("The catalogue can't be opened: %s", error)
        return
    records = (
        [record for sku in wanted if (record := catalog.ring(sku)) is not None]
        if wanted
        else catalog.search(limit=MOST_RINGS).rings
    )
    for record in records:
        try:
            yield entry_of(catalog, record)
        except RingarError as error:
            logger.warning("A ring of the catalogue is left out: %s", error)
