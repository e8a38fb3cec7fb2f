"""Made-up request bodies and pictures: every one is answered in the published shape, and the service goes on."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import httpx
import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ringar.errors import EngineCode, FamilyCode, RequestCode
from ringar.pictures import encode_jpeg, encode_png
from ringar.server.settings import Limits, ServerSettings
from ringar.server.worker import job
from ringar.tasks.store import QueueLimits
from tests.server.driving import API, PATHS, Served, by_ids, served
from tests.server.test_contract import EXAMPLE, Echo

LIMITS = Limits(requests=0, queue=QueueLimits(of_key=10_000, of_all=10_000))
QUIET = list(HealthCheck)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.sampled_from(sorted(EXAMPLE)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(ServerSettings(tmp_path_factory.mktemp("light"), limits=LIMITS), lambda *_: Echo()) as running:
        yield running


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(ServerSettings(tmp_path_factory.mktemp("real"), limits=LIMITS), job) as running:
        yield running


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container of a JSON value with each of its keys."""
    for key in value if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


@st.composite
def bent_requests(draw: st.DrawFn) -> Any:
    """The published example with one to three of its parts replaced, removed or added."""
    body = copy.deepcopy(EXAMPLE)
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from(list(places(body))))
        kind = draw(st.sampled_from(["replace", "remove", "add"]))
        if kind == "replace":
            container[key] = draw(json_values)
        elif kind == "remove":
            del container[key]
        elif isinstance(container, dict):
            container[draw(st.text(max_size=10))] = draw(json_values)
        if not body:
            break
    return body


def check(answer: httpx.Response) -> None:
    if answer.status_code == 200:
        assert answer.json()["status"] == 200
        return
    assert answer.status_code in {400, 413}, answer.text
    assert set(answer.json()) == {"status", "error", "error_code"}
    assert answer.json()["error_code"] in set(RequestCode)


@pytest.mark.parametrize("path", [PATHS[0], f"{API}/file", f"{API}/task/delete"])
@settings(max_examples=40, suppress_health_check=QUIET)
@given(body=bent_requests() | json_values)
@example(body={"files": [{"content_type": "image/png", "file_name": "\0\u2028", "file_size": 1}]})
@example(body={"task_id": "\0"})
def test_bodies(service: Served, path: str, body: Any) -> None:
    check(service.client.post(path, content=json.dumps(body), headers={"Content-Type": "application/json"}))


@settings(max_examples=25, suppress_health_check=QUIET)
@given(data=st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_bytes_as_bodies(service: Served, data: bytes) -> None:
    check(service.client.post(PATHS[0], content=data, headers={"Content-Type": "application/json; charset=utf-8"}))
    assert service.client.get("/healthz").status_code == 200


@settings(max_examples=25, suppress_health_check=QUIET)
@given(text=st.text(alphabet=st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=300))
def test_headers(service: Served, text: str) -> None:
    words = text.strip().encode("latin-1")
    answer = service.client.post(PATHS[0], json=EXAMPLE, headers={b"Idempotency-Key": words})
    check(answer)
    with service.client_of(None) as nobody:
        answer = nobody.get(f"{PATHS[0]}/x", headers={b"Authorization": b"Bearer x" + words})
    assert answer.status_code == 401


def small(repository: Path, name: str, side_px: int) -> np.ndarray[Any, Any]:
    picture = cv2.imread(str(repository / "resources" / name))
    assert picture is not None
    scale = side_px / max(picture.shape[:2])
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


@pytest.fixture(scope="module")
def seeds(repository: Path) -> dict[str, bytes]:
    hand = small(repository, "hand/demo_hand.jpg", 480).astype(np.uint8)
    ring = small(repository, "rings/classic_band_gold.png", 200).astype(np.uint8)
    return {"hand": encode_jpeg(hand), "ring": encode_png(ring), "mask": encode_png(ring[..., 0])}


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, float, bytes]:
    """Which file, where, and what is put there; None: the file ends there."""
    which = draw(st.sampled_from(["hand", "ring", "mask"]))
    return which, draw(st.floats(0, 1)), draw(st.binary(min_size=0, max_size=12))


@settings(max_examples=12, suppress_health_check=QUIET)
@given(damage=damages())
@example(damage=("hand", 0.0, b"\x89PNG\r\n\x1a\n"))
@example(damage=("ring", 0.0, b"GIF89a"))
def test_pictures(real: Served, seeds: dict[str, bytes], damage: tuple[str, float, bytes]) -> None:
    """Damaged hands, rings and masks: the task ends, and says why in the published words."""
    which, where, put = damage
    data = seeds[which]
    start = int(where * (len(data) - 1))
    bent = data[:start] + put + data[start + len(put) :] if put else data[: max(start, 1)]
    files = seeds | {which: bent}
    hand, ring, mask = real.upload(files["hand"], files["ring"], files["mask"])
    body = by_ids(hand, [ring])
    if which == "mask":
        body["refmsk_file_ids"] = [mask]
        body["object_infos"][0]["mask_name"] = mask
    data_answer = real.ended(real.start(body))
    if data_answer["task_status"] == "error":
        assert data_answer["error"] in set(EngineCode) - {EngineCode.RUNTIME_ERROR}, data_answer
        assert data_answer["error_code"] in set(FamilyCode) - {FamilyCode.UNKNOWN}
        assert data_answer["error_message"]
    else:
        answer = httpx.get(data_answer["results"]["url"])
        assert answer.content.startswith(b"\x89PNG")
