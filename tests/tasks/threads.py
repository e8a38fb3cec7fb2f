"""Workers in threads of the test's own process."""

import threading

from ringar.tasks.blobs import Blobs
from ringar.tasks.store import TaskStore
from ringar.tasks.worker import Job, Worker, WorkTimes

TIMES = WorkTimes(idle_s=0.01)


class ThreadEngine:
    """Works tasks off in threads; ``job`` None: not at all."""

    def __init__(self, tasks: TaskStore, blobs: Blobs, job: Job | None, count: int = 1) -> None:
        self._closing = threading.Event()
        workers = [] if job is None else [Worker(tasks, blobs, job, f"{n}", TIMES) for n in range(count)]
        self._threads = [threading.Thread(target=worker.run, args=(self._closing.wait,)) for worker in workers]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def submit(self, task_id: str) -> None:
        del task_id

    def workers(self) -> int:
        return len(self._threads)

    def close(self) -> None:
        self._closing.set()
        for thread in self._threads:
            if thread.ident is not None:
                thread.join()
