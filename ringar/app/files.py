"""Files dropped on the window or chosen in a dialog."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl


def local_files(urls: Sequence[QUrl | str]) -> list[Path]:
    """Paths of those addresses that are files on this machine."""
    addresses = (url if isinstance(url, QUrl) else QUrl(url) for url in urls)
    return [Path(address.toLocalFile()) for address in addresses if address.isLocalFile()]
