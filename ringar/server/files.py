"""Files: announced with a key, sent to a signed address."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from ringar.errors import BadRequestError
from ringar.requests import AnnouncedFile, AnnouncedFiles, AnnouncementAnswer, FileAnnouncement, Upload
from ringar.server.bodies import json_body, read_body
from ringar.server.callers import Caller, ServiceParameter
from ringar.server.documents import body_of, picture_body, refusals
from ringar.server.places import ANNOUNCE, UPLOAD, upload_url
from ringar.server.signing import Purpose
from ringar.tasks.uploads import UploadedFile

router = APIRouter(tags=["files"])

Expires = Annotated[str, Query(pattern=r"^[0-9]{1,12}$", description="Until when the address is good.")]
Signature = Annotated[str, Query(min_length=1, max_length=64, description="What makes the address good.")]


def _announce(
    request: Request,
    service: ServiceParameter,
    key: Caller,
    announcement: Annotated[FileAnnouncement, Depends(json_body(FileAnnouncement))],
) -> AnnouncementAnswer:
    """Announce files that are about to be sent, and learn where to.

    Each address is good for an hour and takes one file with a PUT, without a key. A file is kept for 24 hours.
    """
    files = service.stores.uploads.announce(key.id, announcement.files)
    told = [
        AnnouncedFile(
            content_type=file.content_type,
            file_name=asked.file_name,
            file_id=file.id,
            requests=[
                Upload(
                    url=upload_url(request, service, file.id),
                    headers={"Content-Type": file.content_type, "Content-Length": str(file.file_size)},
                )
            ],
        )
        for file, asked in zip(files, announcement.files, strict=True)
    ]
    return AnnouncementAnswer(data=AnnouncedFiles(files=told))


for _path in ANNOUNCE:
    router.post(
        _path,
        summary="Announce files",
        responses=refusals(400, 401, 408, 413, 415, 429),
        openapi_extra=body_of(FileAnnouncement),
    )(_announce)


@router.put(
    UPLOAD,
    summary="Send a file",
    status_code=200,
    response_class=Response,
    responses=refusals(400, 403, 404, 408, 413, 415),
    openapi_extra=picture_body(),
)
async def send(
    request: Request, service: ServiceParameter, file_id: str, expires: Expires, signature: Signature
) -> Response:
    """Send the bytes of an announced file to the address that the announcement gave, with its headers."""
    if not service.signer.is_good(Purpose.UPLOAD, file_id, expires, signature):
        raise HTTPException(403, "This address is not good or its time is over. Announce the file again.")
    file = await run_in_threadpool(service.stores.uploads.find, file_id)
    if file is None:
        raise HTTPException(404, "This file is no longer expected. Announce it again.")
    _check_kind(request, file)
    async with service.upload_turns:
        data = await read_body(request, file.file_size, service.settings.limits.upload_s)
        await run_in_threadpool(service.stores.uploads.keep, file, data)
    return Response(status_code=200)


def _check_kind(request: Request, file: UploadedFile) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != file.content_type:
        raise HTTPException(415, f"Content-Type: {file.content_type} was announced. Send the announced headers.")
    length = request.headers.get("content-length")
    if length is not None and length != str(file.file_size):
        raise BadRequestError(f"Content-Length: {file.file_size} bytes were announced. Send the announced file.")
