"""Everything of a customer is gone when the visit is over: shown by looking for it."""

import gc
import weakref
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from ringar.parameters import RingParameter
from tests.app.kiosk.conftest import FakeHandOver, KioskDriver, OpenKiosk

pytestmark = pytest.mark.qt


def busy_visit(kiosk: KioskDriver) -> None:
    """Do everything a customer can do."""
    kiosk.begin()
    kiosk.click("ringCard1")
    kiosk.until(lambda: kiosk.kiosk.outfit.property("row") == 1)
    kiosk.click("finger1")
    kiosk.click("addRing")
    kiosk.click("heart2")
    kiosk.agree_and_take()
    kiosk.click("shutter")
    kiosk.until(lambda: len(kiosk.kiosk.pictures.pictures()) == 2)
    kiosk.click("pictures")
    kiosk.until_shown("kioskGallery")
    kiosk.click("toPhone")
    kiosk.until_shown("handOverCode")


def test_everything_is_gone_after_the_idle_time(open_kiosk_driver: OpenKiosk, tmp_path: Path) -> None:
    service = FakeHandOver()
    kiosk = open_kiosk_driver(hand_over=service)
    attract = kiosk.kiosk.property("attract")
    kiosk.until(lambda: len(attract.property("pictures")) == 3)
    busy_visit(kiosk)
    assert len(service.offered) == 2

    view = kiosk.kiosk.live_view
    picture = view.picture
    assert picture is not None
    result = picture.result
    assert result is not None
    remains = [
        weakref.ref(thing)
        for thing in (picture, picture.image_bgra, picture.frame, picture.frame.image_bgr, result, result.image_bgr)
    ]
    files = [data for _, data in kiosk.kiosk.pictures.pictures()]
    shown = picture.frame.t_capture_ns
    del picture, result

    kiosk.go_quiet(61)
    kiosk.until_shown("stillThere")
    kiosk.go_quiet(10)
    kiosk.until_shown("attract")
    kiosk.until(lambda: view.picture is not None and view.picture.frame.t_capture_ns > shown)
    gc.collect()

    assert [remain() for remain in remains] == [None] * len(remains)
    assert kiosk.kiosk.pictures.pictures() == []
    assert not [name for name in kiosk.kiosk.keepsakes.names() if not name.startswith("attract/")]
    holders = [thing for data in files for thing in gc.get_referrers(data) if thing is not files]
    assert [holder for holder in holders if isinstance(holder, dict | list | tuple) and holder is not files] == []
    assert service.offered == []
    assert kiosk.kiosk.property("shortlist").ring_ids() == []
    assert not kiosk.kiosk.outfit.property("can_undo")
    assert not kiosk.kiosk.outfit.property("can_redo")
    assert kiosk.kiosk.outfit.property("row") == 0
    kiosk.until(lambda: [w.parameter for w in kiosk.try_on.wearings] == [RingParameter()])
    assert kiosk.kiosk.pictures.property("consent") == "unasked"
    assert QGuiApplication.clipboard().image().isNull()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []

    kiosk.begin()
    assert kiosk.gone("kioskGallery")
    assert kiosk.gone("handOver")
    assert kiosk.gone("pictures")
    kiosk.click("shutter")
    kiosk.until_shown("consent")


def test_no_file_is_written_in_a_whole_visit(
    open_kiosk_driver: OpenKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    kiosk = open_kiosk_driver(hand_over=FakeHandOver())
    busy_visit(kiosk)
    kiosk.kiosk_window.close()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in written if path.suffix in {".png", ".jpg", ".mp4", ".json"}] == []
    assert not [path for path in written if b"\xff\xd8\xff" in path.read_bytes() or b"\x89PNG" in path.read_bytes()]


def test_a_picture_in_the_making_does_not_reach_the_next_customer(open_kiosk_driver: OpenKiosk) -> None:
    kiosk = open_kiosk_driver()
    attract = kiosk.kiosk.property("attract")
    kiosk.until(lambda: len(attract.property("pictures")) == 3)
    kiosk.begin()
    kiosk.kiosk.pictures.answer(True)
    kiosk.kiosk.pictures.take()
    assert kiosk.kiosk.pictures.property("busy")
    kiosk.kiosk.customer.finish()
    stills = len(kiosk.try_on.stills)
    done: list[Any] = []
    kiosk.kiosk._jobs.submit(lambda: None, done.append, done.append)
    kiosk.until(lambda: bool(done))
    assert len(kiosk.try_on.stills) >= stills
    assert kiosk.kiosk.pictures.pictures() == []
    assert not kiosk.kiosk.pictures.property("busy")


def test_the_screen_itself_shows_nothing_of_the_last_customer(kiosk: KioskDriver) -> None:
    kiosk.begin()
    frame = kiosk.find("frame")
    kiosk.until(lambda: frame._picture is not None)  # type: ignore[attr-defined]
    kiosk.kiosk.live_view.stop()
    kiosk.kiosk.customer.finish()
    assert frame._picture is None  # type: ignore[attr-defined]
    assert frame._image.size().toTuple() == (1, 1)  # type: ignore[attr-defined]
    assert kiosk.kiosk.live_view.picture is None
    assert kiosk.kiosk.live_view._live.take() is None


def test_files_dropped_on_the_kiosk_are_not_taken(kiosk: KioskDriver, tmp_path: Path) -> None:
    kiosk.begin()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "ring.png"))])
    enter = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.setAccepted(False)
    QGuiApplication.sendEvent(kiosk.root, enter)
    drop = QDropEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    drop.setAccepted(False)
    QGuiApplication.sendEvent(kiosk.root, drop)
    assert not enter.isAccepted()
    assert not drop.isAccepted()
    assert kiosk.find("tray").property("count") == 3
