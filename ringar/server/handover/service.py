"""Hand-over by QR code: a page on the shop's own network that gives one customer's pictures to one phone.

The pictures are in memory alone. They go when the customer says that they have arrived, when their time is over, when
the kiosk is reset or when the program ends, whichever comes first.
"""

import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv4Address
from pathlib import PurePath
from typing import Annotated

import segno
import uvicorn
from pydantic import BaseModel, ConfigDict, Field, field_validator

from ringar.errors import HandOverError
from ringar.files import reason_of
from ringar.server.handover.lan import lan_addresses
from ringar.server.handover.shelf import HandedPicture, HandOverShelf
from ringar.server.handover.texts import TEXTS
from ringar.server.handover.web import HandOverPages
from ringar.server.listening import bound_socket, quiet_config
from ringar.server.rates import RateLimit

MAX_PICTURES = 40
MAX_BYTES = 256 * 2**20
QUIET_ZONE = 4
"""Light modules around a QR code (ISO/IEC 18004)."""

_MEDIA_TYPES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_CONNECTIONS = 64


class HandOverSettings(BaseModel):
    """How pictures are handed over; by default they are not.

    Attributes
    ----------
    host
        The address to listen on, which chooses the network; null: this machine's address in the local network.
        ``0.0.0.0`` listens on all of them.
    port
        0: any free one.
    lifetime_s
        How long pictures wait to be fetched.
    requests_per_minute
        Of one address; a page of 40 pictures, seen and saved, is 81.
    language
        Of the page, where a phone speaks none of its languages.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    enabled: bool = False
    host: IPv4Address | None = None
    port: Annotated[int, Field(ge=0, lt=2**16)] = 0
    lifetime_s: Annotated[float, Field(gt=0, le=24 * 3600)] = 600.0
    requests_per_minute: Annotated[int, Field(gt=0)] = 240
    language: str = "en"

    @field_validator("language")
    @classmethod
    def _language_is_known(cls, language: str) -> str:
        """The page's texts go by language alone: ``zh_CN`` is ``zh``."""
        plain = language.replace("_", "-").partition("-")[0].lower()
        if plain not in TEXTS:
            raise ValueError(f"must be one of {', '.join(TEXTS)}")
        return plain


@dataclass(frozen=True)
class HandOverTicket:
    """Where a customer's pictures are, and until when."""

    url: str
    expires_at: datetime

    def qr_matrix(self) -> tuple[tuple[bool, ...], ...]:
        """The address as a QR code with its quiet zone: rows of modules, True where dark."""
        code = segno.make_qr(self.url, error="m")
        return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=QUIET_ZONE))


class HandOverService:
    """Serves hand-over pages until closed.

    Parameters
    ----------
    settings
        Where and for how long.
    clock
        Gives seconds that only grow.

    Raises
    ------
    HandOverError
        There is no local network, or its address or port can't be used.
    """

    def __init__(self, settings: HandOverSettings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings, self._clock = settings, clock
        self._shelf = HandOverShelf(clock)
        self._timers: list[threading.Timer] = []
        self._host = settings.host or _own_address()
        self._socket = _listen(self._host, settings.port)
        app = HandOverPages(self._shelf, settings.language, RateLimit(settings.requests_per_minute, 60.0, clock)).app()
        self._server = uvicorn.Server(
            quiet_config(
                app,
                lifespan="off",
                limit_concurrency=_CONNECTIONS,
                timeout_keep_alive=5,
                timeout_graceful_shutdown=1,
                h11_max_incomplete_event_size=16 * 1024,
            )
        )
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, name="hand-over", daemon=True
        )
        self._thread.start()

    def publish(self, pictures: Sequence[tuple[str, bytes]]) -> HandOverTicket:
        """Offer pictures, given as names and files, under an address that nobody can guess.

        Raises
        ------
        HandOverError
            There are no pictures, too many, or something else than JPEG and PNG files among them.
        """
        handed = _handed(pictures)
        secret, ends_at = self._shelf.put(handed, self._settings.lifetime_s)
        self._delete_later(self._settings.lifetime_s)
        return HandOverTicket(f"http://{self._shown_host()}:{self._socket.getsockname()[1]}/{secret}", ends_at)

    def waiting(self) -> int:
        """How many customers' pictures wait."""
        return len(self._shelf)

    def forget_all(self) -> None:
        """Delete all pictures at once."""
        timers, self._timers = self._timers, []
        for timer in timers:
            timer.cancel()
        self._shelf.forget_all()

    def close(self) -> None:
        """Delete all pictures and stop listening."""
        self.forget_all()
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def _delete_later(self, seconds: float) -> None:
        """Pictures that nobody asks for go on time too."""
        timer = threading.Timer(seconds, self._shelf.drop_expired)
        timer.daemon = True
        timer.start()
        self._timers = [*(timer for timer in self._timers if timer.is_alive()), timer]

    def _shown_host(self) -> IPv4Address:
        return _own_address() if self._host.is_unspecified else self._host


def open_hand_over(settings: HandOverSettings) -> HandOverService | None:
    """The service where the settings switch it on.

    Raises
    ------
    HandOverError
        It is switched on and can't be started.
    """
    return HandOverService(settings) if settings.enabled else None


def _own_address() -> IPv4Address:
    found = lan_addresses()
    if not found:
        raise HandOverError(
            "This machine is in no local network, so phones can't reach it. Connect it or name its address."
        )
    return found[0]


def _listen(host: IPv4Address, port: int) -> socket.socket:
    try:
        return bound_socket(str(host), port)
    except OSError as error:
        place = f"{host}, port {port} ({reason_of(error)})"
        raise HandOverError(f"Pictures can't be handed over at {place}. Choose another address or port.") from error


def _handed(pictures: Sequence[tuple[str, bytes]]) -> list[HandedPicture]:
    if not 0 < len(pictures) <= MAX_PICTURES or sum(len(data) for _, data in pictures) > MAX_BYTES:
        raise HandOverError(
            f"From 1 to {MAX_PICTURES} pictures of {MAX_BYTES // 2**20} MB together can be handed over. Choose fewer."
        )
    return [HandedPicture(PurePath(name).name, data, _media_type(name, data)) for name, data in pictures]


def _media_type(name: str, data: bytes) -> str:
    for signature, media_type in _MEDIA_TYPES.items():
        if data.startswith(signature):
            return media_type
    raise HandOverError(f"{name}: is no JPEG and no PNG picture. Hand over pictures alone.")
