"""Fetching source files: limits, redirects, and no way through to other machines; over real HTTP on this machine."""

import asyncio
import gzip
import ssl
import subprocess
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from ringar.errors import DownloadError, EngineCode, FamilyCode, FileTooLargeError, MaskDownloadError
from ringar.server.fetch import FetchPolicy, fetch, fetch_bytes

Answer = Callable[[BaseHTTPRequestHandler], None]
LOCAL = "127.0.0.0/8"


class Site:
    """A web site on this machine that remembers what it was asked."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.server = server
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])

    def url(self, path: str, host: str = "shop.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def policy(self, **changes: Any) -> FetchPolicy:
        given = {"allowed_networks": (LOCAL,), "allowed_ports": {self.port}, "total_timeout_s": 10}
        return FetchPolicy.model_validate(given | changes)


@contextmanager
def running_site(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            own.asked.append((self.path, dict(self.headers.items())))
            own.pages[self.path.partition("?")[0]](self)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that hangs up early is what some of these tests do."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    own = Site(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield own
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def file(data: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in ({"Content-Length": str(len(data))} | (headers or {})).items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(data)

    return answer


def plain(data: bytes) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(data)

    return answer


def redirect(location: str, status: int = 302) -> Answer:
    return file(b"", status, {"Location": location})


def endless(first: bytes, piece: bytes, pause: threading.Event | None = None) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(first)
        try:
            while pause is None or not pause.wait(0.05):
                request.wfile.write(piece)
        except OSError:
            return

    return answer


def local(_host: str, _port: int) -> Sequence[str]:
    return ["127.0.0.1"]


def test_a_file_comes_as_it_is_and_the_site_sees_its_own_name(site: Site) -> None:
    site.pages["/ring.jpg"] = file(b"ring")
    assert fetch_bytes(site.url("/ring.jpg?w=3&v=%20"), site.policy(), resolve=local) == b"ring"
    ((path, headers),) = site.asked
    assert path == "/ring.jpg?w=3&v=%20"
    assert headers["Host"] == f"shop.example:{site.port}"
    assert headers["Accept-Encoding"] == "identity"
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_it_can_be_awaited(site: Site) -> None:
    site.pages["/"] = file(b"ring")
    assert asyncio.run(fetch(site.url("/"), site.policy(), resolve=local)) == b"ring"


def test_nothing_on_this_machine_is_fetched_by_default(site: Site) -> None:
    site.pages["/"] = file(b"secret")
    policy = FetchPolicy(allowed_ports=frozenset({site.port}))
    for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0x7f.1", "0"):
        with pytest.raises(DownloadError):
            fetch_bytes(site.url("/", host), policy)
    assert not site.asked


@pytest.mark.parametrize(
    "found",
    [["127.0.0.1"], ["10.0.0.1"], ["::ffff:127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["127.0.0.1", "8.8.8.8"],
     ["fe80::1%1"], ["169.254.169.254"], ["64:ff9b::7f00:1"], ["not an address"]],
)  # fmt: skip
def test_a_name_is_refused_where_any_of_its_addresses_is_not_public(site: Site, found: list[str]) -> None:
    policy = FetchPolicy(allowed_ports=frozenset({site.port}))
    with pytest.raises(DownloadError, match="not at a public address"):
        fetch_bytes(site.url("/"), policy, resolve=lambda _host, _port: found)
    assert not site.asked


def test_a_name_that_changes_its_address_is_resolved_once_and_asked_where_it_was_checked(site: Site) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return next(answers)

    site.pages["/"] = file(b"ring")
    policy = site.policy(allowed_networks=("127.0.0.1/32",))
    assert fetch_bytes(site.url("/"), policy, resolve=rebinding) == b"ring"
    assert asked == ["shop.example"]
    with pytest.raises(DownloadError, match="not at a public address"):
        fetch_bytes(site.url("/"), policy, resolve=rebinding)


def test_the_next_address_is_asked_where_one_does_not_answer(site: Site) -> None:
    site.pages["/"] = file(b"ring")
    found = ["127.0.0.9", "127.0.0.1"]  # nobody listens on the first
    assert fetch_bytes(site.url("/"), site.policy(), resolve=lambda *_: found) == b"ring"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, status: int) -> None:
    site.pages["/a/old"] = redirect("new?x=1", status)
    site.pages["/a/new"] = file(b"ring")
    assert fetch_bytes(site.url("/a/old"), site.policy(), resolve=local) == b"ring"
    assert [path for path, _ in site.asked] == ["/a/old", "/a/new?x=1"]


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:1/", "http://localhost/", "http://[::1]/",
        "http://2130706433/", "//10.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1:6379/_x", "ftp://8.8.8.8/",
        "http://user@shop.example/", "http://[::ffff:a9fe:a9fe]/", "http://metadata.google.internal/",
        "\\\\10.0.0.1\\x", "http://127.1/", "http://127.0.0.1.\\@x/", "http://[", "http://100.64.0.1/",
        "/" + "a" * 9000, "javascript:alert(1)", "http://0/",
    ],
)  # fmt: skip
def test_redirects_are_checked_like_first_addresses(site: Site, location: str) -> None:
    def resolve(host: str, _port: int) -> Sequence[str]:
        return {"shop.example": ["127.0.0.1"]}.get(host, ["10.1.2.3"])

    site.pages["/"] = redirect(location)
    policy = site.policy(allowed_networks=("127.0.0.1/32",), allowed_ports={site.port, 80})
    with pytest.raises(DownloadError):
        fetch_bytes(site.url("/"), policy, resolve=resolve)
    assert len(site.asked) == 1


def test_a_name_is_checked_again_at_every_redirect(site: Site) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["192.168.1.1"]])
    site.pages["/"] = redirect("/")
    with pytest.raises(DownloadError, match="not at a public address"):
        fetch_bytes(site.url("/"), site.policy(), resolve=lambda *_: next(answers))
    assert len(site.asked) == 2


def test_redirects_come_to_an_end(site: Site) -> None:
    site.pages["/"] = redirect("/")
    with pytest.raises(DownloadError, match="more than 2 times"):
        fetch_bytes(site.url("/"), site.policy(max_redirects=2), resolve=local)
    assert len(site.asked) == 3


def test_only_hosts_of_the_list_are_asked(site: Site) -> None:
    site.pages["/"] = file(b"ring")
    policy = site.policy(allowed_hosts={"Shop.example", ".pictures.example"})
    for host in ("shop.example", "a.pictures.example", "SHOP.example"):
        assert fetch_bytes(site.url("/", host), policy, resolve=local) == b"ring"
    for host in ("other.example", "pictures.example", "shop.example.evil.example", "evilshop.example", "127.0.0.1"):
        with pytest.raises(DownloadError, match="not among the hosts"):
            fetch_bytes(site.url("/", host), policy, resolve=local)
    site.pages["/away"] = redirect(site.url("/", "other.example"))
    with pytest.raises(DownloadError, match="not among the hosts"):
        fetch_bytes(site.url("/away"), policy, resolve=local)


def test_a_listed_host_must_be_at_an_allowed_address_all_the_same(site: Site) -> None:
    policy = site.policy(allowed_hosts={"shop.example"}, allowed_networks=())
    with pytest.raises(DownloadError, match="not at a public address"):
        fetch_bytes(site.url("/"), policy, resolve=local)


def test_other_ports_are_refused(site: Site) -> None:
    with pytest.raises(DownloadError, match="port"):
        fetch_bytes(site.url("/"), site.policy(allowed_ports={80, 443}), resolve=local)


@pytest.mark.parametrize("host", ["a b", "x/y", "..", "1.2.3", "*", "user@x"])
def test_a_list_of_hosts_holds_hosts(host: str) -> None:
    with pytest.raises(ValueError, match="allowed_hosts"):
        FetchPolicy(allowed_hosts=frozenset({host}))


@pytest.mark.parametrize("size", [1000, 1001, 5000])
@pytest.mark.parametrize("announced", [True, False])
def test_files_that_are_too_large_are_refused(site: Site, size: int, announced: bool) -> None:
    site.pages["/"] = file(b"x" * size) if announced else plain(b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * size)
    with pytest.raises(FileTooLargeError) as caught:
        fetch_bytes(site.url("/"), site.policy(max_bytes=1000), resolve=local)
    assert caught.value.family_code is FamilyCode.EXCEED_MAX_FILESIZE


def test_a_file_just_small_enough_is_fetched(site: Site) -> None:
    site.pages["/"] = file(b"x" * 999)
    assert len(fetch_bytes(site.url("/"), site.policy(max_bytes=1000), resolve=local)) == 999


def test_a_stream_without_end_is_cut_off_by_its_size(site: Site) -> None:
    site.pages["/"] = endless(b"HTTP/1.0 200 OK\r\n\r\n", b"x" * 4096)
    with pytest.raises(FileTooLargeError):
        fetch_bytes(site.url("/"), site.policy(max_bytes=100_000), resolve=local)


@pytest.mark.parametrize(
    "first", [b"", b"HTTP/1.0 200 OK\r\nX-A: ", b"HTTP/1.0 200 OK\r\n\r\n"], ids=["status line", "headers", "body"]
)
def test_an_answer_that_drips_is_cut_off_by_the_time(site: Site, first: bytes) -> None:
    over = threading.Event()
    site.pages["/"] = endless(first, b"x", over)
    try:
        with pytest.raises(DownloadError, match=r"longer than 0\.3 s"):
            fetch_bytes(site.url("/"), site.policy(total_timeout_s=0.3), resolve=local)
    finally:
        over.set()


def test_a_resolver_that_hangs_is_not_waited_for(site: Site) -> None:
    over = threading.Event()

    def hang(_host: str, _port: int) -> Sequence[str]:
        over.wait()
        return []

    try:
        with pytest.raises(DownloadError, match=r"longer than 0\.2 s"):
            fetch_bytes(site.url("/"), site.policy(total_timeout_s=0.2), resolve=hang)
    finally:
        over.set()


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_packed_files_are_unpacked_and_bombs_are_not(site: Site, encoding: str, pack: Callable[[bytes], bytes]) -> None:
    site.pages["/"] = file(pack(b"ring" * 100), headers={"Content-Encoding": encoding})
    assert fetch_bytes(site.url("/"), site.policy(), resolve=local) == b"ring" * 100
    site.pages["/"] = file(pack(b"\0" * 20_000_000), headers={"Content-Encoding": encoding})
    with pytest.raises(FileTooLargeError):
        fetch_bytes(site.url("/"), site.policy(max_bytes=1_000_000), resolve=local)
    site.pages["/"] = file(pack(b"ring" * 100)[:-9], headers={"Content-Encoding": encoding})
    with pytest.raises(DownloadError, match="damaged"):
        fetch_bytes(site.url("/"), site.policy(), resolve=local)


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "x"])
def test_other_content_encodings_are_refused(site: Site, encoding: str) -> None:
    site.pages["/"] = file(b"x", headers={"Content-Encoding": encoding})
    with pytest.raises(DownloadError, match="encoding"):
        fetch_bytes(site.url("/"), site.policy(), resolve=local)


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 401, 403, 404, 410, 500, 503])
def test_only_whole_answers_are_files(site: Site, status: int) -> None:
    site.pages["/"] = file(b"", status)
    with pytest.raises(DownloadError, match=str(status)):
        fetch_bytes(site.url("/"), site.policy(), resolve=local)


def test_an_answer_that_breaks_off_is_no_file(site: Site) -> None:
    site.pages["/"] = file(b"ri", headers={"Content-Length": "4"})
    with pytest.raises(DownloadError):
        fetch_bytes(site.url("/"), site.policy(), resolve=local)


def test_an_answer_that_is_no_http_is_no_file(site: Site) -> None:
    site.pages["/"] = plain(b"220 mail.example ESMTP\r\n")
    with pytest.raises(DownloadError):
        fetch_bytes(site.url("/"), site.policy(), resolve=local)


def test_errors_carry_the_codes_and_no_secret(site: Site) -> None:
    site.pages["/secret/path"] = file(b"", 404)
    url = site.url("/secret/path?token=secret")
    with pytest.raises(DownloadError) as caught:
        fetch_bytes(url, site.policy(), resolve=local)
    assert caught.value.family_code is FamilyCode.DOWNLOAD_IMAGE
    assert caught.value.engine_code is EngineCode.INPUT_ERROR
    assert "secret" not in caught.value.message
    with pytest.raises(MaskDownloadError) as mask:
        fetch_bytes(url, site.policy(), mask=True, resolve=local)
    assert mask.value.family_code is FamilyCode.DOWNLOAD_MASK
    with pytest.raises(DownloadError) as refused:
        fetch_bytes("http://user:secret@shop.example/", site.policy(), resolve=local)
    assert "secret" not in refused.value.message


def test_addresses_are_not_logged(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    site.pages["/"] = file(b"ring")
    with caplog.at_level("INFO"):
        fetch_bytes(site.url("/?token=secret"), site.policy(), resolve=local)
    assert "secret" not in caplog.text


def test_no_proxy_and_no_password_file_is_used(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (tmp_path / "netrc").write_text("machine shop.example login a password b")
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    site.pages["/"] = file(b"ring")
    assert fetch_bytes(site.url("/"), site.policy(), resolve=local) == b"ring"
    assert "Authorization" not in site.asked[0][1]


def test_cookies_are_not_kept(site: Site) -> None:
    site.pages["/"] = file(b"", 302, {"Location": "/next", "Set-Cookie": "a=b; Path=/"})
    site.pages["/next"] = file(b"ring")
    fetch_bytes(site.url("/"), site.policy(), resolve=local)
    assert all("Cookie" not in headers for _, headers in site.asked)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Certificate and key of shop.example, signed by itself."""
    openssl = which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=shop.example", "-addext", "subjectAltName=DNS:shop.example", "-keyout", "key.pem",
         "-out", "cert.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.fixture
