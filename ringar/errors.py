"""Everything that can go wrong, once: a sentence for people, the API's codes, the command line's exit status.

Messages follow one pattern: what is wrong with which input, then what to do about it.
"""

from enum import StrEnum


class EngineCode(StrEnum):
    """Task-level error codes of the published API (HTTP 200 with ``task_status: "error"``)."""

    PHOTO_DETECTION_FAIL = "PHOTO_DETECTION_FAIL"
    PHOTO_CHECK_INVALID = "PHOTO_CHECK_INVALID"
    OBJECT_DETECTION_FAIL = "OBJECT_DETECTION_FAIL"
    INPUT_ERROR = "INPUT_ERROR"
    INPUT_MAIN_IMAGE_EMPTY = "INPUT_MAIN_IMAGE_EMPTY"
    RUNTIME_ERROR = "RUNTIME_ERROR"


class FamilyCode(StrEnum):
    """The second published family of task-level codes, which clients may also know."""

    EXCEED_MAX_IMAGE_SIZE = "error_exceed_max_image_size"
    EXCEED_MAX_FILESIZE = "exceed_max_filesize"
    INVALID_PARAMETER = "invalid_parameter"
    DOWNLOAD_IMAGE = "error_download_image"
    DOWNLOAD_MASK = "error_download_mask"
    DECODE_IMAGE = "error_decode_image"
    DECODE_MASK = "error_decode_mask"
    POSE = "error_pose"
    INFERENCE = "error_inference"
    UNKNOWN = "unknown_internal_error"


class RequestCode(StrEnum):
    """Request-level error codes of the published API (sent with an HTTP status of 400 and up)."""

    INVALID_PARAMETERS = "InvalidParameters"
    BAD_REQUEST = "BadRequest"
    INVALID_TASK_ID = "InvalidTaskId"
    INVALID_API_KEY = "InvalidApiKey"
    TOO_MANY_REQUESTS = "TooManyRequests"
    TASK_TIMEOUT = "TaskTimeout"


class ExitStatus:
    """Exit statuses of the command line, one per kind of trouble."""

    OK = 0
    TROUBLE = 1
    USAGE = 2
    NO_HAND = 3
    HAND_UNUSABLE = 4
    NO_RING = 5
    INPUT = 6
    OUTPUT = 7
    MODELS = 8
    CAMERA = 9
    CATALOG = 10
    SERVICE = 11
    INTERRUPTED = 130


class RingarError(Exception):
    """Base of every error that is meant for people.

    Parameters
    ----------
    message
        One sentence (two at most): what is wrong with which input, and what to do.
    """

    engine_code: EngineCode = EngineCode.RUNTIME_ERROR
    family_code: FamilyCode = FamilyCode.UNKNOWN
    request_code: RequestCode | None = None
    exit_status: int = ExitStatus.TROUBLE

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class InvalidParameterError(RingarError):
    """A parameter has the wrong type, is out of range or is unknown; ``field`` names it."""

    engine_code = EngineCode.INPUT_ERROR
    family_code = FamilyCode.INVALID_PARAMETER
    request_code = RequestCode.INVALID_PARAMETERS
    exit_status = ExitStatus.USAGE

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class NoHandError(RingarError):
    """The hand photo shows no hand."""

    engine_code = EngineCode.PHOTO_DETECTION_FAIL
    family_code = FamilyCode.POSE
    exit_status = ExitStatus.NO_HAND


class HandUnusableError(RingarError):
    """A hand is there, but its pose, size or place does not let the ring be worn."""

    engine_code = EngineCode.PHOTO_CHECK_INVALID
    family_code = FamilyCode.POSE
    exit_status = ExitStatus.HAND_UNUSABLE


class CardNotFoundError(RingarError):
    """No bank card to measure with is seen."""

    engine_code = EngineCode.PHOTO_CHECK_INVALID
    family_code = FamilyCode.POSE
    exit_status = ExitStatus.HAND_UNUSABLE


class NoRingError(RingarError):
    """The product photo shows no ring, more than one, or one that can't be lifted."""

    engine_code = EngineCode.OBJECT_DETECTION_FAIL
    family_code = FamilyCode.INFERENCE
    exit_status = ExitStatus.NO_RING


