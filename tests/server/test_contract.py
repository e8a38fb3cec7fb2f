"""The published contract over real HTTP: every call, every variant, every refusal."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import numpy as np
import pytest

from ringar.errors import DownloadError, HandUnusableError, InvalidParameterError, NoRingError, RingarError
from ringar.pictures import encode_png
from ringar.requests import TryOnRequest
from ringar.server.settings import ErrorCodes, Limits, ServerSettings
from ringar.tasks.records import TOOK_TOO_LONG, Failure, Phase, Task
from ringar.tasks.store import QueueLimits
from ringar.tasks.worker import Job
from ringar.validation import validate_json
from tests.server.driving import API, PATHS, Served, by_ids, pictures, refused, served
from tests.waiting import until

EXAMPLE = {
    "source_info": {"name": "https://example.com/hand.jpg", "mask_name": "https://example.com/hand_mask.jpg"},
    "ref_file_urls": ["https://example.com/ring.jpg"],
    "refmsk_file_urls": ["https://example.com/ring_mask.jpg"],
    "src_file_url": "https://example.com/hand.jpg",
    "srcmsk_file_url": "https://example.com/hand_mask.jpg",
    "object_infos": [
        {
            "name": "https://example.com/ring.jpg",
            "mask_name": "https://example.com/ring_mask.jpg",
            "parameter": {
                "ring_ambient_light_intensity": 1,
                "ring_anchor_point": None,
                "ring_need_remove_background": True,
                "ring_shadow_intensity": 0.15,
                "ring_wearing_finger": None,
                "ring_wearing_location": None,
            },
        }
    ],
}

PNG = encode_png(np.zeros((8, 12, 3), np.uint8))


class Echo:
    """A light job: the result is the request itself; ``error`` is raised, ``hold`` waited for."""

    def __init__(self) -> None:
        self.error: RingarError | None = None
        self.hold = threading.Event()
        self.hold.set()
        self.requests: list[TryOnRequest] = []

    def __call__(self, task: Task) -> bytes:
        self.requests.append(validate_json(TryOnRequest, task.request))
        assert self.hold.wait(30)
        if self.error is not None:
            raise self.error
        return b"\x89PNG of " + task.id.encode()


@pytest.fixture(scope="module")
def one_for_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Echo]]:
    limits = Limits(requests=0, queue=QueueLimits(of_key=4, of_all=6))
    echo = Echo()
    with served(ServerSettings(tmp_path_factory.mktemp("service"), limits=limits), make(echo)) as running:
        yield running, echo
        echo.hold.set()


@pytest.fixture
def echo(one_for_all: tuple[Served, Echo]) -> Iterator[Echo]:
    running, echo = one_for_all
    echo.error = None
    echo.requests.clear()
    yield echo
    echo.hold.set()
    tasks = running.service.stores.tasks
    until(lambda: not tasks.counts()[Phase.WAITING] + tasks.counts()[Phase.RUNNING])  # the next test starts with none


@pytest.fixture
def service(one_for_all: tuple[Served, Echo], echo: Echo) -> Served:
    del echo  # made ready for the test
    return one_for_all[0]


def make(job: Job) -> Any:
    return lambda _settings, _stores: job


def folder_of(service: Served) -> Path:
    return service.service.settings.data_folder


@pytest.mark.parametrize("path", PATHS)
def test_the_published_example_is_answered(service: Served, echo: Echo, path: str) -> None:
    answer = service.client.post(path, json=EXAMPLE)
    assert answer.status_code == 200
    data = answer.json()["data"]
    assert answer.json() == {"status": 200, "data": {"task_id": data["task_id"], "status": "running", "results": []}}
    assert isinstance(data["task_id"], str)
    for other in PATHS:
        assert service.ended(data["task_id"], other)["task_status"] == "success"
    assert echo.requests == [TryOnRequest.model_validate(EXAMPLE)]


def test_the_shared_example_is_the_one_above(shared: Path) -> None:
    assert json.loads((shared / "reference" / "example-request.json").read_text()) == EXAMPLE


@pytest.mark.parametrize("source", ["src_file_url", "src_file_id"])
@pytest.mark.parametrize("rings", ["ref_file_urls", "ref_file_ids"])
@pytest.mark.parametrize("masks", [False, True])
def test_all_variants(service: Served, echo: Echo, source: str, rings: str, masks: bool) -> None:
    hand, mask, ring, ring_mask = service.upload(PNG, PNG, PNG, PNG)
    if source == "src_file_url":
        hand, mask = "https://example.com/hand.png", "https://example.com/mask.png"
    if rings == "ref_file_urls":
        ring, ring_mask = "https://example.com/ring.png", "https://example.com/ring_mask.png"
    body = {
        "source_info": {"name": hand, "mask_name": mask if masks else None},
        source: hand,
        rings: [ring],
        "object_infos": [{"name": ring, "mask_name": ring_mask if masks else None, "parameter": {}}],
    }
    if masks:
        body |= {source.replace("src", "srcmsk"): mask, rings.replace("ref", "refmsk"): [ring_mask]}
    task_id = service.start(body)
    data = service.ended(task_id)
    assert data["task_status"] == "success"
    assert set(data) == {"task_status", "error", "error_code", "error_message", "results", "polling_interval"}
    assert echo.requests == [TryOnRequest.model_validate(body)]


def test_files_are_announced_as_published(service: Served) -> None:
    announced = [
        {"content_type": "image/jpeg", "file_name": "hand.jpg", "file_size": 9},
        {"content_type": "image/jpg", "file_name": "../../ring\u20ac.png", "file_size": 10 * 2**20 - 1},
    ]
    for path in (f"{API}/file/2d-vto/ring", f"{API}/file"):
        answer = service.client.post(path, json={"files": announced})
        assert answer.status_code == 200
        assert answer.json()["status"] == 200
        files = answer.json()["data"]["files"]
        for asked, told in zip(announced, files, strict=True):
            assert (told["content_type"], told["file_name"]) == (asked["content_type"], asked["file_name"])
            (way,) = told["requests"]
            assert way["method"] == "PUT"
            assert way["headers"] == {"Content-Type": asked["content_type"], "Content-Length": str(asked["file_size"])}
        assert len({told["file_id"] for told in files}) == 2


def test_a_running_task_and_its_polling_interval(service: Served, echo: Echo) -> None:
    echo.hold.clear()
    task_id = service.start(EXAMPLE)
    answer = service.client.get(f"{PATHS[0]}/{task_id}").json()
    assert answer["status"] == 200
    assert answer["data"]["task_status"] == "running"
    assert answer["data"]["results"] is None
    assert answer["data"]["polling_interval"] >= 100
    echo.hold.set()
    assert service.ended(task_id)["task_status"] == "success"


def test_a_result_is_fetched_without_a_key_for_two_hours(service: Served) -> None:
    task_id = service.start(EXAMPLE)
    url = service.ended(task_id)["results"]["url"]
    answer = httpx.get(url)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.content == b"\x89PNG of " + task_id.encode()
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    assert abs(int(query["expires"]) - time.time() - 2 * 3600) < 60
    place = url.partition("?")[0]
    later = str(int(query["expires"]) + 1)
    other = service.start(EXAMPLE)
    service.ended(other)
    for wrong in (
        {**query, "expires": later},
        {**query, "signature": query["signature"][:-2] + "xx"},
        {**query, "signature": "\u20ac"},
    ):
        refused(httpx.get(place, params=wrong), 403, "BadRequest")
    refused(httpx.get(place.replace(task_id, other), params=query), 403, "BadRequest")
    refused(httpx.get(place), 400, "InvalidParameters")


def test_an_old_address_is_refused_and_polling_gives_a_fresh_one(
    service: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    task_id = service.start(EXAMPLE)
    old = service.ended(task_id)["results"]["url"]
    now = time.time()
    monkeypatch.setattr(service.service.signer, "_clock", lambda: now + 2 * 3600 + 1)
    refused(httpx.get(old), 403, "BadRequest")
    fresh = service.ended(task_id)["results"]["url"]
    assert fresh != old
    assert httpx.get(fresh).status_code == 200


def test_removal(service: Served, echo: Echo) -> None:
    before = pictures(folder_of(service))
    task_id = service.start(EXAMPLE)
    url = service.ended(task_id)["results"]["url"]
    answer = service.client.post(f"{API}/task/delete", json={"task_id": task_id})
    assert answer.json() == {"status": 200, "data": {"task_id": task_id}}
    refused(service.client.get(f"{PATHS[0]}/{task_id}"), 400, "InvalidTaskId")
    refused(service.client.post(f"{API}/task/delete", json={"task_id": task_id}), 400, "InvalidTaskId")
    refused(httpx.get(url), 404, "BadRequest")
    echo.hold.clear()
    running = service.start(EXAMPLE)
    while len(echo.requests) < 2:
        time.sleep(0.01)
    assert service.client.post(f"{API}/task/delete", json={"task_id": running}).status_code == 200
    echo.hold.set()
    service.ended(service.start(EXAMPLE))
    assert pictures(folder_of(service)) == before + 1


@pytest.mark.parametrize(
    ("error", "codes"),
    [
        (HandUnusableError("Hand."), ("PHOTO_CHECK_INVALID", "error_pose")),
        (NoRingError("Ring."), ("OBJECT_DETECTION_FAIL", "error_inference")),
        (DownloadError("Address."), ("INPUT_ERROR", "error_download_image")),
        (InvalidParameterError("f", "Field."), ("INPUT_ERROR", "invalid_parameter")),
    ],
)
def test_a_failed_task_tells_both_families(
    service: Served, echo: Echo, error: RingarError, codes: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    echo.error = error
    task_id = service.start(EXAMPLE)
    data = service.ended(task_id)
    assert data["task_status"] == "error"
    assert (data["error"], data["error_code"]) == codes
    assert data["error_message"] == error.message
    assert data["results"] is None
    monkeypatch.setattr(service.service, "settings", replace(service.service.settings, error_codes=ErrorCodes.FAMILY))
    data = service.ended(task_id)
    assert (data["error_code"], data["error"]) == codes


def test_keys_are_needed_everywhere(service: Served) -> None:
    other, _ = service.service.stores.keys.make("other")
    revoked, key = service.service.stores.keys.make("revoked")
    service.service.stores.keys.revoke(key.id)
    bad = [None, "x", revoked, service.key[:-1] + "_", service.key + "x", "rk_" + "0" * 12 + "_" + "a" * 43]
    calls = [("POST", f"{API}/file"), ("POST", f"{API}/file/2d-vto/ring"), ("POST", f"{API}/task/delete")]
    calls += [("POST", path) for path in PATHS] + [("GET", f"{path}/x") for path in PATHS]
    for text in bad:
        with service.client_of(text) as client:
            for method, path in calls[: None if text in (None, revoked) else 1]:
                answer = client.request(method, path)
                refused(answer, 401, "InvalidApiKey")
                assert answer.headers["www-authenticate"] == "Bearer"
    answer = httpx.get(f"{service.url}{PATHS[0]}/x", headers={"Authorization": f"Basic {service.key}"})
    refused(answer, 401, "InvalidApiKey")
    mine = service.start(EXAMPLE)
    (file_id,) = service.upload(PNG)
    with service.client_of(other) as client:
        refused(client.get(f"{PATHS[0]}/{mine}"), 400, "InvalidTaskId")
        refused(client.post(f"{API}/task/delete", json={"task_id": mine}), 400, "InvalidTaskId")
        sentence = refused(client.post(PATHS[0], json=by_ids(file_id, [file_id])), 400, "InvalidParameters")
        assert sentence.startswith("src_file_id: ")


@pytest.mark.parametrize(
    ("parameter", "field"),
    [
        ({"ring_wearing_finger": 5}, "ring_wearing_finger"),
        ({"ring_wearing_finger": "3"}, "ring_wearing_finger"),
        ({"ring_wearing_location": -0.1}, "ring_wearing_location"),
        ({"ring_shadow_intensity": 1.01}, "ring_shadow_intensity"),
        ({"ring_ambient_light_intensity": True}, "ring_ambient_light_intensity"),
        ({"ring_anchor_point": [[1, 1], [1, 1]]}, "ring_anchor_point"),
        ({"ring_anchor_point": [[0, 0], [12, 7]]}, "ring_anchor_point"),
        ({"ring_anchor_point": [[0, 0], [11, 8]]}, "ring_anchor_point"),
        ({"ring_need_remove_background": 1}, "ring_need_remove_background"),
        ({"ring_sparkle": 1}, "ring_sparkle"),
    ],
)
def test_wrong_parameters_name_their_field(service: Served, parameter: dict[str, Any], field: str) -> None:
    hand, ring = service.upload(PNG, PNG)
    answer = service.client.post(PATHS[0], json=by_ids(hand, [ring], **parameter))
    assert f"object_infos[0].parameter.{field}" in refused(answer, 400, "InvalidParameters")


@pytest.mark.parametrize(
    "change",
    [
        {"src_file_url": None},
        {"src_file_id": "x"},
        {"ref_file_urls": []},
        {"ref_file_urls": ["https://example.com/other.jpg"]},
        {"src_file_url": "file:///etc/passwd"},
        {"object_infos": []},
        {"source_info": {}},
        {"more": 1},
        {"more\ud800": 1},
        {"src_file_url": "https://example.com/\ud800"},
    ],
)
def test_wrong_requests_are_refused(service: Served, change: dict[str, Any]) -> None:
    text = json.dumps(EXAMPLE | change)
    answer = service.client.post(PATHS[0], content=text, headers={"Content-Type": "application/json"})
    refused(answer, 400, "InvalidParameters")


@pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"[]", b"null", b"NaN", b"1" * 5000, b"[" * 100_000, b'{"a":1}'])
def test_texts_that_are_no_request(service: Served, text: bytes) -> None:
    for path in (PATHS[0], f"{API}/file", f"{API}/task/delete"):
        answer = service.client.post(path, content=text, headers={"Content-Type": "application/json"})
        refused(answer, 400, "InvalidParameters")


def test_files_that_are_not_there(service: Served) -> None:
    (sent,) = service.upload(PNG)
    announced = service.client.post(
        f"{API}/file", json={"files": [{"content_type": "image/png", "file_name": "a", "file_size": 5}]}
    ).json()["data"]["files"][0]["file_id"]
    for hand, ring, field in (
        ("nothing", sent, "src_file_id"),
        (sent, announced, "ref_file_ids[0]"),
        (sent, "../../tasks.db", "ref_file_ids[0]"),
        (sent, "\0", "ref_file_ids[0]"),
    ):
        sentence = refused(service.client.post(PATHS[0], json=by_ids(hand, [ring])), 400, "InvalidParameters")
        assert sentence.startswith(field)


def test_uploads_are_what_was_announced(service: Served) -> None:
    before = pictures(folder_of(service))
    announcement = {"files": [{"content_type": "image/png", "file_name": "a", "file_size": 5}]}
    (file,) = service.client.post(f"{API}/file", json=announcement).json()["data"]["files"]
    url = file["requests"][0]["url"]
    png = {"Content-Type": "image/png"}
    refused(httpx.put(url, content=b"1234", headers=png), 400, "BadRequest")
    refused(httpx.put(url, content=b"123456", headers=png), 400, "BadRequest")
    refused(httpx.put(url, content=iter([b"123456"]), headers=png), 413, "BadRequest")
    refused(httpx.put(url, content=iter([b"1234"]), headers=png), 400, "BadRequest")
    refused(httpx.put(url, content=b"12345", headers={"Content-Type": "image/jpeg"}), 415, "BadRequest")
    refused(httpx.put(url.replace("signature=", "signature=x"), content=b"12345", headers=png), 403, "BadRequest")
    refused(httpx.put(url.replace(file["file_id"], "x" * 43), content=b"12345", headers=png), 403, "BadRequest")
    refused(httpx.get(url), 405, "BadRequest")
    assert pictures(folder_of(service)) == before
    assert httpx.put(url, content=b"12345", headers=png).status_code == 200
    assert pictures(folder_of(service)) == before + 1


def test_whatever_is_not_there_is_told_in_the_published_shape(service: Served) -> None:
    for method, path in (
        ("GET", "/"),
        ("GET", "/s2s/v1.0/file"),
        ("POST", "/docs/../../etc/passwd"),
        ("GET", "/docs/x"),
    ):
        refused(service.client.request(method, path), 404, "BadRequest")
    for method, path in (
        ("GET", PATHS[0]),
        ("DELETE", f"{PATHS[0]}/x"),
        ("POST", "/healthz"),
        ("TRACE", f"{API}/file"),
    ):
        answer = service.client.request(method, path)
        refused(answer, 405, "BadRequest")
        assert answer.headers["allow"]
    big = json.dumps(EXAMPLE | {"more": "x" * 300_000})
    refused(service.client.post(PATHS[0], content=big, headers={"Content-Type": "application/json"}), 413, "BadRequest")
    endless = (b"x" * 1000 for _ in range(1000))
    answer = service.client.post(PATHS[0], content=endless, headers={"Content-Type": "application/json"})
    refused(answer, 413, "BadRequest")
    refused(service.client.post(PATHS[0], data={"a": "b"}), 415, "BadRequest")
    refused(service.client.get("/healthz", headers={"Host": "a b"}), 400, "BadRequest")


def test_retries_under_one_idempotency_key_start_one_task(service: Served, echo: Echo) -> None:
    first = service.start(EXAMPLE, **{"Idempotency-Key": "order-7"})
    again = service.start(EXAMPLE, **{"Idempotency-Key": "order-7"})
    assert first == again
    assert service.start(EXAMPLE, **{"Idempotency-Key": "order-8"}) != first
    other = service.client.post(PATHS[0], json=EXAMPLE | {"srcmsk_file_url": None, "source_info": {
        "name": "https://example.com/hand.jpg"}}, headers={"Idempotency-Key": "order-7"})  # fmt: skip
    refused(other, 400, "BadRequest")
    refused(
        service.client.post(PATHS[0], json=EXAMPLE, headers={"Idempotency-Key": "x" * 256}), 400, "InvalidParameters"
    )
    service.ended(first)
    assert len(echo.requests) <= 2


def test_too_many_tasks_wait(service: Served, echo: Echo) -> None:
    echo.hold.clear()
    ids = [service.start(EXAMPLE) for _ in range(4)]
    answer = service.client.post(PATHS[0], json=EXAMPLE)
    refused(answer, 429, "TooManyRequests")
    assert int(answer.headers["retry-after"]) > 0
    echo.hold.set()
    assert all(service.ended(task_id)["task_status"] == "success" for task_id in ids)
    service.ended(service.start(EXAMPLE))


def test_too_many_requests(tmp_path: Path) -> None:
    published = Limits()
    assert (published.requests, published.window_s) == (250, 300.0)
    settings = ServerSettings(tmp_path, limits=replace(published, requests=5))
    with served(settings, make(Echo())) as service:
        for _ in range(5):
            refused(service.client.get(f"{PATHS[0]}/x"), 400, "InvalidTaskId")
        answer = service.client.get(f"{PATHS[0]}/x")
        refused(answer, 429, "TooManyRequests")
        assert 0 < int(answer.headers["retry-after"]) <= 301
        with service.client_of(None) as nobody:
            refused(nobody.get(f"{PATHS[0]}/x"), 429, "TooManyRequests")
        assert service.client.get("/healthz").status_code == 200


def test_a_task_that_took_too_long(service: Served, echo: Echo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Failure, "of", staticmethod(lambda _error: TOOK_TOO_LONG))
    echo.error = NoRingError("Ring.")
    task_id = service.start(EXAMPLE)
    while (answer := service.client.get(f"{PATHS[0]}/{task_id}")).status_code == 200:
        time.sleep(0.01)
    refused(answer, 500, "TaskTimeout")


def test_every_answer_has_safe_headers(service: Served) -> None:
    for path in ("/healthz", "/nothing", PATHS[0], "/docs", "/openapi.json", "/metrics"):
        headers = service.client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "server" not in headers


def test_health_readiness_and_metrics(service: Served) -> None:
    service.ended(service.start(EXAMPLE))
    assert service.client.get("/healthz").json() == {"status": "ok"}
    assert service.client.get("/readyz").json() == {"status": "ok"}
    text = httpx.get(f"{service.url}/metrics").text
    assert 'ringar_tasks{phase="success"}' in text
    assert f'ringar_requests_total{{method="POST",route="{PATHS[0]}",status="200"}}' in text
    assert "ringar_workers 1.0" in text
    assert service.key not in text


def test_no_worker_is_not_ready(tmp_path: Path) -> None:
    with served(ServerSettings(tmp_path), lambda _settings, _stores: None) as service:
        assert service.client.get("/healthz").status_code == 200
        refused(service.client.get("/readyz"), 503, "BadRequest")


def test_logs_hold_no_secrets(service: Served, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", logger="ringar"):
        hand, ring = service.upload(PNG, PNG)
        data = service.ended(service.start(by_ids(hand, [ring])))
        service.ended(service.start(EXAMPLE))
        url = data["results"]["url"]
        httpx.get(url)
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("ringar")]
    assert any(f"GET {PATHS[0]}/{{task_id}} 200" in line for line in lines)
    text = "\n".join(lines)
    for secret in (service.key, hand, ring, urlsplit(url).query, "signature", "example.com", "PNG of"):
        assert secret not in text


def test_the_docs_need_no_other_address(service: Served) -> None:
    page = httpx.get(f"{service.url}/docs")
    assert page.headers["content-type"].startswith("text/html")
    for name in ("docs.js", "docs.css"):
        assert f"/docs/{name}" in page.text
        part = httpx.get(f"{service.url}/docs/{name}")
        assert part.status_code == 200
        for text in (page.text, part.text):
            assert "http://" not in text
            assert "https://" not in text
    document = httpx.get(f"{service.url}/openapi.json").json()
    assert set(PATHS) <= set(document["paths"])
    parameters = document["components"]["schemas"]["RingParameter"]["properties"]
    assert parameters["ring_shadow_intensity"] | {"x-ui": 0} == {
        "type": "number", "minimum": 0.0, "maximum": 1.0, "default": 0.15, "title": "Ring Shadow Intensity",
        "description": "Shadow of the ring on the finger: 0 none, 1 the strongest.", "x-ui": 0,
    }  # fmt: skip
    assert "422" not in json.dumps(document)
