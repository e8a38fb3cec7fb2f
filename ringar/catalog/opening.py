"""Where the catalogue is, and opening it."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from ringar.catalog.store import Catalog

ADDRESS_VARIABLE = "RINGAR_CATALOG"
"""Environment variable with another catalogue's database URL or file."""


def default_address() -> str:
    """The catalogue in use where none is named: the environment's, or a file in the user's data folder."""
    return os.environ.get(ADDRESS_VARIABLE) or str(_data_folder() / "catalog.sqlite")


def open_catalog(url: str | None = None, *, folder: Path | None = None) -> "Catalog":
    """Open a catalogue; a file that is not there yet becomes an empty one.

    Parameters
    ----------
    url
        Database URL (``postgresql://user@host/name``) or file of an SQLite database; by default the one that
        ``RINGAR_CATALOG`` names, else the user's own.
    folder
        Where pictures, models and thumbnails lie; by default beside the file, or, for a database server, in the
        user's data folder.

    Raises
    ------
    CatalogError
        It can't be opened, is damaged or no catalogue.
    CatalogAwayError
        The server doesn't answer, and there is no copy of its catalogue here.
    InvalidParameterError
        The address is neither a URL nor a path.
    """
    from ringar.catalog.database import Database, database_url  # noqa: PLC0415 - half a second that few commands need
    from ringar.catalog.origin import OwnDatabase, SharedDatabase  # noqa: PLC0415
    from ringar.catalog.store import Catalog  # noqa: PLC0415

    address = database_url(url or default_address())
    if address.get_backend_name() == "sqlite":
        file = Path(str(address.database))
        return Catalog(OwnDatabase(Database(address)), folder or file.with_name(f"{file.name}.files"))
    name = hashlib.sha256(address.render_as_string(hide_password=True).encode()).hexdigest()[:12]
    folder = folder or _data_folder() / f"shared-{name}"
    return Catalog(SharedDatabase(address, folder), folder)


def _data_folder() -> Path:
    return Path(platformdirs.user_data_dir("ringar", appauthor=False))
