"""The kiosk's settings: one TOML file that the shop writes, checked field by field. No Qt."""

import json
import re
import tomllib
from ipaddress import IPv4Address
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field

from ringar.app.kiosk.pin import HASH_PATTERN
from ringar.errors import InvalidParameterError, OutputError
from ringar.files import make_folder, read_at_most, reason_of, write_atomically
from ringar.validation import validate

Language = Literal["en", "de", "fr", "es", "zh_CN", "ar"]

MAX_BYTES = 65_536
HOW_TO_SET_A_PIN = "Set one with 'ringar kiosk-setup'."


class HandOverChoice(BaseModel):
    """Whether and how customers take their pictures along.

    Attributes
    ----------
    host
        Address of the network interface to offer pictures on; empty: this machine's own in the local network.
    port
        0: any free one.
    minutes
        How long pictures can be fetched.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    enabled: bool = False
    host: str = ""
    port: Annotated[int, Field(ge=0, lt=65536)] = 0
    minutes: Annotated[float, Field(ge=1, le=60)] = 10.0

    @property
    def address(self) -> IPv4Address | None:
        """``host`` as an address.

        Raises
        ------
        InvalidParameterError
            It is none.
        """
        try:
            return IPv4Address(self.host) if self.host else None
        except ValueError as error:
            raise InvalidParameterError(
                "hand_over.host", f"hand_over.host must be an address such as 192.168.1.20, not '{self.host}'."
            ) from error


class KioskSettings(BaseModel):
    """Everything that can be set about a kiosk.

    Attributes
    ----------
    pin_hash
        Made by ``ringar kiosk-setup``; without it the kiosk does not start.
    idle_s
        Seconds without touch and without a moving hand after which the customer is asked whether they are still there.
    notice_s
        Seconds from that question until everything of the customer is gone.
    language
        Spoken to every new customer; empty: the system's.
    languages
        Offered on the screen, in this order.
    ground
        What the controls lie on.
    consent_text
        Asked before the first picture; empty: the program's own sentence in the customer's language.
    rings
        SKUs to show, in this order; empty: the whole catalogue, or the bundled rings where it is empty.
    camera
        As ``--source``; empty: the first camera.
    hung_after_s
        Seconds without a sign of life after which the try-on is started anew.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    pin_hash: Annotated[
        str, Field(pattern=rf"^$|{HASH_PATTERN}", description="a text made by 'ringar kiosk-setup'")
    ] = ""
    idle_s: Annotated[float, Field(ge=10, le=3600)] = 60.0
    notice_s: Annotated[float, Field(ge=3, le=60)] = 10.0
    language: Literal["", "en", "de", "fr", "es", "zh_CN", "ar"] = ""
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=6)] = (
        "en", "de", "fr", "es", "zh_CN", "ar",
    )  # fmt: skip
    ground: Literal["dark", "light"] = "dark"
    consent_text: Annotated[str, Field(max_length=400)] = ""
    rings: Annotated[tuple[str, ...], Field(max_length=1000)] = ()
    camera: str = ""
    hung_after_s: Annotated[float, Field(ge=2, le=120)] = 8.0
    hand_over: HandOverChoice = HandOverChoice()

    def check(self) -> None:
        """See that a kiosk can be started with these.

        Raises
        ------
        InvalidParameterError
            There is no PIN, or an address is none.
        """
        if not self.pin_hash:
            sentence = f"This kiosk has no PIN, so nobody could leave it. {HOW_TO_SET_A_PIN}"
            raise InvalidParameterError("pin_hash", sentence)
        _ = self.hand_over.address


def kiosk_settings_file() -> Path:
    """Where the file lies on this system."""
    return Path(platformdirs.user_config_dir("ringar", appauthor=False)) / "kiosk.toml"


def load_kiosk_settings(path: Path) -> KioskSettings:
    """What the file says; the defaults where there is none.

    Raises
    ------
    InvalidParameterError
        It can't be read, is no TOML, or a field is unknown or wrong; the sentence names file and field.
    """
    try:
        text = _read(path)
        return validate(KioskSettings, _plain(tomllib.loads(text)))
    except FileNotFoundError:
        return KioskSettings()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidParameterError("", f"{path}: can't be read ({reason_of(error)}). Check the file.") from error
    except tomllib.TOMLDecodeError as error:
        raise InvalidParameterError("", f"{path}: this is no valid TOML ({error}). Correct the file.") from error
    except InvalidParameterError as error:
        raise InvalidParameterError(error.field, f"{path}: {error.message}") from error


def save_pin(path: Path, pin_hash: str) -> None:
    """Put a PIN's hash into the file and leave the rest as it is; a missing file is made, with every setting named.

    Raises
    ------
    InvalidParameterError
        The file there can't be used.
    OutputError
        It can't be written.
    """
    load_kiosk_settings(path)
    line = f"pin_hash = {json.dumps(pin_hash)}"
    try:
        text = _read(path)
    except FileNotFoundError:
        text = _template()
    text, found = re.subn(r"^[ \t]*pin_hash[ \t]*=.*$", lambda _: line, text, count=1, flags=re.MULTILINE)
    make_folder(path.parent)
    write_atomically(path, (text if found else f"{line}\n{text}").encode())
    try:
        path.chmod(0o600)
    except OSError as error:
        raise OutputError(
            f"{path}: can't be kept from other users ({reason_of(error)}). Choose another folder."
        ) from error


def _read(path: Path) -> str:
    data = read_at_most(path, MAX_BYTES)
    if data is None:
        raise InvalidParameterError("", f"the file has more than {MAX_BYTES} bytes. Shorten it.")
    return data.decode("utf-8")


def _plain(value: object) -> object:
    """TOML's values as those of JSON; lists stay lists."""
    return json.loads(json.dumps(value, default=str))


def _template() -> str:
    """A file that names every setting with its default."""
    lines = ["# Settings of ringar --kiosk; docs/kiosk.md explains each.", ""]
    table: list[str] = ["", "[hand_over]"]
    for name, value in KioskSettings().model_dump(mode="json").items():
        if isinstance(value, dict):
            table += [f"{key} = {json.dumps(inner)}" for key, inner in value.items()]
        else:
            lines.append(f"{name} = {json.dumps(value)}")
    return "\n".join([*lines, *table, ""])
