"""Every refusal in the published shape: a status, a sentence, a code."""

from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from ringar.errors import FamilyCode, InvalidApiKeyError, RequestCode, RingarError

STATUSES = {
    RequestCode.INVALID_PARAMETERS: 400,
    RequestCode.BAD_REQUEST: 400,
    RequestCode.INVALID_TASK_ID: 400,
    RequestCode.INVALID_API_KEY: 401,
    RequestCode.TOO_MANY_REQUESTS: 429,
    RequestCode.TASK_TIMEOUT: 500,
}
"""HTTP status of each code (published)."""

_SENTENCES = {
    404: "There is nothing at this address. See the service's /docs.",
    405: "This address does not take this method. See the service's /docs.",
}
UNEXPECTED = "The service failed unexpectedly. Try again."


class WaitError(HTTPException):
    """A client asks too often; ``wait_s`` says when it will be heard again."""

    def __init__(self, wait_s: float) -> None:
        seconds = max(1, round(wait_s + 0.5))
        super().__init__(429, f"Too many requests. Try again in {seconds} s.", {"Retry-After": str(seconds)})


def refusal(
    status: int, sentence: str, code: RequestCode | FamilyCode | None = None, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """A refusal's answer; whatever its sentence quotes can be sent."""
    told = RequestCode.TOO_MANY_REQUESTS if status == 429 else RequestCode.BAD_REQUEST
    text = sentence.encode("utf-8", "replace").decode()
    return JSONResponse({"status": status, "error": text, "error_code": str(code or told)}, status, headers)


def answer_errors(app: FastAPI) -> None:
    """Let the app answer every error in the published shape."""
    app.add_exception_handler(RingarError, _of_ringar)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_parameters)


def _of_ringar(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RingarError) or error.request_code is None:
        return refusal(500, getattr(error, "message", UNEXPECTED), FamilyCode.UNKNOWN)
    headers = {"WWW-Authenticate": "Bearer"} if isinstance(error, InvalidApiKeyError) else None
    if error.request_code is RequestCode.TOO_MANY_REQUESTS:
        headers = {"Retry-After": "5"}
    return refusal(STATUSES[error.request_code], error.message, error.request_code, headers)


def _of_http(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    by_framework = error.status_code in _SENTENCES and error.detail in {"Not Found", "Method Not Allowed"}
    sentence = _SENTENCES[error.status_code] if by_framework else error.detail
    return refusal(error.status_code, sentence, headers=error.headers)


def _of_parameters(_request: Request, error: Exception) -> JSONResponse:
    """A header or a part of the address; bodies are checked by the messages' own models."""
    if not isinstance(error, RequestValidationError):
        raise error
    found = error.errors()[0]
    field = str(found["loc"][-1])
    return refusal(400, f"{field}: {found['msg'].lower()}. Correct it.", RequestCode.INVALID_PARAMETERS)
