"""An import that kills its own process, as a power cut would, at the n-th step that touches the disk."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ringar.catalog import lifting, open_catalog, rows
from ringar.catalog.cache import LiftCache
from ringar.catalog.database import Database
from ringar.catalog.pictures import PictureFolder
from tests.catalog.conftest import quick_lift


def main(file: str, shop: str, steps: int) -> None:
    left = steps

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def count() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        def run(*arguments: Any, **named: Any) -> Any:
            count()
            result = work(*arguments, **named)
            count()
            return result

        return run

    setattr(lifting, "lift_ring", quick_lift)  # noqa: B010
    for owner, name in (
        (os, "fsync"),
        (Path, "replace"),
        (rows, "put"),
        (rows, "_put_terms"),
        (PictureFolder, "put"),
        (LiftCache, "keep_model"),
        (Database, "write"),
    ):
        setattr(owner, name, counted(getattr(owner, name)))
    with open_catalog(file) as catalog:
        catalog.add([Path(shop)], workers=0)
    print("done")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
