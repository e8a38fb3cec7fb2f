"""What can be said about a request's files before its task starts."""

from collections.abc import Iterator

from ringar.errors import InvalidParameterError, RingarError
from ringar.parameters import RingParameter
from ringar.pictures import API_LIMITS, read_picture
from ringar.requests import TryOnRequest
from ringar.ring.anchors import check_anchors
from ringar.tasks.uploads import UploadStore


def check_files(request: TryOnRequest, key_id: str, uploads: UploadStore) -> None:
    """Refuse ids of files that are not there, and anchor points outside of their photos.

    Raises
    ------
    InvalidParameterError
        Names the field.
    """
    for field, file_id in _ids(request):
        file = uploads.find(file_id, key_id)
        if file is None:
            raise InvalidParameterError(field, f"{field}: there is no such file. Announce it and send it first.")
        if not file.sent:
            raise InvalidParameterError(field, f"{field}: the file was announced but not sent. Send it first.")
    if request.ref_file_ids is None:
        return
    for number, info in enumerate(request.object_infos):
        if info.parameter.ring_anchor_point is not None:
            _check_points(f"object_infos[{number}].parameter", info.parameter, uploads.read(info.name, key_id))


def _ids(request: TryOnRequest) -> Iterator[tuple[str, str]]:
    if request.src_file_id is not None:
        yield "src_file_id", request.src_file_id
    if request.srcmsk_file_id is not None:
        yield "srcmsk_file_id", request.srcmsk_file_id
    for field in ("ref_file_ids", "refmsk_file_ids"):
        for number, file_id in enumerate(getattr(request, field) or ()):
            yield f"{field}[{number}]", file_id


def _check_points(place: str, parameter: RingParameter, data: bytes) -> None:
    """A photo that can't be read is the task's matter."""
    try:
        check_anchors(read_picture(data, limits=API_LIMITS), parameter)
    except InvalidParameterError as error:
        raise InvalidParameterError(f"{place}.{error.field}", f"{place}.{error.message}") from error
    except RingarError:
        return
