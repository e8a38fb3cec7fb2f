"""Who is asking: the API key of a request, looked at after its address and before anything else."""

from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from ringar.errors import InvalidApiKeyError
from ringar.server.keys import ApiKey
from ringar.server.rates import client_of
from ringar.server.replies import WaitError
from ringar.server.service import Service

bearer = HTTPBearer(auto_error=False, scheme_name="ApiKey", description="An API key, made with 'ringar keys make'.")
"""How a key is sent."""


async def service_of(request: Request) -> Service:
    """The service that a request is sent to."""
    service: Service = request.app.state.service
    return service


def caller(
    request: Request,
    service: Annotated[Service, Depends(service_of)],
    credentials: Annotated[HTTPAuthorizationCredentials | None, Security(bearer)],
) -> ApiKey:
    """The key of a request.

    Raises
    ------
    InvalidApiKeyError
        It is missing, unknown or revoked.
    WaitError
        Its address or itself asks too often.
    """
    _count(service, client_of(request.client.host if request.client else None))
    if credentials is None:
        raise InvalidApiKeyError("Authorization: send 'Bearer' and an API key. Make one with 'ringar keys make'.")
    key = service.stores.keys.check(credentials.credentials)
    if key is None:
        raise InvalidApiKeyError("Authorization: this API key is unknown or revoked. Check it.")
    request.state.key_id = key.id
    _count(service, f"key {key.id}")
    return key


def _count(service: Service, client: str) -> None:
    wait_s = service.rate_limit.wait_s(client)
    if wait_s > 0:
        raise WaitError(wait_s)


ServiceParameter = Annotated[Service, Depends(service_of)]
Caller = Annotated[ApiKey, Depends(caller)]
