"""The try-on API asked from outside: a request sent, waited for and fetched."""

from ringar.server.client.sending import RemoteService, try_on_remotely
from ringar.server.client.wire import Patience

__all__ = ["Patience", "RemoteService", "try_on_remotely"]
