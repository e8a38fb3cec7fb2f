"""Runs a service until it is told to stop."""

import functools
import socket
from collections.abc import Callable

import uvicorn

from ringar.errors import OutputError
from ringar.files import reason_of
from ringar.server.app import make_app
from ringar.server.listening import bound_socket, quiet_config
from ringar.server.service import EngineMaker, Service, Stores
from ringar.server.settings import ServerSettings
from ringar.server.worker import work
from ringar.tasks.engine import TaskEngine
from ringar.tasks.local import LocalEngine

_KEEP_ALIVE_S = 15
_CLOSE_S = 10
_MAX_HEAD_BYTES = 32 * 1024
_BACKLOG = 512


def make_engine(settings: ServerSettings, stores: Stores) -> TaskEngine:
    """What works a service's tasks off: processes of this machine, or the workers of a cluster."""
    if settings.engine is None:
        return local_workers(settings, stores)
    from ringar.tasks.cluster import ClusterEngine  # noqa: PLC0415 - of an extra

    return ClusterEngine(stores.tasks, settings.engine)


def local_workers(settings: ServerSettings, stores: Stores) -> LocalEngine:
    """Worker processes of this machine, for the service on it or for a cluster."""
    return LocalEngine(stores.tasks, functools.partial(work, settings), settings.workers)


def run_service(settings: ServerSettings, ready: Callable[[str], None], make_engine: EngineMaker = make_engine) -> None:
    """Answer requests until the process is told to stop.

    Parameters
    ----------
    settings
        How the service runs.
    ready
        Told the service's address when it listens.
    make_engine
        Gives what works its tasks off.

    Raises
    ------
    OutputError
        The service can't listen at this address.
    """
    with listening(settings.host, settings.port) as listener:
        config = server_config(Service(settings, make_engine))
        host, port = settings.host, listener.getsockname()[1]
        ready(f"{settings.scheme}://{f'[{host}]' if ':' in host else host}:{port}")
        uvicorn.Server(config).run(sockets=[listener])


def listening(host: str, port: int) -> socket.socket:
    """Listening before anything is started; who asks early is answered when everything is.

    Raises
    ------
    OutputError
        The address is taken or not this machine's.
    """
    try:
        listener = bound_socket(host, port)
    except (OSError, UnicodeError) as error:
        raise _not_listening(host, port, error) from error
    try:
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise _not_listening(host, port, error) from error
    return listener


def _not_listening(host: str, port: int, error: Exception) -> OutputError:
    return OutputError(f"{host}:{port}: can't be listened at ({reason_of(error)}). Choose another --host or --port.")


def server_config(service: Service) -> uvicorn.Config:
    """How a service answers."""
    settings = service.settings
    return quiet_config(
        make_app(service),
        ssl_certfile=settings.tls_cert,
        ssl_keyfile=settings.tls_key and str(settings.tls_key),
        lifespan="on",
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=_CLOSE_S,
        h11_max_incomplete_event_size=_MAX_HEAD_BYTES,
    )
