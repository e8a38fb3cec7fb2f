"""From files, folders and lists to rings in the catalogue."""

from ringar.catalog.importing.prepare import Workshop
from ringar.catalog.importing.run import add_rings

__all__ = ["Workshop", "add_rings"]
