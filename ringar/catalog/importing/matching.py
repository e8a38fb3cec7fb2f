"""Pictures found by name: which files belong to which ring."""

from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote, urlsplit

from ringar.catalog.folding import folded

MASK_ENDINGS = ("-mask", "-maske", "-masque")
MOST_PICTURES = 8
"""Of one ring that are looked at."""


def name_key(text: str) -> str:
    """A name in which blanks, dots, underscores and the like all count as one dash."""
    spaced = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    return "-".join(spaced.split())


class PictureIndex:
    """Files by name; masks are known by ``-mask`` at the end of their photo's name."""

    def __init__(self, pictures: Iterable[Path]) -> None:
        self._by_key: dict[str, list[Path]] = {}
        self._by_file: dict[str, list[Path]] = {}
        self._masks: dict[str, Path] = {}
        for path in pictures:
            key = name_key(path.stem)
            ending = next((ending for ending in MASK_ENDINGS if key.endswith(ending)), "")
            if ending:
                self._masks.setdefault(key.removesuffix(ending), path)
                continue
            self._by_key.setdefault(key, []).append(path)
            self._by_file.setdefault(path.name.casefold(), []).append(path)
        self._keys = sorted(self._by_key)
        self._loose: dict[str, str] = {}
        for key in self._keys:
            self._loose.setdefault(key.replace("-", ""), key)

    def groups(self) -> Iterable[tuple[str, list[Path]]]:
        """All pictures, those with the same name together."""
        return self._by_key.items()

    def knows(self, key: str) -> bool:
        """Whether pictures have exactly this name."""
        return key in self._by_key

    def mask_of(self, photo: Path) -> Path | None:
        """The mask beside a photo."""
        return self._masks.get(name_key(photo.stem))

    def named_mask(self, name: str) -> list[Path]:
        """Masks that a list names by a file name or a path."""
        key = name_key(PureWindowsPath(name).stem)
        bare = next((key.removesuffix(ending) for ending in MASK_ENDINGS if key.endswith(ending)), key)
        return [self._masks[bare]] if bare in self._masks and bare != key else self.named_file(name)

    def of_name(self, name: str) -> list[Path]:
        """Pictures that have exactly a ring's name."""
        return list(self._by_key.get(name_key(name), []))[:MOST_PICTURES] if name else []

    def named_file(self, name: str) -> list[Path]:
        """Pictures that a list names by a file name, a path or an address; only the last part of it counts."""
        address = urlsplit(name).path if "://" in name else name
        last = PureWindowsPath(unquote(address) if "://" in name else address).name
        return self._by_file.get(last.casefold()) or self._by_key.get(name_key(PureWindowsPath(last).stem), [])

    def of_ring(self, name: str, taken: Iterable[str] = ()) -> list[Path]:
        """Pictures of the ring with this SKU or name: those of exactly this name, then those that begin with it.

        Parameters
        ----------
        taken
            Names that belong to other rings.
        """
        key = name_key(name)
        if not key:
            return []
        found = list(self._by_key.get(key, []))
        others = set(taken)
        for place in range(bisect_left(self._keys, key + "-"), len(self._keys)):
            longer = self._keys[place]
            if not longer.startswith(key + "-"):
                break
            if longer not in others:
                found += self._by_key[longer]
        if not found and key.replace("-", "") in self._loose:
            found = list(self._by_key[self._loose[key.replace("-", "")]])
        return found[:MOST_PICTURES]
