"""The client of the published API against a service written from the contract, over real HTTP."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import numpy as np
import pytest

from ringar import errors
from ringar.errors import (
    EngineCode,
    FamilyCode,
    InvalidParameterError,
    RemoteServiceError,
    RingarError,
    TaskTimeoutError,
)
from ringar.parameters import RingParameter
from ringar.pictures import encode_jpeg, encode_png
from ringar.requests import TryOnRequest
from ringar.server.client import RemoteService, try_on_remotely
from ringar.server.client.wire import MAX_ANSWER_BYTES, Patience
from ringar.sidecar import InputFile, RingInput, StillInput
from tests.server.fake_service import (
    KEY,
    NEW_FILES,
    NEW_TASKS,
    OLD_FILES,
    OLD_TASKS,
    Asked,
    FakeService,
    Reply,
    fake_service,
    ok,
    once,
    refusal,
)

GREY = np.full((40, 60, 3), 127, np.uint8)
HAND = InputFile("Anna Example's hand.jpg", encode_jpeg(GREY))
RING = InputFile("ring.png", encode_png(GREY))
MASK = InputFile("mask.png", encode_png(GREY[..., 0]))
GIVEN = StillInput(
    HAND,
    (
        RingInput(RING, RingParameter(ring_wearing_finger=1, ring_shadow_intensity=0)),
        RingInput(RING, RingParameter(), MASK),
    ),
)


class Time:
    """Time that passes only by being waited for."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.waits: list[float] = []

    def clock(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now_s += seconds

    def patience(self, total_s: float = 60.0) -> Patience:
        return Patience(total_s, self.clock, self.sleep)


@pytest.fixture
def service() -> Iterator[FakeService]:
    with fake_service() as running:
        running.result = encode_png(GREY)
        yield running


@pytest.fixture
def time() -> Time:
    return Time()


def remote(service: FakeService, key: str = KEY) -> RemoteService:
    return RemoteService(service.url, key)


@pytest.mark.parametrize("older", [False, True])
@pytest.mark.parametrize("inside", [False, True])
def test_files_go_up_and_the_result_comes_back(service: FakeService, time: Time, older: bool, inside: bool) -> None:
    service.older, service.interval_inside_data, service.polling_interval = older, inside, 700
    result = try_on_remotely(remote(service), GIVEN, time.patience())
    assert result.picture == service.result
    assert result.task_id == "task-1/a"
    assert result.seconds == pytest.approx(1.4)
    assert time.waits == pytest.approx([0.7, 0.7])
    assert set(service.files.values()) == {HAND.data, RING.data, MASK.data}
    request = TryOnRequest.model_validate(service.request())
    assert service.files[request.source] == HAND.data
    assert [service.files[info.name] for info in request.object_infos] == [RING.data, RING.data]
    assert [info.mask_name and service.files[info.mask_name] for info in request.object_infos] == [None, MASK.data]
    assert request.object_infos[0].parameter == GIVEN.rings[0].parameter
    tried = [NEW_FILES, OLD_FILES, NEW_TASKS, OLD_TASKS] if older else [NEW_FILES, NEW_TASKS]
    assert service.paths("POST") == tried


def test_names_of_files_stay_at_home(service: FakeService, time: Time) -> None:
    try_on_remotely(remote(service), GIVEN, time.patience())
    assert not any(b"Anna" in asked.body or "Anna" in asked.path for asked in service.asked)
    files = service.asked[0].json["files"]
    assert [(file["content_type"], file["file_size"]) for file in files] == [
        ("image/jpeg", len(HAND.data)), ("image/png", len(RING.data)), ("image/png", len(MASK.data)),
    ]  # fmt: skip


def test_the_key_goes_to_the_api_alone(service: FakeService, time: Time) -> None:
    try_on_remotely(remote(service), GIVEN, time.patience())
    for asked in service.asked:
        assert ("Authorization" in asked.headers) == asked.path.startswith("/s2s/"), asked.path


def test_a_request_of_addresses_is_sent_as_it_is(service: FakeService, time: Time, example: TryOnRequest) -> None:
    try_on_remotely(remote(service), example, time.patience())
    assert service.request() == example.as_json()
    assert not service.files


@pytest.fixture
def example() -> TryOnRequest:
    hand, ring = "https://example.com/hand.jpg", "https://example.com/ring.jpg"
    return TryOnRequest.model_validate(
        {
            "source_info": {"name": hand, "mask_name": None},
            "src_file_url": hand,
            "ref_file_urls": [ring],
            "object_infos": [{"name": ring, "parameter": {"ring_wearing_finger": 3}}],
        }
    )


@pytest.mark.parametrize(
    ("interval", "wait_s"),
    [
        (250, 0.25),
        (0, 1.0),
        (-5, 1.0),
        (None, 1.0),
        ("soon", 1.0),
        (True, 1.0),
        (1, 0.05),
        (10**9, 30.0),
        (1e999, 30.0),
    ],
)
def test_the_polling_interval_is_kept_within_reason(
    service: FakeService, time: Time, interval: object, wait_s: float
) -> None:
    service.polling_interval, service.polls_until_done = interval, 1
    try_on_remotely(remote(service), GIVEN, time.patience())
    assert time.waits == pytest.approx([wait_s])


@pytest.mark.parametrize("part", [NEW_FILES, "/upload/", NEW_TASKS, f"{NEW_TASKS}/"])
def test_later_means_later(service: FakeService, time: Time, part: str) -> None:
    service.polls_until_done = 0
    service.hooks.append(once(lambda a: a.path.startswith(part), refusal(429, "TooManyRequests", Retry_After="7"), 2))
    try_on_remotely(remote(service), GIVEN, time.patience())
    assert time.waits == [7.0, 7.0]


def test_later_may_be_a_date(service: FakeService, time: Time) -> None:
    service.polls_until_done = 0
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    service.hooks.append(once(lambda _: True, refusal(503, "", Retry_After=until)))
    try_on_remotely(remote(service), GIVEN, time.patience())
    assert 20 < time.waits[0] <= 30


@pytest.mark.parametrize("value", ["", "soon", "-3", "0", "9" * 400])
def test_an_odd_retry_after_is_waited_for_within_reason(service: FakeService, time: Time, value: str) -> None:
    service.polls_until_done = 0
    service.hooks.append(once(lambda _: True, refusal(429, "TooManyRequests", Retry_After=value)))
    try_on_remotely(remote(service), GIVEN, time.patience(100))
    assert 1.0 <= time.waits[0] <= 60.0


def test_later_than_there_is_time_is_told_at_once(service: FakeService, time: Time) -> None:
    service.hooks.append(once(lambda _: True, refusal(429, "TooManyRequests", "Too many.", Retry_After="50")))
    with pytest.raises(errors.TooManyRequestsError, match=r"Too many\. \(TooManyRequests, status 429\)"):
        try_on_remotely(remote(service), GIVEN, time.patience(40))
    assert not time.waits


def test_a_poll_that_fails_on_the_way_is_repeated(service: FakeService, time: Time) -> None:
    polls = f"{NEW_TASKS}/"
    hang_up: Reply = (0, {}, b"")
    service.hooks += [
        once(lambda a: a.path.startswith(polls), hang_up),
        once(lambda a: a.path.startswith(polls), refusal(502, "")),
    ]
    assert try_on_remotely(remote(service), GIVEN, time.patience()).picture == service.result


def test_a_start_that_fails_on_the_way_is_not_repeated(service: FakeService, time: Time) -> None:
    service.hooks.append(once(lambda a: a.path == NEW_TASKS, (0, {}, b"")))
    with pytest.raises(RemoteServiceError, match="can't be reached"):
        try_on_remotely(remote(service), GIVEN, time.patience())
    assert service.paths("POST").count(NEW_TASKS) == 1


def test_a_retry_of_the_start_keeps_its_idempotency_key(service: FakeService, time: Time) -> None:
    service.hooks.append(once(lambda a: a.path == NEW_TASKS, refusal(503, "")))
    try_on_remotely(remote(service), GIVEN, time.patience())
    keys = [asked.headers["Idempotency-Key"] for asked in service.asked if asked.path == NEW_TASKS]
    assert len(keys) == 2
    assert len(set(keys)) == 1


def test_a_task_without_end_is_given_up(service: FakeService, time: Time) -> None:
    service.polls_until_done, service.polling_interval = 10**9, 2000
    with pytest.raises(TaskTimeoutError, match="no result within 20 s"):
        try_on_remotely(remote(service), GIVEN, time.patience(20))
    assert time.now_s == pytest.approx(20)


def test_a_result_address_whose_time_is_over_is_asked_for_anew(service: FakeService, time: Time) -> None:
    service.polls_until_done = 0
    service.hooks.append(once(lambda a: a.path.startswith("/result/"), (403, {}, b"expired")))
    assert try_on_remotely(remote(service), GIVEN, time.patience()).picture == service.result
    assert service.polls == 2
    service.hooks.append(once(lambda a: a.path.startswith("/result/"), (403, {}, b"expired"), 2))
    with pytest.raises(RemoteServiceError, match="result can't be fetched"):
        try_on_remotely(remote(service), GIVEN, time.patience())


TASK_ERRORS = [
    (EngineCode.PHOTO_DETECTION_FAIL, errors.NoHandError),
    (EngineCode.PHOTO_CHECK_INVALID, errors.HandUnusableError),
    (EngineCode.OBJECT_DETECTION_FAIL, errors.NoRingError),
    (EngineCode.INPUT_ERROR, errors.UnreadablePictureError),
    (EngineCode.INPUT_MAIN_IMAGE_EMPTY, errors.EmptyPictureError),
    (EngineCode.RUNTIME_ERROR, RemoteServiceError),
    (FamilyCode.EXCEED_MAX_IMAGE_SIZE, errors.PictureTooLargeError),
    (FamilyCode.EXCEED_MAX_FILESIZE, errors.FileTooLargeError),
    (FamilyCode.INVALID_PARAMETER, InvalidParameterError),
    (FamilyCode.DOWNLOAD_IMAGE, errors.DownloadError),
    (FamilyCode.DOWNLOAD_MASK, errors.MaskDownloadError),
    (FamilyCode.DECODE_IMAGE, errors.UnreadablePictureError),
    (FamilyCode.DECODE_MASK, errors.UnreadableMaskError),
    (FamilyCode.POSE, errors.HandUnusableError),
    (FamilyCode.INFERENCE, errors.NoRingError),
    (FamilyCode.UNKNOWN, RemoteServiceError),
    ("SOMETHING_NEW", RemoteServiceError),
]


@pytest.mark.parametrize(("code", "kind"), TASK_ERRORS)
def test_every_task_error_of_both_families_is_known(
    service: FakeService, time: Time, code: str, kind: type[RingarError]
) -> None:
    service.outcome = {"task_status": "error", "error": str(code), "error_message": "No hand\n was\x00 found"}
    with pytest.raises(RingarError) as caught:
        try_on_remotely(remote(service), GIVEN, time.patience())
    assert type(caught.value) is kind
    assert caught.value.message.startswith("127.0.0.1: No hand was")
    assert str(code) in caught.value.message


def test_all_codes_are_in_the_list() -> None:
    assert {*EngineCode, *FamilyCode} <= {code for code, _ in TASK_ERRORS}


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "InvalidParameters", InvalidParameterError),
        (400, "BadRequest", errors.BadRequestError),
        (400, "InvalidTaskId", errors.InvalidTaskIdError),
        (401, "InvalidApiKey", errors.InvalidApiKeyError),
        (401, "", errors.InvalidApiKeyError),
        (500, "TaskTimeout", TaskTimeoutError),
        (500, "", RemoteServiceError),
        (418, "Teapot", RemoteServiceError),
        (301, "", RemoteServiceError),
    ],
)
def test_every_refusal_is_known(
    service: FakeService, time: Time, status: int, code: str, kind: type[RingarError]
) -> None:
    for part in (NEW_FILES, NEW_TASKS, f"{NEW_TASKS}/"):
        service.hooks[:] = [once(lambda a, part=part: a.path.startswith(part), refusal(status, code))]  # type: ignore[misc]
        with pytest.raises(RingarError) as caught:
            try_on_remotely(remote(service), GIVEN, time.patience())
        assert type(caught.value) is kind


