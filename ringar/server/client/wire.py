"""Requests to a remote service: patient where it says 'later', strict about what comes back."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Any, Self

import httpx

from ringar.errors import RemoteServiceError, TaskTimeoutError
from ringar.server.client.errors import request_error

MAX_ANSWER_BYTES = 2**20
"""Of an answer in JSON."""

_PATIENCE_S = 1.0
_LONGEST_WAIT_S = 60.0
_LATER = {429, 503}
_LATER_FOR_READERS = {429, 502, 503, 504}
_NO_SUCH_PATH = {404, 405}
_REQUEST_S = 60.0


@dataclass(frozen=True)
class Patience:
    """How long is waited, in seconds, and how.

    Attributes
    ----------
    total_s
        For everything.
    clock, sleep
        The time that passes and how it is let pass.
    """

    total_s: float = 180.0
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


class Wire:
    """Connections to one service; ``host`` is its name for messages.

    Parameters
    ----------
    client
        Sends the requests; closed with the wire.
    patience
        How long is waited.
    """

    def __init__(self, client: httpx.Client, patience: Patience) -> None:
        self.host = client.base_url.host
        self._client, self._patience = client, patience
        self._end = patience.clock() + patience.total_s

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        self._client.close()

    def left_s(self) -> float:
        """Seconds that are left.

        Raises
        ------
        TaskTimeoutError
            None are.
        """
        left = self._end - self._patience.clock()
        if left <= 0:
            raise TaskTimeoutError(
                f"{self.host}: gave no result within {self._patience.total_s:g} s. Try again or wait for longer."
            )
        return left

    def wait(self, seconds: float) -> None:
        """Let time pass, but not more than is left."""
        self._patience.sleep(min(seconds, self.left_s()))

    def ask(
        self, method: str, *paths: str, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> tuple[str, Any]:
        """Ask the first of several paths that there is.

        Returns
        -------
        The path, and the answer's ``data`` with its ``polling_interval``, wherever that stands.

        Raises
        ------
        RemoteServiceError
            The service can't be reached or answers with something else.
        RingarError
            It refuses the request; of the kind that the answer's code names.
        """
        for path in paths[:-1]:
            status, answer = self._patiently(method, path, body, headers)
            if status not in _NO_SUCH_PATH or "error_code" in answer:
                return path, self._data(status, answer)
        status, answer = self._patiently(method, paths[-1], body, headers)
        return paths[-1], self._data(status, answer)

    def put(self, url: str, data: bytes, headers: Mapping[str, str]) -> None:
        """Send a file to the address that the service has given for it; it gets no key.

        Raises
        ------
        RemoteServiceError
            It isn't taken.
        """
        self.check_address(url)
        own = {
            name: value for name, value in headers.items() if name.lower() not in ("authorization", "content-length")
        }
        while True:
            request = self._client.build_request("PUT", url, content=data, headers=own, timeout=self._timeout())
            del request.headers["Authorization"]
            response = self._send(request)
            if response.status_code not in _LATER:
                break
            self.wait(_retry_after_s(response))
        if not response.is_success:
            raise RemoteServiceError(f"{self.host}: a file was not taken (status {response.status_code}). Try again.")

    def check_address(self, url: str) -> None:
        """Refuse an address that a service should not give: other schemes, http where the service itself has https."""
        scheme = url.partition(":")[0].lower()
        if scheme == "https" or (scheme == "http" and self._client.base_url.scheme == "http"):
            return
        raise RemoteServiceError(f"{self.host}: names an address that is not safe to use. Ask the service's operator.")

    def _patiently(
        self, method: str, path: str, body: Any, headers: Mapping[str, str] | None
    ) -> tuple[int, dict[str, Any]]:
        """Ask, and ask again where the service says 'later'; reading may be repeated after any trouble on the way."""
        later = _LATER_FOR_READERS if method == "GET" else _LATER
        while True:
            request = self._client.build_request(method, path, json=body, headers=headers, timeout=self._timeout())
            try:
                response = self._send(request)
            except RemoteServiceError:
                if method != "GET" or self.left_s() <= _PATIENCE_S:
                    raise
                self.wait(_PATIENCE_S)
                continue
            if response.status_code not in later:
                return response.status_code, self._json(response)
            wait_s = _retry_after_s(response)
            if wait_s >= self.left_s():
                raise request_error(self.host, response.status_code, self._json(response))
            self.wait(wait_s)

    def _send(self, request: httpx.Request) -> httpx.Response:
        """The answer, never more of it in memory than an answer may have."""
        try:
            response = self._client.send(request, stream=True)
            try:
                data = bytearray()
                for piece in response.iter_bytes():
                    data += piece
                    if len(data) > MAX_ANSWER_BYTES:
                        raise self._strange()
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise RemoteServiceError(
                f"{self.host}: can't be reached ({type(error).__name__}). Check the address and the network."
            ) from error
        plain = {name: value for name, value in response.headers.items() if name != "content-encoding"}
        return httpx.Response(response.status_code, headers=plain, content=bytes(data), request=request)

    def _timeout(self) -> float:
        return min(self.left_s(), _REQUEST_S)

    def _json(self, response: httpx.Response) -> dict[str, Any]:
        try:
            answer = json.loads(response.content)
        except (ValueError, RecursionError) as error:
            if response.is_success:
                raise self._strange() from error
            return {}
        if isinstance(answer, dict):
            return answer
        if response.is_success:
            raise self._strange()
        return {}

    def _data(self, status: int, answer: dict[str, Any]) -> Any:
        if not httpx.codes.is_success(status):
            raise request_error(self.host, status, answer)
        data = answer.get("data")
        if not isinstance(data, dict):
            raise self._strange()
        return {"polling_interval": answer.get("polling_interval")} | data

    def _strange(self) -> RemoteServiceError:
        return RemoteServiceError(f"{self.host}: doesn't answer like the try-on API. Check the address.")


def _retry_after_s(response: httpx.Response) -> float:
    """How long a service wants to be left alone (RFC 9110, 10.2.3): seconds or a date."""
    text = response.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdecimal():
        return min(float(text[:9]), _LONGEST_WAIT_S) or _PATIENCE_S
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return _PATIENCE_S
    wait_s = (until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    return min(max(wait_s, _PATIENCE_S), _LONGEST_WAIT_S)
