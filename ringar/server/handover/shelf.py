"""Pictures waiting to be fetched by the phone they are for: in memory alone, each for a while, then gone."""

import hmac
import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

MAX_WAITING = 4
"""Hand-overs that wait at once; a further one takes the place of the oldest."""

_SECRET_BYTES = 24
"""192 bits: no address is ever guessed."""


@dataclass(frozen=True)
class HandedPicture:
    """A picture file; ``name`` is shown and is the name it is saved under."""

    name: str
    data: bytes
    media_type: str


@dataclass(frozen=True)
class Visit:
    """A phone's view of its pictures.

    Attributes
    ----------
    ends_at
        When the pictures are deleted, in the shop's time.
    visitor
        What the phone is known by from its first visit on; nobody else sees the pictures any more.
    complete
        Whether every picture has been sent to it at least once.
    """

    pictures: tuple[HandedPicture, ...]
    ends_at: datetime
    visitor: str
    complete: bool


@dataclass
class _Waiting:
    pictures: tuple[HandedPicture, ...]
    ends_at: datetime
    expiry_s: float
    visitor: str | None = None
    sent: set[int] = field(default_factory=set)


class HandOverShelf:
    """Safe for several threads.

    Parameters
    ----------
    clock
        Gives seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._waiting: dict[str, _Waiting] = {}
        self._lock = threading.Lock()

    def put(self, pictures: Sequence[HandedPicture], lifetime_s: float) -> tuple[str, datetime]:
        """Keep pictures for a while; the secret part of their address, and when they are deleted."""
        secret = secrets.token_urlsafe(_SECRET_BYTES)
        ends_at = datetime.now(UTC).astimezone() + timedelta(seconds=lifetime_s)
        with self._lock:
            self._drop_expired()
            while len(self._waiting) >= MAX_WAITING:
                del self._waiting[next(iter(self._waiting))]
            self._waiting[secret] = _Waiting(tuple(pictures), ends_at, self._clock() + lifetime_s)
        return secret, ends_at

    def visit(self, secret: str, visitor: str | None) -> Visit | None:
        """The pictures, for the first phone that asks and from then on for it alone."""
        with self._lock:
            waiting = self._find(secret)
            if waiting is None:
                return None
            if waiting.visitor is None:
                waiting.visitor = visitor = secrets.token_urlsafe(_SECRET_BYTES)
            if not _same(waiting.visitor, visitor):
                return None
            complete = len(waiting.sent) == len(waiting.pictures)
            return Visit(waiting.pictures, waiting.ends_at, waiting.visitor, complete)

    def picture(self, secret: str, visitor: str | None, number: int) -> HandedPicture | None:
        """One picture, numbered from 1, for the phone that has opened the page."""
        with self._lock:
            waiting = self._find(secret)
            if waiting is None or not _same(waiting.visitor, visitor) or not 0 < number <= len(waiting.pictures):
                return None
            waiting.sent.add(number)
            return waiting.pictures[number - 1]

    def remove(self, secret: str) -> None:
        """Forget pictures that may be gone already."""
        with self._lock:
            self._waiting.pop(secret, None)

    def forget_all(self) -> None:
        """Forget everything at once."""
        with self._lock:
            self._waiting.clear()

    def drop_expired(self) -> None:
        """Forget what nobody may fetch any more."""
        with self._lock:
            self._drop_expired()

    def __len__(self) -> int:
        with self._lock:
            return len(self._waiting)

    def _find(self, secret: str) -> _Waiting | None:
        self._drop_expired()
        return self._waiting.get(secret)

    def _drop_expired(self) -> None:
        now = self._clock()
        for secret in [secret for secret, waiting in self._waiting.items() if waiting.expiry_s <= now]:
            del self._waiting[secret]


def _same(known: str | None, given: str | None) -> bool:
    return known is not None and given is not None and hmac.compare_digest(known.encode(), given.encode())
