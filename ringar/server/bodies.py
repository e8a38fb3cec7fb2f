"""Bodies of requests, read no further than allowed and no longer than that takes."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from ringar.server.settings import Limits
from ringar.validation import validate_json

Model = TypeVar("Model", bound=BaseModel)


async def read_body(request: Request, max_bytes: int, max_s: float) -> bytes:
    """All bytes of a body.

    Raises
    ------
    HTTPException
        413: more than allowed; 408: it takes too long; 400: it breaks off.
    """
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > 15 or int(length) > max_bytes:
        raise _too_large(max_bytes)
    data = bytearray()
    try:
        async with asyncio.timeout(max_s):
            async for piece in request.stream():
                data += piece
                if len(data) > max_bytes:
                    raise _too_large(max_bytes)
    except TimeoutError as error:
        raise HTTPException(408, f"The request took longer than {max_s:g} s to arrive. Send it again.") from error
    except ClientDisconnect as error:
        raise HTTPException(400, "The request broke off. Send it again.") from error
    return bytes(data)


def json_body(model: type[Model]) -> Callable[[Request], Awaitable[Model]]:
    """A dependency that reads a model from a request's JSON text."""

    async def read(request: Request) -> Model:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise HTTPException(415, "Content-Type: must be application/json.")
        limits: Limits = request.app.state.service.settings.limits
        return validate_json(model, await read_body(request, limits.body_bytes, limits.body_s))

    return read


def _too_large(max_bytes: int) -> HTTPException:
    size = f"{max_bytes // 2**20} MB" if max_bytes >= 2**20 else f"{max_bytes // 1024} KB"
    return HTTPException(413, f"The request is too large; {size} are read at most. Send less.")
