"""Tasks: started, polled and removed with a key; results fetched from signed addresses."""

import json
import time
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response
from starlette.exceptions import HTTPException

from ringar.errors import InvalidTaskIdError, TaskTimeoutError, UnreadablePictureError
from ringar.requests import (
    RemovedTask,
    TaskAnswer,
    TaskRemoval,
    TaskRemovalAnswer,
    TaskResult,
    TaskStart,
    TaskStartAnswer,
    TaskState,
    TryOnRequest,
)
from ringar.server.bodies import json_body
from ringar.server.callers import Caller, ServiceParameter
from ringar.server.documents import body_of, refusals
from ringar.server.files import Expires, Signature
from ringar.server.given import check_files
from ringar.server.places import REMOVE, RESULT, TASKS, result_url
from ringar.server.settings import ErrorCodes
from ringar.server.signing import Purpose
from ringar.tasks.records import Failure, NewTask, Phase, Task

router = APIRouter(tags=["tasks"])

IdempotencyKey = Annotated[
    str | None,
    Header(
        pattern=r"^[\x21-\x7e]{1,255}$",
        description="The client's own name for this request: sent again with the same name it starts no second task.",
    ),
]


def _start(
    service: ServiceParameter,
    key: Caller,
    asked: Annotated[TryOnRequest, Depends(json_body(TryOnRequest))],
    idempotency_key: IdempotencyKey = None,
) -> TaskStartAnswer:
    """Start a try-on; from the answer on it is certain that the task will be worked off, once.

    Files are named by id or by address, the hand apart from the rings. A task id is known for 24 hours.
    """
    check_files(asked, key.id, service.stores.uploads)
    request = json.dumps(asked.as_json(), sort_keys=True)
    task, new = service.stores.tasks.add(NewTask(key.id, request, idempotency_key, notify=key.webhook is not None))
    if new:
        service.engine.submit(task.id)
    return TaskStartAnswer(data=TaskStart(task_id=task.id))


def _poll(request: Request, service: ServiceParameter, key: Caller, task_id: str) -> TaskAnswer:
    """Ask how a task stands.

    `polling_interval` (ms) says when to ask again. The result's address is good for two hours; polling again gives a
    fresh one.
    """
    task = service.stores.tasks.get(task_id, key.id)
    if task is None:
        raise _unknown()
    if task.failure is not None:
        return TaskAnswer(data=_failed(task.failure, service.settings.error_codes))
    if task.phase is Phase.SUCCESS:
        result = TaskResult(url=result_url(request, service, task.id))
        return TaskAnswer(data=TaskState(task_status="success", results=result, polling_interval=0))
    return TaskAnswer(data=TaskState(task_status="running", polling_interval=_polling_interval_ms(task)))


@router.post(
    REMOVE,
    summary="Remove a task",
    responses=refusals(400, 401, 408, 413, 415, 429),
    openapi_extra=body_of(TaskRemoval),
)
def remove(
    service: ServiceParameter, key: Caller, asked: Annotated[TaskRemoval, Depends(json_body(TaskRemoval))]
) -> TaskRemovalAnswer:
    """Forget a task, running or not, and its result."""
    task = service.stores.tasks.remove(asked.task_id, key.id)
    if task is None:
        raise _unknown()
    if task.result is not None:
        service.stores.blobs.remove(task.result)
    return TaskRemovalAnswer(data=RemovedTask(task_id=task.id))


for _path in TASKS:
    router.post(
        _path,
        summary="Start a try-on",
        responses=refusals(400, 401, 408, 413, 415, 429),
        openapi_extra=body_of(TryOnRequest),
    )(_start)
    router.get(_path + "/{task_id}", summary="Ask how a task stands", responses=refusals(400, 401, 429))(_poll)


class PngResponse(Response):
    """A PNG file."""

    media_type = "image/png"


@router.get(RESULT, summary="Fetch a result", response_class=PngResponse, responses=refusals(400, 403, 404))
def result(service: ServiceParameter, task_id: str, expires: Expires, signature: Signature) -> PngResponse:
    """Fetch the composite, a PNG file, from the address that polling gave."""
    if not service.signer.is_good(Purpose.RESULT, task_id, expires, signature):
        raise HTTPException(403, "This address is not good or its time is over. Poll the task again.")
    name = service.stores.tasks.result(task_id)
    try:
        data = None if name is None else service.stores.blobs.read(name)
    except UnreadablePictureError:
        data = None
    if data is None:
        raise HTTPException(404, "This result is no longer there.")
    return PngResponse(data, headers={"Cross-Origin-Resource-Policy": "cross-origin"})


def _failed(failure: Failure, first: ErrorCodes) -> TaskState:
    if failure.timed_out:
        raise TaskTimeoutError(failure.message)
    codes = failure.engine_code, failure.family_code
    error, error_code = codes if first is ErrorCodes.ENGINE else reversed(codes)
    return TaskState(
        task_status="error", error=error, error_code=error_code, error_message=failure.message, polling_interval=0
    )


def _polling_interval_ms(task: Task) -> int:
    """Asked again soon at first, and the more seldom the longer it takes."""
    age_s = time.time() - task.created_at
    return int(min(max(age_s * 250, 500), 5000))


def _unknown() -> InvalidTaskIdError:
    return InvalidTaskIdError("task_id: there is no such task, or its 24 hours are over. Check the id.")
