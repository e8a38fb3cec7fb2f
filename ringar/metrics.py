"""How a live view does: rates, latencies and stage times over its last frames."""

import threading
import time
from collections import deque
from dataclasses import dataclass, field

import numpy as np

WINDOW = 120
"""Frames over which medians and percentiles are taken."""
RATE_WINDOW_NS = 2_000_000_000


@dataclass(frozen=True)
class LiveMetrics:
    """A live view's figures; 0 where nothing was measured yet.

    Attributes
    ----------
    fps
        Composites per second.
    composite_p50_ms, composite_p95_ms
        From capture to the finished composite.
    paint_p50_ms, paint_p95_ms, paint_worst_ms
        From capture to the picture's way to the screen.
    stages_ms
        Median time per stage of the try-on.
    captured, composed
        Frames taken from the source, and composites made.
    dropped_before, dropped_after
        Frames overtaken by newer ones before and after the try-on.
    provider
        Execution provider in use.
    """

    fps: float = 0.0
    composite_p50_ms: float = 0.0
    composite_p95_ms: float = 0.0
    paint_p50_ms: float = 0.0
    paint_p95_ms: float = 0.0
    paint_worst_ms: float = 0.0
    stages_ms: dict[str, float] = field(default_factory=dict)
    captured: int = 0
    composed: int = 0
    dropped_before: int = 0
    dropped_after: int = 0
    provider: str = ""


class Meter:
    """Collects time stamps from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._done_ns: deque[int] = deque(maxlen=WINDOW)
        self._composite_ms: deque[float] = deque(maxlen=WINDOW)
        self._paint_ms: deque[float] = deque(maxlen=WINDOW)
        self._timings_ms: deque[dict[str, float]] = deque(maxlen=WINDOW)

    def composed(self, t_capture_ns: int, t_composite_ns: int, timings_ms: dict[str, float]) -> None:
        """Note a finished composite."""
        with self._lock:
            self._done_ns.append(t_composite_ns)
            self._composite_ms.append((t_composite_ns - t_capture_ns) / 1e6)
            self._timings_ms.append(timings_ms)

    def painted(self, t_capture_ns: int) -> None:
        """Note that a picture was handed to the screen just now."""
        with self._lock:
            self._paint_ms.append((time.monotonic_ns() - t_capture_ns) / 1e6)

    def figures(self) -> LiveMetrics:
        """The figures so far; counts and provider are the caller's to fill in."""
        with self._lock:
            done, composite, paint = tuple(self._done_ns), tuple(self._composite_ms), tuple(self._paint_ms)
            timings = tuple(self._timings_ms)
        composite_p50, composite_p95 = _percentiles(composite)
        paint_p50, paint_p95 = _percentiles(paint)
        return LiveMetrics(
            _rate(done),
            composite_p50,
            composite_p95,
            paint_p50,
            paint_p95,
            max(paint, default=0.0),
            _medians_by_stage(timings),
        )


def _rate(done_ns: tuple[int, ...]) -> float:
    """Frames per second over the rate window up to now."""
    recent = [done for done in done_ns if time.monotonic_ns() - done < RATE_WINDOW_NS]
    return (len(recent) - 1) * 1e9 / (recent[-1] - recent[0]) if len(recent) > 1 else 0.0


def _percentiles(values: tuple[float, ...]) -> tuple[float, float]:
    if not values:
        return 0.0, 0.0
    p50, p95 = np.percentile(values, (50, 95))
    return float(p50), float(p95)


def _medians_by_stage(timings_ms: tuple[dict[str, float], ...]) -> dict[str, float]:
    stages = sorted({stage for timings in timings_ms for stage in timings})
    return {stage: float(np.median([timings[stage] for timings in timings_ms if stage in timings])) for stage in stages}
