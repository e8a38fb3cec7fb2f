"""What the app remembers for its user: one small JSON file. No Qt."""

import logging
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from ringar.errors import OutputError
from ringar.files import read_at_most, write_atomically
from ringar.parameters import DEFAULT_FINGER, Finger

logger = logging.getLogger(__name__)

MAX_BYTES = 65_536
CAMERA_SIZES = ((640, 480), (1280, 720), (1920, 1080))
"""Widths and heights that a camera may be asked for."""
DEFAULT_CAMERA_SIZE = (1280, 720)


class Ground(StrEnum):
    """What the controls lie on."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


def _known_size(size: tuple[int, int]) -> tuple[int, int]:
    return size if size in CAMERA_SIZES else DEFAULT_CAMERA_SIZE


class Preferences(BaseModel):
    """The last choices; every field has a default, and unknown fields of other versions are left out."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    ring_id: str = ""
    finger: Finger = DEFAULT_FINGER
    mirrored: bool = True
    snapshot_folder: Path = Field(default_factory=lambda: Path(platformdirs.user_pictures_dir()) / "ringar")
    language: str = ""
    ground: Ground = Ground.SYSTEM
    counting: bool = False
    camera_size: Annotated[tuple[int, int], AfterValidator(_known_size)] = DEFAULT_CAMERA_SIZE
    tour_seen: bool = False


def preferences_file() -> Path:
    """Where the file lies on this system."""
    return Path(platformdirs.user_config_dir("ringar", appauthor=False)) / "app.json"


def load_preferences(path: Path) -> Preferences:
    """What was saved; the defaults where there is nothing, or nothing of use."""
    try:
        data = read_at_most(path, MAX_BYTES)
        return Preferences() if data is None else Preferences.model_validate_json(data)
    except (OSError, ValidationError):
        return Preferences()


def save_preferences(preferences: Preferences, path: Path) -> None:
    """Write the file; where that can't be done the app goes on without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, preferences.model_dump_json(indent=2).encode())
    except (OSError, OutputError) as error:
        logger.warning("The app's settings can't be kept: %s", error)
