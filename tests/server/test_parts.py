"""Keys, signed addresses, rates and cleaning up."""

import os
import shutil
import sqlite3
import ssl
import stat
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.errors import InvalidParameterError
from ringar.requests import FileToUpload
from ringar.server.keys import KeyStore
from ringar.server.rates import MOST_CLIENTS, RateLimit, client_of
from ringar.server.service import Stores
from ringar.server.settings import ServerSettings, is_loopback
from ringar.server.signing import LIVES_S, Purpose, Signer
from ringar.server.upkeep import Upkeep
from ringar.tasks import store as task_store
from ringar.tasks import uploads as upload_store
from ringar.tasks.blobs import FolderBlobs
from ringar.tasks.database import Database
from ringar.tasks.records import NewTask
from ringar.tasks.store import TaskStore
from ringar.tasks.uploads import UploadStore
from tests.clock import Clock
from tests.server.driving import API, served


def test_keys_are_stored_as_digests(database: Database, tmp_path: Path) -> None:
    text, key = KeyStore(database).make("shop")
    with sqlite3.connect(tmp_path / "tasks.db") as connection:
        dump = "\n".join(connection.iterdump())
    connection.close()
    assert key.id in dump
    assert text not in dump
    assert text.split("_", 2)[2] not in dump


def test_a_key_is_good_until_it_is_revoked(database: Database) -> None:
    keys = KeyStore(database)
    text, key = keys.make("shop")
    other, _ = keys.make("other")
    assert keys.check(text) == key
    revoked = keys.revoke(key.id)
    assert revoked.revoked_at is not None
    assert keys.check(text) is None
    assert keys.check(other) is not None
    assert keys.revoke(key.id) == revoked
    with pytest.raises(InvalidParameterError):
        keys.revoke("nothing")
    assert [key.name for key in keys.all()] == ["shop", "other"]


def test_no_other_text_is_a_key(database: Database) -> None:
    keys = KeyStore(database)
    text, _ = keys.make("shop")
    for wrong in (
        "",
        text[:-1],
        text + "a",
        text.upper(),
        text.swapcase(),
        f" {text}",
        text[:-1] + "\u20ac",
        text + "\n",
    ):
        assert keys.check(wrong) is None


def test_the_signing_secret_is_one_for_all(database: Database, tmp_path: Path) -> None:
    other = Database.in_folder(tmp_path)
    assert KeyStore(database).signing_secret() == KeyStore(other).signing_secret()
    other.close()


@given(name=st.text(max_size=30), expires=st.text(max_size=14), signature=st.text(max_size=60))
def test_no_made_up_address_is_good(name: str, expires: str, signature: str) -> None:
    assert not Signer(b"secret").is_good(Purpose.RESULT, name, expires, signature)


def test_an_address_is_good_for_its_time_and_purpose(clock: Clock) -> None:
    signer = Signer(b"secret", clock)
    parts = dict(part.split("=") for part in signer.query(Purpose.RESULT, "task").split("&"))
    assert LIVES_S[Purpose.RESULT] == 2 * 3600
    assert signer.is_good(Purpose.RESULT, "task", **parts)
    assert not signer.is_good(Purpose.UPLOAD, "task", **parts)
    assert not signer.is_good(Purpose.RESULT, "task2", **parts)
    assert not Signer(b"other", clock).is_good(Purpose.RESULT, "task", **parts)
    clock.now_s += 2 * 3600 - 1
    assert signer.is_good(Purpose.RESULT, "task", **parts)
    clock.now_s += 1
    assert not signer.is_good(Purpose.RESULT, "task", **parts)


def test_a_rate_is_a_sliding_window(clock: Clock) -> None:
    rate = RateLimit(250, 300.0, clock)
    for _ in range(250):
        assert rate.wait_s("a") == 0
        clock.now_s += 1
    assert rate.wait_s("a") == pytest.approx(50)
    assert rate.wait_s("b") == 0
    clock.now_s += 50
    assert rate.wait_s("a") == 0
    assert rate.wait_s("a") == pytest.approx(1)
    assert RateLimit(0, 300.0, clock).wait_s("a") == 0


