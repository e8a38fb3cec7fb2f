"""Which places on the network a source address may lead to: hosts by name, and every address they resolve to."""

import ipaddress
import re
from collections.abc import Iterable

import httpx
from pydantic import BaseModel, ConfigDict

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IpNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")
_START = re.compile(r"https?://([^/?#]*)", re.ASCII | re.IGNORECASE)
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
HOST_NAME = re.compile(rf"(?=.{{1,253}}\Z)(?:{_LABEL}\.)*{_LABEL}", re.ASCII)
# What inet_aton takes for an address, though it is none in dotted decimal: 2130706433, 0x7f.1, 0177.0.0.1.
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)", re.ASCII)

# IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), everything that is not global.
_NOT_PUBLIC_V4 = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    )
)  # fmt: skip
# Global unicast is 2000::/3 alone (RFC 4291); mapped, compatible, NAT64 and local forms all lie outside of it.
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_V6 = tuple(
    ipaddress.IPv6Network(network)
    for network in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
# ISATAP (RFC 5214): an IPv4 address in the lower half, behind 0000:5efe or 0200:5efe.
_ISATAP = {0x00005EFE, 0x02005EFE}

# Where hosting providers answer with a machine's own secrets; refused even inside a network that is allowed.
_METADATA = frozenset(
    ipaddress.ip_address(address)
    for address in (
        "169.254.169.254", "169.254.170.2", "169.254.170.23", "100.100.100.200", "168.63.129.16", "192.0.0.192",
        "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254",
    )
)  # fmt: skip


class Place(BaseModel):
    """Where an address leads: ``host`` is a lower-case name in LDH form or an IP address without brackets."""

    model_config = ConfigDict(frozen=True)

    scheme: str
    host: str
    port: int

    @property
    def ip(self) -> IpAddress | None:
        """The host where it is an address and not a name."""
        try:
            return ipaddress.ip_address(self.host)
        except ValueError:
            return None


def place_of(address: str) -> Place:
    """Where an http or https address leads, read strictly: what readers could understand in two ways is refused.

    Raises
    ------
    ValueError
        With a short phrase on what is wrong: other schemes, user names, odd characters, numeric hosts that are not
        plain dotted decimal, trailing dots, zones.
    """
    if _ODD.search(address):
        raise ValueError("holds blanks, control characters or backslashes")
    try:
        url = httpx.URL(address)
        host = url.raw_host.decode("ascii").lower()
    except (httpx.InvalidURL, ValueError) as error:
        raise ValueError("is no valid address") from error
    start = _START.match(address)
    if start is None:
        raise ValueError("is no http or https address")
    if "@" in start[1]:
        raise ValueError("holds a user name")
    port = url.port if url.port is not None else {"http": 80, "https": 443}[url.scheme]
    if not 0 < port < 2**16:
        raise ValueError("names no valid port")
    place = Place(scheme=url.scheme, host=host, port=port)
    if "%" in host or (place.ip is None and not is_host_name(host)):
        raise ValueError("names no valid host")
    return place


def is_host_name(host: str) -> bool:
    """Whether a host is a plain lower-case name, without a trailing dot and with no other way to be read."""
    return HOST_NAME.fullmatch(host) is not None and _NUMERIC.fullmatch(host) is None


def is_public(address: IpAddress) -> bool:
    """Whether an address belongs to the public internet and hides no other address inside."""
    if address in _METADATA:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not any(address in network for network in _NOT_PUBLIC_V4)
    if address.scope_id is not None or address not in _GLOBAL_V6 or not address.is_global:
        return False
    hidden = (int(address) >> 32) & 0xFFFFFFFF in _ISATAP
    return not hidden and not any(address in network for network in _NOT_PUBLIC_V6)


def is_allowed(address: IpAddress, networks: Iterable[IpNetwork] = ()) -> bool:
    """Whether an address is public or lies in one of the networks that the operator has named."""
    if address in _METADATA or getattr(address, "scope_id", None) is not None:
        return False
    return is_public(address) or any(address in network for network in networks)
