"""Hand-over of pictures to a phone: over real HTTP, for one phone, for a while, and then gone without a trace."""

import re
import socket
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import cv2
import httpx
import numpy as np
import pytest

from ringar.errors import HandOverError
from ringar.pictures import encode_jpeg, encode_png
from ringar.server.handover import HandOverService, HandOverSettings, HandOverTicket, open_hand_over
from ringar.server.handover import service as handover
from ringar.server.handover.lan import lan_addresses
from ringar.server.handover.texts import TEXTS, language_for
from tests.clock import Clock

HERE = IPv4Address("127.0.0.1")
GREY = np.full((40, 60, 3), 127, np.uint8)
PICTURES = (("Solitaire, white gold.png", encode_png(GREY)), ("Ring <&> 2.jpg", encode_jpeg(GREY)))


@pytest.fixture
def service(clock: Clock) -> Iterator[HandOverService]:
    running = HandOverService(HandOverSettings(enabled=True, host=HERE, lifetime_s=600), clock)
    yield running
    running.close()


@pytest.fixture
def phone() -> Iterator[Callable[..., httpx.Client]]:
    opened: list[httpx.Client] = []

    def new(language: str = "en") -> httpx.Client:
        opened.append(httpx.Client(trust_env=False, headers={"Accept-Language": language}))
        return opened[-1]

    yield new
    for client in opened:
        client.close()


NOT_FOUND = (404, b"Not found\n")


def answer(response: httpx.Response) -> tuple[int, bytes]:
    return response.status_code, response.content


def same_as_nothing(phone: httpx.Client, url: str, response: httpx.Response) -> bool:
    """Whether an answer is just what an address that never existed gives."""
    nothing = phone.get(httpx.URL(url).join("/" + "A" * 32))
    left_out = {"date", "content-length"}
    headers = [{k: v for k, v in r.headers.items() if k not in left_out} for r in (nothing, response)]
    return answer(nothing) == answer(response) == NOT_FOUND and headers[0] == headers[1]


class Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_a_phone_sees_and_saves_its_pictures(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    shown = customer.get(ticket.url)
    page = Page(shown.text)
    assert shown.status_code == 200
    assert [image["alt"] for image in page.all("img")] == [
        "Picture 1 of 2: Solitaire, white gold.png", "Picture 2 of 2: Ring <&> 2.jpg",
    ]  # fmt: skip
    for image, (_, data) in zip(page.all("img"), PICTURES, strict=True):
        assert customer.get(httpx.URL(ticket.url).join(str(image["src"]))).content == data
    saved = customer.get(httpx.URL(ticket.url).join(str(page.all("a")[1]["href"])))
    assert saved.content == PICTURES[1][1]
    assert saved.headers["content-type"] == "image/jpeg"
    assert saved.headers["content-disposition"] == "attachment; filename*=UTF-8''Ring%20%3C%26%3E%202.jpg"


def test_the_page_needs_nothing_from_elsewhere_and_forbids_it(
    service: HandOverService, phone: Callable[..., httpx.Client]
) -> None:
    ticket = service.publish(PICTURES)
    shown = phone().get(ticket.url)
    policy = shown.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert shown.headers["cache-control"] == "no-store"
    assert shown.headers["referrer-policy"] == "no-referrer"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "server" not in shown.headers
    path = httpx.URL(ticket.url).path
    links = re.findall(r'(?:src|href|action)="([^"]*)"', shown.text)
    assert len(links) == 5
    assert all(link.startswith(path) for link in links)
    assert not re.search(r"<script|url\(|@import|style=", shown.text)
    assert Page(shown.text).all("meta")[1]["content"] == "width=device-width, initial-scale=1"


def test_the_style_is_the_one_that_the_policy_names(
    service: HandOverService, phone: Callable[..., httpx.Client]
) -> None:
    import base64  # noqa: PLC0415
    import hashlib  # noqa: PLC0415

    shown = phone().get(service.publish(PICTURES).url)
    style = re.search(r"<style>(.*)</style>", shown.text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in shown.headers["content-security-policy"]


def test_the_address_can_not_be_guessed(service: HandOverService) -> None:
    secrets = {httpx.URL(service.publish(PICTURES).url).path for _ in range(50)}
    assert len(secrets) == 50
    assert all(re.fullmatch(r"/[A-Za-z0-9_-]{32}", secret) for secret in secrets)  # 192 bits


def test_a_visit_after_the_time_is_over_gives_no_hint(
    service: HandOverService, phone: Callable[..., httpx.Client], clock: Clock
) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    assert customer.get(ticket.url).status_code == 200
    clock.now_s += 599
    assert customer.get(ticket.url + "/1").status_code == 200
    clock.now_s += 1
    for path in ("", "/1", "/2?save"):
        assert same_as_nothing(customer, ticket.url, customer.get(ticket.url + path))
    assert service.waiting() == 0


def test_a_second_phone_gets_no_hint(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket, customer, stranger = service.publish(PICTURES), phone(), phone()
    assert customer.get(ticket.url).status_code == 200
    for path in ("", "/1", "/2?save"):
        assert same_as_nothing(stranger, ticket.url, stranger.get(ticket.url + path))
    stranger.cookies.set("visitor", "A" * 32)
    assert same_as_nothing(stranger, ticket.url, stranger.get(ticket.url))
    assert same_as_nothing(stranger, ticket.url, stranger.post(ticket.url, data={"sure": "yes"}))
    assert customer.get(ticket.url + "/1").content == PICTURES[0][1]


def test_pictures_alone_don_t_open_a_page(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket, early = service.publish(PICTURES), phone()
    assert same_as_nothing(early, ticket.url, early.get(ticket.url + "/1"))
    assert same_as_nothing(early, ticket.url, early.post(ticket.url, data={"sure": "yes"}))
    assert phone().get(ticket.url).status_code == 200


def test_fetched_and_confirmed_pictures_are_deleted(
    service: HandOverService, phone: Callable[..., httpx.Client]
) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    customer.get(ticket.url)
    customer.get(ticket.url + "/1")
    asked = customer.post(ticket.url)
    assert TEXTS["en"].not_yet in asked.text
    assert customer.get(ticket.url + "/2?save").status_code == 200
    assert TEXTS["en"].gone in customer.post(ticket.url).text
    assert service.waiting() == 0
    assert same_as_nothing(customer, ticket.url, customer.get(ticket.url))


def test_a_customer_may_delete_pictures_that_were_not_fetched(
    service: HandOverService, phone: Callable[..., httpx.Client]
) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    page = Page(customer.get(ticket.url).text)
    assert page.all("form")[0]["action"] == httpx.URL(ticket.url).path
    again = Page(customer.post(ticket.url).text)
    field = next(given for given in again.all("input"))
    assert TEXTS["en"].gone in customer.post(ticket.url, data={str(field["name"]): str(field["value"])}).text
    assert service.waiting() == 0


def test_a_reset_forgets_everything_at_once(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    tickets, customer = [service.publish(PICTURES) for _ in range(2)], phone()
    customer.get(tickets[0].url)
    service.forget_all()
    assert service.waiting() == 0
    for ticket in tickets:
        assert same_as_nothing(customer, ticket.url, customer.get(ticket.url))


def test_pictures_that_nobody_asks_for_are_deleted_on_time() -> None:
    service = HandOverService(HandOverSettings(enabled=True, host=HERE, lifetime_s=0.05))
    try:
        service.publish(PICTURES)
        timer = service._timers[0]
        timer.join()
        assert service.waiting() == 0
    finally:
        service.close()


def test_only_so_many_customers_wait_at_once(service: HandOverService) -> None:
    for _ in range(20):
        service.publish(PICTURES)
    assert service.waiting() == 4


def test_nothing_is_written_to_the_disk(
    service: HandOverService, phone: Callable[..., httpx.Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    for name in ("open", "write_bytes", "write_text", "mkdir"):
        monkeypatch.setattr(Path, name, refuse)
    monkeypatch.setattr("builtins.open", refuse)
    ticket, customer = service.publish(PICTURES), phone()
    assert customer.get(ticket.url).status_code == 200
    assert customer.get(ticket.url + "/1").content == PICTURES[0][1]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"), ("de", "de"), ("de-AT,de;q=0.9,en;q=0.8", "de"), ("fr-CA", "fr"), ("es-419,es;q=0.9", "es"),
        ("zh-Hant-TW,zh;q=0.8", "zh"), ("ar-EG", "ar"), ("ja,ko;q=0.9,fr;q=0.1", "fr"), ("en;q=0.2, de;q=0.7", "de"),
        ("*", "en"), ("de;q=0", "en"), (";;;,=,q=x", "en"), ("de;q=x,fr;q=0.5", "fr"), ("xx" * 4000, "en"),
    ],
)  # fmt: skip
def test_the_page_speaks_the_phone_s_language(accepted: str, language: str) -> None:
    assert language_for(accepted) == language


@pytest.mark.parametrize("language", TEXTS)
def test_every_language_is_whole(service: HandOverService, phone: Callable[..., httpx.Client], language: str) -> None:
    ticket = service.publish(PICTURES)
    shown = phone(language).get(ticket.url)
    html = Page(shown.text).all("html")[0]
    assert html == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    assert shown.headers["content-language"] == language
    assert f"{ticket.expires_at:%H:%M}" in shown.text
    assert "{" not in re.sub(r"<style>.*</style>", "", shown.text, flags=re.DOTALL)
    texts = [text for text in vars(TEXTS[language]).values() if text not in ("ltr", "rtl")]
    assert all(texts)
    assert language == "en" or not set(texts) & set(vars(TEXTS["en"]).values())


def test_too_many_requests_are_told_to_wait(phone: Callable[..., httpx.Client], clock: Clock) -> None:
    service = HandOverService(HandOverSettings(enabled=True, host=HERE, requests_per_minute=5), clock)
    try:
        ticket, customer = service.publish(PICTURES), phone()
        for _ in range(5):
            assert customer.get(httpx.URL(ticket.url).join("/guess")).status_code == 404
        refused = customer.get(ticket.url)
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= 61
        clock.now_s += 60
        assert customer.get(ticket.url).status_code == 200
    finally:
        service.close()


@pytest.mark.parametrize(
    "path", ["/", "/docs", "/openapi.json", "/a/b/c", "/a/", "/%2e%2e/", "/a/0", "/a/-1", "/a/\u0661"]
)
def test_there_is_nothing_else(service: HandOverService, phone: Callable[..., httpx.Client], path: str) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    assert answer(customer.get(httpx.URL(ticket.url).join(path))) == NOT_FOUND


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_other_methods_give_no_hint(service: HandOverService, phone: Callable[..., httpx.Client], method: str) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    assert answer(customer.request(method, ticket.url)) == NOT_FOUND
    assert customer.get(ticket.url).status_code == 200


def test_numbers_outside_give_no_hint(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    customer.get(ticket.url)
    for number in ("0", "3", "-1", "1.0", "one", "9" * 5000, "%31x", "\u0661"):
        assert same_as_nothing(customer, ticket.url, customer.get(f"{ticket.url}/{number}"))


def test_a_long_form_is_not_read(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket, customer = service.publish(PICTURES), phone()
    customer.get(ticket.url)
    assert TEXTS["en"].not_yet in customer.post(ticket.url, content=b"sure=yes" + b"x" * 10_000_000).text
    assert service.waiting() == 1


def test_the_cookie_is_the_page_s_own(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket = service.publish(PICTURES)
    cookie = phone().get(ticket.url).headers["set-cookie"]
    assert f"Path={httpx.URL(ticket.url).path}" in cookie
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()


@pytest.mark.parametrize(
    "pictures",
    [[], [("a.png", b"")], [("a.html", b"<script>")], [("a.svg", b"<svg/>")], [PICTURES[0]] * 41],
    ids=["none", "empty", "html", "svg", "too many"],
)
def test_only_pictures_are_handed_over(service: HandOverService, pictures: list[tuple[str, bytes]]) -> None:
    with pytest.raises(HandOverError):
        service.publish(pictures)
    assert service.waiting() == 0


def test_names_are_names_alone(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket = service.publish([("/home/shop/x/ring.png", PICTURES[0][1])])
    assert "/home" not in phone().get(ticket.url).text


def decoded(matrix: tuple[tuple[bool, ...], ...]) -> str:
    """What a phone reads: OpenCV misses one code in fifty when it is drawn too perfectly, so it looks several times."""
    modules = np.where(np.array(matrix), 0, 255).astype(np.uint8)
    for scale, blur_px in ((6, 0.0), (8, 2.0), (5, 1.0), (10, 3.0), (7, 2.0), (12, 4.0)):
        picture = cv2.resize(modules, None, fx=scale, fy=scale, interpolation=cv2.INTER_NEAREST)
        if blur_px:
            picture = cv2.GaussianBlur(picture, (0, 0), blur_px)
        text = cv2.QRCodeDetector().detectAndDecode(picture)[0]
        if text:
            return text
    return ""


def test_the_qr_code_leads_to_the_page(service: HandOverService, phone: Callable[..., httpx.Client]) -> None:
    ticket = service.publish(PICTURES)
    matrix = ticket.qr_matrix()
    assert decoded(matrix) == ticket.url
    assert len({len(row) for row in matrix} | {len(matrix)}) == 1
    edge = [*matrix[:4], *matrix[-4:], *([row[:4] for row in matrix]), *([row[-4:] for row in matrix])]
    assert not any(any(row) for row in edge)
    assert phone().get(decoded(matrix)).status_code == 200


def test_the_longest_address_still_fits_a_code(service: HandOverService) -> None:
    ticket = service.publish(PICTURES)
    url = ticket.url.replace("127.0.0.1", "192.168.178.254").replace(f":{httpx.URL(ticket.url).port}/", ":65535/")
    assert decoded(HandOverTicket(url, ticket.expires_at).qr_matrix()) == url


def test_it_is_off_by_default() -> None:
    assert open_hand_over(HandOverSettings()) is None


def test_it_listens_where_it_is_told_and_nowhere_else(service: HandOverService) -> None:
    port = httpx.URL(service.publish(PICTURES).url).port
    assert port is not None
    assert service._socket.getsockname()[0] == "127.0.0.1"
    for address in lan_addresses():
        with socket.socket() as probe:
            probe.settimeout(2)
            assert probe.connect_ex((str(address), port)) != 0


def test_the_local_network_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    for address in lan_addresses():
        assert address.is_private
        assert not address.is_loopback
    monkeypatch.setattr(handover, "lan_addresses", lambda: ())
    with pytest.raises(HandOverError, match="no local network"):
        HandOverService(HandOverSettings(enabled=True))


def test_all_networks_are_served_only_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "lan_addresses", lambda: (HERE,))
    for host, expected in ((None, "127.0.0.1"), (IPv4Address(0), str(IPv4Address(0)))):
        service = HandOverService(HandOverSettings(enabled=True, host=host))
        try:
            assert service._socket.getsockname()[0] == expected
            assert httpx.URL(service.publish(PICTURES).url).host == "127.0.0.1"
        finally:
            service.close()


def test_a_port_in_use_is_told_of(service: HandOverService) -> None:
    port = httpx.URL(service.publish(PICTURES).url).port
    with pytest.raises(HandOverError, match=f"port {port}"):
        HandOverService(HandOverSettings(enabled=True, host=HERE, port=port or 0))


def test_after_the_end_nobody_answers(clock: Clock) -> None:
    service = HandOverService(HandOverSettings(enabled=True, host=HERE), clock)
    ticket = service.publish(PICTURES)
    service.close()
    with pytest.raises(httpx.ConnectError):
        httpx.get(ticket.url, trust_env=False)


def test_settings_have_limits() -> None:
    assert HandOverSettings(language="zh_CN").language == "zh"
    refused: list[dict[str, Any]] = [
        {"lifetime_s": 0}, {"port": 65536}, {"host": "shop"}, {"other": 1}, {"language": "xx"},
    ]  # fmt: skip
    for given in refused:
        with pytest.raises(ValueError, match=next(iter(given))):
            HandOverSettings.model_validate(given)