def test_rates_remember_a_bounded_number_of_clients(clock: Clock) -> None:
    rate = RateLimit(1, 300.0, clock)
    for number in range(MOST_CLIENTS + 100):
        assert rate.wait_s(str(number)) == 0
    assert len(rate._seen) == MOST_CLIENTS
    assert rate.wait_s(str(MOST_CLIENTS + 99)) > 0


def test_clients_by_address() -> None:
    assert client_of("10.0.0.1") != client_of("10.0.0.2")
    assert client_of("2001:db8::1") == client_of("2001:db8::2:3:4:5")
    assert client_of("2001:db8::1") != client_of("2001:db8:0:1::1")


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False), ("shop.local", False)],  # noqa: S104
)
def test_whose_address_it_is(host: str, own: bool) -> None:
    assert is_loopback(host) is own


def test_everything_goes_when_its_time_is_over(database: Database, clock: Clock, tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "pictures")
    tasks, uploads = TaskStore(database, clock=clock), UploadStore(database, blobs, clock)
    (file,) = uploads.announce("key", [FileToUpload(content_type="image/png", file_name="a", file_size=3)])
    uploads.keep(file, b"abc")
    task, _ = tasks.add(NewTask("key", "{}"))
    claim = tasks.claim("worker", 10)
    assert claim is not None
    blobs.write("r-1", b"result")
    tasks.succeed(claim, "r-1")
    blobs.write("r-lost", b"left by a killed process")
    old = time.time() - 100 * 3600
    os.utime(tmp_path / "pictures" / "r-lost", (old, old))
    upkeep = Upkeep(tasks, uploads, blobs)
    clock.now_s += min(task_store.LIFE_S, upload_store.LIFE_S) - 1
    upkeep.clean()
    assert len(list((tmp_path / "pictures").iterdir())) == 2
    assert uploads.read(file.id, "key") == b"abc"
    clock.now_s += 2
    upkeep.clean()
    assert list((tmp_path / "pictures").iterdir()) == []
    assert tasks.get(task.id, "key") is None
    assert uploads.find(file.id) is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions")
def test_the_data_folder_is_for_its_owner_alone(tmp_path: Path) -> None:

    stores = Stores.open(ServerSettings(tmp_path / "data"))
    stores.database.close()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with certificate and key of this machine, signed by itself."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return folder


def test_tls(certificate: Path, tmp_path: Path) -> None:
    """With a certificate the service speaks https alone, and hands out such addresses."""
    cert = certificate / "cert.pem"
    settings = ServerSettings(tmp_path, tls_cert=cert, tls_key=certificate / "key.pem")
    with served(settings, lambda *_: None) as service:
        trusted = ssl.create_default_context(cafile=str(cert))
        headers = {"Authorization": f"Bearer {service.key}"}
        with httpx.Client(base_url=service.url, verify=trusted, headers=headers, trust_env=False) as client:
            answer = client.get("/healthz")
            assert answer.status_code == 200
            assert answer.headers["strict-transport-security"].startswith("max-age=")
            files = [{"content_type": "image/png", "file_name": "a", "file_size": 3}]
            told = client.post(f"{API}/file", json={"files": files}).json()["data"]["files"]
        assert told[0]["requests"][0]["url"].startswith("https://127.0.0.1:")
        with pytest.raises(httpx.HTTPError):
            httpx.get(service.url.replace("https:", "http:") + "/healthz")


def test_a_proxy_s_address_is_handed_out(tmp_path: Path) -> None:
    settings = ServerSettings(tmp_path, public_url="https://try.shop.example/ring")
    with served(settings, lambda *_: None) as service:
        files = [{"content_type": "image/png", "file_name": "a", "file_size": 3}]
        told = service.client.post(f"{API}/file", json={"files": files}).json()["data"]["files"]
    assert told[0]["requests"][0]["url"].startswith("https://try.shop.example/ring/uploads/")
