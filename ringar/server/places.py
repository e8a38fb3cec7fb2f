"""The paths of the service, and the addresses that it hands out."""

from fastapi import Request

from ringar.server.service import Service
from ringar.server.signing import Purpose

API = "/s2s/v2.0"
ANNOUNCE = (f"{API}/file/2d-vto/ring", f"{API}/file")
TASKS = (f"{API}/task/2d-vto/ring", f"{API}/task/ring")
REMOVE = f"{API}/task/delete"
UPLOAD = "/uploads/{file_id}"
RESULT = "/results/{task_id}.png"


def upload_url(request: Request, service: Service, file_id: str) -> str:
    """Where the bytes of an announced file are to be sent."""
    query = service.signer.query(Purpose.UPLOAD, file_id)
    return f"{_base(request, service)}{UPLOAD.format(file_id=file_id)}?{query}"


def result_url(request: Request, service: Service, task_id: str) -> str:
    """Where a result is, good from now on."""
    query = service.signer.query(Purpose.RESULT, task_id)
    return f"{_base(request, service)}{RESULT.format(task_id=task_id)}?{query}"


def _base(request: Request, service: Service) -> str:
    """The service as this client knows it; the guard has looked at the host's name."""
    return service.settings.public_url or f"{request.url.scheme}://{request.headers['host']}"