def test_a_wrong_key_is_told_of(service: FakeService, time: Time) -> None:
    with pytest.raises(errors.InvalidApiKeyError, match="not known") as caught:
        try_on_remotely(remote(service, "other"), GIVEN, time.patience())
    assert "other" not in caught.value.message


@pytest.mark.parametrize("key", ["", "two\nlines", "schl\u00fcssel"])
def test_a_key_is_a_key(service: FakeService, key: str) -> None:
    with pytest.raises(InvalidParameterError):
        try_on_remotely(remote(service, key), GIVEN)
    assert not service.asked


@pytest.mark.parametrize("url", ["", "shop.example", "ftp://shop.example", "http://user@shop.example", "file:///x"])
def test_an_address_is_an_address(url: str) -> None:
    with pytest.raises(InvalidParameterError):
        try_on_remotely(RemoteService(url, KEY), GIVEN)


STRANGE: list[Reply] = [
    (200, {}, b""),
    (200, {}, b"<html>"),
    (200, {}, b"[]"),
    (200, {}, b"null"),
    (200, {}, b"[" * 100_000),
    ok({}),
    ok({"data": None}),
    ok({"data": []}),
    ok({"data": {"files": "x", "task_id": 7, "task_status": "waiting"}}),
    ok({"data": {"files": [1, 2, 3], "task_id": "", "task_status": None}}),
    ok({"data": {"files": [{"file_id": "a"}] * 3, "task_id": None, "task_status": "success", "results": []}}),
    ok({"data": {"files": [{"file_id": "a", "requests": [7]}] * 3, "task_id": [], "task_status": "success"}}),
    ok({"data": {"files": [], "task_id": "x" * 9000, "task_status": "success", "results": {"url": 7}}}),
    (200, {}, b" " * (MAX_ANSWER_BYTES + 1)),
    (200, {"Content-Encoding": "gzip"}, b"no gzip"),
]


