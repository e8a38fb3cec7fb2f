"""Takes a picture of the window on a screen of so many pixels per unit: ``-m tests.app.at_scale FACTOR OUT``."""

import os
import sys
import tempfile
from pathlib import Path

WIDTH, HEIGHT = 1280, 720
SETTLING_MS, STEP_MS = 1500, 50
"""Longer than anything on the window moves by itself."""


def main(factor: str, out: str) -> int:
    """Open the window on the demo picture, wait until its rings are there, and save what it shows."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor}
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - reads the environment
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from ringar.app.entries import bundled_rings  # noqa: PLC0415
    from ringar.app.preferences import Ground, Preferences, save_preferences  # noqa: PLC0415
    from ringar.app.start import dress_application, open_window, prepare_qt  # noqa: PLC0415
    from ringar.camera import Feed, demo_still  # noqa: PLC0415
    from tests.app.driving import SeesHand  # noqa: PLC0415
    from tests.app.looking import loading  # noqa: PLC0415

    prepare_qt()
    app = QGuiApplication(["ringar"])
    dress_application(app, "en")
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "app.json"
        save_preferences(Preferences(ground=Ground.DARK, language="en", tour_seen=True), kept)
        window = open_window(
            Feed(demo_still()),
            bundled_rings()[:5],
            make_try_on=SeesHand,
            preferences_path=kept,
            snapshot_folder=Path(folder),
        )
        window.root.resize(WIDTH, HEIGHT)
        dressing, rest_ms = window.studio.property("dressing"), 0
        while rest_ms < SETTLING_MS:
            QTest.qWait(STEP_MS)
            worn = bool(dressing.property("ring")) and not dressing.property("busy")
            shown = window.studio.live_view.picture is not None and not any(loading(window.root.contentItem()))
            rest_ms = rest_ms + STEP_MS if worn and shown else 0
        saved = window.root.grabWindow().save(out)
        window.close()
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
