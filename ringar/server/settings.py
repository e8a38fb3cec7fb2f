"""How a service runs: where its data is, where it listens, what it allows."""

import logging
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path

from platformdirs import user_data_path

from ringar.server.fetch import FetchPolicy
from ringar.tasks.store import QueueLimits

DEFAULT_PORT = 8750


class ErrorCodes(StrEnum):
    """Which published family of task-level codes stands in ``error``; the other one stands in ``error_code``."""

    ENGINE = "engine"
    FAMILY = "family"


@dataclass(frozen=True)
class Limits:
    """What one client may ask for.

    Attributes
    ----------
    requests, window_s
        So many requests in so many seconds per address and per key (published: 250 in 300 s); 0: no limit.
    queue
        Tasks that may wait.
    body_bytes, body_s
        Size of a request's JSON text, and how long its sender may take.
    uploads, upload_s
        Files that are received at once, and how long the sender of one may take.
    """

    requests: int = 250
    window_s: float = 300.0
    queue: QueueLimits = field(default_factory=QueueLimits)
    body_bytes: int = 256 * 1024
    body_s: float = 15.0
    uploads: int = 8
    upload_s: float = 60.0


@dataclass(frozen=True)
class ServerSettings:
    """A service; made of plain values, because it is handed to the worker processes.

    Attributes
    ----------
    data_folder
        Database, uploads and results.
    host, port
        Where it listens; port 0: a free one.
    workers
        Worker processes on this machine.
    tls_cert, tls_key
        PEM files; with them the service speaks https alone.
    public_url
        The address by which clients know the service where a proxy stands before it; by default the one they asked.
    engine
        The PostgreSQL database that several machines share, ``postgresql://user@host/name``: it holds tasks, files and
        keys, and brings tasks to the workers of all machines. By default the data folder and this machine's workers.
    pictures
        Where the pictures of uploads and results are, a folder or a URL that fsspec knows; by default in the data
        folder. Machines that share an engine share this too.
    log_level
        Of what the worker processes tell on stderr.
    fetch
        Where source pictures may be fetched from.
    """

    data_folder: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    workers: int = 1
    tls_cert: Path | None = None
    tls_key: Path | None = None
    public_url: str | None = None
    engine: str | None = None
    pictures: str | None = None
    log_level: int = logging.INFO
    limits: Limits = field(default_factory=Limits)
    fetch: FetchPolicy = field(default_factory=FetchPolicy)
    error_codes: ErrorCodes = ErrorCodes.ENGINE

    @property
    def on_network(self) -> bool:
        """Whether other machines can reach the service."""
        return not is_loopback(self.host)

    @property
    def scheme(self) -> str:
        """``https`` with a certificate."""
        return "http" if self.tls_cert is None else "https"


def default_data_folder() -> Path:
    """The service's folder among the user's data."""
    return user_data_path("ringar", appauthor=False) / "server"


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
