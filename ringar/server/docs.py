"""The interactive description of the service: a page of its own that needs no other address."""

from importlib.resources import files

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from ringar.server.guard import PAGE_POLICY

router = APIRouter(include_in_schema=False)

_KINDS = {"docs.html": "text/html", "docs.js": "text/javascript", "docs.css": "text/css"}
_HEADERS = {"Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-cache"}


@router.get("/docs")
def page() -> Response:
    """The page."""
    return _file("docs.html")


@router.get("/docs/{name}")
def part(name: str) -> Response:
    """Its script and its style."""
    return _file(name)


def _file(name: str) -> Response:
    kind = _KINDS.get(name)
    if kind is None:
        raise HTTPException(404)
    return Response((files("ringar.server") / "pages" / name).read_bytes(), media_type=kind, headers=_HEADERS)