class UnreadablePictureError(RingarError):
    """A picture is missing, damaged, empty or of an unsupported format."""

    engine_code = EngineCode.INPUT_ERROR
    family_code = FamilyCode.DECODE_IMAGE
    exit_status = ExitStatus.INPUT


class PictureTooLargeError(UnreadablePictureError):
    """A picture has more pixels than are decoded."""

    family_code = FamilyCode.EXCEED_MAX_IMAGE_SIZE


class FileTooLargeError(UnreadablePictureError):
    """A file has more bytes than are read."""

    family_code = FamilyCode.EXCEED_MAX_FILESIZE


class EmptyPictureError(UnreadablePictureError):
    """The hand picture is empty."""

    engine_code = EngineCode.INPUT_MAIN_IMAGE_EMPTY


class UnreadableMaskError(UnreadablePictureError):
    """A mask is damaged or not of its photo's size."""

    family_code = FamilyCode.DECODE_MASK


class DownloadError(UnreadablePictureError):
    """A picture's address is refused or can't be fetched."""

    family_code = FamilyCode.DOWNLOAD_IMAGE


class MaskDownloadError(DownloadError):
    """A mask's address is refused or can't be fetched."""

    family_code = FamilyCode.DOWNLOAD_MASK


class UnreadableSessionError(RingarError):
    """A customer session is missing, damaged or not written by ringar."""

    exit_status = ExitStatus.INPUT


class UnreadableClipError(RingarError):
    """A video clip or a folder of frames can't be read."""

    engine_code = EngineCode.INPUT_ERROR
    family_code = FamilyCode.DECODE_IMAGE
    exit_status = ExitStatus.INPUT


class CameraError(RingarError):
    """A camera is missing, busy, forbidden or silent."""

    exit_status = ExitStatus.CAMERA


class ModelFileError(RingarError):
    """A model file is missing, cut or not the one the manifest names."""

    family_code = FamilyCode.INFERENCE
    exit_status = ExitStatus.MODELS


class OutputError(RingarError):
    """A result can't be written (full disk, read-only folder, no such folder)."""

    exit_status = ExitStatus.OUTPUT


class HandOverError(RingarError):
    """Pictures can't be handed over to a customer's phone."""


class RemoteServiceError(RingarError):
    """A remote service can't be reached, answers with something else than the published API, or has failed."""

    exit_status = ExitStatus.SERVICE


class RefusedRequestError(RingarError):
    """A request to the service that is refused before any work is done."""

    engine_code = EngineCode.INPUT_ERROR
    family_code = FamilyCode.INVALID_PARAMETER
    request_code = RequestCode.BAD_REQUEST
    exit_status = ExitStatus.INPUT


class BadRequestError(RefusedRequestError):
    """A request that can't be understood or comes at the wrong time."""


class InvalidTaskIdError(RefusedRequestError):
    """There is no such task, or it is no longer known."""

    request_code = RequestCode.INVALID_TASK_ID


class InvalidApiKeyError(RefusedRequestError):
    """The API key is missing, unknown or revoked."""

    request_code = RequestCode.INVALID_API_KEY


class TooManyRequestsError(RefusedRequestError):
    """Too many requests or tasks at once."""

    request_code = RequestCode.TOO_MANY_REQUESTS


class TaskTimeoutError(RingarError):
    """A task took longer than it may."""

    request_code = RequestCode.TASK_TIMEOUT


class CatalogError(RingarError):
    """The catalogue can't be opened, read or changed (damaged, busy, not a catalogue, made by a newer version)."""

    exit_status = ExitStatus.CATALOG


class CatalogAwayError(CatalogError):
    """The shared catalogue's database doesn't answer."""


class UnreadableListError(RingarError):
    """A list of rings (CSV, JSON) can't be read."""

    engine_code = EngineCode.INPUT_ERROR
    exit_status = ExitStatus.INPUT


class UnreadableArchiveError(RingarError):
    """A catalogue archive is damaged, or not one at all."""

    engine_code = EngineCode.INPUT_ERROR
    exit_status = ExitStatus.INPUT
