"""Pictures prepared in this process, or in several beside it that a bad picture may take down."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import Protocol

import cv2

from ringar.catalog.importing.prepare import PictureJob, Prepared, Workshop, prepare
from ringar.workers import BULK_NICENESS, deaf_to_interrupts, yield_to_the_window

AHEAD = 2
"""Jobs per worker that are handed over before their turn."""
POLL_S = 0.1


class Preparing(Protocol):
    """Takes jobs and gives back what became of them, in any order."""

    @property
    def full(self) -> bool:
        """Whether no job should be handed over before one is finished."""

    def submit(self, job: PictureJob) -> None:
        """Hand a job over."""

    def finished(self) -> Iterator[Prepared]:
        """Wait a moment, then give what is finished."""

    @property
    def pending(self) -> int:
        """Jobs that were handed over and not given back."""

    def stop(self) -> Iterator[Prepared]:
        """Drop what has not begun, and give the rest when it is finished."""

    def close(self) -> None:
        """Drop everything."""


class Serial:
    """Prepares in this process, one job after the other."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._jobs: list[PictureJob] = []

    @property
    def full(self) -> bool:
        """Whether a job waits."""
        return bool(self._jobs)

    @property
    def pending(self) -> int:
        """Jobs not given back."""
        return len(self._jobs)

    def submit(self, job: PictureJob) -> None:
        """Hand a job over."""
        self._jobs.append(job)

    def finished(self) -> Iterator[Prepared]:
        """Do the next job."""
        if self._jobs:
            yield prepare(self._jobs.pop(0), self._workshop)

    def stop(self) -> Iterator[Prepared]:
        """Drop what has not begun; nothing else is on its way."""
        self.close()
        return iter(())

    def close(self) -> None:
        """Drop everything."""
        self._jobs.clear()


class Pool:
    """Prepares in worker processes; a job that kills its worker is refused, the others are done again."""

    def __init__(self, workshop: Workshop, workers: int) -> None:
        self._workshop = workshop
        self._workers = workers
        self._executor = _executor(workers)
        self._running: dict[Future[Prepared], PictureJob] = {}
        self._suspects: list[PictureJob] = []

    @property
    def full(self) -> bool:
        """Whether every worker has enough to do."""
        return self.pending >= self._workers * AHEAD

    @property
    def pending(self) -> int:
        """Jobs not given back."""
        return len(self._running) + len(self._suspects)

    def submit(self, job: PictureJob) -> None:
        """Hand a job over."""
        try:
            self._running[_begin(self._executor, job, self._workshop)] = job
        except BrokenProcessPool:
            self._suspects.append(job)
            self._start_again()

    def finished(self) -> Iterator[Prepared]:
        """Wait a moment, then give what is finished."""
        done, _ = wait(self._running, timeout=POLL_S, return_when=FIRST_COMPLETED)
        for future in done:
            job = self._running.pop(future)
            try:
                prepared = future.result()
            except BrokenProcessPool:
                self._suspects.append(job)
            else:
                yield prepared
        if self._suspects:
            self._start_again()
            while self._suspects:
                yield self._alone(self._suspects.pop())

    def stop(self) -> Iterator[Prepared]:
        """Drop what has not begun, and give the rest when it is finished."""
        begun = [future for future in self._running if not future.cancel()]
        self._running.clear()
        self._suspects.clear()
        for future in begun:
            try:
                yield future.result()
            except BrokenProcessPool:
                return

    def close(self) -> None:
        """Drop what has not begun and wait for the rest."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _start_again(self) -> None:
        """New workers after one died; any of the jobs that were on their way may have killed it."""
        self._suspects += self._running.values()
        self._running.clear()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = _executor(self._workers)

    def _alone(self, job: PictureJob) -> Prepared:
        """A suspect in a process of its own."""
        with _executor(1) as executor:
            try:
                return _begin(executor, job, self._workshop).result()
            except BrokenProcessPool:
                reason = f"{job.photos[0]}: working on it stopped the program. Choose another picture."
                return Prepared(job.sku, source=str(job.photos[0]), refused=(reason,))


def _executor(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start_worker)


def _begin(executor: ProcessPoolExecutor, job: PictureJob, workshop: Workshop) -> Future[Prepared]:
    """Hand a job to the workers; the first jobs start them."""
    with deaf_to_interrupts():
        return executor.submit(prepare, job, workshop)


def _start_worker() -> None:
    """One core per worker, behind whatever else runs, and Ctrl-C is the importing process's business."""
    yield_to_the_window(BULK_NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cv2.setNumThreads(1)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the importing process is gone, however it ended."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
