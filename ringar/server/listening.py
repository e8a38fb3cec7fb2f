"""Sockets and servers as every part of ringar that answers HTTP has them."""

import os
import socket
from typing import Any

import uvicorn


def bound_socket(host: str, port: int) -> socket.socket:
    """Take an address of this machine, without listening yet.

    asyncio sends small answers at once (``TCP_NODELAY``) only on sockets that name their protocol; others hold up
    every answer by the 40 ms that a client's acknowledgement may take.

    Raises
    ------
    OSError, UnicodeError
        The address is taken or not this machine's.
    """
    family, kind, _, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP, flags=socket.AI_PASSIVE
    )[0]
    bound = socket.socket(family, kind, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # who starts again need not wait for old connections
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError:
        bound.close()
        raise
    return bound


def quiet_config(app: Any, **own: Any) -> uvicorn.Config:
    """How an app is served; no header tells what it is made of, and none from outside is believed.

    ``own`` are uvicorn's further settings.
    """
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        **own,
    )
