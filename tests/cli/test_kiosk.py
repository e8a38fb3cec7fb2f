"""``ringar --kiosk`` and ``ringar kiosk-setup`` from the command line."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest

from ringar.app.entries import RingEntry
from ringar.app.kiosk import HandOver, KioskSettings, kiosk_settings_file, load_kiosk_settings
from ringar.app.kiosk.hand_over import code_image
from ringar.app.kiosk.pin import pin_fits
from ringar.errors import ExitStatus
from ringar.server.handover import HandOverSettings, open_hand_over
from tests.cli.conftest import Ringar


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[KioskSettings, Sequence[RingEntry], dict[str, Any]]]:
    """Kiosks that would have been opened."""
    calls: list[tuple[KioskSettings, Sequence[RingEntry], dict[str, Any]]] = []

    def run_kiosk(settings: KioskSettings, entries: Sequence[RingEntry], _source: object, **others: Any) -> int:
        calls.append((settings, entries, others))
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("ringar.app.kiosk.run_kiosk", run_kiosk)
    return calls


def set_up(ringar: Ringar, monkeypatch: pytest.MonkeyPatch, pin: str) -> Any:
    monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
    return ringar("kiosk-setup")


def test_a_kiosk_without_a_pin_does_not_start_and_says_how_to_set_one(
    ringar: Ringar, started: list[tuple[KioskSettings, Sequence[RingEntry], dict[str, Any]]]
) -> None:
    outcome = ringar("--kiosk")
    assert outcome.status == ExitStatus.USAGE
    assert "no PIN" in outcome.sentence
    assert "ringar kiosk-setup" in outcome.sentence
    assert not started


def test_a_closed_standard_input_is_no_pin(ringar: Ringar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    outcome = ringar("kiosk-setup")
    assert outcome.status == ExitStatus.USAGE
    assert "4 to 12 digits" in outcome.sentence


def test_set_up_and_start(
    ringar: Ringar,
    monkeypatch: pytest.MonkeyPatch,
    started: list[tuple[KioskSettings, Sequence[RingEntry], dict[str, Any]]],
) -> None:
    outcome = set_up(ringar, monkeypatch, "271828")
    assert outcome.status == ExitStatus.OK, outcome.err
    assert str(kiosk_settings_file()) in outcome.out
    assert "271828" not in outcome.out + kiosk_settings_file().read_text(encoding="utf-8")
    assert ringar("--kiosk").status == ExitStatus.OK
    ((settings, entries, others),) = started
    assert pin_fits("271828", settings.pin_hash)
    assert len(entries) > 5
    assert others["hand_over"] is None, "off by default"


def test_the_hand_over_is_opened_where_it_is_wanted(
    ringar: Ringar,
    monkeypatch: pytest.MonkeyPatch,
    started: list[tuple[KioskSettings, Sequence[RingEntry], dict[str, Any]]],
) -> None:
    set_up(ringar, monkeypatch, "271828")
    path = kiosk_settings_file()
    text = path.read_text(encoding="utf-8")
    text = text.replace("enabled = false", "enabled = true").replace('host = ""', 'host = "127.0.0.1"')
    path.write_text(text.replace("rings = []", 'rings = ["ruby_halo_gold", "no-such"]'), encoding="utf-8")
    assert len(load_kiosk_settings(path).rings) == 2
    outcome = ringar("--kiosk")
    assert outcome.status == ExitStatus.OK, outcome.err
    ((_, entries, others),) = started
    assert others["hand_over"] is not None
    assert [entry.ring_id for entry in entries] == ["ruby_halo_gold"]
    path.write_text(text.replace("rings = []", 'rings = ["no-such"]'), encoding="utf-8")
    assert "None of the rings" in ringar("--kiosk").sentence


def test_a_wrong_pin_is_no_pin(ringar: Ringar, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = set_up(ringar, monkeypatch, "abc")
    assert outcome.status == ExitStatus.USAGE
    assert "4 to 12 digits" in outcome.sentence
    assert not kiosk_settings_file().exists()


def test_a_broken_settings_file_is_named(ringar: Ringar) -> None:
    path = kiosk_settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("idle_s = 'soon'", encoding="utf-8")
    outcome = ringar("--kiosk")
    assert outcome.status == ExitStatus.USAGE
    assert "idle_s" in outcome.sentence
    assert path.name in outcome.sentence


def test_the_kiosk_can_show_what_the_service_gives_it(folder: Path) -> None:
    service = open_hand_over(HandOverSettings(enabled=True, host=IPv4Address("127.0.0.1")))
    assert service is not None
    offered: HandOver = service
    try:
        ticket = offered.publish([("ringar-1.jpg", (folder / "hand.jpg").read_bytes())])
        assert ticket.url.startswith("http://127.0.0.1:")
        assert ticket.expires_at > datetime.now(UTC)
        code = code_image(ticket.qr_matrix())
        assert code.width() == code.height() > 200
        offered.forget_all()
        assert service.waiting() == 0
    finally:
        service.close()
