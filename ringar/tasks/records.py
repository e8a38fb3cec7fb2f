"""What a task is while it is accepted, worked off and answered."""

import re
from dataclasses import dataclass
from enum import StrEnum

from ringar.errors import EngineCode, FamilyCode, RingarError

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


def is_id(text: str) -> bool:
    """Whether a text looks like an id that this program has made."""
    return _ID.fullmatch(text) is not None


class Phase(StrEnum):
    """How a task stands; ``WAITING`` and ``RUNNING`` are told alike to clients."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCESS = "success"
    ERROR = "error"


@dataclass(frozen=True)
class Failure:
    """Why a task has no result, with the codes of both published families.

    Attributes
    ----------
    timed_out
        True where the work took longer than it may, which the published API tells in a way of its own.
    """

    engine_code: EngineCode
    family_code: FamilyCode
    message: str
    timed_out: bool = False

    @classmethod
    def of(cls, error: Exception) -> "Failure":
        """The failure that an error of the work means."""
        if isinstance(error, RingarError):
            return cls(error.engine_code, error.family_code, error.message)
        return cls(EngineCode.RUNTIME_ERROR, FamilyCode.UNKNOWN, "The try-on failed unexpectedly. Try again.")


BROKE_OFF = Failure(
    EngineCode.RUNTIME_ERROR, FamilyCode.UNKNOWN, "The try-on broke off several times. Try other pictures."
)
"""For a task that ended its worker every time."""

TOOK_TOO_LONG = Failure(
    EngineCode.RUNTIME_ERROR, FamilyCode.UNKNOWN, "The try-on took too long. Try smaller pictures.", timed_out=True
)


@dataclass(frozen=True)
class NewTask:
    """A request that is about to be accepted.

    Attributes
    ----------
    key_id
        Whose task it is.
    request
        What to do, as JSON text.
    idempotency_key
        The client's name for this request, by which a retry is known.
    notify
        Whether its end is told by a webhook.
    """

    key_id: str
    request: str
    idempotency_key: str | None = None
    notify: bool = False


@dataclass(frozen=True)
class Task:
    """An accepted task; times in seconds since 1970."""

    id: str
    key_id: str
    request: str
    phase: Phase
    attempts: int
    created_at: float
    expires_at: float
    finished_at: float | None = None
    result: str | None = None
    failure: Failure | None = None


@dataclass(frozen=True)
class Claim:
    """A task that a worker holds: ``lease`` proves it, until the task is taken over by another worker."""

    task: Task
    lease: str
