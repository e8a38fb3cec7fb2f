"""How the service is, for whoever runs it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.security import HTTPAuthorizationCredentials
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from ringar.server.callers import ServiceParameter, bearer, caller
from ringar.server.documents import refusals
from ringar.server.metrics import CONTENT_TYPE
from ringar.server.settings import is_loopback

router = APIRouter(tags=["status"])


class Health(BaseModel):
    """The service answers."""

    status: Literal["ok"] = "ok"


class PrometheusResponse(PlainTextResponse):
    """Prometheus' text format."""

    media_type = "text/plain; version=0.0.4"


@router.get("/healthz", summary="Does the service answer?", responses=refusals())
def healthz() -> Health:
    """Say that the service answers."""
    return Health()


@router.get("/readyz", summary="Are tasks worked off?", responses=refusals(503))
def readyz(service: ServiceParameter) -> Health:
    """Say whether store, workers and disk are fit for tasks."""
    trouble = service.trouble()
    if trouble is not None:
        raise HTTPException(503, trouble)
    return Health()


@router.get(
    "/metrics",
    summary="Figures",
    response_class=PrometheusResponse,
    responses=refusals(401, 429),
    openapi_extra={"security": [{}]},  # beside the key: nothing is needed on the service's own machine
)
def metrics(
    request: Request,
    service: ServiceParameter,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> Response:
    """Figures in Prometheus' text format; from other machines with a key alone."""
    if request.client is None or not is_loopback(request.client.host):
        caller(request, service, credentials)
    return Response(service.metrics.text(), media_type=CONTENT_TYPE)
