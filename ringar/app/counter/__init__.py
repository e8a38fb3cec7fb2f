"""The counter: catalogue search, customer sessions and imports beside the live picture."""

from ringar.app.counter.counter import Counter
from ringar.app.counter.desk import CatalogueDesk

__all__ = ["CatalogueDesk", "Counter"]
