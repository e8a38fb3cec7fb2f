"""``ringar keys`` and what ``ringar serve`` refuses before it listens."""

import socket
from collections.abc import Callable
from ipaddress import ip_network
from pathlib import Path

import pytest

from ringar.cli import serve
from ringar.errors import ExitStatus
from ringar.server.settings import ServerSettings, default_data_folder
from tests.cli.conftest import Ringar


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[ServerSettings]:
    """The services that would have been started."""
    settings: list[ServerSettings] = []
    monkeypatch.setattr(serve, "log_to_stderr", lambda: None)

    def start(its: ServerSettings, ready: Callable[[str], None]) -> None:
        settings.append(its)
        ready("http://here")

    monkeypatch.setattr(serve, "run_service", start)
    return settings


def test_keys_are_made_listed_and_revoked(ringar: Ringar, tmp_path: Path) -> None:
    made = ringar("keys", "make", "shop", "--data-folder", tmp_path)
    assert made.status == ExitStatus.OK
    text = made.out.strip()
    assert text.startswith("rk_")
    assert text not in made.err
    listed = ringar("keys", "list", "--data-folder", tmp_path, "--json").json
    assert [(key["name"], key["revoked"]) for key in listed] == [("shop", False)]
    assert text.split("_")[1] == listed[0]["id"]
    assert text not in str(listed)
    revoked = ringar("keys", "revoke", listed[0]["id"], "--data-folder", tmp_path, "--json")
    assert revoked.json["revoked"]
    assert "revoked" in ringar("keys", "list", "--data-folder", tmp_path).out


def test_a_key_with_a_webhook(ringar: Ringar, tmp_path: Path) -> None:
    url = "https://shop.example/hook"
    told = ringar("keys", "make", "shop", "--webhook", url, "--data-folder", tmp_path, "--json").json
    assert told["webhook"] == url
    assert told["webhook_secret"].startswith("whsec_")
    assert "whsec_" not in ringar("keys", "list", "--data-folder", tmp_path, "--json").out
    two_lines = ringar("keys", "make", "shop", "--webhook", url, "--data-folder", tmp_path).out.split()
    assert [line.split("_")[0] for line in two_lines] == ["rk", "whsec"]


@pytest.mark.parametrize(
    "words",
    [
        ["make", ""],
        ["make", "x" * 101],
        ["make", "a\nb"],
        ["make", "shop", "--webhook", "gopher://x"],
        ["revoke", "no"],
    ],
)
def test_wrong_keys(ringar: Ringar, tmp_path: Path, words: list[str]) -> None:
    outcome = ringar("keys", *words, "--data-folder", tmp_path)
    assert outcome.status == ExitStatus.USAGE
    assert outcome.sentence


def test_the_first_start_says_how_to_make_a_key(ringar: Ringar, started: list[ServerSettings]) -> None:
    outcome = ringar("serve")
    assert outcome.status == ExitStatus.OK
    assert "ringar keys make NAME" in outcome.err
    (settings,) = started
    assert settings.host == "127.0.0.1"
    assert settings.data_folder == default_data_folder()
    assert settings.limits.requests == 250
    assert ringar("keys", "make", "shop").status == ExitStatus.OK
    assert "keys make" not in ringar("serve").err


def test_the_network_needs_a_key_and_is_warned_of(
    ringar: Ringar, started: list[ServerSettings], tmp_path: Path
) -> None:
    refused = ringar("serve", "--host", "0.0.0.0", "--data-folder", tmp_path)  # noqa: S104
    assert refused.status == ExitStatus.USAGE
    assert f"ringar keys make NAME --data-folder {tmp_path}" in refused.sentence
    assert started == []
    key = ringar("keys", "make", "shop", "--data-folder", tmp_path, "--json").json
    opened = ringar("serve", "--host", "0.0.0.0", "--data-folder", tmp_path)  # noqa: S104
    assert opened.status == ExitStatus.OK
    assert "warning: other machines can reach the service" in opened.err
    assert "nothing is encrypted" in opened.err
    ringar("keys", "revoke", key["id"], "--data-folder", tmp_path)
    assert ringar("serve", "--host", "0.0.0.0", "--data-folder", tmp_path).status == ExitStatus.USAGE  # noqa: S104


def test_options_reach_the_service(ringar: Ringar, started: list[ServerSettings], tmp_path: Path) -> None:
    words: list[object] = ["--workers", 3, "--port", 0, "--rate-limit", 7, "--public-url", "https://try.shop.example/"]
    words += ["--error-codes", "family", "--allow-host", ".shop.example", "--allow-network", "192.168.10.0/24"]
    outcome = ringar("serve", "--data-folder", tmp_path, "--json", *words)
    assert outcome.json == {"url": "http://here", "docs": "http://here/docs"}
    (settings,) = started
    assert (settings.workers, settings.port, settings.limits.requests) == (3, 0, 7)
    assert settings.public_url == "https://try.shop.example"
    assert settings.error_codes == "family"
    assert settings.fetch.allows_host("img.shop.example")
    assert not settings.fetch.allows_host("other.example")
    assert settings.fetch.allowed_networks == (ip_network("192.168.10.0/24"),)


@pytest.mark.parametrize(
    "words",
    [
        ["--tls-cert", "cert.pem"],
        ["--tls-cert", "cert.pem", "--tls-key", "key.pem"],
        ["--public-url", "shop.example"],
        ["--allow-host", "http://shop.example/"],
        ["--allow-network", "192.168.10.1/24"],
        ["--workers", "0"],
        ["--port", "70000"],
    ],
)
def test_wrong_options(ringar: Ringar, started: list[ServerSettings], tmp_path: Path, words: list[str]) -> None:
    outcome = ringar("serve", "--data-folder", tmp_path, *words)
    assert outcome.status == ExitStatus.USAGE
    assert outcome.sentence.startswith("ringar: ")
    assert started == []


def test_a_port_that_is_taken(ringar: Ringar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "log_to_stderr", lambda: None)
    ringar("keys", "make", "shop", "--data-folder", tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        outcome = ringar("serve", "--data-folder", tmp_path, "--port", taken.getsockname()[1])
    assert outcome.status == ExitStatus.OUTPUT
    assert "can't be listened at" in outcome.sentence


def test_a_data_folder_that_can_not_be_used(ringar: Ringar, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "data" / "tasks.db").mkdir(parents=True)
    for folder in ("file", "data"):
        outcome = ringar("keys", "make", "shop", "--data-folder", tmp_path / folder)
        assert outcome.status == ExitStatus.OUTPUT
        assert "Choose another folder." in outcome.sentence
