"""A try-on's inputs on the disk: the sidecar, a request of the published API whose file ids are names beside it."""

import json
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from ringar.errors import InvalidParameterError, OutputError, RingarError, UnreadablePictureError
from ringar.files import make_folder, numbered, read_at_most, reason_of, write_new
from ringar.parameters import RingParameter
from ringar.pictures import LOCAL_LIMITS, PictureLimits, read_file
from ringar.records import ProductView
from ringar.requests import TryOnRequest
from ringar.sidecar.form import BeyondRequest, Extension, Sidecar, TrueSize
from ringar.validation import validate_json

INPUTS_FOLDER = "inputs"
"""Pictures that lie elsewhere are copied into this folder beside the sidecar, one copy for all that use it."""

MAX_SIDECAR_BYTES = 2**20


@dataclass(frozen=True)
class InputFile:
    """A picture file as it is on the disk.

    Attributes
    ----------
    name
        For people and for the sidecar.
    data
        The file's bytes.
    path
        Where it lies, or None where it is in memory only.
    """

    name: str
    data: bytes
    path: Path | None = None

    @classmethod
    def read(cls, path: Path, limits: PictureLimits = LOCAL_LIMITS) -> "InputFile":
        """Read a file.

        Raises
        ------
        UnreadablePictureError
            It is missing or can't be read.
        """
        return cls(str(path), read_file(path, limits), path)


@dataclass(frozen=True)
class RingInput:
    """A ring and how it is worn.

    Attributes
    ----------
    photo, parameter
        The product photo, and the parameters of the API.
    mask
        Cuts the ring out of its photo; None: found.
    view
        How the photo was taken; None: told from the photo.
    size
        Draws the ring to true scale; None: as if it fitted.
    """

    photo: InputFile
    parameter: RingParameter
    mask: InputFile | None = None
    view: ProductView | None = None
    size: TrueSize | None = None


@dataclass(frozen=True)
class StillInput:
    """Everything a still try-on is made from; ``mask`` marks what lies in front of the rings."""

    hand: InputFile
    rings: tuple[RingInput, ...]
    mask: InputFile | None = None

    def files(self) -> tuple[InputFile, ...]:
        """All files, each once."""
        files = (self.hand, self.mask, *(file for ring in self.rings for file in (ring.photo, ring.mask)))
        return tuple(dict.fromkeys(file for file in files if file is not None))


def request_for(given: StillInput, names: dict[InputFile, str]) -> TryOnRequest:
    """The request that names the inputs by these file ids."""
    mask = None if given.mask is None else names[given.mask]
    rings = [(names[r.photo], None if r.mask is None else names[r.mask], r.parameter) for r in given.rings]
    ring_masks = list(dict.fromkeys(ring_mask for _, ring_mask, _ in rings if ring_mask is not None))
    return TryOnRequest.model_validate(
        {
            "source_info": {"name": names[given.hand], "mask_name": mask},
            "src_file_id": names[given.hand],
            "srcmsk_file_id": mask,
            "ref_file_ids": list(dict.fromkeys(name for name, _, _ in rings)),
            "refmsk_file_ids": ring_masks or None,
            "object_infos": [
                {"name": name, "mask_name": ring_mask, "parameter": parameter.model_dump()}
                for name, ring_mask, parameter in rings
            ],
        }
    )


def place_inputs(given: StillInput, folder: Path) -> tuple[dict[InputFile, str], list[Path]]:
    """Name every input relative to ``folder``; copy those that lie elsewhere.

    Returns
    -------
    The names, and the copies made just now.

    Raises
    ------
    OutputError
        A copy can't be written; none is left behind.
    """
    names: dict[InputFile, str] = {}
    made: list[Path] = []
    try:
        for file in given.files():
            inside = _name_inside(file, folder)
            if inside is None:
                path, new = _copy(file, folder / INPUTS_FOLDER)
                made.extend([path] if new else [])
                inside = f"{INPUTS_FOLDER}/{path.name}"
            names[file] = inside
    except RingarError:
        remove_all(made)
        raise
    return names, made


def remove_all(paths: list[Path]) -> None:
    """Take back files made just now, and the folder they were alone in."""
    for path in paths:
        path.unlink(missing_ok=True)
    for folder in {path.parent for path in paths if path.parent.name == INPUTS_FOLDER}:
        _remove_empty(folder)


