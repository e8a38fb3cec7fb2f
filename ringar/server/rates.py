"""How often a client may ask: a sliding window per address and per key."""

import threading
import time
from collections import deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network

MOST_CLIENTS = 20_000
"""Clients that are remembered at once; those that were silent longest are forgotten first."""


class RateLimit:
    """Counts requests of clients.

    Parameters
    ----------
    requests, window_s
        So many in so many seconds; 0 requests: no limit.
    clock
        Gives seconds.
    """

    def __init__(self, requests: int, window_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._requests, self._window_s, self._clock = requests, window_s, clock
        self._seen: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def wait_s(self, client: str) -> float:
        """Count a request; 0, or how long the client has to wait until the next one is answered."""
        if self._requests == 0:
            return 0.0
        now = self._clock()
        with self._lock:
            times = self._seen.pop(client, None) or deque()
            self._seen[client] = times  # now the last of the dictionary: the one heard of latest
            while times and times[0] <= now - self._window_s:
                times.popleft()
            if len(times) >= self._requests:
                return times[0] + self._window_s - now
            times.append(now)
            while len(self._seen) > MOST_CLIENTS:
                del self._seen[next(iter(self._seen))]
        return 0.0


def client_of(host: str | None) -> str:
    """Name of a client by its address; a site's IPv6 addresses count as one, since it has 2**64 of them."""
    try:
        address = ip_address(host or "")
    except ValueError:
        return f"address {host}"
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return f"address {ip_network((int(address) >> 64 << 64, 64))}"
    return f"address {address}"
