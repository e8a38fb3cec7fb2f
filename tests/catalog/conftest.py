"""A quick stand-in for the lift, made-up photos, catalogues on SQLite and on a real PostgreSQL server."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from ringar.catalog import lifting, open_catalog
from ringar.catalog.store import Catalog
from ringar.errors import NoRingError
from ringar.parameters import RingParameter
from ringar.pictures import encode_png
from ringar.records import Gray8, Picture, ProductView, RingModel, SurfacePatch

PhotoMaker = Callable[..., Path]

UNSURE_BLUE = 77
"""A photo whose first pixel has this much blue is lifted without confidence."""


def quick_lift(
    picture: Picture, parameter: RingParameter, mask: Gray8 | None = None, *, view: ProductView | None = None
) -> RingModel:
    """Any photo that isn't blank is a ring."""
    image = picture.image_bgr
    if image.std() < 1:
        raise NoRingError(f"{picture.name}: no ring stands out from its background. Take another photo.")
    height, width = image.shape[:2]
    anchors = parameter.ring_anchor_point or ((1.5, height / 2), (width - 2.5, height / 2))
    alpha = mask if mask is not None else np.full((height, width), 255, np.uint8)
    flat = np.ones((2, 3), np.float32)
    patch = SurfacePatch(np.dstack([flat] * 3), np.dstack([flat] * 3), np.dstack([flat] * 3), flat, flat)
    unsure = bool(image[0, 0, 0] == UNSURE_BLUE)
    return RingModel(
        patches=(patch,),
        metal_linear_bgr=(0.1, 0.5, 0.9),
        cutout_bgra=np.dstack([image, alpha]),
        anchor_points_px=((float(anchors[0][0]), float(anchors[0][1])), (float(anchors[1][0]), float(anchors[1][1]))),
        view=view or ProductView.STANDING,
        elevation_deg=44.5,
        azimuth_deg=-3.25,
        inner_radius_px=width / 2 - 2,
        band_half_width=0.125,
        confidence=0.8,
        anchor_confidence=0.4 if unsure else 0.9,
        name=picture.name,
        edges_px=(np.ones((4, 2), np.float32),),
    )


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lift without looking."""
    monkeypatch.setattr(lifting, "lift_ring", quick_lift)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """An empty folder for photos and lists."""
    folder = tmp_path / "shop"
    folder.mkdir()
    return folder


@pytest.fixture
def photo(shop: Path) -> PhotoMaker:
    """Make a small photo; the same seed makes the same picture, and a blank one shows no ring."""

    def make(name: str, seed: int | None = None, *, blank: bool = False, unsure: bool = False) -> Path:
        seed = sum(name.encode()) if seed is None else seed
        image = np.random.default_rng(seed).integers(100, 255, (24, 24, 3)).astype(np.uint8)
        if blank:
            image[:] = 255
        if unsure:
            image[0, 0, 0] = UNSURE_BLUE
        path = shop / name
        path.parent.mkdir(parents=True, exist_ok=True)
        suffix = path.suffix if path.suffix in {".png", ".jpg"} else ".png"
        path.write_bytes(encode_png(image) if suffix == ".png" else cv2.imencode(".jpg", image)[1].tobytes())
        return path

    return make


@pytest.fixture
def catalog(tmp_path: Path, quick: None) -> Iterator[Catalog]:  # noqa: ARG001
    """An empty catalogue in a file."""
    with open_catalog(str(tmp_path / "catalog.sqlite")) as opened:
        yield opened


def _program(name: str) -> str | None:
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which(name, path=os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")]))


class Server:
    """A PostgreSQL server of the tests' own, reached by a socket in its folder."""

    def __init__(self, folder: Path, user: str | None) -> None:
        self.folder = folder
        self._user = user
        self._process: subprocess.Popen[bytes] | None = None
        self._count = 0

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [str(_program("postgres")), "-D", str(self.folder / "data"), "-k", str(self.folder)]
        command += ["-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=30"]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, user=self._user, cwd=self.folder, stdout=log, stderr=log)
        for _ in range(200):
            if (self.folder / ".s.PGSQL.5432").exists() and self._answers():
                return
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text())

    def stop(self) -> None:
        """Stop it at once, connections or not."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(30)
            self._process = None

    def new_database(self) -> str:
        """A fresh database's address."""
        import psycopg  # noqa: PLC0415 - optional

        self._count += 1
        name = f"shop{self._count}"
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return f"postgresql://chain@/{name}?host={self.folder}"

    def _dsn(self, name: str) -> str:
        return f"host={self.folder} user=chain dbname={name}"

    def _answers(self) -> bool:
        import psycopg  # noqa: PLC0415 - optional

        try:
            psycopg.connect(self._dsn("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running PostgreSQL server; skipped only where its programs are not installed."""
    pytest.importorskip("psycopg")
    if _program("initdb") is None or _program("postgres") is None:
        pytest.skip("needs PostgreSQL")
    folder = Path(tempfile.mkdtemp(prefix="ringar-pg-"))
    user = None
    if os.geteuid() == 0:  # it refuses to run as root
        import pwd  # noqa: PLC0415 - not on Windows

        user = next(name for name in ("postgres", "nobody") if name in {entry.pw_name for entry in pwd.getpwall()})
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    made = Server(folder, user)
    command = [str(_program("initdb")), "-D", str(folder / "data"), "-U", "chain", "-A", "trust", "-E", "UTF8", "-N"]
    try:
        subprocess.run([*command, "--locale=C"], check=True, capture_output=True, user=user, cwd=folder)
        made.start()
        yield made
        made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def shared(server: Server, tmp_path: Path, quick: None) -> Iterator[Catalog]:  # noqa: ARG001
    """An empty catalogue on a server."""
    with open_catalog(server.new_database(), folder=tmp_path / "kiosk") as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest) -> Catalog:
    """The same behaviour on both databases."""
    opened = request.getfixturevalue("catalog" if request.param == "sqlite" else "shared")
    assert isinstance(opened, Catalog)
    return opened
