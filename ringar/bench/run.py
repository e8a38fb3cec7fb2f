"""One benchmark run: the chosen parts in order, a table for people and one dictionary for files and comparison."""

import json
import platform
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from rich.console import Console

from ringar import __version__
from ringar.bench.accuracy import WornSource, run_sequences, run_stillness, run_stills
from ringar.bench.catalogue import run_catalogue
from ringar.bench.cutout import run_cutouts
from ringar.bench.photos import run_detection, run_worn
from ringar.bench.service import run_against_service
from ringar.bench.sheet import SheetWriter
from ringar.bench.speed import peak_memory_mb, run_against_reference, run_stages, run_start_up
from ringar.bench.summary import by_group, differences, show_groups, show_rows, summarise
from ringar.bench.truth import sequences, stills, worn_photos
from ringar.bundled import bundled_folder
from ringar.errors import InvalidParameterError
from ringar.files import read_at_most, reason_of, write_atomically
from ringar.hand import HandTracker
from ringar.records import ProductView
from ringar.tryon import TryOn

MAX_REPORT_BYTES = 64 * 2**20


class Part(StrEnum):
    """A part of the benchmark."""

    STILLS = "stills"
    SEQUENCES = "sequences"
    PHOTOS = "photos"
    STILLNESS = "stillness"
    SPEED = "speed"
    CUTOUT = "cutout"
    CATALOGUE = "catalogue"
    SERVER = "server"
    APP = "app"


@dataclass(frozen=True)
class BenchOptions:
    """What to run and where its material is."""

    groundtruth: Path | None = None
    photos: Path | None = None
    parts: tuple[Part, ...] = tuple(Part)
    views: tuple[ProductView, ...] = tuple(ProductView)
    reference_python: Path | None = None
    sheet: Path | None = None
    json_path: Path | None = None
    against: Path | None = None
    measure_app: Callable[[], list[dict[str, Any]]] | None = None
    """Measures the window, which this package knows nothing of."""


def run_bench(options: BenchOptions, console: Console) -> dict[str, Any]:
    """Run the chosen parts; parts whose material is not given are left out.

    Raises
    ------
    InvalidParameterError
        The material or the earlier figures are not what they should be.
    OutputError
        Figures or sheets can't be written.
    """
    _check_material(options)
    old = None if options.against is None else _earlier(options.against)
    report: dict[str, Any] = {"version": __version__, "machine": platform.machine(), "rows": {}, "summary": {}}
    tryon = TryOn()
    report["provider"] = tryon.provider
    if options.groundtruth is not None:
        _truth_parts(options, options.groundtruth, tryon, report, console)
    if options.groundtruth is not None and Part.CUTOUT in options.parts:
        for part, rows in run_cutouts(options.groundtruth, options.views).items():
            _keep(report, console, f"cutouts {part}", rows)
    if options.photos is not None and Part.PHOTOS in options.parts:
        _photo_part(options.photos, report, console)
    if Part.SERVER in options.parts:
        resources = bundled_folder("resources")
        hand, ring = resources / "hand" / "demo_hand.jpg", resources / "rings" / "solitaire_white_gold.png"
        _keep(report, console, "service", run_against_service(hand, ring))
    if Part.CATALOGUE in options.parts:
        _keep(report, console, "catalogue of 10 000 rings", run_catalogue())
    if Part.APP in options.parts and options.measure_app is not None:
        _keep(report, console, "window", options.measure_app())
    report["peak_memory_mb"] = peak_memory_mb()
    if options.json_path is not None:
        write_atomically(options.json_path, json.dumps(report, indent=1).encode())
    if old is not None:
        show_rows(console, f"against {options.against}", differences(report, old), "figure")
    return report


def _check_material(options: BenchOptions) -> None:
    root, photos = options.groundtruth, options.photos
    if root is not None and not (stills(root) and sequences(root)):
        raise InvalidParameterError(
            "GROUNDTRUTH", f"{root}: holds no stills or no sequences of truth. Name the folder above both."
        )
    if photos is not None and not (photos / "wearing" / "ring_annotations.json").is_file():
        raise InvalidParameterError("--photos", f"{photos}: holds no marked photos of worn rings. Name their folder.")


def _earlier(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(read_at_most(path, MAX_REPORT_BYTES) or b"")
    except OSError as error:
        raise InvalidParameterError("--against", f"{path}: can't be read ({reason_of(error)}).") from error
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or not isinstance(data.get("summary"), dict):
        raise InvalidParameterError("--against", f"{path}: holds no figures. Name a file made with --out.")
    return data


def _truth_parts(options: BenchOptions, root: Path, tryon: TryOn, report: dict[str, Any], console: Console) -> None:
    if Part.STILLS in options.parts:
        sheets = SheetWriter(options.sheet) if options.sheet is not None else None
        rows = run_stills(tryon, stills(root), options.views, sheets.add if sheets else None)
        for view in options.views:
            _keep(report, console, f"stills, {view.value}", [row for row in rows if row["view"] == view.value])
        report["by_tone"], report["by_view"] = by_group(rows, "tone"), by_group(rows, "view")
        show_groups(console, "by skin tone", report["by_tone"])
        show_groups(console, "by product view", report["by_view"])
        if sheets is not None:
            report["sheets"] = [str(path) for path in sheets.write()]
    played = sequences(root)
    if Part.SEQUENCES in options.parts:
        _keep(report, console, "sequences", run_sequences(tryon, played))
    ring = WornSource(played[0].product_photo, played[0].parameter)
    if Part.STILLNESS in options.parts:
        frames = [min((case.folder / "frames").iterdir()) for case in played]
        if options.photos is not None:
            frames += sorted((options.photos / "hands").glob("*.jpg"))[:8:2]
        _keep(report, console, "still hand, fresh noise, 1280x720", run_stillness(tryon, frames, ring, (1280, 720)))
    if Part.SPEED in options.parts:
        images = [frame.image_bgr for case in played for frame in case.frames()]
        _keep(report, console, "milliseconds by stage", run_stages(images, ring))
        still = stills(root)[0]
        start_up = run_start_up(still.folder / "hand.png", still.product_photo(ProductView.THREE_QUARTER))
        _keep(report, console, "start-up", [start_up])
        if options.reference_python is not None:
            row = run_against_reference(images, ring, options.reference_python)
            _keep(report, console, "against the reference tracker", [row])


def _photo_part(root: Path, report: dict[str, Any], console: Console) -> None:
    tracker = HandTracker()
    _keep(report, console, "real worn rings", run_worn(tracker, worn_photos(root)))
    hands, negatives = sorted((root / "hands").iterdir()), sorted((root / "negatives").iterdir())
    report["detection"] = run_detection(tracker, hands, negatives)
    console.print("detection", report["detection"])


def _keep(report: dict[str, Any], console: Console, part: str, rows: list[dict[str, Any]]) -> None:
    report["rows"][part], report["summary"][part] = rows, summarise(rows)
    show_rows(console, part, rows)
