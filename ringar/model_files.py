"""The model files: read only after their checksum fits ``models/MANIFEST.toml``."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from ringar.bundled import bundled_folder
from ringar.errors import ModelFileError
from ringar.files import reason_of

MANIFEST_NAME = "MANIFEST.toml"
REPAIR = "Install ringar again, or rebuild the models with models/convert.py."


@dataclass(frozen=True)
class ModelFile:
    """One entry of the manifest.

    Attributes
    ----------
    name
        For instance ``palm_detection_full``.
    path
        Where the file should be.
    sha256
        What its bytes must hash to.
    inputs, outputs
        Names of the graph's inputs and outputs, in the order in which the code takes them.
    """

    name: str
    path: Path
    sha256: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    def read(self) -> bytes:
        """The file's content.

        Raises
        ------
        ModelFileError
            The file is missing, unreadable, cut or changed.
        """
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            raise ModelFileError(f"The model file {self.path} is missing. {REPAIR}") from None
        except OSError as error:
            raise ModelFileError(f"The model file {self.path} can't be read ({reason_of(error)}). {REPAIR}") from error
        if hashlib.sha256(data).hexdigest() != self.sha256:
            raise ModelFileError(f"The model file {self.path} is damaged or not the one ringar ships. {REPAIR}")
        return data


def list_models(folder: Path | None = None) -> tuple[ModelFile, ...]:
    """All models of the manifest in ``folder`` (default: the shipped ones).

    Raises
    ------
    ModelFileError
        The manifest is missing or damaged.
    """
    folder = bundled_folder("models") if folder is None else folder
    path = folder / MANIFEST_NAME
    try:
        manifest = tomllib.loads(path.read_text("utf-8"))
        return tuple(
            ModelFile(
                entry["name"],
                folder / Path(entry["file"]).name,
                entry["sha256"],
                tuple(entry["inputs"]),
                tuple(entry["outputs"]),
            )
            for entry in manifest["model"]
        )
    except OSError as error:
        raise ModelFileError(f"The model list {path} can't be read ({reason_of(error)}). {REPAIR}") from error
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise ModelFileError(f"The model list {path} is damaged. {REPAIR}") from error


def find_model(name: str, folder: Path | None = None) -> ModelFile:
    """The manifest's entry of that name.

    Raises
    ------
    ModelFileError
        The manifest is missing, damaged or has no such entry.
    """
    models = list_models(folder)
    for model in models:
        if model.name == name:
            return model
    raise ModelFileError(f"The model list {MANIFEST_NAME} has no entry {name}. {REPAIR}")
