"""What a remote service says is wrong, as the error that the same trouble is here."""

from typing import Any

from ringar import errors
from ringar.errors import EngineCode, FamilyCode, RemoteServiceError, RequestCode, RingarError

_OF_TASK: dict[str, type[RingarError]] = {
    EngineCode.PHOTO_DETECTION_FAIL: errors.NoHandError,
    EngineCode.PHOTO_CHECK_INVALID: errors.HandUnusableError,
    EngineCode.OBJECT_DETECTION_FAIL: errors.NoRingError,
    EngineCode.INPUT_ERROR: errors.UnreadablePictureError,
    EngineCode.INPUT_MAIN_IMAGE_EMPTY: errors.EmptyPictureError,
    FamilyCode.EXCEED_MAX_IMAGE_SIZE: errors.PictureTooLargeError,
    FamilyCode.EXCEED_MAX_FILESIZE: errors.FileTooLargeError,
    FamilyCode.DOWNLOAD_IMAGE: errors.DownloadError,
    FamilyCode.DOWNLOAD_MASK: errors.MaskDownloadError,
    FamilyCode.DECODE_IMAGE: errors.UnreadablePictureError,
    FamilyCode.DECODE_MASK: errors.UnreadableMaskError,
    FamilyCode.POSE: errors.HandUnusableError,
    FamilyCode.INFERENCE: errors.NoRingError,
}

_OF_REQUEST: dict[str, type[RingarError]] = {
    RequestCode.BAD_REQUEST: errors.BadRequestError,
    RequestCode.INVALID_TASK_ID: errors.InvalidTaskIdError,
    RequestCode.INVALID_API_KEY: errors.InvalidApiKeyError,
    RequestCode.TOO_MANY_REQUESTS: errors.TooManyRequestsError,
    RequestCode.TASK_TIMEOUT: errors.TaskTimeoutError,
}

_OF_STATUS = {401: RequestCode.INVALID_API_KEY, 403: RequestCode.INVALID_API_KEY, 429: RequestCode.TOO_MANY_REQUESTS}
_INVALID_PARAMETER = (RequestCode.INVALID_PARAMETERS, FamilyCode.INVALID_PARAMETER)

_LONGEST = 300


def task_error(host: str, data: dict[str, Any]) -> RingarError:
    """The error of a task that has failed; codes of both published families are known, in either member."""
    codes = [_text(data.get(member)) for member in ("error", "error_code")]
    sentence = _sentence(host, _text(data.get("error_message")) or "The task has failed.", codes)
    for code in codes:
        if code in _INVALID_PARAMETER:
            return errors.InvalidParameterError("", sentence)
        if code in _OF_TASK:
            return _OF_TASK[code](sentence)
    return RemoteServiceError(sentence)


def request_error(host: str, status: int, answer: dict[str, Any]) -> RingarError:
    """The error of a request that was refused."""
    code = _text(answer.get("error_code")) or str(_OF_STATUS.get(status, ""))
    sentence = _sentence(host, _text(answer.get("error")) or "The request was refused.", [code, f"status {status}"])
    if code in _INVALID_PARAMETER:
        return errors.InvalidParameterError("", sentence)
    return _OF_REQUEST.get(code, RemoteServiceError)(sentence)


def _sentence(host: str, message: str, codes: list[str]) -> str:
    shown = ", ".join(dict.fromkeys(code for code in codes if code))
    ending = "" if message.endswith((".", "!", "?")) else "."
    return f"{host}: {message}{ending}{f' ({shown})' if shown else ''}"


def _text(value: object) -> str:
    """A member as a short line of text; services are not trusted to send one."""
    return " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""
