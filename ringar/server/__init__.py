"""The local service: the published API answered over HTTP."""
