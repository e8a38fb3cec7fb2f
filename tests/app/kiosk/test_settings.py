import stat
import sys
from pathlib import Path

import pytest

from ringar.app.kiosk.pin import hash_pin, pin_fits
from ringar.app.kiosk.settings import (
    MAX_BYTES,
    HandOverChoice,
    KioskSettings,
    kiosk_settings_file,
    load_kiosk_settings,
    save_pin,
)
from ringar.errors import InvalidParameterError
from tests.app.kiosk.conftest import PIN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "kiosk.toml"


def test_without_a_file_the_defaults_hold_but_there_is_no_pin(file: Path) -> None:
    settings = load_kiosk_settings(file)
    assert settings == KioskSettings()
    assert not settings.hand_over.enabled
    with pytest.raises(InvalidParameterError, match=r"no PIN.*ringar kiosk-setup"):
        settings.check()


def test_a_new_file_names_every_setting(file: Path, pin_hash: str) -> None:
    save_pin(file, pin_hash)
    text = file.read_text(encoding="utf-8")
    for name in (*KioskSettings.model_fields, *HandOverChoice.model_fields):
        assert name in text
    settings = load_kiosk_settings(file)
    settings.check()
    assert settings == KioskSettings(pin_hash=pin_hash)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_only_its_owner_reads_the_file(file: Path, pin_hash: str) -> None:
    save_pin(file, pin_hash)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_another_pin_leaves_the_rest_alone(file: Path, pin_hash: str) -> None:
    file.parent.mkdir()
    file.write_text('# mine\nidle_s = 90\n[hand_over]\nenabled = true\nhost = "192.168.1.20"\n', encoding="utf-8")
    save_pin(file, pin_hash)
    save_pin(file, hash_pin("123456", n=1024))
    settings = load_kiosk_settings(file)
    assert pin_fits("123456", settings.pin_hash)
    assert not pin_fits(PIN, settings.pin_hash)
    assert settings.idle_s == 90
    assert settings.hand_over.enabled
    assert str(settings.hand_over.address) == "192.168.1.20"
    text = file.read_text(encoding="utf-8")
    assert "# mine" in text
    assert text.count("pin_hash") == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("idle_s = 5", "idle_s"),
        ("idle_s = 'soon'", "idle_s"),
        ("idel_s = 60", "idel_s"),
        ("pin_hash = '4711'", "pin_hash"),
        ("pin_hash = 'scrypt$1073741824$8$1$AAAAAAAAAAAAAAAAAAAAAA==$" + 43 * "A" + "='", "pin_hash"),
        ("languages = []", "languages"),
        ("languages = ['tlh']", "languages"),
        ("[hand_over]\nminutes = 0", "minutes"),
        ("[hand_over]\npassword = 'x'", "password"),
        ("idle_s = ", "TOML"),
        ("\x00", "TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(file: Path, text: str, named: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidParameterError) as caught:
        load_kiosk_settings(file)
    assert named in caught.value.message
    assert str(file) in caught.value.message


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"#" * (MAX_BYTES + 1)], ids=["no text", "too long"])
def test_no_file_of_settings(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    with pytest.raises(InvalidParameterError, match=r"kiosk\.toml"):
        load_kiosk_settings(file)


def test_a_folder_in_the_files_place(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(InvalidParameterError, match="can't be read"):
        load_kiosk_settings(file)


def test_a_host_that_is_no_address(pin_hash: str) -> None:
    settings = KioskSettings(pin_hash=pin_hash, hand_over=HandOverChoice(enabled=True, host="shop.local"))
    with pytest.raises(InvalidParameterError, match=r"hand_over\.host.*shop\.local"):
        settings.check()


def test_the_file_lies_in_the_users_settings() -> None:
    assert kiosk_settings_file().name == "kiosk.toml"
