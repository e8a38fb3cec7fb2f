"""A client of the published API: the vendor's service, another ringar, or anything else that keeps the contract."""

import asyncio
import secrets
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from ringar.errors import DownloadError, FileTooLargeError, InvalidParameterError, RemoteServiceError, RingarError
from ringar.files import reason_of
from ringar.requests import MAX_FILE_BYTES, TryOnRequest
from ringar.server.addresses import place_of
from ringar.server.client.errors import task_error
from ringar.server.client.wire import Patience, Wire
from ringar.server.fetch import MAX_ADDRESS, FetchPolicy, fetch
from ringar.sidecar import InputFile, StillInput, request_for

FILE_PATHS = ("/s2s/v2.0/file/2d-vto/ring", "/s2s/v2.0/file")
TASK_PATHS = ("/s2s/v2.0/task/2d-vto/ring", "/s2s/v2.0/task/ring")

MAX_RESULT_BYTES = 64 * 2**20
DEFAULT_POLLING_S = 1.0
_POLLING_S = (0.05, 30.0)
_EVERYWHERE = (IPv4Network("0.0.0.0/0"), IPv6Network("::/0"))
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True)
class RemoteService:
    """A service of the published API.

    Attributes
    ----------
    url
        Base address, without the paths of the API.
    key
        The API key.
    ca_file
        Certificates of its own authority, instead of the public ones.
    """

    url: str
    key: str
    ca_file: Path | None = None

    @property
    def is_private(self) -> bool:
        """Whether what is sent can't be read on the way."""
        return self.url.lower().startswith("https:")


@dataclass(frozen=True)
class RemoteResult:
    """What a service has made."""

    task_id: str
    picture: bytes
    seconds: float


def try_on_remotely(
    service: RemoteService, given: StillInput | TryOnRequest, patience: Patience | None = None
) -> RemoteResult:
    """Have a service try on: announce and upload the files, start the task, wait for it, fetch the result.

    Parameters
    ----------
    given
        Local files with their parameters, or a request that names addresses alone, which is sent as it is.

    Raises
    ------
    InvalidParameterError
        The service's address or key is no such thing.
    RemoteServiceError
        The service can't be reached, or answers with something else than the API.
    RingarError
        The service refuses the request or the task fails; of the kind that its code names.
    """
    patience = patience or Patience()
    start = patience.clock()
    with Wire(_http(service), patience) as wire:
        request = given if isinstance(given, TryOnRequest) else request_for(given, _upload(wire, given.files()))
        headers = {"Idempotency-Key": secrets.token_urlsafe(24)}
        path, data = wire.ask("POST", *TASK_PATHS, body=request.as_json(), headers=headers)
        task_id = _member(wire, data, "task_id")
        picture = _result(wire, service, path, task_id)
    return RemoteResult(task_id, picture, patience.clock() - start)


def _http(service: RemoteService) -> httpx.Client:
    try:
        place_of(service.url)
    except ValueError as error:
        raise InvalidParameterError("url", f"{service.url[:100]}: {error}. Give the service's base address.") from error
    if not service.key or not service.key.isascii() or not service.key.isprintable():
        raise InvalidParameterError(
            "key", "The API key is missing or no key. Give the key that the service has issued."
        )
    return httpx.Client(
        base_url=service.url.rstrip("/"),
        headers={"Authorization": f"Bearer {service.key}", "User-Agent": "ringar"},
        verify=True if service.ca_file is None else _trusting(service.ca_file),
    )


def _trusting(ca_file: Path) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(ca_file))
    except (OSError, ValueError) as error:
        reason = "no certificate" if isinstance(error, ssl.SSLError) else reason_of(error)
        raise InvalidParameterError("ca_file", f"{ca_file}: can't be used ({reason}). Name a PEM file.") from error


def _upload(wire: Wire, files: Sequence[InputFile]) -> dict[InputFile, str]:
    """Announce and send files; their ids."""
    described = [_described(file) for file in files]
    _, data = wire.ask("POST", *FILE_PATHS, body={"files": described})
    announced = data.get("files")
    if not isinstance(announced, list) or len(announced) != len(files):
        raise _strange(wire)
    ids: dict[InputFile, str] = {}
    for file, expected in zip(files, announced, strict=True):
        ids[file] = _member(wire, expected, "file_id")
        uploads = expected.get("requests")
        if not isinstance(uploads, list):
            raise _strange(wire)
        for upload in uploads:
            headers = upload.get("headers") if isinstance(upload, dict) else None
            url = _member(wire, upload, "url")
            wire.put(url, file.data, {str(k): str(v) for k, v in headers.items()} if isinstance(headers, dict) else {})
    return ids


def _described(file: InputFile) -> dict[str, Any]:
    if len(file.data) >= MAX_FILE_BYTES:
        raise FileTooLargeError(
            f"{file.name}: the file must be smaller than {MAX_FILE_BYTES // 2**20} MB to be sent. Save it smaller."
        )
    jpeg = file.data.startswith(_JPEG)
    # Names can tell who somebody is; the service needs none.
    return {
        "content_type": "image/jpeg" if jpeg else "image/png",
        "file_name": f"{secrets.token_hex(8)}.{'jpg' if jpeg else 'png'}",
        "file_size": len(file.data),
    }


def _result(wire: Wire, service: RemoteService, path: str, task_id: str) -> bytes:
    """Wait for a task and fetch its picture; an address whose time is over is asked for anew once."""
    try:
        return _fetch(wire, service, _wait_for(wire, path, task_id))
    except DownloadError:
        url = _wait_for(wire, path, task_id)
    try:
        return _fetch(wire, service, url)
    except DownloadError as error:
        raise RemoteServiceError(f"{wire.host}: the result can't be fetched. Try again.") from error


def _wait_for(wire: Wire, path: str, task_id: str) -> str:
    """Poll until a task has ended; the address of its result."""
    while True:
        _, data = wire.ask("GET", f"{path}/{quote(task_id, safe='')}")
        status = data.get("task_status")
        if status == "success":
            results = data.get("results")
            return _member(wire, results[0] if isinstance(results, list) and results else results, "url")
        if status == "error":
            raise task_error(wire.host, data)
        if status != "running":
            raise _strange(wire)
        wire.wait(_polling_s(data.get("polling_interval")))


def _polling_s(interval_ms: object) -> float:
    """Seconds until the next question, within reason."""
    if isinstance(interval_ms, bool) or not isinstance(interval_ms, int | float) or not interval_ms > 0:
        return DEFAULT_POLLING_S
    shortest, longest = _POLLING_S
    return min(max(interval_ms / 1e3, shortest), longest)


def _fetch(wire: Wire, service: RemoteService, url: str) -> bytes:
    """The result, without the key: its address may lie with somebody else."""
    wire.check_address(url)
    try:
        port = place_of(url).port
    except ValueError as error:
        raise _strange(wire) from error
    policy = FetchPolicy(
        allowed_networks=_EVERYWHERE,
        allowed_ports=frozenset({port, 80, 443}),
        max_bytes=MAX_RESULT_BYTES,
        total_timeout_s=min(wire.left_s(), 600.0),
        ca_file=service.ca_file,
    )
    return asyncio.run(fetch(url, policy))


def _member(wire: Wire, holder: object, name: str) -> str:
    """A text that an answer must have."""
    value = holder.get(name) if isinstance(holder, dict) else None
    if not isinstance(value, str) or not 0 < len(value) <= MAX_ADDRESS:
        raise _strange(wire)
    return value


def _strange(wire: Wire) -> RingarError:
    return RemoteServiceError(f"{wire.host}: doesn't answer like the try-on API. Check the address.")