@pytest.mark.parametrize("reply", STRANGE)
@pytest.mark.parametrize("part", [NEW_FILES, NEW_TASKS, f"{NEW_TASKS}/"])
def test_strange_answers_end_in_one_sentence(service: FakeService, time: Time, part: str, reply: Reply) -> None:
    service.hooks.append(once(lambda a: a.path.startswith(part), reply, 1000))
    with pytest.raises(RingarError) as caught:
        try_on_remotely(remote(service), GIVEN, time.patience(3))
    assert isinstance(caught.value, RemoteServiceError | TaskTimeoutError)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/x", "", "javascript:1", "/result/1"])
def test_addresses_of_a_service_are_not_followed_anywhere(service: FakeService, time: Time, url: str) -> None:
    service.outcome = {"task_status": "success", "results": {"url": url}}
    with pytest.raises(RemoteServiceError):
        try_on_remotely(remote(service), GIVEN, time.patience())


def test_results_may_be_a_list_as_in_the_older_reference(service: FakeService, time: Time) -> None:
    service.outcome = {"task_status": "success", "results": [{"url": f"{service.url}/result/1"}]}
    assert try_on_remotely(remote(service), GIVEN, time.patience()).picture == service.result


def test_a_file_that_is_too_large_is_not_sent(service: FakeService) -> None:
    large = InputFile("large.jpg", b"\xff\xd8\xff" + b"x" * 10 * 2**20)
    with pytest.raises(errors.FileTooLargeError, match=r"large\.jpg"):
        try_on_remotely(remote(service), StillInput(large, GIVEN.rings))
    assert not service.asked


def test_nobody_there_is_told_of() -> None:
    with fake_service() as service:
        gone = remote(service)
    with pytest.raises(RemoteServiceError, match="can't be reached"):
        try_on_remotely(gone, GIVEN)


def test_a_service_that_hangs_is_not_waited_for_for_ever(service: FakeService) -> None:
    over = threading.Event()

    def hang(_service: FakeService, _asked: Asked) -> Reply | None:
        over.wait(10)
        return None

    service.hooks.append(hang)
    try:
        with pytest.raises(RemoteServiceError, match="Timeout"):
            try_on_remotely(remote(service), GIVEN, Patience(0.3))
    finally:
        over.set()