def sidecar_text(given: StillInput, names: dict[InputFile, str]) -> bytes:
    """The sidecar that names the inputs by these file ids."""
    told = request_for(given, names).as_json()
    beyond = [BeyondRequest(view=ring.view, size=ring.size) for ring in given.rings]
    if any(ring != BeyondRequest() for ring in beyond):
        told["ringar"] = Extension(rings=beyond).model_dump(mode="json", exclude_none=True)
    return (json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode()


def load_sidecar(path: Path) -> StillInput:
    """Read a sidecar and the files it names, which must lie in its own folder or below.

    Raises
    ------
    InvalidParameterError
        It is no request, or names addresses or files outside its folder.
    UnreadablePictureError
        It or a file it names is missing or can't be read.
    """
    sidecar = _read(path)
    try:
        return _inputs(sidecar, path.parent)
    except InvalidParameterError as error:
        raise InvalidParameterError(error.field, f"{path}: {error.message}") from error


def load_request(path: Path) -> TryOnRequest:
    """Read the request of a sidecar, or any other, without the files that it names.

    Raises
    ------
    InvalidParameterError
        It is no request.
    UnreadablePictureError
        It is missing or can't be read.
    """
    return _read(path).request()


def _read(path: Path) -> Sidecar:
    try:
        data = read_at_most(path, MAX_SIDECAR_BYTES)
    except FileNotFoundError as error:
        raise UnreadablePictureError(f"{path}: there is no such file. Check the name.") from error
    except (OSError, ValueError) as error:
        sentence = f"{path}: can't be read ({reason_of(error)}). Choose the JSON file beside a picture."
        raise UnreadablePictureError(sentence) from error
    if data is None:
        raise InvalidParameterError("", f"{path}: is too large for a sidecar. Choose the JSON file beside a picture.")
    try:
        return validate_json(Sidecar, data)
    except InvalidParameterError as error:
        raise InvalidParameterError(error.field, f"{path}: {error.message}") from error


def _inputs(request: Sidecar, folder: Path) -> StillInput:
    for field in ("src_file_url", "ref_file_urls"):
        if getattr(request, field) is not None:
            raise InvalidParameterError(
                field, f"{field}: names an address, but a replay opens no addresses. Name files beside the sidecar."
            )
    ids = dict.fromkeys((*request.references, *(request.refmsk_file_ids or ())), "ref_file_ids")
    ids[request.source] = "src_file_id"
    if request.source_mask is not None:
        ids[request.source_mask] = "srcmsk_file_id"
    files = {name: InputFile.read(_inside(folder, name, field)) for name, field in ids.items()}
    beyond = [BeyondRequest()] * len(request.object_infos) if request.ringar is None else request.ringar.rings
    return StillInput(
        hand=files[request.source],
        rings=tuple(
            RingInput(
                files[info.name],
                info.parameter,
                None if info.mask_name is None else files[info.mask_name],
                ring.view,
                ring.size,
            )
            for info, ring in zip(request.object_infos, beyond, strict=True)
        ),
        mask=None if request.source_mask is None else files[request.source_mask],
    )


def _inside(folder: Path, name: str, field: str) -> Path:
    """The file of that name in ``folder`` or below, links followed."""
    foreign = PureWindowsPath(name)  # knows both kinds of slashes and drive letters
    if "://" in name:
        raise InvalidParameterError(
            field, f"{field}: '{name}' is an address, but a replay opens no addresses. Name files beside the sidecar."
        )
    outside = foreign.anchor != "" or ".." in foreign.parts or "\0" in name or ":" in name
    path = folder / name
    if outside or not path.resolve().is_relative_to(folder.resolve()):
        raise InvalidParameterError(
            field, f"{field}: '{name}' lies outside the sidecar's folder. Name files beside the sidecar."
        )
    return path


def _name_inside(file: InputFile, folder: Path) -> str | None:
    """The file's name relative to ``folder`` where it lies there and the sidecar may name it."""
    if file.path is None:
        return None
    try:
        name = file.path.resolve().relative_to(folder.resolve()).as_posix()
        name.encode()  # names of undecodable bytes can't stand in JSON
        _inside(folder, name, "")
    except (ValueError, InvalidParameterError):
        return None
    return name


def _copy(file: InputFile, folder: Path) -> tuple[Path, bool]:
    """A file with this content in ``folder``, and whether it was made just now."""
    make_folder(folder)
    name = re.sub(r"[^\w .()+-]", "_", PureWindowsPath(file.name).name).strip(" .")[-100:] or "picture"
    for path in numbered(folder / name):
        try:
            write_new(path, file.data)
        except FileExistsError:
            if path.is_file() and path.stat().st_size == len(file.data) and path.read_bytes() == file.data:
                return path, False
        except OutputError:
            _remove_empty(folder)
            raise
        else:
            return path, True
    raise AssertionError("numbered names have no end")


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # it isn't empty
        folder.rmdir()
