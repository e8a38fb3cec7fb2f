"""What the service needs of whatever gets its tasks worked off: processes of this machine, or a cluster.

The tasks themselves are in the :class:`~ringar.tasks.store.TaskStore`; an engine only brings workers and tasks
together. A worker claims a task in the store before it works on it, so an engine may hand a task out twice.
"""

from typing import Protocol


class TaskEngine(Protocol):
    """Brings tasks and workers together."""

    def start(self) -> None:
        """Begin; tasks that are left from an earlier run are taken up."""

    def submit(self, task_id: str) -> None:
        """Get a task worked off that is in the store; may be called again for the same task."""

    def workers(self) -> int:
        """How many workers are there now."""

    def close(self) -> None:
        """Stop taking up tasks and end what this engine has started; unfinished tasks stay in the store."""
