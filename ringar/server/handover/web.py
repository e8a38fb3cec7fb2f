"""The hand-over page over HTTP: everything that is not there, or not for this phone, is answered in one way."""

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException

from ringar.server.handover.page import POLICY, gone_page, pictures_page
from ringar.server.handover.shelf import HandOverShelf
from ringar.server.handover.texts import language_for
from ringar.server.rates import RateLimit, client_of

_VISITOR = "visitor"
_MAX_FORM = 64

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}


class HandOverPages:
    """The pages' answers.

    Parameters
    ----------
    shelf
        The pictures.
    language
        For phones that speak none of the page's languages.
    limit
        How often one address may ask.
    """

    def __init__(self, shelf: HandOverShelf, language: str, limit: RateLimit) -> None:
        self._shelf, self._default_language, self._limit = shelf, language, limit

    def app(self) -> FastAPI:
        """The application that gives them."""
        app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
        app.middleware("http")(self._guard)
        app.add_exception_handler(HTTPException, self._not_served)
        app.add_api_route("/{secret}", self._show, methods=["GET"])
        app.add_api_route("/{secret}", self._delete, methods=["POST"])
        app.add_api_route("/{secret}/{number}", self._picture, methods=["GET"])
        return app

    async def _guard(self, request: Request, proceed: Callable[[Request], Awaitable[Response]]) -> Response:
        wait_s = self._limit.wait_s(client_of(request.client.host if request.client else None))
        if wait_s > 0:
            response = Response(status_code=429, headers={"Retry-After": str(int(wait_s) + 1)})
        else:
            response = await proceed(request)
        response.headers.update(_HEADERS)
        return response

    async def _not_served(self, _request: Request, _error: Exception) -> Response:
        return _nothing()

    async def _show(self, secret: str, request: Request) -> Response:
        return self._page(request, secret)

    async def _delete(self, secret: str, request: Request) -> Response:
        visitor = request.cookies.get(_VISITOR)
        visit = None if visitor is None else self._shelf.visit(secret, visitor)
        if visit is None:
            return _nothing()
        if not visit.complete and not await _sure(request):
            return self._page(request, secret, refused=True)
        self._shelf.remove(secret)
        language = self._language(request)
        response = HTMLResponse(gone_page(language), headers={"Content-Language": language})
        response.delete_cookie(_VISITOR, path=f"/{secret}")
        return response

    async def _picture(self, secret: str, number: str, request: Request) -> Response:
        wanted = int(number) if number.isascii() and number.isdecimal() and len(number) < 4 else 0
        found = self._shelf.picture(secret, request.cookies.get(_VISITOR), wanted)
        if found is None:
            return _nothing()
        name = quote(found.name, safe="")
        saved = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(
            found.data, media_type=found.media_type, headers=saved if "save" in request.query_params else {}
        )

    def _page(self, request: Request, secret: str, *, refused: bool = False) -> Response:
        visit = self._shelf.visit(secret, request.cookies.get(_VISITOR))
        if visit is None:
            return _nothing()
        language = self._language(request)
        page = pictures_page(visit, language, f"/{secret}", refused=refused)
        response = HTMLResponse(page, headers={"Content-Language": language})
        response.set_cookie(_VISITOR, visit.visitor, path=f"/{secret}", httponly=True, samesite="lax")
        return response

    def _language(self, request: Request) -> str:
        return language_for(request.headers.get("accept-language", ""), self._default_language)


def _nothing() -> Response:
    return Response("Not found\n", status_code=404, media_type="text/plain")


async def _sure(request: Request) -> bool:
    """Whether the form says that pictures may go unfetched."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _MAX_FORM:
            return False
    return body == b"sure=yes"
