"""The window's promises: every one is measured, and rounds are joined as they should be."""

import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ringar.app import figures


def test_medians_count_and_the_worst_round_where_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = iter([{"start": {"seconds": s, "worst_block_ms": 10 * s}} for s in (3.0, 1.0, 2.0)])
    monkeypatch.setattr(figures, "_round", lambda: next(rounds))
    assert figures.run_app() == [{"case": "start", "seconds": 2.0, "worst_block_ms": 30.0}]


@pytest.mark.qt
@pytest.mark.slow
def test_a_round_measures_everything(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    for name, seconds in (("WATCHED_S", 1.0), ("SETTLED_S", 0.2), ("CLIP_S", 0.5)):
        monkeypatch.setattr(figures, name, seconds)
    monkeypatch.setattr(figures, "PHOTO_SIDES_PX", (700,))
    found = figures._Round(tmp_path, time.monotonic_ns()).measure()
    assert set(found["live picture, 1280 x 720"]) == {
        "fps", "paint_median_ms", "paint_p95_ms", "worst_paint_ms", "worst_block_ms",
    }  # fmt: skip
    assert len(found) == 6
    assert all(value > 0 for case in found.values() for value in case.values())
    assert sorted(path.suffix for path in (tmp_path / "pictures").glob("ringar*")) == [".json", ".mp4", ".png"]
