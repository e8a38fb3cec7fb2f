"""``ringar worker``: this machine's share of a cluster's tasks."""

import os
import signal
import threading
from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.cluster_options import EngineOption, PicturesOption
from ringar.cli.serve import MOST_WORKERS, AllowHost, AllowNetwork, fetch_policy
from ringar.cli.trouble import say_error
from ringar.errors import ExitStatus, InvalidParameterError
from ringar.server.logs import log_to_stderr
from ringar.server.running import local_workers
from ringar.server.service import Stores
from ringar.server.settings import ServerSettings, default_data_folder


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("worker")(worker)


def worker(
    engine: EngineOption = None,
    pictures: PicturesOption = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=MOST_WORKERS, help="Worker processes; one per core if left out.")
    ] = None,
    data_folder: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Uploads and results where --pictures is left out; shared by all machines."
        ),
    ] = None,
    allow_host: AllowHost = None,
    allow_network: AllowNetwork = None,
) -> int:
    """Work the tasks of a cluster off, until Ctrl-C or SIGTERM."""
    if engine is None:
        raise InvalidParameterError("--engine", "--engine: is missing. Name the database that the machines share.")
    settings = ServerSettings(
        data_folder=data_folder or default_data_folder(),
        workers=workers or min(os.cpu_count() or 1, MOST_WORKERS),
        engine=engine,
        pictures=pictures,
        fetch=fetch_policy(allow_host or [], allow_network or []),
    )
    log_to_stderr()
    stores = Stores.open(settings)
    try:
        processes = local_workers(settings, stores)
        told_to_stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: told_to_stop.set())
        processes.start()
        say_error(f"{settings.workers} workers wait for tasks. Ctrl-C ends them.")
        try:
            while not told_to_stop.wait(1.0):  # a wait without end would hold off Ctrl-C on Windows
                pass
        finally:
            processes.close()
    finally:
        stores.database.close()
    return ExitStatus.OK
