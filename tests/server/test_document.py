"""The OpenAPI document holds: whatever is sent within it or against it, the service answers as it says."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.schemas import BaseSchema

from ringar.server.settings import Limits, ServerSettings
from ringar.tasks.store import QueueLimits
from tests.server.driving import API, Served, served
from tests.server.test_contract import Echo


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    limits = Limits(requests=0, queue=QueueLimits(of_key=10_000, of_all=10_000))
    with served(ServerSettings(tmp_path_factory.mktemp("service"), limits=limits), lambda *_: Echo()) as running:
        yield running


# A request whose names fit its lists, or an id that somebody has, can't be told by a schema: such a request is within
# the document and refused all the same, with a sentence and a status that the document holds.
CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {
            "positive_data_acceptance": {"expected-statuses": ["2xx", "400", "401", "403", "404", "415", "429"]},
            "unsupported_method": {"enabled": True},
        }
    }
)


@pytest.fixture(scope="module")
def document(service: Served) -> BaseSchema:
    return schemathesis.openapi.from_url(f"{service.url}/openapi.json", config=CONFIG)


OPERATIONS = [
    ("POST", f"{API}/file/2d-vto/ring"),
    ("POST", f"{API}/file"),
    ("PUT", "/uploads/{file_id}"),
    ("POST", f"{API}/task/2d-vto/ring"),
    ("POST", f"{API}/task/ring"),
    ("GET", f"{API}/task/2d-vto/ring/{{task_id}}"),
    ("GET", f"{API}/task/ring/{{task_id}}"),
    ("POST", f"{API}/task/delete"),
    ("GET", "/results/{task_id}.png"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
]


def test_the_document_holds_every_operation(document: BaseSchema) -> None:
    paths = document.raw_schema["paths"]
    assert sorted((method.upper(), path) for path in paths for method in paths[path]) == sorted(OPERATIONS)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_the_service_answers_as_it_says(
    document: BaseSchema, service: Served, method: str, path: str, mode: GenerationMode
) -> None:
    operation = document[path][method]
    headers = {"Authorization": f"Bearer {service.key}"}

    @settings(max_examples=15, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers(case: Case[Any]) -> None:
        case.call_and_validate(base_url=service.url, headers=headers)

    try:
        answers()
    except Unsatisfiable:
        assert mode is GenerationMode.NEGATIVE
        assert not operation.body