def secure_site(certificate: Path) -> Iterator[tuple[Site, list[str]]]:
    names: list[str] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    context.sni_callback = lambda _socket, name, _context: names.append(name or "")
    with running_site(context) as running:
        yield running, names


def test_tls_keeps_the_name_though_the_address_is_asked(secure_site: tuple[Site, list[str]], certificate: Path) -> None:
    site, names = secure_site
    site.pages["/"] = file(b"ring")
    policy = site.policy(ca_file=certificate / "cert.pem")
    url = f"https://shop.example:{site.port}/"
    assert fetch_bytes(url, policy, resolve=local) == b"ring"
    assert names == ["shop.example"]
    assert site.asked[0][1]["Host"] == f"shop.example:{site.port}"
    with pytest.raises(DownloadError):
        fetch_bytes(f"https://other.example:{site.port}/", policy, resolve=local)
    with pytest.raises(DownloadError):
        fetch_bytes(url, site.policy(), resolve=local)
    assert len(site.asked) == 1


def test_https_leads_to_no_http(secure_site: tuple[Site, list[str]], certificate: Path, site: Site) -> None:
    secure, _ = secure_site
    site.pages["/"] = file(b"ring")
    secure.pages["/"] = redirect(site.url("/"))
    policy = secure.policy(ca_file=certificate / "cert.pem", allowed_ports={secure.port, site.port})
    with pytest.raises(DownloadError, match="without encryption"):
        fetch_bytes(f"https://shop.example:{secure.port}/", policy, resolve=local)
    assert not site.asked
