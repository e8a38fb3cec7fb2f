"""API keys: made and revoked on the command line, stored as digests, compared in constant time."""

import base64
import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Double, LargeBinary, RowMapping, String, Table, Text, insert, select, update

from ringar.errors import InvalidParameterError
from ringar.tasks.database import Database, metadata

_KEY = re.compile(r"rk_([a-f0-9]{12})_[A-Za-z0-9_-]{43}", re.ASCII)
_NO_DIGEST = bytes(32)

_keys = Table(
    "api_keys",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Column("created_at", Double, nullable=False),
    Column("revoked_at", Double),
    Column("webhook_url", Text),
    Column("webhook_secret", Text),
)

_secrets = Table(
    "service_secrets", metadata, Column("name", String(64), primary_key=True), Column("value", LargeBinary)
)


@dataclass(frozen=True)
class Webhook:
    """Where the ends of a key's tasks are told, and the secret that signs the messages (``whsec_...``)."""

    url: str
    secret: str


@dataclass(frozen=True)
class ApiKey:
    """A key as it is stored: the key itself is not."""

    id: str
    name: str
    created_at: float
    revoked_at: float | None
    webhook: Webhook | None


class KeyStore:
    """The keys in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, name: str, webhook_url: str | None = None) -> tuple[str, ApiKey]:
        """Make a key.

        Returns
        -------
        The key, which can't be shown again, and what is stored of it.
        """
        key_id = secrets.token_hex(6)
        text = f"rk_{key_id}_{secrets.token_urlsafe(32)}"
        webhook = None
        if webhook_url is not None:
            webhook = Webhook(webhook_url, "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode())
        key = ApiKey(key_id, name, time.time(), None, webhook)
        row = {
            "id": key.id,
            "name": key.name,
            "digest": _digest(text),
            "created_at": key.created_at,
            "webhook_url": webhook and webhook.url,
            "webhook_secret": webhook and webhook.secret,
        }
        with self._database.write() as connection:
            connection.execute(insert(_keys).values(row))
        return text, key

    def all(self) -> Sequence[ApiKey]:
        """All keys, the revoked ones too, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(select(_keys).order_by(_keys.c.created_at)).mappings().all()
        return [_key(row) for row in rows]

    def get(self, key_id: str) -> ApiKey | None:
        """A key by its id."""
        with self._database.read() as connection:
            row = connection.execute(select(_keys).where(_keys.c.id == key_id)).mappings().one_or_none()
        return None if row is None else _key(row)

    def revoke(self, key_id: str) -> ApiKey:
        """Let a key be refused from now on.

        Raises
        ------
        InvalidParameterError
            There is no such key.
        """
        this = _keys.c.id == key_id
        with self._database.write() as connection:
            connection.execute(update(_keys).where(this, _keys.c.revoked_at.is_(None)).values(revoked_at=time.time()))
            row = connection.execute(select(_keys).where(this)).mappings().one_or_none()
        if row is None:
            raise InvalidParameterError("ID", f"There is no key '{key_id}'. See 'ringar keys list'.")
        return _key(row)

    def check(self, text: str) -> ApiKey | None:
        """The key that a client has sent, unless it is unknown or revoked."""
        match = _KEY.fullmatch(text)
        row = None
        if match is not None:
            with self._database.read() as connection:
                row = connection.execute(select(_keys).where(_keys.c.id == match[1])).mappings().one_or_none()
        right = hmac.compare_digest(_digest(text), _NO_DIGEST if row is None else row["digest"])
        return _key(row) if right and row is not None and row["revoked_at"] is None else None

    def signing_secret(self) -> bytes:
        """The secret that signs addresses, one for all processes of a service."""
        with self._database.write() as connection:
            found = connection.execute(select(_secrets.c.value).where(_secrets.c.name == "addresses")).scalar()
            if found is None:
                found = secrets.token_bytes(32)
                connection.execute(insert(_secrets).values(name="addresses", value=found))
        return bytes(found)


def _digest(text: str) -> bytes:
    """Keys hold 256 random bits, so that a plain digest can't be searched backwards."""
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()


def _key(row: RowMapping) -> ApiKey:
    webhook = None if row["webhook_url"] is None else Webhook(row["webhook_url"], row["webhook_secret"])
    return ApiKey(row["id"], row["name"], row["created_at"], row["revoked_at"], webhook)
