"""The program as a whole: help, version, wrong usage, unexpected errors, no screen."""

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from ringar import __version__
from ringar.camera import open_source
from ringar.cli import COMMANDS
from ringar.cli.display import display_trouble
from ringar.cli.ring_options import option_name
from ringar.cli.trouble import LOG_BYTES
from ringar.errors import ExitStatus
from ringar.parameters import RingParameter
from ringar.pictures import read_picture
from tests.cli.conftest import Ringar

without_x11 = pytest.mark.skipif(sys.platform != "linux", reason="displays are asked on Linux only")


def test_help_lists_every_command(ringar: Ringar) -> None:
    for option in ("--help", "-h"):
        outcome = ringar(option)
        assert outcome.status == ExitStatus.OK
        for name, command in COMMANDS.items():
            assert name in outcome.out
            assert command.help in outcome.out
    assert "Exit status" in outcome.out


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "bench"])
def test_every_command_has_help_of_its_own(ringar: Ringar, command: str) -> None:
    outcome = ringar(command, "--help")
    assert outcome.status == ExitStatus.OK
    assert f"Usage: ringar {command}" in outcome.out


@pytest.mark.parametrize("command", ["try-on", "video"])
def test_options_come_from_the_parameter_model(ringar: Ringar, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setenv("TERMINAL_WIDTH", "300")
    text = " ".join(ringar(command, "--help").out.split())
    for field, info in RingParameter.model_fields.items():
        assert f"--{option_name(field)}" in text
        assert info.description is not None
        assert info.description.split(";")[0] in text
    assert "0.15" in text
    assert "0-4|thumb|index|middle|ring|little" in text


def test_help_shows_options_in_full_on_a_narrow_terminal(ringar: Ringar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERMINAL_WIDTH", "80")
    text = ringar("try-on", "--help").out
    assert "--remove-background / --no-remove-background" in text
    assert "--ambient-light-intensity 0-1" in text


def test_version(ringar: Ringar) -> None:
    assert ringar("--version").out == f"ringar {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["--nonsense"], ["try-on"], ["try-on", "hand.jpg"], ["try-on", "--nonsense"], ["schema", "nonsense"],
     ["replay", "s.json"], ["try-on", "a.jpg", "b.jpg"]],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_one_sentence(ringar: Ringar, arguments: list[str]) -> None:
    outcome = ringar(*arguments)
    assert outcome.status == ExitStatus.USAGE
    assert outcome.sentence.startswith("ringar: ")
    assert "InvalidParameters" in outcome.sentence


def test_the_unexpected_is_one_sentence_with_its_details_in_the_log(
    ringar: Ringar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def burst(*_: object) -> None:
        raise KeyError("inner\nworkings")

    monkeypatch.setattr("ringar.cli.schema.say_json", burst)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    outcome = ringar("schema")
    assert outcome.status == ExitStatus.TROUBLE
    assert "KeyError" in outcome.sentence
    assert "RUNTIME_ERROR" in outcome.sentence
    verbose = ringar("--verbose", "schema")
    assert "in burst" in verbose.err
    if sys.platform == "linux":
        assert "in burst" in next(tmp_path.rglob("ringar.log")).read_text()


def test_a_full_disk_is_told_in_one_sentence(ringar: Ringar, monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("ringar.cli.schema.say_json", burst)
    outcome = ringar("schema")
    assert outcome.status == ExitStatus.OUTPUT
    assert "no room left" in outcome.sentence


def test_no_room_for_the_log_either(
    ringar: Ringar, monkeypatch: pytest.MonkeyPatch, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    def burst(*_: object) -> None:
        raise KeyError("inner")

    monkeypatch.setattr("ringar.cli.schema.say_json", burst)
    with full_disk(10):
        outcome = ringar("schema")
    assert outcome.status == ExitStatus.TROUBLE
    assert "--verbose" in outcome.sentence


def test_a_log_that_is_large_begins_anew(ringar: Ringar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def burst(*_: object) -> None:
        raise KeyError("new")

    log = tmp_path / "ringar.log"
    log.write_text("old" * LOG_BYTES)
    monkeypatch.setattr("platformdirs.user_log_path", lambda *_args, **_options: tmp_path)
    monkeypatch.setattr("ringar.cli.schema.say_json", burst)
    assert "ringar.log" in ringar("schema").sentence
    assert "old" not in log.read_text(encoding="utf-8")
    assert (tmp_path / "ringar.log.1").stat().st_size == 3 * LOG_BYTES


def test_the_module_is_a_program() -> None:
    done = subprocess.run([sys.executable, "-m", "ringar", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"ringar {__version__}"
    assert done.stderr == ""


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from ringar.cli import run; run(['--help']); "
        "print([name for name in ('cv2', 'numpy', 'onnxruntime', 'PySide6', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


def missing_library(_: str) -> None:
    raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")


@without_x11
def test_whether_a_window_can_be_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert "neither" in (display_trouble() or "")
    for chosen in ("offscreen", "minimal:enable_fonts", "nonsense;offscreen"):
        monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
        assert display_trouble() is None
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    assert "of the kind 'nonsense'" in (display_trouble() or "")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert "neither" in (display_trouble() or "")
    monkeypatch.setenv("DISPLAY", ":87.0")
    assert "doesn't answer" in (display_trouble() or "")
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":87.0")
    assert "doesn't answer" in (display_trouble() or "")
    monkeypatch.setenv("DISPLAY", "far.example:0")
    assert display_trouble() is None
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert "doesn't answer" in (display_trouble() or "")
    monkeypatch.setenv("DISPLAY", "far.example:0")
    monkeypatch.setattr("ringar.cli.display.ctypes.CDLL", missing_library)
    assert "libxcb-cursor.so.0" in (display_trouble() or "")
    monkeypatch.undo()
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path may have about 100 characters
        try:
            server.bind("wayland-7")
            server.listen()
            monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
            assert display_trouble() is None
        finally:
            os.chdir(here)


@without_x11
def test_without_a_screen_a_picture_and_a_clip_are_written(
    ringar: Ringar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, repository: Path
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    outcome = ringar()
    assert outcome.status == ExitStatus.OK, outcome.err
    picture, clip = tmp_path / "out" / "ringar.png", tmp_path / "out" / "ringar.mp4"
    assert str(picture) in outcome.out
    assert str(clip) in outcome.out
    bare = read_picture(repository / "resources" / "hand" / "demo_hand.jpg").image_bgr
    composite = read_picture(picture).image_bgr
    changed = (abs(composite.astype(int) - bare).max(axis=2) > 20).mean()
    assert 0.0005 < changed < 0.05
    frame = open_source(clip).read()
    assert frame is not None
    assert frame.image_bgr.shape == composite.shape


def test_a_ring_photo_that_cannot_be_read_opens_no_window(
    ringar: Ringar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("ringar.app.run_app", lambda *_: pytest.fail("a window"))
    outcome = ringar("--ring", tmp_path / "nowhere.png")
    assert outcome.status == ExitStatus.INPUT
    assert "nowhere.png: there is no such file" in outcome.sentence


@without_x11
def test_without_a_screen_a_camera_is_refused(ringar: Ringar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    outcome = ringar("--source", "0", "--out", tmp_path / "out")
    assert outcome.status == ExitStatus.USAGE
    assert "a camera needs a screen" in outcome.err
    assert not (tmp_path / "out").exists()
