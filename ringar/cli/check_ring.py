"""``ringar check-ring``: whether a ring photo is fit for a try-on."""

from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.paths import check_outputs, check_suffix
from ringar.cli.ring_options import with_ring_options
from ringar.cli.trouble import say, say_json
from ringar.errors import ExitStatus
from ringar.files import write_atomically
from ringar.parameters import RingParameter
from ringar.pictures import read_mask, read_picture
from ringar.records import RingModel
from ringar.ring import check_ring as judge
from ringar.ring import preview as drawn_in
from ringar.snapshot import PICTURE_SUFFIXES, encode

FIELDS = ("ring_need_remove_background", "ring_anchor_point")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check-ring")(with_ring_options(check_ring, FIELDS))


def check_ring(
    ring: Annotated[Path, typer.Argument(metavar="RING", help="Product photo, JPEG or PNG.", show_default=False)],
    parameter: RingParameter,
    ring_mask: Annotated[
        Path | None, typer.Option(metavar="MASK", help="The ring: white, of the photo's size.")
    ] = None,
    preview: Annotated[
        Path | None, typer.Option(metavar="P.png", help="The photo with anchor points, edges and matte drawn in.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
) -> int:
    """Say whether a ring photo is fit for a try-on, and what to do if not."""
    if preview is not None:
        check_suffix(preview, PICTURE_SUFFIXES)
    check_outputs((preview,), (ring, ring_mask))
    picture = read_picture(ring)
    height, width = picture.image_bgr.shape[:2]
    mask = None if ring_mask is None else read_mask(ring_mask, (width, height))
    found = judge(picture, parameter, mask)
    if preview is not None:
        write_atomically(preview, encode(drawn_in(picture, found.model), preview.suffix))
    if as_json:
        verdict = {"usable": found.usable, "verdict": found.verdict.value, "reasons": list(found.reasons)}
        say_json(verdict | {"notes": list(picture.notes)} | _facts(found.model))
    else:
        say(f"{ring}: {'fit' if found.usable else 'not fit'} for a try-on")
        for sentence in (*found.reasons, *_lines(found.model), *picture.notes):
            say(f"  {sentence}")
    return ExitStatus.OK if found.usable else ExitStatus.NO_RING


def _facts(model: RingModel | None) -> dict[str, object]:
    if model is None:
        return {}
    return {
        "anchor_points_px": [[round(x, 2), round(y, 2)] for x, y in model.anchor_points_px],
        "view": model.view.value,
        "elevation_deg": round(model.elevation_deg, 2),
        "azimuth_deg": round(model.azimuth_deg, 2),
        "confidence": round(model.confidence, 4),
    }


def _lines(model: RingModel | None) -> tuple[str, ...]:
    if model is None:
        return ()
    (x1, y1), (x2, y2) = model.anchor_points_px
    return (
        f"View: {model.view.value.replace('_', '-')}, seen from {model.elevation_deg:.0f} degrees.",
        f"Anchor points: {x1:.0f},{y1:.0f},{x2:.0f},{y2:.0f} (confidence {model.confidence:.0%}).",
    )
