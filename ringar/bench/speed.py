"""Speed: milliseconds by stage, start-up to the first composite, peak memory, and the ratio to a reference tracker.

Machines are noisy, so runs that are compared are interleaved frame block by frame block and given as ratios.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ringar.bench.accuracy import WornSource
from ringar.records import Bgr8, Frame
from ringar.tryon import TryOn

Row = dict[str, Any]

SIZES_PX = ((1280, 720), (640, 480))
THREADS = (1, 2)
WARM_UP_FRAMES = 5
REFERENCE_BLOCK_FRAMES = 20

REFERENCE_WORKER = """
import json, sys, time
import cv2
import mediapipe as mp
frames = [cv2.cvtColor(cv2.imread(p), cv2.COLOR_BGR2RGB) for p in json.loads(sys.stdin.readline())]
hands = mp.solutions.hands.Hands(max_num_hands=1, model_complexity=1)
for _ in sys.stdin:
    times = []
    for frame in frames:
        start = time.perf_counter()
        hands.process(frame)
        times.append((time.perf_counter() - start) * 1e3)
    print(json.dumps(times), flush=True)
"""
"""Runs in the reference environment: tracks the named pictures once per line it is sent."""


def run_stages(frames: Sequence[Bgr8], ring: WornSource) -> list[Row]:
    """Median and 95th percentile of every stage, by picture size and thread count."""
    wearing = ring.wearing()
    rows: list[Row] = []
    for width, height in SIZES_PX:
        sized = [cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA) for frame in frames]
        for threads in THREADS:
            cv2.setNumThreads(threads)
            tryon = TryOn(threads=threads)
            timings = [
                tryon.step(Frame(np.asarray(image, np.uint8), int(i * 1e9 / 30), i), [wearing]).timings_ms
                for i, image in enumerate(sized)
            ][WARM_UP_FRAMES:]
            row: Row = {"case": f"{width}x{height}, {threads} threads", "provider": tryon.provider}
            for stage in dict.fromkeys(stage for frame in timings for stage in frame):
                values = [t.get(stage, 0.0) for t in timings]
                row[f"{stage}_median_ms"] = float(np.median(values))
                row[f"{stage}_p95_ms"] = float(np.percentile(values, 95))
            rows.append(row)
    cv2.setNumThreads(max(THREADS))
    return rows


def run_start_up(hand: Path, ring: Path, rounds: int = 5) -> Row:
    """Seconds of a whole cold ``ringar try-on`` process, from the command to the written picture."""
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            command = [sys.executable, "-m", "ringar", "try-on", str(hand), str(ring), "-o", f"{folder}/{number}.png"]
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603
            seconds.append(time.perf_counter() - start)
    return {"case": "cold try-on", "median_s": float(np.median(seconds)), "best_s": min(seconds)}


def peak_memory_mb() -> float:
    """Largest resident size of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run_against_reference(frames: Sequence[Bgr8], ring: WornSource, python: Path, rounds: int = 4) -> Row:
    """Whole frame (track, fit, draw) at 720p and 2 threads against the reference tracker alone, interleaved.

    ``python`` is the interpreter of an environment with ``mediapipe==0.10.21``.
    """
    width, height = SIZES_PX[0]
    sized = [cv2.resize(f, (width, height), interpolation=cv2.INTER_AREA) for f in frames[:REFERENCE_BLOCK_FRAMES]]
    cv2.setNumThreads(2)
    tryon, wearing = TryOn(threads=2), ring.wearing()
    with tempfile.TemporaryDirectory() as folder:
        paths = [f"{folder}/{number:03d}.png" for number in range(len(sized))]
        for path, image in zip(paths, sized, strict=True):
            cv2.imwrite(path, image)
        mine, theirs = _interleave(tryon, wearing, sized, python, paths, rounds)
    return {
        "case": "whole frame against the reference tracker alone",
        "ours_median_ms": float(np.median(mine)),
        "reference_median_ms": float(np.median(theirs)),
        "ratio": float(np.median(mine) / np.median(theirs)),
    }


def _interleave(
    tryon: TryOn, wearing: Any, images: Sequence[Any], python: Path, paths: Sequence[str], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds per frame of both sides; the first round of each warms up and is left out."""
    mine: list[float] = []
    theirs: list[float] = []
    command = [str(python), "-c", REFERENCE_WORKER]
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as worker:
        if worker.stdin is None or worker.stdout is None:
            raise RuntimeError("the reference worker has no pipes")
        worker.stdin.write(json.dumps(list(paths)) + "\n")
        for number in range(rounds + 1):
            worker.stdin.write("go\n")
            worker.stdin.flush()
            reference = json.loads(worker.stdout.readline())
            own = [
                tryon.step(Frame(np.asarray(image, np.uint8), int(i * 1e9 / 30), i), [wearing]).timings_ms["total"]
                for i, image in enumerate(images)
            ]
            if number:
                theirs += reference
                mine += own
        worker.stdin.close()
    return mine, theirs
