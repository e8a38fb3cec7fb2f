"""``ringar serve``: the published API, answered on this machine."""

import os
import ssl
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.cluster_options import EngineOption, PicturesOption
from ringar.cli.trouble import say_error, say_json
from ringar.errors import ExitStatus, InvalidParameterError
from ringar.server.fetch import FetchPolicy
from ringar.server.keys import KeyStore
from ringar.server.logs import log_to_stderr
from ringar.server.running import run_service
from ringar.server.service import Stores
from ringar.server.settings import DEFAULT_PORT, ErrorCodes, Limits, ServerSettings, default_data_folder

MOST_WORKERS = 64

AllowHost = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME", help="Fetch source pictures from this host alone (.shop.example: all below it); repeatable."
    ),
]

AllowNetwork = Annotated[
    list[str] | None,
    typer.Option(metavar="NETWORK", help="Fetch source pictures from this network too, though not public; repeatable."),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)


def serve(
    host: Annotated[
        str,
        typer.Option(metavar="ADDRESS", help="Where to listen; others than this machine's own open it to the network."),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: a free one.")] = DEFAULT_PORT,
    workers: Annotated[
        int | None, typer.Option(min=1, max=MOST_WORKERS, help="Worker processes; one per core if left out.")
    ] = None,
    data_folder: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Tasks, keys, uploads and results; among the user's data if left out."),
    ] = None,
    engine: EngineOption = None,
    pictures: PicturesOption = None,
    tls_cert: Annotated[
        Path | None, typer.Option(metavar="PEM", help="Certificate: the service then speaks https alone.")
    ] = None,
    tls_key: Annotated[Path | None, typer.Option(metavar="PEM", help="The certificate's key.")] = None,
    public_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="The service's address for clients, where a proxy stands before it."),
    ] = None,
    allow_host: AllowHost = None,
    allow_network: AllowNetwork = None,
    rate_limit: Annotated[
        int, typer.Option(min=0, help="Requests in 300 s per address and per key; 0: no limit.")
    ] = Limits.requests,
    error_codes: Annotated[
        ErrorCodes, typer.Option(help="The family of codes that stands in a failed task's 'error'.")
    ] = ErrorCodes.ENGINE,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the address as JSON when the service listens.")
    ] = False,
) -> int:
    """Answer the published try-on API on this machine."""
    if engine is not None and workers is not None:
        raise InvalidParameterError("--workers", "--workers: with --engine they are started by 'ringar worker'.")
    settings = ServerSettings(
        data_folder=data_folder or default_data_folder(),
        host=host,
        port=port,
        workers=workers or min(os.cpu_count() or 1, MOST_WORKERS),
        engine=engine,
        pictures=pictures,
        tls_cert=tls_cert,
        tls_key=tls_key,
        public_url=_base_address(public_url),
        limits=Limits(requests=rate_limit),
        fetch=fetch_policy(allow_host or [], allow_network or []),
        error_codes=error_codes,
    )
    _check_certificate(settings)
    _check_keys(settings)
    log_to_stderr()

    def ready(address: str) -> None:
        if as_json:
            say_json({"url": address, "docs": f"{address}/docs"})
        else:
            who = f"{settings.workers} workers" if engine is None else "the workers of the cluster"
            say_error(f"ringar answers at {address} with {who}; see {address}/docs. Ctrl-C ends it.")

    run_service(settings, ready)
    return ExitStatus.OK


def _check_keys(settings: ServerSettings) -> None:
    """Say how to make a key where there is none, and refuse to open to the network without one."""
    stores = Stores.open(settings)
    try:
        has_key = any(key.revoked_at is None for key in KeyStore(stores.database).all())
    finally:
        stores.database.close()
    folder = "" if settings.data_folder == default_data_folder() else f" --data-folder {settings.data_folder}"
    if settings.on_network and not has_key:
        raise InvalidParameterError(
            "--host",
            f"--host: {settings.host} can be reached by others; make a key first: ringar keys make NAME{folder}",
        )
    if not has_key:
        say_error(f"note: there is no API key yet; make one with: ringar keys make NAME{folder}")
    if settings.on_network:
        plain = "" if settings.tls_cert else ", and nothing is encrypted without --tls-cert and --tls-key"
        say_error(f"warning: other machines can reach the service at {settings.host}{plain}.")


def _check_certificate(settings: ServerSettings) -> None:
    if (settings.tls_cert is None) != (settings.tls_key is None):
        raise InvalidParameterError("--tls-cert", "--tls-cert and --tls-key: give both or none.")
    if settings.tls_cert is None:
        return
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(settings.tls_cert, settings.tls_key)
    except (OSError, ssl.SSLError) as error:
        reason = getattr(error, "strerror", None) or "no certificate with its key"
        raise InvalidParameterError(
            "--tls-cert", f"--tls-cert: {settings.tls_cert} can't be used ({reason}). Give two PEM files."
        ) from error


def _base_address(url: str | None) -> str | None:
    if url is None:
        return None
    if not url.startswith(("http://", "https://")) or any(sign in url for sign in "?# "):
        raise InvalidParameterError("--public-url", f"--public-url: '{url}' is no http or https address.")
    return url.rstrip("/")


def fetch_policy(hosts: list[str], networks: list[str]) -> FetchPolicy:
    """Where source pictures may be fetched from.

    Raises
    ------
    InvalidParameterError
        One of the hosts or networks is none.
    """
    try:
        allowed = tuple(ip_network(network) for network in networks)
    except ValueError as error:
        raise InvalidParameterError(
            "--allow-network", "--allow-network: give networks like 192.168.10.0/24."
        ) from error
    try:
        return FetchPolicy(allowed_hosts=frozenset(hosts), allowed_networks=allowed)
    except ValueError as error:
        raise InvalidParameterError("--allow-host", "--allow-host: give plain host names or addresses.") from error
