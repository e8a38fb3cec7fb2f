"""Log lines on stderr. What is logged holds no keys, no queries of addresses and no pictures."""

import logging
import sys


def log_to_stderr(level: int = logging.INFO) -> None:
    """Show the service's lines, and what the libraries it stands on warn of."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("ringar").setLevel(level)
    logging.getLogger("httpx").setLevel(logging.ERROR)
