"""The options by which machines share their work."""

from typing import Annotated

import typer

EngineOption = Annotated[
    str | None,
    typer.Option(
        envvar="RINGAR_ENGINE",
        metavar="URL",
        help="PostgreSQL database that several machines share for tasks, files and keys; if left out: none.",
        show_default=False,
    ),
]

PicturesOption = Annotated[
    str | None,
    typer.Option(
        envvar="RINGAR_PICTURES",
        metavar="URL",
        help="Folder or store (s3://bucket/folder) of uploads and results; in the data folder if left out.",
        show_default=False,
    ),
]
