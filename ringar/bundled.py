"""Where the files shipped with ringar are: models and resources, in a checkout and in an installed package."""

from pathlib import Path


def bundled_folder(name: str) -> Path:
    """Folder ``models`` or ``resources``: inside the package where installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name
