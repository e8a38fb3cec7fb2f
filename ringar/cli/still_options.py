"""The options by which commands write a still try-on."""

from pathlib import Path
from typing import Annotated

import typer

OutOption = Annotated[
    Path, typer.Option("--out", "-o", metavar="OUT", help="The composite, .png or .jpg.", show_default=False)
]

ReportOption = Annotated[
    Path | None, typer.Option(metavar="R.json", help="Hands, drawn rings, timings and warnings as JSON.")
]

MaskOption = Annotated[Path | None, typer.Option(metavar="M.png", help="The drawn rings' coverage, 8-bit.")]

AsJson = Annotated[bool, typer.Option("--json", help="Print the report as JSON.")]
