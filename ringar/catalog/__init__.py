"""The catalogue: a shop's rings, from a folder of photos to fits, models and thumbnails kept for good."""

from ringar.catalog.opening import default_address, open_catalog
from ringar.catalog.records import Choice, Facets, Fit, Order, Page, Query, RingData, RingRecord
from ringar.catalog.report import ImportReport, ImportStep, Kind, Outcome

__all__ = [
    "Choice",
    "Facets",
    "Fit",
    "ImportReport",
    "ImportStep",
    "Kind",
    "Order",
    "Outcome",
    "Page",
    "Query",
    "RingData",
    "RingRecord",
    "default_address",
    "open_catalog",
]
