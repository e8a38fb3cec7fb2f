"""Around every request: safe headers, one log line without secrets, figures, and an answer even to what went wrong."""

import logging
import re
import time
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ringar.errors import FamilyCode
from ringar.server.metrics import Metrics
from ringar.server.replies import UNEXPECTED, refusal

PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:"
_NO_POLICY = "default-src 'none'; frame-ancestors 'none'"

SAFE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": _NO_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Sent with every answer that doesn't say otherwise itself."""

_ONE_YEAR_S = 365 * 24 * 3600
_HOST = re.compile(rb"[A-Za-z0-9._:\[\]-]{1,255}")
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

_log = logging.getLogger(__name__)


class Guard:
    """The outermost part of the app.

    Parameters
    ----------
    app
        What answers.
    metrics
        Counts the answers.
    tls
        Whether clients are to come back over https alone.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, *, tls: bool) -> None:
        self._app, self._metrics = app, metrics
        self._headers = dict(SAFE_HEADERS)
        if tls:
            self._headers["Strict-Transport-Security"] = f"max-age={_ONE_YEAR_S}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status = time.perf_counter(), 0

        async def send_safely(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._add_headers(message)
            await send(message)

        try:
            if not _host_is_plain(scope):
                await refusal(400, "Host: is no valid host name.")(scope, receive, send_safely)
            else:
                await self._app(scope, receive, send_safely)
        except Exception as error:
            _log.exception("%s %s failed", scope["method"], _route(scope), exc_info=error)
            if status:
                raise
            await refusal(500, UNEXPECTED, FamilyCode.UNKNOWN)(scope, receive, send_safely)
        finally:
            self._note(scope, status, time.perf_counter() - start)

    def _add_headers(self, message: MutableMapping[str, Any]) -> None:
        headers = MutableHeaders(scope=message)
        for name, value in self._headers.items():
            headers.setdefault(name, value)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        """Paths hold ids and queries hold signatures, so the route's pattern alone is told."""
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route = _route(scope)
        self._metrics.count(method, route, status, seconds)
        caller = scope.get("state", {}).get("key_id", "-")
        _log.info("%s %s %d %.1f ms key %s", method, route, status, seconds * 1e3, caller)


def _host_is_plain(scope: Scope) -> bool:
    hosts = [value for name, value in scope["headers"] if name == b"host"]
    return len(hosts) == 1 and _HOST.fullmatch(hosts[0]) is not None


def _route(scope: Scope) -> str:
    return str(getattr(scope.get("route"), "path", "none"))
