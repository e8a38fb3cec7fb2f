"""``ringar doctor``: what this machine offers, what is missing and what to do."""

import importlib.metadata
import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import numpy as np
import typer

from ringar import __version__
from ringar.camera import cameras, demo_clip, open_source
from ringar.cli.display import display_trouble
from ringar.cli.trouble import say_json
from ringar.errors import CameraError, ExitStatus, ModelFileError, OutputError
from ringar.hand import HandTracker
from ringar.model_files import list_models
from ringar.movie import new_movie

PACKAGES = ("numpy", "opencv-python", "pillow", "pydantic", "PySide6-Essentials", "rich", "typer")
TRIED_FPS, TRIED_SHAPE = 30.0, (72, 128, 3)
RUNTIMES = ("onnxruntime-gpu", "onnxruntime", "onnxruntime-directml")


class Verdict(StrEnum):
    """How a check came out."""

    OK = "ok"
    NOTE = "note"
    TROUBLE = "trouble"


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's report; a note is something ringar does without."""

    check: str
    verdict: Verdict
    detail: str


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor")(doctor)


def doctor(as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False) -> int:
    """Look at camera, display, devices, models and versions."""
    findings = [finding for check in CHECKS for finding in check()]
    if as_json:
        say_json({"findings": [asdict(finding) for finding in findings], "exit_status": _status(findings)})
    else:
        _show(findings)
    return _status(findings)


def check_versions() -> Iterator[Finding]:
    """Program, interpreter and the libraries it stands on."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    yield Finding("ringar", Verdict.OK, f"{__version__}, Python {platform.python_version()}, {system}")
    found = {name: _version(name) for name in (*PACKAGES, *RUNTIMES)}
    missing = [name for name in PACKAGES if found[name] is None]
    listed = ", ".join(f"{name} {version}" for name, version in found.items() if version is not None)
    yield Finding("libraries", Verdict.OK, listed)
    if missing:
        yield Finding("libraries", Verdict.TROUBLE, f"Missing: {', '.join(missing)}. Install ringar again.")
    if sum(found[name] is not None for name in RUNTIMES) != 1:
        yield Finding("libraries", Verdict.TROUBLE, "There must be exactly one ONNX Runtime. Install ringar again.")


def check_models() -> Iterator[Finding]:
    """The model files and their checksums."""
    try:
        models = list_models()
    except ModelFileError as error:
        yield Finding("models", Verdict.TROUBLE, error.message)
        return
    for model in models:
        try:
            size = len(model.read())
        except ModelFileError as error:
            yield Finding("models", Verdict.TROUBLE, error.message)
        else:
            yield Finding("models", Verdict.OK, f"{model.name}: {size / 2**20:.1f} MB, sha256 {model.sha256[:12]} fits")


def check_provider() -> Iterator[Finding]:
    """The device that really runs the models."""
    import onnxruntime

    offered = ", ".join(name.removesuffix("ExecutionProvider") for name in onnxruntime.get_available_providers())
    try:
        provider = HandTracker().provider
    except ModelFileError as error:
        yield Finding("device", Verdict.TROUBLE, error.message)
        return
    yield Finding("device", Verdict.OK, f"{provider} in use (the installed ONNX Runtime offers {offered})")


def check_cameras() -> Iterator[Finding]:
    """The cameras, each opened once."""
    listed = cameras()
    if not listed:
        clip = "the bundled clip plays in its place" if demo_clip().is_file() else "and the bundled clip is missing"
        yield Finding("camera", Verdict.NOTE, f"No camera is connected; {clip}.")
    for camera in listed:
        try:
            with closing(open_source(camera.uri)) as source:
                frame = source.read()
        except CameraError as error:
            yield Finding("camera", Verdict.NOTE, error.message)
        else:
            size = "" if frame is None else f", {frame.image_bgr.shape[1]} x {frame.image_bgr.shape[0]}"
            yield Finding("camera", Verdict.OK, f"{camera.name} ({camera.uri}){size}")


def check_display() -> Iterator[Finding]:
    """Whether the window can be shown."""
    trouble = display_trouble()
    if trouble is not None:
        yield Finding("display", Verdict.NOTE, f"No window: {trouble}. 'ringar' writes a picture and a clip instead.")
        return
    chosen = os.environ.get("QT_QPA_PLATFORM")
    detail = f"QT_QPA_PLATFORM={chosen} is taken at its word" if chosen else "a window can be shown"
    yield Finding("display", Verdict.OK, detail)


def check_clips() -> Iterator[Finding]:
    """What clips are written in."""
    with TemporaryDirectory() as folder:
        try:
            with new_movie(Path(folder) / "clip.mp4", TRIED_FPS) as movie:
                movie.add(np.zeros(TRIED_SHAPE, np.uint8))
        except OutputError as error:
            yield Finding("clips", Verdict.NOTE, error.message)
            return
    plays = "phones and browsers play it" if movie.codec == "H.264" else "not every phone plays it"
    yield Finding("clips", Verdict.OK if movie.codec == "H.264" else Verdict.NOTE, f"{movie.codec} in MP4; {plays}")


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    check_versions,
    check_models,
    check_provider,
    check_cameras,
    check_display,
    check_clips,
)


def _status(findings: list[Finding]) -> int:
    troubled = {finding.check for finding in findings if finding.verdict is Verdict.TROUBLE}
    if troubled & {"models", "device"}:
        return ExitStatus.MODELS
    return ExitStatus.TROUBLE if troubled else ExitStatus.OK


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _show(findings: list[Finding]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    colours = {Verdict.OK: "green", Verdict.NOTE: "yellow", Verdict.TROUBLE: "bold red"}
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for finding in findings:
        style = colours[finding.verdict]
        table.add_row(finding.check, Text(finding.verdict.value, style=style), Text(finding.detail, overflow="fold"))
    Console(file=sys.stdout).print(table)
