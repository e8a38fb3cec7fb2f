"""Figures for Prometheus: requests, tasks and workers."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from ringar.tasks.engine import TaskEngine
from ringar.tasks.store import TaskStore

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class _State(Collector):
    """Tasks and workers as they are when somebody asks."""

    def __init__(self, tasks: TaskStore, engine: TaskEngine) -> None:
        self._tasks, self._engine = tasks, engine

    def collect(self) -> Iterator[GaugeMetricFamily]:
        by_phase = GaugeMetricFamily("ringar_tasks", "Tasks that are known, by phase.", labels=["phase"])
        for phase, count in self._tasks.counts().items():
            by_phase.add_metric([phase], count)
        yield by_phase
        yield GaugeMetricFamily("ringar_workers", "Workers that run.", self._engine.workers())


class Metrics:
    """The figures of one service."""

    def __init__(self, tasks: TaskStore, engine: TaskEngine) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_State(tasks, engine))
        self._requests = Counter(
            "ringar_requests", "Requests that were answered.", ["method", "route", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "ringar_request_seconds", "Seconds until the answer.", ["method", "route"], registry=self._registry
        )

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answer; ``route`` is the path's pattern, never the path itself."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def text(self) -> bytes:
        """All figures in the text format."""
        return generate_latest(self._registry)
