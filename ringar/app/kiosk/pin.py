"""The PIN that leads out of the kiosk: only its hash is kept. No Qt."""

import base64
import hashlib
import hmac
import re
import secrets

from ringar.errors import InvalidParameterError

MIN_DIGITS, MAX_DIGITS = 4, 12
PIN_PATTERN = re.compile(rf"[0-9]{{{MIN_DIGITS},{MAX_DIGITS}}}")

N, R, P = 2**15, 8, 1
"""Costs of scrypt: 32 MB of memory and about a tenth of a second per try (RFC 7914; n doubled from its interactive
example because a PIN has few digits)."""
MEMORY_BYTES = 64 * 2**20
SALT_BYTES, HASH_BYTES = 16, 32

HASH_PATTERN = r"^scrypt\$(1024|2048|4096|8192|16384|32768)\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$"
"""What a settings file may hold; the costs are limited, so that no file can stop the machine with them."""


def hash_pin(pin: str, n: int = N) -> str:
    """The text to keep of a PIN.

    Raises
    ------
    InvalidParameterError
        It is no PIN.
    """
    if not PIN_PATTERN.fullmatch(pin):
        raise InvalidParameterError("pin", f"A PIN has {MIN_DIGITS} to {MAX_DIGITS} digits and nothing else.")
    salt = secrets.token_bytes(SALT_BYTES)
    return f"scrypt${n}${R}${P}${_text(salt)}${_text(_scrypt(pin, salt, n, R, P))}"


def pin_fits(pin: str, hashed: str) -> bool:
    """Whether a PIN is the one that was hashed; ``hashed`` matches ``HASH_PATTERN``."""
    _, n, r, p, salt, expected = hashed.split("$")
    found = _scrypt(pin, base64.b64decode(salt), int(n), int(r), int(p))
    return hmac.compare_digest(found, base64.b64decode(expected))


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=MEMORY_BYTES, dklen=HASH_BYTES)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
