"""``ringar remote``: a sidecar sent to a service of the published API, its result beside the local one."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ringar.cli.trouble import say, say_error, say_json
from ringar.errors import ExitStatus, InvalidParameterError, RemoteServiceError, UnreadablePictureError
from ringar.files import make_folder, numbered, write_together
from ringar.pictures import LOCAL_LIMITS, encode_png, read_picture
from ringar.records import Bgr8
from ringar.requests import TryOnRequest
from ringar.sidecar import StillInput, load_request, load_sidecar
from ringar.snapshot import PICTURE_SUFFIXES, take
from ringar.tryon import TryOn

ADDRESS, KEY, CA_FILE = "RINGAR_REMOTE_URL", "RINGAR_REMOTE_KEY", "RINGAR_REMOTE_CA"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("remote")(remote)


def remote(
    sidecar: Annotated[
        Path, typer.Argument(metavar="S.json", help="Sidecar of a snapshot, or any request.", show_default=False)
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FOLDER", help="Where the results go; beside the sidecar if left out."),
    ] = None,
    url: Annotated[
        str, typer.Option(envvar=ADDRESS, metavar="ADDRESS", help="The service's base address.", show_default=False)
    ] = "",
    ca_file: Annotated[
        Path | None,
        typer.Option(envvar=CA_FILE, metavar="CA.pem", help="Certificates of the service's own authority."),
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, max=3600, help="Seconds until the result must be there.")] = 180.0,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was done as JSON.")] = False,
) -> int:
    """Send a sidecar to a service of the try-on API and store its result beside the local one for comparison.

    The key is read from RINGAR_REMOTE_KEY alone, so that no list of processes shows it.
    """
    import os

    from ringar.server.client import RemoteService, try_on_remotely
    from ringar.server.client.comparison import difference, side_by_side
    from ringar.server.client.wire import Patience

    service = RemoteService(url, os.environ.get(KEY, ""), ca_file)
    _check_service(service.url, service.key)
    given = _given(sidecar)
    folder = sidecar.parent if out is None else out
    if not service.is_private:
        say_error(f"note: {service.url} has no encryption: the key and the pictures can be read on the way.")
    result = try_on_remotely(service, given, Patience(timeout))
    try:
        remote_bgr = read_picture(result.picture, name="The result").image_bgr
    except UnreadablePictureError as error:
        raise RemoteServiceError(f"The service's result is no picture: {error.message}") from error
    suffix = ".png" if result.picture.startswith(b"\x89PNG") else ".jpg"
    local = None if isinstance(given, TryOnRequest) else _local(sidecar, given)
    make_folder(folder)
    picture = _free(folder / f"{sidecar.stem}-remote{suffix}")
    contents = {picture: result.picture}
    done = {"task_id": result.task_id, "seconds": round(result.seconds, 3), "remote": str(picture)}
    if local is not None:
        comparison = _free(folder / f"{sidecar.stem}-comparison.png")
        contents[comparison] = encode_png(side_by_side((("ringar, here", local), (_host(service.url), remote_bgr))))
        apart = difference(local, remote_bgr)
        done |= {"comparison": str(comparison), "difference": None if apart is None else asdict(apart)}
    write_together(contents)
    if as_json:
        say_json(done)
    else:
        for path in contents:
            say(str(path))
    return ExitStatus.OK


def _check_service(url: str, key: str) -> None:
    for name, value in ((ADDRESS, url), (KEY, key)):
        if not value:
            raise InvalidParameterError(name, f"{name}: is not set. Set it to the service's {_MEANING[name]}.")


_MEANING = {ADDRESS: "base address", KEY: "API key"}


def _given(sidecar: Path) -> StillInput | TryOnRequest:
    """A sidecar's files, or the request itself where it names addresses alone."""
    request = load_request(sidecar)
    return load_sidecar(sidecar) if request.src_file_url is None else request


def _local(sidecar: Path, given: StillInput) -> Bgr8:
    """The local result: the snapshot beside the sidecar, or made now."""
    for suffix in PICTURE_SUFFIXES:
        snapshot = sidecar.with_suffix(suffix)
        if snapshot.is_file() and snapshot not in [file.path for file in given.files()]:
            return read_picture(snapshot, limits=LOCAL_LIMITS).image_bgr
    return take(TryOn(), given).result.image_bgr


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0]


def _free(path: Path) -> Path:
    return next(candidate for candidate in numbered(path) if not candidate.exists())
