"""What is said of a ring beside its name."""

from ringar.app.entries import RingEntry
from ringar.app.materials import in_users_language
from ringar.app.prices import price_text


def details_of(entry: RingEntry) -> str:
    """Metal, stone and price in one line, in the user's language."""
    parts = in_users_language(entry.metal), in_users_language(entry.stone), price_text(entry.price)
    return "   ·   ".join(part for part in parts if part)
