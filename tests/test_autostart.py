"""The autostart units of the kiosk."""

import configparser
import os
import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def autostart(repository: Path) -> Path:
    return repository / "packaging" / "autostart"


@pytest.fixture
def unit(autostart: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(autostart / "ringar-kiosk.service", encoding="utf-8")
    return parser


def test_the_unit_restarts_what_ends_or_hangs_and_lets_the_pin_end_it(unit: configparser.ConfigParser) -> None:
    service = unit["Service"]
    assert service["ExecStart"].endswith("ringar --kiosk")
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"].split() == ["0", "2"]
    assert service["Type"] == "notify"
    assert int(service["WatchdogSec"]) >= 10


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd")
def test_systemd_takes_the_unit(autostart: Path, tmp_path: Path) -> None:
    text = (autostart / "ringar-kiosk.service").read_text(encoding="utf-8")
    copy = tmp_path / "ringar-kiosk.service"
    copy.write_text(text.replace("%h/ringar/venv/bin/ringar", "/bin/true"), encoding="utf-8")
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", str(copy)], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "ringar-kiosk" not in done.stderr


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a POSIX shell")
@pytest.mark.parametrize(("statuses", "starts"), [((0,), 1), ((2,), 1), ((1, 137, 0), 3)])
def test_the_session_keeps_the_kiosk_running_until_it_is_left(
    autostart: Path, tmp_path: Path, statuses: tuple[int, ...], starts: int
) -> None:
    counter = tmp_path / "starts"
    fake = tmp_path / "ringar"
    cases = "\n".join(f"{number}) exit {status} ;;" for number, status in enumerate(statuses, 1))
    fake.write_text(f'#!/bin/sh\necho "$@" >> "{counter}"\ncase $(wc -l < "{counter}") in\n{cases}\nesac\n')
    fake.chmod(0o700)
    nothing = tmp_path / "sleep"
    nothing.write_text("#!/bin/sh\n")
    nothing.chmod(0o700)
    path = f"{tmp_path}:{os.environ['PATH']}"
    environment = {**os.environ, "RINGAR": str(fake), "WAYLAND_DISPLAY": "none", "DISPLAY": "", "PATH": path}
    done = subprocess.run(["sh", str(autostart / "ringar-kiosk-session.sh")], env=environment, check=False)
    assert done.returncode == statuses[-1]
    assert counter.read_text().splitlines() == ["--kiosk"] * starts


def test_windows_keeps_it_running_too(autostart: Path) -> None:
    script = (autostart / "ringar-kiosk.ps1").read_text(encoding="utf-8")
    for part in (
        "Register-ScheduledTask",
        "-AtLogOn",
        '-ArgumentList "--kiosk"',
        "-in 0, 2",
        "Unregister-ScheduledTask",
    ):
        assert part in script
