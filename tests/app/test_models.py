"""What stands behind the window: sentences, preferences, controls, shelf, places."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ringar.app.controls import ROLES, VALUE_ROLE, ParameterControls, controls_of
from ringar.app.details import details_of
from ringar.app.entries import RingEntry, bundled_rings, own_rings
from ringar.app.files import local_files
from ringar.app.frame_item import covering_rect
from ringar.app.jobs import UNEXPECTED, Jobs
from ringar.app.preferences import Preferences, load_preferences, save_preferences
from ringar.app.sentence import SteadySentence
from ringar.app.shelf import RingShelf
from ringar.app.thumbnails import Thumbnails, as_image, thumbnail
from ringar.errors import NoRingError
from ringar.parameters import Finger, RingParameter
from ringar.records import Gray8, Picture, ProductView, RingModel
from ringar.ring.remembering import KEPT_MODELS, Lift, RememberingLift


def test_every_bundled_ring_is_there_with_name_and_metal() -> None:
    rings = bundled_rings()
    assert len(rings) == len({ring.ring_id for ring in rings}) == 14
    assert all(ring.photo.is_file() and ring.name and ring.metal for ring in rings)


def test_own_photos_are_named_after_their_files(tmp_path: Path) -> None:
    (ring,) = own_rings([tmp_path / "my-old_ring.jpg"])
    assert ring.name == "My old ring"
    assert details_of(ring) == ""


def test_a_sentence_stays_long_enough_to_be_read_and_one_odd_frame_says_nothing() -> None:
    steady = SteadySentence()
    assert steady.mean("Closer", 0.0) == ""
    assert steady.mean("Closer", 0.31) == "Closer"
    assert steady.mean("", 0.4) == "Closer"
    assert steady.mean("Closer", 0.5) == "Closer"
    assert steady.mean("", 0.6) == "Closer"
    assert steady.mean("", 1.0) == "Closer"
    assert steady.mean("", 1.2) == ""


def test_alternating_reasons_never_flicker() -> None:
    steady = SteadySentence()
    shown = [steady.mean(("Closer", "More light")[tick % 2], tick / 30) for tick in range(90)]
    assert set(shown) == {""}


def test_preferences_survive_and_damage_means_defaults(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "app.json"
    chosen = Preferences(ring_id="x", finger=Finger.THUMB, mirrored=False, snapshot_folder=tmp_path)
    save_preferences(chosen, path)
    assert load_preferences(path) == chosen
    for damage in (b"{", b'{"finger": 9}', b"\xff\xfe", b" " * 100_000):
        path.write_bytes(damage)
        assert load_preferences(path) == Preferences()
    assert load_preferences(tmp_path / "none.json") == Preferences()


def test_preferences_that_cannot_be_kept_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save_preferences(Preferences(), tmp_path / "file" / "app.json")


def test_controls_follow_the_schema() -> None:
    schema = RingParameter.model_json_schema()
    controls = {control.name: control for control in controls_of(schema)}
    hints = {name: entry["x-ui"]["control"] for name, entry in schema["properties"].items()}
    assert set(controls) == {name for name, kind in hints.items() if kind in {"slider", "switch"}}
    shadow = controls["ring_shadow_intensity"]
    assert (shadow.minimum, shadow.maximum, shadow.step, shadow.default) == (0.0, 1.0, 0.01, 0.15)
    assert shadow.help == schema["properties"]["ring_shadow_intensity"]["description"]
    for control in controls.values():
        RingParameter.model_validate({control.name: control.default})


def test_control_model_shows_values_and_defaults(qtbot: QtBot) -> None:
    model = ParameterControls()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    names = {
        model.data(model.index(row), role): row
        for row in range(model.rowCount())
        for role in ROLES
        if ROLES[role] == "name"
    }
    with qtbot.waitSignal(model.dataChanged):
        model.show(RingParameter(ring_shadow_intensity=0.7))
    assert model.data(model.index(names["ring_shadow_intensity"]), VALUE_ROLE) == 0.7
    assert model.data(model.index(names["ring_wearing_location"]), VALUE_ROLE) == 0.15


def test_shelf_puts_new_rings_first_and_holds_each_once(qtbot: QtBot) -> None:
    assert qtbot is not None
    shelf = RingShelf((*bundled_rings(), *bundled_rings()))
    QAbstractItemModelTester(shelf, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shelf.rowCount() == 14
    shelf.put_first(RingEntry("own", Path("own.jpg"), "Own"))
    shelf.put_first(RingEntry("own", Path("own.jpg"), "Own"))
    assert shelf.rowCount() == 15
    assert shelf.row_of("own") == 0
    assert shelf.at(15) is None
    assert shelf.row_of("gone") == -1


def test_thumbnail_is_centred_and_keeps_the_ring_whole() -> None:
    cutout = np.zeros((400, 600, 4), np.uint8)
    cutout[100:200, 50:250] = (10, 20, 200, 255)
    small = thumbnail(cutout, 100)
    rows, columns = np.nonzero(small[..., 3])
    assert (columns.min(), columns.max()) == (6, 93)
    assert rows.max() - rows.min() == pytest.approx(44, abs=1)
    assert rows.min() + rows.max() == pytest.approx(99, abs=1)
    assert tuple(small[50, 50]) == (10, 20, 200, 255)
    assert not thumbnail(np.zeros((5, 5, 4), np.uint8)).any()
    assert as_image(small).pixelColor(50, 50).red() == 200


def test_thumbnails_of_bundled_and_broken_photos(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    shelf = RingShelf((*bundled_rings()[:1], RingEntry("bad", tmp_path / "bad.png", "Bad")))
    provider = Thumbnails(shelf.entry)
    good = provider.requestImage(bundled_rings()[0].ring_id, QSize(), QSize())
    assert good.size() == QSize(256, 256)
    assert sum(good.pixelColor(128, y).alpha() for y in range(256)) > 255
    for ring_id in ("bad", "unknown"):
        assert provider.requestImage(ring_id, QSize(), QSize()).size() == QSize(1, 1)


@pytest.mark.parametrize(
    ("picture", "area", "rect"),
    [
        ((1280, 720), (1280, 720), (0, 0, 1280, 720)),
        ((960, 540), (1280, 720), (0, 0, 1280, 720)),
        ((640, 480), (1280, 720), (0, -120, 1280, 960)),
        ((1600, 900), (900, 1600), (-540, 243.125, 1980, 1113.75)),
        ((0, 0), (100, 100), (0, 0, 0, 0)),
    ],
)
def test_picture_covers_the_window_with_its_aspect_kept(
    picture: tuple[int, int], area: tuple[int, int], rect: tuple[float, ...]
) -> None:
    assert covering_rect(QSizeF(*picture), QSizeF(*area), 2.2) == QRectF(*rect)


def test_local_files_only() -> None:
    assert local_files(["file:///a/b.png", "https://example.com/c.png", "data:,x"]) == [Path("/a/b.png")]


def fake_lift(calls: list[RingParameter]) -> Lift:
    def lift(
        picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
    ) -> RingModel:
        del picture, mask, view
        calls.append(parameter)
        return object()  # type: ignore[return-value]

    return lift


def test_a_ring_is_lifted_once_per_way_of_cutting_it_out() -> None:
    calls: list[RingParameter] = []
    lift = RememberingLift(fake_lift(calls))
    photo = Picture(np.zeros((4, 4, 3), np.uint8))
    first = lift(photo, RingParameter())
    assert lift(photo, RingParameter(ring_shadow_intensity=0.9)) is first
    assert lift(photo, RingParameter(ring_need_remove_background=False)) is not first
    assert lift(photo, RingParameter(), view=ProductView.STANDING) is not first
    assert len(calls) == 3
    for level in range(1, KEPT_MODELS + 2):
        lift(Picture(np.full((4, 4, 3), level, np.uint8)), RingParameter())
    assert lift(photo, RingParameter()) is not first


def test_jobs_come_back_in_the_window_s_thread(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    jobs = Jobs()
    answers: list[tuple[object, str]] = []

    def here(answer: object) -> None:
        answers.append((answer, threading.current_thread().name))

    def no_ring() -> None:
        raise NoRingError("Only text. Choose another photo.")

    def bug() -> None:
        raise ZeroDivisionError

    for work in (lambda: threading.current_thread().name, no_ring, bug):
        jobs.submit(work, here, here)
    qtbot.waitUntil(lambda: len(answers) == 3, timeout=20_000)
    jobs.stop()
    main = threading.current_thread().name
    assert answers == [("jobs", main), ("Only text. Choose another photo.", main), (UNEXPECTED, main)]
    assert "ZeroDivisionError" in caplog.text


def test_roles_start_where_qt_leaves_them_free() -> None:
    assert min(ROLES) >= Qt.ItemDataRole.UserRole
