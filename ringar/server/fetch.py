"""Source pictures from addresses in requests, fetched so that nobody can reach through this machine.

Every hop is looked at before it is taken: the address is read strictly, the name resolved once, every address that it
resolves to checked, and the connection made to a checked address (a name that resolves differently a moment later
changes nothing). Host header, TLS server name and certificate check keep the name.
"""

import asyncio
import ipaddress
import logging
import socket
import ssl
import threading
import zlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Annotated

import httpx
from pydantic import BaseModel, ConfigDict, Field, field_validator

from ringar.errors import DownloadError, FileTooLargeError, MaskDownloadError
from ringar.requests import MAX_FILE_BYTES
from ringar.server.addresses import IpAddress, IpNetwork, Place, is_allowed, is_host_name, place_of

MAX_ADDRESS = 8192
"""Characters of an address, first one and redirects alike; signed ones are long."""

_REDIRECTS = {301, 302, 303, 307, 308}
_HEADERS = {"User-Agent": "ringar", "Accept": "image/jpeg, image/png, */*;q=0.1", "Accept-Encoding": "identity"}
_READ_SIZE = 64 * 1024

Resolve = Callable[[str, int], Sequence[str]]

# httpx logs whole addresses at INFO, with what is secret in them.
logging.getLogger("httpx").setLevel(logging.WARNING)


class FetchPolicy(BaseModel):
    """Where source pictures may come from, how large they may be and how long it may take.

    Attributes
    ----------
    allowed_hosts
        Names (``shop.example``) and names with all names below them (``.shop.example``), or addresses; where there are
        any, nothing else is asked.
    allowed_networks
        Networks that are not public and may be asked all the same, such as the shop's own ``192.168.10.0/24``.
        Addresses of hosting providers' metadata services are refused even there.
    allowed_ports
        Ports that may be asked.
    max_bytes
        A file must be smaller than this, counted after its content encoding is undone.
    connect_timeout_s, total_timeout_s
        For one connection; for everything from the name's resolution to the last byte, redirects included.
    max_redirects
        How often an answer may point elsewhere; from https to http never.
    ca_file
        Certificates of a shop's own authority, instead of the public ones.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    allowed_hosts: frozenset[str] = frozenset()
    allowed_networks: tuple[IpNetwork, ...] = ()
    allowed_ports: frozenset[int] = frozenset({80, 443})
    max_bytes: Annotated[int, Field(gt=0)] = MAX_FILE_BYTES
    connect_timeout_s: Annotated[float, Field(gt=0, le=60)] = 5.0
    total_timeout_s: Annotated[float, Field(gt=0, le=600)] = 20.0
    max_redirects: Annotated[int, Field(ge=0, le=10)] = 3
    ca_file: Path | None = None

    @field_validator("allowed_hosts")
    @classmethod
    def _hosts_are_hosts(cls, hosts: frozenset[str]) -> frozenset[str]:
        lower = frozenset(host.lower() for host in hosts)
        for host in lower:
            if not is_host_name(host.removeprefix(".")):
                ipaddress.ip_address(host)
        return lower

    def allows_host(self, host: str) -> bool:
        """Whether a host may be asked by its name, whatever it resolves to."""
        if not self.allowed_hosts or host in self.allowed_hosts:
            return True
        return any(name.startswith(".") and host.endswith(name) for name in self.allowed_hosts)


def resolve_name(host: str, port: int) -> Sequence[str]:
    """All addresses of a host, as the system's resolver gives them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def fetch_bytes(url: str, policy: FetchPolicy, *, mask: bool = False, resolve: Resolve = resolve_name) -> bytes:
    """Fetch a file; for code without an event loop. See :func:`fetch`."""
    return asyncio.run(fetch(url, policy, mask=mask, resolve=resolve))


async def fetch(url: str, policy: FetchPolicy, *, mask: bool = False, resolve: Resolve = resolve_name) -> bytes:
    """Fetch a file over http or https.

    Parameters
    ----------
    url
        The address; messages name its host alone, as the rest may hold secrets.
    policy
        Where files may come from, how large and how slow they may be.
    mask
        True where the file is a mask, which has an error code of its own.
    resolve
        Gives a host's addresses.

    Raises
    ------
    DownloadError, MaskDownloadError
        The address is refused or can't be fetched; the latter for a mask.
    FileTooLargeError
        The file is larger than allowed.
    """
    kind = MaskDownloadError if mask else DownloadError
    try:
        async with asyncio.timeout(policy.total_timeout_s):
            return await _follow(url, policy, resolve)
    except TimeoutError as error:
        raise kind(
            f"{_label(url)}: took longer than {policy.total_timeout_s:g} s. Try again or send the file."
        ) from error
    except _RefusedError as error:
        raise kind(f"{_label(url)}: {error}.") from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise kind(f"{_label(url)}: can't be fetched. Check the address or send the file.") from error


class _RefusedError(Exception):
    """The end of the sentence on an address that is not fetched."""


async def _follow(url: str, policy: FetchPolicy, resolve: Resolve) -> bytes:
    """Go from address to address until one answers with a file."""
    for _ in range(policy.max_redirects + 1):
        place = _checked_place(url, policy)
        answer = await _ask(url, place, await _checked_addresses(place, policy, resolve), policy)
        if isinstance(answer, bytes):
            return answer
        if place.scheme == "https" and not answer.startswith("https:"):
            raise _RefusedError("leads from https to an address without encryption")
        url = answer
    raise _RefusedError(f"leads elsewhere more than {policy.max_redirects} times")


