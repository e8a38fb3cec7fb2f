"""The service as an ASGI app."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from ringar.server import docs, files, status, tasks
from ringar.server.documents import add_document
from ringar.server.guard import Guard
from ringar.server.replies import answer_errors
from ringar.server.service import Service


def make_app(service: Service) -> FastAPI:
    """The app that answers for a service; it starts the service and closes it."""

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(service.start)
        try:
            yield
        finally:
            await run_in_threadpool(service.close)

    app = FastAPI(lifespan=life, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.service = service
    app.add_middleware(Guard, metrics=service.metrics, tls=service.settings.tls_cert is not None)
    for part in (files, tasks, status, docs):
        app.include_router(part.router)
    answer_errors(app)
    add_document(app)
    return app
