"""News about tasks that are still to be sent: on the disk since the task ended, taken by one sender at a time."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from ringar.tasks.database import Database
from ringar.tasks.tables import deliveries


@dataclass(frozen=True)
class Delivery:
    """A message on its way; ``attempts`` counts the present one."""

    id: str
    key_id: str
    body: str
    attempts: int


class Outbox:
    """Messages in a database.

    Parameters
    ----------
    database
        Where they are.
    clock
        Gives seconds since 1970.
    """

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database, self._clock = database, clock

    def take(self, lease_s: float) -> Delivery | None:
        """The message that is due longest; unless it is settled, it is due again when the lease is over."""
        now = self._clock()
        due = select(deliveries).where(deliveries.c.due_at <= now).order_by(deliveries.c.due_at).limit(1)
        with self._database.read() as connection:
            if connection.execute(due).first() is None:
                return None
        with self._database.write() as connection:
            row = connection.execute(due.with_for_update(skip_locked=True)).mappings().one_or_none()
            if row is None:
                return None
            attempts = row["attempts"] + 1
            taken = update(deliveries).where(deliveries.c.id == row["id"])
            connection.execute(taken.values(attempts=attempts, due_at=now + lease_s))
        return Delivery(row["id"], row["key_id"], row["body"], attempts)

    def settle(self, delivery: Delivery, retry_in_s: float | None = None) -> None:
        """Forget a message, or send it again later."""
        this = deliveries.c.id == delivery.id
        with self._database.write() as connection:
            if retry_in_s is None:
                connection.execute(delete(deliveries).where(this))
            else:
                connection.execute(update(deliveries).where(this).values(due_at=self._clock() + retry_in_s))