def _checked_place(url: str, policy: FetchPolicy) -> Place:
    if len(url) > MAX_ADDRESS:
        raise _RefusedError(f"an address has more than {MAX_ADDRESS} characters")
    try:
        place = place_of(url)
    except ValueError as error:
        raise _RefusedError(f"the address {error}") from error
    if not policy.allows_host(place.host):
        raise _RefusedError("is not among the hosts that files may come from. Send the file instead")
    if place.port not in policy.allowed_ports:
        raise _RefusedError(f"port {place.port} is not among those that files may come from. Send the file instead")
    return place


async def _checked_addresses(place: Place, policy: FetchPolicy, resolve: Resolve) -> Sequence[IpAddress]:
    """All addresses of a host; one that isn't allowed refuses the host."""
    texts = [place.host] if place.ip is not None else await _in_thread(resolve, place.host, place.port)
    try:
        addresses = [ipaddress.ip_address(text) for text in texts]
    except ValueError as error:
        raise _RefusedError("is not at a public address. Send the file instead") from error
    if not all(is_allowed(address, policy.allowed_networks) for address in addresses):
        raise _RefusedError("is not at a public address. Send the file instead")
    return addresses


async def _in_thread(resolve: Resolve, host: str, port: int) -> Sequence[str]:
    """Resolve in a thread that nobody waits for when time is up."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Sequence[str]] = loop.create_future()

    def settle(found: Sequence[str] | OSError | UnicodeError) -> None:
        if done.done():
            return
        if isinstance(found, Exception):
            done.set_exception(_RefusedError("there is no such host. Check the address"))
        else:
            done.set_result(found)

    def work() -> None:
        found: Sequence[str] | OSError | UnicodeError
        try:
            found = resolve(host, port)
        except (OSError, UnicodeError) as error:
            found = error
        with suppress(RuntimeError):  # the loop is closed: time was up
            loop.call_soon_threadsafe(settle, found)

    threading.Thread(target=work, name="resolve", daemon=True).start()
    return await done


async def _ask(url: str, place: Place, addresses: Sequence[IpAddress], policy: FetchPolicy) -> bytes | str:
    """The file, or the address that the answer points to; the next address is tried where one can't be reached."""
    trouble: Exception = _RefusedError("there is no such host. Check the address")
    for address in addresses:
        try:
            return await _ask_at(url, place, address, policy)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            trouble = error
    raise trouble


async def _ask_at(url: str, place: Place, address: IpAddress, policy: FetchPolicy) -> bytes | str:
    original = httpx.URL(url)
    timeout = httpx.Timeout(policy.total_timeout_s, connect=policy.connect_timeout_s)
    async with (
        httpx.AsyncClient(
            verify=_tls(policy.ca_file), trust_env=False, timeout=timeout, follow_redirects=False, headers=_HEADERS
        ) as client,
        client.stream(
            "GET",
            original.copy_with(host=str(address), fragment=None),
            headers={"Host": original.netloc.decode("ascii")},
            extensions={"sni_hostname": place.host},
        ) as response,
    ):
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return str(original.join(response.headers["location"]))
        if response.status_code != httpx.codes.OK:
            raise _RefusedError(f"answered with status {response.status_code}. Check the address or send the file")
        return await _body(response, policy.max_bytes)


@cache
def _tls(ca_file: Path | None) -> ssl.SSLContext:
    if ca_file is None:
        return httpx.create_ssl_context(trust_env=False)
    return ssl.create_default_context(cafile=str(ca_file))


async def _body(response: httpx.Response, max_bytes: int) -> bytes:
    """The file's bytes, never more than allowed in memory."""
    length = response.headers.get("content-length", "")
    if length.isdecimal() and len(length) < 20 and int(length) >= max_bytes:
        raise _too_large(max_bytes)
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity", "gzip", "deflate"):
        raise _RefusedError("answered in a content encoding that was not asked for")
    raw = response.aiter_raw(_READ_SIZE)
    data = bytearray()
    async for piece in raw if encoding in ("", "identity") else _inflated(raw, max_bytes):
        data += piece
        if len(data) >= max_bytes:
            raise _too_large(max_bytes)
    return bytes(data)


async def _inflated(raw: AsyncIterator[bytes], max_bytes: int) -> AsyncIterator[bytes]:
    """Undo gzip or deflate piece by piece; a few bytes that swell to many stop at ``max_bytes``."""
    inflate = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)  # 32: gzip or zlib, told by the header
    try:
        async for piece in raw:
            yield inflate.decompress(piece, max_bytes)
            if inflate.unconsumed_tail:
                raise _too_large(max_bytes)
    except zlib.error as error:
        raise _RefusedError("answered with damaged data") from error
    if not inflate.eof:
        raise _RefusedError("answered with damaged data")


def _too_large(max_bytes: int) -> FileTooLargeError:
    return FileTooLargeError(
        f"A file of the request is too large; it must be smaller than {max_bytes / 2**20:g} MB. Save it smaller."
    )


def _label(url: str) -> str:
    """The host alone: paths and queries of addresses hold secrets."""
    try:
        return place_of(url).host
    except ValueError:
        return "An address of the request"
