"""Rebuild the model files from Google's TFLite files, byte for byte.

    pip download --no-deps --only-binary=:all: mediapipe==0.10.21 -d .
    pip install "ringar[convert]"
    python models/convert.py mediapipe-0.10.21-*.whl [--out FOLDER]

The sources' places in the wheel and every checksum stand in ``MANIFEST.toml``; a source or a result that does not
fit is reported and the exit status is 1.
"""

import argparse
import hashlib
import io
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

from onnx_graph import Converter
from tflite_source import Source

MANIFEST = Path(__file__).with_name("MANIFEST.toml")
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


class ManifestMismatchError(Exception):
    """A file is not the one that the manifest names."""


def read_source(wheel: zipfile.ZipFile, entry: dict[str, Any]) -> bytes:
    """The TFLite file of a manifest entry, checked."""
    data = wheel.read(entry["source_path"])
    if hashlib.sha256(data).hexdigest() != entry["source_sha256"]:
        raise ManifestMismatchError(f"{entry['source_path']} in the wheel is not the file the manifest names")
    return data


def convert_model(source: bytes, entry: dict[str, Any]) -> bytes:
    """ONNX file content for a TFLite file's content, its input and outputs named as in the manifest."""
    model = Converter(Source(source)).convert(entry["inputs"][0], entry["outputs"])
    return model.SerializeToString(deterministic=True)


def bundle(members: dict[str, bytes]) -> bytes:
    """MediaPipe Tasks bundle: an uncompressed zip, without dates so that its bytes are always the same."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_EPOCH), data)
    return content.getvalue()


def build(wheel: zipfile.ZipFile, entry: dict[str, Any], entries: dict[str, dict[str, Any]]) -> bytes:
    """The content of one shipped file."""
    if "members" in entry:
        return bundle({name: read_source(wheel, entries[model]) for name, model in entry["members"].items()})
    return convert_model(read_source(wheel, entry), entry)


def build_all(wheel_path: Path, out: Path) -> list[str]:
    """Write every converted file of the manifest to ``out``; return what does not fit, one line each."""
    models = tomllib.loads(MANIFEST.read_text("utf-8"))["model"]
    entries = {entry["name"]: entry for entry in models if "trained_by" not in entry}
    troubles = []
    with zipfile.ZipFile(wheel_path) as wheel:
        for entry in entries.values():
            try:
                data = build(wheel, entry, entries)
            except (KeyError, ManifestMismatchError) as error:
                troubles.append(f"{wheel_path.name}: {error.args[0]}")
                continue
            (out / entry["file"]).write_bytes(data)
            digest = hashlib.sha256(data).hexdigest()
            print(f"{digest}  {entry['file']}")  # noqa: T201
            if digest != entry["sha256"]:
                troubles.append(f"{entry['file']}: the result differs from the manifest's checksum")
    return troubles


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description="Rebuild the hand models from the mediapipe wheel.")
    parser.add_argument("wheel", type=Path, help="mediapipe-0.10.21-*.whl")
    parser.add_argument("--out", type=Path, default=MANIFEST.parent, help="folder for the results")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    try:
        troubles = build_all(arguments.wheel, arguments.out)
    except (OSError, zipfile.BadZipFile) as error:
        troubles = [f"{arguments.wheel}: {error}"]
    for trouble in troubles:
        print(trouble, file=sys.stderr)  # noqa: T201
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
