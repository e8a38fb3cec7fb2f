"""The addresses of this machine in the local network."""

import ipaddress
import socket
import struct
import sys
from collections.abc import Iterator
from ipaddress import IPv4Address

# RFC 1918; a shop's own network lies in one of these.
_LOCAL = tuple(map(ipaddress.IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
_SIOCGIFADDR = 0x8915  # linux/sockios.h: an interface's address


def lan_addresses() -> tuple[IPv4Address, ...]:
    """Addresses in private networks, the one that this machine would itself use first; empty where there are none."""
    found = dict.fromkeys((*_of_routes(), *_of_name(), *_of_interfaces()))
    return tuple(address for address in found if any(address in network for network in _LOCAL))


def _of_routes() -> Iterator[IPv4Address]:
    """The addresses from which this machine would reach others; nothing is sent."""
    for target in ("192.0.2.1", "192.168.255.254", "10.255.255.254", "172.31.255.254"):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect((target, 9))
            except OSError:
                continue
            yield IPv4Address(probe.getsockname()[0])


def _of_name() -> Iterator[IPv4Address]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET, socket.SOCK_DGRAM)
    except (OSError, UnicodeError):
        return
    yield from (IPv4Address(str(address[0])) for *_, address in found)


def _of_interfaces() -> Iterator[IPv4Address]:
    """Every interface's address, where the system tells it: a network without a gateway has no route to ask for."""
    if sys.platform != "linux":
        return
    import fcntl  # noqa: PLC0415 - not on Windows

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            try:
                answer = fcntl.ioctl(probe, _SIOCGIFADDR, struct.pack("256s", name.encode()[:15]))
            except OSError:
                continue
            yield IPv4Address(answer[20:24])
