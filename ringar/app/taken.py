"""What the shutter and the recorder left: pictures and clips with a note of what was worn. No Qt."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ringar.errors import OutputError
from ringar.files import make_folder, write_atomically, write_together
from ringar.parameters import Finger
from ringar.sidecar import load_sidecar, place_inputs, remove_all, sidecar_text


@dataclass(frozen=True)
class NotedRing:
    """A ring in a picture; ``sku`` is empty where it has none."""

    name: str
    sku: str
    finger: Finger


@dataclass(frozen=True)
class Note:
    """What was worn when a picture or clip was taken."""

    rings: tuple[NotedRing, ...]
    taken_at: datetime

    @property
    def caption(self) -> str:
        """The rings' names."""
        return ", ".join(ring.name for ring in self.rings)


@dataclass(frozen=True)
class Taken:
    """A picture or clip of the gallery.

    Attributes
    ----------
    path
        The picture (PNG) or clip (MP4).
    sidecar, bare
        The picture's request and its frame without a ring; None for clips.
    """

    path: Path
    note: Note
    sidecar: Path | None = None
    bare: Path | None = None

    @property
    def is_clip(self) -> bool:
        """Whether it moves."""
        return self.sidecar is None

    def remove(self) -> None:
        """Delete the files; the bare frame too, unless another sidecar in the folder names it.

        Raises
        ------
        OutputError
            A file can't be deleted.
        """
        try:
            self.path.unlink(missing_ok=True)
            if self.sidecar is not None:
                self.sidecar.unlink(missing_ok=True)
                self._remove_bare(self.sidecar.parent)
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(f"{self.path}: can't be deleted ({reason}). Delete it by hand.") from error

    def copy(self, target: Path) -> Path:
        """Copy the picture or clip to another place; returns where it is.

        Raises
        ------
        OutputError
            It is no longer there, or can't be written.
        """
        target = target.with_suffix(target.suffix or self.path.suffix)
        write_atomically(target, self._bytes())
        return target

    def copy_with_request(self, target: Path) -> Path:
        """Copy the picture with its sidecar and every input beside it; returns where the sidecar is.

        Raises
        ------
        OutputError
            Something is no longer there, or can't be written; nothing is left behind.
        """
        if self.sidecar is None:
            raise OutputError(f"{self.path}: a clip has no request. Choose a picture.")
        picture = target.with_suffix(self.path.suffix)
        given = load_sidecar(self.sidecar)
        make_folder(picture.parent)
        names, made = place_inputs(given, picture.parent)
        try:
            request = sidecar_text(given, names)
            write_together({picture: self._bytes(), picture.with_suffix(".json"): request})
        except OutputError:
            remove_all(made)
            raise
        return picture.with_suffix(".json")

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise OutputError(f"{self.path}: is no longer there ({error.strerror or error}).") from error

    def _remove_bare(self, folder: Path) -> None:
        others = folder.glob("*.json")
        if self.bare is not None and not any(self.bare.name.encode() in other.read_bytes() for other in others):
            self.bare.unlink(missing_ok=True)
